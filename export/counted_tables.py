"""`reps.csv` and `doubts.csv` of a recording; where a trainer corrected them, what the rules counted beside them.

Where more than one person was asked for, each row says whose it is: `person` 0 is the athlete, the others come after.
"""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path

from export.recording import Recording
from export.tables import DOUBT_COLUMNS, MEASURE_COLUMNS, REP_COLUMNS, write_doubts, write_reps, write_rows
from rules.results import WorkoutSet

CORRECTED = "corrected"
"""Last column of `reps.csv`: 1 where a trainer decided otherwise than the rules, else 0."""
COLUMNS = (*REP_COLUMNS, *MEASURE_COLUMNS, CORRECTED)
"""Columns of `reps.csv`."""
REPS, DOUBTS = "reps.csv", "doubts.csv"
PERSON = "person"
"""Column before that one, and last of `doubts.csv`, where more than one person was asked for."""
REPS_AS_COUNTED, DOUBTS_AS_COUNTED = "reps_as_counted.csv", "doubts_as_counted.csv"


@dataclass(frozen=True, slots=True)
class OtherPeople:
    """Rows of the people beside one, mostly the athlete: cells of `COLUMNS` and `DOUBT_COLUMNS`, with `person`."""

    reps: tuple[list[object], ...] = ()
    doubts: tuple[list[object], ...] = ()


def beside_of(recordings: Sequence[Recording]) -> OtherPeople:
    """The rows of further people, numbered from 1 in the order given."""
    reps = [_of(i, row) for i, one in enumerate(recordings, 1) for row in rep_rows(one.sets)]
    doubts = [[*row, i] for i, one in enumerate(recordings, 1) for row in doubt_rows(one.sets)]
    return OtherPeople(tuple(reps), tuple(doubts))


def read_beside(folder: Path, person: int = 0, ruled: bool = False) -> OtherPeople | None:
    """The rows of everybody but one person as the tables of a folder have them; None where one alone was asked for.

    `ruled` reads what the rules counted, where a trainer decided otherwise. Raises OSError naming the file.
    """
    own = ruled and (folder / REPS_AS_COUNTED).is_file()
    names = (REPS_AS_COUNTED, DOUBTS_AS_COUNTED) if own else (REPS, DOUBTS)
    reps, doubts = (_others(folder / name, person) for name in names)
    return None if reps is None else OtherPeople(tuple(reps), tuple(doubts or ()))


def write_counted(
    folder: Path,
    recording: Recording,
    ruled: Recording,
    beside: OtherPeople | None = None,
    beside_ruled: OtherPeople | None = None,
    person: int = 0,
) -> None:
    """Write the tables of `recording`, and of `ruled`, which is as the rules counted, where that is another one.

    Both are of one `person`. `beside` are the rows of everybody else, `beside_ruled` the same as the rules counted
    where that differs. Raises OSError naming the file.
    """
    others = beside if beside_ruled is None else beside_ruled
    _write(folder / REPS, folder / DOUBTS, recording, beside, person)
    if recording is ruled and others == beside:
        for name in (REPS_AS_COUNTED, DOUBTS_AS_COUNTED):
            (folder / name).unlink(missing_ok=True)
    else:
        _write(folder / REPS_AS_COUNTED, folder / DOUBTS_AS_COUNTED, ruled, others, person)


def rep_rows(sets: Sequence[WorkoutSet]) -> list[list[object]]:
    """A row of `COLUMNS` for each repetition of all sets; empty where nobody measured."""
    rows = []
    for one in sets:
        for rep, measured, corrected in zip_longest(one.reps, one.measures, one.corrected):
            measures = [getattr(measured, name, None) for name in MEASURE_COLUMNS]
            rows.append([*(getattr(rep, name) for name in REP_COLUMNS), *measures, int(bool(corrected))])
    return rows


def doubt_rows(sets: Sequence[WorkoutSet]) -> list[list[object]]:
    """A row of the columns of `doubts.csv` for each doubt, in order of time."""
    doubts = sorted((d for one in sets for d in one.doubts), key=lambda d: (d.start_s, d.end_s))
    return [[getattr(doubt, name) for name in DOUBT_COLUMNS] for doubt in doubts]


def _write(reps: Path, doubts: Path, recording: Recording, beside: OtherPeople | None, person: int) -> None:
    rows, found = rep_rows(recording.sets), doubt_rows(recording.sets)
    if beside is None:
        write_reps(reps, rows, COLUMNS[len(REP_COLUMNS) :])
        write_doubts(doubts, found)
        return
    more = (*COLUMNS[len(REP_COLUMNS) : -1], PERSON, CORRECTED)
    everybody = sorted([*(_of(person, row) for row in rows), *beside.reps], key=lambda row: int(str(row[-2])))
    doubted = sorted([*([*row, person] for row in found), *beside.doubts], key=lambda row: int(str(row[-1])))
    write_reps(reps, everybody, more)
    write_rows(doubts, (*DOUBT_COLUMNS, PERSON), doubted)


def _of(person: int, row: Sequence[object]) -> list[object]:
    return [*row[:-1], person, row[-1]]


def _others(path: Path, person: int) -> list[list[object]] | None:
    """The rows of a table that are not one person's; None where it does not say whose they are."""
    with path.open(encoding="utf-8", newline="") as file:
        table = csv.reader(file)
        header = next(table, [])
        if PERSON not in header:
            return None
        at = header.index(PERSON)
        return [list(row) for row in table if len(row) == len(header) and row[at] != str(person)]
