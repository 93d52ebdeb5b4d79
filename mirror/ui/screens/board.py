"""The gym's board of the week."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPen

from mirror.flow.view import Dwell, LeaderboardLine, LeaderboardView
from mirror.ui.canvas import LEFT, MARGIN, RIGHT, Canvas, colour
from mirror.ui.pieces.button import HEIGHT, paint_button, paint_heading, row
from mirror.ui.places import Places

LINE = 112.0
GAP = 14.0


def paint(canvas: Canvas, view: LeaderboardView, dwell: Dwell | None) -> Places:
    """Paint over the dimmed picture; returns where each target is."""
    canvas.dim(0.9)
    w, foot = canvas.width, canvas.height - MARGIN - HEIGHT
    paint_heading(canvas, view.title, view.hint, w - 2 * MARGIN)
    columns = 1 if canvas.portrait else 2
    rows = -(-len(view.lines) // columns) if view.lines else 1
    rows = max(rows, 5)
    height = min(LINE, (foot - 290 - 24) / rows - GAP)
    width = (w - 2 * MARGIN - 32 * (columns - 1)) / columns
    for i, line in enumerate(view.lines):
        at = QPointF(MARGIN + (i // rows) * (width + 32), 268 + (i % rows) * (height + GAP))
        _line(canvas, QRectF(at.x(), at.y(), width, height), line, view.energy_label)
    area = QRectF(MARGIN, foot, w - 2 * MARGIN, HEIGHT)
    boxes = row(area, len(view.targets))
    for box, target in zip(boxes, view.targets, strict=True):
        paint_button(canvas, box, target, dwell)
    return {target.id: box for box, target in zip(boxes, view.targets, strict=True)}


def _line(canvas: Canvas, box: QRectF, line: LeaderboardLine, label: str) -> None:
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
