"""Distances and heights that gyms go by, in body heights."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from rules.bma.anatomical import OURS
from rules.bma.frames import UPRIGHT, dot, norm
from rules.bma.motion import Motion
from rules.bma.row import Row
from rules.filters import FloatArray

HEIGHTS: dict[str, tuple[str, str]] = {
    "wrist_over_shoulder": ("wrist", "shoulder"),
    "wrist_over_hip": ("wrist", "hip"),
    "wrist_over_ear": ("wrist", "ear"),
    "elbow_over_shoulder": ("elbow", "shoulder"),
    "elbow_over_wrist": ("elbow", "wrist"),
    "hip_over_knee": ("hip", "knee"),
    "hip_over_shoulder": ("hip", "shoulder"),
    "hip_over_ankle": ("hip", "ankle"),
    "knee_over_hip": ("knee", "hip"),
    "ankle_over_knee": ("ankle", "knee"),
    "ankle_over_hip": ("ankle", "hip"),
    "heel_over_toe": ("heel", "big_toe"),
}
"""Height of the first key point over the second of the same side."""
REACHES: dict[str, tuple[str, str]] = {
    "wrist_to_shoulder": ("wrist", "shoulder"),
    "wrist_to_hip": ("wrist", "hip"),
    "wrist_to_knee": ("wrist", "knee"),
    "wrist_to_ankle": ("wrist", "ankle"),
    "wrist_to_ear": ("wrist", "ear"),
    "elbow_to_hip": ("elbow", "hip"),
    "elbow_to_knee": ("elbow", "knee"),
    "knee_to_shoulder": ("knee", "shoulder"),
    "ankle_to_hip": ("ankle", "hip"),
    "heel_to_hip": ("heel", "hip"),
}
"""Distance between two key points of the same side."""
SPANS: tuple[str, ...] = ("wrist", "elbow", "shoulder", "hip", "knee", "ankle", "heel", "big_toe")
"""Distance between the left and the right one."""


def heights(motion: Motion) -> FloatArray:
    """(n, 12, 2) body heights."""
    up = UPRIGHT[: motion.points.shape[-1]]
    return _each(motion, HEIGHTS, lambda line: dot(line, up))


def reaches(motion: Motion) -> FloatArray:
    """(n, 10, 2) body heights."""
    return _each(motion, REACHES, norm)


def spans(motion: Motion) -> FloatArray:
    """(n, 8) body heights."""
    both = np.stack([motion.sides(name) for name in SPANS], axis=1)
    return norm(both[:, :, 0] - both[:, :, 1]) / motion.height


def _each(
    motion: Motion, pairs: dict[str, tuple[str, str]], measure: Callable[[FloatArray], FloatArray]
) -> FloatArray:
    lines = [motion.sides(first) - motion.sides(second) for first, second in pairs.values()]
    return measure(np.stack(lines, axis=1)) / motion.height


ROWS: tuple[Row, ...] = (
    Row("distance.{height}.{side}", "body heights", "{side} {height}, above 0 where higher",
        "up · (first - second) / body height", OURS, heights, places={"height": tuple(HEIGHTS)}),
    Row("distance.{reach}.{side}", "body heights", "{side} {reach}", "|first - second| / body height", OURS, reaches,
        places={"reach": tuple(REACHES)}),
    Row("distance.between.{span}", "body heights", "left to right {span}", "|left - right| / body height", OURS,
        spans, places={"span": SPANS}),
)  # fmt: skip
