"""The dashboard in a real browser: logging in, a bar that moves by itself, a repetition that is jumped to."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from dashboard_stage import DOUBT_COLUMNS, REP_COLUMNS, Stage, browser, film, stage
from selenium.webdriver import Chrome
from selenium.webdriver.support.ui import WebDriverWait

CSS = "css selector"
DEBIAN = ("/usr/bin/chromium", "/usr/bin/chromedriver")
pytestmark = pytest.mark.skipif(
    not all(Path(path).exists() for path in DEBIAN),
    reason="no Chromium with its driver as Debian has them; `make test` installs them there",
)
SUMMARY = {"exercise": "squat", "reps": 2, "doubts": 1, "video": {"duration_s": 4.0}}


@pytest.fixture(scope="module")
def set_up(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    with stage(tmp_path_factory.mktemp("stage")) as found:
        yield found


@pytest.fixture(scope="module")
def chromium() -> Iterator[Chrome]:
    with browser() as driver:
        yield driver


def soon(driver: Chrome, true: object) -> None:
    WebDriverWait(driver, 20).until(lambda _: true())  # type: ignore[operator]


def no_errors(driver: Chrome) -> list[str]:
    """What the browser complained about: a refused script, a style, a missing file."""
    return [entry["message"] for entry in driver.get_log("browser") if entry["level"] == "SEVERE"]


def test_a_person_logs_in_and_sees_progress_move(set_up: Stage, chromium: Chrome) -> None:
    job = set_up.job("tuesday.zip", "running", at=time.time())
    set_up.video(job, "a.mp4", 200, 20)
    set_up.log_in(chromium)
    soon(chromium, lambda: "All jobs" in chromium.page_source)
    meter = "[role=progressbar]"
    assert chromium.find_element(CSS, meter).get_attribute("aria-valuenow") == "10"
    set_up.progress(job, 150)
    soon(chromium, lambda: chromium.find_element(CSS, meter).get_attribute("aria-valuenow") == "75")
    bar, filled = (chromium.find_element(CSS, f"{meter}{part}").size["width"] for part in ("", " i"))
    soon(chromium, lambda: chromium.find_element(CSS, f"{meter} i").size["width"] > 0.7 * bar)
    assert filled <= bar
    assert no_errors(chromium) == []


def test_a_repetition_is_jumped_to_in_the_film(set_up: Stage, chromium: Chrome) -> None:
    job = set_up.job("monday.zip", "done", at=time.time() - 90, took=30)
    set_up.video(job, "a.mp4", 40, 40, SUMMARY)
    set_up.text(
        job,
        "a/reps.csv",
        REP_COLUMNS,
        "1,squat,0.5,1,1.5,90,deg,1,1,1,",
        "2,squat,2.5,3,3.5,70,deg,1,1,1,shallow",
    )
    set_up.text(job, "a/doubts.csv", DOUBT_COLUMNS, "3.6,3.9,squat,too_shallow,half way down")
    set_up.result(job, "a/overlay.mp4", film(set_up.folder / "overlay.mp4"))
    set_up.log_in(chromium)
    soon(chromium, lambda: chromium.find_elements(CSS, f'a[href="/jobs/{job}"]'))
    chromium.get(f"{set_up.server.url}/jobs/{job}")
    assert chromium.find_element(CSS, ".count").text == "2"
    video = chromium.find_element(CSS, "video")
    soon(chromium, lambda: chromium.execute_script("return arguments[0].readyState", video) >= 2)
    chromium.find_elements(CSS, ".strip li button")[1].click()
    soon(chromium, lambda: chromium.execute_script("return arguments[0].currentTime", video) >= 2.5)
    assert [item.text for item in chromium.find_elements(CSS, ".strip li")] == ["1", "2", "doubt"]
    assert no_errors(chromium) == []


def test_the_keyboard_reaches_everything(set_up: Stage, chromium: Chrome, tmp_path: Path) -> None:
    chromium.get(set_up.server.url)
    focusable = "a[href], button, input"
    for element in chromium.find_elements(CSS, focusable):
        name = element.accessible_name
        assert name.strip(), element.get_attribute("outerHTML")
        assert chromium.execute_script("return arguments[0].tabIndex", element) == 0
