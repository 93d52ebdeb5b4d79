"""From what a pose network outputs to key points in pixels of its input, with sub-pixel refinement."""

from __future__ import annotations

from functools import cache
from typing import Any

import cv2
import numpy as np
from numpy.typing import ArrayLike, NDArray

from engines.pose import FloatArray

NEAR = 2
"""Cells about a peak whose smoothed values its refinement asks for."""


def decode_simcc(simcc_x: ArrayLike, simcc_y: ArrayLike, split: float = 2.0) -> tuple[FloatArray, FloatArray]:
    """SimCC (Li et al. 2022): each coordinate is a class out of `split` bins per pixel.

    Takes (n, K, split * width) and (n, K, split * height); returns xy (n, K, 2) px of the input and score
    (n, K) 0..1, the smaller of the two peaks as MMPose has it. The peak is refined by the parabola through
    it and its two neighbours, which takes the steps of half a pixel out of slow movements.
    """
    x, peak_x = _peak(np.asarray(simcc_x, dtype=np.float64))
    y, peak_y = _peak(np.asarray(simcc_y, dtype=np.float64))
    return np.stack([x, y], axis=-1) / split, np.clip(np.minimum(peak_x, peak_y), 0.0, 1.0)


def _peak(values: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Sub-bin position and height of the highest bin along the last axis."""
    at = values.argmax(-1)
    inner = np.clip(at, 1, values.shape[-1] - 2)
    before, top, after = (_take(values, inner + step) for step in (-1, 0, 1))
    bend = before - 2 * top + after
    # a top that is no maximum of a parabola (a plateau, or the border) stays where it is
    shift = np.where(
        (at == inner) & (bend < -1e-12), (before - after) / np.where(bend < -1e-12, 2 * bend, 1.0), 0.0
    )
    return at + np.clip(shift, -0.5, 0.5), _take(values, at)


def _take(values: FloatArray, at: np.ndarray) -> FloatArray:
    return np.take_along_axis(values, at[..., None], -1)[..., 0]


def decode_heatmaps(
    heatmaps: ArrayLike, stride: float = 4.0, blur: int = 11, refine: str = "dark"
) -> tuple[FloatArray, FloatArray]:
    """Heatmaps (n, K, h, w) to xy (n, K, 2) px of the input and score (n, K).

    `refine` "dark" (Zhang et al. 2020): the map is smoothed to the training kernel `blur` (odd, in cells), its
    logarithm taken, and the peak moved by one Newton step -H^-1 g of the second-order Taylor expansion there.
    "quarter" (Xiao et al. 2018, the official code of HRNet): a quarter of a cell towards the higher neighbour.
    Peaks at the border stay whole.
    """
    maps = np.asarray(heatmaps)
    count, joints, height, width = maps.shape
    flat = maps.reshape(-1, height, width)
    at = flat.reshape(len(flat), -1).argmax(-1)
    y, x = np.divmod(at, width)
    score = flat[np.arange(len(flat)), y, x].astype(np.float64)
    moves = _dark(flat, x, y, blur) if refine == "dark" else _quarter(flat, x, y)
    points = (np.stack([x, y], axis=-1) + moves) * stride
    return points.reshape(count, joints, 2), np.clip(score, 0.0, 1.0).reshape(count, joints)


def _quarter(maps: NDArray[Any], x: NDArray[np.intp], y: NDArray[np.intp]) -> FloatArray:
    """(n, 2) cells: a quarter towards the higher neighbour of the peaks x, y (n,) of maps (n, h, w)."""
    height, width = maps.shape[1:]
    rows = np.arange(len(maps))
    inside = (x > 1) & (x < width - 1) & (y > 1) & (y < height - 1)
    i, j = np.where(inside, x, 1), np.where(inside, y, 1)
    dx = maps[rows, j, i + 1] - maps[rows, j, i - 1]
    dy = maps[rows, j + 1, i] - maps[rows, j - 1, i]
    return np.where(inside[:, None], np.sign(np.stack([dx, dy], axis=-1)) / 4, 0.0)


def _dark(maps: NDArray[Any], x: NDArray[np.intp], y: NDArray[np.intp], blur: int) -> FloatArray:
    """(n, 2) cells: Newton's step at the peaks x, y (n,) of the smoothed logarithms of maps (n, h, w).

    Only what the kernel reaches from there is smoothed: a factor over the whole map, which DARK's code takes out, has
    no slope.
    """
    height, width = maps.shape[1:]
    inside = (x > 1) & (x < width - 2) & (y > 1) & (y < height - 2)
    around = np.arange(-(blur // 2) - NEAR, blur // 2 + NEAR + 1)
    rows, columns = (
        _reflect_indices(y[:, None] + around, height),
        _reflect_indices(x[:, None] + around, width),
    )
    patches = maps[np.arange(len(maps))[:, None, None], rows[:, :, None], columns[:, None, :]]
    kernel = _smoothing(blur)
    steps = _newton(np.log(np.maximum(kernel @ patches.astype(np.float64) @ kernel.T, 1e-10)))
    return np.where(inside[:, None], steps, 0.0)


@cache
def _smoothing(blur: int) -> FloatArray:
    """(5, blur + 4): a Gaussian as OpenCV makes it for a kernel of `blur`, about each of five cells in a row."""
    kernel = cv2.getGaussianKernel(blur, 0)[:, 0]
    return np.stack([np.pad(kernel, (step, 2 * NEAR - step)) for step in range(2 * NEAR + 1)])


def _reflect_indices(index: NDArray[np.intp], side: int) -> NDArray[np.intp]:
    """Indices beyond an edge as its mirror has them, the edge itself once."""
    return np.clip(side - 1 - np.abs(side - 1 - np.abs(index)), 0, side - 1)


def _newton(log_maps: FloatArray) -> FloatArray:
    """(n, 2) cells from the middle of log maps (n, 5, 5): -H^-1 g, at most one cell; 0 where there is no maximum."""
    m = log_maps
    dx, dy = (m[:, 2, 3] - m[:, 2, 1]) / 2, (m[:, 3, 2] - m[:, 1, 2]) / 2
    dxx = (m[:, 2, 4] - 2 * m[:, 2, 2] + m[:, 2, 0]) / 4
    dyy = (m[:, 4, 2] - 2 * m[:, 2, 2] + m[:, 0, 2]) / 4
    dxy = (m[:, 3, 3] - m[:, 1, 3] - m[:, 3, 1] + m[:, 1, 1]) / 4
    determinant = dxx * dyy - dxy * dxy
    safe = np.where(determinant > 0, determinant, 1.0)
    steps = -np.stack([dyy * dx - dxy * dy, dxx * dy - dxy * dx], axis=-1) / safe[:, None]
    return np.where(determinant[:, None] > 0, np.clip(steps, -1, 1), 0.0)


def support_simcc(
    simcc_x: ArrayLike, simcc_y: ArrayLike, points: FloatArray, split: float = 2.0
) -> FloatArray:
    """How well SimCC outputs speak for given places: (n, K), 1 where a place is as good as the peak.

    Takes the outputs as `decode_simcc` does and `points` (n, K, 2) px of the input.
    """
    axes = (np.asarray(simcc_x, dtype=np.float64), np.asarray(simcc_y, dtype=np.float64))
    shares = []
    for values, place in zip(axes, (points[..., 0], points[..., 1]), strict=True):
        at = np.clip(np.nan_to_num(place * split).round().astype(int), 0, values.shape[-1] - 1)
        shares.append(_take(values, at) / np.maximum(values.max(-1), 1e-12))
    return np.minimum(*shares)


def support_heatmaps(heatmaps: ArrayLike, points: FloatArray, stride: float = 4.0) -> FloatArray:
    """How well heatmaps (n, K, h, w) speak for given places: (n, K), 1 where a place is as good as the peak.

    `points` (n, K, 2) px of the input.
    """
    maps = np.asarray(heatmaps, dtype=np.float64)
    count, joints, height, width = maps.shape
    cell = np.nan_to_num(points / stride).round().astype(int)
    x, y = np.clip(cell[..., 0], 0, width - 1), np.clip(cell[..., 1], 0, height - 1)
    flat = maps.reshape(count, joints, -1)
    return _take(flat, y * width + x) / np.maximum(flat.max(-1), 1e-12)
