"""What everybody did: a column for each, in the order they stand."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF

from mirror.flow.together_view import ResultsView, ResultView
from mirror.flow.view import Dwell
from mirror.ui.canvas import CENTRE, MARGIN, RIGHT, Canvas
from mirror.ui.pieces.button import HEIGHT, paint_button, rightwards, row
from mirror.ui.pieces.facts import paint_facts
from mirror.ui.pieces.person import paint_label, place_colour
from mirror.ui.pieces.qr import paint_code
from mirror.ui.places import Places

TOP = 240.0
SHARED = 700.0
"""A column as wide as this has its code beside the numbers, canvas px."""


def paint(canvas: Canvas, view: ResultsView, dwell: Dwell | None, scale: float) -> Places:
    """Paint over the dimmed picture; returns where each target is."""
    canvas.dim(0.84)
    theme, w, h = canvas.theme, canvas.width, canvas.height
    room = w - 2 * MARGIN
    taken = canvas.text(
        QPointF(w - MARGIN, 140), view.foot, theme.label, theme.muted, align=RIGHT, room=room / 2
    )
    canvas.text(QPointF(MARGIN, 140), view.title, theme.title, weight=700, room=room - taken - 40)
    canvas.text(QPointF(MARGIN, 196), view.subtitle, theme.label, theme.muted, room=room)
    bottom = h - MARGIN - HEIGHT - 40
    for box, one in zip(
        rightwards(canvas, _boxes(canvas, len(view.people), bottom)), view.people, strict=True
    ):
        _result(canvas, box, one, view.qr_label, scale)
    boxes = row(QRectF(MARGIN, h - MARGIN - HEIGHT, room, HEIGHT), len(view.targets))
    for box, target in zip(boxes, view.targets, strict=True):
        paint_button(canvas, box, target, dwell)
    return {target.id: box for box, target in zip(boxes, view.targets, strict=True)}


def _boxes(canvas: Canvas, people: int, bottom: float) -> list[QRectF]:
    """Side by side; two over two where an upright glass is shared by more than two."""
    across = 2 if people > 2 and canvas.portrait else max(people, 1)
    down = -(-people // across) or 1
    tall = (bottom - TOP - 24 * (down - 1)) / down
    lines = [
        row(QRectF(MARGIN, TOP + i * (tall + 24), canvas.width - 2 * MARGIN, tall), across, 24)
        for i in range(down)
    ]
    return [box for line in lines for box in line][:people]


def _result(canvas: Canvas, box: QRectF, one: ResultView, qr_label: str, scale: float) -> None:
    canvas.panel(box, 36)
    canvas.panel(QRectF(box.left() + 36, box.top(), box.width() - 72, 8), 4, place_colour(one.place), 1.0)
    if one.payload and not canvas.portrait and box.width() > SHARED:
        side = min(box.height() - 140, 0.42 * box.width())
        code = QRectF(box.right() - 36 - side, box.center().y() - side / 2 - 12, side, side)
        _code(canvas, code, one.payload, qr_label, scale)
        box = QRectF(box.left(), box.top(), code.left() - box.left(), box.height())
        one = replace(one, payload="")
    theme, middle = canvas.theme, box.center().x()
    paint_label(canvas, QPointF(middle, box.top() + 60), one.label, one.place, box.width() * 0.7)
    room = box.width() - 56
    canvas.text(QPointF(middle, box.top() + 132), one.title, theme.label, theme.muted, 600, CENTRE, room)
    size = min(box.height() * 0.3, 240.0)
    base = box.top() + 156 + 0.74 * size
    canvas.text(QPointF(middle, base), one.count, size, weight=700, align=CENTRE, room=room)
    canvas.text(
        QPointF(middle, base + 48), one.count_label, theme.label, theme.muted, align=CENTRE, room=room
    )
    if one.won:
        at = QPointF(middle, base + 100)
        canvas.text(at, one.won, theme.label, place_colour(one.place), 700, CENTRE, room)
    y = base + 124
    paint_facts(canvas, QRectF(box.left() + 24, y, box.width() - 48, 130), one.facts)
    y += 154
    rest = QRectF(box.left() + 28, y, box.width() - 56, box.bottom() - 24 - y)
    if one.payload and rest.height() > 120:
        side = min(rest.height() - 44, rest.width(), 320.0)
        _code(canvas, QRectF(middle - side / 2, y, side, side), one.payload, qr_label, scale)
    elif one.advice and rest.height() > 60:
        canvas.paragraph(rest, one.advice, theme.small, weight=600, align=CENTRE, middle=True)


def _code(canvas: Canvas, box: QRectF, payload: str, label: str, scale: float) -> None:
    paint_code(canvas, box, payload, scale)
    at = QPointF(box.center().x(), box.bottom() + 38)
    canvas.text(at, label, canvas.theme.least, canvas.theme.muted, align=CENTRE, room=box.width())
