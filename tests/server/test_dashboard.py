"""The dashboard: who sees it, what it shows, that it shows nobody else's."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from litestar.testing import TestClient
from served import Caller, Served

from mirror.server import keys
from mirror.server.dashboard import views
from mirror.server.objects import new_id

REPS = """rep,exercise,start_s,turn_s,end_s,rom,rom_unit,eccentric_s,concentric_s,quality,faults
1,squat,1.0,2.0,3.0,92.4,deg,1.0,1.0,0.9,
2,squat,63.5,64.0,65.0,61.6,deg,0.5,1.0,0.6,not_deep_enough
"""
DOUBTS = "start_s,end_s,exercise,reason,detail\n70.0,71.0,squat,too_shallow,<b>half way</b> down\n"
SUMMARY = {
    "video": {"duration_s": 80.0},
    "exercise": "body_squat",
    "reps": 2,
    "doubts": 1,
    "energy": {"per_minute": 71.6},
    "athlete": {"coverage": 0.97},
}


@pytest.fixture
def page(server: Served) -> TestClient:
    """A browser, as far as these tests need one: it holds cookies, and follows nothing by itself."""
    server.client.follow_redirects = False
    return server.client


def log_in(page: TestClient, caller: Caller) -> None:
    done = page.post("/login", data={"key": caller.key})
    assert (done.status_code, done.headers["location"]) == (303, "/")


def test_whoever_is_not_known_is_asked_for_a_key(page: TestClient) -> None:
    for path in ("/", f"/jobs/{'0' * 32}"):
        response = page.get(path)
        assert (response.status_code, response.headers["location"]) == (303, "/login")
    assert "Enter your key" in page.get("/login").text


def test_a_wrong_key_is_said_and_no_session_begins(page: TestClient) -> None:
    response = page.post("/login", data={"key": "nonsense"})
    assert response.status_code == 401 and "The key is not known here." in response.text
    assert page.get("/").status_code == 303


def test_a_session_is_a_cookie_that_no_script_and_no_other_site_uses(
    server: Served, page: TestClient
) -> None:
    key = server.caller("ann").key
    cookie = page.post("/login", data={"key": key}).headers["set-cookie"]
    assert "HttpOnly" in cookie and "SameSite=strict" in cookie
    assert key.split("_", 1)[1] not in cookie
    shown = page.get("/")
    assert shown.status_code == 200
    assert "default-src 'self'" in shown.headers["content-security-policy"]
    assert shown.headers["cache-control"] == "no-store"


def test_a_session_ends_with_its_key_and_when_it_is_left(server: Served, page: TestClient) -> None:
    ann = server.caller("ann")
    log_in(page, ann)
    assert page.get("/").status_code == 200
    keys.revoke(server.platform.database, ann.key.split("_")[0])
    assert page.get("/").status_code == 303
    log_in(page, server.caller("ann"))
    page.post("/logout")
    assert page.get("/").status_code == 303


def test_a_cookie_that_was_changed_is_nobodys(server: Served, page: TestClient) -> None:
    log_in(page, server.caller("ann"))
    other = server.caller("op", ["admin"]).key.split("_")[0]
    word, expires, mark = page.cookies["mirror_session"].split(".")
    page.cookies.clear()
    for changed in (
        f"{other}.{expires}.{mark}",
        f"{word}.{int(expires) + 1}.{mark}",
        word,
        "..",
        f"{word}.x.y",
    ):
        assert page.get("/", headers={"Cookie": f"mirror_session={changed}"}).status_code == 303


def job_with_a_video(server: Served, caller: Caller, folder: Path, name: str = "monday.zip") -> str:
    """A job that is done, with what the coordinator would have recorded of it."""
    job = caller.made("/v1/jobs", upload_id=caller.upload(name=name))["id"]
    database = server.platform.database
    database.execute(
        "INSERT INTO videos (id, job_id, user_id, name, folder, status, frames, frames_done, summary, created_at,"
        " changed_at) VALUES (?, ?, ?, 'court/a.mp4', 'court/a', 'done', 90, 90, ?, 0, 0)",
        [new_id(), job, caller.user_id, json.dumps(SUMMARY)],
    )
    database.execute(
        "UPDATE jobs SET status = 'done', videos = 1, frames = 90, frames_done = 90 WHERE id = ?", [job]
    )
    for path, text in {"reps.csv": REPS, "doubts.csv": DOUBTS, "overlay.mp4": "film"}.items():
        source, key = folder / f"source-{new_id()}", f"jobs/{job}/results/court/a/{path}"
        source.write_text(text)
        server.platform.files.put(key, source)
        database.execute(
            "INSERT INTO result (job_id, path, key, bytes, sha256) VALUES (?, ?, ?, ?, 'f')",
            [job, f"court/a/{path}", key, len(text)],
        )
    return job


def test_a_job_is_shown_with_its_videos_overlay_and_repetitions(
    server: Served, page: TestClient, tmp_path: Path
) -> None:
    ann = server.caller("ann")
    job = job_with_a_video(server, ann, tmp_path)
    log_in(page, ann)
    text = page.get(f"/jobs/{job}").text
    assert re.search(r'<b class="count">2</b><small>body squat</small>', text)
    assert 'title="1:03.5 · 1.5 s · 62° · not_deep_enough"' in text
    assert 'style="--height: 1.0"' in text and text.count('class="fault"') == 1
    assert "&lt;b&gt;half way&lt;/b&gt; down" in text and "<b>half way" not in text
    assert "97%" in text and ">72<" in text
    film = re.search(r'<video src="([^"]+)#t=0.1"', text)
    assert film is not None
    assert page.get(film[1].replace("&amp;", "&")).text == "film"


def test_the_overview_lists_what_is_at_work_and_what_was(
    server: Served, page: TestClient, tmp_path: Path
) -> None:
    ann = server.caller("ann")
    job = job_with_a_video(server, ann, tmp_path)
    running = ann.made("/v1/jobs", upload_id=ann.upload(name="tuesday.zip"))["id"]
    server.platform.database.execute(
        "UPDATE jobs SET status = 'running', frames = 200, frames_done = 50 WHERE id = ?", [running]
    )
    log_in(page, ann)
    text = page.get("/").text
    assert "1 at work · 1 done · 0 failed" in text
    assert "measuring · 50 of 200 frames" in text and 'aria-valuenow="25"' in text and "data-live" in text
    assert f"/jobs/{job}" not in page.get("/?q=tues").text


def test_a_name_is_text_and_nothing_else(server: Served, page: TestClient, tmp_path: Path) -> None:
    ann = server.caller("ann")
    job = job_with_a_video(server, ann, tmp_path, name="<script>alert(1)</script>.zip")
    log_in(page, ann)
    for text in (page.get("/").text, page.get(f"/jobs/{job}").text, page.get('/?q="><script>').text):
        assert "<script>" not in text.replace('<script src="/static/app.js" defer>', "")


def test_somebody_elses_job_is_not_there(server: Served, page: TestClient, tmp_path: Path) -> None:
    job = job_with_a_video(server, server.caller("ann"), tmp_path)
    log_in(page, server.caller("ben"))
    assert page.get(f"/jobs/{job}").status_code == 404
    assert job not in page.get("/").text


def test_a_key_without_the_scope_sees_what_it_lacks(server: Served, page: TestClient, tmp_path: Path) -> None:
    ann = server.caller("ann")
    job = job_with_a_video(server, ann, tmp_path)
    log_in(page, server.caller("ann", ["videos:read"]))
    response = page.get("/")
    assert response.status_code == 403 and "jobs:read" in response.text
    log_in(page, server.caller("ann", ["jobs:read"]))
    text = page.get(f"/jobs/{job}").text
    assert "overlay.mp4" not in text and "signature" not in text


def test_what_pages_are_made_of_is_there_and_nothing_else(page: TestClient) -> None:
    for name in ("style.css", "app.js", "icon.svg"):
        assert page.get(f"/static/{name}").status_code == 200
    assert page.get("/static/pages.py").status_code == 404
    assert page.get("/static/..%2fpages.py").status_code == 404


@pytest.mark.parametrize(
    ("seconds", "word"), [(0.4, "0 s"), (99.4, "99 s"), (100, "2 min"), (5999, "100 min"), (11100, "3:05 h")]
)
def test_durations_are_short(seconds: float, word: str) -> None:
    assert views.format_duration(seconds) == word


@pytest.mark.parametrize(
    ("count", "word"), [(0, "0 B"), (999, "999 B"), (34_400, "34 kB"), (1_240_000_000, "1.2 GB")]
)
def test_sizes_are_short(count: int, word: str) -> None:
    assert views.format_size(count) == word
