"""The first run: a step to a screen, its choices as large as a finger."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor

from mirror.flow.first_run import MOST_LINES
from mirror.flow.view import ComplaintLine, FirstRunView
from mirror.ui.canvas import MARGIN, Canvas, colour
from mirror.ui.pieces.button import HEIGHT, grid, paint_button, row
from mirror.ui.pieces.pill import paint_pill, tone_colour
from mirror.ui.places import Places

LINE = 174.0
"""Height of a finding with its cure and what to enter, canvas px; half as much again on an upright glass."""


def paint(canvas: Canvas, view: FirstRunView) -> Places:
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
        _line(canvas, cell, line)
    foot = QRectF(MARGIN, h - MARGIN - HEIGHT, w - 2 * MARGIN, HEIGHT)
    choices = _cameras if view.picture else _languages
    return choices(canvas, view, foot.top() - 40) | _targets(canvas, view, foot)


def _steps(canvas: Canvas, view: FirstRunView) -> None:
    """A dot for each step; those behind and the present one are full."""
    canvas.painter.setPen(Qt.PenStyle.NoPen)
    for step in range(view.steps):
        canvas.painter.setBrush(colour(canvas.theme.ink, 1.0 if step <= view.step else 0.28))
        canvas.painter.drawEllipse(QPointF(MARGIN + 12 + step * 44, 76), 11, 11)


def _line(canvas: Canvas, box: QRectF, line: ComplaintLine) -> None:
    theme = canvas.theme
    canvas.panel(box, 28, theme.raised, 0.9)
    canvas.panel(QRectF(box.left(), box.top(), 12, box.height()), 6, tone_colour(canvas, line.tone), 1.0)
    inner = box.adjusted(40, 8, -28, -8)
    said = QRectF(inner.left(), inner.top(), inner.width(), 0.3 * inner.height())
    canvas.paragraph(said, line.said, theme.small, theme.ink, 600, middle=True)
    canvas.paragraph(said.translated(0, said.height()), line.remedy, theme.small, theme.ink, middle=True)
    detail = inner.adjusted(0, 2 * said.height(), 0, 0)
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


def _targets(canvas: Canvas, view: FirstRunView, foot: QRectF) -> Places:
    boxes = row(foot, len(view.targets))
    for box, target in zip(boxes, view.targets, strict=True):
        paint_button(canvas, box, target, None)
    return {target.id: box for box, target in zip(boxes, view.targets, strict=True)}
