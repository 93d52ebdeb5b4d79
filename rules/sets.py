"""Sets of repetitions: where they begin and end, and the rest between them; live and for recordings alike.

A set begins with the start of its first repetition. It ends with the end of its last one, which is known once
the member left the exercise's posture, was out of sight, rested too long, took up another exercise, or had
lost more speed than was asked for.
"""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engines.pose import INDEX, PoseSequence
from rules.body import visible_points
from rules.filters import FloatArray
from rules.geometry import angle_from_upright
from rules.results import Rep, WorkoutSet
from rules.velocity_loss import velocity_loss

REST_S = 12.0
"""A pause between two repetitions longer than this is a rest, also in the exercise's posture. Recommended rests
between sets begin at about 30 s; breaths between heavy repetitions last up to about 10 s."""
REST_REPS = 3.0
"""Slow repetitions have longer pauses: so many of the set's own median repetition are no rest either."""
LEFT_S = 1.5
"""The posture is left when the trunk was out of the set's own range for this long …"""
MARGIN_DEG = 30.0
"""… by more than this."""
UNSEEN_S = 5.0
"""Somebody who is out of sight for longer has ended the set."""
REMEMBERED_S = 30.0
"""How far back the trunk's lean is remembered, to learn a repetition's range: longer than any repetition lasts."""
LEAN_STEP_S = 0.1

ENDED: dict[str, str] = {
    "rest": "the pause after the last repetition was a rest",
    "posture": "the posture of the exercise was left",
    "out_of_sight": "the member was not seen any more",
    "exercise": "another exercise was taken up",
    "velocity_loss": "the chosen loss of velocity was reached",
    "stopped": "ended by hand",
    "end": "the recording or the session ended",
}
"""Every way in which a set may end."""


@dataclass(frozen=True, slots=True)
class SetState:
    """Where the sets stand at one moment.

    `phase` is `idle` (no set yet), `set` or `rest`; `number` of the set that is going on or was the last;
    `reps` in it; `elapsed_s` since the set or the rest began; `velocity_loss` % since the set's fastest
    repetition, NaN before the second; `ended` is the set that this moment has ended, if any.
    """

    phase: str
    number: int
    reps: int
    elapsed_s: float
    velocity_loss: float
    ended: WorkoutSet | None = None


def trunk_lean(xy: FloatArray, score: FloatArray) -> FloatArray:
    """Lean of the trunk from the upright (n,) deg, 0..180, NaN where it is not seen; xy (n, 30, 2), score (n, 30)."""
    points = visible_points(xy, score)
    hips = (points[:, INDEX["left_hip"]] + points[:, INDEX["right_hip"]]) / 2
    shoulders = (points[:, INDEX["left_shoulder"]] + points[:, INDEX["right_shoulder"]]) / 2
    return angle_from_upright(hips, shoulders)


class SetTracker:
    """Follows sets causally: `update` with each frame's time, trunk lean, and repetition if one was counted.

    `rest_s` is the shortest rest; `velocity_loss_limit` in % ends a set once the last repetition is so much
    slower than the set's fastest (González-Badillo and Sánchez-Medina 2010; 20 % is common), None never.

    What looked like leaving the posture may turn out to be the way into the next repetition: then the set goes
    on, and ends later once more under the same number.
    """

    def __init__(self, rest_s: float = REST_S, velocity_loss_limit: float | None = None) -> None:
        if rest_s <= 0 or (velocity_loss_limit is not None and not 0 < velocity_loss_limit < 100):
            raise ValueError("rest_s is above 0 s and velocity_loss_limit between 0 and 100 %")
        self._rest_s, self._limit = rest_s, velocity_loss_limit
        self._done: list[WorkoutSet] = []
        self._reps: list[Rep] = []
        self._leans: deque[tuple[float, float]] = deque()
        self._range = (math.inf, -math.inf)
        self._seen_at, self._out_since = -math.inf, math.inf
        self._begun, self._pause, self._loss = math.nan, rest_s, math.nan

    @property
    def sets(self) -> tuple[WorkoutSet, ...]:
        """The sets that have ended."""
        return tuple(self._done)

    def update(self, time: float, lean: float = math.nan, rep: Rep | None = None) -> SetState:
        """Take one frame: its time in s, the trunk's lean in deg (NaN if unseen), the repetition counted at it."""
        if math.isnan(self._begun):
            self._begun = self._seen_at = time
        ended = self._take(rep) if rep is not None else None
        self._look(time, lean)
        if self._reps and ended is None:
            ended = self._over(time)
        return self._state(time, ended)

    def stop(self, reason: str = "stopped") -> WorkoutSet | None:
        """End the set that is going on, by hand or because the session ends; None if there is none."""
        if reason not in ENDED:
            raise ValueError(f"a set ends by one of {', '.join(ENDED)}, not {reason!r}")
        return self._close(reason) if self._reps else None

    def _take(self, rep: Rep) -> WorkoutSet | None:
        """A repetition goes on with the open set, or takes up the one just ended, or begins a new one."""
        ended = None
        if self._reps and rep.exercise != self._reps[-1].exercise:
            ended = self._close("exercise")
        elif self._reps and rep.start_s - self._reps[-1].end_s > self._pause:
            ended = self._close("rest")
        elif not self._reps and self._goes_on(rep):
            self._reps = list(self._done.pop().reps)
        if not self._reps:
            self._range = (math.inf, -math.inf)
        self._reps.append(rep)
        self._learn(rep)
        return ended

    def _goes_on(self, rep: Rep) -> bool:
        """Whether what looked like the end of a set was on the way into this repetition."""
        if not self._done or self._done[-1].exercise != rep.exercise:
            return False
        last = self._done[-1]
        longest = {"posture": LEFT_S, "out_of_sight": LEFT_S, "rest": self._pause}
        return rep.start_s - last.end_s <= longest.get(last.ended, -1.0)

    def _learn(self, rep: Rep) -> None:
        """The trunk's range during its repetitions is the set's posture; their length, the measure of a pause."""
        during = [lean for at, lean in self._leans if rep.start_s <= at <= rep.end_s]
        if during:
            self._range = (min(self._range[0], *during), max(self._range[1], *during))
        self._out_since = math.inf
        usual = float(np.median([rep.end_s - rep.start_s for rep in self._reps]))
        self._pause = max(self._rest_s, REST_REPS * usual)
        self._loss = velocity_loss(self._reps)

    def _look(self, time: float, lean: float) -> None:
        """Keep the lean, and since when it is out of the set's posture; nothing is concluded from not seeing."""
        if math.isnan(lean):
            return
        self._seen_at = time
        inside = self._range[0] - MARGIN_DEG <= lean <= self._range[1] + MARGIN_DEG
        if inside or self._range[0] > self._range[1]:
            self._out_since = math.inf
        elif self._out_since == math.inf:
            self._out_since = time
        if not self._leans or time - self._leans[-1][0] >= LEAN_STEP_S:
            self._leans.append((time, lean))
            while time - self._leans[0][0] > REMEMBERED_S:
                self._leans.popleft()

    def _over(self, time: float) -> WorkoutSet | None:
        """Whether, and why, the open set ended."""
        if self._limit is not None and self._loss >= self._limit:
            return self._close("velocity_loss")
        if time - self._seen_at > UNSEEN_S:
            return self._close("out_of_sight")
        if self._seen_at == time and time - self._out_since > LEFT_S:
            return self._close("posture")
        if time - self._reps[-1].end_s > self._pause:
            return self._close("rest")
        return None

    def _close(self, reason: str) -> WorkoutSet:
        first, last = self._reps[0], self._reps[-1]
        rest = first.start_s - self._done[-1].end_s if self._done else math.nan
        number = len(self._done) + 1
        ended = WorkoutSet(
            number,
            first.exercise,
            start_s=first.start_s,
            end_s=last.end_s,
            reps=tuple(self._reps),
            rest_before_s=rest,
            ended=reason,
        )
        self._done.append(ended)
        self._reps = []
        return ended

    def _state(self, time: float, ended: WorkoutSet | None) -> SetState:
        if self._reps:
            number, since = len(self._done) + 1, self._reps[0].start_s
            return SetState("set", number, len(self._reps), time - since, self._loss, ended)
        if self._done:
            last = self._done[-1]
            return SetState("rest", last.number, len(last.reps), time - last.end_s, self._loss, ended)
        return SetState("idle", 0, 0, time - self._begun, math.nan)


def find_sets(
    sequence: PoseSequence,
    reps: Sequence[Rep],
    rest_s: float = REST_S,
    velocity_loss_limit: float | None = None,
) -> tuple[WorkoutSet, ...]:
    """The sets of a recording: the same tracker, given each repetition at its end."""
    tracker = SetTracker(rest_s, velocity_loss_limit)
    waiting = deque(sorted(reps, key=lambda rep: (rep.end_s, rep.start_s)))
    if not waiting:
        return ()
    some = _every(sequence.time, LEAN_STEP_S)
    time = sequence.time[some].tolist()
    for now, lean in zip(time, trunk_lean(sequence.xy[some], sequence.score[some]).tolist(), strict=True):
        while waiting and waiting[0].end_s <= now:
            tracker.update(now, lean, waiting.popleft())
        tracker.update(now, lean)
    for rep in waiting:
        tracker.update(rep.end_s, math.nan, rep)
    tracker.stop("end")
    return tracker.sets


def _every(time: FloatArray, step_s: float) -> NDArray[np.intp]:
    """Indices of frames about `step_s` apart, the last one among them."""
    tick = np.floor((time - time[0]) / step_s + 1e-6)
    return np.flatnonzero(np.diff(tick, append=np.inf) > 0)
