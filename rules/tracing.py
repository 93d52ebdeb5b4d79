"""The signals of a rule over time, to tune it by looking."""

from __future__ import annotations

from dataclasses import dataclass

from engines.pose import PoseSequence
from rules.body import BodyStream, set_view
from rules.exercise import Exercise
from rules.exercise_counter import side_signals, sides_to_count, signal_table
from rules.filters import FloatArray
from rules.quantities import Quantities


@dataclass(frozen=True, slots=True)
class Trace:
    """Each signal (N,) by side and name, and how frontal the person stood (N,), over `time` (N,) s."""

    time: FloatArray
    signals: dict[str, dict[str, FloatArray]]
    breadth: FloatArray


def trace(sequence: PoseSequence, exercise: Exercise, view: str | None = None) -> Trace:
    """What the rule's signals were, filtered as for counting. Sides are `both`, or `left` and `right`."""
    body = set_view(BodyStream().of_sequence(sequence), view)
    quantities = Quantities(body)
    found = {}
    for side in sides_to_count(exercise):
        table = signal_table(side_signals(exercise, side), quantities)
        found[side] = {name: table[:, i] for i, name in enumerate(exercise.signal_names)}
    return Trace(body.time, found, body.breadth)
