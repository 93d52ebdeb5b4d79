"""What the review asks of wherever recordings come from: the store, or folders of a batch's results."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from mirror.flow.words import Words
from mirror.progress.past import PastSet
from mirror.results.opened import Opened
from mirror.review.marking import Mark
from mirror.review.views import Group
from mirror.store.corrections import Key
from mirror.store.drawings import Drawing


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
