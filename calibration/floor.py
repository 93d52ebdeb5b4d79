"""The floor and gravity as a camera sees them: up, and how high the camera hangs."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Vector = tuple[float, float, float]
MOST_M = 100
"""No camera hangs higher over its floor."""


@dataclass(frozen=True, slots=True)
class Floor:
    """The floor in camera axes (x right, y down, z away): points p with up · p + height_m = 0.

    `up` (unit vector) is against gravity; `height_m` is how high the camera is over the floor. `spread_deg` is one
    standard deviation of `up`; `source` says what it was found from (`members`, `board`, `given`).

    Raises ValueError for an `up` that is not of length one, and for a camera that is not over the floor.
    """

    up: Vector
    height_m: float
    spread_deg: float
    source: str

    def __post_init__(self) -> None:
        if not all(math.isfinite(number) for number in (*self.up, self.height_m, self.spread_deg)):
            raise ValueError("a floor has finite numbers only")
        if abs(math.hypot(*self.up) - 1) > 1e-6:
            raise ValueError("up must have length 1")
        if not 0 < self.height_m <= MOST_M:
            raise ValueError(
                f"the camera is {self.height_m:g} m over the floor: it must be above 0, up to {MOST_M}"
            )
        if not 0 <= self.spread_deg <= 180:
            raise ValueError(f"spread_deg is {self.spread_deg:g}: it lies in 0 to 180")

    @property
    def pitch_deg(self) -> float:
        """How far the camera looks down from level, deg."""
        return math.degrees(math.asin(max(-1.0, min(1.0, -self.up[2]))))

    @property
    def roll_deg(self) -> float:
        """How far upright leans to the picture's right, deg: the camera is turned anticlockwise by so much."""
        return math.degrees(math.atan2(self.up[0], -self.up[1]))

    def heights(self, xyz: NDArray[np.float64]) -> NDArray[np.float64]:
        """(…,) m over the floor of points (…, 3) m in camera axes."""
        return np.asarray(xyz @ np.array(self.up) + self.height_m)


def level_floor(pitch_deg: float, roll_deg: float, height_m: float, spread_deg: float = 1.0) -> Floor:
    """The floor from angles that somebody measured, say with a telephone's level laid on the camera."""
    pitch, roll = math.radians(pitch_deg), math.radians(roll_deg)
    up = (math.cos(pitch) * math.sin(roll), -math.cos(pitch) * math.cos(roll), -math.sin(pitch))
    return Floor(up, height_m, spread_deg, "given")
