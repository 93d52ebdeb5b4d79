"""A repetition that was neither counted nor doubted: the trainer marks it, moves its start and end, takes it back."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from looked_back import batch_folder, store_with_sessions

from mirror.results.folder import FOLDER
from mirror.results.recount import recount
from mirror.results.result_files import CORRECTIONS
from mirror.review.library import Library
from mirror.review.viewing import Viewing
from mirror.review.views import Mark
from mirror.review.words import review_words
from mirror.store.corrections import MISSED
from mirror.store.database import StoreError, open_store
from mirror.store.recordings import recording_as_corrected
from mirror.store.sessions import sessions

WORDS = review_words()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "mirror.db"


def session(path: Path) -> tuple[Library, Viewing, str]:
    newest, _ = store_with_sessions(path, sets=1, reps=4)
    library = Library(store=path)
    return library, Viewing(library.open(newest), WORDS), newest


def marked(viewing: Viewing) -> list[str]:
    return [entry.row.reason for entry in viewing.span.entries if getattr(entry.row, "reason", "") == MISSED]


def test_a_mark_is_as_long_as_the_set_s_repetitions_and_about_the_cursor(path: Path) -> None:
    library, viewing, _ = session(path)
    viewing.replay.seek(viewing.span.end_s - 3.0)
    mark = viewing.mark()
    assert mark is not None and mark.key is None
    reps = viewing.span.reps
    lengths = sorted(rep.end_s - rep.start_s for rep in reps)
    assert lengths[0] <= mark.end_s - mark.start_s <= lengths[-1]
    assert (mark.start_s + mark.end_s) / 2 == pytest.approx(viewing.replay.position, abs=0.05)
    del library


def test_a_mark_counts_everywhere_and_the_rules_own_counts_leave_it_out(path: Path) -> None:
    library, viewing, row_id = session(path)
    ruled = len(viewing.span.reps)
    viewing.replace_recording(library.mark(viewing.opened, Mark(1, 2.0, 4.0)))
    assert marked(viewing) == [MISSED]
    store = open_store(path)
    row = sessions(store)[0]
    doubts = row.doubts_as_counted
    assert (row.reps, row.reps_as_counted, row.corrected) == (ruled + 1, ruled, 1)
    assert row.doubts == doubts, "a mark is no doubt of the rules'"
    whole, before = recording_as_corrected(store, row_id)
    assert len(whole.sets[0].reps) == ruled + 1 and whole.sets[0].doubts_as_counted == doubts
    raw, _ = recording_as_corrected(store, row_id, as_counted=True)
    assert len(raw.sets[0].reps) == ruled and MISSED not in {doubt.reason for doubt in raw.sets[0].doubts}
    assert before.sets[0].reps == raw.sets[0].reps


def test_its_start_and_end_are_moved_to_the_cursor(path: Path) -> None:
    library, viewing, _ = session(path)
    viewing.replace_recording(library.mark(viewing.opened, Mark(1, 2.0, 4.0)))
    index = next(i for i, e in enumerate(viewing.span.entries) if getattr(e.row, "reason", "") == MISSED)
    viewing.choose(index)
    viewing.replay.seek(2.5)
    moved = viewing.move_mark("start")
    assert moved is not None
    viewing.replace_recording(library.mark(viewing.opened, moved))
    viewing.choose(index)
    viewing.replay.seek(3.6)
    moved = viewing.move_mark("end")
    assert moved is not None
    viewing.replace_recording(library.mark(viewing.opened, moved))
    row = viewing.span.entries[index].row
    assert (row.start_s, row.end_s) == (pytest.approx(2.5, abs=0.05), pytest.approx(3.6, abs=0.05))
    assert marked(viewing) == [MISSED], "moved, not marked again"


def test_it_is_taken_back_without_a_trace(path: Path) -> None:
    library, viewing, _ = session(path)
    before = len(viewing.span.entries)
    viewing.replace_recording(library.mark(viewing.opened, Mark(1, 2.0, 4.0)))
    index = next(i for i, e in enumerate(viewing.span.entries) if getattr(e.row, "reason", "") == MISSED)
    taken = viewing.take_back_mark(index)
    assert taken is not None and taken.gone
    viewing.replace_recording(library.mark(viewing.opened, taken))
    assert len(viewing.span.entries) == before and viewing.opened.corrections == {}


def test_what_the_rules_counted_cannot_be_moved_or_unmarked(path: Path) -> None:
    library, viewing, _ = session(path)
    viewing.choose(0)
    assert viewing.move_mark("start") is None and viewing.take_back_mark() is None
    with pytest.raises(StoreError, match="trainer marked"):
        library.mark(viewing.opened, Mark(1, 2.0, 3.0, (1, "rep", 1)))


@pytest.mark.parametrize(("start", "end"), [(3.0, 3.05), (4.0, 3.0), (0.0, 100.0)])
def test_a_mark_that_no_repetition_fits_into_is_refused(path: Path, start: float, end: float) -> None:
    library, viewing, _ = session(path)
    with pytest.raises(StoreError, match="move its start or end"):
        library.mark(viewing.opened, Mark(1, start, end))
    with pytest.raises(StoreError, match="no set 9"):
        library.mark(viewing.opened, Mark(9, 2.0, 4.0))


def test_a_mark_of_a_batch_is_in_its_corrections_and_its_tables_are_written_again(tmp_path: Path) -> None:
    folder = batch_folder(tmp_path / "out", film=False)
    library = Library(tmp_path / "none.db", (tmp_path / "out",))
    viewing = Viewing(library.open(f"{FOLDER}{folder}"), WORDS)
    ruled = json.loads((folder / "summary.json").read_text())["reps"]
    viewing.replace_recording(library.mark(viewing.opened, Mark(1, 0.5, 1.5)))
    said = json.loads((folder / "summary.json").read_text())
    assert (said["reps"], said["reps_as_counted"]) == (ruled + 1, ruled)
    rows = list(csv.DictReader((folder / "reps.csv").open()))
    assert len(rows) == ruled + 1
    assert json.loads((folder / CORRECTIONS).read_text())["marked"][0]["start_s"] == 0.5
    again = library.open(f"{FOLDER}{folder}")
    assert len(again.corrected.sets[0].reps) == ruled + 1
    recount(again, as_counted=True)
    assert json.loads((folder / "summary.json").read_text())["reps"] == ruled
    recount(again, as_counted=False)
    index = next(i for i, e in enumerate(viewing.span.entries) if getattr(e.row, "reason", "") == MISSED)
    taken = viewing.take_back_mark(index)
    assert taken is not None
    viewing.replace_recording(library.mark(viewing.opened, taken))
    assert json.loads((folder / "summary.json").read_text())["reps"] == ruled
    assert marked(viewing) == []
