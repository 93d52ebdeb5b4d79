"""What comes: the exercise's moving figure, how much, how heavy, and the ring of the rest."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF

from mirror.flow.view import Dwell, NextView
from mirror.ui.canvas import CENTRE, MARGIN, RIGHT, Canvas
from mirror.ui.figure import paint_figure
from mirror.ui.pieces.button import HEIGHT, paint_button, paint_heading, rightwards, row
from mirror.ui.pieces.ring import paint_ring
from mirror.ui.places import Places

SWING_S = 2.4
"""The figure goes there and back in this time."""
GAP = 24.0


def paint(canvas: Canvas, view: NextView, dwell: Dwell | None, now: float) -> Places:
    """Paint over the dimmed picture; returns where each target is."""
    canvas.dim(0.8)
    w, h = canvas.width, canvas.height
    paint_heading(canvas, view.title, view.subtitle, w - 2 * MARGIN - (420 if view.rest else 0))
    if view.rest:
        _rest(canvas, view)
    foot = h - MARGIN - HEIGHT
    if canvas.portrait:
        figure = QRectF(MARGIN, 330, w - 2 * MARGIN, h - 1290)
        column = QRectF(MARGIN, figure.bottom() + 20, w - 2 * MARGIN, foot - figure.bottom() - 60)
    else:
        figure = QRectF(MARGIN, 250, w * 0.46 - MARGIN, foot - 300)
        column = QRectF(w * 0.5, 300, w * 0.5 - MARGIN, foot - 340)
    _figure(canvas, figure, view, now)
    places = _column(canvas, column, view, dwell)
    boxes = row(QRectF(MARGIN, foot, w - 2 * MARGIN, HEIGHT), len(view.targets), GAP)
    for box, target in zip(boxes, view.targets, strict=True):
        paint_button(canvas, box, target, dwell)
        places[target.id] = box
    return places


def _figure(canvas: Canvas, box: QRectF, view: NextView, now: float) -> None:
    canvas.panel(box, 40, canvas.theme.raised, 0.6)
    phase = 0.5 - 0.5 * math.cos(2 * math.pi * now / SWING_S) if canvas.theme.pulse else 1.0
    paint_figure(canvas, box.adjusted(40, 40, -40, -40), view.figure, phase)


def _rest(canvas: Canvas, view: NextView) -> None:
    side = 200.0 if canvas.portrait else 156.0
    box = QRectF(canvas.width - MARGIN - side, 60, side, side)
    paint_ring(canvas, box, view.rest_share, canvas.theme.left, view.rest, "", 16.0, 0.28 * side)
    at = QPointF(box.left() - 28, box.center().y() + canvas.theme.label * 0.36)
    canvas.text(at, view.rest_label, canvas.theme.label, canvas.theme.muted, align=RIGHT)


def _column(canvas: Canvas, box: QRectF, view: NextView, dwell: Dwell | None) -> Places:
    """Name and amount at the top, the weight with its four changes at the bottom."""
    theme, room = canvas.theme, box.width()
    y = box.top() + theme.title * 1.2
    canvas.text(QPointF(box.left(), y), view.name, theme.title * 1.3, weight=700, room=room)
    for words in (view.amount, view.tempo):
        if words:
            y += theme.cue_size * 1.35
            canvas.text(QPointF(box.left(), y), words, theme.cue_size * 0.86, theme.muted, 600, room=room)
    return _load(canvas, box, view, dwell) if view.loads else {}


def _load(canvas: Canvas, box: QRectF, view: NextView, dwell: Dwell | None) -> Places:
    theme, height = canvas.theme, 300.0
    panel = QRectF(box.left(), box.bottom() - height, box.width(), height)
    canvas.panel(panel, 36)
    middle = panel.center().x()
    size = theme.title * 1.4
    canvas.text(QPointF(middle, panel.top() + 110), view.load, size, weight=700, align=CENTRE)
    canvas.text(
        QPointF(panel.left() + 36, panel.top() + 64), view.load_label, theme.small, theme.muted, room=220
    )
    below = QRectF(panel.left() + 28, panel.bottom() - 150, panel.width() - 56, 122)
    cells = rightwards(canvas, row(below, len(view.loads), 20))
    for cell, target in zip(cells, view.loads, strict=True):
        paint_button(canvas, cell, target, dwell)
    return {target.id: cell for cell, target in zip(cells, view.loads, strict=True)}
