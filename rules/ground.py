"""Whether somebody is in the air: how high the feet are above the floor, and how fast the body goes up."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from rules.filters import FloatArray

LAND_S, LIFT_S = 0.04, 1.5
"""Time constants of the floor: it is wherever the lower foot comes down to at once, and follows a foot that stays
higher slowly, because nobody flies for a second: the camera has moved, or the member has stepped on something."""
SPEED_S = 0.05
"""Time constant of the speed."""


class Ground:
    """Follows the floor under somebody's feet, and how fast the shoulders rise; takes blocks of frames."""

    def __init__(self) -> None:
        self._floor = math.nan
        self._up = math.nan
        self._speed = 0.0

    def height(
        self, steps: list[float], lower_foot: FloatArray, torso: FloatArray, cut: NDArray[np.bool_]
    ) -> FloatArray:
        """Torso lengths (n,) that the lower foot is above the floor, NaN where no foot is seen.

        `lower_foot` (n,) px is the picture's y of the lower ankle; y points down.
        """
        out = np.full(len(steps), np.nan)
        known = np.isfinite(lower_foot) & (torso > 0.0)
        rows = zip(steps, lower_foot.tolist(), torso.tolist(), cut.tolist(), known.tolist(), strict=True)
        for i, (step, foot, unit, fresh, seen) in enumerate(rows):
            if fresh:
                self._floor = math.nan
            if not seen:
                continue
            if math.isnan(self._floor):
                self._floor = foot
            constant = LAND_S if foot > self._floor else LIFT_S
            self._floor += (foot - self._floor) * (1.0 - math.exp(-step / constant))
            out[i] = (self._floor - foot) / unit
        return out

    def speed(self, steps: list[float], moved_up: FloatArray) -> FloatArray:
        """Torso lengths a second (n,) that the shoulders go up, from how far they have moved (n,)."""
        out = np.empty(len(steps))
        for i, (step, up) in enumerate(zip(steps, moved_up.tolist(), strict=True)):
            raw = 0.0 if math.isnan(self._up) else (up - self._up) / step
            self._up = up
            self._speed += (raw - self._speed) * (1.0 - math.exp(-step / SPEED_S))
            out[i] = self._speed
        return out
