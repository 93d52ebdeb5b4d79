"""When a set is over: by itself, as in a recording (`rules.sets`), at its target or when nothing was done,
or because both forearms are crossed before the chest.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from engines.pose import INDEX, FloatArray
from mirror.gestures.limbs import HeldGesture, Limbs, Stillness, limbs
from rules.results import Rep
from rules.sets import REST_S, UNSEEN_S, SetTracker

MOVING = 0.3
"""Progress of the range-of-motion meter above which a repetition is on its way."""
STILL_S = 1.0
"""No repetition is on its way when the meter has been at rest for this long."""
REST_AT_TARGET_S = 2.0
"""Rest that ends a set whose target is reached."""
NO_REP_S = 45.0
"""A set without any repetition is over after this long at rest."""


@dataclass(frozen=True, slots=True)
class Moment:
    """One frame of a set: whether the member is seen, the trunk's lean in deg (NaN unseen), the meter 0..1.

    `count` of repetitions so far, `rep` the one that was counted in this frame, `held_s` of a held exercise.
    """

    time: float
    seen: bool
    lean: float
    progress: float
    count: int
    rep: Rep | None = None
    held_s: float = 0.0


class SetOver:
    """Follows one set; `update` returns why it is over (`target`, one of `rules.sets.ENDED`), None while it goes on.

    A recording's set ends with its last repetition, whatever is tried afterwards. Live, a set goes on while the
    member still tries: movements that do not count are shown with their reason, and the next may count.
    """

    def __init__(
        self, target: int | None = None, rest_s: float = REST_S, target_s: float | None = None
    ) -> None:
        self._target, self._rest_s, self._target_s = target, rest_s, target_s
        self.reached = False
        self._sets = SetTracker(rest_s)
        self._moved = self._seen = self._began = math.nan
        self._held = False

    def update(self, now: Moment) -> str | None:
        """Take a frame."""
        time = now.time
        state = self._sets.update(time, now.lean, now.rep)
        if math.isnan(self._moved):
            self._moved = self._seen = time
        if now.seen:
            self._seen = time
        if now.seen and now.progress > MOVING:
            self._moved = time
        self._held = self._held or now.held_s > 0.0
        if time - self._seen > UNSEEN_S:
            return "out_of_sight"
        resting = time - self._moved
        self._aim(now)
        if self.reached and resting >= REST_AT_TARGET_S:
            return "target"
        if state.phase == "rest":
            return self._after_the_last(resting)
        waited = self._rest_s if self._held else NO_REP_S
        return "rest" if state.phase == "idle" and resting >= waited else None

    def _aim(self, now: Moment) -> None:
        """Whether the target is reached: so many repetitions, or so many seconds since the first one began."""
        if now.rep is not None and math.isnan(self._began):
            self._began = now.rep.start_s
        if self._target_s is not None and now.held_s >= self._target_s:
            self.reached = True
        enough = self._target is not None and now.count >= self._target
        long = self._target_s is not None and now.time - self._began >= self._target_s
        self.reached = self.reached or enough or long

    def _after_the_last(self, resting: float) -> str | None:
        """The set's repetitions are over; the set is, once nothing is tried any more."""
        why = self._sets.sets[-1].ended
        return why if resting >= (self._rest_s if why == "rest" else STILL_S) else None


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
    """Says when the set is to stop; `share` is how much of the holding time is over.

    Squats, sit-ups and twists are done with crossed arms too: a crossing during which the body moves is an
    exercise, and stays one until the arms are opened again.
    """

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
