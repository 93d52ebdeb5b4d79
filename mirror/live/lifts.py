"""The velocities of a set's repetitions, each measured once."""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Sequence

from rules.body import Body
from rules.lifting import Lift, read_declarations
from rules.results import Rep

KEPT_S = 120.0
"""Frames of so long are kept until the exercise is known."""


class Lifts:
    """Follows what may be lifted in one set, whatever exercise it turns out to be."""

    def __init__(self) -> None:
        self._seen: deque[Body] = deque()
        self._taken = -math.inf
        self._lift: Lift | None = None
        self._of = ""
        self._known: dict[tuple[float, float], float] = {}

    def add(self, body: Body) -> None:
        """Take the next frame."""
        self._seen.append(body)
        while body.time[0] - self._seen[0].time[0] > KEPT_S:
            self._seen.popleft()

    def velocities(self, exercise: str, reps: Sequence[Rep], height_m: float | None) -> tuple[float, ...]:
        """m/s of each repetition, NaN where it is not known; nothing for an exercise that lifts nothing."""
        if exercise not in read_declarations():
            return ()
        if self._lift is None or self._of != exercise:
            self._lift, self._of, self._taken, self._known = Lift(exercise, height_m), exercise, -math.inf, {}
        new = [rep for rep in reps if (rep.start_s, rep.end_s) not in self._known]
        if new:
            self._catch_up(self._lift)
            self._known |= {(rep.start_s, rep.end_s): self._lift.velocity(rep) for rep in new}
        return tuple(self._known.get((rep.start_s, rep.end_s), math.nan) for rep in reps)

    def _catch_up(self, lift: Lift) -> None:
        for body in self._seen:
            if body.time[0] > self._taken:
                lift.add(body)
        self._taken = float(self._seen[-1].time[0]) if self._seen else self._taken
