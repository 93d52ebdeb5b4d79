"""`session.xlsx`: repetitions, doubts and a summary as sheets; written by the library XlsxWriter.

For Excel, and for countries with a decimal comma, where a CSV opens wrong: numbers are numbers, and no text is taken
for a formula or a link. Key points and channels over time are not in it: a sheet has no room for them.
"""

from __future__ import annotations

import io
import math
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import xlsxwriter

from export.atomic import replacing
from export.counted_tables import COLUMNS, doubt_rows, rep_rows
from export.recording import Recording
from export.tables import DOUBT_COLUMNS, TIME_DECIMALS, VALUE_DECIMALS

SET_COLUMNS = (
    "set", "exercise", "title", "start_s", "end_s", "reps", "reps_as_counted", "doubts", "doubts_as_counted",
    "held_s", "energy",
)  # fmt: skip
MADE = datetime(1980, 1, 1)
"""When the file says that it was made, where the recording does not: the same recording makes the same bytes."""
LONGEST = 32_767
"""Characters of a cell."""
OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def write_workbook(path: Path, recording: Recording) -> None:
    """Write the workbook. Raises OSError naming the file."""
    content = io.BytesIO()
    book = xlsxwriter.Workbook(content, OPTIONS)
    began = None if recording.began_at is None else datetime.fromtimestamp(recording.began_at, UTC)
    book.set_properties(
        {"title": recording.title, "created": MADE if began is None else began.replace(tzinfo=None)}
    )
    head = book.add_format({"bold": True})
    sets = recording.sets
    numbers = [one.number for one in sets for _ in one.reps]
    reps = [[number, *row] for number, row in zip(numbers, rep_rows(sets), strict=True)]
    _table(book.add_worksheet("repetitions"), head, ("set", *COLUMNS), reps)
    doubts = [[one.number, *row] for one in sets for row in doubt_rows([one])]
    _table(book.add_worksheet("doubts"), head, ("set", *DOUBT_COLUMNS), doubts)
    sheet = book.add_worksheet("summary")
    below = _facts(sheet, head, recording, began)
    _table(sheet, head, SET_COLUMNS, _sets(recording), below)
    book.close()
    with replacing(path) as part:
        part.write_bytes(content.getvalue())


def _table(
    sheet: Any, head: Any, columns: Sequence[str], rows: Iterable[Sequence[object]], top: int = 0
) -> None:
    """Rows below a bold head, which stays in view where it is the first row."""
    rows = list(rows)
    for place, name in enumerate(columns):
        sheet.write_string(top, place, name, head)
        for number, row in enumerate(rows, start=top + 1):
            _cell(sheet, number, place, row[place], TIME_DECIMALS if name.endswith("_s") else VALUE_DECIMALS)
    if top == 0:
        sheet.freeze_panes(1, 0)
        sheet.set_column(0, len(columns) - 1, 12)
        sheet.autofilter(0, 0, max(len(rows), 1), len(columns) - 1)


def _cell(sheet: Any, row: int, column: int, value: object, decimals: int = VALUE_DECIMALS) -> None:
    """What is not known is an empty cell."""
    if isinstance(value, list | tuple):
        value = ";".join(map(str, value))
    if value is None or (isinstance(value, float) and not math.isfinite(value)):
        return
    if isinstance(value, int | float):
        sheet.write_number(row, column, round(value, decimals) + 0.0)
    else:
        sheet.write_string(row, column, str(value)[:LONGEST])


def _facts(sheet: Any, head: Any, recording: Recording, began: datetime | None) -> int:
    """Name and value, a row each; returns the row in which there is room for a table."""
    reps, doubts = recording.as_counted
    facts: dict[str, object] = {
        "title": recording.title,
        "member": recording.member,
        "began_at": None if began is None else began.isoformat(),
        "length_s": recording.length_s,
        "reps": len(recording.reps),
        "reps_as_counted": reps,
        "doubts": len(recording.doubts),
        "doubts_as_counted": doubts,
        "energy": recording.energy,
        "height_m": recording.height_m,
        "mass_kg": recording.mass_kg,
        "note": recording.note,
        "trainer_note": recording.trainer_note,
    }
    sheet.set_column(0, 1, 20)
    for row, (name, value) in enumerate(facts.items()):
        sheet.write_string(row, 0, name, head)
        _cell(sheet, row, 1, value)
    return len(facts) + 1


def _sets(recording: Recording) -> list[list[object]]:
    rows: list[list[object]] = []
    for one in recording.sets:
        reps, doubts = one.as_counted
        held = math.fsum(hold.held_s for hold in one.holds)
        rows.append(
            [one.number, one.exercise, one.title, one.start_s, one.end_s, len(one.reps), reps, len(one.doubts),
             doubts, held, one.energy]
        )  # fmt: skip
    return rows
