"""Floor and gravity from people who stand on it, or from a board that lies on it.

Feet and shoulders of somebody of known size who stands upright on a floor must be seen where they are seen: a plane
with few unknowns (up, and the camera's height) under several places where somebody stood (as Lv, Zhao and Nevatia,
IEEE PAMI 28 (2006), calibrate from a walker's feet and head). What engines say of depth, and of leans towards the
camera, counts for little: one camera sees that worst. Each place counts once, however long somebody stays.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import ArrayLike, NDArray

from calibration.boards import Sighting
from calibration.floor import Floor
from calibration.glass import vector
from calibration.intrinsics import Intrinsics
from calibration.standing import ANKLE_HEIGHT, Standing, standing

FloatArray = NDArray[np.float64]

STANDS_M = 0.04
"""Standard deviation of where the shoulders of somebody who stands upright are: leans of 1.5 degrees."""
LEAN_AWAY_DEG = 15.0
"""And of a lean towards the camera or away from it, as engines have it."""
DEPTH_SHARE = 0.06
"""And of a distance, as engines have it, as a share."""
RULE_M = 0.02
"""And of a camera's height that was measured."""
HABIT_DEG = 1.0
"""People stand as they stand: so much does not average out."""
MOVED = 0.15
"""A place ends once the feet have moved by this share of the stature."""
STEEPEST = 0.5
"""Cosine with the picture's upright below which nobody is taken to stand: a camera hangs upright to 60 degrees."""
BEYOND = 2.0
"""Places off by more standard deviations than this are weighed down."""
ROUNDS = 25
STEP = 1e-5
BOARD_TILT_DEG = 0.3


@dataclass(frozen=True, eq=False)
class _Places:
    """Where somebody stood, in m: `base` (p, 3) of the ankles, `axis` (p, 3) up the body as the engines have it,
    `shoulders` (p, 3) as seen, `reach` (p,) from base to shoulders, `ankle` (p,) of the base over the floor."""

    base: FloatArray
    axis: FloatArray
    shoulders: FloatArray
    reach: FloatArray
    ankle: FloatArray


def floor_of_members(
    time: ArrayLike,
    xyz: ArrayLike,
    names: Sequence[str],
    height_m: float | None = None,
    camera_height_m: float | None = None,
) -> Floor:
    """The floor that a person stands on, from key points (n, k, 3) m in camera axes with the names of the k points.

    With `height_m`, the person's height, distances are scaled by it; `camera_height_m` over the floor, where somebody
    has measured it, tells most where there is one place alone. Raises NobodyStandsError, and ValueError for a height
    that nobody has or a camera on its side.
    """
    seen = standing(time, xyz, names)
    if height_m is not None and not 0.5 <= height_m <= 2.6:
        raise ValueError(f"height_m is {height_m:g}: give a person's height in metres, 0.5 to 2.6")
    tall = float(np.median(seen.stature))
    places = _places(seen, 1.0 if height_m is None else height_m / tall)
    up, over, spread = _fit_floor(places, camera_height_m)
    return Floor(vector(up), over, float(np.hypot(spread, HABIT_DEG)), "members")


def _places(seen: Standing, scale: float) -> _Places:
    """Medians over the frames of each place."""
    number, count, begin = np.zeros(len(seen), dtype=np.intp), 0, 0
    for i in range(1, len(seen)):
        if np.linalg.norm(seen.base[i] - seen.base[begin]) > MOVED * seen.stature[begin]:
            count, begin = count + 1, i
        number[i] = count

    def middles(values: FloatArray) -> FloatArray:
        return np.array([np.median(values[number == i], axis=0) for i in range(count + 1)])

    axis = middles(seen.axis)
    return _Places(
        middles(seen.base) * scale,
        axis / np.linalg.norm(axis, axis=1, keepdims=True),
        middles(seen.shoulders) * scale,
        middles(np.linalg.norm(seen.shoulders - seen.base, axis=1)) * scale,
        middles(seen.stature) * scale * ANKLE_HEIGHT,
    )


def _fit_floor(places: _Places, measured_m: float | None) -> tuple[FloatArray, float, float]:
    """Up (3,), the camera's height in m, and the standard deviation of up in deg (Gauss and Newton)."""
    upright = places.axis[places.axis @ np.array([0.0, -1.0, 0.0]) > STEEPEST]
    if not len(upright):
        raise ValueError("those who stand do not stand upright in the picture: turn the camera (camera.turn)")
    up = np.median(upright, axis=0)
    up /= np.linalg.norm(up)
    over = float(np.median(places.ankle - places.base @ up)) if measured_m is None else measured_m
    for _ in range(ROUNDS):
        frame = np.linalg.svd(up[None])[2][1:]

        def off(
            change: FloatArray, up: FloatArray = up, over: float = over, frame: FloatArray = frame
        ) -> FloatArray:
            turned = up + change[:2] @ frame
            return _residuals(places, turned / np.linalg.norm(turned), over + change[2], measured_m)

        now = off(np.zeros(3))
        slope = np.stack([(off(STEP * unit) - now) / STEP for unit in np.eye(3)], axis=1)
        weight = np.minimum(1.0, BEYOND / np.maximum(np.abs(now), 1e-9))
        inverse = np.linalg.inv(slope.T @ (weight[:, None] * slope) + 1e-9 * np.eye(3))
        step = -inverse @ (slope.T @ (weight * now))
        # small steps: far from the floor the picture says little
        step *= min(1.0, 0.15 / max(float(np.abs(step).max()), 1e-9))
        up = up + step[:2] @ frame
        up /= np.linalg.norm(up)
        over = max(over + float(step[2]), 0.05)
    return up, over, float(np.degrees(np.sqrt(np.linalg.eigvalsh(inverse[:2, :2])[-1])))


def _residuals(places: _Places, up: FloatArray, over: float, measured_m: float | None) -> FloatArray:
    """(r,) what is seen less what a floor explains, in standard deviations."""
    ray = places.base / np.linalg.norm(places.base, axis=1, keepdims=True)
    # where the ray to the feet meets the level of the ankles
    far = np.maximum((places.ankle - over) / np.minimum(ray @ up, -0.02), 0.1)
    foot = far[:, None] * ray
    shoulders = foot + places.reach[:, None] * up
    sight = places.shoulders / np.linalg.norm(places.shoulders, axis=1, keepdims=True)
    miss = shoulders - np.einsum("pi,pi->p", shoulders, sight)[:, None] * sight
    away = ray - (ray @ up)[:, None] * up
    away /= np.linalg.norm(away, axis=1, keepdims=True)
    lean = np.degrees(np.arctan2(np.einsum("pi,pi->p", places.axis, away), places.axis @ up))
    depth = np.log(far / np.linalg.norm(places.base, axis=1))
    rule = [] if measured_m is None else [(over - measured_m) / RULE_M]
    return np.concatenate([miss.ravel() / STANDS_M, lean / LEAN_AWAY_DEG, depth / DEPTH_SHARE, rule])


def floor_of_board(sighting: Sighting, lens: Intrinsics, thick_m: float = 0.0) -> Floor:
    """The floor under a board that lies on it, face up, seen with `lens`; `thick_m` is what the board is glued on.

    Raises ValueError for a board whose plane cannot be found, or that does not lie on a floor.
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
