"""A chart: title, how far to trust it, the lines with what they are called, and a cursor linked to the replay.

Beyond the agreed interface: `set_range` zooms the x axis (as the wheel does), and `spread` of `ChartData` may hold
several bands, one for each side.
"""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from mirror.flow.words import Words
from mirror.review.views import ChartData
from mirror.ui.canvas import CENTRE
from mirror.ui.review.pieces.chart_data import SHORT, Axis, axis
from mirror.ui.review.pieces.chart_legend import Legend, entries
from mirror.ui.review.pieces.chart_paper import ChartPaper, tick_words
from mirror.ui.review.pieces.lettering import (
    RADIUS,
    SMALL,
    device_ratio,
    em_of,
    fill,
    font,
    ring,
    shows_focus,
    write,
)
from mirror.ui.review.pieces.look import look_of
from mirror.ui.review.pieces.plot import Plane, line_colour, paint_cursor, paint_hover
from mirror.ui.review.pieces.words import piece_words
from mirror.ui.theme import Theme


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
        self._draw_anew()

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
        self._draw_anew()

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

    def _draw_anew(self) -> None:
        self._painted = None
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """The lines follow."""
        self._draw_anew()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """The letters have another size."""
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._draw_anew()
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
