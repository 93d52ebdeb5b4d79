"""The camera: its picture as it comes, how fast everything goes, and its options."""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF, QTimer
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from mirror.flow.words import Words
from mirror.live.loop import LiveLoop
from mirror.live.state import Timings
from mirror.ui.heartbeat import StallMeter
from mirror.ui.trainer.settings import SettingsPage

EVERY_MS = 100


class CameraPicture(QWidget):
    """The newest picture, whole, as large as there is room."""

    def __init__(self, loop: LiveLoop) -> None:
        super().__init__()
        self._loop = loop
        self.setMinimumHeight(240)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Scale the picture into the widget."""
        shown = self._loop.latest().shown
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor("#000000"))
        if shown is None:
            return
        height, width = shown.image.shape[:2]
        image = QImage(shown.image.data, width, height, QImage.Format.Format_RGB32)
        scale = min(self.width() / width, self.height() / height)
        size = (width * scale, height * scale)
        box = QRectF((self.width() - size[0]) / 2, (self.height() - size[1]) / 2, *size)
        painter.drawImage(box, image)


class CameraPage(QWidget):
    """Refreshed ten times a second while it is open."""

    def __init__(self, loop: LiveLoop, words: Words, beat: StallMeter, options: SettingsPage) -> None:
        super().__init__()
        self._loop, self._words, self._beat = loop, words, beat
        self._picture = CameraPicture(loop)
        self._lines = QLabel()
        self._lines.setProperty("role", "muted")
        self._lines.setWordWrap(True)
        column = QVBoxLayout()
        column.addWidget(self._picture, 1)
        column.addWidget(self._lines)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.addLayout(column, 0, 0)
        self._options = options
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._update)
        self._timer.start(EVERY_MS)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Options stand beside the picture, or below it on an upright glass."""
        self._grid.removeWidget(self._options)
        upright = self.height() >= self.width()
        self._grid.addWidget(self._options, *((1, 0) if upright else (0, 1)))
        self._grid.setRowStretch(0, 1)
        self._grid.setRowStretch(1, 1 if upright else 0)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 0 if upright else 1)

    def _update(self) -> None:
        if self.isVisible():
            self._picture.update()
            latest = self._loop.latest()
            lines = timing_lines(latest.timings, self._words, self._beat.recent_ms)
            self._lines.setText(
                "\n".join([*([latest.status.detail] if latest.status.detail else []), *lines])
            )


def timing_lines(timings: Timings, words: Words, stall_ms: float) -> list[str]:
    """How fast everything goes, a line each."""

    def ms(value: float) -> str:
        return "–" if math.isnan(value) else f"{value:.0f}"

    return [
        words(
            "trainer.frames",
            captured=f"{timings.captured_fps:.0f}",
            analysed=f"{timings.analysed_fps:.0f}",
            shown=f"{timings.shown_fps:.0f}",
        ),
        words(
            "trainer.times",
            engine=ms(timings.engine_ms),
            analysis=ms(timings.analysis_ms),
            latency=ms(timings.latency_ms),
            glass=ms(timings.glass_ms),
        ),
        words(
            "trainer.dropped",
            engine=timings.dropped.get("engine", 0),
            analysis=timings.dropped.get("analysis", 0),
        ),
        words("trainer.stall", stall=f"{stall_ms:.0f}"),
    ]
