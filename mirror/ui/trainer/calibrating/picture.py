"""The camera's newest picture, whole, with something painted over it in units of its own."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from engines.pose import FloatArray
from mirror.live.loop import LiveLoop
from mirror.live.state import Shown
from mirror.ui.canvas import Canvas
from mirror.ui.theme import Theme

EVERY_MS = 33
LONG = 1280.0
"""The longer side of the picture, px of the canvas that is painted on."""

Over = Callable[[Canvas, "PixelPlacement"], None]


class PixelPlacement:
    """Where the camera's pixels are on the canvas."""

    def __init__(self, shown: Shown, canvas: Canvas) -> None:
        self.size = shown.size
        height, width = shown.image.shape[:2]
        self._matrix, self._scale = shown.placed, (canvas.width / width, canvas.height / height)

    def __call__(self, pixels: FloatArray) -> list[QPointF]:
        """Points of the canvas for pixels (n, 2) of the camera's picture."""
        return [QPointF(x, y) for x, y in self.points(pixels).tolist()]

    def points(self, pixels: FloatArray) -> FloatArray:
        """The same as an array (n, 2)."""
        return (pixels @ self._matrix[:, :2].T + self._matrix[:, 2] + 0.5) * self._scale


class LivePicture(QWidget):
    """Painted thirty times a second while it can be seen; `over` paints on it."""

    def __init__(self, loop: LiveLoop, theme: Theme, over: Over) -> None:
        super().__init__()
        self._loop, self._theme, self._over = loop, theme, over
        self.setMinimumSize(320, 240)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        timer = QTimer(self)
        timer.timeout.connect(self._refresh)
        timer.start(EVERY_MS)

    def _refresh(self) -> None:
        if self.isVisible():
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Picture, and what lies over it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), self._theme.ground)
        shown = self._loop.latest().shown
        if shown is None:
            return
        height, width = shown.image.shape[:2]
        scale = min(self.width() / width, self.height() / height)
        box = QRectF(0, 0, width * scale, height * scale)
        painter.translate((self.width() - box.width()) / 2, (self.height() - box.height()) / 2)
        painter.setClipRect(box)
        painter.drawImage(
            box, QImage(np.ascontiguousarray(shown.image).data, width, height, QImage.Format.Format_RGB32)
        )
        per_px = max(box.width(), box.height()) / LONG
        painter.scale(per_px, per_px)
        canvas = Canvas(painter, self._theme, box.width() / per_px, box.height() / per_px)
        self._over(canvas, PixelPlacement(shown, canvas))
        painter.end()
