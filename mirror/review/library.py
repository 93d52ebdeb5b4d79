"""What there is to review: sessions of the store, grouped by day, and results of batches, grouped by job."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from pathlib import Path

import msgspec
from sqlite_utils import Database

from mirror.flow.words import Words
from mirror.review import corrections_file
from mirror.review.folder import FolderError, Place, open_folder, places
from mirror.review.marking import Mark, keep
from mirror.review.opened import Film, Opened
from mirror.review.recount import recount
from mirror.review.trends import SetDone, history
from mirror.review.views import Group, SessionRow
from mirror.store.corrections import (
    TRAINER,
    Correction,
    Key,
    Kind,
    by_key,
    correct,
    corrections,
    note,
    set_note,
)
from mirror.store.database import StoreError, open_store
from mirror.store.drawings import Drawing, check, drawings, set_drawings
from mirror.store.recordings import recording
from mirror.store.references import mark_at
from mirror.store.sessions import SessionSummary, find, session, sessions
from mirror.untrusted import documents
from rules.library import title_of

MOST = 2000
"""Sessions in the list."""
FOLDER = "folder:"
"""Ids of batch results begin so; all others are the store's."""
PERSON = "person:"
"""Ids of anybody but the athlete of a batch's video begin so, with their number: `person:1:folder:...`."""


@dataclass(frozen=True)
class Library:
    """Opens the store anew for each call, so that every call may come from another thread.

    `store` is the file, None the usual one; `folders` are results of batches; `member`, `exercise`, `only` (numbers
    or ids) narrow the store's sessions. `by` is who corrects: a name, or `TRAINER`.
    """

    store: Path | None = None
    folders: tuple[Path, ...] = ()
    member: str | None = None
    exercise: str | None = None
    only: tuple[str, ...] = ()
    now: Callable[[], datetime] = field(default=datetime.now)
    by: str = TRAINER

    def opened_store(self) -> Database:
        """The store. Raises StoreError."""
        return open_store(self.store)

    def groups(self, words: Words) -> tuple[list[Group], list[str]]:
        """The list, the newest first, batches before what is older than yesterday; a line for each empty folder.

        Raises StoreError.
        """
        with closing(self.opened_store()) as store:
            found = sessions(store, self.member, None, self.exercise, MOST)
            wanted = {find(store, each) for each in self.only}
        rows = [row for row in found if not wanted or row.id in wanted]
        batches, problems = self._batches(words)
        days = _by_day(rows, self.now().date(), words)
        recent = sum(title in (words("list.today"), words("list.yesterday")) for title, _ in days)
        return [*days[:recent], *batches, *days[recent:]], problems

    def _batches(self, words: Words) -> tuple[list[Group], list[str]]:
        groups: dict[str, list[SessionRow]] = {}
        problems = []
        for folder in self.folders:
            try:
                for place in places(folder):
                    name = place.job.name if place.job is not None else folder.name
                    groups.setdefault(words("list.batch", name=name), []).append(_batch_row(place, words))
            except (FolderError, OSError) as error:
                problems.append(str(error))
        return list(groups.items()), problems

    def open(self, row_id: str) -> Opened:
        """A recording whole. Raises StoreError, FolderError, and what the recording's poses raise."""
        listed, person = listed_id(row_id)
        if listed.startswith(FOLDER):
            folder = Path(listed.removeprefix(FOLDER))
            return open_folder(next(place for place in places(folder) if place.folder == folder), person)
        with closing(self.opened_store()) as store:
            found = recording(store, row_id)
            pictures = store.execute(
                "SELECT time_s, jpeg FROM picture WHERE session_id = ? ORDER BY time_s", [row_id]
            ).fetchall()
            film = Film(pictures=tuple((float(time), bytes(jpeg)) for time, jpeg in pictures))
            said = by_key(corrections(store, row_id))
            problems = tuple(line for line in (session(store, row_id, poses=False).summary.note,) if line)
            return Opened(found, film, problems, said, note(store, row_id), drawings=drawings(store, row_id))

    def settle(self, opened: Opened, key: Key, counts: bool | None) -> Opened:
        """Keep what the trainer said of a repetition or doubt, or take it back. Raises StoreError, OSError."""
        number, kind, place = key
        if opened.folder is None:
            with closing(self.opened_store()) as store:
                correct(store, opened.recording.id, key, counts, by=self.by)
        else:
            one = next(each for each in opened.recording.sets if each.number == number)
            row = one.reps[place - 1] if kind == "rep" else one.doubts[place - 1]
            document = corrections_file.read(opened.folder)
            kept = corrections_file.with_correction(
                document, "rep" if kind == "rep" else "doubt", row, counts, opened.person, self.by
            )
            corrections_file.write(opened.folder, kept)
            # all that was said by now: another answer may have been kept since this was opened
            said_now = corrections_file.found(kept, opened.recording.sets, opened.person)
            recount(replace(opened, corrections=by_key(said_now)))
        if counts is None:
            return opened.with_correction(key, None)
        kind_said: Kind = "rep" if kind == "rep" else "doubt"
        said = Correction(number, kind_said, place, counts, self.now().timestamp(), self.by)
        return opened.with_correction(key, said)

    def mark(self, opened: Opened, mark: Mark) -> Opened:
        """Keep a repetition that nothing counted, move it or take it back; returns the recording with it.

        Raises StoreError, OSError, and what opening raises.
        """
        keep(opened, mark, self.opened_store, self.by)
        return self.open(row_id_of(opened))

    def draw(self, opened: Opened, found: tuple[Drawing, ...]) -> None:
        """Keep what is drawn over a recording, in place of what was. Raises StoreError, OSError."""
        check(found)
        if opened.folder is None:
            with closing(self.opened_store()) as store:
                set_drawings(store, opened.recording.id, found)
        else:
            document = corrections_file.read(opened.folder)
            corrections_file.write(opened.folder, msgspec.structs.replace(document, drawings=list(found)))

    def refer(self, opened: Opened, set_number: int, start_s: float) -> None:
        """Make the repetition of a set that begins at a time the reference of its exercise. Raises StoreError,
        UnfitError."""
        if opened.folder is not None:
            raise StoreError(
                "a video belongs to no member, with whom a reference goes: take one of a session of theirs"
            )
        with closing(self.opened_store()) as store:
            mark_at(store, opened.recording.id, set_number, start_s, time.time())

    def write_note(self, opened: Opened, text: str) -> None:
        """Keep the trainer's note. Raises StoreError, OSError."""
        if opened.folder is None:
            with closing(self.opened_store()) as store:
                set_note(store, opened.recording.id, text)
        else:
            document = corrections_file.read(opened.folder)
            corrections_file.write(opened.folder, msgspec.structs.replace(document, note=text.strip()))
            recount(replace(opened, note=text.strip()))

    def history(self, opened: Opened, exercise: str) -> list[SetDone]:
        """Sets of the same member and exercise up to this session; none of a guest or a batch. Raises StoreError."""
        if opened.folder is not None or opened.recording.began_at is None:
            return []
        with closing(self.opened_store()) as store:
            row = store.execute(
                "SELECT member_id FROM session WHERE id = ?", [opened.recording.id]
            ).fetchone()
            until = opened.recording.began_at + opened.length_s
            return history(store, None if row is None else row[0], exercise, until)


def listed_id(row_id: str) -> tuple[str, int]:
    """The id of a row of the list, and which person of it is meant, 0 being the athlete."""
    if not row_id.startswith(PERSON):
        return row_id, 0
    number, _, rest = row_id.removeprefix(PERSON).partition(":")
    return rest, int(number)


def id_of(listed: str, person: int) -> str:
    """The id by which a person of a row of the list is opened."""
    return f"{PERSON}{person}:{listed}" if person else listed


def row_id_of(opened: Opened) -> str:
    """The id by which a recording was opened."""
    if opened.folder is None:
        return opened.recording.id
    return id_of(f"{FOLDER}{opened.folder}", opened.person)


def first_id(groups: Sequence[Group]) -> str | None:
    """The newest recording of a list."""
    return next((row.id for _, rows in groups for row in rows), None)


def _by_day(rows: Sequence[SessionSummary], today: date, words: Words) -> list[Group]:
    groups: dict[str, list[SessionRow]] = {}
    for row in rows:
        day = datetime.fromtimestamp(row.started_at).date()
        groups.setdefault(_day(day, today, words), []).append(_session_row(row, words))
    return list(groups.items())


def _day(day: date, today: date, words: Words) -> str:
    if day == today:
        return words("list.today")
    if day == today - timedelta(days=1):
        return words("list.yesterday")
    return words.numeric_date(day)


def _session_row(row: SessionSummary, words: Words) -> SessionRow:
    names = [words.exercise(title_of(name)) for name in row.exercises] or [words("list.nothing")]
    # the list is narrow: the first is shown, all are found
    first = names[0] + (f" +{len(names) - 1}" if len(names) > 1 else "")
    at = datetime.fromtimestamp(row.started_at).strftime("%H:%M")
    parts = [first, at, _many("list.sets", row.sets, words)]
    whole = " ".join((*names, str(row.number)))
    return SessionRow(row.id, row.member or words("list.guest"), "  ·  ".join(parts), whole)


def _batch_row(place: Place, words: Words) -> SessionRow:
    try:
        said = documents.decode((place.folder / "summary.json").read_bytes())
        name, reps, doubts = str(said["exercise"]), int(said["reps"]), int(said["doubts"])
    except (OSError, ValueError, KeyError, TypeError):
        name, reps, doubts = "none", 0, 0
    known = words("list.nothing") if name == "none" else words.exercise(title_of(name))
    parts = [known, words("list.reps", count=reps)] if name != "none" else [known]
    if doubts:
        parts.append(_many("list.doubts", doubts, words))
    return SessionRow(f"{FOLDER}{place.folder}", place.title, "  ·  ".join(parts))


def _many(key: str, count: int, words: Words) -> str:
    return words(f"{key}_one") if count == 1 else words(key, count=count)
