"""A short line on a round dark ground, with a dot in the colour of what it says."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPen

from mirror.flow.view import Pill, Tone
from mirror.ui.canvas import Canvas, colour
from mirror.ui.free import body_area

HEIGHT = 72.0
_PAD, _DOT = 30.0, 13.0


def tone_colour(canvas: Canvas, tone: Tone) -> str:
    """The theme's colour of a tone."""
    theme = canvas.theme
    return {Tone.GOOD: theme.good, Tone.CUE: theme.cue, Tone.STOP: theme.stop, Tone.PLAIN: theme.muted}[tone]


def paint_pill(
    canvas: Canvas, corner: QPointF, pill: Pill, from_right: bool = True, room: float = 900.0
) -> QRectF:
    """Paint at the top right (or top left) `corner`; returns the box that it takes."""
    size = float(canvas.theme.label)
    dot = 2 * _DOT + 18
    width = min(canvas.text_width(pill.text, size) + 2 * _PAD + dot, room)
    left = corner.x() - width if from_right else corner.x()
    box = QRectF(left, corner.y(), width, HEIGHT)
    canvas.paint_cached(("pill", pill), box.adjusted(-2, -2, 2, 2), lambda on: _pill(on, box, pill, size))
    return box


def _pill(canvas: Canvas, box: QRectF, pill: Pill, size: float) -> None:
    dot = 2 * _DOT + 18
    edge = QPen(colour(canvas.theme.ink, 0.14), 2)
    canvas.panel(box, HEIGHT / 2, opacity=max(canvas.theme.panel_opacity, 0.72), edge=edge)
    _dot(canvas, QPointF(box.left() + _PAD + _DOT, box.center().y()), pill.tone)
    at = QPointF(box.left() + _PAD + dot, box.center().y() + size * 0.36)
    canvas.text(at, pill.text, size, room=box.width() - 2 * _PAD - dot)


def _dot(canvas: Canvas, centre: QPointF, tone: Tone) -> None:
    """Round when all is well, a ring for a plain state, a triangle for something to do, a square for a stop."""
    painter, paint = canvas.painter, QColor(tone_colour(canvas, tone))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(paint)
    if tone is Tone.GOOD:
        painter.drawEllipse(centre, _DOT, _DOT)
    elif tone is Tone.CUE:
        half = _DOT * 1.15
        painter.drawPolygon(
            [centre + QPointF(0, -half), centre + QPointF(half, half), centre + QPointF(-half, half)]
        )
    elif tone is Tone.STOP:
        painter.drawRoundedRect(QRectF(centre.x() - _DOT, centre.y() - _DOT, 2 * _DOT, 2 * _DOT), 4, 4)
    else:
        painter.drawEllipse(centre, _DOT * 0.7, _DOT * 0.7)


def paint_alert(canvas: Canvas, said: Pill) -> None:
    """What stops everything, where nobody can miss it: the picture behind it is an old one."""
    canvas.dim(0.5)
    theme = canvas.theme
    area = body_area(canvas.width, canvas.height)
    width = min(canvas.text_width(said.text, theme.title, 700) + 190, canvas.width - 128)
    box = QRectF(canvas.width / 2 - width / 2, area.center().y() - 80, width, 160)
    canvas.panel(box, 56, opacity=0.92, edge=QPen(QColor(tone_colour(canvas, said.tone)), 5))
    side = 26.0
    mark = QRectF(box.left() + 56, box.center().y() - side / 2, side, side)
    canvas.panel(mark, 6, tone_colour(canvas, said.tone), 1.0)
    at = QPointF(mark.right() + 34, box.center().y() + theme.title * 0.36)
    canvas.text(at, said.text, theme.title, weight=700, room=box.right() - 40 - at.x())
