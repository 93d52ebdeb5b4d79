"""What a chart shows, in numbers: limits, ticks and values of its axes, as much of a line as a screen can tell."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from engines.pose import FloatArray
from mirror.review.views import ChartData

STEPS: dict[str, tuple[float, ...]] = {
    "°": (1, 2, 5, 10, 15, 30, 45, 60, 90, 180, 360),
    "deg": (1, 2, 5, 10, 15, 30, 45, 60, 90, 180, 360),
}
"""Steps of an axis that are read well for a unit; 1, 2, 2.5, 5 times a power of ten for all others."""
ANGLE = ("deg", "°")
SHORT = ("deg", "°", "%")
"""Units that stand with every number; others stand once, at the title."""
INTERVALS = 4
LEAST_RANGE = {"°": 20.0, "deg": 20.0, "%": 10.0}
"""An axis of this unit is never shorter: noise must not look like movement."""


@dataclass(frozen=True, slots=True)
class Axis:
    """From `low` to `high` with a tick every `step`."""

    low: float
    high: float
    step: float

    @property
    def ticks(self) -> tuple[float, ...]:
        """All of them, from the lowest."""
        count = round((self.high - self.low) / self.step)
        return tuple(self.low + i * self.step for i in range(count + 1))


def axis(data: ChartData) -> Axis | None:
    """The y axis that holds all lines, and the target unless that would crush them; None without values."""
    seen = _join_finite([line.values for line in data.lines] + [band.mean for band in data.spread])
    if len(seen) == 0:
        return None
    low, high = float(seen.min()), float(seen.max())
    edges = _join_finite([band.mean + way * band.sd for band in data.spread for way in (-1, 1)])
    if data.unit in ANGLE and low >= 0 and high <= 180:
        edges = np.clip(edges, 0, 180)  # no joint opens further, whatever the spread
    if len(edges):
        low, high = min(low, float(edges.min())), max(high, float(edges.max()))
    if data.target is not None:
        with_target = min(low, data.target[0]), max(high, data.target[1])
        if with_target[1] - with_target[0] <= 2.5 * max(high - low, LEAST_RANGE.get(data.unit, 0.0)):
            low, high = with_target
    least = LEAST_RANGE.get(data.unit, 1e-9)
    if high - low < least:
        middle = (low + high) / 2
        low, high = middle - least / 2, middle + least / 2
    return round_axis(low, high, STEPS.get(data.unit))


def _join_finite(parts: list[FloatArray]) -> FloatArray:
    return np.concatenate([part[np.isfinite(part)] for part in parts]) if parts else np.zeros(0)


def round_axis(low: float, high: float, steps: tuple[float, ...] | None = None) -> Axis:
    """The shortest axis with round ticks, about `INTERVALS` of them, that holds `low` to `high`."""
    wanted = (high - low) / INTERVALS
    power = 10.0 ** np.floor(np.log10(max(wanted, 1e-12)))
    round_steps = tuple(float(power * f) for f in (1, 2, 2.5, 5, 10)) if steps is None else steps
    step = float(next((s for s in round_steps if s >= 0.85 * wanted), round_steps[-1]))
    bottom, top = np.floor(low / step + 1e-9) * step, np.ceil(high / step - 1e-9) * step
    return Axis(float(bottom), float(max(top, bottom + step)), step)


def value_at(x: FloatArray, values: FloatArray, at: float) -> float:
    """The value of the sample that is nearest to `at`; NaN where there is none."""
    if len(x) == 0:
        return float("nan")
    i = int(np.clip(np.searchsorted(x, at), 1, max(len(x) - 1, 1)))
    i = min(i, len(x) - 1)
    nearest = i - 1 if i > 0 and abs(x[i - 1] - at) <= abs(x[i] - at) else i
    return float(values[nearest])


def number(value: float, step: float) -> str:
    """A value as its axis is stepped: no decimal where a step is 1 and more."""
    if not np.isfinite(value):
        return "–"
    decimals = 0 if step >= 1 and float(step).is_integer() else 1 if step >= 0.1 else 2 if step >= 0.01 else 3
    text = f"{value:.{decimals}f}"
    return text.replace("-", "−") if float(text) != 0 else text.lstrip("-")


def with_unit(text: str, unit: str) -> str:
    """A number with its unit: `146°`, `12 %`, `0.52 m/s`."""
    if unit in ("deg", "°"):
        return f"{text}°"
    return f"{text} {unit}" if unit else text


DENSE = 2
"""Samples for each px of the plot's width from which on a line is drawn as its envelope."""


@dataclass(frozen=True, slots=True)
class Envelope:
    """For each column of the plot the middle `x` and the `low` and `high` of the line, (M,) each; NaN is a gap."""

    x: FloatArray
    low: FloatArray
    high: FloatArray

    def runs(self) -> Iterator[Envelope]:
        """The sections without a gap."""
        known = np.isfinite(self.low)
        edges = np.flatnonzero(np.diff(np.concatenate(([False], known, [False])).astype(np.int8)))
        for start, end in edges.reshape(-1, 2):
            yield Envelope(self.x[start:end], self.low[start:end], self.high[start:end])


def in_view(x: FloatArray, y: FloatArray, low: float, high: float) -> tuple[FloatArray, FloatArray]:
    """Of (N,) samples those from `low` to `high`, and one more at each side, so that the line reaches the edges."""
    first = max(int(np.searchsorted(x, low)) - 1, 0)
    last = min(int(np.searchsorted(x, high, side="right")) + 1, len(x))
    return x[first:last], y[first:last]


def envelope(x: FloatArray, y: FloatArray, columns: int) -> Envelope:
    """Least and greatest of (N,) samples in about `columns` parts: a peak of one frame stays a peak.

    Every part reaches to the first sample of the next, or a steep line would fall to pieces.
    """
    size = max(-(-len(x) // max(columns, 1)), 1)
    rest = -len(x) % size
    parts = np.concatenate((y, np.full(rest, np.nan))).reshape(-1, size)
    low, high = np.fmin.reduce(parts, axis=1), np.fmax.reduce(parts, axis=1)
    after = parts[1:, 0]
    joined = np.isfinite(parts[:-1, -1]) & np.isfinite(after)
    low[:-1] = np.where(joined, np.fmin(low[:-1], after), low[:-1])
    high[:-1] = np.where(joined, np.fmax(high[:-1], after), high[:-1])
    middles = np.concatenate((x, np.full(rest, x[-1] if len(x) else 0.0))).reshape(-1, size)
    return Envelope((middles[:, 0] + middles[:, -1]) / 2, low, high)
