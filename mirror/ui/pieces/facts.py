"""Numbers worth reading, and the strip of repetitions."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPen

from mirror.flow.view import FactView, RepBar
from mirror.ui.canvas import CENTRE, RIGHT, Canvas
from mirror.ui.pieces.button import row
from mirror.ui.pieces.pill import tone_colour
from mirror.ui.places import Places

FINGER = 48.0
"""Half the width of what a finger meets, canvas px."""
FULL = 0.86
"""Height of a bar that reached the target, share of the strip."""


def paint_facts(canvas: Canvas, box: QRectF, facts: tuple[FactView, ...], columns: int | None = None) -> None:
    """Paint each number over what it is, side by side in one panel."""
    if facts:
        canvas.paint_cached(("facts", facts, columns), box, lambda on: _facts(on, box, facts, columns))


def _facts(canvas: Canvas, box: QRectF, facts: tuple[FactView, ...], columns: int | None) -> None:
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


def paint_bars(canvas: Canvas, box: QRectF, bars: tuple[RepBar, ...], label: str, before: str = "") -> Places:
    """A bar for each repetition; the line is the target, a dash on a bar last time's range. A fault is told by colour
    and by a notch of the number. Returns where the bars are that can be chosen."""
    canvas.paint_cached(("bars", bars, label, before), box, lambda on: _bars(on, box, bars, label, before))
    return _touch_places(box, bars)


def _touch_places(box: QRectF, bars: tuple[RepBar, ...]) -> Places:
    """The strip's whole height, and as wide as a finger where no neighbour is in the way."""
    cells = _cells(box, bars)
    chosen = [(cell.center().x(), bar.target) for cell, bar in zip(cells, bars, strict=False) if bar.target]
    places: Places = {}
    for i, (x, target) in enumerate(chosen):
        left = box.left() if i == 0 else (chosen[i - 1][0] + x) / 2
        right = box.right() if i == len(chosen) - 1 else (chosen[i + 1][0] + x) / 2
        left, right = max(left, x - FINGER), min(right, x + FINGER)
        places[target] = QRectF(left, box.top(), right - left, box.height())
    return places


def _cells(box: QRectF, bars: tuple[RepBar, ...]) -> list[QRectF]:
    most = max(len(bars), 8)
    return row(box.adjusted(32, 84, -32, -58), most, _gap(most))


def _gap(count: int) -> float:
    return 14.0 if count <= 20 else 5.0


def _bars(canvas: Canvas, box: QRectF, bars: tuple[RepBar, ...], label: str, before: str) -> None:
    theme = canvas.theme
    canvas.panel(box, 32)
    at = QPointF(box.left() + 32, box.top() + 56)
    taken = canvas.text(at, label, theme.small, theme.muted)
    if before:
        room = box.width() - 64 - taken - 40
        canvas.text(QPointF(box.right() - 32, at.y()), before, theme.small, theme.ink, align=RIGHT, room=room)
    area = box.adjusted(32, 84, -32, -58)
    most = max(len(bars), 8)
    gap = _gap(most)
    full = area.bottom() - area.height() * FULL
    canvas.line(QPointF(area.left(), full), QPointF(area.right(), full), theme.muted, 2)
    for cell, bar in zip(row(area, most, gap), bars, strict=False):
        height = max(area.height() * FULL * bar.share, 8.0)
        paint = tone_colour(canvas, bar.tone)
        shape = QRectF(cell.left(), area.bottom() - height, cell.width(), height)
        edge = QPen(QColor(theme.ink), 6) if bar.picked else None
        canvas.panel(shape, min(10.0, cell.width() / 3), paint, 0.95, edge)
        if bar.before is not None:
            level = area.bottom() - area.height() * FULL * bar.before
            canvas.line(QPointF(cell.left(), level), QPointF(cell.right(), level), theme.ink, 5)
        if most <= 24:
            at = QPointF(cell.center().x(), box.bottom() - 20)
            canvas.text(at, bar.number, theme.least, paint, 600, CENTRE, cell.width() + gap)
