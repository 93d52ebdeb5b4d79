"""How the work stands: workers, the queue of each tier, what was counted; and the `job.json` of one job.

That has the same keys that `mirror batch` writes.
"""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

import msgspec

from mirror.batch import queue

AT_WORK_S = 60.0
"""A worker seen within so long is at work."""


class WorkerRow(msgspec.Struct, frozen=True):
    """A worker that is at work: its classes by profile, seconds since the last call, leases, tasks done."""

    name: str
    ran: dict[str, str]
    silent_s: float
    leases: int
    done: int
    since: float


class TierRow(msgspec.Struct, frozen=True):
    """The queue of a tier: tasks queued and leased, and how long its oldest unfinished job has been there."""

    tier: str
    queued: int
    leased: int
    oldest_s: float


class Figures(msgspec.Struct, frozen=True):
    """Counted since the database was made: reports that came too late, leases lost, results that contradict another
    of the same task, and videos begun again because their class was gone."""

    late_writes: float = 0
    lost_leases: float = 0
    contradicted_results: float = 0
    videos_rehomed: float = 0


def workers(database: sqlite3.Connection, now: float) -> list[WorkerRow]:
    """The workers that are at work, by name."""
    rows = database.execute(
        "SELECT name, ran, ? - seen_at, (SELECT count(*) FROM task t WHERE t.status = 'leased'"
        " AND t.worker = w.name), done, changed_at FROM worker w WHERE seen_at > ? ORDER BY name",
        [now, now - AT_WORK_S],
    )
    return [WorkerRow(row[0], json.loads(row[1]), *row[2:]) for row in rows]


def queue_by_tier(database: sqlite3.Connection, wall: float) -> list[TierRow]:
    """The queue of each tier."""
    rows = database.execute(
        "SELECT p.tier, sum(s.ready), sum(s.leased),"
        " max(CASE WHEN s.ready > 0 THEN coalesce((SELECT ? - min(j.created_at) FROM jobs j"
        " WHERE j.project_id = p.id AND j.status IN ('queued', 'running')), 0) ELSE 0 END)"
        " FROM projects p JOIN share s ON s.id = p.id GROUP BY p.tier ORDER BY min(s.weight)",
        [wall],
    )
    return [TierRow(*row) for row in rows]


def figures(database: sqlite3.Connection) -> Figures:
    """What was counted since the database was made."""
    found = queue.figures(database)
    names = ("late", "lost", "contradicted", "rehomed")
    return Figures(*(found.get(name, 0) for name in names))


SUMMED = ("exercise", "reps", "doubts", "athlete", "three_d", "calibration")
"""What is repeated of a video's summary."""


@dataclass(frozen=True, slots=True)
class JobDocument:
    """A job's end: its status, what went wrong with it as a whole, and its `job.json`."""

    status: str
    error: str
    content: dict[str, Any]

    def encode(self) -> bytes:
        """As it stands in the file."""
        return (json.dumps(self.content, indent=2, ensure_ascii=False) + "\n").encode()


def describe_job(database: sqlite3.Connection, job_id: str, wall: float) -> JobDocument:
    """What `job.json` states of a job of which nothing is open any more."""
    job = database.execute("SELECT * FROM jobs WHERE id = ?", [job_id]).fetchone()
    rows = database.execute("SELECT * FROM videos WHERE job_id = ? ORDER BY id", [job_id]).fetchall()
    videos = [_video(database, row) for row in rows]
    unpacked, ran = _find_unpacked(database, job_id)
    options = json.loads(job["parameters"])
    whole = bool(unpacked) and not unpacked["problems"] and all(row["status"] == "done" for row in rows)
    status = "done" if whole and not job["error"] else "failed"
    elapsed = wall - (job["started_at"] or wall)
    content = {
        "input": job["name"],
        "folder": PurePosixPath(job["name"]).stem,
        "status": status,
        "error": job["error"],
        "videos": videos,
        "problems": unpacked.get("problems", []),
        "notes": unpacked.get("notes", []),
        "skipped": unpacked.get("skipped", []),
        "options": options,
        "timings": {"elapsed_s": elapsed, "frames_per_s": job["frames"] / elapsed if elapsed > 0 else 0.0},
        "versions": ran.get("versions", {}),
        "engines": ran.get("models", {}),
        "fallback": ran.get("fallback", "") if options.get("three_d", True) else "",
        "runtimes": ran.get("runtimes", []),
    }
    return JobDocument(status, _describe_error(job["error"], unpacked, rows), content)


def _describe_error(error: str, unpacked: dict[str, Any], rows: list[Any]) -> str:
    failed = sum(row["status"] == "failed" for row in rows)
    if error:
        return error
    if failed:
        return f"{failed} of {len(rows)} videos failed"
    problems = unpacked.get("problems", [])
    return f"{problems[0]['name']}: {problems[0]['error']}" if problems else ""


def _find_unpacked(database: sqlite3.Connection, job_id: str) -> tuple[dict[str, Any], dict[str, Any]]:
    row = database.execute("SELECT * FROM unpacked WHERE job_id = ?", [job_id]).fetchone()
    if row is None:
        return {}, {}
    found = {
        "problems": [{"name": name, "error": line} for name, line in json.loads(row["problems"])],
        "notes": [{"name": name, "note": line} for name, line in json.loads(row["notes"])],
        "skipped": json.loads(row["skipped"]),
    }
    return found, _what(database, row["class"])


def _what(database: sqlite3.Connection, name: str) -> dict[str, Any]:
    row = database.execute("SELECT what FROM class WHERE id = ?", [name]).fetchone()
    return {} if row is None else dict(json.loads(row[0]))


def _video(database: sqlite3.Connection, row: sqlite3.Row) -> dict[str, Any]:
    document: dict[str, Any] = {name: row[name] for name in ("name", "status", "error", "note", "frames")}
    done = database.execute("SELECT frames_done, ran FROM footage WHERE video = ?", [row["id"]]).fetchone()
    frames_done, ran = done or (0, "")
    progress = 100.0 if row["status"] == "done" else min(100.0, 100.0 * frames_done / max(row["frames"], 1))
    summary = json.loads(row["summary"])
    return {
        **document,
        "results": row["folder"],
        "progress": progress,
        "frame_batches": _batches(database, row["id"]),
        "ran": _what(database, ran.partition(" ")[2]),
        **{name: summary[name] for name in SUMMED if name in summary},
    }


def _batches(database: sqlite3.Connection, video: str) -> dict[str, int]:
    rows = database.execute(
        "SELECT status, count(*), sum(attempts), sum(lost) FROM task WHERE video = ? AND stage IN ('scan', 'fill')"
        " GROUP BY status",
        [video],
    ).fetchall()
    counts = {row[0]: row[1] for row in rows}
    return {
        **counts,
        "resumed": 0,
        "failed_attempts": sum(row[2] for row in rows),
        "lost": sum(row[3] for row in rows),
    }
