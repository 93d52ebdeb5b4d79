"""An energy game of several: the interval and its time over the bodies, a panel for each."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF

from mirror.flow.game_view import GameView, PlayerView
from mirror.flow.view import Tone
from mirror.ui.canvas import CENTRE, MARGIN, RIGHT, Canvas
from mirror.ui.division import divide_glass
from mirror.ui.pieces.button import rightwards
from mirror.ui.pieces.energy_line import paint_energy_line, paint_intervals, paint_zone_meter, span_about
from mirror.ui.pieces.interval import meter_colour, paint_foot, paint_ground, paint_time
from mirror.ui.pieces.person import label_width, paint_leader, place_colour
from mirror.ui.pieces.pill import paint_pill

LINE = 30.0
"""Height of the line of intervals, canvas px."""
LOW = 220.0
"""A lower panel has its label and what is said beside each other."""
LINE_FROM, LINE_UNDER = 560.0, 240.0
"""A panel as wide as this has its line beside the points, one with this height left under them, canvas px."""


def paint(canvas: Canvas, view: GameView, sides: bool = False) -> None:
    """Paint over the picture; `sides`: the panels stand at both sides of a lying glass."""
    w, h = canvas.width, canvas.height
    way = divide_glass(w, h, len(view.players), sides)
    paint_ground(canvas, view.kind, way.bodies)
    _head(canvas, view)
    line = QRectF(MARGIN, way.bodies.bottom() + 14, w - 2 * MARGIN, LINE)
    paint_intervals(canvas, line, view.blocks, view.seconds, view.at_s)
    under = line.bottom() + 14
    boxes = [box if box.top() < way.bodies.bottom() else _below(box, under) for box in way.panels]
    for box, one in zip(rightwards(canvas, boxes), view.players, strict=True):
        _person(canvas, box, one, view)
    paint_foot(canvas, view, QPointF(w - MARGIN, h - 20))


def _below(box: QRectF, line: float) -> QRectF:
    """A panel at the foot of the glass, lower by what the line of intervals takes of the first row."""
    taken = max(line - box.top(), 0.0)
    return QRectF(box.left(), box.top() + taken, box.width(), box.height() - taken)


def _head(canvas: Canvas, view: GameView) -> None:
    """The interval at the left, its time large at the right."""
    theme, w = canvas.theme, canvas.width
    size, base, first, second = (
        (160.0, 166.0, 116.0, 172.0) if canvas.portrait else (114.0, 114.0, 72.0, 118.0)
    )
    taken = canvas.text_width(view.left, size, 700)
    paint_time(canvas, view, QPointF(w - MARGIN - taken, base), size, taken + 1)
    room = w - 2 * MARGIN - taken - 40
    letters = (1.3 if canvas.portrait else 1.0) * theme.title
    canvas.text(QPointF(MARGIN, first), view.name, letters, theme.on_interval, 700, room=room)
    text = "  ·  ".join(words for words in (view.number, view.comes) if words) or view.title
    canvas.text(QPointF(MARGIN, second), text, theme.label, theme.on_interval, 600, room=room)
    notice = view.notice or (view.pill if view.pill.tone is not Tone.GOOD else None)
    if notice is not None:
        paint_pill(canvas, QPointF(MARGIN + 12, second + 52), notice, from_right=False)


def _person(canvas: Canvas, box: QRectF, one: PlayerView, view: GameView) -> None:
    """Label, meter and points; the line beside or under them where there is room."""
    canvas.panel(box, 36, opacity=0.9)
    canvas.panel(
        QRectF(box.left() + 36, box.top(), box.width() - 72, 8),
        4,
        place_colour(one.place),
        1.0 if one.here else 0.4,
    )
    low = box.height() < LOW
    inner = _paint_label(canvas, box, one, low)
    if not one.measured:
        canvas.paragraph(inner, view.too_slow, canvas.theme.label, weight=600, align=CENTRE, middle=True)
        return
    if low:
        _beside_label(canvas, box, one)
    meter = QRectF(inner.left(), inner.top(), 52, inner.height())
    paint_zone_meter(canvas, meter, one.rate, view.zone, meter_colour(canvas, one))
    rest = QRectF(meter.right() + 24, inner.top(), inner.right() - meter.right() - 24, inner.height())
    line = _line_box(box, rest)
    if line is not None:
        span = span_about(view.at_s, view.seconds, line.width())
        paint_energy_line(canvas, line, view.blocks, span, one.trace, (), place_colour(one.place))
        if line.top() > rest.top():
            rest.setBottom(line.top() - 12)
        else:
            rest.setRight(line.left() - 20)
    if low:
        _number(canvas, rest, one)
    else:
        _points(canvas, rest, one, view)


def _paint_label(canvas: Canvas, box: QRectF, one: PlayerView, low: bool) -> QRectF:
    """The label, at the left end of a low panel; returns what is left under it."""
    star = 64.0 if one.ahead else 0.0
    room = box.width() * 0.42 + star if low else box.width() - 48
    width = label_width(canvas, one.label, room - star) + star
    at = QPointF(box.left() + 24 + width / 2 if low else box.center().x(), box.top() + (42 if low else 50))
    label = paint_leader(canvas, at, one.label, one.place, room, one.ahead)
    return QRectF(box.left() + 26, label.bottom() + 12, box.width() - 52, box.bottom() - label.bottom() - 30)


def _beside_label(canvas: Canvas, box: QRectF, one: PlayerView) -> None:
    """What to make of the energy, at the right end of a low panel's first line."""
    room = box.width() * 0.58 - 24 - 26 - (64 if one.ahead else 0)
    at = QPointF(box.right() - 26, box.top() + 54)
    canvas.text(at, one.say, canvas.theme.label, meter_colour(canvas, one), 700, RIGHT, room)


def _number(canvas: Canvas, box: QRectF, one: PlayerView) -> None:
    """The points alone."""
    words = str(one.points)
    size = min(box.height() / 0.74, 240.0)
    size *= min(1.0, box.width() / canvas.text_width(words, size, 700))
    at = QPointF(box.center().x(), box.center().y() + 0.36 * size)
    canvas.text(at, words, size, weight=700, align=CENTRE)


def _line_box(box: QRectF, rest: QRectF) -> QRectF | None:
    """Where the line goes in what is left of a panel: beside the points, under them, or nowhere."""
    if box.width() >= LINE_FROM:
        return QRectF(rest.center().x(), rest.top(), rest.width() / 2, rest.height())
    high = 0.36 * rest.height()
    return (
        QRectF(rest.left(), rest.bottom() - high, rest.width(), high) if rest.height() >= LINE_UNDER else None
    )


def _points(canvas: Canvas, box: QRectF, one: PlayerView, view: GameView) -> None:
    theme, middle = canvas.theme, box.center().x()
    roomy = box.height() > 190
    size = min((box.height() - (100 if roomy else 46)) / 0.78, 240.0)
    size *= min(1.0, box.width() / canvas.text_width(str(one.points), size, 700))
    base = box.top() + 0.76 * size
    canvas.text(QPointF(middle, base), str(one.points), size, weight=700, align=CENTRE)
    under = QPointF(middle, base + 40)
    if roomy:
        canvas.text(under, view.points_label, theme.small, theme.muted, align=CENTRE, room=box.width())
        under = QPointF(middle, base + 92)
    size = theme.label if roomy else theme.small
    canvas.text(under, one.say, size, meter_colour(canvas, one), 700, CENTRE, box.width())
