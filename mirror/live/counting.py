"""What one set is counted by: a chosen exercise, whatever is recognised, or a game, and what is measured beside."""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass

from mirror.live.state import NONE
from mirror.store.aim import OPEN, Aim
from rules.body import Body
from rules.counter import Counter
from rules.exercise import Exercise
from rules.game import ENERGY, Game, GameDone
from rules.lifting import Lift, read_declarations
from rules.playing import Play
from rules.recogniser import Recogniser
from rules.results import Answer, Doubt, Hold, Rep, in_order, standing

ENOUGH = 2
"""So many repetitions of another exercise say that it is done instead; and so many of the named one that it is
not."""
STORED_S = 120.0
"""Frames of so long are stored until the exercise is known."""


@dataclass(frozen=True, slots=True)
class Counts:
    """What a set holds so far."""

    exercise: Exercise | None
    reps: tuple[Rep, ...]
    doubts: tuple[Doubt, ...]
    holds: tuple[Hold, ...] = ()
    aim: Aim = OPEN
    velocities: tuple[float, ...] = ()
    game: GameDone | None = None

    @property
    def name(self) -> str:
        """What stands in the set's row for the exercise."""
        if self.game is not None:
            return ENERGY
        return NONE if self.exercise is None else self.exercise.name


class OneExercise:
    """Counts an exercise that was chosen."""

    def __init__(self, exercise: str | Exercise) -> None:
        self._counter = Counter(exercise)
        self._reps: list[Rep] = []
        self._doubts: list[Doubt] = []

    def see(self, body: Body) -> Answer:
        """Take the next frame."""
        answer = self._counter.see(body)[-1]
        self._reps += [answer.rep] if answer.rep is not None else []
        self._doubts += [answer.doubt] if answer.doubt is not None else []
        return answer

    def review(self, bodies: Body) -> None:
        """Take frames that have gone by, as one block."""
        for answer in self._counter.see(bodies):
            self._reps += [answer.rep] if answer.rep is not None else []
            self._doubts += [answer.doubt] if answer.doubt is not None else []

    @property
    def counts(self) -> Counts:
        """What was counted so far."""
        reps, doubts = in_order(self._reps), standing(self._doubts, self._reps)
        return Counts(self._counter.exercise, reps, doubts, self._counter.holds)

    def finish(self) -> Counts:
        """Close the set."""
        reps, doubts = self._counter.finish()
        self._reps += reps
        self._doubts += doubts
        return self.counts


class AnyExercise:
    """Counts whatever is done, once it is recognised; another exercise may yet explain it better."""

    def __init__(self, exercises: Sequence[Exercise] | None = None) -> None:
        self._recogniser = Recogniser(exercises)
        self._counters = {counter.exercise.name: counter for counter in self._recogniser.counters}

    def see(self, body: Body) -> Answer:
        """Take the next frame."""
        return self._recogniser.follow(body)

    @property
    def counts(self) -> Counts:
        """What was counted of the recognised exercise, before it was recognised too."""
        counter = self._counters.get(self._recogniser.exercise)
        if counter is None:
            return Counts(None, (), ())
        reps = in_order(self._recogniser.reps)
        return Counts(counter.exercise, reps, standing(self._recogniser.doubts, reps), counter.holds)

    def finish(self) -> Counts:
        """Close the set; a last repetition may still decide."""
        self._recogniser.finish()
        return self.counts


class GamePlay:
    """Plays an energy game: nothing is counted, energy is all."""

    def __init__(self, game: Game) -> None:
        self.game, self.play = game, Play(game)

    @property
    def counts(self) -> Counts:
        """What was done so far."""
        return Counts(None, (), (), game=self.play.done)

    def finish(self) -> Counts:
        """Close the set."""
        return self.counts


Counting = OneExercise | AnyExercise | GamePlay
"""What a set is counted by."""


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


class Lifts:
    """Follows what may be lifted in one set, whatever exercise it turns out to be."""

    def __init__(self) -> None:
        self._seen: deque[Body] = deque()
        self._taken = -math.inf
        self._lift: Lift | None = None
        self._of = ""
        self._known: dict[tuple[float, float], float] = {}

    def add(self, body: Body) -> None:
        """Take the next frame."""
        self._seen.append(body)
        while body.time[0] - self._seen[0].time[0] > STORED_S:
            self._seen.popleft()

    def velocities(self, exercise: str, reps: Sequence[Rep], height_m: float | None) -> tuple[float, ...]:
        """m/s of each repetition, NaN where it is not known; nothing for an exercise that lifts nothing."""
        if exercise not in read_declarations():
            return ()
        if self._lift is None or self._of != exercise:
            self._lift, self._of, self._taken, self._known = Lift(exercise, height_m), exercise, -math.inf, {}
        new = [rep for rep in reps if (rep.start_s, rep.end_s) not in self._known]
        if new:
            self._catch_up(self._lift)
            self._known |= {(rep.start_s, rep.end_s): self._lift.velocity(rep) for rep in new}
        return tuple(self._known.get((rep.start_s, rep.end_s), math.nan) for rep in reps)

    def _catch_up(self, lift: Lift) -> None:
        for body in self._seen:
            if body.time[0] > self._taken:
                lift.add(body)
        self._taken = float(self._seen[-1].time[0]) if self._seen else self._taken
