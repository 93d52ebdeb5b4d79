"""The window's frame: where list, head, middle and right are, upright or lying; and the head, which says who and what
is on show and what can be done with it.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from mirror.flow.words import Words
from mirror.ui.review.board import GAP


def stack_pages(*pages: QWidget) -> QStackedWidget:
    """Pages of which one is seen."""
    made = QStackedWidget()
    for page in pages:
        made.addWidget(page)
    return made


class WindowLayout:
    """Lays the parts out in a window, in the shares of the window that is 1920 wide."""

    def __init__(
        self, window: QWidget, sessions: QWidget, head: QWidget, middle: QWidget, right: QWidget
    ) -> None:
        self._window, self._sessions = window, sessions
        row, column, self._lower = QHBoxLayout(window), QVBoxLayout(), QHBoxLayout()
        row.setContentsMargins(GAP, GAP, GAP, GAP)
        for part in (row, column, self._lower):
            part.setSpacing(GAP)
        self._lower.addWidget(middle, 1156)
        self._lower.addWidget(right, 400)
        column.addWidget(head)
        column.addLayout(self._lower, 1)
        row.addWidget(sessions, 300)
        row.addLayout(column, 1572)

    def fit(self) -> None:
        """The window has another size: on an upright one the list stays away until it is searched."""
        wide = self._window.width() > self._window.height()
        self._sessions.setVisible(wide)
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self._lower.setDirection(way)


MARK = "\u200f"
"""Begins a line at the right, also where its first word is a name in Latin letters."""


class ReviewHead(QWidget):
    """`asked` tells compare, export, report or back, `person` which of several people is to be on show."""

    asked = Signal(str)
    person = Signal(int)

    def __init__(self, words: Words, back: bool = False) -> None:
        super().__init__()
        self.title, self.facts, self.message = _line("title"), _line("name"), _line("warn")
        self.message.hide()
        names = QVBoxLayout()
        names.setSpacing(0)
        for label in (self.title, self.facts, self.message):
            names.addWidget(label)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 0, 0)
        row.addLayout(names, 1)
        self._words = words
        self.people = QPushButton()
        self.people.setProperty("role", "quiet")
        self.people.setMenu(QMenu(self.people))
        self.people.hide()
        row.addWidget(self.people, 0, Qt.AlignmentFlag.AlignTop)
        self.buttons: dict[str, QPushButton] = {}
        for name in (*(("back",) if back else ()), "compare", "export", "report"):
            button = QPushButton(words(f"head.{name}"))
            button.setProperty("role", "strong" if name == "report" else "quiet")
            button.clicked.connect(lambda _=False, what=name: self.asked.emit(what))
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
            self.buttons[name] = button
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def present(self, title: str, facts: str) -> None:
        """What is on show."""
        begin = MARK if self.isRightToLeft() else ""
        self.title.setText(begin + title)
        self.facts.setText(begin + facts)

    def set_people(self, count: int, person: int) -> None:
        """How many people the recording is of, and who of them is on show, from 0; one alone is not to be chosen."""
        self.people.setVisible(count > 1)
        self.people.setText(self._words("head.person", number=person + 1))
        menu = self.people.menu()
        menu.clear()
        for number in range(count):
            action = menu.addAction(self._words("head.person", number=number + 1))
            action.setCheckable(True)
            action.setChecked(number == person)
            action.triggered.connect(lambda _=False, chosen=number: self.person.emit(chosen))

    def tell(self, line: str, warn: bool = True) -> None:
        """A line about what happened or what is wrong; an empty one takes it away."""
        self.message.setProperty("role", "warn" if warn else "name")
        self.message.style().unpolish(self.message)
        self.message.style().polish(self.message)
        self.message.setText(line)
        self.message.setToolTip(line)
        self.message.setVisible(bool(line))

    def mark(self, name: str, on: bool) -> None:
        """Whether what a button does is going on."""
        button = self.buttons[name]
        button.setProperty("role", "strong" if on else "quiet")
        button.style().unpolish(button)
        button.style().polish(button)

    def allow(self, on: bool) -> None:
        """Whether there is anything to do something with."""
        for name, button in self.buttons.items():
            button.setEnabled(on or name == "back")


def _line(role: str) -> QLabel:
    label = QLabel("")
    label.setProperty("role", role)
    label.setTextFormat(Qt.TextFormat.PlainText)
    # a long name must not widen the window
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    return label
