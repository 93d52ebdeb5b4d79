"""A skin of triangles as a picture, far triangles first, and what of it hides a point."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from engines.training.body import Array, unit

DIM = 0.5
"""Light on what looks away from the lamp."""


@dataclass(frozen=True, slots=True)
class PaintingCamera:
    """A pinhole: `turn` (3, 3) and `shift` (3,) m bring the world to the camera's axes (x right, y down, z away),
    `focal` px, `size` (width, height) px."""

    turn: Array
    shift: Array
    focal: float
    size: tuple[int, int]

    @classmethod
    def towards(cls, eye: Array, target: Array, focal: float, size: tuple[int, int]) -> PaintingCamera:
        """From `eye` (3,) towards `target` (3,), level, in a world whose y is up."""
        away = unit(target - eye)
        right = unit(np.cross(away, np.array([0.0, 1.0, 0.0])))
        turn = np.stack([right, np.cross(away, right), away])
        return cls(turn, -turn @ eye, focal, size)

    def project(self, points: Array) -> tuple[Array, Array]:
        """Pixels (n, 2) and depths (n,) m of points (n, 3)."""
        there = points @ self.turn.T + self.shift
        depth = np.maximum(there[:, 2], 1e-3)
        middle = (np.array(self.size) - 1) / 2
        return there[:, :2] * (self.focal / depth)[:, None] + middle, depth


def paint(ground: NDArray[np.uint8], view: PaintingCamera, skin: Array, faces: NDArray[np.intp], colours: Array,
          lamp: Array) -> None:  # fmt: skip
    """Paint triangles onto `ground` (h, w, 3), each in its colour (f, 3), lit from the direction `lamp` (3,)."""
    pixels, depth = view.project(skin)
    corners = pixels[faces]
    towards = _double_areas(corners) > 0
    normals = unit(np.cross(skin[faces[:, 1]] - skin[faces[:, 0]], skin[faces[:, 2]] - skin[faces[:, 0]]))
    light = DIM + (1 - DIM) * np.clip(normals @ unit(lamp), 0, 1)
    shades = np.clip(colours * light[:, None], 0, 255)
    order = np.argsort(-depth[faces].mean(1))
    fixed = np.round(corners * 16).astype(np.int32)
    for face in order[towards[order]]:
        cv2.fillConvexPoly(ground, fixed[face], shades[face].tolist(), cv2.LINE_AA, 4)


def find_covered(
    view: PaintingCamera, points: Array, skin: Array, faces: NDArray[np.intp], within_m: float
) -> NDArray[np.bool_]:
    """(n,) whether some triangle lies more than `within_m` before a point (n, 3), as the view sees it."""
    pixels, depth = view.project(skin)
    at, far = view.project(points)
    corners, near = pixels[faces], depth[faces].max(1)
    low, high = corners.min(1), corners.max(1)
    hidden = np.zeros(len(points), dtype=bool)
    for index, (spot, own) in enumerate(zip(at, far, strict=True)):
        rows = ((low <= spot) & (spot <= high)).all(1) & (near < own - within_m)
        hidden[index] = bool(_inside(corners[rows], spot).any())
    return hidden


def _double_areas(corners: Array) -> Array:
    """Twice the areas (f,) of triangles (f, 3, 2) px; positive where they face the view."""
    a, b = corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]
    return np.asarray(a[:, 1] * b[:, 0] - a[:, 0] * b[:, 1])


def _inside(corners: Array, spot: Array) -> NDArray[np.bool_]:
    """(f,) whether a spot lies in triangles (f, 3, 2)."""
    edge = np.roll(corners, -1, axis=1) - corners
    to = spot - corners
    side = edge[..., 0] * to[..., 1] - edge[..., 1] * to[..., 0]
    return np.asarray((side >= 0).all(1) | (side <= 0).all(1))
