"""The replay's clock: it ticks while the recording on show plays."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, QTimer, Signal

from mirror.review.viewing import Viewing

TICK_MS = 16


class ReplayPlayer(QObject):
    """`moved` tells that the replay is elsewhere, or goes another way."""

    moved = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._viewing: Viewing | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tick)

    @property
    def ticking(self) -> bool:
        """Whether the clock goes."""
        return self._timer.isActive()

    def begin(self, viewing: Viewing | None) -> None:
        """Another recording, or none."""
        self._viewing = viewing
        self._timer.stop()

    def play(self, on: bool) -> None:
        """Play or pause."""
        if self._viewing is not None:
            self._viewing.replay.play(on)
            self._timer.start(TICK_MS) if on else self._timer.stop()
            self.moved.emit()

    def toggle(self) -> None:
        """Play what stands still, pause what plays."""
        if self._viewing is not None:
            self.play(not self._viewing.replay.playing)

    def step(self, frames: int) -> None:
        """Go on by frames, and stand still there."""
        if self._viewing is not None:
            self._viewing.replay.step(frames)
            self.moved.emit()

    def faster(self, way: int) -> None:
        """The next speed up (1) or down (-1)."""
        if self._viewing is not None:
            self._viewing.replay.faster(way)
            self.moved.emit()

    def set_speed(self, speed: float) -> None:
        """One of the speeds of the menu."""
        if self._viewing is not None:
            self._viewing.replay.set_speed(speed)

    def seek(self, at_s: float) -> None:
        """Go to a time of the set on show, s since its start."""
        if self._viewing is not None:
            self._viewing.replay.seek(self._viewing.span.start_s + at_s)
            self.moved.emit()

    def repeat(self) -> None:
        """Repeat the chosen repetition, or go on."""
        if self._viewing is not None:
            self._viewing.toggle_loop()
            self.moved.emit()

    def _tick(self) -> None:
        viewing = self._viewing
        if viewing is not None and viewing.replay.tick(time.monotonic()):
            self.moved.emit()
        if viewing is None or not viewing.replay.playing:
            self._timer.stop()
