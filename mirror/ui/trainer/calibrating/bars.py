"""How far several things have come, as bars with their words."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from mirror.flow.calibrating.board_view import BoardProgress
from mirror.ui.canvas import RIGHT, Canvas
from mirror.ui.theme import Theme

ROW = 54.0


class Bars(QWidget):
    """A bar for each, green once it is full; heights follow the letters of the page."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rows: tuple[BoardProgress, ...] = ()

    def show_rows(self, rows: tuple[BoardProgress, ...]) -> None:
        """Take what is to be painted."""
        if rows != self._rows:
            self._rows = rows
            self.setMinimumHeight(round(len(rows) * ROW * self._scale))
            self.setAccessibleDescription("; ".join(f"{row.label} {row.value}" for row in rows))
            self.update()

    @property
    def _scale(self) -> float:
        return max(self.fontMetrics().height() / 28.0, 0.3)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Words above, bar below."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale, theme = self._scale, self._theme
        painter.scale(scale, scale)
        canvas = Canvas(painter, theme, self.width() / scale, self.height() / scale)
        for i, row in enumerate(self._rows):
            y = i * ROW
            full = row.share >= 1.0
            canvas.text(QPointF(0, y + 24), row.label, 22, theme.ink, 500)
            canvas.text(
                QPointF(canvas.width, y + 24), row.value, 22, theme.good if full else theme.muted, 600, RIGHT
            )
            track = QRectF(0, y + 32, canvas.width, 12)
            canvas.panel(track, 6, theme.raised, 1.0)
            if row.share > 0:
                done = QRectF(0, y + 32, max(canvas.width * row.share, 12), 12)
                canvas.panel(done, 6, theme.good if full else theme.left, 1.0)
        painter.end()
