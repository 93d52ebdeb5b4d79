"""A server with jobs in every state, for the dashboard's tests in a browser and its pictures in docs/screens."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import av
import numpy as np
from live import Live, live
from selenium.webdriver import Chrome, ChromeOptions
from selenium.webdriver.chrome.service import Service

from mirror.server.kinds import USERS
from mirror.server.objects import new_id

REP_COLUMNS = "rep,exercise,start_s,turn_s,end_s,rom,rom_unit,eccentric_s,concentric_s,quality,faults"
DOUBT_COLUMNS = "start_s,end_s,exercise,reason,detail"


@contextmanager
def browser(width: int = 1920, height: int = 1080) -> Iterator[Chrome]:
    """A headless Chromium with its driver, both of Debian."""
    options = ChromeOptions()
    options.binary_location = "/usr/bin/chromium"
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--force-dark-mode", "--mute-audio"):
        options.add_argument(argument)
    options.add_argument(f"--window-size={width},{height}")
    driver = Chrome(options, Service("/usr/bin/chromedriver"))
    try:
        driver.execute_cdp_cmd(
            "Emulation.setDeviceMetricsOverride",
            {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False},
        )
        yield driver
    finally:
        driver.quit()


def film(path: Path, seconds: float = 4.0, rate: int = 10) -> Path:
    """A small H.264 video in which a square goes across."""
    with av.open(str(path), "w") as file:
        stream: Any = file.add_stream("libx264", rate=rate)
        stream.width, stream.height, stream.pix_fmt = 320, 180, "yuv420p"
        for index in range(int(seconds * rate)):
            picture = np.full((180, 320, 3), 40, np.uint8)
            left = int(index * 280 / (seconds * rate))
            picture[70:110, left : left + 40] = (64, 224, 168)
            file.mux(stream.encode(av.VideoFrame.from_ndarray(picture, format="rgb24")))
        file.mux(stream.encode())
    return path


class Stage:
    """What a stage is set with; everything is written where the server does its own work."""

    def __init__(self, server: Live, folder: Path) -> None:
        self.server = server
        self.folder = folder
        self.key = server.key("hall 3", *USERS, "admin")
        self.user = server.inside(lambda: self._one("SELECT id FROM users WHERE name = 'hall 3'"))

    def _one(self, sql: str) -> Any:
        return self.server.platform.database.execute(sql).fetchone()[0]

    def job(self, name: str, status: str, *, at: float, took: float = 0.0, error: str = "") -> str:
        """A job as it would be after some time."""
        return str(self.server.inside(lambda: self._job(name, status, at, took, error)))

    def _job(self, name: str, status: str, at: float, took: float, error: str) -> str:
        database, id_, upload = self.server.platform.database, new_id(), new_id()
        project, pipeline = self._one("SELECT id FROM projects"), self._one("SELECT id FROM pipelines")
        database.execute(
            "INSERT INTO uploads VALUES (?, ?, ?, ?, 1, 'whole', ?, ?)",
            [upload, self.user, project, name, at, at],
        )
        database.execute(
            "INSERT INTO jobs (id, user_id, project_id, pipeline_id, upload_id, name, parameters, status, error,"
            " created_at, changed_at, started_at, ended_at) VALUES (?, ?, ?, ?, ?, ?, '{}', ?, ?, ?, ?, ?, ?)",
            [
                id_,
                self.user,
                project,
                pipeline,
                upload,
                name,
                status,
                error,
                at,
                at,
                at,
                at + took if took else None,
            ],
        )
        return id_

    def video(
        self, job: str, name: str, frames: int, done: int, summary: dict[str, Any] | None = None
    ) -> None:
        """A video of a job; with a summary it is done."""
        self.server.inside(lambda: self._video(job, name, frames, done, summary))

    def _video(self, job: str, name: str, frames: int, done: int, summary: dict[str, Any] | None) -> None:
        status = "done" if summary else "running"
        self.server.platform.database.execute(
            "INSERT INTO videos (id, job_id, user_id, name, folder, status, frames, frames_done, summary, created_at,"
            " changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0)",
            [
                new_id(),
                job,
                self.user,
                name,
                name.rsplit(".", 1)[0],
                status,
                frames,
                done,
                json.dumps(summary or {}),
            ],
        )
        self.server.platform.database.execute(
            "UPDATE jobs SET videos = videos + 1, frames = frames + ?, frames_done = frames_done + ? WHERE id = ?",
            [frames, done, job],
        )

    def result(self, job: str, path: str, source: Path) -> None:
        """A file among the results of a job."""

        def put() -> None:
            key = f"jobs/{job}/results/{path}"
            self.server.platform.files.put(key, source)
            self.server.platform.database.execute(
                "INSERT INTO result (job_id, path, key, bytes, sha256) VALUES (?, ?, ?, ?, 'f')",
                [job, path, key, source.stat().st_size],
            )

        self.server.inside(put)

    def text(self, job: str, path: str, *lines: str) -> None:
        """A table among the results of a job."""
        source = self.folder / f"table-{new_id()}.csv"
        source.write_text("\n".join(lines) + "\n")
        self.result(job, path, source)

    def progress(self, job: str, done: int) -> None:
        """The frames of a job that are done now."""
        database = self.server.platform.database
        self.server.inside(
            lambda: database.execute("UPDATE jobs SET frames_done = ? WHERE id = ?", [done, job])
        )

    def log_in(self, driver: Chrome) -> None:
        """Log in as a person does."""
        driver.get(f"{self.server.url}/login")
        driver.find_element("id", "key").send_keys(self.key)
        driver.find_element("css selector", "button").click()


@contextmanager
def stage(folder: Path) -> Iterator[Stage]:
    """A running server and its stage."""
    with live(folder / "data") as server:
        yield Stage(server, folder)
