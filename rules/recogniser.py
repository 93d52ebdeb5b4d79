"""Which exercise is this? The exercises that the body looks like count side by side; what explains most wins.

Evidence for an exercise are the seconds of its repetitions, weighted by their quality and by how much the body
looked like that exercise meanwhile (`rules.recognition`). A rule that the network was not trained on, such as a
trainer's own, takes part by what its counter explains.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from engines.pose import Pose
from rules.body import Body, BodyStream, join_blocks, part_of, set_view
from rules.counter import Counter
from rules.exercise import Exercise
from rules.recognition.along import Along, FrameBlock
from rules.recognition.looks import Looks
from rules.recognition.network import Network
from rules.recognition.support import Support
from rules.recognition.weighing import Movements, Weighing, read_support
from rules.recognition.windows import RATE_HZ, STRIDE
from rules.results import Answer, Doubt, Rep

SWITCH = 1.4
"""Another exercise takes over when it explains this many times what the chosen one does."""
NONE = "none"
WATCHING = "watching"
BLOCK_S = STRIDE / RATE_HZ
"""The exercises that are not shown see the frames of one window of the network together …"""
BESIDE_S = 2 * BLOCK_S
"""… and of two, which costs less, beside one that is recognised."""
_FIRST_S, _EARLY_S = (STRIDE - 1) / RATE_HZ, 1e-6
_WATCHING = Answer(WATCHING, 0.0, 0)


class Recogniser:
    """Counts whatever known exercise is done, causally.

    It says `none` until one exercise explains enough. From then on that exercise counts, with the repetitions
    before credited, unless another comes to explain clearly more. While it watches, there is no progress and no
    count. `network` and `numbers` recognise instead of those that come with this package.
    """

    def __init__(
        self,
        exercises: Sequence[Exercise] | None = None,
        view: str | None = None,
        network: Network | None = None,
        numbers: Weighing | None = None,
    ) -> None:
        known = [Exercise.named(n) for n in Exercise.names()] if exercises is None else list(exercises)
        self.counters = [Counter(exercise) for exercise in known]
        looks = Looks(network)
        numbers = numbers or read_support()
        self._supports = [Support(exercise, looks, numbers) for exercise in known]
        classes = [looks.network.class_of(exercise.name) for exercise in known]
        self._along = Along(classes, looks)
        self._doubts: list[list[Doubt]] = [[] for _ in known]
        self._last = [_WATCHING for _ in known]
        self._stream = BodyStream()
        self._view = view
        self._chosen: int | None = None
        self._until, self._due = 0.0, math.nan
        self._waiting: list[Body] = []

    @property
    def exercise(self) -> str:
        """Name of the exercise that was recognised, or `none`."""
        return NONE if self._chosen is None else self.counters[self._chosen].exercise.name

    @property
    def reps(self) -> tuple[Rep, ...]:
        """The recognised exercise's repetitions by now, those before it was recognised too."""
        return () if self._chosen is None else tuple(self._supports[self._chosen].reps)

    @property
    def doubts(self) -> tuple[Doubt, ...]:
        """The recognised exercise's doubts by now."""
        return () if self._chosen is None else tuple(self._doubts[self._chosen])

    @property
    def found(self) -> list[tuple[Sequence[Rep], Sequence[Doubt]]]:
        """What each exercise has counted and doubted, whichever is recognised."""
        return [(own.reps, doubts) for own, doubts in zip(self._supports, self._doubts, strict=True)]

    def update(self, pose: Pose) -> Answer:
        """Take the next frame. Raises ValueError if its time does not rise.

        The recognised exercise answers at once; the others follow a few frames at a time.
        """
        return self.follow(set_view(self._stream.of_pose(pose), self._view))

    def follow(self, body: Body) -> Answer:
        """As `update`, for one frame that a `BodyStream` has followed."""
        self._enter(body)
        return _WATCHING if self._chosen is None else self._last[self._chosen]

    def see(self, body: Body) -> None:
        """Take a block of frames, as if one by one."""
        for part in self._parts(body):
            self._enter(part)

    def finish(self) -> None:
        """Close every exercise; a last repetition may still decide, and now the one that explains most has it: none
        where nothing is enough in the end."""
        self._step()
        for number, counter in enumerate(self.counters):
            self._catch_up(number)
            reps, doubts = counter.finish()
            self._supports[number].reps += reps
            self._doubts[number] += doubts
        self._chosen = None
        self._decide()

    def _parts(self, body: Body) -> Iterator[Body]:
        """The block up to each time at which something is due."""
        start = 0
        for stop, time in enumerate(body.time.tolist(), 1):
            if math.isnan(self._due):
                self._due = time + _FIRST_S
            if time >= self._due - _EARLY_S or stop == len(body):
                yield part_of(body, start, stop)
                start = stop

    def _enter(self, part: Body) -> None:
        time = float(part.time[-1])
        self._due = time + _FIRST_S if math.isnan(self._due) else self._due
        self._waiting.append(part)
        if self._chosen is not None:
            self._note(self._chosen, self.counters[self._chosen].see(part))
        if time >= self._due - _EARLY_S:
            self._due += BLOCK_S * math.floor((time - self._due + _EARLY_S) / BLOCK_S)
            self._step()
            self._due += BLOCK_S if self._chosen is None else BESIDE_S

    def _step(self) -> None:
        """Let the exercises that are not shown see the frames that wait, and decide."""
        if not self._waiting:
            return
        body, self._waiting, chosen = join_blocks(self._waiting), [], self._chosen
        self._until = float(body.time[-1])
        self._along.add(body)
        holding = [number for number, answer in enumerate(self._last) if answer.held_s > 0]
        for number, block in self._along.due(chosen, holding):
            self._show(number, block)
        self._decide()
        if self._chosen is not None and self._chosen != chosen:
            self._catch_up(self._chosen)

    def _catch_up(self, number: int) -> None:
        block = self._along.rest(number) if self._along.begun(number) else None
        if block is not None:
            self._show(number, block)

    def _show(self, number: int, block: FrameBlock) -> None:
        self._note(number, self.counters[number].see(block.body, block.quantities))

    def _note(self, number: int, answers: Sequence[Answer]) -> None:
        """What an exercise has made of some frames."""
        self._supports[number].reps += [answer.rep for answer in answers if answer.rep is not None]
        self._doubts[number] += [answer.doubt for answer in answers if answer.doubt is not None]
        self._last[number] = answers[-1] if answers else self._last[number]

    def _decide(self) -> None:
        """Choose what explains most; the library's order settles what is equal."""
        seconds = [support.seconds(self._span_held(number)) for number, support in enumerate(self._supports)]
        best = max(range(len(seconds)), key=lambda n: (seconds[n], -n), default=0)
        if not seconds or seconds[best] == 0.0:
            return
        if self._chosen is None or seconds[best] > SWITCH * seconds[self._chosen]:
            self._chosen = best

    @property
    def movements(self) -> dict[str, Movements]:
        """What each exercise has counted or held, with what it looked like."""
        return {
            support.exercise.name: support.movements(self._span_held(number))
            for number, support in enumerate(self._supports)
        }

    def _span_held(self, number: int) -> list[tuple[float, float]]:
        """From when to when the posture was held, the hold that is going on among them once it is long enough."""
        hold = self.counters[number].exercise.hold
        spans = [(hold.start_s, hold.end_s) for hold in self.counters[number].holds]
        if hold is not None and self._last[number].held_s >= hold.least:
            spans.append((self._until - self._last[number].held_s, self._until))
        return spans
