"""Which key points make which joint angle and which body segment.

Body proportions are fractions of standing height, from Drillis and Contini (1966) as tabled in Winter,
Biomechanics and Motor Control of Human Movement (4th ed., fig. 4.1).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from engines.pose import INDEX, KEYPOINTS

SIDES: tuple[str, str] = ("left", "right")

JOINT_ANGLES: dict[str, tuple[str, str, str]] = {
    "knee": ("hip", "knee", "ankle"),
    "hip": ("shoulder", "hip", "knee"),
    "ankle": ("knee", "ankle", "big_toe"),
    "elbow": ("shoulder", "elbow", "wrist"),
    "shoulder": ("hip", "shoulder", "elbow"),
}
"""Joint -> (first, vertex, last) key point of one side. The angle at the vertex is 0..180 degrees."""

SEGMENTS: dict[str, tuple[str, str, float]] = {
    "torso": ("shoulder", "hip", 0.288),
    "upper_arm": ("shoulder", "elbow", 0.186),
    "forearm": ("elbow", "wrist", 0.146),
    "thigh": ("hip", "knee", 0.245),
    "shin": ("knee", "ankle", 0.246),
}
"""Segment -> (upper, lower key point of one side, length as a fraction of body height)."""

SEGMENT_FRACTIONS: NDArray[np.float64] = np.array([fraction for _, _, fraction in SEGMENTS.values()])
TORSO_FRACTION: float = SEGMENTS["torso"][2]

PAIRED: frozenset[str] = frozenset(name[len("left_") :] for name in KEYPOINTS if name.startswith("left_"))
"""Key points that exist on the left and on the right, without their side."""

MIDLINE: frozenset[str] = frozenset(name for name in KEYPOINTS if not name.startswith(("left_", "right_")))


def point_index(name: str, side: str) -> int:
    """Where `name` of `side` stands in the thirty key points."""
    return INDEX[f"{side}_{name}"]


LIMBS: tuple[str, ...] = ("shoulder", "elbow", "wrist", "hip", "knee", "ankle")
LIMB_POINTS: NDArray[np.intp] = np.array([point_index(name, side) for side in SIDES for name in LIMBS])
"""The six limb key points of the left, then of the right."""
UPPER_BODY: NDArray[np.intp] = np.array(
    [
        point_index(name, side)
        for side in SIDES
        for name in ("shoulder", "elbow", "wrist", "eye", "ear", "index", "pinky")
    ]
)
LOWER_BODY: NDArray[np.intp] = np.array(
    [
        point_index(name, side)
        for side in SIDES
        for name in ("hip", "knee", "ankle", "big_toe", "small_toe", "heel")
    ]
)
"""Key points of the left, then of the right, that a pose engine confuses together."""

_UPPER = np.array([[point_index(upper, side) for upper, _, _ in SEGMENTS.values()] for side in SIDES])
_LOWER = np.array([[point_index(lower, side) for _, lower, _ in SEGMENTS.values()] for side in SIDES])


def segment_lengths(points: NDArray[np.float64]) -> NDArray[np.float64]:
    """Lengths (n, 2, 5) of the five segments, left and right, from points (n, 30, 2 or 3)."""
    lengths: NDArray[np.float64] = np.linalg.norm(segment_ways(points), axis=-1)
    return lengths


def segment_ways(points: NDArray[np.float64]) -> NDArray[np.float64]:
    """The way (n, 2, 5, 2 or 3) from the upper to the lower end of each segment of `segment_lengths`."""
    ways: NDArray[np.float64] = points[:, _LOWER] - points[:, _UPPER]
    return ways
