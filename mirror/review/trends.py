"""How a member's exercise went over the weeks: one value a week of each measure."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

import numpy as np
from sqlite_utils import Database

from mirror.review.facts import cadence
from mirror.store.rows import from_json
from rules.results import Rep
from rules.velocity_loss import mean_concentric_velocity

WEEKS = 12


@dataclass(frozen=True, slots=True)
class SetDone:
    """A set of the past: when it began (Unix time, s), its repetitions, how many with corrections, length, points."""

    at: float
    reps: tuple[Rep, ...]
    corrected: int
    seconds: float
    energy: float


def _mean(values: Sequence[float]) -> float:
    known = [value for value in values if math.isfinite(value)]
    return float(np.mean(known)) if known else math.nan


MEASURES: dict[str, tuple[Callable[[Sequence[SetDone]], float], str]] = {
    "rate": (lambda sets: _mean([cadence(one.reps) for one in sets]), "/min"),
    "reps": (lambda sets: float(sum(one.corrected for one in sets)), ""),
    "range": (lambda sets: _mean([rep.rom for one in sets for rep in one.reps]), ""),
    "quality": (lambda sets: 100 * _mean([rep.quality for one in sets for rep in one.reps]), "%"),
    "velocity": (
        lambda sets: _mean([mean_concentric_velocity(rep) for one in sets for rep in one.reps]),
        "/s",
    ),
    "energy": (
        lambda sets: _mean([60 * one.energy / one.seconds for one in sets if one.seconds > 0]),
        "/min",
    ),
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
) -> list[SetDone]:
    """The sets of an exercise that a member did in the last weeks, in order of time; none of a guest."""
    if member_id is None:
        return []
    rows = store.execute(
        "SELECT s.id, v.started_at + s.start_s, coalesce(s.end_s, s.start_s) - s.start_s, s.energy,"
        " (SELECT coalesce(sum((kind = 'doubt' AND counts = 1) - (kind = 'rep' AND counts = 0)), 0)"
        "  FROM correction WHERE set_id = s.id)"
        " FROM workout_set s JOIN visit v ON v.id = s.visit_id"
        " WHERE v.member_id = ? AND s.exercise = ? AND v.started_at > ? AND v.started_at <= ? ORDER BY 2",
        [member_id, exercise, now - (weeks + 1) * 7 * 86_400.0, now],
    ).fetchall()
    found = []
    for set_id, at, seconds, energy, change in rows:
        texts = store.execute("SELECT data FROM rep WHERE set_id = ? ORDER BY number", [set_id]).fetchall()
        reps = tuple(from_json(Rep, text) for (text,) in texts)
        found.append(SetDone(at, reps, len(reps) + change, seconds, energy))
    return found


def trend(sets: Sequence[SetDone], measure: str, now: float, weeks: int = WEEKS) -> Trend:
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
        names = {rep.rom_unit for one in sets for rep in one.reps}
        own_unit = names.pop() if len(names) == 1 else ""
        unit = ("°" if own_unit == "deg" else own_unit) + unit
    return Trend(measure, unit, begins, tuple(values))
