"""The best of each exercise, and what a set adds to it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from mirror.progress.past import PastSet
from rules.lifting import by_velocity, epley, read_declarations

WEIGHED_DAYS = 42
"""Loads and velocities of so many days make a line: somebody grows stronger."""
DAY_S = 86_400.0


@dataclass(frozen=True, slots=True)
class Records:
    """The best of one exercise; 0 where there is none. `once_kg` is the estimate of what is lifted once, by Epley."""

    reps: int = 0
    held_s: float = 0.0
    load_kg: float = 0.0
    once_kg: float = 0.0
    volume_kg: float = 0.0
    """Of one session."""
    energy: float = 0.0
    """Of one set."""
    points: int = 0
    """Of one energy game."""


def records(sets: Sequence[PastSet], exercise: str) -> Records:
    """The best of an exercise in these sets."""
    own = [one for one in sets if one.exercise == exercise]
    volumes: dict[str, float] = {}
    for one in own:
        volumes[one.session] = volumes.get(one.session, 0.0) + one.volume_kg
    return Records(
        max((one.reps for one in own), default=0),
        max((one.held_s for one in own), default=0.0),
        max((one.load_kg for one in own), default=0.0),
        max((once for one in own if (once := epley(one.load_kg, one.reps)) > 0), default=0.0),
        max(volumes.values(), default=0.0),
        max((one.energy for one in own), default=0.0),
        max((one.points for one in own), default=0),
    )


NAMES = ("load_kg", "once_kg", "reps", "held_s", "points")
"""What is worth telling, the best first."""


def find_broken_records(before: Sequence[PastSet], done: PastSet) -> tuple[str, ...]:
    """Which records of its exercise a set breaks, by their names; none at somebody's first time.

    More repetitions than ever are a record with a load that was lifted before, or alone.
    """
    own = [one for one in before if one.kind == done.kind]
    if not own:
        return ()
    old, new = records(own, done.exercise), records([*own, done], done.exercise)
    as_heavy = [one for one in own if one.load_kg >= done.load_kg]
    tried = any(one.load_kg == done.load_kg for one in own)
    found = [name for name in ("load_kg", "once_kg") if getattr(new, name) > getattr(old, name) > 0]
    if tried and done.reps > records(as_heavy, done.exercise).reps > 0:
        found.append("reps")
    found += [name for name in ("held_s", "points") if getattr(done, name) > getattr(old, name) > 0]
    return tuple(name for name in NAMES if name in found)


def best_set(before: Sequence[PastSet], done: PastSet) -> PastSet | None:
    """The best earlier set of the same kind in which anything counted: most weight, then most repetitions, seconds or
    points, then quality."""
    own = [one for one in before if one.kind == done.kind and (one.reps or one.held_s or one.points)]
    return max(own, key=_better, default=None)


def _better(one: PastSet) -> tuple[float, ...]:
    return one.load_kg, one.reps, one.held_s, one.points, _zero_if_unknown(one.quality)


def last_load(sets: Sequence[PastSet], exercise: str) -> float:
    """What the exercise was done with the last time, kg; 0 the body alone, or never."""
    return next((one.load_kg for one in reversed(sets) if one.exercise == exercise), 0.0)


@dataclass(frozen=True, slots=True)
class Once:
    """The most that could be lifted once, kg: by Epley and by the line of load and velocity; NaN where unknown."""

    by_reps_kg: float
    by_velocity_kg: float


def once(sets: Sequence[PastSet], exercise: str, now: float) -> Once:
    """What could be lifted once now (Unix time), from the sets of the last six weeks."""
    own = [one for one in sets if one.exercise == exercise and one.at > now - WEIGHED_DAYS * DAY_S]
    of = read_declarations().get(exercise)
    line = by_velocity([(one.load_kg, one.velocity) for one in own], of.slowest) if of else math.nan
    known = [value for one in own if (value := epley(one.load_kg, one.reps)) > 0]
    return Once(max(known, default=math.nan), line)


def _zero_if_unknown(value: float) -> float:
    return 0.0 if math.isnan(value) else value
