"""Beside a set of a named exercise: what is done instead, for as long as nothing of it counts."""

from __future__ import annotations

from collections.abc import Sequence

from rules.body import Body
from rules.exercise import Exercise
from rules.recogniser import Recogniser

ENOUGH = 2
"""So many repetitions of another exercise say that it is done instead; and so many of the named one that it is
not."""


class DoneInstead:
    """Recognises what somebody does who has chosen something else. Looks no further once the chosen exercise
    counts."""

    def __init__(self, chosen: str, exercises: Sequence[Exercise] | None = None) -> None:
        self._chosen = chosen
        self._recogniser: Recogniser | None = Recogniser(exercises)

    def see(self, body: Body, counted: int) -> str:
        """Take the next frame, and how many repetitions of the chosen exercise there are; returns the name of another
        exercise that is done instead, once, and else an empty text."""
        if counted >= ENOUGH:
            self._recogniser = None
        if self._recogniser is None:
            return ""
        self._recogniser.follow(body)
        name = self._recogniser.exercise
        if counted or name == self._chosen or len(self._recogniser.reps) < ENOUGH:
            return ""
        self._recogniser = None
        return name
