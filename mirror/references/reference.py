"""A repetition that others are shown: its way through the meter, and its limbs in every phase of it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from engines.pose import INDEX, FloatArray
from mirror.references.limbs import DRAWN, lengths, vectors

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
