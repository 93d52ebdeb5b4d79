"""The legend of a chart: what each line is called, in its colour, and its value at the hand or at the cursor."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QPainter

from mirror.review.views import ChartData
from mirror.ui.canvas import pen
from mirror.ui.review.pieces.chart_data import Axis, number, value_at, with_unit
from mirror.ui.review.pieces.lettering import width_of, write
from mirror.visit.words import Words

MOST = 4
"""Lines that are named; more would not fit under a chart."""


@dataclass(frozen=True, slots=True)
class Entry:
    """`value` at the cursor, empty without one; `side` and `number` among those without a side give the colour."""

    name: str
    value: str
    side: str
    number: int = 0


def entries(data: ChartData, y_axis: Axis, x: float | None, words: Words) -> tuple[Entry, ...]:
    """One for each line that is not faint, then one for each mean with its band."""
    step = y_axis.step if data.unit in ("deg", "°") else y_axis.step / 10
    found, neutral = [], 0
    for line in data.lines:
        if not line.faint:
            value = "" if x is None else number(value_at(data.x, line.values, x), step)
            found.append(Entry(line.name, with_unit(value, data.unit) if value else "", line.side, neutral))
            neutral += line.side not in ("left", "right")
    for band in data.spread:
        name = f"{words('chart.mean')} {words('chart.spread')}"
        if band.side in ("left", "right"):
            name = f"{words(f'side.{band.side}')}, {name}"
        value = "" if x is None else number(value_at(data.x, band.mean, x), step)
        found.append(Entry(name, with_unit(value, data.unit) if value else "", band.side))
    return tuple(found[:MOST])


@dataclass(frozen=True, slots=True)
class Legend:
    """Entries in the middle of a line; `widest` is the longest value, so that nothing moves while they change."""

    entries: tuple[Entry, ...]
    colours: tuple[str, ...]
    widest: str
    letters: QFont
    ink: str

    def paint(self, painter: QPainter, box: QRectF, em: float) -> None:
        """In `box`; what does not fit is shortened, all alike."""
        dash, gap, space = 1.4 * em, 1.4 * em, 0.35 * em
        value = width_of(self.widest, self.letters) + space if self.widest else 0.0
        rooms = [width_of(one.name, self.letters) + value + 1 for one in self.entries]
        free = box.width() - len(rooms) * (dash + gap) + gap
        if rooms and sum(rooms) > free:
            rooms = [free / len(rooms)] * len(rooms)
        x = box.center().x() - (sum(rooms) + len(rooms) * (dash + gap) - gap) / 2
        y = box.center().y()
        for one, paint, room in zip(self.entries, self.colours, rooms, strict=True):
            painter.setPen(pen(paint, 0.2 * em))
            painter.drawLine(QPointF(x + 0.2 * em, y), QPointF(x + em, y))
            place = QRectF(x + dash, box.top(), room, box.height())
            used = write(painter, place.adjusted(0, 0, -value, 0), one.name, self.letters, self.ink)
            write(painter, place.adjusted(used + space, 0, 1, 0), one.value, self.letters, self.ink)
            x += dash + room + gap
