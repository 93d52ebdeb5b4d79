"""From which side the camera sees the person: found from how broad shoulders and hips look."""

from __future__ import annotations

import math

import numpy as np

from engines.pose import INDEX
from rules.filters import FloatArray

VIEWS: tuple[str, ...] = ("front", "three_quarter", "side", "back")
SHOULDERS_FRONTAL, HIPS_FRONTAL = 0.72, 0.42
"""Breadth between the shoulder and between the hip key points, in torso lengths, of somebody who faces the camera."""
SIDE_BELOW, FRONT_ABOVE = 0.42, 0.76
"""Bounds of the view: breadth as a share of the frontal breadth (sine of the turn: 25 and 50 degrees)."""

_LS, _RS, _LH, _RH = (INDEX[n] for n in ("left_shoulder", "right_shoulder", "left_hip", "right_hip"))


def view_name(breadth: float, facing: float) -> str | None:
    """`front`, `back`, `three_quarter` or `side`; None while nothing is known."""
    if math.isnan(breadth):
        return None
    if breadth < SIDE_BELOW:
        return "side"
    if breadth < FRONT_ABOVE:
        return "three_quarter"
    return "front" if facing >= 0 else "back"


def view_numbers(view: str) -> tuple[float, float]:
    """Breadth and facing that stand for a view. Raises ValueError for an unknown one."""
    if view not in VIEWS:
        raise ValueError(f"no view is called {view!r}; there are {', '.join(VIEWS)}")
    breadth = {"side": 0.0, "three_quarter": (SIDE_BELOW + FRONT_ABOVE) / 2}.get(view, 1.0)
    return breadth, -1.0 if view == "back" else 1.0


def raw_view(xy: FloatArray, torso: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Breadth (n,) as a share of the frontal one, and +1 where the person's left is where it is facing us.

    Measured across the spine, so that a lying or hanging body has a view too. `xy` (n, 30, 2), `torso` (n,) px.
    """
    down = ((xy[:, _LH] + xy[:, _RH]) - (xy[:, _LS] + xy[:, _RS])) / 2
    length = np.hypot(down[:, 0], down[:, 1])
    torso = np.where(torso > 0.0, torso, np.nan)
    known = length > 0.3 * torso
    axis = np.where(known[:, None], down / np.where(known, length, 1.0)[:, None], np.array([0.0, 1.0]))
    # a quarter turn from "down the spine" to where the left side of somebody who faces us is
    lateral = np.stack([axis[:, 1], -axis[:, 0]], axis=1)
    shoulders = ((xy[:, _LS] - xy[:, _RS]) * lateral).sum(-1) / torso
    hips = ((xy[:, _LH] - xy[:, _RH]) * lateral).sum(-1) / torso
    both = (shoulders + hips) / (SHOULDERS_FRONTAL + HIPS_FRONTAL)
    signed = np.where(np.isfinite(both), both, shoulders / SHOULDERS_FRONTAL)
    return np.abs(signed), np.sign(np.nan_to_num(signed))
