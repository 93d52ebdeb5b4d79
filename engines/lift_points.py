"""The key points that the lifter knows, and their bones: the thirty without the knuckles of the hands."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from engines.pose import INDEX, KEYPOINTS

POINTS: tuple[str, ...] = KEYPOINTS[:26]
"""Names in the order of the lifter's arrays; the same order as the first twenty-six of the thirty."""

POINT: dict[str, int] = {name: INDEX[name] for name in POINTS}

ROOT: int = POINT["pelvis"]

FLIPPED: NDArray[np.intp] = np.array(
    [
        POINT[name.replace("left", "right") if name.startswith("left") else name.replace("right", "left")]
        for name in POINTS
    ]
)
"""Index of each point's counterpart on the other side."""

SPREADS: tuple[tuple[str, str, str], ...] = tuple(
    (f"{side}_{first}", f"{side}_{vertex}", f"{side}_{last}")
    for first, vertex, last in (
        ("hip", "knee", "ankle"), ("shoulder", "hip", "knee"), ("knee", "ankle", "big_toe"),
        ("shoulder", "elbow", "wrist"), ("hip", "shoulder", "elbow"),
    )
    for side in ("left", "right")
)  # fmt: skip
"""Angles whose uncertainty the network states: first point, vertex, last point; left and right are neighbours."""

TREE: tuple[tuple[str, str, str], ...] = (
    ("hips", "pelvis", "left_hip"), ("hips", "pelvis", "right_hip"),
    ("thigh", "left_hip", "left_knee"), ("thigh", "right_hip", "right_knee"),
    ("shin", "left_knee", "left_ankle"), ("shin", "right_knee", "right_ankle"),
    ("heel", "left_ankle", "left_heel"), ("heel", "right_ankle", "right_heel"),
    ("big_toe", "left_ankle", "left_big_toe"), ("big_toe", "right_ankle", "right_big_toe"),
    ("small_toe", "left_ankle", "left_small_toe"), ("small_toe", "right_ankle", "right_small_toe"),
    ("trunk", "pelvis", "neck"),
    ("shoulders", "neck", "left_shoulder"), ("shoulders", "neck", "right_shoulder"),
    ("upper_arm", "left_shoulder", "left_elbow"), ("upper_arm", "right_shoulder", "right_elbow"),
    ("forearm", "left_elbow", "left_wrist"), ("forearm", "right_elbow", "right_wrist"),
    ("head", "neck", "head"), ("nose", "neck", "nose"),
    ("eye", "neck", "left_eye"), ("eye", "neck", "right_eye"),
    ("ear", "neck", "left_ear"), ("ear", "neck", "right_ear"),
)  # fmt: skip
"""(bone, parent, child), parents first. A bone's name is one for left and right: their lengths are the same."""

BONES: tuple[str, ...] = tuple(dict.fromkeys(bone for bone, _, _ in TREE))
"""The bones' names, once each."""

ANKLE_HEIGHT = 0.043
"""Height of the ankle joint above the sole in statures (Drillis and Contini: 0.039 to the malleolus)."""

BONE_OF: NDArray[np.intp] = np.array([BONES.index(bone) for bone, _, _ in TREE])
PARENT: NDArray[np.intp] = np.array([POINT[parent] for _, parent, _ in TREE])
CHILD: NDArray[np.intp] = np.array([POINT[child] for _, _, child in TREE])

MEASURED: tuple[str, ...] = (
    "hips", "thigh", "shin", "big_toe", "trunk", "shoulders", "upper_arm", "forearm", "head",
)  # fmt: skip
"""Bones whose lengths the network may be given; the others follow from these."""

MEASURED_BONES: NDArray[np.intp] = np.array([BONES.index(bone) for bone in MEASURED])


STANDING: tuple[str, ...] = ("thigh", "shin", "trunk", "head")
"""The bones that, upright, make a person's stature, but for the ankle's height."""


_FIRST_OF = np.flatnonzero(np.diff(BONE_OF, prepend=-1))
_TIMES = np.bincount(BONE_OF)


def bone_lengths(points: NDArray[np.floating]) -> NDArray[np.floating]:
    """Lengths (…, bones) from points (…, 26, 3), the mean of left and right, NaN where a side is missing."""
    each = np.linalg.norm(points[..., CHILD, :] - points[..., PARENT, :], axis=-1)
    # left and right of a bone are neighbours in the tree
    return np.asarray(np.add.reduceat(each, _FIRST_OF, axis=-1) / _TIMES.astype(each.dtype))
