"""A set of several: the bodies in the middle, a panel for each in the order they stand; and what everybody did."""

from __future__ import annotations

import math
from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, Qt

from mirror.flow.view import Dwell
from mirror.flow.view_parts import PersonView, ResultsView, ResultView, TogetherView
from mirror.ui.canvas import CENTRE, MARGIN, RIGHT, Canvas
from mirror.ui.division import divide_glass, paint_label, paint_leader, place_colour
from mirror.ui.pieces.button import HEIGHT, Places, paint_button, rightwards, row
from mirror.ui.pieces.cue import paint_cue, paint_pill
from mirror.ui.pieces.gauges import paint_meter, paint_ring
from mirror.ui.pieces.summary import paint_code, paint_facts
from mirror.ui.screens.workout import PULSE, PULSE_S

ROOMY, STACKED = 320.0, 230.0
"""A panel whose numbers have this much room has its cue under them; one that is narrow and as high as this has its
ring under the count, a lower one none, canvas px."""
NARROW, LARGEST = 300.0, 300.0
"""A panel's numbers that are narrower, and the count's letters at most, canvas px."""


def paint_together(canvas: Canvas, view: TogetherView, sides: bool = False) -> None:
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
        # a low panel has no room for more: the words lie over the name for as long as the cue lasts
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


RESULTS_TOP = 240.0
BESIDE_CODE = 700.0
"""A column as wide as this has its code beside the numbers, canvas px."""


def paint_results(canvas: Canvas, view: ResultsView, dwell: Dwell | None, scale: float) -> Places:
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
        rightwards(canvas, _list_boxes(canvas, len(view.people), bottom)), view.people, strict=True
    ):
        _draw_result(canvas, box, one, view.qr_label, scale)
    boxes = row(QRectF(MARGIN, h - MARGIN - HEIGHT, room, HEIGHT), len(view.targets))
    for box, target in zip(boxes, view.targets, strict=True):
        paint_button(canvas, box, target, dwell)
    return {target.id: box for box, target in zip(boxes, view.targets, strict=True)}


def _list_boxes(canvas: Canvas, people: int, bottom: float) -> list[QRectF]:
    """Side by side; two over two where an upright glass is shared by more than two."""
    across = 2 if people > 2 and canvas.portrait else max(people, 1)
    down = -(-people // across) or 1
    tall = (bottom - RESULTS_TOP - 24 * (down - 1)) / down
    lines = [
        row(QRectF(MARGIN, RESULTS_TOP + i * (tall + 24), canvas.width - 2 * MARGIN, tall), across, 24)
        for i in range(down)
    ]
    return [box for line in lines for box in line][:people]


def _draw_result(canvas: Canvas, box: QRectF, one: ResultView, qr_label: str, scale: float) -> None:
    canvas.panel(box, 36)
    canvas.panel(QRectF(box.left() + 36, box.top(), box.width() - 72, 8), 4, place_colour(one.place), 1.0)
    if one.payload and not canvas.portrait and box.width() > BESIDE_CODE:
        side = min(box.height() - 140, 0.42 * box.width())
        code = QRectF(box.right() - 36 - side, box.center().y() - side / 2 - 12, side, side)
        _draw_code(canvas, code, one.payload, qr_label, scale)
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
        _draw_code(canvas, QRectF(middle - side / 2, y, side, side), one.payload, qr_label, scale)
    elif one.advice and rest.height() > 60:
        canvas.paragraph(rest, one.advice, theme.small, weight=600, align=CENTRE, middle=True)


def _draw_code(canvas: Canvas, box: QRectF, payload: str, label: str, scale: float) -> None:
    paint_code(canvas, box, payload, scale)
    at = QPointF(box.center().x(), box.bottom() + 38)
    canvas.text(at, label, canvas.theme.least, canvas.theme.muted, align=CENTRE, room=box.width())
