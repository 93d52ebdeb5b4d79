"""How long the screen's thread was busy at a stretch: what a member feels as a stutter."""

from __future__ import annotations

import time
from collections import deque

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 10
WINDOW_S = 10.0


class StallMeter(QObject):
    """Beats every 10 ms when nothing is in its way; what it is late by is a stall."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.longest_ms = 0.0
        self._recent: deque[tuple[float, float]] = deque()
        self._last = time.monotonic()
        self._timer = QTimer(self)
        self._timer.setTimerType(self._timer.timerType().PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start(EVERY_MS)

    @property
    def recent_ms(self) -> float:
        """The longest stall of the last ten seconds."""
        return max((stall for _, stall in self._recent), default=0.0)

    def reset(self) -> None:
        """Forget what was: the start of a window is slow and says nothing."""
        self.longest_ms, self._last = 0.0, time.monotonic()
        self._recent.clear()

    def _beat(self) -> None:
        now = time.monotonic()
        stall = max((now - self._last) * 1000 - EVERY_MS, 0.0)
        self._last = now
        self.longest_ms = max(self.longest_ms, stall)
        self._recent.append((now, stall))
        while now - self._recent[0][0] > WINDOW_S:
            self._recent.popleft()
