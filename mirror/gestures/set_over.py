"""When a set is over by itself: the member rests after the last repetition, or has left."""

from __future__ import annotations

import math

MOVING = 0.3
"""Progress of the range-of-motion meter above which a repetition is on its way."""
REST_S = 8.0
"""Rest after the last repetition that ends a set without a target."""
REST_AT_TARGET_S = 2.0
"""Rest that ends a set whose target is reached."""
LEFT_S = 6.0
"""Time out of sight that ends a set."""
NO_REP_S = 45.0
"""A set without any repetition is over after this long at rest."""


class SetOver:
    """Follows one set; `update` says once why it is over: `target`, `rest`, `left`."""

    def __init__(self, target: int | None = None, rest_s: float = REST_S) -> None:
        self._target, self._rest_s = target, rest_s
        self._moved = self._seen = math.nan

    def update(self, time: float, seen: bool, progress: float, count: int) -> str | None:
        """Take a frame: whether the member is seen, the meter 0..1, repetitions so far."""
        if math.isnan(self._moved):
            self._moved = self._seen = time
        if seen:
            self._seen = time
        if seen and progress > MOVING:
            self._moved = time
        if time - self._seen >= LEFT_S:
            return "left"
        resting = time - self._moved
        if self._target is not None and count >= self._target and resting >= REST_AT_TARGET_S:
            return "target"
        if resting >= (self._rest_s if count > 0 else NO_REP_S):
            return "rest"
        return None
