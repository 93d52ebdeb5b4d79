"""The line of energy over a game with the zones behind it, the meter beside it, and the line of the intervals."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPen

from mirror.flow.game_view import BlockView, Trace
from mirror.ui.canvas import Canvas, colour, pen
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
        _grounds(canvas, box, blocks, span)
        _trace(canvas, box, span, before, colour(canvas.theme.muted, 0.8), 3.0)
        _trace(canvas, box, span, trace, QColor(paint or canvas.theme.ink), 6.0)


def _grounds(canvas: Canvas, box: QRectF, blocks: Sequence[BlockView], span: GamePart) -> None:
    """Each interval in its colour, with its zone."""
    for block in blocks:
        left, right = span.x(box, block.start_s), span.x(box, block.end_s)
        part = QRectF(left, box.top(), right - left, box.height())
        canvas.painter.fillRect(part, colour(interval_colour(canvas, block.kind), 0.26))
        if block.zone is not None:
            canvas.painter.fillRect(zone_box(part, block.zone), colour(canvas.theme.good, 0.34))


def _trace(canvas: Canvas, box: QRectF, span: GamePart, trace: Trace, paint: QColor, width: float) -> None:
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
    canvas.paint_cached(("zone meter", zone), box.adjusted(-6, -6, 6, 6), lambda on: _empty(on, box, zone))
    inner = box.adjusted(9, 9, -9, -9)
    high = max(inner.height() * min(max(rate, 0.0), MOST) / MOST, inner.width())
    canvas.panel(QRectF(inner.left(), inner.bottom() - high, inner.width(), high), radius - 9, paint, 1.0)
    if zone is not None:
        edge = zone_box(box, zone)
        canvas.painter.setBrush(Qt.BrushStyle.NoBrush)
        canvas.painter.setPen(QPen(QColor(canvas.theme.good), 5))
        canvas.painter.drawRoundedRect(edge.adjusted(-3, 0, 3, 0), 10, 10)


def _empty(canvas: Canvas, box: QRectF, zone: Zone | None) -> None:
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
