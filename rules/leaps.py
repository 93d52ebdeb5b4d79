"""Key points that leap where no limb can go: slips of the pose engine for a few frames."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from rules.filters import ComplexArray, FloatArray

WAY, PUSH = 0.2, 100.0
"""A point is believed within so many torso lengths, and so many more for each second squared, of where it was seen
last, or of where it would be had it gone on as it went.

A limb cannot set off, stop or turn quicker than muscles push it: knees and hands in exercises reach 50 torso lengths
a second squared. A slip, such as one leg taken for the other, is a leap of half a torso length or more."""
SAME = 0.01
"""Where no point moved by more torso lengths than this, the film shows one picture twice, as films do that were made
at another rate: the next one may be as far away as if it had not been shown again."""


class LeapGate:
    """Takes out key points that leap, until they come back or have had the time to go there."""

    def __init__(self, points: int) -> None:
        # a point of the plane is one complex number, as in the filter
        self._place = np.full(points, np.nan, dtype=np.complex128)
        self._speed = np.zeros(points, dtype=np.complex128)
        self._seen = np.full(points, -math.inf)
        self._shown = self._place.copy()
        self._again = False

    def exchange(self, these: NDArray[np.intp], those: NDArray[np.intp]) -> None:
        """Let two groups of points change places, where their names have."""
        for state in (self._place, self._speed, self._seen, self._shown):
            state[these], state[those] = state[those].copy(), state[these].copy()

    def run(self, time: FloatArray, points: FloatArray, unit: FloatArray) -> FloatArray:
        """`take` for a block of frames: (n,), (n, K, 2), (n,). Where nothing leaps, frames are only looked over."""
        if len(time) == 1:
            return self.take(float(time[0]), points[0], float(unit[0]))[None]
        places, now = _complex(points), time.tolist()
        quiet, same = _quiet(time, places, unit)
        calm, all_believed = points.copy(), False
        owed: list[int] = []
        for i, length in enumerate(unit.tolist()):
            if i and all_believed and quiet[i - 1]:
                self._again = same[i - 1] and not self._again
                owed = owed if self._again else [*owed[-1:], i]
                continue
            if i and all_believed:
                self._catch_up([now[k] for k in owed], places[owed], places[i - 1])
                owed = []
            calm[i] = self.take(now[i], points[i], length)
            all_believed = bool((np.isnan(calm[i, :, 0]) == np.isnan(points[i, :, 0])).all())
        if len(time):
            self._catch_up([now[k] for k in owed], places[owed], places[-1])
        return calm

    def take(self, time: float, points: FloatArray, unit: float) -> FloatArray:
        """The points (K, 2) px of one frame with those that leapt NaN; `unit` is one torso length in px."""
        places = _complex(points)
        elapsed = time - self._seen
        way = places - self._place
        reach = (WAY + PUSH * elapsed * elapsed) * unit
        leapt = np.abs(way) > reach
        if leapt.any():
            with np.errstate(all="ignore"):
                leapt &= np.abs(way - self._speed * elapsed) > reach
            if leapt.any():
                points = points.copy()
                points[leapt] = np.nan
        self._again = not self._again and _same(places, self._shown, unit)
        if not self._again:
            self._believe(time, places, ~leapt & ~np.isnan(places))
        self._shown = places.copy()
        return points

    def _catch_up(self, times: list[float], places: ComplexArray, shown: ComplexArray) -> None:
        """Note the last frames that were only looked over: all points seen are believed."""
        for now, place in zip(times, places, strict=True):
            self._believe(now, place, ~np.isnan(place))
        self._shown = shown.copy()

    def _believe(self, time: float, places: ComplexArray, these: NDArray[np.bool_]) -> None:
        way = (places - self._place) / np.maximum(time - self._seen, 1e-6)
        self._speed = np.where(these & ~np.isnan(way), way, self._speed)
        self._place = np.where(these, places, self._place)
        self._seen = np.where(these, time, self._seen)


def _quiet(time: FloatArray, places: ComplexArray, unit: FloatArray) -> tuple[list[bool], list[bool]]:
    """Of each frame but the first: whether the same points as before are seen, and none leapt; and none moved."""
    seen, way = ~np.isnan(places), np.abs(np.diff(places, axis=0))
    # a little less than the way to go, as the frame before may have been one that was shown again
    near = (WAY - 2 * SAME + PUSH * np.diff(time) ** 2) * unit[1:]
    farthest = np.fmax.reduce(way, axis=1, initial=0.0)
    alike = (seen[1:] == seen[:-1]).all(axis=1)
    return (alike & (farthest <= near)).tolist(), (alike & (farthest <= SAME * unit[1:])).tolist()


def _same(places: ComplexArray, before: ComplexArray, unit: float) -> bool:
    """Whether the same points are seen in two frames, and none of them moved."""
    moved = np.abs(places - before) > SAME * unit
    return not moved.any() and bool((np.isnan(places) == np.isnan(before)).all())


def _complex(points: FloatArray) -> ComplexArray:
    return np.ascontiguousarray(points).view(np.complex128)[..., 0]
