"""The upper body in its own measure: origin between the shoulders, torso lengths, x to the person's left, y up."""

from __future__ import annotations

import math
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
