"""How much of its time a movement explains, and how much must be explained: the numbers of `support.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

import numpy as np
from numpy.typing import NDArray

from rules.filters import FloatArray

LEAST_QUALITY = 0.3
"""A repetition explains its time at least by this, however badly it was done."""
ALONE = 2.0
"""A single repetition, which has nothing that it resembles, must explain so many times as much: who drinks bends an
elbow once. So must one that explains nearly all beside others: what counts is to how many alike they come, by its
square."""

TINY_S = 1e-9


@dataclass(frozen=True, slots=True)
class Weighing:
    """What is enough: the seconds that must be explained before an exercise is recognised, and the share of its
    repetitions' time that they must be."""

    seconds: float
    share: float


@dataclass(frozen=True, slots=True)
class Movements:
    """The repetitions and parts of holds of one exercise: each lasted `time` s, had a `quality`, looked like the
    exercise by `look`, with so much `evidence` of its rule (-1 to 1). The body looked like the exercise for `looked`
    seconds altogether, within them and outside."""

    time: FloatArray
    quality: FloatArray
    look: FloatArray
    evidence: FloatArray
    looked: float = 0.0

    @classmethod
    def of(cls, rows: Sequence[tuple[float, float, float, float]], looked: float = 0.0) -> Movements:
        """Rows of these four."""
        time, quality, look, evidence = np.array(rows, dtype=float).reshape(len(rows), 4).T
        return cls(time, quality, look, evidence, looked)


def explain_seconds(found: Movements, numbers: Weighing) -> float:
    """Seconds that these movements explain; 0 where it is not enough to be sure."""
    if not len(found.time):
        return 0.0
    seconds, needed = weigh(found, np.zeros(1, dtype=int), np.array([found.looked]), numbers)
    return float(seconds[0]) if seconds[0] >= needed[0] else 0.0


def weigh(
    found: Movements, starts: NDArray[np.int_], looked: FloatArray, numbers: Weighing
) -> tuple[FloatArray, FloatArray]:
    """Seconds that are explained, and that must be, for each of several exercises whose movements follow each other,
    each from its own of `starts`, and which the body looked like for `looked` s.

    Who looks like an exercise all the time, and moves as its rule wants now and then, does something else: the
    smaller the share that these movements are of the time that looked like it, the more is needed, by its root.
    """
    spent = found.time * np.maximum(found.quality, LEAST_QUALITY)
    own = spent * found.look * np.clip(found.evidence, 0.0, 1.0)
    explained, all_spent, within = (
        np.add.reduceat(values, starts) for values in (own, spent, found.time * found.look)
    )
    count = (explained**2 + TINY_S) / (np.add.reduceat(own**2, starts) + TINY_S)
    covered = np.minimum((within + TINY_S) / (looked + TINY_S), 1.0)
    needed = np.maximum(numbers.seconds, numbers.share * all_spent)
    return explained, needed * (1 + (ALONE - 1) / count**2) / np.sqrt(covered)


@cache
def read_support() -> Weighing:
    """The numbers of `rules/recognition/support.toml`."""
    text = (resources.files("rules.recognition") / "support.toml").read_text(encoding="utf-8")
    return Weighing(**tomllib.loads(text))
