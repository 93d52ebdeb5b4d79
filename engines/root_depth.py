"""Where in the room a body of known size must stand to be seen as it is seen.

RootNet (Moon et al., ICCV 2019) takes the root's depth from the person's size in the picture, the focal length and
the size that people have. Here the body is known joint by joint: its translation is the one that brings all of
them nearest to their rays, a linear least-squares problem with a closed form.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]

NEAREST = 0.3
"""No root is nearer to the camera than this, in the unit of the points."""


def translation(points: Array, rays: Array, weight: Array) -> Array:
    """Translations (n, 3) of bodies from rays.

    `points` (n, k, 3) about the root in camera axes, `rays` (n, k, 2) as x / z and y / z, `weight` (n, k), 0 for
    points that are not seen (their rays must be finite). Minimises the sum of weight * |(p + t)_xy - ray (p + t)_z|²,
    exact where the rays are; NaN where fewer than two points are seen.
    """
    w = weight / np.maximum(weight.sum(1, keepdims=True), 1e-12)
    ray = (w[..., None] * rays).sum(1)
    # p_xy - ray p_z is what t_xy - ray t_z has to cancel
    offset = points[..., :2] - rays * points[..., 2:]
    mean = (w[..., None] * offset).sum(1)
    spread = (w[..., None] * (rays - ray[:, None]) ** 2).sum((1, 2))
    slope = (w[..., None] * (rays - ray[:, None]) * (offset - mean[:, None])).sum((1, 2))
    depth = np.maximum(slope / np.where(spread > 1e-9, spread, np.nan), NEAREST)
    found = np.concatenate([ray * depth[:, None] - mean, depth[:, None]], axis=1)
    return np.where((weight > 0).sum(1, keepdims=True) >= 2, found, np.nan)


def across(points: Array, rays: Array, weight: Array, depth: Array) -> Array:
    """Translations (n, 3) for a given depth (n,) of the root: x and y that bring the points nearest to their rays."""
    w = weight / np.maximum(weight.sum(1, keepdims=True), 1e-12)
    shift = rays * (points[..., 2:] + depth[:, None, None]) - points[..., :2]
    return np.concatenate([(w[..., None] * shift).sum(1), depth[:, None]], axis=1)
