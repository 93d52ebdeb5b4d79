"""Left against right."""

from __future__ import annotations

import numpy as np

from engines.pose import INDEX
from rules.bma.angles import joint_angles
from rules.bma.motion import Motion
from rules.bma.points import speed
from rules.bma.row import Row
from rules.filters import FloatArray
from rules.joints import PAIRED

PAIRS: tuple[str, ...] = tuple(sorted(PAIRED))
ROBINSON = "after Robinson, Herzog and Nigg, J Manipulative Physiol Ther 10 (1987), bounded"
MOVING = 0.1
"""Body heights per second: below this, speeds are noise and their symmetry says nothing."""


def angle_symmetry(motion: Motion) -> FloatArray:
    """(n, 5) %: 100 where both sides have the same angle."""
    angles = motion.of(joint_angles)
    return np.asarray(100.0 * (1.0 - np.abs(angles[..., 0] - angles[..., 1]) / 180.0))


def angle_difference(motion: Motion) -> FloatArray:
    """(n, 5) deg, left less right."""
    angles = motion.of(joint_angles)
    return angles[..., 0] - angles[..., 1]


def speed_symmetry(motion: Motion) -> FloatArray:
    """(n, 13) %: 100 where both points of a pair move equally fast, 0 where one rests."""
    sides = motion.of(speed)[:, [[INDEX[f"left_{p}"], INDEX[f"right_{p}"]] for p in PAIRS]]
    total = sides.sum(-1)
    apart = np.abs(sides[..., 0] - sides[..., 1]) / np.where(total > MOVING, total, np.nan)
    return np.asarray(100.0 * (1.0 - apart))


ROWS: tuple[Row, ...] = (
    Row("symmetry.{joint}", "%", "100 where both sides have the same {joint} angle",
        "100 (1 - |left - right| / 180)", ROBINSON, angle_symmetry, tier="essential"),
    Row("difference.{joint}", "deg", "{joint} angle, left less right", "left - right", ROBINSON,
        angle_difference, odd=True),
    Row("symmetry.speed.{pair}", "%", "100 where left and right {pair} move equally fast; empty at rest",
        "100 (1 - |left - right| / (left + right))", ROBINSON, speed_symmetry, places={"pair": PAIRS}),
)  # fmt: skip
