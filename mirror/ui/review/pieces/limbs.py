"""Paints the 3D figure: floor, shadow, limbs from the farthest to the nearest, lit from above."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF, QRadialGradient

from engines.pose import BONES, INDEX, FloatArray
from mirror.ui.canvas import colour, pen
from mirror.ui.review.pieces.look import Look, mix_colours
from mirror.ui.review.pieces.orbit import STEP_M, Lens, floor_lines

TRUNK = ("left_shoulder", "right_shoulder", "right_hip", "left_hip")
THICK_M = {"foot": 0.030, "arm": 0.040, "leg": 0.050, "trunk": 0.036}
HEAD_M = 0.105
FOG_M = 1.1
"""What is this much farther than the figure's middle is as pale as it gets."""
SHADES = 8
"""In which the floor fades."""
_FLOOR = floor_lines()


@dataclass(frozen=True, slots=True)
class Bone:
    """Two key points, `side` left, right or ink, and how thick, m."""

    first: int
    second: int
    side: str
    thick_m: float


def _bone(a: str, b: str) -> Bone:
    if a in TRUNK and b in TRUNK:
        return Bone(INDEX[a], INDEX[b], "ink", THICK_M["trunk"])
    part = "foot" if "toe" in b or "heel" in b else "arm" if "elbow" in b or "wrist" in b else "leg"
    return Bone(INDEX[a], INDEX[b], a.split("_", maxsplit=1)[0], THICK_M[part])


SHOWN = tuple(_bone(a, b) for a, b in BONES if a != "neck")


def paint_floor(painter: QPainter, lens: Lens, look: Look, shift: FloatArray) -> None:
    """The grid under the feet, that fades outwards; it stays where it was when the view has moved by `shift` m."""
    lines = _FLOOR - np.array([shift[0] % STEP_M, 0.0, shift[2] % STEP_M])
    places, _ = lens.project(lines)
    if not np.isfinite(places).any():
        return
    off = np.linalg.norm(lines.mean(axis=1)[:, (0, 2)], axis=1)
    # in a few shades: a pen for each piece would take longer than the body
    shade = np.ceil(SHADES * np.clip(1.15 - off, 0.0, 1.0))
    shade[~np.isfinite(places).all(axis=(1, 2))] = 0
    for step in range(1, SHADES + 1):
        painter.setPen(QPen(colour(look.muted, 0.34 * (step - 0.5) / SHADES), 1.0))
        painter.drawLines([QLineF(*ends) for ends in places[shade == step].reshape(-1, 4).tolist()])


def paint_shadow(painter: QPainter, lens: Lens, local: FloatArray, look: Look) -> None:
    """The figure straight down on the floor, so that the eye sees where it stands."""
    flat = local * np.array([1.0, 0.0, 1.0])
    places, _ = lens.project(flat)
    # one path: limbs that cross must not darken each other
    shadow = QPainterPath()
    for bone in SHOWN:
        line = places[[bone.first, bone.second]]
        if np.isfinite(line).all():
            shadow.moveTo(*line[0].tolist())
            shadow.lineTo(*line[1].tolist())
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen(colour("#000000", 0.36 if look.dark else 0.12), THICK_M["leg"] * lens.px_per_m))
    painter.drawPath(shadow)


def paint_body(painter: QPainter, lens: Lens, local: FloatArray, look: Look, pale: bool = False) -> None:
    """Limbs and head of `local` (30, 3) m; a `pale` body stands behind for comparison."""
    places, depth = lens.project(local)
    parts: list[tuple[float, Callable[[], None]]] = []
    for bone in SHOWN:
        ends = [bone.first, bone.second]
        if np.isfinite(places[ends]).all():
            far = float(depth[ends].mean())
            parts.append((far, _limb(painter, lens, places[ends], far, bone, look, pale)))
    parts += _trunk(painter, places, depth, look, pale)
    parts += _head(painter, lens, local, look, pale)
    for _, paint in sorted(parts, key=lambda part: -part[0]):
        paint()


def _tone(look: Look, side: str, lens: Lens, depth: float, pale: bool) -> str:
    """The side's colour, the paler the farther."""
    base = {"left": look.left, "right": look.right, "ink": look.ink if look.dark else "#39434C"}[side]
    fog = float(np.clip((depth - lens.distance) / FOG_M, -0.15, 1.0))
    return mix_colours(base, look.panel, (0.62 if pale else 0.0) + (0.12 if pale else 0.34) * max(fog, 0.0))


def _limb(
    painter: QPainter, lens: Lens, ends: FloatArray, depth: float, bone: Bone, look: Look, pale: bool
) -> Callable[[], None]:
    scale = lens.px_per_m * lens.distance / depth
    width = max(2.0, bone.thick_m * scale * (0.8 if pale else 1.0))
    line = QLineF(*ends[0].tolist(), *ends[1].tolist())
    tone = _tone(look, bone.side, lens, depth, pale)

    def paint() -> None:
        painter.setPen(pen(look.panel, width + max(2.0, 0.3 * width)))
        painter.drawLine(line)
        painter.setPen(pen(tone, width))
        painter.drawLine(line)
        if not pale and width > 4:
            lit = line.translated(-0.16 * width, -0.18 * width)
            painter.setPen(pen(colour(mix_colours(tone, "#FFFFFF", 0.55), 0.5), 0.26 * width))
            painter.drawLine(lit)

    return paint


def _trunk(
    painter: QPainter, places: FloatArray, depth: FloatArray, look: Look, pale: bool
) -> list[tuple[float, Callable[[], None]]]:
    corners = [INDEX[name] for name in TRUNK]
    if pale or not np.isfinite(places[corners]).all():
        return []
    shape = QPolygonF([QPointF(*place) for place in places[corners].tolist()])

    def paint() -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(look.ink, 0.10))
        painter.drawPolygon(shape)

    return [(float(depth[corners].mean()) + 0.02, paint)]


def head_centre(local: FloatArray) -> FloatArray | None:
    """Between the ears, else the nose, else under the top of the head; None where no head was seen."""
    ears = local[[INDEX["left_ear"], INDEX["right_ear"]]]
    if np.isfinite(ears).all():
        return np.asarray(ears.mean(axis=0))
    for name in ("nose", "head"):
        point = local[INDEX[name]]
        if np.isfinite(point).all():
            return np.asarray(point - np.array([0.0, HEAD_M if name == "head" else 0.0, 0.0]))
    return None


def _head(
    painter: QPainter, lens: Lens, local: FloatArray, look: Look, pale: bool
) -> list[tuple[float, Callable[[], None]]]:
    centre = head_centre(local)
    if centre is None:
        return []
    place, depth = lens.project(centre)
    if not np.isfinite(place).all():
        return []
    scale = lens.px_per_m * lens.distance / float(depth)
    shoulders = local[[INDEX["left_shoulder"], INDEX["right_shoulder"]]].mean(axis=0)
    radius, neck = HEAD_M * scale, lens.project(shoulders)[0]
    at, tone = QPointF(*place.tolist()), _tone(look, "ink", lens, float(depth), pale)

    def paint() -> None:
        if np.isfinite(neck).all():
            painter.setPen(pen(tone, max(2.0, THICK_M["trunk"] * scale * (0.8 if pale else 1.0))))
            painter.drawLine(QPointF(*neck.tolist()), at)
        painter.setPen(QPen(QColor(look.panel), max(2.0, 0.12 * radius)))
        if pale:
            painter.setBrush(QColor(tone))
        else:
            light = QRadialGradient(at - QPointF(0.35 * radius, 0.4 * radius), 1.5 * radius)
            light.setColorAt(0.0, QColor(mix_colours(tone, "#FFFFFF", 0.6)))
            light.setColorAt(1.0, QColor(mix_colours(tone, look.panel, 0.38 if look.dark else 0.0)))
            painter.setBrush(light)
        painter.drawEllipse(at, radius, radius)

    return [(float(depth), paint)]
