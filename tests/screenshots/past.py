"""A past for the members of the pictures: sessions of twelve weeks with weights, without key points."""

from __future__ import annotations

import time

from sqlite_utils import Database

from mirror.store import members, session_writer
from mirror.store.database import transaction
from mirror.store.session_writer import NewSession
from rules.results import Rep, WorkoutSet

DAY_S = 86_400.0
DAYS_AGO = (0.1, 2, 4, 7, 9, 11, 12, 16, 18, 21, 25, 28, 30, 35, 42, 49, 56, 63, 70, 77)
EXERCISES = ("squat", "lateral_raise")


def keep_past(store: Database, now: float | None = None) -> None:
    """Sessions of every member, more of those that come first; all but the last chose to be on the board."""
    at = time.time() if now is None else now
    known = members.members(store)
    for place, member in enumerate(known):
        for number, days in enumerate(DAYS_AGO[: len(DAYS_AGO) - 3 * place]):
            _keep_session(store, member.id, at - days * DAY_S - 600.0 * place, len(DAYS_AGO) - number, place)
        members.set_board(store, member.id, place < len(known) - 1)


def _keep_session(store: Database, member_id: str, began_at: float, rank: int, place: int) -> None:
    row = NewSession(session_writer.new_id(), member_id, began_at, (1280, 720))
    with transaction(store):
        session_writer.begin(store.conn, row)
        for number, exercise in enumerate(EXERCISES, start=1):
            _keep_set(store, row.id, number, exercise, rank, place)
        session_writer.end(store.conn, row.id, 600.0)


def _keep_set(store: Database, session_id: str, number: int, exercise: str, rank: int, place: int) -> None:
    load = 30.0 + 2.5 * rank if exercise == "squat" else 4.0
    reps = tuple(
        Rep(i + 1, exercise, 4.0 * i, 4.0 * i + 2, 4.0 * i + 3.5, 90.0, "deg", 2.0, 1.5, 0.9)
        for i in range(8)
    )
    start = 120.0 * number
    energy = 8.0 + (7 * rank + 5 * place + 3 * number) % 23
    one = WorkoutSet(
        number,
        exercise,
        "",
        start,
        start + 40,
        reps,
        energy=energy,
        id=session_writer.new_id(),
        version=1,
        load_kg=load,
        target_reps=8,
        velocities=(0.6,) * 8,
    )
    session_writer.put_set(store.conn, session_id, one)
    session_writer.put_counts(store.conn, one)
