"""A server and its workers as processes of their own, as an operator starts them."""

from __future__ import annotations

import json
import os
import signal
import socket
import sqlite3
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import httpx

from mirror.client import Client, Job

FRAMES = 96
TABLES = ("keypoints.csv", "bma.csv", "bma.json", "reps.csv", "doubts.csv", "summary.json")


def small(sample: Path, path: Path, first: int) -> Path:
    """Some frames of the sample, a third as large."""
    with av.open(str(sample)) as source, av.open(str(path), "w") as target:
        stream = target.add_stream("libx264", rate=30)
        stream.width, stream.height, stream.pix_fmt = 640, 360, "yuv420p"
        stream.time_base = Fraction(1, 30)
        for number, frame in enumerate(source.decode(video=0)):
            if first <= number < first + FRAMES:
                smaller = frame.reformat(640, 360, "yuv420p")
                smaller.pts, smaller.time_base = number - first, Fraction(1, 30)
                target.mux(stream.encode(smaller))
        target.mux(stream.encode())
    return path


def day(sample: Path, folder: Path) -> Path:
    """A zip of two videos, one of them in a folder with metadata beside it."""
    folder.mkdir()
    path = folder / "day.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.write(small(sample, folder / "a.mp4", 0), "a.mp4")
        archive.write(small(sample, folder / "b.mp4", 90), "morning/b.mp4")
        archive.writestr("morning/b.json", json.dumps({"athlete_height_m": 1.8}))
    return path


def tables(folder: Path) -> dict[str, bytes]:
    """Every table and summary below a results folder."""
    found = {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.name in TABLES and ".mirror" not in path.parts
    }
    assert len(found) == 2 * len(TABLES)
    return found


def free_port() -> int:
    """A port that nobody listens at just now."""
    with closing(socket.create_server(("127.0.0.1", 0))) as listening:
        return int(listening.getsockname()[1])


def until(what: Callable[[], Any], limit_s: float = 240) -> Any:
    """Wait until something is true; what it then is."""
    end = time.monotonic() + limit_s
    while not (found := what()):
        assert time.monotonic() < end, "it did not come about in time"
        time.sleep(0.1)
    return found


@dataclass
class Platform:
    """A server in a folder at a port; `environment` is added to its own, it has begun once `answers` is 200.

    Leases of server and workers end after `lease_s`; the program's own length where it is None.
    """

    folder: Path
    files: str = ""
    environment: Mapping[str, str] = field(default_factory=dict)
    port: int = field(default_factory=free_port)
    answers: str = "/readyz"
    lease_s: float | None = None
    processes: list[subprocess.Popen[bytes]] = field(default_factory=list)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def data(self) -> Path:
        return self.folder / "data"

    def start(self) -> subprocess.Popen[bytes]:
        """Start the server, and wait until it answers."""
        call = [
            "server",
            "--data",
            str(self.data),
            "--port",
            str(self.port),
            "--workers",
            "0",
            "--metrics-port",
            "0",
        ]
        process = self._run("server.log", *call, *(["--files", self.files] if self.files else []))
        until(lambda: self._answers(process))
        return process

    def _answers(self, process: subprocess.Popen[bytes]) -> bool:
        assert process.poll() is None, (self.folder / "server.log").read_text()
        try:
            return httpx.get(f"{self.url}{self.answers}", timeout=5).is_success
        except httpx.TransportError:
            return False

    def worker(self, name: str, port: int | None = None) -> subprocess.Popen[bytes]:
        """Start a worker; `port` is its way to the server where that is another."""
        key = self.key("workers", "work")
        cache = self.folder / f"cache-{name}" / "videos"
        url = f"http://127.0.0.1:{port or self.port}"
        call = ["worker", "--server", url, "--name", name, "--cache", str(cache)]
        return self._run(f"{name}.log", *call, MIRROR_KEY=key)

    def key(self, user: str, *scopes: str) -> str:
        """A new key, as the operator makes one."""
        call = ["server", "keys", "create", "--data", str(self.data), "--user", user, "--json"]
        for scope in scopes:
            call += ["--scope", scope]
        made = subprocess.run(
            [sys.executable, "-m", "mirror", *call], capture_output=True, check=True, env=self._environment()
        )
        return str(json.loads(made.stdout)["key"])

    def client(self) -> Client:
        """A user's client."""
        return Client(self.url, self.key("ann"))

    def done(self) -> int:
        """How many frame batches are done."""
        return self._one("SELECT count(*) FROM task WHERE status = 'done' AND stage = 'scan'")

    def leases(self, name: str) -> int:
        """How many leases the worker of a name has."""
        return self._one(f"SELECT count(*) FROM task WHERE status = 'leased' AND worker LIKE '{name}-%'")

    def at_work_s(self, name: str) -> float:
        """For how long the worker of a name has been at its youngest lease, s; 0 where it has none."""
        age = "(julianday('now') - 2440587.5) * 86400.0 - max(changed_at)"
        where = f"status = 'leased' AND stage = 'scan' AND worker LIKE '{name}-%'"
        with closing(sqlite3.connect(self.data / "server.db")) as database:
            return float(database.execute(f"SELECT coalesce({age}, 0) FROM task WHERE {where}").fetchone()[0])

    def workers(self) -> int:
        """How many workers the server has heard of."""
        return self._one("SELECT count(*) FROM worker")

    def figure(self, name: str) -> int:
        """What the queue has counted."""
        return self._one(f"SELECT coalesce(max(value), 0) FROM queue_figure WHERE name = '{name}'")

    def _one(self, sql: str) -> int:
        with closing(sqlite3.connect(self.data / "server.db")) as database:
            return int(database.execute(sql).fetchone()[0])

    def _run(self, log: str, *call: str, **environment: str) -> subprocess.Popen[bytes]:
        with (self.folder / log).open("ab") as out:
            process = subprocess.Popen(
                [sys.executable, *self._program(), *call],
                stdout=out,
                stderr=out,
                env=self._environment() | environment,
            )
        self.processes.append(process)
        return process

    def _program(self) -> tuple[str, ...]:
        return (
            ("-m", "mirror") if self.lease_s is None else (str(Path(__file__).with_name("quick_leases.py")),)
        )

    def _environment(self) -> dict[str, str]:
        return {**os.environ, "MIRROR_TEST_LEASE_S": str(self.lease_s), **self.environment}

    def end(self) -> None:
        """End everything that was started."""
        for process in self.processes:
            if process.poll() is None:
                process.send_signal(signal.SIGCONT)
                process.kill()
            process.wait(timeout=30)


def finished(job: Job, folder: Path) -> dict[str, bytes]:
    """Wait for a job, download it; its tables."""
    ended = job.wait()
    assert ended.status == "done", ended
    job.download(folder)
    return tables(folder)
