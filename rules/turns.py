"""Turning points of a signal that need not come back to rest: out, back by half as much, and out again."""

from __future__ import annotations

import math
from dataclasses import dataclass

PART = 0.5
"""Back by this share of the needed range, and out again by as much, and by this share of the way back: a cycle."""


@dataclass(frozen=True, slots=True)
class Cycle:
    """From one low point over a turn to the next. Times in s, `rom` the smaller way, `base` the higher low point."""

    start: float
    turn: float
    end: float
    rom: float
    base: float


class Turns:
    """Follows excursions frame by frame; says when a cycle has ended, which is known once the next is under way."""

    def __init__(self) -> None:
        self.clear()

    def clear(self) -> None:
        """Begin anew: the next low point is the first."""
        self._start, self._from = math.nan, math.inf
        self._peak, self._turn = -math.inf, math.nan
        self._low, self._low_time = math.inf, math.nan

    def begin(self, time: float, low: float) -> None:
        """A movement leaves rest: its first cycle begins here."""
        self.clear()
        self._start, self._from = time, low

    def finish(self, needed: float) -> Cycle | None:
        """The recording ends: the cycle that has come back far enough."""
        if math.isnan(self._start) or self._peak - self._low < PART * max(needed, self._peak - self._from):
            return None
        base = max(self._low, self._from)
        return Cycle(self._start, self._turn, self._low_time, self._peak - base, base)

    def follow(self, time: float, x: float, needed: float) -> Cycle | None:
        """Take one frame; returns the cycle that it has made certain."""
        if x >= self._peak:
            self._peak, self._turn = x, time
            self._low, self._low_time = x, time
            return None
        if x < self._low:
            self._low, self._low_time = x, time
            return None
        back, out = self._peak - self._low, x - self._low
        if back < PART * needed or out < PART * max(needed, back):
            return None
        cycle = None
        if not math.isnan(self._start):
            rom = self._peak - max(self._low, self._from)
            cycle = Cycle(self._start, self._turn, self._low_time, rom, max(self._low, self._from))
        self._start, self._from = self._low_time, self._low
        self._peak, self._turn, self._low, self._low_time = x, time, x, time
        return cycle
