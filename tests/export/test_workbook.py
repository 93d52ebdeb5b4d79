"""The workbook, read back by another library: the same rows as the tables, numbers as numbers, text as text."""

from __future__ import annotations

import math
from dataclasses import replace
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from export.counted_tables import COLUMNS
from export.recording import Recording
from export.workbook import write_workbook
from tests.export.reported import doubt, one_set, recording, reps


def whole() -> Recording:
    first = one_set(reps(3, 1), [doubt("too_shallow", 9.0)], reps_as_counted=4)
    second = one_set(reps(2, rom=math.nan), number=2, start=60.0, exercise="lunge")
    return recording(first, second, trainer_note="knees")


def sheets(folder: Path, made: Recording) -> dict[str, list[tuple[Any, ...]]]:
    write_workbook(folder / "session.xlsx", made)
    book = openpyxl.load_workbook(folder / "session.xlsx")
    return {sheet.title: [tuple(cell.value for cell in row) for row in sheet.rows] for sheet in book}


def test_there_are_three_sheets_with_the_rows_of_the_tables(tmp_path: Path) -> None:
    found = sheets(tmp_path, whole())
    assert list(found) == ["repetitions", "doubts", "summary"]
    head, *rows = found["repetitions"]
    assert head == ("set", *COLUMNS)
    assert [(row[0], row[1]) for row in rows] == [(1, 1), (1, 2), (1, 3), (2, 1), (2, 2)]
    first = dict(zip(head, rows[0], strict=True))
    assert (first["exercise"], first["start_s"], first["quality"], first["corrected"]) == ("squat", 1, 1, 0)
    assert dict(zip(head, rows[2], strict=True))["faults"] == "leaning_forward"
    assert dict(zip(head, rows[3], strict=True))["rom"] is None, "what is not known is an empty cell"
    assert found["doubts"][1][:5] == (1, 9, 10, "squat", "too_shallow")


def test_the_summary_has_both_counts_and_the_sets(tmp_path: Path) -> None:
    rows = sheets(tmp_path, whole())["summary"]
    facts = {row[0]: row[1] for row in rows[:13]}
    assert (facts["reps"], facts["reps_as_counted"], facts["doubts"]) == (5, 6, 1)
    assert (facts["member"], facts["trainer_note"]) == ("Amina", "knees")
    assert facts["began_at"].startswith("2026-11-16T15:30")
    head, *sets = rows[14:]
    assert head[:2] == ("set", "exercise")
    assert [(row[0], row[1], row[5], row[6]) for row in sets] == [(1, "squat", 3, 4), (2, "lunge", 2, 2)]


@pytest.mark.parametrize("text", ["=1+1", "@SUM(A1)", "http://example.org", "1,5", "a\x07b", "😀" * 40_000])
def test_no_text_is_taken_for_anything_else(tmp_path: Path, text: str) -> None:
    write_workbook(tmp_path / "session.xlsx", replace(whole(), title=text, member=text, trainer_note=text))
    sheet = openpyxl.load_workbook(tmp_path / "session.xlsx")["summary"]
    cells = [sheet["B1"], sheet["B2"], sheet["B13"]]
    assert all(cell.data_type == "s" and cell.hyperlink is None for cell in cells)
    assert all(str(cell.value)[:4] == text[:4] for cell in cells if "\x07" not in text)


def test_the_same_recording_gives_the_same_bytes(tmp_path: Path) -> None:
    for made in (whole(), replace(whole(), began_at=None)):
        write_workbook(tmp_path / "one.xlsx", made)
        write_workbook(tmp_path / "two.xlsx", made)
        assert (tmp_path / "one.xlsx").read_bytes() == (tmp_path / "two.xlsx").read_bytes()
    book = openpyxl.load_workbook(tmp_path / "two.xlsx")
    assert book.properties.created.year == 1980
    write_workbook(tmp_path / "one.xlsx", whole())
    assert openpyxl.load_workbook(tmp_path / "one.xlsx").properties.created.year == 2026


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file where the folder should be")
    with pytest.raises(OSError) as caught:
        write_workbook(tmp_path / "out" / "session.xlsx", whole())
    assert str(tmp_path / "out") in str(caught.value.filename)


def test_nothing_counted_is_three_sheets_with_heads(tmp_path: Path) -> None:
    found = sheets(tmp_path, recording(one_set()))
    assert [len(found["repetitions"]), len(found["doubts"])] == [1, 1]
