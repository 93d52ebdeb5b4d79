"""Which part of the camera's picture fills the glass: the body large, in the place that the layout leaves to it.

It moves before a set and holds still in it: a mirror that sways while somebody exercises makes them ill.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from engines.pose import KEYPOINTS, FloatArray
from mirror.ui.free import ABOVE, AROUND, BELOW, BESIDE

MOST_ZOOM = 2.2
GLIDE_S = 0.5
"""Time constant of the movement."""
KEEP = 0.06
"""A framing that is off by less than this (of the glass, or of the zoom) is left alone."""
LEAVING_S = 0.8
"""In a set, the picture moves only when the body has been leaving the glass for this long."""

FOLLOW_S, STEP = 0.3, 6.0
"""Time constant with which an outline follows the body, and the px by which it moves at least."""
ARMS = np.array([name.endswith(("elbow", "wrist", "index", "pinky")) for name in KEYPOINTS])

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Frame:
    """The picture's part that fills the glass: its middle, in shares of the picture, and how much it is enlarged."""

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


class Followed:
    """A body's box that follows slowly and in steps, so that an outline about it neither trembles nor is drawn anew
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


def wanted(body: Box, picture: tuple[float, float], glass: tuple[float, float], area: Box) -> Frame:
    """Frame a body (px of the mirrored picture) into `area` (px of the glass), sizes as (width, height)."""
    left, top, right, bottom = body
    height = max(bottom - top, 1.0)
    if height >= right - left:
        middle, half = (left + right) / 2, max((right - left) / 2, BESIDE * height)
        left, right = middle - half, middle + half
        top, bottom = top - ABOVE * height, bottom + BELOW * height
    else:
        pad = AROUND * (right - left)
        left, right, top, bottom = left - pad, right + pad, top - pad, bottom + pad
    fill = max(glass[0] / picture[0], glass[1] / picture[1])
    room = min((area[2] - area[0]) / (right - left), (area[3] - area[1]) / (bottom - top))
    zoom = min(max(room / fill, 1.0), MOST_ZOOM)
    scale = fill * zoom
    # the middle of the area is not the middle of the glass
    off_x = ((area[0] + area[2]) / 2 - glass[0] / 2) / scale
    off_y = ((area[1] + area[3]) / 2 - glass[1] / 2) / scale
    x, y = (left + right) / 2 - off_x, (top + bottom) / 2 - off_y
    held_x = _held(x / picture[0], glass[0] / scale / picture[0])
    held_y = _held(y / picture[1], glass[1] / scale / picture[1])
    return Frame(held_x, held_y, zoom)


def _held(middle: float, extent: float) -> float:
    """Keep a part of the picture inside it."""
    return min(max(middle, extent / 2), 1 - extent / 2) if extent < 1 else 0.5


class Framing:
    """Follows the body with the picture's part. `still` cuts instead of gliding, for reduced motion."""

    def __init__(self, still: bool = False) -> None:
        self.frame = Frame()
        self._goal = Frame()
        self._still = still
        self._time = math.nan
        self._inside = math.nan
        self._settled = False

    def follow(self, now: float, goal: Frame | None, free: bool, inside: bool) -> Frame:
        """The part to show at `now` s. `goal` is what the body wants, None while it is not seen; `free` lets the
        picture move, `inside` says whether the body is wholly on the glass."""
        step = 0.0 if math.isnan(self._time) else min(max(now - self._time, 0.0), 0.2)
        self._time = now
        if inside or goal is None or math.isnan(self._inside):
            self._inside = now
        leaving = now - self._inside > LEAVING_S
        if goal is not None and (free or leaving or not self._settled) and self._far(goal):
            self._goal, self._settled = goal, True
        self.frame = self._moved(step)
        return self.frame

    def reset(self) -> None:
        """Somebody else: the next body is framed anew, also within a set."""
        self._settled = False

    def _far(self, goal: Frame) -> bool:
        apart = max(abs(goal.x - self._goal.x), abs(goal.y - self._goal.y)) * goal.zoom
        return apart > KEEP or abs(goal.zoom / self._goal.zoom - 1) > KEEP

    def _moved(self, step: float) -> Frame:
        gain = 1.0 if self._still else 1.0 - math.exp(-step / GLIDE_S)
        now, goal = self.frame, self._goal
        if max(abs(goal.x - now.x), abs(goal.y - now.y), abs(goal.zoom - now.zoom)) < 0.0015:
            return goal
        return Frame(
            now.x + (goal.x - now.x) * gain,
            now.y + (goal.y - now.y) * gain,
            now.zoom + (goal.zoom - now.zoom) * gain,
        )
