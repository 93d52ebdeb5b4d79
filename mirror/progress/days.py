"""Days and weeks: streaks, the month as a map of its days, the card to take home, the gym's board.

The card is a few lines of text with the month drawn in letters, or a picture as SVG; it names nobody. The
board has the energy of this week, of the members who chose to be on it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from html import escape

from sqlite_utils import Database

from mirror.progress.past import PastSet

LEVELS = (0.25, 0.5, 0.75)
"""Shares of the busiest day's energy that tell the four shades of the map apart."""


@dataclass(frozen=True, slots=True)
class Day:
    """A day of the map: `level` 0 nothing, 1 to 4 by energy; `future` has not come yet."""

    date: date
    energy: float
    level: int
    future: bool = False


@dataclass(frozen=True, slots=True)
class Streak:
    """Weeks in a row, this one included, with a session; and the sessions of this week."""

    weeks: int
    sessions: int


def day_of(at: float) -> date:
    """The day of a Unix time, where the mirror hangs."""
    return datetime.fromtimestamp(at).date()


def streak(sets: Sequence[PastSet], today: date) -> Streak:
    """A week that is not over yet breaks nothing: it counts once there was a session."""
    days = {day_of(one.at) for one in sets}
    mondays = {day - timedelta(days=day.weekday()) for day in days}
    this = today - timedelta(days=today.weekday())
    sessions = len({one.session for one in sets if this <= day_of(one.at) <= today})
    week, weeks = this if this in mondays else this - timedelta(weeks=1), 0
    while week in mondays:
        weeks += 1
        week -= timedelta(weeks=1)
    return Streak(weeks, sessions)


def month(sets: Sequence[PastSet], today: date, weeks: int = 5) -> tuple[Day, ...]:
    """The last weeks from Monday to Sunday, this one last, a day each."""
    first = today - timedelta(days=today.weekday(), weeks=weeks - 1)
    energy: dict[date, float] = {}
    for one in sets:
        energy[day_of(one.at)] = energy.get(day_of(one.at), 0.0) + max(one.energy, 0.1)
    days = [first + timedelta(days=i) for i in range(7 * weeks)]
    most = max((energy.get(day, 0.0) for day in days), default=0.0)
    return tuple(
        Day(day, energy.get(day, 0.0), _level(energy.get(day, 0.0), most), day > today) for day in days
    )


def _level(energy: float, most: float) -> int:
    if energy <= 0:
        return 0
    return 1 + sum(energy > share * most for share in LEVELS)


SHADES = "·▂▄▆█"
"""A day of the map by its level."""
CELL, GAP = 44, 8
CARD_SIZE = (560, 700)
"""Width and height of the picture, px."""
COLOURS = ("#22303A", "#1F6E5A", "#29A181", "#34C99F", "#40E0A8")


def month_text(days: Sequence[Day]) -> list[str]:
    """A line for each week, Monday first; a day that has not come yet is a blank."""
    shown = ["".join(" " if day.future else SHADES[day.level] for day in week) for week in _weeks(days)]
    return [line.rstrip() for line in shown]


def draw_card(title: str, lines: Sequence[str], days: Sequence[Day]) -> str:
    """The card as SVG: a title, some lines, the month as a map of squares."""
    width, height = CARD_SIZE
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}">',
        f'<rect width="{width}" height="{height}" rx="36" fill="#0A0E12"/>',
        _text_line(48, 88, 40, "#F5F8FA", title, 700),
        *(_text_line(48, 140 + 44 * i, 28, "#AEB6BD", line) for i, line in enumerate(lines[:6])),
        *_squares(days, 48, height - 48 - 5 * (CELL + GAP)),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _squares(days: Sequence[Day], left: int, top: int) -> list[str]:
    found = []
    for i, day in enumerate(days):
        x, y = left + (i % 7) * (CELL + GAP), top + (i // 7) * (CELL + GAP)
        paint = "none" if day.future else COLOURS[day.level]
        edge = ' stroke="#22303A"' if day.future else ""
        found.append(
            f'<rect x="{x}" y="{y}" width="{CELL}" height="{CELL}" rx="10" fill="{paint}"{edge}>'
            f"<title>{day.date.isoformat()}: {day.energy:.0f}</title></rect>"
        )
    return found


def _text_line(x: int, y: int, size: int, paint: str, words: str, weight: int = 500) -> str:
    return (
        f'<text x="{x}" y="{y}" font-family="Inter, sans-serif" font-size="{size}" font-weight="{weight}"'
        f' fill="{paint}">{escape(words)}</text>'
    )


def _weeks(days: Sequence[Day]) -> list[Sequence[Day]]:
    return [days[i : i + 7] for i in range(0, len(days), 7)]


@dataclass(frozen=True, slots=True)
class BoardEntry:
    """A member's place on the board; who have as much energy share a `rank`."""

    rank: int
    member_id: str
    name: str
    energy: float
    sessions: int


def read_board(store: Database, today: date) -> tuple[BoardEntry, ...]:
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


def rank_members(rows: Iterable[tuple[str, str, float, int]]) -> tuple[BoardEntry, ...]:
    """(id, name, energy, sessions) with their ranks, by whole points; of equals the name decides the order."""
    ordered = sorted(rows, key=lambda row: (-round(row[2]), row[1].casefold()))
    points = [round(row[2]) for row in ordered]
    return tuple(BoardEntry(1 + points.index(round(row[2])), *row) for row in ordered)
