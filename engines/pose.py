"""The data that flows: a picture, a person in it, a person over time.

These types are the only part of `engines` that `rules` and `export` may import. Left is always the
person's left; pixels have their origin in the centre of the top left pixel, x to the right, y down.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import ArrayLike, NDArray

FloatArray = NDArray[np.float64]

KEYPOINTS: tuple[str, ...] = (
    "nose", "left_eye", "right_eye", "left_ear", "right_ear",
    "left_shoulder", "right_shoulder", "left_elbow", "right_elbow", "left_wrist", "right_wrist",
    "left_hip", "right_hip", "left_knee", "right_knee", "left_ankle", "right_ankle",
    "head", "neck", "pelvis",
    "left_big_toe", "right_big_toe", "left_small_toe", "right_small_toe", "left_heel", "right_heel",
    "left_index", "right_index", "left_pinky", "right_pinky",
)  # fmt: skip
"""The thirty key points: the COCO 17, head top, neck, pelvis, feet, and two knuckles of each hand."""

INDEX: dict[str, int] = {name: i for i, name in enumerate(KEYPOINTS)}
"""Where each key point stands in the arrays."""

BONES: tuple[tuple[str, str], ...] = (
    ("left_shoulder", "right_shoulder"), ("left_hip", "right_hip"),
    ("left_shoulder", "left_hip"), ("right_shoulder", "right_hip"),
    ("left_shoulder", "left_elbow"), ("left_elbow", "left_wrist"),
    ("right_shoulder", "right_elbow"), ("right_elbow", "right_wrist"),
    ("left_hip", "left_knee"), ("left_knee", "left_ankle"),
    ("right_hip", "right_knee"), ("right_knee", "right_ankle"),
    ("left_ankle", "left_heel"), ("left_heel", "left_big_toe"), ("left_ankle", "left_big_toe"),
    ("right_ankle", "right_heel"), ("right_heel", "right_big_toe"), ("right_ankle", "right_big_toe"),
    ("neck", "head"),
)  # fmt: skip
"""Pairs of key points that a drawn skeleton joins."""

MIRRORED: NDArray[np.intp] = np.array(
    [
        INDEX[name.replace("left", "right") if name.startswith("left") else name.replace("right", "left")]
        for name in KEYPOINTS
    ]
)
"""Index of each key point's counterpart on the other side (itself on the midline)."""


@dataclass(frozen=True, slots=True)
class Frame:
    """One picture and when it was taken.

    `image` is (H, W, 3) uint8 BGR. `time` is in seconds from the camera's clock or the video's own
    timestamps, never index / fps. `follows` is False where it does not follow from the frame before: a film that
    begins again, a camera that was opened again.
    """

    image: NDArray[np.uint8]
    index: int
    time: float
    follows: bool = True


@dataclass(frozen=True, slots=True)
class Pose:
    """One person in one frame.

    `xy` (30, 2) px, `score` (30,) 0..1, `xyz` (30, 3) m in camera axes or None. Missing is NaN in
    `xy` and `xyz` and 0 in `score`, never a guess. `assumed` names what `xyz` rests on that nobody measured: the
    person's `height`, the `camera`. `angle_sd` (30,) one standard deviation in degrees of the angle in space at each
    joint, as the 3D stage states it, NaN where it states none; None where it states nothing.
    """

    xy: FloatArray
    score: FloatArray
    xyz: FloatArray | None = None
    index: int = -1
    time: float = float("nan")
    assumed: tuple[str, ...] = ()
    angle_sd: FloatArray | None = None

    @classmethod
    def missing(cls, index: int = -1, time: float = float("nan")) -> Pose:
        """A frame in which the person was not seen."""
        count = len(KEYPOINTS)
        return cls(np.full((count, 2), np.nan), np.zeros(count), None, index, time)

    @property
    def visible(self) -> bool:
        """Whether any key point was seen."""
        return bool(np.isfinite(self.xy).any())


@dataclass(frozen=True, slots=True)
class PoseSequence:
    """One person over time: the interchange between live, batch, review and export.

    `time` (N,) s, rising; `xy` (N, 30, 2) px; `score` (N, 30) 0..1; `xyz` (N, 30, 3) m or None;
    `size` (width, height) of the picture in px, or None where it is not known; `assumed` and `angle_sd` (N, 30) as in
    `Pose`.
    """

    time: FloatArray
    xy: FloatArray
    score: FloatArray
    xyz: FloatArray | None = None
    size: tuple[int, int] | None = None
    assumed: tuple[str, ...] = ()
    angle_sd: FloatArray | None = None

    def __len__(self) -> int:
        return len(self.time)

    @classmethod
    def from_arrays(
        cls,
        time: ArrayLike,
        xy: ArrayLike,
        score: ArrayLike | None = None,
        xyz: ArrayLike | None = None,
        keypoints: Sequence[str] = KEYPOINTS,
        size: tuple[int, int] | None = None,
    ) -> PoseSequence:
        """Take poses from any system that names its key points as ours.

        `xy` is (N, K, 2) px for the K names in `keypoints`, any subset of `KEYPOINTS` in any order;
        `score` (N, K), 1 where it is not given; `xyz` (N, K, 3) m. Key points that are not named stay
        missing, but for pelvis and neck, which follow from geometry.

        Raises ValueError for unknown or repeated names, wrong shapes, and times that do not rise.
        """
        times = np.asarray(time, dtype=np.float64)
        columns = _columns(keypoints)
        count = (len(times), len(columns))
        points = _check_shape("xy", xy, (*count, 2))
        scores = np.ones(count) if score is None else _check_shape("score", score, count)
        if times.ndim != 1 or np.any(~np.isfinite(times)) or np.any(np.diff(times) <= 0):
            raise ValueError("time must be one-dimensional, finite and strictly rising, in seconds")
        all_xy = _spread(points, columns, np.nan)
        all_scores = _spread(np.where(np.isfinite(points).all(-1), np.nan_to_num(scores), 0.0), columns, 0.0)
        all_xyz = None if xyz is None else _spread(_check_shape("xyz", xyz, (*count, 3)), columns, np.nan)
        all_xy, all_scores, all_xyz = fill_midpoints(all_xy, all_scores, all_xyz)
        return cls(times, all_xy, all_scores, all_xyz, size)

    @classmethod
    def from_poses(cls, poses: Sequence[Pose], size: tuple[int, int] | None = None) -> PoseSequence:
        """Stack single poses; `xyz` is stacked when every pose has it."""
        count = len(KEYPOINTS)
        xyz = [pose.xyz for pose in poses if pose.xyz is not None]
        deviations = [pose.angle_sd for pose in poses if pose.angle_sd is not None]
        return cls(
            np.array([pose.time for pose in poses], dtype=np.float64),
            np.array([pose.xy for pose in poses], dtype=np.float64).reshape(-1, count, 2),
            np.array([pose.score for pose in poses], dtype=np.float64).reshape(-1, count),
            np.array(xyz, dtype=np.float64) if xyz and len(xyz) == len(poses) else None,
            size,
            tuple(sorted({name for pose in poses for name in pose.assumed})),
            np.array(deviations, dtype=np.float64) if deviations and len(deviations) == len(poses) else None,
        )

    def part(self, rows: slice) -> PoseSequence:
        """The frames of a slice, everything that is stated of them with them."""
        xyz, deviation = (None if of is None else of[rows] for of in (self.xyz, self.angle_sd))
        return replace(
            self, time=self.time[rows], xy=self.xy[rows], score=self.score[rows], xyz=xyz, angle_sd=deviation
        )

    def pose(self, i: int) -> Pose:
        """The pose of the i-th frame."""
        xyz = None if self.xyz is None else self.xyz[i]
        deviation = None if self.angle_sd is None else self.angle_sd[i]
        return Pose(self.xy[i], self.score[i], xyz, i, float(self.time[i]), self.assumed, deviation)

    def mirror(self) -> PoseSequence:
        """The same movement seen in a mirror: x flipped, left and right exchanged.

        Needs `size` (ValueError without it), so that the flipped points stay inside the picture.
        """
        if self.size is None:
            raise ValueError("mirroring needs the picture's size: give size=(width, height)")
        xy = self.xy[:, MIRRORED].copy()
        xy[..., 0] = self.size[0] - 1 - xy[..., 0]
        xyz = None
        if self.xyz is not None:
            xyz = self.xyz[:, MIRRORED] * np.array([-1.0, 1.0, 1.0])
        deviation = None if self.angle_sd is None else self.angle_sd[:, MIRRORED]
        return replace(self, xy=xy, score=self.score[:, MIRRORED], xyz=xyz, angle_sd=deviation)


def fill_midpoints(
    xy: FloatArray, score: FloatArray, xyz: FloatArray | None = None
) -> tuple[FloatArray, FloatArray, FloatArray | None]:
    """Fill what follows exactly from geometry: pelvis between the hips, neck between the shoulders.

    Only where a model did not see them itself; the score is the smaller of the two. Takes (…, 30, 2),
    (…, 30) and (…, 30, 3), returns new arrays of the same shapes.
    """
    xy, score = xy.copy(), score.copy()
    xyz = None if xyz is None else xyz.copy()
    for middle, left, right in (
        ("pelvis", "left_hip", "right_hip"),
        ("neck", "left_shoulder", "right_shoulder"),
    ):
        m, a, b = INDEX[middle], INDEX[left], INDEX[right]
        unseen = np.isnan(xy[..., m, 0] + xy[..., m, 1])
        xy[..., m, :] = np.where(unseen[..., None], (xy[..., a, :] + xy[..., b, :]) / 2, xy[..., m, :])
        both = np.minimum(score[..., a], score[..., b])
        score[..., m] = np.where(unseen, np.where(np.isfinite(xy[..., m, 0]), both, 0.0), score[..., m])
        if xyz is not None:
            unseen = np.isnan(xyz[..., m, :].sum(-1))
            xyz[..., m, :] = np.where(
                unseen[..., None], (xyz[..., a, :] + xyz[..., b, :]) / 2, xyz[..., m, :]
            )
    return xy, score, xyz


def _columns(keypoints: Sequence[str]) -> list[int]:
    unknown = [name for name in keypoints if name not in INDEX]
    if unknown:
        raise ValueError(f"unknown key points {unknown}; the thirty names are {', '.join(KEYPOINTS)}")
    if len(set(keypoints)) != len(keypoints):
        raise ValueError("a key point is named twice")
    return [INDEX[name] for name in keypoints]


def _check_shape(name: str, values: ArrayLike, shape: tuple[int, ...]) -> FloatArray:
    array = np.asarray(values, dtype=np.float64)
    if array.shape != shape:
        raise ValueError(f"{name} has shape {array.shape}, expected {shape} (frames, key points, …)")
    return array


def _spread(values: FloatArray, columns: list[int], empty: float) -> FloatArray:
    full = np.full((values.shape[0], len(KEYPOINTS), *values.shape[2:]), empty)
    full[:, columns] = values
    return full
