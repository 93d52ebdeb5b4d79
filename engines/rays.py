"""From pixels to rays: where a camera of known or assumed intrinsics sees a point."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from calibration.intrinsics import Intrinsics

ASSUMED_FIELD_DEG = 66.0
"""Field of view over the longer side of an unknown camera: phones have 65 to 70 degrees, webcams 60 to 70."""


def assume_intrinsics(size: tuple[int, int]) -> Intrinsics:
    """What a camera nobody has measured most likely is, for a picture of `size` (width, height) px."""
    width, height = size
    focal = max(size) / (2 * np.tan(np.radians(ASSUMED_FIELD_DEG) / 2))
    return Intrinsics(focal, focal, (width - 1) / 2, (height - 1) / 2, width, height)


def rays_of(xy: NDArray[np.floating], intrinsics: Intrinsics) -> NDArray[np.float64]:
    """x / z and y / z (…, 2) of pixels (…, 2), lens distortion taken out; NaN stays NaN."""
    centre = np.array([intrinsics.cx, intrinsics.cy])
    focal = np.array([intrinsics.fx, intrinsics.fy])
    if not intrinsics.distortion:
        return np.asarray((xy - centre) / focal)
    flat = np.ascontiguousarray(np.reshape(xy, (-1, 1, 2)), dtype=np.float64)
    seen = np.isfinite(flat).all(axis=(1, 2))
    found = np.full((len(flat), 2), np.nan)
    if seen.any():
        coefficients = np.array(intrinsics.distortion)
        found[seen] = cv2.undistortPoints(flat[seen], intrinsics.matrix, coefficients)[:, 0]
    return found.reshape(np.shape(xy))
