"""The review: the list, one recording on show, and everything that can be asked of it, by mouse or by key; opened
by `mirror review`, which waits until it is closed.
"""

from __future__ import annotations

import signal
import sys
from collections.abc import Sequence
from threading import Thread

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from export.report.phrases import Translate
from mirror.flow.words import Words
from mirror.results.opened import id_of, split_id
from mirror.review.charts import FAVOURITES
from mirror.review.library import Library, first_id
from mirror.review.measures import Measured, warm_up
from mirror.review.viewing import Viewing
from mirror.review.views import Group
from mirror.review.words import REVIEW_WORDS
from mirror.settings.options import Settings
from mirror.ui.guarding import watch_errors
from mirror.ui.review.background import BackgroundWork, FoundRecording, Judging, Opening, Sources
from mirror.ui.review.board import Image, ReviewBoard
from mirror.ui.review.commands import Commands, Handing, Parts
from mirror.ui.review.compare import Comparison
from mirror.ui.review.frame import ReviewHead, WindowLayout, stack_pages
from mirror.ui.review.keys import KeysOverlay, bind, key_groups
from mirror.ui.review.pieces.channel_tree import ChannelsDialog
from mirror.ui.review.pieces.details import Details
from mirror.ui.review.pieces.look import em_for, style_sheet
from mirror.ui.review.pieces.scrubber import ReplayPlayer
from mirror.ui.review.pieces.session_list import SessionList
from mirror.ui.review.pieces.trend import TrendChoice
from mirror.ui.review.pieces.words import PIECE_WORDS
from mirror.ui.review.sketching import Sketching
from mirror.ui.theme import Theme, theme
from mirror.ui.translation import language, translate


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
        self.words, self._pieces = Words(translate, REVIEW_WORDS), Words(translate, PIECE_WORDS)
        self.viewing: Viewing | None = None
        self.measured: Measured | None = None
        self.row_id = ""
        self.groups: list[Group] = []
        self._open_first = True
        self._trend = TrendChoice()
        self._beside = BackgroundWork(self)
        self._opening, self._sources = Opening(library, self._beside, self.words), Sources()
        self.judging = Judging(library, self._beside, self.words)
        self.handing = Handing(self, library, self._beside, self.words)
        self.playing = ReplayPlayer(self)
        self._make_parts(theme, back)
        self.sketching = Sketching(library, self._beside, theme, self.words, self.board.pad, self.board.tools)
        self._channels: ChannelsDialog | None = None
        self.commands = Commands(self, self._parts(), back)
        self._connect()
        bind(self, self.do)
        self.head.allow(False)
        self.head.present(self.words("said.none"), "")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # keys are commands until somebody begins to type
        self.setFocus()

    def _make_parts(self, theme: Theme, back: bool) -> None:
        pieces = self._pieces
        self.head = ReviewHead(self.words, back)
        self.sessions = SessionList(theme, pieces)
        self.board = ReviewBoard(theme, self.words, pieces)
        self.details = Details(theme, pieces)
        self.comparison = Comparison(theme, self.words, pieces, self._library, self._beside)
        self.middle = stack_pages(self.board, self.comparison.board)
        self.right = stack_pages(self.details, self.comparison.table)
        self.setProperty("role", "ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._frame = WindowLayout(self, self.sessions, self.head, self.middle, self.right)
        self.overlay = KeysOverlay(theme, pieces, self)
        self.overlay.present(key_groups(self.words))

    def _parts(self) -> Parts:
        return Parts(
            self.words, self.head, self.sessions, self.board, self.details, self.overlay, self.comparison,
            self.playing, self.judging, self.sketching, self.handing,
        )  # fmt: skip

    def do(self, verb: str) -> None:
        """What a key or a button asks for, by the verbs of `keys.KEYS`."""
        self.commands.do(verb)

    def refresh(self, open_first: bool = True) -> None:
        """Read the list again, and open the newest recording where none is open."""
        Thread(target=warm_up, name="mirror-warm-up", daemon=True).start()
        self._open_first = open_first
        self._opening.list()

    def _show_list(self, groups: list[Group], problems: list[str]) -> None:
        self.groups = groups
        self.sessions.present(groups)
        if problems:
            self.head.tell("; ".join(problems))
        first = first_id(groups)
        if self._open_first and first is not None and self.viewing is None:
            self.open(first)

    def open(self, row_id: str) -> None:
        """Open a recording of the list, or a person of it."""
        self.head.tell("")
        self.sessions.select(split_id(row_id)[0])
        self._opening.open(row_id)

    def open_person(self, person: int) -> None:
        """Open another person of the video on show, 0 being the athlete."""
        self.open(id_of(split_id(self.row_id)[0], person))

    def _show_failure(self, line: str) -> None:
        self.head.tell(line)
        self.settled.emit()

    def _show_recording(self, found: FoundRecording) -> None:
        self._close_recording()
        self.comparison.leave()
        self._trend.history = found.history
        self.row_id = found.row_id
        self.viewing = Viewing(found.opened, self.words)
        self._sources.begin(self.viewing)
        self.playing.begin(self.viewing)
        self.sketching.begin(self.viewing)
        self.sessions.select(split_id(found.row_id)[0])
        self.head.allow(True)
        self.head.set_people(found.opened.people, found.opened.person)
        self.head.tell("; ".join(found.opened.problems))
        self.show_span()

    def show_span(self) -> None:
        """Another set is on show."""
        viewing = self.viewing
        if viewing is None:
            return
        self.measured = None
        self.head.present(viewing.title(), viewing.facts())
        self.board.present(viewing)
        self.measure()
        self.follow_replay()
        self.show_trend()

    def measure(self) -> None:
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

    def follow_replay(self) -> None:
        """The replay is elsewhere: everything follows."""
        viewing = self.viewing
        if viewing is None:
            return
        changed = viewing.follow()
        self.board.follow(viewing)
        self.sketching.follow()
        self.comparison.follow(viewing)
        self._sources.want(viewing.replay.position)
        if self.measured is None or self.measured.span != viewing.section:
            self.measure()
        elif changed:
            self.show_entry()

    def show_entry(self) -> None:
        """Another repetition is chosen: its facts, its neighbourhood."""
        viewing = self.viewing
        if viewing is None:
            return
        self.details.present(viewing.details(self.measured))
        if viewing.overlay:
            self.board.show_charts(viewing, self.measured)
        else:
            self.board.turn(viewing)

    def show_trend(self, other: bool = False) -> None:
        """The twelve weeks of the member's exercise, or the `other` trend of it."""
        if other:
            self._trend.turn()
        if self.viewing is not None:
            shown = self._trend.read(self.viewing.span.exercise, self._library.now(), self.words)
            self.details.trend.present(*shown)

    def _show_picture(self, viewing: Viewing, at: float, image: Image | None) -> None:
        if viewing is self.viewing:
            self.board.show_image(viewing, image, at)
            self.comparison.show_image(image)

    def _lose_film(self, line: str) -> None:
        self.head.tell(line)
        if self.viewing is not None:
            self.board.lose_film(self.viewing)

    def overlay_charts(self, on: bool) -> None:
        """Whether the charts lay the repetitions over each other."""
        if self.viewing is not None:
            self.viewing.overlay = on
            self.board.show_charts(self.viewing, self.measured)

    def settle(self, index: int | None, counts: bool | None) -> None:
        """Store how the trainer judges an entry; None takes it back. It is on show once it is stored."""
        if self.viewing is not None:
            self.judging.settle(self.viewing, index, counts)

    def _show_marks(self, viewing: Viewing) -> None:
        if viewing is self.viewing:
            self.show_span()
            self.show_entry()

    def _show_judgement(self, viewing: Viewing) -> None:
        if viewing is self.viewing:
            self.head.present(viewing.title(), viewing.facts())
            self.board.judge(viewing)
            self.details.present(viewing.details(self.measured))

    def _record_note(self, text: str) -> None:
        if self.viewing is not None:
            self.judging.note(self.viewing, text)

    def choose_channels(self) -> None:
        """Open the tree of channels."""
        if self._channels is None:
            self._channels = ChannelsDialog(self._theme, self._pieces, FAVOURITES, self)
            self._channels.picked.connect(self._pick)
        self._channels.open()

    def _pick(self, names: Sequence[str]) -> None:
        if self.viewing is not None:
            self.viewing.pick(names)
            self.measure()

    def _comparing(self, on: bool) -> None:
        if on:
            # it may have chosen a set of its own
            self.show_span()
        self.middle.setCurrentWidget(self.comparison.board if on else self.board)
        self.right.setCurrentWidget(self.comparison.table if on else self.details)
        self.head.mark("compare", on)
        if on:
            self.follow_replay()

    def _connect(self) -> None:
        bar, commands = self.board.bar, self.commands
        self.sessions.chosen.connect(self.open)
        self.head.asked.connect(commands.of_head)
        self.head.person.connect(self.open_person)
        for scrubber in (self.board.scrubber, self.comparison.scrubber):
            scrubber.moved.connect(self.playing.seek)
            scrubber.play_toggled.connect(self.playing.play)
            scrubber.step.connect(self.playing.step)
            scrubber.speed_changed.connect(self.playing.set_speed)
            scrubber.loop_toggled.connect(self.playing.repeat)
        self.playing.moved.connect(self.follow_replay)
        self.board.scrubber.edge_moved.connect(commands.edge_moved)
        bar.strip.chosen.connect(commands.choose)
        bar.span_chosen.connect(commands.show_set)
        bar.overlaid.connect(self.overlay_charts)
        bar.asked.connect(self.do)
        self.board.tools.asked.connect(commands.of_tools)
        self.board.sought.connect(commands.seek_to)
        self.sketching.paused.connect(lambda: self.playing.play(False))
        self.details.settled.connect(self.settle)
        self.details.unsettled.connect(lambda index: self.settle(index, None))
        self.details.noted.connect(self._record_note)
        self.comparison.changed.connect(self._comparing)
        self.comparison.chosen.connect(commands.choose)
        self.judging.judged.connect(self._show_judgement)
        self.judging.marked.connect(self._show_marks)
        for part in (self.comparison, self.judging, self.sketching):
            part.reported.connect(self.head.tell)
        for part in (self.judging, self.sketching):
            part.done.connect(self.settled)
        self._sources.pictured.connect(self._show_picture)
        self._sources.measured.connect(self.measure)
        self._sources.lost.connect(self._lose_film)
        self._opening.listed.connect(self._show_list)
        self._opening.opened.connect(self._show_recording)
        self._opening.failed.connect(self._show_failure)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Letters follow the window; on an upright glass the list stays away until it is searched."""
        self.setStyleSheet(style_sheet(self._theme, em_for(self.width(), self.height())))
        self._frame.fit()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Nothing goes on behind a closed window."""
        self.stop()

    def stop(self) -> None:
        """End the threads."""
        self._beside.close()
        self._close_recording()
        self.comparison.stop()

    def _close_recording(self) -> None:
        self._sources.end()
        self.viewing = self.measured = None
        self.playing.begin(None)
        self.sketching.begin(None)


WINDOW_SIZE = (1600, 900)


def run_review(settings: Settings, library: Library, windowed: bool = False, light: bool = False) -> int:
    """Show the review until it is closed; returns the exit status."""
    watch_errors()
    app = QApplication.instance() or QApplication(sys.argv[:1])
    app.setApplicationName("Mirror")
    screen = settings.screen
    chosen = theme("light" if light else screen.theme, False, screen.reduced_motion)
    window = ReviewWindow(library, chosen, translate(language(screen.language)))
    window.setWindowTitle("Mirror")
    window.left.connect(window.close)
    window.resize(*WINDOW_SIZE)
    window.show() if windowed else window.showMaximized()
    window.refresh()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: app.quit())
    # Python sees a signal only between its own steps
    pulse = QTimer(app)
    pulse.timeout.connect(lambda: None)
    pulse.start(250)
    try:
        return app.exec()
    finally:
        window.stop()
