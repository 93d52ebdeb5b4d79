"""The legend of a chart: what each line is called, in its colour, and its value at the hand or at the cursor."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QPainter

from engines.pose import FloatArray
from mirror.flow.words import Words
from mirror.review.views import ChartData, Line
from mirror.ui.canvas import colour, pen
from mirror.ui.review.pieces.chart_data import Axis, number, value_at, with_unit
from mirror.ui.review.pieces.lettering import fill, width_of, write

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
        kept = [i for i, one in enumerate(self.entries) if one.drawn != "band"]
        return replace(
            self,
            entries=tuple(self.entries[i] for i in kept),
            colours=tuple(self.colours[i] for i in kept),
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
