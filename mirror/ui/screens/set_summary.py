"""After a set: how many, how well, one thing to work on, and the rest."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF

from mirror.flow.view import Dwell, SetSummaryView
from mirror.ui.canvas import LONG, MARGIN, RIGHT, Canvas
from mirror.ui.pieces.against import paint_against
from mirror.ui.pieces.button import HEIGHT, paint_button, share_box
from mirror.ui.pieces.cue import paint_cue
from mirror.ui.pieces.facts import paint_bars, paint_facts
from mirror.ui.pieces.offer import paint_offer
from mirror.ui.pieces.ring import paint_ring
from mirror.ui.places import Places

ASKED = 156.0
"""Room for what is asked about a grey bar, under the strip of an upright glass."""

AGAINST = QRectF(MARGIN, 232, 0.42 * LONG - MARGIN - 48, 72)
"""Where the set against the best one stands on a lying glass, over the count."""
DIGIT = 0.73
"""Height of a digit, as a share of its letters' size."""


def paint(canvas: Canvas, view: SetSummaryView, dwell: Dwell | None) -> Places:
    """Paint over the dimmed picture; returns where each target is."""
    canvas.dim(0.82)
    theme, w, h = canvas.theme, canvas.width, canvas.height
    canvas.text(QPointF(MARGIN, 140), view.title, theme.title, weight=700)
    canvas.text(QPointF(MARGIN, 196), view.subtitle, theme.label, theme.muted)
    column = (
        QRectF(MARGIN, 0, w - 2 * MARGIN, h) if canvas.portrait else QRectF(w * 0.42, 0, w * 0.58 - MARGIN, h)
    )
    _rest(canvas, view)
    _count(canvas, view)
    y = 640.0 if canvas.portrait else 250.0
    x, width = column.left(), column.width()
    if view.advice:
        paint_cue(canvas, QRectF(x, y, width, 104), view.advice)
        y += 104 + 32
    paint_facts(canvas, QRectF(x, y, width, 170), view.facts)
    y += 170 + 32
    foot = h - MARGIN - HEIGHT
    places: Places = {}
    if view.against and canvas.portrait:
        paint_against(canvas, QRectF(x, y, width, 84), view.against, view.record)
        y += 84 + 24
    elif view.against:
        paint_against(canvas, QRectF(AGAINST), view.against, view.record)
    if view.bars:
        below = max(len(view.doubts) * 48 + 16, ASKED) if view.doubts and canvas.portrait else 0
        room = min(foot - 40 - y - below, 560.0)
        places |= paint_bars(canvas, QRectF(x, y, width, room), view.bars, view.bars_label, view.before)
        y += room + 16
    if not canvas.portrait:
        # beside the bars, under the praise
        x, width = MARGIN, w * 0.42 - MARGIN - 40
        y = min(770.0, foot - 24 - len(view.doubts) * 48)
    if view.asked is not None:
        high = ASKED - 28 if canvas.portrait else 190
        box = QRectF(x, min(y, foot - 30 - high), width, high)
        return places | paint_offer(canvas, box, view.asked, dwell) | _targets(canvas, view, dwell, foot)
    for line in view.doubts:
        canvas.text(QPointF(x, y + 34), line, theme.small, theme.muted, room=width)
        y += 48
    return places | _targets(canvas, view, dwell, foot)


def _rest(canvas: Canvas, view: SetSummaryView) -> None:
    """The ring of the rest empties."""
    side = 230.0
    box = QRectF(canvas.width - MARGIN - side, 72, side, side)
    if not canvas.portrait:
        side = 156.0
        box = QRectF(canvas.width - MARGIN - side, 56, side, side)
    size = 64.0 if canvas.portrait else 46.0
    width = 20.0 if canvas.portrait else 14.0
    paint_ring(canvas, box, view.rest_share, canvas.theme.left, view.rest, "", width, size)
    at = QPointF(box.left() - 28, box.center().y() + canvas.theme.label * 0.36)
    canvas.text(at, view.rest_label, canvas.theme.label, canvas.theme.muted, align=RIGHT)
    if view.comes:
        beside = QPointF(box.left() - 28, at.y() + 1.4 * canvas.theme.label)
        canvas.text(beside, view.comes, canvas.theme.label, weight=600, align=RIGHT, room=beside.x() * 0.5)


def _count(canvas: Canvas, view: SetSummaryView) -> None:
    theme = canvas.theme
    base = 490.0 if canvas.portrait else 560.0
    room = canvas.width * (0.55 if canvas.portrait else 0.24)
    size = float(theme.count)
    width = canvas.text_width(view.count, size, 700)
    over = AGAINST.bottom() + 16 if view.against and not canvas.portrait else 212.0
    size = min(size * min(1.0, room / width), (base - over) / DIGIT)
    width = canvas.text_width(view.count, size, 700)
    canvas.text(QPointF(MARGIN - 8, base), view.count, size, weight=700)
    beside = QPointF(MARGIN + width + 24, base - 12)
    canvas.text(
        beside, view.count_label, theme.cue_size, theme.muted, room=canvas.width - beside.x() - MARGIN
    )
    if canvas.portrait:
        at = QPointF(MARGIN, base + 92)
        canvas.text(at, view.praise, theme.cue_size, weight=600, room=canvas.width - 2 * MARGIN)
        return
    box = QRectF(MARGIN, base + 44, canvas.width * 0.42 - MARGIN - 48, 150)
    canvas.paragraph(box, view.praise, theme.cue_size, weight=600)


def _targets(canvas: Canvas, view: SetSummaryView, dwell: Dwell | None, foot: float) -> Places:
    w = canvas.width
    area = QRectF(MARGIN, foot, w - 2 * MARGIN, HEIGHT)
    size = float(canvas.theme.label + 4)
    widths = [canvas.text_width(target.label, size, 600) + 48 for target in view.targets]
    boxes = share_box(area, widths)
    for box, target in zip(boxes, view.targets, strict=True):
        paint_button(canvas, box, target, dwell)
    return {target.id: box for box, target in zip(boxes, view.targets, strict=True)}
