"""Choosing by staying: a pointer that rests on a target for a while chooses it."""

from __future__ import annotations

DWELL_S = 1.3
"""Time that chooses."""
REFRACTORY_S = 1.2
"""After a choice, or on a new screen, nothing fills for this long: a hand may happen to be there."""


class Dwelling:
    """Fills while the pointer is on one target, and empties as soon as it is on none or another."""

    def __init__(self, dwell_s: float = DWELL_S) -> None:
        self.target: str | None = None
        self.share = 0.0
        self._dwell_s = dwell_s
        self._since = self._last = 0.0
        self._quiet_until = float("-inf")

    def update(self, time: float, target: str | None) -> str | None:
        """Take the target under the pointer at `time` s, or None; gives the target in the frame it is chosen."""
        if target != self.target or time < self._last:
            self.target, self._since = target, time
        self._last = time
        began = max(self._since, self._quiet_until)
        self.share = min(max((time - began) / self._dwell_s, 0.0), 1.0) if target is not None else 0.0
        if self.share < 1.0:
            return None
        self.rest(time)
        return target

    def rest(self, time: float) -> None:
        """Start anew, as after a change of screen."""
        self.target, self.share = None, 0.0
        self._quiet_until = time + REFRACTORY_S
