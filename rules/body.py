"""The body as it is followed frame by frame: filtered key points, body size, view and nearer side.

Everything here is causal: what it says about a frame depends on that frame and earlier ones only, so that a
live camera and a recording give the same numbers. It takes blocks of frames for speed; block sizes change
nothing.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from engines.pose import INDEX, KEYPOINTS, Pose, PoseSequence
from rules.filters import FloatArray, OneEuro
from rules.joints import SEGMENTS, SIDES, TORSO_FRACTION, point_index

SCORE_THRESHOLD = 0.3
"""Key points the pose engine is less sure of than this are missing to the rules."""
GROW_S, SHRINK_S = 0.3, 6.0
"""Time constants of a segment's length: foreshortening only ever shortens, so it grows fast and shrinks slowly."""
VIEW_S = 0.7
"""Time constant of the view and of the nearer side."""
SHOULDERS_FRONTAL, HIPS_FRONTAL = 0.72, 0.42
"""Breadth between the shoulder and between the hip key points, in torso lengths, of somebody who faces the camera."""
SIDE_BELOW, FRONT_ABOVE = 0.42, 0.76
"""Bounds of the view: breadth as a share of the frontal breadth (sine of the turn: 25 and 50 degrees)."""
CUT_ZOOM = 0.25
"""A cut in the film: most segments change their length by this share and move two fifths of the way below …"""
CUT_WAY, CUT_SPEED = 0.4, 8.0
"""… or most key points jump by so many torso lengths, plus so many for each second between the frames."""
FRESH_S = 1.0
"""Somebody who was not seen for longer is taken as new: size and view are found again."""
VIEWS: tuple[str, ...] = ("front", "three_quarter", "side", "back")

_UPPER = np.array([[point_index(a, side) for a, _, _ in SEGMENTS.values()] for side in SIDES])
_LOWER = np.array([[point_index(b, side) for _, b, _ in SEGMENTS.values()] for side in SIDES])
_FRACTIONS = np.array([fraction for _, _, fraction in SEGMENTS.values()])
_LIMBS = np.array(
    [
        [INDEX[f"{side}_{name}"] for name in ("shoulder", "elbow", "wrist", "hip", "knee", "ankle")]
        for side in SIDES
    ]
)
_JUMPING = np.concatenate([_LIMBS[0], _LIMBS[1]])
_LS, _RS, _LH, _RH = (INDEX[n] for n in ("left_shoulder", "right_shoulder", "left_hip", "right_hip"))


@dataclass(frozen=True, slots=True)
class Body:
    """A block of n frames as the rules see them.

    `time` (n,) s; `xy` (n, 30, 2) filtered px, NaN where missing; `torso` (n,) px, shoulder to hip;
    `lengths` (n, 2, 5) px of the five segments, left and right; `breadth` (n,) 0 side view .. 1 frontal;
    `facing` (n,) > 0 towards the camera; `near` (n,) 0 left or 1 right side is nearer;
    `cut` (n,) where the film was cut or the person changed, so that nothing before belongs to what follows.
    """

    time: FloatArray
    xy: FloatArray
    torso: FloatArray
    lengths: FloatArray
    breadth: FloatArray
    facing: FloatArray
    near: NDArray[np.intp]
    cut: NDArray[np.bool_]

    def __len__(self) -> int:
        return len(self.time)


def view_name(breadth: float, facing: float) -> str | None:
    """`front`, `back`, `three_quarter` or `side`; None while nothing is known."""
    if math.isnan(breadth):
        return None
    if breadth < SIDE_BELOW:
        return "side"
    if breadth < FRONT_ABOVE:
        return "three_quarter"
    return "front" if facing >= 0 else "back"


def body_height(lengths: FloatArray) -> FloatArray:
    """Standing height (n,) in the unit of `lengths` (n, 2, 5), NaN where no segment is known.

    Each segment's longer side over its share of body height; the torso counts twice; the median of these.
    A crouching or turned person keeps the height that the segments showed when they were seen at full length.
    """
    longer = np.fmax(lengths[:, 0], lengths[:, 1]) / _FRACTIONS
    return nan_median(np.concatenate([longer, longer[:, :1]], axis=1))


def nan_median(values: FloatArray) -> FloatArray:
    """Median of each row (n, c), NaN ignored, without numpy's warning for empty rows."""
    ordered = np.sort(values, axis=1)
    count = np.isfinite(ordered).sum(axis=1)
    low = np.maximum((count - 1) // 2, 0)[:, None]
    high = np.minimum(count // 2, values.shape[1] - 1)[:, None]
    pair = np.take_along_axis(ordered, low, 1) + np.take_along_axis(ordered, high, 1)
    return np.where(count > 0, pair[:, 0] / 2, np.nan)


def segment_lengths(xy: FloatArray) -> FloatArray:
    """Lengths (n, 2, 5) of the five segments of both sides from points (n, 30, 2 or 3)."""
    return np.linalg.norm(xy[:, _LOWER] - xy[:, _UPPER], axis=-1)


def visible_points(xy: FloatArray, score: FloatArray) -> FloatArray:
    """Points (n, 30, d) with those below the score threshold set to NaN."""
    good = (score >= SCORE_THRESHOLD) & np.isfinite(xy).all(-1)
    return np.where(good[..., None], xy, np.nan)


class BodyStream:
    """Follows one person causally: `of_pose` for a live frame, `of_sequence` for a block of frames."""

    def __init__(self) -> None:
        self._filter = OneEuro(len(KEYPOINTS))
        self._lengths = np.full((2, len(SEGMENTS)), np.nan)
        self._breadth = math.nan
        self._facing = 0.0
        self._nearness = 0.0
        self._near = 0
        self._time = math.nan
        self._last: tuple[float, FloatArray] | None = None

    def of_pose(self, pose: Pose) -> Body:
        """A block of one frame. Raises ValueError when time does not rise."""
        return self._block(np.array([pose.time]), pose.xy[None], pose.score[None])

    def of_sequence(self, sequence: PoseSequence) -> Body:
        """A whole recording, or the next part of it."""
        return self._block(sequence.time, sequence.xy, sequence.score)

    def _block(self, time: FloatArray, xy: FloatArray, score: FloatArray) -> Body:
        points = visible_points(xy, score)
        raw = segment_lengths(points)
        cut = self._find_cuts(time, points)
        lengths = self._follow_lengths(time, raw, cut)
        torso = body_height(lengths) * TORSO_FRACTION
        breadth, facing = self._follow_view(time, points, torso, cut)
        near = self._follow_side(time, score, breadth)
        units = np.where(np.isfinite(torso) & (torso > 1.0), torso, 100.0)
        smooth = np.empty_like(points)
        for i, now in enumerate(time.tolist()):
            if not now > self._time and not math.isnan(self._time):
                raise ValueError(f"frames must come in rising order of time: {now} s after {self._time} s")
            self._time = now
            if cut[i]:
                self._filter = OneEuro(len(KEYPOINTS))
            smooth[i] = self._filter.update(now, points[i], units[i])
        return Body(time, smooth, torso, lengths, breadth, facing, near, cut)

    def _steps(self, time: FloatArray) -> list[float]:
        first = time[0] - self._time if len(time) and not math.isnan(self._time) else 1.0 / 30.0
        return [float(first), *np.diff(time).tolist()]

    def _follow_lengths(self, time: FloatArray, raw: FloatArray, cut: NDArray[np.bool_]) -> FloatArray:
        """Expectile in time of each length: quick to grow, slow to shrink."""
        out = np.empty_like(raw)
        for i, step in enumerate(self._steps(time)):
            new, old = raw[i], self._lengths * (math.nan if cut[i] else 1.0)
            grow, shrink = 1 - math.exp(-step / GROW_S), 1 - math.exp(-step / SHRINK_S)
            moved = old + (new - old) * np.where(new > old, grow, shrink)
            self._lengths = np.where(np.isnan(old), new, np.where(np.isnan(new), old, moved))
            out[i] = self._lengths
        return out

    def _find_cuts(self, time: FloatArray, points: FloatArray) -> NDArray[np.bool_]:
        """Where the film jumps: against the last frame in which enough of the body was seen."""
        cut = np.zeros(len(time), dtype=np.bool_)
        enough = np.isfinite(points[:, _JUMPING, 0]).sum(axis=1) >= 6
        for i in np.flatnonzero(enough).tolist():
            if self._last is not None:
                cut[i] = _jumps(float(time[i]) - self._last[0], self._last[1], points[i])
            self._last = (float(time[i]), points[i])
        return cut

    def _follow_view(
        self, time: FloatArray, xy: FloatArray, torso: FloatArray, cut: NDArray[np.bool_]
    ) -> tuple[FloatArray, FloatArray]:
        raw, sign = _raw_view(xy, torso)
        breadth, facing = np.empty(len(time)), np.empty(len(time))
        for i, step in enumerate(self._steps(time)):
            gain = 1 - math.exp(-step / VIEW_S)
            if cut[i]:
                self._breadth = math.nan
            if not math.isnan(raw[i]):
                self._breadth = (
                    float(raw[i]) if math.isnan(self._breadth) else self._breadth + (raw[i] - self._breadth) * gain
                )
                self._facing += (sign[i] - self._facing) * gain
            breadth[i], facing[i] = self._breadth, self._facing
        return breadth, facing

    def _follow_side(self, time: FloatArray, score: FloatArray, breadth: FloatArray) -> NDArray[np.intp]:
        """The side whose limbs the pose engine is surer of, with hysteresis; it matters in side views only."""
        difference = score[:, _LIMBS[1]].mean(-1) - score[:, _LIMBS[0]].mean(-1)
        near = np.empty(len(time), dtype=np.intp)
        for i, step in enumerate(self._steps(time)):
            self._nearness += (difference[i] - self._nearness) * (1 - math.exp(-step / VIEW_S))
            if abs(self._nearness) > 0.02:
                self._near = int(self._nearness > 0)
            near[i] = self._near
        return near


def _jumps(elapsed_s: float, before: FloatArray, now: FloatArray) -> bool:
    """Whether a body cannot have come from `before` to `now` (30, 2) in that time."""
    if elapsed_s > FRESH_S:
        return True
    old, new = segment_lengths(before[None])[0].ravel(), segment_lengths(now[None])[0].ravel()
    both = np.isfinite(old) & np.isfinite(new) & (old > 0) & (new > 0)
    if both.sum() < 4:
        return False
    ways = np.hypot(*(now[_JUMPING] - before[_JUMPING]).T)
    torso = float(np.median((old + new)[both] / 2 / np.concatenate([_FRACTIONS, _FRACTIONS])[both]))
    way = float(np.median(ways[np.isfinite(ways)])) / max(torso * TORSO_FRACTION, 1.0)
    zoom = float(np.median(np.log(new[both] / old[both])))
    share = CUT_ZOOM + elapsed_s
    far = CUT_WAY + CUT_SPEED * elapsed_s
    return way > far or (abs(zoom) > share and way > 0.4 * far)


def _raw_view(xy: FloatArray, torso: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Breadth as a share of the frontal one, and +1 where the person's left is at the right of the spine."""
    down = ((xy[:, _LH] + xy[:, _RH]) - (xy[:, _LS] + xy[:, _RS])) / 2
    length = np.hypot(down[:, 0], down[:, 1])
    torso = np.where(torso > 1.0, torso, np.nan)
    known = length > 0.3 * torso
    axis = np.where(known[:, None], down / np.where(known, length, 1.0)[:, None], np.array([0.0, 1.0]))
    # a quarter turn from "down the spine" to where the left side of somebody who faces us is
    lateral = np.stack([axis[:, 1], -axis[:, 0]], axis=1)
    shoulders = ((xy[:, _LS] - xy[:, _RS]) * lateral).sum(-1) / torso
    hips = ((xy[:, _LH] - xy[:, _RH]) * lateral).sum(-1) / torso
    both = (shoulders + hips) / (SHOULDERS_FRONTAL + HIPS_FRONTAL)
    signed = np.where(np.isfinite(both), both, shoulders / SHOULDERS_FRONTAL)
    return np.abs(signed), np.sign(np.nan_to_num(signed))


def forced_view(body: Body, view: str | None) -> Body:
    """The same block seen from `view` (one of `VIEWS`), or as it was found if None. Raises ValueError."""
    if view is None:
        return body
    if view not in VIEWS:
        raise ValueError(f"no view is called {view!r}; there are {', '.join(VIEWS)}")
    breadth = {"side": 0.0, "three_quarter": (SIDE_BELOW + FRONT_ABOVE) / 2}.get(view, 1.0)
    whole = np.full(len(body), breadth)
    return replace(body, breadth=whole, facing=np.full(len(body), -1.0 if view == "back" else 1.0))
