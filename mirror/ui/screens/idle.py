"""Nobody is there: a calm invitation that costs next to nothing to paint."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor

from mirror.flow.view import IdleView
from mirror.ui.canvas import CENTRE, LEFT, MARGIN, Canvas
from mirror.ui.figure import paint_figure
from mirror.ui.pieces.button import paint_button
from mirror.ui.pieces.pill import paint_pill
from mirror.ui.places import Places

EACH_S, SWING_S = 6.4, 1.6
"""An exercise is shown for so long, and one of its movements takes so long."""


def paint(canvas: Canvas, view: IdleView, now: float) -> Places:
    """Paint on a plain ground; returns where each target is."""
    theme, w, h = canvas.theme, canvas.width, canvas.height
    canvas.painter.fillRect(canvas.area, QColor(theme.ground))
    if canvas.portrait:
        figure = QRectF(w / 2 - 380, h * 0.11, 760, h * 0.44)
        words, align, top = w / 2, CENTRE, h * 0.665
        start = QRectF(w / 2 - 220, h * 0.785, 440, 132)
    else:
        figure = QRectF(w * 0.56, h * 0.12, w * 0.34, h * 0.76)
        words, align, top = w * 0.08, LEFT, h * 0.42
        start = QRectF(w * 0.08, h * 0.60, 420, 128)
    name, phase = _now(view, now) if theme.pulse else (view.figures[0], 1.0)
    paint_figure(canvas, figure, name, phase)
    room = w - 2 * MARGIN if canvas.portrait else w * 0.46
    canvas.text(QPointF(words, top), view.headline, theme.title * 1.45, weight=700, align=align, room=room)
    canvas.text(QPointF(words, top + 78), view.hint, theme.label, theme.muted, align=align, room=room)
    canvas.text(QPointF(MARGIN, h - 48), view.foot, theme.least, theme.muted)
    if view.notice is not None:
        paint_pill(canvas, QPointF(w - MARGIN, 72), view.notice, room=w - 2 * MARGIN)
    door = canvas.text_width(view.targets[1].label, theme.least, 600)
    canvas.text(QPointF(w - MARGIN - door, h - 48), view.targets[1].label, theme.least, theme.muted, 600)
    paint_button(canvas, start, view.targets[0], None)
    # a quiet word, but a target as large as a finger
    places = {
        view.targets[0].id: start,
        view.targets[1].id: QRectF(w - MARGIN - door - 60, h - 130, door + 60 + MARGIN, 130),
    }
    for target in view.targets[2:]:
        box = QRectF(start.left(), start.bottom() + 28, start.width(), 100)
        paint_button(canvas, box, target, None)
        places[target.id] = box
    return places


def _now(view: IdleView, now: float) -> tuple[str, float]:
    name = view.figures[int(now / EACH_S) % len(view.figures)]
    return name, 0.5 - 0.5 * math.cos(2 * math.pi * now / SWING_S)
