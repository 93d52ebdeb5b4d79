"""Draws the dashboard's pictures for docs/screens: python tests/server/dashboard_pictures.py RESULTS [OUT]

RESULTS is the folder that `mirror batch` wrote for the sample video (`demo-out/demo/demo` after `make demo`); the
other jobs are invented.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from dashboard_stage import Stage, browser, stage
from selenium.webdriver.support.ui import WebDriverWait

from mirror.batch import queue
from mirror.batch.queue import NewFrameBatch
from mirror.server.database import transaction

SCREENS = Path(__file__).parents[2] / "docs" / "screens"
DAY_S = 86400.0
BEFORE = (
    ("hall 3 tuesday.zip", 3.1, 1900.0, 22, 41_800, ""),
    ("court b.zip", 20.0, 640.0, 8, 12_660, ""),
    ("hall 3 monday.zip", 27.5, 2100.0, 24, 45_230, ""),
    ("seniors.zip", 29.0, 310.0, 3, 5_940, "1 of 3 videos failed"),
    ("physio 12.mp4", 52.0, 48.0, 1, 900, ""),
    ("hall 1 sunday.zip", 75.0, 3300.0, 40, 71_220, ""),
)
"""Name, hours ago, seconds, videos, frames, error."""


def sample(set_up: Stage, results: Path) -> str:
    """The job of the sample video, with the results that are there."""
    job = set_up.job("jumping jacks.mp4", "done", at=time.time() - 1500, took=41.0)
    summary = json.loads((results / "summary.json").read_text())
    set_up.video(job, "jumping jacks.mp4", summary["video"]["frames"], summary["video"]["frames"], summary)
    for path in sorted(results.iterdir()):
        set_up.result(job, f"jumping jacks/{path.name}", path)
    return job


def at_work(set_up: Stage) -> None:
    """A job that is on, tasks of it in the queue, workers."""
    job = set_up.job("hall 3 wednesday.zip", "running", at=time.time() - 260, took=0)
    for name, frames, done in (
        ("rack 1.mp4", 2400, 2400),
        ("rack 2.mp4", 2150, 1280),
        ("mat.mp4", 1800, 240),
    ):
        set_up.video(job, name, frames, done)
    waiting = set_up.job("court a.zip", "queued", at=time.time() - 40)
    set_up.server.inside(lambda: _tasks(set_up, job, waiting))


def _tasks(set_up: Stage, job: str, waiting: str) -> None:
    database = set_up.server.platform.database
    project, video = (
        set_up._one("SELECT id FROM projects"),
        set_up._one(f"SELECT id FROM videos WHERE job_id = '{job}'"),
    )
    batches = [NewFrameBatch("scan", first, first + 80, f"{first}.npz") for first in range(0, 2960, 80)]
    with transaction(database):
        queue.add_video(database, project, job, video, "embedded", batches)
        queue.add_unpack(database, project, waiting, "embedded")
        for number, (name, done) in enumerate((("hall-3-a", 412), ("hall-3-b", 398), ("rtx-1", 2210))):
            profile = "rtx" if name.startswith("rtx") else "embedded"
            database.execute(
                "INSERT INTO worker (name, ran, seen_at, changed_at, done) VALUES (?, ?, ?, ?, ?)",
                [name, json.dumps({profile: "class"}), time.monotonic() - number, time.time() - 9000, done],
            )


def before(set_up: Stage) -> None:
    for name, hours, took, videos, frames, error in reversed(BEFORE):
        status = "failed" if error else "done"
        job = set_up.job(name, status, at=time.time() - 3600 * hours, took=took, error=error)
        for number in range(videos):
            set_up.video(job, f"{number}.mp4", frames // videos, frames // videos, {"reps": 0})


def pictures(results: Path, out: Path) -> None:
    """Draw the overview and a job's page, dark; and log in."""
    with tempfile.TemporaryDirectory() as folder, stage(Path(folder)) as set_up, browser() as driver:
        before(set_up)
        job = sample(set_up, results)
        at_work(set_up)
        driver.get(f"{set_up.server.url}/login")
        driver.save_screenshot(str(out / "dashboard-login.png"))
        set_up.log_in(driver)
        WebDriverWait(driver, 20).until(lambda _: "All jobs" in driver.page_source)
        driver.save_screenshot(str(out / "dashboard.png"))
        driver.get(f"{set_up.server.url}/jobs/{job}")
        show(driver, 3.0)
        driver.save_screenshot(str(out / "dashboard-job.png"))


def show(driver: Any, second: float) -> None:
    """Let the film stand at a second."""
    film = driver.find_element("css selector", "video")
    driver.execute_script("arguments[0].removeAttribute('controls')", film)
    ready = "return arguments[0].readyState >= 2 && !arguments[0].seeking"
    WebDriverWait(driver, 30).until(lambda _: driver.execute_script(ready, film))
    driver.execute_script("arguments[0].currentTime = arguments[1]", film, second)
    WebDriverWait(driver, 30).until(lambda _: driver.execute_script(ready, film))


if __name__ == "__main__":
    pictures(Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) > 2 else SCREENS)
