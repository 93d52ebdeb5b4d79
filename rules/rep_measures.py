"""What a trainer wants to know of each repetition beside its range: sides, velocity, smoothness, flight."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from rules.bma.angles import joint_angles
from rules.bma.motion import Motion, derivative
from rules.filters import FloatArray
from rules.joints import JOINT_ANGLES
from rules.jumps import Flight, flights
from rules.results import Rep, RepMeasures, WorkoutSet
from rules.smoothness import sparc
from rules.velocity_loss import mean_concentric_velocity, velocity_loss

LANDING_S = 0.4
"""A jump belongs to a repetition also if it lands so long after its end, or takes off so long before its start."""


def rep_measures(
    motion: Motion, reps: Sequence[Rep], sets: Sequence[WorkoutSet] = ()
) -> tuple[RepMeasures, ...]:
    """Measures of each repetition, in their order; losses of velocity are counted from the start of its set."""
    if not reps:
        return ()
    with np.errstate(all="ignore"):
        angles = motion.of(joint_angles)
        speeds = np.abs(derivative(motion.time, angles))
        jumps = flights(motion)
    begun = {rep: one.start_s for one in sets for rep in one.reps}
    found = []
    for i, rep in enumerate(reps):
        before = [other for other in reps[:i] if other.start_s >= begun.get(rep, -math.inf)]
        found.append(_measure(motion.time, angles, speeds, jumps, [*before, rep]))
    return tuple(found)


def _measure(
    time: FloatArray,
    angles: FloatArray,
    speeds: FloatArray,
    jumps: Sequence[Flight],
    so_far: Sequence[Rep],
) -> RepMeasures:
    """Of the last one of the set's repetitions so far."""
    rep = so_far[-1]
    inside = slice(*np.searchsorted(time, [rep.start_s - 1e-6, rep.end_s + 1e-6]).tolist())
    ranges = _ranges(angles[inside])
    joint = int(np.nanargmax(np.fmax(*ranges.T))) if np.isfinite(ranges).any() else -1
    left, right = ranges[joint].tolist() if joint >= 0 else (math.nan, math.nan)
    speed = _one_speed(speeds[inside], ranges, joint)
    flight = max(_within(jumps, rep), key=lambda each: each.flight_s, default=None)
    return RepMeasures(
        rep.rep,
        rep.side,
        list(JOINT_ANGLES)[joint] if joint >= 0 else "",
        left,
        right,
        mean_concentric_velocity(rep),
        _peak(time[inside], speed, rep),
        velocity_loss(so_far),
        _smoothness(time[inside], speed, rep.turn_s),
        rep.end_s - rep.start_s,
        flight.flight_s if flight else math.nan,
        flight.height_m if flight else math.nan,
    )


def _ranges(angles: FloatArray) -> FloatArray:
    """(5, 2) range of each joint angle, NaN where less than half of it is seen."""
    if not len(angles):
        return np.full((len(JOINT_ANGLES), 2), np.nan)
    seen = np.isfinite(angles).mean(axis=0) >= 0.5
    low = np.fmin.reduce(angles, axis=0)
    return np.where(seen, np.fmax.reduce(angles, axis=0) - low, np.nan)


def _one_speed(speeds: FloatArray, ranges: FloatArray, joint: int) -> FloatArray:
    """(n,) deg/s: the joint's speed on the side that moves more."""
    if joint < 0:
        return np.full(len(speeds), np.nan)
    side = int(np.nan_to_num(ranges[joint, 1], nan=-1.0) > np.nan_to_num(ranges[joint, 0], nan=-1.0))
    return speeds[:, joint, side]


def _concentric(rep: Rep) -> tuple[float, float]:
    """Start and end of the concentric phase, the one of its length."""
    out, back = rep.turn_s - rep.start_s, rep.end_s - rep.turn_s
    first = abs(out - rep.concentric_s) < abs(back - rep.concentric_s)
    return (rep.start_s, rep.turn_s) if first else (rep.turn_s, rep.end_s)


def _peak(time: FloatArray, speed: FloatArray, rep: Rep) -> float:
    start, end = _concentric(rep)
    found = speed[(time >= start) & (time <= end)]
    return float(np.nanmax(found)) if np.isfinite(found).any() else math.nan


def _smoothness(time: FloatArray, speed: FloatArray, turn_s: float) -> float:
    """Mean of both ways, evenly resampled."""
    if len(time) < 4:
        return math.nan
    step = float(np.median(np.diff(time)))
    found = []
    for part in (time <= turn_s, time >= turn_s):
        if part.sum() >= 4:
            even = np.arange(time[part][0], time[part][-1] + step / 2, step)
            found.append(sparc(np.interp(even, time[part], speed[part]), 1.0 / step))
    return float(np.mean(found)) if found else math.nan


def _within(jumps: Sequence[Flight], rep: Rep) -> list[Flight]:
    return [j for j in jumps if j.start_s > rep.start_s - LANDING_S and j.end_s < rep.end_s + LANDING_S]
