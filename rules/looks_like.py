"""Whether a set looks like another exercise than the one that is counted: evidence adds up over repetitions."""

from __future__ import annotations

from collections.abc import Sequence

from rules.exercise import Exercise

ENOUGH_REPS = 3
CLEARLY = -0.6
"""Evidence that is this much against the exercise, in the mean over a set, says what it looks like instead."""


class LooksLike:
    """Sums the evidence of a set's repetitions that names another exercise; says so once."""

    def __init__(self, exercise: Exercise) -> None:
        self._names = [evidence.like for evidence in exercise.evidence]
        self._sums = [0.0] * len(self._names)
        self._reps = 0
        self._answered = False
        self.exercise = ""

    def add(self, values: Sequence[float]) -> None:
        """Take the evidence of one repetition."""
        self._reps += 1
        self._sums = [known + value for known, value in zip(self._sums, values, strict=True)]
        means = [
            (total / self._reps, name) for total, name in zip(self._sums, self._names, strict=True) if name
        ]
        worst = min(means, default=(0.0, ""))
        self.exercise = worst[1] if self._reps >= ENOUGH_REPS and worst[0] < CLEARLY else ""

    def look(self) -> str:
        """The exercise that the set looks like, the first time that it is asked for."""
        if self._answered or not self.exercise:
            return ""
        self._answered = True
        return self.exercise
