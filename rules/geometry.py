"""Angles between points, in the plane or in space."""

from __future__ import annotations

import numpy as np

from rules.filters import FloatArray


def angle_at(first: FloatArray, vertex: FloatArray, last: FloatArray) -> FloatArray:
    """Angle at `vertex` between the directions to `first` and to `last`, 0..180 deg.

    Points are (..., 2) or (..., 3); NaN where a point is missing or two coincide. By atan2 of the cross and
    the dot product, which stays exact near 0 and 180 where the arc cosine does not.
    """
    a, b = first - vertex, last - vertex
    dot = (a * b).sum(-1)
    if a.shape[-1] == 2:
        cross = np.abs(a[..., 0] * b[..., 1] - a[..., 1] * b[..., 0])
    else:
        cross = np.linalg.norm(np.cross(a, b), axis=-1)
    angle = np.degrees(np.arctan2(cross, dot))
    return np.where((cross == 0) & (dot == 0), np.nan, angle)


def angle_from_upright(lower: FloatArray, upper: FloatArray) -> FloatArray:
    """Angle of the line from `lower` to `upper` against the upright (picture or camera y points down), deg."""
    line = upper - lower
    across = np.linalg.norm(np.delete(line, 1, axis=-1), axis=-1)
    angle = np.degrees(np.arctan2(across, -line[..., 1]))
    return np.where(np.isfinite(line).all(-1) & ((across > 0) | (line[..., 1] != 0)), angle, np.nan)
