"""How several share the glass: the bodies' part of it, a panel for each person in the order they stand, and what
tells them apart, a colour for each place and its number or name over the head.

An upright glass has the panels at its foot. On a lying one they stand there too, or at both sides where bodies that
fill the camera's picture become larger so: the panels give way to them.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt

from engines.pose import FloatArray
from mirror.ui.canvas import CENTRE, MARGIN, Canvas
from mirror.ui.pieces.skeleton import MIN_SCORE

GAP = 20.0
UPRIGHT_HEAD, LYING_HEAD = 200.0, 130.0
"""Height of the words over the bodies, canvas px. Raised arms may reach into it."""
UPRIGHT_FOOT, LYING_FOOT = 760.0, 300.0
"""Height of the panels and the last line under the bodies."""
LAST_LINE = 52.0
SIDE, EDGE = 300.0, 28.0
"""Width of a panel at the side, and its distance from the glass's edge and from the bodies."""
WORDS, BUTTONS = 580.0, 190.0
"""On a lying glass the words of *stand here* stand at the left, its targets at the foot, canvas px."""
SIDE_FOOT, TALLEST = 112.0, 620.0
"""Height of the last lines under bodies that have panels beside them, and of a panel there at most."""


@dataclass(frozen=True, slots=True)
class Division:
    """Canvas px: the part of the glass that belongs to the `bodies`, what the camera's `picture` covers where that is
    possible, and the `panels` from left to right."""

    bodies: QRectF
    picture: QRectF
    panels: tuple[QRectF, ...] = ()


def head_of(width: float, height: float) -> float:
    """Height of the words over the bodies, canvas px."""
    return UPRIGHT_HEAD if height >= width else LYING_HEAD


def divide_glass(width: float, height: float, people: int, sides: bool = False) -> Division:
    """A glass of `people`; `sides` has an effect on a lying one alone."""
    return at_sides(width, height, people) if sides and width > height else at_foot(width, height, people)


def at_foot(width: float, height: float, people: int) -> Division:
    """Panels side by side; two over two where an upright glass is shared by more than two."""
    upright = height >= width
    head, foot = head_of(width, height), UPRIGHT_FOOT if upright else LYING_FOOT
    across = 2 if people > 2 and upright else max(people, 1)
    top = height - foot + 12
    area = QRectF(MARGIN, top, width - 2 * MARGIN, height - LAST_LINE - top)
    bodies = QRectF(0, head, width, height - head - foot)
    # an upright glass is too narrow for several to be cut at their arms for the height's sake
    covered = QRectF(0, bodies.bottom(), width, 0) if upright else bodies
    return Division(bodies, covered, cells(area, people, across))


def cells(area: QRectF, people: int, across: int) -> tuple[QRectF, ...]:
    """An area cut into equal panels, `across` of them in a row."""
    down = max(math.ceil(people / across), 1)
    wide = (area.width() - GAP * (across - 1)) / across
    tall = (area.height() - GAP * (down - 1)) / down
    return tuple(
        QRectF(
            area.left() + (i % across) * (wide + GAP), area.top() + (i // across) * (tall + GAP), wide, tall
        )
        for i in range(people)
    )


def at_sides(width: float, height: float, people: int) -> Division:
    """The first half of the panels at the left, the others at the right, each column from the top down."""
    left = math.ceil(people / 2)
    inside = SIDE + 2 * EDGE
    bodies = QRectF(inside, LYING_HEAD, width - 2 * inside, height - LYING_HEAD - SIDE_FOOT)
    columns = _column(EDGE, height, left), _column(width - EDGE - SIDE, height, people - left)
    picture = QRectF(bodies.left(), 0, bodies.width(), bodies.bottom())
    return Division(bodies, picture, (*columns[0], *columns[1]))


def standing(width: float, height: float) -> Division:
    """The glass while they get into position, words and targets beside or under them."""
    if height >= width:
        return at_foot(width, height, 0)
    bodies = QRectF(WORDS, LYING_HEAD, width - WORDS, height - LYING_HEAD - BUTTONS)
    return Division(bodies, QRectF(WORDS, 0, width - WORDS, height))


def _column(left: float, height: float, people: int) -> Sequence[QRectF]:
    """Panels over each other, from the foot of the glass up."""
    top = LYING_HEAD + 76
    bottom = height - SIDE_FOOT - 12
    tall = min((bottom - top - GAP * (people - 1)) / max(people, 1), TALLEST)
    first = bottom - people * (tall + GAP) + GAP
    return [QRectF(left, first + i * (tall + GAP), SIDE, tall) for i in range(people)]


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
