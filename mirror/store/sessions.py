"""Reading what was recorded: a list of sessions, one session whole, and a member's last sets of each exercise.

Times are seconds since the session began; `started_at` alone is of the wall clock (Unix time, UTC).
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from sqlite_utils import Database

from engines.pose import FloatArray, PoseSequence
from mirror.store.corrections import CHANGE, MISSED
from mirror.store.database import StoreError
from mirror.store.encoding import T, from_json, game_of, sequence_of
from mirror.store.session_writer import RecordedCue
from mirror.untrusted import escape_name
from rules.results import Doubt, Hold, Rep, WorkoutSet

LATEST = 4_102_444_800.0
"""Unix time: no session is later than the year 2100."""


@dataclass(frozen=True, slots=True)
class SessionSummary:
    """One session in a list. `member` None is a guest; `status` open, closed, or recovered (cut off).

    `reps` and `doubts` are with the trainer's corrections; `reps_as_counted` and `doubts_as_counted` are the rules';
    `corrected` is of how many repetitions and doubts the trainer decided otherwise.
    """

    id: str
    number: int
    member_id: str | None
    member: str | None
    started_at: float
    length_s: float
    status: str
    note: str
    exercises: tuple[str, ...]
    sets: int
    reps: int
    doubts: int
    energy: float
    reps_as_counted: int = 0
    doubts_as_counted: int = 0
    corrected: int = 0


@dataclass(frozen=True)
class Session:
    """One session whole. `poses` covers all of it; `energy` (n,) points earned in each chunk that ends at
    `energy_time` (n,) s; `judged_by` says which mirror, profile, engines (sha256) and calibration judged."""

    summary: SessionSummary
    size: tuple[int, int]
    judged_by: dict[str, Any]
    sets: tuple[WorkoutSet, ...]
    cues: tuple[RecordedCue, ...]
    poses: PoseSequence
    energy_time: FloatArray
    energy: FloatArray


MARKED = f"(coalesce(json_extract(d.data, '$.reason'), '') = '{MISSED}')"
"""Whether the doubt `d` is a trainer's mark: the rules had none there."""

_SUMMARY = f"""
    SELECT v.id, v.number, v.member_id, m.name, v.started_at, v.length_s, v.status, v.note,
        (SELECT group_concat(exercise) FROM (SELECT DISTINCT exercise FROM workout_set
            WHERE session_id = v.id AND exercise <> 'none' ORDER BY number)),
        (SELECT count(*) FROM workout_set WHERE session_id = v.id),
        (SELECT count(*) FROM rep JOIN workout_set s ON s.id = set_id WHERE s.session_id = v.id),
        (SELECT count(*) FROM doubt d JOIN workout_set s ON s.id = set_id WHERE s.session_id = v.id AND NOT {MARKED}),
        (SELECT coalesce(sum(energy), 0) FROM pose_chunk WHERE session_id = v.id),
        (SELECT coalesce(sum({CHANGE}), 0)
            FROM correction c JOIN workout_set s ON s.id = c.set_id WHERE s.session_id = v.id),
        (SELECT count(*) FROM correction c JOIN workout_set s ON s.id = c.set_id
            LEFT JOIN doubt d ON d.set_id = c.set_id AND d.number = c.number
            WHERE s.session_id = v.id AND {CHANGE} = 1 AND NOT {MARKED}),
        (SELECT count(*) FROM correction c JOIN workout_set s ON s.id = c.set_id
            WHERE s.session_id = v.id AND {CHANGE} <> 0)
    FROM session v LEFT JOIN member m ON m.id = v.member_id
"""


def sessions(
    store: Database,
    member: str | None = None,
    since: float | None = None,
    exercise: str | None = None,
    limit: int = -1,
    empty: bool = True,
) -> list[SessionSummary]:
    """Sessions, the newest first: of a member (id or name), since a Unix time, with a set of an exercise; without
    `empty`, those alone that have a set."""
    where, values = ["1"], list[Any]()
    if member is not None:
        where.append("(v.member_id = ? OR m.name = ?)")
        values += [member, member]
    if since is not None:
        where.append("v.started_at >= ?")
        values.append(since)
    if exercise is not None:
        where.append("EXISTS (SELECT 1 FROM workout_set s WHERE s.session_id = v.id AND s.exercise = ?)")
        values.append(exercise)
    if not empty:
        where.append("EXISTS (SELECT 1 FROM workout_set s WHERE s.session_id = v.id)")
    query = f"{_SUMMARY} WHERE {' AND '.join(where)} ORDER BY v.number DESC LIMIT ?"
    return [_summary(row) for row in store.execute(query, [*values, limit]).fetchall()]


def find(store: Database, named: str) -> str:
    """The id of a session that is named by its number, its id or the beginning of it. Raises StoreError."""
    rows = store.execute(
        "SELECT id FROM session WHERE CAST(number AS TEXT) = ? OR id = ?", [named, named]
    ).fetchall()
    if not rows and len(named) >= 4 and all(c in "0123456789abcdef" for c in named):
        rows = store.execute("SELECT id FROM session WHERE id LIKE ? || '%'", [named]).fetchall()
    if len(rows) != 1:
        many = "several sessions begin so" if rows else "there is no such session"
        raise StoreError(f"{named}: {many}; `mirror sessions list` has them all")
    return str(rows[0][0])


def session(store: Database, session_id: str, poses: bool = True) -> Session:
    """One session with all that was recorded of it; `poses` False leaves the key points out.

    Raises StoreError where there is none with this id.
    """
    row = store.execute(f"{_SUMMARY} WHERE v.id = ?", [session_id]).fetchone()
    if row is None:
        raise StoreError(f"{session_id}: there is no such session; it may have been erased")
    width, height, judged = store.execute(
        "SELECT width, height, judged_by FROM session WHERE id = ?", [session_id]
    ).fetchone()
    chunks = store.execute(
        "SELECT end_s, energy FROM pose_chunk WHERE session_id = ? ORDER BY number", [session_id]
    ).fetchall()
    ends = np.array(chunks, dtype=np.float64).reshape(-1, 2)
    size = (int(width), int(height))
    found = read_poses(store, session_id) if poses else sequence_of([], size)
    sets = _sets(store, session_id)
    return Session(
        _summary(row),
        size,
        _read_judged(judged),
        sets,
        _cues(store, session_id),
        found,
        ends[:, 0],
        ends[:, 1],
    )


def read_poses(
    store: Database, session_id: str, first_s: float = 0.0, last_s: float = float("inf")
) -> PoseSequence:
    """Key points of a session, or of the chunks that touch a part of it (by seconds since it began)."""
    known = store.execute(
        "SELECT width, height, judged_by FROM session WHERE id = ?", [session_id]
    ).fetchone()
    rows = store.execute(
        "SELECT poses FROM pose_chunk WHERE session_id = ? AND end_s >= ? AND start_s <= ? ORDER BY number",
        [session_id, first_s, min(last_s, 1e12)],
    )
    size = None if known is None else (int(known[0]), int(known[1]))
    assumed = () if known is None else tuple(_read_judged(known[2]).get("assumed", ()))
    return sequence_of([row[0] for row in rows], size, assumed)


def _read_judged(text: str) -> dict[str, Any]:
    """What is noted of who judged; nothing where that cannot be read."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _summary(row: Iterable[Any]) -> SessionSummary:
    values = list(row)
    values[8] = tuple(values[8].split(",")) if values[8] else ()
    change, accepted = values[13:15]
    values[13:15] = values[10:12]
    values[10] += change
    values[11] -= accepted
    # a clock that was wrong, or a bundle that an older mirror took in, may have dated it out of all calendars
    values[4] = min(max(float(values[4]), 0.0), LATEST)
    return SessionSummary(*values)


def _sets(store: Database, session_id: str) -> tuple[WorkoutSet, ...]:
    rows = store.execute(
        "SELECT id, number, exercise, title, exercise_version, exercise_sha256, start_s, end_s, energy, load_kg,"
        " target_reps, plan, velocities, game"
        " FROM workout_set WHERE session_id = ? ORDER BY number",
        [session_id],
    ).fetchall()
    return tuple(_set(store, row) for row in rows)


def _set(store: Database, row: tuple[Any, ...]) -> WorkoutSet:
    set_id, number, exercise, title, version, sha256, start_s, end_s = row[:8]
    energy, load_kg, target_reps, plan, velocities, game = row[8:]
    return WorkoutSet(
        number,
        exercise,
        title,
        start_s,
        math.nan if end_s is None else end_s,
        tuple(_read_counted(store, "rep", Rep, set_id)),
        tuple(_read_counted(store, "doubt", Doubt, set_id)),
        tuple(_read_counted(store, "hold", Hold, set_id)),
        energy,
        id=set_id,
        version=version,
        sha256=sha256,
        load_kg=float(load_kg),
        target_reps=int(target_reps),
        plan=str(plan),
        velocities=_numbers(velocities),
        game=game_of(game),
    )


def _numbers(text: str) -> tuple[float, ...]:
    """A JSON list of numbers, null where one is not known; nothing where it cannot be read."""
    try:
        return tuple(math.nan if value is None else float(value) for value in json.loads(text))
    except (ValueError, TypeError, RecursionError):
        return ()


def _read_counted(store: Database, table: str, kind: type[T], set_id: str) -> Iterator[T]:
    query = f"SELECT data FROM {table} WHERE set_id = ? ORDER BY number"
    try:
        for (text,) in store.execute(query, [set_id]).fetchall():
            yield from_json(kind, text)
    except ValueError as error:
        raise StoreError(
            f"a {table} of the session cannot be read ({escape_name(str(error))[:200]}): erase the session, or go"
            " back to a copy (`mirror sessions restore`)"
        ) from None


def _cues(store: Database, session_id: str) -> tuple[RecordedCue, ...]:
    query = "SELECT number, time_s, kind, text, reason, detail FROM cue WHERE session_id = ? ORDER BY number"
    return tuple(RecordedCue(*row) for row in store.execute(query, [session_id]).fetchall())
