"""What the pieces of the review's window show: plain values, so that models and tests need no window.

The window's pieces (`mirror.ui.review.pieces`) take these and nothing else. Times are seconds since the recording
began.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from engines.pose import FloatArray


@dataclass(frozen=True, slots=True)
class StripItem:
    """`kind` rep, doubt or hold; `quality` 0..1 with its `level` good, fair or poor; `faults` in words.

    `label` is what a hold ("32 s") or a doubt states. `settled` is the trainer's word: True it was a repetition,
    False it was not, None nobody has answered; `by` is who answered, in words. `added`: the trainer marked it.
    """

    kind: str
    number: int
    label: str
    quality: float
    level: str
    start_s: float
    end_s: float
    faults: tuple[str, ...] = ()
    settled: bool | None = None
    added: bool = False
    by: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """`values` (N,), NaN where nothing is known; `side` left, right or none; a `faint` one stands behind."""

    name: str
    values: FloatArray
    side: str = "none"
    faint: bool = False


@dataclass(frozen=True, slots=True)
class Spread:
    """Mean and standard deviation, (N,) each, of repetitions laid over each other; `side` as in `Line`."""

    mean: FloatArray
    sd: FloatArray
    side: str = "none"


@dataclass(frozen=True, slots=True)
class ChartData:
    """`x` (N,) rising, in seconds or percent (`x_kind`); `target` (low, high) or None; `trust` states how far to
    trust the values, in amber when `warn`. `x_label` stands at the axis where it is not empty.
    """

    title: str
    unit: str
    x: FloatArray
    lines: tuple[Line, ...]
    target: tuple[float, float] | None = None
    spread: tuple[Spread, ...] = ()
    trust: str = ""
    warn: bool = False
    x_label: str = ""
    x_kind: str = "seconds"


@dataclass(frozen=True, slots=True)
class SessionRow:
    """`id` is what a choice passes on; `title` ("Member 204") and `subtitle` ("Squat · 18:40 · 3 sets") are shown.

    `words` are not shown, but found by the search.
    """

    id: str
    title: str
    subtitle: str = ""
    words: str = ""


Group = tuple[str, Sequence[SessionRow]]
"""A heading (Today, a date, a batch) and the recordings under it."""


@dataclass(frozen=True, slots=True)
class Fact:
    """`label` ("Range of motion") with its `value` ("146°"), and what it is held against ("target 150°")."""

    label: str
    value: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class DoubtRow:
    """A movement that was not counted, and why; `settled` True it was a repetition, False not, None open.

    `kind` is `rep` where it was counted, and the trainer answered."""

    id: int
    time_s: float
    text: str
    settled: bool | None = None
    kind: str = "doubt"


@dataclass(frozen=True, slots=True)
class DetailsData:
    """What the panel shows; `note` is the trainer's own text."""

    heading: str
    facts: tuple[Fact, ...] = ()
    faults: tuple[str, ...] = ()
    doubts: tuple[DoubtRow, ...] = ()
    note: str = ""
