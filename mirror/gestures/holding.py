"""What tells a gesture that is meant: it is held for a time, and the body stands still meanwhile."""

from __future__ import annotations

import math
from collections import deque

import numpy as np

from engines.pose import FloatArray

SLIP_S = 0.25
"""A hold survives frames that do not show it for this long."""


class HeldGesture:
    """Feed it whether the posture is there; `share` is 0..1 of the time, and it fires once a hold."""

    def __init__(self, for_s: float, slip_s: float = SLIP_S) -> None:
        self.share = 0.0
        self._for_s, self._slip_s = for_s, slip_s
        self._began = self._last = math.nan
        self._fired = False

    def update(self, time: float, there: bool) -> bool:
        """Take a frame at `time` s; True in the one frame in which the hold is complete."""
        if there:
            if math.isnan(self._began):
                self._began = time
            self._last = time
        elif math.isnan(self._last) or time - self._last > self._slip_s or time < self._last:
            self.forget()
            return False
        self.share = min(max((time - self._began) / self._for_s, 0.0), 1.0)
        complete = there and self.share >= 1.0 and not self._fired
        self._fired = self._fired or complete
        return complete

    def forget(self) -> None:
        """Start again."""
        self._began = self._last = math.nan
        self._fired = False
        self.share = 0.0


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
