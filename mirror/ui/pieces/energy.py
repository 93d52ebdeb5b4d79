"""What the screens of an energy game share: the line of energy with the zones behind it, the meter beside it, the
line of the intervals, the ground in the interval's colour, the time.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPen

from mirror.flow.view import Tone
from mirror.flow.view_parts import BlockView, GameView, PlayerView, Trace
from mirror.ui.canvas import RIGHT, Canvas, colour, pen
from mirror.ui.pieces.cue import tone_colour
from rules.game import WORK, Zone

MOST = 100.0
"""Points a minute at the top of a chart and of a meter."""
SECOND, PAST = 4.0, 0.82
"""A second of the line takes so many canvas px at least; of what is shown, this share is over."""


def interval_colour(canvas: Canvas, kind: str) -> str:
    """The colour of an interval: work or rest."""
    return canvas.theme.work if kind == WORK else canvas.theme.rest


@dataclass(frozen=True, slots=True)
class GamePart:
    """A part of a game, s since it began."""

    start_s: float
    end_s: float

    def x(self, box: QRectF, at_s: float) -> float:
        """Where a time lies in a box that is as wide as the span."""
        return box.left() + box.width() * (at_s - self.start_s) / (self.end_s - self.start_s)


def span_about(at_s: float, seconds: float, width: float) -> GamePart:
    """What a line of `width` canvas px shows of a game that goes on: all of a short one, of others what is near."""
    shown = min(seconds, width / SECOND)
    start = min(max(at_s - PAST * shown, 0.0), seconds - shown)
    return GamePart(start, start + shown)


def paint_energy_line(
    canvas: Canvas,
    box: QRectF,
    blocks: Sequence[BlockView],
    span: GamePart,
    trace: Trace,
    before: Trace = (),
    paint: str = "",
) -> None:
    """Paint energy by time, 0 to 100 points a minute from the bottom to the top of `box`, over the intervals with
    their zones; `before` is the last time's line, thinner."""
    with canvas.clip_to(box, 14):
        _draw_grounds(canvas, box, blocks, span)
        _draw_trace(canvas, box, span, before, colour(canvas.theme.muted, 0.8), 3.0)
        _draw_trace(canvas, box, span, trace, QColor(paint or canvas.theme.ink), 6.0)


def _draw_grounds(canvas: Canvas, box: QRectF, blocks: Sequence[BlockView], span: GamePart) -> None:
    """Each interval in its colour, with its zone."""
    for block in blocks:
        left, right = span.x(box, block.start_s), span.x(box, block.end_s)
        part = QRectF(left, box.top(), right - left, box.height())
        canvas.painter.fillRect(part, colour(interval_colour(canvas, block.kind), 0.26))
        if block.zone is not None:
            canvas.painter.fillRect(zone_box(part, block.zone), colour(canvas.theme.good, 0.34))


def _draw_trace(
    canvas: Canvas, box: QRectF, span: GamePart, trace: Trace, paint: QColor, width: float
) -> None:
    first, last = max(int(span.start_s), 0), math.ceil(span.end_s)
    points = [
        QPointF(span.x(box, second), box.bottom() - box.height() * min(rate, MOST) / MOST)
        for second, rate in enumerate((0.0, *trace)[first : last + 1], first)
    ]
    canvas.painter.setPen(pen(paint, width))
    canvas.painter.drawPolyline(points)


def zone_box(box: QRectF, zone: Zone) -> QRectF:
    """Where a zone lies in a box that is 0 to 100 points a minute high."""
    top, bottom = (box.bottom() - box.height() * rate / MOST for rate in (zone[1], zone[0]))
    return QRectF(box.left(), top, box.width(), bottom - top)


def paint_zone_meter(canvas: Canvas, box: QRectF, rate: float, zone: Zone | None, paint: str) -> None:
    """Paint an upright meter that is filled up to a rate of 0 to 100 points a minute, with its zone on it."""
    radius = box.width() / 2
    canvas.paint_cached(
        ("zone meter", zone), box.adjusted(-6, -6, 6, 6), lambda on: _draw_empty(on, box, zone)
    )
    inner = box.adjusted(9, 9, -9, -9)
    high = max(inner.height() * min(max(rate, 0.0), MOST) / MOST, inner.width())
    canvas.panel(QRectF(inner.left(), inner.bottom() - high, inner.width(), high), radius - 9, paint, 1.0)
    if zone is not None:
        edge = zone_box(box, zone)
        canvas.painter.setBrush(Qt.BrushStyle.NoBrush)
        canvas.painter.setPen(QPen(QColor(canvas.theme.good), 5))
        canvas.painter.drawRoundedRect(edge.adjusted(-3, 0, 3, 0), 10, 10)


def _draw_empty(canvas: Canvas, box: QRectF, zone: Zone | None) -> None:
    canvas.panel(box, box.width() / 2, canvas.theme.raised, 0.9)
    if zone is not None:
        with canvas.clip_to(box, box.width() / 2):
            canvas.painter.fillRect(zone_box(box, zone), colour(canvas.theme.good, 0.45))


def paint_intervals(
    canvas: Canvas, box: QRectF, blocks: Sequence[BlockView], seconds: float, at_s: float
) -> None:
    """Paint the line of the game: work high, rest low, what is over filled."""
    ink = canvas.theme.on_interval
    for block in blocks:
        left, right = (box.left() + box.width() * at / seconds for at in (block.start_s, block.end_s))
        high = box.height() if block.kind == WORK else box.height() * 0.45
        part = QRectF(left + 2, box.bottom() - high, max(right - left - 4, 3.0), high)
        canvas.panel(part, 6, ink, 0.28)
        gone = min(max(at_s - block.start_s, 0.0) / (block.end_s - block.start_s), 1.0)
        if gone > 0:
            canvas.panel(QRectF(part.left(), part.top(), part.width() * gone, high), 6, ink, 0.95)


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
    """Of the meter and of the words beside it."""
    return canvas.theme.ink if one.tone is Tone.PLAIN else tone_colour(canvas, one.tone)
