"""A set of several: the bodies in the middle, a part of the foot of the glass for each, in the order they stand."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, Qt

from mirror.ui.canvas import CENTRE, MARGIN, RIGHT, Canvas
from mirror.ui.pieces.button import rightwards
from mirror.ui.pieces.cue import paint_cue
from mirror.ui.pieces.meter import paint_meter
from mirror.ui.pieces.person import paint_label, paint_star, place_colour
from mirror.ui.pieces.pill import paint_pill
from mirror.ui.pieces.ring import paint_ring
from mirror.ui.screens.workout import PULSE, PULSE_S
from mirror.visit.together_view import PersonView, TogetherView

HEAD = 200.0
"""Height of the words over the bodies, canvas px."""
GAP = 20.0
ROOMY = 320.0
"""A panel whose numbers have this much room has its cue under them."""


def foot(width: float, height: float) -> float:
    """Height of the panels under the bodies."""
    return 760.0 if height >= width else 372.0


def bodies(width: float, height: float) -> QRectF:
    """The part of the glass that belongs to the bodies, canvas px."""
    return QRectF(0, HEAD, width, height - HEAD - foot(width, height))


def columns(width: float, height: float, people: int) -> list[QRectF]:
    """A panel for each person, side by side; two over two where an upright glass is shared by more than two."""
    high = foot(width, height) - MARGIN - 56
    top, whole = height - foot(width, height) + 12, width - 2 * MARGIN
    across = 2 if people > 2 and height >= width else max(people, 1)
    down = max(math.ceil(people / across), 1)
    wide, tall = (whole - GAP * (across - 1)) / across, (high - GAP * (down - 1)) / down
    return [
        QRectF(MARGIN + (i % across) * (wide + GAP), top + (i // across) * (tall + GAP), wide, tall)
        for i in range(people)
    ]


def paint(canvas: Canvas, view: TogetherView) -> None:
    """Paint over the picture."""
    w, h = canvas.width, canvas.height
    canvas.shade(QRectF(0, 0, w, HEAD + 80), Qt.Edge.TopEdge)
    canvas.shade(QRectF(0, h - foot(w, h) - 120, w, foot(w, h) + 120), Qt.Edge.BottomEdge, 0.92)
    _head(canvas, view)
    for box, person in zip(rightwards(canvas, columns(w, h, len(view.people))), view.people, strict=True):
        _person(canvas, box, person, view)
    _last_line(canvas, view)


def _head(canvas: Canvas, view: TogetherView) -> None:
    theme, right = canvas.theme, canvas.width - MARGIN
    pill = paint_pill(canvas, QPointF(right, 56), view.pill)
    room = pill.left() - MARGIN - 32
    canvas.text(QPointF(MARGIN, 112), view.title, theme.title, weight=700, room=room)
    taken = canvas.text(QPointF(right, 172), view.clock, theme.label, theme.ink, 600, RIGHT)
    room = canvas.width - 2 * MARGIN - taken - 40
    if view.notice is None:
        canvas.text(QPointF(MARGIN, 172), view.set_line, theme.label, theme.muted, room=room)
    else:
        # in the place of the second line: labels of bodies come under it
        paint_pill(canvas, QPointF(MARGIN, 136), view.notice, from_right=False, room=room)


def _person(canvas: Canvas, box: QRectF, one: PersonView, view: TogetherView) -> None:
    """Meter at the left, count in the middle, ring at the right; a cue over it all."""
    canvas.panel(box, 36, opacity=0.78)
    edge = QRectF(box.left() + 36, box.top(), box.width() - 72, 8)
    canvas.panel(edge, 4, place_colour(one.place), 1.0 if one.here else 0.4)
    label = paint_label(
        canvas, QPointF(box.center().x(), box.top() + 52), one.label, one.place, box.width() * 0.6
    )
    if one.ahead:
        paint_star(canvas, QPointF(label.right() + 34, label.center().y()))
    inner = box.adjusted(28, 96, -28, -24)
    if one.title:
        at = QPointF(box.center().x(), inner.top() + 22)
        canvas.text(at, one.title, canvas.theme.small, canvas.theme.muted, 600, CENTRE, inner.width())
        inner.setTop(inner.top() + 40)
    if one.cue and inner.height() >= ROOMY:
        cue = QRectF(inner.left(), inner.bottom() - 84, inner.width(), 84)
        paint_cue(canvas, cue, one.cue, one.cue_tone)
        inner.setBottom(cue.top() - 12)
    elif one.cue:
        # a low panel has no room for more: the words lie over the name for as long as they are said
        cue = QRectF(inner.left(), box.top() + 14, inner.width(), inner.top() - box.top() - 18)
        paint_cue(canvas, cue, one.cue, one.cue_tone)
    if one.watching:
        canvas.paragraph(inner, one.watching, canvas.theme.label, weight=600, align=CENTRE, middle=True)
        return
    meter = QRectF(inner.left(), inner.top(), 40, inner.height())
    paint_meter(canvas, meter, one.progress, one.reached, "", "")
    side = min(inner.height(), 0.3 * inner.width(), 190.0)
    ring = QRectF(inner.right() - side, inner.center().y() - side / 2, side, side)
    _energy(canvas, ring, one, view.energy_label)
    _count(
        canvas, QRectF(meter.right() + 16, inner.top(), ring.left() - meter.right() - 32, inner.height()), one
    )


def _energy(canvas: Canvas, box: QRectF, one: PersonView, label: str) -> None:
    """Points of the set; the ring is full at a hundred."""
    side = box.width()
    value, paint = str(one.energy), place_colour(one.place)
    words = label if side >= 150 else ""
    key = ("together energy", value, words, paint)
    canvas.paint_cached(
        key,
        box,
        lambda on: paint_ring(on, box, one.energy / 100, paint, value, words, side / 11, side * 0.34),
    )


def _count(canvas: Canvas, box: QRectF, one: PersonView) -> None:
    theme, words = canvas.theme, str(one.count)
    size = min(box.height() * 0.86, 300.0)
    size *= min(1.0, box.width() / canvas.text_width(words, size, 700))
    pulse = theme.pulse and 0 <= one.counted_age < PULSE_S
    grown = 1.0 + PULSE * math.sin(math.pi * one.counted_age / PULSE_S) if pulse else 1.0
    middle = box.center()
    base = middle.y() + 0.36 * size - 0.12 * size
    canvas.text(QPointF(middle.x(), base), words, size * grown, weight=700, align=CENTRE)
    at = QPointF(middle.x(), base + 46)
    canvas.text(at, one.of, theme.label, theme.muted, align=CENTRE, room=box.width())


def _last_line(canvas: Canvas, view: TogetherView) -> None:
    at = QPointF(canvas.width - MARGIN, canvas.height - 30)
    for words in reversed(view.foot):
        taken = canvas.text(at, words, canvas.theme.least, canvas.theme.muted, align=RIGHT)
        at.setX(at.x() - taken - 36)
