"""The glass as an installer measures it, in millimetres and degrees: to and from the stored geometry."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike

from calibration.glass import LEVEL, Glass, glass_from_measures


@dataclass(frozen=True, slots=True)
class RuleMeasures:
    """What is read off a rule. The camera's lens lies `camera_above_mm` over the middle of the picture's top edge,
    `camera_right_mm` to the member's right of it and `camera_ahead_mm` before the screen's plane; `turn_deg`,
    `tilt_deg` and the gap are those of `measured_glass`.
    """

    kind: Literal["mirror", "display"] = "mirror"
    width_mm: float = 680.0
    height_mm: float = 1210.0
    camera_above_mm: float = 60.0
    camera_right_mm: float = 0.0
    camera_ahead_mm: float = 0.0
    turn_deg: float = 0.0
    tilt_deg: float = 0.0
    gap_mm: float = 5.0

    def glass(self, size_px: tuple[int, int], up: ArrayLike = LEVEL) -> Glass:
        """The screen of `size_px` (width, height) in camera axes, where `up` (3,) is up. Raises ValueError."""
        return glass_from_measures(
            self.kind,
            (self.width_mm / 1000, self.height_mm / 1000),
            size_px,
            self.camera_above_mm / 1000,
            self.camera_right_mm / 1000,
            self.camera_ahead_mm / 1000,
            up,
            self.turn_deg,
            self.tilt_deg,
            self.gap_mm / 1000,
        )

    def nudge(self, right_mm: float, down_mm: float) -> RuleMeasures:
        """The measures under which the whole overlay lies so much further on the glass, mm."""
        return replace(
            self,
            camera_right_mm=self.camera_right_mm + right_mm,
            camera_above_mm=self.camera_above_mm - down_mm,
        )


def measures_of(glass: Glass, up: ArrayLike = LEVEL) -> RuleMeasures:
    """What a rule would read of a glass in camera axes, where `up` (3,) is up. Inverse of `RuleMeasures.glass`."""
    upwards = np.asarray(up, dtype=np.float64) / np.linalg.norm(up)
    across, down, normal = np.array(glass.across), np.array(glass.down), glass.normal
    to_camera = -(np.array(glass.corner) + across * glass.size_m[0] / 2)
    ahead = np.array([0.0, 0.0, 1.0]) - upwards[2] * upwards
    ahead /= np.linalg.norm(ahead)
    level = np.cross(-upwards, across)
    level /= np.linalg.norm(level)
    return RuleMeasures(
        glass.kind,
        1000 * glass.size_m[0],
        1000 * glass.size_m[1],
        1000 * float(-to_camera @ down),
        1000 * float(to_camera @ across),
        1000 * float(to_camera @ normal),
        math.degrees(math.atan2(float(np.cross(ahead, level) @ upwards), float(ahead @ level))),
        math.degrees(math.atan2(float(np.cross(level, normal) @ across), float(level @ normal))),
        1000 * glass.gap_m,
    )
