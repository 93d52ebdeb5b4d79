"""What was done: after a set how many and how well, with one thing to work on; the whole session with a code to take
it away; the gym's board of the week.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPen

from mirror.flow.view import (
    Dwell,
    LeaderboardLine,
    LeaderboardView,
    SessionSummaryView,
    SetLine,
    SetSummaryView,
)
from mirror.ui.canvas import CENTRE, LEFT, LONG, MARGIN, RIGHT, Canvas, colour
from mirror.ui.figure import paint_figure
from mirror.ui.pieces.button import HEIGHT, Places, paint_button, paint_heading, row, share_box
from mirror.ui.pieces.cue import paint_cue, paint_offer
from mirror.ui.pieces.gauges import paint_ring
from mirror.ui.pieces.summary import paint_against, paint_bars, paint_code, paint_facts, paint_month

ASKED = 156.0
"""Room for what is asked about a grey bar, under the strip of an upright glass."""

AGAINST = QRectF(MARGIN, 232, 0.42 * LONG - MARGIN - 48, 72)
"""Where the set against the best one stands on a lying glass, over the count."""
DIGIT = 0.73
"""Height of a digit, as a share of its letters' size."""


def paint_set_summary(canvas: Canvas, view: SetSummaryView, dwell: Dwell | None) -> Places:
    """Paint over the dimmed picture; returns where each target is."""
    canvas.dim(0.82)
    theme, w, h = canvas.theme, canvas.width, canvas.height
    canvas.text(QPointF(MARGIN, 140), view.title, theme.title, weight=700)
    canvas.text(QPointF(MARGIN, 196), view.subtitle, theme.label, theme.muted)
    column = (
        QRectF(MARGIN, 0, w - 2 * MARGIN, h) if canvas.portrait else QRectF(w * 0.42, 0, w * 0.58 - MARGIN, h)
    )
    _draw_rest(canvas, view)
    _draw_count(canvas, view)
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
        return (
            places
            | paint_offer(canvas, box, view.asked, dwell)
            | _draw_set_targets(canvas, view, dwell, foot)
        )
    for line in view.doubts:
        canvas.text(QPointF(x, y + 34), line, theme.small, theme.muted, room=width)
        y += 48
    return places | _draw_set_targets(canvas, view, dwell, foot)


def _draw_rest(canvas: Canvas, view: SetSummaryView) -> None:
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


def _draw_count(canvas: Canvas, view: SetSummaryView) -> None:
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


def _draw_set_targets(canvas: Canvas, view: SetSummaryView, dwell: Dwell | None, foot: float) -> Places:
    w = canvas.width
    area = QRectF(MARGIN, foot, w - 2 * MARGIN, HEIGHT)
    size = float(canvas.theme.label + 4)
    widths = [canvas.text_width(target.label, size, 600) + 48 for target in view.targets]
    boxes = share_box(area, widths)
    for box, target in zip(boxes, view.targets, strict=True):
        paint_button(canvas, box, target, dwell)
    return {target.id: box for box, target in zip(boxes, view.targets, strict=True)}


SET_LINE, LOW_SET_LINE, SET_GAP = 132.0, 106.0, 14.0
"""Height of a set's line, where all have room and where not, and what is between two, canvas px."""
MORE = 44.0
"""Height of the words about the sets that have no line."""


def paint_session_summary(
    canvas: Canvas, view: SessionSummaryView, dwell: Dwell | None, scale: float
) -> Places:
    """Paint over the dimmed picture; returns where each target is."""
    canvas.dim(0.86)
    theme, w, h = canvas.theme, canvas.width, canvas.height
    room = w - 2 * MARGIN
    canvas.text(QPointF(MARGIN, 140), view.title, theme.title, weight=700, room=room)
    canvas.text(QPointF(MARGIN, 196), view.subtitle, theme.label, theme.muted, room=room)
    foot = h - MARGIN - HEIGHT
    portrait = canvas.portrait
    side = 420.0
    if portrait:
        listed = 252 + 198 + (244 if view.month else 0) + min(len(view.lines), 6) * (SET_LINE + SET_GAP)
        below = foot - 30 - listed
        side = min(max(below - 140, side), 560.0)
        top = listed + (below - side - 70) / 2 if below > side + 140 else foot - 112 - side
        column, code = QRectF(MARGIN, 252, room, 0), QRectF(w / 2 - side / 2, top, side, side)
    else:
        column = QRectF(MARGIN, 252, w - 3 * MARGIN - 480, 0)
        code = QRectF(w - MARGIN - side - 30, 236, side, side)
    y = column.top()
    if view.facts:
        paint_facts(canvas, QRectF(column.left(), y, column.width(), 170), view.facts)
        y += 170 + 28
    if view.month and portrait:
        paint_month(
            canvas, QRectF(column.left(), y, column.width(), 216), view.month, view.streak, view.record
        )
        y += 216 + 28
    elif view.month:
        top = code.bottom() + (108 if view.qr_hint else 76)
        under = QRectF(w - MARGIN - 480, top, 480, foot - 24 - top)
        paint_month(canvas, under, view.month, view.streak, view.record)
    limit = code.top() - 40 if portrait else foot - 20
    shown, high = _fitting(view, limit - y)
    for line in view.lines[:shown]:
        paint_set_line(canvas, QRectF(column.left(), y, column.width(), high), line)
        y += high + SET_GAP
    canvas.text(QPointF(column.left() + 8, y + 34), view.more[shown], theme.small, theme.muted)
    if view.lines:
        _draw_code(canvas, code, view, scale)
    places = _draw_session_targets(canvas, view, dwell, foot)
    return {**places, "code": code} if view.lines and view.qr_hint else places


def _fitting(view: SessionSummaryView, room: float) -> tuple[int, float]:
    """How many sets have a line in so much room, and how high each line is."""
    count = len(view.lines)
    high = SET_LINE if count * (SET_LINE + SET_GAP) + MORE * bool(view.more[count]) <= room else LOW_SET_LINE
    whole = count * (high + SET_GAP) <= room and not view.more[count]
    return max(0, min(count, int((room if whole else room - MORE) // (high + SET_GAP)))), high


def _draw_code(canvas: Canvas, box: QRectF, view: SessionSummaryView, scale: float) -> None:
    theme, middle = canvas.theme, box.center().x()
    paint_code(canvas, box, view.payload, scale)
    room = box.width() + 60
    canvas.text(QPointF(middle, box.bottom() + 50), view.qr_label, theme.small, align=CENTRE, room=room)
    if view.qr_hint:
        at = QPointF(middle, box.bottom() + 86)
        canvas.text(at, view.qr_hint, theme.small, theme.muted, align=CENTRE, room=room)


def paint_set_line(canvas: Canvas, box: QRectF, line: SetLine) -> None:
    """One set: its figure, its title, what came of it."""
    theme = canvas.theme
    canvas.panel(box, 28)
    paint_figure(canvas, QRectF(box.left() + 12, box.top() + 6, 132, box.height() - 12), line.figure, 1.0)
    middle, right = box.center().y(), box.right() - 32
    taken = canvas.text(
        QPointF(right, middle - 6), line.result, theme.label, weight=600, align=RIGHT, room=box.width() * 0.42
    )
    detail = canvas.text(
        QPointF(right, middle + 42),
        line.detail,
        theme.small,
        theme.muted,
        align=RIGHT,
        room=box.width() * 0.42,
    )
    left = box.left() + 168
    canvas.text(
        QPointF(left, middle + theme.label * 0.4), line.title, theme.label + 4, weight=600,
        room=right - max(taken, detail) - 32 - left,
    )  # fmt: skip


def _draw_session_targets(
    canvas: Canvas, view: SessionSummaryView, dwell: Dwell | None, foot: float
) -> Places:
    theme, w = canvas.theme, canvas.width
    count, width = len(view.targets), 300.0 if len(view.targets) < 3 else 220.0
    whole = count * (width + 24) - 24
    area = QRectF(w - MARGIN - whole, foot, whole, HEIGHT)
    boxes = row(area, len(view.targets))
    for box, target in zip(reversed(boxes), view.targets, strict=True):
        paint_button(canvas, box, target, dwell)
    at = QPointF(MARGIN, foot + HEIGHT / 2 + theme.small * 0.36)
    canvas.text(at, view.foot, theme.small, theme.muted, room=area.left() - MARGIN - 24)
    return {target.id: box for box, target in zip(reversed(boxes), view.targets, strict=True)}


BOARD_LINE = 112.0
BOARD_GAP = 14.0


def paint_leaderboard(canvas: Canvas, view: LeaderboardView, dwell: Dwell | None) -> Places:
    """Paint over the dimmed picture; returns where each target is."""
    canvas.dim(0.9)
    w, foot = canvas.width, canvas.height - MARGIN - HEIGHT
    paint_heading(canvas, view.title, view.hint, w - 2 * MARGIN)
    columns = 1 if canvas.portrait else 2
    rows = -(-len(view.lines) // columns) if view.lines else 1
    rows = max(rows, 5)
    height = min(BOARD_LINE, (foot - 290 - 24) / rows - BOARD_GAP)
    width = (w - 2 * MARGIN - 32 * (columns - 1)) / columns
    for i, line in enumerate(view.lines):
        at = QPointF(MARGIN + (i // rows) * (width + 32), 268 + (i % rows) * (height + BOARD_GAP))
        _draw_board_line(canvas, QRectF(at.x(), at.y(), width, height), line, view.energy_label)
    area = QRectF(MARGIN, foot, w - 2 * MARGIN, HEIGHT)
    boxes = row(area, len(view.targets))
    for box, target in zip(boxes, view.targets, strict=True):
        paint_button(canvas, box, target, dwell)
    return {target.id: box for box, target in zip(boxes, view.targets, strict=True)}


def _draw_board_line(canvas: Canvas, box: QRectF, line: LeaderboardLine, label: str) -> None:
    theme = canvas.theme
    edge = QPen(colour(theme.good, 1.0), 4) if line.own else None
    canvas.panel(box, 28, edge=edge)
    base = box.center().y() + theme.label * 0.38
    canvas.text(QPointF(box.left() + 36, base), line.rank, theme.label, theme.muted, 700, LEFT)
    taken = canvas.text(QPointF(box.right() - 32, base), label, theme.small, theme.muted, align=RIGHT)
    right = box.right() - 32 - taken - 16
    taken += canvas.text(QPointF(right, base), line.energy, theme.label + 8, weight=700, align=RIGHT)
    left = box.left() + 112
    canvas.text(QPointF(left, base), line.name, theme.label, weight=600, room=right - 140 - left)
