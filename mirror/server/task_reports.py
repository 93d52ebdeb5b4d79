"""A task as a worker receives it, and what its report changes in the objects that users see.

Both inside the coordinator's transaction.
"""

from __future__ import annotations

import json
import sqlite3
from typing import Any

import msgspec

from mirror.batch import queue
from mirror.batch.broker import LEASE_S, Collected, File, Fill, Lease, Registered, Unpacked, join_notes
from mirror.batch.options import VideoWork
from mirror.batch.queue import NewFrameBatch, Task
from mirror.server.objects import new_id

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
    details = _unpacking(database, task) if task.stage == "unpack" else _of_video(database, task, known)
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
        **details,
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


ENDED = ("done", "failed", "cancelled")


def event(database: sqlite3.Connection, job: Any, wall: float, kind: str, **data: Any) -> None:
    """Record what happened to a job."""
    database.execute(
        "INSERT INTO events (job_id, at, kind, data) VALUES (?, ?, ?, ?)", [job, wall, kind, json.dumps(data)]
    )


def set_video(
    database: sqlite3.Connection, task: Task, status: str, wall: float, error: str = "", **columns: Any
) -> None:
    """Set a video's status, and tell of it."""
    values = {"status": status, "error": error, "changed_at": wall, **columns}
    marks = ", ".join(f"{name} = ?" for name in values)
    database.execute(
        f"UPDATE videos SET {marks}, version = version + 1 WHERE id = ?", [*values.values(), task.video]
    )
    details = {"error": error} if error else {}
    event(database, task.job, wall, f"video.{status}", video=task.video, **details)


def record_begun(database: sqlite3.Connection, task: Task, wall: float) -> None:
    """A task was claimed: its job runs, its video is being collected."""
    started = database.execute(
        "UPDATE jobs SET status = 'running', started_at = coalesce(started_at, ?), changed_at = ?,"
        " version = version + 1 WHERE id = ? AND status = 'queued'",
        [wall, wall, task.job],
    ).rowcount
    if started:
        event(database, task.job, wall, "job.running")
    if task.stage == "collect":
        set_video(database, task, "collecting", wall)


def record_unpacked(database: sqlite3.Connection, task: Task, found: Unpacked, wall: float) -> None:
    """An upload's videos are known: register each, and queue its frame batches."""
    job = database.execute(
        "SELECT j.user_id, p.frames_in_batch, j.parameters FROM jobs j JOIN projects p ON p.id = j.project_id"
        " WHERE j.id = ?",
        [task.job],
    ).fetchone()
    size = json.loads(job["parameters"]).get("frame_batch") or job["frames_in_batch"]
    database.execute("DELETE FROM videos WHERE job_id = ?", [task.job])
    for video in found.videos:
        _register_video(database, task, video, str(job["user_id"]), size, wall)
    problems, notes, skipped = (
        msgspec.json.encode(lines).decode() for lines in (found.problems, found.notes, found.skipped)
    )
    database.execute(
        "INSERT OR REPLACE INTO unpacked (job_id, problems, notes, skipped, class) VALUES (?, ?, ?, ?, ?)",
        [task.job, problems, notes, skipped, found.ran],
    )
    frames = sum(video.frames for video in found.videos)
    database.execute(
        "UPDATE jobs SET videos = ?, frames = ?, frames_done = 0, changed_at = ?, version = version + 1 WHERE id = ?",
        [len(found.videos), frames, wall, task.job],
    )
    event(database, task.job, wall, "job.unpacked", videos=len(found.videos), frames=frames)


def _register_video(
    database: sqlite3.Connection, task: Task, video: Registered, user: str, size: int | None, wall: float
) -> None:
    row = {
        "id": new_id(),
        "job_id": task.job,
        "user_id": user,
        "name": video.name,
        "folder": video.folder,
        "sha256": video.file.sha256,
        "frames": video.frames,
        "fps": video.fps,
        "width": video.width,
        "height": video.height,
        "parameters": "{}" if video.error else video.parameters.text,
        "status": "failed" if video.error else "running",
        "error": video.error,
        "note": video.note,
        "created_at": wall,
        "changed_at": wall,
    }
    marks = ", ".join("?" * len(row))
    database.execute(f"INSERT INTO videos ({', '.join(row)}) VALUES ({marks})", list(row.values()))
    if not video.error:
        ranges = queue.ranges(video.frames, size or queue.DEFAULT_SIZE, video.every)
        batches = [NewFrameBatch("scan", first, last, queue.scan_name(first, last)) for first, last in ranges]
        profile = task.ran.partition(" ")[0]
        queue.add_video(database, task.share, task.job, str(row["id"]), profile, batches)


def record_scanned(database: sqlite3.Connection, task: Task, wall: float) -> None:
    """A frame batch is done: its video and its job have that many frames more; the last one makes it complete."""
    if task.video is None:
        return
    if task.stage == "scan":
        _count(database, task, task.last - task.first, wall)
    if queue.check_complete(database, task.job, task.video):
        set_video(database, task, "complete", wall)


def _count(database: sqlite3.Connection, task: Task, frames: int, wall: float) -> None:
    database.execute(
        "UPDATE videos SET frames_done = frames_done + ?, changed_at = ? WHERE id = ?",
        [frames, wall, task.video],
    )
    done, all_frames = database.execute(
        "UPDATE jobs SET frames_done = frames_done + ?, changed_at = ? WHERE id = ?"
        " RETURNING frames_done, frames",
        [frames, wall, task.job],
    ).fetchone()
    percent = 100 * done // max(all_frames, 1)
    # one event for each per cent: a long film has thousands of frame batches
    if percent != 100 * (done - frames) // max(all_frames, 1):
        event(database, task.job, wall, "job.progress", frames_done=done, frames=all_frames)


def record_collected(database: sqlite3.Connection, task: Task, found: Collected, wall: float) -> None:
    """A video was collected: it has further frame batches first, or results."""
    if found.wanted:
        queue.add_batches(database, task, [_fill(fill) for fill in found.wanted])
        set_video(database, task, "running", wall)
        return
    folder, noted = database.execute("SELECT folder, note FROM videos WHERE id = ?", [task.video]).fetchone()
    database.executemany(
        "INSERT OR REPLACE INTO result (job_id, video_id, path, key, bytes, sha256) VALUES (?, ?, ?, ?, ?, ?)",
        [
            (task.job, task.video, f"{folder}/{path}", file.key, file.bytes, file.sha256)
            for path, file in found.files
        ],
    )
    status = "failed" if found.problems else "done"
    note = join_notes(noted, found.notes)
    summary = json.dumps(found.summary)
    set_video(database, task, status, wall, "; ".join(found.problems), summary=summary, note=note)


def _fill(fill: Fill) -> NewFrameBatch:
    first, last = min(s[0] for s in fill.stretches), max(s[2] for s in fill.stretches)
    return NewFrameBatch("fill", first, last, fill.name, fill.stretches)


def begin_again(database: sqlite3.Connection, video: Any, wall: float) -> None:
    """A video is done again from its first frame, by another class of worker."""
    job = database.execute(
        "UPDATE videos SET frames_done = 0, status = 'running', changed_at = ? WHERE id = ? RETURNING job_id",
        [wall, video],
    ).fetchone()[0]
    database.execute(
        "UPDATE jobs SET frames_done = (SELECT sum(frames_done) FROM videos WHERE job_id = jobs.id) WHERE id = ?",
        [job],
    )
    event(database, job, wall, "video.running", video=video, note="begun anew by another class of worker")
    queue.count(database, "rehomed")


def gave_up(database: sqlite3.Connection, task: Task, wall: float) -> None:
    """A task failed for good: its video ends, or where it was the unpacking, its job has none."""
    if task.video is None:
        database.execute("UPDATE jobs SET error = ? WHERE id = ?", [task.error, task.job])
        return
    queue.end_video(database, task.video)
    where = "" if task.stage == "collect" else f"{task.frames}: "
    tried = f" (tried {task.attempts} times)" if task.attempts > queue.RETRIES else ""
    set_video(database, task, "failed", wall, f"{where}{task.error}{tried}")


def is_open(database: sqlite3.Connection, job: Any) -> bool:
    """Whether anything is still to be done for a job."""
    sql = f"SELECT 1 FROM task WHERE job = ? AND status IN {queue.OPEN} LIMIT 1"
    return database.execute(sql, [job]).fetchone() is not None
