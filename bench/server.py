"""What the platform's server costs, in CPU milliseconds and in memory.

    python bench/server.py list       a page of 50 jobs out of 100,000, as a user and as the operator
    python bench/server.py beside     the same while 400 MB are uploaded: the 99th percentile of the answers
    python bench/server.py exchange   a worker's call with 300,000 frame batches queued, and what each tier had
    python bench/server.py overhead   the sample three times in a zip: by a worker, and by mirror batch
    python bench/server.py upload     4 GB by tus: growth of the server's memory, CPU a gigabyte

Each figure is one JSON line. The server is a process of its own; the CPU is the server's, not that of who asks.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import psutil
from exchange import exchange as exchanges_of_workers
from overhead import overhead as overhead_of_platform

from mirror.client import Client
from mirror.server import keys
from mirror.server.database import open_database, transaction
from mirror.server.keys import prepare, user_named
from mirror.server.objects import new_id
from mirror.server.settings import ServerSettings

JOBS = 100_000
USERS = 20
ASKED = 2000


@dataclass(frozen=True)
class Running:
    """A server in a process of its own, with a user's key and the operator's."""

    url: str
    process: psutil.Process
    user: str
    operator: str

    def cpu_s(self) -> float:
        """CPU seconds that the server has used."""
        times = self.process.cpu_times()
        return float(times.user + times.system)


def fill_database(data: Path, jobs: int) -> tuple[str, str]:
    """A database with so many jobs of twenty users; returns a user's key and the operator's."""
    with closing(open_database(ServerSettings(data).database)) as database:
        prepare(database)
        users = [user_named(database, f"user {number}") for number in range(USERS)]
        project, pipeline = (
            database.execute(f"SELECT id FROM {table}").fetchone()[0] for table in ("projects", "pipelines")
        )
        with transaction(database):
            for number in range(jobs):
                put_job(database, number, users[number % USERS], project, pipeline)
        operator = user_named(database, "operator")
        return keys.make(database, users[0]).key, keys.make(database, operator, ["admin"]).key


def put_job(database: Any, number: int, user: str, project: str, pipeline: str) -> None:
    """A job that is done."""
    upload, now = new_id(), time.time()
    database.execute(
        "INSERT INTO uploads VALUES (?, ?, ?, ?, 1, 'whole', ?, ?)",
        [upload, user, project, "a.zip", now, now + 1e6],
    )
    parameters = (
        '{"exercise": "auto", "profile": "embedded", "overlay": "video", "three_d": true, "formats": ["csv"]}'
    )
    database.execute(
        "INSERT INTO jobs (id, user_id, project_id, pipeline_id, upload_id, name, parameters, status, created_at,"
        " changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, 'done', ?, ?)",
        [new_id(), user, project, pipeline, upload, f"day {number}.zip", parameters, now, now],
    )


@contextmanager
def running(jobs: int) -> Iterator[Running]:
    """A server over so many jobs."""
    with tempfile.TemporaryDirectory() as folder:
        user, operator = fill_database(Path(folder), jobs)
        call = [sys.executable, "-m", "mirror", "server", "--port", "0", "--workers", "0", "--rate", "0"]
        process = subprocess.Popen([*call, "--data", folder], stderr=subprocess.PIPE, text=True)
        try:
            assert process.stderr is not None
            lines = (json.loads(line) for line in process.stderr)
            url = next(line["url"] for line in lines if line["action"] == "listening")
            yield Running(url, psutil.Process(process.pid), user, operator)
        finally:
            process.terminate()
            process.communicate(timeout=60)


def ask_pages(server: Running, key: str, count: int) -> list[float]:
    """Ask for a page of jobs so many times over one connection; returns seconds to each answer."""
    taken = []
    with httpx.Client(headers={"Authorization": f"Bearer {key}"}) as client:
        for _ in range(count):
            began = time.perf_counter()
            response = client.get(f"{server.url}/v1/jobs?limit=50")
            taken.append(time.perf_counter() - began)
            assert len(response.json()["items"]) == 50
    return taken


def print_figures(**figures: Any) -> None:
    print(
        json.dumps({name: round(v, 3) if isinstance(v, float) else v for name, v in figures.items()}),
        flush=True,
    )


def list_() -> None:
    """CPU of the server for a page of 50 jobs."""
    with running(JOBS) as server:
        for who, key in (("user", server.user), ("operator", server.operator)):
            ask_pages(server, key, 200)
            before = server.cpu_s()
            taken = ask_pages(server, key, ASKED)
            cpu = (server.cpu_s() - before) / ASKED
            print_figures(
                what="list of 50",
                of_jobs=JOBS,
                who=who,
                cpu_ms=1e3 * cpu,
                median_ms=1e3 * statistics.median(taken),
            )


def send_file(server: Running, path: Path) -> None:
    with Client(server.url, server.operator) as client:
        client.uploads.send(path)


def beside(megabytes: int = 400) -> None:
    """How long lists take while something large is uploaded."""
    with running(JOBS) as server, tempfile.NamedTemporaryFile(suffix=".zip") as file:
        file.truncate(megabytes << 20)
        upload = threading.Thread(target=send_file, args=(server, Path(file.name)))
        upload.start()
        taken: list[float] = []
        while upload.is_alive():
            taken += ask_pages(server, server.user, 20)
        upload.join()
        worst = sorted(taken)[int(0.99 * len(taken))]
        print_figures(
            what="list of 50 beside an upload", megabytes=megabytes, asked=len(taken), p99_ms=1e3 * worst
        )


def upload(gigabytes: int = 4) -> None:
    """Growth of the server's memory, and its CPU, while much is uploaded."""
    with running(0) as server, tempfile.NamedTemporaryFile(suffix=".zip") as file:
        file.truncate(gigabytes << 30)
        asked_before = server.process.memory_info().rss
        most, stop = [asked_before], threading.Event()

        def watch() -> None:
            while not stop.wait(0.05):
                most.append(server.process.memory_info().rss)

        watching = threading.Thread(target=watch)
        watching.start()
        before, began = server.cpu_s(), time.perf_counter()
        send_file(server, Path(file.name))
        stop.set()
        watching.join()
        print_figures(
            what="upload by tus",
            gigabytes=gigabytes,
            growth_mb=(max(most) - asked_before) / 1e6,
            cpu_s_per_gb=(server.cpu_s() - before) / gigabytes,
            seconds=time.perf_counter() - began,
        )


def exchange() -> None:
    """What workers' calls cost the coordinator, and whether shares keep to their weights."""
    for found in exchanges_of_workers():
        print_figures(what="exchange of workers", **found)


def overhead() -> None:
    """What a server and a worker cost beside `mirror batch`."""
    print_figures(what="one zip by a server's worker", **overhead_of_platform())


WHAT = {"overhead": overhead, "list": list_, "beside": beside, "upload": upload, "exchange": exchange}

if __name__ == "__main__":
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("what", choices=sorted(WHAT))
    WHAT[parser.parse_args().what]()
