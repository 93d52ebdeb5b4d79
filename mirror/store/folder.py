"""A session as a folder of tables: those of the contract, and the bundle that another mirror takes in."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
from sqlite_utils import Database

from export.keypoints import write_keypoints
from export.tables import (
    DOUBT_COLUMNS,
    REP_COLUMNS,
    write_channel_units,
    write_channels,
    write_doubts,
    write_json,
    write_reps,
    write_rows,
)
from mirror.store.bundle_out import write_bundle
from mirror.store.sessions import Session, session
from rules.biomechanics import biomechanics

SET_COLUMNS = ("set", "exercise", "start_s", "end_s", "reps", "doubts", "holds", "energy")
CUE_COLUMNS = ("time_s", "kind", "text", "reason", "detail")
BUNDLE = "session.zip"


def folder_name(found: Session) -> str:
    """`session-12-2026-05-01`: the number in this store, and the day (UTC)."""
    day = datetime.fromtimestamp(found.summary.started_at, UTC).date()
    return f"session-{found.summary.number}-{day.isoformat()}"


def export_session(store: Database, session_id: str, out: Path, bundle: bool = True) -> Path:
    """Write a session into a folder of its own under `out`; gives the folder.

    The tables are those that a batch writes of a video, and `sets.csv`, `cues.csv`; with `bundle` the session as one
    file beside them. Raises StoreError where there is no such session or it is still on, OSError naming the file.
    """
    found = session(store, session_id)
    folder = out / folder_name(found)
    if bundle:
        write_bundle(store, session_id, folder / BUNDLE)
    height = store.execute(
        "SELECT m.height_m FROM visit v JOIN member m ON m.id = v.member_id WHERE v.id = ?", [session_id]
    ).fetchone()
    write_tables(folder, found, None if height is None else height[0])
    return folder


def write_tables(folder: Path, found: Session, height_m: float | None = None) -> None:
    """The tables of a session; `height_m` of the member gives metres to the biomechanics. Raises OSError."""
    if len(found.poses):
        bma = biomechanics(found.poses, height_m)
        write_keypoints(folder / "keypoints.csv", found.poses)
        write_channels(folder / "bma.csv", bma.time, bma.names, bma.values)
        units = zip(bma.names, bma.units, bma.descriptions, strict=True)
        write_channel_units(folder / "bma.json", {name: (unit, text) for name, unit, text in units})
    reps = [rep for of_set in found.sets for rep in of_set.reps]
    doubts = [doubt for of_set in found.sets for doubt in of_set.doubts]
    write_reps(folder / "reps.csv", _cells(reps, REP_COLUMNS))
    write_doubts(folder / "doubts.csv", _cells(doubts, DOUBT_COLUMNS))
    write_rows(folder / "sets.csv", SET_COLUMNS, _set_rows(found))
    write_rows(folder / "cues.csv", CUE_COLUMNS, _cells(found.cues, CUE_COLUMNS))
    write_json(folder / "summary.json", summary(found))


def summary(found: Session) -> dict[str, object]:
    """What `summary.json` says of a session."""
    of = found.summary
    seen = int(np.isfinite(found.poses.xy[..., 0]).any(1).sum())
    return {
        "session": {
            "id": of.id,
            "number": of.number,
            "member": of.member,
            "started_at": datetime.fromtimestamp(of.started_at, UTC).isoformat(),
            "length_s": of.length_s,
            "status": of.status,
            "note": of.note,
            "width": found.size[0],
            "height": found.size[1],
            "frames": len(found.poses),
        },
        "exercises": list(of.exercises),
        "sets": of.sets,
        "reps": of.reps,
        "doubts": of.doubts,
        "energy": {"score": of.energy, "per_minute": of.energy / max(of.length_s / 60, 1e-9)},
        "athlete": {"coverage": seen / max(len(found.poses), 1)},
        "judged_by": found.judged_by,
    }


def _cells(rows: Iterable[object], columns: tuple[str, ...]) -> list[list[object]]:
    return [[getattr(row, name) for name in columns] for row in rows]


def _set_rows(found: Session) -> list[list[object]]:
    return [
        [s.number, s.exercise, s.start_s, s.end_s, len(s.reps), len(s.doubts), len(s.holds), s.energy]
        for s in found.sets
    ]
