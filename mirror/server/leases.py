"""A task as a worker is told of it: which keys to read, which to write."""

from __future__ import annotations

import json
import sqlite3
from typing import Any

from mirror.batch import queue
from mirror.batch.broker import LEASE_S, File, Lease
from mirror.batch.parameters import VideoWork
from mirror.batch.queue import Task

LEASE_DIGITS = 16
"""Of the lease, in the names of what its holder writes: two attempts never write to one key."""


def upload_key(upload_id: str) -> str:
    """Where an upload is."""
    return f"uploads/{upload_id}"


def video_key(job: str, sha256: str) -> str:
    """Where a video that was unpacked is."""
    return f"jobs/{job}/videos/{sha256}"


def lease_of(
    database: sqlite3.Connection, task: Task, known: dict[Any, dict[str, Any]] | None = None
) -> Lease:
    """The lease of a task that was claimed. `known` is what was read of videos for leases of the same answer."""
    known = {} if known is None else known
    if task.video is not None and task.video not in known:
        known[task.video] = _read_video(database, task)
    told = _unpacking(database, task) if task.stage == "unpack" else _of_video(database, task, known)
    return Lease(
        id=task.id,
        lease=task.lease,
        attempt=task.attempts + task.lost + 1,
        ends_in_s=LEASE_S,
        stage=task.stage,
        job=str(task.job),
        video=str(task.video or ""),
        profile=task.ran.partition(" ")[0],
        first=task.first,
        last=task.last,
        stretches=task.stretches,
        **told,
    )


def _unpacking(database: sqlite3.Connection, task: Task) -> dict[str, Any]:
    row = database.execute("SELECT name, upload_id, parameters FROM jobs WHERE id = ?", [task.job]).fetchone()
    return {
        "name": row["name"],
        "source": File(upload_key(row["upload_id"])),
        "results": f"jobs/{task.job}/videos",
        "options": json.loads(row["parameters"]),
    }


def _read_video(database: sqlite3.Connection, task: Task) -> dict[str, Any]:
    row = database.execute(
        "SELECT name, sha256, frames, note, parameters FROM videos WHERE id = ?", [task.video]
    ).fetchone()
    return {
        "name": row["name"],
        "source": File(video_key(str(task.job), row["sha256"]), row["sha256"]),
        "frames": row["frames"],
        "note": row["note"],
        "parameters": VideoWork.read(row["parameters"]),
    }


def _of_video(database: sqlite3.Connection, task: Task, known: dict[Any, dict[str, Any]]) -> dict[str, Any]:
    video = known[task.video]
    return {
        **video,
        "results": results_key(task),
        "inputs": _inputs(database, task),
    }


def _inputs(database: sqlite3.Connection, task: Task) -> tuple[File, ...]:
    if task.stage == "scan" or task.video is None:
        return ()
    return queue.results_of(database, task.video, ("scan",) if task.stage == "fill" else ("scan", "fill"))


def results_key(task: Task) -> str:
    """Where the holder of this lease, and nobody else, writes: a file, or a collection's prefix of files."""
    mark = task.lease[:LEASE_DIGITS]
    if task.stage == "collect":
        return f"jobs/{task.job}/results/{task.video}/{mark}"
    stem, _, suffix = task.results.rpartition(".")
    return f"jobs/{task.job}/work/{task.video}/{stem}-{mark}.{suffix}"
