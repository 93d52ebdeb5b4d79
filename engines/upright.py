"""Which way is up, for a camera that nobody has calibrated: from who stands in its pictures.

`calibration.floor_finding` finds the floor under people who stand; cameras mostly hang level, which counts where they
say little. Where nobody stands upright and still, nothing is known.
"""

from __future__ import annotations

from collections import deque
from typing import Any

import numpy as np
from numpy.typing import NDArray

from calibration.floor import Floor
from calibration.floor_finding import floor_of_members
from calibration.standing import NobodyStandsError
from engines.lift_points import POINTS
from engines.scale import ASSUMED_HEIGHT_M

Array = NDArray[Any]

LEVEL = np.array([0.0, -1.0, 0.0])
"""Up for a camera that hangs level."""

LEVEL_DEG = 8.0
"""How far a camera usually looks up or down (standard deviation)."""

LEAST_DEG = 2.0
"""People who stand tell no more than this: they lean as they like."""

MOST_FRAMES = 600
"""Frames of a recording that are looked at, evenly picked runs of a second."""


def find_way_up(time: Array, points: Array, score: Array) -> Array | None:
    """The way up (3,) in camera axes, or None where nobody stands upright and still.

    `time` (n,) s, `points` (n, 26, 3) in camera space, in any unit, `score` (n, 26), 0 where missing.
    """
    floor = _floor(time, points, score)
    return None if floor is None else between_level(np.array(floor.up), floor.spread_deg)


def _floor(time: Array, points: Array, score: Array) -> Floor | None:
    placed = np.where((score > 0)[..., None], points, np.nan)
    chosen = _pick_rows(len(time))
    try:
        with np.errstate(invalid="ignore", divide="ignore"):
            return floor_of_members(time[chosen], placed[chosen], POINTS, ASSUMED_HEIGHT_M)
    except (NobodyStandsError, ValueError, np.linalg.LinAlgError):
        return None


def between_level(up: Array, spread_deg: float) -> Array:
    """`up` (3,), which is that far off (one standard deviation), weighed against that of a level camera."""
    certainty, usual = max(spread_deg, LEAST_DEG) ** -2, LEVEL_DEG**-2
    mixed = certainty * up + usual * LEVEL
    return np.asarray(mixed / np.linalg.norm(mixed))


def _pick_rows(count: int, run: int = 30) -> NDArray[np.intp]:
    """Rows of up to `MOST_FRAMES` frames out of `count`, in runs, so that speeds are what they are."""
    if count <= MOST_FRAMES:
        return np.arange(count)
    starts = np.linspace(0, count - run, MOST_FRAMES // run).astype(int)
    return np.unique(starts[:, None] + np.arange(run))


class UprightSoFar:
    """The way up as frames come: looked for each second or so in those of the last seconds.

    The surest that was found is remembered; it counts as a little less sure each time, since cameras are moved.
    """

    EVERY, RECENT, AGEING = 30, 300, 1.02

    def __init__(self) -> None:
        self._frames: deque[tuple[float, Array, Array]] = deque(maxlen=self.RECENT)
        self._count, self._spread_deg = 0, np.inf
        self.now: Array | None = None

    def add(self, time: float, points: Array, score: Array) -> None:
        """Take another frame: points (26, 3) in camera space and scores (26,)."""
        self._frames.append((time, points, score))
        self._count += 1
        if self._count % self.EVERY == 0:
            times, placed, scores = (np.array(part) for part in zip(*self._frames, strict=True))
            floor = _floor(times, placed, scores)
            self._spread_deg *= self.AGEING
            if floor is not None and floor.spread_deg <= self._spread_deg:
                self._spread_deg = floor.spread_deg
                self.now = between_level(np.array(floor.up), floor.spread_deg)
