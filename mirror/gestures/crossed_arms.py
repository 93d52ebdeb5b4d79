"""Both forearms crossed before the chest stop the set.

Squats, sit-ups and twists are done with crossed arms too: a crossing during which the body moves is an
exercise, and stays one until the arms are opened again.
"""

from __future__ import annotations

import numpy as np

from engines.pose import INDEX, FloatArray
from mirror.gestures.holding import HeldGesture, Stillness
from mirror.gestures.limbs import Limbs, limbs

HOLD_S = 1.2
PAST = 0.06
"""Torso lengths that each wrist lies beyond the middle, on the other side."""
HIGHEST, LOWEST = 0.22, -0.72
"""Height of both wrists against the shoulders, torso lengths: before the chest, not the face, not the lap."""
STRAY = 0.14
"""Torso lengths that the trunk may stray within 0.6 s."""
MOVED = 0.35
"""A trunk that strays farther than this while the arms are crossed is exercising."""

_TRUNK = [INDEX[name] for name in ("left_shoulder", "right_shoulder", "left_hip", "right_hip")]


class CrossedArms:
    """Says when the set is to stop; `share` is how much of the holding time is over."""

    def __init__(self) -> None:
        self._hold = HeldGesture(HOLD_S)
        self._still = Stillness()
        self._exercising = False

    @property
    def share(self) -> float:
        """0..1 of the holding time."""
        return self._hold.share

    def update(self, time: float, xy: FloatArray) -> bool:
        """Take key points (30, 2) px, NaN where missing; True in the frame that completes the hold."""
        body = limbs(xy)
        stray = self._still.stray(time, xy[_TRUNK], body.torso)
        crossed = _crossed(body)
        if not crossed and _open(body):
            self._exercising = False
        elif crossed and np.isfinite(stray) and stray > MOVED:
            self._exercising = True
        return self._hold.update(time, crossed and stray < STRAY and not self._exercising)

    def forget(self) -> None:
        """Start again, as after a change of screen."""
        self._hold.forget()
        self._still.forget()
        self._exercising = False


def _crossed(body: Limbs) -> bool:
    if not (body.known and body.upright and body.facing == 1):
        return False
    with np.errstate(invalid="ignore"):
        heights = [wrist[1] for wrist in body.wrists]
        before_chest = all(LOWEST < height < HIGHEST for height in heights)
        return bool(before_chest and body.wrists[0][0] < -PAST and body.wrists[1][0] > PAST)


def _open(body: Limbs) -> bool:
    """Clearly not crossed: each wrist on its own side."""
    with np.errstate(invalid="ignore"):
        return bool(body.known and (body.wrists[0][0] > 0.1 or body.wrists[1][0] < -0.1))
