"""A set of several: the bodies in the middle, a panel for each, in the order they stand."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, Qt

from mirror.flow.together_view import PersonView, TogetherView
from mirror.ui.canvas import CENTRE, MARGIN, RIGHT, Canvas
from mirror.ui.division import divide_glass
from mirror.ui.pieces.button import rightwards
from mirror.ui.pieces.cue import paint_cue
from mirror.ui.pieces.meter import paint_meter
from mirror.ui.pieces.person import paint_leader, place_colour
from mirror.ui.pieces.pill import paint_pill
from mirror.ui.pieces.ring import paint_ring
from mirror.ui.screens.workout import PULSE, PULSE_S

ROOMY, STACKED = 320.0, 230.0
"""A panel whose numbers have this much room has its cue under them; one that is narrow and as high as this has its
ring under the count, a lower one none, canvas px."""
NARROW, LARGEST = 300.0, 300.0
"""A panel's numbers that are narrower, and the count's letters at most, canvas px."""


def paint(canvas: Canvas, view: TogetherView, sides: bool = False) -> None:
    """Paint over the picture; `sides`: the panels stand at both sides of a lying glass."""
    w, h = canvas.width, canvas.height
    way = divide_glass(w, h, len(view.people), sides)
    canvas.shade(QRectF(0, 0, w, way.bodies.top() + 80), Qt.Edge.TopEdge, 0.9)
    foot = h - way.bodies.bottom() + 60
    canvas.shade(QRectF(0, h - foot, w, foot), Qt.Edge.BottomEdge, 0.92 if canvas.portrait else 0.72)
    _head(canvas, view)
    for box, person in zip(rightwards(canvas, list(way.panels)), view.people, strict=True):
        _person(canvas, box, person, view)
    _last_line(canvas, view)


def _head(canvas: Canvas, view: TogetherView) -> None:
    """Two lines at the left; pill and clock over each other at the right, beside each other on a lying glass."""
    theme, right = canvas.theme, canvas.width - MARGIN
    upright = canvas.portrait
    first, second = (112.0, 172.0) if upright else (78.0, 122.0)
    pill = paint_pill(canvas, QPointF(right, 56 if upright else 30), view.pill)
    at = QPointF(right, second) if upright else QPointF(pill.left() - 32, pill.center().y() + 13)
    taken = canvas.text(at, view.clock, theme.label, theme.ink, 600, RIGHT)
    room = (pill.left() if upright else at.x() - taken) - MARGIN - 32
    canvas.text(QPointF(MARGIN, first), view.title, theme.title, weight=700, room=room)
    room = (at.x() - taken if upright else pill.left()) - MARGIN - 40
    if view.notice is None:
        canvas.text(QPointF(MARGIN, second), view.set_line, theme.label, theme.ink, room=room)
    else:
        # in the place of the second line: labels of bodies come under it
        paint_pill(canvas, QPointF(MARGIN, second - 36), view.notice, from_right=False, room=room)


def _person(canvas: Canvas, box: QRectF, one: PersonView, view: TogetherView) -> None:
    """Meter at the left, count in the middle, ring at the right or under it; a cue over it all."""
    inner = _paint_panel(canvas, box, one)
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
    numbers = QRectF(meter.right() + 16, inner.top(), inner.right() - meter.right() - 16, inner.height())
    ring = _ring(numbers)
    if ring is not None:
        _energy(canvas, ring, one, view.energy_label)
        if ring.top() > numbers.center().y():
            numbers.setBottom(ring.top() - 12)
        else:
            numbers.setRight(ring.left() - 16)
    _count(canvas, numbers, one)


def _paint_panel(canvas: Canvas, box: QRectF, one: PersonView) -> QRectF:
    """The panel with its colour, label and title; returns what is left of it."""
    canvas.panel(box, 36, opacity=0.78)
    edge = QRectF(box.left() + 36, box.top(), box.width() - 72, 8)
    canvas.panel(edge, 4, place_colour(one.place), 1.0 if one.here else 0.4)
    middle = QPointF(box.center().x(), box.top() + (52 if box.height() >= ROOMY else 46))
    label = paint_leader(canvas, middle, one.label, one.place, box.width() - 48, one.ahead)
    inner = box.adjusted(24, label.bottom() - box.top() + 10, -24, -20)
    if one.title:
        at = QPointF(box.center().x(), inner.top() + 26)
        canvas.text(at, one.title, canvas.theme.small, canvas.theme.muted, 600, CENTRE, inner.width())
        inner.setTop(inner.top() + 40)
    return inner


def _ring(box: QRectF) -> QRectF | None:
    """Where the ring goes beside the meter: at the right, under the count of a narrow panel, or nowhere."""
    if box.width() >= NARROW:
        side = min(box.height(), 0.3 * box.width(), 190.0)
        return QRectF(box.right() - side, box.center().y() - side / 2, side, side)
    if box.height() < STACKED:
        return None
    side = min(0.4 * box.height(), box.width(), 170.0)
    return QRectF(box.center().x() - side / 2, box.bottom() - side, side, side)


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
    """The number, with the target beside it where it is larger so, else under it."""
    theme, words = canvas.theme, str(one.count)
    aside = canvas.text_width(one.of, theme.label) + 28
    each = canvas.text_width(words, 100, 700) / 100
    beside = min((box.width() - aside) / each, box.height() / 0.84, LARGEST)
    under = min(box.width() / each, (box.height() - 52) / 0.78, LARGEST)
    size = max(beside, under)
    base = box.center().y() + 0.36 * size - (0 if beside > under else 26)
    pulse = theme.pulse and 0 <= one.counted_age < PULSE_S
    grown = 1.0 + PULSE * math.sin(math.pi * one.counted_age / PULSE_S) if pulse else 1.0
    middle = box.center().x() - (aside / 2 if beside > under else 0)
    canvas.text(QPointF(middle, base), words, size * grown, weight=700, align=CENTRE)
    if beside > under:
        at = QPointF(middle + each * size / 2 + 28, base)
        canvas.text(at, one.of, theme.label, theme.muted)
    else:
        at = QPointF(box.center().x(), base + 48)
        canvas.text(at, one.of, theme.label, theme.muted, align=CENTRE, room=box.width())


def _last_line(canvas: Canvas, view: TogetherView) -> None:
    at = QPointF(canvas.width - MARGIN, canvas.height - 20)
    for words in reversed(view.foot):
        taken = canvas.text(at, words, canvas.theme.least, canvas.theme.muted, align=RIGHT)
        at.setX(at.x() - taken - 36)
