"""Windows as they might have been: other paces, builds and cameras, sides exchanged, parts out of the picture."""

from __future__ import annotations

import numpy as np

from bench.counted import BOX_PX
from engines.pose import INDEX, KEYPOINTS
from rules.body import body_height
from rules.filters import FloatArray
from rules.joints import TORSO_FRACTION, segment_lengths
from rules.recognition.windows import CHANNELS, FARTHEST, POINTS, STEPS, centre_windows, mirror_windows
from rules.view import raw_view

BEFORE = 54
"""Samples that training keeps of each window: enough for half as fast again."""
PACE, QUICKEST = 0.22, 1.5
"""Spread of the logarithm of the pace, and the largest change either way."""
TURN_DEG, STRETCH, OFFSET, TREMBLE = 5.0, 0.08, 0.03, 0.015
"""Spreads of the camera's roll, of width and height, of each point's place, and of that from sample to sample."""
BOXED, BOX_SPREAD, FLATTEST = 0.12, 0.25, 0.3
"""Share of windows whose points fill a box in every sample, as another pose system writes them; spread of the
logarithms of the box's sides; and torso lengths below which a body is drawn out no further."""
BEGUN = 0.25
"""Share of windows that begin later: somebody who just came."""
_XY, _SEEN, _WAY, _VIEW, _THERE = slice(0, 30), slice(30, 45), slice(45, 47), slice(47, 49), 49
_PLACES = [INDEX[name] for name in POINTS]


def _points(*kinds: str) -> list[int]:
    return [i for i, name in enumerate(POINTS) if name.endswith(kinds)]


UNSEEN: tuple[tuple[float, list[int]], ...] = (
    (0.10, _points("nose")),
    (0.10, _points("toe")),
    (0.08, _points("ankle", "toe")),
    (0.08, _points("knee", "ankle", "toe")),
    (0.05, _points("hip", "knee", "ankle", "toe")),
    (0.04, _points("left_elbow", "left_wrist")),
    (0.04, _points("left_knee", "left_ankle", "left_toe")),
    (0.03, _points("wrist")),
)
"""How often a group of points is out of sight throughout."""


def vary_windows(rng: np.random.Generator, windows: FloatArray) -> FloatArray:
    """Windows (k, BEFORE, CHANNELS) of recordings as the network may meet them (k, STEPS, CHANNELS)."""
    out = change_pace(rng, windows.astype(np.float32))
    flip = rng.random(len(out)) < 0.5
    out[flip] = mirror_windows(out[flip])
    out = _move_points(rng, out)
    chosen = rng.random(len(out)) < BOXED
    sides = BOX_PX * np.exp(BOX_SPREAD * rng.standard_normal((len(out), 2)))
    out[chosen] = boxed(out[chosen], sides[chosen])
    return _hide_points(rng, centre_windows(out))


def change_pace(rng: np.random.Generator, windows: FloatArray) -> FloatArray:
    """Each window at a pace of its own, ending where it ended."""
    pace = np.clip(np.exp(rng.normal(0, PACE, len(windows))), 1 / QUICKEST, QUICKEST)
    at = BEFORE - 1 - (STEPS - 1 - np.arange(STEPS)) * pace[:, None]
    low = np.minimum(at.astype(int), BEFORE - 2)
    share = (at - low).astype(np.float32)[..., None]
    row = np.arange(len(windows))[:, None]
    first, second = windows[row, low], windows[row, low + 1]
    out = first + (second - first) * share
    both = np.where(share > 0, first[..., _SEEN] * second[..., _SEEN], first[..., _SEEN]) > 0
    out[..., _SEEN] = both
    out[..., _XY] *= np.repeat(both, 2, axis=-1)
    out[..., _THERE] = both.any(-1)
    return out


def _move_points(rng: np.random.Generator, windows: FloatArray) -> FloatArray:
    """Turned, stretched, and every point a little elsewhere."""
    count = len(windows)
    angle = np.radians(rng.normal(0, TURN_DEG, count))
    turn = np.stack([np.cos(angle), -np.sin(angle), np.sin(angle), np.cos(angle)], -1).reshape(count, 2, 2)
    size = 1 + STRETCH * rng.standard_normal((count, 1, 2))
    points = windows[..., _XY].reshape(count, -1, 2) @ (turn * size).astype(np.float32)
    points = points.reshape(count, STEPS, -1)
    points += np.float32(OFFSET) * rng.standard_normal((count, 1, points.shape[-1]), dtype=np.float32)
    points += np.float32(TREMBLE) * rng.standard_normal(points.shape, dtype=np.float32)
    out = windows.copy()
    out[..., _XY] = points * np.repeat(windows[..., _SEEN], 2, axis=-1)
    return out


def boxed(windows: FloatArray, sides: FloatArray) -> FloatArray:
    """Windows (k, n, CHANNELS) whose points fill a box of these sides (k, 2) in every sample: size, aspect and way
    are lost."""
    count, steps = windows.shape[:2]
    seen = windows[..., _SEEN, None] > 0
    points = windows[..., _XY].reshape(count, steps, len(POINTS), 2)
    low = np.where(seen, points, FARTHEST).min(2)
    high = np.where(seen, points, -FARTHEST).max(2)
    scale = sides[:, None] / np.maximum(high - low, FLATTEST)
    drawn = np.where(seen, points * scale[:, :, None], np.nan)
    torso, view = _body(drawn)
    out = windows.copy()
    size = torso[:, None, None]
    placed = np.nan_to_num(np.clip(drawn / size[..., None], -FARTHEST, FARTHEST))
    out[..., _XY] = placed.reshape(windows[..., _XY].shape)
    out[..., _WAY] = -low * scale / size
    out[..., _VIEW] = view[:, None]
    return out


def _body(points: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Torso length (k,), breadth and facing (k, 2) of points (k, n, 15, 2) with y up, NaN where unseen."""
    count, steps = points.shape[:2]
    xy = np.full((count * steps, len(KEYPOINTS), 2), np.nan)
    xy[:, _PLACES] = points.reshape(count * steps, len(POINTS), 2) * [1.0, -1.0]
    lengths = segment_lengths(xy)
    longest = np.fmax.reduce(lengths.reshape(count, steps, *lengths.shape[1:]), axis=1)
    torso = body_height(longest) * TORSO_FRACTION
    torso = np.where(torso > 0.0, torso, 1.0)
    view = np.stack(raw_view(xy, np.repeat(torso, steps)), -1).reshape(count, steps, 2)
    known = np.isfinite(view)
    return torso, np.where(known, view, 0.0).sum(1) / np.maximum(known.sum(1), 1)


def _hide_points(rng: np.random.Generator, windows: FloatArray) -> FloatArray:
    count = len(windows)
    seen = np.ones((count, STEPS, len(POINTS)), dtype=np.float32)
    for share, group in UNSEEN:
        seen[np.ix_(rng.random(count) < share, range(STEPS), group)] = 0
    seen *= rng.random((count, 1, len(POINTS))) > 0.02
    seen *= rng.random((count, STEPS, len(POINTS)), dtype=np.float32) > 0.01
    begun = np.where(rng.random(count) < BEGUN, rng.integers(0, STEPS - 9, count), 0)
    there = (np.arange(STEPS) >= begun[:, None]).astype(np.float32)[..., None]
    out = windows * there
    out[..., _SEEN] *= seen
    out[..., _XY] *= np.repeat(out[..., _SEEN], 2, axis=-1)
    out[..., _VIEW] *= (rng.random(count) > 0.1)[:, None, None]
    return out


__all__ = ["BEFORE", "CHANNELS", "vary_windows"]
