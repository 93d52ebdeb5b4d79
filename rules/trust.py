"""How far the angles of a recording can be trusted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from rules.bma.uncertainty import limit_deg
from rules.joints import JOINT_ANGLES

if TYPE_CHECKING:
    from rules.biomechanics import Biomechanics

PREFIX = "uncertainty."
JOINTS = tuple(f"{PREFIX}angle.{joint}." for joint in JOINT_ANGLES)


@dataclass(frozen=True, slots=True)
class Trust:
    """`uncertainty_deg`: median standard deviation; `trusted`: share of the known frames in which it is at most
    15 deg (8 deg where the 3D stage states it); `trust`: whether that is so for most of them. NaN and False where
    the angle was never seen."""

    uncertainty_deg: float
    trusted: float
    trust: bool


def trust(bma: Biomechanics) -> dict[str, Trust]:
    """Channel -> how far it can be trusted, for each angle whose uncertainty is among the channels."""
    found = {}
    for name in bma.names:
        if name.startswith(PREFIX):
            spread = bma.channel(name)
            seen = spread[np.isfinite(spread)]
            limit = limit_deg(bma.stated and name.startswith(JOINTS))
            share = float((seen <= limit).mean()) if len(seen) else 0.0
            middle = float(np.median(seen)) if len(seen) else float("nan")
            found[name.removeprefix(PREFIX)] = Trust(round(middle, 2), round(share, 4), share > 0.5)
    return found
