"""A member before a two-way mirror, to the last digit: body, camera, screen, and where each reflection is seen."""

from __future__ import annotations

import numpy as np

from calibration.floor import Floor, level_floor
from calibration.intrinsics import Intrinsics
from calibration.measures import RuleMeasures
from engines.pose import INDEX, KEYPOINTS, PoseSequence
from mirror.demonstration import EYE_M, still

SIZE = (1280, 720)
LENS = Intrinsics(905.0, 903.0, 641.0, 355.0, *SIZE, (-0.11, 0.04, 0.0006, -0.0004, 0.0))
FLOOR: Floor = level_floor(12.0, 1.5, 1.78)
MEASURES = RuleMeasures("mirror", 680, 1210, 62, 14, -8, 2.0, 1.0, 6)
SCREEN_PX = (1080, 1920)
GLASS = MEASURES.glass(SCREEN_PX, FLOOR.up)


def standing(ahead_m: float = 2.3, aside_m: float = -0.08) -> np.ndarray:
    """(30, 3) m in camera axes of somebody who faces the glass, feet on the floor."""
    level = still(0.2).xyz[2] - [0.0, EYE_M, 3.4]
    level[[INDEX["left_eye"], INDEX["right_eye"]]] = level[INDEX["nose"]] + [
        [0.03, -0.04, 0.02],
        [-0.03, -0.04, 0.02],
    ]
    up = np.array(FLOOR.up)
    ahead = np.array([0.0, 0.0, 1.0]) - up[2] * up
    ahead /= np.linalg.norm(ahead)
    axes = np.stack([np.cross(-up, ahead), -up, ahead])
    foot = -up * FLOOR.height_m + ahead * ahead_m + axes[0] * aside_m
    return level @ axes + foot


def pixels(xyz: np.ndarray) -> np.ndarray:
    """(n, 2) px at which the camera sees points, by Brown's model."""
    x, y = (xyz[:, :2] / xyz[:, 2:]).T
    k1, k2, p1, p2, k3 = LENS.distortion
    r2 = x * x + y * y
    bent = 1 + r2 * (k1 + r2 * (k2 + r2 * k3))
    u = x * bent + 2 * p1 * x * y + p2 * (r2 + 2 * x * x)
    v = y * bent + p1 * (r2 + 2 * y * y) + 2 * p2 * x * y
    return np.stack([LENS.fx * u + LENS.cx, LENS.fy * v + LENS.cy], axis=-1)


def filmed(xyz: np.ndarray, frames: int = 40) -> PoseSequence:
    """The body, standing quite still, as engines would give it."""
    count = (frames, 1, 1)
    return PoseSequence.from_arrays(
        np.arange(frames) / 30, np.tile(pixels(xyz), count), None, np.tile(xyz, count), KEYPOINTS, SIZE
    )


def seen_at(joint: np.ndarray, eye: np.ndarray) -> np.ndarray:
    """(2,) mm from the screen's top left at which the eye sees the joint's reflection: Heron's shortest way.

    Light takes the shortest way from the joint over the mirror to the eye; the picture lies behind that spot by the
    gap, on the line of sight. Found by minimising, without any of the program's geometry.
    """
    from scipy.optimize import minimize

    across, down, corner = np.array(GLASS.across), np.array(GLASS.down), np.array(GLASS.corner)
    face = corner + GLASS.gap_m * np.cross(down, across)

    def way(spot: np.ndarray) -> float:
        point = face + spot[0] * across + spot[1] * down
        return float(np.linalg.norm(point - joint) + np.linalg.norm(point - eye))

    best = minimize(way, (0.3, 0.6), tol=1e-12).x
    point = face + best[0] * across + best[1] * down
    sight = (point - eye) / np.linalg.norm(point - eye)
    onto = point + sight * GLASS.gap_m / -(sight @ np.cross(down, across))
    return 1000 * np.array([(onto - corner) @ across, (onto - corner) @ down])
