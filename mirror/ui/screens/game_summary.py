"""After an energy game: points, what they are made of, the line of energy; a column for each person."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF

from mirror.flow.game_view import GameResultView, GameSummaryView
from mirror.flow.view import Dwell
from mirror.ui.canvas import CENTRE, MARGIN, Canvas
from mirror.ui.pieces.against import paint_against
from mirror.ui.pieces.button import HEIGHT, paint_button, rightwards, row, share_box
from mirror.ui.pieces.energy_line import GamePart, paint_energy_line
from mirror.ui.pieces.facts import paint_facts
from mirror.ui.pieces.person import paint_label, place_colour
from mirror.ui.places import Places

LEFT = 0.42
"""Share of a lying glass that the points have."""


def paint(canvas: Canvas, view: GameSummaryView, dwell: Dwell | None) -> Places:
    """Paint over the dimmed picture; returns where each target is."""
    canvas.dim(0.84)
    theme, w, h = canvas.theme, canvas.width, canvas.height
    canvas.text(QPointF(MARGIN, 140), view.title, theme.title, weight=700, room=w - 2 * MARGIN)
    canvas.text(QPointF(MARGIN, 196), view.subtitle, theme.label, theme.muted, room=w - 2 * MARGIN)
    foot = h - MARGIN - HEIGHT
    if len(view.people) == 1:
        _alone(canvas, view, view.people[0], foot - 36)
    else:
        _together(canvas, view, foot - 36)
    area = QRectF(MARGIN, foot, w - 2 * MARGIN, HEIGHT)
    boxes = share_box(area, [canvas.text_width(t.label, theme.label + 4.0, 600) + 48 for t in view.targets])
    for box, target in zip(boxes, view.targets, strict=True):
        paint_button(canvas, box, target, dwell)
    return {target.id: box for box, target in zip(boxes, view.targets, strict=True)}


def _alone(canvas: Canvas, view: GameSummaryView, one: GameResultView, bottom: float) -> None:
    w, theme = canvas.width, canvas.theme
    wide = w - 2 * MARGIN if canvas.portrait else w * LEFT - MARGIN - 48
    base = 450.0 if canvas.portrait else 500.0
    size = theme.count * (0.86 if canvas.portrait else 0.9)
    size *= min(1.0, wide * 0.6 / canvas.text_width(one.points, size, 700))
    taken = canvas.text(QPointF(MARGIN - 8, base), one.points, size, weight=700)
    at = QPointF(MARGIN + taken + 24, base - 12)
    canvas.text(at, one.points_label, theme.cue_size, theme.muted, room=wide - taken - 24)
    canvas.paragraph(QRectF(MARGIN, base + 36, wide, 130), one.praise, theme.cue_size, weight=600)
    x, y, width = (MARGIN, 640.0, wide) if canvas.portrait else (w * LEFT, 236.0, w * (1 - LEFT) - MARGIN)
    paint_facts(canvas, QRectF(x, y, width, 170), one.facts)
    y += 202 if one.facts else 0
    if one.against:
        box = QRectF(x, y, width, 84) if canvas.portrait else QRectF(MARGIN, base + 190, wide, 72)
        paint_against(canvas, box, one.against, one.record)
        y += 108 if canvas.portrait else 0
    _line(canvas, QRectF(x, y, width, bottom - y), view, one)


def _line(canvas: Canvas, box: QRectF, view: GameSummaryView, one: GameResultView) -> None:
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


def _together(canvas: Canvas, view: GameSummaryView, bottom: float) -> None:
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
        _column(canvas, box, view, one)


def _column(canvas: Canvas, box: QRectF, view: GameSummaryView, one: GameResultView) -> None:
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
