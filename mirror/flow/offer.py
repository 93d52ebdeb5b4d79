"""The exercises that are offered: their groups, titles, views and cues, in the member's language; and the
offer to change the exercise amid a set that looks like another one.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from mirror.catalogue import catalogue
from mirror.flow.view import OfferView, Target
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


OFFERED_S = 12.0
"""For so long the offer stands beside a count: who exercises has to come to rest before a hand can point."""
CHANGE, KEEP = "change", "keep"


class Changing:
    """What the set looks like, for as long as it is asked about. An exercise that was declined is not offered
    again. While nothing is `counted` of what was chosen, the offer stays: a hand on the floor points at nothing."""

    def __init__(self) -> None:
        self.counted = False
        self._name = ""
        self._since = -math.inf
        self._declined: set[str] = set()

    def see(self, name: str, now: float) -> None:
        """The set looks like the exercise `name`."""
        if name not in self._declined and name != self._name:
            self._name, self._since = name, now

    def find_offer(self, now: float) -> str:
        """The exercise that is offered; empty where none is."""
        if self._name and self.counted and now - self._since > OFFERED_S:
            self._declined.add(self._name)
            self._name = ""
        return self._name

    def answer(self, changed: bool) -> str:
        """The offer is over; returns the exercise to change to, empty where it was declined."""
        name, self._name = self._name, ""
        self._declined.add(name)
        return name if changed else ""

    def view(self, words: Words, offer: Offer, now: float) -> OfferView | None:
        """What is asked, and the two answers."""
        name = self.find_offer(now)
        if not name:
            return None
        return OfferView(
            words("workout.looks_like", title=offer.title(name)),
            (
                Target(CHANGE, words("workout.change"), key="return", strong=True),
                Target(KEEP, words("workout.keep"), key="n"),
            ),
        )
