"""Where the camera's picture goes on the glass: about one body, with room for charts beside it or not, or all bodies
of several in the part of the glass that is theirs.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

import numpy as np
from PySide6.QtCore import QRectF

from engines.pose import FloatArray
from mirror.flow.session import Present
from mirror.live.canvas import PictureLayout as Picture
from mirror.live.canvas import place
from mirror.live.state import Analysed, Shown
from mirror.ui.canvas import logical_size
from mirror.ui.division import Division, divide_glass, standing
from mirror.ui.framing import (
    ABOVE,
    BELOW,
    MOST_ZOOM,
    Box,
    FollowedBox,
    Framing,
    PicturePart,
    RecentBox,
    Room,
    body_box,
    body_room,
    fit,
    frame_body,
    limit_middle,
    trunk_and_legs,
    wide,
)

SPARE = 0.02
"""Of the glass's height, by which feet may come out of the body's area before the picture moves."""


class Placer:
    """Follows the body with the picture. `picture` says how the camera is mounted; `still` cuts instead of gliding.

    `charts` says whether the charts have room: they go before the picture becomes smaller than its part of the glass.
    `body` is the box of trunk and legs on the glass, px, None while it is not seen.
    """

    def __init__(self, picture: Picture, still: bool = False) -> None:
        self.charts = True
        self.body: Box | None = None
        self._picture = picture
        self._framing = Framing(still)
        self._span, self._followed = RecentBox(), FollowedBox()

    @property
    def framing(self) -> Framing:
        """The part of the picture as it moves."""
        return self._framing

    def reset(self) -> None:
        """Somebody else will come."""
        self._framing.reset()
        self._span = RecentBox()

    def rest(self, now: float) -> PicturePart:
        """The picture stays as it is, on a screen that does not follow the body."""
        self.body = self._followed.update(now, None)
        return self._framing.follow(now, None, False, True)

    def follow(
        self, now: float, analysed: Analysed | None, shown: Shown | None, glass: tuple[int, int], free: bool
    ) -> PicturePart:
        """The part to show on a glass of (width, height) px; `free` lets the picture move as it likes."""
        if analysed is None or shown is None:
            return self.rest(now)
        body = self._on_glass(analysed, shown, glass)
        self.body = self._followed.update(now, body)
        goal = self._goal(now, analysed, glass, free)
        return self._framing.follow(now, goal, free, body is None or self._inside(body, glass))

    def canvas(self, frame: PicturePart, width: int, height: int) -> Picture:
        """The picture to ask for."""
        focus = frame.x, frame.y
        return replace(self._picture, width=width, height=height, focus=focus, zoom=frame.zoom, filled=False)

    def _goal(self, now: float, analysed: Analysed, glass: tuple[int, int], free: bool) -> PicturePart | None:
        placing = place(self._picture, analysed.size)
        body = body_box(_place_points(analysed.filtered, placing.matrix))
        if free:
            # where they walked before the set says nothing of what it needs
            self._span = RecentBox()
        span = self._span.update(now, body)
        body = body if free else span
        if body is None:
            return None
        sizes = placing.size, (float(glass[0]), float(glass[1]))
        if free or self._framing.may_move:
            room = self._room(glass, True, wide(body))
            self.charts = fit(body, *sizes, *_boxes(room, glass)).covers or wide(body)
        return frame_body(body, *sizes, *_boxes(self._room(glass, self.charts, wide(body)), glass))

    def _room(self, glass: tuple[int, int], charts: bool, lying: bool) -> Room:
        size, _ = logical_size(*glass)
        return body_room(size.width(), size.height(), charts, lying)

    def _on_glass(self, analysed: Analysed, shown: Shown, glass: tuple[int, int]) -> Box | None:
        stretch = glass[0] / shown.image.shape[1]
        return trunk_and_legs(_place_points(analysed.filtered, shown.placed) * stretch)

    def _inside(self, body: Box, glass: tuple[int, int]) -> bool:
        size, scale = logical_size(*glass)
        room = self._room(glass, self.charts, wide(body))
        upright = size.height() >= size.width()
        bottom = (room.area.bottom() + SPARE * size.height()) * scale if upright else glass[1]
        return body[0] > 0 and body[1] > 0 and body[2] < glass[0] and body[3] < bottom


def _place_points(points: FloatArray, matrix: FloatArray) -> FloatArray:
    placed: FloatArray = points @ matrix[:, :2].T + matrix[:, 2]
    return placed


def _boxes(room: Room, glass: tuple[int, int]) -> tuple[Box, Box | None]:
    """The body's area and the picture's part, px of the glass; a lying glass is wholly covered."""
    size, scale = logical_size(*glass)
    part = _scale_box(room.picture, scale) if size.height() >= size.width() else None
    return _scale_box(room.area, scale), part


def _scale_box(box: QRectF, scale: float) -> Box:
    return box.left() * scale, box.top() * scale, box.right() * scale, box.bottom() * scale


BESIDE = 0.42
"""Room about a standing body for arms to the side, as a share of its height."""
GAIN, GLIDE = 0.06, 0.15
"""Of the way to where the bodies are, and to where the picture should be, with each look."""
FAR = 0.05
"""Of the picture's width, by which the bodies may have moved before it moves."""
WORTH = 1.12
"""Panels go to the other place where the picture becomes larger by this factor."""


Size = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Bodies:
    """Two boxes about all bodies, px of the picture: as they are (4,), and with `room` for arms and feet (4,)."""

    bare: FloatArray
    room: FloatArray


class TogetherPlacer:
    """Frames all bodies before a set, and holds still in it. `picture` says how the camera is mounted; `sides`
    whether the panels stand at the sides of a lying glass."""

    def __init__(self, picture: Picture) -> None:
        self.sides = False
        self._picture = picture
        self._boxes: FloatArray | None = None
        self._now: FloatArray | None = None

    def forget(self) -> None:
        """Others will come."""
        self._boxes = self._now = None
        self.sides = False

    def canvas(self, people: Iterable[Present], glass: tuple[int, int], free: bool) -> Picture:
        """The picture to ask for on a glass of (width, height) px; `free` lets it move."""
        found = list(people)
        if not found:
            return replace(self._picture, width=glass[0], height=glass[1])
        placing = place(self._picture, found[0].analysed.size)
        boxes = [body_box(_place_points(one.analysed.filtered, placing.matrix)) for one in found]
        seen = np.array([(*box, *_roomy(box)) for box in boxes if box is not None]).reshape(-1, 8)
        if len(seen) and (free or self._boxes is None):
            self._follow(_about(seen), placing.size[0])
        if self._boxes is None:
            return replace(self._picture, width=glass[0], height=glass[1])
        bodies = Bodies(self._boxes[:4], self._boxes[4:])
        return self._frame(bodies, placing.size, glass, len(found), free)

    def _follow(self, boxes: FloatArray, width: float) -> None:
        if self._boxes is None:
            self._boxes = boxes
        elif np.abs(boxes - self._boxes).max() > FAR * width:
            self._boxes = self._boxes + (boxes - self._boxes) * GAIN

    def _frame(
        self, bodies: Bodies, size: tuple[float, float], glass: tuple[int, int], people: int, free: bool
    ) -> Picture:
        canvas, scale = logical_size(*glass)
        wide, high = canvas.width(), canvas.height()
        ways = {sides: divide_glass(wide, high, people, sides) for sides in (False, True)}
        grown = {sides: fit_bodies(bodies, size, way) for sides, way in ways.items()}
        if grown[not self.sides] > grown[self.sides] * WORTH and (free or self._now is None):
            self.sides = not self.sides
        way = standing(wide, high) if free else ways[self.sides]
        shown = fit_bodies(bodies, size, way)
        x, y = find_middle(bodies, shown, size, (wide, high), way)
        fill = max(glass[0] / size[0], glass[1] / size[1])
        x, y, zoom = self._glide(np.array([x / size[0], y / size[1], shown * scale / fill]))
        return replace(self._picture, width=glass[0], height=glass[1], focus=(x, y), zoom=zoom, filled=False)

    def _glide(self, goal: FloatArray) -> list[float]:
        now = goal if self._now is None else self._now + (goal - self._now) * GLIDE
        self._now = goal if np.abs(goal - now).max() < 0.002 else now
        return [float(each) for each in self._now]


def fit_bodies(bodies: Bodies, picture: Size, way: Division) -> float:
    """Canvas px for each px of a picture of (width, height): bodies with the room about them in their part of the
    glass; without that room where the picture would not cover what it should otherwise."""
    roomy = _within(bodies.room, way.bodies)
    left, top, right, bottom = bodies.bare
    # the arms may reach beyond their part, the feet may not
    bare = _within(np.array([left, top, right, bottom + BELOW * (bottom - top)]), way.bodies)
    cover = max(way.picture.width() / picture[0], way.picture.height() / picture[1])
    return min(max(roomy, min(cover, bare)), MOST_ZOOM * cover)


def find_middle(
    bodies: Bodies, scale: float, picture: Size, glass: Size, way: Division
) -> tuple[float, float]:
    """The picture's px that lies in the middle of the glass: bodies in their part of it, their feet at any rate, and
    the picture over what it should cover."""
    area, covered = way.bodies, way.picture
    left, top, right, bottom = bodies.room
    top = max(top, bottom - area.height() / scale)
    x = (left + right) / 2 - (area.center().x() - glass[0] / 2) / scale
    y = (top + bottom) / 2 - (area.center().y() - glass[1] / 2) / scale
    return (
        limit_middle(float(x), picture[0], scale, glass[0], (covered.left(), covered.right())),
        limit_middle(float(y), picture[1], scale, glass[1], (covered.top(), covered.bottom())),
    )


def _within(box: FloatArray, area: QRectF) -> float:
    return float(min(area.width() / (box[2] - box[0]), area.height() / (box[3] - box[1])))


def _about(boxes: FloatArray) -> FloatArray:
    """The boxes about all of (n, 8): two of left, top, right, bottom in a row."""
    low, high = boxes.min(axis=0), boxes.max(axis=0)
    return np.concatenate([low[:2], high[2:4], low[4:6], high[6:]])


def _roomy(box: Box) -> Box:
    left, top, right, bottom = box
    height = max(bottom - top, 1.0)
    side = max((right - left) / 2, BESIDE * height)
    middle = (left + right) / 2
    return middle - side, top - ABOVE * height, middle + side, bottom + BELOW * height
