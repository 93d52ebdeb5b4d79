"""The cuts of a video into frame batches, and the state machine of the work: what is queued, out on a lease, done.

task: queued -> leased -> done, or waiting for its back-off -> queued, or failed after the last retry.

The cuts never change a number, only who computes it. Of the queue, plain functions on a connection, in a
transaction of the caller's; `now` is the monotonic clock's. Every report says which lease it is about: one that
comes after its lease has ended changes nothing, and is counted.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from mirror.batch.broker import File, Stage

DEFAULT_SIZE = 80
"""Frames in a batch where no size is given: a few seconds: workers end together, and a death loses little.

A worker goes on behind its last frame batch without seeking, so small ones cost next to nothing. The number of
workers has no part in it: a resumed job finds the same cuts with more or fewer of them.
"""


def ranges(
    frames: int, size: int, every: int, finished: Iterable[tuple[int, int]] = ()
) -> list[tuple[int, int]]:
    """(first, last) of each frame batch of a video, `last` exclusive, in order.

    `size` is rounded up to a multiple of `every`, the detector's interval, since following begins there.
    `finished` ranges that an earlier run left stay as they are, and the gaps between them are cut.
    """
    size = max(1, -(-size // every)) * every
    reused = _apart(sorted(span for span in finished if span[1] <= frames and span[0] % every == 0))
    cut: list[tuple[int, int]] = []
    at = 0
    for first, last in [*reused, (frames, frames)]:
        cut += [(start, min(start + size, first)) for start in range(at, first, size)]
        if first < last:
            cut.append((first, last))
        at = last
    return cut


def scan_name(first: int, last: int) -> str:
    """The file of a scanned range."""
    return f"scan-{first:08d}-{last:08d}.npz"


def _apart(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Those spans that do not overlap one before."""
    apart: list[tuple[int, int]] = []
    for span in spans:
        if not apart or span[0] >= apart[-1][1]:
            apart.append(span)
    return apart


RETRIES = 5
BACK_OFF_S = 0.5
"""A task that failed waits this long before its first retry, and twice as long before each further one."""

Ident = int | str
"""A row's id: a number in the local store, text on a server."""

Status = Literal["queued", "waiting", "leased", "done", "failed", "cancelled"]
OPEN = "('queued', 'waiting', 'leased')"
WALL = "(julianday('now') - 2440587.5) * 86400.0"


@dataclass(frozen=True, slots=True)
class Task:
    """A row of the table `task`."""

    id: int
    share: Ident
    job: Ident
    video: Ident | None
    stage: Stage
    ran: str
    first: int
    last: int
    stretches: tuple[tuple[int, int, int], ...]
    status: Status
    attempts: int
    lost: int
    lease: str
    worker: Ident | None
    results: str
    error: str

    @property
    def frames(self) -> str:
        """Its frames in words, for messages."""
        return f"frames {self.first} to {self.last - 1}"


COLUMNS = (
    "id, share, job, video, stage, ran, first_frame, last_frame, stretches, status, attempts, lost,"
    " coalesce(lease, ''), worker, results, error"
)


def task_of(row: Sequence[Any]) -> Task:
    """A task from a row of COLUMNS."""
    stretches = () if row[8] == "[]" else tuple((a, b, c) for a, b, c in json.loads(row[8]))
    return Task(*row[:8], stretches, *row[9:])  # type: ignore[call-arg]


def find(database: sqlite3.Connection, task_id: int) -> Task | None:
    """The task of an id."""
    row = database.execute(f"SELECT {COLUMNS} FROM task WHERE id = ?", [task_id]).fetchone()
    return None if row is None else task_of(row)


@dataclass(frozen=True, slots=True)
class NewFrameBatch:
    """A frame batch to be queued; `done` where an earlier run has left its results."""

    stage: Literal["scan", "fill"]
    first: int
    last: int
    results: str = ""
    stretches: tuple[tuple[int, int, int], ...] = ()
    done: bool = False


def add_share(database: sqlite3.Connection, share: Ident) -> None:
    """Make a share of the workers, if it is not there."""
    database.execute("INSERT OR IGNORE INTO share (id) VALUES (?)", [share])


def add_unpack(database: sqlite3.Connection, share: Ident, job: Ident, profile: str) -> None:
    """Queue the unpacking of a job's upload."""
    database.execute(
        "INSERT INTO task (share, job, stage, ran) VALUES (?, ?, 'unpack', ?)", [share, job, profile]
    )


def add_video(
    database: sqlite3.Connection,
    share: Ident,
    job: Ident,
    video: Ident,
    profile: str,
    batches: Iterable[NewFrameBatch],
) -> None:
    """Queue a video's frame batches, in place of any that it had."""
    forget_video(database, video)
    database.execute("INSERT INTO footage (video, share, ran) VALUES (?, ?, ?)", [video, share, profile])
    _insert(database, share, job, video, batches)
    check_complete(database, job, video)


def add_batches(database: sqlite3.Connection, task: Task, batches: Sequence[NewFrameBatch]) -> None:
    """Queue further frame batches of a task's video: its collector wants them."""
    if task.video is not None:
        _insert(database, task.share, task.job, task.video, batches)
        check_complete(database, task.job, task.video)


def _insert(
    database: sqlite3.Connection, share: Ident, job: Ident, video: Ident, batches: Iterable[NewFrameBatch]
) -> None:
    database.executemany(
        "INSERT INTO task"
        " (share, job, video, ran, stage, first_frame, last_frame, stretches, results, status, resumed)"
        " VALUES (?, ?, ?, (SELECT ran FROM footage WHERE video = ?), ?, ?, ?, ?, ?, ?, ?)",
        (
            (share, job, video, video, b.stage, b.first, b.last, json.dumps(b.stretches), b.results)
            + (("done", 1) if b.done else ("queued", 0))
            for b in batches
        ),
    )


def forget_video(database: sqlite3.Connection, video: Ident) -> None:
    """Remove a video's tasks; whoever is at one reports in vain."""
    database.execute("DELETE FROM task WHERE video = ?", [video])
    database.execute("DELETE FROM footage WHERE video = ?", [video])


def finish(
    database: sqlite3.Connection, task_id: int, lease: str, file: File, seconds: float = 0.0
) -> Task | None:
    """A task is done. Returns it, or None where the lease had ended: nothing is changed then."""
    row = database.execute(
        f"UPDATE task SET status = 'done', error = '', results = ?, sha256 = ?, bytes = ?, seconds = ?,"
        f" changed_at = {WALL} WHERE id = ? AND lease = ? AND status = 'leased' RETURNING {COLUMNS}",
        [file.key, file.sha256, file.bytes, seconds, task_id, lease],
    ).fetchone()
    if row is None:
        _late(database, task_id, lease, file)
        return None
    return task_of(row)


def _late(database: sqlite3.Connection, task_id: int, lease: str, file: File | None = None) -> None:
    """Count a report that came too late; the same report twice, after an answer was lost, is none.

    Scans may differ: a consumer that knows from the range before where the athlete is follows them at once, another
    leaves that to a fill; both lead to the same tables. Whatever else differs is an alarm.
    """
    sql = "SELECT status, lease, sha256, stage FROM task WHERE id = ?"
    status, last, sha256, stage = database.execute(sql, [task_id]).fetchone() or ("", "", "", "")
    differs = file is not None and file.sha256 and sha256 and file.sha256 != sha256
    if status == "done" and differs and stage != "scan":
        count(database, "contradicted")
    if not (status == "done" and last == lease):
        count(database, "late")


def repeated(database: sqlite3.Connection, task_id: int, lease: str) -> bool:
    """Whether a report was taken before, and its answer lost on the way."""
    sql = "SELECT 1 FROM task WHERE id = ? AND lease = ? AND status = 'done'"
    return database.execute(sql, [task_id, lease]).fetchone() is not None


def check_complete(database: sqlite3.Connection, job: Ident, video: Ident) -> bool:
    """Queue a video's collection when none of its frame batches is open. Returns whether it was queued."""
    share, ran, still = database.execute(
        "SELECT share, ran, open FROM footage WHERE video = ?", [video]
    ).fetchone()
    if still:
        return False
    database.execute(
        "INSERT INTO task (share, job, video, stage, ran) VALUES (?, ?, ?, 'collect', ?)",
        [share, job, video, ran],
    )
    return True


def fail(
    database: sqlite3.Connection,
    task_id: int,
    lease: str,
    error: str,
    now: float,
    *,
    final: bool = False,
    seconds: float = 0.0,
) -> Task | None:
    """A task failed: it waits for its back-off, or is given up after the last retry (at once where `final`).

    Returns the task as it is now, or None where the lease had ended.
    """
    task = find(database, task_id)
    if task is None or task.lease != lease or task.status != "leased":
        _late(database, task_id, lease)
        return None
    attempts = task.attempts + 1
    database.execute(
        f"UPDATE task SET status = ?, attempts = ?, error = ?, not_before = ?, seconds = ?,"
        f" changed_at = {WALL} WHERE id = ?",
        [
            "failed" if final or attempts > RETRIES else "waiting",
            attempts,
            error,
            now + BACK_OFF_S * 2 ** (attempts - 1),
            seconds,
            task_id,
        ],
    )
    return find(database, task_id)


def give_back(database: sqlite3.Connection, task_id: int, lease: str) -> bool:
    """Put an unfinished task back, as if it had never been taken. Returns whether the lease still held."""
    changed = database.execute(
        f"UPDATE task SET status = 'queued', worker = NULL, lease = NULL, changed_at = {WALL}"
        " WHERE id = ? AND lease = ? AND status = 'leased'",
        [task_id, lease],
    ).rowcount
    return bool(changed)


def end_video(database: sqlite3.Connection, video: Ident) -> None:
    """A video failed or was cancelled: what is still open of it is not done any more."""
    database.execute(
        f"UPDATE task SET status = 'cancelled', changed_at = {WALL} WHERE video = ? AND status IN {OPEN}",
        [video],
    )


def leases_of(database: sqlite3.Connection, worker: Ident) -> list[Task]:
    """What a worker has leases on."""
    sql = f"SELECT {COLUMNS} FROM task WHERE status = 'leased' AND worker = ?"
    return [task_of(row) for row in database.execute(sql, [worker])]


def results_of(database: sqlite3.Connection, video: Ident, stages: Sequence[Stage]) -> tuple[File, ...]:
    """Results of a video's frame batches that are done: the scans by their frames, then the fills."""
    marks = ", ".join("?" * len(stages))
    rows = database.execute(
        f"SELECT results, sha256, bytes FROM task WHERE video = ? AND status = 'done' AND stage IN ({marks})"
        " ORDER BY stage DESC, first_frame, results",
        [video, *stages],
    )
    return tuple(File(*row) for row in rows)


def count(database: sqlite3.Connection, name: str, by: float = 1) -> None:
    """Raise a figure: late, lost, contradicted."""
    database.execute(
        "INSERT INTO queue_figure (name, value) VALUES (?, ?)"
        " ON CONFLICT (name) DO UPDATE SET value = value + excluded.value",
        [name, by],
    )


def figures(database: sqlite3.Connection) -> dict[str, float]:
    """The queue's figures by name."""
    return dict(database.execute("SELECT name, value FROM queue_figure"))
