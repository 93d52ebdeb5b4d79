"""A chart: title, how far to trust it, the lines with what they are called, and a cursor linked to the replay; what
stays while the cursor moves is painted once into a picture.

`set_range` zooms the x axis (as the wheel does), and `spread` of `ChartData` may hold several bands, one for each
side.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from mirror.flow.words import Words
from mirror.review.views import ChartData
from mirror.ui.canvas import CENTRE, RIGHT
from mirror.ui.review.pieces.chart_data import SHORT, Axis, axis, number, with_unit
from mirror.ui.review.pieces.look import (
    RADIUS,
    SMALL,
    Look,
    device_ratio,
    em_of,
    fill,
    font,
    look_of,
    ring,
    shows_focus,
    width_of,
    write,
)
from mirror.ui.review.pieces.plot import (
    Legend,
    Plane,
    entries,
    line_colour,
    paint_cursor,
    paint_hover,
    paint_lines,
)
from mirror.ui.review.pieces.track import clock
from mirror.ui.review.pieces.words import piece_words
from mirror.ui.theme import Theme

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


class ChartPanel(QWidget):
    """Click, drag and arrow keys seek; the wheel zooms, a double click shows all again."""

    sought = Signal(float)

    def __init__(self, theme: Theme, words: Words | None = None) -> None:
        super().__init__()
        self._look, self._words = look_of(theme), words or piece_words()
        self._data: ChartData | None = None
        self._axis: Axis | None = None
        self._cursor: float | None = None
        self._hover: float | None = None
        self._range: tuple[float, float] | None = None
        self._held = False
        self._paper = ChartPaper(self, self._look, self._words)
        self._painted: QPixmap | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def present(self, data: ChartData | None) -> None:
        """Show a chart; None while it is not measured. The cursor stays, and a zoom if x has the same ends."""
        before = self._data
        self._data, self._axis = data, None if data is None else axis(data)
        if before is None or data is None or _ends(before) != _ends(data):
            self._range = None
        self.setAccessibleName("" if data is None else data.title)
        self.setAccessibleDescription("" if data is None else data.trust)
        self._redraw()

    def set_cursor(self, x: float | None) -> None:
        """Where the replay is, in x's unit; a zoomed chart turns its page when the cursor leaves it."""
        if x == self._cursor:
            return
        self._cursor = x
        if x is not None and self._range is not None and not self._range[0] <= x <= self._range[1]:
            span = self._range[1] - self._range[0]
            self.set_range(x - 0.1 * span, x + 0.9 * span)
        self.update()

    def set_range(self, low: float | None, high: float | None = None) -> None:
        """Show x from `low` to `high` only; None shows all."""
        if self._data is None or len(self._data.x) == 0:
            return
        first, last = _ends(self._data)
        self._range = None
        if low is not None and high is not None and high - low < 0.999 * (last - first):
            span = max(high - low, 1e-3 * (last - first))
            start = min(max(low, first), last - span)
            self._range = (start, start + span)
        self._redraw()

    @property
    def x_range(self) -> tuple[float, float]:
        """What of x is in view."""
        return self._range or (_ends(self._data) if self._data is not None else (0.0, 1.0))

    def area(self) -> QRectF:
        """Where the axes are, px."""
        return self._paper.area(self._data, self._axis)

    def read(self, x: float) -> tuple[tuple[str, str], ...]:
        """Name and value of every line at x, in words."""
        if self._data is None or self._axis is None:
            return ()
        return tuple((one.name, one.value) for one in entries(self._data, self._axis, x, self._words))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Half of a row."""
        return QSize(480, 300)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Two side by side at 1366 px."""
        return QSize(220, 150)

    def _redraw(self) -> None:
        self._painted = None
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """The lines follow."""
        self._redraw()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """The letters have another size."""
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._redraw()
        super().changeEvent(event)

    def _plane(self) -> Plane | None:
        if self._axis is None:
            return None
        return Plane(self.area(), self.x_range, self._axis, max(2.0, 0.16 * em_of(self)))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """What stays from its picture; the cursor, the hand and the legend over it."""
        painter, plane = QPainter(self), self._plane()
        ratio = device_ratio(self, painter)
        if self._painted is None or self._painted.devicePixelRatio() != ratio:
            self._painted = self._paint_paper(plane, ratio)
        painter.drawPixmap(0, 0, self._painted)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if plane is not None and self._data is not None:
            if self._hover is not None:
                paint_hover(painter, plane, self._look, self._hover)
            if self._cursor is not None and plane.x_range[0] <= self._cursor <= plane.x_range[1]:
                paint_cursor(painter, plane, self._data, self._look, self._cursor)
            self._paint_legend(painter, self._data, plane)
        if shows_focus(self):
            ring(painter, QRectF(self.rect()), RADIUS * em_of(self), self._look.left)

    def _paint_paper(self, plane: Plane | None, ratio: float) -> QPixmap:
        paper = QPixmap(self.size() * ratio)
        paper.setDevicePixelRatio(ratio)
        paper.fill(Qt.GlobalColor.transparent)
        painter, box = QPainter(paper), QRectF(self.rect())
        painter.setLayoutDirection(self.layoutDirection())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill(painter, box, RADIUS * em_of(self), self._look.panel)
        if self._data is not None:
            self._paper.paint_head(painter, self._data)
        if self._data is not None and plane is not None:
            self._paper.paint_plot(painter, self._data, plane)
        else:
            text = self._words("chart.waiting" if self._data is None else "chart.none")
            write(painter, box, text, font(self), self._look.muted, CENTRE)
        painter.end()
        return paper

    def _paint_legend(self, painter: QPainter, data: ChartData, plane: Plane) -> None:
        x = self._hover if self._hover is not None else self._cursor
        shown = entries(data, plane.y_axis, x, self._words)
        colours = tuple(
            line_colour(self._look, one.side, one.number) if one.drawn == "line" else self._look.muted
            for one in shown
        )
        ticks = tick_words(plane.y_axis, data.unit, self._words)
        widest = "" if x is None else max(ticks, key=len) if data.unit in SHORT else f"0.000 {data.unit}"
        legend = Legend(shown, colours, widest, font(self, SMALL, 600), self._look.ink)
        legend.paint(painter, self._paper.middle_of_foot(data, plane), em_of(self))

    def _x_at(self, event: QMouseEvent | QWheelEvent) -> float | None:
        """The x under the hand, None beside the lines."""
        plane = self._plane()
        around = self.area().adjusted(-8, -8, 8, 8)
        there = plane is not None and around.contains(event.position())
        return plane.x_at(event.position().x()) if plane is not None and there else None

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Go there."""
        x = self._x_at(event)
        self._held = event.button() is Qt.MouseButton.LeftButton and x is not None
        if self._held and x is not None:
            self._seek(x)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Go along, or read."""
        x, plane = self._x_at(event), self._plane()
        if self._held and plane is not None and event.buttons() & Qt.MouseButton.LeftButton:
            self._seek(plane.x_at(event.position().x()))
        else:
            self._read_at(x)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Show all."""
        self.set_range(None)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Zoom about the hand."""
        x, (first, last) = self._x_at(event), self.x_range
        if x is not None:
            factor = 0.999 ** event.angleDelta().y()
            self.set_range(x - (x - first) * factor, x + (last - x) * factor)
        event.accept()

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        """Nothing is read any more."""
        self._read_at(None)

    def _read_at(self, x: float | None) -> None:
        if x != self._hover:
            self._hover = x
            self.update()

    def _seek(self, x: float) -> None:
        self._read_at(None)
        self.set_cursor(x)
        self.sought.emit(x)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Left and right by a sample, with Shift by ten; Home and End to the ends."""
        key = Qt.Key(event.key())
        ways = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}
        if self._data is None or len(self._data.x) == 0 or key not in {*ways, *ends}:
            super().keyPressEvent(event)
            return
        x = self._data.x
        if key in ends:
            self._seek(float(x[ends[key]]))
            return
        by = ways[key] * (10 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        here = int(np.argmin(np.abs(x - (x[0] if self._cursor is None else self._cursor))))
        self._seek(float(x[min(max(here + by, 0), len(x) - 1)]))

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """The ring appears."""
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """The ring goes."""
        self.update()


def _ends(data: ChartData) -> tuple[float, float]:
    """First and last x."""
    return (float(data.x[0]), float(data.x[-1])) if len(data.x) else (0.0, 1.0)
