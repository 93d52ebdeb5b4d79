"""The last five weeks as a map of squares, with the weeks in a row and today's records beside it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPen

from mirror.flow.view import DayCell
from mirror.ui.canvas import Canvas, colour

DAYS = 7
SHADES = (0.0, 0.28, 0.5, 0.75, 1.0)


def paint_month(canvas: Canvas, box: QRectF, days: tuple[DayCell, ...], streak: str, record: str) -> None:
    """Paint them in one panel."""
    canvas.paint_cached(
        ("month", days, streak, record), box, lambda on: _month(on, box, days, streak, record)
    )


def _month(canvas: Canvas, box: QRectF, days: tuple[DayCell, ...], streak: str, record: str) -> None:
    theme = canvas.theme
    canvas.panel(box, 28)
    weeks = -(-len(days) // DAYS)
    side = (box.height() - 32) / max(weeks, 1)
    for i, day in enumerate(days):
        x, y = box.left() + 24 + (i % DAYS) * side, box.top() + 16 + (i // DAYS) * side
        _day(canvas, QRectF(x + 2, y + 2, side - 5, side - 5), day)
    left = box.left() + 24 + DAYS * side + 28
    room = box.right() - 20 - left
    middle = box.center().y()
    canvas.text(QPointF(left, middle if record else middle + 12), streak, theme.label, weight=700, room=room)
    if record:
        canvas.text(QPointF(left, middle + 48), record, theme.small, theme.good, 600, room=room)


def _day(canvas: Canvas, box: QRectF, day: DayCell) -> None:
    theme, painter = canvas.theme, canvas.painter
    edge = theme.ink if day.today else theme.muted
    painter.setPen(QPen(colour(edge, 1.0 if day.today else 0.3), 3 if day.today else 1.5))
    if day.future or not day.level:
        painter.setBrush(Qt.BrushStyle.NoBrush)
    else:
        painter.setBrush(QBrush(colour(theme.good, SHADES[day.level])))
    painter.drawRoundedRect(box, 5, 5)
