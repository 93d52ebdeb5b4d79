"""Two live charts by pyqtgraph, drawn into pictures when a frame was analysed, not with each picture shown."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QGraphicsRectItem

from mirror.ui.canvas import RIGHT, Canvas, colour
from mirror.ui.theme import Theme
from mirror.visit.traces import WINDOW_S
from mirror.visit.view import ChartView

PAD, HEAD = 26.0, 78.0
"""Border of a chart's panel, and the height of its title."""


class Chart:
    """One plot that is drawn again when its view changes."""

    def __init__(self, theme: Theme) -> None:
        self._plot = pg.PlotWidget(background=None)
        # never shown: without this it would be laid out as a window
        self._plot.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        self._plot.show()
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
        self._lines = {side: item.plot(antialias=True) for side in ("left", "right")}
        self._theme = theme
        self._shown: ChartView | None = None
        self._image = QImage()

    def image(self, view: ChartView, size: QSize, width: float) -> QImage:
        """The plot of a view at `size` px with lines of `width` px; drawn anew only when something changed."""
        if view is not self._shown or self._image.size() != size:
            self._draw(view, size, width)
            self._shown = view
        return self._image

    def _draw(self, view: ChartView, size: QSize, width: float) -> None:
        self._plot.resize(size)
        theme = self._theme
        for side, values in (("left", view.left), ("right", view.right)):
            paint = (theme.left if side == "left" else theme.right) if view.sided else theme.ink
            self._lines[side].setPen(pg.mkPen(paint, width=width))
            drawn = view.sided or side == "left"
            self._lines[side].setData(*(_thin(view.age, values) if drawn else ([], [])), connect="finite")
        pad = 0.05 * (view.high - view.low)
        self._plot.setRange(
            QRectF(-WINDOW_S, view.low - pad, WINDOW_S, view.high - view.low + 2 * pad), padding=0
        )
        self._band.setVisible(view.band is not None)
        if view.band is not None:
            low, high = max(view.band[0], view.low - pad), min(view.band[1], view.high + pad)
            self._band.setRect(QRectF(-WINDOW_S, low, WINDOW_S, high - low))
        self._image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
        self._image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(self._image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._plot.render(painter, QRectF(0, 0, size.width(), size.height()))
        painter.end()


class Charts:
    """The plots of a screen, by their place; and their panels."""

    def __init__(self) -> None:
        self._charts: dict[tuple[int, str], Chart] = {}

    def paint(self, canvas: Canvas, box: QRectF, view: ChartView, number: int, scale: float) -> None:
        """Paint chart `number` in `box`; `scale` is window px for each canvas px."""
        theme = canvas.theme
        key = (number, theme.name)
        if key not in self._charts:
            self._charts[key] = Chart(theme)
        canvas.panel(box, 28, opacity=max(theme.panel_opacity, 0.7))
        self._title(canvas, box, view)
        plot = box.adjusted(PAD, HEAD, -PAD, -PAD)
        size = QSize(max(1, round(plot.width() * scale)), max(1, round(plot.height() * scale)))
        canvas.painter.drawImage(plot, self._charts[key].image(view, size, max(1.0, 5 * scale)))

    @staticmethod
    def _title(canvas: Canvas, box: QRectF, view: ChartView) -> None:
        theme, base = canvas.theme, box.top() + HEAD * 0.64
        right = box.right() - PAD
        left, other = view.values
        if other:
            right -= canvas.text(QPointF(right, base), other, theme.small, theme.right, 600, RIGHT) + 18
        paint = theme.left if other else theme.ink
        right -= canvas.text(QPointF(right, base), left, theme.small, paint, 600, RIGHT) + 18
        canvas.text(
            QPointF(box.left() + PAD, base),
            view.title,
            theme.small,
            weight=600,
            room=right - box.left() - PAD,
        )


def _thin(age: np.ndarray, values: np.ndarray, most: int = 300) -> tuple[np.ndarray, np.ndarray]:
    """Every so-manieth value, so that a fast camera costs no more; counted from the newest."""
    step = max(1, -(-len(age) // most))
    return age[::-1][::step][::-1], values[::-1][::step][::-1]
