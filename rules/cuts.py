"""Where the film was cut, or the pose engine went on to somebody else: a body cannot jump like that."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from rules.filters import FloatArray
from rules.joints import LIMB_POINTS, SEGMENT_FRACTIONS, TORSO_FRACTION, segment_lengths

ZOOM = 0.25
"""Most segments change their length by this share, and this and each second more, from a frame to the next …"""
WAY, SPEED = 0.4, 8.0
"""… and most key points move by two fifths of, or move by all of, so many torso lengths plus so many a second."""
FRESH_S = 1.0
"""Somebody who was not seen for longer is taken as new."""
ENOUGH = 6
"""Key points of the limbs (of twelve) that must be seen to compare two frames."""


class CutFinder:
    """Compares each frame with the last one in which enough of the body was seen; takes blocks of frames."""

    def __init__(self) -> None:
        self._time = np.empty(0)
        self._points = np.empty((0, 30, 2))

    def find(self, time: FloatArray, points: FloatArray) -> NDArray[np.bool_]:
        """True (n,) at the first frame after a cut, from raw points (n, 30, 2), NaN where missing."""
        enough = np.isfinite(points[:, LIMB_POINTS, 0]).sum(axis=1) >= ENOUGH
        times = np.concatenate([self._time, time[enough]])
        seen = np.concatenate([self._points, points[enough]])
        cut = np.zeros(len(time), dtype=np.bool_)
        if len(times) > 1:
            found = jumps(np.diff(times), seen[:-1], seen[1:])
            cut[np.flatnonzero(enough)[-len(found) :]] = found
        self._time, self._points = times[-1:], seen[-1:]
        return cut


def jumps(elapsed_s: FloatArray, before: FloatArray, now: FloatArray) -> NDArray[np.bool_]:
    """Whether a body cannot have come from `before` to `now` (n, 30, 2) in that time (n,)."""
    with np.errstate(all="ignore"):
        old, new = segment_lengths(before).reshape(-1, 10), segment_lengths(now).reshape(-1, 10)
        ways = np.linalg.norm(now[:, LIMB_POINTS] - before[:, LIMB_POINTS], axis=-1)
        torso = nan_median((old + new) / 2 / np.tile(SEGMENT_FRACTIONS, 2)) * TORSO_FRACTION
        way = nan_median(ways) / np.maximum(torso, 1.0)
        zoom = np.abs(nan_median(np.log(np.where((old > 0) & (new > 0), new / old, np.nan))))
    known = (np.isfinite(old) & np.isfinite(new)).sum(axis=1) >= 4
    far = WAY + SPEED * elapsed_s
    jumped = (way > far) | ((zoom > ZOOM + elapsed_s) & (way > 0.4 * far))
    return (known & jumped) | (elapsed_s > FRESH_S)


def nan_median(values: FloatArray) -> FloatArray:
    """Median of each row (n, c), NaN ignored, without numpy's warning for empty rows."""
    ordered = np.sort(values, axis=1)
    count = np.isfinite(ordered).sum(axis=1)
    low = np.maximum((count - 1) // 2, 0)[:, None]
    high = np.minimum(count // 2, values.shape[1] - 1)[:, None]
    pair = np.take_along_axis(ordered, low, 1) + np.take_along_axis(ordered, high, 1)
    return np.where(count > 0, pair[:, 0] / 2, np.nan)
