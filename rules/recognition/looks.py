"""What a body has looked like: the network's answers over time, and how they bear on a repetition."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

import numpy as np

from rules.body import Body
from rules.recognition.network import Network, read_shipped
from rules.recognition.windows import RATE_HZ, STRIDE, Array, WindowStream, in_sight

WINDOW_S = STRIDE / RATE_HZ
"""A window stands for the seconds since the one before."""
SETTLED_S = 1.5
"""Windows that end up to this long after a repetition, half their own length, still bear on it."""
FROM = 0.5
"""And from this share of the repetition on: before, a window is mostly of what was before."""
NEAR_S = 1.5
"""Where none does, the nearest one does that is no farther than this."""


class Looks:
    """Follows one body; what it has looked like can be asked for any stretch of time."""

    def __init__(self, network: Network | None = None) -> None:
        self.network = read_shipped() if network is None else network
        self._stream = WindowStream()
        self._times: list[float] = []
        self._rows: list[Array] = []
        self._seconds = np.zeros(len(self.network.classes))

    def see(self, body: Body) -> list[tuple[float, Array]]:
        """Take a block of frames: the ends (s) of its windows, and what they look like."""
        times, windows = self._stream.see(body)
        seen = in_sight(windows)
        fresh = list(zip(times[seen].tolist(), self.network.probabilities(windows[seen]), strict=True))
        self._times += [time for time, _ in fresh]
        self._rows += [row for _, row in fresh]
        for _, row in fresh:
            self._seconds += row * WINDOW_S
        return fresh

    def seconds(self, known: int | None) -> float:
        """For how long the body has looked like a class so far, each second by how much it did."""
        return 0.0 if known is None else float(self._seconds[known])

    @property
    def until(self) -> float:
        """When the newest window ends, s; minus infinity before the first."""
        return self._times[-1] if self._times else -np.inf

    def of(self, start_s: float, end_s: float) -> Array | None:
        """Mean probability of each class over a repetition, or None where nobody was seen about it."""
        first = bisect_left(self._times, start_s + FROM * (end_s - start_s))
        last = bisect_right(self._times, end_s + SETTLED_S)
        if first < last:
            return np.asarray(np.mean(self._rows[first:last], axis=0))
        near = [i for i in (first - 1, first) if 0 <= i < len(self._times)]
        if not near:
            return None
        nearest = min(near, key=lambda i: abs(self._times[i] - end_s))
        return self._rows[nearest] if abs(self._times[nearest] - end_s) <= NEAR_S else None
