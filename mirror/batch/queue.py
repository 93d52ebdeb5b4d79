"""The job's state machine in the store: who takes what next, what happens when it fails, when a video is complete.

frame batch: queued -> running -> done, or back to queued with a back-off, or failed after the last retry.
video: running -> complete (every frame batch done) -> collecting -> done, or back to running when the collector
asks for stretches to be followed again.
"""

from __future__ import annotations

import json
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from sqlite_utils import Database

from mirror.store.database import transaction

RETRIES = 5
BACK_OFF_S = 0.5
"""A failed frame batch waits this long before its first retry, and twice as long before each further one."""


@dataclass(frozen=True, slots=True)
class Task:
    """Something for a consumer to do: a frame batch, or (stage `collect`) a whole video."""

    stage: Literal["scan", "fill", "collect"]
    video_id: int
    batch_id: int = -1
    first: int = 0
    last: int = 0
    stretches: tuple[tuple[int, int, int], ...] = ()
    results: str = ""


def claim(store: Database, jobs: Sequence[int], worker: int, after: Task | None = None) -> Task | None:
    """Take the next task of these jobs, or None when there is none to take just now.

    Complete videos come first. Then the frame batch behind the one this worker has just done (`after`), since its
    decoder stands there; then the start of an untouched video; then the middle of the longest run of frame batches.
    """
    with transaction(store):
        video = store.execute(
            f"SELECT id FROM video WHERE job_id IN ({_marks(jobs)}) AND status = 'complete' ORDER BY id",
            list(jobs),
        ).fetchone()
        if video is not None:
            store.execute(
                "UPDATE video SET status = 'collecting', worker = ? WHERE id = ?", [worker, video[0]]
            )
            return Task("collect", int(video[0]))
        rows = _queued(store, jobs)
        row = _best(rows, _busy(store, jobs), after)
        if row is None:
            return None
        store.execute(
            "UPDATE frame_batch SET status = 'running', worker = ? WHERE id = ?", [worker, row["id"]]
        )
    stretches = tuple((a, b, c) for a, b, c in json.loads(row["stretches"]))
    return Task(
        row["stage"],
        row["video_id"],
        row["id"],
        row["first_frame"],
        row["last_frame"],
        stretches,
        row["results_path"],
    )


def _queued(store: Database, jobs: Sequence[int]) -> list[dict[str, Any]]:
    sql = f"""
        SELECT b.* FROM frame_batch b JOIN video v ON v.id = b.video_id JOIN job j ON j.id = v.job_id
        JOIN project p ON p.id = j.project_id
        WHERE v.job_id IN ({_marks(jobs)}) AND v.status = 'running' AND b.status = 'queued' AND b.not_before <= ?
        ORDER BY p.priority DESC, v.id, b.first_frame
    """
    return list(store.query(sql, [*jobs, time.time()]))


def _busy(store: Database, jobs: Sequence[int]) -> set[int]:
    """Videos that some worker is at."""
    sql = f"""
        SELECT DISTINCT video_id FROM frame_batch b JOIN video v ON v.id = b.video_id
        WHERE v.job_id IN ({_marks(jobs)}) AND b.status = 'running'
    """
    return {int(row[0]) for row in store.execute(sql, list(jobs))}


def _best(rows: list[dict[str, Any]], busy: set[int], after: Task | None) -> dict[str, Any] | None:
    if not rows:
        return None
    if after is not None:
        for row in rows:
            if row["video_id"] == after.video_id and row["first_frame"] == after.last:
                return row
    for row in rows:
        if row["video_id"] not in busy:
            return row
    runs: list[list[dict[str, Any]]] = []
    for row in rows:
        joined = runs and runs[-1][-1]["video_id"] == row["video_id"]
        if joined and runs[-1][-1]["last_frame"] == row["first_frame"]:
            runs[-1].append(row)
        else:
            runs.append([row])
    longest = max(runs, key=len)
    return longest[len(longest) // 2]


def finish(store: Database, task: Task) -> None:
    """A frame batch is done; the completion check of its video goes with it."""
    with transaction(store):
        store.execute(
            "UPDATE frame_batch SET status = 'done', worker = NULL, error = '' WHERE id = ?", [task.batch_id]
        )
        check_complete(store, task.video_id)


def check_complete(store: Database, video_id: int) -> None:
    """Bring a video's progress up to date, and mark it complete when all its frame batches are done."""
    done, all_frames, waiting = store.execute(
        """
        SELECT coalesce(sum((last_frame - first_frame) * (status = 'done')), 0),
               coalesce(sum(last_frame - first_frame), 0), coalesce(sum(status != 'done'), 0)
        FROM frame_batch WHERE video_id = ?
        """,
        [video_id],
    ).fetchone()
    progress = 100.0 * done / all_frames if all_frames else 100.0
    store.execute("UPDATE video SET progress = ? WHERE id = ?", [progress, video_id])
    if not waiting:
        store.execute("UPDATE video SET status = 'complete' WHERE id = ? AND status = 'running'", [video_id])


def fail(store: Database, task: Task, error: str, *, final: bool = False) -> None:
    """A frame batch failed: queue it again after a back-off, or give its video up after the last retry.

    `final` gives up at once, where a retry can do no better (a full disk).
    """
    with transaction(store):
        row = store.execute("SELECT attempts FROM frame_batch WHERE id = ?", [task.batch_id]).fetchone()
        attempts = int(row[0]) + 1
        last = final or attempts > RETRIES
        store.execute(
            "UPDATE frame_batch SET status = ?, attempts = ?, error = ?, not_before = ?, worker = NULL WHERE id = ?",
            [
                "failed" if last else "queued",
                attempts,
                error,
                time.time() + BACK_OFF_S * 2 ** (attempts - 1),
                task.batch_id,
            ],
        )
        if last:
            tried = "" if final else f" (tried {attempts} times)"
            message = f"frames {task.first} to {task.last - 1}: {error}{tried}"
            _end_video(store, task.video_id, "failed", message)


def give_back(store: Database, task: Task) -> None:
    """Put an unfinished task back, as if it had never been taken."""
    with transaction(store):
        if task.stage == "collect":
            store.execute("UPDATE video SET status = 'complete' WHERE id = ?", [task.video_id])
        else:
            store.execute(
                "UPDATE frame_batch SET status = 'queued', worker = NULL WHERE id = ?", [task.batch_id]
            )


def crashed(store: Database, jobs: Sequence[int], worker: int, why: str) -> bool:
    """A worker process has died: what it was at counts as a failed attempt. Gives whether it was at anything."""
    sql = f"""
        SELECT b.id, b.video_id, b.stage, b.first_frame, b.last_frame FROM frame_batch b
        JOIN video v ON v.id = b.video_id
        WHERE v.job_id IN ({_marks(jobs)}) AND b.status = 'running' AND b.worker = ?
    """
    rows = list(store.query(sql, [*jobs, worker]))
    for row in rows:
        task = Task(row["stage"], row["video_id"], row["id"], row["first_frame"], row["last_frame"])
        fail(store, task, why)
    with transaction(store):
        mine, at = f"job_id IN ({_marks(jobs)}) AND status = 'collecting' AND worker = ?", [*jobs, worker]
        sql = f"UPDATE video SET attempts = attempts + 1, error = ? WHERE {mine}"
        collecting = store.execute(sql, [why, *at]).rowcount
        store.execute(f"UPDATE video SET status = 'failed' WHERE {mine} AND attempts > {RETRIES}", at)
        store.execute(f"UPDATE video SET status = 'complete' WHERE {mine}", at)
    return bool(rows or collecting)


def add_fill(
    store: Database, video_id: int, batches: Sequence[tuple[Path, Sequence[tuple[int, int, int]]]]
) -> None:
    """The collector needs stretches (frame, det, end) followed again: queue them as frame batches."""
    with transaction(store):
        for path, stretches in batches:
            first, last = min(s[0] for s in stretches), max(s[2] for s in stretches)
            row = {"video_id": video_id, "stage": "fill", "first_frame": first, "last_frame": last}
            row |= {"stretches": json.dumps(stretches), "results_path": str(path), "status": "queued"}
            store["frame_batch"].insert(row, ignore=True)
        store.execute("UPDATE video SET status = 'running' WHERE id = ?", [video_id])


def end_video(store: Database, video_id: int, status: str, error: str = "") -> None:
    """A video is done or failed for good."""
    with transaction(store):
        _end_video(store, video_id, status, error)


def _end_video(store: Database, video_id: int, status: str, error: str) -> None:
    store.execute("UPDATE video SET status = ?, error = ? WHERE id = ?", [status, error, video_id])
    if status == "done":
        store.execute("UPDATE video SET progress = 100 WHERE id = ?", [video_id])


def unfinished(store: Database, jobs: Sequence[int]) -> int:
    """How many videos of these jobs are neither done nor failed."""
    sql = f"SELECT count(*) FROM video WHERE job_id IN ({_marks(jobs)}) AND status NOT IN ('done', 'failed')"
    return int(store.execute(sql, list(jobs)).fetchone()[0])


def _marks(jobs: Sequence[int]) -> str:
    return ", ".join("?" * len(jobs))
