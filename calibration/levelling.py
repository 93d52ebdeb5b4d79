"""The level camera: what a camera that hangs askew would see if it were held level in the same place.

Rules and biomechanics measure against the upright of their axes. Turning rays about the camera's centre, so that
gravity is straight down, changes no ray's origin: it is exact, for points of the picture and for points in space.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import ArrayLike, NDArray

from calibration.intrinsics import Intrinsics

FloatArray = NDArray[np.float64]

STEEPEST_DEG = 60.0
"""A camera that looks down or up by more than this sees no upright picture of a person."""
NEAREST = 0.05
"""Rays flatter than this against the level camera's picture plane have no place in it."""


@dataclass(frozen=True, eq=False)
class LevelCamera:
    """`intrinsics` of the camera as it hangs; `turn` (3, 3) takes its axes to level ones, `shift` (2,) px keeps the
    middle of the picture where it was."""

    intrinsics: Intrinsics
    turn: FloatArray
    shift: FloatArray

    def points(self, xyz: ArrayLike) -> FloatArray:
        """(…, 3) m in level camera axes (x right, y down along gravity, z away) of points in camera axes."""
        return np.asarray(np.asarray(xyz, dtype=np.float64) @ self.turn.T)

    def pixels(self, xy: ArrayLike) -> FloatArray:
        """(…, 2) px in the level camera's picture, without lens distortion; NaN stays, and beyond the horizon."""
        pixels = np.asarray(xy, dtype=np.float64)
        flat = _flatten_pixels(pixels.reshape(-1, 2), self.intrinsics)
        rays = np.column_stack([flat, np.ones(len(flat))]) @ self.turn.T
        depth = np.where(rays[:, 2] > NEAREST, rays[:, 2], np.nan)
        lens = self.intrinsics
        seen = rays[:, :2] / depth[:, None] * (lens.fx, lens.fy) + (lens.cx, lens.cy) + self.shift
        return np.asarray(seen).reshape(pixels.shape)

    def back(self, xy: ArrayLike) -> FloatArray:
        """(…, 2) px of the camera's own picture, of pixels of the level one: the inverse of `pixels`."""
        pixels = np.asarray(xy, dtype=np.float64)
        lens = self.intrinsics
        flat = (pixels.reshape(-1, 2) - self.shift - (lens.cx, lens.cy)) / (lens.fx, lens.fy)
        rays = np.column_stack([flat, np.ones(len(flat))]) @ self.turn
        depth = np.where(rays[:, 2] > NEAREST, rays[:, 2], np.nan)
        return _bend_rays(rays[:, :2] / depth[:, None], lens).reshape(pixels.shape)


def level_camera(intrinsics: Intrinsics, up: ArrayLike) -> LevelCamera:
    """The level twin of a camera, from `up` (3,) in its axes. Its heading stays.

    Raises ValueError for a camera that looks down or up too steeply.
    """
    upwards = np.asarray(up, dtype=np.float64) / np.linalg.norm(up)
    if not abs(upwards[2]) < math.sin(math.radians(STEEPEST_DEG)):
        raise ValueError(
            f"the camera looks down or up by more than {STEEPEST_DEG:g}°: no level picture can be made"
        )
    ahead = np.array([0.0, 0.0, 1.0]) - upwards[2] * upwards
    away = ahead / np.linalg.norm(ahead)
    turn = np.stack([np.cross(-upwards, away), -upwards, away])
    level = LevelCamera(intrinsics, turn, np.zeros(2))
    middle = np.array([[(intrinsics.width - 1) / 2, (intrinsics.height - 1) / 2]])
    return LevelCamera(intrinsics, turn, (middle - level.pixels(middle))[0])


def _flatten_pixels(pixels: FloatArray, lens: Intrinsics) -> FloatArray:
    """(n, 2) x / z and y / z of pixels (n, 2)."""
    centre, focal = np.array([lens.cx, lens.cy]), np.array([lens.fx, lens.fy])
    if not lens.distortion:
        return np.asarray((pixels - centre) / focal)
    found = np.full(pixels.shape, np.nan)
    seen = np.isfinite(pixels).all(axis=1)
    if seen.any():
        given = np.ascontiguousarray(pixels[seen][:, None])
        found[seen] = cv2.undistortPoints(given, lens.matrix, np.array(lens.distortion))[:, 0]
    return found


def _bend_rays(flat: FloatArray, lens: Intrinsics) -> FloatArray:
    """(n, 2) px of x / z and y / z (n, 2)."""
    if not lens.distortion:
        return np.asarray(flat * (lens.fx, lens.fy) + (lens.cx, lens.cy))
    found = np.full(flat.shape, np.nan)
    seen = np.isfinite(flat).all(axis=1)
    if seen.any():
        rays = np.column_stack([flat[seen], np.ones(seen.sum())])
        pixels, _ = cv2.projectPoints(rays, np.zeros(3), np.zeros(3), lens.matrix, np.array(lens.distortion))
        found[seen] = pixels[:, 0]
    return found
