"""One hand held high above the head for two seconds opens the menu.

Exercises raise hands too. What tells them apart: one hand alone, the other hanging; the arm quite still; the
body upright and standing still, before and while it is held.
"""

from __future__ import annotations

import numpy as np

from engines.pose import INDEX, FloatArray
from mirror.gestures.holding import HeldGesture, Stillness
from mirror.gestures.limbs import Limbs, limbs

HOLD_S = 2.0
ABOVE_HEAD = 0.02
"""Torso lengths that the wrist must be above the top of the head."""
OTHER_BELOW = -0.45
"""The other wrist hangs lower than this below the shoulders."""
STRAY = 0.22
"""Torso lengths that the raised wrist or the trunk may stray within 0.6 s."""

_TRUNK = [INDEX[name] for name in ("left_shoulder", "right_shoulder", "left_hip", "right_hip")]


class RaisedHand:
    """Says when the menu is asked for; `share` is how much of the two seconds is over."""

    def __init__(self, hold_s: float = HOLD_S) -> None:
        self._hold = HeldGesture(hold_s)
        self._still = (Stillness(), Stillness())

    @property
    def share(self) -> float:
        """0..1 of the holding time."""
        return self._hold.share

    def update(self, time: float, xy: FloatArray) -> bool:
        """Take key points (30, 2) px, NaN where missing; True in the frame that completes the hold."""
        body = limbs(xy)
        stray = [
            still.stray(time, xy[[INDEX[f"{side}_wrist"], *_TRUNK]], body.torso)
            for still, side in zip(self._still, ("left", "right"), strict=True)
        ]
        there = any(_raised(body, side) and stray[side] < STRAY for side in (0, 1))
        return self._hold.update(time, there)

    def forget(self) -> None:
        """Start again, as after a change of screen."""
        self._hold.forget()
        for still in self._still:
            still.forget()


def _raised(body: Limbs, side: int) -> bool:
    if not (body.known and body.upright):
        return False
    wrist, elbow, other = body.wrists[side], body.elbows[side], body.wrists[1 - side]
    with np.errstate(invalid="ignore"):
        high = wrist[1] > body.head[1] + ABOVE_HEAD and wrist[1] > elbow[1] > 0.0
        return bool(high and other[1] < OTHER_BELOW)
