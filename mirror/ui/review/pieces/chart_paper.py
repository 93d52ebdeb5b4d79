"""What of a chart stays while the cursor moves: title, trust, axes and lines, painted once into a picture."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from mirror.flow.words import Words
from mirror.review.views import ChartData
from mirror.ui.canvas import RIGHT
from mirror.ui.review.pieces.chart_data import SHORT, Axis, number, with_unit
from mirror.ui.review.pieces.lettering import SMALL, em_of, font, width_of, write
from mirror.ui.review.pieces.look import Look
from mirror.ui.review.pieces.plot import Plane, paint_lines
from mirror.ui.review.pieces.track import clock

HEAD, FOOT, PAD = 2.5, 2.2, 1.0
"""Room for the title and for the x axis, and the border, em."""


def tick_words(y_axis: Axis, unit: str, words: Words) -> list[str]:
    """The numbers at the axis; only short units stand with them."""
    short = unit if unit in SHORT else ""
    return [words.decimal(with_unit(number(tick, y_axis.step), short)) for tick in y_axis.ticks]


def end_words(kind: str, x_range: tuple[float, float], words: Words) -> tuple[str, str]:
    """What stands at the ends of the x axis; long times as minutes and seconds."""
    low, high = x_range
    if kind == "seconds" and high >= 100:
        return words.decimal(clock(low)), words.decimal(clock(high))
    decimals = 1 if high - low >= 2 else 2
    first, last = (words.decimal(f"{value:.{decimals}f}".removesuffix(".0")) for value in x_range)
    return words(f"chart.{kind}", value=first), words(f"chart.{kind}", value=last)


@dataclass(frozen=True)
class ChartPaper:
    """The parts of a chart on `widget`, whose letters and size it follows."""

    widget: QWidget
    look: Look
    words: Words

    def area(self, data: ChartData | None, y_axis: Axis | None) -> QRectF:
        """Where the axes are, px."""
        em, left = em_of(self.widget), PAD * em_of(self.widget)
        if data is not None and y_axis is not None:
            letters = font(self.widget, SMALL)
            left += (
                max(width_of(word, letters) for word in tick_words(y_axis, data.unit, self.words)) + 0.5 * em
            )
        return QRectF(
            round(left),
            round((HEAD + 0.4) * em),
            max(1, round(self.widget.width() - left - PAD * em)),
            max(1, round(self.widget.height() - (HEAD + FOOT + 0.4) * em)),
        )

    def foot(self) -> QRectF:
        """The line under the axes."""
        em = em_of(self.widget)
        return QRectF(0, self.widget.height() - FOOT * em, self.widget.width(), 1.6 * em)

    def middle_of_foot(self, data: ChartData, plane: Plane) -> QRectF:
        """What the ends of the x axis leave of the line under it."""
        em, letters = em_of(self.widget), font(self.widget, SMALL)
        ends = end_words(data.x_kind, plane.x_range, self.words)
        room = max(width_of(word, letters) for word in ends) + 0.8 * em
        return self.foot().adjusted(plane.area.left() + room, 0, -PAD * em - room, 0)

    def paint_head(self, painter: QPainter, data: ChartData) -> None:
        """Title and unit left; how far to trust it right, in amber where it warns."""
        em, look = em_of(self.widget), self.look
        head = QRectF(PAD * em, 0.5 * em, self.widget.width() - 2 * PAD * em, 1.5 * em)
        letters = font(self.widget, SMALL, 600 if data.warn else 500)
        trust = min(width_of(data.trust, letters), 0.62 * head.width())
        paint = look.cue if data.warn else look.muted
        write(painter, head.adjusted(head.width() - trust, 0, 0, 0), data.trust, letters, paint, RIGHT, head)
        rest = head.adjusted(0, 0, -trust - em, 0)
        used = write(painter, rest, data.title, font(self.widget, 1.0, 600), look.ink, within=head)
        if data.unit not in SHORT:
            unit = rest.adjusted(used + 0.6 * em, 0, 0, 0)
            write(painter, unit, data.unit, font(self.widget, SMALL), look.muted, within=head)

    def paint_plot(self, painter: QPainter, data: ChartData, plane: Plane) -> None:
        """Axes and lines."""
        em, look, area, letters = em_of(self.widget), self.look, plane.area, font(self.widget, SMALL)
        low, high = plane.y_axis.low, plane.y_axis.high
        for tick, words in zip(
            plane.y_axis.ticks, tick_words(plane.y_axis, data.unit, self.words), strict=True
        ):
            # in the middle of a pixel, or the line would be two pixels wide and pale
            y = round(area.bottom() - (tick - low) / (high - low) * area.height()) + 0.5
            painter.setPen(QPen(QColor(look.line), 1.0))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            box = QRectF(PAD * em * 0.5, y - 0.7 * em, area.left() - 0.95 * em, 1.4 * em)
            write(painter, box, words, letters, look.muted, RIGHT)
        first, last = end_words(data.x_kind, plane.x_range, self.words)
        span = self.foot().adjusted(area.left(), 0, -PAD * em, 0)
        write(painter, span, first, letters, look.muted)
        write(painter, span, last, letters, look.muted, RIGHT)
        paint_lines(painter, plane, data, look)
