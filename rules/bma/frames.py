"""Axes of the body in space: (n, 3, 3) with rows lateral (to the person's left), up, forward.

Camera axes are right-handed (right, down, away), so that lateral × up = forward. A frame is NaN where the
points that make it are missing or lie in one line.
"""

from __future__ import annotations

import numpy as np

from rules.bma.motion import Motion
from rules.filters import FloatArray

UPRIGHT: FloatArray = np.array([0.0, -1.0, 0.0])
"""Against gravity, for a camera that is held level."""
LEVEL_SHARE = 0.3
"""Less of the hips' and shoulders' lines than this being level, the person lies on the side: no heading."""


def pelvis(motion: Motion) -> FloatArray:
    """Lateral along the hips; up along the trunk, square to it."""
    return _axes(_across(motion, "hip"), motion.of(trunk))


def thorax(motion: Motion) -> FloatArray:
    """Lateral along the shoulders; up along the trunk, square to it."""
    return _axes(_across(motion, "shoulder"), motion.of(trunk))


def heading(motion: Motion) -> FloatArray:
    """Up against gravity; lateral is the level part of hips and shoulders together."""
    across = unit(_across(motion, "hip")) + unit(_across(motion, "shoulder"))
    level = across - (across @ UPRIGHT)[:, None] * UPRIGHT
    level[np.linalg.norm(level, axis=-1) < 2 * LEVEL_SHARE] = np.nan
    lateral = unit(level)
    up = np.broadcast_to(UPRIGHT, lateral.shape)
    return np.stack([lateral, up, np.cross(lateral, up)], axis=1)


def head(motion: Motion) -> FloatArray:
    """Lateral from ear to ear; forward from between the ears to the nose, square to it."""
    lateral = unit(_across(motion, "ear"))
    nose = motion.at("nose") - motion.middle("ear")
    forward = unit(nose - dot(nose, lateral)[:, None] * lateral)
    return np.stack([lateral, np.cross(forward, lateral), forward], axis=1)


def trunk(motion: Motion) -> FloatArray:
    """(n, d) from mid hips to mid shoulders."""
    return motion.middle("shoulder") - motion.middle("hip")


def _across(motion: Motion, name: str) -> FloatArray:
    both = motion.sides(name)
    return both[:, 0] - both[:, 1]


def _axes(across: FloatArray, along: FloatArray) -> FloatArray:
    lateral = unit(across)
    up = unit(along - dot(along, lateral)[:, None] * lateral)
    return np.stack([lateral, up, np.cross(lateral, up)], axis=1)


def components(vectors: FloatArray, frame: FloatArray) -> FloatArray:
    """(n, …, 3) camera-axis vectors along the axes of `frame` (n, 3, 3)."""
    shape = vectors.shape
    flat = vectors.reshape(shape[0], -1, 3)
    return np.asarray(flat @ frame.swapaxes(1, 2)).reshape(shape)


def unit(vectors: FloatArray) -> FloatArray:
    """(…, d) of length one, NaN where the length is 0."""
    length = norm(vectors)[..., None]
    return np.asarray(vectors / np.where(length > 0, length, np.nan))


def dot(first: FloatArray, second: FloatArray) -> FloatArray:
    """Inner product along the last axis."""
    return np.asarray(np.einsum("...i,...i->...", first, second))


def norm(vectors: FloatArray) -> FloatArray:
    """Length along the last axis."""
    return np.asarray(np.sqrt(dot(vectors, vectors)))


def degrees_of(opposite: FloatArray, adjacent: FloatArray, least: float = 0.0) -> FloatArray:
    """atan2 in deg, -180..180; NaN where the two together are not longer than `least`."""
    known = np.hypot(opposite, adjacent) > least
    return np.where(known, np.degrees(np.arctan2(opposite, adjacent)), np.nan)
