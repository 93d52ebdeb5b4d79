"""`reps.csv` and `doubts.csv` of a recording; where a trainer said otherwise, what the rules counted beside them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest
from pathlib import Path

from export.recording import RecordedSet, Recording
from export.tables import DOUBT_COLUMNS, MEASURE_COLUMNS, REP_COLUMNS, write_doubts, write_reps

CORRECTED = "corrected"
"""Last column of `reps.csv`: 1 where a trainer said otherwise than the rules, else 0."""
COLUMNS = (*REP_COLUMNS, *MEASURE_COLUMNS, CORRECTED)
"""Columns of `reps.csv`."""
REPS, DOUBTS = "reps.csv", "doubts.csv"
REPS_AS_COUNTED, DOUBTS_AS_COUNTED = "reps_as_counted.csv", "doubts_as_counted.csv"


def write_counted(folder: Path, recording: Recording, ruled: Recording) -> None:
    """Write the tables of `recording`, and of `ruled`, which is as the rules counted, where that is another one.

    Raises OSError naming the file.
    """
    _write(folder / REPS, folder / DOUBTS, recording)
    if recording is ruled:
        for name in (REPS_AS_COUNTED, DOUBTS_AS_COUNTED):
            (folder / name).unlink(missing_ok=True)
    else:
        _write(folder / REPS_AS_COUNTED, folder / DOUBTS_AS_COUNTED, ruled)


def rep_rows(sets: Sequence[RecordedSet]) -> list[list[object]]:
    """A row of `COLUMNS` for each repetition of all sets; empty where nobody measured."""
    rows = []
    for one in sets:
        for rep, told, corrected in zip_longest(one.reps, one.measures, one.corrected):
            measures = [getattr(told, name, None) for name in MEASURE_COLUMNS]
            rows.append([*(getattr(rep, name) for name in REP_COLUMNS), *measures, int(bool(corrected))])
    return rows


def doubt_rows(sets: Sequence[RecordedSet]) -> list[list[object]]:
    """A row of the columns of `doubts.csv` for each doubt, in order of time."""
    doubts = sorted((d for one in sets for d in one.doubts), key=lambda d: (d.start_s, d.end_s))
    return [[getattr(doubt, name) for name in DOUBT_COLUMNS] for doubt in doubts]


def _write(reps: Path, doubts: Path, recording: Recording) -> None:
    write_reps(reps, rep_rows(recording.sets), COLUMNS[len(REP_COLUMNS) :])
    write_doubts(doubts, doubt_rows(recording.sets))
