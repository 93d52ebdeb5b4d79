"""Where a network looks: affine maps from the picture to its input.

Boxes are (x1, y1, x2, y2) px. Maps are (2, 3) float64 and take picture pixels to input pixels.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from engines.pose import FloatArray

PADDING = 1.25
"""Crops are this much larger than the person's box, as the pose networks were trained."""


def letterbox_size(size: tuple[int, int], target: tuple[int, int]) -> tuple[float, tuple[int, int]]:
    """Scale and (width, height) of a picture that fits into `target` with its aspect unchanged."""
    scale = min(target[0] / size[0], target[1] / size[1])
    return scale, (max(1, int(size[0] * scale)), max(1, int(size[1] * scale)))


def crop_region(
    box: FloatArray, target: tuple[int, int], padding: float = PADDING
) -> tuple[FloatArray, FloatArray]:
    """Centre (2,) and extent (2,) px of the crop for a box, widened to the target's aspect (Xiao et al. 2018)."""
    centre = np.array([box[0] + box[2], box[1] + box[3]]) / 2
    width, height = np.maximum([box[2] - box[0], box[3] - box[1]], 1.0) * padding
    aspect = target[0] / target[1]
    return centre, np.array([max(width, height * aspect), max(height, width / aspect)])


def crop_matrix(centre: FloatArray, extent: FloatArray, target: tuple[int, int]) -> NDArray[np.float64]:
    """The map that brings a crop region to the network's input: scale, then shift, no rotation."""
    scale = np.array(target) / extent
    shift = np.array(target) / 2 - centre * scale
    return np.array([[scale[0], 0.0, shift[0]], [0.0, scale[1], shift[1]]])


def to_picture(points: FloatArray, matrix: NDArray[np.float64]) -> FloatArray:
    """Take points (…, 2) of the input back into the picture: the inverse of an unrotated map."""
    return (points - matrix[:, 2]) / np.array([matrix[0, 0], matrix[1, 1]])


def box_of(xy: FloatArray, score: FloatArray, least: float) -> FloatArray | None:
    """The box about the key points that score at least `least`, or None when fewer than three do.

    `xy` (30, 2) px, `score` (30,).
    """
    seen = (score >= least) & np.isfinite(xy[:, 0])
    if seen.sum() < 3:
        return None
    return np.concatenate([xy[seen].min(0), xy[seen].max(0)])


def grow_box(box: FloatArray, by: float) -> FloatArray:
    """The box with each side moved out by a share of its longer extent."""
    margin = by * max(box[2] - box[0], box[3] - box[1])
    return box + np.array([-margin, -margin, margin, margin])


def iou(a: FloatArray, b: FloatArray) -> FloatArray:
    """Intersection over union of boxes (n, 4+) and (m, 4+): (n, m)."""
    low = np.maximum(a[:, None, :2], b[None, :, :2])
    high = np.minimum(a[:, None, 2:4], b[None, :, 2:4])
    inter = np.clip(high - low, 0, None).prod(-1)
    area_a, area_b = ((box[:, 2:4] - box[:, :2]).prod(-1) for box in (a, b))
    return inter / np.maximum(area_a[:, None] + area_b[None] - inter, 1e-9)
