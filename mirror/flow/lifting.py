"""The weight: by how much it is changed, and how it is shown; velocity and its loss; the path of the bar."""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Sequence

import numpy as np

from engines.pose import FloatArray
from mirror.flow.words import Words
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
