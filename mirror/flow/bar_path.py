"""The way of the bar over the last seconds, as it is drawn over the picture."""

from __future__ import annotations

from collections import deque

import numpy as np

from engines.pose import FloatArray
from rules.lifting import bar

SHOWN_S = 4.0
"""A repetition and what came before it; older parts would cover it."""


class BarPath:
    """Follows the middle of the wrists on the camera's picture."""

    def __init__(self) -> None:
        self._seen: deque[tuple[float, FloatArray]] = deque()

    def add(self, time: float, xy: FloatArray) -> None:
        """Take a frame's key points (30, 2) px at `time` s; where no wrist is seen the line goes on to the next."""
        point = bar(xy[None])[0]
        if self._seen and time <= self._seen[-1][0]:
            self._seen.clear()
        if np.isfinite(point).all():
            self._seen.append((time, point))
        while self._seen and time - self._seen[0][0] > SHOWN_S:
            self._seen.popleft()

    def line(self) -> FloatArray | None:
        """(n, 2) px from the oldest to the newest; None with fewer than two."""
        return np.array([point for _, point in self._seen]) if len(self._seen) > 1 else None
