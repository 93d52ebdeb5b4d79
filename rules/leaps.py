"""Key points of the legs that leap where no leg can go: slips of the pose engine for a few frames."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from rules.filters import FloatArray
from rules.joints import LOWER_BODY

WAY, SPEED = 0.3, 8.0
"""A point is believed within so many torso lengths, and so many more a second, of where it was seen last.

Seen from the side, two legs are often taken for each other for a frame or three: a leap of more than one torso
length, which would need 30 torso lengths a second. Knees and feet in exercises make up to 8; arms are quicker
and are not judged here."""


class LeapGate:
    """Takes out key points of the legs that leap, until they come back or have had the time to go there."""

    def __init__(self) -> None:
        self._place = np.full((len(LOWER_BODY), 2), np.nan)
        self._seen = np.full(len(LOWER_BODY), -math.inf)

    def exchange(self) -> None:
        """Let left and right change places, where their names have."""
        self._place, self._seen = (np.roll(a, len(a) // 2, axis=0) for a in (self._place, self._seen))

    def take(self, time: float, points: FloatArray, unit: float) -> FloatArray:
        """The points (30, 2) px of one frame with those that leapt NaN; `unit` is one torso length in px."""
        legs = points[LOWER_BODY]
        way = legs - self._place
        leapt = np.hypot(way[:, 0], way[:, 1]) > (WAY + SPEED * (time - self._seen)) * unit
        if leapt.any():
            points = points.copy()
            points[LOWER_BODY[leapt]] = np.nan
        self._believe(time, legs, ~leapt & (legs[:, 0] == legs[:, 0]))
        return points

    def _believe(self, time: float, legs: FloatArray, these: NDArray[np.bool_]) -> None:
        self._place[these] = legs[these]
        self._seen[these] = time
