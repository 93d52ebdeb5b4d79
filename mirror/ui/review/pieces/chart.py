"""A chart: title, how far to trust it, the lines with what they are called, and a cursor linked to the replay.

Beyond the agreed interface: `set_range` zooms the x axis (as the wheel does), and `spread` of `ChartData` may hold
several bands, one for each side.
"""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from mirror.review.views import ChartData
from mirror.ui.canvas import CENTRE, RIGHT
from mirror.ui.review.pieces.chart_data import SHORT, Axis, axis, number, with_unit
from mirror.ui.review.pieces.chart_legend import Legend, entries
from mirror.ui.review.pieces.lettering import (
    RADIUS,
    SMALL,
    em_of,
    fill,
    font,
    ring,
    shows_focus,
    width_of,
    write,
)
from mirror.ui.review.pieces.look import look_of
from mirror.ui.review.pieces.plot import BORDER, Plot
from mirror.ui.review.pieces.track import clock
from mirror.ui.review.pieces.words import piece_words
from mirror.ui.theme import Theme
from mirror.visit.words import Words

HEAD, FOOT, PAD = 2.5, 2.2, 1.0
"""Room for the title and for the x axis, and the border, em."""


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
        self.plot = Plot(self._look)
        self.plot.setParent(self)
        self.plot.viewport().installEventFilter(self)
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
        self._draw()

    def set_cursor(self, x: float | None) -> None:
        """Where the replay is, in x's unit; a zoomed chart turns its page when the cursor leaves it."""
        self._cursor = x
        if x is not None and self._range is not None and not self._range[0] <= x <= self._range[1]:
            span = self._range[1] - self._range[0]
            self.set_range(x - 0.1 * span, x + 0.9 * span)
        self.plot.set_cursor(x if self._axis is not None else None)
        self.update(self._foot().toAlignedRect())

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
        self._draw()

    @property
    def x_range(self) -> tuple[float, float]:
        """What of x is in view."""
        return self._range or (_ends(self._data) if self._data is not None else (0.0, 1.0))

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

    def area(self) -> QRectF:
        """Where the plot is, px."""
        em = em_of(self)
        left = PAD * em + self._tick_room()
        return QRectF(
            round(left),
            round(HEAD * em + 0.4 * em),
            max(1, round(self.width() - left - PAD * em)),
            max(1, round(self.height() - (HEAD + FOOT + 0.4) * em)),
        )

    def _tick_room(self) -> float:
        if self._axis is None or self._data is None:
            return 0.0
        letters, words = font(self, SMALL), tick_words(self._axis, self._data.unit)
        return max(width_of(word, letters) for word in words) + 0.5 * em_of(self)

    def _foot(self) -> QRectF:
        em = em_of(self)
        return QRectF(0, self.height() - FOOT * em, self.width(), 1.6 * em)

    def _draw(self) -> None:
        across, upright = BORDER
        self.plot.setGeometry(self.area().toRect().adjusted(-across, -upright, across, upright))
        shown = self._data is not None and self._axis is not None
        self.plot.setVisible(shown)
        if self._data is not None and self._axis is not None:
            self.plot.draw(self._data, self._axis, self.x_range, max(2.0, 0.16 * em_of(self)))
            self.plot.set_cursor(self._cursor)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """The plot follows."""
        self._draw()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """The letters have another size."""
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._draw()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Everything but the lines."""
        painter, em, look = QPainter(self), em_of(self), self._look
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        fill(painter, box, RADIUS * em, look.panel)
        if self._data is not None:
            self._paint_head(painter, self._data)
        if self._data is None or self._axis is None:
            told = "chart.waiting" if self._data is None else "chart.none"
            write(painter, box, self._words(told), font(self), look.muted, CENTRE)
        else:
            self._paint_axes(painter, self._data, self._axis)
            self._paint_legend(painter, self._data, self._axis)
        if shows_focus(self):
            ring(painter, box, RADIUS * em, look.left)

    def _paint_head(self, painter: QPainter, data: ChartData) -> None:
        em, look = em_of(self), self._look
        head = QRectF(PAD * em, 0.5 * em, self.width() - 2 * PAD * em, 1.5 * em)
        letters = font(self, SMALL, 600 if data.warn else 500)
        trust = min(width_of(data.trust, letters), 0.62 * head.width())
        paint = look.cue if data.warn else look.muted
        write(painter, head.adjusted(head.width() - trust, 0, 0, 0), data.trust, letters, paint, RIGHT)
        rest = head.adjusted(0, 0, -trust - em, 0)
        used = write(painter, rest, data.title, font(self, 1.0, 600), look.ink)
        if data.unit not in SHORT:
            unit = rest.adjusted(used + 0.6 * em, 0, 0, 0)
            write(painter, unit, data.unit, font(self, SMALL), look.muted)

    def _paint_axes(self, painter: QPainter, data: ChartData, y_axis: Axis) -> None:
        em, look, area, letters = em_of(self), self._look, self.area(), font(self, SMALL)
        low, high = y_axis.low, y_axis.high
        for tick, words in zip(y_axis.ticks, tick_words(y_axis, data.unit), strict=True):
            y = area.bottom() - (tick - low) / (high - low) * area.height()
            painter.setPen(QPen(QColor(look.line), 1.0))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            box = QRectF(PAD * em * 0.5, y - 0.7 * em, area.left() - 0.95 * em, 1.4 * em)
            write(painter, box, words, letters, look.muted, RIGHT)
        foot, ends = self._foot(), self._x_words(data)
        span = foot.adjusted(area.left(), 0, -PAD * em, 0)
        write(painter, span, ends[0], letters, look.muted)
        write(painter, span, ends[1], letters, look.muted, RIGHT)

    def _paint_legend(self, painter: QPainter, data: ChartData, y_axis: Axis) -> None:
        x = self._hover if self._hover is not None else self._cursor
        shown = entries(data, y_axis, x, self._words)
        colours = tuple(
            self.plot.line_colour(one.side, one.number) if one.drawn == "line" else self._look.muted
            for one in shown
        )
        widest = max(tick_words(y_axis, data.unit), key=len) if data.unit in SHORT else "0.000 " + data.unit
        letters, em = font(self, SMALL, 600), em_of(self)
        ends = max(width_of(words, font(self, SMALL)) for words in self._x_words(data)) + 0.8 * em
        box = self._foot().adjusted(self.area().left() + ends, 0, -PAD * em - ends, 0)
        Legend(shown, colours, widest if x is not None else "", letters, self._look.ink).paint(
            painter, box, em
        )

    def _x_words(self, data: ChartData) -> list[str]:
        """What stands at the ends of the x axis; long times as minutes and seconds."""
        if data.x_kind == "seconds" and self.x_range[1] >= 100:
            return [clock(value) for value in self.x_range]
        decimals = 1 if self.x_range[1] - self.x_range[0] >= 2 else 2
        ends = (f"{value:.{decimals}f}".removesuffix(".0") for value in self.x_range)
        return [self._words(f"chart.{data.x_kind}", value=value) for value in ends]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """The hand on the plot."""
        if watched is not self.plot.viewport() or self._axis is None:
            return False
        if isinstance(event, QWheelEvent):
            self._zoom(event)
            return True
        if event.type() is QEvent.Type.Leave:
            self._read_at(None)
        if not isinstance(event, QMouseEvent):
            return False
        x = self._x_at(event.position().x())
        pressed = event.type() is QEvent.Type.MouseButtonPress
        if event.type() is QEvent.Type.MouseButtonDblClick:
            self.set_range(None)
        elif pressed or event.buttons() & Qt.MouseButton.LeftButton:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self._seek(x)
        elif event.type() is QEvent.Type.MouseMove:
            self._read_at(x)
        return True

    def _x_at(self, px: float) -> float:
        first, last = self.x_range
        share = min(max((px - BORDER[0]) / max(self.plot.width() - 2 * BORDER[0], 1), 0.0), 1.0)
        return first + share * (last - first)

    def _read_at(self, x: float | None) -> None:
        self._hover = x
        self.plot.set_hover(x)
        self.update(self._foot().toAlignedRect())

    def _zoom(self, event: QWheelEvent) -> None:
        x, (first, last) = self._x_at(event.position().x()), self.x_range
        factor = 0.999 ** event.angleDelta().y()
        self.set_range(x - (x - first) * factor, x + (last - x) * factor)

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


def tick_words(y_axis: Axis, unit: str) -> list[str]:
    """The numbers at the axis; only short units stand with them."""
    short = unit if unit in SHORT else ""
    return [with_unit(number(tick, y_axis.step), short) for tick in y_axis.ticks]


def _ends(data: ChartData) -> tuple[float, float]:
    """First and last x."""
    return (float(data.x[0]), float(data.x[-1])) if len(data.x) else (0.0, 1.0)
