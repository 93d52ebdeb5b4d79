"""Windows of pose: the last seconds of a body at a fixed rate, whatever its size, place and frame rate.

Each sample has points about mid shoulders in torso lengths (right and up), which of them were seen, how far the
shoulders have moved, and the view. Time is resampled on a grid that begins with the first frame, so that the
same movement has the same windows at any frame rate and in blocks of any length.
"""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from engines.pose import INDEX
from rules.body import Body
from rules.filters import FloatArray

Array = NDArray[np.float32]

RATE_HZ = 12.0
STEPS = 36
"""Samples in a window: three seconds."""
STRIDE = 3
"""A window ends at every third sample: four a second."""
LONGEST_GAP_S = 0.25
"""Between frames that are further apart nothing was seen; after `STEPS` samples unseen the window begins again."""
POINTS = (
    "nose", "left_shoulder", "right_shoulder", "left_elbow", "right_elbow", "left_wrist", "right_wrist",
    "left_hip", "right_hip", "left_knee", "right_knee", "left_ankle", "right_ankle",
    "left_big_toe", "right_big_toe",
)  # fmt: skip
CHANNELS = 3 * len(POINTS) + 5
"""x and y of each point, whether it was seen, way right and up, breadth, facing, and whether there is a sample."""
FARTHEST = 4.0
"""Torso lengths: nothing of a body is farther from its shoulders."""

_PLACES = [INDEX[name] for name in POINTS]
_SHOULDERS = [INDEX["left_shoulder"], INDEX["right_shoulder"]]
_XY, _SEEN = slice(0, 30), slice(30, 45)
_WAY, _VIEW, _THERE = slice(45, 47), slice(47, 49), 49
_OTHER = [
    POINTS.index(name.replace("left", "\0").replace("right", "left").replace("\0", "right"))
    for name in POINTS
]


class WindowStream:
    """Follows one body; `see` returns the windows that end within a block of frames.

    `steps` is how far back they reach: training keeps more than the network reads, to vary the pace.
    """

    def __init__(self, steps: int = STEPS) -> None:
        self._steps = steps
        self._past = np.zeros((0, CHANNELS), dtype=np.float32)
        self._frame: Array | None = None
        self._time = math.nan
        self._next = math.nan
        self._number = 0

    def see(self, body: Body) -> tuple[FloatArray, Array]:
        """Times (k,) s at which windows end, and the windows (k, steps, CHANNELS)."""
        time, rows = body.time, samples(body)
        before = self._time if len(body) and not math.isnan(self._time) else time[:1]
        pauses = np.flatnonzero(np.diff(time, prepend=before) > self._steps / RATE_HZ)
        parts = [
            self._follow(time[part], rows[part])
            for part in map(slice, (0, *pauses.tolist()), (*pauses.tolist(), len(body)))
        ]
        return np.concatenate([ends for ends, _ in parts]), np.concatenate([found for _, found in parts])

    def _follow(self, time: FloatArray, rows: Array) -> tuple[FloatArray, Array]:
        """As `see`, for frames of which the first alone may come after a long pause."""
        if not len(time):
            return np.zeros(0), np.zeros((0, self._steps, CHANNELS), dtype=np.float32)
        if self._frame is None or time[0] - self._time > self._steps / RATE_HZ:
            self._past, self._next = self._past[:0], float(time[0])
        else:
            time = np.concatenate([[self._time], time])
            rows = np.concatenate([self._frame[None], rows])
        grid = self._grid(time)
        self._time, self._frame = float(time[-1]), rows[-1]
        return self._cut(grid, resample_rows(grid, time, rows))

    def _grid(self, time: FloatArray) -> FloatArray:
        """Times of the samples that are due by the end of the block."""
        count = max(math.floor((time[-1] - self._next) * RATE_HZ + 1e-6) + 1, 0)
        grid = self._next + np.arange(count) / RATE_HZ
        self._next += count / RATE_HZ
        return grid

    def _cut(self, grid: FloatArray, fresh: Array) -> tuple[FloatArray, Array]:
        past = np.concatenate([self._past, fresh])
        before = len(self._past)
        ends = [before + i for i in range(len(grid)) if (self._number + i) % STRIDE == STRIDE - 1]
        self._number += len(grid)
        self._past = past[-self._steps :]
        padded = np.concatenate([np.zeros((self._steps, CHANNELS), dtype=np.float32), past])
        windows = [padded[end + 1 : end + 1 + self._steps] for end in ends]
        shape = (len(ends), self._steps, CHANNELS)
        return grid[[end - before for end in ends]], np.array(windows, dtype=np.float32).reshape(shape)


def samples(body: Body) -> Array:
    """The channels (n, CHANNELS) of each frame; what was not seen is 0."""
    out = np.zeros((len(body), CHANNELS), dtype=np.float32)
    middle = body.xy[:, _SHOULDERS].mean(axis=1, keepdims=True)
    size = np.where(body.torso > 1.0, body.torso, np.nan)[:, None, None]
    points = (body.xy[:, _PLACES] - middle) / size * [1.0, -1.0]
    seen = np.isfinite(points).all(-1)
    points = np.clip(np.where(seen[..., None], points, 0.0), -FARTHEST, FARTHEST)
    out[:, _XY], out[:, _SEEN] = points.reshape(len(body), 2 * len(POINTS)), seen
    out[:, _WAY] = body.moved
    out[:, _VIEW] = np.nan_to_num(np.stack([body.breadth, body.facing], axis=1))
    out[:, _THERE] = seen.any(axis=1)
    return out


def resample_rows(grid: FloatArray, time: FloatArray, rows: Array) -> Array:
    """Rows (k, CHANNELS) at the times of the grid, between the frames about each; nothing in a gap."""
    after = np.clip(np.searchsorted(time, grid, side="left"), 1, max(len(time) - 1, 1))
    if len(time) == 1:
        return np.repeat(rows, len(grid), axis=0)
    before = after - 1
    step = time[after] - time[before]
    share = np.clip((grid - time[before]) / step, 0.0, 1.0)[:, None].astype(np.float32)
    out = rows[before] * (1 - share) + rows[after] * share
    both = (rows[before][:, _SEEN] > 0) & (rows[after][:, _SEEN] > 0) & (step <= LONGEST_GAP_S)[:, None]
    out[:, _SEEN] = both
    out[:, _XY] *= np.repeat(both, 2, axis=1)
    out[:, _THERE] = both.any(axis=1)
    return out


def centre_windows(windows: Array) -> Array:
    """The same windows with the way measured from its mean over the samples that are there."""
    there = windows[..., _THERE, None]
    mean = (windows[..., _WAY] * there).sum(-2, keepdims=True) / np.maximum(there.sum(-2, keepdims=True), 1.0)
    out = windows.copy()
    out[..., _WAY] = np.clip((windows[..., _WAY] - mean) * there, -FARTHEST, FARTHEST)
    out[..., _VIEW] *= there
    return out


def mirror_windows(windows: Array) -> Array:
    """Left as right: the same movement of a person seen in a mirror."""
    out = windows.copy()
    points = windows[..., _XY].reshape(*windows.shape[:-1], len(POINTS), 2)[..., _OTHER, :]
    out[..., _XY] = (points * [-1.0, 1.0]).reshape(*windows.shape[:-1], -1)
    out[..., _SEEN] = windows[..., _SEEN][..., _OTHER]
    out[..., 45] *= -1.0
    return out


def in_sight(windows: Array) -> np.ndarray:
    """Windows (k, steps, CHANNELS) in whose last second somebody is seen for half of it."""
    return np.asarray(windows[:, -int(RATE_HZ) :, _THERE].sum(1) >= RATE_HZ / 2)
