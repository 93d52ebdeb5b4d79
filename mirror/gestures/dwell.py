"""Choosing by staying: a pointer that rests on a target for a while chooses it."""

from __future__ import annotations

import math

DWELL_S = 1.3
"""Time that chooses."""
REFRACTORY_S = 1.2
"""After a choice, or on a new screen, nothing fills for this long: a hand may happen to be there."""
AGAIN_S, SOONER, SOONEST_S = 0.8, 0.75, 0.2
"""A target that repeats is chosen again after this long by a pointer that stays, then sooner each time, down to a
least."""


class Dwelling:
    """Fills while the pointer is on one target, and empties as soon as it is on none or another."""

    def __init__(self, dwell_s: float = DWELL_S) -> None:
        self.target: str | None = None
        self.share = 0.0
        self._dwell_s = dwell_s
        self._since = self._last = 0.0
        self._quiet_until = float("-inf")
        self._again_s = math.inf

    def update(self, time: float, target: str | None, repeats: bool = False) -> str | None:
        """Take the target under the pointer at `time` s, or None; gives the target in the frame it is chosen. One
        that `repeats` is chosen again and again while the pointer stays, faster and faster."""
        if target != self.target or time < self._last:
            self.target, self._since, self._again_s = target, time, math.inf
        self._last = time
        if self._again_s < math.inf:
            return self._again(time, target)
        began = max(self._since, self._quiet_until)
        self.share = min(max((time - began) / self._dwell_s, 0.0), 1.0) if target is not None else 0.0
        if self.share < 1.0:
            return None
        if repeats:
            self._since, self._again_s = time, AGAIN_S
        else:
            self.rest(time)
        return target

    def _again(self, time: float, target: str | None) -> str | None:
        self.share = min((time - self._since) / self._again_s, 1.0)
        if self.share < 1.0:
            return None
        self._since, self._again_s = time, max(SOONER * self._again_s, SOONEST_S)
        return target

    def rest(self, time: float) -> None:
        """Start anew, as after a change of screen."""
        self.target, self.share, self._again_s = None, 0.0, math.inf
        self._quiet_until = time + REFRACTORY_S
