"""The few numbers that all exercises share, fitted by `python -m bench.fitting` and judged on sources left out."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources


@dataclass(frozen=True, slots=True)
class Tuning:
    """What tells a repetition from what is none, for every exercise alike.

    `least`: every rule's least range times this; `usual`: the share of a member's own usual range that is needed;
    `shallow`: what fell short of the needed range may repeat itself into repetitions from this share of it on;
    `likely`: with less evidence, -1 to 1, a movement waits until others resemble it; `alike_range`, `alike_time`: of
    movements that are alike, the smaller range and the shorter time are at least this share of the larger;
    `alike_shape`: their shapes, of range 1 and time 1, lie no further apart (root of the mean square); `beat`: what
    turns within this share of the usual time from one turn to the next is no repetition of its own.
    """

    least: float
    usual: float
    shallow: float
    likely: float
    alike_range: float
    alike_time: float
    alike_shape: float
    beat: float


@cache
def read_tuning() -> Tuning:
    """The numbers of `rules/tuning.toml`."""
    text = resources.files("rules").joinpath("tuning.toml").read_text(encoding="utf-8")
    return Tuning(**tomllib.loads(text))
