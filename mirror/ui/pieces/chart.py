"""Two live charts by pyqtgraph, drawn into pictures ten times a second, not with each picture shown."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QGraphicsRectItem, QGraphicsView

from mirror.flow.marks_and_charts import WINDOW_S
from mirror.flow.view import ChartView
from mirror.ui.canvas import RIGHT, Canvas, colour
from mirror.ui.theme import Theme

PAD, HEAD = 26.0, 78.0
"""Border of a chart's panel, and the height of its title."""
EVERY_S = 0.1
"""A chart is drawn again no more often: numbers that change faster cannot be read."""


class PlotImage:
    """One plot that is drawn again when its view changes."""

    def __init__(self, theme: Theme) -> None:
        self._plot = pg.PlotWidget(background=None)
        # never shown: without this it would be laid out as a window
        self._plot.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        self._plot.show()
        # and it would paint itself beside, as often as its image is made
        self._plot.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.NoViewportUpdate)
        self._plot.setFrameShape(pg.QtWidgets.QFrame.Shape.NoFrame)
        self._plot.setStyleSheet("background: transparent")
        item = self._plot.getPlotItem()
        item.hideAxis("bottom")
        item.hideAxis("left")
        item.hideButtons()
        item.setContentsMargins(0, 0, 0, 0)
        self._band = QGraphicsRectItem()
        self._band.setPen(pg.mkPen(None))
        self._band.setBrush(pg.mkBrush(colour(theme.good, 0.24)))
        item.vb.addItem(self._band, ignoreBounds=True)
        item.vb.setDefaultPadding(0.0)
        # else every new line looks for the bounds of all of them
        item.vb.disableAutoRange()
        self._lines = {side: item.plot(antialias=True) for side in ("left", "right")}
        self._theme = theme
        self._pens: tuple[bool, float] | None = None
        self._bounds: tuple[float, float, tuple[float, float] | None] | None = None
        self.image = QImage()

    def draw(self, view: ChartView, size: QSize, width: float) -> None:
        """Make `image`: the plot of a view at `size` px with lines of `width` px."""
        if self.image.size() != size:
            self._plot.resize(size)
            self.image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
        self._set_pens(view.sided, width)
        self._set_bounds(view)
        for side, values in (("left", view.left), ("right", view.right)):
            drawn = view.sided or side == "left"
            self._lines[side].setData(*(_thin(view.age, values) if drawn else ([], [])), connect="finite")
        self.image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(self.image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._plot.render(painter, QRectF(0, 0, size.width(), size.height()))
        painter.end()

    def _set_pens(self, sided: bool, width: float) -> None:
        if self._pens != (sided, width):
            self._pens, theme = (sided, width), self._theme
            self._lines["left"].setPen(pg.mkPen(theme.left if sided else theme.ink, width=width))
            self._lines["right"].setPen(pg.mkPen(theme.right, width=width))

    def _set_bounds(self, view: ChartView) -> None:
        if self._bounds == (view.low, view.high, view.band):
            return
        self._bounds = (view.low, view.high, view.band)
        pad = 0.05 * (view.high - view.low)
        self._plot.setRange(
            QRectF(-WINDOW_S, view.low - pad, WINDOW_S, view.high - view.low + 2 * pad), padding=0
        )
        self._band.setVisible(view.band is not None)
        if view.band is not None:
            low, high = max(view.band[0], view.low - pad), min(view.band[1], view.high + pad)
            self._band.setRect(QRectF(-WINDOW_S, low, WINDOW_S, high - low))


@dataclass
class LiveChart:
    """A chart with the view that was drawn last, and when."""

    chart: PlotImage
    view: ChartView | None = None
    drawn: float = -math.inf


class Charts:
    """The charts of a screen, by their place. At most one is drawn again with each picture, and none too often."""

    def __init__(self) -> None:
        self._panels: dict[tuple[int, str], LiveChart] = {}

    def paint(
        self,
        canvas: Canvas,
        boxes: Sequence[QRectF],
        views: Sequence[ChartView],
        scale: float,
        now: float,
    ) -> None:
        """Paint charts in boxes at `now` s; `scale` is window px for each canvas px."""
        panels = [self._panel(canvas.theme, number) for number in range(len(views))]
        for panel, view in _due(panels, views, now):
            panel.view, panel.drawn = view, now
            panel.chart.image = QImage()
        for panel, box in zip(panels, boxes, strict=False):
            if panel.view is not None:
                _paint(canvas, box, panel.chart, panel.view, scale)

    def _panel(self, theme: Theme, number: int) -> LiveChart:
        key = (number, theme.name)
        if key not in self._panels:
            self._panels[key] = LiveChart(PlotImage(theme))
        return self._panels[key]


def _due(
    panels: Sequence[LiveChart], views: Sequence[ChartView], now: float
) -> Sequence[tuple[LiveChart, ChartView]]:
    """The chart that has waited longest for its new values; another signal's are drawn at once."""
    fresh = [(p, view) for p, view in zip(panels, views, strict=True) if p.view is not view]
    other = [(p, view) for p, view in fresh if p.view is None or p.view.title != view.title]
    late = [(p, view) for p, view in fresh if not 0 <= now - p.drawn < EVERY_S]
    return other or sorted(late, key=lambda pair: pair[0].drawn)[:1]


def _paint(canvas: Canvas, box: QRectF, chart: PlotImage, view: ChartView, scale: float) -> None:
    plot = box.adjusted(PAD, HEAD, -PAD, -PAD)
    size = QSize(max(1, round(plot.width() * scale)), max(1, round(plot.height() * scale)))
    if chart.image.size() != size:
        chart.draw(view, size, max(1.0, 5 * scale))
    canvas.paint_cached("chart", box, lambda on: on.panel(box, 28, opacity=max(on.theme.panel_opacity, 0.7)))
    head = QRectF(box.left(), box.top(), box.width(), HEAD)
    canvas.paint_cached(("chart", view.title, view.values), head, lambda on: _head(on, head, view))
    with canvas.as_seen(plot) as (on, seen):
        on.painter.drawImage(seen, chart.image)


def _head(canvas: Canvas, box: QRectF, view: ChartView) -> None:
    """A chart's title, and what it shows now."""
    theme, base = canvas.theme, box.top() + HEAD * 0.64
    right = box.right() - PAD
    left, other = view.values
    if other:
        right -= canvas.text(QPointF(right, base), other, theme.small, theme.right, 600, RIGHT) + 18
    paint = theme.left if other else theme.ink
    right -= canvas.text(QPointF(right, base), left, theme.small, paint, 600, RIGHT) + 18
    room = right - box.left() - PAD
    canvas.text(QPointF(box.left() + PAD, base), view.title, theme.small, weight=600, room=room)


def _thin(age: np.ndarray, values: np.ndarray, most: int = 300) -> tuple[np.ndarray, np.ndarray]:
    """Every so-manieth value, so that a fast camera costs no more; counted from the newest."""
    step = max(1, -(-len(age) // most))
    return age[::-1][::step][::-1], values[::-1][::step][::-1]
