"""What the lifter sees: a window of key points as rays, turned and scaled until the person is in the middle.

Rays know the lens, so the same body looks the same in a portrait phone and a wide webcam. The rays are turned
(about the camera's centre) until the middle of the person lies on the axis, then divided by the person's angular
size, which goes in by itself: from how near on, perspective follows.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from engines.lift_points import FLIPPED, MEASURED, POINTS

Array = NDArray[Any]

RATE_HZ = 30.0
"""Offsets count in steps of this rate, whatever the camera's."""

REACH = (1, 2, 3, 4, 6, 8, 11, 15, 20)
OFFSETS: NDArray[np.intp] = np.array([*(-step for step in reversed(REACH)), 0, *REACH])
"""Steps of a thirtieth of a second from the frame in question that are looked at: close ones densely."""

NOW = len(REACH)
"""Where the frame in question stands in a window."""

FEATURES = 3 * len(POINTS)
"""Numbers of one step: x, y, score of each point."""

GLOBALS = 2 + 2 * len(MEASURED) + 4
"""Numbers for the whole window: angular size, whether anything is seen, bone lengths and which are known, the way up
and whether it is known."""

HIDDEN, CLEAR = 0.12, 0.30
"""Scores at which a point is as good as hidden, and from which on it is plainly seen: what an engine's scores say
beyond that is how sure it is of a joint, a view and a recording, not where a point lies."""

LIMIT = 4.0
"""Points farther out than this many angular sizes are as good as lost."""

TYPICAL_LENGTHS = np.array([0.053, 0.238, 0.245, 0.11, 0.277, 0.095, 0.162, 0.13, 0.198], dtype=np.float32)
"""Bones of MEASURED in statures, as people have them."""

GAP_S = 0.25
"""Frames farther apart than this have nothing between them."""

HISTORY_S = float(OFFSETS[-1]) / RATE_HZ + GAP_S
"""How far back a live window may reach."""

ROUND_S = 0.004
"""A frame this near to a step is that step."""

_WEIGHTS = np.exp(-np.abs(OFFSETS) / 6.0).astype(np.float32)


def centre_windows(rays: Array, score: Array) -> tuple[Array, Array, Array]:
    """Turn and scale windows of rays.

    `rays` (b, steps, 26, 2) as x / z and y / z, `score` (b, steps, 26), 0 where missing (rays must be finite
    there). Returns the scaled rays, the turn (b, 3, 3) from camera axes to axes towards the person, and the angular
    size (b,).
    """
    weight = _WEIGHTS[:, None] * (score > 0)
    total = np.maximum(weight.sum((1, 2)), 1e-6)
    middle = (rays * weight[..., None]).sum((1, 2)) / total[:, None]
    turn = turn_towards(middle)
    straight = rays.reshape(len(rays), -1, 2) @ turn[:, :, :2].transpose(0, 2, 1) + turn[:, None, :, 2]
    turned = straight.reshape(*rays.shape[:-1], 3)
    flat = turned[..., :2] / np.maximum(turned[..., 2:], 0.05)
    size = np.sqrt(((flat**2).sum(-1) * weight).sum((1, 2)) / total)
    size = np.maximum(size, 1e-3)
    return np.clip(flat / size[:, None, None, None], -LIMIT, LIMIT), turn, size


def turn_towards(middle: Array) -> Array:
    """The smallest rotation (b, 3, 3) that brings the rays `middle` (b, 2) onto the camera's axis."""
    x, y = middle[:, 0], middle[:, 1]
    length = np.sqrt(x * x + y * y + 1)
    a, b, c = x / length, y / length, 1 / length
    k = 1 / (1 + c)
    rows = [1 - a * a * k, -a * b * k, -a, -a * b * k, 1 - b * b * k, -b, a, b, c]
    return np.stack(rows, axis=-1).reshape(-1, 3, 3).astype(np.float32)


def visibility(score: Array) -> Array:
    """How visible points are, 0 to 1, from their scores: the same for all that are plainly seen."""
    return np.where(score > 0, np.clip((score - HIDDEN) / (CLEAR - HIDDEN), 0.05, 1), 0)


def features(
    rays: Array, score: Array, lengths: Array | None = None, up: Array | None = None
) -> tuple[Array, Array, Array]:
    """The network's inputs for windows of rays (see `centre_windows`), and the turn.

    `lengths` (b, measured bones) in statures, NaN where not known; `up` (b, 3), the way up in camera axes, NaN where
    not known. Returns steps (b, steps, 78), globals (b, 24), turn (b, 3, 3).
    """
    scaled, turn, size = centre_windows(rays, score)
    seen = (score > 0)[..., None]
    steps = np.concatenate([np.where(seen, scaled, 0), visibility(score)[..., None]], axis=-1)
    steps = steps.reshape(len(rays), rays.shape[1], FEATURES).astype(np.float32)
    known = np.zeros((len(rays), len(MEASURED)), np.float32) if lengths is None else np.isfinite(lengths)
    relative = 0 * known if lengths is None else np.where(known, lengths / TYPICAL_LENGTHS - 1, 0) * 5
    whole = np.stack([np.log(size) + 1.5, (score[:, NOW] > 0).mean(-1)], axis=-1)
    parts = [whole, relative, known, _upward(up, turn)]
    return steps, np.concatenate(parts, axis=-1).astype(np.float32), turn


LEANS = np.array([4.0, 1.0, 4.0], dtype=np.float32)
"""Cameras hang nearly level: what differs from one to the next is made as large as other inputs."""


def _upward(up: Array | None, turn: Array) -> Array:
    """(b, 4) the way up in axes towards the person, and whether it is known."""
    if up is None:
        return np.zeros((len(turn), 4), np.float32)
    known = np.asarray(np.isfinite(up).all(-1))
    turned = (turn @ np.where(known[:, None], up, 0)[..., None])[..., 0]
    return np.concatenate([turned * LEANS, known[:, None]], axis=-1)


def flip_windows(steps: Array) -> Array:
    """The same windows (b, steps, 78) in a mirror: x against, left and right exchanged."""
    points = steps.reshape(*steps.shape[:2], len(POINTS), 3)[:, :, FLIPPED]
    return (points * np.array([-1, 1, 1], dtype=np.float32)).reshape(steps.shape)


def flip_whole(whole: Array) -> Array:
    """Numbers for the whole window (b, 24) in a mirror: the way up leans to the other side."""
    out = whole.copy()
    out[:, -4] *= -1
    return out


def unflip_points(points: Array) -> Array:
    """Points (b, 26, 3) found in the mirror, as they are."""
    return points[:, FLIPPED] * np.array([-1, 1, 1], dtype=np.float32)


def sample_windows(
    time: NDArray[np.float64], rays: Array, score: Array, at: NDArray[np.float64]
) -> tuple[Array, Array]:
    """Windows about the moments `at` (m,) s of a recording: rays (m, steps, 26, 2) and scores (m, steps, 26).

    `time` (n,) s rising, `rays` (n, 26, 2), `score` (n, 26) with 0 where missing. Between two frames that saw a
    point it is interpolated; what lies outside the recording, or in a gap of more than `GAP_S`, is missing.
    """
    when = at[:, None] + OFFSETS / RATE_HZ
    later = np.searchsorted(time, when - ROUND_S).clip(0, len(time) - 1)
    exact = np.abs(time[later] - when) <= ROUND_S
    earlier = np.where(exact, later, later - 1).clip(0)
    gap = time[later] - time[earlier]
    inside = (exact | ((time[earlier] < when) & (time[later] > when))) & (gap <= GAP_S)
    share = np.where(gap > 0, (when - time[earlier]) / np.where(gap > 0, gap, 1), 0).astype(np.float32)
    a, b = score[earlier], score[later]
    both = (a > 0) & (b > 0) & inside[..., None]
    share = share[..., None]
    mixed = rays[earlier] * (1 - share[..., None]) + rays[later] * share[..., None]
    return np.where(both[..., None], mixed, 0), np.where(both, a * (1 - share) + b * share, 0)
