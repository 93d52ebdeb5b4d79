"""What keys, buttons and strips ask of the review's window: each verb of the keys' table, and what it does; export
and report, in which formats and where to.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from mirror.flow.words import Words
from mirror.results.opened import Opened
from mirror.review.handing_out import FORMATS
from mirror.review.library import Library
from mirror.review.viewing import Viewing
from mirror.review.views import Group
from mirror.ui.review.background import BackgroundWork, Judging
from mirror.ui.review.board import ReviewBoard
from mirror.ui.review.compare import Comparison
from mirror.ui.review.frame import ReviewHead
from mirror.ui.review.keys import KeysOverlay
from mirror.ui.review.pieces.details import Details
from mirror.ui.review.pieces.draw_tools import DRAWS
from mirror.ui.review.pieces.scrubber import ReplayPlayer
from mirror.ui.review.pieces.session_list import SessionList
from mirror.ui.review.sketching import Sketching

Tell = Callable[[str, bool], None]


class FormatsDialog(QDialog):
    """A box for each format; `chosen` tells their names."""

    chosen = Signal(tuple)

    def __init__(self, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(words("export.title"))
        layout, row = QVBoxLayout(self), QHBoxLayout()
        title = QLabel(words("export.title"))
        title.setProperty("role", "heading")
        layout.addWidget(title)
        self.boxes: dict[str, QCheckBox] = {}
        for name in FORMATS:
            box = QCheckBox(words(f"export.{name}"))
            box.setChecked(name == "csv")
            layout.addWidget(box)
            self.boxes[name] = box
        self.start, cancel = QPushButton(words("export.start")), QPushButton(words("export.cancel"))
        self.start.setProperty("role", "strong")
        self.start.setDefault(True)
        self.start.clicked.connect(self._start)
        cancel.clicked.connect(self.reject)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self.start)
        layout.addLayout(row)

    def _start(self) -> None:
        names = tuple(name for name, box in self.boxes.items() if box.isChecked())
        self.accept()
        if names:
            self.chosen.emit(names)


class Handing:
    """Writes beside the screen's thread; `tell` says what is going on."""

    def __init__(self, parent: QWidget, library: Library, beside: BackgroundWork, words: Words) -> None:
        self._parent, self._library, self._beside, self._words = parent, library, beside, words
        self.dialog: FormatsDialog | None = None

    def export(self, opened: Opened, tell: Tell) -> None:
        """Ask which formats, then write."""
        self.dialog = FormatsDialog(self._words, self._parent)
        self.dialog.chosen.connect(lambda names: self._export(opened, names, tell))
        self.dialog.open()

    def _export(self, opened: Opened, names: Sequence[str], tell: Tell) -> None:
        tell(self._words("said.working"), False)
        self._beside.run(
            "export",
            lambda: self._library.export(opened, tuple(names)),
            lambda path: tell(self._words("said.exported", path=path), False),
            lambda line: tell(self._words("said.no_export", error=line), True),
        )

    def report(self, opened: Opened, tell: Tell) -> None:
        """Write the two pages."""
        tell(self._words("said.working"), False)
        self._beside.run(
            "report",
            lambda: self._library.report(opened),
            lambda path: tell(self._words("said.reported", path=path), False),
            lambda line: tell(self._words("said.no_export", error=line), True),
        )


@dataclass
class Parts:
    """What the window consists of, that commands are for."""

    words: Words
    head: ReviewHead
    sessions: SessionList
    board: ReviewBoard
    details: Details
    overlay: KeysOverlay
    comparison: Comparison
    playing: ReplayPlayer
    judging: Judging
    sketching: Sketching
    handing: Handing


class Window(Protocol):
    """What commands ask of the window as a whole."""

    viewing: Viewing | None
    groups: list[Group]
    left: SignalInstance

    def show_span(self) -> None: ...
    def show_entry(self) -> None: ...
    def show_trend(self, other: bool = False) -> None: ...
    def follow_replay(self) -> None: ...
    def overlay_charts(self, on: bool) -> None: ...
    def choose_channels(self) -> None: ...
    def settle(self, index: int | None, counts: bool | None) -> None: ...
    def focusWidget(self) -> QWidget | None: ...  # noqa: N802 - Qt's name
    def setFocus(self) -> None: ...  # noqa: N802


class Commands:
    """Of one window. `back`: Escape goes back to where the window was opened from, in place of ending the program."""

    def __init__(self, window: Window, parts: Parts, back: bool) -> None:
        self._window, self._parts, self._back = window, parts, back
        self._leaving = False

    def do(self, verb: str) -> None:
        """Do a verb of `keys.KEYS`."""
        window = self._window
        if self._parts.overlay.isVisible():
            # any key closes it, those with a verb too
            self._parts.overlay.toggle()
            return
        self._leaving = self._leaving and verb == "leave"
        free = {"search": self._search, "keys": self._parts.overlay.toggle, "leave": self._leave}
        if verb in free:
            free[verb]()
        elif window.viewing is not None:
            self._verbs(window.viewing)[verb]()

    def of_head(self, what: str) -> None:
        """A button of the head."""
        self._window.left.emit() if what == "back" else self.do(what)

    def of_tools(self, name: str) -> None:
        """A button of the tools."""
        self.do(f"tool_{name}" if name in DRAWS else name)

    def _verbs(self, viewing: Viewing) -> dict[str, Callable[[], object]]:
        window = self._window
        return (
            self._of_replay(viewing)
            | self._of_judging(viewing)
            | self._parts.sketching.verbs()
            | self._parts.comparison.verbs()
            | {
                "set_before": lambda: self.show_set(viewing.place - 1),
                "set_after": lambda: self.show_set(viewing.place + 1),
                "overlay": lambda: window.overlay_charts(not viewing.overlay),
                "channels": window.choose_channels,
                "trend": lambda: window.show_trend(other=True),
                "compare": self._compare,
                "export": lambda: self._parts.handing.export(viewing.opened, self._parts.head.tell),
                "report": lambda: self._parts.handing.report(viewing.opened, self._parts.head.tell),
            }
        )

    def _of_replay(self, viewing: Viewing) -> dict[str, Callable[[], object]]:
        playing = self._parts.playing
        return {
            "play": playing.toggle,
            "back": lambda: playing.step(-1),
            "on": lambda: playing.step(1),
            "rep_before": lambda: self._choose(lambda: viewing.next_entry(-1)),
            "rep_after": lambda: self._choose(lambda: viewing.next_entry(1)),
            "slower": lambda: playing.faster(-1),
            "faster": lambda: playing.faster(1),
            "loop": playing.repeat,
            "next_doubt": lambda: self._choose(viewing.next_doubt),
        }

    def _of_judging(self, viewing: Viewing) -> dict[str, Callable[[], object]]:
        window = self._window
        return {
            "was_rep": lambda: window.settle(viewing.chosen, True),
            "was_none": lambda: self._none_or_note(viewing),
            "unsettle": lambda: window.settle(viewing.chosen, None),
            "mark": lambda: self._parts.judging.mark(viewing, viewing.mark()),
            "mark_start": lambda: self._edge(viewing, "start"),
            "mark_end": lambda: self._edge(viewing, "end"),
            "reference": lambda: self._parts.judging.refer(viewing),
            "note": self._note,
        }

    def choose(self, index: int) -> None:
        """A box of the strip."""
        viewing = self._window.viewing
        if viewing is not None:
            self._choose(lambda: viewing.choose(index))

    def show_set(self, place: int) -> None:
        """Another set of the recording."""
        if self._window.viewing is not None:
            self._window.viewing.show(place)
            self._window.show_span()

    def seek_to(self, x: float) -> None:
        """A chart was clicked."""
        if self._window.viewing is not None:
            self._window.viewing.seek_chart(x)
            self._window.follow_replay()

    def edge_moved(self, edge: str, at_s: float, let_go: bool) -> None:
        """The start or end of the marked repetition is dragged to a time of the set; it stays where it is let go."""
        viewing = self._window.viewing
        if viewing is not None:
            viewing.replay.seek(viewing.span.start_s + at_s)
            if let_go:
                self._parts.judging.mark(viewing, viewing.move_mark(edge))
            else:
                self._parts.board.follow(viewing)

    def _choose(self, choose: Callable[[], object]) -> None:
        choose()
        self._window.follow_replay()
        self._window.show_entry()

    def _edge(self, viewing: Viewing, edge: str) -> None:
        """I and K: of the drawing that is chosen, else of the marked repetition."""
        if not self._parts.sketching.edge(edge):
            self._parts.judging.mark(viewing, viewing.move_mark(edge))

    def _none_or_note(self, viewing: Viewing) -> None:
        """N: what is chosen was no repetition; where nothing can be judged, the note."""
        if viewing.key() is None:
            self._note()
        else:
            self._window.settle(viewing.chosen, False)

    def _note(self) -> None:
        self._parts.details.note.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _compare(self) -> None:
        window = self._window
        if self._parts.comparison.on:
            self._parts.comparison.leave()
        elif window.viewing is not None:
            self._parts.comparison.ask(window.viewing, window.groups)

    def _search(self) -> None:
        sessions = self._parts.sessions
        sessions.show()
        sessions.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        sessions.search.selectAll()

    def _leave(self) -> None:
        """Escape: the tool down, out of the comparison or a field, back; the second in a row ends the program."""
        window = self._window
        focus: object = window.focusWidget()
        if self._parts.sketching.lay_down():
            return
        if self._parts.comparison.on:
            self._parts.comparison.leave()
        elif focus is not None and focus is not window:
            window.setFocus()
        elif self._back or self._leaving:
            window.left.emit()
        else:
            self._leaving = True
            self._parts.head.tell(self._parts.words("said.leave"), False)
