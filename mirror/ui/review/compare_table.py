"""How two recordings differ, as a table: what, mine, the other's, by how much."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout

from mirror.flow.words import Words
from mirror.review.comparison import Difference


class DifferenceTable(QFrame):
    """A row for each difference: what, mine, the other's, by how much."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self.setProperty("role", "panel")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(12)
        title = QLabel(words("compare.difference"))
        title.setProperty("role", "heading")
        layout.addWidget(title)
        self._rows = QGridLayout()
        self._rows.setHorizontalSpacing(10)
        self._rows.setVerticalSpacing(10)
        layout.addLayout(self._rows)
        layout.addStretch(1)

    def present(self, names: tuple[str, str], rows: Sequence[Difference]) -> None:
        """The names of the two, and how they differ."""
        while self._rows.count():
            item = self._rows.takeAt(0)
            part = None if item is None else item.widget()
            if part is not None:
                # it is gone at once, not with the next turn of the loop
                part.hide()
                part.deleteLater()
        self._rows.setColumnStretch(0, 1)
        heads = ("", self._words("compare.this"), self._words("compare.other"), "")
        for column, text in enumerate(heads):
            self._rows.addWidget(_cell(text, "muted", column), 0, column)
        for row, one in enumerate(rows, start=1):
            for column, text in enumerate((one.label, one.mine, one.other, one.difference)):
                role = "name" if column == 0 else "value" if column == 3 else "body"
                self._rows.addWidget(_cell(text, role, column), row, column)


def _cell(text: str, role: str, column: int) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", role)
    label.setWordWrap(column == 0)
    side = Qt.AlignmentFlag.AlignLeft if column == 0 else Qt.AlignmentFlag.AlignRight
    label.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
    return label
