"""What the screens of an energy game share: the ground in the interval's colour, the time, the colour of a zone."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QLinearGradient

from mirror.flow.game_view import GameView, PlayerView
from mirror.flow.view import Tone
from mirror.ui.canvas import RIGHT, Canvas, colour, pen
from mirror.ui.pieces.energy_line import interval_colour
from mirror.ui.pieces.pill import tone_colour

SOLID, EDGE, TINT = 0.93, 18.0, 0.16
LAST_S, PULSE = 3.0, 0.16
"""The last seconds of an interval swell by this share, each once."""


def paint_ground(canvas: Canvas, kind: str, body: QRectF) -> None:
    """The interval's colour on the whole glass, but for an edge alone about the `body`."""
    paint, area, painter = interval_colour(canvas, kind), canvas.area, canvas.painter
    solid = colour(paint, SOLID)
    for part in (
        QRectF(0, 0, area.width(), body.top()),
        QRectF(0, body.bottom(), area.width(), area.height() - body.bottom()),
        QRectF(0, body.top(), body.left(), body.height()),
        QRectF(body.right(), body.top(), area.width() - body.right(), body.height()),
    ):
        painter.fillRect(part, solid)
    painter.fillRect(body, colour(paint, TINT))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    line = pen(paint, EDGE)
    line.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    painter.setPen(line)
    painter.drawRect(body.adjusted(EDGE / 2, -EDGE / 2, -EDGE / 2, EDGE / 2))


def paint_top(canvas: Canvas, kind: str, height: float) -> None:
    """The interval's colour at the top, thinner from the edge on, so that words can stand on the picture."""
    box = QRectF(0, 0, canvas.width, height)
    canvas.shade(box, Qt.Edge.TopEdge, 0.62)
    fall = QLinearGradient(box.topLeft(), box.bottomLeft())
    for at, opacity in ((0.0, 0.62), (0.5, 0.38), (1.0, 0.0)):
        fall.setColorAt(at, colour(interval_colour(canvas, kind), opacity))
    canvas.painter.fillRect(box, fall)


def paint_time(canvas: Canvas, view: GameView, at: QPointF, size: float, room: float) -> float:
    """The time that is left, from the left end of its baseline; returns its width. The last seconds swell."""
    painter, grown = canvas.painter, 1.0
    if canvas.theme.pulse and 0 < view.left_s <= LAST_S:
        grown += PULSE * max(math.cos(math.pi * (math.ceil(view.left_s) - view.left_s)), 0.0)
    size *= min(1.0, room / canvas.text_width(view.left, size, 700))
    painter.save()
    painter.translate(at)
    painter.scale(grown, grown)
    width = canvas.text(QPointF(0, 0), view.left, size, canvas.theme.on_interval, 700)
    painter.restore()
    return width


def paint_foot(canvas: Canvas, view: GameView, right: QPointF) -> None:
    """The gestures, from the right end of their baseline."""
    at = QPointF(right)
    for words in reversed(view.foot):
        taken = canvas.text(at, words, canvas.theme.least, canvas.theme.on_interval, align=RIGHT)
        at.setX(at.x() - taken - 36)


def meter_colour(canvas: Canvas, one: PlayerView) -> str:
    """Of the meter and of what is said to it."""
    return canvas.theme.ink if one.tone is Tone.PLAIN else tone_colour(canvas, one.tone)
