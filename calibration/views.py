"""Collecting views of a board: which of them add something, what is still missing, when there are enough.

One picture at a time, without window or clock: live from a camera, or from the frames of a video.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import cv2
import numpy as np
from numpy.typing import NDArray

from calibration.boards import Board, Picture, Sighting, find
from calibration.field_of_view import likely_intrinsics

FloatArray = NDArray[np.float64]

GRID = (8, 6)
"""Columns and rows of cells that the picture is divided into to tell where corners have been."""
COVERED = 0.6
"""Share of the cells that is enough: hands and the board's own margin leave the outermost ones hard to reach."""
VIEWS = 12
MOST_VIEWS = 45
TILT_DEG = 30.0
"""The board must have been turned over so much about the upright and about the level axis."""
NEW_CELLS = 2
NEW_TILT_DEG = 12.0
NEW_DISTANCE = 1.3
STILL_SHARE = 0.004
"""Corners that have moved by more than this share of the picture's width since the last picture are blurred or torn
by a rolling shutter."""

Reason = Literal["added", "not_found", "moving", "nothing_new", "full"]
Step = Literal["show", "place", "turn", "tip", "more", "done"]


@dataclass(frozen=True, slots=True)
class View:
    """A sighting that was recorded, with the board's `normal` (3,) and `distance_m`, for a camera not yet known."""

    sighting: Sighting
    normal: FloatArray
    distance_m: float


@dataclass(frozen=True, slots=True)
class ViewResult:
    """What came of a picture: the board in it, and why it was recorded or not."""

    sighting: Sighting | None
    reason: Reason

    @property
    def added(self) -> bool:
        """Whether the view was recorded."""
        return self.reason == "added"


@dataclass(frozen=True, slots=True)
class BoardAdvice:
    """What the person with the board should do next: `show` it, bring it to the `place` (column, row) of the grid,
    `turn` it about the upright axis, `tip` it about the level one, show `more` views, or nothing: `done`."""

    step: Step
    place: tuple[int, int] | None = None


class ViewCollector:
    """Keeps the views of one board that add something, in pictures of `size` (width, height) px.

    With `still`, a board that has moved since the last picture is not taken: for pictures that follow each other.
    """

    def __init__(self, board: Board, size: tuple[int, int], still: bool = True) -> None:
        self.board, self.size = board, size
        self._still = still
        self._last: Sighting | None = None
        self._views: list[View] = []
        self._cells: NDArray[np.bool_] = np.zeros((GRID[1], GRID[0]), dtype=np.bool_)

    @property
    def views(self) -> tuple[Sighting, ...]:
        """The sightings that were recorded, for `solve`."""
        return tuple(view.sighting for view in self._views)

    @property
    def cells(self) -> NDArray[np.bool_]:
        """(6, 8) cells of the picture in which corners have been."""
        return self._cells.copy()

    @property
    def coverage(self) -> float:
        """Share 0..1 of the cells in which corners have been."""
        return float(self._cells.mean())

    @property
    def tilts_deg(self) -> tuple[float, float]:
        """How far boards were turned about the upright and tipped about the level axis, from one end to the other."""
        return tilts_deg([view.normal for view in self._views])

    @property
    def advice(self) -> BoardAdvice:
        """What to do next."""
        turned, tipped = self.tilts_deg
        if not self._views:
            return BoardAdvice("show")
        if self.coverage < COVERED:
            return BoardAdvice("place", self._emptiest())
        if turned < TILT_DEG:
            return BoardAdvice("turn")
        if tipped < TILT_DEG:
            return BoardAdvice("tip")
        return BoardAdvice("more" if len(self._views) < VIEWS else "done")

    @property
    def enough(self) -> bool:
        """Whether the views are enough to solve."""
        return self.advice.step == "done"

    def offer(self, picture: Picture) -> ViewResult:
        """Look for the board in the next picture and keep the view if it adds something.

        Raises ValueError for a picture of another size.
        """
        height, width = picture.shape[:2]
        if (width, height) != self.size:
            raise ValueError(
                f"the pictures were {self.size[0]} x {self.size[1]} px, this is {width} x {height}"
            )
        return self.take(find(self.board, picture))

    def take(self, sighting: Sighting | None) -> ViewResult:
        """As `offer`, for a board that was found elsewhere."""
        moved = self._moved(sighting)
        self._last = sighting
        if sighting is None:
            return ViewResult(None, "not_found")
        if moved:
            return ViewResult(sighting, "moving")
        if len(self._views) >= MOST_VIEWS:
            return ViewResult(sighting, "full")
        view = _find_board_place(sighting, self.size)
        if view is None or not self._new(view):
            return ViewResult(sighting, "nothing_new")
        self._views.append(view)
        self._cells |= cells_of(sighting.pixels, self.size)
        return ViewResult(sighting, "added")

    def _moved(self, sighting: Sighting | None) -> bool:
        """Whether the board is not where it was in the last picture; true where it was not seen there."""
        if not self._still or sighting is None:
            return False
        if self._last is None:
            return True
        now = {tuple(point): pixel for point, pixel in zip(sighting.points, sighting.pixels, strict=True)}
        steps = [
            np.linalg.norm(pixel - now[tuple(point)])
            for point, pixel in zip(self._last.points, self._last.pixels, strict=True)
            if tuple(point) in now
        ]
        return not steps or float(np.median(steps)) > STILL_SHARE * self.size[0]

    def _new(self, view: View) -> bool:
        fresh = cells_of(view.sighting.pixels, self.size) & ~self._cells
        return fresh.sum() >= NEW_CELLS or all(_differs(view, known) for known in self._views)

    def _emptiest(self) -> tuple[int, int]:
        """The empty cell that lies farthest from any that was covered."""
        empty, full = np.argwhere(~self._cells), np.argwhere(self._cells)
        gaps = np.linalg.norm(empty[:, None] - full[None], axis=2).min(axis=1)
        row, column = empty[int(gaps.argmax())]
        return int(column), int(row)


def cells_of(pixels: FloatArray, size: tuple[int, int]) -> NDArray[np.bool_]:
    """(6, 8) cells of a picture of `size` in which any of the pixels (n, 2) lie."""
    places = np.floor((pixels + 0.5) / size * GRID).astype(np.intp)
    inside = ((places >= 0) & (places < GRID)).all(axis=1)
    found = np.zeros((GRID[1], GRID[0]), dtype=np.bool_)
    found[places[inside, 1], places[inside, 0]] = True
    return found


def tilts_deg(normals: list[FloatArray]) -> tuple[float, float]:
    """Range over boards of their turn about the upright and their tip about the level axis, deg."""
    if not normals:
        return 0.0, 0.0
    x, y, z = np.array(normals).T
    turned, tipped = np.degrees(np.arctan2(x, np.abs(z))), np.degrees(np.arctan2(y, np.abs(z)))
    return float(np.ptp(turned)), float(np.ptp(tipped))


def _find_board_place(sighting: Sighting, size: tuple[int, int]) -> View | None:
    """Where the board is, taken with a lens as most cameras have it: near enough to tell views apart."""
    lens = likely_intrinsics(size)
    done, turn, place = cv2.solvePnP(
        sighting.points, sighting.pixels, lens.matrix, None, flags=cv2.SOLVEPNP_IPPE
    )
    if not done:
        return None
    axes, _ = cv2.Rodrigues(turn)
    return View(sighting, np.asarray(axes[:, 2], dtype=np.float64), float(np.linalg.norm(place)))


def _differs(view: View, other: View) -> bool:
    turn = np.degrees(np.arccos(np.clip(view.normal @ other.normal, -1.0, 1.0)))
    ratio = view.distance_m / other.distance_m
    return bool(turn >= NEW_TILT_DEG or max(ratio, 1 / ratio) >= NEW_DISTANCE)
