"""A recording in the room: OpenSim's axes, metres, the floor at zero, at an even rate.

X points from the member towards the camera, level (forward, for somebody who faces it); Y up against gravity; Z to
the right of somebody who faces the camera: right-handed. The origin is the camera's place on the floor.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from engines.pose import INDEX, KEYPOINTS, FloatArray, PoseSequence
from export.recording import Recording

BoolArray = NDArray[np.bool_]
LEVEL_UP = (0.0, -1.0, 0.0)
"""Against gravity in camera axes, for a camera that is held level."""
FEET = [
    INDEX[f"{side}_{name}"]
    for side in ("left", "right")
    for name in ("heel", "big_toe", "small_toe", "ankle")
]
FLOOR_QUANTILE = 0.25
"""Lower than most, and not what a cut or a slip of the depth makes of a few frames."""
OFF_GRID = 0.25
"""Frames that lie within this share of a frame of an even grid are taken as they are."""
BRIDGED_S, BRIDGED_FRAMES = 0.2, 1.5
"""Where frames are missing for longer than both, nothing is put in between."""
LEAST_FRAMES, MOST_FRAMES = 2, 10_000_000
"""Fewer are no movement; more, which is days, are a clock that was wrong."""


class NoMetresError(ValueError):
    """There are no positions in metres to write. The text is one line that says what to do."""


@dataclass(frozen=True)
class World:
    """`time` (N,) s, even, `rate` frames a second; `points` (N, 30, 3) m in the room's axes, NaN where not known.

    `poses` are the same frames in camera axes; `turn` (3, 3) takes camera axes to the room's; `seen` names the
    key points that are known at least once; `floor` is where the floor was before it was set to zero, m along Y.
    `resampled`: the frames did not lie evenly, and others were put in between. `recorded` (N,) is False in a pause
    of the recording, and where nobody is seen.
    """

    time: FloatArray
    rate: float
    points: FloatArray
    poses: PoseSequence
    turn: FloatArray
    seen: tuple[str, ...]
    floor: float
    resampled: bool
    recorded: BoolArray


def in_world(recording: Recording) -> World:
    """The recording in the room's axes. Raises NoMetresError where there is no 3D, or nothing that lasts."""
    poses = recording.poses
    if poses.xyz is None or not np.isfinite(poses.xyz).any():
        raise NoMetresError("there are no positions in metres: this was recorded without 3D")
    if len(poses) < LEAST_FRAMES:
        raise NoMetresError("one frame alone is no movement: give a recording of two frames and more")
    time, rate, even = grid(poses.time)
    poses, xyz = (replace(poses, time=time), poses.xyz) if even else resample_poses(poses, poses.xyz, time)
    turn = axes(recording.up or LEVEL_UP)
    points = xyz @ turn.T
    level = floor(points)
    points[..., 1] -= level
    known: BoolArray = np.asarray(np.isfinite(points).all(-1))
    seen = tuple(name for name in KEYPOINTS if known[:, INDEX[name]].any())
    if not seen:
        raise NoMetresError(
            "positions in metres are known in single frames alone, each with a pause around it"
        )
    return World(time, rate, points, poses, turn, seen, level, not even, np.asarray(known.any(1)))


def axes(up: tuple[float, float, float]) -> FloatArray:
    """(3, 3) whose rows are the room's X, Y, Z in camera axes; `up` is the unit vector against gravity."""
    y = np.asarray(up, dtype=np.float64)
    y = y / np.linalg.norm(y)
    # a camera that looks straight down has no level way to it: there, forward is down in the picture
    towards = next(v for v in ((0.0, 0.0, -1.0), (0.0, 1.0, 0.0)) if abs(np.dot(v, y)) < 0.999)
    x = towards - np.dot(towards, y) * y
    x /= np.linalg.norm(x)
    return np.stack([x, y, np.cross(x, y)])


def floor(points: FloatArray) -> float:
    """Height of the floor, m: where the lowest seen point of the feet mostly is at its lowest."""
    for columns in (FEET, list(range(len(KEYPOINTS)))):
        heights = points[:, columns, 1]
        known = np.isfinite(heights).any(axis=1)
        if known.any():
            return float(np.quantile(np.nanmin(heights[known], axis=1), FLOOR_QUANTILE))
    return 0.0


def grid(time: FloatArray) -> tuple[FloatArray, float, bool]:
    """An even grid over the recording: its times (M,) s, its rate in frames a second, and whether the frames
    lie on it already, each on its own. Raises NoMetresError for one of days: such a clock was wrong."""
    step = float(np.median(np.diff(time)))
    count = max(1, round((time[-1] - time[0]) / step))
    if count > MOST_FRAMES:
        raise NoMetresError(f"{(time[-1] - time[0]) / 3600:.0f} h lie between the first frame and the last")
    even_step = (time[-1] - time[0]) / count
    times = time[0] + np.arange(count + 1) * even_step
    even = len(times) == len(time) and bool(np.abs(times - time).max() <= OFF_GRID * even_step)
    return times, 1.0 / even_step, even


def resample_poses(poses: PoseSequence, xyz: FloatArray, time: FloatArray) -> tuple[PoseSequence, FloatArray]:
    """Poses, and their `xyz` (N, 30, 3) m, at other times (M,) s, along straight lines; NaN where a point is
    missing for longer than a blink."""
    count, longest = len(KEYPOINTS), max(BRIDGED_S, BRIDGED_FRAMES * float(np.median(np.diff(poses.time))))
    wide = np.concatenate([poses.xy.reshape(len(poses), -1), xyz.reshape(len(poses), -1)], axis=1)
    values = np.stack([_between(time, poses.time, column, longest) for column in wide.T], axis=1)
    score = np.stack([np.interp(time, poses.time, column) for column in poses.score.T], axis=1)
    xy = values[:, : 2 * count].reshape(-1, count, 2)
    xyz = values[:, 2 * count :].reshape(-1, count, 3)
    score[~np.isfinite(xy).all(-1)] = 0.0
    # how sure angles are is stated of the frames that were, not of these
    return replace(poses, time=time, xy=xy, score=score, xyz=xyz, angle_sd=None), xyz


def _between(time: FloatArray, known_time: FloatArray, values: FloatArray, longest_s: float) -> FloatArray:
    known = np.isfinite(values)
    if not known.any():
        return np.full(len(time), np.nan)
    at, there = known_time[known], values[known]
    after = np.clip(np.searchsorted(at, time), 0, len(at) - 1)
    before = np.clip(after - (at[after] > time), 0, None)
    result: FloatArray = np.interp(time, at, there, left=np.nan, right=np.nan)
    result[at[after] - at[before] > longest_s] = np.nan
    return result
