"""Who stands still stands upright: their weight is over their feet, whatever the depth of hips and head looks like.

One camera sees a lean towards it or away from it worst of all. Where somebody's feet keep still and the body with
them, legs rather straight and the trunk rather upright, the legs are turned about the hips, in the plane of up and
the line of sight, some of the way to where the centre of mass is over the feet. Leans across the line of sight are
what the picture shows, and stay. Turning the whole body instead is worse on held-out people: trunks are better known.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from engines.lift_points import POINT

Array = NDArray[Any]

STILL = 0.2
"""Ankles, pelvis and neck keep still where none of them moves faster than this across the line of sight, in body
heights a second over `STILL_S` to either side; twice as fast does not count at all."""

STILL_S = 0.2
FEWEST = 3
"""Frames without which nothing is known to keep still."""

KNEES_DEG, TRUNK_DEG = (90.0, 115.0), (45.0, 25.0)
"""Openings of the knees, and leans of the trunk, at which nobody is taken to stand, and at which somebody is."""

LEVEL = (0.12, 0.06)
"""The same for the difference of the ankles' heights, in body heights."""

SURE = 0.6
"""The share of a lean that is taken back: on held-out people a half is best, on the sample video more."""

HEEL_SHARE = 0.55
"""The weight falls between heels and toes: so much of the heels (Winter, Gait and Posture 3 (1995))."""

_MASSES: tuple[tuple[float, tuple[str, str]], ...] = (
    (0.081, ("neck", "head")), (0.497, ("pelvis", "neck")),
    (0.028, ("left_shoulder", "left_elbow")), (0.028, ("right_shoulder", "right_elbow")),
    (0.022, ("left_elbow", "left_wrist")), (0.022, ("right_elbow", "right_wrist")),
    (0.100, ("left_hip", "left_knee")), (0.100, ("right_hip", "right_knee")),
    (0.0465, ("left_knee", "left_ankle")), (0.0465, ("right_knee", "right_ankle")),
    (0.0145, ("left_ankle", "left_big_toe")), (0.0145, ("right_ankle", "right_big_toe")),
)  # fmt: skip
"""Shares of the body's mass (Winter, table 4.1), in the middle of each segment: near enough for a lean."""

_SHARES = np.zeros(len(POINT))
for _mass, _ends in _MASSES:
    _SHARES[[POINT[name] for name in _ends]] += _mass / 2
_SHARES /= _SHARES.sum()

_LEGS = tuple(
    (
        POINT[f"{side}_hip"],
        np.array([POINT[f"{side}_{name}"] for name in ("knee", "ankle", "heel", "big_toe", "small_toe")]),
    )
    for side in ("left", "right")
)
_TRUNK = np.array([POINT["pelvis"], POINT["neck"]])
_FEET = np.array([POINT[f"{side}_ankle"] for side in ("left", "right")])


def balance_bodies(body: Array, root: Array, up: Array, standing: Array) -> Array:
    """Points (n, 26, 3) about the pelvis with the feet more under the weight, where they are `standing` (n,), 0 to 1.

    `root` (n, 3) where the pelvis is, `up` (3,), both in camera axes and the unit of the points.
    """
    away = root - (root @ up)[:, None] * up
    away = away / np.maximum(np.linalg.norm(away, axis=1, keepdims=True), 1e-6)
    raised = np.tensordot(_SHARES, body, axes=(0, 1)) - _base(body)
    lean = np.arctan2((raised * away).sum(1), raised @ up)
    balanced_body = body.copy()
    angle = np.where(standing > 0, SURE * standing * lean, 0.0)
    for hip, leg in _LEGS:
        about = body[:, hip, None]
        balanced_body[:, leg] = about + turn_points(body[:, leg] - about, away, up, angle)
    return balanced_body


def turn_points(body: Array, away: Array, up: Array, angle: Array) -> Array:
    """Points (n, k, 3) turned about the origin by `angle` (n,) from `away` (n, 3) towards `up` (3,)."""
    along, high = (body * away[:, None]).sum(-1), body @ up
    cosine, sine = np.cos(angle)[:, None], np.sin(angle)[:, None]
    new_along, new_high = cosine * along - sine * high, sine * along + cosine * high
    return np.asarray(
        body + (new_along - along)[..., None] * away[:, None] + (new_high - high)[..., None] * up
    )


def standing(time: Array, placed: Array, up: Array, later: bool = True) -> Array:
    """How surely (n,) somebody stands still, 0 to 1, from points (n, 26, 3) in camera space, in body heights.

    With `later`, what comes counts as well as what was.
    """
    found = _still(time, placed, later)
    knees = np.mean([opening(placed, side) for side in ("left", "right")], axis=0)
    trunk = placed[:, POINT["neck"]] - placed[:, POINT["pelvis"]]
    lean = np.degrees(
        np.arccos(np.clip((trunk @ up) / np.maximum(np.linalg.norm(trunk, axis=1), 1e-6), -1, 1))
    )
    apart = np.abs((placed[:, _FEET[0]] - placed[:, _FEET[1]]) @ up)
    for value, (no, yes) in ((knees, KNEES_DEG), (lean, TRUNK_DEG), (apart, LEVEL)):
        found = found * np.clip((value - no) / (yes - no), 0, 1)
    return np.nan_to_num(found)


def _still(time: Array, placed: Array, later: bool) -> Array:
    """1 where feet and trunk keep still about each moment, 0 where they do not."""
    watched = placed[:, np.concatenate([_FEET, _TRUNK]), :2].reshape(len(placed), -1)
    first = np.searchsorted(time, time - STILL_S - 1e-6)
    last = np.searchsorted(time, time + STILL_S + 1e-6) if later else np.arange(len(time)) + 1
    out = np.zeros(len(time))
    for i, (a, b) in enumerate(zip(first, last, strict=True)):
        known = np.isfinite(watched[a:b]).all(1)
        if known.sum() >= FEWEST:
            out[i] = 2 - np.abs(slopes(time[a:b][known], watched[a:b][known])).max() / STILL
    return np.clip(out, 0, 1)


def before_feet(body: Array, up: Array) -> tuple[Array, Array]:
    """How far (n,) the centre of mass lies before the feet, along the way (n, 3) on the level that these point."""
    heels, toes = (_both(body, name) for name in ("heel", "big_toe"))
    forward = toes - heels
    forward = forward - (forward @ up)[:, None] * up
    forward = forward / np.maximum(np.linalg.norm(forward, axis=1, keepdims=True), 1e-6)
    weight = np.tensordot(_SHARES, body, axes=(0, 1)) - _base(body)
    return (weight * forward).sum(1), forward


def weight_height(body: Array, up: Array) -> Array:
    """How far (n,) the centre of mass is above the feet."""
    return np.asarray((np.tensordot(_SHARES, body, axes=(0, 1)) - _base(body)) @ up)


def slopes(time: Array, values: Array) -> Array:
    """Of the straight lines that fit values (m, k) best over `time` (m,)."""
    apart = time - time.mean()
    return np.asarray(apart @ values / max(float((apart**2).sum()), 1e-9))


def opening(placed: Array, side: str) -> Array:
    hip, knee, ankle = (placed[:, POINT[f"{side}_{name}"]] for name in ("hip", "knee", "ankle"))
    a, b = hip - knee, ankle - knee
    across = np.linalg.norm(np.cross(a, b), axis=-1)
    return np.asarray(np.degrees(np.arctan2(across, (a * b).sum(-1))))


def _base(body: Array) -> Array:
    """(n, 3) where the weight meets the feet."""
    return np.asarray(HEEL_SHARE * _both(body, "heel") + (1 - HEEL_SHARE) * _both(body, "big_toe"))


def _both(body: Array, name: str) -> Array:
    return np.asarray((body[:, POINT[f"left_{name}"]] + body[:, POINT[f"right_{name}"]]) / 2)
