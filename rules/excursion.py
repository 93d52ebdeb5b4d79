"""What is remembered of one movement away from rest: where it was widest, and how its needs fared."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from rules.conditions import Condition, condition
from rules.exercise import Exercise, Need

MOSTLY = 0.8
"""A condition holds always if it holds for this share of the time in which it could be told."""
SAMPLES = 12
"""Points at which the shape of a movement is remembered, evenly over its time."""
EVER = 0.05
"""A condition holds ever if it holds for this many seconds, and throughout if it fails for less."""


class Tally:
    """How long one condition was true and false during an excursion, and what it was at the turn."""

    def __init__(self, test: Condition, at: str) -> None:
        self._test = test
        self._at = at
        self.clear()

    def clear(self) -> None:
        self.true_s = 0.0
        self.false_s = 0.0
        self.turn: bool | None = None
        self.now: bool | None = None

    def add(self, values: Sequence[float], step_s: float, turning: bool) -> None:
        self.now = self._test(values)
        if self.now is None:
            return
        if turning:
            self.turn = self.now
        if self.now:
            self.true_s += step_s
        else:
            self.false_s += step_s

    def holds(self) -> bool | None:
        """Whether it held at the turn, always, throughout or ever, as declared; None if it could not be told."""
        known = self.true_s + self.false_s
        if self._at == "turn":
            return self.turn
        if known == 0.0:
            return None
        if self._at == "ever":
            return self.true_s >= EVER
        return self.false_s < EVER if self._at == "throughout" else self.true_s >= MOSTLY * known


class Swing:
    """How far one value moved, and for how long it was seen."""

    def __init__(self, place: int) -> None:
        self._place = place
        self.clear()

    def clear(self) -> None:
        self.low, self.high = math.inf, -math.inf
        self.seen_s = 0.0

    def add(self, values: Sequence[float], step_s: float) -> None:
        value = values[self._place]
        if not math.isnan(value):
            self.low, self.high = min(self.low, value), max(self.high, value)
            self.seen_s += step_s

    @property
    def size(self) -> float:
        return max(self.high - self.low, 0.0)


class Excursion:
    """One movement away from rest. Times in s, `peak` and `base` in units of the range's signal from rest.

    It is not `whole` where only the way back was seen, and `strange` where it began further out than rest may lie.
    """

    def __init__(self, exercise: Exercise, places: dict[str, int]) -> None:
        self._needs = exercise.needs
        self.tallies = [
            Tally(condition(need.that, places), need.at) if need.that is not None else None
            for need in exercise.needs
        ]
        self.swings = [Swing(places[n.swing]) if n.swing is not None else None for n in exercise.needs]
        self.faults = [Tally(condition(fault.when, places), fault.at) for fault in exercise.faults]
        pairs = zip(exercise.needs, self.swings, strict=True)
        self._resting = [swing for need, swing in pairs if need.resting and swing is not None]
        self.open(0.0, 0.0, 0.0)
        self.rest()

    def open(self, start: float, base: float, peak: float) -> None:
        """Begin at `start`."""
        self.start, self.turn = start, start
        self.base, self.peak = base, peak
        self.far = 0.0
        self.whole, self.strange = True, False
        self.leapt = 0.0
        self.trace: list[tuple[float, float]] = []
        self.seen_s = 0.0
        self.breadth_sum, self.facing_sum, self.view_s = 0.0, 0.0, 0.0
        for part in (*self.tallies, *self.faults):
            if part is not None:
                part.clear()
        self._clear_swings(resting=False)

    def rest(self) -> None:
        """Back at rest: what is measured from here on belongs to the next movement."""
        self._clear_swings(resting=True)

    def idle(self, values: Sequence[float], step_s: float) -> None:
        """One frame at rest."""
        for swing in self._resting:
            swing.add(values, step_s)

    def _clear_swings(self, resting: bool) -> None:
        for need, swing in zip(self._needs, self.swings, strict=True):
            if swing is not None and need.resting is resting:
                swing.clear()

    def watch(self, time: float, x: float, reach: float) -> bool:
        """Note how far one frame goes; gives whether it is the farthest by now."""
        turning = x >= self.peak
        if turning:
            self.peak, self.turn = x, time
        self.far = max(self.far, reach)
        return turning

    def add(self, time: float, x: float, reach: float, values: Sequence[float], step_s: float) -> None:
        """One frame on the way."""
        turning = self.watch(time, x, reach)
        self.trace.append((time, x))
        self.seen_s += step_s
        for tally in self.tallies:
            if tally is not None:
                tally.add(values, step_s, turning)
        for swing in self.swings:
            if swing is not None:
                swing.add(values, step_s)
        for fault in self.faults:
            fault.add(values, step_s, turning)

    def add_view(self, breadth: float, facing: float, step_s: float) -> None:
        """The view in which that frame was seen."""
        if not math.isnan(breadth):
            self.breadth_sum += breadth * step_s
            self.facing_sum += facing * step_s
            self.view_s += step_s

    @property
    def breadth(self) -> float:
        return self.breadth_sum / self.view_s if self.view_s else math.nan

    @property
    def rom(self) -> float:
        return self.peak - self.base

    def shape(self, end: float, start: float = -math.inf) -> tuple[float, ...]:
        """`SAMPLES` numbers from 0 to 1, of the excursion from its start, or `start`, to `end`."""
        inside = [point for point in self.trace if start <= point[0] <= end + 1e-6]
        if len(inside) < 3:
            return ()
        time, way = np.array(inside).T
        even = np.interp(np.linspace(time[0], time[-1], SAMPLES), time, way)
        spread = float(np.ptp(even))
        return tuple(((even - even.min()) / spread).tolist()) if spread > 0 else ()

    def failed_need(self, auto: bool = False) -> tuple[Need, bool] | None:
        """The first need that does not hold, and whether it was seen well enough to be told.

        Of the needs that are asked of everybody, or of those that only `auto` asks.
        """
        for need, tally, swing in zip(self._needs, self.tallies, self.swings, strict=True):
            if need.auto is not auto:
                continue
            if swing is not None:
                told = swing.seen_s >= 0.5 * self.seen_s
                held = need.least <= swing.size <= need.most
            else:
                answer = tally.holds() if tally is not None else True
                told, held = answer is not None, answer is True
            if not (held and told) and (told or not need.optional):
                return need, told
        return None
