"""How much of its time a movement explains, and how much must be explained: the numbers of `support.toml`."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources

import numpy as np

from rules.filters import FloatArray

LEAST_QUALITY = 0.3
"""A repetition explains its time at least by this, however badly it was done."""
LEAST_LOOK = 0.02
"""And however little it looked like the exercise."""


@dataclass(frozen=True, slots=True)
class Weighing:
    """What a repetition is worth, and what is enough.

    `against`, `agreed`: evidence of the rule (-1 to 1) with which a repetition explains nothing, and all that it can.
    `clear`: a repetition that is clearly this exercise to its rule counts this much beside what it looked like, where
    there are others; to drink once is a clear curl.
    `seconds`, `share`: what must be explained before an exercise is recognised, and the share of its repetitions'
    time that this must be; `sure_seconds`, `sure_share` do as well: less time that looked like little else.
    `alone_seconds`, `alone_share`: the same for a single repetition, which has nothing that it resembles. `carried`:
    exercises that the network hardly knows on sources left out: awake until one is recognised, by their evidence.
    """

    against: float
    agreed: float
    clear: float
    seconds: float
    share: float
    sure_seconds: float
    sure_share: float
    alone_seconds: float
    alone_share: float
    carried: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Movements:
    """The repetitions and holds of one exercise: each lasted `time` s, had a `quality`, looked like the exercise by
    `look`, with so much `evidence` of its rule, and was clearly this exercise to it or not (`telling`)."""

    time: FloatArray
    quality: FloatArray
    look: FloatArray
    evidence: FloatArray
    telling: FloatArray
    alone: bool

    @classmethod
    def of(cls, rows: list[tuple[float, float, float, float, float]], reps: int) -> Movements:
        """Rows of these five, the first `reps` of them repetitions and the others holds."""
        time, quality, look, evidence, telling = np.array(rows, dtype=float).reshape(len(rows), 5).T
        return cls(time, quality, look, evidence, telling, alone=reps == len(rows) == 1)


def explain_seconds(found: Movements, numbers: Weighing) -> float:
    """Seconds that these movements explain; 0 where it is not enough to be sure."""
    spent = found.time * np.maximum(found.quality, LEAST_QUALITY)
    agreed = np.clip((found.evidence - numbers.against) / (numbers.agreed - numbers.against), 0.0, 1.0)
    sure = 0.0 if found.alone else numbers.clear
    seconds = float(spent @ ((found.look + LEAST_LOOK) * agreed + sure * found.telling))
    total = float(spent.sum())
    if found.alone:
        enough = seconds >= max(numbers.alone_seconds, numbers.alone_share * total)
    else:
        enough = seconds >= max(numbers.seconds, numbers.share * total)
        enough = enough or seconds >= max(numbers.sure_seconds, numbers.sure_share * total)
    return seconds if enough else 0.0


@cache
def read_support() -> Weighing:
    """The numbers of `rules/recognition/support.toml`."""
    text = (resources.files("rules.recognition") / "support.toml").read_text(encoding="utf-8")
    table = tomllib.loads(text)
    return Weighing(**{**table, "carried": tuple(table["carried"])})
