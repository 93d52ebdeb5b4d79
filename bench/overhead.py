"""What a server and its worker cost beside `mirror batch`, in CPU seconds for one and the same zip of videos.

Called by `bench/server.py overhead`. Both ways have one worker; its start, which a worker that stays has once, is
counted apart.
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil

from engines import fetch, zoo
from mirror.client import Client

PORT = 8797
COPIES = 3


def overhead() -> dict[str, float]:
    """CPU seconds of either way, and the ratio."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = _archive(folder)
        batch_s = _batch(path, folder)
        server_s, worker_s, start_s = _platform(path, folder)
    return {
        "videos": COPIES,
        "batch_cpu_s": batch_s,
        "server_cpu_s": server_s,
        "worker_cpu_s": worker_s,
        "worker_start_cpu_s": start_s,
        "ratio": (server_s + worker_s + start_s) / batch_s,
    }


def _archive(folder: Path) -> Path:
    sample = fetch.ensure(zoo.load().asset("sample"))
    path = folder / "day.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for number in range(COPIES):
            archive.write(sample, f"{number}.mp4")
    return path


def _mirror(*call: str) -> list[str]:
    return [sys.executable, "-m", "mirror", *call]


def _batch(path: Path, folder: Path) -> float:
    environment = {**os.environ, "MIRROR_STORE": str(folder / "store.db")}
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    call = _mirror("batch", str(path), "--out", str(folder / "batch"), "--workers", "1", "--json")
    subprocess.run(call, env=environment, check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _platform(path: Path, folder: Path) -> tuple[float, float, float]:
    with _running(folder) as (server, worker, client):
        # the worker has loaded all but its networks, which the batch's has too
        started, server_before = _cpu(worker), _cpu(server)
        job = client.jobs.create(path, pipeline="3d").wait()
        if job.status != "done":
            errors = [video.error for video in client.videos.list(job_id=job.id) if video.error]
            raise SystemExit(f"the job is {job.status}: {job.error}; {errors}")
        return _cpu(server) - server_before, _cpu(worker) - started, started


@contextmanager
def _running(folder: Path) -> Iterator[tuple[psutil.Process, psutil.Process, Client]]:
    data = ("--data", str(folder / "data"))
    key = _key(*data, "--user", "worker", "--scope", "work")
    url = f"http://127.0.0.1:{PORT}"
    call = _mirror("server", *data, "--port", str(PORT), "--workers", "0", "--metrics-port", "0")
    with subprocess.Popen(call, stderr=subprocess.DEVNULL) as server:
        work = _mirror("worker", "--server", url, "--cache", str(folder / "cache" / "videos"))
        with subprocess.Popen(
            work, env={**os.environ, "MIRROR_KEY": key}, stderr=subprocess.DEVNULL
        ) as worker:
            time.sleep(20)
            try:
                with Client(url, _key(*data, "--user", "ann")) as client:
                    yield psutil.Process(server.pid), psutil.Process(worker.pid), client
            finally:
                worker.terminate()
                worker.wait(60)
                server.terminate()


def _key(*options: str) -> str:
    made = subprocess.run(
        _mirror("server", "keys", "create", *options, "--json"), check=True, capture_output=True
    )
    return str(json.loads(made.stdout)["key"])


def _cpu(process: psutil.Process) -> float:
    """With its children, which decode: those that are, and those that were."""
    times = process.cpu_times()
    ended = times.children_user + times.children_system
    return float(times.user + times.system + ended + sum(_cpu(child) for child in process.children()))
