"""A session of the store as a recording."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from sqlite_utils import Database

from export.recording import Recording
from mirror.calibrations.applied import Applied
from mirror.store.corrections import note
from mirror.store.sessions import Session, session
from rules.results import WorkoutSet


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
