"""Something that must be held for a time before it counts, forgiving a short slip of the pose engine."""

from __future__ import annotations

import math

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
        """Start anew."""
        self._began = self._last = math.nan
        self._fired = False
        self.share = 0.0
