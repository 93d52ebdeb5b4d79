"""Where a wrist points, and a gesture that is being held."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt

from mirror.flow.view import HoldView
from mirror.ui.canvas import CENTRE, Canvas, colour
from mirror.ui.pieces.ring import paint_ring

SIZE = 30.0


def paint_pointer(canvas: Canvas, at: QPointF) -> None:
    """A soft disc where the hand is."""
    painter = canvas.painter
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour("#05080B", 0.45))
    painter.drawEllipse(at, SIZE + 8, SIZE + 8)
    painter.setBrush(colour(canvas.theme.left, 0.9))
    painter.drawEllipse(at, SIZE, SIZE)
    painter.setBrush(colour("#F5F8FA", 0.95))
    painter.drawEllipse(at, SIZE * 0.36, SIZE * 0.36)


def paint_hold(canvas: Canvas, hold: HoldView) -> None:
    """A ring in the middle of the glass that fills while the gesture is held."""
    side = 300.0
    middle = QPointF(canvas.width / 2, canvas.height * (0.34 if canvas.portrait else 0.42))
    box = QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)
    canvas.panel(box.adjusted(-24, -24, 24, 24), side / 2 + 24, opacity=0.8)
    paint_ring(canvas, box, hold.share, canvas.theme.left, width=22)
    at = QPointF(middle.x(), middle.y() + 20)
    canvas.text(at, hold.label, canvas.theme.title, weight=700, align=CENTRE, room=side - 70)
