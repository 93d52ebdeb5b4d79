"""The review: the list, one recording on show, and everything that can be asked of it, by mouse or by key."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from threading import Thread

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from mirror.review.charts import FAVOURITES
from mirror.review.library import Library, first_id
from mirror.review.measures import Measured, Measures, warm_up
from mirror.review.opened import Opened
from mirror.review.pictures import Pictures
from mirror.review.trends import MEASURES, SetDone
from mirror.review.viewing import Viewing
from mirror.review.views import Group
from mirror.review.words import REVIEW_WORDS
from mirror.ui.review.beside import Beside
from mirror.ui.review.board import GAP, Board
from mirror.ui.review.channels import ChannelsDialog
from mirror.ui.review.compare import Comparison
from mirror.ui.review.handing_out import Handing
from mirror.ui.review.head import Head
from mirror.ui.review.keys import KEYS, key_groups
from mirror.ui.review.pieces.details import Details
from mirror.ui.review.pieces.keys import KeysOverlay
from mirror.ui.review.pieces.session_list import SessionList
from mirror.ui.review.pieces.style import em_for, style_sheet
from mirror.ui.review.pieces.words import PIECE_WORDS
from mirror.ui.review.trend_words import trend_shown
from mirror.ui.theme import Theme
from mirror.visit.words import Translate, Words

TICK_MS = 16
Image = NDArray[np.uint8]


class ReviewWindow(QWidget):
    """Reads, measures and decodes beside the screen's thread. `left` tells that the trainer goes back.

    `back` gives it a button for that; `settled` is emitted whenever what was asked for is on show.
    """

    left = Signal()
    settled = Signal()
    _picture = Signal(object)
    _measured = Signal()
    _film_failed = Signal(str)

    def __init__(
        self, library: Library, theme: Theme, translate: Translate = str, back: bool = False
    ) -> None:
        super().__init__()
        self._library, self._theme = library, theme
        self.words, pieces = Words(translate, REVIEW_WORDS), Words(translate, PIECE_WORDS)
        self.viewing: Viewing | None = None
        self.measured: Measured | None = None
        self._measures: Measures | None = None
        self._pictures: Pictures | None = None
        self._groups: list[Group] = []
        self._history: list[SetDone] = []
        self._trend = next(iter(MEASURES))
        self._beside = Beside(self)
        self._handing = Handing(self, library, self._beside, self.words)
        self.head = Head(self.words, back)
        self.sessions = SessionList(theme, pieces)
        self.board = Board(theme, self.words, pieces)
        self.details = Details(theme, pieces)
        self.comparison = Comparison(theme, self.words, pieces, library, self._beside)
        self.middle, self.right = QStackedWidget(), QStackedWidget()
        self._channels: ChannelsDialog | None = None
        self._pieces = pieces
        self._lay_out()
        self.overlay = KeysOverlay(theme, pieces, self)
        self.overlay.present(key_groups(self.words))
        self._connect()
        self._add_keys()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tick)
        self.head.allow(False)
        self.head.present(self.words("said.none"), "")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # keys are commands until somebody begins to type
        self.setFocus()

    # what can be asked of it

    def refresh(self, open_first: bool = True) -> None:
        """Read the list anew, and open the newest recording where none is open."""
        Thread(target=warm_up, name="mirror-warm-up", daemon=True).start()

        def done(found: tuple[list[Group], list[str]]) -> None:
            self._groups = found[0]
            self.sessions.present(found[0])
            if found[1]:
                self.head.tell("; ".join(found[1]))
            first = first_id(found[0])
            if open_first and first is not None and self.viewing is None:
                self.open(first)

        self._beside.run("list", lambda: self._library.groups(self.words), done, self.head.tell)

    def open(self, row_id: str) -> None:
        """Open a recording of the list."""
        self.head.tell("")
        self.sessions.select(row_id)

        def failed(line: str) -> None:
            self._not_opened(row_id, line)

        self._beside.run("open", lambda: self._read(row_id), self._opened, failed)

    def _read(self, row_id: str) -> tuple[str, Opened, list[SetDone]]:
        opened = self._library.open(row_id)
        exercises = [one.exercise for one in opened.recording.sets]
        usual = max(set(exercises), key=exercises.count) if exercises else "none"
        return row_id, opened, self._library.history(opened, usual)

    def _not_opened(self, row_id: str, line: str) -> None:
        self.head.tell(self.words("said.failed", title=row_id.rsplit("/", 1)[-1], error=line))
        self.settled.emit()

    def _opened(self, found: tuple[str, Opened, list[SetDone]]) -> None:
        self._close_recording()
        self.comparison.leave()
        row_id, opened, self._history = found
        self.viewing = Viewing(opened, self.words)
        self._measures = Measures(opened.recording, self._measured.emit)
        if opened.film.video is not None or opened.film.pictures:
            viewing = self.viewing
            self._pictures = Pictures(
                opened.film,
                lambda at, image: self._picture.emit((viewing, at, image)),
                self._film_failed.emit,
            )
        self.sessions.select(row_id)
        self.head.allow(True)
        self.head.tell("; ".join(opened.problems))
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
        """Show what is measured of the stretch; it is asked for where it is not."""
        viewing = self.viewing
        if viewing is None or self._measures is None:
            return
        found = self._measures.get(viewing.stretch, viewing.tier)
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
        if self._pictures is not None:
            self._pictures.want(viewing.replay.position)
        if self.measured is None or self.measured.span != viewing.stretch:
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

    def _show_trend(self) -> None:
        self.details.trend.present(*trend_shown(self._history, self._trend, self._library.now(), self.words))

    def _tick(self) -> None:
        viewing = self.viewing
        if viewing is not None and viewing.replay.tick(time.monotonic()):
            self._moved()
        if viewing is None or not viewing.replay.playing:
            self._timer.stop()

    def _show_picture(self, told: tuple[Viewing, float, Image | None]) -> None:
        viewing, at, image = told
        if viewing is self.viewing:
            self.board.show_image(viewing, image, at)
            self.comparison.show_image(image)

    def _lose_film(self, line: str) -> None:
        self.head.tell(line)
        if self.viewing is not None:
            self.board.lose_film(self.viewing)

    # verbs: one for each key

    def do(self, verb: str) -> None:
        """What a key or a button asks for, by the verbs of `keys.KEYS`."""
        if self.overlay.isVisible():
            # any key closes it, those with a verb too
            self.overlay.toggle()
            return
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
            "note": self._note,
            "set_before": lambda: self._show_set(viewing.place - 1),
            "set_after": lambda: self._show_set(viewing.place + 1),
            "overlay": lambda: self._overlay(not viewing.overlay),
            "channels": self._choose_channels,
            "trend": self._next_trend,
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
        viewing = self.viewing
        key = None if viewing is None else viewing.key(index)
        if viewing is None or key is None:
            return

        def done(opened: Opened) -> None:
            viewing.corrected(opened)
            self.head.present(viewing.title(), viewing.facts())
            self.head.tell(self.words("said.kept"), warn=False)
            self.board.judge(viewing)
            self.details.present(viewing.details(self.measured))
            self.settled.emit()

        # each of them is kept: a later one must not make an earlier answer void
        name = f"settle {key}"
        self._beside.run(
            name, lambda: self._library.settle(viewing.opened, key, counts), done, self._not_kept
        )

    def _not_kept(self, line: str) -> None:
        self.head.tell(self.words("said.refused", error=line))
        self.settled.emit()

    def _none_or_note(self, viewing: Viewing) -> None:
        """N: what is chosen was no repetition; where nothing can be judged, the note."""
        if viewing.key() is None:
            self._note()
        else:
            self.settle(viewing.chosen, False)

    def _note(self) -> None:
        self.details.note.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _noted(self, text: str) -> None:
        viewing = self.viewing
        if viewing is None:
            return

        def done(_: object) -> None:
            viewing.note(text)
            self.head.tell(self.words("said.kept"), warn=False)
            self.settled.emit()

        opened = viewing.opened
        self._beside.run("note", lambda: self._library.write_note(opened, text), done, self._not_kept)

    def _choose_channels(self) -> None:
        if self._channels is None:
            self._channels = ChannelsDialog(self._theme, self._pieces, FAVOURITES, self)
            self._channels.picked.connect(self._pick)
        self._channels.open()

    def _pick(self, names: Sequence[str]) -> None:
        if self.viewing is not None:
            self.viewing.pick(names)
            self._measure()

    def _next_trend(self) -> None:
        names = list(MEASURES)
        self._trend = names[(names.index(self._trend) + 1) % len(names)]
        self._show_trend()

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
        """Escape: out of a field, out of the comparison, back."""
        focus = self.focusWidget()
        if self.comparison.on:
            self.comparison.leave()
        elif focus is not None and focus is not self:
            self.setFocus()
        else:
            self.left.emit()

    # how it is put together

    def _lay_out(self) -> None:
        self.setProperty("role", "ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row, column, lower = QHBoxLayout(self), QVBoxLayout(), QHBoxLayout()
        row.setContentsMargins(GAP, GAP, GAP, GAP)
        for part in (row, column, lower):
            part.setSpacing(GAP)
        self.middle.addWidget(self.board)
        self.middle.addWidget(self.comparison.board)
        self.right.addWidget(self.details)
        self.right.addWidget(self.comparison.table)
        self._lower = lower
        lower.addWidget(self.middle, 1156)
        lower.addWidget(self.right, 400)
        column.addWidget(self.head)
        column.addLayout(lower, 1)
        row.addWidget(self.sessions, 300)
        row.addLayout(column, 1572)

    def _connect(self) -> None:
        scrubber, bar = self.board.scrubber, self.board.bar
        self.sessions.chosen.connect(self.open)
        self.head.asked.connect(lambda what: self.left.emit() if what == "back" else self.do(what))
        scrubber.moved.connect(self._sought)
        scrubber.play_toggled.connect(self._play)
        scrubber.step.connect(lambda way: self.do("on" if way > 0 else "back"))
        scrubber.speed_changed.connect(self._set_speed)
        scrubber.loop_toggled.connect(lambda _: self.do("loop"))
        bar.strip.chosen.connect(self._strip_chosen)
        bar.span_chosen.connect(self._show_set)
        bar.asked.connect(self._asked_of_charts)
        self.board.sought.connect(self._chart_sought)
        self.details.settled.connect(self.settle)
        self.details.unsettled.connect(lambda index: self.settle(index, None))
        self.details.noted.connect(self._noted)
        self.comparison.changed.connect(self._comparing)
        self.comparison.said.connect(self.head.tell)
        self.comparison.scrubber.moved.connect(self._sought)
        self.comparison.scrubber.play_toggled.connect(self._play)
        self.comparison.chosen.connect(self._strip_chosen)
        self._picture.connect(self._show_picture)
        self._measured.connect(self._measure)
        self._film_failed.connect(self._lose_film)

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

    def _asked_of_charts(self, what: str) -> None:
        if what == "channels":
            self.do("channels")
        else:
            self._overlay(what == "overlay")

    def _set_speed(self, speed: float) -> None:
        if self.viewing is not None:
            self.viewing.replay.set_speed(speed)

    def _add_keys(self) -> None:
        for key in KEYS:
            shortcut = QShortcut(QKeySequence(key.sequence), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda verb=key.verb: self.do(verb))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Letters follow the window; on an upright glass the list stays away until it is searched."""
        self.setStyleSheet(style_sheet(self._theme, em_for(self.width(), self.height())))
        wide = self.width() > self.height()
        self.sessions.setVisible(wide)
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self._lower.setDirection(way)

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
        if self._pictures is not None:
            self._pictures.close()
        if self._measures is not None:
            self._measures.close()
        self._pictures = self._measures = self.viewing = self.measured = None
        self._timer.stop()
