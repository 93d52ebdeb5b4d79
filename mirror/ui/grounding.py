"""Metres by the floor: a member whose height nobody knows still stands on it, and that tells their size."""

from __future__ import annotations

from collections import deque

import numpy as np

from calibration.floor import Floor
from engines.pose import INDEX, FloatArray

ANKLE_M = 0.066
"""Ankle joint over the floor: 0.039 of a stature of 1.7 m (Drillis and Contini, 1966)."""
SECONDS = 3.0
LEAST, MOST = 0.7, 1.4
FEWEST = 5
STANDING = 0.25
"""Quantile that is taken: who jumps looks farther away, so that the smaller scales are those of standing."""
_ANKLES = [INDEX["left_ankle"], INDEX["right_ankle"]]


class Grounding:
    """Says by what to multiply the engines' metres so that the lower ankle is where an ankle is over the floor."""

    def __init__(self, floor: Floor) -> None:
        self._up, self._height = np.array(floor.up), floor.height_m
        self._seen: deque[tuple[float, float]] = deque()

    def scale(self, time: float, xyz: FloatArray) -> float:
        """The scale at `time` s for key points (30, 3) m in camera axes; 1 while too little was seen."""
        below = xyz[_ANKLES] @ self._up
        below = below[np.isfinite(below)]
        if len(below) and below.min() < 0:
            found = float((ANKLE_M - self._height) / below.min())
            if LEAST < found < MOST:
                self._seen.append((time, found))
        while self._seen and not 0 <= time - self._seen[0][0] <= SECONDS:
            self._seen.popleft()
        if len(self._seen) < FEWEST:
            return 1.0
        return float(np.quantile([scale for _, scale in self._seen], STANDING))
