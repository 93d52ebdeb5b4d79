"""One exercise judging a body: its signals, its counters (one, or one a side), and one count."""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from rules.exercise import Exercise
from rules.expression import Node
from rules.filters import FloatArray
from rules.hidden import HiddenSide
from rules.holding import Holding
from rules.joints import SIDES
from rules.likeness import RecentMovements, overlap
from rules.looks_like import LooksLike
from rules.quantities import Quantities, evaluate
from rules.results import Answer, Doubt, Hold, Rep
from rules.side_counter import SideCounter
from rules.verdict import SLIP, Outcome, telling

TOGETHER = 0.5
"""Movements of both sides that share this much of the shorter one's time are one repetition."""
AT_ONCE = 0.3
"""In alternating exercises, where one side goes out while the other comes back, only movements whose turns are
this share of the shorter one's time apart are one repetition."""
WITHIN = 0.5
"""What is held back and lasted less than this share of the other side's movement, which goes on, is a part of it."""
CUE_S = 2.0
"""How long the words after a repetition or a doubt stay."""


class ExerciseCounter:
    """Counts one exercise over blocks of quantities; `answer` says what it makes of a frame of the block."""

    def __init__(self, exercise: Exercise) -> None:
        self.exercise = exercise
        self._sides = sides_to_count(exercise)
        self._signals = [side_signals(exercise, side) for side in self._sides]
        hold = exercise.hold
        self._counters = [
            SideCounter(exercise) if hold is None else Holding(exercise, hold) for _ in self._sides
        ]
        self.holds: list[Hold] = []
        self._values: list[list[list[float]]] = []
        self._waiting: deque[Doubt] = deque()
        self._late: deque[tuple[int, Outcome]] = deque()
        self._counted: deque[Rep] = deque()
        self._ended: list[tuple[int, Outcome]] = []
        self._ledger = RecentMovements(exercise)
        self._credited: deque[tuple[int, Outcome]] = deque(maxlen=24)
        self._known: deque[tuple[int, Outcome]] = deque(maxlen=24)
        self._count = 0
        self._cue: tuple[str, float] | None = None
        self._likes = LooksLike(exercise)
        self._hidden = HiddenSide(exercise.tuning)
        self._unseen = 0

    def see(self, quantities: Quantities) -> None:
        """Compute the signals of a block."""
        self._values = [signal_table(signals, quantities).tolist() for signals in self._signals]

    def answer(self, i: int, time: float, breadth: float, facing: float, cut: bool) -> Answer:
        """Take frame i of the block that was seen last."""
        ended: list[tuple[int, Outcome | None]] = []
        if cut:
            ended += [(number, counter.restart(time)) for number, counter in enumerate(self._counters)]
        for number, counter in enumerate(self._counters):
            ended.append((number, counter.step(time, self._values[number][i], breadth, facing)))
        self._take_all(ended, time)
        for number, counter in enumerate(self._counters):
            if isinstance(counter, SideCounter) and counter.in_row:
                self._row(number, counter.in_row)
        if not self._counted and self._late:
            self._counted.append(self._emit(*self._late.popleft()))
        rep = self._counted.popleft() if self._counted else None
        doubt = self._waiting.popleft() if self._waiting else None
        lead = max(self._counters, key=lambda counter: counter.progress)
        held = lead.held_s if isinstance(lead, Holding) else 0.0
        words, other = self._words(lead, time), self._likes.look()
        unseen = self._unseen
        return Answer(lead.state, lead.progress, self._count, rep, doubt, words, held, other, unseen)

    @property
    def looks_like(self) -> str:
        """The exercise that the repetitions look like rather than this one; empty while there is none."""
        return self._likes.exercise

    @property
    def hidden(self) -> int:
        """How many repetitions were of a side that was not seen."""
        return self._unseen

    def finish(self, time: float) -> tuple[tuple[Rep, ...], tuple[Doubt, ...]]:
        """What was open when the recording ended: a last repetition that was all but complete, and doubts."""
        self._take_all(
            [(number, counter.finish(time)) for number, counter in enumerate(self._counters)], time
        )
        for number, counter in enumerate(self._counters):
            if isinstance(counter, SideCounter):
                self._row(number, counter.finish_rows())
        for late in self._ledger.finish():
            self._count_late(late)
        while self._late:
            self._counted.append(self._emit(*self._late.popleft()))
        reps, doubts = tuple(self._counted), tuple(self._waiting)
        self._counted.clear()
        self._waiting.clear()
        return reps, doubts

    def _take_all(self, ended: Sequence[tuple[int, Outcome | None]], time: float) -> None:
        """Take what ended on the sides in one frame: repetitions first, then by turn and range.

        Not left before right, so that a mirror image counts the same.
        """
        found = [(number, outcome) for number, outcome in ended if outcome is not None]
        self._ended = sorted(found, key=lambda each: (each[1].reason is not None, each[1].turn, -each[1].rom))
        for number, outcome in self._ended:
            self._take(number, outcome, time)

    def _take(self, number: int, outcome: Outcome, time: float) -> None:
        if outcome.cue is not None:
            self._cue = (outcome.cue, time)
        if any(counter != number and self._same(known, outcome) for counter, known in self._known):
            return
        if self.exercise.hold is not None:
            self._take_hold(outcome)
            return
        if outcome.reason is None and self._counted_already(number, outcome):
            return
        if outcome.reason is not None and self._passed_through(number, outcome):
            return
        if outcome.reason is None:
            outcome = self._ledger.hold_back(outcome)
        self._known.append((number, outcome))
        if outcome.reason is None:
            self._credited.append((number, outcome))
            self._count_hidden(number, outcome)
            self._counted.append(self._emit(number, outcome))
        elif not outcome.part:
            self._waiting.append(self._doubt(outcome))
        for late in self._ledger.add(replace(outcome, counter=number)):
            if not self._counted_already(late.counter, late):
                self._count_late(late)

    def _row(self, number: int, swings: Sequence[Outcome]) -> None:
        """A swing of a row counts where nothing else of its time does."""
        for one in swings:
            if not self._counted_already(number, one):
                self._known.append((number, one))
                self._ledger.credit(one)
                self._count_late(replace(one, counter=number))

    def _counted_already(self, number: int, outcome: Outcome) -> bool:
        """Whether a repetition of this side turned within it, or one of either side is the same movement."""
        return any(
            outcome.start < known.turn < outcome.end or overlap(known, outcome) > TOGETHER
            if counter == number
            else self._together(known, outcome)
            for counter, known in self._credited
        ) or self._cut_in_two(outcome)

    def _cut_in_two(self, outcome: Outcome) -> bool:
        """Whether it turned so soon before or after a repetition that wrong points cut one movement in two."""
        least = SLIP * self.exercise.times.shortest
        return any(abs(known.turn - outcome.turn) < least for _, known in self._credited)

    def _passed_through(self, number: int, outcome: Outcome) -> bool:
        """Whether the other side was on its way before and all the while: slips of the arm that is hidden."""
        if self.exercise.sides != "either":
            return False
        others = (counter for i, counter in enumerate(self._counters) if i != number)
        lasts = outcome.end - outcome.start
        return any(lasts < WITHIN * (outcome.end - other.out_since) for other in others)

    def _count_late(self, late: Outcome) -> None:
        """What was held back is a repetition after all."""
        number = late.counter
        self._late.append((number, late))
        self._credited.append((number, late))
        counter = self._counters[number]
        if isinstance(counter, SideCounter) and not late.in_span:
            counter.accept(late)

    def _count_hidden(self, number: int, outcome: Outcome) -> None:
        """Where sides alternate and one is not seen, its repetitions are between those of the other."""
        other = self._counters[1 - number] if self.exercise.sides == "alternating" else None
        seen_s = other.seen_s if isinstance(other, SideCounter) else -math.inf
        if other is None and not outcome.side:
            return
        for one in self._hidden.add(replace(outcome, counter=number), seen_s):
            if not any(at_once(known, one) for _, known in self._credited):
                self._unseen += 1
                self._late.append((one.counter, one))
                self._credited.append((one.counter, one))

    def _take_hold(self, outcome: Outcome) -> None:
        if outcome.reason is None:
            self.holds.append(self._hold(outcome))
        else:
            self._waiting.append(self._doubt(outcome))

    def _doubt(self, outcome: Outcome) -> Doubt:
        return Doubt(outcome.start, outcome.end, self.exercise.name, outcome.reason or "", outcome.detail)

    def _emit(self, number: int, outcome: Outcome) -> Rep:
        self._count += 1
        self._likes.add(outcome.values)
        return self._rep(number, outcome)

    def _same(self, known: Outcome, outcome: Outcome) -> bool:
        """Whether a movement of the other side tells all of this one.

        Not if it was lost from sight, or fell short, where this one went all the way.
        """
        if known.reason == "limbs_not_visible" and outcome.reason is None:
            return False
        fell_short = known.reason == "too_shallow" and outcome.reason is None
        farther = fell_short and known.rom < self.exercise.tuning.alike_range * outcome.rom
        return not farther and self._together(known, outcome)

    def _together(self, known: Outcome, outcome: Outcome) -> bool:
        """Whether a movement of the other side and this one are one."""
        if self.exercise.sides == "alternating" and known.reason is None is outcome.reason:
            return at_once(known, outcome)
        return overlap(known, outcome) >= TOGETHER

    def _side(self, number: int, outcome: Outcome) -> str:
        """`both` where the other side is on its way too, for most of the time."""
        if self.exercise.sides == "alternating" or outcome.side:
            return outcome.side or self._sides[number]
        shorter = TOGETHER * (outcome.end - outcome.start)
        others = (counter for i, counter in enumerate(self._counters) if i != number)
        ended = (one for i, one in self._ended if i != number)
        if any(counter.out_since < outcome.end - shorter for counter in others) or any(
            overlap(one, outcome) >= TOGETHER for one in ended
        ):
            return "both"
        return self._sides[number]

    def _hold(self, outcome: Outcome) -> Hold:
        number = len(self.holds) + 1
        times = (outcome.start, outcome.end)
        return Hold(number, self.exercise.name, *times, outcome.quality, outcome.faults)

    def _rep(self, number: int, outcome: Outcome) -> Rep:
        out, back = outcome.turn - outcome.start, outcome.end - outcome.turn
        eccentric, concentric = (out, back) if self.exercise.first == "eccentric" else (back, out)
        return Rep(
            rep=self._count,
            exercise=self.exercise.name,
            start_s=outcome.start,
            turn_s=outcome.turn,
            end_s=outcome.end,
            rom=outcome.rom,
            rom_unit=self.exercise.range.unit,
            eccentric_s=eccentric,
            concentric_s=concentric,
            quality=outcome.quality,
            faults=outcome.faults,
            side=self._side(number, outcome),
            telling=telling(self.exercise, outcome),
            evidence=round(outcome.evidence, 3),
        )

    def _words(self, lead: SideCounter | Holding, time: float) -> str | None:
        if lead.cue is not None:
            return lead.cue
        if self._cue is not None and time - self._cue[1] <= CUE_S:
            return self._cue[0]
        return None


def at_once(one: Outcome, other: Outcome) -> bool:
    """Whether two movements turn at one time."""
    return abs(one.turn - other.turn) < AT_ONCE * min(one.end - one.start, other.end - other.start)


def signal_table(signals: Sequence[Signal], quantities: Quantities) -> FloatArray:
    """Values (n, signals + 2) of a block, in order of declaration; the last two columns are left free."""
    known: dict[str, FloatArray] = {}
    table = np.full((len(signals) + 2, len(quantities)), np.nan)
    with np.errstate(all="ignore"):
        for row, signal in enumerate(signals):
            if signal.text not in quantities.shared:
                quantities.shared[signal.text] = evaluate(signal.node, quantities, known)
            table[row] = known[signal.name] = quantities.shared[signal.text]
    return table.T


def sides_to_count(exercise: Exercise) -> tuple[str, ...]:
    """The sides that are counted each for itself: left and right, or `both` as one."""
    return ("both",) if exercise.sides == "both" else SIDES


@dataclass(frozen=True, slots=True)
class Signal:
    """One signal of one side: its name, its tree, and the text that it has in common with its equals."""

    name: str
    node: Node
    text: str


def side_signals(exercise: Exercise, side: str) -> tuple[Signal, ...]:
    """The exercise's signals with `.side` read as `side`."""
    texts: dict[str, str] = {}
    found = []
    for name, tree in exercise.signals:
        node = tree if side == "both" else tree.with_side(side)
        texts[name] = node.text_with(texts)
        found.append(Signal(name, node, texts[name]))
    return tuple(found)
