"""A counted repetition of a recording as a reference."""

from __future__ import annotations

import numpy as np

from engines.pose import FloatArray, PoseSequence
from export.recording import Recording
from mirror.errors import MirrorError
from mirror.references.limbs import DRAWN
from mirror.references.reference import Reference
from rules.body import SCORE_THRESHOLD, Body, BodyStream, part_of
from rules.counter import Counter
from rules.exercise import Exercise
from rules.filters import zero_phase
from rules.results import Rep, WorkoutSet
from rules.view import view_name

LEAST_SEEN = 0.8
"""Share of the frames of a reference in which a limb must be seen, and of limbs that are."""


AROUND_S = 0.5
"""So much may lie before the start and after the end of a repetition until the meter is at rest."""


class UnfitError(MirrorError, ValueError):
    """A repetition that cannot be a reference, and why."""


def make_reference(recording: Recording, one: WorkoutSet, rep: Rep, level: PoseSequence) -> Reference:
    """The reference that a repetition of a set makes; `level` are the poses against gravity. Raises UnfitError."""
    if one.exercise not in Exercise.names():
        raise UnfitError(f"{one.exercise!r} is no exercise of the library: mark a repetition of one that is")
    poses = recording.poses
    body = BodyStream().of_sequence(level)
    meter = _meter(body, one)
    frames = _part(poses.time, meter, rep)
    if len(frames) < 5:
        raise UnfitError(
            f"repetition {rep.rep} of set {one.number} has {len(frames)} frames of key points, 5 are needed: the"
            " session's poses were not kept (`recording.poses` in `mirror config show`), or the mirror was too slow"
        )
    view = view_name(float(np.median(body.breadth[frames])), float(np.median(body.facing[frames])))
    xy = _smooth(poses, frames)
    _check_seen(xy, rep, one)
    turn = int(np.argmin(np.abs(poses.time[frames] - rep.turn_s)))
    xyz = None if poses.xyz is None else np.asarray(poses.xyz[frames])
    return Reference(
        one.exercise,
        view or "front",
        recording.member or "",
        rep.side,
        meter[frames],
        turn,
        np.asarray(poses.time[frames]),
        xy,
        xyz,
    )


def _meter(body: Body, one: WorkoutSet) -> FloatArray:
    """The meter in each frame of the recording, as it stood when the set was counted; 0 outside of the set."""
    first = int(np.searchsorted(body.time, one.start_s))
    last = int(np.searchsorted(body.time, one.end_s, side="right"))
    found = np.zeros(len(body.time))
    answers = Counter(one.exercise).see(part_of(body, first, last))
    found[first:last] = [answer.progress for answer in answers]
    return found


def _part(time: FloatArray, meter: FloatArray, rep: Rep) -> np.ndarray:
    """The frames of a repetition, and before and after it those in which the meter leaves and reaches its rest."""
    inside = np.flatnonzero((time >= rep.start_s) & (time <= rep.end_s))
    if not len(inside):
        return inside
    first, last = int(inside[0]), int(inside[-1])
    while first > 0 and meter[first - 1] < meter[first] and time[first] > rep.start_s - AROUND_S:
        first -= 1
    while last + 1 < len(time) and meter[last + 1] < meter[last] and time[last] < rep.end_s + AROUND_S:
        last += 1
    return np.arange(first, last + 1)


def _smooth(poses: PoseSequence, frames: np.ndarray) -> FloatArray:
    """Key points of the frames on the camera's picture, without jitter and short gaps."""
    first, last = max(int(frames[0]) - 10, 0), min(int(frames[-1]) + 11, len(poses.time))
    seen = np.where((poses.score >= SCORE_THRESHOLD)[..., None], poses.xy, np.nan)[first:last]
    count = len(seen)
    smooth = zero_phase(poses.time[first:last], seen.reshape(count, -1)).reshape(seen.shape)
    return np.asarray(smooth[frames - first])


def _check_seen(xy: FloatArray, rep: Rep, one: WorkoutSet) -> None:
    known = np.isfinite(xy[:, DRAWN]).all(axis=-1).mean(axis=0) >= LEAST_SEEN
    if known.mean() < LEAST_SEEN:
        raise UnfitError(
            f"repetition {rep.rep} of set {one.number}: {known.sum()} of {len(known)} key points are seen well"
            " enough: mark one in which the whole body is in the picture"
        )
