"""A session measured as a batch measures a video: against gravity where it is known, each repetition by itself."""

from __future__ import annotations

from dataclasses import replace

from export.recording import Recording
from mirror.calibrations.applied import level_sequence
from mirror.store.database import StoreError
from mirror.store.recordings import calibration_that_judged
from rules.biomechanics import motion_of
from rules.bma.motion import Motion
from rules.rep_measures import rep_measures


def motion(whole: Recording) -> Motion:
    """What channels and measures are computed from.

    Raises StoreError for a height that nobody has, and a calibration of pictures of another shape.
    """
    try:
        poses = level_sequence(whole.poses, calibration_that_judged(whole.judged_by))
        return motion_of(poses, whole.height_m, whole.mass_kg)
    except ValueError as error:
        raise StoreError(f"{whole.title}: {error}") from error


def with_measures(whole: Recording, moved: Motion) -> Recording:
    """The recording with the measures of its repetitions; as it is where it has no poses or no repetitions."""
    if not whole.reps or not len(whole.poses):
        return whole
    found = rep_measures(moved, whole.reps, whole.sets)
    sets, first = [], 0
    for one in whole.sets:
        sets.append(replace(one, measures=found[first : first + len(one.reps)]))
        first += len(one.reps)
    return replace(whole, sets=tuple(sets))
