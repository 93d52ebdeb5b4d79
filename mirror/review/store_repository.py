"""The review's back end for sessions of the store."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path

from sqlite_utils import Database

from mirror.flow.words import Words
from mirror.progress.past import PastSet
from mirror.report.session_folder import export_session, folder_name
from mirror.report.writing import report_of
from mirror.results.folder import FOLDER
from mirror.results.opened import Film, Opened, split_id
from mirror.review import handing_out, trends
from mirror.review.marking import Mark
from mirror.review.views import Group, SessionRow
from mirror.review.words import count_in_words
from mirror.store import corrections, missed
from mirror.store.corrections import TRAINER, Key, by_key
from mirror.store.database import open_store
from mirror.store.drawings import Drawing, drawings, set_drawings
from mirror.store.private import narrow_tree, private_folder
from mirror.store.recordings import recording
from mirror.store.references import mark_at
from mirror.store.sessions import SessionSummary, find, session, sessions
from rules.library import title_of

MOST = 2000
"""Sessions in the list."""


@dataclass(frozen=True)
class StoreRepository:
    """Opens the store `path` (None: the usual one) for each call.

    `member`, `exercise`, `only` (numbers or ids) narrow what is listed; any session can be opened. `by` is who
    corrects: a name, or `TRAINER`.
    """

    path: Path | None = None
    member: str | None = None
    exercise: str | None = None
    only: tuple[str, ...] = ()
    now: Callable[[], datetime] = field(default=datetime.now)
    by: str = TRAINER

    def _open_store(self) -> Database:
        return open_store(self.path)

    def owns(self, row_id: str) -> bool:
        """Whether an id is no folder's."""
        return not split_id(row_id)[0].startswith(FOLDER)

    def ids(self) -> list[str]:
        """The id of every session, the newest first. Raises StoreError."""
        return [row.id for row in self._rows()]

    def groups(self, words: Words) -> tuple[list[Group], list[str]]:
        """The sessions by day, the newest first; there is never a line. Raises StoreError."""
        return _group_by_day(self._rows(), self.now().date(), words), []

    def _rows(self) -> list[SessionSummary]:
        with closing(self._open_store()) as store:
            found = sessions(store, self.member, None, self.exercise, MOST)
            wanted = {find(store, each) for each in self.only}
        return [row for row in found if not wanted or row.id in wanted]

    def open(self, row_id: str) -> Opened:
        """A session whole, with its pictures where there are any. Raises StoreError."""
        with closing(self._open_store()) as store:
            found = recording(store, row_id)
            stated = by_key(corrections.corrections(store, row_id))
            problems = tuple(line for line in (session(store, row_id, poses=False).summary.note,) if line)
            note = corrections.note(store, row_id)
            return Opened(
                found, _film(store, row_id), problems, stated, note, row_id, drawings(store, row_id)
            )

    def correct(self, opened: Opened, key: Key, counts: bool | None) -> None:
        """Write what the trainer states of a repetition or doubt; None takes it back. Raises StoreError."""
        with closing(self._open_store()) as store:
            corrections.correct(store, opened.recording.id, key, counts, by=self.by)

    def mark(self, opened: Opened, mark: Mark) -> None:
        """Write a mark, move it or take it back. Raises StoreError."""
        with closing(self._open_store()) as store:
            session_id = opened.recording.id
            if mark.key is None:
                missed.mark(store, session_id, mark.set_number, mark.start_s, mark.end_s, self.by)
            elif mark.gone:
                missed.unmark(store, session_id, mark.key)
            else:
                missed.move(store, session_id, mark.key, mark.start_s, mark.end_s)

    def draw(self, opened: Opened, drawings: tuple[Drawing, ...]) -> None:
        """Write what is drawn over a session. Raises StoreError."""
        with closing(self._open_store()) as store:
            set_drawings(store, opened.recording.id, drawings)

    def write_note(self, opened: Opened, text: str) -> None:
        """Write the trainer's note. Raises StoreError."""
        with closing(self._open_store()) as store:
            corrections.set_note(store, opened.recording.id, text)

    def refer(self, opened: Opened, set_number: int, start_s: float) -> None:
        """Make a repetition the member's reference of its exercise. Raises StoreError, UnfitError."""
        with closing(self._open_store()) as store:
            mark_at(store, opened.recording.id, set_number, start_s, time.time())

    def history(self, opened: Opened, exercise: str) -> list[PastSet]:
        """Sets of the same member and exercise up to this session; none of a guest. Raises StoreError."""
        if opened.recording.began_at is None:
            return []
        with closing(self._open_store()) as store:
            row = store.execute(
                "SELECT member_id FROM session WHERE id = ?", [opened.recording.id]
            ).fetchone()
            until = opened.recording.began_at + opened.length_s
            return trends.history(store, None if row is None else row[0], exercise, until)

    def export(self, opened: Opened, names: tuple[str, ...], out: Path | None) -> Path:
        """Write a session in some formats into a folder of its own. Raises StoreError, OSError."""
        into = out or handing_out.default_folder()
        with closing(self._open_store()) as store:
            return export_session(store, opened.recording.id, into, formats=names)

    def report(self, opened: Opened, out: Path | None) -> Path:
        """Write the pages and the player into the session's own folder. Raises StoreError, OSError, ValueError."""
        with closing(self._open_store()) as store:
            folder = _make_folder(store, opened, out)
            try:
                report_of(store, opened.recording.id, folder)
                handing_out.write_player_beside(opened, folder)
            finally:
                narrow_tree(folder)
        return folder

    def picture_path(self, opened: Opened, name: str) -> Path:
        """A file in the session's own folder. Raises StoreError, OSError."""
        with closing(self._open_store()) as store:
            return _make_folder(store, opened, None) / name


def _make_folder(store: Database, opened: Opened, out: Path | None) -> Path:
    """The folder of a session under `out`, for its owner alone."""
    found = session(store, opened.recording.id, poses=False)
    folder = (out or handing_out.default_folder()) / folder_name(found)
    private_folder(folder, lambda _: True)
    return folder


def _film(store: Database, session_id: str) -> Film:
    rows = store.execute(
        "SELECT time_s, jpeg FROM picture WHERE session_id = ? ORDER BY time_s", [session_id]
    )
    return Film(pictures=tuple((float(time_s), bytes(jpeg)) for time_s, jpeg in rows.fetchall()))


def _group_by_day(rows: Sequence[SessionSummary], today: date, words: Words) -> list[Group]:
    groups: dict[str, list[SessionRow]] = {}
    for row in rows:
        day = datetime.fromtimestamp(row.started_at).date()
        groups.setdefault(_day(day, today, words), []).append(_row(row, words))
    return list(groups.items())


def _day(day: date, today: date, words: Words) -> str:
    if day == today:
        return words("list.today")
    if day == today - timedelta(days=1):
        return words("list.yesterday")
    return words.numeric_date(day)


def _row(row: SessionSummary, words: Words) -> SessionRow:
    names = [words.exercise(title_of(name)) for name in row.exercises] or [words("list.nothing")]
    # the list is narrow: the first is shown, all are found
    first = names[0] + (f" +{len(names) - 1}" if len(names) > 1 else "")
    at = datetime.fromtimestamp(row.started_at).strftime("%H:%M")
    parts = [first, at, count_in_words("list.sets", row.sets, words)]
    whole = " ".join((*names, str(row.number)))
    return SessionRow(row.id, row.member or words("list.guest"), "  ·  ".join(parts), whole)
