"""Exercises done on both feet, as physics has them: soles on the floor where they were, the weight over them.

`posing` lets every joint have habits of its own, and a body that squats so may be about to fall. Seen from before or
behind, depth shows little, and that nobody falls says much of it: here trunk and ankles give way until the weight is
somewhere over the feet. Who begins stands upright, and depth is each person's own.
"""

from __future__ import annotations

import numpy as np

from engines.balance import before_feet, weight_height
from engines.lift_points import POINT, POINTS
from engines.training.body import Array
from engines.training.posing import LIMITS, PosedExercise, library, pose_bodies, through_keys

ROOT_PITCH, ROOT_ROLL, TRUNK, NECK = 0, 1, slice(3, 6), slice(6, 9)
ARMS, LEGS = [9, 10, 11, 12, 18, 19, 20, 21], [13, 14, 15, 16, 22, 23, 24, 25]
HIPS, KNEES, FEET = [13, 22], [16, 25], [17, 26]
"""Where the angles of `LIMITS` stand in a row."""

DEPTH = (0.4, 1.1)
"""How far people go from the upright key pose towards the others."""

HABIT_DEG: tuple[tuple[slice | list[int] | int, float], ...] = (
    (ROOT_PITCH, 8.0), (ROOT_ROLL, 2.0), (TRUNK, 7.0), (NECK, 8.0), (ARMS, 15.0), (LEGS, 8.0),
)  # fmt: skip
"""Habits of the joints in the key poses (standard deviation); in the upright one they are `AT_EASE`, and so much of
the right leg's as `OWN_SIDE` is its own."""

AT_EASE, OWN_SIDE = 0.35, 0.3

OVER_FEET, SWAY = 0.0, 0.02
"""Where the weight is before heels and toes, in statures: people's own mean, and their standard deviation."""

BENT_DEG = 60.0
"""Who has straight knees balances by the ankles alone; from this flexion on trunks do it too, in some people."""

ROUNDS, TRUNK_RISE, MOST_DEG = 4, 0.17, 25.0
"""Rounds of balancing; what a radian of the trunk's lean moves the weight by, in statures; the most of one round."""


def make_standing(rng: np.random.Generator, clips: int, frames: int = 120) -> Array:
    """Points (clips, frames, 26, 3) in statures, y up, of exercises that `poses.toml` has on both feet."""
    chosen = [exercise for exercise in library().exercises.values() if exercise.stands]
    odds = np.array([exercise.weight for exercise in chosen])
    drawn = rng.choice(len(chosen), size=clips, p=odds / odds.sum())
    rows = [plant_feet(balance(rng, path(rng, chosen[i], frames))) for i in drawn]
    return np.array(rows, dtype=np.float32).reshape(clips, frames, len(POINTS), 3)


def path(rng: np.random.Generator, exercise: PosedExercise, frames: int) -> Array:
    """Angles (frames, 27) of somebody doing an exercise their own way."""
    keys = np.stack([library().poses[pose].vector for pose in exercise.poses])
    habit = np.zeros(27)
    for which, degrees in HABIT_DEG:
        habit[which] = degrees * rng.uniform(0.3, 1.5) * rng.normal(size=habit[which].shape)
    right, left = slice(22, 27), slice(13, 18)
    habit[right] = (1 - OWN_SIDE) * habit[left] + OWN_SIDE * habit[right]
    depth = rng.uniform(*DEPTH)
    upright = int(keys[:, KNEES].sum(1).argmin())
    keys = keys[upright] + depth * (keys - keys[upright])
    share = np.where(np.arange(len(keys)) == upright, AT_EASE, 1.0)[:, None]
    keys = (keys + share * habit).astype(np.float32)
    return through_keys(rng, np.concatenate([keys, keys[-2:0:-1]]), frames, rng.uniform(0.35, 1.6))


def balance(rng: np.random.Generator, angles: Array) -> Array:
    """Angles (n, 27) with level soles, and with trunk and ankles such that the weight is over the feet."""
    wanted = OVER_FEET + SWAY * rng.normal()
    by_trunk = rng.uniform(0, 1) * np.clip(angles[:, KNEES].mean(1) / BENT_DEG, 0, 1)
    angles = level_soles(angles.astype(np.float64))
    up = np.array([0.0, 1.0, 0.0])
    for _ in range(ROUNDS):
        points = pose_bodies(angles.astype(np.float32)).astype(np.float64)
        off = before_feet(points, up)[0] - wanted
        lean = np.degrees((1 - by_trunk) * off / weight_height(points, up))
        bow = np.clip(np.degrees(by_trunk * off / TRUNK_RISE), -MOST_DEG, MOST_DEG)
        angles[:, ROOT_PITCH] -= lean + bow
        angles[:, HIPS] -= bow[:, None]
        angles = level_soles(angles)
    return np.clip(angles, LIMITS[:, 0], LIMITS[:, 1]).astype(np.float32)


def level_soles(angles: Array) -> Array:
    """Angles (n, 27) with the feet's such that the soles are as level as ankles allow; heels rise beyond that."""
    out = angles.copy()
    pitch = out[:, ROOT_PITCH, None] - out[:, HIPS] + out[:, KNEES]
    out[:, FEET] = np.clip(-pitch, LIMITS[FEET, 0], LIMITS[FEET, 1])
    return out


def plant_feet(angles: Array) -> Array:
    """Points (n, 26, 3) of bodies with `angles` (n, 27) whose ankles' middle stays where it is on the floor."""
    points = pose_bodies(angles)
    middle = (points[:, POINT["left_ankle"]] + points[:, POINT["right_ankle"]]) / 2
    points[..., [0, 2]] -= middle[:, None, [0, 2]]
    return points
