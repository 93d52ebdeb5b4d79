"""Gauges: a ring that fills with a number in it, the range-of-motion meter with the target's zone at its end, and
where a wrist points with the gesture that is held.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt

from mirror.flow.view import HoldView
from mirror.ui.canvas import CENTRE, LEFT, RIGHT, Canvas, colour, pen


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
        _draw_arc(on, seen, share, paint, width)
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


def _draw_arc(canvas: Canvas, box: QRectF, share: float, paint: str, width: float) -> None:
    """The ring itself: clockwise in every language."""
    painter = canvas.painter
    inner = box.adjusted(width / 2, width / 2, -width / 2, -width / 2)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen(colour(canvas.theme.ink, 0.18), width))
    painter.drawEllipse(inner)
    if share > 0.004:
        painter.setPen(pen(paint, width))
        painter.drawArc(inner, 90 * 16, -round(min(share, 1.0) * 360 * 16))


POINTER = 30.0


def paint_pointer(canvas: Canvas, at: QPointF) -> None:
    """A soft disc where the hand is."""
    painter = canvas.painter
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour("#05080B", 0.45))
    painter.drawEllipse(at, POINTER + 8, POINTER + 8)
    painter.setBrush(colour(canvas.theme.left, 0.9))
    painter.drawEllipse(at, POINTER, POINTER)
    painter.setBrush(colour("#F5F8FA", 0.95))
    painter.drawEllipse(at, POINTER * 0.36, POINTER * 0.36)


def paint_hold(canvas: Canvas, hold: HoldView) -> None:
    """A ring in the middle of the glass that fills while the gesture is held."""
    side = 300.0
    middle = QPointF(canvas.width / 2, canvas.height * (0.34 if canvas.portrait else 0.42))
    box = QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)
    canvas.panel(box.adjusted(-24, -24, 24, 24), side / 2 + 24, opacity=0.8)
    paint_ring(canvas, box, hold.share, canvas.theme.left, width=22)
    at = QPointF(middle.x(), middle.y() + 20)
    canvas.text(at, hold.label, canvas.theme.title, weight=700, align=CENTRE, room=side - 70)


ZONE = 0.17
"""Share of the meter that is the target's zone."""
_EDGE = 8.0


def paint_meter(
    canvas: Canvas,
    box: QRectF,
    progress: float,
    reached: bool,
    full: str,
    start: str,
    words_right: bool = True,
) -> None:
    """Paint an upright meter in `box` with its words beside it; `progress` is 0..1."""
    theme = canvas.theme
    canvas.paint_cached(("meter", reached), box, lambda on: _draw_empty_meter(on, box, reached))
    inner = box.adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
    height = max(inner.width(), inner.height() * min(max(progress, 0.0), 1.0))
    bar = QRectF(inner.left(), inner.bottom() - height, inner.width(), height)
    canvas.panel(bar, inner.width() / 2, theme.good if reached else theme.ink, 1.0)
    beside = box.right() + 22 if words_right else box.left() - 22
    align = LEFT if words_right else RIGHT
    size = float(theme.small)
    top = QPointF(beside, box.top() + size * 0.9)
    canvas.halo_text(top, full, size, "#40E0A8" if reached else "#F5F8FA", align=align)
    canvas.halo_text(QPointF(beside, box.bottom() - size * 0.2), start, size, "#F5F8FA", align=align)


def _draw_empty_meter(canvas: Canvas, box: QRectF, reached: bool) -> None:
    """The meter's ground, and the target's zone on it."""
    radius = box.width() / 2
    canvas.panel(box, radius, opacity=0.74)
    with canvas.clip_to(box, radius):
        zone = QRectF(box.left(), box.top(), box.width(), box.height() * ZONE)
        canvas.panel(zone, 0, canvas.theme.good, 0.42 if reached else 0.30)
