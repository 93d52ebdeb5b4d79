"""A person of known stature in a room with a floor, and a camera that hangs askew in it."""

from __future__ import annotations

import numpy as np

from calibration.floor import level_floor
from engines.pose import INDEX, KEYPOINTS, PoseSequence

# x to the person's left, y up, z forward; shares of the stature (Drillis and Contini, 1966, as in Winter, fig. 4.1)
SHARES = {
    "nose": (0.0, 0.925, 0.06), "left_eye": (0.018, 0.936, 0.05), "left_ear": (0.04, 0.93, 0.0),
    "left_shoulder": (0.115, 0.818, 0.0), "left_elbow": (0.125, 0.63, 0.0), "left_wrist": (0.13, 0.485, 0.01),
    "left_hip": (0.055, 0.53, 0.0), "left_knee": (0.055, 0.285, 0.005), "left_ankle": (0.055, 0.039, 0.0),
    "head": (0.0, 1.0, 0.0), "neck": (0.0, 0.818, 0.0), "pelvis": (0.0, 0.53, 0.0),
    "left_big_toe": (0.06, 0.01, 0.11), "left_small_toe": (0.09, 0.01, 0.09), "left_heel": (0.055, 0.015, -0.035),
    "left_index": (0.13, 0.43, 0.02), "left_pinky": (0.13, 0.435, -0.01),
}  # fmt: skip


def standing(stature: float) -> np.ndarray:
    """(30, 3) m: x to the left, y up from the floor, z forward."""
    points = np.empty((len(KEYPOINTS), 3))
    for name in KEYPOINTS:
        right = name.startswith("right")
        x, y, z = SHARES[name.replace("right", "left")]
        # who stands leans forward from the ankles: the weight is over the middle of the feet
        points[INDEX[name]] = (-x if right else x, y, z + 0.037 * max(y - 0.039, 0.0))
    return points * stature


def bent(points: np.ndarray, forward_deg: float) -> np.ndarray:
    """The same person with everything over the hips bowed forward."""
    angle = np.radians(forward_deg)
    turn = np.array([[1, 0, 0], [0, np.cos(angle), -np.sin(angle)], [0, np.sin(angle), np.cos(angle)]])
    hips = points[INDEX["pelvis"]]
    upper = points[:, 1] > hips[1] + 1e-6
    return np.where(upper[:, None], (points - hips) @ turn.T + hips, points)


def in_room(points: np.ndarray, place=(0.0, 3.0), facing_deg: float = 0.0) -> np.ndarray:
    """(30, 3) m from the floor under a level camera: x right, y down, z away. Facing 0 looks at the camera."""
    angle = np.radians(facing_deg)
    x = points[:, 0] * np.cos(angle) - points[:, 2] * np.sin(angle)
    z = points[:, 0] * np.sin(angle) + points[:, 2] * np.cos(angle)
    # who looks at the camera has the left on the picture's right
    return np.stack([x + place[0], -points[:, 1], place[1] - z], axis=1)


def seen_by(room: np.ndarray, pitch_deg: float, roll_deg: float, height_m: float):
    """(…, 3) m in the axes of a camera `height_m` over the floor, and that floor."""
    floor = level_floor(pitch_deg, roll_deg, height_m)
    up = np.array(floor.up)
    ahead = np.array([0.0, 0.0, 1.0]) - up[2] * up
    ahead /= np.linalg.norm(ahead)
    axes = np.stack([np.cross(-up, ahead), -up, ahead])
    return (room - [0.0, -height_m, 0.0]) @ axes, floor


def projected(xyz: np.ndarray, lens) -> np.ndarray:
    """(…, 2) px, without distortion."""
    return xyz[..., :2] / xyz[..., 2:] * (lens.fx, lens.fy) + (lens.cx, lens.cy)


def sequence_of(frames, lens, fps: float = 30.0) -> PoseSequence:
    """A recording of points (n, 30, 3) m in camera axes."""
    xyz = np.asarray(frames)
    score = np.full(xyz.shape[:2], 0.9)
    return PoseSequence(
        np.arange(len(xyz)) / fps, projected(xyz, lens), score, xyz, (lens.width, lens.height)
    )
