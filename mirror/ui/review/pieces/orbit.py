"""Geometry of the turning figure: a place on the floor, a viewpoint around it, and the perspective to the screen.

Camera axes are x right, y down, z away (m). Local axes: x right, y up from the floor, z away from the camera.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np

from engines.pose import INDEX, FloatArray

LEVEL = (0.0, -1.0, 0.0)
"""Up, where the camera is taken to stand level."""
DISTANCE = 3.2
"""From the eye to the figure, body heights."""
STEP_M = 0.25
"""Between two lines of the floor."""
NEAREST_M = 0.15
"""What is nearer to the eye is not drawn."""
FEET = tuple(INDEX[f"{s}_{p}"] for s in ("left", "right") for p in ("ankle", "heel", "big_toe", "small_toe"))
_TALL = (0.8, 2.6)


@dataclass(frozen=True, slots=True)
class FigureStage:
    """Where the figure stands: `axes` (3, 3) right, up, away in camera axes; `floor` (3,) m; `tall` and `wide` m."""

    axes: FloatArray
    floor: FloatArray
    tall: float
    wide: float = 0.0

    def local(self, xyz: FloatArray) -> FloatArray:
        """Camera axes (..., 3) to local ones, m."""
        return (xyz - self.floor) @ self.axes.T


def drift(local: FloatArray, tall: float) -> FloatArray:
    """How far a body (30, 3) has left the stage, (3,) m: the view follows it, and only then.

    On the floor by more than a third of its height from the middle; up or down where the lowest point is more than a
    tenth below the floor or half its height above it.
    """
    seen = local[np.isfinite(local).all(axis=1)]
    if len(seen) == 0:
        return np.zeros(3)
    middle, lowest = np.median(seen, axis=0), float(seen[:, 1].min())
    across = middle[[0, 2]]
    far = float(np.linalg.norm(across))
    kept = across * (1 - min(1.0, tall / 3 / far)) if far > 0 else across
    high = lowest - float(np.clip(lowest, -0.1 * tall, 0.5 * tall))
    return np.array([kept[0], high, kept[1]])


def axes_of(up: tuple[float, float, float] | FloatArray | None) -> FloatArray:
    """Right, up and away as rows of a (3, 3) rotation; `up` against gravity in camera axes, None for level."""
    vector = np.asarray(LEVEL if up is None else up, dtype=np.float64)
    length = float(np.linalg.norm(vector))
    u = np.asarray(LEVEL) if not np.isfinite(length) or length < 1e-6 else vector / length
    away = np.array([0.0, 0.0, 1.0])
    if abs(float(u @ away)) > 0.95:  # a camera that looks straight down has its picture's top as "away"
        away = np.array([0.0, -1.0, 0.0])
    away = away - (away @ u) * u
    away /= np.linalg.norm(away)
    return np.array([np.cross(away, u), u, away])


def stage_of(
    xyz: FloatArray, up: tuple[float, float, float] | FloatArray | None = None
) -> FigureStage | None:
    """The stage of one pose (30, 3) or of a set's (N, 30, 3); None where nothing was seen in 3D.

    The floor is where the lowest foot mostly is, so that a jump leaves it; the middle is the median of the body.
    """
    poses = np.atleast_3d(np.asarray(xyz, dtype=np.float64)).reshape(-1, len(INDEX), 3)
    poses = poses[np.isfinite(poses).all(-1).any(-1)]
    if len(poses) == 0:
        return None
    axes = axes_of(up)
    turned = poses @ axes.T
    lowest = _least(turned[:, FEET, 1]) if np.isfinite(turned[:, FEET, 1]).any() else _least(turned[..., 1])
    highest = -_least(-turned[..., 1])
    floor = float(np.nanpercentile(lowest, 20))
    middle = np.nanmedian(turned[..., (0, 2)].reshape(-1, 2), axis=0)
    tall = float(np.clip(np.nanpercentile(highest, 90) - floor, *_TALL))
    wide = float(np.percentile(_spread(turned), 90))
    return FigureStage(axes, np.array([middle[0], floor, middle[1]]) @ axes, tall, wide)


def _spread(points: FloatArray) -> FloatArray:
    """How far each of (N, k, 3) poses reaches over the floor, m: who lies is longer than tall."""
    along = np.nanmax(points[..., (0, 2)], axis=1) - np.nanmin(points[..., (0, 2)], axis=1)
    return np.asarray(np.hypot(*along.T))


def _least(values: FloatArray) -> FloatArray:
    """The least of each row; rows of NaN alone are left out."""
    rows: FloatArray = values[np.isfinite(values).any(axis=1)]
    return np.asarray(np.nanmin(rows, axis=1)) if len(rows) else np.zeros(1)


@dataclass(frozen=True, slots=True)
class Viewpoint:
    """From where the figure is seen: `yaw` and `pitch` in degrees (pitch > 0 from above), `zoom` 1 fits it."""

    yaw: float = 0.0
    pitch: float = 7.0
    zoom: float = 1.0

    def turn(self, yaw: float, pitch: float) -> Viewpoint:
        """Turned further, degrees; never under the floor nor over the top."""
        return replace(
            self,
            yaw=(self.yaw + yaw + 180.0) % 360.0 - 180.0,
            pitch=float(np.clip(self.pitch + pitch, -4.0, 85.0)),
        )

    def nearer(self, factor: float) -> Viewpoint:
        """Zoomed by a factor, between 0.4 and 4."""
        return replace(self, zoom=float(np.clip(self.zoom * factor, 0.4, 4.0)))


@dataclass(frozen=True, slots=True)
class Lens:
    """Perspective of a viewpoint: what is `tall` m high fills about four fifths of `height` px, and what is `wide` m
    across fits into `width` px."""

    view: Viewpoint
    tall: float
    width: float
    height: float
    wide: float = 0.0

    @property
    def distance(self) -> float:
        """Eye to the middle of the figure, m."""
        return DISTANCE * max(self.tall, self.wide)

    @property
    def px_per_m(self) -> float:
        """At the middle of the figure."""
        standing = min(0.78 * self.height, 1.05 * self.width) / self.tall
        return self.view.zoom * min(standing, 0.9 * self.width / max(self.wide, 1e-6))

    def project(self, local: FloatArray) -> tuple[FloatArray, FloatArray]:
        """Local points (..., 3) m to places (..., 2) px and depths (...) m before the eye; NaN if too near."""
        yaw, pitch = np.radians((self.view.yaw, self.view.pitch))
        x, y, z = local[..., 0], local[..., 1] - self.tall / 2, local[..., 2]
        side = x * np.cos(yaw) + z * np.sin(yaw)
        away = z * np.cos(yaw) - x * np.sin(yaw)
        high = y * np.cos(pitch) + away * np.sin(pitch)
        depth = away * np.cos(pitch) - y * np.sin(pitch) + self.distance
        with np.errstate(invalid="ignore", divide="ignore"):
            scale = np.where(depth > NEAREST_M, self.px_per_m * self.distance / depth, np.nan)
        places = np.stack((self.width / 2 + scale * side, self.height * 0.5 - scale * high), axis=-1)
        return places, depth


def floor_lines(half_m: float = 1.25, step_m: float = STEP_M, parts: int = 10) -> FloatArray:
    """The floor's grid as (N, 2, 3) short pieces of lines, local axes, m; short, so that each can fade."""
    marks = np.arange(-half_m, half_m + step_m / 2, step_m)
    ends = np.linspace(-half_m, half_m, parts + 1)
    pieces = []
    for mark in marks:
        for a, b in pairwise(ends):
            pieces.append(((mark, 0, a), (mark, 0, b)))
            pieces.append(((a, 0, mark), (b, 0, mark)))
    return np.array(pieces, dtype=np.float64)
