"""What summaries are made of: numbers worth reading, the strip of repetitions, this set against the best one, the
last five weeks as squares, and the QR code to take it away.
"""

from __future__ import annotations

import math
from functools import lru_cache

import segno
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPen, QPolygonF

from mirror.flow.view import DayCell, FactView, RepBar
from mirror.ui.canvas import CENTRE, RIGHT, Canvas, colour
from mirror.ui.pieces.button import Places, row
from mirror.ui.pieces.cue import tone_colour

FINGER = 48.0
"""Half the width of what a finger meets, canvas px."""
FULL = 0.86
"""Height of a bar that reached the target, share of the strip."""


def paint_facts(canvas: Canvas, box: QRectF, facts: tuple[FactView, ...], columns: int | None = None) -> None:
    """Paint each number over what it is, side by side in one panel."""
    if facts:
        canvas.paint_cached(("facts", facts, columns), box, lambda on: _draw_facts(on, box, facts, columns))


def _draw_facts(canvas: Canvas, box: QRectF, facts: tuple[FactView, ...], columns: int | None) -> None:
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
    """A bar for each repetition; the line is the target, a dash on a bar last time's range. A fault is shown by
    colour and by a notch of the number. Returns where the bars are that can be chosen."""
    canvas.paint_cached(
        ("bars", bars, label, before), box, lambda on: _draw_bars(on, box, bars, label, before)
    )
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


def _draw_bars(canvas: Canvas, box: QRectF, bars: tuple[RepBar, ...], label: str, before: str) -> None:
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


def paint_against(canvas: Canvas, box: QRectF, words: str, record: bool) -> None:
    """Paint the line in its panel."""
    canvas.paint_cached(("against", words, record), box, lambda on: _draw_against(on, box, words, record))


def _draw_against(canvas: Canvas, box: QRectF, words: str, record: bool) -> None:
    theme = canvas.theme
    edge = QPen(colour(theme.good, 0.9), 3) if record else None
    canvas.panel(box, box.height() / 2, edge=edge)
    left = box.left() + 32
    if record:
        _draw_star(canvas, QPointF(left + 22, box.center().y()), 24.0)
        left += 64
    at = QPointF(left, box.center().y() + theme.label * 0.36)
    paint = theme.good if record else theme.ink
    canvas.text(at, words, theme.label, paint, 600, room=box.right() - 24 - left)


def _draw_star(canvas: Canvas, centre: QPointF, radius: float) -> None:
    points = []
    for i in range(10):
        reach = radius if i % 2 == 0 else 0.42 * radius
        angle = math.pi * i / 5
        points.append(centre + QPointF(reach * math.sin(angle), -reach * math.cos(angle)))
    canvas.painter.setPen(Qt.PenStyle.NoPen)
    canvas.painter.setBrush(QColor(canvas.theme.good))
    canvas.painter.drawPolygon(QPolygonF(points))


DAYS = 7
SHADES = (0.0, 0.28, 0.5, 0.75, 1.0)


def paint_month(canvas: Canvas, box: QRectF, days: tuple[DayCell, ...], streak: str, record: str) -> None:
    """Paint them in one panel."""
    canvas.paint_cached(
        ("month", days, streak, record), box, lambda on: _draw_month(on, box, days, streak, record)
    )


def _draw_month(canvas: Canvas, box: QRectF, days: tuple[DayCell, ...], streak: str, record: str) -> None:
    theme = canvas.theme
    canvas.panel(box, 28)
    weeks = -(-len(days) // DAYS)
    side = (box.height() - 32) / max(weeks, 1)
    for i, day in enumerate(days):
        x, y = box.left() + 24 + (i % DAYS) * side, box.top() + 16 + (i // DAYS) * side
        _draw_day(canvas, QRectF(x + 2, y + 2, side - 5, side - 5), day)
    left = box.left() + 24 + DAYS * side + 28
    room = box.right() - 20 - left
    middle = box.center().y()
    canvas.text(QPointF(left, middle if record else middle + 12), streak, theme.label, weight=700, room=room)
    if record:
        canvas.text(QPointF(left, middle + 48), record, theme.small, theme.good, 600, room=room)


def _draw_day(canvas: Canvas, box: QRectF, day: DayCell) -> None:
    theme, painter = canvas.theme, canvas.painter
    edge = theme.ink if day.today else theme.muted
    painter.setPen(QPen(colour(edge, 1.0 if day.today else 0.3), 3 if day.today else 1.5))
    if day.future or not day.level:
        painter.setBrush(Qt.BrushStyle.NoBrush)
    else:
        painter.setBrush(QBrush(colour(theme.good, SHADES[day.level])))
    painter.drawRoundedRect(box, 5, 5)


QUIET = 4
"""Free modules around the code, as ISO 18004 asks."""


@lru_cache(maxsize=8)
def code_image(payload: str) -> QImage:
    """The code with its quiet zone, a pixel for each module."""
    rows = [bytes(line) for line in segno.make(payload, micro=False, error="m").matrix_iter(border=QUIET)]
    image = QImage(len(rows[0]), len(rows), QImage.Format.Format_RGB32)
    for y, line in enumerate(rows):
        for x, dark in enumerate(line):
            image.setPixelColor(x, y, QColor("#0A0E12" if dark else "#FFFFFF"))
    return image


def paint_code(canvas: Canvas, box: QRectF, payload: str, scale: float) -> None:
    """Paint the code in the square `box`, in whole window px for each module; `scale` is window px per canvas px."""
    with canvas.as_seen(box) as (on, seen):
        _paint_code(on, seen, payload, scale)


def _paint_code(canvas: Canvas, box: QRectF, payload: str, scale: float) -> None:
    canvas.panel(box, 24, "#FFFFFF", 1.0)
    image = code_image(payload)
    module = max(1, int(box.width() * scale / image.width())) / scale
    side = module * image.width()
    inner = QRectF(box.center().x() - side / 2, box.center().y() - side / 2, side, side)
    painter = canvas.painter
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.drawImage(inner, image)
    painter.restore()
