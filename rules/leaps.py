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

    def run(self, time: FloatArray, points: FloatArray, unit: FloatArray) -> FloatArray:
        """`take` for a block of frames: (n,), (n, 30, 2), (n,). Where nothing leaps, frames are only looked over."""
        if len(time) == 1:
            return self.take(float(time[0]), points[0], float(unit[0]))[None]
        legs = points[:, LOWER_BODY]
        near = (WAY + SPEED * np.diff(time)) * unit[1:]
        seen, way = ~np.isnan(legs[..., 0]), np.hypot(*np.moveaxis(np.diff(legs, axis=0), -1, 0))
        quiet = ((seen[1:] == seen[:-1]) & ~(way > near[:, None])).all(axis=1).tolist()
        calm, believed = points.copy(), False
        for i, now in enumerate(time.tolist()):
            if believed and quiet[i - 1]:
                continue
            if believed:
                self._believe(float(time[i - 1]), legs[i - 1], seen[i - 1])
            calm[i] = self.take(now, points[i], float(unit[i]))
            believed = bool((np.isnan(calm[i, LOWER_BODY, 0]) != seen[i]).all())
        if believed:
            self._believe(float(time[-1]), legs[-1], seen[-1])
        return calm

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
