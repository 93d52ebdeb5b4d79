"""What is drawn over the body: the skeleton (left blue, right orange, the trunk white), the reference as a pale
ghost, the mark of a fault, and the way of the bar.
"""

from __future__ import annotations

import math
from itertools import pairwise

import numpy as np
from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QColor, QPainterPath, QPolygonF, QRadialGradient

from engines.pose import BONES, INDEX, FloatArray
from mirror.ui.canvas import Canvas, colour, pen

MIN_SCORE = 0.3
"""Key points that the engine is less sure of are not drawn."""
BONE_WIDTH = 0.0062
"""Width of a bone as a share of the glass's longer side."""
EDGE, _RIM = "#0A0E12", "#5C6165"
"""Opaque, which is painted twice as fast: the edge of a bone, and the rim of a joint."""
_TRUNK = frozenset({"left_shoulder", "right_shoulder", "left_hip", "right_hip"})
_HIDDEN = frozenset({"neck", "head"})


def _both(*joints: str) -> tuple[int, ...]:
    return tuple(INDEX[f"{side}_{joint}"] for side in ("left", "right") for joint in joints)


_LARGE = _both("shoulder", "elbow", "wrist", "hip", "knee", "ankle")
_SMALL = _both("big_toe", "heel")


def _side(first: str, second: str) -> str:
    if {first, second} <= _TRUNK:
        return "ink"
    return "left" if first.startswith("left_") else "right"


_BONES = tuple((INDEX[a], INDEX[b], _side(a, b)) for a, b in BONES if not {a, b} & _HIDDEN)


def paint_skeleton(canvas: Canvas, points: FloatArray, score: FloatArray, paint: str | None = None) -> None:
    """Paint key points (30, 2) in canvas px with scores (30,); what is missing is left out with its bones.

    All of it in one colour `paint`, where several people have a colour each; else by sides.
    """
    seen = (score >= MIN_SCORE) & np.isfinite(points).all(axis=1)
    places = [QPointF(x, y) for x, y in np.where(seen[:, None], points, 0.0).tolist()]
    width = BONE_WIDTH * max(canvas.width, canvas.height)
    bones = [(QLineF(places[a], places[b]), side) for a, b, side in _BONES if seen[a] and seen[b]]
    painter = canvas.painter
    # all edges first: a bone's edge must not cut the bone that it crosses
    painter.setPen(pen(EDGE, width + 9))
    painter.drawLines([line for line, _ in bones])
    for name in ("ink", "left", "right"):
        painter.setPen(pen(paint or {"ink": "#F5F8FA", "left": "#56B4E9", "right": "#E69F00"}[name], width))
        painter.drawLines([line for line, side in bones if side == name])
    _draw_dots(canvas, places, seen, width)


def _draw_dots(canvas: Canvas, places: list[QPointF], seen: np.ndarray, width: float) -> None:
    painter = canvas.painter
    for dots, radius in ((_SMALL, 0.62 * width), (_LARGE, 0.88 * width)):
        points = [places[i] for i in dots if seen[i]]
        for paint, size in ((_RIM, 2 * radius + 3), ("#F5F8FA", 2 * radius - 3)):
            # a point by a pen with round ends is a disc, and all of them are one call
            painter.setPen(pen(paint, size))
            painter.drawPoints(points)


LIMB_WIDTH = 0.017
"""Width of a limb as a share of the glass's longer side."""
GHOST_RIM = 5.0
GHOST_FILL, GHOST_EDGE = 0.5, 0.6
"""How much of the body it covers: half of it, and a fine rim that keeps it apart from light clothes."""
GHOST_COLOUR = "#E9F7FF"


def paint_ghost(canvas: Canvas, points: FloatArray) -> None:
    """Paint key points (30, 2) in canvas px; what is missing is left out with its limbs."""
    width = LIMB_WIDTH * max(canvas.width, canvas.height)
    limbs = _trace_limbs(points)
    painter = canvas.painter
    # one path is stroked as one shape: where limbs cross, it is no denser
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen(colour("#0A0E12", GHOST_EDGE * GHOST_FILL), width + GHOST_RIM))
    painter.drawPath(limbs)
    painter.setPen(pen(colour(GHOST_COLOUR, GHOST_FILL), width))
    painter.drawPath(limbs)
    _draw_ghost_head(canvas, points, width)


def _trace_limbs(points: FloatArray) -> QPainterPath:
    seen = [bool(np.isfinite(point).all()) for point in points]
    path = QPainterPath()
    for first, second in ((INDEX[a], INDEX[b]) for a, b in BONES if "head" not in (a, b)):
        if seen[first] and seen[second]:
            path.moveTo(QPointF(*points[first]))
            path.lineTo(QPointF(*points[second]))
    return path


def _draw_ghost_head(canvas: Canvas, points: FloatArray, width: float) -> None:
    top, neck = points[INDEX["head"]], points[INDEX["neck"]]
    if not (np.isfinite(top).all() and np.isfinite(neck).all()):
        return
    middle, radius = neck + (top - neck) * 0.62, float(np.linalg.norm(top - neck)) * 0.36
    canvas.painter.setPen(Qt.PenStyle.NoPen)
    canvas.painter.setBrush(QColor(colour(GHOST_COLOUR, GHOST_FILL)))
    canvas.painter.drawEllipse(QPointF(*middle), radius, radius)


GLOW, DOT, ARROW_WIDTH, ARROW_HEAD = 78.0, 20.0, 11.0, 34.0
"""Radius of the glow and of its middle; width of the arrow and length of its head, canvas px."""


def paint_mark(canvas: Canvas, at: QPointF, to: QPointF | None) -> None:
    """Paint one joint, and the arrow where there is somewhere to go."""
    painter, cue = canvas.painter, QColor(canvas.theme.cue)
    glow = QRadialGradient(at, GLOW)
    for place, strength in ((0.0, 0.95), (0.35, 0.6), (1.0, 0.0)):
        paint = QColor(cue)
        paint.setAlphaF(strength)
        glow.setColorAt(place, paint)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(glow)
    painter.drawEllipse(at, GLOW, GLOW)
    painter.setBrush(cue)
    painter.drawEllipse(at, DOT, DOT)
    if to is not None:
        _draw_arrow(canvas, at, to, cue)


def _draw_arrow(canvas: Canvas, at: QPointF, to: QPointF, paint: QColor) -> None:
    way = to - at
    length = math.hypot(way.x(), way.y())
    if length < 1.0:
        return
    # a short way is shown longer than it is: it must be seen from two metres
    end = at + way * (max(length, 2.2 * ARROW_HEAD) / length)
    along = way / length
    across = QPointF(-along.y(), along.x())
    neck = end - along * ARROW_HEAD
    for shade, wide in ((QColor("#0A0E12"), ARROW_WIDTH + 8), (paint, ARROW_WIDTH)):
        canvas.painter.setPen(pen(shade, wide))
        canvas.painter.drawLine(at + along * DOT, neck)
    canvas.painter.setPen(pen(QColor("#0A0E12"), 4))
    canvas.painter.setBrush(paint)
    canvas.painter.drawPolygon(
        QPolygonF([end, neck + across * (0.6 * ARROW_HEAD), neck - across * (0.6 * ARROW_HEAD)])
    )


PATH_WIDTH = 7.0


def paint_bar_path(canvas: Canvas, points: FloatArray) -> None:
    """Paint a line through (n, 2) canvas px, the oldest first."""
    painter, theme = canvas.painter, canvas.theme
    painter.setBrush(Qt.BrushStyle.NoBrush)
    last = max(len(points) - 1, 1)
    drawn = [QPointF(float(x), float(y)) for x, y in points]
    for i, (start, end) in enumerate(pairwise(drawn)):
        painter.setPen(pen(colour(theme.cue, 0.25 + 0.7 * (i + 1) / last), PATH_WIDTH))
        painter.drawLine(start, end)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.cue))
    painter.drawEllipse(drawn[-1], 1.6 * PATH_WIDTH, 1.6 * PATH_WIDTH)
