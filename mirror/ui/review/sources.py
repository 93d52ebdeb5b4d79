"""What comes of one recording beside the screen's thread: pictures of its film, channels of its sets."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from mirror.review.measures import Measured, Measures
from mirror.review.pictures import Pictures
from mirror.review.viewing import Viewing


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
