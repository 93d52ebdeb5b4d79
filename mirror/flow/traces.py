"""The last ten seconds of the exercise's own signals, for the two charts."""

from __future__ import annotations

import math
from collections import deque

import numpy as np

from mirror.flow.view import ChartView
from mirror.flow.words import Words
from mirror.live.state import ChartValues

WINDOW_S = 10.0
STEPS = {"deg": 30.0}
"""The bounds of a chart lie on multiples of this, so that they stand still."""
STEP = 0.25
LEAST = {"deg": 60.0}
"""The least extent of a chart."""


class Traces:
    """A ring of what was measured; a chart for each signal."""

    def __init__(self) -> None:
        self._seen: deque[tuple[float, tuple[ChartValues, ...]]] = deque()
        self._charts: tuple[ChartView, ...] | None = ()

    def add(self, time: float, signals: tuple[ChartValues, ...]) -> None:
        """Take a frame's signals at `time` s; other signals than before begin again."""
        self._charts = None
        if self._seen and (_names(self._seen[-1][1]) != _names(signals) or time <= self._seen[-1][0]):
            self._seen.clear()
        if signals:
            self._seen.append((time, signals))
        while self._seen and time - self._seen[0][0] > WINDOW_S:
            self._seen.popleft()

    def charts(self, words: Words) -> tuple[ChartView, ...]:
        """One chart for each signal of the newest frame; the same ones until another frame comes."""
        if self._charts is None:
            newest, signals = self._seen[-1] if self._seen else (0.0, ())
            age = np.array([time - newest for time, _ in self._seen])
            self._charts = tuple(self._chart(i, signal, age, words) for i, signal in enumerate(signals))
        return self._charts

    def _chart(self, i: int, signal: ChartValues, age: np.ndarray, words: Words) -> ChartView:
        left = np.array([signals[i].left for _, signals in self._seen])
        right = np.array([signals[i].right for _, signals in self._seen])
        band = None if math.isnan(signal.low) else (signal.low, signal.high)
        low, high = _bounds(np.concatenate([left, right, band or ()]), signal.unit)
        values = _value(signal.left, signal.unit), _value(signal.right, signal.unit) if signal.sided else ""
        return ChartView(
            words.exercise(title(signal.name)),
            signal.unit,
            age,
            left,
            right,
            low,
            high,
            band,
            signal.sided,
            (words.decimal(values[0]), words.decimal(values[1])),
        )


def title(name: str) -> str:
    """A signal's name as a title: `left_arm` is `Left arm`."""
    return name.replace("_", " ").capitalize()


def _names(signals: tuple[ChartValues, ...]) -> tuple[str, ...]:
    return tuple(signal.name for signal in signals)


def _bounds(values: np.ndarray, unit: str) -> tuple[float, float]:
    known = values[np.isfinite(values)]
    step, least = STEPS.get(unit, STEP), LEAST.get(unit, 1.0)
    if not len(known):
        return 0.0, least
    low, high = math.floor(known.min() / step) * step, math.ceil(known.max() / step) * step
    if high - low < least:
        high = low + least
    return low, high


def _value(value: float, unit: str) -> str:
    if math.isnan(value):
        return "–"
    return f"{value:.0f}°" if unit == "deg" else f"{value:.2f}"
