"""A session as a folder of tables: those of the contract, and the bundle that another mirror takes in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from itertools import zip_longest
from pathlib import Path

import numpy as np
from sqlite_utils import Database

from export.formats import DEFAULT, Measure, Writer, write_formats
from export.names import safe_name
from export.recording import Recording
from export.tables import (
    DOUBT_COLUMNS,
    MEASURE_COLUMNS,
    REP_COLUMNS,
    write_doubts,
    write_json,
    write_reps,
    write_rows,
)
from mirror.store.bundle_out import write_bundle
from mirror.store.corrections import by_key, corrections
from mirror.store.database import StoreError
from mirror.store.film import write_film
from mirror.store.measured import motion, with_measures
from mirror.store.private import narrow_tree, private_folder
from mirror.store.recordings import recording
from mirror.store.sessions import Session, session
from rules.biomechanics import measured

SET_COLUMNS = ("set", "exercise", "start_s", "end_s", "reps", "doubts", "holds", "energy")
CUE_COLUMNS = ("time_s", "kind", "text", "reason", "detail")
BUNDLE = "session.zip"


class FormatsError(StoreError):
    """Formats that a session has nothing for, a line each. The rest is written, in `folder`."""

    def __init__(self, folder: Path, problems: Sequence[str]) -> None:
        super().__init__("\n".join(f"{folder.name}: {problem}" for problem in problems))
        self.folder = folder


def folder_name(found: Session) -> str:
    """`session-12-2026-05-01-Anna`: the number in this store, the day (UTC), and the member's name made safe."""
    of = found.summary
    day = datetime.fromtimestamp(of.started_at, UTC).date()
    whose = "" if of.member is None else f"-{safe_name(of.member, 'member')}"
    return f"session-{of.number}-{day.isoformat()}{whose}"


def export_session(
    store: Database,
    session_id: str,
    out: Path,
    bundle: bool = True,
    formats: Sequence[str] = DEFAULT,
    channels: str = "essential",
) -> Path:
    """Write a session into a folder of its own under `out`; returns the folder.

    Always there are the small tables (repetitions, doubts, sets, cues, summary), the film where pictures were kept,
    and with `bundle` the session as one file. `formats` are names of `export.formats`; `channels` is the tier of
    biomechanics in them. All of it is for its owner alone. Raises StoreError where there is no such session or it is
    still on, FormatsError at the end for formats that it has nothing for, OSError naming the file.
    """
    found = session(store, session_id)
    folder = out / folder_name(found)
    if not out.exists():
        private_folder(out)
    private_folder(folder, lambda _: True)
    try:
        _write(store, found, folder, bundle, formats, channels)
    finally:
        narrow_tree(folder)
    return folder


def _write(
    store: Database, found: Session, folder: Path, bundle: bool, formats: Sequence[str], channels: str
) -> None:
    session_id = found.summary.id
    if bundle:
        write_bundle(store, session_id, folder / BUNDLE)
    whole = recording(store, session_id, found=found)
    moved = motion(whole)
    whole = with_measures(whole, moved)
    own = {"report": _report(store, session_id)}
    problems = write_formats(folder, whole, lambda: measured(moved, channels), formats, own)
    write_tables(folder, found, whole)
    write_film(store, whole, folder / "overlay.mp4")
    if problems:
        raise FormatsError(folder, problems)


def _report(store: Database, session_id: str) -> Writer:
    """A report is of what the trainer made of the session, and of the weeks before it."""

    def write(folder: Path, whole: Recording, measure: Measure) -> None:
        from mirror.report.corrected import as_corrected
        from mirror.report.format import report_writer
        from mirror.report.writing import earlier

        corrected = as_corrected(whole, by_key(corrections(store, session_id)))
        report_writer(earlier(store, session_id))(folder, corrected, measure)

    return write


def write_tables(folder: Path, found: Session, whole: Recording) -> None:
    """The small tables of a session, which `whole` has with its measures. Raises OSError."""
    rows = [
        [*_row(rep, REP_COLUMNS), *(_row(told, MEASURE_COLUMNS) if told else [None] * len(MEASURE_COLUMNS))]
        for one in whole.sets
        for rep, told in zip_longest(one.reps, one.measures)
    ]
    doubts = [doubt for of_set in found.sets for doubt in of_set.doubts]
    write_reps(folder / "reps.csv", rows, MEASURE_COLUMNS)
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
    return [_row(row, columns) for row in rows]


def _row(row: object, columns: tuple[str, ...]) -> list[object]:
    return [getattr(row, name) for name in columns]


def _set_rows(found: Session) -> list[list[object]]:
    return [
        [s.number, s.exercise, s.start_s, s.end_s, len(s.reps), len(s.doubts), len(s.holds), s.energy]
        for s in found.sets
    ]
