"""A person as frames come: limbs, distance and way up as far as they are known, and where the body then is."""

from __future__ import annotations

from collections import deque
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engines.balance import STILL_S, balance_bodies, standing
from engines.bone_lengths import BoneLengths, BoneSamples
from engines.feet import StoodSoFar, ground_bodies
from engines.lift_windows import ROUND_S
from engines.pose import FloatArray
from engines.root_depth import across, translation
from engines.skeleton_fit import fit_bodies, trembling
from engines.smoothing import CausalDepth
from engines.upright import LEVEL, UprightSoFar

Array = NDArray[Any]

FORGET_S = 3.0
"""A person who was away for this long is a new one: their limbs are measured again."""


class BodySoFar:
    """What is known of a person's limbs and distance so far, and of the way up where the scale does not have it."""

    def __init__(self, up: Array | None) -> None:
        self._up, self._upright = up, UprightSoFar()
        self._lengths, self._depth, self._feet = BoneLengths(), CausalDepth(), StoodSoFar()
        self._recent: deque[tuple[float, FloatArray]] = deque()
        self._last = float("-inf")

    @property
    def up(self) -> Array | None:
        """The way up (3,) in camera axes, None while it is not known."""
        return self._upright.now if self._up is None else self._up

    def step(self, time: float, points: FloatArray, rays: Array, score: Array) -> FloatArray:
        """Points (1, 26, 3) in camera space, body heights, of the next frame; NaN where nobody is seen."""
        if not (score > 0).any():
            self._watch_standing(time, np.full(points.shape, np.nan), score)
            return np.full(points.shape, np.nan)
        if time - self._last > FORGET_S:
            self._lengths, self._depth, self._feet = BoneLengths(), CausalDepth(), StoodSoFar()
        self._last = time
        root = translation(points, rays, score**2)
        self._lengths.add(looks(points, root, rays, score))
        lengths = self._lengths.now[None]
        body, root = with_lengths(points, root, rays, score, lengths)
        up = LEVEL if self.up is None else self.up
        keep, away = self._feet.step(time, rays, score, body, root)
        body, root = ground_bodies(points, body, root, rays, score, lengths, up, keep, away)
        body = self._upright_now(time, body, root)
        depth = np.array([self._depth.step(time, float(root[0, 2]))])
        placed = body + across(body, rays, score**2, depth)[:, None]
        self._watch_standing(time, placed, score)
        return placed

    def _upright_now(self, time: float, body: FloatArray, root: FloatArray) -> FloatArray:
        self._recent.append((time, body[0] + root[0]))
        while self._recent[0][0] < time - STILL_S - ROUND_S:
            self._recent.popleft()
        times, placed = (np.array(part) for part in zip(*self._recent, strict=True))
        up = LEVEL if self.up is None else self.up
        return balance_bodies(body, root, up, standing(times, placed, up, later=False)[-1:])

    def _watch_standing(self, time: float, placed: FloatArray, score: Array) -> None:
        if self._up is None:
            self._upright.add(time, placed[0], score[0])


def looks(points: FloatArray, root: FloatArray, rays: Array, score: Array) -> BoneSamples:
    """What frames say of the person's bones: points (n, 26, 3) about the pelvis, which stands at `root` (n, 3)."""
    placed = points + root[:, None]
    away = trembling(rays * placed[..., 2:] - placed[..., :2], score)
    return BoneSamples.at(points, root, rays, score, away)


def with_lengths(
    points: FloatArray, root: FloatArray, rays: Array, score: Array, lengths: FloatArray
) -> tuple[FloatArray, FloatArray]:
    """Points (n, 26, 3) with bones of `lengths`, and where their pelvis is (n, 3), NaN where too little is seen."""
    body = fit_bodies(points, np.where(np.isnan(root), [0.0, 0.0, 2.0], root), rays, score, lengths)
    return body, translation(body, rays, score**2)
