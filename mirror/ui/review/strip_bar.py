"""The strip of a set with what chooses it: buttons for the sets at its left, for the charts at its right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from mirror.flow.words import Words
from mirror.review.spans import Span
from mirror.review.views import StripItem
from mirror.ui.review.pieces.lettering import em_of
from mirror.ui.review.pieces.rep_strip import RepStrip
from mirror.ui.theme import Theme

MOST = 12
"""Sets that get a button each; the keys reach all of them."""


class StripBar(QWidget):
    """`span_chosen` tells which set, `overlaid` how the charts are to show it, `asked` a verb: `mark`, `channels`.

    Without `tools` there are only the sets and their repetitions."""

    span_chosen = Signal(int)
    overlaid = Signal(bool)
    asked = Signal(str)

    def __init__(self, theme: Theme, words: Words, pieces: Words, tools: bool = True) -> None:
        super().__init__()
        self._words = words
        self.strip = RepStrip(theme, pieces)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.strip)
        # the buttons stand in the strip's own head line
        self._head = QWidget(self)
        self._row = QHBoxLayout(self._head)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addStretch(1)
        self._sets = QButtonGroup(self)
        self._sets.idClicked.connect(self.span_chosen)
        self.modes: dict[str, QPushButton] = {}
        if tools:
            self._make_tools()

    def _make_tools(self) -> None:
        group = QButtonGroup(self)
        for name, said in (("mark", "strip.add"), ("time", "chart.time"), ("overlay", "chart.overlay"),
                           ("channels", "chart.channels")):  # fmt: skip
            button = _flat(self._words(said))
            if name in ("time", "overlay"):
                button.setCheckable(True)
                button.clicked.connect(lambda _=False, on=name == "overlay": self.overlaid.emit(on))
                group.addButton(button)
            else:
                button.clicked.connect(lambda _=False, verb=name: self.asked.emit(verb))
            self._row.addWidget(button)
            self.modes[name] = button
        self.modes["time"].setChecked(True)

    def present(self, items: Sequence[StripItem], spans: Sequence[Span], place: int) -> None:
        """The items of the set on show, and the sets there are."""
        self.strip.present(items)
        if len(self._sets.buttons()) != min(len(spans), MOST):
            self._make_buttons(spans)
        for number, button in enumerate(self._sets.buttons()):
            button.setChecked(number == place)

    def select(self, index: int | None) -> None:
        """Mark an item."""
        self.strip.select(-1 if index is None else index)

    def set_overlay(self, on: bool) -> None:
        """Which way the charts show it."""
        self.modes["overlay" if on else "time"].setChecked(True)

    def _make_buttons(self, spans: Sequence[Span]) -> None:
        for button in self._sets.buttons():
            self._sets.removeButton(button)
            button.deleteLater()
        for number, span in enumerate(spans[:MOST]):
            text = self._words("strip.set", number=span.number) if span.number else self._words("strip.whole")
            button = _flat(text)
            button.setCheckable(True)
            self._sets.addButton(button, number)
            self._row.insertWidget(number, button)
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """The head line stays in the strip's upper border."""
        self._place()

    def _place(self) -> None:
        em = em_of(self)
        self._head.setGeometry(
            QRect(round(0.6 * em), round(0.05 * em), self.width() - round(1.2 * em), round(1.85 * em))
        )
        self._head.raise_()


def _flat(text: str) -> QPushButton:
    button = QPushButton(text)
    button.setProperty("role", "flat")
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
