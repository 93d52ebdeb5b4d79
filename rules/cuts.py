"""Where the film was cut, or the pose engine went on to somebody else: a body cannot jump like that."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from engines.pose import MIRRORED
from rules.filters import FloatArray
from rules.joints import (
    LIMB_POINTS,
    LOWER_BODY,
    SEGMENT_FRACTIONS,
    TORSO_FRACTION,
    UPPER_BODY,
    segment_lengths,
)

ZOOM = 0.25
"""Most segments change their length by this share, and this and each second more, from a frame to the next …"""
WAY, SPEED = 0.4, 8.0
"""… and most key points move by two fifths of, or move by all of, so many torso lengths plus so many a second."""
SETTLED = 0.15
"""Where no key point moved by more torso lengths than this, neither a cut nor an exchange can be."""
FRESH_S = 1.0
"""Somebody who was not seen for longer is taken as new."""
SWAP_WAY, SWAP_SHARE = 0.3, 0.35
"""Left and right were exchanged: points moved by more torso lengths than this, and by less than this share of
it if each is compared with its counterpart."""
HALVES = (UPPER_BODY, LOWER_BODY)
ENOUGH = 6
"""Key points of the limbs (of twelve) that must be seen to compare two frames."""


class CutFinder:
    """Compares each frame with the last one in which enough of the body was seen; takes blocks of frames."""

    def __init__(self) -> None:
        self._time = np.empty(0)
        self._points = np.empty((0, 30, 2))

    def find(self, time: FloatArray, points: FloatArray) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
        """Cut (n,) and swapped (n, 2: upper, lower body), from raw points (n, 30, 2), NaN where missing.

        True at the first frame after a cut, and where the pose engine exchanged the left and the right.
        """
        enough = np.isfinite(points[:, LIMB_POINTS, 0]).sum(axis=1) >= ENOUGH
        times = np.concatenate([self._time, time[enough]])
        seen = np.concatenate([self._points, points[enough]])
        cut = np.zeros(len(time), dtype=np.bool_)
        swapped = np.zeros((len(time), len(HALVES)), dtype=np.bool_)
        if len(times) > 1:
            later = np.flatnonzero(enough)[-(len(times) - 1) :]
            cut[later], swapped[later] = jumps(np.diff(times), seen[:-1], seen[1:])
        self._time, self._points = times[-1:], seen[-1:]
        return cut, swapped


def jumps(
    elapsed_s: FloatArray, before: FloatArray, now: FloatArray
) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Whether a body cannot have come from `before` to `now` (n, 30, 2) in that time (n,): cut and swapped."""
    old, new = segment_lengths(before).reshape(-1, 10), segment_lengths(now).reshape(-1, 10)
    torso = nan_median((old + new) / 2 / np.tile(SEGMENT_FRACTIONS, 2)) * TORSO_FRACTION
    torso = np.where(torso > 0.0, torso, 1.0)
    direct = np.linalg.norm(now - before, axis=-1) / torso[:, None]
    cut = elapsed_s > FRESH_S
    swapped = np.zeros((len(direct), len(HALVES)), dtype=np.bool_)
    # where no point moved far, nothing jumped and nothing was exchanged: nearly all frames
    moved = np.flatnonzero(np.fmax.reduce(direct, axis=1) > SETTLED)
    if len(moved):
        crossed = np.linalg.norm(now[moved] - before[moved][:, MIRRORED], axis=-1) / torso[moved, None]
        cut[moved] |= _has_jumped(elapsed_s[moved], old[moved], new[moved], direct[moved], crossed)
        swapped[moved] = _has_swapped(direct[moved], crossed) & ~cut[moved, None]
    return cut, swapped


def _has_jumped(
    elapsed_s: FloatArray, old: FloatArray, new: FloatArray, direct: FloatArray, crossed: FloatArray
) -> NDArray[np.bool_]:
    """(n,): most segments changed their size, or most points their place, by more than a body can."""
    ratio = np.where((old > 0) & (new > 0), new, np.nan) / np.where(old > 0, old, np.nan)
    zoom = np.abs(nan_median(np.log(ratio)))
    way = np.fmin(nan_median(direct[:, LIMB_POINTS]), nan_median(crossed[:, LIMB_POINTS]))
    known = (np.isfinite(old) & np.isfinite(new)).sum(axis=1) >= 4
    far = WAY + SPEED * elapsed_s
    jumped: NDArray[np.bool_] = known & ((way > far) | ((zoom > ZOOM + elapsed_s) & (way > 0.4 * far)))
    return jumped


def _has_swapped(direct: FloatArray, crossed: FloatArray) -> NDArray[np.bool_]:
    """(n, 2): most points of the upper, the lower body are where their counterparts were."""
    found = np.zeros((len(direct), len(HALVES)), dtype=np.bool_)
    for number, half in enumerate(HALVES):
        way = nan_median(direct[:, half])
        far = np.flatnonzero(way > SWAP_WAY)
        found[far, number] = nan_median(crossed[far][:, half]) < SWAP_SHARE * way[far]
    return found


def nan_median(values: FloatArray) -> FloatArray:
    """Median of each row (n, c), NaN ignored, without numpy's warning for empty rows."""
    ordered = np.sort(values, axis=1)
    count = np.isfinite(ordered).sum(axis=1)
    rows = np.arange(len(values))
    low = ordered[rows, np.maximum((count - 1) // 2, 0)]
    high = ordered[rows, np.minimum(count // 2, values.shape[1] - 1)]
    return np.where(count > 0, (low + high) / 2, np.nan)
