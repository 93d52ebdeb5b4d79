"""What repeats is a repetition: movements that resemble each other, and those that were held back until some did."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from rules.exercise import Exercise
from rules.verdict import LIKELY, Outcome, lost

RANGE, TIME, SHAPE = 0.6, 0.45, 0.25
"""Movements are alike if the smaller range, and the shorter time, is at least this share of the larger, and if
their shapes, of range 1 and time 1, lie no further apart than this (root of the mean square)."""
RHYTHM = 4.0
"""They are of one set if no more than so many times the longer one's time, and `PAUSE_S`, lies between them."""
PAUSE_S = 4.0
ENOUGH = 2
"""So many movements alike, of which the path was gone, are repetitions …"""
ENOUGH_SHORT = 3
"""… or so many that fell short of it, or look like something else."""
BEAT = 0.5
"""What turns within this share of the usual time from one turn to the next is no repetition of its own."""
REMEMBERED = 12


def alike(one: Outcome, other: Outcome) -> bool:
    """Whether two movements are of one kind: range, tempo, and shape where both are whole."""
    if one.whole and other.whole:
        times = (one.end - one.start, other.end - other.start)
    else:
        times = (one.end - one.turn, other.end - other.turn)
    ranges = (one.rom, other.rom)
    if min(ranges) < RANGE * max(ranges) or min(times) < TIME * max(times):
        return False
    return not (one.whole and other.whole) or _apart(one.shape, other.shape) <= SHAPE


def of_one_set(one: Outcome, other: Outcome) -> bool:
    """Whether no rest lies between them."""
    pause = max(one.start, other.start) - min(one.end, other.end)
    return pause <= max(PAUSE_S, RHYTHM * max(one.end - one.start, other.end - other.start))


def _apart(one: Sequence[float], other: Sequence[float]) -> float:
    if not one or not other:
        return 0.0
    return math.sqrt(sum((a - b) ** 2 for a, b in zip(one, other, strict=True)) / len(one))


@dataclass(slots=True)
class _Seen:
    outcome: Outcome
    counted: bool


class Ledger:
    """Movements of late: those that were counted, and those that were held back."""

    def __init__(self, exercise: Exercise) -> None:
        self._exercise = exercise
        self._seen: list[_Seen] = []

    def add(self, outcome: Outcome) -> list[Outcome]:
        """Take a movement; returns those held back that are repetitions now, in order of time."""
        new = _Seen(outcome, outcome.reason is None)
        kept = [
            s
            for s in self._seen
            if not (new.counted and s.outcome.part and overlap(s.outcome, outcome) > 0.5)
        ]
        self._seen = [*kept[-REMEMBERED:], new]
        found = [seen for seen in self._seen if not seen.counted and self._settled(seen)]
        for seen in found:
            seen.counted = True
        return [seen.outcome for seen in found]

    def finish(self) -> list[Outcome]:
        """At the end of a set in which nothing was counted, movements count by their path alone."""
        if any(seen.counted for seen in self._seen):
            return []
        return [
            s.outcome
            for s in self._seen
            if s.outcome.reason == "not_this_exercise" and not lost(self._exercise, s.outcome)
        ]

    def _settled(self, held: _Seen) -> bool:
        """Whether enough movements are like the one that was held back, itself included."""
        if lost(self._exercise, held.outcome) or self._between_beats(held.outcome):
            return False
        group = [s for s in self._seen if alike(s.outcome, held.outcome)]
        linked = [s for s in group if self._linked(s, group)]
        if held not in linked or len(linked) < self._enough(linked):
            return False
        return len(linked) > sum(s.counted and s not in linked for s in self._between(linked))

    def _between_beats(self, held: Outcome) -> bool:
        """Whether it turned much sooner before or after one that was counted than they follow each other."""
        turns = sorted(s.outcome.turn for s in self._seen if s.counted)
        if len(turns) < 3:
            return False
        beat = median(b - a for a, b in pairwise(turns))
        return min(abs(turn - held.turn) for turn in turns) < BEAT * beat

    def _between(self, group: Sequence[_Seen]) -> list[_Seen]:
        start, end = min(s.outcome.start for s in group), max(s.outcome.end for s in group)
        return [s for s in self._seen if s.outcome.end > start and s.outcome.start < end]

    def _linked(self, seen: _Seen, group: Sequence[_Seen]) -> bool:
        return any(other is not seen and of_one_set(seen.outcome, other.outcome) for other in group)

    def _enough(self, group: Sequence[_Seen]) -> int:
        held = [s.outcome for s in group if not s.counted]
        odd = any(not outcome.gone or outcome.evidence < LIKELY for outcome in held)
        return ENOUGH_SHORT if odd else ENOUGH


def overlap(one: Outcome, other: Outcome) -> float:
    """Shared time as a share of the shorter movement."""
    shared = min(one.end, other.end) - max(one.start, other.start)
    return shared / max(min(one.end - one.start, other.end - other.start), 1e-9)
