"""The gym's board: energy of this week, of the members who chose to be on it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlite_utils import Database


@dataclass(frozen=True, slots=True)
class Entry:
    """A member's place on the board; who have as much energy share a `rank`."""

    rank: int
    member_id: str
    name: str
    energy: float
    sessions: int


def board(store: Database, today: date) -> tuple[Entry, ...]:
    """Energy of all sets from Monday on, the most first; who has not been here yet this week is not on it."""
    monday = today - timedelta(days=today.weekday())
    since = datetime(monday.year, monday.month, monday.day).timestamp()
    rows = store.execute(
        "SELECT m.id, m.name, sum(s.energy), count(DISTINCT v.id) FROM member m JOIN session v ON v.member_id = m.id"
        " JOIN workout_set s ON s.session_id = v.id WHERE m.board = 1 AND v.started_at >= ? AND v.started_at < ?"
        " GROUP BY m.id HAVING sum(s.energy) > 0",
        [since, since + 7 * 86_400.0],
    ).fetchall()
    return rank_members(
        (str(i), str(name), float(energy), int(sessions)) for i, name, energy, sessions in rows
    )


def rank_members(rows: Iterable[tuple[str, str, float, int]]) -> tuple[Entry, ...]:
    """(id, name, energy, sessions) with their ranks, by whole points; of equals the name decides the order."""
    ordered = sorted(rows, key=lambda row: (-round(row[2]), row[1].casefold()))
    points = [round(row[2]) for row in ordered]
    return tuple(Entry(1 + points.index(round(row[2])), *row) for row in ordered)
