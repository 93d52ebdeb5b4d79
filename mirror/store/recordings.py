"""A session of the store as a recording: as it was counted, and as its trainer corrected it.

Every export, list, report and trend that is of repetitions asks here: what was no repetition is left out,
what was one counts. What the rules counted stands beside it (`reps_as_counted`, `doubts_as_counted`), and
`corrected` marks the repetitions of which the trainer decided otherwise.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from sqlite_utils import Database

from engines.pose import PoseSequence
from export.recording import Recording
from mirror.calibrations.applied import Applied, level_sequence
from mirror.store.corrections import Correction, Key, by_key, corrections, note
from mirror.store.corrections import doubts_of_rules as as_ruled
from mirror.store.sessions import Session, session
from rules.exercise import Exercise
from rules.library import title_of
from rules.movement import measure_rep
from rules.results import Doubt, Rep, RepMeasures, WorkoutSet
from rules.velocity_loss import velocity_loss


def recording(
    store: Database, session_id: str, poses: bool = True, found: Session | None = None
) -> Recording:
    """A session whole, or without its key points, as the rules counted; `found` where it was read already.

    Raises StoreError where there is none with this id.
    """
    found = found or session(store, session_id, poses)
    written = note(store, session_id)
    height = store.execute("SELECT height_m FROM member WHERE id = ?", [found.summary.member_id]).fetchone()
    return of_session(found, None if height is None else height[0], written)


def of_session(found: Session, height_m: float | None = None, written: str = "") -> Recording:
    """A session that was read, as the rules counted; with the member's height in m where it is known, and the
    trainer's note."""
    of = found.summary
    applied = calibration_that_judged(found.judged_by)
    return Recording(
        id=of.id,
        kind="session",
        title=f"Session {of.number}",
        poses=found.poses,
        sets=tuple(_end_set(one, of.length_s) for one in found.sets),
        member=of.member,
        began_at=of.started_at,
        length_s=of.length_s,
        size=found.size,
        energy=of.energy,
        height_m=height_m,
        note="\n".join(text for text in (of.note, written) if text),
        up=None if applied is None else applied.up,
        judged_by=found.judged_by,
        trainer_note=written,
    )


def calibration_that_judged(judged_by: Mapping[str, Any]) -> Applied | None:
    """The calibration that judged, from the note of it; None where there was none, or its name alone is known."""
    noted = judged_by.get("calibration")
    return Applied.from_note(noted) if isinstance(noted, Mapping) else None


def _end_set(one: WorkoutSet, length_s: float) -> WorkoutSet:
    """A set that is still on ends, for now, where the session does."""
    end_s = length_s if math.isnan(one.end_s) else one.end_s
    return replace(one, title=one.title or one.exercise, end_s=end_s)


NONE = "none"


def as_corrected(ruled: Recording, changes: Mapping[Key, Correction], as_counted: bool = False) -> Recording:
    """The same recording with the trainer's word in it; `as_counted` leaves the counts to the rules.

    `ruled` is as the rules counted. A doubt that was a repetition is measured by the rule of its exercise,
    where its key points are there (`rules.movement`).
    """
    if not any(one.change for one in changes.values()):
        return ruled
    poses = level_sequence(ruled.poses, calibration_that_judged(ruled.judged_by))
    sets = [set_as_corrected(one, changes, poses, as_counted) for one in ruled.sets]
    return replace(ruled, sets=tuple(sets if as_counted else renumber(ruled, sets)))


def set_as_corrected(
    one: WorkoutSet, changes: Mapping[Key, Correction], poses: PoseSequence, as_counted: bool = False
) -> WorkoutSet:
    """One set with the trainer's word in it; repetitions keep the rules' number, 0 is a doubt that was one.

    `poses` are against gravity.
    """
    wrong = {i for i in range(len(one.reps)) if _counts(changes, (one.number, "rep", i + 1)) is False}
    right = {i for i in range(len(one.doubts)) if _counts(changes, (one.number, "doubt", i + 1)) is True}
    if not wrong and not right:
        return one
    if as_counted:
        wrongs = tuple(i in wrong for i in range(len(one.reps)))
        return replace(one, corrected=wrongs, doubts=as_ruled(one.doubts))
    remaining = [rep for i, rep in enumerate(one.reps) if i not in wrong]
    added = [_rep(one.doubts[i], one, poses) for i in sorted(right)]
    reps = tuple(sorted([*remaining, *added], key=lambda rep: rep.start_s))
    exercise = reps[0].exercise if one.exercise == NONE and reps else one.exercise
    return replace(
        one,
        exercise=exercise,
        title=title_of(exercise) if exercise != one.exercise else one.title,
        start_s=min([one.start_s, *(rep.start_s for rep in added)]),
        end_s=max([one.end_s, *(rep.end_s for rep in added)]),
        reps=reps,
        doubts=tuple(doubt for i, doubt in enumerate(one.doubts) if i not in right),
        measures=_measures(one, reps),
        corrected=tuple(rep.rep == 0 for rep in reps),
        reps_as_counted=len(one.reps),
        doubts_as_counted=len(as_ruled(one.doubts)),
        velocities=_velocities(one, reps),
    )


def recording_as_corrected(
    store: Database,
    session_id: str,
    poses: bool = True,
    found: Session | None = None,
    as_counted: bool = False,
) -> tuple[Recording, Recording]:
    """A session with its trainer's word in it (`as_counted`: with the rules' counts), and as the rules counted.

    Raises StoreError where there is none with this id.
    """
    changes = by_key(corrections(store, session_id))
    # a doubt that was a repetition is measured by its key points
    needed = poses or any(one.change > 0 for one in changes.values())
    ruled = recording(store, session_id, needed, found)
    return as_corrected(ruled, changes, as_counted), rules_own(ruled)


def rules_own(recording: Recording) -> Recording:
    """The recording without what a trainer marked, what the rules had; itself where nothing was marked."""
    sets = tuple(replace(one, doubts=as_ruled(one.doubts)) for one in recording.sets)
    return recording if sets == recording.sets else replace(recording, sets=sets)


def renumber(before: Recording, sets: Sequence[WorkoutSet]) -> list[WorkoutSet]:
    """The sets with their repetitions numbered again, from 1 in each set or, where they were, through all of them."""
    firsts = [one.reps[0].rep for one in before.sets if one.reps]
    through = len(firsts) > 1 and firsts[1] > 1
    found, number = [], 0
    for one in sets:
        number = number if through else 0
        reps = tuple(replace(rep, rep=number + i) for i, rep in enumerate(one.reps, start=1))
        measures = tuple(
            replace(each, rep=rep.rep) for each, rep in zip(one.measures, reps, strict=bool(one.measures))
        )
        found.append(replace(one, reps=reps, measures=measures))
        number += len(reps)
    return found


def _counts(changes: Mapping[Key, Correction], key: Key) -> bool | None:
    found = changes.get(key)
    return None if found is None else found.counts


def _rep(doubt: Doubt, one: WorkoutSet, poses: PoseSequence) -> Rep:
    """A doubt as the repetition that it was: of the set's exercise, where it has one."""
    name = doubt.exercise if one.exercise == NONE else one.exercise
    rule = Exercise.named(name) if name in Exercise.names() else None
    rep = measure_rep(poses, rule, doubt.start_s, doubt.end_s)
    unit = one.reps[0].rom_unit if one.reps and not rep.rom_unit else rep.rom_unit
    return replace(rep, exercise=name, rom_unit=unit)


def _velocities(one: WorkoutSet, reps: Sequence[Rep]) -> tuple[float, ...]:
    """Those of the repetitions that stay; nobody measured one that was added."""
    known = {rep.rep: value for rep, value in zip(one.reps, one.velocities, strict=False)}
    return tuple(known.get(rep.rep, math.nan) for rep in reps) if known else ()


def _measures(one: WorkoutSet, reps: Sequence[Rep]) -> tuple[RepMeasures, ...]:
    """Those of the repetitions that stay, with the loss of velocity in the set as it is now."""
    if not one.measures:
        return ()
    measured = {rep.rep: each for rep, each in zip(one.reps, one.measures, strict=True)}
    found = []
    for i, rep in enumerate(reps):
        own = measured[rep.rep] if rep.rep else _measures_unknown(rep)
        found.append(replace(own, velocity_loss=velocity_loss(reps[: i + 1])))
    return tuple(found)


def _measures_unknown(rep: Rep) -> RepMeasures:
    nan = math.nan
    velocity = rep.rom / rep.concentric_s if rep.concentric_s > 0 else nan
    return RepMeasures(
        rep.rep, rep.side, "", nan, nan, velocity, nan, nan, nan, rep.end_s - rep.start_s, nan, nan
    )
