"""One line: this set against the best one, with a star where it is a record."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPen, QPolygonF

from mirror.ui.canvas import Canvas, colour


def paint_against(canvas: Canvas, box: QRectF, words: str, record: bool) -> None:
    """Paint the line in its panel."""
    canvas.paint_cached(("against", words, record), box, lambda on: _against(on, box, words, record))


def _against(canvas: Canvas, box: QRectF, words: str, record: bool) -> None:
    theme = canvas.theme
    edge = QPen(colour(theme.good, 0.9), 3) if record else None
    canvas.panel(box, box.height() / 2, edge=edge)
    left = box.left() + 32
    if record:
        _star(canvas, QPointF(left + 22, box.center().y()), 24.0)
        left += 64
    at = QPointF(left, box.center().y() + theme.label * 0.36)
    paint = theme.good if record else theme.ink
    canvas.text(at, words, theme.label, paint, 600, room=box.right() - 24 - left)


def _star(canvas: Canvas, centre: QPointF, radius: float) -> None:
    points = []
    for i in range(10):
        reach = radius if i % 2 == 0 else 0.42 * radius
        angle = math.pi * i / 5
        points.append(centre + QPointF(reach * math.sin(angle), -reach * math.cos(angle)))
    canvas.painter.setPen(Qt.PenStyle.NoPen)
    canvas.painter.setBrush(QColor(canvas.theme.good))
    canvas.painter.drawPolygon(QPolygonF(points))
