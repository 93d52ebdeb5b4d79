"""Errors of lifted poses against the truth: MPJPE, PA-MPJPE, joint angles."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from engines.lift_points import POINT

Array = NDArray[Any]

JUDGED = np.array(
    [
        POINT[f"{side}_{name}"]
        for name in ("shoulder", "elbow", "wrist", "hip", "knee", "ankle")
        for side in ("left", "right")
    ]
    + [POINT["neck"], POINT["head"]]
)
"""Points that MPJPE is the mean of: limbs, neck and crown. The pelvis is zero by definition and not among them."""

ANGLES: dict[str, tuple[str, str, str]] = {
    "knee": ("hip", "knee", "ankle"),
    "hip": ("shoulder", "hip", "knee"),
    "elbow": ("shoulder", "elbow", "wrist"),
    "shoulder": ("hip", "shoulder", "elbow"),
}
"""Joint -> first, vertex, last point of a side."""


def position_errors(found: Array, true: Array) -> Array:
    """Distances (n, judged) of points (n, 26, 3), both about the pelvis, in their unit (MPJPE is the mean)."""
    return np.asarray(np.linalg.norm(found[:, JUDGED] - true[:, JUDGED], axis=-1))


def errors_after_alignment(found: Array, true: Array) -> Array:
    """The same after the best rotation, scale and shift of each pose (PA-MPJPE; Gower and Dijksterhuis 2004)."""
    a, b = found[:, JUDGED].astype(np.float64), true[:, JUDGED].astype(np.float64)
    middle_a, middle_b = a.mean(1, keepdims=True), b.mean(1, keepdims=True)
    a, b = a - middle_a, b - middle_b
    u, s, vt = np.linalg.svd(a.transpose(0, 2, 1) @ b)
    sign = np.ones_like(s)
    sign[:, 2] = np.sign(np.linalg.det(u @ vt))
    turn = (u * sign[:, None]) @ vt
    scale = (s * sign).sum(1) / np.maximum((a**2).sum((1, 2)), 1e-12)
    return np.asarray(np.linalg.norm(scale[:, None, None] * (a @ turn) - b, axis=-1))


def joint_angles(points: Array, joint: str) -> Array:
    """Angles (n, 2) in degrees of a joint of `ANGLES`, left and right, from points (n, 26, 3)."""
    sides = []
    for side in ("left", "right"):
        a, b, c = (points[:, POINT[f"{side}_{name}"]] for name in ANGLES[joint])
        cross = np.linalg.norm(np.cross(a - b, c - b), axis=-1)
        sides.append(np.degrees(np.arctan2(cross, ((a - b) * (c - b)).sum(-1))))
    return np.stack(sides, axis=1)


def angle_errors(found: Array, true: Array) -> dict[str, Array]:
    """Joint -> absolute errors (n, 2) in degrees."""
    return {joint: np.abs(joint_angles(found, joint) - joint_angles(true, joint)) for joint in ANGLES}
