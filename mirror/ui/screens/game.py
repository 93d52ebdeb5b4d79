"""An energy game: the whole glass in the interval's colour, the time that is left, the energy in its zone.

The part of the glass that belongs to the body has the colour's edge alone. One person has a panel of their own with
meter and line; several have one each, side by side (`mirror.ui.screens.game_together`).
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF

from mirror.flow.game_view import GameView, PlayerView
from mirror.ui.canvas import MARGIN, RIGHT, Canvas
from mirror.ui.free import WITH_CHARTS, WITHOUT
from mirror.ui.pieces.energy_line import paint_energy_line, paint_intervals, paint_zone_meter, span_about
from mirror.ui.pieces.interval import meter_colour, paint_foot, paint_ground, paint_time, paint_top
from mirror.ui.pieces.pill import paint_pill
from mirror.ui.screens import game_together

TOP, SIDE, FOOT = 216.0, 500.0, 118.0
"""Height of the words over the body of an upright glass; on a lying one its columns' width and the foot's
height, canvas px."""


def paint(canvas: Canvas, view: GameView, charts_fit: bool, sides: bool = False) -> None:
    """Paint over the picture; `charts_fit`: the body leaves room for the line of energy on an upright glass;
    `sides`: the panels of several stand at both sides of a lying one."""
    if len(view.players) > 1:
        game_together.paint(canvas, view, sides)
        return
    if canvas.portrait:
        _upright(canvas, view, canvas.height - (WITH_CHARTS if charts_fit else WITHOUT))
    else:
        _lying(canvas, view)


def _upright(canvas: Canvas, view: GameView, bottom: float) -> None:
    w, h, theme = canvas.width, canvas.height, canvas.theme
    # the picture reaches up to the glass's top: a head may be there
    paint_ground(canvas, view.kind, QRectF(0, 0, w, bottom))
    paint_top(canvas, view.kind, 1.5 * TOP)
    _head(canvas, view, w - MARGIN)
    top = bottom + 22
    paint_intervals(canvas, QRectF(MARGIN, top, w - 2 * MARGIN, 34), view.blocks, view.seconds, view.at_s)
    base = top + 62 + 0.74 * 270
    room = w - 2 * MARGIN
    paint_time(canvas, view, QPointF(MARGIN - 8, base), 270, room * 0.66)
    _points(canvas, view, QPointF(w - MARGIN, base), 170, room * 0.32)
    canvas.text(QPointF(MARGIN, base + 62), view.comes, theme.label, theme.on_interval, 600, room=room * 0.66)
    panel = QRectF(MARGIN, base + 92, room, h - 78 - base - 92)
    _energy(canvas, view, panel)
    paint_foot(canvas, view, QPointF(w - MARGIN, h - 30))


def _lying(canvas: Canvas, view: GameView) -> None:
    w, h, theme = canvas.width, canvas.height, canvas.theme
    paint_ground(canvas, view.kind, QRectF(SIDE, 0, w - 2 * SIDE, h - FOOT))
    _head(canvas, view, SIDE - 24)
    room = SIDE - MARGIN - 32
    paint_time(canvas, view, QPointF(MARGIN - 8, 520), 240, room)
    canvas.paragraph(QRectF(MARGIN, 552, room, 110), view.comes, theme.label, theme.on_interval, 600)
    _points(canvas, view, QPointF(SIDE - 32, h - FOOT - 84), 190, room)
    panel = QRectF(w - SIDE + 28, 168, SIDE - 28 - MARGIN, h - FOOT - 168 - 20)
    _energy(canvas, view, panel)
    paint_pill(canvas, QPointF(w - MARGIN, 64), view.pill, room=SIDE - 28 - MARGIN)
    foot = QRectF(MARGIN, h - FOOT + 14, w - 2 * MARGIN, 38)
    paint_intervals(canvas, foot, view.blocks, view.seconds, view.at_s)
    paint_foot(canvas, view, QPointF(w - MARGIN, h - 26))


def _head(canvas: Canvas, view: GameView, right: float) -> None:
    """The interval's name, which one it is, the game."""
    theme = canvas.theme
    if canvas.portrait:
        right = paint_pill(canvas, QPointF(right, 60), view.pill).left() - 32
    room = right - MARGIN
    size = 1.5 * theme.title
    canvas.text(QPointF(MARGIN, 128), view.name, size, theme.on_interval, 700, room=room)
    second = "  ·  ".join(words for words in (view.title, view.number) if words)
    room = canvas.width - 2 * MARGIN if canvas.portrait else room
    canvas.text(QPointF(MARGIN, 184), second, theme.label, theme.on_interval, 600, room=room)
    if view.notice is not None:
        paint_pill(canvas, QPointF(MARGIN, TOP + 16), view.notice, from_right=False)


def _points(canvas: Canvas, view: GameView, right: QPointF, size: float, room: float) -> None:
    """How many seconds in the zone, over what they are, from the right end of the number's baseline."""
    theme, one = canvas.theme, view.players[0] if view.players else None
    number = str(one.points) if one is not None else "0"
    canvas.text(right, number, size, theme.on_interval, 700, RIGHT, room)
    under = QPointF(right.x(), right.y() + 62)
    canvas.text(under, view.points_label, theme.label, theme.on_interval, 600, RIGHT, room)


def _energy(canvas: Canvas, view: GameView, box: QRectF) -> None:
    """The meter with its zone, and the line so far on the same scale."""
    canvas.panel(box, 36, opacity=0.9)
    one = view.players[0] if view.players else None
    inner = box.adjusted(28, 22, -28, -24)
    if one is None or not one.measured:
        words = view.too_slow if one is not None else view.pill.text
        canvas.paragraph(inner, words, canvas.theme.cue_size, weight=600, middle=True)
        return
    _say(canvas, one, inner)
    low = QRectF(inner.left(), inner.top() + 84, inner.width(), inner.height() - 84)
    meter = QRectF(low.left() + 6, low.top(), 76, low.height())
    paint_zone_meter(canvas, meter, one.rate, view.zone, meter_colour(canvas, one))
    line = QRectF(meter.right() + 28, low.top(), low.right() - meter.right() - 28, low.height())
    span = span_about(view.at_s, view.seconds, line.width())
    paint_energy_line(canvas, line, view.blocks, span, one.trace, view.before)


def _say(canvas: Canvas, one: PlayerView, inner: QRectF) -> None:
    theme = canvas.theme
    number = f"{one.rate:.0f}"
    taken = canvas.text(
        QPointF(inner.right(), inner.top() + 52), number, theme.cue_size, theme.ink, 700, RIGHT
    )
    room = inner.width() - taken - 32
    at = QPointF(inner.left(), inner.top() + 52)
    canvas.text(at, one.say, theme.cue_size, meter_colour(canvas, one), 700, room=room)
