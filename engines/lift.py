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

import numpy as np

from engines import fetch, zoo
from engines.bone_lengths import BoneLengths, Looks, measured
from engines.lift_points import MEASURED_BONES, POINT, POINTS
from engines.lift_windows import HISTORY_S, NOW, Array, features, flipped, sampled, unflipped
from engines.pose import KEYPOINTS, FloatArray, Pose, PoseSequence, fill_midpoints
from engines.rays import rays_of
from engines.root_depth import across, translation
from engines.runtime import Network, load
from engines.scale import Scale
from engines.skeleton_fit import fitted, trembling
from engines.smoothing import CausalDepth, smooth_depth
from engines.stages import stages_of

MIN_SCORE = 0.12
"""Points that the 2D engine is less sure of than this are not seen, to the lifter."""

CHUNK = 1024
"""Windows in one call of the network; the same for every recording, so that its numbers are."""

NECK, SHOULDERS = POINT["neck"], [POINT["left_shoulder"], POINT["right_shoulder"]]

FORGET_S = 3.0
"""A person who was away for this long is a new one: their limbs are measured anew."""


@dataclass(frozen=True)
class Lifter:
    """The network: windows of rays to points about the pelvis."""

    network: Network

    @classmethod
    def of(cls, path: Path, threads: int = 1) -> Lifter:
        """The lifter of an ONNX file. Raises EngineError naming a file that is none."""
        return cls(load(path, threads, widened=True))

    def __call__(self, rays: Array, score: Array, lengths: Array | None = None) -> FloatArray:
        """Points (m, 26, 3) about the pelvis in camera axes, in body heights.

        `rays` (m, 19, 26, 2), `score` (m, 19, 26) as `lift_windows.sampled` gives them; `lengths` (bones,) of the
        person's limbs, where they are known. The mean of the window and of its mirror image.
        """
        told = None if lengths is None else np.repeat(lengths[None, MEASURED_BONES], len(rays), axis=0)
        steps, whole, turn = features(rays, score, told)
        both = {"steps": np.concatenate([steps, flipped(steps)]), "whole": np.concatenate([whole, whole])}
        straight, mirrored = np.split(self.network(both)["points"], 2)
        return np.asarray((straight + unflipped(mirrored)) / 2 @ turn, dtype=np.float64)


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
    if sequence.size is None:
        raise ValueError("3D needs the picture's size: give size=(width, height)")
    rays, score = _seen(sequence, scale)
    xyz = (_causal if causal else _whole)(lifter, sequence.time, rays, score)
    return replace(sequence, xyz=_thirty(xyz * scale.height, score), assumed=scale.assumed)


class LiveLifter:
    """Lifts poses as they come, each in a fraction of a millisecond."""

    def __init__(self, lifter: Lifter, scale: Scale | None = None) -> None:
        self._lifter, self._scale = lifter, scale or Scale()
        self._body = _Body()
        self._past: deque[tuple[float, Array, Array]] = deque()

    def step(self, pose: Pose, size: tuple[int, int]) -> Pose:
        """The pose with `xyz`; `size` (width, height) px of its picture. Times must rise."""
        one = PoseSequence(np.array([pose.time]), pose.xy[None], pose.score[None], None, size)
        rays, score = _seen(one, self._scale)
        self._past.append((pose.time, rays[0], score[0]))
        while self._past[0][0] < pose.time - HISTORY_S:
            self._past.popleft()
        times, past_rays, past_score = zip(*self._past, strict=True)
        when = np.array([pose.time])
        window = sampled(np.array(times), np.array(past_rays), np.array(past_score), when)
        xyz = self._body.step(pose.time, self._lifter(*window), rays, score)
        full = _thirty(xyz * self._scale.height, score)[0]
        return replace(pose, xyz=full, assumed=self._scale.assumed)


class _Body:
    """What is known of a person's limbs and distance so far."""

    def __init__(self) -> None:
        self._lengths, self._depth = BoneLengths(), CausalDepth()
        self._last = float("-inf")

    def step(self, time: float, points: FloatArray, rays: Array, score: Array) -> FloatArray:
        """Points (1, 26, 3) in camera space, body heights, of the next frame; NaN where nobody is seen."""
        if not (score > 0).any():
            return np.full(points.shape, np.nan)
        if time - self._last > FORGET_S:
            self._lengths, self._depth = BoneLengths(), CausalDepth()
        self._last = time
        root = translation(points, rays, score**2)
        self._lengths.add(_looks(points, root, rays, score))
        body, root = _placed(points, root, rays, score, self._lengths.now[None])
        depth = np.array([self._depth.step(time, float(root[0, 2]))])
        return body + across(body, rays, score**2, depth)[:, None]


def _seen(sequence: PoseSequence, scale: Scale) -> tuple[Array, Array]:
    """Rays (n, 26, 2), 0 where missing, and scores (n, 26); the neck is between the shoulders."""
    assert sequence.size is not None  # noqa: S101
    count = len(POINTS)
    rays = rays_of(sequence.xy[:, :count], scale.camera(sequence.size))
    score = np.clip(sequence.score[:, :count], 0, 1)
    seen = np.isfinite(rays).all(-1) & (score >= MIN_SCORE)
    rays, score = np.where(seen[..., None], rays, 0), np.where(seen, score, 0)
    # 2D engines were taught a neck at the throat, an eighth of the trunk above the line of the shoulders; the
    # lifter's neck lies on that line, and taken for it the throat bends heads and trunks towards the camera
    both = seen[:, SHOULDERS].all(1)
    rays[both, NECK] = rays[both][:, SHOULDERS].mean(1)
    score[both, NECK] = score[both][:, SHOULDERS].min(1)
    return rays.astype(np.float32), score.astype(np.float32)


def _whole(lifter: Lifter, time: FloatArray, rays: Array, score: Array) -> FloatArray:
    points = _lifted(lifter, time, rays, score)
    seen = (score > 0).any(1)
    if not seen.any():
        return np.full(points.shape, np.nan)
    root = translation(points, rays, score**2)
    lengths = measured(_looks(points[seen], root[seen], rays[seen], score[seen]))
    # the whole recording knows the person's proportions better than any window of it
    points = _lifted(lifter, time, rays, score, lengths)
    root = translation(points, rays, score**2)
    body, root = _placed(points, root, rays, score, np.repeat(lengths[None], len(points), axis=0))
    depth = smooth_depth(time, np.where(seen, root[:, 2], np.nan))
    return body + across(body, rays, score**2, depth)[:, None]


def _lifted(
    lifter: Lifter, time: FloatArray, rays: Array, score: Array, lengths: Array | None = None
) -> FloatArray:
    chunks = [
        lifter(*sampled(time, rays, score, time[first : first + CHUNK]), lengths)
        for first in range(0, len(time), CHUNK)
    ]
    return np.concatenate([np.zeros((0, len(POINTS), 3)), *chunks])


def _causal(lifter: Lifter, time: FloatArray, rays: Array, score: Array) -> FloatArray:
    body = _Body()
    found = np.full((len(time), len(POINTS), 3), np.nan)
    for first in range(0, len(time), CHUNK):
        window_rays, window_score = sampled(time, rays, score, time[first : first + CHUNK])
        window_score[:, NOW + 1 :] = 0
        window_rays[:, NOW + 1 :] = 0
        points = lifter(window_rays, window_score)
        for i in range(len(points)):
            at = slice(first + i, first + i + 1)
            found[at] = body.step(float(time[first + i]), points[i : i + 1], rays[at], score[at])
    return found


def _looks(points: FloatArray, root: FloatArray, rays: Array, score: Array) -> Looks:
    placed = points + root[:, None]
    away = trembling(rays * placed[..., 2:] - placed[..., :2], score)
    return Looks.at(points, root, rays, score, away)


def _placed(
    points: FloatArray, root: FloatArray, rays: Array, score: Array, lengths: FloatArray
) -> tuple[FloatArray, FloatArray]:
    """Points (n, 26, 3) with bones of `lengths`, and where their pelvis is (n, 3), NaN where too little is seen."""
    body = fitted(points, np.where(np.isnan(root), [0.0, 0.0, 2.0], root), rays, score, lengths)
    return body, translation(body, rays, score**2)


def _thirty(points: FloatArray, score: Array) -> FloatArray:
    """All thirty (n, 30, 3): points that were not seen are missing."""
    full = np.full((len(points), len(KEYPOINTS), 3), np.nan)
    full[:, : len(POINTS)] = np.where((score > 0)[..., None], points, np.nan)
    empty = np.full((*full.shape[:2], 2), np.nan)
    _, _, filled = fill_midpoints(empty, np.zeros(full.shape[:2]), full)
    assert filled is not None  # noqa: S101
    return filled
