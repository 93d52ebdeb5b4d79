"""How the turning figure is painted: the viewpoint around it and the perspective to the screen, then floor, shadow
and limbs from the farthest to the nearest.

Camera axes are x right, y down, z away (m). Local axes: x right, y up from the floor, z away from the camera.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF, QRadialGradient

from engines.pose import BONES, INDEX, FloatArray
from mirror.ui.canvas import colour, pen
from mirror.ui.review.pieces.look import Look, mix_colours

LEVEL = (0.0, -1.0, 0.0)
"""Up, where the camera is taken to stand level."""
DISTANCE = 3.2
"""From the eye to the figure, body heights."""
STEP_M = 0.25
"""Between two lines of the floor."""
NEAREST_M = 0.15
"""What is nearer to the eye is not drawn."""
FEET = tuple(INDEX[f"{s}_{p}"] for s in ("left", "right") for p in ("ankle", "heel", "big_toe", "small_toe"))
_TALL = (0.8, 2.6)


@dataclass(frozen=True, slots=True)
class FigureStage:
    """Where the figure stands: `axes` (3, 3) right, up, away in camera axes; `floor` (3,) m; `tall` and `wide` m."""

    axes: FloatArray
    floor: FloatArray
    tall: float
    wide: float = 0.0

    def local(self, xyz: FloatArray) -> FloatArray:
        """Camera axes (..., 3) to local ones, m."""
        return (xyz - self.floor) @ self.axes.T


def drift(local: FloatArray, tall: float) -> FloatArray:
    """How far a body (30, 3) has left the stage, (3,) m: the view follows it, and only then.

    On the floor by more than a third of its height from the middle; up or down where the lowest point is more than a
    tenth below the floor or half its height above it.
    """
    seen = local[np.isfinite(local).all(axis=1)]
    if len(seen) == 0:
        return np.zeros(3)
    middle, lowest = np.median(seen, axis=0), float(seen[:, 1].min())
    across = middle[[0, 2]]
    far = float(np.linalg.norm(across))
    beyond = across * (1 - min(1.0, tall / 3 / far)) if far > 0 else across
    high = lowest - float(np.clip(lowest, -0.1 * tall, 0.5 * tall))
    return np.array([beyond[0], high, beyond[1]])


def axes_of(up: tuple[float, float, float] | FloatArray | None) -> FloatArray:
    """Right, up and away as rows of a (3, 3) rotation; `up` against gravity in camera axes, None for level."""
    vector = np.asarray(LEVEL if up is None else up, dtype=np.float64)
    length = float(np.linalg.norm(vector))
    u = np.asarray(LEVEL) if not np.isfinite(length) or length < 1e-6 else vector / length
    away = np.array([0.0, 0.0, 1.0])
    if abs(float(u @ away)) > 0.95:  # a camera that looks straight down has its picture's top as "away"
        away = np.array([0.0, -1.0, 0.0])
    away = away - (away @ u) * u
    away /= np.linalg.norm(away)
    return np.array([np.cross(away, u), u, away])


def stage_of(
    xyz: FloatArray, up: tuple[float, float, float] | FloatArray | None = None
) -> FigureStage | None:
    """The stage of one pose (30, 3) or of a set's (N, 30, 3); None where nothing was seen in 3D.

    The floor is where the lowest foot mostly is, so that a jump leaves it; the middle is the median of the body.
    """
    poses = np.atleast_3d(np.asarray(xyz, dtype=np.float64)).reshape(-1, len(INDEX), 3)
    poses = poses[np.isfinite(poses).all(-1).any(-1)]
    if len(poses) == 0:
        return None
    axes = axes_of(up)
    turned = poses @ axes.T
    lowest = _least(turned[:, FEET, 1]) if np.isfinite(turned[:, FEET, 1]).any() else _least(turned[..., 1])
    highest = -_least(-turned[..., 1])
    floor = float(np.nanpercentile(lowest, 20))
    middle = np.nanmedian(turned[..., (0, 2)].reshape(-1, 2), axis=0)
    tall = float(np.clip(np.nanpercentile(highest, 90) - floor, *_TALL))
    wide = float(np.percentile(_spread(turned), 90))
    return FigureStage(axes, np.array([middle[0], floor, middle[1]]) @ axes, tall, wide)


def _spread(points: FloatArray) -> FloatArray:
    """How far each of (N, k, 3) poses reaches over the floor, m: who lies is longer than tall."""
    along = np.nanmax(points[..., (0, 2)], axis=1) - np.nanmin(points[..., (0, 2)], axis=1)
    return np.asarray(np.hypot(*along.T))


def _least(values: FloatArray) -> FloatArray:
    """The least of each row; rows of NaN alone are left out."""
    rows: FloatArray = values[np.isfinite(values).any(axis=1)]
    return np.asarray(np.nanmin(rows, axis=1)) if len(rows) else np.zeros(1)


@dataclass(frozen=True, slots=True)
class Viewpoint:
    """From where the figure is seen: `yaw` and `pitch` in degrees (pitch > 0 from above), `zoom` 1 fits it."""

    yaw: float = 0.0
    pitch: float = 7.0
    zoom: float = 1.0

    def turn(self, yaw: float, pitch: float) -> Viewpoint:
        """Turned further, degrees; never under the floor nor over the top."""
        return replace(
            self,
            yaw=(self.yaw + yaw + 180.0) % 360.0 - 180.0,
            pitch=float(np.clip(self.pitch + pitch, -4.0, 85.0)),
        )

    def nearer(self, factor: float) -> Viewpoint:
        """Zoomed by a factor, between 0.4 and 4."""
        return replace(self, zoom=float(np.clip(self.zoom * factor, 0.4, 4.0)))


@dataclass(frozen=True, slots=True)
class Lens:
    """Perspective of a viewpoint: what is `tall` m high fills about four fifths of `height` px, and what is `wide` m
    across fits into `width` px."""

    view: Viewpoint
    tall: float
    width: float
    height: float
    wide: float = 0.0

    @property
    def distance(self) -> float:
        """Eye to the middle of the figure, m."""
        return DISTANCE * max(self.tall, self.wide)

    @property
    def px_per_m(self) -> float:
        """At the middle of the figure."""
        standing = min(0.78 * self.height, 1.05 * self.width) / self.tall
        return self.view.zoom * min(standing, 0.9 * self.width / max(self.wide, 1e-6))

    def project(self, local: FloatArray) -> tuple[FloatArray, FloatArray]:
        """Local points (..., 3) m to places (..., 2) px and depths (...) m before the eye; NaN if too near."""
        yaw, pitch = np.radians((self.view.yaw, self.view.pitch))
        x, y, z = local[..., 0], local[..., 1] - self.tall / 2, local[..., 2]
        side = x * np.cos(yaw) + z * np.sin(yaw)
        away = z * np.cos(yaw) - x * np.sin(yaw)
        high = y * np.cos(pitch) + away * np.sin(pitch)
        depth = away * np.cos(pitch) - y * np.sin(pitch) + self.distance
        with np.errstate(invalid="ignore", divide="ignore"):
            scale = np.where(depth > NEAREST_M, self.px_per_m * self.distance / depth, np.nan)
        places = np.stack((self.width / 2 + scale * side, self.height * 0.5 - scale * high), axis=-1)
        return places, depth


def floor_lines(half_m: float = 1.25, step_m: float = STEP_M, parts: int = 10) -> FloatArray:
    """The floor's grid as (N, 2, 3) short pieces of lines, local axes, m; short, so that each can fade."""
    marks = np.arange(-half_m, half_m + step_m / 2, step_m)
    ends = np.linspace(-half_m, half_m, parts + 1)
    pieces = []
    for mark in marks:
        for a, b in pairwise(ends):
            pieces.append(((mark, 0, a), (mark, 0, b)))
            pieces.append(((a, 0, mark), (b, 0, mark)))
    return np.array(pieces, dtype=np.float64)


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
            parts.append((far, _draw_limb(painter, lens, places[ends], far, bone, look, pale)))
    parts += _draw_trunk(painter, places, depth, look, pale)
    parts += _draw_head(painter, lens, local, look, pale)
    for _, paint in sorted(parts, key=lambda part: -part[0]):
        paint()


def _tone(look: Look, side: str, lens: Lens, depth: float, pale: bool) -> str:
    """The side's colour, the paler the farther."""
    base = {"left": look.left, "right": look.right, "ink": look.ink if look.dark else "#39434C"}[side]
    fog = float(np.clip((depth - lens.distance) / FOG_M, -0.15, 1.0))
    return mix_colours(base, look.panel, (0.62 if pale else 0.0) + (0.12 if pale else 0.34) * max(fog, 0.0))


def _draw_limb(
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


def _draw_trunk(
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


def _draw_head(
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
