"""The skeleton over the picture: left blue, right orange, the trunk white, dark edges for any ground."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QLineF, QPointF

from engines.pose import BONES, INDEX, FloatArray
from mirror.ui.canvas import Canvas, pen

MIN_SCORE = 0.3
"""Key points that the engine is less sure of are not drawn."""
WIDTH = 0.0062
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
    width = WIDTH * max(canvas.width, canvas.height)
    bones = [(QLineF(places[a], places[b]), side) for a, b, side in _BONES if seen[a] and seen[b]]
    painter = canvas.painter
    # all edges first: a bone's edge must not cut the bone that it crosses
    painter.setPen(pen(EDGE, width + 9))
    painter.drawLines([line for line, _ in bones])
    for name in ("ink", "left", "right"):
        painter.setPen(pen(paint or {"ink": "#F5F8FA", "left": "#56B4E9", "right": "#E69F00"}[name], width))
        painter.drawLines([line for line, side in bones if side == name])
    _dots(canvas, places, seen, width)


def _dots(canvas: Canvas, places: list[QPointF], seen: np.ndarray, width: float) -> None:
    painter = canvas.painter
    for dots, radius in ((_SMALL, 0.62 * width), (_LARGE, 0.88 * width)):
        points = [places[i] for i in dots if seen[i]]
        for paint, size in ((_RIM, 2 * radius + 3), ("#F5F8FA", 2 * radius - 3)):
            # a point by a pen with round ends is a disc, and all of them are one call
            painter.setPen(pen(paint, size))
            painter.drawPoints(points)
