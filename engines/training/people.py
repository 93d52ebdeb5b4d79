"""Other people in the same movement: new proportions, heads turned, bodies tipped over, limbs of one in another."""

from __future__ import annotations

from collections.abc import Collection

import numpy as np

from engines.feet import FEET
from engines.lift_points import (
    ANKLE_HEIGHT,
    BONE_OF,
    BONES,
    CHILD,
    FLIPPED,
    PARENT,
    POINT,
    ROOT,
    STANDING,
    bone_lengths,
)
from engines.skeleton_fit import chain_bones
from engines.training.body import Array, unit
from engines.training.metrics import joint_angles

PROPORTIONS: dict[str, tuple[float, float]] = {
    "hips": (0.052, 0.006), "thigh": (0.240, 0.012), "shin": (0.242, 0.012), "heel": (0.043, 0.003),
    "big_toe": (0.112, 0.010), "small_toe": (0.095, 0.009), "trunk": (0.278, 0.016), "shoulders": (0.100, 0.011),
    "upper_arm": (0.165, 0.010), "forearm": (0.140, 0.010), "head": (0.195, 0.010),
}  # fmt: skip
"""Bone lengths of adults in statures, mean and standard deviation, as rigs of several makers place the joints."""

SHARE_OWN = 0.5
"""How many bodies keep the proportions that they came with, but for a few per cent."""

_HEAD = np.array([POINT[name] for name in ("nose", "left_eye", "right_eye", "left_ear", "right_ear", "head")])
_LEGS = np.array(
    [i for i, name in enumerate(POINT) if name.split("_")[-1] in ("knee", "ankle", "toe", "heel")]
)


UPRIGHT_PERCENT = 70
"""A movement's bones are as long as in the frames whose knees are straighter than in so many of a hundred."""

RIGID = tuple(bone for bone in BONES if bone not in ("trunk", "shoulders", "head", "nose", "eye", "ear"))
"""What is one bone; trunk, shoulders and head are chains of several, and bend between their ends."""


def hold_bones(points: Array, bones: Collection[str] = BONES) -> Array:
    """A movement (n, 26, 3) with each of `bones` as long throughout as while the knees are straightest.

    Joint centres out of markers are not rigid: in UI-PRMD's squats thighs and shins are a fifth shorter at the turn
    than upright, which no bone is. Directions stay, and so do the middles of the feet; left and right get one length.
    """
    points = points.astype(np.float64)
    knees = joint_angles(points, "knee").min(1)
    upright = knees >= np.percentile(knees, UPRIGHT_PERCENT)
    lengths = np.linalg.norm(points[:, CHILD] - points[:, PARENT], axis=-1)
    held = np.isin(BONE_OF, [BONES.index(bone) for bone in bones])
    lengths[:, held] = np.median(bone_lengths(points[upright]), axis=0)[BONE_OF[held]]
    rigid = chain_bones(points - points[:, ROOT, None], lengths)
    rigid += (points[:, FEET].mean(1) - rigid[:, FEET].mean(1))[:, None]
    return rigid.astype(np.float32)


def mirror_half(rng: np.random.Generator, points: Array) -> Array:
    """Half of the bodies (b, n, 26, 3) as in a mirror."""
    which = rng.random(len(points)) < 0.5
    points = points.copy()
    points[which] = points[which][:, :, FLIPPED] * np.array([-1, 1, 1], dtype=np.float32)
    return points


def tip_bodies(rng: np.random.Generator, points: Array, share: float) -> Array:
    """A share of the bodies (b, n, 26, 3) turned any way up about where their pelvis began."""
    quaternions = rng.normal(size=(len(points), 4)).astype(np.float32)
    quaternions /= np.linalg.norm(quaternions, axis=1, keepdims=True)
    quaternions[rng.random(len(points)) >= share] = (1, 0, 0, 0)
    return np.asarray(points @ rotations(quaternions)[:, None].transpose(0, 1, 3, 2))


def rotations(q: Array) -> Array:
    """Rotations (b, 3, 3) of unit quaternions (b, 4), real part first."""
    w, x, y, z = q.T
    rows = [
        [1 - 2 * (y * y + z * z), 2 * (x * y - w * z), 2 * (x * z + w * y)],
        [2 * (x * y + w * z), 1 - 2 * (x * x + z * z), 2 * (y * z - w * x)],
        [2 * (x * z - w * y), 2 * (y * z + w * x), 1 - 2 * (x * x + y * y)],
    ]
    return np.stack([np.stack(row, axis=-1) for row in rows], axis=-2)


def turn_heads(rng: np.random.Generator, points: Array) -> Array:
    """Heads (b, n, 26, 3) turned about their own axes by a steady angle of up to some tens of degrees."""
    centre = (points[:, :, POINT["left_ear"]] + points[:, :, POINT["right_ear"]]) / 2
    up = unit(points[:, :, POINT["head"]] - centre)
    left = unit(points[:, :, POINT["left_ear"]] - centre)
    axes = np.stack([left, up, np.cross(left, up)], axis=-1)
    own = (points[:, :, _HEAD] - centre[:, :, None]) @ axes
    yaw, nod = rng.normal(size=(2, len(points))).astype(np.float32) * np.array(
        [[0.4], [0.2]], dtype=np.float32
    )
    c, s, zero, one = np.cos(yaw), np.sin(yaw), np.zeros_like(yaw), np.ones_like(yaw)
    turn = np.stack([c, zero, s, zero, one, zero, -s, zero, c], -1).reshape(-1, 1, 3, 3)
    c, s = np.cos(nod), np.sin(nod)
    tilt = np.stack([one, zero, zero, zero, c, -s, zero, s, c], -1).reshape(-1, 1, 3, 3)
    points = points.copy()
    points[:, :, _HEAD] = centre[:, :, None] + own @ (turn @ tilt).transpose(0, 1, 3, 2) @ axes.swapaxes(
        -1, -2
    )
    return points


def exchange_legs(rng: np.random.Generator, points: Array, share: float) -> Array:
    """A share of the bodies (b, n, 26, 3) on the legs of another, joined at the hips."""
    return exchange_limbs(points, rng.permutation(len(points)), rng.random(len(points)) < share, "hip", _LEGS)


def exchange_limbs(
    points: Array, other: np.ndarray, which: np.ndarray, joint: str, limbs: np.ndarray
) -> Array:
    """Bodies with the `limbs` of the `other` (b,), each at its own body's joint, in those of `which` (b,)."""
    joints = points[:, :, [POINT[f"left_{joint}"], POINT[f"right_{joint}"]]]
    axes = girdle_axes(points, joints)
    side = np.array([0 if list(POINT)[i].startswith("left") else 1 for i in limbs])
    own = (points[:, :, limbs] - joints[:, :, side]) @ axes
    placed = own[other] @ axes.swapaxes(-1, -2) + joints[:, :, side]
    points = points.copy()
    points[np.ix_(which, np.arange(points.shape[1]), limbs)] = placed[which]
    return points


def girdle_axes(points: Array, joints: Array) -> Array:
    """Left, up and forward of pelvis or shoulders as columns (b, n, 3, 3); `joints` (b, n, 2, 3), left first."""
    left = unit(joints[:, :, 0] - joints[:, :, 1])
    up = points[:, :, POINT["neck"]] - points[:, :, POINT["pelvis"]]
    up = unit(up - (up * left).sum(-1, keepdims=True) * left)
    return np.stack([left, up, np.cross(left, up)], axis=-1)


def vary_proportions(rng: np.random.Generator, points: Array) -> tuple[Array, Array]:
    """The same movements by people of other proportions, all of stature 1.

    Returns points (b, n, 26, 3) and the bones' lengths (b, bones).
    """
    count = len(points)
    now = np.median(bone_lengths(points[:, ::7]), axis=1)
    drawn = now * (1 + 0.04 * rng.normal(size=now.shape))
    for bone, (mean, deviation) in PROPORTIONS.items():
        new = mean + deviation * rng.normal(size=count)
        at = BONES.index(bone)
        keeps = rng.random(count) < SHARE_OWN
        drawn[:, at] = np.where(keeps, drawn[:, at], new)
    head = drawn[:, BONES.index("head")] / now[:, BONES.index("head")]
    for bone in ("nose", "eye", "ear"):
        drawn[:, BONES.index(bone)] = now[:, BONES.index(bone)] * head
    tall = drawn[:, [BONES.index(bone) for bone in STANDING]].sum(1)
    lengths = drawn * ((1 - ANKLE_HEIGHT) / tall)[:, None]
    return _rebuilt(points, (lengths / np.maximum(now, 1e-6)).astype(np.float32)), lengths.astype(np.float32)


def _rebuilt(points: Array, factors: Array) -> Array:
    """Points with every bone longer by its factor (b, bones), from the pelvis outwards."""
    out = np.empty_like(points)
    out[:, :, POINT["pelvis"]] = points[:, :, POINT["pelvis"]]
    for bone, parent, child in zip(BONE_OF, PARENT, CHILD, strict=True):
        step = points[:, :, child] - points[:, :, parent]
        out[:, :, child] = out[:, :, parent] + step * factors[:, None, bone, None]
    return out
