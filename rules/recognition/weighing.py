"""How much of its time a movement explains, and how much must be explained: the numbers of `support.toml`."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources

import numpy as np
from numpy.typing import NDArray

from rules.filters import FloatArray

LEAST_QUALITY = 0.3
"""A repetition explains its time at least by this, however badly it was done."""
ALONE = 2.0
"""A single repetition, which has nothing that it resembles, must explain so many times the share: who drinks bends an
elbow once."""


@dataclass(frozen=True, slots=True)
class Weighing:
    """What is enough: the seconds that must be explained before an exercise is recognised, and the share of its
    repetitions' time that they must be."""

    seconds: float
    share: float


@dataclass(frozen=True, slots=True)
class Movements:
    """The repetitions and holds of one exercise: each lasted `time` s, had a `quality`, looked like the exercise by
    `look`, with so much `evidence` of its rule (-1 to 1). `alone`: it is a single repetition."""

    time: FloatArray
    quality: FloatArray
    look: FloatArray
    evidence: FloatArray
    alone: bool = False

    @classmethod
    def of(cls, rows: list[tuple[float, float, float, float]], reps: int) -> Movements:
        """Rows of these four, the first `reps` of them repetitions and the others holds."""
        time, quality, look, evidence = np.array(rows, dtype=float).reshape(len(rows), 4).T
        return cls(time, quality, look, evidence, alone=reps == len(rows) == 1)


def explain_seconds(found: Movements, numbers: Weighing) -> float:
    """Seconds that these movements explain; 0 where it is not enough to be sure."""
    if not len(found.time):
        return 0.0
    seconds, needed = weigh(found, np.zeros(1, dtype=int), np.array([found.alone]), numbers)
    return float(seconds[0]) if seconds[0] >= needed[0] else 0.0


def weigh(
    found: Movements, starts: NDArray[np.int_], alone: NDArray[np.bool_], numbers: Weighing
) -> tuple[FloatArray, FloatArray]:
    """Seconds that are explained, and that must be, for each of several exercises whose movements follow each other,
    each from its own of `starts`; `alone` says which are single repetitions."""
    spent = found.time * np.maximum(found.quality, LEAST_QUALITY)
    seconds = np.add.reduceat(spent * found.look * np.clip(found.evidence, 0.0, 1.0), starts)
    share = numbers.share * np.where(alone, ALONE, 1.0)
    return seconds, np.maximum(numbers.seconds, share * np.add.reduceat(spent, starts))


@cache
def read_support() -> Weighing:
    """The numbers of `rules/recognition/support.toml`."""
    text = (resources.files("rules.recognition") / "support.toml").read_text(encoding="utf-8")
    return Weighing(**tomllib.loads(text))
