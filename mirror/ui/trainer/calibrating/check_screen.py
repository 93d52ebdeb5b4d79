"""The check screen: the whole glass, as it is in a workout, but for a pattern; arrow keys move the overlay."""

from __future__ import annotations

import time
from collections.abc import Callable

import numpy as np
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from calibration.record import Calibration
from engines.pose import FloatArray
from mirror.flow.calibrating.check import Nudged, check_view
from mirror.flow.words import Words
from mirror.live.loop import LiveLoop
from mirror.live.state import Analysed, Event, Shown
from mirror.ui.canvas import Canvas, logical_size
from mirror.ui.reflecting import reflecting_of
from mirror.ui.theme import Theme
from mirror.ui.trainer.calibrating.check_painting import paint_check
from mirror.ui.trainer.calibrating.relay import Relay

KEYS = {Qt.Key.Key_Left: "left", Qt.Key.Key_Right: "right", Qt.Key.Key_Up: "up", Qt.Key.Key_Down: "down"}
EVERY_MS = 33


class CheckScreen(QWidget):
    """Covers `parent`. `fits` tells the glass as it was nudged, `closed` that nothing is to be kept."""

    fits = Signal(object)
    closed = Signal()

    def __init__(
        self, parent: QWidget, loop: LiveLoop, theme: Theme, words: Words, known: Calibration | None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._loop, self._theme, self._words, self._known = loop, theme, words, known
        glass = None if known is None else known.glass
        self.reflecting = None if known is None else reflecting_of(known)
        self.nudged = Nudged(glass) if glass is not None and self.reflecting is not None else None
        self._relay = Relay()
        self._relay.told.connect(self._take)
        self._end = loop.subscribe(_pass_poses_to(self._relay))
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.update)
        self._timer.start(EVERY_MS)
        self.setGeometry(parent.rect())
        self.show()
        self.raise_()
        self.setFocus()

    def leave(self) -> None:
        """Close, and hear no more of the loop."""
        self._timer.stop()
        self._end()
        self.hide()
        self.deleteLater()

    def _take(self, analysed: Analysed) -> None:
        if self.reflecting is not None:
            self.reflecting.take(analysed, time.monotonic())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Arrows nudge, with Shift far; Return keeps; Escape leaves."""
        key = Qt.Key(event.key())
        if key in KEYS and self.nudged is not None and self.reflecting is not None:
            large = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.nudged = self.nudged.by(KEYS[key], large)
            self.reflecting.screen = self.nudged.glass
            self.update()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.nudged is not None:
            self.fits.emit(self.nudged.glass)
        elif key == Qt.Key.Key_Escape:
            self.closed.emit()

    def mouseDoubleClickEvent(self, event: object) -> None:  # noqa: N802
        """A touch screen without keyboard: two taps leave."""
        self.closed.emit()

    # ---- painting

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Black with the overlay, or the mirrored picture with it."""
        now = time.monotonic()
        shown, status = self._loop.latest().shown, self._loop.latest().status
        size, scale = logical_size(self.width(), self.height())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), Qt.GlobalColor.black)
        points, score = self._overlay(now, size.width(), size.height())
        if self.reflecting is None and shown is not None:
            points, score = self._picture(painter, shown, scale)
        painter.scale(scale, scale)
        canvas = Canvas(painter, self._theme, size.width(), size.height())
        flat = self.reflecting is not None and self.reflecting.without_depth(now)
        view = check_view(self.nudged, self._known, status, points is not None, flat, self._words)
        paint_check(canvas, view, points, score, self._known.glass if self._known else None)
        painter.end()

    def _overlay(
        self, now: float, width: float, height: float
    ) -> tuple[FloatArray | None, FloatArray | None]:
        overlay = None if self.reflecting is None else self.reflecting.at(now)
        return (None, None) if overlay is None else (overlay.points * (width, height), overlay.score)

    def _picture(
        self, painter: QPainter, shown: Shown, scale: float
    ) -> tuple[FloatArray | None, FloatArray | None]:
        """The mirrored picture, whole, and key points on it in canvas px."""
        height, width = shown.image.shape[:2]
        fit = min(self.width() / width, self.height() / height)
        left, top = (self.width() - width * fit) / 2, (self.height() - height * fit) / 2
        image = QImage(shown.image.data, width, height, QImage.Format.Format_RGB32)
        painter.save()
        painter.translate(left, top)
        painter.scale(fit, fit)
        painter.drawImage(0, 0, image)
        painter.restore()
        if shown.pose is None:
            return None, None
        points = (shown.pose.xy @ shown.placed[:, :2].T + shown.placed[:, 2] + 0.5) * fit
        return (points + np.array([left, top])) / scale, shown.pose.score


def _pass_poses_to(relay: Relay) -> Callable[[Event], None]:
    """Poses alone."""

    def hear(event: Event) -> None:
        if isinstance(event, Analysed):
            relay.told.emit(event)

    return hear
