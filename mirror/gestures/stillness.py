"""How still the body stands: what tells a gesture that is meant from an arm that exercises."""

from __future__ import annotations

from collections import deque

import numpy as np

from engines.pose import FloatArray

WINDOW_S = 0.6
"""Stillness is judged over this time."""


class Stillness:
    """Follows some points and measures how far the farthest of them strayed within the last `WINDOW_S` seconds.

    `seen`: only those that were seen all that time are judged; without it, one that is missing is not still.
    """

    def __init__(self, window_s: float = WINDOW_S, seen: bool = False) -> None:
        self._window, self._only_seen = window_s, seen
        self._seen: deque[tuple[float, FloatArray]] = deque()

    def stray(self, time: float, points: FloatArray, unit: float) -> float:
        """Take `points` (k, 2) px at `time` s; the extent of the way in `unit` px. Infinite until it is known."""
        self._seen.append((time, points))
        while time - self._seen[0][0] > self._window:
            self._seen.popleft()
        if time - self._seen[0][0] < 0.6 * self._window or not unit > 0:
            return float("inf")
        way = np.array([seen for _, seen in self._seen])
        if self._only_seen:
            way = way[:, np.isfinite(way).all(axis=(0, 2))]
        if not way.shape[1]:
            return 0.0
        if not np.isfinite(way).all():
            return float("inf")
        return float(np.hypot(*np.ptp(way, axis=0).T).max()) / unit

    def forget(self) -> None:
        """Somebody new, or a jump in time."""
        self._seen.clear()
