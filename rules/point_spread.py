"""How far a key point may lie beside its joint, from the score that the pose engine gave it."""

from __future__ import annotations

import numpy as np

from engines.pose import INDEX
from rules.filters import FloatArray

AT_FULL_SCORE = 0.008
"""Standard deviation of a coordinate at score 1, as a share of body height: 14 mm of 1.75 m."""
LOWEST = 0.1
"""Scores below this say no more than this."""
HARDER: dict[str, float] = {
    "hip": 1.4,
    "ankle": 1.1,
    "big_toe": 1.1,
    "small_toe": 1.1,
    "heel": 1.1,
    "wrist": 0.9,
}
"""Joints that are harder or easier to place than others: annotators' own spread in COCO (hip 0.107, ankle 0.089,
knee 0.087, shoulder 0.079, elbow 0.072, wrist 0.062; cocodataset.org, key point evaluation), over its mean."""

_FACTOR: FloatArray = np.array(
    [HARDER.get(name.removeprefix("left_").removeprefix("right_"), 1.0) for name in INDEX]
)


def point_spread(score: FloatArray) -> FloatArray:
    """(N, 30) standard deviation of a coordinate as a share of body height, inversely with the score (N, 30)."""
    return np.asarray(AT_FULL_SCORE * _FACTOR / np.maximum(score, LOWEST))
