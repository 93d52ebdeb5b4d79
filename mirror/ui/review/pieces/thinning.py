"""As much of a line as a screen can tell: what is in view, and where it is dense, its envelope."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from engines.pose import FloatArray

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
