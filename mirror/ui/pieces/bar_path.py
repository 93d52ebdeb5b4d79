"""The way of the bar as a line over the picture: pale where it is old, a dot where it is now."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor

from engines.pose import FloatArray
from mirror.ui.canvas import Canvas, colour, pen

WIDTH = 7.0


def paint_path(canvas: Canvas, points: FloatArray) -> None:
    """Paint a line through (n, 2) canvas px, the oldest first."""
    painter, theme = canvas.painter, canvas.theme
    painter.setBrush(Qt.BrushStyle.NoBrush)
    last = max(len(points) - 1, 1)
    drawn = [QPointF(float(x), float(y)) for x, y in points]
    for i, (start, end) in enumerate(pairwise(drawn)):
        painter.setPen(pen(colour(theme.cue, 0.25 + 0.7 * (i + 1) / last), WIDTH))
        painter.drawLine(start, end)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.cue))
    painter.drawEllipse(drawn[-1], 1.6 * WIDTH, 1.6 * WIDTH)
