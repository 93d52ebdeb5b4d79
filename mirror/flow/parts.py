"""What screens are made of: targets, pills, facts. Plain data, no Qt, no pixels."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Tone(StrEnum):
    """What a line of words is: the theme has a colour and the screens a sign for each."""

    GOOD = "good"
    PLAIN = "plain"
    CUE = "cue"
    STOP = "stop"


@dataclass(frozen=True, slots=True)
class Target:
    """Something big that can be chosen by touch, key or a dwelling wrist. `key` is its keyboard short cut."""

    id: str
    label: str
    hint: str = ""
    key: str = ""
    strong: bool = False
    figure: str = ""
    """Name of the drawn figure, or `initial:X` for a member's letter."""


@dataclass(frozen=True, slots=True)
class Pill:
    """A short line about how it goes, with a dot."""

    text: str
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True, slots=True)
class Dwell:
    """Which target a pointing wrist rests on, and how much of the dwelling time is over, 0..1."""

    target: str
    share: float


@dataclass(frozen=True, slots=True)
class HoldView:
    """A gesture that is being held: what it will do, and how much of its time is over, 0..1."""

    gesture: str
    label: str
    share: float


@dataclass(frozen=True, slots=True)
class FactView:
    """A number worth reading, and what it is."""

    value: str
    label: str
