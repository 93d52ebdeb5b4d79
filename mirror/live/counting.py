"""What one set is counted by: a chosen exercise, whatever is recognised, or a game, and what is measured
beside; and the two charts of the workout screen, an exercise's own signals, left against right.
"""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, replace

from mirror.live.state import NONE, ChartValues
from mirror.store.session_writer import OPEN_AIM, Aim
from rules.body import Body
from rules.counter import Counter
from rules.exercise import Exercise
from rules.expression import Node
from rules.game import ENERGY, Game, GameDone
from rules.lifting import Lift, read_declarations
from rules.loading import AGREED
from rules.playing import Play
from rules.quantities import Quantities, evaluate
from rules.recogniser import Recogniser
from rules.results import Answer, Doubt, Hold, Rep, in_order, standing
from rules.verdict import SHORT

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
    aim: Aim = OPEN_AIM
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


CHARTS = 2
DEGREES = "deg"
PARTS = ("arm", "elbow", "forearm", "hip", "knee", "leg", "shin", "thigh")
"""What a further chart may be called: anybody knows what it shows."""
_BEYOND = 0.1
"""How far past the target the band goes, as a share of the range."""


@dataclass(frozen=True, slots=True)
class ChartedSignal:
    """A signal by sides: trees in which every word is of one side, and no other signal is named."""

    name: str
    unit: str
    left: Node
    right: Node
    low: float = float("nan")
    high: float = float("nan")

    @property
    def sided(self) -> bool:
        """Whether left and right can differ."""
        return self.left != self.right


def charts(exercise: Exercise) -> tuple[ChartedSignal, ...]:
    """The measured signal with its target band, then the first further one that has sides: angles alone, which
    everybody knows. Shares of arms or trunks have no unit to read on a mirror; of an exercise without angles, none.

    A posture that is held is measured by time alone: of it, the first signals that have sides are shown.
    """
    measured = () if exercise.hold is not None else (_range_chart(exercise),)
    further = [chart for chart in _all(exercise, measured)[len(measured) :] if _plain(chart.name)]
    return tuple(chart for chart in (*measured, *further) if chart.unit == DEGREES)[:CHARTS]


def _plain(name: str) -> bool:
    """Whether a signal is called by a part of the body: `left_thigh`, not `other`."""
    return name.rpartition("_")[2].removesuffix("s") in PARTS


def _all(exercise: Exercise, measured: tuple[ChartedSignal, ...]) -> tuple[ChartedSignal, ...]:
    """The measured signal, then those with sides of their own, or any."""
    names = [name for name in exercise.signal_names if name not in {chart.name for chart in measured}]
    rest = [_chart(exercise, name, "") for name in names]
    known = {_sides(chart) for chart in measured}
    sided = [chart for chart in rest if chart.sided and _sides(chart) not in known]
    return (*measured, *(sided or rest))


def _range_chart(exercise: Exercise) -> ChartedSignal:
    span = exercise.range
    near = span.rest + span.direction * SHORT * span.full
    far = span.target + span.direction * _BEYOND * span.full
    chart = _chart(exercise, span.signal, span.unit)
    name = span.seen_by[0] if span.signal == AGREED else span.signal
    return replace(chart, name=name, low=min(near, far), high=max(near, far))


def _sides(chart: ChartedSignal) -> tuple[Node, Node]:
    return chart.left, chart.right


def _chart(exercise: Exercise, name: str, unit: str) -> ChartedSignal:
    declared: dict[str, Node] = {}
    for signal, node in exercise.signals:
        declared[signal] = _inline(node, declared)
    tree = declared[name]
    return ChartedSignal(name, unit or _unit(tree), _one_side(tree, "left"), _one_side(tree, "right"))


def _unit(tree: Node) -> str:
    """Degrees for angles and inclines, torso lengths else."""
    words = [node.text for node in tree.walk() if node.kind in {"name", "call"}]
    degrees = any(word.endswith(("_angle", "_incline", "_lean")) or word == "angle" for word in words)
    return DEGREES if degrees else "torso"


def _inline(node: Node, declared: dict[str, Node]) -> Node:
    """The tree with the signals that it names replaced by their own trees."""
    if node.kind == "name" and node.side is None and node.text in declared:
        return declared[node.text]
    return replace(node, column=0, children=tuple(_inline(child, declared) for child in node.children))


def _one_side(node: Node, side: str) -> Node:
    """The tree as it reads for one side of the body."""
    if node.kind == "name" and node.side not in (None, "left", "right"):
        return replace(node, side=side)
    if node.kind == "call" and node.text in {"min", "max", "mean"}:
        own = [child for child in node.children if _only(child, side)]
        other = "right" if side == "left" else "left"
        if own and len(own) + sum(_only(child, other) for child in node.children) == len(node.children):
            return own[0] if len(own) == 1 else replace(node, children=tuple(own))
    return replace(node, children=tuple(_one_side(child, side) for child in node.children))


def _only(node: Node, side: str) -> bool:
    """Whether the tree speaks of this side alone."""
    named = {part.side for part in node.walk() if part.kind == "name"} - {None}
    return named == {side}


def values(found: tuple[ChartedSignal, ...], quantities: Quantities) -> tuple[ChartValues, ...]:
    """The charts' values in the last frame of a block."""
    out = []
    for chart in found:
        left = float(evaluate(chart.left, quantities, {})[-1])
        right = float(evaluate(chart.right, quantities, {})[-1]) if chart.sided else left
        out.append(ChartValues(chart.name, chart.unit, left, right, chart.low, chart.high, chart.sided))
    return tuple(out)
