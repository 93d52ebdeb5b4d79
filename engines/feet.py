"""Feet that keep still stand where they stood: how far away the body is, and where its weight is in a squat.

Who squats or sits down looks smaller than they are, and the body would drift away by a decimetre. Feet that do not
move in the picture have not moved in the room either: how far away they were while the legs were straight, when it is
known best, holds for as long as they keep still. Somebody on both feet, with knees bent, does not fall forwards: what
of their weight would lie before the feet, along the line of sight, is taken back by placing the feet, and with them
the shins, farther forward. Weight behind the feet may be on a seat, and stays.
"""

from __future__ import annotations

from collections import deque
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engines.balance import before_feet, opening, slopes
from engines.lift_points import POINT
from engines.pose import FloatArray
from engines.root_depth import across
from engines.skeleton_fit import fit_bodies

Array = NDArray[Any]

STILL, STILL_S = 0.12, 0.25
"""Feet keep still where half of their points move slower than this across the line of sight, in body heights a second
over `STILL_S` to either side."""

FEWEST_FRAMES, FEWEST_POINTS = 4, 2

STRAIGHT_DEG = (120.0, 160.0)
"""Openings of the knees at which a moment says nothing of how far away the feet are, and at which it says most."""

LEAST, ENOUGH = 0.02, 0.3
"""The least that a moment says; a stretch in which none says this much has no depth."""

BENT_DEG = (150.0, 120.0)
"""Openings of the knees at which the weight is not looked at, and at which it is in full."""

LEVEL, TOGETHER = (0.12, 0.06), (0.14, 0.08)
"""The same for the difference of the ankles' heights, and for how far one is before the other, in body heights."""

SURE = 0.6
"""The share of the weight before the feet that is taken back."""

ANKLES = np.array([POINT[f"{side}_ankle"] for side in ("left", "right")])
FEET = np.array(
    [
        POINT[f"{side}_{part}"]
        for side in ("left", "right")
        for part in ("ankle", "heel", "big_toe", "small_toe")
    ]
)


def still(time: Array, rays: Array, score: Array, depth: Array, later: bool = True) -> NDArray[np.bool_]:
    """Whether the feet keep still (n,), from rays (n, 26, 2), scores (n, 26), 0 where missing, and the body's
    distance (n,) in body heights. With `later`, what comes counts as well as what was."""
    watched = np.where((score[:, FEET] > 0)[..., None], rays[:, FEET], np.nan)
    first = np.searchsorted(time, time - STILL_S - 1e-6)
    last = np.searchsorted(time, time + STILL_S + 1e-6) if later else np.arange(len(time)) + 1
    speed = [_speed(time[a:b], watched[a:b]) for a, b in zip(first, last, strict=True)]
    return np.asarray(np.array(speed) * depth < STILL)


def _speed(time: Array, watched: Array) -> float:
    """Of half of the feet's points that are seen throughout, a second; infinite where too few are."""
    known = np.isfinite(watched).all((0, 2))
    if len(time) < FEWEST_FRAMES or known.sum() < FEWEST_POINTS:
        return float("inf")
    speed = slopes(time, watched[:, known].reshape(len(time), -1)).reshape(-1, 2)
    return float(np.median(np.linalg.norm(speed, axis=-1)))


def distance(body: Array, root: Array) -> tuple[FloatArray, FloatArray]:
    """How far away the ankles are (n,), and how much each moment says of it."""
    knees = np.mean([opening(body, side) for side in ("left", "right")], axis=0)
    low, high = STRAIGHT_DEG
    return body[:, ANKLES, 2].mean(1) + root[:, 2], np.clip((knees - low) / (high - low), LEAST, 1)


def standing_distance(away: FloatArray, weight: FloatArray, keep: NDArray[np.bool_]) -> FloatArray:
    """How far away the ankles are (n,) over stretches in which feet keep still, NaN elsewhere."""
    out = np.full(len(away), np.nan)
    edges = np.flatnonzero(np.diff(np.concatenate([[False], keep & np.isfinite(away), [False]]).astype(int)))
    for first, last in zip(edges[::2], edges[1::2], strict=True):
        out[first:last] = _middle(away[first:last], weight[first:last])
    return out


def _middle(away: Array, weight: Array) -> float:
    """The weighted median, NaN where nothing says enough."""
    if weight.max() < ENOUGH:
        return float("nan")
    order = np.argsort(away)
    summed = np.cumsum(weight[order])
    return float(away[order][np.searchsorted(summed, summed[-1] / 2)])


class StoodSoFar:
    """The same as frames come."""

    MOST = 300
    """Frames that are remembered."""

    def __init__(self) -> None:
        self._recent: deque[tuple[float, Array, Array, float]] = deque()
        self._distances: deque[tuple[float, float]] = deque(maxlen=self.MOST)

    def step(
        self, time: float, rays: Array, score: Array, body: Array, root: Array
    ) -> tuple[NDArray[np.bool_], FloatArray]:
        """Whether the feet keep still (1,), and how far away they then are (1,), from arrays of one frame."""
        self._recent.append((time, rays[0], score[0], float(root[0, 2])))
        while self._recent[0][0] < time - STILL_S - 1e-6:
            self._recent.popleft()
        times, seen, scores, depths = (np.array(part) for part in zip(*self._recent, strict=True))
        keep = still(times, seen, scores, depths, later=False)[-1:]
        away, weight = distance(body, root)
        if not keep[0] or not np.isfinite(away[0]):
            self._distances.clear()
            return keep, np.full(1, np.nan)
        self._distances.append((float(away[0]), float(weight[0])))
        recent = np.array(self._distances)
        return keep, np.array([_middle(recent[:, 0], recent[:, 1])])


def ground_bodies(
    points: Array, body: Array, root: Array, rays: Array, score: Array, lengths: Array, up: Array,
    keep: NDArray[np.bool_], away: FloatArray,
) -> tuple[Array, Array]:  # fmt: skip
    """Body (n, 26, 3) and root (n, 3) with feet that `keep` still (n,) `away` as far as they stood (n,; NaN unknown)
    and under the weight.

    `points` as the network has them, `body` as fitted to `rays` with bones of `lengths` (n, bones), both about the
    pelvis, which stands at `root`; `up` (3,), all in camera axes and body heights.
    """
    root = _move_roots(body, root, rays, score, away)
    whole = np.where(np.isnan(root), [0.0, 0.0, 2.0], root)
    body = fit_bodies(_under_weight(points, body, whole, up, keep), whole, rays, score, lengths)
    return body, _move_roots(body, root, rays, score, away)


def _move_roots(body: Array, root: Array, rays: Array, score: Array, away: FloatArray) -> Array:
    found = across(body, rays, score**2, away - body[:, ANKLES, 2].mean(1))
    return np.where(np.isfinite(found).all(1, keepdims=True), found, root)


def _under_weight(points: Array, body: Array, root: Array, up: Array, keep: NDArray[np.bool_]) -> Array:
    """Points with the feet of who squats farther forward, as far as their weight lies before them."""
    away = root - (root @ up)[:, None] * up
    away = away / np.maximum(np.linalg.norm(away, axis=1, keepdims=True), 1e-6)
    before, forward = before_feet(body, up)
    knees = np.mean([opening(body, side) for side in ("left", "right")], axis=0)
    apart = body[:, ANKLES[0]] - body[:, ANKLES[1]]
    uneven, split = np.abs(apart @ up), np.abs((apart * forward).sum(1))
    share = np.where(keep, SURE, 0.0)
    for value, (no, yes) in ((knees, BENT_DEG), (uneven, LEVEL), (split, TOGETHER)):
        share = share * np.clip((value - no) / (yes - no), 0, 1)
    step = share * np.maximum(before, 0) * (forward * away).sum(1)
    moved = points.copy()
    moved[:, FEET] += np.nan_to_num(step)[:, None, None] * away[:, None]
    return moved
