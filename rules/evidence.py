"""How clearly a movement is its exercise: each condition by its margin, and by how much of it was seen."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence

from rules.conditions import Values, number
from rules.exercise_parts import Evidence
from rules.expression import Node

CLEAR_DEG, CLEAR_LENGTHS = 15.0, 0.15
"""A margin of so many degrees, or torso (limb) lengths, makes a condition clearly true or clearly false."""
MUCH = 0.5
"""Evidence that was seen for this share of the movement weighs in full."""

Margin = Callable[[Values], float]


def margin(node: Node, places: Mapping[str, int], degrees: frozenset[str]) -> Margin:
    """-1 clearly false to 1 clearly true, NaN where it is not seen; `degrees` are the signals that are angles."""
    if node.kind == "not":
        inner = margin(node.children[0], places, degrees)
        return lambda values: -inner(values)
    if node.kind in {"and", "or"}:
        one, two = (margin(child, places, degrees) for child in node.children)
        if node.kind == "and":
            return lambda values: min(one(values), two(values), key=_nan_last)
        return lambda values: max(one(values), two(values), key=_nan_first)
    left, right = (number(child, places) for child in node.children)
    sign = 1.0 if node.kind in {">", ">="} else -1.0
    scale = sign / clear(node, degrees)
    return lambda values: _clip((left(values) - right(values)) * scale)


def clear(node: Node, degrees: frozenset[str]) -> float:
    """What makes a clear difference, in the unit of what the tree names."""
    angles = any(part.kind == "name" and part.text in degrees for part in node.walk())
    return CLEAR_DEG if angles else CLEAR_LENGTHS


class WeighedEvidence:
    """One piece of evidence over one movement."""

    def __init__(self, evidence: Evidence, places: Mapping[str, int], degrees: frozenset[str]) -> None:
        self.evidence = evidence
        if evidence.that is not None:
            self._margin = margin(evidence.that, places, degrees)
            self._swing = -1
        else:
            self._swing = places[str(evidence.swing)]
            self._clear = CLEAR_DEG if evidence.swing in degrees else CLEAR_LENGTHS
        self.clear()

    def clear(self) -> None:
        """Begin again."""
        self._sum, self._seen_s, self._turn = 0.0, 0.0, math.nan
        self._low, self._high = math.inf, -math.inf

    def add(self, values: Sequence[float], step_s: float, turning: bool) -> None:
        """Take one frame of the movement."""
        value = values[self._swing] if self._swing >= 0 else self._margin(values)
        if math.isnan(value):
            return
        self._seen_s += step_s
        self._sum += value * step_s
        self._low, self._high = min(self._low, value), max(self._high, value)
        if turning:
            self._turn = value

    def value(self, lasted_s: float) -> float:
        """-1 clearly against to 1 clearly for it; nearer 0 the less was seen of it."""
        seen = min(self._seen_s / max(MUCH * lasted_s, 1e-9), 1.0)
        if self._high < self._low:
            return 0.0
        if self._swing >= 0:
            size = self._high - self._low
            short, long = size - self.evidence.least, self.evidence.most - size
            return seen * _clip(min(short, long) / self._clear)
        if self.evidence.at == "turn":
            return 0.0 if math.isnan(self._turn) else self._turn
        if self.evidence.at == "ever":
            return seen * self._high
        return seen * (self._low if self.evidence.at == "throughout" else self._sum / max(self._seen_s, 1e-9))


def _clip(value: float) -> float:
    return value if math.isnan(value) else min(max(value, -1.0), 1.0)


def _nan_last(value: float) -> float:
    return math.inf if math.isnan(value) else value


def _nan_first(value: float) -> float:
    return -math.inf if math.isnan(value) else value
