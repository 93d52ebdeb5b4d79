"""What the pieces of the review's window show: plain values, so that models and tests need no window.

The window's pieces (`mirror.ui.review.pieces`) take these and nothing else. Times are seconds since the recording
began.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from engines.pose import FloatArray

KINDS = ("rep", "doubt", "hold")
"""What a stretch of a set may be."""
LEVELS = ("good", "fair", "poor")
"""Quality in words: `good` from 0.8 on, `fair` from 0.6 on."""


@dataclass(frozen=True, slots=True)
class StripItem:
    """A repetition, doubt or hold of a set. `quality` 0..1, NaN of a doubt; `faults` in words.

    `settled` is what the trainer said: None nothing, True "was a repetition", False "was none".
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


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """A curve. `values` (N,) over the chart's x, NaN where not known; `side` left, right, both, or other (a second
    recording)."""

    name: str
    values: FloatArray
    side: str = "both"


@dataclass(frozen=True, slots=True, eq=False)
class ChartData:
    """A chart: `lines` over `x` (N,), in `unit`; `band` the target's range, `spread` (mean, standard deviation), each
    (N,). `trust` says how far to trust it, `warn` that it should not be trusted."""

    title: str
    unit: str
    x: FloatArray
    lines: tuple[Line, ...] = ()
    band: tuple[float, float] | None = None
    spread: tuple[FloatArray, FloatArray] | None = None
    trust: str = ""
    warn: bool = False
    x_label: str = "s"


@dataclass(frozen=True, slots=True)
class SessionRow:
    """A recording in the list."""

    id: str
    title: str
    subtitle: str


Group = tuple[str, Sequence[SessionRow]]
"""A heading (Today, a date, a batch) and the recordings under it."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A row of facts: what, a note below it, and the value with its unit. `level` as in `LEVELS`, or none."""

    label: str
    note: str
    value: str
    level: str = ""


@dataclass(frozen=True, slots=True)
class DoubtBox:
    """A doubt that can be settled: `index` among the strip's items, `time` when, `text` why it was not counted;
    `yes`, `no` the words of the buttons, `settled` as in `StripItem`."""

    index: int
    time: str
    text: str
    yes: str
    no: str
    settled: bool | None = None
