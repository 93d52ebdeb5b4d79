"""Floor and gravity from people who stand on it, or from a board that lies on it.

Two things tell what is up: how bodies stand, and the plane that their feet keep to. Each place where somebody stands
counts once, however long they stay. Along the camera's own axis both are known less well: depth is what one camera
sees worst.
"""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np
from numpy.typing import ArrayLike, NDArray

from calibration.boards import Sighting
from calibration.floor import Floor
from calibration.glass import vector
from calibration.intrinsics import Intrinsics
from calibration.standing import ANKLE_HEIGHT, Standing, standing

FloatArray = NDArray[np.float64]

LEAN_DEG, LEAN_AWAY_DEG = 1.5, 4.0
"""Standard deviation of a standing body's axis: across the picture, and towards or away from the camera."""
FEET_M, DEPTH_SHARE = 0.02, 0.03
"""Standard deviation of the feet's height: their own, and of the distance to them, as a share."""
HABIT_DEG = 1.0
"""People stand as they stand: so much does not average out."""
MOVED = 0.15
"""A place ends once the feet have moved by this share of the stature."""
STEEPEST = 0.5
"""Cosine with the picture's upright below which nobody is taken to stand: a camera hangs upright to 60 degrees."""
ROUNDS = 12
BOARD_TILT_DEG = 0.3


def floor_of_members(
    time: ArrayLike, xyz: ArrayLike, names: Sequence[str], height_m: float | None = None
) -> Floor:
    """The floor that a person stands on, from key points (n, k, 3) m in camera axes with the names of the k points.

    With `height_m`, the person's height, distances are scaled by it. Raises NobodyStandsError, and ValueError for a
    height that nobody has or a floor over the camera.
    """
    seen = standing(time, xyz, names)
    if height_m is not None and not 0.5 <= height_m <= 2.6:
        raise ValueError(f"height_m is {height_m:g}: give a person's height in metres, 0.5 to 2.6")
    tall = float(np.median(seen.stature))
    scale = 1.0 if height_m is None else height_m / tall
    base, axis, stature = _places(seen, scale)
    up, spread = _fitted(base, axis)
    over = float(np.median(-(base @ up) + ANKLE_HEIGHT * stature))
    return Floor(vector(up), over, float(np.hypot(spread, HABIT_DEG)), "members")


def _places(seen: Standing, scale: float) -> tuple[FloatArray, FloatArray, FloatArray]:
    """Base (p, 3), axis (p, 3) and stature (p,) at each place, medians over its frames; in m."""
    number, count, begin = np.zeros(len(seen), dtype=np.intp), 0, 0
    for i in range(1, len(seen)):
        if np.linalg.norm(seen.base[i] - seen.base[begin]) > MOVED * seen.stature[begin]:
            count, begin = count + 1, i
        number[i] = count
    groups = [number == i for i in range(count + 1)]
    base = np.array([np.median(seen.base[group], axis=0) for group in groups]) * scale
    axis = np.array([np.median(seen.axis[group], axis=0) for group in groups])
    stature = np.array([np.median(seen.stature[group]) for group in groups]) * scale
    return base, axis / np.linalg.norm(axis, axis=1, keepdims=True), stature


def _fitted(base: FloatArray, axis: FloatArray) -> tuple[FloatArray, float]:
    """Up (3,) and its standard deviation, deg: least squares over bodies and feet, outliers weighed less (Huber)."""
    upright = axis[axis @ np.array([0.0, -1.0, 0.0]) > STEEPEST]
    if not len(upright):
        raise ValueError("those who stand do not stand upright in the picture: turn the camera (camera.turn)")
    up = np.median(upright, axis=0)
    up /= np.linalg.norm(up)
    inverse: FloatArray = np.eye(2)
    for _ in range(ROUNDS):
        frame = np.linalg.svd(up[None])[2][1:]
        residual, slope = _residuals(base, axis, up, frame)
        weight = 1.0 / np.maximum(np.abs(residual), 1.5) * 1.5
        normal = slope.T @ (weight[:, None] * slope)
        inverse = np.asarray(np.linalg.inv(normal + 1e-9 * np.eye(2)), dtype=np.float64)
        up = up - (inverse @ (slope.T @ (weight * residual))) @ frame
        up /= np.linalg.norm(up)
    excess = max(1.0, float(np.sqrt((weight * residual**2).sum() / max(len(residual) - 2, 1))))
    return up, float(np.degrees(np.sqrt(np.linalg.eigvalsh(inverse)[-1]))) * excess


def _residuals(
    base: FloatArray, axis: FloatArray, up: FloatArray, frame: FloatArray
) -> tuple[FloatArray, FloatArray]:
    """(r,) residuals in standard deviations and (r, 2) their slopes by small turns of `up` along `frame` (2, 3)."""
    ray = base / np.linalg.norm(base, axis=1, keepdims=True)
    away = ray - (ray @ up)[:, None] * up
    away /= np.linalg.norm(away, axis=1, keepdims=True)
    across = np.cross(up, away)
    leans = []
    for way, deg in ((across, LEAN_DEG), (away, LEAN_AWAY_DEG)):
        off = np.einsum("pi,pi->p", axis, way) / np.einsum("pi,i->p", axis, up)
        leans.append((-off / np.radians(deg), (way @ frame.T) / np.radians(deg)))
    over = base @ up
    sigma = np.hypot(FEET_M, DEPTH_SHARE * np.abs(over))
    # the camera's height over the feet is free: what counts is how the feet differ
    level = (over - np.average(over, weights=1 / sigma**2)) / sigma
    middle = np.average(base, axis=0, weights=1 / sigma**2)
    tilt = ((base - middle) @ frame.T) / sigma[:, None]
    residual = np.concatenate([*(part[0] for part in leans), level])
    slope = np.concatenate([*(part[1] for part in leans), tilt])
    return residual, slope


def floor_of_board(sighting: Sighting, lens: Intrinsics, thick_m: float = 0.0) -> Floor:
    """The floor under a board that lies on it, face up, seen with `lens`; `thick_m` is what the board is glued on.

    Raises ValueError for a board whose plane cannot be told, or that does not lie on a floor.
    """
    coefficients = np.array(lens.distortion) if lens.distortion else None
    done, turn, place = cv2.solvePnP(
        sighting.points, sighting.pixels, lens.matrix, coefficients, flags=cv2.SOLVEPNP_IPPE
    )
    if not done:
        raise ValueError("where the board lies cannot be told: show all of it, nearer to the camera")
    axes, _ = cv2.Rodrigues(turn)
    normal = axes[:, 2]
    up = normal if normal @ place.ravel() < 0 else -normal
    if up[1] > -STEEPEST:
        raise ValueError("the board does not lie on the floor: its face is not up")
    height = float(-(up @ place.ravel())) + thick_m
    return Floor(vector(up), height, BOARD_TILT_DEG, "board")
