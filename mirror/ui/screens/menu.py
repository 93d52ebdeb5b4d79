"""The menu over the picture: a few big targets."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF

from mirror.flow.view import Dwell, MenuView
from mirror.ui.canvas import CENTRE, Canvas
from mirror.ui.pieces.button import grid, paint_button
from mirror.ui.places import Places


def paint(canvas: Canvas, view: MenuView, dwell: Dwell | None) -> Places:
    """Paint over what was shown; returns where each target is."""
    canvas.dim(0.7)
    w, h, count = canvas.width, canvas.height, len(view.targets)
    if canvas.portrait:
        height = count * 176.0 - 26
        area = QRectF(140, h * 0.48 - height / 2, w - 280, height)
        cells = grid(area, 1, count, 26)
    else:
        columns = 3
        rows = -(-count // columns)
        area = QRectF(w / 2 - 720, h / 2 - 130, 1440, rows * 176.0 - 26)
        cells = grid(area, columns, rows, 26)
    canvas.text(QPointF(w / 2, area.top() - 64), view.title, canvas.theme.title, weight=700, align=CENTRE)
    for cell, target in zip(cells, view.targets, strict=False):
        paint_button(canvas, cell, target, dwell)
    return {target.id: cell for cell, target in zip(cells, view.targets, strict=False)}
