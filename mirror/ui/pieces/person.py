"""What tells several people apart on the glass: a colour for each place, and its number or name over the head."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt

from engines.pose import FloatArray
from mirror.ui.canvas import CENTRE, Canvas
from mirror.ui.division import head_of
from mirror.ui.pieces.skeleton import MIN_SCORE

COLOURS = ("#56B4E9", "#F0A030", "#40E0A8", "#D98BE8")
"""Of each place, safe for the colour-blind; the labels say the same."""
INK = "#0A0E12"
HEIGHT, ROOM = 56.0, 320.0
"""A label's height, and its width over a head at most, canvas px."""
ABOVE = 84.0
"""The label stands so far over the highest point of the body, canvas px."""


def place_colour(place: int) -> str:
    """The colour of a place, counted from 0."""
    return COLOURS[place % len(COLOURS)]


def label_width(canvas: Canvas, label: str, room: float) -> float:
    """Width of a chip, `room` px at most."""
    return min(max(canvas.text_width(label, canvas.theme.label, 700) + 44, HEIGHT), room)


def paint_label(canvas: Canvas, middle: QPointF, label: str, place: int, room: float) -> QRectF:
    """A chip in the place's colour about a point; returns the box that it takes."""
    size = float(canvas.theme.label)
    width = label_width(canvas, label, room)
    box = QRectF(middle.x() - width / 2, middle.y() - HEIGHT / 2, width, HEIGHT)
    canvas.panel(box, HEIGHT / 2, place_colour(place), 0.96)
    at = QPointF(middle.x(), middle.y() + size * 0.36)
    canvas.text(at, label, size, INK, 700, CENTRE, width - 28)
    return box


def paint_leader(canvas: Canvas, middle: QPointF, label: str, place: int, room: float, ahead: bool) -> QRectF:
    """The chip, with a star beside it for who leads, both within `room` px about a point; returns the chip's box."""
    star = 64.0 if ahead else 0.0
    box = paint_label(canvas, middle - QPointF(star / 2, 0), label, place, room - star)
    if ahead:
        paint_star(canvas, QPointF(box.right() + 36, middle.y()))
    return box


def paint_star(canvas: Canvas, at: QPointF) -> None:
    """A star beside the name of who leads."""
    painter = canvas.painter
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(Qt.GlobalColor.white)
    turns = [(i * math.pi / 5, 20.0 if i % 2 == 0 else 8.5) for i in range(10)]
    painter.drawPolygon([at + QPointF(r * math.sin(t), -r * math.cos(t)) for t, r in turns])


def paint_over_head(canvas: Canvas, points: FloatArray, score: FloatArray, label: str, place: int) -> None:
    """The label over the head of a body of key points (30, 2) in canvas px with scores (30,), under the words at the
    top of the glass."""
    seen = points[(score >= MIN_SCORE) & np.isfinite(points).all(axis=1)]
    if len(seen) < 6:
        return
    x, y = float(np.median(seen[:, 0])), float(seen[:, 1].min())
    half = label_width(canvas, label, ROOM) / 2 + 8
    x = min(max(x, half), canvas.width - half)
    y = max(y - ABOVE, head_of(canvas.width, canvas.height) + HEIGHT / 2)
    paint_label(canvas, QPointF(x, y), label, place, ROOM)
