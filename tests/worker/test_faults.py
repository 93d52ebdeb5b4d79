"""What breaks while the work is out, done to real processes: nothing is lost, nothing done is turned back."""

from __future__ import annotations

import json
import sqlite3
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import psutil
import pytest

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parents[1] / "store"))

from by_hand import ByHand, done
from disturbed import on_small_disk
from platform_stage import Platform, day, until

WITHIN_S = 5.0
"""Work of a worker that died goes on so long after the end of its lease, at the latest."""


@pytest.fixture
def platform(tmp_path: Path) -> Iterator[Platform]:
    made = Platform(tmp_path)
    yield made
    made.end()


@pytest.fixture
def quick(tmp_path: Path) -> Iterator[Platform]:
    """A platform whose leases end after a few seconds."""
    made = Platform(tmp_path, lease_s=9.0)
    yield made
    made.end()


def test_a_server_that_is_killed_with_a_hundred_leases_out_loses_none(
    platform: Platform, tmp_path: Path
) -> None:
    server = platform.start()
    path = tmp_path / "a.zip"
    path.write_bytes(b"PK")
    worker = ByHand(platform.url, platform.key("workers", "work"))
    with platform.client() as client:
        job = client.jobs.create(path, pipeline="2d", parameters={"frame_batch": 16})
        worker.unpack(frames=130 * 16, every=16)
        while len(worker.held) < 110:
            assert worker.take(110 - len(worker.held))
        taken = set(worker.held)
        worker.report(*[done(lease) for lease in list(worker.held.values())[:10]])
        server.kill()
        server.wait()
        platform.start()
        assert (len(worker.held), worker.beat()) == (100, ())
        assert worker.report(*[done(lease) for lease in worker.held.values()]) == ()
        assert client.videos.list(job_id=job.id)[0].frames_done == 110 * 16
    assert (platform.done(), platform.figure("lost"), platform.figure("late")) == (110, 0, 0)
    # what was done is handed out to nobody again
    rest = [lease for _ in range(2) for lease in worker.take(64)]
    assert len(rest) == 20 and not {lease.id for lease in rest} & taken


def test_work_of_a_killed_worker_goes_on_when_its_lease_ends(
    quick: Platform, sample: Path, tmp_path: Path
) -> None:
    """By the coordinator's own clocks: when the leases ended, and when their tasks were claimed again."""
    quick.start()
    killed = quick.worker("killed")
    with quick.client() as client:
        client.jobs.create(
            day(sample, tmp_path / "zip"), pipeline="2d", parameters={"overlay": "none", "frame_batch": 16}
        )
        until(lambda: quick.done() >= 1 and quick.leases("killed"))
        decoders = psutil.Process(killed.pid).children(recursive=True)
        killed.kill()
        killed.wait()
    assert decoders and not psutil.wait_procs(decoders, timeout=20)[1], "what it decoded with ends too"
    ends = until(lambda: _leases_end(quick, "killed"))
    other = ByHand(quick.url, quick.key("workers", "work"), "other", _classes(quick))
    # it takes all that is queued, so that it waits for the dead worker's tasks alone
    until(lambda: _took(other, ends), limit_s=90)
    claimed = _claimed(quick, list(ends))
    assert all(0 < claimed[task] - ends[task] <= WITHIN_S for task in ends), (ends, claimed)


def _took(worker: ByHand, tasks: dict[int, float]) -> bool:
    """Take what there is, or wait for some; returns whether the worker then has these tasks."""
    worker.take(64, wait_s=20)
    return tasks.keys() <= worker.held.keys()


def _classes(platform: Platform) -> dict[str, str]:
    """Profile -> class of the first worker that the server has heard of."""
    with closing(sqlite3.connect(platform.data / "server.db")) as database:
        found: dict[str, str] = json.loads(database.execute("SELECT ran FROM worker").fetchone()[0])
    return found


def _leases_end(platform: Platform, name: str) -> dict[int, float]:
    """Task -> end of its lease, by the wall clock, for the leases of a worker."""
    wall = time.time() - time.monotonic()
    with closing(sqlite3.connect(platform.data / "server.db")) as database:
        rows = database.execute(
            f"SELECT id, lease_ends FROM task WHERE status = 'leased' AND worker LIKE '{name}-%'"
        ).fetchall()
    return {task: ends + wall for task, ends in rows}


def _claimed(platform: Platform, tasks: list[int]) -> dict[int, float]:
    """Task -> when it was claimed last, by the wall clock."""
    marks = ", ".join("?" * len(tasks))
    with closing(sqlite3.connect(platform.data / "server.db")) as database:
        sql = f"SELECT id, changed_at FROM task WHERE status = 'leased' AND id IN ({marks})"
        return dict(database.execute(sql, tasks).fetchall())


def test_a_full_disk_is_said_and_work_goes_on_when_there_is_room(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    found = on_small_disk("16m", f"{sys.executable} {Path(__file__).with_name('full_disk.py')} {disk}", disk)
    assert found.returncode == 0, found.stdout + found.stderr
    said = json.loads(found.stdout.splitlines()[-1])
    assert said["full"] == {"report": 507, "upload": 507, "project": 507, "list": 200}
    assert "operator" in said["remedy"]
    # the report that the full disk refused is taken, and so is the rest of the upload
    assert said["after"] == {"late": [], "done": 3, "lost": 0, "upload": "whole", "job": "running"}
