"""Intrinsics from a field of view: stated, of a camera's data sheet, or from the focal length that EXIF states."""

from __future__ import annotations

import math
from typing import Literal

from calibration.intrinsics import Intrinsics

Over = Literal["horizontal", "vertical", "diagonal"]

FRAME_35MM_DIAGONAL = math.hypot(36.0, 24.0)
"""mm. FocalLengthIn35mmFilm is compared over the diagonal (CIPA DCG-001), whatever the picture's aspect ratio."""
LIKELY_DEG = 66.0
"""Field of view over the longer side of a camera nobody has measured."""


def intrinsics_of_field(size: tuple[int, int], degrees: float, over: Over = "horizontal") -> Intrinsics:
    """A camera without distortion whose pictures of `size` (width, height) px span `degrees`, edge to edge.

    Raises ValueError for an angle outside 1..175, at which no such camera exists.
    """
    width, height = size
    if not 1 <= degrees <= 175:
        raise ValueError(f"a field of view lies between 1 and 175 degrees, not {degrees:g}")
    span = {"horizontal": width, "vertical": height, "diagonal": math.hypot(width, height)}[over]
    focal = span / (2 * math.tan(math.radians(degrees) / 2))
    return Intrinsics(focal, focal, (width - 1) / 2, (height - 1) / 2, width, height)


def intrinsics_of_35mm(size: tuple[int, int], focal_mm: float) -> Intrinsics:
    """From the 35 mm equivalent focal length of a photograph's EXIF (tag FocalLengthIn35mmFilm), mm.

    The picture must be the sensor's whole one: videos are often cropped. Raises ValueError for a length no lens has.
    """
    if not 4 <= focal_mm <= 2000:
        raise ValueError(f"a 35 mm equivalent focal length is 4 to 2000 mm, not {focal_mm:g}")
    degrees = math.degrees(2 * math.atan(FRAME_35MM_DIAGONAL / (2 * focal_mm)))
    return intrinsics_of_field(size, degrees, "diagonal")


def likely_intrinsics(size: tuple[int, int]) -> Intrinsics:
    """What a camera most likely is, for a first guess."""
    return intrinsics_of_field(size, LIKELY_DEG, "horizontal" if size[0] >= size[1] else "vertical")
