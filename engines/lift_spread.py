"""How sure the lifter is of each angle in space: one standard deviation, in degrees.

The network states the logarithm of an angle's likely error, for a window by itself. What the whole lifter makes of it
depends on more: how far window and mirror image are apart, how much both limbs point at the camera (foreshortened
limbs may point either way), how bent the joint is, and how far the lifted points lie beside what the 2D saw. Their
weights are declared in `lift_spread.toml`, which `bench/uncertainty.py --fit` finds on people whom training never
saw, so that twice the standard deviation covers 95 % of the errors.
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engines.lift_points import POINT, SPREADS
from engines.pose import INDEX, KEYPOINTS

Array = NDArray[Any]

JOINTS: tuple[str, ...] = tuple(dict.fromkeys(vertex.split("_")[1] for _, vertex, _ in SPREADS))

TERMS: tuple[str, ...] = (
    "stated", "mirror", "first_limb", "second_limb", "both_limbs", "bend", "bend_squared", "beside", "beside_here",
    "constant",
)  # fmt: skip
"""What the logarithm of a standard deviation is the weighted sum of; see `terms`."""

LEAST_DEG, MOST_DEG = 1.0, 90.0
"""No angle is surer, or less sure, than this."""

APART_DEG, BESIDE = 0.5, 0.002
"""What differences of angles, and distances in body heights, are at least, before logarithms are taken."""

_TRIPLES = np.array([[POINT[name] for name in angle] for angle in SPREADS]).T
_OTHER_SIDE = np.arange(len(SPREADS)).reshape(-1, 2)[:, ::-1].ravel()


@cache
def _weights() -> Array:
    """(terms, 10) of `lift_spread.toml`."""
    text = (resources.files("engines") / "lift_spread.toml").read_text(encoding="utf-8")
    table = tomllib.loads(text)
    return np.array([[table[_joint(k)][term] for k in range(len(SPREADS))] for term in TERMS])


def _joint(angle: int) -> str:
    return JOINTS[angle // 2]


def opinion(stated: Array, straight: Array, mirrored: Array) -> Array:
    """What the network has to say of its own errors: (m, 10, 2), the likely error and how far window and mirror image
    are apart, both as logarithms of degrees.

    `stated` (2 m, 10) as the network has it, of m windows and then of their mirror images; `straight` and `mirrored`
    (m, 26, 3) the points of both, sides put right.
    """
    one, other = np.split(np.asarray(stated, dtype=np.float64), 2)
    likely = (one + other[:, _OTHER_SIDE]) / 2 + np.log(180 / np.pi)
    apart = np.abs(angles(straight) - angles(mirrored))
    return np.stack([likely, np.log(apart + APART_DEG)], axis=-1)


def angles(points: Array) -> Array:
    """Angles (n, 10) of `SPREADS` in degrees, from points (n, 26, 3)."""
    a, b = _limbs(points)
    across = np.linalg.norm(np.cross(a, b), axis=-1)
    return np.asarray(np.degrees(np.arctan2(across, (a * b).sum(-1))))


def deviations(opinions: Array, placed: Array, rays: Array, score: Array) -> Array:
    """One standard deviation (n, 10) in degrees of the angles of points (n, 26, 3) in camera space, in body heights.

    `opinions` (n, 10, 2) as of `opinion`; `rays` (n, 26, 2) finite, `score` (n, 26), 0 where missing.
    """
    logarithm = (terms(opinions, placed, rays, score) * _weights().T).sum(-1)
    return np.clip(np.exp(logarithm), LEAST_DEG, MOST_DEG)


def terms(opinions: Array, placed: Array, rays: Array, score: Array) -> Array:
    """The values (n, 10, terms) that `TERMS` names."""
    sight = placed[:, _TRIPLES[1]]
    sight = sight / np.linalg.norm(sight, axis=-1, keepdims=True)
    first, second = (
        np.abs((limb * sight).sum(-1)) / np.maximum(np.linalg.norm(limb, axis=-1), 1e-6)
        for limb in _limbs(placed)
    )
    beside = np.linalg.norm(rays * placed[..., 2:] - placed[..., :2], axis=-1)
    bend = angles(placed) / 90
    parts = [
        opinions[..., 0], opinions[..., 1], first, second, first * second, bend, bend**2,
        np.log(np.maximum(_middle(beside, score > 0), BESIDE))[:, None],
        np.log(np.maximum(beside[:, _TRIPLES].max(1), BESIDE)),
        1.0,
    ]  # fmt: skip
    return np.stack([np.broadcast_to(part, bend.shape) for part in parts], axis=-1)


def _limbs(points: Array) -> tuple[Array, Array]:
    """(n, 10, 3) from each vertex to the first and to the last point."""
    first, vertex, last = (points[:, at] for at in _TRIPLES)
    return first - vertex, last - vertex


def _middle(values: Array, seen: Array) -> Array:
    """(n,) medians of the values (n, 26) that are seen; where none is, of all."""
    known = np.where(seen | ~seen.any(1, keepdims=True), values, np.inf)
    order = np.sort(known, axis=1)
    at = np.isfinite(order).sum(1, keepdims=True).clip(1) // 2
    return np.asarray(np.take_along_axis(order, at, axis=1)[:, 0])


def at_joints(deviation: Array, seen: Array) -> Array:
    """(n, 30) degrees at the joints' points, NaN elsewhere and where a point of the angle is not `seen` (n, 26)."""
    full = np.full((len(deviation), len(KEYPOINTS)), np.nan)
    whole = np.stack([seen[:, [INDEX[name] for name in angle]].all(1) for angle in SPREADS], axis=1)
    full[:, [INDEX[vertex] for _, vertex, _ in SPREADS]] = np.where(whole, deviation, np.nan)
    return full
