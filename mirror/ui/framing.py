"""Which part of the glass belongs to the body, and which part of the camera's picture is framed into it: the body
large, in the place that the layout leaves to it.

It moves before a set and holds still in it: a mirror that sways while somebody exercises makes them ill. Where the
body would reach beyond its place, the picture is moved or made smaller, and the charts go before that.
"""

from __future__ import annotations

import math
from collections import deque
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QRectF

from engines.pose import KEYPOINTS, FloatArray

ABOVE, BESIDE, BELOW = 0.30, 0.27, 0.06
"""Room for raised arms, arms to the side, and feet, as shares of the standing body's height."""
AROUND = 0.12
"""Room around a body that is wider than high, share of its width."""

WITH_CHARTS, WITHOUT = 834.0, 650.0
"""Height of what stands under the body on an upright glass, canvas px, with the charts and where they have gone."""
CUE = 34.0
"""How far the picture reaches below the body's area there, canvas px."""


@dataclass(frozen=True, slots=True)
class Room:
    """Where a body is framed, canvas px: its `area`, and the part of the glass that the camera's `picture` covers."""

    area: QRectF
    picture: QRectF


def body_room(width: float, height: float, charts: bool = True, wide: bool = False) -> Room:
    """The room of an upright or a lying glass; `charts`: they stand on it; `wide`: the body is wider than high."""
    if height < width:
        return Room(QRectF(width / 2 - 420, 60, 840, height - 250), QRectF(0, 0, width, height))
    bottom = height - (WITH_CHARTS if charts else WITHOUT)
    right = width - (30 if wide else 150)
    return Room(QRectF(150, 216, right - 150, bottom - 216), QRectF(0, 0, width, bottom + CUE))


def body_area(width: float, height: float) -> QRectF:
    """The body's area with everything on the glass, canvas px."""
    return body_room(width, height).area


def place_body(area: QRectF, wide: bool) -> QRectF:
    """Where a body itself is, when it is framed into the area: upright, or wider than high."""
    if wide:
        width = area.width() / (1 + 2 * AROUND)
        return QRectF(area.center().x() - width / 2, area.center().y() - width / 4, width, width / 2)
    height = min(area.height() / (1 + ABOVE + BELOW), area.width() / (2 * BESIDE))
    top = area.top() + (area.height() - height * (1 + ABOVE + BELOW)) / 2 + ABOVE * height
    return QRectF(area.center().x() - height / 2, top, height, height)


MOST_ZOOM = 2.2
GLIDE_S = 0.5
"""Time constant of the movement."""
KEEP = 0.06
"""A framing that is off by less than this (of the glass, or of the zoom) is left alone."""
LEAVING_S = 0.8
"""In a set, the picture moves only when the body has been leaving its place for this long."""
SPAN_S = 4.0
"""Where a body that moves has been for so long is what it needs."""

FOLLOW_S, STEP = 0.3, 6.0
"""Time constant with which an outline follows the body, and the px by which it moves at least."""
ARMS = np.array([name.endswith(("elbow", "wrist", "index", "pinky")) for name in KEYPOINTS])

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class PicturePart:
    """The picture's part on the glass: its middle, in shares of the picture, and how much it is enlarged beyond
    filling the glass (below 1: it is smaller)."""

    x: float = 0.5
    y: float = 0.5
    zoom: float = 1.0


def body_box(points: FloatArray) -> Box | None:
    """Left, top, right, bottom of key points (30, 2), NaN where missing; None for too few of them."""
    seen = points[np.isfinite(points).all(axis=1)]
    if len(seen) < 6:
        return None
    low, high = seen.min(axis=0), seen.max(axis=0)
    return float(low[0]), float(low[1]), float(high[0]), float(high[1])


def trunk_and_legs(points: FloatArray) -> Box | None:
    """As `body_box`, without the arms: from the crown to the feet, also of somebody whose hands are raised."""
    return body_box(np.where(ARMS[:, None], np.nan, points))


class FollowedBox:
    """A body's box that follows slowly and in steps, so that an outline about it neither trembles nor is drawn again
    for each picture."""

    def __init__(self) -> None:
        self._box: FloatArray | None = None
        self._time = math.nan

    def update(self, now: float, box: Box | None) -> Box | None:
        """Take the newest box, or None while there is none; returns the one to draw about."""
        step = 0.0 if math.isnan(self._time) else max(now - self._time, 0.0)
        self._time = now
        if box is None:
            self._box = None
            return None
        new = np.array(box)
        before = new if self._box is None else self._box
        self._box = before + (new - before) * (1.0 - math.exp(-step / FOLLOW_S))
        left, top, right, bottom = (np.round(self._box / STEP) * STEP).tolist()
        return left, top, right, bottom


class RecentBox:
    """Where a body that moves has been lately: the box about its boxes of the last seconds."""

    def __init__(self) -> None:
        self._boxes: deque[tuple[float, Box]] = deque()

    def update(self, now: float, box: Box | None) -> Box | None:
        """Take the newest box; returns the one about all of them, None where there is none."""
        if box is not None:
            self._boxes.append((now, box))
        while self._boxes and not 0 <= now - self._boxes[0][0] <= SPAN_S:
            self._boxes.popleft()
        if not self._boxes:
            return None
        left, top, right, bottom = np.array([box for _, box in self._boxes]).T
        return float(left.min()), float(top.min()), float(right.max()), float(bottom.max())


Size = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Fit:
    """How a body fits a room: `scale` glass px for each px of the picture, which `covers` what it should."""

    scale: float
    covers: bool


def fit(body: Box, picture: Size, glass: Size, area: Box, covered: Box | None = None) -> Fit:
    """How large a picture may be for `body` (px of it) to lie in `area` (px of the glass), while it covers the
    glass's part `covered` (all of it by default; of less, the picture may be smaller where the body needs that)."""
    fill = max(glass[0] / picture[0], glass[1] / picture[1])
    left, top, right, bottom = _with_room(body)
    room = min((area[2] - area[0]) / (right - left), (area[3] - area[1]) / (bottom - top))
    if covered is None:
        return Fit(min(max(room, fill), MOST_ZOOM * fill), True)
    cover = max((covered[2] - covered[0]) / picture[0], (covered[3] - covered[1]) / picture[1])
    alone = (area[3] - area[1]) / (max(body[3] - body[1], 1.0) * (1 + BELOW))
    least = min(cover, alone, (area[2] - area[0]) / max(body[2] - body[0], 1.0))
    scale = min(max(room, least), MOST_ZOOM * fill)
    return Fit(scale, scale >= cover)


def _with_room(body: Box) -> Box:
    """The body with the room that its arms and feet need."""
    left, top, right, bottom = body
    height = max(bottom - top, 1.0)
    if height >= right - left:
        middle, half = (left + right) / 2, max((right - left) / 2, BESIDE * height)
        return middle - half, top - ABOVE * height, middle + half, bottom + BELOW * height
    pad = AROUND * (right - left)
    return left - pad, top - pad, right + pad, bottom + pad


def wide(body: Box) -> bool:
    """Whether a body is wider than high: it lies."""
    return body[2] - body[0] > body[3] - body[1]


def frame_body(body: Box, picture: Size, glass: Size, area: Box, covered: Box | None = None) -> PicturePart:
    """Frame a body (px of the mirrored picture) into `area` (px of the glass), sizes as (width, height); `covered` as
    for `fit`."""
    fill = max(glass[0] / picture[0], glass[1] / picture[1])
    scale = fit(body, picture, glass, area, covered).scale
    left, top, right, bottom = _with_room(body)
    low = (area[3] - area[1]) / scale
    if bottom - top > low:
        # the arms may reach beyond it, the feet may not
        top = bottom - low
    x = (left + right) / 2 - ((area[0] + area[2]) / 2 - glass[0] / 2) / scale
    y = (top + bottom) / 2 - ((area[1] + area[3]) / 2 - glass[1] / 2) / scale
    parts = (0.0, 0.0, *glass) if covered is None else covered
    return PicturePart(
        limit_middle(x, picture[0], scale, glass[0], (parts[0], parts[2])) / picture[0],
        limit_middle(y, picture[1], scale, glass[1], (parts[1], parts[3])) / picture[1],
        scale / fill,
    )


def limit_middle(
    middle: float, full: float, scale: float, glass: float, covered: tuple[float, float]
) -> float:
    """Along one axis: the px of the picture at the glass's middle, so that the picture covers the part of the
    glass, or lies within it where it is smaller."""
    first = glass / 2 / scale - covered[0] / scale
    last = full - (covered[1] - glass / 2) / scale
    low, high = min(first, last), max(first, last)
    return min(max(middle, low), high)


class Framing:
    """Follows the body with the picture's part. `still` cuts instead of gliding, for reduced motion."""

    def __init__(self, still: bool = False) -> None:
        self.frame = PicturePart()
        self._goal = PicturePart()
        self._still = still
        self._time = math.nan
        self._inside = math.nan
        self._settled = False
        self.may_move = True
        """Whether the picture was free to move when it was followed last."""

    def follow(self, now: float, goal: PicturePart | None, free: bool, inside: bool) -> PicturePart:
        """The part to show at `now` s. `goal` is what the body wants, None while it is not seen; `free` lets the
        picture move, `inside` says whether the body is wholly on the glass."""
        step = 0.0 if math.isnan(self._time) else min(max(now - self._time, 0.0), 0.2)
        self._time = now
        if inside or goal is None or math.isnan(self._inside):
            self._inside = now
        self.may_move = free or not self._settled or now - self._inside > LEAVING_S
        if goal is not None and self.may_move and (not self._settled or self._far(goal)):
            self._goal, self._settled = goal, True
        self.frame = self._step_to_goal(step)
        return self.frame

    def reset(self) -> None:
        """Somebody else: the next body is framed again, also within a set."""
        self._settled = False

    def _far(self, goal: PicturePart) -> bool:
        apart = max(abs(goal.x - self._goal.x), abs(goal.y - self._goal.y)) * goal.zoom
        return apart > KEEP or abs(goal.zoom / self._goal.zoom - 1) > KEEP

    def _step_to_goal(self, step: float) -> PicturePart:
        gain = 1.0 if self._still else 1.0 - math.exp(-step / GLIDE_S)
        now, goal = self.frame, self._goal
        if max(abs(goal.x - now.x), abs(goal.y - now.y), abs(goal.zoom - now.zoom)) < 0.0015:
            return goal
        return PicturePart(
            now.x + (goal.x - now.x) * gain,
            now.y + (goal.y - now.y) * gain,
            now.zoom + (goal.zoom - now.zoom) * gain,
        )
