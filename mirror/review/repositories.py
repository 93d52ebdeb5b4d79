"""The two back ends of the review: results of a batch, whose corrections stand beside the tables, which are
written again; and sessions of the store.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from pathlib import Path

import msgspec
from sqlite_utils import Database

from export.coco import needs_pictures
from export.formats import write_formats
from mirror import untrusted
from mirror.flow.words import Words
from mirror.progress.past import PastSet
from mirror.report import player_writer
from mirror.report.session_folder import export_session, folder_name
from mirror.report.writing import report_of, write_report
from mirror.results import result_files
from mirror.results.folder import FOLDER, FolderError, Place, open_folder, places
from mirror.results.opened import Film, Opened, split_id
from mirror.results.recount import recount
from mirror.results.result_files import CorrectionsDocument
from mirror.review import facts, handing_out
from mirror.review.views import Group, Mark, SessionRow, find_mark
from mirror.review.words import count_in_words
from mirror.store import corrections
from mirror.store.corrections import (
    TRAINER,
    Drawing,
    Key,
    by_key,
    doubts_of_rules,
    drawings,
    mark_missed,
    set_drawings,
)
from mirror.store.database import StoreError, open_store
from mirror.store.disk import narrow_tree, private_folder
from mirror.store.recordings import recording
from mirror.store.references import mark_at
from mirror.store.sessions import SessionSummary, find, session, sessions
from rules.library import title_of


@dataclass(frozen=True)
class FolderRepository:
    """Lists `folders`, the results of batches; any folder of results can be opened. `by` is who corrects."""

    folders: tuple[Path, ...] = ()
    by: str = TRAINER

    def owns(self, row_id: str) -> bool:
        """Whether an id is a folder's."""
        return split_id(row_id)[0].startswith(FOLDER)

    def ids(self) -> list[str]:
        """The id of every video, of its athlete. Raises FolderError."""
        return [f"{FOLDER}{place.folder}" for folder in self.folders for place in places(folder)]

    def groups(self, words: Words) -> tuple[list[Group], list[str]]:
        """The videos by job; a line for each folder that holds none."""
        groups: dict[str, list[SessionRow]] = {}
        problems = []
        for folder in self.folders:
            try:
                for place in places(folder):
                    name = place.job.name if place.job is not None else folder.name
                    groups.setdefault(words("list.batch", name=name), []).append(_list_video(place, words))
            except (FolderError, OSError) as error:
                problems.append(str(error))
        return list(groups.items()), problems

    def open(self, row_id: str) -> Opened:
        """A person of a video whole. Raises FolderError."""
        listed, person = split_id(row_id)
        folder = Path(listed.removeprefix(FOLDER))
        return open_folder(next(place for place in places(folder) if place.folder == folder), person)

    def correct(self, opened: Opened, key: Key, counts: bool | None) -> None:
        """Write what the trainer states of a repetition or doubt; None takes it back. Raises StoreError, OSError."""
        number, kind, place = key
        one = next(each for each in opened.recording.sets if each.number == number)
        row = one.reps[place - 1] if kind == "rep" else one.doubts[place - 1]
        folder = _folder_of(opened)
        document = result_files.with_correction(
            result_files.read_corrections(folder),
            "rep" if kind == "rep" else "doubt",
            row,
            counts,
            opened.person,
            self.by,
        )
        result_files.write_corrections(folder, document)
        # all that was stated by now: another answer may have been written since this was opened
        stated = result_files.find_corrections(document, opened.recording.sets, opened.person)
        recount(replace(opened, corrections=by_key(stated)))

    def mark(self, opened: Opened, mark: Mark) -> None:
        """Write a mark, move it or take it back. Raises StoreError, OSError."""
        one = next(each for each in opened.recording.sets if each.number == mark.set_number)
        folder = _folder_of(opened)
        document = result_files.read_corrections(folder)
        before = find_mark(one, mark.key)
        if before is not None:
            document = result_files.without_mark(document, before, opened.person)
        if not mark.gone:
            doubt = mark_missed(one.exercise, mark.start_s, mark.end_s)
            document = result_files.with_mark(document, mark.set_number, doubt, opened.person, self.by)
        result_files.write_corrections(folder, document)
        recount(_with_document(opened, document))

    def draw(self, opened: Opened, drawings: tuple[Drawing, ...]) -> None:
        """Write what is drawn over a video. Raises StoreError, OSError."""
        folder = _folder_of(opened)
        document = result_files.read_corrections(folder)
        result_files.write_corrections(folder, msgspec.structs.replace(document, drawings=list(drawings)))

    def write_note(self, opened: Opened, text: str) -> None:
        """Write the trainer's note. Raises StoreError, OSError."""
        folder, note = _folder_of(opened), text.strip()
        document = result_files.read_corrections(folder)
        result_files.write_corrections(folder, msgspec.structs.replace(document, note=note))
        recount(replace(opened, note=note))

    def refer(self, opened: Opened, set_number: int, start_s: float) -> None:
        """Raises StoreError: nobody knows whose video it is."""
        raise StoreError(
            "a video belongs to no member, with whom a reference goes: take one of a session of theirs"
        )

    def history(self, opened: Opened, exercise: str) -> list[PastSet]:
        """None: nobody knows whose video it is."""
        return []

    def export(self, opened: Opened, names: tuple[str, ...], out: Path | None) -> Path:
        """Write a video's person in some formats, beside the results. Raises OSError, and ValueError with a line for
        each format that it has nothing for."""
        found, folder = opened.corrected, out or _make_folder_of_video(opened)
        # the tables of a batch are there already
        rest = [name for name in names if name != "csv"]
        own = {"coco": needs_pictures, "player": player_writer()}
        problems = write_formats(folder, found, lambda: handing_out.measure_whole(found), rest, own)
        if problems:
            raise ValueError("; ".join(problems))
        return folder

    def report(self, opened: Opened, out: Path | None) -> Path:
        """Write the two pages and the player of a video's person, beside the results. Raises OSError, ValueError."""
        folder = out or _make_folder_of_video(opened)
        write_report(replace(opened.corrected, trainer_note=opened.note), (), folder)
        handing_out.write_player_beside(opened, folder)
        return folder

    def picture_path(self, opened: Opened, name: str) -> Path:
        """A file beside the video's results."""
        return _folder_of(opened) / (name if opened.person == 0 else f"person-{opened.person}-{name}")


def _folder_of(opened: Opened) -> Path:
    """Where the video's results are."""
    return Path(opened.recording.id)


def _make_folder_of_video(opened: Opened) -> Path:
    """Where formats of a video's person are: beside its results, of anybody but the athlete in a folder of theirs."""
    results = _folder_of(opened)
    folder = results if opened.person == 0 else results / f"person-{opened.person}"
    folder.mkdir(exist_ok=True)
    return folder


def _with_document(opened: Opened, document: CorrectionsDocument) -> Opened:
    """The recording with the marks and corrections of a document."""
    ruled = [replace(one, doubts=doubts_of_rules(one.doubts)) for one in opened.recording.sets]
    sets = result_files.with_marks(document, ruled, opened.person)
    stated = by_key(result_files.find_corrections(document, sets, opened.person))
    return replace(opened, recording=replace(opened.recording, sets=sets), corrections=stated)


def _list_video(place: Place, words: Words) -> SessionRow:
    try:
        summary = untrusted.decode_json((place.folder / "summary.json").read_bytes())
        name, reps, doubts = str(summary["exercise"]), int(summary["reps"]), int(summary["doubts"])
    except (OSError, ValueError, KeyError, TypeError):
        name, reps, doubts = "none", 0, 0
    title = words("list.nothing") if name == "none" else words.exercise(title_of(name))
    parts = [title, words("list.reps", count=reps)] if name != "none" else [title]
    if doubts:
        parts.append(count_in_words("list.doubts", doubts, words))
    return SessionRow(f"{FOLDER}{place.folder}", place.title, "  ·  ".join(parts))


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
                corrections.add_mark(store, session_id, mark.set_number, mark.start_s, mark.end_s, self.by)
            elif mark.gone:
                corrections.remove_mark(store, session_id, mark.key)
            else:
                corrections.move_mark(store, session_id, mark.key, mark.start_s, mark.end_s)

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
            return facts.history(store, None if row is None else row[0], exercise, until)

    def export(self, opened: Opened, names: tuple[str, ...], out: Path | None) -> Path:
        """Write a session in some formats into a folder of its own. Raises StoreError, OSError."""
        into = out or handing_out.default_folder()
        with closing(self._open_store()) as store:
            return export_session(store, opened.recording.id, into, formats=names)

    def report(self, opened: Opened, out: Path | None) -> Path:
        """Write the pages and the player into the session's own folder. Raises StoreError, OSError, ValueError."""
        with closing(self._open_store()) as store:
            folder = _make_folder_of_session(store, opened, out)
            try:
                report_of(store, opened.recording.id, folder)
                handing_out.write_player_beside(opened, folder)
            finally:
                narrow_tree(folder)
        return folder

    def picture_path(self, opened: Opened, name: str) -> Path:
        """A file in the session's own folder. Raises StoreError, OSError."""
        with closing(self._open_store()) as store:
            return _make_folder_of_session(store, opened, None) / name


def _make_folder_of_session(store: Database, opened: Opened, out: Path | None) -> Path:
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
        groups.setdefault(_day(day, today, words), []).append(_list_session(row, words))
    return list(groups.items())


def _day(day: date, today: date, words: Words) -> str:
    if day == today:
        return words("list.today")
    if day == today - timedelta(days=1):
        return words("list.yesterday")
    return words.numeric_date(day)


def _list_session(row: SessionSummary, words: Words) -> SessionRow:
    names = [words.exercise(title_of(name)) for name in row.exercises] or [words("list.nothing")]
    # the list is narrow: the first is shown, all are found
    first = names[0] + (f" +{len(names) - 1}" if len(names) > 1 else "")
    at = datetime.fromtimestamp(row.started_at).strftime("%H:%M")
    parts = [first, at, count_in_words("list.sets", row.sets, words)]
    whole = " ".join((*names, str(row.number)))
    return SessionRow(row.id, row.member or words("list.guest"), "  ·  ".join(parts), whole)
