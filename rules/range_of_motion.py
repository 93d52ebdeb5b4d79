"""Where the member's rest lies, how far a repetition must go, and how far out a frame is."""

from __future__ import annotations

import math
from collections import deque
from statistics import median

from rules.exercise_parts import Range
from rules.tuning import Tuning

SMALLER_SHARE = 0.8
"""Once smaller movements have been taken for repetitions, this share of their range is needed."""
REMEMBERED = 5
"""The usual range is the median of so many repetitions."""
START_SHARE = 0.15
"""The movement starts where it last was within this share of the needed range from rest."""
FALL_S, DRIFT_S, SETTLE_S = 0.05, 2.0, 1.0
"""Time constants with which the rest level follows: downwards, upwards at rest, upwards before the first rest."""
LEVEL_S = 0.5
"""Time constant with which the range-of-motion meter's zero follows the rest level."""


class RangeOfMotion:
    """The measured signal as an excursion `x` from the declared rest, growing towards the target.

    `base` is the member's own rest level, never further out than the declared slack; `needed` is how far
    beyond it a repetition must go: the declared least at first, then a share of the member's own range. Who begins
    further out than usual, and turns where they usually turn, needs less by as much, but the least.
    """

    def __init__(self, declared: Range, tuning: Tuning) -> None:
        self.declared = declared
        self._least, self._share = tuning.least * declared.least, tuning.usual
        self.needed = self._least
        self._accepted = math.inf
        self.departure = 0.0
        self.x = math.nan
        self.reach = 0.0
        self.progress = 0.0
        self._usual: deque[float] = deque(maxlen=REMEMBERED)
        self._bases: deque[float] = deque(maxlen=REMEMBERED)
        self._usual_base = math.inf
        self.forget()

    def forget(self) -> None:
        """Somebody new, or from somewhere else: the declared rest again; the learned range stays."""
        self.base, self._level = 0.0, 0.0
        self._slack = self.declared.slack

    def excursion(self, value: float) -> float:
        """The signal's value as an excursion from the declared rest."""
        return (value - self.declared.rest) * self.declared.direction

    def measure(self, time: float, x: float, step_s: float, resting: bool, settled: bool) -> None:
        """Take one frame; the base follows it while `resting`, and before the first rest (not `settled`)."""
        self.x = x
        if resting or not (settled or x > self._slack):
            self._follow(x, step_s, DRIFT_S if settled else SETTLE_S)
        self.reach = (x - self.base) / self._needed_from_base
        full = max(self.declared.full - self._level, 1e-9)
        self.progress = min(max((x - self._level) / full, 0.0), 1.0)
        if resting and self.reach <= START_SHARE:
            self.departure = time

    def rest(self, time: float, x: float) -> None:
        """The member has come to rest at `x`."""
        self.base = min(x, self._slack)
        self.departure = time

    @property
    def _needed_from_base(self) -> float:
        further = max(self.base - self._usual_base, 0.0)
        return max(self.needed - further, min(self._least, self.needed))

    def learn(self, range_of_motion: float, base: float) -> None:
        """A repetition with this range, from this rest, was counted."""
        self._usual.append(range_of_motion)
        self._bases.append(base)
        self._usual_base = median(self._bases)
        most = max(self._least, self._share * self.declared.full)
        least = min(self._least, self._accepted)
        self.needed = min(max(least, self._share * median(self._usual)), most)

    @property
    def strange(self) -> bool:
        """Whether the rest lies further out than it may."""
        return self.base > self._slack

    def accept(self, range_of_motion: float, base: float) -> None:
        """A repetition with this range, from this rest, was held back and is one after all."""
        self._slack = max(self._slack, base)
        self.needed = min(self.needed, SMALLER_SHARE * range_of_motion)
        self._accepted = self.needed

    def _follow(self, x: float, step_s: float, drift_s: float) -> None:
        constant = FALL_S if x < self.base else drift_s
        base = self.base + (x - self.base) * (1.0 - math.exp(-step_s / constant))
        self.base = min(base, self._slack)
        self._level += (self.base - self._level) * (1.0 - math.exp(-step_s / LEVEL_S))
