"""Bodies posed by joint angles: exercises that motion capture lacks, made from the key poses of `poses.toml`."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources

import msgspec
import numpy as np

from engines.training.body import POINT, POINTS, Array, add_foot, add_head, add_middles

Angles = tuple[float, float, float]


class KeyPose(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One key pose; `poses.toml` says what the angles mean. A side that is not named is as the other."""

    root: Angles = (0.0, 0.0, 0.0)
    trunk: Angles = (0.0, 0.0, 0.0)
    neck: Angles = (0.0, 0.0, 0.0)
    arm: Angles = (20.0, 8.0, 0.0)
    elbow: float = 8.0
    leg: Angles = (0.0, 4.0, 5.0)
    knee: float = 4.0
    foot: float = 0.0
    arm_l: Angles | None = None
    arm_r: Angles | None = None
    elbow_l: float | None = None
    elbow_r: float | None = None
    leg_l: Angles | None = None
    leg_r: Angles | None = None
    knee_l: float | None = None
    knee_r: float | None = None
    foot_l: float | None = None
    foot_r: float | None = None

    @property
    def vector(self) -> Array:
        """The pose as the 27 angles of `LIMITS`, degrees."""
        row: list[float] = [*self.root, *self.trunk, *self.neck]
        for side in ("l", "r"):
            for name in ("arm", "elbow", "leg", "knee", "foot"):
                own = getattr(self, f"{name}_{side}")
                value = getattr(self, name) if own is None else own
                row += value if isinstance(value, tuple) else [value]
        return np.array(row, dtype=np.float32)


class PosedExercise(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Key poses gone through and back, how often the exercise is drawn, and whether it `stands` on both feet."""

    poses: tuple[str, ...]
    weight: float
    stands: bool = False


class PosedLibrary(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All of `poses.toml`."""

    poses: dict[str, KeyPose]
    exercises: dict[str, PosedExercise]


_FREE = (-360.0, 360.0)
_SIDE = ((-60, 125), (-70, 182), (-80, 95), (0, 152), (-35, 138), (-25, 65), (-35, 55), (0, 155), (-35, 50))
LIMITS: Array = np.array(
    [_FREE, _FREE, _FREE, (-50, 70), (-40, 40), (-50, 50), (-50, 55), (-35, 35), (-70, 70), *_SIDE, *_SIDE],
    dtype=np.float32,
)
"""Joint limits (27, 2) in degrees: root, trunk, neck, then arm, elbow, leg, knee, foot of the left and the right."""

REST = {
    "hip": 0.053,
    "thigh": 0.243,
    "shin": 0.243,
    "trunk": 0.277,
    "shoulder": 0.1,
    "arm": 0.165,
    "forearm": 0.14,
}
"""Half widths and lengths of the posed body in statures; retargeting gives it other ones."""

HEAD_UP, BALL = 0.123, (-0.034, 0.067)
"""Head's centre above the neck; ball of the foot from the ankle, up and forward."""


@cache
def library() -> PosedLibrary:
    """The key poses and exercises. Raises msgspec.ValidationError naming what is wrong in the file."""
    text = (resources.files("engines.training") / "poses.toml").read_text(encoding="utf-8")
    return msgspec.convert(tomllib.loads(text), PosedLibrary)


def rotation(axis: int, degrees: Array) -> Array:
    """Rotations (…, 3, 3) about x, y or z (0, 1, 2), right-handed."""
    angle = np.radians(degrees).astype(np.float32)
    out = np.zeros((*angle.shape, 3, 3), dtype=np.float32)
    i, j = (axis + 1) % 3, (axis + 2) % 3
    out[..., axis, axis] = 1
    out[..., i, i] = out[..., j, j] = np.cos(angle)
    out[..., j, i] = np.sin(angle)
    out[..., i, j] = -out[..., j, i]
    return out


def pose_bodies(angles: Array) -> Array:
    """Points (n, 26, 3) in statures, feet on the floor (y = 0), of bodies with `angles` (n, 27) degrees."""
    points = np.full((len(angles), len(POINTS), 3), np.nan, dtype=np.float32)
    root = rotation(1, angles[:, 2]) @ rotation(0, angles[:, 0]) @ rotation(2, angles[:, 1])
    half = 0.55 * angles[:, 3:6]
    neck = np.einsum("nij,j->ni", root @ bend(half), [0, REST["trunk"], 0]).astype(np.float32)
    chest = root @ bend(angles[:, 3:6])
    for side, sign, first in (("left", 1, 9), ("right", -1, 18)):
        own = angles[:, first : first + 9]
        _place_arm(points, side, sign, neck, chest, own[:, :4])
        _place_leg(points, side, sign, root, own[:, 4:])
    add_middles(points)
    head = chest @ bend(angles[:, 6:9])
    add_head(points, neck + HEAD_UP * head[..., 1], head[..., 1], head[..., 2], 1.0)
    points[..., 1] -= points[..., 1].min(axis=1, keepdims=True)
    return points


def bend(angles: Array) -> Array:
    """Flexion, side bend and twist (n, 3) of the spine."""
    return rotation(0, angles[:, 0]) @ rotation(2, angles[:, 1]) @ rotation(1, angles[:, 2])


def mirror_turn(turns: Array, sign: int) -> Array:
    """Rotations of the left side as the right side's."""
    flip = np.array([sign, 1, 1], dtype=np.float32)
    return turns * flip[:, None] * flip


def _along(turns: Array, x: float, y: float, z: float = 0.0) -> Array:
    return np.asarray(turns @ np.array([x, y, z], dtype=np.float32))


def _place_arm(points: Array, side: str, sign: int, neck: Array, chest: Array, own: Array) -> None:
    plane, raised, turn, flexion = own.T
    swing = rotation(1, -plane) @ rotation(2, raised) @ rotation(1, plane) @ rotation(1, turn)
    upper = chest @ mirror_turn(swing, sign)
    lower = upper @ mirror_turn(rotation(0, -flexion), sign)
    shoulder = neck + _along(chest, sign * REST["shoulder"], 0)
    elbow = shoulder + _along(upper, 0, -REST["arm"])
    points[:, POINT[f"{side}_shoulder"]], points[:, POINT[f"{side}_elbow"]] = shoulder, elbow
    points[:, POINT[f"{side}_wrist"]] = elbow + _along(lower, 0, -REST["forearm"])


def _place_leg(points: Array, side: str, sign: int, root: Array, own: Array) -> None:
    flexion, abduction, turn, knee_angle, plantar = own.T
    thigh = root @ mirror_turn(rotation(0, -flexion) @ rotation(2, abduction) @ rotation(1, turn), sign)
    shin = thigh @ mirror_turn(rotation(0, knee_angle), sign)
    foot = shin @ mirror_turn(rotation(0, plantar), sign)
    hip = _along(root, sign * REST["hip"], 0)
    knee = hip + _along(thigh, 0, -REST["thigh"])
    ankle = knee + _along(shin, 0, -REST["shin"])
    for name, place in (("hip", hip), ("knee", knee), ("ankle", ankle)):
        points[:, POINT[f"{side}_{name}"]] = place
    add_foot(points, side, ankle + _along(foot, 0, *BALL), 1.0)


def exercise_angles(rng: np.random.Generator, name: str, frames: int) -> Array:
    """Angles (frames, 27) of somebody doing an exercise their own way, at their own pace."""
    chosen = library()
    keys = np.stack([chosen.poses[pose].vector for pose in chosen.exercises[name].poses])
    return path_angles(rng, np.concatenate([keys, keys[-2:0:-1]]), frames)


def path_angles(
    rng: np.random.Generator, round_trip: Array, frames: int, pace_s: tuple[float, float] = (0.35, 1.6)
) -> Array:
    """Angles (frames, 27) of somebody going through key poses round and round, left or right first.

    `pace_s` bounds the time from one key pose to the next.
    """
    if rng.random() < 0.5:
        round_trip = _exchange_sides(round_trip)
    spread = np.where(np.arange(27) < 3, 7.0, 10.0) * rng.uniform(0.3, 1.5)
    habit = rng.normal(size=27) * spread
    depth = rng.uniform(0.6, 1.15)
    middle = round_trip.mean(0)
    path = middle + depth * (round_trip - middle) + habit
    return through_keys(rng, path.astype(np.float32), frames, rng.uniform(*pace_s))


def roaming_angles(rng: np.random.Generator, frames: int) -> Array:
    """Angles (frames, 27) of a body that drifts between random poses within its joints' limits, any way up."""
    names = list(library().poses)
    keys = np.stack([library().poses[names[i]].vector for i in rng.integers(len(names), size=6)])
    keys[:, 3:] += rng.normal(size=(6, 24)) * rng.uniform(10, 45)
    if rng.random() < 0.5:
        low, high = LIMITS[9:18].T
        drawn = rng.uniform(low, high, size=(6, 2, 9)).reshape(6, 18)
        keys[:, 9:] = np.where(rng.random((6, 1)) < 0.5, drawn, keys[:, 9:])
    keys[:, :3] = keys[0, :3] + rng.normal(size=(6, 3)) * np.array([20, 15, 25])
    if rng.random() < 0.3:
        keys[:, :2] += rng.uniform(-180, 180, size=2)
    return through_keys(rng, keys, frames, rng.uniform(0.5, 1.5))


def _exchange_sides(angles: Array) -> Array:
    out = angles.copy()
    out[:, 9:18], out[:, 18:27] = angles[:, 18:27], angles[:, 9:18]
    out[:, [1, 2, 4, 5, 7, 8]] *= -1
    return out


def through_keys(rng: np.random.Generator, keys: Array, frames: int, pace_s: float) -> Array:
    """Smoothly from key to key, round and round, with a rest at some; `pace_s` from one to the next."""
    count = len(keys)
    steps = np.maximum(rng.normal(pace_s, 0.2 * pace_s, size=frames) * 30, 6)
    ends = np.cumsum(steps)
    frame = np.arange(frames) + rng.uniform(0, steps[0])
    at = np.searchsorted(ends, frame, side="right")
    start = np.where(at > 0, ends[np.maximum(at - 1, 0)], 0)
    share = np.clip((frame - start) / steps[at] * rng.uniform(1.0, 1.4), 0, 1)
    smooth = (share * share * (3 - 2 * share))[:, None].astype(np.float32)
    wobble = rng.normal(size=(frames + 2, 27)).astype(np.float32) * 4
    a, b = keys[at % count] + wobble[at], keys[(at + 1) % count] + wobble[at + 1]
    return np.clip(a + smooth * (b - a), LIMITS[:, 0], LIMITS[:, 1])


def make_clips(rng: np.random.Generator, clips: int, frames: int = 120, roaming: float = 0.35) -> Array:
    """Points (clips, frames, 26, 3) of exercises, a share of them `roaming`."""
    names = list(library().exercises)
    weights = np.array([library().exercises[name].weight for name in names])
    rows = []
    for _ in range(clips):
        if rng.random() < roaming:
            rows.append(roaming_angles(rng, frames))
        else:
            rows.append(
                exercise_angles(rng, names[rng.choice(len(names), p=weights / weights.sum())], frames)
            )
    return pose_bodies(np.concatenate(rows)).reshape(clips, frames, len(POINTS), 3)
