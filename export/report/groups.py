"""The exercises of a session, each with its sets, its rule and its numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from export.recording import Recording
from export.report.movement import Movement
from export.report.names import tidy
from export.report.numbers import Numbers, numbers
from export.report.phrases import Phrases
from rules.exercise import Exercise
from rules.results import Hold, Rep, WorkoutSet

NEARLY = 0.75
"""An exercise that took so much of the longest one's time may be the main one too."""


@dataclass(frozen=True, slots=True)
class Group:
    """One exercise of the session with all that is known of it; `movement` None where it was not looked at."""

    name: str
    title: str
    exercise: Exercise | None
    sets: tuple[WorkoutSet, ...]
    numbers: Numbers
    movement: Movement | None = None

    @property
    def every(self) -> list[Rep | Hold]:
        """Repetitions and holds."""
        return [*(rep for one in self.sets for rep in one.reps), *(h for one in self.sets for h in one.holds)]


def rule(name: str) -> Exercise | None:
    """The library's rule of this name, None where there is none."""
    return Exercise.named(name) if name in Exercise.names() else None


def groups_of(recording: Recording, words: Phrases) -> list[Group]:
    """One group for each exercise, in the order they were begun."""
    found = []
    for name in dict.fromkeys(one.exercise for one in recording.sets):
        own = tuple(one for one in recording.sets if one.exercise == name)
        exercise = rule(name)
        title = tidy(words.exercise(exercise.title if exercise else own[0].title), 40)
        found.append(Group(name, title, exercise, own, numbers(own, exercise)))
    return found


def main_of(groups: Sequence[Group]) -> Group | None:
    """The exercise that the charts are of: the one that took most of the time.

    Of those that took about as long, the one of which there is most to say.
    """
    done = {group.name: sum(one.end_s - one.start_s for one in group.sets) for group in groups if group.every}
    near = [g for g in groups if g.name in done and done[g.name] >= NEARLY * max(done.values())]
    return max(near, key=lambda group: len(group.every) - group.numbers.clean, default=None)
