"""How a stored picture becomes the one that is read: square pixels, upright, as the camera saw it.

A file's display matrix may turn a picture and mirror it. Turning is done. Mirroring is not: a front camera asks for
it so that the film looks like a mirror. What is stored is what it saw, in which a left arm looks like a left arm.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from engines.picture import Picture

Bytes = NDArray[np.uint8]

SQUARE = 0.01
"""Pixels that are this close to square are left alone."""
WIDEST = 4.0
"""No camera's pixels are longer than this to one side; a file that says so is not believed."""

_LIMITED_420 = ("yuv420p",)
_BLACK = 0


@dataclass(frozen=True, slots=True)
class Shape:
    """Of a film's first picture: `stored` (width, height) px in the file, `square` px once pixels are square,
    `rotation` degrees clockwise for showing, `mirrored` whether it asks to be shown so; and `notes`."""

    stored: tuple[int, int]
    square: tuple[int, int]
    rotation: int
    mirrored: bool
    notes: tuple[str, ...] = ()

    @property
    def size(self) -> tuple[int, int]:
        """(width, height) px as read."""
        return self.square[::-1] if self.rotation % 180 else self.square

    def picture(self, frame: Any) -> Picture:
        """A decoded frame as it is read; one of another size is fitted into this one's, its proportions unchanged."""
        turns = self.rotation // 90
        stored = (frame.width, frame.height)
        if stored != self.stored:
            planes: tuple[Bytes, ...] = (self._fit(frame.to_ndarray(format="bgr24")),)
        else:
            planes = tuple(_scale_plane(plane, self.stored, self.square) for plane in _planes(frame))
        if turns:
            planes = tuple(np.ascontiguousarray(np.rot90(plane, -turns)) for plane in planes)
        return Picture(planes, None if stored == self.stored else stored)

    def _fit(self, image: Bytes) -> Bytes:
        """An image of another size scaled into the middle of a black one of the right size."""
        height, width = image.shape[:2]
        width_s = width * (self.square[0] / self.stored[0]) / (self.square[1] / self.stored[1])
        scale = min(self.square[0] / width_s, self.square[1] / height)
        size = (max(1, round(width_s * scale)), max(1, round(height * scale)))
        out = np.full((self.square[1], self.square[0], 3), _BLACK, np.uint8)
        x, y = (self.square[0] - size[0]) // 2, (self.square[1] - size[1]) // 2
        way = cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR
        out[y : y + size[1], x : x + size[0]] = cv2.resize(image, size, interpolation=way)
        return out


def shape_of(frame: Any, pixel_aspect: float) -> Shape:
    """What a first decoded frame and the stream's pixel aspect (width over height of a pixel) say."""
    stored = (int(frame.width), int(frame.height))
    rotation, mirrored = _display_turn(frame)
    square, notes = _square(stored, pixel_aspect)
    if mirrored:
        notes = (
            *notes,
            "the film asks to be shown mirrored: read as the camera saw it, left is the person's own",
        )
    return Shape(stored, square, rotation, mirrored, notes)


def _square(stored: tuple[int, int], aspect: float) -> tuple[tuple[int, int], tuple[str, ...]]:
    """The size with square pixels, the smaller side enlarged so that nothing is lost."""
    width, height = stored
    if not math.isfinite(aspect) or aspect <= 0 or abs(aspect - 1) < SQUARE:
        return stored, ()
    if not 1 / WIDEST <= aspect <= WIDEST:
        return stored, (f"its pixels are said to be {aspect:.3g} times as wide as high: not believed",)
    size = (_even(width * aspect, width), height) if aspect > 1 else (width, _even(height / aspect, height))
    text = f"its pixels are {aspect:.4g} times as wide as high: scaled from {width}x{height} to {size[0]}x{size[1]}"
    return size, (text,)


def _even(length: float, like: int) -> int:
    """A whole number of pixels, even where the stored one is: colour is stored for pairs of them."""
    return max(2, round(length / 2) * 2) if like % 2 == 0 else max(1, round(length))


def _display_turn(frame: Any) -> tuple[int, bool]:
    """Degrees clockwise, and whether mirrored, from the display matrix (ISO 14496-12, 8.3.2).

    The matrix is a turn after a mirroring from left to right, or a turn alone: the determinant says which.
    """
    data = next((bytes(one) for one in frame.side_data if one.type.name == "DISPLAYMATRIX"), b"")
    if len(data) != 36:
        return 0, False
    a, b, _, c, d = np.frombuffer(data, "=i4")[:5].astype(float)
    mirrored = a * d - b * c < 0
    degrees = math.degrees(math.atan2(-b, -a) if mirrored else math.atan2(b, a))
    return round(degrees / 90) * 90 % 360, bool(mirrored)


def _planes(frame: Any) -> tuple[Bytes, ...]:
    if frame.format.name in _LIMITED_420 and frame.width % 2 == 0 and frame.height % 2 == 0:
        return tuple(_plane(plane) for plane in frame.planes)
    return (frame.to_ndarray(format="bgr24"),)


def _plane(plane: Any) -> Bytes:
    rows = np.frombuffer(plane, np.uint8).reshape(plane.height, plane.line_size)
    return rows[:, : plane.width]


def _scale_plane(plane: Bytes, stored: tuple[int, int], square: tuple[int, int]) -> Bytes:
    """A plane of a picture of `stored` px, at the size that it has in one of `square` px."""
    if stored == square:
        return plane
    height, width = plane.shape[:2]
    size = (width * square[0] // stored[0], height * square[1] // stored[1])
    return np.asarray(cv2.resize(plane, size, interpolation=cv2.INTER_LINEAR), np.uint8)
