"""A wrist that points at the glass: the hand's place before the body becomes a place on the screen.

The reach of a comfortable arm is spread over the whole glass, so that it makes no difference how far away or
how tall somebody is, or where the picture shows them.
"""

from __future__ import annotations

import math

import numpy as np

from engines.pose import FloatArray
from mirror.gestures.limbs import Limbs, limbs
from rules.filters import OneEuro

CENTRE = (0.45, -0.05)
"""Middle of the reach, torso lengths to the hand's own side of the body and above the shoulders."""
REACH = (0.75, 0.6)
"""Half its width and height, torso lengths."""
LIFTED, LOWERED = -0.62, -0.74
"""Height of the wrist against the shoulders from which it points, and below which it no longer does."""
KEEP = 0.15
"""The other hand takes over only when it is higher by this."""
MIN_CUTOFF_HZ, SPEED_COEFFICIENT = 0.9, 0.8
"""A calmer One Euro filter than the rules use: a pointer may lag, but must not shake."""


class Pointing:
    """Follows the pointing hand. Places are 0..1 of the glass, x to the right of somebody who looks at it."""

    def __init__(self) -> None:
        self._filter = self._fresh()
        self._hand: int | None = None

    def update(self, time: float, xy: FloatArray) -> tuple[float, float] | None:
        """Take key points (30, 2) px; where the hand points, or None while no hand is lifted."""
        body = limbs(xy)
        hand = self._choose(body)
        if hand != self._hand:
            self._filter, self._hand = self._fresh(), hand
        if hand is None:
            return None
        smooth = self._filter.update(time, body.wrists[hand][None], 1.0)[0]
        return None if np.isnan(smooth).any() else _on_the_glass(smooth, hand)

    def forget(self) -> None:
        """Start anew, as after a change of screen."""
        self._filter, self._hand = self._fresh(), None

    def _choose(self, body: Limbs) -> int | None:
        if not body.known or body.facing == -1:
            return None
        heights = [wrist[1] if np.isfinite(wrist).all() else -math.inf for wrist in body.wrists]
        if self._hand is not None and heights[self._hand] > LOWERED:
            other = 1 - self._hand
            return other if heights[other] > heights[self._hand] + KEEP else self._hand
        best = int(np.argmax(heights))
        return best if heights[best] > LIFTED else None

    @staticmethod
    def _fresh() -> OneEuro:
        return OneEuro(1, MIN_CUTOFF_HZ, SPEED_COEFFICIENT)


def _on_the_glass(wrist: FloatArray, hand: int) -> tuple[float, float]:
    """x grows to the member's right: the glass mirrors, so the left hand is on the left of it."""
    own_side = CENTRE[0] if hand == 0 else -CENTRE[0]
    x = 0.5 - (wrist[0] - own_side) / (2 * REACH[0])
    y = 0.5 - (wrist[1] - CENTRE[1]) / (2 * REACH[1])
    return float(np.clip(x, 0.0, 1.0)), float(np.clip(y, 0.0, 1.0))
