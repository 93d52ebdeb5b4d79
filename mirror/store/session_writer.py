"""Writing a session as it happens, by one recorder to a store; what its sets aim at is noted with them.

Every statement may be run again: what was recorded stands there once. Times are seconds since the session began.
An open session is another mirror's as long as that one holds the lock.
"""

from __future__ import annotations

import json
import math
import os
import sqlite3
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from filelock import Timeout
from sqlite_utils import Database

from mirror.store.corrections import MEMBER
from mirror.store.database import StoreError, transaction
from mirror.store.disk import narrow_file, private_folder, private_lock
from mirror.store.encoding import Block, game_text, pack_block, to_json
from rules.results import Doubt, Hold, Rep, WorkoutSet


@dataclass(frozen=True, slots=True)
class Aim:
    """`load_kg` is what is lifted, 0 the body alone; `reps` the target, 0 an open set; `plan` whose step it is."""

    load_kg: float = 0.0
    reps: int = 0
    plan: str = ""

    def apply_to(self, one: WorkoutSet) -> WorkoutSet:
        """The set as one that is done with this aim."""
        return replace(one, load_kg=self.load_kg, target_reps=self.reps, plan=self.plan)


OPEN_AIM = Aim()
"""Nothing but the body, as often as they like."""


Connection = sqlite3.Connection


@dataclass(frozen=True, slots=True)
class NewSession:
    """A session that begins. `member_id` None is a guest; `size` (width, height) px of the camera's picture;
    `judged_by` says which mirror, profile, engines and calibration judge."""

    id: str
    member_id: str | None
    started_at: float
    size: tuple[int, int]
    judged_by: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Chunk:
    """About a second of a session; `block` is empty without poses, `energy` the points earned in it."""

    start_s: float
    end_s: float
    block: Block
    energy: float


@dataclass(frozen=True, slots=True)
class RecordedCue:
    """Words that were shown: the n-th of a session, from 1."""

    number: int
    time_s: float
    kind: str
    text: str
    reason: str | None
    detail: str


def new_id() -> str:
    """An id that no other mirror will use."""
    return uuid.uuid4().hex


def begin(store: Connection, session: NewSession) -> None:
    """Open a session."""
    store.execute(
        "INSERT INTO session (id, number, member_id, started_at, status, width, height, judged_by)"
        " VALUES (?, (SELECT coalesce(max(number), 0) + 1 FROM session), ?, ?, 'open', ?, ?, ?)"
        " ON CONFLICT (id) DO NOTHING",
        [
            session.id,
            session.member_id,
            session.started_at,
            *session.size,
            json.dumps(dict(session.judged_by)),
        ],
    )


def end(store: Connection, session_id: str, length_s: float) -> None:
    """Close a session, and a set of it that was still on."""
    store.execute(
        "UPDATE workout_set SET end_s = max(start_s, ?) WHERE session_id = ? AND end_s IS NULL",
        [length_s, session_id],
    )
    store.execute("UPDATE session SET status = 'closed', length_s = ? WHERE id = ?", [length_s, session_id])


def put_set(store: Connection, session_id: str, row: WorkoutSet) -> None:
    """Write a set, or what has become known of it, without what was counted."""
    store.execute(
        "INSERT INTO workout_set (id, session_id, number, exercise, title, exercise_version, exercise_sha256,"
        " start_s, end_s, energy, load_kg, target_reps, plan, velocities, game)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET exercise = excluded.exercise, title = excluded.title,"
        " exercise_version = excluded.exercise_version, exercise_sha256 = excluded.exercise_sha256,"
        " start_s = excluded.start_s, end_s = excluded.end_s, energy = excluded.energy,"
        " load_kg = excluded.load_kg, target_reps = excluded.target_reps, plan = excluded.plan,"
        " velocities = excluded.velocities, game = excluded.game",
        [
            row.id, session_id, row.number, row.exercise, row.title, row.version, row.sha256,
            row.start_s, None if math.isnan(row.end_s) else row.end_s, row.energy,
            row.load_kg, row.target_reps, row.plan, numbers(row.velocities), game_text(row.game),
        ],
    )  # fmt: skip


def numbers(values: Sequence[float]) -> str:
    """Numbers as a JSON list of a row; NaN is null."""
    return json.dumps([None if math.isnan(value) else round(value, 4) for value in values])


def put_counts(store: Connection, row: WorkoutSet, known: tuple[int, int, int] = (0, 0, 0)) -> None:
    """Write what was counted in a set; of its repetitions, doubts and holds the first `known` are there already."""
    rows: tuple[Sequence[Rep | Doubt | Hold], ...] = (row.reps, row.doubts, row.holds)
    for table, values, first in zip(("rep", "doubt", "hold"), rows, known, strict=True):
        store.execute(f"DELETE FROM {table} WHERE set_id = ? AND number > ?", [row.id, first])
        store.executemany(
            f"INSERT INTO {table} (set_id, number, data) VALUES (?, ?, ?)",
            [(row.id, number, to_json(one)) for number, one in enumerate(values[first:], start=first + 1)],
        )


def put_claim(store: Connection, set_id: str, number: int, made_at: float) -> None:
    """Write that a doubt was a repetition, as a correction that stands beside it; nothing where it is not there."""
    store.execute(
        "INSERT OR REPLACE INTO correction (set_id, kind, number, counts, made_at, made_by)"
        " SELECT set_id, 'doubt', number, 1, ?, ? FROM doubt WHERE set_id = ? AND number = ?",
        [made_at, MEMBER, set_id, number],
    )


def put_cue(store: Connection, session_id: str, cue: RecordedCue) -> None:
    """Write a cue that was shown."""
    store.execute(
        "INSERT OR REPLACE INTO cue (session_id, number, time_s, kind, text, reason, detail)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        [session_id, cue.number, cue.time_s, cue.kind, cue.text, cue.reason, cue.detail],
    )


def put_poses(store: Connection, session_id: str, number: int, chunk: Chunk) -> None:
    """Write the n-th second, from 0: its poses, and the points that were earned in it."""
    store.execute(
        "INSERT OR REPLACE INTO pose_chunk (session_id, number, start_s, end_s, frames, energy, poses)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        [
            session_id, number, chunk.start_s, chunk.end_s, len(chunk.block.time), chunk.energy,
            pack_block(chunk.block),
        ],
    )  # fmt: skip
    store.execute("UPDATE session SET length_s = max(length_s, ?) WHERE id = ?", [chunk.end_s, session_id])


def put_assumed(store: Connection, session_id: str, names: Sequence[str]) -> None:
    """Note what the metres of a session's poses rest on that nobody measured, as `Pose.assumed` has it."""
    store.execute(
        "UPDATE session SET judged_by = json_set(judged_by, '$.assumed', json(?)) WHERE id = ?",
        [json.dumps(list(names)), session_id],
    )


def pictures_wanted(store: Connection, session_id: str) -> bool | None:
    """Whether pictures of a session may be stored; None while it is not in the store."""
    row = store.execute(
        "SELECT coalesce(m.pictures, 0) FROM session v LEFT JOIN member m ON m.id = v.member_id WHERE v.id = ?",
        [session_id],
    ).fetchone()
    return None if row is None else bool(row[0])


def put_picture(store: Connection, session_id: str, time_s: float, jpeg: bytes) -> None:
    """Keep a picture: only ever for a member who chose to."""
    store.execute(
        "INSERT OR REPLACE INTO picture (session_id, time_s, jpeg) SELECT v.id, ?, ? FROM session v"
        " JOIN member m ON m.id = v.member_id WHERE v.id = ? AND m.pictures = 1",
        [time_s, jpeg, session_id],
    )


def recover(store: Connection) -> list[str]:
    """Close sessions that were cut off, up to the last second that was recorded; a line about each.

    Only for whoever holds the recorder's lock: an open session of a mirror that runs is not cut off.
    """
    lines = []
    for session_id, number in store.execute(
        "SELECT id, number FROM session WHERE status = 'open'"
    ).fetchall():
        length = float(store.execute("SELECT length_s FROM session WHERE id = ?", [session_id]).fetchone()[0])
        note = f"cut off; closed at the next start, kept up to {_clock(length)}"
        end(store, session_id, length)
        store.execute("UPDATE session SET status = 'recovered', note = ? WHERE id = ?", [note, session_id])
        lines.append(f"session {number} was {note}")
    return lines


def _clock(seconds: float) -> str:
    return f"{int(seconds) // 60}:{int(seconds) % 60:02d} min"


try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]


class RecorderBusyError(StoreError):
    """Another mirror records into this store."""


class RecorderLock:
    """Held from making to `release`; the system lets go of it when the process ends, however it ends.

    Raises RecorderBusyError when another process holds it, StoreError when the folder cannot be written.
    """

    def __init__(self, store: Path) -> None:
        path = store.with_name(f"{store.name}.recorder")
        self._lock = private_lock(path)
        try:
            private_folder(path.parent)
            narrow_file(path)
            self._lock.acquire(timeout=0)
        except Timeout:
            raise RecorderBusyError(
                f"{store}: another mirror records into this store; this one does not"
            ) from None
        except OSError as error:
            raise StoreError(f"{path}: cannot be written ({error.strerror})") from error

    def release(self) -> None:
        """Let another recorder have it."""
        self._lock.release()


SHARED_FIRST, SHARED_SIZE = 0x40000002, 510
"""Bytes of its file that every connection of SQLite has a lock on while it is open, see its os.h."""


def opened_elsewhere(store: Path) -> bool:
    """Whether another process has the store open; not to be asked by one that has it open itself."""
    if fcntl is None or not store.exists():
        return False
    handle = os.open(store, os.O_RDWR)
    try:
        fcntl.lockf(handle, fcntl.LOCK_EX | fcntl.LOCK_NB, SHARED_SIZE, SHARED_FIRST)
    except BlockingIOError:
        return True
    finally:
        os.close(handle)
    return False


def settle(path: Path, store: Database) -> None:
    """Close sessions that were cut off, unless a mirror runs: then the open one is its own."""
    if store.execute("SELECT 1 FROM session WHERE status = 'open'").fetchone() is None:
        return
    try:
        lock = RecorderLock(path)
    except StoreError:
        return
    try:
        with transaction(store):
            recover(store.conn)
    finally:
        lock.release()
