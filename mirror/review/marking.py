"""Marking a repetition that nothing counted: where it is, and what is asked for."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median

from mirror.store import missed
from mirror.store.corrections import Key
from mirror.store.missed import MISSED
from rules.results import Doubt, WorkoutSet

USUAL_S = 2.0
"""How long a repetition is taken to be where the set has none."""


@dataclass(frozen=True, slots=True)
class Mark:
    """What is asked for: a repetition of a set from `start_s` to `end_s` (s of the recording). `key` is of one that
    was marked before, and is moved; NaN times take it back."""

    set_number: int
    start_s: float
    end_s: float
    key: Key | None = None

    @property
    def gone(self) -> bool:
        """It is to be taken back."""
        return self.start_s != self.start_s


def place_mark(one: WorkoutSet, position_s: float, length_s: float) -> tuple[float, float]:
    """Start and end of a new mark about a position: as long as the set's repetitions are, within the recording."""
    half = median([rep.end_s - rep.start_s for rep in one.reps] or [USUAL_S]) / 2
    start = max(position_s - half, 0.0)
    return start, min(
        max(start + 2 * half, start + missed.SHORTEST_S), max(length_s, start + missed.SHORTEST_S)
    )


def find_mark(one: WorkoutSet, key: Key | None) -> Doubt | None:
    """The mark that a key names; None of anything else."""
    if key is None or key[0] != one.number or key[1] != "doubt" or not 0 < key[2] <= len(one.doubts):
        return None
    row = one.doubts[key[2] - 1]
    return row if row.reason == MISSED else None
