"""The weight: by how much it is changed, and how it is shown; velocity, the path of the bar; and how much a
set was, in words, against the best one so far.
"""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from engines.pose import FloatArray
from mirror.flow.words import Words
from mirror.live.state import SetEnded
from mirror.progress.past import PastSet, best_set, find_broken_records, records
from rules.game import GameDone
from rules.lifting import bar, loss, read_declarations

FEW, MANY = 1.0, 5.0
"""The small and the large change, in the smallest that the exercise's weights have."""


def shifts(exercise: str) -> tuple[float, ...]:
    """kg by which the weight of an exercise can be changed, from less to more; nothing where there is none."""
    of = read_declarations().get(exercise)
    if of is None:
        return ()
    return (-MANY * of.step_kg, -FEW * of.step_kg, FEW * of.step_kg, MANY * of.step_kg)


def usually(exercise: str) -> bool:
    """Whether nobody does the exercise without a weight: it is asked for before the first set."""
    of = read_declarations().get(exercise)
    return of is not None and of.usual


def load_words(words: Words, load_kg: float) -> str:
    """The weight as words: `20 kg`, `no weight`."""
    return words("next.kg", load=words.decimal(f"{load_kg:g}")) if load_kg else words("next.no_load")


def velocity_words(words: Words, velocities: Sequence[float], known_height: bool) -> str:
    """The last repetition's velocity, and how much slower it was; empty before the first.

    `known_height` False: metres are those of somebody of usual height, and are shown as about right.
    """
    if not velocities or math.isnan(velocities[-1]):
        return ""
    key = "workout.velocity" if known_height else "workout.velocity_about"
    text = words(key, value=words.decimal(f"{velocities[-1]:.2f}"))
    lost = loss(velocities)
    return f"{text}  −{lost:.0f} %" if lost >= 1 else text


SHOWN_S = 4.0
"""A repetition and what came before it; older parts would cover it."""


class BarPath:
    """Follows the middle of the wrists on the camera's picture."""

    def __init__(self) -> None:
        self._seen: deque[tuple[float, FloatArray]] = deque()

    def add(self, time: float, xy: FloatArray) -> None:
        """Take a frame's key points (30, 2) px at `time` s; where no wrist is seen the line goes on to the next."""
        point = bar(xy[None])[0]
        if self._seen and time <= self._seen[-1][0]:
            self._seen.clear()
        if np.isfinite(point).all():
            self._seen.append((time, point))
        while self._seen and time - self._seen[0][0] > SHOWN_S:
            self._seen.popleft()

    def line(self) -> FloatArray | None:
        """(n, 2) px from the oldest to the newest; None with fewer than two."""
        return np.array([point for _, point in self._seen]) if len(self._seen) > 1 else None


def make_past_set(ended: SetEnded, session: str = "now") -> PastSet:
    """A set of this session as one of the past."""
    past = PastSet.of(ended.set, 0.0, session)
    quality = 0.0 if math.isnan(past.quality) else past.quality
    return replace(past, reps=past.reps + len(ended.claimed), quality=quality)


def against(words: Words, before: Sequence[PastSet], done: PastSet) -> tuple[str, bool]:
    """The record that a set breaks, else the best one before it, and whether it is a record; empty at first."""
    found = find_broken_records(before, done)
    if found:
        name, now = found[0], records([*before, done], done.exercise)
        count = {"reps": done.reps, "points": done.points}.get(name, round(done.held_s))
        return words(f"set.record.{name}", load=f"{now.once_kg:.0f}", count=count), True
    best = best_set(before, done)
    return ("", False) if best is None else (words("set.against", best=amount(words, best)), False)


def amount(words: Words, done: PastSet) -> str:
    """How much a set was: `12 repetitions`, `8 × 40 kg`, `35 s`."""
    if done.game is not None:
        return words("session.line_game_one" if done.points == 1 else "session.line_game", count=done.points)
    if done.held_s and not done.reps:
        return words("set.best_held", count=round(done.held_s))
    if done.load_kg:
        return f"{done.reps} × {load_words(words, done.load_kg)}"
    return words("set.best_reps", count=done.reps)


def last_time(sets: Sequence[PastSet], name: str) -> GameDone | None:
    """The last time that the game called `name` was played; None where it never was."""
    return next((one.game for one in reversed(sets) if one.game is not None and one.game.name == name), None)


def points_label(words: Words, count: int) -> str:
    """What stands beside a number of points."""
    return words("energy.points_one" if count == 1 else "energy.points", count=count)


def points_line(words: Words, count: int) -> str:
    """A number of points: `143 points`."""
    return words("session.line_game_one" if count == 1 else "session.line_game", count=count)
