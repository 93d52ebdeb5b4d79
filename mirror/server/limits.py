"""How fast a key may ask: a bucket of tokens for each, filled at a steady rate."""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from mirror.server.problems import ProblemError

FORGET_AT = 10_000
"""Buckets in memory, until those that are full again are forgotten."""


@dataclass
class Buckets:
    """A bucket for each key: `burst` requests at once, then `rate` a second. A rate of 0 is no limit."""

    rate: float
    burst: float
    clock: Callable[[], float] = time.monotonic
    _held: dict[str, tuple[float, float]] = field(default_factory=dict)

    def take(self, key_id: str) -> None:
        """Take a token. Raises ProblemError (429, with Retry-After) where there is none."""
        if self.rate <= 0:
            return
        now = self.clock()
        tokens, at = self._held.get(key_id, (self.burst, now))
        tokens = min(self.burst, tokens + (now - at) * self.rate)
        if tokens < 1:
            self._held[key_id] = (tokens, now)
            wait = math.ceil((1 - tokens) / self.rate)
            raise ProblemError(
                "rate",
                f"more than {self.rate:g} requests a second, after {self.burst:g} at once",
                headers={"Retry-After": str(max(1, wait))},
            )
        self._held[key_id] = (tokens - 1, now)
        if len(self._held) > FORGET_AT:
            self._forget(now)

    def _forget(self, now: float) -> None:
        """Drop the buckets that have filled up since: a new one is no different."""
        full_after = self.burst / self.rate
        self._held = {key: held for key, held in self._held.items() if now - held[1] < full_after}
