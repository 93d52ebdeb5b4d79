"""Poses over time -> repetitions, doubts, biomechanics and energy. Sees no image, no video file, no clock."""

from rules.analysis import Analysis, analyse
from rules.biomechanics import Biomechanics
from rules.counter import Counter
from rules.energy import Energy
from rules.exercise import Exercise
from rules.recogniser import Recogniser
from rules.results import REASONS, Answer, Doubt, Rep, Track
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
    "Recogniser",
    "Rep",
    "RuleError",
    "Track",
    "analyse",
]
