"""What one hand does: it points at the glass, rests on a target and so chooses it, or is held high for the
menu.
"""

from __future__ import annotations

import math

import numpy as np

from engines.pose import INDEX, FloatArray
from mirror.gestures.limbs import HeldGesture, Limbs, Stillness, limbs, trunk_ends
from rules.filters import OneEuro

CENTRE = (0.45, -0.05)
"""Middle of the reach, torso lengths to the hand's own side of the body and above the shoulders."""
REACH = (0.75, 0.6)
"""Half its width and height, torso lengths."""
LIFTED, LOWERED = -0.62, -0.74
"""Height of the wrist against the shoulders from which it points, and below which it no longer does."""
STRAY, SWAY = 0.25, 0.45
"""Torso lengths that shoulders or hips may stray within 0.6 s, before and while a hand points."""
FACE, AT_FACE = 0.6, 0.34
"""Place of the face between shoulders and crown; a wrist nearer to it than this, torso lengths, drinks,
scratches or telephones."""
MIN_CUTOFF_HZ, SPEED_COEFFICIENT = 0.9, 0.8
"""A calmer One Euro filter than the rules use: a pointer may lag, but must not shake."""


class Pointing:
    """Follows the pointing hand. Places are 0..1 of the glass, x to the right of somebody who looks at it.

    Whoever points faces the glass, stands upright and still, and the other hand hangs: two hands at the chest hold
    dumbbells, a trunk that moves exercises. The reach of a comfortable arm is spread over the whole glass, so that
    it makes no difference how far away or how tall somebody is, or where the picture shows them.
    """

    def __init__(self) -> None:
        self._filter = self._fresh()
        self._still = Stillness()
        self._hand: int | None = None

    def update(self, time: float, xy: FloatArray) -> tuple[float, float] | None:
        """Take key points (30, 2) px; where the hand points, or None while no hand is lifted."""
        body = limbs(xy)
        hand = self._choose(body, self._still.stray(time, trunk_ends(xy), body.torso))
        if hand != self._hand:
            self._filter, self._hand = self._fresh(), hand
        if hand is None:
            return None
        smooth = self._filter.update(time, body.wrists[hand][None], 1.0)[0]
        return None if np.isnan(smooth).any() else _on_the_glass(smooth, hand)

    def forget(self) -> None:
        """Start again, as after a change of screen."""
        self._filter, self._hand = self._fresh(), None
        self._still.forget()

    def _choose(self, body: Limbs, stray: float) -> int | None:
        """The one hand that is lifted while the other hangs and the trunk is upright and still."""
        if not body.known or not body.upright or body.facing == -1:
            return None
        if stray >= (STRAY if self._hand is None else SWAY):
            return None
        heights = [_height(body, wrist) for wrist in body.wrists]
        if self._hand is not None and heights[self._hand] > LOWERED:
            # a hand that hung may be out of sight for a moment
            return self._hand if not body.wrists[1 - self._hand][1] >= LIFTED else None
        if body.facing != 1:
            # the hidden arm of somebody side on is a guess
            return None
        best = int(np.argmax(heights))
        return best if heights[best] > LIFTED and body.wrists[1 - best][1] < LOWERED else None

    @staticmethod
    def _fresh() -> OneEuro:
        return OneEuro(1, MIN_CUTOFF_HZ, SPEED_COEFFICIENT)


def _height(body: Limbs, wrist: FloatArray) -> float:
    """Height of a wrist that may point; infinitely low where it points at nothing: not seen, or at the face."""
    if not np.isfinite(wrist).all() or math.dist(wrist, FACE * body.head) < AT_FACE:
        return -math.inf
    return float(wrist[1])


def _on_the_glass(wrist: FloatArray, hand: int) -> tuple[float, float]:
    """x grows to the member's right: the glass mirrors, so the left hand is on the left of it."""
    own_side = CENTRE[0] if hand == 0 else -CENTRE[0]
    x = 0.5 - (wrist[0] - own_side) / (2 * REACH[0])
    y = 0.5 - (wrist[1] - CENTRE[1]) / (2 * REACH[1])
    return float(np.clip(x, 0.0, 1.0)), float(np.clip(y, 0.0, 1.0))


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
        """Take the target under the pointer at `time` s, or None; returns the target in the frame it is chosen. One
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
        """Start again, as after a change of screen."""
        self.target, self.share, self._again_s = None, 0.0, math.inf
        self._quiet_until = time + REFRACTORY_S


HOLD_S = 2.0
ABOVE_HEAD = 0.02
"""Torso lengths that the wrist must be above the top of the head."""
OTHER_BELOW = -0.45
"""The other wrist hangs lower than this below the shoulders."""
RAISED_STRAY = 0.22
"""Torso lengths that the raised wrist or the trunk may stray within 0.6 s."""

_TRUNK = [INDEX[name] for name in ("left_shoulder", "right_shoulder", "left_hip", "right_hip")]


class RaisedHand:
    """One hand held high above the head: says when the menu is asked for; `share` is how much of the two seconds
    is over.

    Exercises raise hands too. What tells them apart: one hand alone, the other hanging; the arm quite still; the
    body upright and standing still, before and while it is held.
    """

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
        there = any(_raised(body, side) and stray[side] < RAISED_STRAY for side in (0, 1))
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
