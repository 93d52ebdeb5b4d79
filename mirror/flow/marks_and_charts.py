"""What is drawn in a set: where a fault is on the body and where it should be, as points of the camera's
picture, and the last ten seconds of the exercise's own signals, for the two charts.
"""

from __future__ import annotations

import math
import tomllib
from collections import deque
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

import numpy as np

from engines.pose import INDEX, FloatArray
from mirror.flow.view import ChartView
from mirror.flow.words import Words
from mirror.live.state import ChartValues

SEEN = 0.3
"""Joints that the engine is less sure of have no mark."""
TARGET_AWAY = 1 / 6
"""Of the trunk's length, by which `up` and `down` lead."""
NEAR = 0.05
"""Of the trunk's length: a joint this near to where it should be has no arrow."""


@dataclass(frozen=True, slots=True)
class FaultMark:
    """A joint that glows at `at` (x, y) px, and where it should be, None where it should only keep still."""

    at: tuple[float, float]
    to: tuple[float, float] | None = None


@cache
def read_marks() -> dict[str, dict[str, Any]]:
    """Fault -> joints, neighbours, direction."""
    text = resources.files("mirror.flow").joinpath("marks.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def marks(fault: str, xy: FloatArray, score: FloatArray) -> tuple[FaultMark, ...]:
    """The marks of a fault on a body of key points (30, 2) px with scores (30,); none for a fault without a place."""
    declared = read_marks().get(fault)
    if declared is None:
        return ()
    seen = (score >= SEEN) & np.isfinite(xy).all(axis=1)
    trunk = float(np.linalg.norm(xy[INDEX["neck"]] - xy[INDEX["pelvis"]]))
    if not np.isfinite(trunk):
        return ()
    found = [_mark(name, declared, xy, trunk) for name in declared["joints"] if seen[INDEX[name]]]
    return tuple(found)


def _mark(name: str, declared: dict[str, Any], xy: FloatArray, trunk: float) -> FaultMark:
    at = xy[INDEX[name]]
    to = _target(name, declared, xy, at, trunk)
    if to is None or not np.isfinite(to).all() or np.linalg.norm(to - at) < NEAR * trunk:
        return FaultMark((float(at[0]), float(at[1])))
    return FaultMark((float(at[0]), float(at[1])), (float(to[0]), float(to[1])))


def _target(
    name: str, declared: dict[str, Any], xy: FloatArray, at: FloatArray, trunk: float
) -> FloatArray | None:
    towards = declared["towards"]
    if towards == "straight":
        side = name.split("_", maxsplit=1)[0]
        ends = [xy[INDEX[f"{side}_{end}"]] for end in declared["between"]]
        return _onto(at, ends[0], ends[1])
    if towards == "upright":
        return xy[INDEX["pelvis"]] - np.array([0.0, trunk])
    if towards in {"up", "down"}:
        return at + np.array([0.0, (-TARGET_AWAY if towards == "up" else TARGET_AWAY) * trunk])
    return None


def _onto(point: FloatArray, a: FloatArray, b: FloatArray) -> FloatArray:
    """The point of the line from a to b that is nearest."""
    way = b - a
    share = float((point - a) @ way / max(float(way @ way), 1e-9))
    return np.asarray(a + np.clip(share, 0.0, 1.0) * way)


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
