"""The exercises that are offered: their groups, titles, views and cues, in the member's language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mirror.catalogue.figures import catalogue
from mirror.flow.words import Words
from rules.exercise import Exercise

MORE = "more"
"""Group of the exercises that no group names."""


@dataclass(frozen=True, slots=True)
class Goal:
    """What a set aims at: repetitions, or seconds since its first one; 0 and 0 leave it open."""

    reps: int = 0
    seconds: float = 0.0

    def __bool__(self) -> bool:
        return bool(self.reps or self.seconds)


class Offer:
    """The library as the member sees it."""

    def __init__(self, exercises: Sequence[Exercise], words: Words) -> None:
        self._exercises = {exercise.name: exercise for exercise in exercises}
        self._words = words
        named = {name for names in catalogue()["groups"].values() for name in names}
        groups = {
            group: [name for name in names if name in self._exercises]
            for group, names in catalogue()["groups"].items()
        }
        groups[MORE] = [name for name in self._exercises if name not in named]
        self.groups = {group: names for group, names in groups.items() if names}

    def __contains__(self, name: str) -> bool:
        return name in self._exercises

    def exercise(self, name: str) -> Exercise | None:
        """The exercise, or None for `auto`, `none` and unknown names."""
        return self._exercises.get(name)

    def title(self, name: str) -> str:
        """Its title in the member's language; `Just start` for `auto`."""
        exercise = self._exercises.get(name)
        return self._words("workout.auto") if exercise is None else self._words.exercise(exercise.title)

    def goal(self, name: str, usual_reps: int) -> Goal:
        """What a set of an exercise aims at; `usual_reps` where it has no target of its own, open where that is 0."""
        if not usual_reps:
            return Goal()
        return Goal(**catalogue()["targets"].get(name, {"reps": usual_reps}))

    def cue(self, name: str, fault: str) -> str:
        """What to say about a fault of a repetition; empty where the rule has no words for it."""
        exercise = self._exercises.get(name)
        if exercise is None:
            return ""
        if fault == "short_range":
            return self._words.exercise(exercise.range.say)
        text = next((known.say for known in exercise.faults if known.name == fault), "")
        return self._words.exercise(text)
