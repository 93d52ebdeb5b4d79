"""How a member's exercise went over the weeks: one value a week of each measure."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

import numpy as np
from sqlite_utils import Database

from mirror.progress.past import PastSet
from mirror.review.facts import cadence
from mirror.store.corrected import recording_as_corrected
from rules.lifting import epley
from rules.velocity_loss import mean_concentric_velocity

WEEKS = 12


def _mean(values: Sequence[float]) -> float:
    known = [value for value in values if math.isfinite(value)]
    return float(np.mean(known)) if known else math.nan


def _most(values: Sequence[float]) -> float:
    """The largest above 0, NaN where nothing was lifted."""
    return max((value for value in values if value > 0), default=math.nan)


def _sum(values: Sequence[float]) -> float:
    return sum(values) or math.nan


MEASURES: dict[str, tuple[Callable[[Sequence[PastSet]], float], str]] = {
    "rate": (lambda sets: _mean([cadence(one.counted) for one in sets]), "/min"),
    "reps": (lambda sets: float(sum(one.reps for one in sets)), ""),
    "range": (lambda sets: _mean([rep.rom for one in sets for rep in one.counted]), ""),
    "quality": (lambda sets: 100 * _mean([rep.quality for one in sets for rep in one.counted]), "%"),
    "velocity": (
        lambda sets: _mean([mean_concentric_velocity(rep) for one in sets for rep in one.counted]),
        "/s",
    ),
    "energy": (
        lambda sets: _mean([60 * one.energy / one.seconds for one in sets if one.seconds > 0]),
        "/min",
    ),
    "points": (lambda sets: _most([one.points for one in sets]), ""),
    "load": (lambda sets: _most([one.load_kg for one in sets]), "kg"),
    "volume": (lambda sets: _sum([one.load_kg * one.reps for one in sets]), "kg"),
    "bar": (lambda sets: _most([one.velocity for one in sets if one.load_kg]), "m/s"),
    "once": (lambda sets: _most([epley(one.load_kg, one.reps) for one in sets]), "kg"),
}
"""Measure -> how a week's sets make one value of it, and its unit; that of range and velocity is the exercise's."""


@dataclass(frozen=True, slots=True)
class Trend:
    """A value for each week, the newest last, NaN for a week without; `labels` say when each week began."""

    measure: str
    unit: str
    weeks: tuple[date, ...]
    values: tuple[float, ...]


def history(
    store: Database, member_id: str | None, exercise: str, now: float, weeks: int = WEEKS
) -> list[PastSet]:
    """The sets of an exercise that a member did in the last weeks, in order of time; none of a guest."""
    if member_id is None:
        return []
    sessions = store.execute(
        "SELECT v.id, v.started_at FROM session v WHERE v.member_id = ? AND v.started_at > ? AND v.started_at <= ?"
        " AND EXISTS (SELECT 1 FROM workout_set s WHERE s.session_id = v.id AND s.exercise = ?) ORDER BY 2",
        [member_id, now - (weeks + 1) * 7 * 86_400.0, now, exercise],
    ).fetchall()
    found = []
    for session_id, began_at in sessions:
        recording, _ = recording_as_corrected(store, session_id, poses=False)
        own = (one for one in recording.sets if one.exercise == exercise)
        found += [PastSet.of(one, began_at, session_id) for one in own]
    return [one for one in found if one.at <= now]


def trend(sets: Sequence[PastSet], measure: str, now: float, weeks: int = WEEKS) -> Trend:
    """A value for each of the last weeks (from Monday on), this one last. Raises KeyError for an unknown measure."""
    of_week, unit = MEASURES[measure]
    today = datetime.fromtimestamp(now).date()
    this = today - timedelta(days=today.weekday())
    begins = tuple(this - timedelta(weeks=weeks - 1 - i) for i in range(weeks))
    values = []
    for begin in begins:
        end = begin + timedelta(weeks=1)
        own = [one for one in sets if begin <= datetime.fromtimestamp(one.at).date() < end]
        values.append(of_week(own) if own else math.nan)
    if measure in ("range", "velocity"):
        names = {rep.rom_unit for one in sets for rep in one.counted}
        own_unit = names.pop() if len(names) == 1 else ""
        unit = ("°" if own_unit == "deg" else own_unit) + unit
    return Trend(measure, unit, begins, tuple(values))
