"""The body that the lifter learns: twenty-six key points, their tree of bones, stature, and derived points.

World axes: x to the person's left when facing +z, y up, right-handed. The pelvis lies between the hips and the
neck between the shoulders, as everywhere in this program.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from engines.lift_points import ANKLE_HEIGHT, POINT, POINTS

Array = NDArray[Any]

HEAD_POINTS: dict[str, tuple[float, float, float]] = {
    "nose": (0.0, -0.017, 0.063),
    "left_eye": (0.018, 0.008, 0.049), "right_eye": (-0.018, 0.008, 0.049),
    "left_ear": (0.043, 0.0, 0.0), "right_ear": (-0.043, 0.0, 0.0),
    "head": (0.0, 0.074, -0.005),
}  # fmt: skip
"""Face and crown about the head's centre (between the ears): left, up, forward, in fractions of stature."""

FOOT_RISE_DEG = 27.0
"""The line from ankle to ball of the foot falls this much below the sole's direction."""

HEEL = (-0.030, -0.034)
"""Heel from the ankle: forward and up along the sole's axes, in fractions of stature."""

TOES: dict[str, tuple[float, float]] = {"big_toe": (0.038, -0.012), "small_toe": (0.018, 0.026)}
"""Toe tips from the ball: forward, and outward, in fractions of stature."""


def unit(vectors: Array) -> Array:
    """Vectors (…, 3) of length one; those of no length stay so."""
    length = np.linalg.norm(vectors, axis=-1, keepdims=True)
    return np.asarray(vectors / np.maximum(length, 1e-9), dtype=vectors.dtype)


def stature(points: Array) -> float:
    """Standing height of the body in points (n, 26, 3): its chain from sole to crown, medians over time and sides."""

    def length(a: str, b: str) -> float:
        return float(np.nanmedian(np.linalg.norm(points[:, POINT[a]] - points[:, POINT[b]], axis=-1)))

    sides = ("left", "right")
    legs = sum(length(f"{s}_hip", f"{s}_knee") + length(f"{s}_knee", f"{s}_ankle") for s in sides) / 2
    return (legs + length("pelvis", "neck") + length("neck", "head")) / (1 - ANKLE_HEIGHT)


def add_middles(points: Array) -> None:
    """Put pelvis and neck between hips and shoulders, in place."""
    for middle, pair in (("pelvis", "hip"), ("neck", "shoulder")):
        points[:, POINT[middle]] = (points[:, POINT[f"left_{pair}"]] + points[:, POINT[f"right_{pair}"]]) / 2


def chest_forward(points: Array) -> Array:
    """Where the chest looks (n, 3)."""
    left = points[:, POINT["left_shoulder"]] - points[:, POINT["right_shoulder"]]
    up = points[:, POINT["neck"]] - points[:, POINT["pelvis"]]
    return unit(np.cross(left, up))


def add_head(points: Array, centre: Array, up: Array, forward: Array, size: float) -> None:
    """Put face and crown about the head's centre (n, 3), in place; `size` is the stature."""
    up = unit(up)
    forward = unit(forward - (forward * up).sum(-1, keepdims=True) * up)
    left = np.cross(up, forward)
    for name, (a, b, c) in HEAD_POINTS.items():
        points[:, POINT[name]] = centre + size * (a * left + b * up + c * forward)


def add_foot(points: Array, side: str, ball: Array, size: float, heel: Array | None = None) -> None:
    """Put heel and toe tips of one foot from its ball (n, 3), in place; a rig's own heel (n, 3) is unchanged."""
    knee, ankle = points[:, POINT[f"{side}_knee"]], points[:, POINT[f"{side}_ankle"]]
    fore = unit(ball - ankle)
    across = np.cross(unit(ankle - knee), fore)
    hips = points[:, POINT["left_hip"]] - points[:, POINT["right_hip"]]
    weak = np.linalg.norm(across, axis=-1, keepdims=True) < 0.2
    right_to_left = unit(np.where(weak, hips, -across))
    right_to_left = unit(right_to_left - (right_to_left * fore).sum(-1, keepdims=True) * fore)
    up = np.cross(fore, right_to_left)
    angle = np.radians(FOOT_RISE_DEG)
    sole, normal = np.cos(angle) * fore + np.sin(angle) * up, np.cos(angle) * up - np.sin(angle) * fore
    own = ankle + size * (HEEL[0] * sole + HEEL[1] * normal)
    points[:, POINT[f"{side}_heel"]] = own if heel is None else heel
    outward = right_to_left if side == "left" else -right_to_left
    for toe, (ahead, out) in TOES.items():
        points[:, POINT[f"{side}_{toe}"]] = ball + size * (ahead * sole + out * outward)


__all__ = ["POINT", "POINTS", "add_foot", "add_head", "add_middles", "chest_forward", "stature", "unit"]
