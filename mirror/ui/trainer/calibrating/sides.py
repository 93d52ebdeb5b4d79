"""Picture and panel: side by side on a lying glass, one below the other on an upright one."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QGridLayout, QLayout, QWidget

PANEL = 0.34
"""The panel's share of a lying page."""


class Sides(QObject):
    """Lays out `page` and follows its size."""

    def __init__(self, page: QWidget, picture: QWidget, panel: QLayout) -> None:
        super().__init__(page)
        self._page, self._picture = page, picture
        self._holder = QWidget()
        self._holder.setLayout(panel)
        panel.setContentsMargins(0, 0, 0, 0)
        self._grid = QGridLayout(page)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(22)
        self._grid.addWidget(picture, 0, 0)
        page.installEventFilter(self)
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """The page has another size."""
        if event.type() is QEvent.Type.Resize:
            self._place()
        return False

    def _place(self) -> None:
        upright = self._page.height() >= self._page.width()
        self._grid.removeWidget(self._holder)
        self._grid.addWidget(self._holder, *((1, 0) if upright else (0, 1)))
        wide = max(int(self._page.width() * PANEL), 260)
        self._holder.setMinimumWidth(0 if upright else wide)
        self._holder.setMaximumWidth(16_777_215 if upright else wide)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 0)
        self._grid.setRowStretch(0, 1)
        self._grid.setRowStretch(1, 0)
