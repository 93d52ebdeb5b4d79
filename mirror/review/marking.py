"""Marking a repetition that nothing counted: where it is, in a session's store or in a batch's corrections."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import median

from sqlite_utils import Database

from mirror.review import corrections_file
from mirror.review.corrections_file import Document
from mirror.review.opened import Opened
from mirror.review.recount import recount
from mirror.store import missed
from mirror.store.corrections import Key, by_key
from mirror.store.missed import MISSED
from rules.results import Doubt, WorkoutSet

USUAL_S = 2.0
"""How long a repetition is taken to be where the set has none."""


@dataclass(frozen=True, slots=True)
class Mark:
    """What is asked for: a repetition of a set from `start_s` to `end_s` (s of the recording). `key` is of one that
    was marked before, and is moved; NaN times take it back."""

    set_number: int
    start_s: float
    end_s: float
    key: Key | None = None

    @property
    def gone(self) -> bool:
        """It is to be taken back."""
        return self.start_s != self.start_s


def about(one: WorkoutSet, position_s: float, length_s: float) -> tuple[float, float]:
    """Start and end of a new mark about a position: as long as the set's repetitions are, within the recording."""
    half = median([rep.end_s - rep.start_s for rep in one.reps] or [USUAL_S]) / 2
    start = max(position_s - half, 0.0)
    return start, min(
        max(start + 2 * half, start + missed.SHORTEST_S), max(length_s, start + missed.SHORTEST_S)
    )


def marked_of(one: WorkoutSet, key: Key | None) -> Doubt | None:
    """The mark that a key names; None of anything else."""
    if key is None or key[0] != one.number or key[1] != "doubt" or not 0 < key[2] <= len(one.doubts):
        return None
    row = one.doubts[key[2] - 1]
    return row if row.reason == MISSED else None


def keep(opened: Opened, mark: Mark, opened_store: Callable[[], Database], by: str = "") -> None:
    """Write a mark that `by` made, move it or take it back. Raises StoreError, OSError."""
    if opened.folder is not None:
        _keep_beside(opened, opened.folder, mark, by)
        return
    with closing(opened_store()) as store:
        session = opened.recording.id
        if mark.key is None:
            missed.mark(store, session, mark.set_number, mark.start_s, mark.end_s, by)
        elif mark.gone:
            missed.unmark(store, session, mark.key)
        else:
            missed.move(store, session, mark.key, mark.start_s, mark.end_s)


def _keep_beside(opened: Opened, folder: Path, mark: Mark, by: str) -> None:
    one = next(each for each in opened.recording.sets if each.number == mark.set_number)
    document = corrections_file.read(folder)
    before = marked_of(one, mark.key)
    if before is not None:
        document = corrections_file.without_mark(document, before, opened.person)
    if not mark.gone:
        doubt = missed.mark_missed(one.exercise, mark.start_s, mark.end_s)
        document = corrections_file.with_mark(document, mark.set_number, doubt, opened.person, by)
    corrections_file.write(folder, document)
    recount(as_said(opened, document))


def as_said(opened: Opened, document: Document) -> Opened:
    """A batch's recording with the marks and corrections of a document."""
    ruled = [replace(one, doubts=missed.doubts_of_rules(one.doubts)) for one in opened.recording.sets]
    sets = corrections_file.with_marks(document, ruled, opened.person)
    recording = replace(opened.recording, sets=sets)
    said = by_key(corrections_file.found(document, sets, opened.person))
    return replace(opened, recording=recording, corrections=said)
