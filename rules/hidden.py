"""The side of an alternating exercise that is not seen: it moves between two beats of the side that is."""

from __future__ import annotations

from collections import deque
from dataclasses import replace
from itertools import pairwise

from rules.joints import SIDES
from rules.tuning import Tuning
from rules.verdict import Outcome

BEATS = 4
"""So many repetitions of the near side in one rhythm, while the other is not seen, tell of the hidden one."""
REMEMBERED, SELDOM = 12, 0.25
"""Where both sides are counted as one: of so many of late, the other one led, or was seen, at most so often."""


class HiddenSide:
    """Follows the repetitions of the side that is seen, and counts the other one between them."""

    def __init__(self, tuning: Tuning) -> None:
        self._steady = tuning.alike_time
        self._near: list[Outcome] = []
        self._led: deque[tuple[str, bool]] = deque(maxlen=REMEMBERED)

    def add(self, outcome: Outcome, other_seen_s: float) -> list[Outcome]:
        """Take a repetition of one side; `other_seen_s` is when the other side was seen last, s.

        Returns the repetitions of the hidden side that its rhythm tells of: with the fourth all three between, then
        one with each.
        """
        self._led.append((outcome.side, bool(outcome.side) and outcome.both))
        if self._near and not self._alone(outcome, other_seen_s):
            self._near = []
        if self._near and not self._goes_on(outcome):
            self._near = self._near[-1:]
        self._near.append(outcome)
        if len(self._near) < BEATS:
            return []
        last = self._near if len(self._near) == BEATS else self._near[-2:]
        return [_between(one, other) for one, other in pairwise(last)]

    def _alone(self, outcome: Outcome, other_seen_s: float) -> bool:
        """Whether the other side stayed hidden since the last repetition of this one."""
        before = self._near[-1]
        same = (outcome.counter, outcome.side) == (before.counter, before.side)
        others = sum(both or side != outcome.side for side, both in self._led)
        return same and other_seen_s <= before.turn and others <= SELDOM * len(self._led)

    def _goes_on(self, outcome: Outcome) -> bool:
        """Whether the beat is what it was."""
        beats = [b.turn - a.turn for a, b in pairwise([*self._near[-BEATS:], outcome])]
        return min(beats) >= self._steady * max(beats)


def _between(one: Outcome, other: Outcome) -> Outcome:
    """A repetition of the other side, half a beat after the one: its range and quality are taken to be the same."""
    half = (other.turn - one.turn) / 2
    times = {name: getattr(one, name) + half for name in ("start", "turn", "end")}
    if one.side:
        return replace(one, **times, side=SIDES[1 - SIDES.index(one.side)], faults=(), cue=None, reason=None)
    return replace(one, **times, counter=1 - one.counter, faults=(), cue=None, reason=None)
