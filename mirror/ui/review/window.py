"""The review: the list, one recording on show, and everything that can be asked of it, by mouse or by key."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from threading import Thread

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from export.report.phrases import Translate
from mirror.review.charts import FAVOURITES
from mirror.review.library import Library, first_id
from mirror.review.measures import Measured, warm_up
from mirror.review.viewing import Viewing
from mirror.review.views import Group
from mirror.review.words import REVIEW_WORDS
from mirror.ui.review.beside import Beside
from mirror.ui.review.board import Board, Image
from mirror.ui.review.channels import ChannelsDialog
from mirror.ui.review.compare import Comparison
from mirror.ui.review.frame import Frame, stacked
from mirror.ui.review.handing_out import Handing
from mirror.ui.review.head import Head
from mirror.ui.review.judging import Judging
from mirror.ui.review.keys import bind, key_groups
from mirror.ui.review.opening import Found, Opening
from mirror.ui.review.pieces.details import Details
from mirror.ui.review.pieces.keys import KeysOverlay
from mirror.ui.review.pieces.session_list import SessionList
from mirror.ui.review.pieces.style import em_for, style_sheet
from mirror.ui.review.pieces.words import PIECE_WORDS
from mirror.ui.review.sources import Sources
from mirror.ui.review.trend_words import TrendChoice
from mirror.ui.theme import Theme
from mirror.visit.words import Words

TICK_MS = 16


class ReviewWindow(QWidget):
    """Reads, measures and decodes beside the screen's thread. `left` tells that the trainer goes back.

    `back` gives it a button for that; `settled` is emitted whenever what was asked for is on show.
    """

    left = Signal()
    settled = Signal()

    def __init__(
        self, library: Library, theme: Theme, translate: Translate = str, back: bool = False
    ) -> None:
        super().__init__()
        self._library, self._theme = library, theme
        self.words, pieces = Words(translate, REVIEW_WORDS), Words(translate, PIECE_WORDS)
        self.viewing: Viewing | None = None
        self.measured: Measured | None = None
        self._open_first = True
        self._back, self._leaving = back, False
        self._groups: list[Group] = []
        self._trend = TrendChoice()
        self._beside = Beside(self)
        self._opening, self._sources = Opening(library, self._beside, self.words), Sources()
        self._judging = Judging(library, self._beside, self.words)
        self._handing = Handing(self, library, self._beside, self.words)
        self.head = Head(self.words, back)
        self.sessions = SessionList(theme, pieces)
        self.board = Board(theme, self.words, pieces)
        self.details = Details(theme, pieces)
        self.comparison = Comparison(theme, self.words, pieces, library, self._beside)
        self.middle = stacked(self.board, self.comparison.board)
        self.right = stacked(self.details, self.comparison.table)
        self._channels: ChannelsDialog | None = None
        self._pieces = pieces
        self.setProperty("role", "ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._frame = Frame(self, self.sessions, self.head, self.middle, self.right)
        self.overlay = KeysOverlay(theme, pieces, self)
        self.overlay.present(key_groups(self.words))
        self._connect()
        bind(self, self.do)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tick)
        self.head.allow(False)
        self.head.present(self.words("said.none"), "")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # keys are commands until somebody begins to type
        self.setFocus()

    def refresh(self, open_first: bool = True) -> None:
        """Read the list anew, and open the newest recording where none is open."""
        Thread(target=warm_up, name="mirror-warm-up", daemon=True).start()
        self._open_first = open_first
        self._opening.list()

    def _listed(self, groups: list[Group], problems: list[str]) -> None:
        self._groups = groups
        self.sessions.present(groups)
        if problems:
            self.head.tell("; ".join(problems))
        first = first_id(groups)
        if self._open_first and first is not None and self.viewing is None:
            self.open(first)

    def open(self, row_id: str) -> None:
        """Open a recording of the list."""
        self.head.tell("")
        self.sessions.select(row_id)
        self._opening.open(row_id)

    def _failed(self, line: str) -> None:
        self.head.tell(line)
        self.settled.emit()

    def _opened(self, found: Found) -> None:
        self._close_recording()
        self.comparison.leave()
        self._trend.history = found.history
        self.viewing = Viewing(found.opened, self.words)
        self._sources.begin(self.viewing)
        self.sessions.select(found.row_id)
        self.head.allow(True)
        self.head.tell("; ".join(found.opened.problems))
        self._show_span()

    def _show_span(self) -> None:
        """Another set is on show."""
        viewing = self.viewing
        if viewing is None:
            return
        self.measured = None
        self.head.present(viewing.title(), viewing.facts())
        self.board.present(viewing)
        self._measure()
        self._moved()
        self._show_trend()

    def _measure(self) -> None:
        """Show what is measured of the section; it is asked for where it is not."""
        viewing = self.viewing
        if viewing is None:
            return
        found = self._sources.channels(viewing)
        self.measured = found
        self.board.show_charts(viewing, found)
        self.details.present(viewing.details(found))
        if found is not None:
            self.settled.emit()

    def _moved(self) -> None:
        """The replay is elsewhere: everything follows."""
        viewing = self.viewing
        if viewing is None:
            return
        changed = viewing.follow()
        self.board.follow(viewing)
        self.comparison.follow(viewing)
        self._sources.want(viewing.replay.position)
        if self.measured is None or self.measured.span != viewing.section:
            self._measure()
        elif changed:
            self._show_entry()

    def _show_entry(self) -> None:
        """Another repetition is chosen: its facts, its neighbourhood."""
        viewing = self.viewing
        if viewing is None:
            return
        self.details.present(viewing.details(self.measured))
        if viewing.overlay:
            self.board.show_charts(viewing, self.measured)
        else:
            self.board.turn(viewing)

    def _show_trend(self, other: bool = False) -> None:
        if other:
            self._trend.turn()
        if self.viewing is not None:
            shown = self._trend.shown(self.viewing.span.exercise, self._library.now(), self.words)
            self.details.trend.present(*shown)

    def _tick(self) -> None:
        viewing = self.viewing
        if viewing is not None and viewing.replay.tick(time.monotonic()):
            self._moved()
        if viewing is None or not viewing.replay.playing:
            self._timer.stop()

    def _show_picture(self, viewing: Viewing, at: float, image: Image | None) -> None:
        if viewing is self.viewing:
            self.board.show_image(viewing, image, at)
            self.comparison.show_image(image)

    def _lose_film(self, line: str) -> None:
        self.head.tell(line)
        if self.viewing is not None:
            self.board.lose_film(self.viewing)

    def do(self, verb: str) -> None:
        """What a key or a button asks for, by the verbs of `keys.KEYS`."""
        if self.overlay.isVisible():
            # any key closes it, those with a verb too
            self.overlay.toggle()
            return
        self._leaving = self._leaving and verb == "leave"
        free = {"search": self._search, "keys": self.overlay.toggle, "leave": self._leave}
        if verb in free:
            free[verb]()
        elif self.viewing is not None:
            self._verbs(self.viewing)[verb]()

    def _verbs(self, viewing: Viewing) -> dict[str, Callable[[], object]]:
        return {
            "play": lambda: self._play(not viewing.replay.playing),
            "back": lambda: self._after(viewing.replay.step, -1),
            "on": lambda: self._after(viewing.replay.step, 1),
            "rep_before": lambda: self._choose(viewing.next_entry, -1),
            "rep_after": lambda: self._choose(viewing.next_entry, 1),
            "slower": lambda: self._after(viewing.replay.faster, -1),
            "faster": lambda: self._after(viewing.replay.faster, 1),
            "loop": lambda: self._after(viewing.toggle_loop),
            "next_doubt": lambda: self._choose(viewing.next_doubt),
            "was_rep": lambda: self.settle(viewing.chosen, True),
            "was_none": lambda: self._none_or_note(viewing),
            "unsettle": lambda: self.settle(viewing.chosen, None),
            "mark": lambda: self._judging.mark(viewing, viewing.mark()),
            "mark_start": lambda: self._judging.mark(viewing, viewing.moved("start")),
            "mark_end": lambda: self._judging.mark(viewing, viewing.moved("end")),
            "note": self._note,
            "set_before": lambda: self._show_set(viewing.place - 1),
            "set_after": lambda: self._show_set(viewing.place + 1),
            "overlay": lambda: self._overlay(not viewing.overlay),
            "channels": self._choose_channels,
            "trend": lambda: self._show_trend(other=True),
            "compare": self._compare,
            "export": lambda: self._handing.export(viewing.opened, self.head.tell),
            "report": lambda: self._handing.report(viewing.opened, self.head.tell),
        }

    def _after(self, verb: Callable[..., object], *given: object) -> None:
        verb(*given)
        self._moved()

    def _choose(self, verb: Callable[..., object], *given: object) -> None:
        verb(*given)
        self._moved()
        self._show_entry()

    def _play(self, on: bool) -> None:
        if self.viewing is not None:
            self.viewing.replay.play(on)
            self._timer.start(TICK_MS) if on else self._timer.stop()
            self._moved()

    def _show_set(self, place: int) -> None:
        if self.viewing is not None:
            self.viewing.show(place)
            self._show_span()

    def _overlay(self, on: bool) -> None:
        if self.viewing is not None:
            self.viewing.overlay = on
            self.board.show_charts(self.viewing, self.measured)

    def settle(self, index: int | None, counts: bool | None) -> None:
        """Keep what the trainer says of an entry; None takes it back. It is on show once it is kept."""
        if self.viewing is not None:
            self._judging.settle(self.viewing, index, counts)

    def _marked(self, viewing: Viewing) -> None:
        if viewing is self.viewing:
            self._show_span()
            self._show_entry()

    def _judged(self, viewing: Viewing) -> None:
        if viewing is self.viewing:
            self.head.present(viewing.title(), viewing.facts())
            self.board.judge(viewing)
            self.details.present(viewing.details(self.measured))

    def _none_or_note(self, viewing: Viewing) -> None:
        """N: what is chosen was no repetition; where nothing can be judged, the note."""
        if viewing.key() is None:
            self._note()
        else:
            self.settle(viewing.chosen, False)

    def _note(self) -> None:
        self.details.note.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _noted(self, text: str) -> None:
        if self.viewing is not None:
            self._judging.note(self.viewing, text)

    def _choose_channels(self) -> None:
        if self._channels is None:
            self._channels = ChannelsDialog(self._theme, self._pieces, FAVOURITES, self)
            self._channels.picked.connect(self._pick)
        self._channels.open()

    def _pick(self, names: Sequence[str]) -> None:
        if self.viewing is not None:
            self.viewing.pick(names)
            self._measure()

    def _compare(self) -> None:
        if self.viewing is None:
            return
        if self.comparison.on:
            self.comparison.leave()
        else:
            self.comparison.ask(self.viewing, self._groups)

    def _comparing(self, on: bool) -> None:
        if on:
            # it may have chosen a set of its own
            self._show_span()
        self.middle.setCurrentWidget(self.comparison.board if on else self.board)
        self.right.setCurrentWidget(self.comparison.table if on else self.details)
        self.head.mark("compare", on)
        if on:
            self._moved()

    def _search(self) -> None:
        self.sessions.show()
        self.sessions.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.sessions.search.selectAll()

    def _leave(self) -> None:
        """Escape: out of a field, out of the comparison, back; the program is closed by the second one in a row."""
        focus = self.focusWidget()
        if self.comparison.on:
            self.comparison.leave()
        elif focus is not None and focus is not self:
            self.setFocus()
        elif self._back or self._leaving:
            self.left.emit()
        else:
            self._leaving = True
            self.head.tell(self.words("said.leave"), False)

    def _connect(self) -> None:
        bar = self.board.bar
        self.sessions.chosen.connect(self.open)
        self.head.asked.connect(lambda what: self.left.emit() if what == "back" else self.do(what))
        for scrubber in (self.board.scrubber, self.comparison.scrubber):
            scrubber.moved.connect(self._sought)
            scrubber.play_toggled.connect(self._play)
            scrubber.step.connect(lambda way: self.do("on" if way > 0 else "back"))
            scrubber.speed_changed.connect(self._set_speed)
            scrubber.loop_toggled.connect(lambda _: self.do("loop"))
        bar.strip.chosen.connect(self._strip_chosen)
        bar.span_chosen.connect(self._show_set)
        bar.overlaid.connect(self._overlay)
        bar.channels.connect(lambda: self.do("channels"))
        self.board.sought.connect(self._chart_sought)
        self.details.settled.connect(self.settle)
        self.details.unsettled.connect(lambda index: self.settle(index, None))
        self.details.noted.connect(self._noted)
        self.comparison.changed.connect(self._comparing)
        self.comparison.said.connect(self.head.tell)
        self.comparison.chosen.connect(self._strip_chosen)
        self._judging.judged.connect(self._judged)
        self._judging.marked.connect(self._marked)
        self._judging.done.connect(self.settled)
        self._judging.said.connect(self.head.tell)
        self._sources.pictured.connect(self._show_picture)
        self._sources.measured.connect(self._measure)
        self._sources.lost.connect(self._lose_film)
        self._opening.listed.connect(self._listed)
        self._opening.opened.connect(self._opened)
        self._opening.failed.connect(self._failed)

    def _sought(self, at: float) -> None:
        if self.viewing is not None:
            self.viewing.replay.seek(self.viewing.span.start_s + at)
            self._moved()

    def _chart_sought(self, x: float) -> None:
        if self.viewing is not None:
            self.viewing.sought(x)
            self._moved()

    def _strip_chosen(self, index: int) -> None:
        if self.viewing is not None:
            self._choose(self.viewing.choose, index)

    def _set_speed(self, speed: float) -> None:
        if self.viewing is not None:
            self.viewing.replay.set_speed(speed)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Letters follow the window; on an upright glass the list stays away until it is searched."""
        self.setStyleSheet(style_sheet(self._theme, em_for(self.width(), self.height())))
        self._frame.fit()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Nothing goes on behind a closed window."""
        self.stop()

    def stop(self) -> None:
        """End the threads."""
        self._timer.stop()
        self._beside.close()
        self._close_recording()
        self.comparison.stop()

    def _close_recording(self) -> None:
        self._sources.end()
        self.viewing = self.measured = None
        self._timer.stop()
