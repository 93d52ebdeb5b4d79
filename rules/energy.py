"""Energy: how much the body moved, in body heights, above what jitter explains.

The speed of each key point is its way over the last `WINDOW_S` seconds, in body heights per second; the sideways
way that all points have in common is the camera's and is taken off, and so is what jitter explains, in quadrature;
the mean over the key points that are seen, weighted by the exercise, is the activity. The rate is
100 (1 - exp(-activity / REFERENCE)) points a minute, so it lies between 0 and 100 and the points add up over time.
Frame rate, resolution and distance cancel.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from engines.pose import INDEX
from rules.body import Body
from rules.exercise import Exercise
from rules.filters import FloatArray
from rules.joints import PAIRED, TORSO_FRACTION
from rules.work import Work

WINDOW_S = 0.2
"""Time over which a way is measured: long against a frame, short against a repetition."""
JITTER = 0.12
"""Speed that jitter alone explains, body heights per second: 3 px of noise on a body of 300 px, filtered."""
REFERENCE = 0.25
"""Activity that earns 63 points a minute, body heights per second averaged over the body."""
TOGETHER = 8
"""Fewest key points that must be seen to say that all of them move with the camera."""
WEIGHTS: dict[str, float] = {
    "shoulder": 2.0, "hip": 3.0, "elbow": 1.0, "wrist": 1.0, "knee": 2.0, "ankle": 1.5,
}  # fmt: skip
"""Weight of each key point where an exercise declares none: about the mass that moves with it."""


@dataclass(frozen=True, slots=True)
class Energy:
    """`score`: points of the whole recording; `per_minute`: their mean rate, 0..100 points a minute.

    `work` is the estimate of mechanical work and kilocalories, None where metres are not known.
    """

    score: float
    per_minute: float
    work: Work | None = None


def point_weights(exercise: Exercise | Mapping[str, float] | None) -> FloatArray:
    """Weight (30,) of each key point, from an exercise, from names without sides, or by default."""
    declared: Mapping[str, float] = WEIGHTS
    if isinstance(exercise, Exercise):
        declared = dict(exercise.weights) or WEIGHTS
    elif exercise:
        declared = exercise
    weights = np.zeros(len(INDEX))
    for name, weight in declared.items():
        for full in (f"left_{name}", f"right_{name}") if name in PAIRED else (name,):
            weights[INDEX[full]] = weight
    return weights


def rate_per_minute(body: Body, weights: FloatArray) -> FloatArray:
    """Points per minute (n,) at each frame, 0 where nobody is seen."""
    height = np.where(body.torso > 1.0, body.torso, np.nan) / TORSO_FRACTION
    step = np.zeros(body.xy.shape[:2])
    earlier = np.searchsorted(body.time, body.time - WINDOW_S + 1e-9, side="right") - 1
    earlier = np.minimum(earlier, np.arange(len(body)) - 1)
    known = earlier >= 0
    now, before = np.flatnonzero(known), earlier[known]
    span = (body.time[now] - body.time[before])[:, None]
    way = body.xy[now] - body.xy[before]
    across = way[..., 0] - common(way[..., 0])[:, None]
    step[now] = np.hypot(across, way[..., 1]) / (span * height[now, None])
    seen = np.isfinite(step) & (weights > 0)
    speed = np.sqrt(np.maximum(np.where(seen, step, 0.0) ** 2 - JITTER**2, 0.0))
    total = (seen * weights).sum(axis=1)
    activity = (speed * weights).sum(axis=1) / np.where(total > 0, total, 1.0)
    return 100.0 * (1.0 - np.exp(-activity / REFERENCE))


def common(way: FloatArray) -> FloatArray:
    """The part (n,) of the ways (n, 30) that every point seen has gone, all to one side; 0 where they differ.

    Somebody who moves sideways has a foot on the floor most of the time, and that foot has not gone along. Up and
    down is left alone: in a jump the whole body rises.
    """
    seen = np.isfinite(way)
    enough = seen.sum(axis=1) >= TOGETHER
    least = np.where(seen, way, np.inf).min(axis=1, initial=np.inf)
    most = np.where(seen, way, -np.inf).max(axis=1, initial=-np.inf)
    shared = np.where(least > 0, least, np.where(most < 0, most, 0.0))
    return np.where(enough, shared, 0.0)


def energy(
    body: Body, exercise: Exercise | Mapping[str, float] | None = None, work: Work | None = None
) -> Energy:
    """Energy of a whole recording, weighted by the exercise, or by weights for names without sides."""
    if len(body) < 2:
        return Energy(0.0, 0.0, work)
    rate = rate_per_minute(body, point_weights(exercise))
    minutes = float(body.time[-1] - body.time[0]) / 60.0
    score = float(np.sum(np.diff(body.time) * (rate[1:] + rate[:-1]) / 2)) / 60.0
    return Energy(round(score, 4), round(score / minutes, 3), work)
