"""Biomechanics of a whole recording: the channels of `rules.channels`, filtered without lag."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engines.pose import PoseSequence
from rules.bma.angles import TRIPLES
from rules.bma.motion import Motion
from rules.body import visible_points
from rules.body_size import body_size, floor_level, local_lengths
from rules.channels import Row, choose_rows
from rules.filters import FloatArray, bridge, zero_phase
from rules.point_spread import point_spread

MASS_KG = 75.0
"""Body mass where none is given."""
CHUNK_FRAMES = 2048
MARGIN_FRAMES = 4
"""Channels are computed in parts, to bound memory; rates of rates look two frames to either side."""


@dataclass(frozen=True)
class Biomechanics:
    """Named channels over time.

    `names`, `units`, `descriptions` (C,); `values` (N, C) float32, NaN where a channel is not known; `time`
    (N,) s; `body_height` in the unit of the poses (px, or m in 3D), NaN where it is not known. `stated`: whether the
    3D stage stated how sure it is of the joints' angles.
    """

    names: tuple[str, ...]
    units: tuple[str, ...]
    descriptions: tuple[str, ...]
    values: NDArray[np.float32]
    time: FloatArray
    body_height: float
    stated: bool = False

    def channel(self, name: str) -> NDArray[np.float32]:
        """The (N,) values of one channel. Raises KeyError with the nearest names if there is none."""
        if name not in self.names:
            group = name.split(".", maxsplit=1)[0]
            near = [known for known in self.names if known.startswith(group)] or list(self.names)
            raise KeyError(f"no channel is called {name!r}; near it are {', '.join(near[:12])}")
        return self.values[:, self.names.index(name)]


def biomechanics(
    sequence: PoseSequence,
    height_m: float | None = None,
    channels: str = "all",
    mass_kg: float | None = None,
) -> Biomechanics:
    """Every channel of a tier (`live`, `essential`, `all`) that the poses allow.

    Angles are of space where the sequence has `xyz`, else of the picture's plane. Metres are known with
    `xyz`, or with `height_m`, the person's height; energies take `mass_kg`, or 75. Raises ValueError for a
    height or a mass that nobody has, and for an unknown tier.
    """
    return measure_channels(motion_of(sequence, height_m, mass_kg), channels)


def measure_channels(motion: Motion, channels: str = "all") -> Biomechanics:
    """The channels of a tier, of a motion as `motion_of` returns it. Raises ValueError for an unknown tier."""
    rows = choose_rows(channels, motion.spatial, motion.scaled)
    values = np.empty((len(motion.time), sum(row.width for row in rows)), dtype=np.float32)
    for start in range(0, len(values), CHUNK_FRAMES):
        _fill(values, motion, rows, start, min(start + CHUNK_FRAMES, len(values)))
    every = [channel for row in rows for channel in row.channels()]
    return Biomechanics(
        tuple(c.name for c in every),
        tuple(c.unit for c in every),
        tuple(c.description for c in every),
        values,
        motion.time,
        motion.height,
        motion.spatial and motion.angle_sd is not None,
    )


def motion_of(sequence: PoseSequence, height_m: float | None = None, mass_kg: float | None = None) -> Motion:
    """What the channels are computed from: points filtered, the body measured over the whole recording.

    Raises ValueError for a height or a mass that nobody has.
    """
    if height_m is not None and not 0.5 <= height_m <= 2.6:
        raise ValueError(f"height_m is {height_m:g}: give a person's height in metres, 0.5 to 2.6")
    if mass_kg is not None and not 10.0 <= mass_kg <= 400.0:
        raise ValueError(f"mass_kg is {mass_kg:g}: give a person's mass in kilograms, 10 to 400")
    points, bridged = filter_points(sequence)
    size = body_size(points)
    metres = 1.0 if sequence.xyz is not None else (height_m or float("nan")) / size.height
    return Motion(
        sequence.time,
        points,
        point_spread(sequence.score) * size.height,
        bridged,
        local_lengths(sequence.time, points),
        size.height,
        metres,
        floor_level(points),
        MASS_KG if mass_kg is None else mass_kg,
        scaled=sequence.xyz is not None or height_m is not None,
        angle_sd=None if sequence.angle_sd is None else sequence.angle_sd[:, TRIPLES[1]],
    )


def _fill(values: NDArray[np.float32], motion: Motion, rows: tuple[Row, ...], start: int, stop: int) -> None:
    """Compute the rows for the frames from `start` to before `stop`."""
    first, last = max(start - MARGIN_FRAMES, 0), min(stop + MARGIN_FRAMES, len(values))
    part = motion.between(first, last)
    column = 0
    with np.errstate(all="ignore"):
        for row in rows:
            found = part.of(row.compute)[start - first : stop - first]
            values[start:stop, column : column + row.width] = found.reshape(stop - start, row.width)
            column += row.width


def filter_points(sequence: PoseSequence) -> tuple[FloatArray, NDArray[np.bool_]]:
    """Points (N, 30, 2 or 3), and (N, 30) where a gap was bridged.

    Low scores are dropped, gaps up to 0.2 s bridged, and all put through a 6 Hz zero-phase Butterworth.
    """
    raw = sequence.xy if sequence.xyz is None else sequence.xyz
    points = visible_points(raw, sequence.score)
    flat = points.reshape(len(points), points.shape[1] * points.shape[2])
    smooth = zero_phase(sequence.time, bridge(sequence.time, flat)).reshape(points.shape)
    return smooth, np.asarray(np.isnan(points).any(-1) & np.isfinite(smooth).all(-1))
