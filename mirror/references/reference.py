"""A repetition that others are shown: its way through the meter, its limbs in every phase; and making one.

It is made of a counted repetition of a recording. A body is taken as limbs that hang together: where each
goes and how long it is, so that one moves with another's limbs.
"""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from engines.pose import INDEX, KEYPOINTS, MIRRORED, FloatArray, PoseSequence
from export.recording import Recording
from mirror.errors import MirrorError
from rules.body import SCORE_THRESHOLD, Body, BodyStream, part_of
from rules.counter import Counter
from rules.exercise import Exercise
from rules.filters import zero_phase
from rules.results import Rep, WorkoutSet
from rules.view import view_name

ROOT = INDEX["pelvis"]


def _tree() -> tuple[tuple[int, int], ...]:
    pairs = [("neck", "pelvis"), ("head", "neck")]
    for side in ("left", "right"):
        chain = ("shoulder neck", "elbow shoulder", "wrist elbow", "hip pelvis", "knee hip", "ankle knee",
                 "heel ankle", "big_toe ankle")  # fmt: skip
        for link in chain:
            child, parent = link.split()
            above = parent if parent in {"neck", "pelvis"} else f"{side}_{parent}"
            pairs.append((f"{side}_{child}", above))
    return tuple((INDEX[child], INDEX[parent]) for child, parent in pairs)


TREE = _tree()
"""Key point -> the one that it hangs on, from the pelvis outwards; those of the face and of fingers are left out."""


def vectors(points: FloatArray) -> FloatArray:
    """From (n, 30, d) points: where each is from the one that it hangs on, NaN where one of them is missing."""
    found = np.full(points.shape, np.nan)
    for child, parent in TREE:
        found[:, child] = points[:, child] - points[:, parent]
    return found


def lengths(points: FloatArray, share: float) -> FloatArray:
    """(30,) length of each limb of (n, 30, d) points, alike on both sides: on a picture a limb is as long as it was
    ever seen, so `share` 0..1 of the frames are shorter. NaN where it was never seen."""
    known = np.linalg.norm(vectors(points), axis=-1)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)
        return mean_of_sides(np.nanquantile(known, share, axis=0))


def mean_of_sides(length: FloatArray) -> FloatArray:
    """The mean of both sides, or of the one that is known."""
    both = np.stack([length, length[MIRRORED]])
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)
        return np.asarray(np.nanmean(both, axis=0))


def put_together(directions: FloatArray, length: FloatArray) -> FloatArray:
    """(30, 2) points about a pelvis at 0, from (30, 2) `directions` (1 is a whole length) and (30,) lengths."""
    points = np.full((len(KEYPOINTS), 2), np.nan)
    points[ROOT] = 0.0
    for child, parent in TREE:
        points[child] = points[parent] + directions[child] * length[child]
    return points


DRAWN: NDArray[np.intp] = np.array([ROOT, *(child for child, _ in TREE)])
"""Key points that a body put together has."""


LONGEST = 0.9
"""Share of the frames in which a limb looks shorter than it is, on a picture."""
STILL = 0.22
"""Torso lengths: a point that strays less in the whole repetition stays where it is, as a foot on the ground."""
_SHOULDERS = [INDEX["left_shoulder"], INDEX["right_shoulder"]]
_HIPS = [INDEX["left_hip"], INDEX["right_hip"]]
_LEFT = [INDEX["left_shoulder"], INDEX["left_hip"]]
_RIGHT = [INDEX["right_shoulder"], INDEX["right_hip"]]


@dataclass(frozen=True)
class Reference:
    """One repetition of an exercise. `view` is from where it was seen, `whose` the name of whom it shows, `side` the
    side that moved; `progress` (n,) 0..1 is the meter's, `turn` the frame in which the range was widest; `time` (n,)
    s; `xy` (n, 30, 2) px, smooth, NaN where not seen; `xyz` (n, 30, 3) m in camera axes, or None."""

    exercise: str
    view: str
    whose: str
    side: str
    progress: FloatArray
    turn: int
    time: FloatArray
    xy: FloatArray
    xyz: FloatArray | None = None

    @cached_property
    def flat(self) -> FloatArray:
        """(n, 30, 2) directions of the limbs on the picture, 1 a limb that is seen in its whole length."""
        return np.asarray(vectors(self.xy) / lengths(self.xy, LONGEST)[None, :, None])

    @cached_property
    def solid(self) -> FloatArray | None:
        """(n, 30, 3) directions of the limbs in space, the body turned to face the camera; None without 3D."""
        if self.xyz is None or not np.isfinite(self.xyz).any():
            return None
        turned = about_vertical(self.xyz, -np.nanmedian(yaw(self.xyz)))
        return np.asarray(vectors(turned) / lengths(turned, 0.5)[None, :, None])

    @cached_property
    def still(self) -> NDArray[np.bool_]:
        """(30,) whether a point stays where it is in the picture; the pelvis alone where none does."""
        torso = float(
            np.nanmedian(np.linalg.norm(self.xy[:, _SHOULDERS].mean(1) - self.xy[:, _HIPS].mean(1), axis=-1))
        )
        drawn = self.xy[:, DRAWN]
        strayed = np.linalg.norm(np.nanmax(drawn, axis=0) - np.nanmin(drawn, axis=0), axis=-1)
        found = np.zeros(self.xy.shape[1], bool)
        found[DRAWN] = strayed < STILL * torso
        if not found.any():
            found[INDEX["pelvis"]] = True
        return found

    @property
    def grounded(self) -> bool:
        """Whether more than the pelvis stays where it is: a foot on the ground, a hand on a bar."""
        return int(self.still.sum()) > 1

    def frame(self, progress: float, rising: bool) -> float:
        """The frame, between two, in which the meter stood at `progress` on the way out (`rising`) or back."""
        if rising:
            way, first = np.maximum.accumulate(self.progress[: self.turn + 1]), 0.0
            return first + _find_crossing(way, progress)
        way = np.maximum.accumulate(self.progress[self.turn :][::-1])
        return len(self.progress) - 1 - _find_crossing(way, progress)


def _find_crossing(way: FloatArray, progress: float) -> float:
    """Where a row that never falls meets a value, between two places of it; its end where it stays below."""
    if progress >= way[-1] or progress >= 1.0:
        return float(len(way) - 1)
    after = int(np.searchsorted(way, progress, side="right"))
    if after == 0:
        return 0.0
    low, high = way[after - 1], way[after]
    return after - 1 + float((progress - low) / (high - low))


def yaw(xyz: FloatArray) -> FloatArray:
    """(n,) rad by which bodies (n, 30, 3) in camera axes are turned about the vertical; 0 faces the camera, NaN where
    neither shoulders nor hips are both seen."""
    pairs = xyz[:, _LEFT] - xyz[:, _RIGHT]
    known = np.isfinite(pairs).all(axis=2, keepdims=True)
    with np.errstate(invalid="ignore"):
        across = np.where(known, pairs, 0.0).sum(axis=1) / known.sum(axis=1)
    return np.asarray(np.arctan2(across[:, 2], across[:, 0]))


def about_vertical(points: FloatArray, angle: float) -> FloatArray:
    """Points or directions (…, 3) in camera axes, turned so that their yaw grows by `angle` rad."""
    c, s = np.cos(angle), np.sin(angle)
    x, z = points[..., 0], points[..., 2]
    return np.stack([x * c - z * s, points[..., 1], x * s + z * c], axis=-1)


LEAST_SEEN = 0.8
"""Share of the frames of a reference in which a limb must be seen, and of limbs that are."""


AROUND_S = 0.5
"""So much may lie before the start and after the end of a repetition until the meter is at rest."""


class UnfitError(MirrorError, ValueError):
    """A repetition that cannot be a reference, and why."""


def make_reference(recording: Recording, one: WorkoutSet, rep: Rep, level: PoseSequence) -> Reference:
    """The reference that a repetition of a set makes; `level` are the poses against gravity. Raises UnfitError."""
    if one.exercise not in Exercise.names():
        raise UnfitError(f"{one.exercise!r} is no exercise of the library: mark a repetition of one that is")
    poses = recording.poses
    body = BodyStream().of_sequence(level)
    meter = _meter(body, one)
    frames = _part(poses.time, meter, rep)
    if len(frames) < 5:
        raise UnfitError(
            f"repetition {rep.rep} of set {one.number} has {len(frames)} frames of key points, 5 are needed: the"
            " session's poses were not kept (`recording.poses` in `mirror config show`), or the mirror was too slow"
        )
    view = view_name(float(np.median(body.breadth[frames])), float(np.median(body.facing[frames])))
    xy = _smooth(poses, frames)
    _check_seen(xy, rep, one)
    turn = int(np.argmin(np.abs(poses.time[frames] - rep.turn_s)))
    xyz = None if poses.xyz is None else np.asarray(poses.xyz[frames])
    return Reference(
        one.exercise,
        view or "front",
        recording.member or "",
        rep.side,
        meter[frames],
        turn,
        np.asarray(poses.time[frames]),
        xy,
        xyz,
    )


def _meter(body: Body, one: WorkoutSet) -> FloatArray:
    """The meter in each frame of the recording, as it stood when the set was counted; 0 outside of the set."""
    first = int(np.searchsorted(body.time, one.start_s))
    last = int(np.searchsorted(body.time, one.end_s, side="right"))
    found = np.zeros(len(body.time))
    answers = Counter(one.exercise).see(part_of(body, first, last))
    found[first:last] = [answer.progress for answer in answers]
    return found


def _part(time: FloatArray, meter: FloatArray, rep: Rep) -> np.ndarray:
    """The frames of a repetition, and before and after it those in which the meter leaves and reaches its rest."""
    inside = np.flatnonzero((time >= rep.start_s) & (time <= rep.end_s))
    if not len(inside):
        return inside
    first, last = int(inside[0]), int(inside[-1])
    while first > 0 and meter[first - 1] < meter[first] and time[first] > rep.start_s - AROUND_S:
        first -= 1
    while last + 1 < len(time) and meter[last + 1] < meter[last] and time[last] < rep.end_s + AROUND_S:
        last += 1
    return np.arange(first, last + 1)


def _smooth(poses: PoseSequence, frames: np.ndarray) -> FloatArray:
    """Key points of the frames on the camera's picture, without jitter and short gaps."""
    first, last = max(int(frames[0]) - 10, 0), min(int(frames[-1]) + 11, len(poses.time))
    seen = np.where((poses.score >= SCORE_THRESHOLD)[..., None], poses.xy, np.nan)[first:last]
    count = len(seen)
    smooth = zero_phase(poses.time[first:last], seen.reshape(count, -1)).reshape(seen.shape)
    return np.asarray(smooth[frames - first])


def _check_seen(xy: FloatArray, rep: Rep, one: WorkoutSet) -> None:
    known = np.isfinite(xy[:, DRAWN]).all(axis=-1).mean(axis=0) >= LEAST_SEEN
    if known.mean() < LEAST_SEEN:
        raise UnfitError(
            f"repetition {rep.rep} of set {one.number}: {known.sum()} of {len(known)} key points are seen well"
            " enough: mark one in which the whole body is in the picture"
        )
