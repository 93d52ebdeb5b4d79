"""Counts one side of one exercise: a path of states with hysteresis, from rest to the turn and back."""

from __future__ import annotations

import math
from dataclasses import replace

from rules.conditions import condition
from rules.excursion import Excursion
from rules.exercise import Exercise
from rules.handover import Handover
from rules.likeness import alike
from rules.range_of_motion import RangeOfMotion
from rules.rows import SwingRow
from rules.turns import Cycle, Swing, Turns
from rules.verdict import (
    ENDED_SHARE,
    NEAR,
    Outcome,
    complete,
    incomplete,
    may_end_on_the_way,
    part,
    refuse,
    swung,
)

LOST_S = 1.5
"""A movement whose signal is unseen for longer than this is given up; for less, it goes on where it is found."""
SEEN_SHARE = 0.4
"""Share of the way out that must be seen when a recording begins in the middle of a repetition."""
ARRIVED = 0.12
"""Back at rest for certain: this share of the repetition's own range remains."""
STILL_S = 0.12
"""Or else once the signal has not come nearer to rest for this long. Bounds the delay of a count."""
TURNED_BACK = 0.08
"""Or else once the signal moves out again by this share of the repetition's own range."""
HALF_SEEN = 0.5
"""Where a set begins at the turn, its first way back is looked at once this share of the needed range is gone."""
PART_NEAR = 0.6
"""Cycles that do not come back to rest are looked at from this share of the needed range on."""
SEVERAL = 2
"""A cycle that comes to rest and resembles so many before it that did not is one of them, and does not hold them."""
LONGEST_STEP_S = 0.25
"""A frame stands for at most this long."""
READYING = "getting ready"


class SideCounter:
    """One side of one exercise, fed frame by frame with the values of the rule's signals.

    `_position` is where on the path the member is (-1 before the first rest), `_inside` whether in that state
    or on the way to the next. `_low` is where the signal came nearest to rest of late: before the first rest,
    since the turn, and at the end of a repetition.
    """

    def __init__(self, exercise: Exercise) -> None:
        names = [*exercise.signal_names, "reach", "remain"]
        places = {name: i for i, name in enumerate(names)}
        states = {state.name: state for state in exercise.states}
        self._exercise = exercise
        self._place = places[exercise.range.signal]
        self._handover = Handover([self._place, *(places[name] for name in exercise.range.instead)])
        self._enter = [condition(states[name].enter, places) for name in exercise.path]
        self._leave = [condition(states[name].leave, places) for name in exercise.path]
        self._excursion = Excursion(exercise, places)
        self._range = RangeOfMotion(exercise.range, exercise.tuning)
        self._turns = Turns()
        seen_by = (exercise.range.signal, *exercise.range.seen_by)
        self._rows = [(places[name], SwingRow(exercise)) for name in seen_by]
        self.in_row: tuple[Outcome, ...] = ()
        self._grows = False
        self._parts: list[Outcome] = []
        self._rested, self._cut, self._cut_time = False, False, -math.inf
        self._seen, self._last_seen = math.nan, -math.inf
        self._forget()

    @property
    def state(self) -> str:
        """Name of the state, or of the way between two states."""
        if self._position < 0:
            return READYING
        names = self._exercise.path if self._inside else self._exercise.between
        return names[self._position]

    @property
    def out_since(self) -> float:
        """When the movement that is on its way, and went far enough, began, s; infinity while there is none."""
        on_its_way = self._position >= 0 and not self._resting and self._excursion.far >= 1.0
        return self._excursion.start if on_its_way else math.inf

    @property
    def seen_s(self) -> float:
        """When its signal was seen last, s; minus infinity if it never was."""
        return self._last_seen

    @property
    def progress(self) -> float:
        """The range-of-motion meter, 0 at rest to 1 at the target."""
        return self._range.progress

    @property
    def cue(self) -> str | None:
        """Words for a form rule that is broken right now, on the way."""
        if self._position < 0 or self._resting:
            return None
        for fault, tally in zip(self._exercise.faults, self._excursion.faults, strict=True):
            if tally.now and fault.at != "turn":
                return fault.say
        return None

    def step(self, time: float, values: list[float], breadth: float, facing: float) -> Outcome | None:
        """Take one frame: `values` are the signals, with two free places at the end."""
        self.in_row = ()
        values[self._place] = self._handover.read(time, values)
        x = self._range.excursion(values[self._place])
        if math.isnan(x):
            return self._unseen(time)
        leap = abs(x - self._range.x) if self._cut and not math.isnan(self._range.x) else 0.0
        step = 0.0 if math.isnan(self._seen) else min(time - self._seen, LONGEST_STEP_S)
        self._seen = self._last_seen = time
        self._excursion.trace(time, x)
        self._range.measure(time, x, step, self._resting, self._position >= 0)
        values[-2], values[-1] = self._range.reach, self._remain(x)
        if self._position < 0 and not self._may_have_begun(time):
            self._excursion.watch(time, x, self._range.reach)
        elif not self._resting:
            self._excursion.add(time, x, self._range.reach, values, step)
            self._excursion.add_view(breadth, facing, step)
        else:
            self._excursion.idle(values, step, self._grows)
        self._excursion.leapt += leap
        outcome = self._walk(time, x, values)
        if self._resting:
            self._turns.clear()
            self._parts = []
        elif outcome is None:
            outcome = self._part(time, x)
        self._cut = False
        self._follow_rows(time, values)
        return outcome

    def finish(self, time: float) -> Outcome | None:
        """What is open at the end of the recording: the last repetition if it came to its turn, or held back."""
        if self._resting:
            return None
        if self._position < 0:
            return self._last_part()
        last = self._position == len(self._enter) - 2 and may_end_on_the_way(self._exercise)
        nearly = last and self._remain(self._range.x) < ENDED_SHARE
        if self._arriving or nearly:
            return self._close(self._low_time if self._arriving else time)
        unfinished = f"{self._excursion.far:.0%} of the needed range, then the end"
        if self._parts and (last_cycle := self._last_part()):
            return last_cycle
        held = self._refuse(time, "unfinished", unfinished)
        return replace(held, missing=self._remain(self._range.x)) if held else None

    def _last_part(self) -> Outcome | None:
        return self._as_part(self._turns.finish(self._range.needed))

    def restart(self, time: float) -> Outcome | None:
        """The film was cut, or the person changed: what is on its way goes on if it is found on its way."""
        self._cut, self._cut_time = True, time
        for _, row in self._rows:
            row.cut()
        if self._position < 0:
            self._forget()
            self._rested = False
        return None

    def accept(self, outcome: Outcome) -> None:
        """A movement that was held back is a repetition after all: its range is the member's own."""
        self._range.accept(outcome.rom, outcome.base)
        if outcome.part and not self._resting and not self._excursion.start > outcome.start:
            self._range.base = outcome.base
            self._excursion.take_up(outcome.end, outcome.base)
            self._turns.begin(outcome.end, outcome.base)
            self._position, self._inside, self._rested = 0, False, True

    @property
    def _resting(self) -> bool:
        return self._position == 0 and self._inside

    @property
    def _arriving(self) -> bool:
        return self._position == len(self._enter) - 1

    def _forget(self) -> None:
        """Back to before the first rest."""
        self._position, self._inside = -1, False
        self._missed = ""
        self._low, self._low_time = math.inf, math.nan
        self._range.forget()
        self._excursion.open(math.nan, 0.0, -math.inf)

    def _may_have_begun(self, time: float) -> bool:
        """Before the first rest, and early enough that the recording may have begun within a repetition."""
        start = self._excursion.start
        return not self._rested and not time - start > self._exercise.times.longest

    def _remain(self, x: float) -> float:
        if self._position < 0 or self._resting:
            return self._range.reach
        return (x - self._range.base) / max(self._excursion.peak - self._range.base, 1e-9)

    def _walk(self, time: float, x: float, values: list[float]) -> Outcome | None:
        if self._position < 0:
            return self._begin(time, x, values)
        if self._arriving:
            return self._arrive(time, x)
        back = self._position > 0 and self._enter[0](values)
        if self._inside and (back or self._leave[self._position](values)):
            if self._position == 0:
                self._depart(time, x, values)
            self._inside = False
        return None if self._inside else self._onward(time, x, values)

    def _begin(self, time: float, x: float, values: list[float]) -> Outcome | None:
        """Before the first rest: wait for it, or take up a repetition that had begun before the recording."""
        if math.isnan(self._excursion.start):
            self._excursion.start = time
        if x < self._low:
            self._low, self._low_time = x, time
        if self._enter[0](values):
            if self._may_have_begun(time) and self._excursion.peak - x >= HALF_SEEN * self._range.needed:
                return self._come_back(time, x)
            self._rest(time, x)
            return None
        seen = x - max(self._low, 0.0) >= SEEN_SHARE * max(x, self._range.needed)
        if seen and self._may_have_begun(time) and self._enter[1](values):
            if self._excursion.turn < self._low_time:
                return self._out_again()
            slack = self._exercise.range.slack
            self._range.base = self._excursion.base = self._low if 0.0 <= self._low <= slack else 0.0
            self._excursion.start = self._low_time
            self._position, self._inside = 1, True
        return None

    def _out_again(self) -> Outcome | None:
        """Out, back as far as `_low` and out again: there was the rest."""
        self._excursion.whole = False
        outcome = self._close(self._low_time)
        self._rest(self._low_time, self._low)
        return outcome

    def _come_back(self, time: float, x: float) -> Outcome | None:
        """The recording began at the turn, and this is the way back."""
        self._excursion.whole = False
        self._range.base = 0.0
        return self._come_near(time, x)

    def _depart(self, time: float, x: float, values: list[float]) -> None:
        self._excursion.open(self._range.departure, self._range.base, x)
        self._excursion.strange = self._range.strange
        self._excursion.whole = not self._cut
        self._excursion.add(time, x, self._range.reach, values, 0.0)
        self._turns.begin(self._range.departure, self._range.base)
        values[-1] = 1.0

    def _part(self, time: float, x: float) -> Outcome | None:
        """A cycle that did not come back to rest; what comes of it is seen once it repeats."""
        if self._position < 0 and self._turns.waits(x, self._range.needed):
            self._turns.begin(time, x)
        return self._as_part(self._turns.follow(time, x, self._range.needed))

    def finish_rows(self) -> tuple[Outcome, ...]:
        """The recording ends: the last of each row."""
        self.in_row = ()
        for _, row in self._rows:
            self._swung(row, row.finish())
        return self.in_row

    def _follow_rows(self, time: float, values: list[float]) -> None:
        """Swings of whatever size; `in_row` are those of a row that has become long enough, or goes on."""
        for place, row in self._rows:
            x = self._range.excursion(values[place])
            if not math.isnan(x):
                self._swung(row, row.follow(time, x))

    def _swung(self, row: SwingRow, swing: Swing | None) -> None:
        if swing is None:
            return
        self.in_row += row.add(swung(self._exercise, self._excursion, swing, self._range.needed))
        self._grows = any(one.grows for _, one in self._rows)
        if self._resting:
            self._excursion.clear()

    def _as_part(self, cycle: Cycle | None) -> Outcome | None:
        if cycle is None or cycle.rom < PART_NEAR * self._range.needed:
            return None
        self._parts.append(part(self._exercise, self._excursion, cycle, self._range.needed))
        return self._parts[-1]

    def _onward(self, time: float, x: float, values: list[float]) -> Outcome | None:
        """On the way from one state to the next."""
        if time - self._excursion.start > self._exercise.times.longest:
            outcome = self._refuse(time, "too_slow", f"longer than {self._exercise.times.longest:g} s")
            self._forget()
            return outcome
        if self._enter[self._position + 1](values):
            self._position += 1
            self._inside = True
            return self._come_near(time, x) if self._arriving else None
        if self._enter[0](values):
            self._missed = self._exercise.path[self._position + 1]
            return self._come_near(time, x)
        self._inside = self._position > 0 and bool(self._enter[self._position](values))
        return None

    def _come_near(self, time: float, x: float) -> Outcome | None:
        """Back where rest begins, whether the path is gone or a state of it was missed."""
        self._position, self._inside = len(self._enter) - 1, True
        self._low, self._low_time = x, time
        return self._arrive(time, x)

    def _arrive(self, time: float, x: float) -> Outcome | None:
        """The last state is entered; the repetition ends where the signal comes nearest to rest."""
        rom = self._excursion.rom
        if time - self._cut_time < STILL_S:
            # one wrong frame looks like two cuts: wait whether it stays
            if x > HALF_SEEN * self._excursion.peak:
                self._position, self._inside = self._position - 1, True
            return None
        if x < self._low - 0.005 * rom:
            self._low, self._low_time = x, time
        there = x - self._range.base < ARRIVED * rom
        if not (there or time - self._low_time >= STILL_S or x > self._low + TURNED_BACK * rom):
            return None
        outcome = self._close(self._low_time)
        self._rest(time, self._low)
        return outcome

    def _close(self, end: float) -> Outcome | None:
        if not self._excursion.whole:
            self._excursion.base = max(self._low, 0.0)
            self._excursion.far = self._excursion.rom / self._range.needed
        if (last := self._last_of_several()) is not None:
            return last
        if self._missed:
            return incomplete(self._exercise, self._excursion, end, self._missed)
        outcome = complete(self._exercise, self._excursion, end)
        if outcome is not None and outcome.reason is None:
            self._range.learn(outcome.rom, outcome.base)
        return outcome

    def _last_of_several(self) -> Outcome | None:
        """The last cycle, where it and those before it explain the movement better than one repetition does."""
        before = self._parts.copy()
        last = self._last_part() if len(before) >= SEVERAL else None
        tuning = self._exercise.tuning
        like = sum(alike(last, one, tuning) for one in before) if last is not None else 0
        return last if like >= SEVERAL else None

    def _rest(self, time: float, x: float) -> None:
        self._position, self._inside, self._rested = 0, True, True
        self._missed = ""
        self._low, self._low_time = math.inf, math.nan
        self._range.rest(time, x)
        self._excursion.rest()

    def _unseen(self, time: float) -> Outcome | None:
        """The signal is missing: wait for it a while, then give up what was open."""
        if math.isnan(self._seen) or time - self._seen <= LOST_S:
            return None
        outcome = None
        if self._position >= 0 and not self._resting and self._excursion.far >= NEAR:
            outcome = self._refuse(self._seen, "limbs_not_visible", "lost from sight on the way")
        self._forget()
        self._seen = math.nan
        return outcome

    def _refuse(self, time: float, reason: str, detail: str) -> Outcome | None:
        return refuse(self._exercise, self._excursion, time, reason, detail)
