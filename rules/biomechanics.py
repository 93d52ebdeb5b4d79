"""Biomechanics of a whole recording: the channels of `rules.channels`, filtered without lag."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engines.pose import INDEX, KEYPOINTS, PoseSequence
from rules.body import body_height, visible_points
from rules.channels import ANGLES, CHANNELS, Channel
from rules.filters import FloatArray, bridge, zero_phase
from rules.geometry import angle_at, angle_from_upright
from rules.joints import JOINT_ANGLES, SIDES, point_index, segment_lengths

LENGTH_QUANTILE = 0.9
"""A segment's own length is this quantile over time of what is seen: foreshortening only ever shortens."""


@dataclass(frozen=True)
class Biomechanics:
    """Named channels over time.

    `names`, `units`, `descriptions` (C,); `values` (N, C) float32, NaN where a channel is not known; `time`
    (N,) s; `body_height` in the unit of the poses (px, or m in 3D), NaN where it is not known.
    """

    names: tuple[str, ...]
    units: tuple[str, ...]
    descriptions: tuple[str, ...]
    values: NDArray[np.float32]
    time: FloatArray
    body_height: float

    def channel(self, name: str) -> NDArray[np.float32]:
        """The (N,) values of one channel. Raises KeyError with the nearest names if there is none."""
        if name not in self.names:
            group = name.split(".", maxsplit=1)[0]
            near = [known for known in self.names if known.startswith(group)] or list(self.names)
            raise KeyError(f"no channel is called {name!r}; near it are {', '.join(near[:12])}")
        return self.values[:, self.names.index(name)]


def biomechanics(sequence: PoseSequence, height_m: float | None = None) -> Biomechanics:
    """Every channel that the poses allow.

    Angles are of space where the sequence has `xyz`, else of the picture's plane. Metres are known with
    `xyz`, or with `height_m`, the person's height. Raises ValueError for a height that nobody has.
    """
    if height_m is not None and not 0.5 <= height_m <= 2.6:
        raise ValueError(f"height_m is {height_m:g}: give a person's height in metres, 0.5 to 2.6")
    points = filtered_points(sequence)
    height = sequence_body_height(points)
    metres = 1.0 if sequence.xyz is not None else (height_m or float("nan")) / height
    scaled = height_m is not None or sequence.xyz is not None
    channels = [c for c in CHANNELS if c.needs == "xy" or scaled]
    columns = _columns(sequence.time, points, height, metres)
    values = np.empty((len(sequence), len(channels)), dtype=np.float32)
    for i, channel in enumerate(channels):
        values[:, i] = columns[channel.name]
    return _table(channels, values, sequence.time, height)


def _table(
    channels: list[Channel], values: NDArray[np.float32], time: FloatArray, height: float
) -> Biomechanics:
    return Biomechanics(
        tuple(c.name for c in channels),
        tuple(c.unit for c in channels),
        tuple(c.description for c in channels),
        values,
        time,
        height,
    )


def filtered_points(sequence: PoseSequence) -> FloatArray:
    """Points (N, 30, 2 or 3): low scores dropped, short gaps bridged, 6 Hz zero-phase Butterworth."""
    raw = sequence.xy if sequence.xyz is None else sequence.xyz
    points = visible_points(raw, sequence.score)
    flat = points.reshape(len(points), points.shape[1] * points.shape[2])
    return zero_phase(sequence.time, bridge(sequence.time, flat)).reshape(points.shape)


def sequence_body_height(points: FloatArray) -> float:
    """Standing height in the unit of `points` (N, 30, d), from segment lengths; NaN where none is seen."""
    lengths = segment_lengths(points)
    seen = np.isfinite(lengths)
    typical = np.full((1, *lengths.shape[1:]), np.nan)
    for i in range(lengths.shape[1]):
        for j in range(lengths.shape[2]):
            if seen[:, i, j].any():
                typical[0, i, j] = np.quantile(lengths[seen[:, i, j], i, j], LENGTH_QUANTILE)
    return float(body_height(typical)[0])


def _columns(time: FloatArray, points: FloatArray, height: float, metres: float) -> dict[str, FloatArray]:
    columns = angle_columns(points)
    angles = {channel.name.removeprefix("angle."): columns[channel.name] for channel in ANGLES}
    table = np.stack(list(angles.values()), axis=1)
    rates = derivative(time, table)
    second = derivative(time, rates)
    for i, name in enumerate(angles):
        columns[f"angular_velocity.{name}"] = rates[:, i]
        columns[f"angular_acceleration.{name}"] = second[:, i]
    velocity = derivative(time, points)
    speed = np.linalg.norm(velocity, axis=-1)
    acceleration = np.linalg.norm(derivative(time, velocity), axis=-1)
    for i, name in enumerate(KEYPOINTS):
        columns[f"velocity.{name}"] = speed[:, i] / height
        columns[f"acceleration.{name}"] = acceleration[:, i] / height
        columns[f"velocity_m.{name}"] = speed[:, i] * metres
    for joint in JOINT_ANGLES:
        apart = np.abs(angles[f"{joint}.left"] - angles[f"{joint}.right"])
        columns[f"symmetry.{joint}"] = 100.0 * (1.0 - apart / 180.0)
    return columns


def angle_columns(points: FloatArray) -> dict[str, FloatArray]:
    """Channel name -> (N,) deg for every angle, from points (N, 30, 2 or 3)."""
    found = {}
    for joint, names in JOINT_ANGLES.items():
        for side in SIDES:
            first, vertex, last = (points[:, point_index(name, side)] for name in names)
            found[f"angle.{joint}.{side}"] = angle_at(first, vertex, last)
    found["angle.trunk.lean"] = angle_from_upright(*_middles(points))
    return found


def _middles(points: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Mid hips and mid shoulders (N, d)."""
    hips = (points[:, INDEX["left_hip"]] + points[:, INDEX["right_hip"]]) / 2
    shoulders = (points[:, INDEX["left_shoulder"]] + points[:, INDEX["right_shoulder"]]) / 2
    return hips, shoulders


def derivative(time: FloatArray, values: FloatArray) -> FloatArray:
    """Rate of `values` (N, ...) by second-order differences that know uneven steps; one-sided beside gaps.

    A frame with neighbours on neither side has none.
    """
    if len(time) < 2:
        return np.full(values.shape, np.nan)
    shape = (-1,) + (1,) * (values.ndim - 1)
    steps = np.diff(time).reshape(shape)
    slopes = np.diff(values, axis=0) / steps
    empty = np.full((1, *values.shape[1:]), np.nan)
    before, after = np.concatenate([empty, slopes]), np.concatenate([slopes, empty])
    wide = np.concatenate([steps[:1], steps, steps[-1:]])
    left, right = wide[:-1], wide[1:]
    central = (before * right + after * left) / (left + right)
    return np.where(np.isnan(central), np.where(np.isnan(before), after, before), central)
