"""How sure the lifter is of each angle in space: one standard deviation, in degrees.

The network states the logarithm of an angle's likely error, for a window by itself. What the whole lifter makes of it
depends on more: how far window and mirror image are apart, how much both limbs point at the camera (foreshortened
limbs may point either way), how bent the joint is, how the person is turned, what a wrong depth would do to the
angle, and how far the lifted points lie beside what the 2D saw. A small network takes them together; its weights are
in `lift_spread.npz`, which `python -m engines.training.spread` finds, so that twice the standard deviation covers
95 % of the errors. Scores are no part of it: with them, errors were ordered no better.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engines.lift_points import POINT, ROOT, SPREADS
from engines.pose import INDEX, KEYPOINTS

Array = NDArray[Any]

JOINTS: tuple[str, ...] = tuple(dict.fromkeys(vertex.split("_")[1] for _, vertex, _ in SPREADS))

TERMS: tuple[str, ...] = (
    "stated", "mirror", "first_limb", "second_limb", "both_limbs", "bend", "bend_squared", "beside", "beside_here",
    "fitted", "first_depth", "own_depth", "last_depth", "first_away", "last_away", "both_away", "facing", "sideways",
    "facing_twice", "first_length", "last_length", "distance",
)  # fmt: skip
"""What the network of a standard deviation reads about an angle; see `terms`."""

LEAST_DEG, MOST_DEG = 1.0, 90.0
"""No angle is surer, or less sure, than this."""

APART_DEG, BESIDE, PER_DEPTH_DEG = 0.5, 0.002, 20.0
"""What differences of angles, distances in body heights, and degrees for a body height of depth are at least, before
logarithms are taken."""

STEP = 1e-3
"""A small depth, in body heights."""

WHICH = np.eye(len(JOINTS))[np.arange(len(SPREADS)) // 2]
"""(10, 5) the joint of each angle."""

_TRIPLES = np.array([[POINT[name] for name in angle] for angle in SPREADS]).T
_OTHER_SIDE = np.arange(len(SPREADS)).reshape(-1, 2)[:, ::-1].ravel()


MOST_UNUSUAL = 4.0
"""Terms farther from their mean than this many of their standard deviations tell no more."""


@dataclass(frozen=True)
class SpreadModel:
    """The small network: `mean` and `scale` of the terms, two hidden layers and an answer as (in, out) `layers` with
    their `biases`, and `joints` (5,), added to the logarithm of a joint's standard deviation."""

    mean: Array
    scale: Array
    layers: tuple[Array, ...]
    biases: tuple[Array, ...]
    joints: Array

    def __call__(self, values: Array) -> Array:
        """The logarithm (n, 10) of deviations in degrees from the values (n, 10, terms) of the terms."""
        usual = np.clip((values - self.mean) / self.scale, -MOST_UNUSUAL, MOST_UNUSUAL)
        x = np.concatenate([usual, np.broadcast_to(WHICH, (*usual.shape[:2], len(JOINTS)))], axis=-1)
        for weights, bias in zip(self.layers[:-1], self.biases[:-1], strict=True):
            x = x @ weights + bias
            x = x / (1 + np.exp(-x))
        return np.asarray((x @ self.layers[-1] + self.biases[-1])[..., 0] + WHICH @ self.joints)


def doubt_of(arrays: Mapping[str, Array]) -> SpreadModel:
    """The network of named arrays: mean, scale, layer0 …, bias0 …, joints. Raises KeyError where one is missing."""
    layers, biases = (tuple(arrays[f"{kind}{i}"] for i in range(3)) for kind in ("layer", "bias"))
    return SpreadModel(arrays["mean"], arrays["scale"], layers, biases, arrays["joints"])


@cache
def _doubt() -> SpreadModel:
    with (resources.files("engines") / "lift_spread.npz").open("rb") as file, np.load(file) as found:
        return doubt_of(found)


def opinion(stated: Array, straight: Array, mirrored: Array) -> Array:
    """What the network has to say of its own errors: (m, 10, 3), the likely error and how far window and mirror image
    are apart, both as logarithms of degrees, and the angle in degrees.

    `stated` (2 m, 10) as the network has it, of m windows and then of their mirror images; `straight` and `mirrored`
    (m, 26, 3) the points of both, sides put right.
    """
    one, other = np.split(np.asarray(stated, dtype=np.float64), 2)
    likely = (one + other[:, _OTHER_SIDE]) / 2 + np.log(180 / np.pi)
    apart = np.abs(angles(straight) - angles(mirrored))
    return np.stack([likely, np.log(apart + APART_DEG), angles((straight + mirrored) / 2)], axis=-1)


def angles(points: Array) -> Array:
    """Angles (n, 10) of `SPREADS` in degrees, from points (n, 26, 3)."""
    return _angles(*_limbs(points))


def _angles(a: Array, b: Array) -> Array:
    across = np.linalg.norm(np.cross(a, b), axis=-1)
    return np.asarray(np.degrees(np.arctan2(across, (a * b).sum(-1))))


def deviations(opinions: Array, placed: Array, rays: Array, score: Array) -> Array:
    """One standard deviation (n, 10) in degrees of the angles of points (n, 26, 3) in camera space, in body heights.

    `opinions` (n, 10, 3) as of `opinion`; `rays` (n, 26, 2) finite, `score` (n, 26), 0 where missing.
    """
    return np.clip(np.exp(_doubt()(terms(opinions, placed, rays, score))), LEAST_DEG, MOST_DEG)


def terms(opinions: Array, placed: Array, rays: Array, score: Array) -> Array:
    """The values (n, 10, terms) that `TERMS` names."""
    sight = placed[:, _TRIPLES[1]]
    sight = sight / np.linalg.norm(sight, axis=-1, keepdims=True)
    a, b = _limbs(placed)
    bend = _angles(a, b)
    long = [np.maximum(np.linalg.norm(limb, axis=-1), 1e-6) for limb in (a, b)]
    first, last = ((limb * sight).sum(-1) / length for limb, length in zip((a, b), long, strict=True))
    moved = [(a + STEP * sight, b), (a - STEP * sight, b - STEP * sight), (a, b + STEP * sight)]
    depth = [np.log(np.abs(_angles(*both) - bend) / STEP + PER_DEPTH_DEG) for both in moved]
    beside = np.linalg.norm(rays * placed[..., 2:] - placed[..., :2], axis=-1)
    parts = [
        opinions[..., 0], opinions[..., 1], np.abs(first), np.abs(last), np.abs(first * last), bend / 90,
        (bend / 90) ** 2, np.log(np.maximum(_middle(beside, score > 0), BESIDE))[:, None],
        np.log(np.maximum(beside[:, _TRIPLES].max(1), BESIDE)),
        np.log(np.abs(bend - opinions[..., 2]) + APART_DEG), *depth, first, last, first * last,
        *_facing(placed), *long, np.log(placed[:, ROOT, 2])[:, None],
    ]  # fmt: skip
    return np.stack([np.broadcast_to(part, bend.shape) for part in parts], axis=-1)


def _facing(placed: Array) -> tuple[Array, Array, Array]:
    """(n, 1) each: how much the person faces the camera, is seen from a side, and faces either to or from it."""
    left = placed[:, POINT["left_hip"]] - placed[:, POINT["right_hip"]]
    yaw = np.arctan2(-left[:, 2], left[:, 0])[:, None]
    return np.cos(yaw), np.abs(np.sin(yaw)), np.cos(2 * yaw)


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
