"""A body as limbs that hang together: where each goes and how long it is, so that one moves with another's limbs."""

from __future__ import annotations

import warnings

import numpy as np
from numpy.typing import NDArray

from engines.pose import INDEX, KEYPOINTS, MIRRORED, FloatArray

ROOT = INDEX["pelvis"]


def _tree() -> tuple[tuple[int, int], ...]:
    pairs = [("neck", "pelvis"), ("head", "neck")]
    for side in ("left", "right"):
        chain = ("shoulder neck", "elbow shoulder", "wrist elbow", "hip pelvis", "knee hip", "ankle knee",
                 "heel ankle", "big_toe ankle")  # fmt: skip
        for link in chain:
            child, parent = link.split()
            above = parent if parent in {"neck", "pelvis"} else f"{side}_{parent}"
            pairs.append((f"{side}_{child}", above))
    return tuple((INDEX[child], INDEX[parent]) for child, parent in pairs)


TREE = _tree()
"""Key point -> the one that it hangs on, from the pelvis outwards; those of the face and of fingers are left out."""


def vectors(points: FloatArray) -> FloatArray:
    """From (n, 30, d) points: where each is from the one that it hangs on, NaN where one of them is missing."""
    found = np.full(points.shape, np.nan)
    for child, parent in TREE:
        found[:, child] = points[:, child] - points[:, parent]
    return found


def lengths(points: FloatArray, share: float) -> FloatArray:
    """(30,) length of each limb of (n, 30, d) points, alike on both sides: on a picture a limb is as long as it was
    ever seen, so `share` 0..1 of the frames are shorter. NaN where it was never seen."""
    known = np.linalg.norm(vectors(points), axis=-1)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)
        return mean_of_sides(np.nanquantile(known, share, axis=0))


def mean_of_sides(length: FloatArray) -> FloatArray:
    """The mean of both sides, or of the one that is known."""
    both = np.stack([length, length[MIRRORED]])
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)
        return np.asarray(np.nanmean(both, axis=0))


def put_together(directions: FloatArray, length: FloatArray) -> FloatArray:
    """(30, 2) points about a pelvis at 0, from (30, 2) `directions` (1 is a whole length) and (30,) lengths."""
    points = np.full((len(KEYPOINTS), 2), np.nan)
    points[ROOT] = 0.0
    for child, parent in TREE:
        points[child] = points[parent] + directions[child] * length[child]
    return points


DRAWN: NDArray[np.intp] = np.array([ROOT, *(child for child, _ in TREE)])
"""Key points that a body put together has."""
