"""Other arms on the same bodies: captured people mostly let theirs hang, and few of them were captured."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from engines.lift_points import POINT
from engines.training.body import Array
from engines.training.people import exchange_limbs, girdle_axes, rotations

_ARMS = np.array([i for i, name in enumerate(POINT) if name.endswith(("elbow", "wrist"))])
_SHOULDERS = np.array([POINT["left_shoulder"], POINT["right_shoulder"]])
_SIDES = np.array([[POINT["left_elbow"], POINT["left_wrist"]], [POINT["right_elbow"], POINT["right_wrist"]]])

OWN = 0.3
"""Of the arms that are changed one by one, how many stay the body's own and are only turned and bent."""

BEND_DEG, UNBENT = 25.0, 0.4
"""How much further an arm is bent or stretched (standard deviation), and how many arms are not."""

STRAIGHTEST_DEG, MOST_DEG = 5.0, 150.0
"""No elbow is bent less or more than this by us, 0 being straight."""

HINGED_DEG = (20.0, 150.0)
"""Only elbows that stay bent between these have a hinge to bend them about."""


@dataclass(frozen=True, slots=True)
class Arms:
    """What becomes of arms: shares of the bodies that get `both` of another, that get `each` from somebody else,
    and by how many degrees (standard deviation about each axis) the latter are turned at the shoulder."""

    both: float = 0.0
    each: float = 0.0
    turn_deg: float = 0.0


NONE_CHANGED = Arms()


def change_arms(rng: np.random.Generator, points: Array, habit: Arms) -> Array:
    """Bodies (b, n, 26, 3) with arms as `habit` says; all that hangs on the arms keeps its lengths."""
    if habit.both:
        points = exchange_arms(rng, points, habit.both)
    return arms_apart(rng, points, habit.each, habit.turn_deg) if habit.each else points


def exchange_arms(rng: np.random.Generator, points: Array, share: float) -> Array:
    """A share of the bodies (b, n, 26, 3) with both arms of another, joined at the shoulders.

    Of two others it is the one whose elbows are bent more.
    """
    other = _choose_more_bent(rng, reach(points))
    return exchange_limbs(points, other, rng.random(len(points)) < share, "shoulder", _ARMS)


def arms_apart(rng: np.random.Generator, points: Array, share: float, turn_deg: float) -> Array:
    """A share of all left and of all right arms of bodies (b, n, 26, 3) changed, each for itself.

    Most are those of another body (see `exchange_arms`); all are turned at the shoulder, and the elbows of some bent
    or stretched, by angles that stay the same throughout.
    """
    shoulders = points[:, :, _SHOULDERS]
    axes = girdle_axes(points, shoulders)
    bent = reach(points)
    changed = points.copy()
    for side, places in enumerate(_SIDES):
        which = np.flatnonzero(rng.random(len(points)) < share)
        other = np.where(rng.random(len(points)) < OWN, np.arange(len(points)), _choose_more_bent(rng, bent))[
            which
        ]
        arm = (points[other][:, :, places] - shoulders[other][:, :, side, None]) @ axes[other]
        arm = _bend_elbows(rng, _turn_arms(rng, arm, turn_deg))
        changed[np.ix_(which, np.arange(points.shape[1]), places)] = (
            arm @ axes[which].swapaxes(-1, -2) + shoulders[which][:, :, side, None]
        )
    return changed


def reach(points: Array) -> Array:
    """Mean distance from shoulder to wrist (b,) half-way through, over the arms' length."""
    middle = points[:, points.shape[1] // 2]
    arms = []
    for side in ("left", "right"):
        shoulder, elbow, wrist = (
            middle[:, POINT[f"{side}_{name}"]] for name in ("shoulder", "elbow", "wrist")
        )
        long = np.linalg.norm(elbow - shoulder, axis=-1) + np.linalg.norm(wrist - elbow, axis=-1)
        arms.append(np.linalg.norm(wrist - shoulder, axis=-1) / np.maximum(long, 1e-6))
    return np.asarray((arms[0] + arms[1]) / 2)


def _choose_more_bent(rng: np.random.Generator, bent: Array) -> np.ndarray:
    """For each of b bodies another one (b,): of two that are drawn, the one that reaches less far."""
    two = rng.integers(len(bent), size=(2, len(bent)))
    return np.where(bent[two[0]] < bent[two[1]], two[0], two[1])


def _turn_arms(rng: np.random.Generator, arm: Array, turn_deg: float) -> Array:
    """Arms (b, n, 2, 3) about their shoulders, each turned for good."""
    axis = np.radians(turn_deg) * rng.normal(size=(len(arm), 3))
    angle = np.linalg.norm(axis, axis=1, keepdims=True)
    q = np.concatenate([np.cos(angle / 2), np.sin(angle / 2) * axis / np.maximum(angle, 1e-9)], axis=1)
    return np.asarray(arm @ rotations(q.astype(np.float32))[:, None].transpose(0, 1, 3, 2))


def _bend_elbows(rng: np.random.Generator, arm: Array) -> Array:
    """Arms (b, n, 2, 3) about their shoulders, some with their elbows bent or stretched for good."""
    upper, fore = arm[:, :, 0], arm[:, :, 1] - arm[:, :, 0]
    hinge = np.cross(upper, fore)
    across = np.linalg.norm(hinge, axis=-1)
    bend = np.degrees(np.arctan2(across, (upper * fore).sum(-1)))
    least, most = bend.min(1), bend.max(1)
    wanted = np.clip(BEND_DEG * rng.normal(size=len(arm)), STRAIGHTEST_DEG - least, MOST_DEG - most)
    stiff = (least < HINGED_DEG[0]) | (most > HINGED_DEG[1]) | (rng.random(len(arm)) < UNBENT)
    angle = np.radians(np.where(stiff, 0, wanted)).astype(np.float32)[:, None, None]
    hinge = hinge / np.maximum(across, 1e-9)[..., None]
    # Rodrigues' formula; the hinge is square to the forearm
    fore = fore * np.cos(angle) + np.cross(hinge, fore) * np.sin(angle)
    return np.stack([upper, upper + fore], axis=2)
