"""The overlay of a two-way mirror: where the member sees the reflection of each of their joints, in the glass; in
metres by the floor, where nobody knows how tall they are.

A reflection is not late, so the overlay is carried on to the moment at which it is painted.
"""

from __future__ import annotations

import math
from collections import deque
from dataclasses import dataclass, replace

import numpy as np

from calibration.floor import Floor
from calibration.glass import Glass as Screen
from calibration.glass import eye_between
from calibration.intrinsics import Intrinsics
from calibration.record import Calibration
from engines.pose import INDEX, FloatArray, Pose
from engines.rays import rays_of
from mirror.live.canvas import PoseExtrapolator
from mirror.live.state import Analysed
from rules.filters import OneEuro

ANKLE_M = 0.066
"""Ankle joint over the floor: 0.039 of a stature of 1.7 m (Drillis and Contini, 1966)."""
LOOK_BACK_S = 3.0
LEAST, MOST = 0.7, 1.4
FEWEST_LOOKS = 5
STANDING = 0.25
"""Quantile that is taken: who jumps looks farther away, so that the smaller scales are those of standing."""
_ANKLES = [INDEX["left_ankle"], INDEX["right_ankle"]]


class Grounding:
    """Says by what to multiply the engines' metres so that the lower ankle is where an ankle is over the floor."""

    def __init__(self, floor: Floor) -> None:
        self._up, self._height = np.array(floor.up), floor.height_m
        self._seen: deque[tuple[float, float]] = deque()

    def scale(self, time: float, xyz: FloatArray) -> float:
        """The scale at `time` s for key points (30, 3) m in camera axes; 1 while too little was seen."""
        below = xyz[_ANKLES] @ self._up
        below = below[np.isfinite(below)]
        if len(below) and below.min() < 0:
            found = float((ANKLE_M - self._height) / below.min())
            if LEAST < found < MOST:
                self._seen.append((time, found))
        while self._seen and not 0 <= time - self._seen[0][0] <= LOOK_BACK_S:
            self._seen.popleft()
        if len(self._seen) < FEWEST_LOOKS:
            return 1.0
        return float(np.quantile([scale for _, scale in self._seen], STANDING))


NO_DEPTH_S = 0.7
"""A member without 3D for this long is shown the camera's picture instead."""
EYE_S = 1.0
"""Eyes that are turned away for less than this are where they were."""
FEWEST_POINTS = 6
"""Joints without which there is no overlay."""
_EYES = [INDEX["left_eye"], INDEX["right_eye"]]
_OTHER_EYES = [INDEX["nose"], INDEX["left_ear"], INDEX["right_ear"]]
_TRUNK = [INDEX[name] for name in ("left_shoulder", "right_shoulder", "left_hip", "right_hip")]


@dataclass(frozen=True, slots=True)
class Overlay:
    """Joints in the glass: `points` (30, 2) in shares of the screen's width and height, `score` (30,) 0..1."""

    points: FloatArray
    score: FloatArray


class Reflecting:
    """Turns analysed poses into overlays for one screen behind a two-way mirror.

    `intrinsics` are those that the screen was placed with: key points are put onto the rays of their own pixels, at
    the depth that the engines give them. Without, the engines' metres are taken as they are. With `floor`, a member
    whose height the engines had to assume is measured by where they stand.
    """

    def __init__(
        self, screen: Screen, intrinsics: Intrinsics | None = None, floor: Floor | None = None
    ) -> None:
        self.screen, self._intrinsics = screen, intrinsics
        self._ground = None if floor is None else Grounding(floor)
        self._filter, self._motion = OneEuro(len(INDEX)), PoseExtrapolator()
        self._eye, self._eye_time = np.full(3, np.nan), -math.inf
        self._ahead = 0.0
        self._flat = math.nan
        self._cut: int | None = None

    def take(self, analysed: Analysed, now: float) -> None:
        """The next analysed pose, received at `now` s of the screen's clock."""
        pose = analysed.pose
        if analysed.cut != self._cut:
            self._cut = analysed.cut
            self._filter, self._motion = OneEuro(len(INDEX)), PoseExtrapolator()
        self._ahead = pose.time - (now - analysed.latency_ms / 1000)
        placed = self._place_points(analysed)
        if placed is None:
            self._flat = now if math.isnan(self._flat) and pose.visible else self._flat
            return
        self._flat = math.nan
        calm = self._filter.update(pose.time, placed, _unit(placed))
        self._motion.see(replace(pose, xy=placed), calm)

    def without_depth(self, now: float) -> bool:
        """Whether somebody has been there for a while, and no metres of them."""
        return now - self._flat > NO_DEPTH_S

    def at(self, now: float) -> Overlay | None:
        """The overlay as it has to be painted at `now` s; None where nobody is seen."""
        pose = self._motion.at(now + self._ahead)
        if pose is None:
            return None
        return Overlay((pose.xy + 0.5) / np.array(self.screen.size_px), pose.score)

    def _place_points(self, analysed: Analysed) -> FloatArray | None:
        """(30, 2) px of the screen, or None where too little is known."""
        if analysed.pose.xyz is None:
            return None
        xyz = self._on_rays(analysed.pose.xy, self._size_body(analysed.pose), analysed.size)
        eye = self._seeing(xyz, analysed.pose.time)
        placed = self.screen.overlay_points(xyz, eye)
        return placed if np.isfinite(placed).all(axis=1).sum() >= FEWEST_POINTS else None

    def _size_body(self, pose: Pose) -> FloatArray:
        """(30, 3) m, by the floor where nobody has measured the member."""
        assert pose.xyz is not None  # noqa: S101 - by the caller
        if self._ground is None or "height" not in pose.assumed:
            return pose.xyz
        return pose.xyz * self._ground.scale(pose.time, pose.xyz)

    def _on_rays(self, xy: FloatArray, xyz: FloatArray, size: tuple[int, int]) -> FloatArray:
        if self._intrinsics is None:
            return xyz
        try:
            intrinsics = self._intrinsics.scale_to(*size)
        except ValueError:
            # the camera gives pictures of another shape now: the trainer's page says so
            return xyz
        depth = xyz[:, 2:]
        return np.concatenate([rays_of(xy, intrinsics) * depth, depth], axis=1)

    def _seeing(self, xyz: FloatArray, time: float) -> FloatArray:
        """(3,) where the member sees from; for a while the last place, while the head is turned away."""
        eye = eye_between(xyz[_EYES])
        if not np.isfinite(eye).all() and time - self._eye_time > EYE_S:
            known = xyz[_OTHER_EYES][np.isfinite(xyz[_OTHER_EYES]).all(axis=1)]
            eye = known.mean(axis=0) if len(known) else eye
        if np.isfinite(eye).all():
            self._eye, self._eye_time = eye, time
        return self._eye


def reflecting_of(known: Calibration) -> Reflecting | None:
    """For the glass of a calibration; None for a plain display, and where nobody has measured it."""
    glass = known.glass
    if glass is None or glass.kind != "mirror":
        return None
    return Reflecting(glass, known.intrinsics, known.floor)


def _unit(points: FloatArray) -> float:
    """The trunk's length on the glass, px: what the filter measures speed in."""
    left, right, left_hip, right_hip = points[_TRUNK]
    length = float(np.hypot(*((left + right) - (left_hip + right_hip)))) / 2
    return max(length, 1.0) if math.isfinite(length) else 200.0
