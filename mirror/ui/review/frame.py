"""Where the parts of the window are: list, head, middle, right; an upright glass has them below one another."""

from __future__ import annotations

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

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
