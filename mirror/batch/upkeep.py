"""What time does to the queue: back-offs end, leases end, keepers start again, classes of workers go away.

Plain functions on a connection, in a transaction of the caller's; `now` is the monotonic clock's.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import replace

from mirror.batch.broker import LEASE_S
from mirror.batch.queue import BACK_OFF_S, COLUMNS, OPEN, RETRIES, WALL, Ident, Status, Task, count, task_of

LOSSES = 5
"""Leases of one task that may end without a word: what takes its worker down six times is not tried again."""


def renew(database: sqlite3.Connection, held: Iterable[tuple[int, str]], now: float) -> tuple[int, ...]:
    """Heartbeat: leases go on for LEASE_S. Returns the ids of those that are over."""
    sql = "UPDATE task SET lease_ends = ? WHERE id = ? AND lease = ? AND status = 'leased'"
    return tuple(
        task_id
        for task_id, lease in held
        if not database.execute(sql, [now + LEASE_S, task_id, lease]).rowcount
    )


def sweep(database: sqlite3.Connection, now: float) -> tuple[Task, ...]:
    """Queue what has waited long enough, and what was on leases that have ended.

    Returns the tasks that were lost, as they are now: queued, or failed after too many losses.
    """
    database.execute("UPDATE task SET status = 'queued' WHERE status = 'waiting' AND not_before <= ?", [now])
    over = database.execute(
        f"SELECT {COLUMNS} FROM task WHERE status = 'leased' AND lease_ends < ?", [now]
    ).fetchall()
    return tuple(_lose(database, task_of(row)) for row in over)


def _lose(database: sqlite3.Connection, task: Task) -> Task:
    count(database, "lost")
    status: Status = "failed" if task.lost >= LOSSES else "queued"
    error = (
        f"its worker was lost {task.lost + 1} times (the last was {task.worker})"
        if task.lost >= LOSSES
        else ""
    )
    database.execute(
        f"UPDATE task SET status = ?, lost = lost + 1, error = ?, changed_at = {WALL} WHERE id = ?",
        [status, error, task.id],
    )
    return replace(task, status=status, lost=task.lost + 1, error=error)


def next_due(database: sqlite3.Connection) -> float | None:
    """When the next back-off or lease ends, by the clock of `now`; None where there is neither."""
    row = database.execute(
        "SELECT min(due) FROM (SELECT min(not_before) AS due FROM task WHERE status = 'waiting'"
        " UNION ALL SELECT min(lease_ends) FROM task WHERE status = 'leased')"
    ).fetchone()
    return None if row[0] is None else float(row[0])


def recover(database: sqlite3.Connection, now: float) -> int:
    """After a start of the keeper, perhaps of the machine, whose clock then began again: leases hold for LEASE_S
    from now, since their workers may well live, and no back-off is longer than it can be. Returns the leases out."""
    longest = now + BACK_OFF_S * 2**RETRIES
    database.execute(
        "UPDATE task SET not_before = ? WHERE status = 'waiting' AND not_before > ?", [longest, longest]
    )
    return database.execute(
        "UPDATE task SET lease_ends = ? WHERE status = 'leased'", [now + LEASE_S]
    ).rowcount


def classes_waiting(database: sqlite3.Connection) -> set[str]:
    """The classes, or profiles where nobody has begun, that something is queued for."""
    rows = database.execute(
        "SELECT DISTINCT ran FROM footage WHERE ready > 0"
        " UNION SELECT DISTINCT ran FROM task WHERE status = 'queued' AND stage IN ('unpack', 'collect')"
    )
    return {row[0] for row in rows}


def rehome(database: sqlite3.Connection, ran: str) -> list[Ident]:
    """Begin the videos again that a class began and has not ended: what it did would not fit to another's.

    Returns the videos.
    """
    profile = ran.partition(" ")[0]
    rows = database.execute(
        f"SELECT DISTINCT f.video FROM footage f JOIN task t ON t.video = f.video"
        f" WHERE f.ran = ? AND t.status IN {OPEN}",
        [ran],
    ).fetchall()
    for (video,) in rows:
        database.execute("UPDATE footage SET ran = ? WHERE video = ?", [profile, video])
        database.execute("DELETE FROM task WHERE video = ? AND stage != 'scan'", [video])
        database.execute(
            f"UPDATE task SET status = 'queued', lease = NULL, results = printf('scan-%08d-%08d.npz', first_frame,"
            f" last_frame), sha256 = '', changed_at = {WALL} WHERE video = ? AND status != 'cancelled'",
            [video],
        )
    return [row[0] for row in rows]
