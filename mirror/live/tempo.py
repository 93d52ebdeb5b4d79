"""Stage timings and frame rates over the last second."""

from __future__ import annotations

from collections import deque
from threading import Lock

WINDOW_S = 1.0


class Gauge:
    """One stage: how long its frames took and how many there were. Written by one thread, read by another."""

    def __init__(self) -> None:
        self.count = 0
        self._recent: deque[tuple[float, float]] = deque()
        self._lock = Lock()

    def add(self, now: float, took_ms: float) -> None:
        """A frame was done at `now` s of the loop's clock, in `took_ms`."""
        with self._lock:
            self.count += 1
            self._recent.append((now, took_ms))
            self._forget(now)

    def mean_ms(self, now: float) -> float:
        """Mean over the last second, NaN where there was no frame."""
        with self._lock:
            self._forget(now)
            return sum(ms for _, ms in self._recent) / len(self._recent) if self._recent else float("nan")

    def fps(self, now: float) -> float:
        """Frames in the last second."""
        with self._lock:
            self._forget(now)
            return len(self._recent) / WINDOW_S

    def _forget(self, now: float) -> None:
        while self._recent and self._recent[0][0] <= now - WINDOW_S:
            self._recent.popleft()
