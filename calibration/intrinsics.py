"""A camera's intrinsics: how points in front of it fall on its pixels."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

import numpy as np
from numpy.typing import NDArray

DISTORTION_COUNTS = (0, 4, 5, 8, 12, 14)
"""How many coefficients OpenCV's distortion models have: k1 k2 p1 p2 [k3 [k4 k5 k6 [s1-s4 [tx ty]]]]."""

_ASPECT_TOLERANCE_PX = 1.0
MOST_PX = 100_000
LEAST, LARGEST = 0.01, 1e7
"""Of focal lengths and the principal point in px, and of distortion's coefficients."""


@dataclass(frozen=True, slots=True)
class Intrinsics:
    """The pinhole model: focal lengths and principal point in px, for a picture of `width` x `height` px.

    The origin is the centre of the top left pixel, x to the right, y down. `distortion` holds OpenCV's
    coefficients (none, 4, 5, 8, 12 or 14 of them).

    Raises ValueError for values that no camera has.
    """

    fx: float
    fy: float
    cx: float
    cy: float
    width: int
    height: int
    distortion: tuple[float, ...] = ()

    def __post_init__(self) -> None:
        numbers = (self.fx, self.fy, self.cx, self.cy, *self.distortion)
        if not all(math.isfinite(number) for number in numbers):
            raise ValueError("intrinsics must be finite numbers")
        if not (1 <= self.width <= MOST_PX and 1 <= self.height <= MOST_PX):
            raise ValueError(
                f"width and height must be at least 1 px, up to {MOST_PX}, not {self.width} x {self.height}"
            )
        if not (LEAST < self.fx <= LARGEST and LEAST < self.fy <= LARGEST):
            raise ValueError(
                f"fx and fy must be above 0 px, {LEAST:g} to {LARGEST:g}, not {self.fx:g} and {self.fy:g}"
            )
        if max(map(abs, (self.cx, self.cy, *self.distortion))) > LARGEST:
            raise ValueError(f"cx, cy and distortion must be at most {LARGEST:g}")
        if len(self.distortion) not in DISTORTION_COUNTS:
            raise ValueError(f"distortion has {len(self.distortion)} coefficients, not 0, 4, 5, 8, 12 or 14")

    @classmethod
    def from_dict(cls, values: Mapping[str, Any]) -> Intrinsics:
        """Take intrinsics from a checked file: `fx fy cx cy width height`, `distortion` if there is any.

        Raises ValueError naming the key that is unknown, missing or of the wrong kind.
        """
        keys = [field.name for field in fields(cls)]
        if unknown := [key for key in values if key not in keys]:
            raise ValueError(f"unknown key {unknown[0]!r}; the keys are {', '.join(keys)}")
        if missing := [key for key in keys[:6] if key not in values]:
            raise ValueError(f"{missing[0]} is missing; needed are {', '.join(keys[:6])}")
        distortion = values.get("distortion", ())
        if not isinstance(distortion, list | tuple):
            raise ValueError("distortion must be a list of numbers")
        fx, fy, cx, cy = (_number(key, values[key]) for key in keys[:4])
        width, height = (_pixels(key, values[key]) for key in keys[4:6])
        return cls(fx, fy, cx, cy, width, height, tuple(_number("distortion", v) for v in distortion))

    @classmethod
    def from_field_of_view(cls, width: int, height: int, horizontal_deg: float) -> Intrinsics:
        """A camera without distortion that sees `horizontal_deg` degrees from left edge to right edge.

        Square pixels, axis through the middle of the picture: fx = width / (2 tan(angle / 2)).
        Raises ValueError for an angle outside 0..180.
        """
        if not 0 < horizontal_deg < 180:
            raise ValueError(f"the field of view must lie between 0 and 180 degrees, not {horizontal_deg:g}")
        focal = width / (2 * math.tan(math.radians(horizontal_deg) / 2))
        return cls(focal, focal, (width - 1) / 2, (height - 1) / 2, width, height)

    def scale_to(self, width: int, height: int) -> Intrinsics:
        """The same camera at another resolution of the same picture, in px.

        Raises ValueError for another aspect ratio: then the camera crops or stretches, and how cannot be
        known; calibrate at that resolution.
        """
        if abs(self.height * width / self.width - height) > _ASPECT_TOLERANCE_PX:
            raise ValueError(
                f"calibrated at {self.width} x {self.height}, which has another aspect ratio than "
                f"{width} x {height}: calibrate at that resolution"
            )
        sx, sy = width / self.width, height / self.height
        # the picture's edge lies half a pixel outside the first pixel's centre
        cx, cy = (self.cx + 0.5) * sx - 0.5, (self.cy + 0.5) * sy - 0.5
        return Intrinsics(self.fx * sx, self.fy * sy, cx, cy, width, height, self.distortion)

    @property
    def matrix(self) -> NDArray[np.float64]:
        """K, (3, 3): camera axes in m to homogeneous px."""
        return np.array([[self.fx, 0.0, self.cx], [0.0, self.fy, self.cy], [0.0, 0.0, 1.0]])


def _number(key: str, value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ValueError(f"{key} must be a number, not {value!r}")
    # a whole number of JSON may be longer than any float
    return math.inf if isinstance(value, int) and abs(value) > LARGEST**2 else float(value)


def _pixels(key: str, value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise ValueError(f"{key} must be a whole number of px, not {value!r}")
    return value
