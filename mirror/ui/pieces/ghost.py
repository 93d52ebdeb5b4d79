"""The reference over the member: pale and translucent, so that the body shows through it."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainterPath

from engines.pose import BONES, INDEX, FloatArray
from mirror.ui.canvas import Canvas, colour, pen

WIDTH = 0.017
"""Width of a limb as a share of the glass's longer side."""
RIM = 5.0
FILL, EDGE = 0.5, 0.6
"""How much of the body it covers: half of it, and a fine rim that keeps it apart from light clothes."""
PALE = "#E9F7FF"


def paint_ghost(canvas: Canvas, points: FloatArray) -> None:
    """Paint key points (30, 2) in canvas px; what is missing is left out with its limbs."""
    width = WIDTH * max(canvas.width, canvas.height)
    limbs = _limbs(points)
    painter = canvas.painter
    # one path is stroked as one shape: where limbs cross, it is no denser
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen(colour("#0A0E12", EDGE * FILL), width + RIM))
    painter.drawPath(limbs)
    painter.setPen(pen(colour(PALE, FILL), width))
    painter.drawPath(limbs)
    _head(canvas, points, width)


def _limbs(points: FloatArray) -> QPainterPath:
    seen = [bool(np.isfinite(point).all()) for point in points]
    path = QPainterPath()
    for first, second in ((INDEX[a], INDEX[b]) for a, b in BONES if "head" not in (a, b)):
        if seen[first] and seen[second]:
            path.moveTo(QPointF(*points[first]))
            path.lineTo(QPointF(*points[second]))
    return path


def _head(canvas: Canvas, points: FloatArray, width: float) -> None:
    top, neck = points[INDEX["head"]], points[INDEX["neck"]]
    if not (np.isfinite(top).all() and np.isfinite(neck).all()):
        return
    middle, radius = neck + (top - neck) * 0.62, float(np.linalg.norm(top - neck)) * 0.36
    canvas.painter.setPen(Qt.PenStyle.NoPen)
    canvas.painter.setBrush(QColor(colour(PALE, FILL)))
    canvas.painter.drawEllipse(QPointF(*middle), radius, radius)
