"""The side of an alternating exercise that is not seen: it moves between two beats of the side that is."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from rules.tuning import Tuning
from rules.verdict import Outcome

BEATS = 4
"""So many repetitions of the near side in one rhythm, while the other is not seen, tell of the hidden one."""


class HiddenSide:
    """Follows the repetitions of the side that is seen, and counts the other one between them."""

    def __init__(self, tuning: Tuning) -> None:
        self._steady = tuning.alike_time
        self._near: list[Outcome] = []
        self.count = 0

    def add(self, outcome: Outcome, other_seen_s: float) -> list[Outcome]:
        """Take a repetition of one side; `other_seen_s` is when the other side was seen last, s.

        Returns the repetitions of the hidden side that its rhythm tells of: with the fourth all three between, then
        one with each.
        """
        if self._near and not self._goes_on(outcome, other_seen_s):
            self._near = []
        self._near.append(outcome)
        if len(self._near) < BEATS:
            return []
        last = self._near if len(self._near) == BEATS else self._near[-2:]
        found = [_between(one, other) for one, other in pairwise(last)]
        self.count += len(found)
        return found

    def _goes_on(self, outcome: Outcome, other_seen_s: float) -> bool:
        """Whether the other side stayed hidden, and the beat what it was."""
        before = self._near[-1]
        if outcome.counter != before.counter or other_seen_s > before.turn:
            return False
        beats = [b.turn - a.turn for a, b in pairwise([*self._near[-BEATS:], outcome])]
        return min(beats) >= self._steady * max(beats)


def _between(one: Outcome, other: Outcome) -> Outcome:
    """A repetition of the other side, half a beat after the one: its range and quality are taken to be the same."""
    half = (other.turn - one.turn) / 2
    times = {name: getattr(one, name) + half for name in ("start", "turn", "end")}
    return replace(one, **times, counter=1 - one.counter, faults=(), cue=None, reason=None)
