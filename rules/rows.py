"""Swings in one rhythm: a long row of them are repetitions, however far short of the rule's range they fall."""

from __future__ import annotations

from itertools import pairwise
from statistics import median

from rules.exercise import Exercise
from rules.turns import Swing, Swings
from rules.verdict import HARDLY, SLIP, Outcome

ROW = 6
"""So many swings alike, one after the other, are a row."""
SMALL = 0.4
"""A swing has at least this share of the least range."""
GROWS = 2
"""From so many on it is weighed what speaks for the exercise."""
RANGE, STEADY = 0.6, 0.5
"""Of a swing's range and the usual one, the smaller is at least the one share of the larger; of the times from
turn to turn, the shorter at least the other share of the longer."""


class SwingRow:
    """The swings of one signal of one side that follow each other in one rhythm up to now."""

    def __init__(self, exercise: Exercise) -> None:
        self._exercise = exercise
        self._all = Swings(SMALL * exercise.tuning.least * exercise.range.least)
        self._swings: list[Outcome] = []

    @property
    def grows(self) -> bool:
        """Whether some swings alike have followed each other."""
        return len(self._swings) >= GROWS

    def follow(self, time: float, x: float) -> Swing | None:
        """Take one frame; returns the swing that it has made certain, whether of the row or not."""
        return self._all.follow(time, x)

    def finish(self) -> Swing | None:
        """The recording ends: the last swing, if it has come back far enough."""
        return self._all.finish()

    def cut(self) -> None:
        """The film was cut: no swing reaches over it."""
        self._all.clear()

    def add(self, swing: Outcome) -> tuple[Outcome, ...]:
        """Take a swing; returns the last of the row once it is long enough and nothing speaks against it."""
        if self._swings and not self._goes_on(swing):
            self._swings = self._swings[-1:] if self._follows(self._swings[-1], swing) else []
        self._swings = [*self._swings[1 - ROW :], swing]
        if len(self._swings) < ROW or median(s.evidence for s in self._swings[GROWS:]) < HARDLY:
            return ()
        rom, like = median(s.rom for s in self._swings), self._exercise.tuning.alike_range
        return tuple(s for s in self._swings if alike(rom, s.rom, like))

    def _goes_on(self, swing: Outcome) -> bool:
        if not self._follows(self._swings[-1], swing):
            return False
        recent = self._swings
        beat = swing.turn - recent[-1].turn
        beats = [b.turn - a.turn for a, b in pairwise(recent)] or [beat]
        return alike(median(s.rom for s in recent), swing.rom, RANGE) and alike(median(beats), beat, STEADY)

    def _follows(self, before: Outcome, swing: Outcome) -> bool:
        times = self._exercise.times
        lasts = swing.end - swing.start
        return swing.start - before.end < lasts and SLIP * times.shortest <= lasts <= times.longest


def alike(one: float, other: float, share: float) -> bool:
    """Whether the smaller is at least this share of the larger."""
    return min(one, other) >= share * max(one, other)
