"""Which exercise is this? All known exercises count side by side, and the first that is sure wins."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from engines.pose import Pose
from rules.body import Body, BodyStream, forced_view
from rules.counter import Counter
from rules.exercise import Exercise
from rules.results import Answer, Doubt, Rep

ALIKE_RANGE, ALIKE_TIME = 0.5, 0.4
"""Repetitions are alike if the smallest range, and the shortest time, is at least this share of the largest."""
NONE = "none"
WATCHING = "watching"


class Recogniser:
    """Counts whatever known exercise is done, causally.

    It says `none` until one exercise has as many repetitions alike, in a row and without a long pause, as
    its rule asks for (two, mostly). From then on that exercise counts, with the repetitions before credited.
    """

    def __init__(self, exercises: Sequence[Exercise] | None = None, view: str | None = None) -> None:
        known = [Exercise.named(n) for n in Exercise.names()] if exercises is None else list(exercises)
        self.counters = [Counter(exercise) for exercise in known]
        self._reps: list[list[Rep]] = [[] for _ in known]
        self._stream = BodyStream()
        self._view = view
        self._chosen: int | None = None

    @property
    def exercise(self) -> str:
        """Name of the exercise that was recognised, or `none`."""
        return NONE if self._chosen is None else self.counters[self._chosen].exercise.name

    def update(self, pose: Pose) -> Answer:
        """Take the next frame. Raises ValueError if its time does not rise."""
        return self.live(self.see(forced_view(self._stream.of_pose(pose), self._view)))[0]

    def see(self, body: Body) -> list[list[Answer]]:
        """Take a block of frames: for each exercise its own answers."""
        answers = [counter.see(body) for counter in self.counters]
        for frame in zip(*answers, strict=True):
            self._weigh(frame)
        return answers

    def live(self, answers: list[list[Answer]]) -> list[Answer]:
        """What to show for a block: the recognised exercise's answers, or that it watches."""
        if self._chosen is None:
            progress = [max(a.progress for a in frame) for frame in zip(*answers, strict=True)]
            return [Answer(WATCHING, amount, 0) for amount in progress]
        return answers[self._chosen]

    def finish(self) -> list[tuple[tuple[Rep, ...], tuple[Doubt, ...]]]:
        """Close every exercise; a last repetition may still decide."""
        ends = [counter.finish() for counter in self.counters]
        for number, (reps, _) in enumerate(ends):
            self._reps[number] += reps
        if self._chosen is None:
            self._decide()
        return ends

    def _weigh(self, frame: Sequence[Answer]) -> None:
        new = False
        for number, answer in enumerate(frame):
            if answer.rep is not None:
                self._reps[number].append(answer.rep)
                new = True
        if new and self._chosen is None:
            self._decide()

    def _decide(self) -> None:
        """The sure exercise of the best mean quality; the library's order settles what is equal."""
        sure = [n for n, counter in enumerate(self.counters) if _sure(self._reps[n], counter.exercise)]
        if sure:
            self._chosen = max(sure, key=lambda n: (_mean_quality(self._reps[n]), -n))


def _sure(reps: list[Rep], exercise: Exercise) -> bool:
    """Whether the last repetitions are enough, alike and near each other in time."""
    wanted = exercise.recognition
    last = reps[-wanted.reps :]
    if len(last) < wanted.reps:
        return False
    pauses = [b.start_s - a.end_s for a, b in pairwise(last)]
    ranges = [rep.rom for rep in last]
    times = [rep.end_s - rep.start_s for rep in last]
    alike = min(ranges) >= ALIKE_RANGE * max(ranges) and min(times) >= ALIKE_TIME * max(times)
    return alike and all(pause <= wanted.pause for pause in pauses)


def _mean_quality(reps: list[Rep]) -> float:
    return sum(rep.quality for rep in reps) / len(reps)
