"""The check screen: the whole glass, as it is in a workout, but for rings to look at, the screen's corners and a line
to be measured; arrow keys move the overlay.
"""

from __future__ import annotations

import time
from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from calibration.glass import Glass
from calibration.record import Calibration
from engines.pose import INDEX, FloatArray
from mirror.flow.calibration_store import RULER_MM, CheckView, Nudged, check_view
from mirror.flow.words import Words
from mirror.live.loop import LiveLoop
from mirror.live.state import Analysed, Event, Shown
from mirror.ui.canvas import CENTRE, MARGIN, Canvas, colour, logical_size, pen
from mirror.ui.pieces.skeleton import MIN_SCORE, paint_skeleton
from mirror.ui.reflecting import reflecting_of
from mirror.ui.theme import Theme
from mirror.ui.trainer.calibrating.parts import Relay

RINGS = ("nose", "left_shoulder", "right_shoulder", "left_wrist", "right_wrist", "left_ankle", "right_ankle")
"""Key points that a member finds on their own reflection."""


FOOT = 190.0


def paint_check(
    canvas: Canvas, view: CheckView, points: FloatArray | None, score: FloatArray | None, glass: Glass | None
) -> None:
    """Paint over the reflection, or the picture; `points` (30, 2) canvas px."""
    _draw_corners(canvas)
    if points is not None and score is not None:
        paint_skeleton(canvas, points, score)
        for name in RINGS:
            if score[INDEX[name]] >= MIN_SCORE:
                _draw_ring(canvas, QPointF(*points[INDEX[name]].tolist()), name == "nose")
    if glass is not None:
        _draw_ruler(canvas, view, glass)
    _draw_words(canvas, view)


def _draw_corners(canvas: Canvas) -> None:
    """The screen's own corners, so that a picture that is cut off is seen."""
    canvas.painter.setPen(pen(canvas.theme.muted, 4))
    long = 70.0
    for x, inward_x in ((8.0, 1), (canvas.width - 8, -1)):
        for y, inward_y in ((8.0, 1), (canvas.height - 8, -1)):
            canvas.painter.drawLine(QPointF(x, y), QPointF(x + inward_x * long, y))
            canvas.painter.drawLine(QPointF(x, y), QPointF(x, y + inward_y * long))


def _draw_ring(canvas: Canvas, at: QPointF, strong: bool) -> None:
    painter, theme = canvas.painter, canvas.theme
    radius = 30.0 if strong else 24.0
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for paint, width in ((colour("#05080B", 0.8), 9.0), (QColor(theme.cue if strong else theme.ink), 4.0)):
        painter.setPen(QPen(paint, width))
        painter.drawEllipse(at, radius, radius)
        if strong:
            for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1)):
                inner, outer = QPointF(dx, dy) * (radius - 12), QPointF(dx, dy) * (radius + 22)
                painter.drawLine(at + inner, at + outer)


def _draw_ruler(canvas: Canvas, view: CheckView, glass: Glass) -> None:
    """A line of known length on the glass."""
    per_mm = canvas.width / (1000 * glass.size_m[0])
    half = RULER_MM * per_mm / 2
    y = canvas.height - 40 - FOOT - 44
    middle = canvas.width / 2
    canvas.line(QPointF(middle - half, y), QPointF(middle + half, y), canvas.theme.ink, 4)
    for x in (middle - half, middle + half):
        canvas.line(QPointF(x, y - 18), QPointF(x, y + 18), canvas.theme.ink, 4)
    canvas.halo_text(QPointF(middle, y - 24), view.ruler, canvas.theme.least, canvas.theme.ink, 500, CENTRE)


def _draw_words(canvas: Canvas, view: CheckView) -> None:
    """At the edges: the middle belongs to the reflection."""
    theme, room = canvas.theme, canvas.width - 2 * MARGIN
    canvas.text(QPointF(MARGIN, 112), view.title, theme.title, weight=700, room=room)
    middle = canvas.width / 2
    if view.missing:
        width = min(canvas.text_width(view.missing, theme.label, 600) + 100, room)
        box = QRectF(middle - width / 2, canvas.height / 2 - 60, width, 120)
        canvas.panel(box, 40, theme.cue, 0.96)
        canvas.paragraph(
            box.adjusted(30, 0, -30, 0), view.missing, theme.label, theme.on_cue, 600, CENTRE, True
        )
    foot = QRectF(MARGIN, canvas.height - 40 - FOOT, room, FOOT)
    canvas.panel(foot, 32, theme.panel, 0.9, QPen(colour(theme.ink, 0.14), 2))
    at = QPointF(middle, foot.top() + 54)
    canvas.text(at, view.hint, theme.small, theme.ink, 500, CENTRE, room - 60)
    if view.moved:
        canvas.text(at + QPointF(0, 56), view.moved, theme.label, theme.good, 600, CENTRE, room - 60)
    canvas.text(at + QPointF(0, 106), view.help, theme.small, theme.muted, 500, CENTRE, room - 60)


KEYS = {Qt.Key.Key_Left: "left", Qt.Key.Key_Right: "right", Qt.Key.Key_Up: "up", Qt.Key.Key_Down: "down"}
EVERY_MS = 33


class CheckScreen(QWidget):
    """Covers `parent`. `fits` tells the glass as it was nudged, `closed` that nothing is to be stored."""

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
        self._relay.arrived.connect(self._take)
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
            relay.arrived.emit(event)

    return hear
