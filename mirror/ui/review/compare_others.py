"""The list of what can stand beside the recording on show."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from mirror.flow.words import Words
from mirror.review.views import Group, SessionRow
from mirror.ui.review.pieces.session_list import SessionList
from mirror.ui.theme import Theme

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
