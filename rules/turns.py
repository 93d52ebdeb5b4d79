"""Turning points of a signal that need not come back to rest: out, back by half as much, and out again."""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from rules.filters import FloatArray

SAMPLES = 12
"""Points at which the shape of a movement is remembered, evenly over its time."""
MOST_FRAMES = 2000
ABOUT_S, STANDS = 0.25, 0.15
"""A signal stands still that in so long moves at less than this share of its mean speed …"""
STOP_S = 0.5
"""… and stops if it does so for so long."""
SPAN_S, OF_SPAN = 3.0, 0.4
"""Time constant with which the signal's span is forgotten, s; swings are at least half of this share of it."""
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
        """Begin again: the next low point is the first."""
        self._start, self._from = math.nan, math.inf
        self._peak, self._turn = -math.inf, math.nan
        self._low, self._low_time = math.inf, math.nan

    def begin(self, time: float, low: float) -> None:
        """A movement leaves rest: its first cycle begins here."""
        self.clear()
        self._start, self._from = time, low

    def waits(self, x: float, needed: float) -> bool:
        """Whether nothing went out yet, and this is the lowest so far."""
        return x <= self._from and not self._peak - self._from >= PART * needed

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


@dataclass(frozen=True, slots=True)
class Swing:
    """A cycle, and its `shape` as `way_of` makes it."""

    cycle: Cycle
    shape: tuple[float, ...]


class Swings:
    """Cycles of the size that the signal has had of late, which may be as small as `least`."""

    def __init__(self, least: float) -> None:
        self._least = least
        self._turns = Turns()
        self._trace: deque[tuple[float, float]] = deque(maxlen=MOST_FRAMES)
        self._low, self._high = math.inf, -math.inf
        self._time = math.nan

    def follow(self, time: float, x: float) -> Swing | None:
        """Take one frame; returns the cycle that it has made certain."""
        self._span(time, x)
        self._trace.append((time, x))
        if self._turns.waits(x, self._least):
            self._turns.begin(time, x)
        return self._swing(self._turns.follow(time, x, self._size))

    def finish(self) -> Swing | None:
        """The recording ends: the last cycle, if it has come back far enough."""
        return self._swing(self._turns.finish(self._size))

    @property
    def _size(self) -> float:
        return max(self._least, OF_SPAN * (self._high - self._low))

    def _swing(self, cycle: Cycle | None) -> Swing | None:
        if cycle is None:
            return None
        shape = way_of([point for point in self._trace if cycle.start <= point[0] <= cycle.end]).shape
        while self._trace and self._trace[0][0] < cycle.end:
            self._trace.popleft()
        return Swing(cycle, shape) if cycle.rom >= self._least else None

    def clear(self) -> None:
        """The film was cut: no cycle reaches over it."""
        self._turns.clear()
        self._trace.clear()

    def _span(self, time: float, x: float) -> None:
        """Where the signal has been of late: both ends draw together again."""
        if self._high >= self._low:
            drawn = (self._high - self._low) * min((time - self._time) / SPAN_S, 1.0) / 2
            self._low, self._high = self._low + drawn, self._high - drawn
        self._low, self._high, self._time = min(self._low, x), max(self._high, x), time


@dataclass(frozen=True, slots=True)
class Way:
    """How a movement went: `shape`, `SAMPLES` numbers from 0 to 1, evenly over the time in which it moved; empty for
    less than three points. `stood`, s, is the time in which it did not."""

    shape: tuple[float, ...] = ()
    stood: float = 0.0


def way_of(trace: Sequence[tuple[float, float]]) -> Way:
    """The way of a signal over time."""
    if len(trace) < 3:
        return Way()
    time, way = np.array(trace).T
    moving = _moving(time, way)
    even = np.interp(np.linspace(0.0, moving[-1], SAMPLES), moving, way)
    spread = float(np.ptp(even))
    stood = float(time[-1] - time[0] - moving[-1])
    return Way(tuple(((even - even.min()) / spread).tolist()) if spread > 0 else (), stood)


def _moving(time: FloatArray, way: FloatArray) -> FloatArray:
    """For how long the signal has moved by then, s, without the stops."""
    near = np.interp([time - ABOUT_S / 2, time + ABOUT_S / 2], time, way)
    slow = np.abs(near[1] - near[0]) < 2.0 * STANDS * ABOUT_S * np.ptp(way) / (time[-1] - time[0])
    edges = np.flatnonzero(np.diff(np.concatenate([[False], slow, [False]]).astype(int)))
    steps = np.diff(time, prepend=time[0])
    for first, after in edges.reshape(-1, 2).tolist():
        if time[after - 1] - time[first] >= STOP_S:
            steps[first + 1 : after] = 0.0
    return np.cumsum(steps)
