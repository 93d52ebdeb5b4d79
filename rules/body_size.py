"""How large a person is, from a whole recording: standing height, own segment lengths, and where the floor is."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from engines.pose import INDEX
from rules.body import body_height
from rules.filters import FloatArray
from rules.joints import SEGMENTS, SIDES, segment_lengths

LENGTH_QUANTILE = 0.9
"""A segment's own length is this quantile over time of what is seen: foreshortening only ever shortens."""
FOOT_FRACTION = 0.12
"""Ankle joint to big toe, as a share of body height (as in the CMU motion-capture clips)."""
BLOCK_S = 1.0
AROUND = 3
"""The lengths of a moment are the largest of the blocks of a second within three of it: somebody who walks towards
the camera grows."""
LIKELY = (0.85, 1.15)
"""A segment is at least and at most so much of what the body's height makes likely."""
FLOOR_QUANTILE = 0.02
FEET = [INDEX[f"{side}_{name}"] for name in ("heel", "big_toe", "small_toe", "ankle") for side in SIDES]


@dataclass(frozen=True, slots=True)
class BodySize:
    """Standing `height`; own `lengths` (6,) of torso, upper arm, forearm, thigh, shin, foot; unit of the points."""

    height: float
    lengths: FloatArray


def body_size(points: FloatArray) -> BodySize:
    """Size of the person in the unit of `points` (N, 30, 2 or 3); NaN where none is seen.

    A segment that was never seen at full length is held within 15 % of what body height makes likely.
    """
    seen = segment_lengths(points)
    typical = _quantile(seen.reshape(len(seen), 2 * len(SEGMENTS))).reshape(1, *seen.shape[1:])
    found = float(body_height(typical)[0])
    # points that all lie in one place, or beyond all numbers, are no body
    height = found if 0 < found < float("inf") else float("nan")
    toes, ankles = ([INDEX[f"{side}_{name}"] for side in SIDES] for name in ("big_toe", "ankle"))
    foot = _quantile(np.linalg.norm(points[:, toes] - points[:, ankles], axis=-1))
    own = np.concatenate([np.fmax(*typical[0]), [np.fmax(*foot)]])
    likely = height * np.array([*(fraction for _, _, fraction in SEGMENTS.values()), FOOT_FRACTION])
    return BodySize(
        height, np.where(np.isnan(own), likely, np.clip(own, LIKELY[0] * likely, LIKELY[1] * likely))
    )


def local_lengths(time: FloatArray, points: FloatArray) -> FloatArray:
    """Own lengths (N, 6) of the segments around each moment, as in `BodySize`, for a person who comes and goes."""
    if not len(time):
        return np.empty((0, len(SEGMENTS) + 1))
    block = ((time - time[0]) / BLOCK_S).astype(np.intp)
    found = np.full((block[-1] + 1, len(SEGMENTS) + 1), np.nan)
    edges = np.flatnonzero(np.diff(block, prepend=-1, append=block[-1] + 1))
    for start, stop in pairwise(edges):
        found[block[start]] = body_size(points[start:stop]).lengths
    near = [np.roll(np.pad(found, ((AROUND, AROUND), (0, 0)), constant_values=np.nan), way, axis=0)
            for way in range(-AROUND, AROUND + 1)]  # fmt: skip
    largest = np.fmax.reduce(near)[AROUND : AROUND + len(found)]
    return np.asarray(largest[block])


def _quantile(values: FloatArray) -> FloatArray:
    """(C,) quantile over time of (N, C), of what is seen; NaN where nothing is."""
    if not len(values):
        return np.full(values.shape[1], np.nan)
    ordered = np.sort(values, axis=0)
    count = np.isfinite(values).sum(axis=0)
    last = np.maximum(count - 1, 0)
    low = np.floor(LENGTH_QUANTILE * last).astype(int)
    columns, share = np.arange(values.shape[1]), LENGTH_QUANTILE * last - low
    between = ordered[low, columns] * (1 - share) + ordered[np.minimum(low + 1, last), columns] * share
    return np.where(count > 0, between, np.nan)


def floor_level(points: FloatArray) -> float:
    """Level of the floor along the upright (up is above 0), from the lowest foot; NaN where none is seen."""
    lowest = -points[:, FEET, 1]
    seen = np.isfinite(lowest).any(axis=1)
    if not seen.any():
        return float("nan")
    return float(np.quantile(np.nanmin(lowest[seen], axis=1), FLOOR_QUANTILE))
