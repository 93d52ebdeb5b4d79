"""Comparing: which other recording, both side by side, aligned by repetition, and a table of the differences."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from mirror.review.charts import most_moved
from mirror.review.comparison import Side, best, compared, differences, other_time, partner
from mirror.review.library import Library
from mirror.review.measures import Measured, measure
from mirror.review.pictures import Pictures
from mirror.review.spans import Span, spans
from mirror.review.viewing import CHARTS, Viewing
from mirror.review.views import Group, SessionRow
from mirror.ui.review.beside import Beside
from mirror.ui.review.compare_board import CompareBoard, DifferenceTable
from mirror.ui.review.pieces.scrubber import Scrubber
from mirror.ui.review.pieces.session_list import SessionList
from mirror.ui.theme import Theme
from mirror.visit.words import Words
from rules.results import Rep

Image = NDArray[np.uint8]
REFERENCE = "reference"
"""Id in the list of the best repetition of one's own set."""


class OthersDialog(QDialog):
    """The list of what can stand beside; `chosen` tells its id."""

    chosen = Signal(str)

    def __init__(
        self, theme: Theme, words: Words, pieces: Words, groups: Sequence[Group], parent: QWidget
    ) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        layout = QVBoxLayout(self)
        title = QLabel(words("compare.title"))
        title.setProperty("role", "heading")
        self.list = SessionList(theme, pieces)
        reference = ("", (SessionRow(REFERENCE, words("compare.reference")),))
        self.list.present([reference, *groups])
        layout.addWidget(title)
        layout.addWidget(self.list, 1)
        self.list.chosen.connect(self._choose)
        self.resize(round(parent.width() * 0.3), round(parent.height() * 0.75))

    def _choose(self, row_id: str) -> None:
        self.accept()
        self.chosen.emit(row_id)


class Comparison(QObject):
    """`board` and `table` are shown while it is `on`; `changed` tells when that changes, `said` a line."""

    changed = Signal(bool)
    said = Signal(str)
    chosen = Signal(int)
    _picture = Signal(object)

    def __init__(self, theme: Theme, words: Words, pieces: Words, library: Library, beside: Beside) -> None:
        super().__init__()
        self._theme, self._words, self._pieces = theme, words, pieces
        self._library, self._beside = library, beside
        self.board, self.table = CompareBoard(theme, words, pieces), DifferenceTable(words)
        self.dialog: OthersDialog | None = None
        self.on = False
        self._mine: Viewing | None = None
        self._other: Side | None = None
        self._measured: tuple[Measured, Measured] | None = None
        self._rep: Rep | None = None
        self._pictures: Pictures | None = None
        self._picture.connect(self._show_other)
        self.board.strip.chosen.connect(self.chosen)

    @property
    def scrubber(self) -> Scrubber:
        """The replay's handle while it is on."""
        return self.board.scrubber

    def ask(self, viewing: Viewing, groups: Sequence[Group]) -> None:
        """Ask which other recording."""
        self.dialog = OthersDialog(self._theme, self._words, self._pieces, groups, self.board.window())
        self.dialog.chosen.connect(lambda row_id: self.begin(viewing, row_id))
        self.dialog.open()

    def begin(self, viewing: Viewing, row_id: str) -> None:
        """Compare the set on show with the same exercise of another recording, or with its own best repetition."""
        span = _one_exercise(viewing)
        self._beside.run(
            "compare",
            lambda: self._read(viewing, span, row_id),
            lambda found: self._begun(viewing, span, found),
            self.said.emit,
        )

    def _read(self, viewing: Viewing, span: Span, row_id: str) -> tuple[Side, tuple[Measured, Measured]]:
        if row_id == REFERENCE:
            reference = best(_counting(viewing, span))
            reps = () if reference is None else (reference,)
            other = Side(viewing.opened, span, reps)
        else:
            opened = self._library.open(row_id)
            same = [one for one in spans(opened) if one.reps and one.exercise == span.exercise]
            theirs = (same or [one for one in spans(opened) if one.reps] or [spans(opened)[0]])[-1]
            other = Side(opened, theirs, theirs.reps)
        mine = measure(viewing.opened.recording, (span.start_s, span.end_s))
        theirs_measured = measure(other.opened.recording, (other.span.start_s, other.span.end_s))
        return other, (mine, theirs_measured)

    def _begun(self, viewing: Viewing, span: Span, found: tuple[Side, tuple[Measured, Measured]]) -> None:
        other, self._measured = found
        if not span.reps or not other.reps:
            self.said.emit(self._words("compare.none"))
            return
        if viewing.span is not span:
            viewing.show(viewing.spans.index(span))
        self._mine, self._other, self.on = viewing, other, True
        film = other.opened.film
        if film.video is not None or film.pictures:
            self._pictures = Pictures(
                film, lambda at, image: self._picture.emit((other, image)), self.said.emit
            )
        self.board.present(viewing, other)
        self._show_numbers(viewing, other)
        self.changed.emit(True)

    def _show_numbers(self, viewing: Viewing, other: Side) -> None:
        if self._measured is None:
            return
        mine = mine_beside(viewing, other)
        self._rep = viewing.rep
        wanted = viewing.wanted[:CHARTS] or most_moved(self._measured[0], mine.reps)
        pair = (self._measured[0], mine.reps), (self._measured[1], other.reps)
        self.board.show_charts([compared(one, *pair, self._words) for one in wanted])
        names = self.board.names(viewing, other)
        self.table.present(names, differences(mine, other, self._measured, wanted, self._words))

    def follow(self, viewing: Viewing) -> None:
        """The replay has moved: the other is as far in its repetition."""
        other = self._other
        if not self.on or other is None or viewing is not self._mine:
            return
        rep = viewing.rep
        if rep is not None and rep is not self._rep and of_itself(viewing, other):
            self._show_numbers(viewing, other)
        theirs = None if rep is None else partner(viewing.span.reps, other.reps, rep)
        at = None if rep is None or theirs is None else other_time(viewing.replay.position, rep, theirs)
        self.board.follow(viewing, other, at, self._percent(viewing, rep))
        if self._pictures is not None and at is not None:
            self._pictures.want(at)

    @staticmethod
    def _percent(viewing: Viewing, rep: Rep | None) -> float | None:
        from mirror.review.comparison import moments
        from mirror.review.normalised import phase_at

        return None if rep is None else phase_at(viewing.replay.position, moments(rep))

    def show_image(self, image: Image | None) -> None:
        """The picture of mine."""
        if self.on and self._mine is not None:
            self.board.show_image(self._mine, image)

    def _show_other(self, told: tuple[Side, Image | None]) -> None:
        if self.on and told[0] is self._other:
            self.board.show_other_image(told[1])

    def leave(self) -> None:
        """End the comparison."""
        was, self.on = self.on, False
        self.stop()
        self._mine = self._other = self._measured = None
        if was:
            self.changed.emit(False)

    def stop(self) -> None:
        """End the thread."""
        if self._pictures is not None:
            self._pictures.close()
        self._pictures = None


def of_itself(viewing: Viewing, other: Side) -> bool:
    """Whether the best repetition of the set on show stands beside it."""
    return other.opened is viewing.opened and len(other.reps) == 1


def mine_beside(viewing: Viewing, other: Side) -> Side:
    """What is compared: the set, or beside the best repetition of it the one that is chosen."""
    chosen = viewing.rep
    own = of_itself(viewing, other) and chosen is not None
    return Side(viewing.opened, viewing.span, (chosen,) if own and chosen is not None else viewing.span.reps)


def _counting(viewing: Viewing, span: Span) -> list[Rep]:
    """The repetitions of a set that the trainer has not refused."""
    entries = [(e.row, e.key) for e in span.entries if isinstance(e.row, Rep)]
    return [rep for rep, key in entries if key is None or viewing.opened.settled(key) is not False]


def _one_exercise(viewing: Viewing) -> Span:
    """The set on show; of all sets the first with repetitions."""
    if viewing.span.number or len(viewing.spans) == 1:
        return viewing.span
    return next((span for span in viewing.spans[1:] if span.reps), viewing.span)
