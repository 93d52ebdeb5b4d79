"""Somebody who faces a level camera three metres away, in camera axes, and lifts arms, thighs and trunk."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from engines.pose import INDEX, KEYPOINTS, FloatArray, PoseSequence
from export.recording import Recording
from rules.results import Rep, WorkoutSet

HEIGHT = 1.0
"""Of the camera above the floor, m."""

# left of the person is right in the picture
REST: dict[str, tuple[float, float, float]] = {
    "nose": (0.0, 1.58, 0.1), "head": (0.0, 1.72, 0.0), "neck": (0.0, 1.4, 0.0), "pelvis": (0.0, 0.9, 0.0),
    "left_ear": (0.07, 1.6, 0.0), "left_eye": (0.03, 1.62, 0.08), "left_shoulder": (0.18, 1.4, 0.0),
    "left_elbow": (0.18, 1.1, 0.0), "left_wrist": (0.18, 0.85, 0.0), "left_hip": (0.1, 0.9, 0.0),
    "left_knee": (0.1, 0.48, 0.0), "left_ankle": (0.1, 0.08, 0.0), "left_heel": (0.1, 0.0, -0.05),
    "left_big_toe": (0.08, 0.0, 0.18), "left_small_toe": (0.13, 0.0, 0.16),
}  # fmt: skip
"""Standing: to the person's left, up, forward, m."""


def standing() -> FloatArray:
    """(30, 3) m to the person's left, up, forward; hands are not seen."""
    points = np.full((len(KEYPOINTS), 3), np.nan)
    for name, place in REST.items():
        points[INDEX[name]] = place
        if name.startswith("left"):
            points[INDEX[name.replace("left", "right", 1)]] = np.array(place) * (-1, 1, 1)
    return points


def turned(
    points: FloatArray, about: str, moved: tuple[str, ...], axis: tuple[float, float, float], deg: float
) -> None:
    """Turn key points about another one, in place; right-handed about left, up, forward."""
    from scipy.spatial.transform import Rotation

    turn = Rotation.from_rotvec(np.radians(deg) * np.array(axis))
    centre = points[INDEX[about]].copy()
    for name in moved:
        points[INDEX[name]] = centre + turn.apply(points[INDEX[name]] - centre)


def camera(points: FloatArray, distance: float = 3.0) -> FloatArray:
    """To camera axes: right, down, away. The person faces the camera, so that their left is its right."""
    left, up, forward = np.moveaxis(points, -1, 0)
    return np.stack([left, HEIGHT - up, distance - forward], axis=-1)


def recording(frames: list[FloatArray], rate: float = 30.0, **more: object) -> Recording:
    """Frames of (30, 3) as `standing` gives them, seen by the camera; one repetition over all of it."""
    xyz = np.stack([camera(points) for points in frames])
    time = np.arange(len(frames)) / rate
    xy = xyz[..., :2] / xyz[..., 2:] * 1000 + (640, 360)
    poses = PoseSequence.from_arrays(time, xy, xyz=xyz, size=(1280, 720))
    rep = Rep(1, "squat", 0.0, float(time[-1]) / 2, float(time[-1]), 90.0, "deg", 1.0, 1.0, 0.9)
    one = WorkoutSet(1, "squat", "Squat", 0.0, float(time[-1]), (rep,))
    found = Recording("test", "batch", "test", poses, (one,), length_s=float(time[-1]), size=(1280, 720))
    return replace(found, **more)  # type: ignore[arg-type]


def moving(count: int = 61) -> list[FloatArray]:
    """Both arms go up sideways and down again, the left knee comes up, the trunk leans forward a little."""
    frames = []
    for i in range(count):
        part = np.sin(np.pi * i / (count - 1)) ** 2
        points = standing()
        turned(points, "left_hip", ("left_knee", "left_ankle", "left_heel", "left_big_toe", "left_small_toe"),
               (-1, 0, 0), 60 * part)  # fmt: skip
        turned(
            points,
            "left_knee",
            ("left_ankle", "left_heel", "left_big_toe", "left_small_toe"),
            (1, 0, 0),
            40 * part,
        )
        for side, sign in (("left", 1), ("right", -1)):
            turned(points, f"{side}_shoulder", (f"{side}_elbow", f"{side}_wrist"), (0, 0, sign), 150 * part)
        upper = tuple(
            n for n in KEYPOINTS if REST.get(n.replace("right", "left"), (0, 0))[1] > 1 or "wrist" in n
        )
        turned(points, "pelvis", upper, (1, 0, 0), 15 * part)
        frames.append(points)
    return frames
