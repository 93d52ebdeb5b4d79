"""Comparing: which other clip, out of a list, both side by side and in sync, and a table of the differences."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from mirror.flow.words import Words
from mirror.review.charts import most_moved, phase_at
from mirror.review.comparison import (
    FREE,
    ComparedSide,
    Pairing,
    best,
    compare_channel,
    differences,
    moments,
    pairing,
)
from mirror.review.library import Library
from mirror.review.measures import Measured, measure
from mirror.review.replay import PictureReader, Replay
from mirror.review.viewing import CHARTS, Viewing
from mirror.review.views import Group, SessionRow, Span, spans
from mirror.ui.review.background import BackgroundWork
from mirror.ui.review.compare_board import CompareBoard, DifferenceTable
from mirror.ui.review.pieces.scrubber import Scrubber
from mirror.ui.review.pieces.session_list import SessionList
from mirror.ui.theme import Theme
from rules.results import Rep

REFERENCE, ITSELF = "reference", "itself"
"""Ids in the list: the best repetition of one's own set, and any two repetitions of it."""


class OthersDialog(QDialog):
    """`chosen` tells an id of the list."""

    chosen = Signal(str)

    def __init__(
        self, theme: Theme, words: Words, pieces: Words, groups: Sequence[Group], parent: QWidget
    ) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        layout = QVBoxLayout(self)
        title = QLabel(words("compare.title"))
        title.setProperty("role", "heading")
        self.list = SessionList(theme, pieces)
        own = (SessionRow(REFERENCE, words("compare.reference")), SessionRow(ITSELF, words("compare.itself")))
        self.list.present([("", own), *groups])
        layout.addWidget(title)
        layout.addWidget(self.list, 1)
        self.list.chosen.connect(self._choose)
        self.resize(round(parent.width() * 0.3), round(parent.height() * 0.75))

    def _choose(self, row_id: str) -> None:
        self.accept()
        self.chosen.emit(row_id)


Image = NDArray[np.uint8]
Pair = tuple[Measured, Measured]


class Comparison(QObject):
    """`board` and `table` are shown while it is `on`; `changed` tells when that
    changes, `reported` carries a line."""

    changed = Signal(bool)
    reported = Signal(str)
    chosen = Signal(int)
    _picture = Signal(object)

    def __init__(
        self, theme: Theme, words: Words, pieces: Words, library: Library, beside: BackgroundWork
    ) -> None:
        super().__init__()
        self._theme, self._words, self._pieces = theme, words, pieces
        self._library, self._beside = library, beside
        self.board, self.table = CompareBoard(theme, words, pieces), DifferenceTable(words)
        self.dialog: OthersDialog | None = None
        self.on = False
        self.pairing: Pairing | None = None
        self._mine: Viewing | None = None
        self._other: ComparedSide | None = None
        self._measured: Pair | None = None
        self._rep: Rep | None = None
        self._pictures: PictureReader | None = None
        self._picture.connect(self._show_other)
        self.board.strip.chosen.connect(self.chosen)
        self.board.bar.strip.chosen.connect(self._put_beside)
        self.board.bar.span_chosen.connect(self._show_set)
        self.board.sought.connect(self._seek_other)
        self.board.moded.connect(lambda mode: self._pair(lambda found, *now: found.with_mode(mode, *now)))

    @property
    def scrubber(self) -> Scrubber:
        """The replay's handle while it is on."""
        return self.board.scrubber

    def verbs(self) -> dict[str, Callable[[], object]]:
        """What keys ask of it; they do nothing while it is off."""
        return {
            "other_back": lambda: self._step_other(-1),
            "other_on": lambda: self._step_other(1),
            "together": lambda: self._pair(lambda found, *now: found.next(*now)),
        }

    def ask(self, viewing: Viewing, groups: Sequence[Group]) -> None:
        """Ask which other recording."""
        self.dialog = OthersDialog(self._theme, self._words, self._pieces, groups, self.board.window())
        self.dialog.chosen.connect(lambda row_id: self.begin(viewing, row_id))
        self.dialog.open()

    def begin(self, viewing: Viewing, row_id: str) -> None:
        """Compare the set on show with another recording, its own best repetition, or any other of its own."""
        span = _one_exercise(viewing)
        self._read(viewing, span, lambda: self._side(viewing, span, row_id), ahead=int(row_id == ITSELF))

    def _read(self, viewing: Viewing, span: Span, side: Callable[[], ComparedSide], ahead: int = 0) -> None:
        """Have another side beside the set on show, once it is read and measured."""

        def read() -> tuple[ComparedSide, Pair]:
            other = side()
            mine = measure(viewing.opened.recording, (span.start_s, span.end_s))
            return other, (mine, measure(other.opened.recording, (other.span.start_s, other.span.end_s)))

        self._beside.run(
            "compare", read, lambda found: self._begin(viewing, span, found, ahead), self.reported.emit
        )

    def _side(self, viewing: Viewing, span: Span, row_id: str) -> ComparedSide:
        if row_id == REFERENCE:
            reference = best(_counting(viewing, span))
            return ComparedSide(viewing.opened, span, () if reference is None else (reference,))
        if row_id == ITSELF:
            return ComparedSide(viewing.opened, span, span.reps)
        opened = self._library.open(row_id)
        every = spans(opened)
        same = [one for one in every if one.reps and one.exercise == span.exercise]
        theirs = (same or [one for one in every if one.reps] or [every[0]])[-1]
        return ComparedSide(opened, theirs, theirs.reps)

    def _begin(self, viewing: Viewing, span: Span, found: tuple[ComparedSide, Pair], ahead: int) -> None:
        other, self._measured = found
        if not len(other.opened.recording.poses) and other.opened.film.video is None:
            self.reported.emit(self._words("compare.none"))
            return
        if viewing.span is not span:
            viewing.show(viewing.spans.index(span))
        self.stop()
        self._mine, self._other, self.on = viewing, other, True
        starts = (viewing.span.start_s, other.span.start_s)
        self.pairing = replace(pairing(span.reps, other.reps, starts), ahead=ahead)
        film = other.opened.film
        if film.video is not None or film.pictures:
            self._pictures = PictureReader(
                film, lambda at, image: self._picture.emit((other, image)), self.reported.emit
            )
        self.board.present(viewing, other, spans(other.opened))
        self._show_numbers(viewing, other)
        self.changed.emit(True)

    def _show_numbers(self, viewing: Viewing, other: ComparedSide) -> None:
        if self._measured is None or self.pairing is None:
            return
        mine, theirs = mine_beside(viewing, other), self._theirs(viewing, other)
        self._rep = viewing.rep
        names = self.board.names(viewing, theirs)
        self.board.call(names)
        if not mine.reps or not theirs.reps:
            self.board.show_charts([])
            self.table.present(names, ())
            return
        wanted = viewing.wanted[:CHARTS] or most_moved(self._measured[0], mine.reps)
        pair = (self._measured[0], mine.reps), (self._measured[1], theirs.reps)
        self.board.show_charts([compare_channel(one, *pair, self._words) for one in wanted])
        self.table.present(names, differences(mine, theirs, self._measured, wanted, self._words))

    def _theirs(self, viewing: Viewing, other: ComparedSide) -> ComparedSide:
        """Of one's own recording the repetition that stands beside the chosen one, else all of the other's set."""
        partner = None if self.pairing is None else self.pairing.partner(viewing.rep)
        return replace(other, reps=(partner,)) if of_itself(viewing, other) and partner is not None else other

    def follow(self, viewing: Viewing) -> None:
        """The replay has moved: the other goes with it."""
        other = self._other
        if not self.on or other is None or viewing is not self._mine or self.pairing is None:
            return
        rep = viewing.rep
        if rep is not None and rep is not self._rep and of_itself(viewing, other):
            self._show_numbers(viewing, other)
        at = self.pairing.at(viewing.replay.position, rep)
        percent = None if rep is None else phase_at(viewing.replay.position, moments(rep))
        self.board.follow(viewing, other, at, percent)
        self.board.show_pairing(self.pairing, self._entry(other, rep))
        if self._pictures is not None and at is not None:
            self._pictures.want(at)

    def _entry(self, other: ComparedSide, rep: Rep | None) -> int:
        """Which of the other's entries stands beside mine; -1 for none."""
        partner = None
        if self.pairing is not None and self.pairing.mode != FREE:
            partner = self.pairing.partner(rep)
        return next((i for i, entry in enumerate(other.span.entries) if entry.row is partner), -1)

    def _pair(self, turn: Callable[..., Pairing]) -> None:
        """Have both go together in another way: `turn` gets the pairing, where mine is, and in which repetition."""
        viewing, other = self._mine, self._other
        if self.on and viewing is not None and other is not None and self.pairing is not None:
            self.pairing = turn(self.pairing, viewing.replay.position, viewing.rep)
            self._show_numbers(viewing, other)
            self.follow(viewing)

    def _put_beside(self, index: int) -> None:
        """One of the other's entries was chosen: it stands beside mine."""
        other = self._other
        if other is None or not 0 <= index < len(other.span.entries):
            return
        row = other.span.entries[index].row
        if isinstance(row, Rep) and row in other.reps and self.pairing is not None and self.pairing.mine:
            place = other.reps.index(row)
            self._pair(lambda found, _, rep: _pair_in_time(found).beside(rep, place))
        else:
            self._pair(lambda found, position, _: found.freely(position, row.start_s))

    def _seek_other(self, since_s: float) -> None:
        other = self._other
        if other is not None:
            self._pair(lambda found, position, _: found.freely(position, other.span.start_s + since_s))

    def _step_other(self, frames: int) -> None:
        other = self._other
        if other is None:
            return

        def step(found: Pairing, position: float, rep: Rep | None) -> Pairing:
            now = found.at(position, rep)
            replay = Replay(other.opened.recording.poses.time, (0.0, max(other.opened.length_s, 1e-3)))
            replay.seek(position if now is None else now)
            replay.step(frames)
            return found.freely(position, replay.position)

        self._pair(step)

    def _show_set(self, place: int) -> None:
        """Another set of the other recording."""
        viewing, other = self._mine, self._other
        if viewing is not None and other is not None:
            span = spans(other.opened)[place]
            self._read(viewing, viewing.span, lambda: ComparedSide(other.opened, span, span.reps))

    def show_image(self, image: Image | None) -> None:
        """The picture of mine."""
        if self.on and self._mine is not None:
            self.board.show_image(self._mine, image)

    def _show_other(self, found: tuple[ComparedSide, Image | None]) -> None:
        if self.on and found[0] is self._other:
            self.board.show_other_image(found[1])

    def leave(self) -> None:
        """End the comparison."""
        was, self.on = self.on, False
        self.stop()
        self._mine = self._other = self._measured = self.pairing = None
        if was:
            self.changed.emit(False)

    def stop(self) -> None:
        """End the thread."""
        if self._pictures is not None:
            self._pictures.close()
        self._pictures = None


def of_itself(viewing: Viewing, other: ComparedSide) -> bool:
    """Whether a repetition of the set on show stands beside it."""
    return other.opened is viewing.opened


def mine_beside(viewing: Viewing, other: ComparedSide) -> ComparedSide:
    """What is compared: the set, or beside a repetition of it the one that is chosen."""
    chosen = viewing.rep
    own = of_itself(viewing, other) and chosen is not None
    return ComparedSide(
        viewing.opened, viewing.span, (chosen,) if own and chosen is not None else viewing.span.reps
    )


def _pair_in_time(found: Pairing) -> Pairing:
    """By repetition again, where it went freely."""
    return replace(found, mode=found.modes[0]) if found.mode == FREE else found


def _counting(viewing: Viewing, span: Span) -> list[Rep]:
    """The repetitions of a set that the trainer has not refused."""
    entries = [(e.row, e.key) for e in span.entries if isinstance(e.row, Rep)]
    return [rep for rep, key in entries if key is None or viewing.opened.answer_to(key) is not False]


def _one_exercise(viewing: Viewing) -> Span:
    """The set on show; of all sets the first with repetitions."""
    if viewing.span.number or len(viewing.spans) == 1:
        return viewing.span
    return next((span for span in viewing.spans[1:] if span.reps), viewing.span)
