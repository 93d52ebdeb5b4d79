"""The plot inside a chart's panel, by pyqtgraph: target, bands, lines, the cursor and the hand's line."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainterPath
from PySide6.QtWidgets import QFrame, QGraphicsItem, QGraphicsPathItem, QGraphicsRectItem

from engines.pose import FloatArray
from mirror.review.views import ChartData
from mirror.ui.canvas import colour
from mirror.ui.review.pieces.chart_data import Axis, value_at
from mirror.ui.review.pieces.chart_legend import single_faint
from mirror.ui.review.pieces.look import Look
from mirror.ui.review.pieces.thinning import DENSE, Envelope, envelope, in_view

STYLES = {"full": (1.0, 1.0), "thin": (0.5, 0.9), "dashed": (0.7, 0.85), "faint": (0.6, 0.34)}
"""How a line is drawn: share of the thickness, and opacity."""
BORDER = (2, 5)
"""Of the plot beyond its axes, to the sides and above and below, px."""
SHORT_LINE = 400
"""Samples of a line that is stroked in one, with round joins."""


class Plot(pg.PlotWidget):
    """Has no axes of its own: the panel writes them. `x_range` is what is in view."""

    def __init__(self, look: Look) -> None:
        super().__init__(background=None)
        self._look = look
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setStyleSheet("background: transparent; border: none")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAntialiasing(True)
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)
        item = self.getPlotItem()
        for side in ("left", "bottom"):
            item.hideAxis(side)
        item.hideButtons()
        item.setMenuEnabled(False)
        item.setMouseEnabled(False, False)
        item.setContentsMargins(0, 0, 0, 0)
        item.layout.setContentsMargins(0, 0, 0, 0)
        item.vb.setDefaultPadding(0.0)
        self._box = item.vb
        self._data: ChartData | None = None
        self._axis = Axis(0.0, 1.0, 1.0)
        self._thick = 2.0
        self.x_range = (0.0, 1.0)
        self._target = QGraphicsRectItem()
        self._target.setPen(pg.mkPen(None))
        self._target.setBrush(pg.mkBrush(colour(look.good, 0.20)))
        self._box.addItem(self._target, ignoreBounds=True)
        self._lines: list[QGraphicsItem] = []
        self._hover = pg.InfiniteLine(angle=90, pen=pg.mkPen(colour(look.muted, 0.7), width=1))
        self._cursor = pg.InfiniteLine(angle=90, pen=pg.mkPen(look.ink, width=2))
        self._dots = pg.ScatterPlotItem(pxMode=True)
        for part in (self._hover, self._cursor, self._dots):
            part.setZValue(20)
            self._box.addItem(part, ignoreBounds=True)
            part.hide()

    def line_colour(self, side: str, number: int) -> str:
        """The colour of a line: its side's, or a neutral one by its number among those without a side."""
        sides = {"left": self._look.left, "right": self._look.right}
        neutral = (self._look.ink, self._look.good, self._look.muted)
        return sides.get(side) or neutral[number % len(neutral)]

    def draw(self, data: ChartData, y_axis: Axis, x_range: tuple[float, float], thick: float) -> None:
        """Draw all lines anew with pens of `thick` px."""
        self._data, self._axis, self._thick, self.x_range = data, y_axis, thick, x_range
        for part in self._lines:
            self._box.removeItem(part)
        self._lines = []
        span = max(x_range[1] - x_range[0], 1e-9)
        self.setRange(self._with_border(x_range[0], span), padding=0, disableAutoRange=True)
        self._draw_target(data, x_range, span)
        drawn = {line.side for line in data.lines if not line.faint}
        for band in data.spread:
            style = "thin" if band.side in drawn else "full"
            self._add_band(data.x, band.mean, band.sd, self.line_colour(band.side, 0), style)
        neutral, alone = 0, bool(single_faint(data))
        for line in sorted(data.lines, key=lambda one: not one.faint):
            paint = self.line_colour(line.side, neutral)
            neutral += line.side not in ("left", "right") and not line.faint
            style = "full" if not line.faint else "dashed" if alone else "faint"
            self._add_curve(data.x, line.values, paint, style)

    def _with_border(self, start: float, span: float) -> QRectF:
        """What is in view with the border around it: a line at the axis's end keeps its thickness."""
        across = BORDER[0] * span / max(self.width() - 2 * BORDER[0], 1)
        tall = self._axis.high - self._axis.low
        upright = BORDER[1] * tall / max(self.height() - 2 * BORDER[1], 1)
        return QRectF(start - across, self._axis.low - upright, span + 2 * across, tall + 2 * upright)

    def _draw_target(self, data: ChartData, x_range: tuple[float, float], span: float) -> None:
        self._target.setVisible(data.target is not None)
        if data.target is not None:
            low, high = max(data.target[0], self._axis.low), min(data.target[1], self._axis.high)
            self._target.setRect(QRectF(x_range[0], low, span, max(high - low, 0.0)))

    def _add_curve(self, x: FloatArray, y: FloatArray, paint: str, style: str = "full") -> None:
        share, opacity = STYLES[style]
        wide, columns = self._thick * share, max(self.width(), 100)
        tone = colour(paint, opacity)
        seen_x, seen_y = in_view(x, y, *self.x_range)
        if len(seen_x) > DENSE * columns:
            self._keep(self._dense(envelope(seen_x, seen_y, columns), tone, wide))
            return
        pen = pg.mkPen(tone, width=wide)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        if style == "dashed":
            pen.setDashPattern([3.0, 3.0])
        curve = pg.PlotCurveItem(seen_x, seen_y, pen=pen, antialias=True, connect="finite")
        # a long path with a thick pen is slow to stroke; many short lines are not
        curve.setSegmentedLineMode("on" if len(seen_x) > SHORT_LINE and style == "full" else "off")
        self._keep(curve)

    def _dense(self, line: Envelope, tone: QColor, wide: float) -> QGraphicsPathItem:
        """A line of more samples than the screen has columns: filled from its least to its greatest."""
        half = 0.5 * wide * (self._axis.high - self._axis.low) / max(self.height() - 2 * BORDER[1], 1)
        path = QPainterPath()
        for run in line.runs():
            x = np.concatenate((run.x, run.x[::-1]))
            y = np.concatenate((run.high + half, run.low[::-1] - half))
            path.addPolygon(pg.functions.arrayToQPolygonF(x, y))
            path.closeSubpath()
        path.setFillRule(Qt.FillRule.WindingFill)
        item = QGraphicsPathItem(path)
        item.setPen(pg.mkPen(None))
        item.setBrush(tone)
        return item

    def _keep(self, item: QGraphicsItem) -> None:
        # a cursor that moves over a line must not have it drawn anew
        item.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
        self._box.addItem(item, ignoreBounds=True)
        self._lines.append(item)

    def _add_band(self, x: FloatArray, mean: FloatArray, sd: FloatArray, paint: str, style: str) -> None:
        known = np.isfinite(mean) & np.isfinite(sd)
        edges = [pg.PlotCurveItem(x[known], (mean + way * sd)[known], pen=None) for way in (-1, 1)]
        band = pg.FillBetweenItem(*edges, brush=pg.mkBrush(colour(paint, 0.20)))
        self._keep(band)
        self._add_curve(x, mean, paint, style)

    def set_cursor(self, x: float | None) -> None:
        """The white line and the dots where it meets the lines; None hides them."""
        there = x is not None and self._data is not None and len(self._data.x) > 0
        self._cursor.setVisible(there)
        self._dots.setVisible(there)
        if x is None or self._data is None or not there:
            return
        self._cursor.setPos(x)
        spots, neutral = [], 0
        for line in self._data.lines:
            paint = self.line_colour(line.side, neutral)
            neutral += line.side not in ("left", "right") and not line.faint
            value = value_at(self._data.x, line.values, x)
            if not line.faint and np.isfinite(value):
                spots.append(
                    {
                        "pos": (x, value),
                        "size": 4.2 * self._thick,
                        "brush": pg.mkBrush(paint),
                        "pen": pg.mkPen(self._look.panel, width=1.5),
                    }
                )
        self._dots.setData(spots)

    def set_hover(self, x: float | None) -> None:
        """The hand's thin line; None hides it."""
        self._hover.setVisible(x is not None)
        if x is not None:
            self._hover.setPos(x)
