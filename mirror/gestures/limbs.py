"""The upper body in its own measure (origin between the shoulders, torso lengths, x to the person's left, y
up), and what tells a gesture that is meant: it is held for a time, and the body stands still meanwhile.
"""

from __future__ import annotations

import math
from collections import deque
from dataclasses import dataclass

import numpy as np

from engines.pose import INDEX, FloatArray

SIDES = ("left", "right")
UPRIGHT = 0.82
"""Cosine of the trunk's lean that still counts as upright: 35 degrees."""
TURNED = 0.3
"""Shoulders nearer to each other than this, in torso lengths, belong to somebody who stands side on."""


@dataclass(frozen=True, slots=True)
class Limbs:
    """One frame. Points are (2,) in torso lengths, NaN where not seen; `torso` in px, NaN while not known.

    `origin` (2,) px is between the shoulders. `facing` is +1 towards the camera, -1 away, 0 side on.
    """

    torso: float
    origin: FloatArray
    upright: bool
    facing: int
    head: FloatArray
    hips: FloatArray
    shoulders: tuple[FloatArray, FloatArray]
    elbows: tuple[FloatArray, FloatArray]
    wrists: tuple[FloatArray, FloatArray]

    @property
    def known(self) -> bool:
        """Whether the trunk is seen, without which nothing can be measured."""
        return math.isfinite(self.torso)


def limbs(xy: FloatArray) -> Limbs:
    """Measure key points (30, 2) px, NaN where missing. x points to the person's left if they face the camera."""
    left, right = xy[INDEX["left_shoulder"]], xy[INDEX["right_shoulder"]]
    hips = (xy[INDEX["left_hip"]] + xy[INDEX["right_hip"]]) / 2
    origin = (left + right) / 2
    down = hips - origin
    torso = float(np.hypot(*down))
    if not torso > 1.0:
        return _unknown()

    def measure(name: str) -> FloatArray:
        return (xy[INDEX[name]] - origin) / torso * np.array([1.0, -1.0])

    across = float(left[0] - right[0]) / torso
    facing = 0 if abs(across) < TURNED else (1 if across > 0 else -1)
    pairs = [(measure(f"left_{name}"), measure(f"right_{name}")) for name in ("shoulder", "elbow", "wrist")]
    head = (
        measure("head") if np.isfinite(xy[INDEX["head"]]).all() else measure("nose") + np.array([0.0, 0.25])
    )
    return Limbs(
        torso,
        origin,
        float(down[1]) / torso > UPRIGHT,
        facing,
        head,
        down / torso * np.array([1.0, -1.0]),
        *pairs,
    )


def trunk_ends(xy: FloatArray) -> FloatArray:
    """Middle of the seen shoulders and of the seen hips (2, 2) px; NaN where neither of a pair is seen."""
    return np.array([_middle(xy, "shoulder"), _middle(xy, "hip")])


def _middle(xy: FloatArray, name: str) -> FloatArray:
    pair = xy[[INDEX[f"left_{name}"], INDEX[f"right_{name}"]]]
    seen = pair[np.isfinite(pair).all(axis=1)]
    return np.asarray(seen.mean(axis=0)) if len(seen) else np.full(2, np.nan)


def _unknown() -> Limbs:
    nan = np.full(2, np.nan)
    return Limbs(math.nan, nan, False, 0, nan, nan, (nan, nan), (nan, nan), (nan, nan))


SLIP_S = 0.25
"""A hold survives frames that do not show it for this long."""


class HeldGesture:
    """Feed it whether the posture is there; `share` is 0..1 of the time, and it fires once a hold."""

    def __init__(self, for_s: float, slip_s: float = SLIP_S) -> None:
        self.share = 0.0
        self._for_s, self._slip_s = for_s, slip_s
        self._began = self._last = math.nan
        self._fired = False

    def update(self, time: float, there: bool) -> bool:
        """Take a frame at `time` s; True in the one frame in which the hold is complete."""
        if there:
            if math.isnan(self._began):
                self._began = time
            self._last = time
        elif math.isnan(self._last) or time - self._last > self._slip_s or time < self._last:
            self.forget()
            return False
        self.share = min(max((time - self._began) / self._for_s, 0.0), 1.0)
        complete = there and self.share >= 1.0 and not self._fired
        self._fired = self._fired or complete
        return complete

    def forget(self) -> None:
        """Start again."""
        self._began = self._last = math.nan
        self._fired = False
        self.share = 0.0


WINDOW_S = 0.6
"""Stillness is judged over this time."""


class Stillness:
    """Follows some points and measures how far the farthest of them strayed within the last `WINDOW_S` seconds.

    `seen`: only those that were seen all that time are judged; without it, one that is missing is not still.
    """

    def __init__(self, window_s: float = WINDOW_S, seen: bool = False) -> None:
        self._window, self._only_seen = window_s, seen
        self._seen: deque[tuple[float, FloatArray]] = deque()

    def stray(self, time: float, points: FloatArray, unit: float) -> float:
        """Take `points` (k, 2) px at `time` s; the extent of the way in `unit` px. Infinite until it is known."""
        self._seen.append((time, points))
        while time - self._seen[0][0] > self._window:
            self._seen.popleft()
        if time - self._seen[0][0] < 0.6 * self._window or not unit > 0:
            return float("inf")
        way = np.array([seen for _, seen in self._seen])
        if self._only_seen:
            way = way[:, np.isfinite(way).all(axis=(0, 2))]
        if not way.shape[1]:
            return 0.0
        if not np.isfinite(way).all():
            return float("inf")
        return float(np.hypot(*np.ptp(way, axis=0).T).max()) / unit

    def forget(self) -> None:
        """Somebody new, or a jump in time."""
        self._seen.clear()
