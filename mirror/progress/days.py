"""Days and weeks: streaks, and the month as a map of what was done each day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

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
