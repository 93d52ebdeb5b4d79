"""Keeps Python's own pauses away from the screen: the interpreter's lock, and the collection of garbage."""

from __future__ import annotations

import gc
import sys

from PySide6.QtCore import QObject, QTimer

HAND_OVER_S = 0.001
"""A thread that computes lets another one in after this time. Python's 5 ms would be waited for at many of a
painting's steps, as each gives the lock away."""
SETTLED_MS = 3000
"""After this time what lives for as long as the program is there: models, rules, letters."""


class Pauses(QObject):
    """From its making to `end`: short turns, and no collection looks through what will stay anyway."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._before = sys.getswitchinterval()
        sys.setswitchinterval(HAND_OVER_S)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(settle)
        self._timer.start(SETTLED_MS)

    def end(self) -> None:
        """Python's own ways again."""
        self._timer.stop()
        sys.setswitchinterval(self._before)
        gc.unfreeze()


def settle() -> None:
    """Take what is alive out of all later collections, which are short then."""
    gc.collect()
    gc.freeze()
