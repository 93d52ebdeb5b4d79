"""Metric 3D from 2D key points, on any machine: the lifter's network, whole recordings, and frame by frame.

    lifter = load_lifter("embedded")                     # None where the profile has no lifter
    sequence = lift_sequence(lifter, sequence, Scale(intrinsics, height_m))
    live = LiveLifter(lifter, Scale()); pose = live.step(pose, size)

`xyz` is in metres, camera axes: x right, y down, z away from the camera. A key point that was not seen in the
picture has none. Lengths of limbs are the person's own, the same left and right.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

import numpy as np

from engines import feet, fetch, upright, zoo
from engines.balance import balance_bodies, standing
from engines.bone_lengths import measure_lengths
from engines.edges import points_in_picture
from engines.lift_body import BodySoFar, looks, with_lengths
from engines.lift_points import MEASURED_BONES, POINT, POINTS, SPREADS
from engines.lift_spread import at_joints, deviations, opinion
from engines.lift_windows import (
    HISTORY_S,
    NOW,
    Array,
    features,
    flip_whole,
    flip_windows,
    sample_windows,
    unflip_points,
)
from engines.pose import KEYPOINTS, FloatArray, Pose, PoseSequence, fill_midpoints
from engines.rays import rays_of
from engines.root_depth import across, translation
from engines.runtime import Network, load
from engines.scale import Scale
from engines.smoothing import smooth_depth
from engines.stages import stages_of
from engines.upright import LEVEL, UprightSoFar

MIN_SCORE = 0.12
"""Points that the 2D engine is less sure of than this are not seen, to the lifter."""

CHUNK = 1024
"""Windows in one call of the network; the same for every recording, so that its numbers are."""

NECK, SHOULDERS = POINT["neck"], [POINT["left_shoulder"], POINT["right_shoulder"]]


@dataclass(frozen=True)
class Lifter:
    """The network: windows of rays to points about the pelvis."""

    network: Network

    @classmethod
    def of(cls, path: Path, threads: int = 1) -> Lifter:
        """The lifter of an ONNX file. Raises EngineError naming a file that is none."""
        return cls(load(path, threads, widened=True))

    def __call__(
        self, rays: Array, score: Array, lengths: Array | None = None, up: Array | None = None
    ) -> tuple[FloatArray, FloatArray]:
        """Points (m, 26, 3) about the pelvis in camera axes, in body heights, and the network's `lift_spread.opinion`
        (m, 10, 3) of its errors.

        `rays` (m, 19, 26, 2), `score` (m, 19, 26) as `lift_windows.sampled` returns them; `lengths` (bones,) of the
        person's limbs and the way `up` (3,) in camera axes, where they are known. The mean of the window and of its
        mirror image.
        """
        measured = None if lengths is None else np.repeat(lengths[None, MEASURED_BONES], len(rays), axis=0)
        upward = None if up is None else np.repeat(up[None], len(rays), axis=0)
        steps, whole, turn = features(rays, score, measured, upward)
        both = {
            "steps": np.concatenate([steps, flip_windows(steps)]),
            "whole": np.concatenate([whole, flip_whole(whole)]),
        }
        found = self.network(both)
        straight, mirrored = np.split(found["points"], 2)
        mirrored = unflip_points(mirrored)
        points = np.asarray((straight + mirrored) / 2 @ turn, dtype=np.float64)
        return points, opinion(found["spread"], straight, mirrored)


def load_lifter(profile: str = "embedded", threads: int = 1) -> Lifter | None:
    """The lifter of a profile, as its own or as its fallback; None where its 3D stage is another or missing."""
    known = zoo.load()
    name = stages_of(known, profile).models.get("pose3d")
    if name is None or known.model(name).decoder != "lift":
        return None
    return Lifter.of(fetch.ensure(known.model(name)), threads)


def lift_sequence(
    lifter: Lifter, sequence: PoseSequence, scale: Scale | None = None, causal: bool = False
) -> PoseSequence:
    """The sequence with `xyz` (N, 30, 3) in metres; each frame with what comes before and after it.

    With `causal` each frame knows only what came before, as `LiveLifter` does. Raises ValueError for a
    sequence without the picture's size, and for a camera calibrated at another aspect ratio.
    """
    scale = scale or Scale()
    found = place_points(lifter, sequence, scale, causal)
    return replace(
        sequence,
        xyz=_thirty(found.points * scale.height, found.score),
        assumed=scale.assumed,
        angle_sd=at_joints(deviations(*found), found.score > 0),
    )


class Placed(NamedTuple):
    """A lifted recording: what the network says of its errors (`lift_spread.opinion`), `points` (n, 26, 3) in camera
    space, in body heights, `rays` (n, 26, 2), 0 where missing, and scores (n, 26)."""

    opinions: FloatArray
    points: FloatArray
    rays: Array
    score: Array


def place_points(lifter: Lifter, sequence: PoseSequence, scale: Scale, causal: bool = False) -> Placed:
    """The points of a recording, and what they were found from. Raises as `lift_sequence` does."""
    if sequence.size is None:
        raise ValueError("3D needs the picture's size: give size=(width, height)")
    rays, score = _rays_and_scores(sequence, scale)
    points, opinions = (_causal if causal else _whole)(lifter, sequence.time, rays, score, _way_up(scale))
    return Placed(opinions, points, rays, score)


class LiveLifter:
    """Lifts poses as they come, each in a fraction of a millisecond."""

    def __init__(self, lifter: Lifter, scale: Scale | None = None) -> None:
        self._lifter, self._scale = lifter, scale or Scale()
        self._body = BodySoFar(_way_up(self._scale))
        self._past: deque[tuple[float, Array, Array]] = deque()

    def step(self, pose: Pose, size: tuple[int, int]) -> Pose:
        """The pose with `xyz`; `size` (width, height) px of its picture. Times must rise."""
        one = PoseSequence(np.array([pose.time]), pose.xy[None], pose.score[None], None, size)
        rays, score = _rays_and_scores(one, self._scale)
        self._past.append((pose.time, rays[0], score[0]))
        while self._past[0][0] < pose.time - HISTORY_S:
            self._past.popleft()
        times, past_rays, past_score = zip(*self._past, strict=True)
        when = np.array([pose.time])
        window = sample_windows(np.array(times), np.array(past_rays), np.array(past_score), when)
        points, opinions = self._lifter(*window, up=self._body.up)
        xyz = self._body.step(pose.time, points, rays, score)
        full = _thirty(xyz * self._scale.height, score)[0]
        deviation = at_joints(deviations(opinions, xyz, rays, score), score > 0)[0]
        return replace(pose, xyz=full, assumed=self._scale.assumed, angle_sd=deviation)


def _way_up(scale: Scale) -> Array | None:
    return None if scale.up is None else np.array(scale.up)


def _rays_and_scores(sequence: PoseSequence, scale: Scale) -> tuple[Array, Array]:
    """Rays (n, 26, 2), 0 where missing, and scores (n, 26); the neck is between the shoulders."""
    assert sequence.size is not None  # noqa: S101
    count = len(POINTS)
    rays = rays_of(sequence.xy[:, :count], scale.camera(sequence.size))
    score = np.clip(sequence.score[:, :count], 0, 1)
    seen = points_in_picture(sequence.xy[:, :count], score, sequence.size, MIN_SCORE) & np.isfinite(rays).all(
        -1
    )
    rays, score = np.where(seen[..., None], rays, 0), np.where(seen, score, 0)
    # 2D engines were taught a neck at the throat, an eighth of the trunk above the line of the shoulders; the
    # lifter's neck lies on that line, and taken for it the throat bends heads and trunks towards the camera
    both = seen[:, SHOULDERS].all(1)
    rays[both, NECK] = rays[both][:, SHOULDERS].mean(1)
    score[both, NECK] = score[both][:, SHOULDERS].min(1)
    return rays.astype(np.float32), score.astype(np.float32)


def _whole(
    lifter: Lifter, time: FloatArray, rays: Array, score: Array, up: Array | None
) -> tuple[FloatArray, FloatArray]:
    points, opinions = _lift_chunks(lifter, time, rays, score, None, up)
    seen = (score > 0).any(1)
    if not seen.any():
        return np.full(points.shape, np.nan), opinions
    root = translation(points, rays, score**2)
    lengths = measure_lengths(looks(points[seen], root[seen], rays[seen], score[seen]))
    if up is None:
        up = upright.find_way_up(time, points + root[:, None], score)
    # the whole recording knows the person's proportions, and the camera's tilt, better than any window of it
    points, opinions = _lift_chunks(lifter, time, rays, score, lengths, up)
    root = translation(points, rays, score**2)
    each = np.repeat(lengths[None], len(points), axis=0)
    body, root = with_lengths(points, root, rays, score, each)
    up = LEVEL if up is None else up
    keep = feet.still(time, rays, score, root[:, 2])
    away = feet.standing_distance(*feet.distance(body, root), keep)
    body, root = feet.ground_bodies(points, body, root, rays, score, each, up, keep, away)
    body = balance_bodies(body, root, up, standing(time, body + root[:, None], up))
    depth = smooth_depth(time, np.where(seen, root[:, 2], np.nan))
    return body + across(body, rays, score**2, depth)[:, None], opinions


def _lift_chunks(
    lifter: Lifter, time: FloatArray, rays: Array, score: Array, lengths: Array | None, up: Array | None
) -> tuple[FloatArray, FloatArray]:
    chunks = [
        lifter(*sample_windows(time, rays, score, time[first : first + CHUNK]), lengths, up)
        for first in range(0, len(time), CHUNK)
    ]
    empty = np.zeros((0, len(POINTS), 3)), np.zeros((0, len(SPREADS), 3))
    points, opinions = zip(empty, *chunks, strict=True)
    return np.concatenate(points), np.concatenate(opinions)


def _causal(
    lifter: Lifter, time: FloatArray, rays: Array, score: Array, up: Array | None
) -> tuple[FloatArray, FloatArray]:
    body, found = BodySoFar(up), np.full((len(time), len(POINTS), 3), np.nan)
    opinions = np.full((len(time), len(SPREADS), 3), np.nan)
    # the way up is found as frames come, so that no window may know more of it than its own frame does
    for first in range(0, len(time), UprightSoFar.EVERY):
        at = slice(first, first + UprightSoFar.EVERY)
        window_rays, window_score = sample_windows(time, rays, score, time[at])
        window_score[:, NOW + 1 :] = 0
        window_rays[:, NOW + 1 :] = 0
        points, opinions[at] = lifter(window_rays, window_score, up=body.up)
        for i in range(len(points)):
            one = slice(first + i, first + i + 1)
            found[one] = body.step(float(time[first + i]), points[i : i + 1], rays[one], score[one])
    return found, opinions


def _thirty(points: FloatArray, score: Array) -> FloatArray:
    """All thirty (n, 30, 3): points that were not seen are missing."""
    full = np.full((len(points), len(KEYPOINTS), 3), np.nan)
    full[:, : len(POINTS)] = np.where((score > 0)[..., None], points, np.nan)
    empty = np.full((*full.shape[:2], 2), np.nan)
    _, _, filled = fill_midpoints(empty, np.zeros(full.shape[:2]), full)
    assert filled is not None  # noqa: S101
    return filled
