"""The lines of a chart, painted, with target, bands and values at the cursor; and the legend, which says what each
line is called, in its colour.

Paths are made by pyqtgraph, which is quick at that; a line denser than the screen is filled as its envelope.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen

from engines.pose import FloatArray
from mirror.flow.words import Words
from mirror.review.views import ChartData, Line
from mirror.ui.canvas import colour, pen
from mirror.ui.review.pieces.chart_data import (
    DENSE,
    Axis,
    Envelope,
    envelope,
    in_view,
    number,
    value_at,
    with_unit,
)
from mirror.ui.review.pieces.look import Look, fill, width_of, write

MOST = 5
"""Entries; more would not fit under a chart."""
SIDES = ("left", "right")


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """`value` at the cursor, empty without one; `side` and `number` among those without a side give the colour.

    `drawn` is how it is drawn: `line`, `band`, or `dashed`.
    """

    name: str
    value: str = ""
    side: str = "none"
    number: int = 0
    drawn: str = "line"


def single_faint(data: ChartData) -> tuple[Line, ...]:
    """The faint lines, where each side has no more than one: they are another recording's, and are named."""
    faint = tuple(line for line in data.lines if line.faint)
    return faint if len({line.side for line in faint}) == len(faint) else ()


def entries(data: ChartData, y_axis: Axis, x: float | None, words: Words) -> tuple[LegendEntry, ...]:
    """One for each line that is not faint, or for each mean where there is none; what band and dashes are."""
    step = y_axis.step if data.unit in ("deg", "°") else y_axis.step / 10

    def value(values: FloatArray) -> str:
        if x is None:
            return ""
        return words.decimal(with_unit(number(value_at(data.x, values, x), step), data.unit))

    found, neutral = list[LegendEntry](), 0
    for line in data.lines:
        if not line.faint:
            found.append(LegendEntry(line.name, value(line.values), line.side, neutral))
            neutral += line.side not in SIDES
    if not found:
        named = {"left": words("side.left"), "right": words("side.right")}
        found = [
            LegendEntry(named.get(band.side, words("chart.mean")), value(band.mean), band.side)
            for band in data.spread
        ]
    if data.spread:
        found.append(LegendEntry(words("chart.spread"), drawn="band"))
    names = dict.fromkeys(line.name for line in single_faint(data))
    found += [LegendEntry(name, drawn="dashed") for name in names if name not in {one.name for one in found}]
    return tuple(found[:MOST])


@dataclass(frozen=True, slots=True)
class Legend:
    """Entries in the middle of a line; `widest` is the longest value, so that nothing moves while they change."""

    entries: tuple[LegendEntry, ...]
    colours: tuple[str, ...]
    widest: str
    letters: QFont
    ink: str

    def paint(self, painter: QPainter, box: QRectF, em: float) -> None:
        """In `box`; what does not fit is shortened, the longest first."""
        dash, gap, space = 1.3 * em, 1.1 * em, 0.35 * em
        full = width_of(self.widest, self.letters) + space if self.widest else 0.0
        values = [full if one.value else 0.0 for one in self.entries]
        rooms = [
            width_of(one.name, self.letters) + 1 + value
            for one, value in zip(self.entries, values, strict=True)
        ]
        free = box.width() - len(rooms) * (dash + gap) + gap
        if sum(rooms) > free and any(one.drawn == "band" for one in self.entries):
            self._without_bands().paint(painter, box, em)
            return
        rooms = share_width(rooms, free)
        x = box.center().x() - (sum(rooms) + len(rooms) * (dash + gap) - gap) / 2
        y = box.center().y()
        for one, paint, room, value in zip(self.entries, self.colours, rooms, values, strict=True):
            _swatch(painter, QPointF(x, y), one.drawn, paint, em)
            place = QRectF(x + dash, box.top(), room, box.height())
            used = write(painter, place.adjusted(0, 0, -value, 0), one.name, self.letters, self.ink)
            write(painter, place.adjusted(used + space, 0, 1, 0), one.value, self.letters, self.ink)
            x += dash + room + gap

    def _without_bands(self) -> Legend:
        """A band goes without saying where room is short."""
        shown = [i for i, one in enumerate(self.entries) if one.drawn != "band"]
        return replace(
            self,
            entries=tuple(self.entries[i] for i in shown),
            colours=tuple(self.colours[i] for i in shown),
        )


def _swatch(painter: QPainter, at: QPointF, drawn: str, paint: str, em: float) -> None:
    """A piece of the line as the chart draws it, at the left of its name."""
    if drawn == "band":
        fill(painter, QRectF(at.x(), at.y() - 0.36 * em, em, 0.72 * em), 0.15 * em, colour(paint, 0.3))
        painter.setPen(pen(paint, 0.1 * em))
        painter.drawLine(at + QPointF(0.1 * em, 0), at + QPointF(0.9 * em, 0))
        return
    painter.setPen(pen(paint, 0.2 * em if drawn == "line" else 0.14 * em))
    ends = ((0.2, 1.0),) if drawn == "line" else ((0.05, 0.35), (0.7, 1.0))
    for start, end in ends:
        painter.drawLine(at + QPointF(start * em, 0), at + QPointF(end * em, 0))


def share_width(wanted: list[float], free: float) -> list[float]:
    """Widths that fit into `free`: the short ones as wanted, the long ones all alike."""
    left, given = free, list(wanted)
    for place, i in enumerate(sorted(range(len(wanted)), key=wanted.__getitem__)):
        given[i] = min(wanted[i], left / (len(wanted) - place))
        left -= given[i]
    return given


STYLES = {"full": (1.0, 1.0), "thin": (0.5, 0.9), "dashed": (0.7, 0.85), "faint": (0.6, 0.34)}
"""How a line is drawn: share of the thickness, and opacity."""
BORDER = (2.0, 5.0)
"""Of the lines beyond the axes, to the sides and above and below, px: a line at an end keeps its thickness."""
SHORT_LINE = 400
"""Samples of a line that is stroked in one, with round joins; a longer one would take long."""


@dataclass(frozen=True, slots=True)
class Plane:
    """From values to px: `area` holds the axes, `x_range` is what is in view; lines are `thick` px."""

    area: QRectF
    x_range: tuple[float, float]
    y_axis: Axis
    thick: float

    def x(self, values: FloatArray) -> FloatArray:
        """Places of x, px."""
        low, high = self.x_range
        return self.area.left() + (values - low) / max(high - low, 1e-12) * self.area.width()

    def y(self, values: FloatArray) -> FloatArray:
        """Places of values, px."""
        span = self.y_axis.high - self.y_axis.low
        return self.area.bottom() - (values - self.y_axis.low) / span * self.area.height()

    def x_at(self, px: float) -> float:
        """The x at a place, within what is in view."""
        low, high = self.x_range
        share = (px - self.area.left()) / max(self.area.width(), 1.0)
        return low + min(max(share, 0.0), 1.0) * (high - low)


def line_colour(look: Look, side: str, number: int) -> str:
    """The colour of a line: its side's, or a neutral one by its number among those without a side."""
    neutral = (look.ink, look.good, look.muted)
    return {"left": look.left, "right": look.right}.get(side) or neutral[number % len(neutral)]


def colour_lines(data: ChartData, look: Look) -> Iterator[tuple[Line, str]]:
    """Every line with its colour."""
    neutral = 0
    for line in data.lines:
        yield line, line_colour(look, line.side, neutral)
        neutral += line.side not in SIDES and not line.faint


def paint_lines(painter: QPainter, plane: Plane, data: ChartData, look: Look) -> None:
    """Target, bands, faint lines, then the others."""
    painter.save()
    painter.setClipRect(plane.area.adjusted(-BORDER[0], -BORDER[1], BORDER[0], BORDER[1]))
    _target(painter, plane, data, look)
    full = {line.side for line in data.lines if not line.faint}
    for band in data.spread:
        paint = line_colour(look, band.side, 0)
        _band(painter, plane, data.x, band.mean, band.sd, paint)
        _line(painter, plane, data.x, band.mean, paint, "thin" if band.side in full else "full")
    faint = "dashed" if single_faint(data) else "faint"
    for line, paint in sorted(colour_lines(data, look), key=lambda found: not found[0].faint):
        _line(painter, plane, data.x, line.values, paint, faint if line.faint else "full")
    painter.restore()


def paint_cursor(painter: QPainter, plane: Plane, data: ChartData, look: Look, x: float) -> None:
    """The line where the replay is, and a dot on every line that has a value there."""
    at = float(plane.x(np.array(x)))
    painter.setPen(QPen(QColor(look.ink), 2.0, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    painter.drawLine(QPointF(at, plane.area.top() - BORDER[1]), QPointF(at, plane.area.bottom()))
    means = [(band.mean, line_colour(look, band.side, 0)) for band in data.spread]
    lines = [(line.values, paint) for line, paint in colour_lines(data, look) if not line.faint]
    painter.setPen(QPen(QColor(look.panel), 1.5))
    for values, paint in lines or means:
        value = value_at(data.x, values, x)
        if np.isfinite(value):
            painter.setBrush(QColor(paint))
            painter.drawEllipse(
                QPointF(at, float(plane.y(np.array(value)))), 2.1 * plane.thick, 2.1 * plane.thick
            )


def paint_hover(painter: QPainter, plane: Plane, look: Look, x: float) -> None:
    """The thin line under the hand."""
    at = float(plane.x(np.array(x)))
    painter.setPen(QPen(colour(look.muted, 0.7), 1.0))
    painter.drawLine(QPointF(at, plane.area.top()), QPointF(at, plane.area.bottom()))


def _target(painter: QPainter, plane: Plane, data: ChartData, look: Look) -> None:
    if data.target is None:
        return
    low, high = (min(max(end, plane.y_axis.low), plane.y_axis.high) for end in data.target)
    top, bottom = plane.y(np.array([high, low])).tolist()
    box = QRectF(plane.area.left(), top, plane.area.width(), bottom - top)
    painter.fillRect(box, colour(look.good, 0.20))


def _band(
    painter: QPainter, plane: Plane, x: FloatArray, mean: FloatArray, sd: FloatArray, paint: str
) -> None:
    known = np.isfinite(mean) & np.isfinite(sd)
    if known.any():
        middle = Envelope(x[known], (mean - sd)[known], (mean + sd)[known])
        painter.fillPath(_between(plane, middle, 0.0), colour(paint, 0.20))


def _line(painter: QPainter, plane: Plane, x: FloatArray, y: FloatArray, paint: str, style: str) -> None:
    share, opacity = STYLES[style]
    tone, wide, columns = colour(paint, opacity), plane.thick * share, max(int(plane.area.width()), 100)
    seen_x, seen_y = in_view(x, y, *plane.x_range)
    if len(seen_x) > DENSE * columns:
        painter.fillPath(_between(plane, envelope(seen_x, seen_y, columns), wide / 2), tone)
        return
    stroke = pen(tone, wide)
    if style == "dashed":
        stroke.setDashPattern([3.0, 3.0])
    painter.setPen(stroke)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    px, py = plane.x(seen_x), plane.y(seen_y)
    if len(px) > SHORT_LINE and style == "full":
        painter.drawLines(_pieces(px, py))
    else:
        painter.drawPath(pg.functions.arrayToQPath(px, py, connect="finite"))


def _pieces(x: FloatArray, y: FloatArray) -> list[QLineF]:
    """A line in its pieces: a long path with a thick pen is slow to stroke, many short lines are not."""
    ends = np.column_stack((x[:-1], y[:-1], x[1:], y[1:]))
    return [QLineF(*piece) for piece in ends[np.isfinite(ends).all(axis=1)].tolist()]


def _between(plane: Plane, line: Envelope, half: float) -> QPainterPath:
    """From the least to the greatest of a line, and `half` px more at both."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for run in line.runs():
        x, high, low = plane.x(run.x), plane.y(run.high) - half, plane.y(run.low) + half
        edge = np.concatenate((x, x[::-1])), np.concatenate((high, low[::-1]))
        path.addPolygon(pg.functions.arrayToQPolygonF(*edge))
        path.closeSubpath()
    return path
