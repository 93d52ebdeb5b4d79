"""Angles of the newest frame with their uncertainty, from the body as it is followed live."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from rules.bma import uncertainty
from rules.bma.angles import joint_angles, trunk_lean
from rules.bma.motion import Motion
from rules.body import Body
from rules.body_size import FOOT_FRACTION
from rules.filters import FloatArray
from rules.joints import JOINT_ANGLES, SIDES, TORSO_FRACTION
from rules.point_spread import point_spread

NAMES: tuple[str, ...] = (
    *(f"angle.{joint}.{side}" for joint in JOINT_ANGLES for side in SIDES),
    "angle.trunk.lean",
)
"""The channels that the live screen may show, as the table of channels names them."""


@dataclass(frozen=True, slots=True)
class LiveAngle:
    """`value` and one standard deviation `uncertainty`, deg, NaN where it is not seen; `trust` as in `bma.json`."""

    value: float
    uncertainty: float

    @property
    def trust(self) -> bool:
        return self.uncertainty <= uncertainty.TRUST_DEG


def live_angles(body: Body, score: FloatArray) -> dict[str, LiveAngle]:
    """Channel -> angle in the picture at the last frame of `body`, filtered causally; `score` (30,) of that frame."""
    motion = live_motion(body, score)
    with np.errstate(all="ignore"):
        values = [*motion.of(joint_angles)[0].ravel(), motion.of(trunk_lean)[0]]
        spreads = [*uncertainty.of_joints(motion)[0].ravel(), uncertainty.of_lean(motion)[0]]
    pairs = zip(NAMES, values, spreads, strict=True)
    return {name: LiveAngle(float(value), float(spread)) for name, value, spread in pairs}


def live_motion(body: Body, score: FloatArray) -> Motion:
    """The last frame of a body as what the channels are computed from."""
    height = float(body.torso[-1]) / TORSO_FRACTION
    own = np.fmax(body.lengths[-1, 0], body.lengths[-1, 1])
    return Motion(
        body.time[-1:],
        body.xy[-1:],
        point_spread(score[None]) * height,
        np.zeros((1, len(score)), dtype=np.bool_),
        np.append(own, FOOT_FRACTION * height)[None],
        height,
        float("nan"),
        float("nan"),
        float("nan"),
        scaled=False,
    )
