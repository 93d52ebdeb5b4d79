"""A fault shown on the body: the joint glows, an arrow leads to where it should be."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPolygonF, QRadialGradient

from mirror.ui.canvas import Canvas, pen

GLOW, DOT, WIDTH, HEAD = 78.0, 20.0, 11.0, 34.0
"""Radius of the glow and of its middle; width of the arrow and length of its head, canvas px."""


def paint_mark(canvas: Canvas, at: QPointF, to: QPointF | None) -> None:
    """Paint one joint, and the arrow where there is somewhere to go."""
    painter, cue = canvas.painter, QColor(canvas.theme.cue)
    glow = QRadialGradient(at, GLOW)
    for place, strength in ((0.0, 0.95), (0.35, 0.6), (1.0, 0.0)):
        paint = QColor(cue)
        paint.setAlphaF(strength)
        glow.setColorAt(place, paint)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(glow)
    painter.drawEllipse(at, GLOW, GLOW)
    painter.setBrush(cue)
    painter.drawEllipse(at, DOT, DOT)
    if to is not None:
        _arrow(canvas, at, to, cue)


def _arrow(canvas: Canvas, at: QPointF, to: QPointF, paint: QColor) -> None:
    way = to - at
    length = math.hypot(way.x(), way.y())
    if length < 1.0:
        return
    # a short way is shown longer than it is: it must be seen from two metres
    end = at + way * (max(length, 2.2 * HEAD) / length)
    along = way / length
    across = QPointF(-along.y(), along.x())
    neck = end - along * HEAD
    for colour, wide in ((QColor("#0A0E12"), WIDTH + 8), (paint, WIDTH)):
        canvas.painter.setPen(pen(colour, wide))
        canvas.painter.drawLine(at + along * DOT, neck)
    canvas.painter.setPen(pen(QColor("#0A0E12"), 4))
    canvas.painter.setBrush(paint)
    canvas.painter.drawPolygon(QPolygonF([end, neck + across * (0.6 * HEAD), neck - across * (0.6 * HEAD)]))
