"""Random cameras as they stand in gyms: on a mirror, a tripod, the floor; near and far, upright and not quite."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from engines.lift_points import POINT, ROOT
from engines.training.body import Array

DISTANCE_M, HEIGHT_M = (1.5, 6.0), (0.5, 2.2)
ODD_HEIGHT_M = (-1.5, 4.0)
"""Cameras above and below what is usual, below the floor that somebody stands on too: on stairs, a roof, a stage."""

LANDSCAPE_DEG, PORTRAIT_DEG = (50.0, 90.0), (34.0, 60.0)
"""Horizontal fields of view."""


@dataclass(frozen=True, slots=True)
class Views:
    """What b cameras see of b bodies over n frames.

    `points` (b, n, 26, 3) in camera axes (x right, y down, z away), in statures; `rays` (b, n, 26, 2) x / z, y / z;
    `edge` (b, 2) the rays at the picture's right and lower edge; `up` (b, 3) the way up in camera axes.
    """

    points: Array
    rays: Array
    edge: Array
    up: Array

    @property
    def inside(self) -> np.ndarray:
        """(b, n, 26) whether a point falls on the picture."""
        return np.asarray((np.abs(self.rays) < self.edge[:, None, None]).all(-1))


FACING_DEG = 20.0
"""How far beside a body's own front or back a camera stands that is put there (standard deviation)."""


def view_from_cameras(
    rng: np.random.Generator, points: Array, height_m: Array, odd: float = 0.0, facing: float = 0.0
) -> Views:
    """Put a random camera about each body (b, n, 26, 3), y up, in statures of `height_m` (b,).

    A share of them stands at an `odd` height, a share where the body is `facing` them or turns its back.
    """
    count = len(points)
    distance = DISTANCE_M[0] + (DISTANCE_M[1] - DISTANCE_M[0]) * rng.random(count) ** 1.2
    azimuth = rng.uniform(0, 2 * np.pi, count)
    if facing:
        azimuth = np.where(rng.random(count) < facing, _before_or_behind(rng, points), azimuth)
    low = points[..., 1].min((1, 2))
    middle = points[:, :, ROOT].mean(1)
    above = rng.uniform(*HEIGHT_M, count)
    if odd:
        above = np.where(rng.random(count) < odd, rng.uniform(*ODD_HEIGHT_M, count), above)
    up = low + above / height_m
    reach = (distance / height_m)[:, None]
    place = middle + reach * np.stack([np.sin(azimuth), np.zeros(count), np.cos(azimuth)], -1)
    place[:, 1] = up
    aim = middle + rng.normal(size=(count, 3)) * np.array([0.15, 0.12, 0.15])
    roll = rng.normal(size=count) * np.where(rng.random(count) < 0.1, 0.2, 0.04)
    turn = looking(place, aim, roll)
    space = ((points - place[:, None, None]) @ turn[:, None].transpose(0, 1, 3, 2)).astype(np.float32)
    space[..., 2] = np.maximum(space[..., 2], 0.12)
    up_axis = turn[:, :, 1].astype(np.float32)
    return Views(space, space[..., :2] / space[..., 2:], _edges(rng, count), up_axis)


def _before_or_behind(rng: np.random.Generator, points: Array) -> Array:
    """Azimuths (b,) before bodies or behind them, by how their hips lie half-way through."""
    middle = points[:, points.shape[1] // 2]
    left = middle[:, POINT["left_hip"]] - middle[:, POINT["right_hip"]]
    ahead = np.arctan2(-left[:, 2], left[:, 0])
    behind = np.pi * (rng.random(len(points)) < 0.5)
    return np.asarray(ahead + behind + np.radians(FACING_DEG) * rng.normal(size=len(points)))


def looking(place: Array, aim: Array, roll: Array) -> Array:
    """World (y up) to camera rotations (b, 3, 3) of cameras at `place` that look at `aim` (b, 3)."""
    away = aim - place
    away = away / np.linalg.norm(away, axis=1, keepdims=True)
    right = np.cross(away, [0.0, 1.0, 0.0])
    right = right / np.linalg.norm(right, axis=1, keepdims=True)
    down = np.cross(away, right)
    c, s = np.cos(roll)[:, None], np.sin(roll)[:, None]
    return np.stack([c * right + s * down, c * down - s * right, away], axis=1)


def _edges(rng: np.random.Generator, count: int) -> Array:
    portrait = rng.random(count) < 0.5
    degrees = np.where(portrait, rng.uniform(*PORTRAIT_DEG, count), rng.uniform(*LANDSCAPE_DEG, count))
    across = np.tan(np.radians(degrees) / 2)
    aspect = np.where(rng.random(count) < 0.75, 16 / 9, 4 / 3)
    return np.stack([across, np.where(portrait, across * aspect, across / aspect)], -1).astype(np.float32)
