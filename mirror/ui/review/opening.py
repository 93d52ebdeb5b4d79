"""Reading the list and the recordings, beside the screen's thread."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from mirror.flow.words import Words
from mirror.progress.past import PastSet
from mirror.results.opened import Opened
from mirror.review.library import Library
from mirror.ui.review.beside import BackgroundWork


@dataclass(frozen=True)
class FoundRecording:
    """A recording that was read, and what its member did of each of its exercises, the most frequent first."""

    row_id: str
    opened: Opened
    history: dict[str, list[PastSet]]


class Opening(QObject):
    """`listed` tells groups and problems, `opened` a `FoundRecording`, `failed` a line."""

    listed = Signal(object, object)
    opened = Signal(object)
    failed = Signal(str)

    def __init__(self, library: Library, beside: BackgroundWork, words: Words) -> None:
        super().__init__()
        self._library, self._beside, self._words = library, beside, words

    def list(self) -> None:
        """Read the list."""
        self._beside.run(
            "list",
            lambda: self._library.groups(self._words),
            lambda found: self.listed.emit(*found),
            self.failed.emit,
        )

    def open(self, row_id: str) -> None:
        """Read a recording; one that was asked for before and is not there yet is let go."""

        def tell_failure(line: str) -> None:
            name = row_id.rsplit("/", 1)[-1]
            self.failed.emit(self._words("said.failed", title=name, error=line))

        self._beside.run("open", lambda: self._read(row_id), self.opened.emit, tell_failure)

    def _read(self, row_id: str) -> FoundRecording:
        opened = self._library.open(row_id)
        exercises = [one.exercise for one in opened.recording.sets]
        names = sorted(dict.fromkeys(exercises), key=exercises.count, reverse=True)
        return FoundRecording(row_id, opened, {name: self._library.history(opened, name) for name in names})
