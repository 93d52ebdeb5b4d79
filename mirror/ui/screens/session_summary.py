"""The whole session, and a code to take it away."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF

from mirror.flow.view import Dwell, SessionSummaryView, SetLine
from mirror.ui.canvas import CENTRE, MARGIN, RIGHT, Canvas
from mirror.ui.figure import paint_figure
from mirror.ui.pieces.button import HEIGHT, paint_button, row
from mirror.ui.pieces.facts import paint_facts
from mirror.ui.pieces.month import paint_month
from mirror.ui.pieces.qr import paint_code
from mirror.ui.places import Places

LINE, LOW, GAP = 132.0, 106.0, 14.0
"""Height of a set's line, where all have room and where not, and what is between two, canvas px."""
MORE = 44.0
"""Height of what is said of the sets that have no line."""


def paint(canvas: Canvas, view: SessionSummaryView, dwell: Dwell | None, scale: float) -> Places:
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
        listed = 252 + 198 + (244 if view.month else 0) + min(len(view.lines), 6) * (LINE + GAP)
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
        paint_line(canvas, QRectF(column.left(), y, column.width(), high), line)
        y += high + GAP
    canvas.text(QPointF(column.left() + 8, y + 34), view.more[shown], theme.small, theme.muted)
    if view.lines:
        _code(canvas, code, view, scale)
    places = _targets(canvas, view, dwell, foot)
    return {**places, "code": code} if view.lines and view.qr_hint else places


def _fitting(view: SessionSummaryView, room: float) -> tuple[int, float]:
    """How many sets have a line in so much room, and how high each line is."""
    count = len(view.lines)
    high = LINE if count * (LINE + GAP) + MORE * bool(view.more[count]) <= room else LOW
    whole = count * (high + GAP) <= room and not view.more[count]
    return max(0, min(count, int((room if whole else room - MORE) // (high + GAP)))), high


def _code(canvas: Canvas, box: QRectF, view: SessionSummaryView, scale: float) -> None:
    theme, middle = canvas.theme, box.center().x()
    paint_code(canvas, box, view.payload, scale)
    room = box.width() + 60
    canvas.text(QPointF(middle, box.bottom() + 50), view.qr_label, theme.small, align=CENTRE, room=room)
    if view.qr_hint:
        at = QPointF(middle, box.bottom() + 86)
        canvas.text(at, view.qr_hint, theme.small, theme.muted, align=CENTRE, room=room)


def paint_line(canvas: Canvas, box: QRectF, line: SetLine) -> None:
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


def _targets(canvas: Canvas, view: SessionSummaryView, dwell: Dwell | None, foot: float) -> Places:
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
