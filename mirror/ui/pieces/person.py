"""What tells several people apart on the glass: a colour for each place, and its number or name over the head."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt

from engines.pose import FloatArray
from mirror.ui.canvas import CENTRE, Canvas
from mirror.ui.pieces.skeleton import MIN_SCORE

COLOURS = ("#56B4E9", "#F0A030", "#40E0A8", "#D98BE8")
"""Of each place, safe for the colour-blind; the labels say the same."""
INK = "#0A0E12"
HEIGHT = 56.0
ABOVE = 84.0
"""The label stands so far over the highest point of the body, canvas px."""


def place_colour(place: int) -> str:
    """The colour of a place, counted from 0."""
    return COLOURS[place % len(COLOURS)]


def paint_label(canvas: Canvas, middle: QPointF, label: str, place: int, room: float) -> QRectF:
    """A chip in the place's colour about a point; returns the box that it takes."""
    size = float(canvas.theme.label)
    width = min(max(canvas.text_width(label, size, 700) + 44, HEIGHT), room)
    box = QRectF(middle.x() - width / 2, middle.y() - HEIGHT / 2, width, HEIGHT)
    canvas.panel(box, HEIGHT / 2, place_colour(place), 0.96)
    at = QPointF(middle.x(), middle.y() + size * 0.36)
    canvas.text(at, label, size, INK, 700, CENTRE, width - 28)
    return box


def paint_star(canvas: Canvas, at: QPointF) -> None:
    """A star beside the name of who leads."""
    painter = canvas.painter
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(Qt.GlobalColor.white)
    turns = [(i * math.pi / 5, 20.0 if i % 2 == 0 else 8.5) for i in range(10)]
    painter.drawPolygon([at + QPointF(r * math.sin(t), -r * math.cos(t)) for t, r in turns])


def paint_over_head(canvas: Canvas, points: FloatArray, score: FloatArray, label: str, place: int) -> None:
    """The label over the head of a body of key points (30, 2) in canvas px with scores (30,)."""
    seen = points[(score >= MIN_SCORE) & np.isfinite(points).all(axis=1)]
    if len(seen) < 6:
        return
    x, y = float(np.median(seen[:, 0])), float(seen[:, 1].min())
    paint_label(canvas, QPointF(x, max(y - ABOVE, HEIGHT)), label, place, 320)
