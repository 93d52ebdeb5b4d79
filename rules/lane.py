"""Counts one side of one exercise: a path of states with hysteresis, and a range that adapts to the member."""

from __future__ import annotations

import math
from collections import deque
from dataclasses import dataclass
from statistics import median

from rules.body import view_name
from rules.conditions import condition
from rules.excursion import Excursion
from rules.exercise import Exercise

LOST_S = 0.6
"""A movement whose signal is unseen for longer than this is given up."""
NEAR = 0.6
"""An excursion of this share of what a repetition needs came near, and is a doubt if it is not counted."""
USUAL_SHARE = 0.6
"""A repetition must reach this share of the member's usual range (within the declared bounds)."""
START_SHARE = 0.15
"""The movement starts where it last was within this share of the needed range from rest."""
SEEN_SHARE = 0.4
"""Share of the way out that must be seen when a recording begins in the middle of a repetition."""
FALL_S, DRIFT_S, SETTLE_S = 0.05, 2.0, 1.0
"""Time constants with which the rest level follows: downwards, upwards at rest, upwards before the first rest."""
ARRIVED = 0.12
"""Back at rest for certain: this share of the repetition's own range remains."""
STILL_S = 0.12
"""Or else once the signal has not come nearer to rest for this long. Bounds the delay of a count."""
TURNED_BACK = 0.08
"""Or else once the signal moves out again by this share of the repetition's own range."""
LEVEL_S = 0.5
"""Time constant with which the range-of-motion meter's zero follows the rest level."""
LONGEST_STEP_S = 0.25
"""A frame stands for at most this long."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """A finished movement: `reason` is None for a repetition, else why it is not one. Times in s."""

    start: float
    turn: float
    end: float
    rom: float
    quality: float
    faults: tuple[str, ...]
    cue: str | None
    reason: str | None = None
    detail: str = ""


class Lane:
    """One side of one exercise, fed frame by frame with the values of the rule's signals.

    `position` is where on the path the member is (-1 before the first rest), `inside` whether in that state
    or on the way to the next.
    """

    def __init__(self, exercise: Exercise) -> None:
        names = [*exercise.signal_names, "reach", "remain"]
        places = {name: i for i, name in enumerate(names)}
        states = {state.name: state for state in exercise.states}
        self._exercise = exercise
        self._range = exercise.range
        self._place = places[exercise.range.signal]
        self._enter = [condition(states[name].enter, places) for name in exercise.path]
        self._leave = [condition(states[name].leave, places) for name in exercise.path]
        self._excursion = Excursion(exercise, places)
        self._usual: deque[float] = deque(maxlen=5)
        self._needed = exercise.range.least
        self._rested = False
        self._seen = math.nan
        self._view = (math.nan, 0.0)
        self.reach = 0.0
        self.progress = 0.0
        self._forget()

    @property
    def state(self) -> str:
        """Name of the state, or of the way between two states."""
        if self.position < 0:
            return "getting ready"
        if self.inside:
            return self._exercise.path[self.position]
        return self._exercise.between[self.position]

    @property
    def cue(self) -> str | None:
        """Words for a form rule that is broken right now, on the way."""
        if self.position < 0 or (self.position == 0 and self.inside):
            return None
        for fault, tally in zip(self._exercise.faults, self._excursion.faults, strict=True):
            if tally.now and fault.at != "turn":
                return fault.say
        return None

    def step(self, time: float, values: list[float], breadth: float, facing: float) -> Outcome | None:
        """Take one frame: `values` are the signals, with two free places at the end."""
        x = (values[self._place] - self._range.rest) * self._range.direction
        if x != x:
            return self._unseen(time)
        step = 0.0 if math.isnan(self._seen) else min(time - self._seen, LONGEST_STEP_S)
        self._seen = time
        self._measure(time, x, step)
        values[-2], values[-1] = self.reach, self._remain(x)
        if not self._resting:
            self._excursion.add(time, x, self.reach, values, step)
            self._excursion.add_view(breadth, facing, step)
        return self._walk(time, x, values)

    def finish(self, time: float) -> Outcome | None:
        """What is open at the end of the recording."""
        if self._resting or self.position < 0 or self._excursion.far < NEAR:
            return None
        excursion = self._excursion
        left = (self._x - excursion.base) / max(excursion.rom, 1e-9)
        if self._arriving:
            return self._close(self._low_time)
        if self.position == len(self._enter) - 2 and left < 0.5:
            return self._close(time)
        return self._refuse(time, "unfinished", f"{excursion.far:.0%} of the needed range, then the end")

    def restart(self, time: float) -> Outcome | None:
        """The film was cut: what was open is lost, and what follows may begin half-way as a recording may."""
        outcome = None
        if self.position >= 0 and not self._resting:
            outcome = self._refuse(time, "unfinished", "the film was cut on the way")
        self._forget()
        self._rested = False
        return outcome

    @property
    def _resting(self) -> bool:
        return self.position == 0 and self.inside

    @property
    def _arriving(self) -> bool:
        return self.position == len(self._enter) - 1

    def _forget(self) -> None:
        """Back to before the first rest."""
        self.position, self.inside = -1, False
        self._base, self._level, self._x = 0.0, 0.0, math.nan
        self._low, self._low_time = math.inf, math.nan
        self._excursion.open(math.nan, 0.0, -math.inf)

    def _measure(self, time: float, x: float, step: float) -> None:
        """Follow the rest level and say how far out this frame is."""
        self._x = x
        if self.position < 0:
            self._follow_base(x, step, SETTLE_S)
            if x < self._low:
                self._low, self._low_time = x, time
            if math.isnan(self._excursion.start):
                self._excursion.start = time
        elif self._resting:
            self._follow_base(x, step, DRIFT_S)
        if self.position < 0 or self._resting:
            self._level += (self._base - self._level) * (1.0 - math.exp(-step / LEVEL_S))
        self.reach = (x - self._base) / self._needed
        self.progress = min(max((x - self._level) / max(self._range.full - self._level, 1e-9), 0.0), 1.0)
        if self._resting and self.reach <= START_SHARE:
            self._left = time

    def _follow_base(self, x: float, step: float, drift_s: float) -> None:
        constant = FALL_S if x < self._base else drift_s
        base = self._base + (x - self._base) * (1.0 - math.exp(-step / constant))
        self._base = min(base, self._range.slack)

    def _remain(self, x: float) -> float:
        if self.position < 0 or self._resting:
            return self.reach
        return (x - self._base) / max(self._excursion.peak - self._base, 1e-9)

    def _walk(self, time: float, x: float, values: list[float]) -> Outcome | None:
        if self.position < 0:
            return self._begin(time, x, values)
        if self._arriving:
            return self._arrive(time, x)
        if self.inside and self._leave[self.position](values):
            if self.position == 0:
                self._excursion.open(self._left, self._base, x)
                self._excursion.add(time, x, self.reach, values, 0.0)
                values[-1] = 1.0
            self.inside = False
        if self.inside:
            return None
        return self._onward(time, x, values)

    def _begin(self, time: float, x: float, values: list[float]) -> Outcome | None:
        """Before the first rest: wait for it, or take up a repetition that had begun before the recording."""
        if self._enter[0](values):
            near = self._excursion.far >= 1.0
            outcome = None
            if near:
                outcome = self._refuse(
                    time, "getting_into_position", "it did not begin at " + self._exercise.path[0]
                )
            self._rest(time, x)
            return outcome
        rise = x - max(self._low, 0.0)
        if not self._rested and rise >= SEEN_SHARE * max(x, self._needed) and self._enter[1](values):
            self._base = self._low if 0.0 <= self._low <= self._range.slack else 0.0
            self._excursion.start, self._excursion.base = self._low_time, self._base
            self.position, self.inside = 1, True
        return None

    def _onward(self, time: float, x: float, values: list[float]) -> Outcome | None:
        """On the way from one state to the next."""
        if time - self._excursion.start > self._exercise.times.longest:
            outcome = self._refuse(time, "too_slow", f"longer than {self._exercise.times.longest:g} s")
            self._forget()
            return outcome
        if self._enter[self.position + 1](values):
            self.position += 1
            self.inside = True
            self._low, self._low_time = x, time
            return self._arrive(time, x) if self._arriving else None
        if self.position == 0 or self._enter[0](values):
            return self._come_back(time, values)
        if self._enter[self.position](values):
            self.inside = True
        return None

    def _come_back(self, time: float, values: list[float]) -> Outcome | None:
        """Back at rest without having gone the whole path?"""
        if not self._enter[0](values):
            return None
        outcome = self._short(time)
        self._rest(time, self._x)
        return outcome

    def _arrive(self, time: float, x: float) -> Outcome | None:
        """The last state is entered; the repetition ends where the signal comes nearest to rest."""
        rom = self._excursion.rom
        if x < self._low - 0.005 * rom:
            self._low, self._low_time = x, time
        there = (x - self._base) < ARRIVED * rom
        if not (there or time - self._low_time >= STILL_S or x > self._low + TURNED_BACK * rom):
            return None
        outcome = self._close(self._low_time)
        self._rest(time, self._low)
        return outcome

    def _rest(self, time: float, x: float) -> None:
        self.position, self.inside, self._rested = 0, True, True
        self._base = min(x, self._range.slack)
        self._left = time
        self._low, self._low_time = math.inf, math.nan

    def _unseen(self, time: float) -> Outcome | None:
        if math.isnan(self._seen) or time - self._seen <= LOST_S:
            return None
        outcome = None
        if self.position >= 0 and not self._resting:
            outcome = self._refuse(self._seen, "limbs_not_visible", "lost from sight on the way")
        self._forget()
        self._seen = math.nan
        return outcome

    def _short(self, time: float) -> Outcome | None:
        excursion = self._excursion
        if excursion.far < 1.0:
            return self._refuse(time, "too_shallow", f"{excursion.far:.0%} of the needed range")
        failed = excursion.failed_need()
        if failed is not None:
            return self._refuse(
                time, failed[0].reason if failed[1] else "limbs_not_visible", failed[0].detail
            )
        state = self._exercise.path[min(self.position + 1, len(self._enter) - 1)]
        return self._refuse(time, "not_this_exercise", f"never came to {state}")

    def _close(self, time: float) -> Outcome | None:
        """The path is complete: a repetition, unless its times, its view or its needs say no."""
        excursion, times = self._excursion, self._exercise.times
        out, back = excursion.turn - excursion.start, time - excursion.turn
        if out + back < times.shortest or min(out, back) < times.shortest_half:
            return self._refuse(time, "too_fast", f"{out:.2f} s out and {back:.2f} s back")
        view = view_name(excursion.breadth, excursion.facing_sum)
        if view is not None and view not in self._exercise.views:
            return self._refuse(time, "wrong_view", f"seen from {view}")
        failed = excursion.failed_need()
        if failed is not None:
            need, told = failed
            return self._refuse(time, need.reason if told else "limbs_not_visible", need.detail)
        return self._count(time)

    def _count(self, time: float) -> Outcome:
        excursion = self._excursion
        self._usual.append(excursion.rom)
        limit = max(self._range.least, USUAL_SHARE * self._range.full)
        self._needed = min(max(self._range.least, USUAL_SHARE * median(self._usual)), limit)
        faults, cue, quality = self._judge()
        return Outcome(excursion.start, excursion.turn, time, excursion.rom, quality, faults, cue)

    def _judge(self) -> tuple[tuple[str, ...], str | None, float]:
        """Faults, the words for the first of them, and quality 0..1."""
        share = min((self._excursion.peak - 0.0) / self._range.full, 1.0)
        broken = [
            fault
            for fault, tally in zip(self._exercise.faults, self._excursion.faults, strict=True)
            if tally.holds() is True
        ]
        names = [fault.name for fault in broken]
        words = [fault.say for fault in broken]
        if share < 0.85:
            names.insert(0, "short_range")
            words.insert(0, self._range.say)
        quality = max(share - sum(fault.cost for fault in broken), 0.0)
        return tuple(names), words[0] if words else None, round(quality, 3)

    def _refuse(self, time: float, reason: str, detail: str) -> Outcome | None:
        """A doubt, if it came near."""
        excursion = self._excursion
        if excursion.far < NEAR:
            return None
        say = self._range.say if reason == "too_shallow" else None
        start = min(excursion.start, time)
        return Outcome(start, excursion.turn, time, max(excursion.rom, 0.0), 0.0, (), say, reason, detail)
