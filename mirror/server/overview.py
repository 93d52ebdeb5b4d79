"""How the work stands: workers, the queue of each tier, what was counted."""

from __future__ import annotations

import json
import sqlite3

import msgspec

from mirror.batch import queue

AT_WORK_S = 60.0
"""A worker heard of within so long is at work."""


class WorkerRow(msgspec.Struct, frozen=True):
    """A worker that is at work: its classes by profile, seconds since it was heard of, leases, tasks done."""

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
