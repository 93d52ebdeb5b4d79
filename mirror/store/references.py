"""The references of the store: for each exercise and view one repetition, which goes with the session that it is
of."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from sqlite_utils import Database

from mirror.calibrations.applied import level_sequence
from mirror.references.reference import Reference, make_reference
from mirror.store.database import StoreError, transaction
from mirror.store.encoding import Block, PosesError, pack_block, storable, unpack_block
from mirror.store.recordings import calibration_that_judged, recording_as_corrected


@dataclass(frozen=True, slots=True)
class StoredReference:
    """What is listed of one: whose it is, of which session (its number), which part of it, and when it was marked."""

    exercise: str
    view: str
    side: str
    whose: str
    session: int
    start_s: float
    end_s: float
    made_at: float


def mark(store: Database, session_id: str, set_number: int, rep: int, now: float) -> Reference:
    """Make a repetition (from 1, as corrected) of a set the reference of its exercise, from where it was seen; the
    one that was there is replaced. Raises StoreError, and UnfitError for one that cannot be."""
    recording, _ = recording_as_corrected(store, session_id)
    if recording.member is None:
        raise StoreError(
            f"{recording.title} is a guest's, and is erased before long: say whose it is (`mirror sessions move`),"
            " then mark it"
        )
    one = next((each for each in recording.sets if each.number == set_number), None)
    if one is None or not 1 <= rep <= len(one.reps):
        counted = (
            "; ".join(f"set {each.number} has {len(each.reps)}" for each in recording.sets) or "it has no set"
        )
        raise StoreError(f"{recording.title} has no repetition {rep} of set {set_number}: {counted}")
    level = level_sequence(recording.poses, calibration_that_judged(recording.judged_by))
    found = make_reference(recording, one, one.reps[rep - 1], level)
    _put(store, session_id, found, now)
    return found


def mark_at(store: Database, session_id: str, set_number: int, start_s: float, now: float) -> Reference:
    """The same of the repetition that begins at `start_s`."""
    recording, _ = recording_as_corrected(store, session_id, poses=False)
    reps = [rep for each in recording.sets if each.number == set_number for rep in each.reps]
    nearest = min(range(len(reps)), key=lambda i: abs(reps[i].start_s - start_s), default=-1)
    return mark(store, session_id, set_number, nearest + 1, now)


def _put(
    store: Database,
    session_id: str,
    one: Reference,
    now: float,
) -> None:
    score = np.isfinite(one.xy).all(axis=-1).astype(np.float64)
    block = Block(one.time, one.xy, np.asarray(score), one.xyz)
    progress = json.dumps([round(float(value), 4) for value in one.progress])
    with transaction(store):
        store.execute("PRAGMA secure_delete = ON")
        store.execute("DELETE FROM reference_rep WHERE exercise = ? AND view = ?", [one.exercise, one.view])
        store.execute(
            "INSERT INTO reference_rep (exercise, view, side, session_id, start_s, end_s, turn, progress, poses,"
            " made_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                one.exercise,
                one.view,
                one.side,
                session_id,
                *_part(one),
                one.turn,
                progress,
                pack_block(block),
                now,
            ],
        )


def _part(one: Reference) -> tuple[float, float]:
    return float(one.time[0]), float(one.time[-1])


def read_references(store: Database) -> list[StoredReference]:
    """What there is, by exercise and view."""
    rows = store.execute(
        "SELECT r.exercise, r.view, r.side, coalesce(m.name, ''), v.number, r.start_s, r.end_s, r.made_at"
        " FROM reference_rep r JOIN session v ON v.id = r.session_id LEFT JOIN member m ON m.id = v.member_id"
        " ORDER BY r.exercise, r.view"
    )
    return [StoredReference(*row) for row in rows.fetchall()]


def references(store: Database) -> Mapping[str, tuple[Reference, ...]]:
    """All of them, by exercise; one that cannot be read is left out."""
    rows = store.execute(
        "SELECT r.exercise, r.view, coalesce(m.name, ''), r.side, r.progress, r.turn, r.poses FROM reference_rep r"
        " JOIN session v ON v.id = r.session_id LEFT JOIN member m ON m.id = v.member_id ORDER BY r.exercise, r.view"
    )
    found: dict[str, tuple[Reference, ...]] = {}
    for row in rows.fetchall():
        one = _read(*row)
        if one is not None:
            found[one.exercise] = (*found.get(one.exercise, ()), one)
    return found


def _read(
    exercise: str, view: str, whose: str, side: str, progress: str, turn: int, poses: bytes
) -> Reference | None:
    try:
        block = unpack_block(poses)
        meter = np.array(json.loads(progress), np.float64)
    except (PosesError, ValueError, TypeError, RecursionError):
        return None
    if meter.shape != block.time.shape or not 0 <= turn < len(meter):
        return None
    return Reference(exercise, view, whose, side, meter, turn, block.time, block.xy, block.xyz)


def erase(store: Database, exercise: str, view: str | None) -> int:
    """Erase the references of an exercise, or the one of a view; returns how many. Raises StoreError for none."""
    where, values = "exercise = ?", [storable(exercise)]
    if view is not None:
        where, values = f"{where} AND view = ?", [storable(exercise), view]
    with transaction(store):
        store.execute("PRAGMA secure_delete = ON")
        gone: int = store.execute(f"DELETE FROM reference_rep WHERE {where}", values).rowcount
    if not gone:
        known = ", ".join(f"{one.exercise} ({one.view})" for one in read_references(store)) or "none yet"
        raise StoreError(f"there is no reference of {exercise!r} there; kept are: {known}")
    return gone
