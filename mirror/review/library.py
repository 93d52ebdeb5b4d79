"""What there is to review: sessions of the store, grouped by day, and results of batches, grouped by job;
and what is asked of the two back ends that they come from.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Protocol

from mirror.flow.words import Words
from mirror.progress.past import PastSet
from mirror.results.opened import Opened
from mirror.review.repositories import FolderRepository, StoreRepository
from mirror.review.views import Group, Mark
from mirror.store.corrections import TRAINER, Correction, Drawing, Key, Kind, check_drawings


class Repository(Protocol):
    """Recordings of one kind: listed, opened, corrected, exported.

    Each call stands by itself, and may come from any thread. An `Opened` that is passed in was opened here. What is
    written lasts; `open` reads it again. Raises StoreError or OSError where the place cannot be read or written.
    """

    def owns(self, row_id: str) -> bool:
        """Whether recordings with this id are here."""

    def ids(self) -> list[str]:
        """The id of every recording, as they are listed."""

    def groups(self, words: Words) -> tuple[list[Group], list[str]]:
        """The list under its headings, the newest first; a line for each place where nothing is."""

    def open(self, row_id: str) -> Opened:
        """A recording whole. Raises StoreError, FolderError, and what reading its poses raises."""

    def correct(self, opened: Opened, key: Key, counts: bool | None) -> None:
        """Write what the trainer states of a repetition or doubt; None takes it back."""

    def mark(self, opened: Opened, mark: Mark) -> None:
        """Write a repetition that nothing counted, move it or take it back."""

    def draw(self, opened: Opened, drawings: tuple[Drawing, ...]) -> None:
        """Write what is drawn over a recording, in place of what was."""

    def write_note(self, opened: Opened, text: str) -> None:
        """Write the trainer's note, in place of what was."""

    def refer(self, opened: Opened, set_number: int, start_s: float) -> None:
        """Make the repetition of a set that begins at a time the reference of its exercise. Raises StoreError where
        there is no member whose it could be, UnfitError."""

    def history(self, opened: Opened, exercise: str) -> list[PastSet]:
        """Sets of the same member and exercise up to this recording; none where nobody knows the member."""

    def export(self, opened: Opened, names: tuple[str, ...], out: Path | None) -> Path:
        """Write a recording in some formats; returns the folder. Raises StoreError or ValueError with a line for each
        format that it has nothing for."""

    def report(self, opened: Opened, out: Path | None) -> Path:
        """Write the two pages of a recording, and its player where there is 3D; returns the folder. Raises ValueError
        without Qt."""

    def picture_path(self, opened: Opened, name: str) -> Path:
        """Where a still or a clip of a recording goes."""


@dataclass(frozen=True)
class Library:
    """The repository of every recording, by its id: each call goes to the store's or the folders'.

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

    @property
    def sessions(self) -> StoreRepository:
        """Those of the store."""
        return StoreRepository(self.store, self.member, self.exercise, self.only, self.now, self.by)

    @property
    def batches(self) -> FolderRepository:
        """Results of batches."""
        return FolderRepository(self.folders, self.by)

    def _of(self, row_id: str) -> Repository:
        repositories: tuple[Repository, ...] = (self.batches, self.sessions)
        return next(each for each in repositories if each.owns(row_id))

    def groups(self, words: Words) -> tuple[list[Group], list[str]]:
        """The list, the newest first, batches before what is older than yesterday; a line for each empty folder.

        Raises StoreError.
        """
        days, lines = self.sessions.groups(words)
        batches, more = self.batches.groups(words)
        recent = sum(title in (words("list.today"), words("list.yesterday")) for title, _ in days)
        return [*days[:recent], *batches, *days[recent:]], [*lines, *more]

    def open(self, row_id: str) -> Opened:
        """A recording whole. Raises StoreError, FolderError, and what the recording's poses raise."""
        return self._of(row_id).open(row_id)

    def settle(self, opened: Opened, key: Key, counts: bool | None) -> Opened:
        """Record what the trainer states of a repetition or doubt, or take it back; returns the recording with it.

        Raises StoreError, OSError.
        """
        self._of(opened.row_id).correct(opened, key, counts)
        if counts is None:
            return opened.with_correction(key, None)
        number, name, place = key
        kind: Kind = "rep" if name == "rep" else "doubt"
        made = Correction(number, kind, place, counts, self.now().timestamp(), self.by)
        return opened.with_correction(key, made)

    def mark(self, opened: Opened, mark: Mark) -> Opened:
        """Record a repetition that nothing counted, move it or take it back; returns the recording with it.

        Raises StoreError, OSError, and what opening raises.
        """
        self._of(opened.row_id).mark(opened, mark)
        return self.open(opened.row_id)

    def draw(self, opened: Opened, drawings: tuple[Drawing, ...]) -> None:
        """Record what is drawn over a recording, in place of what was. Raises StoreError, OSError."""
        check_drawings(drawings)
        self._of(opened.row_id).draw(opened, drawings)

    def refer(self, opened: Opened, set_number: int, start_s: float) -> None:
        """Make the repetition of a set that begins at a time the reference of its exercise. Raises StoreError,
        UnfitError."""
        self._of(opened.row_id).refer(opened, set_number, start_s)

    def write_note(self, opened: Opened, text: str) -> None:
        """Record the trainer's note. Raises StoreError, OSError."""
        self._of(opened.row_id).write_note(opened, text)

    def history(self, opened: Opened, exercise: str) -> list[PastSet]:
        """Sets of the same member and exercise up to this session; none of a guest or a batch. Raises StoreError."""
        return self._of(opened.row_id).history(opened, exercise)

    def export(self, opened: Opened, names: tuple[str, ...], out: Path | None = None) -> Path:
        """Write a recording in some formats; returns the folder: a session's own, for a video that of its results.

        Raises OSError, and StoreError or ValueError with a line for each format that it has nothing for.
        """
        return self._of(opened.row_id).export(opened, names, out)

    def report(self, opened: Opened, out: Path | None = None) -> Path:
        """Write the two pages of a recording, and beside them its player where there is 3D; returns the folder.

        A session's goes into a folder of its own, a video's beside its results. Raises StoreError, OSError,
        ValueError without Qt.
        """
        return self._of(opened.row_id).report(opened, out)

    def picture_path(self, opened: Opened, name: str) -> Path:
        """Where a still or a clip of a recording goes: beside a video's results, into a folder of a session's own.

        Raises StoreError, OSError.
        """
        return self._of(opened.row_id).picture_path(opened, name)


def first_id(groups: Sequence[Group]) -> str | None:
    """The newest recording of a list."""
    return next((row.id for _, rows in groups for row in rows), None)
