"""Where the camera's picture goes on the glass: about the body, and whether the charts have room beside it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRectF

from engines.pose import FloatArray
from mirror.live.canvas import PictureLayout as Picture
from mirror.live.canvas import place
from mirror.live.state import Analysed, Shown
from mirror.ui.canvas import logical_size
from mirror.ui.framing import (
    Box,
    FollowedBox,
    Framing,
    PicturePart,
    RecentBox,
    body_box,
    fit,
    frame_body,
    trunk_and_legs,
    wide,
)
from mirror.ui.free import Room, room

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
            kept = self._room(glass, True, wide(body))
            self.charts = fit(body, *sizes, *_boxes(kept, glass)).covers or wide(body)
        return frame_body(body, *sizes, *_boxes(self._room(glass, self.charts, wide(body)), glass))

    def _room(self, glass: tuple[int, int], charts: bool, lying: bool) -> Room:
        size, _ = logical_size(*glass)
        return room(size.width(), size.height(), charts, lying)

    def _on_glass(self, analysed: Analysed, shown: Shown, glass: tuple[int, int]) -> Box | None:
        stretch = glass[0] / shown.image.shape[1]
        return trunk_and_legs(_place_points(analysed.filtered, shown.placed) * stretch)

    def _inside(self, body: Box, glass: tuple[int, int]) -> bool:
        size, scale = logical_size(*glass)
        kept = self._room(glass, self.charts, wide(body))
        upright = size.height() >= size.width()
        bottom = (kept.area.bottom() + SPARE * size.height()) * scale if upright else glass[1]
        return body[0] > 0 and body[1] > 0 and body[2] < glass[0] and body[3] < bottom


def _place_points(points: FloatArray, matrix: FloatArray) -> FloatArray:
    placed: FloatArray = points @ matrix[:, :2].T + matrix[:, 2]
    return placed


def _boxes(kept: Room, glass: tuple[int, int]) -> tuple[Box, Box | None]:
    """The body's area and the picture's part, px of the glass; a lying glass is wholly covered."""
    size, scale = logical_size(*glass)
    part = _scale_box(kept.picture, scale) if size.height() >= size.width() else None
    return _scale_box(kept.area, scale), part


def _scale_box(box: QRectF, scale: float) -> Box:
    return box.left() * scale, box.top() * scale, box.right() * scale, box.bottom() * scale
