"""Which picture to show, with which pose: its own where analysing keeps up, so that the skeleton fits the body.

A picture waits for its pose for no longer than a member would notice. On a machine that cannot keep up, the newest
picture is shown with a pose that was carried on to its time.
"""

from __future__ import annotations

from collections import deque
from dataclasses import replace

import numpy as np

from engines.pose import INDEX, FloatArray, Pose
from mirror.live.canvas import BUFFERS
from mirror.live.state import Analysed, Shown, Timings

WAIT_MS = 60.0
"""Pictures wait for their poses while the analysis answers within this time."""
KEEPS_UP, ALL = 0.75, 0.95
"""And while it takes at least this share of the camera's pictures; or when it passes none over, as from a file."""
NOISE = 0.012
"""Of the body's height: how far the filtered points may be from the raw ones by noise alone."""


class Matching:
    """Remembers the newest pictures, as many as are still whole in the loop's ring."""

    def __init__(self) -> None:
        self._shown: deque[Shown] = deque(maxlen=BUFFERS - 1)
        self._last: Shown | None = None

    def take(self, shown: Shown) -> None:
        """A picture has come."""
        if not self._shown or self._shown[-1].index != shown.index:
            self._shown.append(shown)

    def choose(self, analysed: Analysed | None, timings: Timings) -> Shown | None:
        """The picture to paint now, its pose in place; None before the first."""
        if not self._shown:
            return None
        newest = self._shown[-1]
        chosen = newest
        if analysed is not None and keeps_up(timings):
            own = next((shown for shown in self._shown if shown.index == analysed.index), None)
            ahead = 0 if self._last is None else newest.index - self._last.index
            if own is not None and (self._last is None or own.index >= self._last.index or ahead < 0):
                chosen = replace(own, pose=drawn(analysed))
            elif self._last is not None and 0 <= ahead < BUFFERS - 1:
                # its pose is about to come: what is on the glass stays
                chosen = self._last
        self._last = chosen
        return chosen


def keeps_up(timings: Timings) -> bool:
    """Whether poses come soon enough to wait for."""
    share = timings.analysed_fps / timings.captured_fps if timings.captured_fps > 0 else 0.0
    every = share >= ALL or not sum(timings.dropped.values())
    return every or (share >= KEEPS_UP and timings.latency_ms <= WAIT_MS)


def drawn(analysed: Analysed) -> Pose | None:
    """The pose as it is drawn: calm where the body rests, on the limb where it moves fast."""
    pose = analysed.pose
    if not pose.visible:
        return None
    raw, calm = pose.xy, analysed.filtered
    apart = np.linalg.norm(raw - calm, axis=1)
    weight = np.clip(apart / max(NOISE * _height(raw), 1.0) - 0.5, 0.0, 1.0)[:, None]
    blended = np.where(np.isfinite(calm), calm + (raw - calm) * weight, raw)
    return replace(pose, xy=blended)


def _height(xy: FloatArray) -> float:
    """About the body's height, px: from shoulders to hips is 0.29 of it."""
    trunk = (xy[INDEX["left_hip"]] + xy[INDEX["right_hip"]]) - (
        xy[INDEX["left_shoulder"]] + xy[INDEX["right_shoulder"]]
    )
    length = float(np.hypot(*trunk)) / 2 / 0.288
    return length if np.isfinite(length) else 0.0
