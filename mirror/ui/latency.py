"""The latency test on the real screen: the camera's picture is painted as always, and over it the code flashes."""

from __future__ import annotations

import sys
import time

from PySide6.QtCore import QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QCursor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from mirror.live.assembly import assemble
from mirror.live.canvas import PictureLayout as Picture
from mirror.live.headless import TRY_S
from mirror.live.latency import Latency, LatencyTest
from mirror.live.loop import LiveLoop
from mirror.live.options import LiveOptions
from mirror.live.state import Event, Shown
from mirror.settings.options import Settings
from mirror.ui.guarding import watch_errors

COLOURS = {0: QColor(0, 0, 0), 1: QColor(255, 255, 255)}
SHARE = 0.7
"""Share of the glass's height and width that flashes."""


class Flash(QWidget):
    """Paints each picture as it comes, and the code over its middle."""

    _came = Signal()

    def __init__(self, loop: LiveLoop, test: LatencyTest) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._loop, self._test = loop, test
        self._came.connect(self.update, Qt.ConnectionType.QueuedConnection)
        self._leave = loop.subscribe(self._hear)

    def end(self) -> None:
        """No more pictures."""
        self._leave()

    def _hear(self, event: Event) -> None:
        if isinstance(event, Shown):
            self._came.emit()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Picture, code; then the clock is looked at."""
        shown, level = self._loop.latest().shown, self._test.level()
        painter = QPainter(self)
        if shown is not None:
            height, width = shown.image.shape[:2]
            painter.drawImage(
                self.rect(), QImage(shown.image.data, width, height, QImage.Format.Format_RGB32)
            )
        edge = (1 - SHARE) / 2
        box = QRectF(edge * self.width(), edge * self.height(), SHARE * self.width(), SHARE * self.height())
        painter.fillRect(box, COLOURS[level])
        painter.end()
        self._test.note_painted(level, None if shown is None else shown.captured)
        if shown is not None:
            self._loop.note_painted(shown)


def measure(settings: Settings, options: LiveOptions) -> Latency | None:
    """Flash until it is measured, for `TRY_S` at most; None where the camera does not see it."""
    watch_errors()
    app = QApplication.instance() or QApplication(sys.argv[:1])
    loop = assemble(settings, options)
    test = loop.latency
    if test is None:
        raise ValueError("latency_test is not asked for in the options")
    flash = Flash(loop, test)
    flash.resize(540, 960)
    flash.setCursor(QCursor(Qt.CursorShape.BlankCursor))
    flash.show() if options.windowed else flash.showFullScreen()
    loop.set_canvas(Picture(flash.width(), flash.height(), settings.camera.mirror))
    loop.start()
    _quit_when_known(app, test)
    app.exec()
    flash.end()
    loop.stop()
    return test.result()


def _quit_when_known(app: QObject, test: LatencyTest) -> None:
    began = time.monotonic()

    def look() -> None:
        if test.result() is not None or time.monotonic() - began > TRY_S:
            QApplication.quit()

    timer = QTimer(app)
    timer.timeout.connect(look)
    timer.start(500)
