"""A generated body that does repetitions before a level camera: key poses gone through in a chosen manner."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from engines.lift_points import POINT, POINTS
from engines.pose import FloatArray, PoseSequence
from engines.training.posing import library, pose_bodies

SIZE = (1280, 720)
"""Of the camera's picture, px."""
FOCAL_PX, EYE_M, AWAY_M = 900.0, 1.0, 3.4
"""The camera: its focal length, its height over the floor, its distance from the body."""
FPS = 30.0


@dataclass(frozen=True, slots=True)
class Exercise:
    """Where a repetition begins and turns, as key poses of `engines/training/poses.toml`, and how the body stands.

    `yaw_deg` turns the body to its left; `stands` keeps the feet where they are.
    """

    rest: str
    turn: str
    yaw_deg: float
    stands: bool = True


EXERCISES: dict[str, Exercise] = {
    "squat": Exercise("stand", "squat_low", 38.0),
    "jumping_jack": Exercise("stand", "jack_open", 0.0, stands=False),
    "shoulder_press": Exercise("press_low", "press_high", 0.0),
    "lateral_raise": Exercise("stand", "lateral_raise", 0.0),
    "push_up": Exercise("plank", "push_up_low", 78.0, stands=False),
}
"""Exercise of the library -> how a body does it."""


@dataclass(frozen=True, slots=True)
class Stroke:
    """One repetition: `depth` as a share of the way, `out_s` and `back_s` of the two ways, `pause_s` after it.

    `right` is the right side's share of the left's way; `lean_deg` bends the trunk farther forward at the turn.
    """

    depth: float = 1.0
    out_s: float = 0.9
    back_s: float = 0.8
    pause_s: float = 0.25
    right: float = 1.0
    lean_deg: float = 0.0


def movement(
    exercise: str,
    strokes: Sequence[Stroke],
    start_s: float = 0.0,
    height_m: float = 1.72,
    seed: int = 0,
    fps: float = FPS,
    lead_s: float = 1.5,
) -> PoseSequence:
    """Poses of somebody who does these repetitions, with a rest of `lead_s` before and after.

    Pixels have an engine's noise, metres are in camera axes. Raises KeyError for an exercise that is not in
    `EXERCISES`.
    """
    how, random = EXERCISES[exercise], np.random.default_rng(seed)
    share, right, lean = _way(strokes, fps, lead_s)
    angles = _angles(how, share, right) + _sway(random, len(share), fps)
    angles[:, 0] += lean
    return film_points(pose_bodies(angles.astype(np.float32)), how, height_m, start_s, fps, random)


def still(
    seconds: float, start_s: float = 0.0, height_m: float = 1.72, seed: int = 0, fps: float = FPS
) -> PoseSequence:
    """Poses of somebody who stands and waits."""
    random, how = np.random.default_rng(seed), EXERCISES["jumping_jack"]
    count = max(1, round(seconds * fps))
    angles = _angles(how, np.zeros(count), np.zeros(count)) + _sway(random, count, fps)
    return film_points(pose_bodies(angles.astype(np.float32)), how, height_m, start_s, fps, random)


def _way(strokes: Sequence[Stroke], fps: float, lead_s: float) -> tuple[FloatArray, FloatArray, FloatArray]:
    """Share of the way of the left, of the right, and the trunk's lean in deg, of each frame."""
    parts = [np.zeros((round(lead_s * fps), 3))]
    for one in strokes:
        out, back, pause = (round(seconds * fps) for seconds in (one.out_s, one.back_s, one.pause_s))
        rise = np.concatenate([_smooth(out), _smooth(back)[::-1], np.zeros(pause)])
        parts.append(rise[:, None] * [one.depth, one.depth * one.right, one.lean_deg])
    parts.append(np.zeros((round(lead_s * fps), 3)))
    left, right, lean = np.concatenate(parts).T
    return left, right, lean


def _smooth(frames: int) -> FloatArray:
    """From 0 to 1 with the least jerk (Flash and Hogan 1985)."""
    t = np.linspace(0.0, 1.0, max(frames, 2))
    return np.asarray(t**3 * (10 - 15 * t + 6 * t**2))


def _angles(how: Exercise, left: FloatArray, right: FloatArray) -> FloatArray:
    """(n, 27) deg between the key poses; the left side's angles go `left`, the right side's `right` of the way."""
    poses = library().poses
    rest, turn = (poses[name].vector.astype(np.float64) for name in (how.rest, how.turn))
    share = np.repeat(left[:, None], 27, axis=1)
    share[:, 18:] = right[:, None]
    angles = rest + share * (turn - rest)
    angles[:, 2] += how.yaw_deg
    return np.asarray(angles)


def _sway(random: np.random.Generator, frames: int, fps: float) -> FloatArray:
    """(n, 27) deg of slow wandering: nobody repeats a movement to the degree."""
    time = np.arange(frames) / fps
    found = np.zeros((frames, 27))
    for rate in (0.13, 0.31, 0.7):
        phase = random.uniform(0, 2 * np.pi, 27)
        found += random.normal(0, 0.7, 27) * np.sin(2 * np.pi * rate * time[:, None] + phase)
    return found


def film_points(
    points: FloatArray,
    how: Exercise,
    height_m: float,
    start_s: float,
    fps: float,
    random: np.random.Generator,
) -> PoseSequence:
    """What the camera sees of points (n, 26, 3) in statures, y up, feet on the floor."""
    body = points.astype(np.float64) * height_m
    foot = (body[:, POINT["left_ankle"]] + body[:, POINT["right_ankle"]]) / 2
    if how.stands:
        body[..., [0, 2]] -= foot[:, None, [0, 2]]
    else:
        body[..., [0, 2]] -= body[:, :, [0, 2]].mean(axis=(0, 1))
    space = body * [1.0, -1.0, -1.0] + [0.0, EYE_M, AWAY_M]
    xy = space[..., :2] / space[..., 2:] * FOCAL_PX + np.array(SIZE) / 2
    xy += random.normal(0, 0.8, xy.shape) + 0.8 * _wander(random, xy.shape)
    score = np.clip(0.9 + 0.03 * _wander(random, xy.shape[:2]), 0.4, 1.0)
    time = start_s + np.arange(len(xy)) / fps
    return PoseSequence.from_arrays(time, xy, score, space, POINTS, SIZE)


def _wander(random: np.random.Generator, shape: tuple[int, ...]) -> FloatArray:
    """Noise of standard deviation 1 that lasts for some frames, as an engine's does."""
    wide = random.normal(size=(shape[0] + 8, *shape[1:]))
    summed = np.cumsum(wide, axis=0)
    return np.asarray((summed[8:] - summed[:-8]) / np.sqrt(8))
