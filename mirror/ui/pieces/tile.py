"""A tile to choose: a drawn figure or a member's letter, and a name."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt

from mirror.flow.view import Dwell, Target
from mirror.ui.canvas import CENTRE, Canvas, colour
from mirror.ui.figure import paint_figure
from mirror.ui.pieces.button import paint_dwell

RADIUS = 36.0


def paint_tile(canvas: Canvas, box: QRectF, target: Target, dwell: Dwell | None, phase: float = 1.0) -> None:
    """Paint a tile; its figure stands at `phase` of its movement, 0 rest to 1 turn."""
    if phase == 1.0:
        canvas.paint_cached(("tile", target), box, lambda on: _tile(on, box, target, phase))
    else:
        _tile(canvas, box, target, phase)
    paint_dwell(canvas, box, target.id, dwell, RADIUS)


def _tile(canvas: Canvas, box: QRectF, target: Target, phase: float) -> None:
    theme = canvas.theme
    canvas.panel(box, RADIUS, theme.raised, 0.90)
    foot = 64.0 if not target.hint else 104.0
    above = box.adjusted(16, 16, -16, -foot)
    if target.figure.startswith("initial:"):
        _initial(canvas, above, target.figure[8:])
    elif target.figure:
        paint_figure(canvas, above, target.figure, phase)
    middle, room = box.center().x(), box.width() - 32
    size = float(theme.small + 4)
    canvas.text(
        QPointF(middle, box.bottom() - foot + 36), target.label, size, weight=600, align=CENTRE, room=room
    )
    if target.hint:
        at = QPointF(middle, box.bottom() - foot + 80)
        canvas.text(at, target.hint, theme.small, theme.muted, align=CENTRE, room=room)


def _initial(canvas: Canvas, box: QRectF, letter: str) -> None:
    radius = min(box.width(), box.height()) * 0.36
    canvas.painter.setPen(Qt.PenStyle.NoPen)
    canvas.painter.setBrush(colour(canvas.theme.left, 0.26))
    canvas.painter.drawEllipse(box.center(), radius, radius)
    at = QPointF(box.center().x(), box.center().y() + radius * 0.37)
    canvas.text(at, letter, radius * 1.05, canvas.theme.ink, 600, CENTRE)
