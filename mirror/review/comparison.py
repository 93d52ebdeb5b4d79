"""Two sections side by side, aligned by their repetitions: start, turn and end of each stand at 0, 50 and
100 %; and their two clips in sync, which moment of the other stands beside which of mine.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from engines.pose import FloatArray
from mirror.flow.words import Words
from mirror.results.opened import Opened
from mirror.review.charts import (
    PERCENT,
    ChartRequest,
    normalise_phases,
    phase_at,
    side_of,
    spread_of,
    title_of,
    unit_of,
    warp,
)
from mirror.review.facts import cadence, sides
from mirror.review.measures import Measured
from mirror.review.views import ChartData, Line, Span, Spread
from rules.results import Rep


@dataclass(frozen=True)
class ComparedSide:
    """One of the two: a recording, the section of it, the repetitions that are compared."""

    opened: Opened
    span: Span
    reps: tuple[Rep, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """A row of the table: both values and how they differ, in words."""

    label: str
    mine: str
    other: str
    difference: str


def best(reps: Sequence[Rep]) -> Rep | None:
    """The repetition that others are held against: of the best quality, then the widest range."""
    return max(reps, key=lambda rep: (rep.quality, rep.rom), default=None)


def partner(mine: Sequence[Rep], others: Sequence[Rep], chosen: Rep) -> Rep | None:
    """The other's repetition that stands beside one of mine: the same by number, the last one where it has fewer."""
    if not others or chosen not in mine:
        return None
    return others[min(list(mine).index(chosen), len(others) - 1)]


def moments(rep: Rep) -> tuple[float, float, float]:
    """Start, turn and end, s."""
    return rep.start_s, min(max(rep.turn_s, rep.start_s), rep.end_s), rep.end_s


def other_time(position: float, mine: Rep, other: Rep) -> float:
    """When the other is as far in its repetition as mine is at `position` s."""
    percent = np.array([phase_at(position, moments(mine))])
    return float(warp(percent, moments(other))[0])


def compare_channel(
    wanted: ChartRequest,
    mine: tuple[Measured, Sequence[Rep]],
    other: tuple[Measured, Sequence[Rep]],
    words: Words,
) -> ChartData:
    """A channel of both: mine as mean and standard deviation of each side, the other's means as faint lines."""
    lines, spreads = list[Line](), list[Spread]()
    for name in wanted.names:
        own, theirs = (spread_of(_table(found, name, reps)) for found, reps in (mine, other))
        spreads.append(Spread(*own, side_of(name)))
        lines.append(Line(words("compare.other"), theirs[0], side_of(name), faint=True))
    return ChartData(
        title_of(wanted.base, words), unit_of(wanted.names[0]), PERCENT, tuple(lines), None, tuple(spreads),
        x_label=words("chart.repetition"), x_kind="percent",
    )  # fmt: skip


def _table(found: Measured, name: str, reps: Sequence[Rep]) -> FloatArray:
    return normalise_phases(found.bma.time, found.values(name), [moments(rep) for rep in reps])


def greatest(
    wanted: ChartRequest, mine: tuple[Measured, Sequence[Rep]], other: tuple[Measured, Sequence[Rep]]
) -> tuple[float, float, float]:
    """Where the mean curves lie farthest apart: at which percent, mine and the other's value; NaN where unknown."""
    found = (math.nan, math.nan, math.nan)
    for name in wanted.names:
        own, theirs = (spread_of(_table(m, name, reps))[0] for m, reps in (mine, other))
        gap = np.abs(own - theirs)
        if np.isfinite(gap).any():
            at = int(np.nanargmax(gap))
            if not gap[at] <= abs(found[1] - found[2]):
                found = float(PERCENT[at]), float(own[at]), float(theirs[at])
    return found


def differences(
    mine: ComparedSide,
    other: ComparedSide,
    measured: tuple[Measured, Measured] | None,
    wanted: Sequence[ChartRequest],
    words: Words,
) -> tuple[Difference, ...]:
    """Both in numbers: how many, how well, how far, how fast, how even; and of each chart the greatest difference."""
    rows = [
        _row(words("facts.reps"), len(mine.reps), len(other.reps), "{:.0f}", words),
        _row(
            words("facts.quality"),
            100 * _mean_of(mine, "quality"),
            100 * _mean_of(other, "quality"),
            "{:.0f} %",
            words,
        ),
    ]
    units = {rep.rom_unit for rep in (*mine.reps, *other.reps)}
    if len(units) == 1:
        form = "{:.0f}°" if units == {"deg"} else "{:.2f}"
        rows.append(_row(words("facts.range"), _mean_of(mine, "rom"), _mean_of(other, "rom"), form, words))
    rows += [
        _row(words("facts.out"), _phase(mine, 0), _phase(other, 0), "{:.2f} s", words),
        _row(words("facts.back"), _phase(mine, 1), _phase(other, 1), "{:.2f} s", words),
        _row(words("facts.cadence"), cadence(mine.reps), cadence(other.reps), "{:.0f}", words),
    ]
    if measured is not None:
        rows.append(
            _row(
                words("facts.sides"),
                _uneven(mine, measured[0]),
                _uneven(other, measured[1]),
                "{:.0f} %",
                words,
            )
        )
        for one in wanted:
            at, own, theirs = greatest(one, (measured[0], mine.reps), (measured[1], other.reps))
            title = words("compare.angle", joint=title_of(one.base, words), percent=f"{at:.0f}")
            unit = unit_of(one.names[0])
            form = "{:.0f}°" if unit == "°" else "{:.2f} " + unit
            rows.append(_row(title, own, theirs, form, words))
    # one against one: their number means nothing
    first = 1 if len(mine.reps) == len(other.reps) == 1 else 0
    return tuple(row for row in rows[first:] if row.difference)


def _row(label: str, mine: float, other: float, form: str, words: Words) -> Difference:
    if not (math.isfinite(mine) and math.isfinite(other)):
        return Difference(label, "", "", "")
    shown = (form.format(mine), form.format(other), _with_sign(mine - other, form))
    return Difference(label, *map(words.decimal, shown))


def _with_sign(value: float, form: str) -> str:
    text = form.format(abs(value))
    zero = form.format(0.0) == text
    return text if zero else f"{'+' if value > 0 else '−'}{text}"


def _mean_of(side: ComparedSide, name: str) -> float:
    values = [getattr(rep, name) for rep in side.reps]
    return float(np.mean(values)) if values else math.nan


def _phase(side: ComparedSide, way: int) -> float:
    lengths = [(rep.turn_s - rep.start_s, rep.end_s - rep.turn_s)[way] for rep in side.reps]
    return float(np.mean(lengths)) if lengths else math.nan


def _uneven(side: ComparedSide, found: Measured) -> float:
    measures = [found.reps[rep.start_s] for rep in side.reps if rep.start_s in found.reps]
    values = [abs(sides(one.rom_left_deg, one.rom_right_deg)) for one in measures]
    known = [value for value in values if math.isfinite(value)]
    return float(np.mean(known)) if known else math.nan


STRETCHED, STARTED, FREE = "stretched", "started", "free"
MODES = (STRETCHED, STARTED, FREE)
"""As far in their repetitions; repetitions that begin together, each at its own pace; a moment beside a moment."""


@dataclass(frozen=True)
class Pairing:
    """`mine` and `other` are the repetitions of both. `ahead`: the other's repetition stands so many places after the
    one of the same number. `offset_s`: where a moment stands beside a moment, the other's is so much later."""

    mine: tuple[Rep, ...]
    other: tuple[Rep, ...]
    mode: str = STRETCHED
    ahead: int = 0
    offset_s: float = field(default=0.0)

    @property
    def modes(self) -> tuple[str, ...]:
        """What can be chosen: without repetitions on both sides, a moment beside a moment alone."""
        return MODES if self.mine and self.other else (FREE,)

    def partner(self, rep: Rep | None) -> Rep | None:
        """The other's repetition beside one of mine; the last (or first) one where it has no such."""
        if rep is None or rep not in self.mine or not self.other:
            return None
        return self.other[min(max(self.mine.index(rep) + self.ahead, 0), len(self.other) - 1)]

    def at(self, position_s: float, rep: Rep | None) -> float | None:
        """The other's moment (s of its recording) when mine is at `position_s`, in or after `rep`; None: none."""
        if self.mode == FREE:
            return position_s + self.offset_s
        partner = self.partner(rep)
        if rep is None or partner is None:
            return None
        if self.mode == STARTED:
            return moments(partner)[0] + position_s - moments(rep)[0]
        return other_time(position_s, rep, partner)

    def beside(self, rep: Rep | None, index: int) -> Pairing:
        """With the other's repetition of this index beside one of mine."""
        if rep is None or rep not in self.mine:
            return self
        return replace(self, ahead=index - self.mine.index(rep))

    def freely(self, position_s: float, other_s: float) -> Pairing:
        """With a moment of the other beside one of mine, and both going on from there."""
        return replace(self, mode=FREE, offset_s=other_s - position_s)

    def with_mode(self, mode: str, position_s: float, rep: Rep | None) -> Pairing:
        """In another mode; what is on show stands beside each other then, where the mode is `FREE`."""
        if mode not in self.modes:
            return self
        now = self.at(position_s, rep)
        if mode == FREE and self.mode != FREE and now is not None:
            return self.freely(position_s, now)
        return replace(self, mode=mode)

    def next(self, position_s: float, rep: Rep | None) -> Pairing:
        """In the next of its modes."""
        modes = self.modes
        place = modes.index(self.mode) if self.mode in modes else -1
        return self.with_mode(modes[(place + 1) % len(modes)], position_s, rep)


def pairing(mine: Sequence[Rep], other: Sequence[Rep], starts_s: tuple[float, float]) -> Pairing:
    """As far in their repetitions where both have some, else from the start of both sections (s)."""
    both = bool(mine) and bool(other)
    return Pairing(
        tuple(mine), tuple(other), STRETCHED if both else FREE, 0, 0.0 if both else starts_s[1] - starts_s[0]
    )
