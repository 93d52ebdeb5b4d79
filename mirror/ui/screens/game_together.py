"""An energy game of several: the interval and its time over the bodies, a panel for each under them."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF

from mirror.ui.canvas import CENTRE, MARGIN, Canvas
from mirror.ui.pieces.button import rightwards
from mirror.ui.pieces.energy_line import paint_energy_line, paint_intervals, paint_zone_meter, span_about
from mirror.ui.pieces.interval import meter_colour, paint_foot, paint_ground, paint_time
from mirror.ui.pieces.person import paint_label, paint_star, place_colour
from mirror.ui.pieces.pill import paint_pill
from mirror.ui.screens.together import GAP, HEAD, bodies
from mirror.visit.game_view import GameView, PlayerView
from mirror.visit.view import Tone

LINE_FROM, LINE_UNDER = 560.0, 240.0
"""A panel as wide as this has its line beside the points, one with this height left under them, canvas px."""


def paint(canvas: Canvas, view: GameView) -> None:
    """Paint over the picture."""
    w, h = canvas.width, canvas.height
    area = bodies(w, h)
    paint_ground(canvas, view.kind, area)
    _head(canvas, view)
    line = QRectF(MARGIN, area.bottom() + 16, w - 2 * MARGIN, 30)
    paint_intervals(canvas, line, view.blocks, view.seconds, view.at_s)
    boxes = rightwards(canvas, _columns(canvas, line.bottom() + 18, len(view.players)))
    for box, one in zip(boxes, view.players, strict=True):
        _person(canvas, box, one, view)
    paint_foot(canvas, view, QPointF(w - MARGIN, h - 24))


def _columns(canvas: Canvas, top: float, people: int) -> list[QRectF]:
    """Side by side; two over two where an upright glass is shared by more than two."""
    across = 2 if people > 2 and canvas.portrait else max(people, 1)
    down = max(math.ceil(people / across), 1)
    whole, high = canvas.width - 2 * MARGIN, canvas.height - 66 - top
    wide, tall = (whole - GAP * (across - 1)) / across, (high - GAP * (down - 1)) / down
    return [
        QRectF(MARGIN + (i % across) * (wide + GAP), top + (i // across) * (tall + GAP), wide, tall)
        for i in range(people)
    ]


def _head(canvas: Canvas, view: GameView) -> None:
    """The interval at the left, its time large at the right."""
    theme, w = canvas.theme, canvas.width
    size = 160.0
    taken = canvas.text_width(view.left, size, 700)
    paint_time(canvas, view, QPointF(w - MARGIN - taken, 166), size, taken + 1)
    room = w - 2 * MARGIN - taken - 40
    canvas.text(QPointF(MARGIN, 116), view.name, 1.3 * theme.title, theme.on_interval, 700, room=room)
    second = "  ·  ".join(words for words in (view.number, view.comes) if words) or view.title
    canvas.text(QPointF(MARGIN, 172), second, theme.label, theme.on_interval, 600, room=room)
    said = view.notice or (view.pill if view.pill.tone is not Tone.GOOD else None)
    if said is not None:
        paint_pill(canvas, QPointF(MARGIN + 12, HEAD + 24), said, from_right=False)


def _person(canvas: Canvas, box: QRectF, one: PlayerView, view: GameView) -> None:
    """Label, meter and points; the line beside or under them where there is room."""
    canvas.panel(box, 36, opacity=0.9)
    canvas.panel(
        QRectF(box.left() + 36, box.top(), box.width() - 72, 8),
        4,
        place_colour(one.place),
        1.0 if one.here else 0.4,
    )
    label = paint_label(
        canvas, QPointF(box.center().x(), box.top() + 50), one.label, one.place, box.width() * 0.6
    )
    if one.ahead:
        paint_star(canvas, QPointF(label.right() + 34, label.center().y()))
    inner = box.adjusted(28, 92, -28, -22)
    if not one.measured:
        canvas.paragraph(inner, view.too_slow, canvas.theme.label, weight=600, align=CENTRE, middle=True)
        return
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
    _points(canvas, rest, one, view)


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
