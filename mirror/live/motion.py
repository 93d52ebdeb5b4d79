"""Carrying a pose on to the time of a newer picture, so that the drawn skeleton fits the body under it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from engines.pose import FloatArray, Pose

AHEAD_S = 0.1
"""A pose is carried on for no longer than this: beyond, a body may have turned round."""
BASE_S = 0.06
"""Speeds are taken over about this time: shorter shows jitter, longer is late at the turns."""
KEPT_S = 0.35
"""A pose older than this belongs to no picture."""


class Motion:
    """Remembers the last few poses and says where the body is a little later."""

    def __init__(self) -> None:
        self._past: list[Pose] = []

    def see(self, pose: Pose, filtered: FloatArray) -> None:
        """Take a newly analysed pose; `filtered` (30, 2) px are its points as the rules see them."""
        if not pose.visible:
            self._past = []
            return
        steady = np.where(np.isfinite(filtered), filtered, pose.xy)
        self._past = [*(p for p in self._past if pose.time - p.time <= 2 * BASE_S), replace(pose, xy=steady)]

    def at(self, time: float) -> Pose | None:
        """The newest pose carried on to `time`; None where there is none that is recent."""
        past = self._past
        if not past or time - past[-1].time > KEPT_S:
            return None
        last, first = past[-1], next((p for p in past if past[-1].time - p.time <= BASE_S), past[-1])
        ahead = min(max(time - last.time, 0.0), AHEAD_S)
        if last.time <= first.time or ahead == 0.0:
            return last
        moved = (last.xy - first.xy) * (ahead / (last.time - first.time))
        return replace(last, xy=last.xy + np.nan_to_num(moved))
