"""What is remembered of one movement away from rest: where it was widest, and what speaks for the exercise."""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Sequence

from rules.body import SCORE_THRESHOLD
from rules.conditions import Condition, condition
from rules.evidence import WeighedEvidence
from rules.exercise import Exercise
from rules.joints import SIDES
from rules.turns import MOST_FRAMES, Way, way_of

MOSTLY = 0.8
"""A condition holds always if it holds for this share of the time in which it could be judged."""
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
        """Whether it held at the turn, always, throughout or ever, as declared; None if it could not be judged."""
        known = self.true_s + self.false_s
        if self._at == "turn":
            return self.turn
        if known == 0.0:
            return None
        if self._at == "ever":
            return self.true_s >= EVER
        return self.false_s < EVER if self._at == "throughout" else self.true_s >= MOSTLY * known


class Excursion:
    """One movement away from rest. Times in s, `peak` and `base` in units of the range's signal from rest.

    It is not `whole` where only the way back was seen, and `strange` where it began further out than rest may lie.
    """

    def __init__(self, exercise: Exercise, places: dict[str, int]) -> None:
        degrees = exercise.signals_in_degrees
        self.evidence = [WeighedEvidence(evidence, places, degrees) for evidence in exercise.evidence]
        self._from_rest = [weighing for weighing in self.evidence if weighing.evidence.at == "rest"]
        self._within = [weighing for weighing in self.evidence if weighing.evidence.at != "rest"]
        self.faults = [Tally(condition(fault.when, places), fault.at) for fault in exercise.faults]
        self._leads, self._both = (
            places.get(name, -1) for name in (exercise.range.leads, exercise.range.both)
        )
        self._trace: deque[tuple[float, float]] = deque(maxlen=MOST_FRAMES)
        self.open(0.0, 0.0, 0.0)
        self.rest()

    def open(self, start: float, base: float, peak: float) -> None:
        """Begin at `start`."""
        self.start, self.turn = start, start
        self.base, self.peak = base, peak
        self.far = 0.0
        self.whole, self.strange = True, False
        self.leads, self._sure = math.nan, 0.0
        self.leapt = 0.0
        self._drop_before(start)
        self.breadth_sum, self.facing_sum, self.view_s = 0.0, 0.0, 0.0
        self.clear()
        for fault in self.faults:
            fault.clear()

    def take_up(self, start: float, base: float) -> None:
        """Begin at `start`, which is some frames ago: the farthest of them is the turn up to now."""
        self.open(start, base, -math.inf)
        for time, x in self._trace:
            if x >= self.peak:
                self.peak, self.turn = x, time

    def trace(self, time: float, x: float) -> None:
        """Remember the way of one frame, at rest too: when a movement is found to have begun, it has."""
        self._trace.append((time, x))

    def _drop_before(self, start: float) -> None:
        while self._trace and not self._trace[0][0] >= start:
            self._trace.popleft()

    def clear(self) -> None:
        """Weigh again what speaks for the exercise."""
        self.seen_s = 0.0
        for weighing in self._within:
            weighing.clear()

    def rest(self) -> None:
        """Back at rest: what is measured from here on belongs to the next movement."""
        for weighing in self._from_rest:
            weighing.clear()

    def idle(self, values: Sequence[float], step_s: float, all_of_it: bool) -> None:
        """One frame at rest; `all_of_it`: small swings go on that may be repetitions."""
        for weighing in self.evidence if all_of_it else self._from_rest:
            weighing.add(values, step_s, turning=False)
        self.seen_s += step_s if all_of_it else 0.0

    def watch(self, time: float, x: float, reach: float) -> bool:
        """Note how far one frame goes; returns whether it is the farthest by now."""
        turning = x >= self.peak
        if turning:
            self.peak, self.turn = x, time
        self.far = max(self.far, reach)
        return turning

    def add(self, time: float, x: float, reach: float, values: Sequence[float], step_s: float) -> None:
        """One frame on the way."""
        turning = self.watch(time, x, reach)
        if turning and self._leads >= 0:
            self.leads = values[self._leads]
        if self._both >= 0:
            self._sure += values[self._both] * step_s
        self.seen_s += step_s
        for weighing in self.evidence:
            weighing.add(values, step_s, turning)
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
    def side(self) -> str:
        """The side that led at the turn; empty where it is not known."""
        return "" if math.isnan(self.leads) else SIDES[self.leads < 0]

    @property
    def both(self) -> bool:
        """Whether both sides were seen, on average."""
        return self._sure >= SCORE_THRESHOLD * self.seen_s

    @property
    def rom(self) -> float:
        return self.peak - self.base

    def values(self) -> list[float]:
        """What each piece of evidence says, -1 against to 1 for the exercise."""
        return [weighing.value(self.seen_s) for weighing in self.evidence]

    def way(self, end: float, start: float = -math.inf) -> Way:
        """How the excursion went from its start, or `start`, to `end`."""
        return way_of([point for point in self._trace if start <= point[0] <= end + 1e-6])
