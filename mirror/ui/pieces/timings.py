"""The trainer's overlay: how fast every stage goes, small, over the picture."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF

from mirror.ui.canvas import MARGIN, Canvas

SIZE = 24.0


def paint_timings(canvas: Canvas, lines: list[str]) -> None:
    """Paint lines in a panel: under the heading of an upright glass, at the foot of a lying one."""
    width = max(canvas.text_width(line, SIZE) for line in lines) + 40
    height = len(lines) * SIZE * 1.4 + 28
    top = 212.0 if canvas.portrait else 24.0
    left = MARGIN if canvas.portrait else (canvas.width - width) / 2
    box = QRectF(left, top, min(width, canvas.width - 2 * MARGIN), height)
    canvas.panel(box, 18, opacity=0.8)
    for i, line in enumerate(lines):
        at = QPointF(box.left() + 20, top + 40 + i * SIZE * 1.4)
        canvas.text(at, line, SIZE, canvas.theme.ink, room=box.width() - 40)
