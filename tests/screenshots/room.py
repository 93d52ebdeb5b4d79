"""A made gym with a made member in it, for pictures of what no camera may film: seen by a camera, or in a mirror.

Room axes: x to the camera's right, y down with the floor at 0, z away from the glass, m.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPen, QPolygonF

from calibration.floor import Floor
from calibration.glass import Glass
from engines.pose import INDEX, FloatArray

Seen = Callable[[FloatArray], FloatArray]
"""From points (n, 3) m of the room to pixels (n, 2)."""

WALL_Z, SIDE_X, CEILING_Y = 5.4, 3.2, -2.9
PARTS: tuple[tuple[str, str, float, float, str], ...] = (
    ("left_shoulder", "left_elbow", 0.052, 0.042, "#C98F6B"),
    ("left_elbow", "left_wrist", 0.041, 0.03, "#C98F6B"),
    ("right_shoulder", "right_elbow", 0.052, 0.042, "#C98F6B"),
    ("right_elbow", "right_wrist", 0.041, 0.03, "#C98F6B"),
    ("left_hip", "left_knee", 0.088, 0.06, "#28323B"),
    ("right_hip", "right_knee", 0.088, 0.06, "#28323B"),
    ("left_knee", "left_ankle", 0.056, 0.04, "#C98F6B"),
    ("right_knee", "right_ankle", 0.056, 0.04, "#C98F6B"),
    ("left_heel", "left_big_toe", 0.042, 0.036, "#D8DEE3"),
    ("right_heel", "right_big_toe", 0.042, 0.036, "#D8DEE3"),
)
"""A limb from joint to joint with its two radii in m and its colour."""
SHIRT, SKIN, HAIR = "#2F6E78", "#C98F6B", "#3A2C25"


def to_camera(floor: Floor) -> Callable[[FloatArray], FloatArray]:
    """From room axes to camera axes, for a camera that hangs over the room's origin."""
    up = np.array(floor.up)
    ahead = np.array([0.0, 0.0, 1.0]) - up[2] * up
    ahead /= np.linalg.norm(ahead)
    axes = np.stack([np.cross(-up, ahead), -up, ahead])
    return lambda points: points @ axes - up * floor.height_m


def in_mirror(glass: Glass, eye: FloatArray, placed: Callable[[FloatArray], FloatArray]) -> Seen:
    """Where an eye (3,) in camera axes sees points of the room in the mirror, as pixels of the screen behind it.

    Drawn as a second eye behind the glass would see the room itself: another way than the overlay's, for a check.
    """
    normal = np.cross(glass.down, glass.across)
    face = np.array(glass.corner) + glass.gap_m * normal
    behind = eye - 2 * ((eye - face) @ normal) * normal

    def reflect(points: FloatArray) -> FloatArray:
        rays = placed(points) - behind
        on_face = behind + rays * (((face - behind) @ normal) / (rays @ normal))[:, None]
        # the picture lies behind the mirror's face, and the member's own eye looks through that
        sight = on_face - eye
        onto = on_face + sight * (glass.gap_m / -(sight @ normal))[:, None]
        off = onto - np.array(glass.corner)
        along = np.stack([off @ np.array(glass.across), off @ np.array(glass.down)], axis=-1)
        return along / np.array(glass.size_m) * np.array(glass.size_px)

    return reflect


def paint_room(painter: QPainter, seen: Seen) -> None:
    """Floor of mats, wall, window, a rack."""
    painter.setPen(Qt.PenStyle.NoPen)
    near, wide = 0.7, SIDE_X
    floor = [(-wide, 0.0, near), (wide, 0.0, near), (wide, 0.0, WALL_Z), (-wide, 0.0, WALL_Z)]
    _face(painter, seen, floor, "#5A5F63", "#474C50")
    wall = [(-wide, CEILING_Y, WALL_Z), (wide, CEILING_Y, WALL_Z), (wide, 0.0, WALL_Z), (-wide, 0.0, WALL_Z)]
    _face(painter, seen, wall, "#B9B4AB", "#8E8A83")
    for side, shade in ((-wide, ("#A39F97", "#7A766F")), (wide, ("#9A968F", "#726E68"))):
        corners = [(side, CEILING_Y, near), (side, CEILING_Y, WALL_Z), (side, 0, WALL_Z), (side, 0, near)]
        _face(painter, seen, corners, *shade)
    _mats(painter, seen)
    for left in (-2.5, -0.9, 0.7):
        corners = [
            (left, -2.5, WALL_Z),
            (left + 1.3, -2.5, WALL_Z),
            (left + 1.3, -1.35, WALL_Z),
            (left, -1.35, WALL_Z),
        ]
        _face(painter, seen, corners, "#EAF3F7", "#C4D8E2")
    _face(painter, seen, [(-wide, -0.14, WALL_Z - 0.01), (wide, -0.14, WALL_Z - 0.01), (wide, 0, WALL_Z - 0.01),
                          (-wide, 0, WALL_Z - 0.01)], "#55524D", "#45423E")  # fmt: skip
    _rack(painter, seen)


def _mats(painter: QPainter, seen: Seen) -> None:
    painter.setPen(QPen(QColor("#3C4145"), 2))
    for x in np.arange(-SIDE_X, SIDE_X + 0.01, 0.8):
        painter.drawLine(*_points(seen, [(x, 0, 0.7), (x, 0, WALL_Z)]))
    for z in np.arange(0.8, WALL_Z, 0.8):
        painter.drawLine(*_points(seen, [(-SIDE_X, 0, z), (SIDE_X, 0, z)]))
    painter.setPen(Qt.PenStyle.NoPen)


def _rack(painter: QPainter, seen: Seen) -> None:
    """Stores with dumbbells along the wall."""
    z = WALL_Z - 0.35
    for height in (0.35, 0.75):
        corners = [(-1.9, -height, z), (1.7, -height, z), (1.7, -height + 0.05, z), (-1.9, -height + 0.05, z)]
        _face(painter, seen, corners, "#2B3034", "#22272B")
        for x in np.arange(-1.7, 1.6, 0.34):
            for part, radius in ((x - 0.08, 0.075), (x + 0.08, 0.075)):
                box = [(part - 0.05, -height - 2 * radius, z), (part + 0.05, -height - 2 * radius, z),
                       (part + 0.05, -height, z), (part - 0.05, -height, z)]  # fmt: skip
                _face(painter, seen, box, "#3E454B", "#1E2327")
    for x in (-1.9, 1.65):
        _face(
            painter,
            seen,
            [(x, -0.8, z), (x + 0.05, -0.8, z), (x + 0.05, 0, z), (x, 0, z)],
            "#2B3034",
            "#1D2226",
        )


def _points(seen: Seen, points: list[tuple[float, float, float]]) -> list[QPointF]:
    return [QPointF(x, y) for x, y in seen(np.array(points, dtype=np.float64)).tolist()]


def _face(
    painter: QPainter, seen: Seen, corners: list[tuple[float, float, float]], first: str, last: str
) -> None:
    """A plane with a fall of colour from its first corner to the one opposite."""
    points = _points(seen, corners)
    fall = QLinearGradient(points[0], points[2])
    fall.setColorAt(0, QColor(first))
    fall.setColorAt(1, QColor(last))
    painter.setBrush(QBrush(fall))
    painter.drawPolygon(QPolygonF(points))


def paint_shadow(painter: QPainter, seen: Seen, body: FloatArray) -> None:
    """A soft shadow on the floor under body (30, 3)."""
    middle = body[[INDEX["left_ankle"], INDEX["right_ankle"]]].mean(axis=0)
    turn = np.linspace(0, 2 * np.pi, 40)
    for size, opacity in ((0.55, 0.10), (0.42, 0.16), (0.3, 0.22)):
        rim = np.stack(
            [middle[0] + size * np.cos(turn), 0 * turn, middle[2] + 0.6 * size * np.sin(turn)], axis=1
        )
        shade = QColor("#14181B")
        shade.setAlphaF(opacity)
        painter.setBrush(shade)
        painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in seen(rim).tolist()]))


def paint_body(painter: QPainter, seen: Seen, body: FloatArray, front: tuple[str, ...] = ()) -> None:
    """A member, body (30, 3) in room axes; limbs that end in a joint of `front` are painted last."""
    painter.setPen(Qt.PenStyle.NoPen)
    arms = [part for part in PARTS if "shoulder" in part[0] or "elbow" in part[0]]
    before = [part for part in arms if part[1] in front or part[0] in front]
    for part in [part for part in PARTS if part not in arms] + [part for part in arms if part not in before]:
        _limb(painter, seen, body, *part)
    neck, crown = body[INDEX["neck"]], body[INDEX["head"]]
    _capsule(painter, seen, neck, neck * 0.45 + crown * 0.55, 0.056, 0.048, SKIN)
    _trunk(painter, seen, body)
    _head(painter, seen, body)
    for part in before:
        _limb(painter, seen, body, *part)
    paint_hands(painter, seen, body)


def paint_hands(painter: QPainter, seen: Seen, body: FloatArray) -> None:
    """Both hands: over what they hold."""
    painter.setPen(Qt.PenStyle.NoPen)
    for side in ("left", "right"):
        hand = body[INDEX[f"{side}_wrist"]] * 1.45 - body[INDEX[f"{side}_elbow"]] * 0.45
        wrist = body[INDEX[f"{side}_wrist"]]
        _capsule(painter, seen, wrist, wrist + (hand - wrist) * 0.7, 0.036, 0.03, SKIN)


def _limb(
    painter: QPainter,
    seen: Seen,
    body: FloatArray,
    first: str,
    last: str,
    wide: float,
    slim: float,
    paint: str,
) -> None:
    _capsule(painter, seen, body[INDEX[first]], body[INDEX[last]], wide, slim, paint)


def _scale(seen: Seen, at: FloatArray) -> float:
    """Pixels to a metre at a point."""
    two = seen(at + np.array([[-0.05, 0, 0], [0.05, 0, 0]]))
    return float(np.linalg.norm(two[1] - two[0]) / 0.1)


def _capsule(
    painter: QPainter, seen: Seen, first: FloatArray, last: FloatArray, wide: float, slim: float, paint: str
) -> None:
    a, b = seen(np.array([first, last]))
    along = b - a
    length = float(np.linalg.norm(along)) or 1.0
    across = np.array([-along[1], along[0]]) / length
    r, s = wide * _scale(seen, first), slim * _scale(seen, last)
    turn = np.linspace(0, np.pi, 16)[:, None]
    way = along / length
    start = a + r * (np.cos(turn) * across - np.sin(turn) * way)
    end = b + s * (-np.cos(turn) * across + np.sin(turn) * way)
    fall = QLinearGradient(QPointF(*(a - across * r)), QPointF(*(a + across * r)))
    for at, light in ((0.0, 72), (0.35, 112), (0.62, 100), (1.0, 60)):
        fall.setColorAt(
            at, QColor(paint).lighter(light) if light > 100 else QColor(paint).darker(10000 // light)
        )
    painter.setBrush(QBrush(fall))
    painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in np.concatenate([start, end]).tolist()]))


def _trunk(painter: QPainter, seen: Seen, body: FloatArray) -> None:
    """Shorts and shirt as one shape each, round at the shoulders."""
    at = {name: body[INDEX[name]] for name in ("left_shoulder", "right_shoulder", "left_hip", "right_hip")}
    left, right = seen(np.array([at["left_shoulder"], at["right_shoulder"]]))
    low_left, low_right = seen(np.array([at["left_hip"], at["right_hip"]]))
    size = _scale(seen, (at["left_shoulder"] + at["right_shoulder"]) / 2)
    for points, radius, paint in (
        ([low_left, low_right, (low_right * 3 + right) / 4, (low_left * 3 + left) / 4], 0.066, "#28323B"),
        ([left, right, (low_right * 8 + right) / 9, (low_left * 8 + left) / 9], 0.064, SHIRT),
    ):
        shape = QPolygonF([QPointF(*point.tolist()) for point in points])
        box = shape.boundingRect()
        fall = QLinearGradient(box.topLeft(), box.topRight())
        for share, light in ((0.0, 75), (0.4, 108), (1.0, 70)):
            fall.setColorAt(
                share, QColor(paint).lighter(light) if light > 100 else QColor(paint).darker(10000 // light)
            )
        brush = QBrush(fall)
        painter.setBrush(brush)
        painter.setPen(
            QPen(
                brush,
                2 * radius * size,
                Qt.PenStyle.SolidLine,
                Qt.PenCapStyle.RoundCap,
                Qt.PenJoinStyle.RoundJoin,
            )
        )
        painter.drawPolygon(shape)
        painter.setPen(Qt.PenStyle.NoPen)


def _head(painter: QPainter, seen: Seen, body: FloatArray) -> None:
    neck, crown = (body[INDEX[name]] for name in ("neck", "head"))
    middle = neck * 0.36 + crown * 0.64
    size = _scale(seen, middle)
    centre = QPointF(*seen(middle[None])[0].tolist())
    for shift, wide, high, paint in ((-0.02, 0.083, 0.115, HAIR), (0.012, 0.075, 0.104, SKIN)):
        fall = QLinearGradient(centre - QPointF(wide * size, 0), centre + QPointF(wide * size, 0))
        for share, light in ((0.0, 80), (0.4, 110), (1.0, 74)):
            fall.setColorAt(
                share, QColor(paint).lighter(light) if light > 100 else QColor(paint).darker(10000 // light)
            )
        painter.setBrush(QBrush(fall))
        painter.drawEllipse(centre + QPointF(0, shift * size), wide * size, high * size)
    hair = QRectF(centre.x() - 0.08 * size, centre.y() - 0.135 * size, 0.16 * size, 0.15 * size)
    painter.setBrush(QColor(HAIR))
    painter.drawChord(hair, 10 * 16, 160 * 16)
