"""A ring that fills clockwise from the top, with a number in it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt

from mirror.ui.canvas import CENTRE, Canvas, colour, pen


def paint_ring(
    canvas: Canvas,
    box: QRectF,
    share: float,
    paint: str,
    value: str = "",
    label: str = "",
    width: float = 24.0,
    size: float = 88.0,
) -> None:
    """Paint a ring in the square `box`; `share` is 0..1."""
    with canvas.as_seen(box) as (on, seen):
        _arc(on, seen, share, paint, width)
    if value:
        middle = box.center()
        lift = size * (0.2 if label else 0.36)
        canvas.text(
            QPointF(middle.x(), middle.y() + lift),
            value,
            size,
            weight=700,
            align=CENTRE,
            room=box.width() * 0.62,
        )
    if label:
        at = QPointF(box.center().x(), box.center().y() + size * 0.2 + canvas.theme.small * 1.35)
        canvas.text(at, label, canvas.theme.small, canvas.theme.muted, align=CENTRE, room=box.width() * 0.66)


def _arc(canvas: Canvas, box: QRectF, share: float, paint: str, width: float) -> None:
    """The ring itself: clockwise in every language."""
    painter = canvas.painter
    inner = box.adjusted(width / 2, width / 2, -width / 2, -width / 2)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen(colour(canvas.theme.ink, 0.18), width))
    painter.drawEllipse(inner)
    if share > 0.004:
        painter.setPen(pen(paint, width))
        painter.drawArc(inner, 90 * 16, -round(min(share, 1.0) * 360 * 16))
