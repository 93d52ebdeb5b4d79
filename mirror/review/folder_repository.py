"""The review's back end for results of a batch: corrections stand beside the tables, which are written again."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

import msgspec

from export.coco import needs_pictures
from export.formats import write_formats
from mirror.flow.words import Words
from mirror.progress.past import PastSet
from mirror.report.format import player_writer
from mirror.report.writing import write_report
from mirror.results import corrections_file
from mirror.results.corrections_file import Document
from mirror.results.folder import FOLDER, FolderError, Place, open_folder, places
from mirror.results.opened import Opened, split_id
from mirror.results.recount import recount
from mirror.review import handing_out
from mirror.review.marking import Mark, find_mark
from mirror.review.views import Group, SessionRow
from mirror.review.words import count_in_words
from mirror.store import missed
from mirror.store.corrections import TRAINER, Key, by_key
from mirror.store.database import StoreError
from mirror.store.drawings import Drawing
from mirror.untrusted import documents
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
                    groups.setdefault(words("list.batch", name=name), []).append(_row(place, words))
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
        document = corrections_file.with_correction(
            corrections_file.read(folder),
            "rep" if kind == "rep" else "doubt",
            row,
            counts,
            opened.person,
            self.by,
        )
        corrections_file.write(folder, document)
        # all that was stated by now: another answer may have been written since this was opened
        stated = corrections_file.find_corrections(document, opened.recording.sets, opened.person)
        recount(replace(opened, corrections=by_key(stated)))

    def mark(self, opened: Opened, mark: Mark) -> None:
        """Write a mark, move it or take it back. Raises StoreError, OSError."""
        one = next(each for each in opened.recording.sets if each.number == mark.set_number)
        folder = _folder_of(opened)
        document = corrections_file.read(folder)
        before = find_mark(one, mark.key)
        if before is not None:
            document = corrections_file.without_mark(document, before, opened.person)
        if not mark.gone:
            doubt = missed.mark_missed(one.exercise, mark.start_s, mark.end_s)
            document = corrections_file.with_mark(document, mark.set_number, doubt, opened.person, self.by)
        corrections_file.write(folder, document)
        recount(_with_document(opened, document))

    def draw(self, opened: Opened, drawings: tuple[Drawing, ...]) -> None:
        """Write what is drawn over a video. Raises StoreError, OSError."""
        folder = _folder_of(opened)
        document = corrections_file.read(folder)
        corrections_file.write(folder, msgspec.structs.replace(document, drawings=list(drawings)))

    def write_note(self, opened: Opened, text: str) -> None:
        """Write the trainer's note. Raises StoreError, OSError."""
        folder, note = _folder_of(opened), text.strip()
        document = corrections_file.read(folder)
        corrections_file.write(folder, msgspec.structs.replace(document, note=note))
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
        found, folder = opened.corrected, out or _make_folder(opened)
        # the tables of a batch are there already
        rest = [name for name in names if name != "csv"]
        own = {"coco": needs_pictures, "player": player_writer()}
        problems = write_formats(folder, found, lambda: handing_out.measure_whole(found), rest, own)
        if problems:
            raise ValueError("; ".join(problems))
        return folder

    def report(self, opened: Opened, out: Path | None) -> Path:
        """Write the two pages and the player of a video's person, beside the results. Raises OSError, ValueError."""
        folder = out or _make_folder(opened)
        write_report(replace(opened.corrected, trainer_note=opened.note), (), folder)
        handing_out.write_player_beside(opened, folder)
        return folder

    def picture_path(self, opened: Opened, name: str) -> Path:
        """A file beside the video's results."""
        return _folder_of(opened) / (name if opened.person == 0 else f"person-{opened.person}-{name}")


def _folder_of(opened: Opened) -> Path:
    """Where the video's results are."""
    return Path(opened.recording.id)


def _make_folder(opened: Opened) -> Path:
    """Where formats of a video's person are: beside its results, of anybody but the athlete in a folder of theirs."""
    results = _folder_of(opened)
    folder = results if opened.person == 0 else results / f"person-{opened.person}"
    folder.mkdir(exist_ok=True)
    return folder


def _with_document(opened: Opened, document: Document) -> Opened:
    """The recording with the marks and corrections of a document."""
    ruled = [replace(one, doubts=missed.doubts_of_rules(one.doubts)) for one in opened.recording.sets]
    sets = corrections_file.with_marks(document, ruled, opened.person)
    stated = by_key(corrections_file.find_corrections(document, sets, opened.person))
    return replace(opened, recording=replace(opened.recording, sets=sets), corrections=stated)


def _row(place: Place, words: Words) -> SessionRow:
    try:
        summary = documents.decode((place.folder / "summary.json").read_bytes())
        name, reps, doubts = str(summary["exercise"]), int(summary["reps"]), int(summary["doubts"])
    except (OSError, ValueError, KeyError, TypeError):
        name, reps, doubts = "none", 0, 0
    title = words("list.nothing") if name == "none" else words.exercise(title_of(name))
    parts = [title, words("list.reps", count=reps)] if name != "none" else [title]
    if doubts:
        parts.append(count_in_words("list.doubts", doubts, words))
    return SessionRow(f"{FOLDER}{place.folder}", place.title, "  ·  ".join(parts))
