"""How the main joint of an exercise moved: repetitions laid over each other, left and right, and how sure that is."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from engines.pose import INDEX, FloatArray, PoseSequence
from rules.biomechanics import Biomechanics, biomechanics
from rules.bma.uncertainty import limit_deg
from rules.body import visible_points
from rules.exercise import Exercise
from rules.joints import JOINT_ANGLES, SIDES
from rules.results import WorkoutSet
from rules.view import raw_view, view_name

STEPS = 101
"""A repetition is laid out over 0..100 %."""
SEEN = 0.7
"""Share of a repetition in which the angle must be seen to draw it."""
AROUND_S = 1.0
"""Time before and after a set that the filter is given."""
MOST_SETS = 12
"""Of an exercise with more sets than this so many are looked at, evenly chosen: a page has room for no more."""
NEARLY = 0.6
"""A joint that moves so much less than the one that moves most is shown in its place, if it can be trusted."""


@dataclass(frozen=True, slots=True)
class SideCurves:
    """One side's curves (k, 101) deg; `uncertainty_deg` their median standard deviation, `sure` if at most 15."""

    side: str
    curves: FloatArray
    uncertainty_deg: float
    sure: bool

    @property
    def range_deg(self) -> float:
        """The median range of the repetitions, NaN without any."""
        return float(np.median(np.ptp(self.curves, axis=1))) if len(self.curves) else math.nan


@dataclass(frozen=True, slots=True)
class Movement:
    """Of one exercise. `joint` is empty where nothing was seen; `view` as in `rules.view`, None if not known.

    `spatial`: the angles are of space, not of the picture.
    """

    joint: str
    sides: tuple[SideCurves, ...]
    view: str | None
    spatial: bool

    @property
    def difference(self) -> float:
        """The left's range less the right's, % of their mean; NaN where either cannot be judged."""
        found = {side.side: side.range_deg for side in self.sides if side.sure and len(side.curves)}
        if len(found) < 2 or found["left"] + found["right"] <= 0:
            return math.nan
        return 200.0 * (found["left"] - found["right"]) / (found["left"] + found["right"])


@dataclass(frozen=True, slots=True)
class _Section:
    """A repetition or a hold: its time, its sides, and the biomechanics of its set."""

    start_s: float
    end_s: float
    sides: tuple[str, ...]
    bma: Biomechanics


def movement(poses: PoseSequence, sets: Sequence[WorkoutSet], exercise: Exercise | None) -> Movement:
    """The joint that moved most in these sets of one exercise; for holds the one that the rule weighs most.

    `sets` has at least one.
    """
    chosen = [sets[i] for i in np.unique(np.linspace(0, len(sets) - 1, MOST_SETS).round().astype(int))]
    parts = [(one, _cut_poses(poses, one.start_s - AROUND_S, one.end_s + AROUND_S)) for one in chosen]
    parts = [(one, part) for one, part in parts if len(part) >= 4]
    spans = [span for one, part in parts for span in _spans(one, biomechanics(part, channels="live"))]
    every = {joint: tuple(_side(spans, joint, side) for side in SIDES) for joint in JOINT_ANGLES}
    joint = _heaviest(every, exercise) if _only_held(sets) else _most(every)
    view = view_of([part for _, part in parts])
    return Movement(joint, every.get(joint, ()), view, poses.xyz is not None)


def _only_held(sets: Sequence[WorkoutSet]) -> bool:
    return not any(one.reps for one in sets) and any(one.holds for one in sets)


def _cut_poses(poses: PoseSequence, start_s: float, end_s: float) -> PoseSequence:
    first, last = np.searchsorted(poses.time, [start_s, end_s]).tolist()
    return poses.part(slice(first, last))


def _spans(one: WorkoutSet, bma: Biomechanics) -> Iterator[_Section]:
    for rep in one.reps:
        yield _Section(rep.start_s, rep.end_s, (rep.side,) if rep.side in SIDES else SIDES, bma)
    for hold in one.holds:
        yield _Section(hold.start_s, hold.end_s, SIDES, bma)


def _side(spans: Sequence[_Section], joint: str, side: str) -> SideCurves:
    curves, spreads = [], []
    for span in spans:
        if side not in span.sides:
            continue
        inside = slice(*np.searchsorted(span.bma.time, [span.start_s - 1e-6, span.end_s + 1e-6]).tolist())
        time = span.bma.time[inside]
        angle = span.bma.channel(f"angle.{joint}.{side}")[inside].astype(float)
        seen = np.isfinite(angle)
        if seen.sum() >= 4 and seen.mean() >= SEEN:
            at = np.linspace(time[0], time[-1], STEPS)
            curves.append(np.interp(at, time[seen], angle[seen]))
            spreads.append(span.bma.channel(f"uncertainty.angle.{joint}.{side}")[inside][seen])
    if not curves:
        return SideCurves(side, np.zeros((0, STEPS)), math.nan, False)
    limit = limit_deg(any(span.bma.stated for span in spans))
    every = np.concatenate(spreads)
    every = every[np.isfinite(every)]
    middle = float(np.median(every)) if len(every) else math.nan
    return SideCurves(side, np.array(curves), middle, middle <= limit)


def _most(every: dict[str, tuple[SideCurves, ...]]) -> str:
    """The joint that moved most; one that moved nearly as much, and can be trusted, comes first."""
    moved = {
        joint: max((side.range_deg for side in sides if len(side.curves)), default=0.0)
        for joint, sides in every.items()
    }
    best = max(moved.values(), default=0.0)
    near = [joint for joint, value in moved.items() if value > 0 and value >= NEARLY * best]
    return max(near, key=lambda joint: (sum(side.sure for side in every[joint]), moved[joint]), default="")


def _heaviest(every: dict[str, tuple[SideCurves, ...]], exercise: Exercise | None) -> str:
    weights = dict(exercise.weights) if exercise is not None else {}
    seen = [joint for joint, sides in every.items() if any(len(side.curves) for side in sides)]
    return max(seen, key=lambda joint: weights.get(joint, 0.0), default="")


def view_of(parts: Sequence[PoseSequence]) -> str | None:
    """From where the camera saw the sets, by the median breadth."""
    if not parts:
        return None
    xy = np.concatenate([visible_points(part.xy, part.score) for part in parts])
    shoulders, hips = (
        (xy[:, INDEX[f"left_{name}"]] + xy[:, INDEX[f"right_{name}"]]) / 2 for name in ("shoulder", "hip")
    )
    with np.errstate(all="ignore"):
        breadth, facing = raw_view(xy, np.hypot(*(hips - shoulders).T))
    known = np.isfinite(breadth)
    if not known.any():
        return None
    return view_name(float(np.median(breadth[known])), float(np.median(facing[known])))
