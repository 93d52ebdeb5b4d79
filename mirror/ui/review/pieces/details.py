"""What is known of the repetition (or the set) that is open: facts, faults, doubts to settle, the trend, a note.

Beyond the agreed interface: `unsettled` is emitted when a settled doubt is undone; the bars stand in `trend`.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from mirror.flow.words import Words
from mirror.review.views import DetailsData, DoubtRow, Fact
from mirror.ui.review.pieces.look import em_of
from mirror.ui.review.pieces.track import clock
from mirror.ui.review.pieces.trend import TrendBars
from mirror.ui.review.pieces.words import piece_words
from mirror.ui.theme import Theme

MOST_LINES = 6
"""Of a note, before it scrolls."""


class NoteField(QPlainTextEdit):
    """Grows with its text; leaving it or Ctrl+Enter keeps what was written, Escape takes it back."""

    noted = Signal(str)

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.setPlaceholderText(words("details.note"))
        self.setAccessibleName(words("details.note_name"))
        self.setTabChangesFocus(True)
        self._stored = ""
        self.textChanged.connect(self.fit)

    def set_note(self, text: str) -> None:
        """The note as it is stored; text that is being written is not overwritten by the same note."""
        if text != self._stored or not self.hasFocus():
            self._stored = text
            if text != self.toPlainText():
                self.setPlainText(text)
        self.fit()

    def fit(self) -> None:
        """As high as one to six lines."""
        needed = max(round(self.document().size().height()), 1)
        lines = min(needed, MOST_LINES)
        bars = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(bars.ScrollBarAsNeeded if needed > lines else bars.ScrollBarAlwaysOff)
        self.setFixedHeight(round(lines * self.fontMetrics().lineSpacing() + 1.5 * em_of(self)))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Narrower, the same text takes more lines."""
        super().resizeEvent(event)
        self.fit()

    def _keep(self) -> None:
        text = self.toPlainText().strip()
        if text != self._stored:
            self._stored = text
            self.noted.emit(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Ctrl+Enter keeps, Escape takes back."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._keep()
        elif event.key() == Qt.Key.Key_Escape:
            self.setPlainText(self._stored)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Keep what was written."""
        super().focusOutEvent(event)
        self._keep()


class DoubtBox(QFrame):
    """Why something was not counted, and two buttons; once settled, what was decided and a way back."""

    settled = Signal(int, bool)
    unsettled = Signal(int)

    def __init__(self, doubt: DoubtRow, words: Words) -> None:
        super().__init__()
        self.doubt = doubt
        self.setProperty("role", "inset")
        layout, self._row = QVBoxLayout(self), QHBoxLayout()
        text = QLabel(doubt.text)
        # a bundle of another mirror may say anything
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.setProperty("role", "body")
        text.setWordWrap(True)
        layout.addWidget(text)
        layout.addLayout(self._row)
        if doubt.settled is None:
            self._add_choice(words)
        else:
            self._add_settled(words, doubt.settled)

    def _add_choice(self, words: Words) -> None:
        for counts, key in ((True, "details.was_rep"), (False, "details.right")):
            button = QPushButton(words(key))
            button.setProperty("role", "strong" if counts else "quiet")
            button.setAccessibleDescription(self.doubt.text)
            button.clicked.connect(lambda _=False, answer=counts: self.settled.emit(self.doubt.id, answer))
            self._row.addWidget(button, 1)

    def _add_settled(self, words: Words, counts: bool) -> None:
        stays = "details.settled_none" if self.doubt.kind == "rep" else "details.settled_right"
        label = QLabel(f"{'✓' if counts else '–'}  {words('details.settled_rep' if counts else stays)}")
        label.setProperty("role", "name")
        undo = QPushButton(words("details.undo"))
        undo.setProperty("role", "flat")
        undo.clicked.connect(lambda: self.unsettled.emit(self.doubt.id))
        self._row.addWidget(label, 1)
        self._row.addWidget(undo)


class Details(QFrame):
    """Scrolls where the window is low."""

    settled = Signal(int, bool)
    unsettled = Signal(int)
    noted = Signal(str)

    def __init__(self, theme: Theme, words: Words | None = None) -> None:
        super().__init__()
        self._words = words or piece_words()
        self.setProperty("role", "panel")
        self._data: DetailsData | None = None
        self._boxes: list[DoubtBox] = []
        self.heading = QLabel("")
        self.heading.setProperty("role", "heading")
        self._parts = QVBoxLayout()
        self.trend = TrendBars(theme, self._words)
        self.note = NoteField(self._words)
        self.note.noted.connect(self.noted)
        inside = QWidget()
        self._layout = QVBoxLayout(inside)
        self._layout.addWidget(self.heading)
        self._layout.addLayout(self._parts)
        self._layout.addStretch(1)
        self._layout.addWidget(self.trend)
        self._layout.addWidget(self.note)
        self._area = QScrollArea()
        self._area.setWidget(inside)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._area)

    @property
    def doubts(self) -> list[DoubtBox]:
        """The boxes of the doubts, in order."""
        return list(self._boxes)

    def present(self, data: DetailsData) -> None:
        """Show a repetition or a set; nothing is made again where nothing changed."""
        if data == self._data:
            return
        self._data = data
        self.heading.setText(data.heading)
        self.setAccessibleName(data.heading)
        self._clear()
        for fact in data.facts:
            self._parts.addWidget(self._fact(fact))
            self._parts.addWidget(_rule())
        if data.faults:
            self._group(self._words("details.fault" if len(data.faults) == 1 else "details.faults"))
            for fault in data.faults:
                self._parts.addWidget(_fault(fault))
        for doubt in data.doubts:
            self._group(self._words("details.doubt", time=self._words.decimal(clock(doubt.time_s))))
            box = DoubtBox(doubt, self._words)
            box.settled.connect(self.settled)
            box.unsettled.connect(self.unsettled)
            self._parts.addWidget(box)
            self._boxes.append(box)
        self.note.set_note(data.note)
        self._fit()

    def _clear(self) -> None:
        self._boxes.clear()
        while self._parts.count():
            item = self._parts.takeAt(0)
            part = item.widget() if item is not None else None
            if part is not None:
                part.setParent(None)
                part.deleteLater()

    def _group(self, words: str) -> None:
        label = QLabel(words)
        label.setProperty("role", "group")
        label.setContentsMargins(0, round(0.7 * em_of(self)), 0, 0)
        self._parts.addWidget(label)

    @staticmethod
    def _fact(fact: Fact) -> QWidget:
        row, names = QWidget(), QVBoxLayout()
        row.setAccessibleName(f"{fact.label}: {fact.value}. {fact.note}".strip(". "))
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        names.setSpacing(0)
        for text, role in ((fact.label, "name"), (fact.note, "muted")):
            if text:
                label = QLabel(text)
                label.setProperty("role", role)
                label.setWordWrap(True)
                names.addWidget(label)
        value = QLabel(fact.value)
        value.setProperty("role", "value")
        value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        layout.addLayout(names, 1)
        layout.addWidget(value)
        row.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        return row

    def _fit(self) -> None:
        em = em_of(self)
        # a low window gives up air before it scrolls
        air = min(max((self.height() / em - 38) / 16, 0.2), 1.0)
        side, end = round(1.15 * em), round((0.4 + 0.5 * air) * em)
        self._layout.setContentsMargins(side, end, side, end)
        self._layout.setSpacing(round((0.25 + 0.45 * air) * em))
        self._parts.setSpacing(round((0.12 + 0.3 * air) * em))
        self.note.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Borders follow the letters."""
        self._fit()


def _rule() -> QFrame:
    rule = QFrame()
    rule.setProperty("role", "rule")
    rule.setFixedHeight(1)
    return rule


def _fault(words: str) -> QFrame:
    """An amber box; the triangle says so without colour."""
    box = QFrame()
    box.setProperty("role", "fault")
    layout = QHBoxLayout(box)
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", "warn")
    label.setWordWrap(True)
    layout.addWidget(label)
    return box
