"""An energy game: alone with the whole glass in the interval's colour, of several with a panel for each, and after it
points and the line of energy.

The part of the glass that belongs to the body has the colour's edge alone. One person has a panel of their own with
meter and line; several have one each, side by side.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF

from mirror.flow.view import Dwell, Tone
from mirror.flow.view_parts import GameResultView, GameSummaryView, GameView, PlayerView
from mirror.ui.canvas import CENTRE, MARGIN, RIGHT, Canvas
from mirror.ui.division import divide_glass, label_width, paint_label, paint_leader, place_colour
from mirror.ui.framing import WITH_CHARTS, WITHOUT
from mirror.ui.pieces.button import HEIGHT, Places, paint_button, rightwards, row, share_box
from mirror.ui.pieces.cue import paint_pill
from mirror.ui.pieces.energy import (
    GamePart,
    meter_colour,
    paint_energy_line,
    paint_foot,
    paint_ground,
    paint_intervals,
    paint_time,
    paint_top,
    paint_zone_meter,
    span_about,
)
from mirror.ui.pieces.summary import paint_against, paint_facts

LINE = 30.0
"""Height of the line of intervals, canvas px."""
LOW = 220.0
"""A lower panel has its label and its words beside each other."""
LINE_FROM, LINE_UNDER = 560.0, 240.0
"""A panel as wide as this has its line beside the points, one with this height left under them, canvas px."""


def paint_shared_game(canvas: Canvas, view: GameView, sides: bool = False) -> None:
    """Paint over the picture; `sides`: the panels stand at both sides of a lying glass."""
    w, h = canvas.width, canvas.height
    way = divide_glass(w, h, len(view.players), sides)
    paint_ground(canvas, view.kind, way.bodies)
    _draw_shared_head(canvas, view)
    line = QRectF(MARGIN, way.bodies.bottom() + 14, w - 2 * MARGIN, LINE)
    paint_intervals(canvas, line, view.blocks, view.seconds, view.at_s)
    under = line.bottom() + 14
    boxes = [box if box.top() < way.bodies.bottom() else _place_below(box, under) for box in way.panels]
    for box, one in zip(rightwards(canvas, boxes), view.players, strict=True):
        _draw_player(canvas, box, one, view)
    paint_foot(canvas, view, QPointF(w - MARGIN, h - 20))


def _place_below(box: QRectF, line: float) -> QRectF:
    """A panel at the foot of the glass, lower by what the line of intervals takes of the first row."""
    taken = max(line - box.top(), 0.0)
    return QRectF(box.left(), box.top() + taken, box.width(), box.height() - taken)


def _draw_shared_head(canvas: Canvas, view: GameView) -> None:
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


def _draw_player(canvas: Canvas, box: QRectF, one: PlayerView, view: GameView) -> None:
    """Label, meter and points; the line beside or under them where there is room."""
    canvas.panel(box, 36, opacity=0.9)
    canvas.panel(
        QRectF(box.left() + 36, box.top(), box.width() - 72, 8),
        4,
        place_colour(one.place),
        1.0 if one.here else 0.4,
    )
    low = box.height() < LOW
    inner = _draw_label(canvas, box, one, low)
    if not one.measured:
        canvas.paragraph(inner, view.too_slow, canvas.theme.label, weight=600, align=CENTRE, middle=True)
        return
    if low:
        _draw_advice_beside(canvas, box, one)
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
        _draw_points_alone(canvas, rest, one)
    else:
        _draw_points_of(canvas, rest, one, view)


def _draw_label(canvas: Canvas, box: QRectF, one: PlayerView, low: bool) -> QRectF:
    """The label, at the left end of a low panel; returns what is left under it."""
    star = 64.0 if one.ahead else 0.0
    room = box.width() * 0.42 + star if low else box.width() - 48
    width = label_width(canvas, one.label, room - star) + star
    at = QPointF(box.left() + 24 + width / 2 if low else box.center().x(), box.top() + (42 if low else 50))
    label = paint_leader(canvas, at, one.label, one.place, room, one.ahead)
    return QRectF(box.left() + 26, label.bottom() + 12, box.width() - 52, box.bottom() - label.bottom() - 30)


def _draw_advice_beside(canvas: Canvas, box: QRectF, one: PlayerView) -> None:
    """What to make of the energy, at the right end of a low panel's first line."""
    room = box.width() * 0.58 - 24 - 26 - (64 if one.ahead else 0)
    at = QPointF(box.right() - 26, box.top() + 54)
    canvas.text(at, one.say, canvas.theme.label, meter_colour(canvas, one), 700, RIGHT, room)


def _draw_points_alone(canvas: Canvas, box: QRectF, one: PlayerView) -> None:
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


def _draw_points_of(canvas: Canvas, box: QRectF, one: PlayerView, view: GameView) -> None:
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


TOP, SIDE, FOOT = 216.0, 500.0, 118.0
"""Height of the words over the body of an upright glass; on a lying one its columns' width and the foot's
height, canvas px."""


def paint_game(canvas: Canvas, view: GameView, charts_fit: bool, sides: bool = False) -> None:
    """Paint over the picture; `charts_fit`: the body leaves room for the line of energy on an upright glass;
    `sides`: the panels of several stand at both sides of a lying one."""
    if len(view.players) > 1:
        paint_shared_game(canvas, view, sides)
        return
    if canvas.portrait:
        _draw_upright(canvas, view, canvas.height - (WITH_CHARTS if charts_fit else WITHOUT))
    else:
        _draw_lying(canvas, view)


def _draw_upright(canvas: Canvas, view: GameView, bottom: float) -> None:
    w, h, theme = canvas.width, canvas.height, canvas.theme
    # the picture reaches up to the glass's top: a head may be there
    paint_ground(canvas, view.kind, QRectF(0, 0, w, bottom))
    paint_top(canvas, view.kind, 1.5 * TOP)
    _draw_head(canvas, view, w - MARGIN)
    top = bottom + 22
    paint_intervals(canvas, QRectF(MARGIN, top, w - 2 * MARGIN, 34), view.blocks, view.seconds, view.at_s)
    base = top + 62 + 0.74 * 270
    room = w - 2 * MARGIN
    paint_time(canvas, view, QPointF(MARGIN - 8, base), 270, room * 0.66)
    _draw_points(canvas, view, QPointF(w - MARGIN, base), 170, room * 0.32)
    canvas.text(QPointF(MARGIN, base + 62), view.comes, theme.label, theme.on_interval, 600, room=room * 0.66)
    panel = QRectF(MARGIN, base + 92, room, h - 78 - base - 92)
    _draw_energy(canvas, view, panel)
    paint_foot(canvas, view, QPointF(w - MARGIN, h - 30))


def _draw_lying(canvas: Canvas, view: GameView) -> None:
    w, h, theme = canvas.width, canvas.height, canvas.theme
    paint_ground(canvas, view.kind, QRectF(SIDE, 0, w - 2 * SIDE, h - FOOT))
    _draw_head(canvas, view, SIDE - 24)
    room = SIDE - MARGIN - 32
    paint_time(canvas, view, QPointF(MARGIN - 8, 520), 240, room)
    canvas.paragraph(QRectF(MARGIN, 552, room, 110), view.comes, theme.label, theme.on_interval, 600)
    _draw_points(canvas, view, QPointF(SIDE - 32, h - FOOT - 84), 190, room)
    panel = QRectF(w - SIDE + 28, 168, SIDE - 28 - MARGIN, h - FOOT - 168 - 20)
    _draw_energy(canvas, view, panel)
    paint_pill(canvas, QPointF(w - MARGIN, 64), view.pill, room=SIDE - 28 - MARGIN)
    foot = QRectF(MARGIN, h - FOOT + 14, w - 2 * MARGIN, 38)
    paint_intervals(canvas, foot, view.blocks, view.seconds, view.at_s)
    paint_foot(canvas, view, QPointF(w - MARGIN, h - 26))


def _draw_head(canvas: Canvas, view: GameView, right: float) -> None:
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


def _draw_points(canvas: Canvas, view: GameView, right: QPointF, size: float, room: float) -> None:
    """How many seconds in the zone, over what they are, from the right end of the number's baseline."""
    theme, one = canvas.theme, view.players[0] if view.players else None
    number = str(one.points) if one is not None else "0"
    canvas.text(right, number, size, theme.on_interval, 700, RIGHT, room)
    under = QPointF(right.x(), right.y() + 62)
    canvas.text(under, view.points_label, theme.label, theme.on_interval, 600, RIGHT, room)


def _draw_energy(canvas: Canvas, view: GameView, box: QRectF) -> None:
    """The meter with its zone, and the line so far on the same scale."""
    canvas.panel(box, 36, opacity=0.9)
    one = view.players[0] if view.players else None
    inner = box.adjusted(28, 22, -28, -24)
    if one is None or not one.measured:
        words = view.too_slow if one is not None else view.pill.text
        canvas.paragraph(inner, words, canvas.theme.cue_size, weight=600, middle=True)
        return
    _draw_advice(canvas, one, inner)
    low = QRectF(inner.left(), inner.top() + 84, inner.width(), inner.height() - 84)
    meter = QRectF(low.left() + 6, low.top(), 76, low.height())
    paint_zone_meter(canvas, meter, one.rate, view.zone, meter_colour(canvas, one))
    line = QRectF(meter.right() + 28, low.top(), low.right() - meter.right() - 28, low.height())
    span = span_about(view.at_s, view.seconds, line.width())
    paint_energy_line(canvas, line, view.blocks, span, one.trace, view.before)


def _draw_advice(canvas: Canvas, one: PlayerView, inner: QRectF) -> None:
    theme = canvas.theme
    number = f"{one.rate:.0f}"
    taken = canvas.text(
        QPointF(inner.right(), inner.top() + 52), number, theme.cue_size, theme.ink, 700, RIGHT
    )
    room = inner.width() - taken - 32
    at = QPointF(inner.left(), inner.top() + 52)
    canvas.text(at, one.say, theme.cue_size, meter_colour(canvas, one), 700, room=room)


POINTS_SHARE = 0.42
"""Share of a lying glass that the points have."""


def paint_game_summary(canvas: Canvas, view: GameSummaryView, dwell: Dwell | None) -> Places:
    """Paint over the dimmed picture; returns where each target is."""
    canvas.dim(0.84)
    theme, w, h = canvas.theme, canvas.width, canvas.height
    canvas.text(QPointF(MARGIN, 140), view.title, theme.title, weight=700, room=w - 2 * MARGIN)
    canvas.text(QPointF(MARGIN, 196), view.subtitle, theme.label, theme.muted, room=w - 2 * MARGIN)
    foot = h - MARGIN - HEIGHT
    if len(view.people) == 1:
        _draw_result_alone(canvas, view, view.people[0], foot - 36)
    else:
        _draw_results(canvas, view, foot - 36)
    area = QRectF(MARGIN, foot, w - 2 * MARGIN, HEIGHT)
    boxes = share_box(area, [canvas.text_width(t.label, theme.label + 4.0, 600) + 48 for t in view.targets])
    for box, target in zip(boxes, view.targets, strict=True):
        paint_button(canvas, box, target, dwell)
    return {target.id: box for box, target in zip(boxes, view.targets, strict=True)}


def _draw_result_alone(canvas: Canvas, view: GameSummaryView, one: GameResultView, bottom: float) -> None:
    w, theme = canvas.width, canvas.theme
    wide = w - 2 * MARGIN if canvas.portrait else w * POINTS_SHARE - MARGIN - 48
    base = 450.0 if canvas.portrait else 500.0
    size = theme.count * (0.86 if canvas.portrait else 0.9)
    size *= min(1.0, wide * 0.6 / canvas.text_width(one.points, size, 700))
    taken = canvas.text(QPointF(MARGIN - 8, base), one.points, size, weight=700)
    at = QPointF(MARGIN + taken + 24, base - 12)
    canvas.text(at, one.points_label, theme.cue_size, theme.muted, room=wide - taken - 24)
    canvas.paragraph(QRectF(MARGIN, base + 36, wide, 130), one.praise, theme.cue_size, weight=600)
    x, y, width = (
        (MARGIN, 640.0, wide)
        if canvas.portrait
        else (w * POINTS_SHARE, 236.0, w * (1 - POINTS_SHARE) - MARGIN)
    )
    paint_facts(canvas, QRectF(x, y, width, 170), one.facts)
    y += 202 if one.facts else 0
    if one.against:
        box = QRectF(x, y, width, 84) if canvas.portrait else QRectF(MARGIN, base + 190, wide, 72)
        paint_against(canvas, box, one.against, one.record)
        y += 108 if canvas.portrait else 0
    _draw_energy_line(canvas, QRectF(x, y, width, bottom - y), view, one)


def _draw_energy_line(canvas: Canvas, box: QRectF, view: GameSummaryView, one: GameResultView) -> None:
    """Energy by time, with how much of each interval was in its zone under it."""
    theme = canvas.theme
    canvas.panel(box, 32)
    canvas.text(QPointF(box.left() + 32, box.top() + 54), view.line_label, theme.small, theme.muted)
    inner = box.adjusted(28, 80, -28, -76)
    paint_energy_line(canvas, inner, view.blocks, GamePart(0.0, view.seconds), one.trace, one.before)
    for block, share in zip(view.blocks, one.shares, strict=False):
        if block.zone is None:
            continue
        left, right = (
            inner.left() + inner.width() * at / view.seconds for at in (block.start_s, block.end_s)
        )
        part = QRectF(left + 3, inner.bottom() + 12, max(right - left - 6, 4.0), 14)
        canvas.panel(part, 7, theme.ink, 0.16)
        canvas.panel(QRectF(part.left(), part.top(), part.width() * share, 14), 7, theme.good, 1.0)
        if right - left > 60:
            at = QPointF(part.center().x(), part.bottom() + 34)
            canvas.text(at, f"{100 * share:.0f}", theme.least, theme.muted, 600, CENTRE, right - left)


def _draw_results(canvas: Canvas, view: GameSummaryView, bottom: float) -> None:
    """Side by side; two over two where an upright glass is shared by more than two."""
    people = len(view.people)
    across = 2 if people > 2 and canvas.portrait else max(people, 1)
    down = -(-people // across) or 1
    tall = (bottom - 240 - 24 * (down - 1)) / down
    lines = [
        row(QRectF(MARGIN, 240 + i * (tall + 24), canvas.width - 2 * MARGIN, tall), across)
        for i in range(down)
    ]
    boxes = [box for line in lines for box in rightwards(canvas, line)]
    for box, one in zip(boxes, view.people, strict=False):
        _draw_column(canvas, box, view, one)


def _draw_column(canvas: Canvas, box: QRectF, view: GameSummaryView, one: GameResultView) -> None:
    theme, middle, room = canvas.theme, box.center().x(), box.width() - 56
    paint = place_colour(one.place)
    canvas.panel(box, 36)
    canvas.panel(QRectF(box.left() + 36, box.top(), box.width() - 72, 8), 4, paint, 1.0)
    paint_label(canvas, QPointF(middle, box.top() + 58), one.label, one.place, box.width() * 0.7)
    size = min(box.height() * 0.28, 220.0)
    base = box.top() + 104 + 0.76 * size
    canvas.text(QPointF(middle, base), one.points, size, weight=700, align=CENTRE, room=room)
    canvas.text(
        QPointF(middle, base + 46), one.points_label, theme.label, theme.muted, align=CENTRE, room=room
    )
    if one.won:
        canvas.text(QPointF(middle, base + 96), one.won, theme.label, paint, 700, CENTRE, room)
    y = base + 116
    paint_facts(canvas, QRectF(box.left() + 20, y, box.width() - 40, 130), one.facts[1:3])
    line = QRectF(box.left() + 28, y + 148, room, box.bottom() - 28 - y - 148)
    if line.height() > 50:
        paint_energy_line(canvas, line, view.blocks, GamePart(0.0, view.seconds), one.trace, (), paint)
