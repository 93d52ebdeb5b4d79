"""The body as it is followed frame by frame: filtered key points, body size, view and nearer side.

Everything here is causal: what it says about a frame depends on that frame and earlier ones only, so that a
live camera and a recording have the same numbers. It takes blocks of frames for speed; block sizes change
nothing.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from engines.pose import INDEX, KEYPOINTS, Pose, PoseSequence
from rules.cuts import HALVES, CutFinder, nan_median
from rules.filters import FloatArray, OneEuro
from rules.ground import Ground
from rules.joints import (
    LIMB_POINTS,
    SEGMENT_FRACTIONS,
    SEGMENTS,
    TORSO_FRACTION,
    segment_lengths,
)
from rules.leaps import LeapGate
from rules.proportions import Proportions
from rules.view import raw_view, view_numbers

SCORE_THRESHOLD = 0.3
"""Key points the pose engine is less sure of than this are missing to the rules."""
GROW_S, SHRINK_S = 0.3, 6.0
"""Time constants of a segment's length: foreshortening only ever shortens, so it grows fast and shrinks slowly."""
SURE_S = 0.3
"""Time constant of the scores."""
VIEW_S = 0.7
"""Time constant of the view and of the nearer side."""
NEARER = 0.02
"""So much surer must the pose engine be of the other side's limbs before that side is the nearer one."""

_RIGHT_AND_UP = np.array([1.0, -1.0])
_LEFT_SHOULDER, _RIGHT_SHOULDER = INDEX["left_shoulder"], INDEX["right_shoulder"]
_ANKLES = [INDEX["left_ankle"], INDEX["right_ankle"]]


@dataclass(frozen=True, slots=True)
class Body:
    """A block of n frames as the rules see them.

    `time` (n,) s; `xy` (n, 30, 2) filtered px, NaN where missing; `torso` (n,) px, shoulder to hip;
    `lengths` (n, 2, 5) px of the five segments, left and right; `breadth` (n,) 0 side view .. 1 frontal;
    `facing` (n,) > 0 towards the camera; `near` (n,) 0 left or 1 right side is nearer;
    `cut` (n,) where the film was cut or the person changed, so that nothing before belongs to what follows;
    `moved` (n, 2) torso lengths that mid shoulders have moved since the first frame, to the right and up;
    `rising` (n,) how fast they go up, torso lengths a second; `airborne` (n,) torso lengths that the lower
    foot is above the floor, NaN where no foot is seen; `score` (n, 30) 0 to 1, how sure the pose engine was
    of late of each key point.
    """

    time: FloatArray
    xy: FloatArray
    torso: FloatArray
    lengths: FloatArray
    breadth: FloatArray
    facing: FloatArray
    near: NDArray[np.intp]
    cut: NDArray[np.bool_]
    moved: FloatArray
    airborne: FloatArray
    rising: FloatArray
    score: FloatArray

    def __len__(self) -> int:
        return len(self.time)


def join_blocks(blocks: Sequence[Body]) -> Body:
    """Blocks that follow each other as one."""
    columns = ([getattr(block, field.name) for block in blocks] for field in fields(Body))
    return Body(*(np.concatenate(column) for column in columns))


def part_of(block: Body, start: int, stop: int) -> Body:
    """The frames from `start` to `stop` of a block."""
    return Body(*(getattr(block, field.name)[start:stop] for field in fields(Body)))


def set_view(body: Body, view: str | None) -> Body:
    """The same block seen from `view` (one of `VIEWS`), or as it was found if None. Raises ValueError."""
    if view is None:
        return body
    breadth, facing = view_numbers(view)
    return replace(body, breadth=np.full(len(body), breadth), facing=np.full(len(body), facing))


def body_height(lengths: FloatArray) -> FloatArray:
    """Standing height (n,) in the unit of `lengths` (n, 2, 5), NaN where no segment is known.

    Each segment's longer side over its share of body height; the torso counts twice; the median of these.
    A crouching or turned person keeps the height that the segments showed when they were seen at full length.
    """
    longer = np.fmax(lengths[:, 0], lengths[:, 1]) / SEGMENT_FRACTIONS
    return nan_median(np.concatenate([longer, longer[:, :1]], axis=1))


def visible_points(xy: FloatArray, score: FloatArray) -> FloatArray:
    """Points (n, 30, d) with those below the score threshold set to NaN."""
    good = (score >= SCORE_THRESHOLD) & np.isfinite(xy).all(-1)
    return np.where(good[..., None], xy, np.nan)


class BodyStream:
    """Follows one person causally: `of_pose` for a live frame, `of_sequence` for a block of frames."""

    def __init__(self) -> None:
        self._proportions = Proportions()
        self._filter = OneEuro(len(KEYPOINTS))
        self._leaps = LeapGate(len(KEYPOINTS))
        self._size = np.full(1, np.nan)
        self._cuts = CutFinder()
        self._lengths = np.full(2 * len(SEGMENTS), np.nan)
        self._breadth = math.nan
        self._facing = 0.0
        self._nearness = 0.0
        self._near: int | None = None
        self._sided_s = 0.0
        self._anchor: FloatArray | None = None
        self._moved = np.zeros(2)
        self._half = np.zeros(2)
        self._ground = Ground()
        self._time = math.nan
        self._scores: FloatArray | None = None

    def of_pose(self, pose: Pose) -> Body:
        """A block of one frame. Raises ValueError when time does not rise."""
        return self._block(np.array([pose.time]), pose.xy[None], pose.score[None])

    def of_sequence(self, sequence: PoseSequence) -> Body:
        """A whole recording, or the next part of it. Raises ValueError when time does not rise."""
        return self._block(sequence.time, sequence.xy, sequence.score)

    def _block(self, time: FloatArray, xy: FloatArray, score: FloatArray) -> Body:
        steps = self._steps(time)
        points, steady = self._proportions.restore(visible_points(xy, score))
        cut, swapped = self._cuts.find(time, steady)
        points = self._without_leaps(time, steps, points, cut, swapped)
        lengths = self._follow_lengths(steps, segment_lengths(points), cut)
        torso = body_height(lengths) * TORSO_FRACTION
        breadth, facing = self._follow_view(steps, *raw_view(points, torso), cut)
        near = self._follow_side(steps, score)
        smooth = self._smooth(time, points, torso, cut, swapped)
        moved = self._follow_movement(smooth, torso, cut)
        airborne = self._ground.height(steps, np.fmax(*smooth[:, _ANKLES, 1].T), torso, cut)
        rising = self._ground.speed(steps, moved[:, 1])
        sure = self._follow_scores(steps, np.where(np.isfinite(xy[..., 0]), score, 0.0))
        return Body(time, smooth, torso, lengths, breadth, facing, near, cut, moved, airborne, rising, sure)

    def _steps(self, time: FloatArray) -> list[float]:
        """Time since the frame before (n,) s; a thirtieth for the first of all."""
        first = self._time if not math.isnan(self._time) else time[:1].sum() - 1.0 / 30.0
        steps = np.diff(time, prepend=first)
        if not (steps > 0).all():
            raise ValueError(f"frames must come in rising order of time, after {self._time} s")
        self._time = float(time[-1]) if len(time) else self._time
        return [float(step) for step in steps]

    def _without_leaps(
        self,
        time: FloatArray,
        steps: list[float],
        points: FloatArray,
        cut: NDArray[np.bool_],
        swapped: NDArray[np.bool_],
    ) -> FloatArray:
        """The points with those that leapt NaN, before anything is measured by them."""
        calm = np.empty_like(points)
        unit = self._follow_size(steps, points, cut)
        for part in parts_between(cut, swapped):
            if cut[part.start]:
                self._leaps = LeapGate(len(KEYPOINTS))
            for group in np.flatnonzero(swapped[part.start]):
                self._leaps.exchange(*np.split(HALVES[group], 2))
            calm[part] = self._leaps.run(time[part], points[part], unit[part])
        return calm

    def _follow_size(self, steps: list[float], points: FloatArray, cut: NDArray[np.bool_]) -> FloatArray:
        """One torso length (n,) px as most segments show it, which a single leap does not change."""
        heights = segment_lengths(points).reshape(len(points), 2 * len(SEGMENTS)) / np.tile(
            SEGMENT_FRACTIONS, 2
        )
        shown = nan_median(heights)[:, None] * TORSO_FRACTION
        self._size, size = _follow(self._size, steps, shown, cut)
        return np.where(size[:, 0] > 0.0, size[:, 0], 100.0)

    def _smooth(
        self,
        time: FloatArray,
        points: FloatArray,
        torso: FloatArray,
        cut: NDArray[np.bool_],
        swapped: NDArray[np.bool_],
    ) -> FloatArray:
        units = np.where(torso > 0.0, torso, 100.0)
        smooth = np.empty_like(points)
        for part in parts_between(cut, swapped):
            if cut[part.start]:
                self._filter = OneEuro(len(KEYPOINTS))
            for group in np.flatnonzero(swapped[part.start]):
                self._filter.exchange(*np.split(HALVES[group], 2))
            smooth[part] = self._filter.run(time[part], points[part], units[part])
        return smooth

    def _follow_lengths(self, steps: list[float], raw: FloatArray, cut: NDArray[np.bool_]) -> FloatArray:
        """Expectile in time of each length (n, 2, 5): quick to grow, slow to shrink."""
        self._lengths, out = _follow(
            self._lengths, steps, raw.reshape(len(raw), raw.shape[1] * raw.shape[2]), cut
        )
        return out.reshape(raw.shape)

    def _follow_view(
        self, steps: list[float], raw: FloatArray, sign: FloatArray, cut: NDArray[np.bool_]
    ) -> tuple[FloatArray, FloatArray]:
        breadth, facing = np.empty(len(steps)), np.empty(len(steps))
        for i, (step, now) in enumerate(zip(steps, raw.tolist(), strict=True)):
            gain = 1 - math.exp(-step / VIEW_S)
            if cut[i]:
                self._breadth = math.nan
            if not math.isnan(now):
                fresh = math.isnan(self._breadth)
                self._breadth = now if fresh else self._breadth + (now - self._breadth) * gain
                self._facing += (float(sign[i]) - self._facing) * gain
            breadth[i], facing[i] = self._breadth, self._facing
        return breadth, facing

    def _follow_scores(self, steps: list[float], score: FloatArray) -> FloatArray:
        """The score of each point of late (n, 30), so that a signal's weight does not flicker."""
        now = self._scores
        out = np.empty_like(score)
        for i, step in enumerate(steps):
            now = score[i] if now is None else now + (score[i] - now) * (1 - math.exp(-step / SURE_S))
            out[i] = now
        self._scores = now
        return out

    def _follow_movement(self, smooth: FloatArray, torso: FloatArray, cut: NDArray[np.bool_]) -> FloatArray:
        """The way of mid shoulders, summed step by step so that a size that is still being learned moves nobody."""
        middle = self._mid_shoulders(smooth)
        known = np.flatnonzero(~np.isnan(middle[:, 0]) & (torso > 0.0))
        if not len(known):
            return np.tile(self._moved, (len(middle), 1))
        here = middle[known]
        before = np.concatenate([here[:1] if self._anchor is None else self._anchor[None], here[:-1]])
        way = (here - before) / torso[known, None] * _RIGHT_AND_UP
        way[cut[known]] = 0.0
        sums = np.cumsum(np.concatenate([self._moved[None], way]), axis=0)
        self._anchor, self._moved = here[-1], sums[-1]
        return np.asarray(sums[np.searchsorted(known, np.arange(len(middle)), side="right")])

    def _mid_shoulders(self, smooth: FloatArray) -> FloatArray:
        """Where one shoulder is not seen, the other moved by what lay between it and the middle when both were."""
        left, right = smooth[:, _LEFT_SHOULDER], smooth[:, _RIGHT_SHOULDER]
        half = (right - left) / 2
        last = np.maximum.accumulate(np.where(np.isnan(half[:, 0]), 0, np.arange(1, len(half) + 1)))
        half = np.concatenate([self._half[None], half])[last]
        self._half = half[-1] if len(half) else self._half
        return np.where(np.isnan(left), right - half, left + half)

    def _follow_side(self, steps: list[float], score: FloatArray) -> NDArray[np.intp]:
        """The side whose limbs the pose engine is surer of, with hysteresis; it matters in side views only.

        The mean over the first moments, so that it is known from the first frame on.
        """
        limbs = score[:, LIMB_POINTS].reshape(len(score), 2, len(LIMB_POINTS) // 2).mean(-1)
        difference = (limbs[:, 1] - limbs[:, 0]).tolist()
        near = np.empty(len(steps), dtype=np.intp)
        for i, step in enumerate(steps):
            self._sided_s += step
            gain = max(1 - math.exp(-step / VIEW_S), step / self._sided_s)
            self._nearness += (difference[i] - self._nearness) * gain
            # undecided, the first hint counts: a mirror image must not be judged by the other arm
            if self._near is None or abs(self._nearness) > NEARER:
                self._near = int(self._nearness > 0)
            near[i] = self._near
        return near


def parts_between(cut: NDArray[np.bool_], swapped: NDArray[np.bool_]) -> list[slice]:
    """The frames between cuts (n,) and exchanges of sides (n, 2), each of which begins a part."""
    marks = np.flatnonzero(cut | swapped.any(axis=1)).tolist()
    return [slice(start, stop) for start, stop in pairwise(sorted({0, *marks, len(cut)}))]


def _follow(
    values: FloatArray, steps: list[float], raw: FloatArray, cut: NDArray[np.bool_]
) -> tuple[FloatArray, FloatArray]:
    """Expectiles in time of lengths `raw` (n, c), from `values` (c,) on: the last of them, and all (n, c)."""
    grow = [1 - math.exp(-step / GROW_S) for step in steps]
    shrink = [1 - math.exp(-step / SHRINK_S) for step in steps]
    ends = set(np.flatnonzero(cut).tolist())
    followed = [
        _expectile(start, column, grow, shrink, ends)
        for start, column in zip(values.tolist(), raw.T.tolist(), strict=True)
    ]
    out = np.array(followed).T.reshape(raw.shape)
    return (out[-1] if len(out) else values), out


def _expectile(
    value: float, column: list[float], grow: list[float], shrink: list[float], ends: set[int]
) -> list[float]:
    """One length over time; a missing one (NaN) stays what it was, and after a cut the next is taken as it is."""
    out = []
    for i, new in enumerate(column):
        if i in ends:
            value = math.nan
        if not math.isnan(new):
            known = not math.isnan(value)
            value = value + (new - value) * (grow[i] if new > value else shrink[i]) if known else new
        out.append(value)
    return out
