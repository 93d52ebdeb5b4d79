"""Joint angles between three points, and the trunk's lean: what live mode shows and rules are tuned on."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from rules.bma.motion import Motion
from rules.bma.rates import with_rates
from rules.bma.row import Row
from rules.filters import FloatArray
from rules.geometry import angle_at, angle_from_upright
from rules.joints import JOINT_ANGLES, SIDES, point_index

WINTER = "Winter, Biomechanics and Motor Control of Human Movement, 4th ed., sec. 3.4"

TRIPLES: NDArray[np.intp] = np.array(
    [
        [
            [point_index(name, side) for side in SIDES]
            for name in (names[i] for names in JOINT_ANGLES.values())
        ]
        for i in range(3)
    ]
)
"""(3, 5, 2): index of the first, the vertex and the last point, of each joint, left and right."""


def joint_angles(motion: Motion) -> FloatArray:
    """(n, 5, 2) deg, 0..180: joints in the order of `JOINT_ANGLES`, left and right."""
    return angle_at(*(motion.points[:, points] for points in TRIPLES))


def trunk_lean(motion: Motion) -> FloatArray:
    """(n,) deg: line from mid hips to mid shoulders against the upright."""
    return angle_from_upright(motion.middle("hip"), motion.middle("shoulder"))


def _meaning(joint: str) -> str:
    first, vertex, last = JOINT_ANGLES[joint]
    zero = "180 is straight"
    if joint == "shoulder":
        zero = "0 is the arm at the side"
    if joint == "ankle":
        zero = "about 100 standing; smaller when the foot is pulled up"
    return f"angle at the {vertex} between {first} and {last.replace('_', ' ')}; {zero}"


JOINTS = Row(
    "angle.{joint}.{side}", "deg", "{side} {joint}: {about}", "atan2(|a × b|, a · b) of the two limbs", WINTER,
    joint_angles, tier="live", about={joint: _meaning(joint) for joint in JOINT_ANGLES},
)  # fmt: skip
LEAN = Row(
    "angle.trunk.lean", "deg",
    "line from mid hips to mid shoulders against the upright; 0 upright, 90 lying, 180 head down",
    "atan2(across, up)", WINTER, trunk_lean, tier="live",
)  # fmt: skip

_OF_JOINTS = with_rates(JOINTS, "angle.", "live", "essential")
_OF_LEAN = with_rates(LEAN, "angle.", "live", "essential")
ROWS: tuple[Row, ...] = (JOINTS, LEAN, _OF_JOINTS[0], _OF_LEAN[0], _OF_JOINTS[1], _OF_LEAN[1])
