"""Numbers worth reading, and the strip of repetitions."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF

from mirror.ui.canvas import CENTRE, Canvas
from mirror.ui.pieces.button import row
from mirror.ui.pieces.pill import tone_colour
from mirror.visit.view import Fact, RepBar

FULL = 0.86
"""Height of a bar that reached the target, share of the strip."""


def paint_facts(canvas: Canvas, box: QRectF, facts: tuple[Fact, ...], columns: int | None = None) -> None:
    """Paint each number over what it is, side by side in one panel."""
    if facts:
        canvas.stamp(("facts", facts, columns), box, lambda on: _facts(on, box, facts, columns))


def _facts(canvas: Canvas, box: QRectF, facts: tuple[Fact, ...], columns: int | None) -> None:
    theme = canvas.theme
    canvas.panel(box, 32)
    for cell, fact in zip(row(box.adjusted(16, 0, -16, 0), columns or len(facts), 8), facts, strict=False):
        middle = cell.center()
        size = theme.title * 0.95
        canvas.text(
            QPointF(middle.x(), middle.y() + 8),
            fact.value,
            size,
            weight=700,
            align=CENTRE,
            room=cell.width() - 12,
        )
        at = QPointF(middle.x(), middle.y() + 56)
        canvas.text(at, fact.label, theme.small, theme.muted, align=CENTRE, room=cell.width() - 8)


def paint_bars(canvas: Canvas, box: QRectF, bars: tuple[RepBar, ...], label: str) -> None:
    """A bar for each repetition; the line is the target. A fault is told by colour and by a notch of the number."""
    canvas.stamp(("bars", bars, label), box, lambda on: _bars(on, box, bars, label))


def _bars(canvas: Canvas, box: QRectF, bars: tuple[RepBar, ...], label: str) -> None:
    theme = canvas.theme
    canvas.panel(box, 32)
    canvas.text(QPointF(box.left() + 32, box.top() + 56), label, theme.small, theme.muted)
    area = box.adjusted(32, 84, -32, -58)
    most = max(len(bars), 8)
    gap = 14.0 if most <= 20 else 5.0
    full = area.bottom() - area.height() * FULL
    canvas.line(QPointF(area.left(), full), QPointF(area.right(), full), theme.muted, 2)
    for cell, bar in zip(row(area, most, gap), bars, strict=False):
        height = max(area.height() * FULL * bar.share, 8.0)
        paint = tone_colour(canvas, bar.tone)
        shape = QRectF(cell.left(), area.bottom() - height, cell.width(), height)
        canvas.panel(shape, min(10.0, cell.width() / 3), paint, 0.95)
        if most <= 24:
            at = QPointF(cell.center().x(), box.bottom() - 20)
            canvas.text(at, bar.number, theme.least, paint, 600, CENTRE, cell.width() + gap)
