"""Reading the list and the recordings, and what comes of the one on show, beside the screen's thread."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from mirror.flow.words import Words
from mirror.progress.past import PastSet
from mirror.results.opened import Opened
from mirror.review.library import Library
from mirror.review.measures import Measured, Measures
from mirror.review.pictures import Pictures
from mirror.review.viewing import Viewing
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


class Sources(QObject):
    """`pictured` tells the viewing, a time and its picture; `measured` that something has been; `lost` a line."""

    pictured = Signal(object, float, object)
    measured = Signal()
    lost = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._measures: Measures | None = None
        self._pictures: Pictures | None = None

    def begin(self, viewing: Viewing) -> None:
        """Another recording."""
        self.end()
        self._measures = Measures(viewing.opened.recording, self.measured.emit)
        film = viewing.opened.film
        if film.video is not None or film.pictures:
            self._pictures = Pictures(
                film, lambda at, image: self.pictured.emit(viewing, at, image), self.lost.emit
            )

    def want(self, position: float) -> None:
        """Ask for the picture of a moment, where there is a film."""
        if self._pictures is not None:
            self._pictures.want(position)

    def channels(self, viewing: Viewing) -> Measured | None:
        """What is measured by now of what is on show; it is asked for where it is not."""
        return None if self._measures is None else self._measures.get(viewing.section, viewing.tier)

    def end(self) -> None:
        """End the threads."""
        if self._pictures is not None:
            self._pictures.close()
        if self._measures is not None:
            self._measures.close()
        self._pictures = self._measures = None
