"""Who takes what next, and what time does to it: leases are renewed and end, back-offs end, keepers start again.

Shares take turns by virtual time (start-time fair queueing, Goyal, Vin and Cheng 1996): each task that a share
has had moves its clock by the task's frames over the share's weight, and the share whose clock is behind goes
next. So weights 1, 4 and 16 get 1, 4 and 16 of 21 tasks, nothing starves, and who was away comes back without a
credit.

Within a share, what is complete is collected first. Then comes the frame batch behind the one that the worker
has just done, since its decoder stands there; then the start of an untouched video; then the middle of the
longest run of frame batches in the video that has the most. Each choice is by an index: its cost does not grow
with the queue.
"""

from __future__ import annotations

import secrets
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from mirror.batch.broker import LEASE_S
from mirror.batch.queue import (
    BACK_OFF_S,
    COLUMNS,
    DEFAULT_SIZE,
    OPEN,
    RETRIES,
    WALL,
    Ident,
    Status,
    Task,
    count,
    task_of,
)

STICK = 4
"""Frame batches beyond its turn that a worker stays with a share for, since it has the video open."""

FRAMES = "status = 'queued' AND stage IN ('scan', 'fill')"


@dataclass(frozen=True, slots=True)
class Claimant:
    """A worker: its name; profile -> class of what runs it there; (video, last frame) where its decoder stands."""

    worker: Ident
    ran: Mapping[str, str]
    after: tuple[Ident, int] | None = None

    @property
    def classes(self) -> tuple[str, ...]:
        """What it can take: what its own class has begun, and what nobody has."""
        bound = [f"{profile} {ran}" for profile, ran in self.ran.items()]
        return (*bound, *self.ran)


@dataclass(frozen=True, slots=True)
class _Share:
    id: Ident
    weight: float
    in_flight: int
    virtual_time: float
    in_turn: bool

    @classmethod
    def of(cls, row: tuple[Ident, float, int, float], *, in_turn: bool = False) -> _Share:
        return cls(*row, in_turn=in_turn)


def claim_task(
    database: sqlite3.Connection,
    who: Claimant,
    now: float,
    count: int = 1,
    shares: Sequence[Ident] | None = None,
) -> list[Task]:
    """Lease up to `count` tasks; of these `shares` in their order, or of all of them by weight."""
    taken: list[Task] = []
    while len(taken) < count:
        task = _next(database, who, now, shares)
        if task is None:
            break
        taken.append(task)
        if task.video is not None and task.stage in ("scan", "fill"):
            who = replace(who, after=(task.video, task.last))
    return taken


def _next(
    database: sqlite3.Connection, who: Claimant, now: float, shares: Sequence[Ident] | None
) -> Task | None:
    for share in _give_share(database, shares) if shares is not None else _in_turn(database, who):
        task = _of_share(database, share, who)
        if task is not None:
            if shares is None:
                _charge(database, share, task)
            return _take(database, task, who, now)
    return None


_SHARE = "SELECT id, weight, coalesce(batches_in_flight, 9e9), virtual_time FROM share WHERE "


def _give_share(database: sqlite3.Connection, shares: Sequence[Ident]) -> Iterator[_Share]:
    for share in shares:
        row = database.execute(f"{_SHARE} id = ? AND ready > 0", [share]).fetchone()
        if row is not None:
            yield _Share.of(row)


def _in_turn(database: sqlite3.Connection, who: Claimant) -> Iterator[_Share]:
    """Shares with something queued: those short of their reserve, the worker's own for a while, then by turn."""
    for row in database.execute(f"{_SHARE} ready > 0 AND leased < workers_reserved ORDER BY virtual_time"):
        yield _Share.of(row)
    own = _own(database, who)
    if own is not None:
        yield own
    allowed = "ready > 0 AND (workers_most IS NULL OR leased < workers_most)"
    for row in database.execute(f"{_SHARE} {allowed} ORDER BY virtual_time"):
        yield _Share.of(row, in_turn=True)


def _own(database: sqlite3.Connection, who: Claimant) -> _Share | None:
    """The share whose video the worker has open, unless that has had STICK frame batches more than its turn."""
    if who.after is None:
        return None
    row = database.execute(
        f"{_SHARE} id = (SELECT share FROM footage WHERE video = ?)"
        " AND ready > 0 AND (workers_most IS NULL OR leased < workers_most)",
        [who.after[0]],
    ).fetchone()
    if row is None:
        return None
    first = database.execute(
        "SELECT virtual_time FROM share WHERE ready > 0 ORDER BY virtual_time LIMIT 1"
    ).fetchone()[0]
    share = _Share.of(row)
    return share if share.virtual_time - max(first, _clock(database)) <= STICK / share.weight else None


def _clock(database: sqlite3.Connection) -> float:
    row = database.execute("SELECT value FROM queue_figure WHERE name = 'virtual_time'").fetchone()
    return 0.0 if row is None else float(row[0])


def _charge(database: sqlite3.Connection, share: _Share, task: Task) -> None:
    """Move the share's clock on by what it has had; who was away begins at everybody's clock, not at its own."""
    start = max(share.virtual_time, _clock(database))
    cost = (task.last - task.first) / DEFAULT_SIZE if task.stage in ("scan", "fill") else 1.0
    database.execute(
        "UPDATE share SET virtual_time = ? WHERE id = ?", [start + cost / share.weight, share.id]
    )
    if share.in_turn:
        database.execute("INSERT OR REPLACE INTO queue_figure VALUES ('virtual_time', ?)", [start])


def _of_share(database: sqlite3.Connection, share: _Share, who: Claimant) -> Task | None:
    return (
        _whole(database, share, who)
        or _behind(database, share, who)
        or _find_untouched(database, share, who)
        or _middle(database, share, who)
    )


def _one(database: sqlite3.Connection, where: str, values: Sequence[Any]) -> Task | None:
    row = database.execute(f"SELECT {COLUMNS} FROM task WHERE {where} LIMIT 1", values).fetchone()
    return None if row is None else task_of(row)


def _whole(database: sqlite3.Connection, share: _Share, who: Claimant) -> Task | None:
    where = "share = ? AND ran = ? AND status = 'queued' AND stage IN ('unpack', 'collect') ORDER BY id"
    for ran in who.classes:
        task = _one(database, where, [share.id, ran])
        if task is not None:
            return task
    return None


def _behind(database: sqlite3.Connection, share: _Share, who: Claimant) -> Task | None:
    if who.after is None:
        return None
    video, last = who.after
    fits = database.execute(
        "SELECT ran FROM footage WHERE video = ? AND share = ? AND ready > 0 AND leased < ?",
        [video, share.id, share.in_flight],
    ).fetchone()
    if fits is None or fits[0] not in who.classes:
        return None
    return _one(database, f"video = ? AND first_frame = ? AND {FRAMES}", [video, last])


def _find_untouched(database: sqlite3.Connection, share: _Share, who: Claimant) -> Task | None:
    for ran in who.classes:
        row = database.execute(
            "SELECT video FROM footage WHERE share = ? AND ran = ? AND ready > 0 AND leased = 0"
            " ORDER BY video LIMIT 1",
            [share.id, ran],
        ).fetchone()
        if row is not None:
            _bind(database, row[0], ran, who)
            return _one(database, f"video = ? AND {FRAMES} ORDER BY first_frame", [row[0]])
    return None


def _middle(database: sqlite3.Connection, share: _Share, who: Claimant) -> Task | None:
    for ran in who.classes:
        row = database.execute(
            "SELECT video FROM footage WHERE share = ? AND ran = ? AND ready > 0 AND leased < ?"
            " ORDER BY ready DESC LIMIT 1",
            [share.id, ran, share.in_flight],
        ).fetchone()
        if row is not None:
            _bind(database, row[0], ran, who)
            first = _middle_of_longest_run(database, row[0])
            return _one(database, f"video = ? AND first_frame = ? AND {FRAMES}", [row[0], first])
    return None


def _middle_of_longest_run(database: sqlite3.Connection, video: Ident) -> int:
    """The first frame of the middle frame batch in the longest run of queued ones."""
    rows = database.execute(
        f"SELECT first_frame, last_frame FROM task WHERE video = ? AND {FRAMES} ORDER BY first_frame", [video]
    )
    runs: list[list[int]] = []
    end = None
    for first, last in rows:
        if first != end:
            runs.append([])
        runs[-1].append(first)
        end = last
    longest = max(runs, key=len)
    return longest[len(longest) // 2]


def _bind(database: sqlite3.Connection, video: Ident, ran: str, who: Claimant) -> None:
    """A video that nobody has begun stays with the class of who begins it now."""
    if ran in who.ran:
        database.execute("UPDATE footage SET ran = ? WHERE video = ?", [f"{ran} {who.ran[ran]}", video])


def _take(database: sqlite3.Connection, task: Task, who: Claimant, now: float) -> Task:
    lease = secrets.token_hex(16)
    database.execute(
        f"UPDATE task SET status = 'leased', lease = ?, lease_ends = ?, worker = ?, changed_at = {WALL}"
        " WHERE id = ?",
        [lease, now + LEASE_S, who.worker, task.id],
    )
    return replace(task, status="leased", lease=lease, worker=who.worker)


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
