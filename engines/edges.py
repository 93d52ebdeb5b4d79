"""Which key points a picture shows: a 2D engine guesses at the edge what lies beyond, and nothing is built on that.

What is beyond the edge, or close to it and scored low, is not seen; nor is the rest of that limb, unless it is seen
plainly by itself.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engines.lift_points import POINT, POINTS

Array = NDArray[Any]

BEYOND, CLOSE = 0.01, 0.025
"""Shares of the picture's longer side: a point farther beyond the edge than the first is out of the picture, a point
nearer to it than the second is at the edge."""

PLAIN = 0.4
"""A point at the edge, or beyond a joint that is not seen, is guessed if it scores less than this."""

_CHAINS = (("hip", "knee", "ankle", ("heel", "big_toe", "small_toe")), ("shoulder", "elbow", "wrist"))


def _steps() -> tuple[tuple[int, int], ...]:
    """(point, point that it hangs on), from the trunk outwards."""
    found = []
    for side in ("left", "right"):
        for chain in _CHAINS:
            for above, below in pairwise(chain):
                for name in (below,) if isinstance(below, str) else below:
                    found.append((POINT[f"{side}_{name}"], POINT[f"{side}_{above}"]))
    return tuple(found)


STEPS = _steps()
_HIPS = [POINT["left_hip"], POINT["right_hip"]]


def points_in_picture(xy: Array, score: Array, size: tuple[int, int], least: float) -> NDArray[np.bool_]:
    """Which of the points (n, 26) are seen in a picture of `size` (width, height) px.

    `xy` (n, 26, 2) px, NaN where missing; `score` (n, 26); what scores less than `least` is not seen anywhere.
    """
    assert xy.shape[1] == len(POINTS)  # noqa: S101
    there = np.isfinite(xy).all(-1) & (score >= least)
    with np.errstate(invalid="ignore"):
        inside = np.minimum(xy, np.array(size) - 1.0 - xy).min(-1) / max(size)
    there &= ~(inside < -BEYOND) & ~((inside < CLOSE) & (score < PLAIN))
    for point, above in STEPS:
        there[:, point] &= there[:, above] | (score[:, point] >= PLAIN)
    there[:, POINT["pelvis"]] &= there[:, _HIPS].any(1) | (score[:, POINT["pelvis"]] >= PLAIN)
    return there
