"""The check screen's painting: the overlay with rings to look at, the screen's corners, a line to be measured."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPen

from calibration.glass import Glass
from engines.pose import INDEX, FloatArray
from mirror.flow.calibrating.check import RULER_MM, CheckView
from mirror.ui.canvas import CENTRE, MARGIN, Canvas, colour, pen
from mirror.ui.pieces.skeleton import MIN_SCORE, paint_skeleton

RINGS = ("nose", "left_shoulder", "right_shoulder", "left_wrist", "right_wrist", "left_ankle", "right_ankle")
"""Key points that a member finds on their own reflection."""


FOOT = 190.0


def paint_check(
    canvas: Canvas, view: CheckView, points: FloatArray | None, score: FloatArray | None, glass: Glass | None
) -> None:
    """Paint over the reflection, or the picture; `points` (30, 2) canvas px."""
    _corners(canvas)
    if points is not None and score is not None:
        paint_skeleton(canvas, points, score)
        for name in RINGS:
            if score[INDEX[name]] >= MIN_SCORE:
                _ring(canvas, QPointF(*points[INDEX[name]].tolist()), name == "nose")
    if glass is not None:
        _ruler(canvas, view, glass)
    _words(canvas, view)


def _corners(canvas: Canvas) -> None:
    """The screen's own corners, so that a picture that is cut off is seen."""
    canvas.painter.setPen(pen(canvas.theme.muted, 4))
    long = 70.0
    for x, inward_x in ((8.0, 1), (canvas.width - 8, -1)):
        for y, inward_y in ((8.0, 1), (canvas.height - 8, -1)):
            canvas.painter.drawLine(QPointF(x, y), QPointF(x + inward_x * long, y))
            canvas.painter.drawLine(QPointF(x, y), QPointF(x, y + inward_y * long))


def _ring(canvas: Canvas, at: QPointF, strong: bool) -> None:
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


def _ruler(canvas: Canvas, view: CheckView, glass: Glass) -> None:
    """A line of known length on the glass."""
    per_mm = canvas.width / (1000 * glass.size_m[0])
    half = RULER_MM * per_mm / 2
    y = canvas.height - 40 - FOOT - 44
    middle = canvas.width / 2
    canvas.line(QPointF(middle - half, y), QPointF(middle + half, y), canvas.theme.ink, 4)
    for x in (middle - half, middle + half):
        canvas.line(QPointF(x, y - 18), QPointF(x, y + 18), canvas.theme.ink, 4)
    canvas.halo_text(QPointF(middle, y - 24), view.ruler, canvas.theme.least, canvas.theme.ink, 500, CENTRE)


def _words(canvas: Canvas, view: CheckView) -> None:
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
