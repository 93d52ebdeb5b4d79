"""The trainer's door: a keypad."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor

from mirror.flow.view import DoorView
from mirror.ui.canvas import CENTRE, MARGIN, Canvas, colour
from mirror.ui.pieces.button import HEIGHT, grid, paint_button, rightwards
from mirror.ui.pieces.pill import paint_pill
from mirror.ui.places import Places


def paint(canvas: Canvas, view: DoorView) -> Places:
    """Paint on a plain ground; returns where each key is."""
    theme, w, h = canvas.theme, canvas.width, canvas.height
    canvas.painter.fillRect(canvas.area, QColor(theme.ground))
    middle = w / 2 if canvas.portrait else w * 0.3
    top = h * 0.16 if canvas.portrait else h * 0.34
    canvas.text(QPointF(middle, top), view.title, theme.title, weight=700, align=CENTRE)
    canvas.text(QPointF(middle, top + 70), view.hint, theme.label, theme.muted, align=CENTRE)
    _paint_typed(canvas, QPointF(middle, top + 160), view.typed)
    if view.notice is not None:
        width = canvas.text_width(view.notice.text, theme.label) + 110
        room = (w if canvas.portrait else w * 0.6) - 2 * MARGIN
        paint_pill(canvas, QPointF(middle + min(width, room) / 2, top + 226), view.notice, room=room)
    pad = (
        QRectF(w / 2 - 330, h * 0.36, 660, 4 * 160)
        if canvas.portrait
        else QRectF(w * 0.58, h / 2 - 340, 600, 680)
    )
    keys = [key for key in view.keys if key.id != "back"]
    places = {key.id: cell for cell, key in zip(rightwards(canvas, grid(pad, 3, 4, 22)), keys, strict=True)}
    back = next(key for key in view.keys if key.id == "back")
    places[back.id] = QRectF(MARGIN, h - MARGIN - HEIGHT, 260, HEIGHT)
    for key in view.keys:
        paint_button(canvas, places[key.id], key, None)
    return places


def _paint_typed(canvas: Canvas, middle: QPointF, typed: int) -> None:
    """A dot for each digit; four empty ones at first."""
    count = max(typed, 4)
    canvas.painter.setPen(Qt.PenStyle.NoPen)
    for i in range(count):
        full = i < typed
        canvas.painter.setBrush(colour(canvas.theme.ink, 1.0 if full else 0.25))
        at = middle + QPointF((i - (count - 1) / 2) * 52, 0)
        canvas.painter.drawEllipse(at, 15, 15)
