"""What the steps of calibrating are made of: the camera's live picture, picture and panel side by side, bars of how
far it has come, hints read aloud, and the relay from other threads.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from typing import Protocol

import numpy as np
from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QLayout, QWidget

from engines.pose import FloatArray
from mirror.flow.calibration_board import BoardProgress
from mirror.live.loop import LiveLoop
from mirror.live.state import Shown
from mirror.ui.canvas import RIGHT, Canvas
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


PANEL = 0.34
"""The panel's share of a lying page."""


class Sides(QObject):
    """Lays out `page` and follows its size."""

    def __init__(self, page: QWidget, picture: QWidget, panel: QLayout) -> None:
        super().__init__(page)
        self._page, self._picture = page, picture
        self._holder = QWidget()
        self._holder.setLayout(panel)
        panel.setContentsMargins(0, 0, 0, 0)
        self._grid = QGridLayout(page)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(22)
        self._grid.addWidget(picture, 0, 0)
        page.installEventFilter(self)
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """The page has another size."""
        if event.type() is QEvent.Type.Resize:
            self._place()
        return False

    def _place(self) -> None:
        upright = self._page.height() >= self._page.width()
        self._grid.removeWidget(self._holder)
        self._grid.addWidget(self._holder, *((1, 0) if upright else (0, 1)))
        wide = max(int(self._page.width() * PANEL), 260)
        self._holder.setMinimumWidth(0 if upright else wide)
        self._holder.setMaximumWidth(16_777_215 if upright else wide)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 0)
        self._grid.setRowStretch(0, 1)
        self._grid.setRowStretch(1, 0)


ROW = 54.0


class Bars(QWidget):
    """A bar for each, green once it is full; heights follow the letters of the page."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rows: tuple[BoardProgress, ...] = ()

    def show_rows(self, rows: tuple[BoardProgress, ...]) -> None:
        """Take what is to be painted."""
        if rows != self._rows:
            self._rows = rows
            self.setMinimumHeight(round(len(rows) * ROW * self._scale))
            self.setAccessibleDescription("; ".join(f"{row.label} {row.value}" for row in rows))
            self.update()

    @property
    def _scale(self) -> float:
        return max(self.fontMetrics().height() / 28.0, 0.3)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Words above, bar below."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale, theme = self._scale, self._theme
        painter.scale(scale, scale)
        canvas = Canvas(painter, theme, self.width() / scale, self.height() / scale)
        for i, row in enumerate(self._rows):
            y = i * ROW
            full = row.share >= 1.0
            canvas.text(QPointF(0, y + 24), row.label, 22, theme.ink, 500)
            canvas.text(
                QPointF(canvas.width, y + 24), row.value, 22, theme.good if full else theme.muted, 600, RIGHT
            )
            track = QRectF(0, y + 32, canvas.width, 12)
            canvas.panel(track, 6, theme.raised, 1.0)
            if row.share > 0:
                done = QRectF(0, y + 32, max(canvas.width * row.share, 12), 12)
                canvas.panel(done, 6, theme.good if full else theme.left, 1.0)
        painter.end()


EVERY_S = 2.5
"""Hints that change faster than this are not all spoken."""


class HintVoice(Protocol):
    """What speaks: `mirror.voice.speaker.Speaker`, or something in its place."""

    def say(self, words: str, urgent: bool = False) -> None:
        """Say words."""

    def sound(self, name: str) -> None:
        """Play a sound."""


class Aloud:
    """Says hints through a voice, or is silent without one."""

    def __init__(self, voice: HintVoice | None = None, clock: Callable[[], float] = time.monotonic) -> None:
        self._voice, self._clock = voice, clock
        self._hint, self._last = "", -math.inf

    def sound(self, name: str) -> None:
        """Play a sound at once."""
        if self._voice is not None:
            self._voice.sound(name)

    def hint(self, words: str) -> None:
        """Say a hint, unless it was the last one or comes too soon after it."""
        now = self._clock()
        if self._voice is None or words == self._hint or now - self._last < EVERY_S:
            return
        self._hint, self._last = words, now
        self._voice.say(words)


class Relay(QObject):
    """Has no parent: the thread that tells keeps it, and a page that is gone is no longer connected."""

    arrived = Signal(object)
    failed = Signal(str)
