"""Which exercise is this? All known exercises count side by side, and what explains most of the movement wins.

Evidence for an exercise are the seconds of its repetitions, weighted by their quality and by how much the body
looked like that exercise meanwhile (`rules.recognition`). A rule that the network was not trained on, such as a
trainer's own, takes part by what its counter explains.
"""

from __future__ import annotations

from collections.abc import Sequence

from engines.pose import Pose
from rules.body import Body, BodyStream, forced_view, joined
from rules.counter import Counter
from rules.exercise import Exercise
from rules.recognition.looks import Looks
from rules.recognition.network import Network
from rules.recognition.support import Support
from rules.results import Answer, Doubt, Rep

SWITCH = 1.4
"""Another exercise takes over when it explains this many times what the chosen one does."""
BLOCK = 6
"""Live, so many frames are taken together by the exercises that are not shown, which costs a fifth of one by one."""
NONE = "none"
WATCHING = "watching"
_WATCHING = Answer(WATCHING, 0.0, 0)


class Recogniser:
    """Counts whatever known exercise is done, causally.

    It says `none` until one exercise explains enough. From then on that exercise counts, with the repetitions
    before credited, unless another comes to explain clearly more. While it watches, there is no progress and no
    count. `network` recognises instead of the one that comes with this package.
    """

    def __init__(
        self,
        exercises: Sequence[Exercise] | None = None,
        view: str | None = None,
        network: Network | None = None,
    ) -> None:
        known = [Exercise.named(n) for n in Exercise.names()] if exercises is None else list(exercises)
        self.counters = [Counter(exercise) for exercise in known]
        self._looks = Looks(network)
        self._supports = [Support(exercise, self._looks) for exercise in known]
        self._doubts: list[list[Doubt]] = [[] for _ in known]
        self._stream = BodyStream()
        self._view = view
        self._chosen: int | None = None
        self._holding = [0.0 for _ in known]
        self._until = 0.0
        self._waiting: list[Body] = []
        self._shown: list[Answer] = []
        self._answer = _WATCHING

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
        answers = [
            self._shown if number == chosen else counter.see(body)
            for number, counter in enumerate(self.counters)
        ]
        if self._take(body, answers):
            self._decide(SWITCH)
        self._waiting, self._shown = [], []
        if self._chosen != chosen or chosen is None:
            self._answer = self.live(answers)[-1]

    @property
    def reps(self) -> tuple[Rep, ...]:
        """The recognised exercise's repetitions by now, those before it was recognised too."""
        if self._chosen is None:
            return ()
        fresh = (answer.rep for answer in self._shown if answer.rep is not None)
        return (*self._supports[self._chosen].reps, *fresh)

    @property
    def doubts(self) -> tuple[Doubt, ...]:
        """The recognised exercise's doubts by now."""
        if self._chosen is None:
            return ()
        fresh = (answer.doubt for answer in self._shown if answer.doubt is not None)
        return (*self._doubts[self._chosen], *fresh)

    def see(self, body: Body) -> list[list[Answer]]:
        """Take a block of frames: for each exercise its own answers."""
        answers = [counter.see(body) for counter in self.counters]
        if self._take(body, answers):
            self._decide(SWITCH)
        return answers

    def live(self, answers: list[list[Answer]]) -> list[Answer]:
        """What to show for a block: the recognised exercise's answers, or that it watches."""
        if self._chosen is None:
            return [_WATCHING] * len(answers[0] if answers else ())
        return answers[self._chosen]

    def finish(self) -> list[tuple[tuple[Rep, ...], tuple[Doubt, ...]]]:
        """Close every exercise; a last repetition may still decide, and now the one that explains most has it."""
        self._catch_up()
        ends = [counter.finish() for counter in self.counters]
        for number, (reps, doubts) in enumerate(ends):
            self._supports[number].reps += reps
            self._doubts[number] += doubts
        self._decide(1.0)
        return ends

    def _take(self, body: Body, answers: list[list[Answer]]) -> bool:
        """Note what a block brought. Whether that can change what is recognised."""
        new = self._looks.see(body)
        for number, own in enumerate(answers):
            reps = [answer.rep for answer in own if answer.rep is not None]
            self._supports[number].reps += reps
            self._doubts[number] += [answer.doubt for answer in own if answer.doubt is not None]
            self._holding[number] = own[-1].held_s if own else self._holding[number]
            new = new or bool(reps)
        self._until = float(body.time[-1]) if len(body) else self._until
        return new

    def _decide(self, switch: float) -> None:
        """Choose what explains most; the library's order settles what is equal."""
        seconds = [
            support.seconds(self._held(number)) if support.reps or self._held(number) else 0.0
            for number, support in enumerate(self._supports)
        ]
        best = max(range(len(seconds)), key=lambda n: (seconds[n], -n), default=0)
        if not seconds or seconds[best] == 0.0:
            return
        if self._chosen is None or seconds[best] > switch * seconds[self._chosen]:
            self._chosen = best

    def _held(self, number: int) -> list[tuple[float, float]]:
        """From when to when the posture was held, the hold that is going on among them once it is long enough."""
        hold = self.counters[number].exercise.hold
        spans = [(hold.start_s, hold.end_s) for hold in self.counters[number].holds]
        if hold is not None and self._holding[number] >= hold.least:
            spans.append((self._until - self._holding[number], self._until))
        return spans
