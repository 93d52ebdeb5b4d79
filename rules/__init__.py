"""Poses over time -> repetitions, doubts, biomechanics and energy. Sees no image, no video file, no clock."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from rules.analysis import Analysis, analyse
    from rules.biomechanics import Biomechanics
    from rules.counter import Counter
    from rules.energy import Energy
    from rules.exercise import Exercise
    from rules.recogniser import Recogniser
    from rules.results import REASONS, Answer, Doubt, Hold, Rep, Track, WorkoutSet
    from rules.set_summary import SetSummary, summarise
    from rules.sets import SetState, SetTracker
    from rules.toml_lines import RuleError

__all__ = [
    "REASONS",
    "Analysis",
    "Answer",
    "Biomechanics",
    "Counter",
    "Doubt",
    "Energy",
    "Exercise",
    "Hold",
    "Recogniser",
    "Rep",
    "RuleError",
    "SetState",
    "SetSummary",
    "SetTracker",
    "Track",
    "WorkoutSet",
    "analyse",
    "summarise",
]

_HOMES = {
    "Analysis": "analysis",
    "Answer": "results",
    "Biomechanics": "biomechanics",
    "Counter": "counter",
    "Doubt": "results",
    "Energy": "energy",
    "Exercise": "exercise",
    "Hold": "results",
    "REASONS": "results",
    "Recogniser": "recogniser",
    "Rep": "results",
    "RuleError": "toml_lines",
    "SetState": "sets",
    "SetSummary": "set_summary",
    "SetTracker": "sets",
    "Track": "results",
    "WorkoutSet": "results",
    "analyse": "analysis",
    "summarise": "set_summary",
}


def __getattr__(name: str) -> Any:
    # scipy takes half a second to import, and a command that only asks for an exercise's name needs none of it
    if name in _HOMES:
        return getattr(importlib.import_module(f"rules.{_HOMES[name]}"), name)
    raise AttributeError(f"module 'rules' has no attribute {name!r}")
