"""Before anybody trains: the calm invitation while nobody is there, the trainer's door with its keypad, and the
steps of the first run.
"""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor

from mirror.flow.view import MOST_LINES, ComplaintLine, DoorView, FirstRunView, IdleView
from mirror.ui.canvas import CENTRE, LEFT, MARGIN, Canvas, colour
from mirror.ui.figure import paint_figure
from mirror.ui.pieces.button import HEIGHT, Places, grid, paint_button, rightwards, row
from mirror.ui.pieces.cue import paint_pill, tone_colour

EACH_S, SWING_S = 6.4, 1.6
"""An exercise is shown for so long, and one of its movements takes so long."""


def paint_idle(canvas: Canvas, view: IdleView, now: float) -> Places:
    """Paint on a plain ground; returns where each target is."""
    theme, w, h = canvas.theme, canvas.width, canvas.height
    canvas.painter.fillRect(canvas.area, QColor(theme.ground))
    if canvas.portrait:
        figure = QRectF(w / 2 - 380, h * 0.11, 760, h * 0.44)
        words, align, top = w / 2, CENTRE, h * 0.665
        start = QRectF(w / 2 - 220, h * 0.785, 440, 132)
    else:
        figure = QRectF(w * 0.56, h * 0.12, w * 0.34, h * 0.76)
        words, align, top = w * 0.08, LEFT, h * 0.42
        start = QRectF(w * 0.08, h * 0.60, 420, 128)
    name, phase = _now(view, now) if theme.pulse else (view.figures[0], 1.0)
    paint_figure(canvas, figure, name, phase)
    room = w - 2 * MARGIN if canvas.portrait else w * 0.46
    canvas.text(QPointF(words, top), view.headline, theme.title * 1.45, weight=700, align=align, room=room)
    canvas.text(QPointF(words, top + 78), view.hint, theme.label, theme.muted, align=align, room=room)
    canvas.text(QPointF(MARGIN, h - 48), view.foot, theme.least, theme.muted)
    if view.notice is not None:
        paint_pill(canvas, QPointF(w - MARGIN, 72), view.notice, room=w - 2 * MARGIN)
    door = canvas.text_width(view.targets[1].label, theme.least, 600)
    canvas.text(QPointF(w - MARGIN - door, h - 48), view.targets[1].label, theme.least, theme.muted, 600)
    paint_button(canvas, start, view.targets[0], None)
    # a quiet word, but a target as large as a finger
    places = {
        view.targets[0].id: start,
        view.targets[1].id: QRectF(w - MARGIN - door - 60, h - 130, door + 60 + MARGIN, 130),
    }
    for target in view.targets[2:]:
        box = QRectF(start.left(), start.bottom() + 28, start.width(), 100)
        paint_button(canvas, box, target, None)
        places[target.id] = box
    return places


def _now(view: IdleView, now: float) -> tuple[str, float]:
    name = view.figures[int(now / EACH_S) % len(view.figures)]
    return name, 0.5 - 0.5 * math.cos(2 * math.pi * now / SWING_S)


def paint_door(canvas: Canvas, view: DoorView) -> Places:
    """Paint on a plain ground; returns where each key is."""
    theme, w, h = canvas.theme, canvas.width, canvas.height
    canvas.painter.fillRect(canvas.area, QColor(theme.ground))
    middle = w / 2 if canvas.portrait else w * 0.3
    top = h * 0.16 if canvas.portrait else h * 0.34
    canvas.text(QPointF(middle, top), view.title, theme.title, weight=700, align=CENTRE)
    canvas.text(QPointF(middle, top + 70), view.hint, theme.label, theme.muted, align=CENTRE)
    _paint_typed(canvas, QPointF(middle, top + 160), view.typed)
    if view.notice is not None:
        width = canvas.text_width(view.notice.text, theme.label) + 110
        room = (w if canvas.portrait else w * 0.6) - 2 * MARGIN
        paint_pill(canvas, QPointF(middle + min(width, room) / 2, top + 226), view.notice, room=room)
    pad = (
        QRectF(w / 2 - 330, h * 0.36, 660, 4 * 160)
        if canvas.portrait
        else QRectF(w * 0.58, h / 2 - 340, 600, 680)
    )
    keys = [key for key in view.keys if key.id != "back"]
    places = {key.id: cell for cell, key in zip(rightwards(canvas, grid(pad, 3, 4, 22)), keys, strict=True)}
    back = next(key for key in view.keys if key.id == "back")
    places[back.id] = QRectF(MARGIN, h - MARGIN - HEIGHT, 260, HEIGHT)
    for key in view.keys:
        paint_button(canvas, places[key.id], key, None)
    return places


def _paint_typed(canvas: Canvas, middle: QPointF, typed: int) -> None:
    """A dot for each digit; four empty ones at first."""
    count = max(typed, 4)
    canvas.painter.setPen(Qt.PenStyle.NoPen)
    for i in range(count):
        full = i < typed
        canvas.painter.setBrush(colour(canvas.theme.ink, 1.0 if full else 0.25))
        at = middle + QPointF((i - (count - 1) / 2) * 52, 0)
        canvas.painter.drawEllipse(at, 15, 15)


LINE = 174.0
"""Height of a finding with its cure and what to enter, canvas px; half as much again on an upright glass."""


def paint_first_run(canvas: Canvas, view: FirstRunView) -> Places:
    """Paint over the camera's picture where one is to be chosen, else on a plain ground; returns where targets
    are."""
    theme, w, h = canvas.theme, canvas.width, canvas.height
    if view.picture:
        above, below = (420, 620) if canvas.portrait else (330, 380)
        canvas.shade(QRectF(0, 0, w, above), Qt.Edge.TopEdge, 0.9)
        canvas.shade(QRectF(0, h - below, w, below), Qt.Edge.BottomEdge, 0.9)
    else:
        canvas.painter.fillRect(canvas.area, QColor(theme.ground))
    _steps(canvas, view)
    canvas.text(QPointF(MARGIN, 170), view.title, theme.title, weight=700, room=w - 2 * MARGIN)
    hint = QRectF(MARGIN, 200, w - 2 * MARGIN, 110)
    canvas.paragraph(hint, view.hint, theme.label, theme.ink if view.picture else theme.muted)
    if view.notice is not None:
        paint_pill(canvas, QPointF(MARGIN, 320), view.notice, from_right=False, room=w - 2 * MARGIN)
    columns = 1 if canvas.portrait else 2
    rows = -(-MOST_LINES // columns)
    high = 1.5 * LINE if canvas.portrait else LINE
    area = QRectF(MARGIN, 330, w - 2 * MARGIN, rows * (high + 18) - 18)
    for cell, line in zip(grid(area, columns, rows, 18), view.lines, strict=False):
        _draw_line(canvas, cell, line)
    foot = QRectF(MARGIN, h - MARGIN - HEIGHT, w - 2 * MARGIN, HEIGHT)
    choices = _cameras if view.picture else _languages
    return choices(canvas, view, foot.top() - 40) | _draw_targets(canvas, view, foot)


def _steps(canvas: Canvas, view: FirstRunView) -> None:
    """A dot for each step; those behind and the present one are full."""
    canvas.painter.setPen(Qt.PenStyle.NoPen)
    for step in range(view.steps):
        canvas.painter.setBrush(colour(canvas.theme.ink, 1.0 if step <= view.step else 0.28))
        canvas.painter.drawEllipse(QPointF(MARGIN + 12 + step * 44, 76), 11, 11)


def _draw_line(canvas: Canvas, box: QRectF, line: ComplaintLine) -> None:
    theme = canvas.theme
    canvas.panel(box, 28, theme.raised, 0.9)
    canvas.panel(QRectF(box.left(), box.top(), 12, box.height()), 6, tone_colour(canvas, line.tone), 1.0)
    inner = box.adjusted(40, 8, -28, -8)
    headline = QRectF(inner.left(), inner.top(), inner.width(), 0.3 * inner.height())
    canvas.paragraph(headline, line.message, theme.small, theme.ink, 600, middle=True)
    canvas.paragraph(
        headline.translated(0, headline.height()), line.remedy, theme.small, theme.ink, middle=True
    )
    detail = inner.adjusted(0, 2 * headline.height(), 0, 0)
    canvas.paragraph(detail, line.detail, theme.least, theme.muted, middle=True)


def _cameras(canvas: Canvas, view: FirstRunView, bottom: float) -> Places:
    """One over the other on an upright glass, side by side on a lying one; the one in use is framed."""
    count = len(view.choices)
    if not count:
        return {}
    w = canvas.width - 2 * MARGIN
    if canvas.portrait:
        top = bottom - count * (HEIGHT + 18) + 18
        boxes = [QRectF(MARGIN, top + i * (HEIGHT + 18), w, HEIGHT) for i in range(count)]
    else:
        boxes = row(QRectF(MARGIN, bottom - HEIGHT, w, HEIGHT), count)
    return _choices(canvas, view, boxes)


def _languages(canvas: Canvas, view: FirstRunView, bottom: float) -> Places:
    """In rows and columns, each as large as a finger; the one in use is framed."""
    columns = 2 if canvas.portrait else 5
    rows = -(-len(view.choices) // columns)
    most = rows * (HEIGHT + 24) - 24
    area = QRectF(MARGIN, 330, canvas.width - 2 * MARGIN, min(most, bottom - 330))
    return _choices(canvas, view, grid(area, columns, rows)[: len(view.choices)]) if rows else {}


def _choices(canvas: Canvas, view: FirstRunView, boxes: list[QRectF]) -> Places:
    places: Places = {}
    for box, target in zip(boxes, view.choices, strict=True):
        paint_button(canvas, box, target, None)
        if target.id == view.chosen:
            _frame(canvas, box)
        places[target.id] = box
    return places


def _frame(canvas: Canvas, box: QRectF) -> None:
    painter = canvas.painter
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QColor(canvas.theme.good))
    pen = painter.pen()
    pen.setWidthF(8)
    painter.setPen(pen)
    painter.drawRoundedRect(box.adjusted(-4, -4, 4, 4), 34, 34)


def _draw_targets(canvas: Canvas, view: FirstRunView, foot: QRectF) -> Places:
    boxes = row(foot, len(view.targets))
    for box, target in zip(boxes, view.targets, strict=True):
        paint_button(canvas, box, target, None)
    return {target.id: box for box, target in zip(boxes, view.targets, strict=True)}
