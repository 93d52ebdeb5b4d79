"""The boards a camera is calibrated with, and finding them in a picture."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

import cv2
import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float64]
Picture = NDArray[np.uint8]

MARKER_SHARE = 0.75
"""Side of a marker as a share of its square's."""
MOST_SQUARES = 40
LEAST_CORNERS = 8
"""Fewer corners than this say too little of where a board is."""
SEARCHED_PX = 1000
"""A checkerboard is looked for in a picture of this size at most; its corners are refined in the full one."""
CLEAR_SHARE = {"charuco": 0.11, "checkerboard": 0.35}
"""Share of a square about a corner in which nothing but the corner's own edges lie."""
WIDEST_PX = 8


@dataclass(frozen=True, slots=True)
class Board:
    """A board with `squares` (columns, rows) of `square_m`, of `kind` `charuco` (may be seen in part) or
    `checkerboard` (must be seen whole).

    Raises ValueError for a board that cannot be made or found.
    """

    kind: Literal["charuco", "checkerboard"] = "charuco"
    squares: tuple[int, int] = (7, 5)
    square_m: float = 0.035

    def __post_init__(self) -> None:
        if self.kind not in ("charuco", "checkerboard"):
            raise ValueError(f"a board is charuco or checkerboard, not {self.kind!r}")
        if not (min(self.squares) >= 4 and max(self.squares) <= MOST_SQUARES):
            raise ValueError(f"a board has 4 to {MOST_SQUARES} squares each way, not {self.squares}")
        if self.kind == "charuco" and self.squares[0] * self.squares[1] // 2 > 250:
            raise ValueError("a ChArUco board has at most 500 squares, as there are 250 markers")
        if not (math.isfinite(self.square_m) and 0.002 <= self.square_m <= 1):
            raise ValueError(f"a square measures 2 to 1000 mm, not {1000 * self.square_m:g}")

    @property
    def corners(self) -> tuple[int, int]:
        """(columns, rows) of inner corners."""
        return self.squares[0] - 1, self.squares[1] - 1

    @property
    def size_m(self) -> tuple[float, float]:
        """(width, height) of the squares together, m."""
        return self.squares[0] * self.square_m, self.squares[1] * self.square_m

    @property
    def marker_m(self) -> float:
        """Side of a marker, m."""
        return MARKER_SHARE * self.square_m

    @property
    def points(self) -> FloatArray:
        """(n, 3) m: every inner corner row by row, x right, y down and 0 away from the board's top left corner."""
        columns, rows = self.corners
        x, y = np.meshgrid(np.arange(1, columns + 1), np.arange(1, rows + 1))
        flat = np.stack([x.ravel(), y.ravel(), np.zeros(x.size)], axis=1)
        return np.asarray(flat * self.square_m)


@dataclass(frozen=True, slots=True, eq=False)
class Sighting:
    """A board found in a picture: `pixels` (n, 2) of corners and their `points` (n, 3) m on the board."""

    pixels: FloatArray
    points: FloatArray

    def __len__(self) -> int:
        return len(self.pixels)


@cache
def aruco_board(board: Board) -> Any:
    """OpenCV's own idea of a ChArUco board, markers of 5 x 5 bits."""
    dictionary = cv2.aruco.getPredefinedDictionary(cv2.aruco.DICT_5X5_250)
    return cv2.aruco.CharucoBoard(board.squares, board.square_m, board.marker_m, dictionary)


@cache
def _detector(board: Board) -> Any:
    return cv2.aruco.CharucoDetector(aruco_board(board))


def find(board: Board, picture: Picture) -> Sighting | None:
    """The board in a picture (H, W) or (H, W, 3) BGR; None where it is not seen, or too little of it."""
    grey = picture if picture.ndim == 2 else cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY)
    found = _charuco(board, grey) if board.kind == "charuco" else _checkerboard(board, grey)
    return _refine_corners(board, found, grey) if found is not None and _spread_out(found) else None


def _charuco(board: Board, grey: Picture) -> Sighting | None:
    pixels, ids, _, _ = _detector(board).detectBoard(grey)
    if ids is None:
        return None
    return Sighting(np.asarray(pixels, dtype=np.float64).reshape(-1, 2), board.points[np.ravel(ids)])


def _checkerboard(board: Board, grey: Picture) -> Sighting | None:
    shrink = min(1.0, SEARCHED_PX / max(grey.shape))
    small = (
        grey if shrink == 1 else cv2.resize(grey, None, fx=shrink, fy=shrink, interpolation=cv2.INTER_AREA)
    )
    found, pixels = cv2.findChessboardCornersSB(small, board.corners, flags=cv2.CALIB_CB_NORMALIZE_IMAGE)
    if not found:
        return None
    # the picture's edge lies half a pixel outside the first pixel's centre
    full = (np.asarray(pixels, dtype=np.float64).reshape(-1, 2) + 0.5) / shrink - 0.5
    return Sighting(full, board.points)


def _refine_corners(board: Board, found: Sighting, grey: Picture) -> Sighting:
    """Corners to a few hundredths of a pixel, from as much about each as is its own (Foerstner and Guelch, 1987)."""
    reach = CLEAR_SHARE[board.kind] * _spacing(found, board.square_m)
    half = int(np.clip(reach, 2, WIDEST_PX))
    start = np.float32(found.pixels).reshape(-1, 1, 2)
    pixels = cv2.cornerSubPix(grey, start, (half, half), (-1, -1), (3, 40, 0.001))
    return Sighting(np.asarray(pixels, dtype=np.float64).reshape(-1, 2), found.points)


def _spacing(found: Sighting, square_m: float) -> float:
    """The least distance in px between two corners that are neighbours on the board."""
    apart = np.linalg.norm(found.points[:, None] - found.points[None], axis=-1)
    first, second = np.nonzero((apart > 0) & (apart < 1.1 * square_m))
    if not len(first):
        return 0.0
    return float(np.linalg.norm(found.pixels[first] - found.pixels[second], axis=-1).min())


def _spread_out(found: Sighting) -> bool:
    """Whether there are corners enough, and not all in one row, which no camera can be solved from."""
    return len(found) >= LEAST_CORNERS and np.ptp(found.points[:, :2], axis=0).min() > 0
