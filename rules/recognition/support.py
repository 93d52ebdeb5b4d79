"""What speaks for one exercise: the seconds that it explains, by quality and by what the body looked like."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from rules.exercise import Exercise
from rules.exercise_parts import Recognition
from rules.recognition.looks import SETTLED_S, Looks
from rules.recognition.weighing import Movements, Weighing, explain_seconds
from rules.results import Rep

UNKNOWN_LOOK = 0.2
"""A rule that the network was not trained on is taken to look like this, where its repetitions are alike."""
HOLD_SHARE, HOLD_PART_S = 0.3, 3.0
"""A second in a held posture counts for this much of a second in a repetition: repetitions have their pauses. Its
parts of so many seconds resemble each other as repetitions do."""
ALIKE_RANGE, ALIKE_TIME = 0.55, 0.28
"""Repetitions are alike if the smaller range, and the shorter time, is at least this share of the larger."""
GOOD = 0.45
"""Repetitions of less quality recognise no exercise that the network does not know."""


class Support:
    """The repetitions of one exercise, and how much they explain of what `looks` has seen."""

    def __init__(self, exercise: Exercise, looks: Looks, numbers: Weighing) -> None:
        self.exercise = exercise
        self.reps: list[Rep] = []
        self._looks, self._numbers = looks, numbers
        self._class = looks.network.class_of(exercise.name)
        self._settled: list[float] = []

    def seconds(self, held: Sequence[tuple[float, float]] = ()) -> float:
        """Seconds explained, with the times (from, to) s of held postures; 0 where it is not enough to be sure."""
        if not self.reps and not held:
            return 0.0
        if self._class is None:
            lasted = sum(end - start for start, end in held)
            return UNKNOWN_LOOK * (alike(self._clear(), self.exercise.recognition) + HOLD_SHARE * lasted)
        return explain_seconds(self.movements(held), self._numbers)

    def movements(self, held: Sequence[tuple[float, float]] = ()) -> Movements:
        """Repetitions and holds, and how much the body looked like the exercise in each."""
        rows = [
            (_time(rep), rep.quality, look, rep.evidence)
            for look, rep in zip(self._like(), self.reps, strict=True)
        ]
        for start, end in held:
            parts = max(math.floor((end - start) / HOLD_PART_S), 1)
            ends = np.linspace(start, end, parts + 1).tolist()
            rows += [(b - a, HOLD_SHARE, self._alike_in(a, b), 1.0) for a, b in pairwise(ends)]
        return Movements.of(rows, self._looks.seconds(self._class))

    def _like(self) -> list[float]:
        """How much the body looked like it in each repetition; what nothing new bears on is remembered."""
        fresh = [self._alike_in(rep.start_s, rep.end_s) for rep in self.reps[len(self._settled) :]]
        out = [*self._settled, *fresh]
        for rep in self.reps[len(self._settled) :]:
            if rep.end_s + SETTLED_S >= self._looks.until:
                break
            self._settled.append(out[len(self._settled)])
        return out

    def _alike_in(self, start_s: float, end_s: float) -> float:
        row = self._looks.of(start_s, end_s)
        return 0.0 if row is None or self._class is None else float(row[self._class])

    def _clear(self) -> list[Rep]:
        silent = not self.exercise.evidence
        return [rep for rep in self.reps if (rep.telling or silent) and rep.quality >= GOOD]


def alike(reps: Sequence[Rep], wanted: Recognition) -> float:
    """Seconds of repetitions, weighted by quality, in runs that are long enough to be sure of the exercise.

    A run has repetitions that are alike, with pauses between them no longer than `wanted.pause`, of one side,
    of both at once, or of the sides in turn.
    """
    total, run = 0.0, list[Rep]()
    for rep in reps:
        if run and not _goes_on(run, rep, wanted.pause):
            total += _weight(run, wanted)
            run = []
        run.append(rep)
    return total + _weight(run, wanted)


def _goes_on(run: Sequence[Rep], rep: Rep, pause: float) -> bool:
    last = run[-1]
    ranges, times = (last.rom, rep.rom), (_time(last), _time(rep))
    alike = min(ranges) >= ALIKE_RANGE * max(ranges) and min(times) >= ALIKE_TIME * max(times)
    in_turn = len(run) < 2 or (rep.side == last.side) == (last.side == run[-2].side)
    return alike and in_turn and rep.start_s - last.end_s <= pause


def _time(rep: Rep) -> float:
    return rep.end_s - rep.start_s


def _weight(run: Sequence[Rep], wanted: Recognition) -> float:
    if len(run) < wanted.reps or sum(_time(rep) for rep in run) < wanted.time:
        return 0.0
    return sum(_time(rep) * rep.quality for rep in run)
