"""Which exercise is this? All known exercises count side by side, and the one that explains most wins."""

from __future__ import annotations

import math
from collections.abc import Sequence

from engines.pose import Pose
from rules.body import Body, BodyStream, forced_view, joined
from rules.counter import Counter
from rules.exercise import Exercise, Recognition
from rules.results import Answer, Doubt, Rep

ALIKE_RANGE, ALIKE_TIME = 0.55, 0.28
"""Repetitions are alike if the smaller range, and the shorter time, is at least this share of the larger."""
GOOD = 0.45
"""Repetitions of less quality recognise nothing."""
SWITCH = 1.4
"""Another exercise takes over when it explains this many times what the chosen one does."""
HOLD_SHARE = 0.2
"""A second in a held posture counts for this much of a second in a repetition: repetitions have their pauses."""
LONE_SHARE = 0.2
"""A lone repetition decides, of exercises whose rule says so, in a recording of which it is this share."""
BLOCK = 6
"""Live, so many frames are taken together by the exercises that are not shown, which costs a fifth of one by one."""
NONE = "none"
WATCHING = "watching"


class Recogniser:
    """Counts whatever known exercise is done, causally.

    It says `none` until one exercise has as many repetitions alike, in a row and without a long pause, as
    its rule asks for (two, mostly). From then on that exercise counts, with the repetitions before credited,
    unless another comes to explain clearly more: the time of its repetitions, weighted by their quality.
    """

    def __init__(self, exercises: Sequence[Exercise] | None = None, view: str | None = None) -> None:
        known = [Exercise.named(n) for n in Exercise.names()] if exercises is None else list(exercises)
        self.counters = [Counter(exercise) for exercise in known]
        self._reps: list[list[Rep]] = [[] for _ in known]
        self._doubts: list[list[Doubt]] = [[] for _ in known]
        self._stream = BodyStream()
        self._view = view
        self._chosen: int | None = None
        self._held = [0.0 for _ in known]
        self._began, self._until = math.nan, math.nan
        self._waiting: list[Body] = []
        self._shown: list[Answer] = []
        self._answer = Answer(WATCHING, 0.0, 0)

    @property
    def exercise(self) -> str:
        """Name of the exercise that was recognised, or `none`."""
        return NONE if self._chosen is None else self.counters[self._chosen].exercise.name

    def update(self, pose: Pose) -> Answer:
        """Take the next frame. Raises ValueError if its time does not rise.

        The recognised exercise answers at once; the others follow a few frames at a time.
        """
        return self.follow(forced_view(self._stream.of_pose(pose), self._view))

    def follow(self, body: Body) -> Answer:
        """As `update`, for one frame that a `BodyStream` has followed."""
        self._waiting.append(body)
        if self._chosen is not None:
            self._shown += self.counters[self._chosen].see(body)
            self._answer = self._shown[-1]
        if len(self._waiting) >= BLOCK:
            self._catch_up()
        return self._answer

    def _catch_up(self) -> None:
        """Let the exercises that are not shown see the frames that wait, and decide."""
        if not self._waiting:
            return
        body, chosen = joined(self._waiting), self._chosen
        self._clock(body)
        answers = [
            self._shown if number == chosen else counter.see(body)
            for number, counter in enumerate(self.counters)
        ]
        for frame in zip(*answers, strict=True):
            self._weigh(frame)
        self._waiting, self._shown = [], []
        if self._chosen != chosen or chosen is None:
            self._answer = self.live(answers)[-1]

    @property
    def reps(self) -> tuple[Rep, ...]:
        """The recognised exercise's repetitions by now, those before it was recognised too."""
        if self._chosen is None:
            return ()
        fresh = (answer.rep for answer in self._shown if answer.rep is not None)
        return (*self._reps[self._chosen], *fresh)

    @property
    def doubts(self) -> tuple[Doubt, ...]:
        """The recognised exercise's doubts by now."""
        if self._chosen is None:
            return ()
        fresh = (answer.doubt for answer in self._shown if answer.doubt is not None)
        return (*self._doubts[self._chosen], *fresh)

    def see(self, body: Body) -> list[list[Answer]]:
        """Take a block of frames: for each exercise its own answers."""
        self._clock(body)
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
        """Close every exercise; a last repetition may still decide, and now the one that explains most has it."""
        self._catch_up()
        ends = [counter.finish() for counter in self.counters]
        for number, (reps, doubts) in enumerate(ends):
            self._reps[number] += reps
            self._doubts[number] += doubts
        self._decide(switch=1.0)
        if self._chosen is None:
            self._decide_by_one()
        return ends

    def _clock(self, body: Body) -> None:
        if len(body):
            self._began = float(body.time[0]) if math.isnan(self._began) else self._began
            self._until = float(body.time[-1])

    def _weigh(self, frame: Sequence[Answer]) -> None:
        new = False
        for number, answer in enumerate(frame):
            if answer.rep is not None:
                self._reps[number].append(answer.rep)
                new = True
            if answer.doubt is not None:
                self._doubts[number].append(answer.doubt)
            if answer.held_s > 0.0:
                new = new or self._held[number] == 0.0 < self._open_hold(number, answer.held_s)
                self._held[number] = self._open_hold(number, answer.held_s)
        if new:
            self._decide()

    def _open_hold(self, number: int, held_s: float) -> float:
        """The time in a posture that is held right now, once it is long enough."""
        hold = self.counters[number].exercise.hold
        return held_s if hold is not None and held_s >= hold.least else 0.0

    def _decide(self, switch: float = SWITCH) -> None:
        """Choose what explains most; the library's order settles what is equal."""
        support = [self._support(number) for number in range(len(self.counters))]
        best = max(range(len(support)), key=lambda n: (support[n], -n), default=0)
        if not support or support[best] == 0.0:
            return
        if self._chosen is None or support[best] > switch * support[self._chosen]:
            self._chosen = best

    def _decide_by_one(self) -> None:
        """A short recording of one or two repetitions: whether they are enough of it."""
        weight = [
            sum(_time(rep) * rep.quality for rep in self._telling(number))
            if counter.exercise.recognition.lone
            else 0.0
            for number, counter in enumerate(self.counters)
        ]
        best = max(range(len(weight)), key=lambda n: (weight[n], -n), default=0)
        if weight and weight[best] > LONE_SHARE * (self._until - self._began):
            self._chosen = best

    def _telling(self, number: int) -> list[Rep]:
        return [rep for rep in self._reps[number] if rep.telling and rep.quality >= GOOD]

    def _support(self, number: int) -> float:
        counter = self.counters[number]
        held = max(sum(hold.held_s for hold in counter.holds), self._held[number])
        return HOLD_SHARE * held + explained(self._telling(number), counter.exercise.recognition)


def explained(reps: Sequence[Rep], wanted: Recognition) -> float:
    """Seconds of repetitions, weighted by quality, in runs that are long enough to be sure of the exercise.

    A run has repetitions that are alike, with pauses between them no longer than `wanted.pause`, of one side,
    of both at once, or of the sides in turn.
    """
    total, run = 0.0, list[Rep]()
    for rep in reps:
        if run and not _goes_on(run, rep, wanted.pause):
            total += _weight(run, wanted)
            run = []
        run.append(rep)
    return total + _weight(run, wanted)


def _goes_on(run: Sequence[Rep], rep: Rep, pause: float) -> bool:
    last = run[-1]
    ranges, times = (last.rom, rep.rom), (_time(last), _time(rep))
    alike = min(ranges) >= ALIKE_RANGE * max(ranges) and min(times) >= ALIKE_TIME * max(times)
    in_turn = len(run) < 2 or (rep.side == last.side) == (last.side == run[-2].side)
    return alike and in_turn and rep.start_s - last.end_s <= pause


def _time(rep: Rep) -> float:
    return rep.end_s - rep.start_s


def _weight(run: Sequence[Rep], wanted: Recognition) -> float:
    if len(run) < wanted.reps or sum(_time(rep) for rep in run) < wanted.time:
        return 0.0
    return sum(_time(rep) * rep.quality for rep in run)
