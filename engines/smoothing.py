"""The root's distance over time, without the 2D engine's trembling: after the fact without lag, live with little."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float64]

SIGMA_S = 0.3
"""Width of the bell that a recording's distances are averaged under."""

REACH_S = 0.9
"""What is farther away in time than this is not averaged."""

STEADY_HZ, LIVELY = 0.5, 1.0
"""One Euro (Casiez et al., CHI 2012): cut-off of a person who stands, and what it gains with relative speed."""

GAP_S = 0.5
"""After a gap as long as this the distance starts again."""


def smooth_depth(time: FloatArray, depth: FloatArray) -> FloatArray:
    """Distances (n,) averaged in their logarithm under a bell; NaN where there was none.

    Each is replaced by the value at its time of the straight line that fits its neighbours best, so that who walks
    evenly keeps their pace. It does not depend on the frame rate.
    """
    out = np.full(len(depth), np.nan)
    known = np.flatnonzero(np.isfinite(depth))
    when, values = time[known], np.log(depth[known])
    first = np.searchsorted(when, when - REACH_S)
    last = np.searchsorted(when, when + REACH_S, side="right")
    for i, at in enumerate(known):
        near = slice(first[i], last[i])
        apart = when[near] - when[i]
        weight = np.exp(-0.5 * (apart / SIGMA_S) ** 2)
        out[at] = _line_at_zero(apart, values[near], weight)
    return np.exp(out)


def _line_at_zero(x: FloatArray, y: FloatArray, weight: FloatArray) -> float:
    total = weight.sum()
    middle, mean = (weight * x).sum() / total, (weight * y).sum() / total
    spread = (weight * (x - middle) ** 2).sum()
    slope = (weight * (x - middle) * (y - mean)).sum() / spread if spread > 1e-9 else 0.0
    return float(mean - slope * middle)


class CausalDepth:
    """One Euro filter of the logarithm of a distance."""

    def __init__(self) -> None:
        self._time = math.nan
        self._value = self._rate = 0.0

    def step(self, time: float, depth: float) -> float:
        """The distance at `time` s, given the one that was found there; NaN is bridged by the last."""
        if math.isnan(depth):
            return math.nan if math.isnan(self._time) else math.exp(self._value)
        new, passed = math.log(depth), time - self._time
        if math.isnan(passed) or passed > GAP_S:
            self._time, self._value, self._rate = time, new, 0.0
            return depth
        rate = (new - self._value) / passed
        self._rate += _gain(1.0, passed) * (rate - self._rate)
        self._value += _gain(STEADY_HZ + LIVELY * abs(self._rate), passed) * (new - self._value)
        self._time = time
        return math.exp(self._value)


def _gain(cutoff_hz: float, passed: float) -> float:
    return 1 / (1 + 1 / (2 * math.pi * cutoff_hz * passed))
