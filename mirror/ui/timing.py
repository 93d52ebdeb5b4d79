"""How quick the screen is: the latency test in front of a camera, stalls of the screen's thread, Python's own pauses
held away from it, and the trainer's overlay of how fast every stage goes.
"""

from __future__ import annotations

import gc
import sys
import time
from collections import deque

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QCursor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from mirror.live.assembly import assemble
from mirror.live.canvas import PictureLayout as Picture
from mirror.live.headless import TRY_S
from mirror.live.latency import Latency, LatencyTest
from mirror.live.loop import LiveLoop
from mirror.live.state import Event, LiveOptions, Shown
from mirror.settings.options import Settings
from mirror.ui.canvas import MARGIN, Canvas
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


EVERY_MS = 10
WINDOW_S = 10.0


class StallMeter(QObject):
    """Beats every 10 ms when nothing is in its way; what it is late by is a stall."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.longest_ms = 0.0
        self._recent: deque[tuple[float, float]] = deque()
        self._last = time.monotonic()
        self._timer = QTimer(self)
        self._timer.setTimerType(self._timer.timerType().PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start(EVERY_MS)

    @property
    def recent_ms(self) -> float:
        """The longest stall of the last ten seconds."""
        return max((stall for _, stall in self._recent), default=0.0)

    def reset(self) -> None:
        """Forget what was: the start of a window is slow and says nothing."""
        self.longest_ms, self._last = 0.0, time.monotonic()
        self._recent.clear()

    def _beat(self) -> None:
        now = time.monotonic()
        stall = max((now - self._last) * 1000 - EVERY_MS, 0.0)
        self._last = now
        self.longest_ms = max(self.longest_ms, stall)
        self._recent.append((now, stall))
        while now - self._recent[0][0] > WINDOW_S:
            self._recent.popleft()


HAND_OVER_S = 0.001
"""A thread that computes lets another one in after this time. Python's 5 ms would be waited for at many of a
painting's steps, as each gives the lock away."""
SETTLED_MS = 3000
"""After this time what lives for as long as the program is there: models, rules, letters."""


class Pauses(QObject):
    """From its making to `end`: short turns, and no collection looks through what will stay anyway."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._before = sys.getswitchinterval()
        sys.setswitchinterval(HAND_OVER_S)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(settle)
        self._timer.start(SETTLED_MS)

    def end(self) -> None:
        """Python's own ways again."""
        self._timer.stop()
        sys.setswitchinterval(self._before)
        gc.unfreeze()


def settle() -> None:
    """Take what is alive out of all later collections, which are short then."""
    gc.collect()
    gc.freeze()


TIMINGS_SIZE = 24.0


def paint_timings(canvas: Canvas, lines: list[str]) -> None:
    """Paint lines in a panel: under the heading of an upright glass, at the foot of a lying one."""
    width = max(canvas.text_width(line, TIMINGS_SIZE) for line in lines) + 40
    height = len(lines) * TIMINGS_SIZE * 1.4 + 28
    top = 212.0 if canvas.portrait else 24.0
    left = MARGIN if canvas.portrait else (canvas.width - width) / 2
    box = QRectF(left, top, min(width, canvas.width - 2 * MARGIN), height)
    canvas.panel(box, 18, opacity=0.8)
    for i, line in enumerate(lines):
        at = QPointF(box.left() + 20, top + 40 + i * TIMINGS_SIZE * 1.4)
        canvas.text(at, line, TIMINGS_SIZE, canvas.theme.ink, room=box.width() - 40)
