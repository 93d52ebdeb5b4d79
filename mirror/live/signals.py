"""The two charts of the workout screen: an exercise's own signals, left against right."""

from __future__ import annotations

from dataclasses import dataclass, replace

from mirror.live.state import ChartValues
from rules.exercise import Exercise
from rules.expression import Node
from rules.loading import AGREED
from rules.quantities import Quantities, evaluate
from rules.verdict import SHORT

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
