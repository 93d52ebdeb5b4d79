"""What is painted over the picture while the board is shown: the grid that fills, the corners, one hint."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPen

from mirror.flow.calibrating.board_view import BoardView
from mirror.flow.view import Tone
from mirror.ui.canvas import CENTRE, Canvas, colour, pen
from mirror.ui.pieces.pill import tone_colour
from mirror.ui.trainer.calibrating.picture import PixelPlacement

FLASH_S = 0.3
"""How long a view that was taken lights the picture's edge, or the whole picture."""


def paint_board(canvas: Canvas, seen: PixelPlacement, view: BoardView, age: float) -> None:
    """Paint a view; `age` is how long ago the last view of the board was taken, s."""
    _grid(canvas, view)
    _corners(canvas, seen(view.corners))
    _flash(canvas, age)
    _hint(canvas, view)
    _bar(canvas, view)


def _cell(canvas: Canvas, view: BoardView, column: int, row: int) -> QRectF:
    rows, columns = view.cells.shape
    width, height = canvas.width / columns, canvas.height / rows
    return QRectF(column * width, row * height, width, height)


def _grid(canvas: Canvas, view: BoardView) -> None:
    painter, theme = canvas.painter, canvas.theme
    rows, columns = view.cells.shape
    for row in range(rows):
        for column in range(columns):
            if view.cells[row, column]:
                painter.fillRect(_cell(canvas, view, column, row), colour(theme.good, 0.2))
    painter.setPen(QPen(colour("#F5F8FA", 0.28), 1.5))
    for column in range(1, columns):
        x = column * canvas.width / columns
        painter.drawLine(QPointF(x, 0), QPointF(x, canvas.height))
    for row in range(1, rows):
        y = row * canvas.height / rows
        painter.drawLine(QPointF(0, y), QPointF(canvas.width, y))
    if view.wanted is not None:
        box = _cell(canvas, view, *view.wanted).adjusted(5, 5, -5, -5)
        edge = QPen(QColor(theme.cue), 6, Qt.PenStyle.DashLine)
        canvas.panel(box, 14, theme.cue, 0.28, edge)


def _corners(canvas: Canvas, points: list[QPointF]) -> None:
    painter = canvas.painter
    for paint, size in (("#0A0E12", 13.0), (canvas.theme.left, 9.0)):
        painter.setPen(pen(paint, size))
        painter.drawPoints(points)


def _flash(canvas: Canvas, age: float) -> None:
    """White that goes at once; with reduced motion, an edge that stands for a moment."""
    if not 0 <= age < FLASH_S:
        return
    if canvas.theme.pulse:
        canvas.painter.fillRect(canvas.area, colour("#FFFFFF", 0.55 * (1 - age / FLASH_S)))
    else:
        canvas.painter.setBrush(Qt.BrushStyle.NoBrush)
        canvas.painter.setPen(QPen(QColor(canvas.theme.good), 14))
        canvas.painter.drawRect(canvas.area.adjusted(7, 7, -7, -7))


def _hint(canvas: Canvas, view: BoardView) -> None:
    """Large: whoever holds the board stands two metres away."""
    theme = canvas.theme
    size = 56.0
    width = min(canvas.text_width(view.hint, size, 700) + 90, canvas.width - 48)
    box = QRectF(canvas.width / 2 - width / 2, 26, width, 100)
    amber = view.tone is Tone.CUE
    canvas.panel(box, 34, tone_colour(canvas, view.tone) if amber else theme.panel, 0.95 if amber else 0.86)
    ink = (
        theme.on_cue
        if amber
        else tone_colour(canvas, view.tone)
        if view.tone is not Tone.PLAIN
        else theme.ink
    )
    at = QPointF(box.center().x(), box.center().y() + size * 0.36)
    canvas.text(at, view.hint, size, ink, 700, CENTRE, box.width() - 60)


def _bar(canvas: Canvas, view: BoardView) -> None:
    track = QRectF(28, canvas.height - 44, canvas.width - 56, 18)
    canvas.panel(track, 9, "#05080B", 0.7)
    done = QRectF(track.left(), track.top(), max(track.width() * view.done, 18), track.height())
    canvas.panel(done, 9, canvas.theme.good, 1.0)
