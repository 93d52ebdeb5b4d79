"""Times how long a posture is held: what `SideCounter` is to repetitions, for exercises such as the plank."""

from __future__ import annotations

import math

from rules.conditions import condition
from rules.excursion import Excursion
from rules.exercise import Exercise
from rules.exercise_parts import HoldRule
from rules.verdict import NEAR, Outcome, refuse

READYING = "getting ready"
HOLDING = "holding"
LONGEST_STEP_S = 0.25
"""A frame stands for at most this long."""


class Holding:
    """A held posture, fed frame by frame with the values of the rule's signals."""

    def __init__(self, exercise: Exercise, hold: HoldRule) -> None:
        places = {name: i for i, name in enumerate([*exercise.signal_names, "reach", "remain"])}
        self._exercise = exercise
        self._hold = hold
        self._that = condition(hold.that, places)
        self._excursion = Excursion(exercise, places)
        self._since = math.nan
        self._held_until = math.nan
        self._seen = math.nan

    @property
    def state(self) -> str:
        """`holding` or `getting ready`."""
        return READYING if math.isnan(self._since) else HOLDING

    @property
    def held_s(self) -> float:
        """How long the posture has been held by now, s."""
        return 0.0 if math.isnan(self._since) else self._held_until - self._since

    @property
    def out_since(self) -> float:
        """When the posture was taken up, s; infinity while it is not held."""
        return math.inf if math.isnan(self._since) else self._since

    @property
    def progress(self) -> float:
        """The share of the target time, 0..1."""
        return min(self.held_s / self._hold.target, 1.0)

    @property
    def cue(self) -> str | None:
        """Words for a form rule that is broken right now."""
        if math.isnan(self._since):
            return None
        for fault, tally in zip(self._exercise.faults, self._excursion.faults, strict=True):
            if tally.now:
                return fault.say
        return None

    def step(self, time: float, values: list[float], breadth: float, facing: float) -> Outcome | None:
        """Take one frame: `values` are the signals, with two free places at the end."""
        holds = self._that(values)
        step = 0.0 if math.isnan(self._seen) else min(time - self._seen, LONGEST_STEP_S)
        self._seen = time
        outcome = None
        if math.isnan(self._since):
            if holds:
                self._open(time)
        elif not holds and time - self._held_until > self._hold.grace:
            outcome = self._close()
        if holds:
            self._held_until = time
            values[-2], values[-1] = self.held_s / self._hold.least, 1.0
            self._excursion.add(time, self.held_s, values[-2], values, step)
            self._excursion.add_view(breadth, facing, step)
        return outcome

    def finish(self, _time: float) -> Outcome | None:
        """A recording that ends while the posture is held ends the hold."""
        return None if math.isnan(self._since) else self._close()

    def restart(self, time: float) -> Outcome | None:
        """The film was cut."""
        return self.finish(time)

    def _open(self, time: float) -> None:
        self._since = self._held_until = time
        self._excursion.open(time, 0.0, -math.inf)

    def _close(self) -> Outcome | None:
        excursion, end, held = self._excursion, self._held_until, self.held_s
        self._since = math.nan
        excursion.far = held / self._hold.least
        if held < self._hold.least:
            if excursion.far < NEAR:
                return None
            detail = f"held for {held:.1f} s of at least {self._hold.least:g} s"
            return refuse(self._exercise, excursion, end, "too_short", detail)
        tallies = zip(self._exercise.faults, excursion.faults, strict=True)
        broken = [fault for fault, tally in tallies if tally.holds() is True]
        quality = max(1.0 - sum(fault.cost for fault in broken), 0.0)
        names = tuple(fault.name for fault in broken)
        words = broken[0].say if broken else None
        return Outcome(excursion.start, end, end, held, round(quality, 3), names, words)
