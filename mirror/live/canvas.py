"""The camera's picture made ready for the glass: turned, mirrored, cropped, scaled, in a ring of BGRX buffers.

Done once a frame in the capture thread, so that painting is one copy.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from engines.pose import FloatArray

Bytes = NDArray[np.uint8]

BUFFERS = 4
"""Pictures in the ring: one is painted, one waits, one is being made, and one is to spare."""

EDGE = 8
"""Of a picture that may leave the canvas, at least so many px stay on it."""

_TURNS = {90: cv2.ROTATE_90_CLOCKWISE, 180: cv2.ROTATE_180, 270: cv2.ROTATE_90_COUNTERCLOCKWISE}


@dataclass(frozen=True, slots=True)
class PictureLayout:
    """What the picture is made for.

    `width` and `height` px of the screen, or None for the picture's own; `mirror` flips left and right; `turn` is
    how the camera's picture has to be turned clockwise, in degrees, because of how the camera is mounted. The
    picture fills the canvas; what does not fit is cropped about `focus`, shares of the turned, mirrored picture.
    `zoom`, 1 or more, shows less of the picture, larger. Where it need not be `filled`, `focus` is at the middle of
    the canvas wherever that leads, `zoom` is any number above 0, and what the picture does not reach is `ground`
    (BGR)."""

    width: int | None = None
    height: int | None = None
    mirror: bool = True
    turn: int = 0
    focus: tuple[float, float] = (0.5, 0.5)
    zoom: float = 1.0
    filled: bool = True
    ground: tuple[int, int, int] = (0, 0, 0)

    def __post_init__(self) -> None:
        if self.turn % 360 not in (0, *_TURNS):
            raise ValueError(f"turn is {self.turn}: give 0, 90, 180 or 270 degrees clockwise")
        if self.filled and not self.zoom >= 1.0:
            raise ValueError(f"zoom is {self.zoom:g}: give 1 or more where the picture fills the canvas")
        if not self.zoom > 0.0:
            raise ValueError(f"zoom is {self.zoom:g}: give a number above 0")


@dataclass(frozen=True, slots=True)
class Placing:
    """Where the picture goes: the crop (x, y, width, height) of the camera's picture, the part (x, y, width,
    height) of the canvas of `size` that it covers, and camera px -> canvas px."""

    crop: tuple[int, int, int, int]
    size: tuple[int, int]
    part: tuple[int, int, int, int]
    matrix: FloatArray


def place(canvas: PictureLayout, size: tuple[int, int]) -> Placing:
    """Place a picture of `size` (width, height) px on a canvas."""
    turned = _turn_matrix(canvas.turn % 360, size)
    width, height = size if canvas.turn % 180 == 0 else size[::-1]
    if canvas.mirror:
        turned = np.array([[-1.0, 0, width - 1], [0, 1, 0], [0, 0, 1]]) @ turned
    target = (canvas.width or width, canvas.height or height)
    scale = max(target[0] / width, target[1] / height) * canvas.zoom
    across, down = (
        _span(full, extent, scale, middle, canvas.filled)
        for full, extent, middle in zip((width, height), target, canvas.focus, strict=True)
    )
    sx, sy = across.scale, down.scale
    # pixels are measured at their centres: (x + 1/2) s - 1/2
    scaling = np.array(
        [
            [sx, 0, (0.5 - across.left) * sx + across.at - 0.5],
            [0, sy, (0.5 - down.left) * sy + down.at - 0.5],
            [0, 0, 1],
        ]
    )
    far = [[across.left, across.left + across.cut - 1], [down.left, down.left + down.cut - 1], [1, 1]]
    corners = np.linalg.inv(turned) @ np.array(far)
    low, high = corners[:2].min(1).round().astype(int), corners[:2].max(1).round().astype(int)
    crop = (int(low[0]), int(low[1]), int(high[0] - low[0] + 1), int(high[1] - low[1] + 1))
    part = (across.at, down.at, across.shown, down.shown)
    return Placing(crop, target, part, (scaling @ turned)[:2])


@dataclass(frozen=True, slots=True)
class _Span:
    """Along one axis: `cut` px of the picture from `left` on, at `shown` px of the canvas from `at` on."""

    left: int
    cut: int
    at: int
    shown: int

    @property
    def scale(self) -> float:
        """Canvas px for each px of the picture."""
        return self.shown / self.cut


def _span(full: int, extent: int, scale: float, middle: float, filled: bool) -> _Span:
    """The share `middle` of a picture of `full` px comes to the middle of a canvas of `extent` px, or as near as a
    canvas that is filled allows."""
    if filled:
        cut = min(round(extent / scale), full)
        return _Span(round(min(max(middle * full - cut / 2, 0), full - cut)), cut, 0, extent)
    begins = min(max(extent / 2 - middle * full * scale, EDGE - full * scale), extent - EDGE)
    left = round(max(-begins, 0.0) / scale)
    right = max(round((min(begins + full * scale, extent) - begins) / scale), left + 1)
    at = max(round(begins + left * scale), 0)
    return _Span(left, right - left, at, max(min(round(begins + right * scale), extent) - at, 1))


def _turn_matrix(turn: int, size: tuple[int, int]) -> FloatArray:
    """(3, 3): pixel centres of a picture of (width, height) to those of the picture turned clockwise."""
    w, h = size[0] - 1.0, size[1] - 1.0
    rows: dict[int, list[list[float]]] = {
        0: [[1, 0, 0], [0, 1, 0]],
        90: [[0, -1, h], [1, 0, 0]],
        180: [[-1, 0, w], [0, -1, h]],
        270: [[0, 1, 0], [-1, 0, w]],
    }
    return np.array([*rows[turn], [0, 0, 1]], dtype=np.float64)


class Preparer:
    """Makes pictures ready for one canvas, in preallocated buffers that are used in turn."""

    def __init__(self, canvas: PictureLayout) -> None:
        self.canvas = canvas
        self._placed_for: tuple[PictureLayout, tuple[int, int]] | None = None
        self._placing: Placing | None = None
        self._ring: list[Bytes] = []
        self._bordered: list[tuple[object, ...]] = []
        self._next = 0

    def prepare(self, image: Bytes) -> tuple[Bytes, FloatArray]:
        """The (H, W, 4) BGRX picture for the canvas from a BGR one, and the (2, 3) map from camera px to it.

        The array is a loan: it is used again after `BUFFERS` calls.
        """
        canvas = self.canvas
        placing = self._update_placing(canvas, (image.shape[1], image.shape[0]))
        x, y, width, height = placing.crop
        part: NDArray[np.uint8] = image[y : y + height, x : x + width]
        turn = canvas.turn % 360
        if turn:
            part = np.asarray(cv2.rotate(part, _TURNS[turn]), dtype=np.uint8)
        if canvas.mirror:
            part = np.asarray(cv2.flip(part, 1), dtype=np.uint8)
        buffer = self._bordering(placing)
        left, top, across, down = placing.part
        _scale(part, buffer[top : top + down, left : left + across])
        return buffer, placing.matrix

    def _bordering(self, placing: Placing) -> Bytes:
        """The next buffer; where the picture will not cover it, and did not either before, with the ground's
        colour."""
        buffer, known = self._ring[self._next], (placing.part, self.canvas.ground)
        if placing.part[2:] != placing.size and self._bordered[self._next] != known:
            buffer[:] = (*self.canvas.ground, 255)
        self._bordered[self._next] = known
        self._next = (self._next + 1) % BUFFERS
        return buffer

    def _update_placing(self, canvas: PictureLayout, size: tuple[int, int]) -> Placing:
        if self._placing is None or self._placed_for != (canvas, size):
            self._placing, self._placed_for = place(canvas, size), (canvas, size)
            width, height = self._placing.size
            # a picture that only moves keeps its buffers: the screen may still be painting one
            if not self._ring or self._ring[0].shape != (height, width, 4):
                self._ring = [np.zeros((height, width, 4), np.uint8) for _ in range(BUFFERS)]
                self._bordered = [()] * BUFFERS
        return self._placing


def _scale(part: Bytes, buffer: Bytes) -> None:
    """Bring a BGR picture to the buffer's size and four channels; the colours where there are fewer pixels."""
    size = (buffer.shape[1], buffer.shape[0])
    if part.shape[:2] == buffer.shape[:2]:
        cv2.cvtColor(part, cv2.COLOR_BGR2BGRA, dst=buffer)
    elif part.shape[0] * part.shape[1] < size[0] * size[1]:
        cv2.resize(cv2.cvtColor(part, cv2.COLOR_BGR2BGRA), size, dst=buffer, interpolation=cv2.INTER_LINEAR)
    else:
        cv2.cvtColor(cv2.resize(part, size, interpolation=cv2.INTER_LINEAR), cv2.COLOR_BGR2BGRA, dst=buffer)
