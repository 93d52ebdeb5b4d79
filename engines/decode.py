"""From what a pose network gives to key points in pixels of its input, with sub-pixel refinement."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import ArrayLike

from engines.pose import FloatArray


def decode_simcc(simcc_x: ArrayLike, simcc_y: ArrayLike, split: float = 2.0) -> tuple[FloatArray, FloatArray]:
    """SimCC (Li et al. 2022): each coordinate is a class out of `split` bins per pixel.

    Takes (n, K, split * width) and (n, K, split * height); gives xy (n, K, 2) px of the input and score
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
    maps = np.asarray(heatmaps, dtype=np.float64)
    count, joints, height, width = maps.shape
    flat = maps.reshape(-1, height, width)
    at = flat.reshape(len(flat), -1).argmax(-1)
    y, x = np.divmod(at, width)
    score = flat.reshape(len(flat), -1)[np.arange(len(flat)), at]
    moves = [
        _step(m, int(i), int(j), blur if refine == "dark" else 0) for m, i, j in zip(flat, x, y, strict=True)
    ]
    points = (np.stack([x, y], axis=-1) + np.array(moves)) * stride
    return points.reshape(count, joints, 2), np.clip(score, 0.0, 1.0).reshape(count, joints)


def _step(heatmap: FloatArray, x: int, y: int, blur: int) -> tuple[float, float]:
    """From the peak's cell to the place, in cells: Newton's step on the map smoothed by `blur`, or a quarter."""
    height, width = heatmap.shape
    if blur:
        return _dark(heatmap, x, y, blur) if 1 < x < width - 2 and 1 < y < height - 2 else (0.0, 0.0)
    if not (1 < x < width - 1 and 1 < y < height - 1):
        return 0.0, 0.0
    dx, dy = heatmap[y, x + 1] - heatmap[y, x - 1], heatmap[y + 1, x] - heatmap[y - 1, x]
    return float(np.sign(dx)) / 4, float(np.sign(dy)) / 4


def _dark(heatmap: FloatArray, x: int, y: int, blur: int) -> tuple[float, float]:
    """Newton's step at the peak of the smoothed logarithm. Only what the kernel reaches from there is smoothed: a
    factor over the whole map, which DARK's code takes out, has no slope."""
    reach = blur // 2 + 2
    top, left = max(y - reach, 0), max(x - reach, 0)
    patch = np.ascontiguousarray(heatmap[top : y + reach + 1, left : x + reach + 1])
    smooth = cv2.GaussianBlur(patch, (blur, blur), 0)
    smooth *= patch.max() / max(smooth.max(), 1e-12)
    return _newton(np.log(np.maximum(smooth, 1e-10)), x - left, y - top)


def _newton(log_map: FloatArray, x: int, y: int) -> tuple[float, float]:
    m = log_map
    dx, dy = (m[y, x + 1] - m[y, x - 1]) / 2, (m[y + 1, x] - m[y - 1, x]) / 2
    dxx = (m[y, x + 2] - 2 * m[y, x] + m[y, x - 2]) / 4
    dyy = (m[y + 2, x] - 2 * m[y, x] + m[y - 2, x]) / 4
    dxy = (m[y + 1, x + 1] - m[y - 1, x + 1] - m[y + 1, x - 1] + m[y - 1, x - 1]) / 4
    determinant = dxx * dyy - dxy * dxy
    if determinant <= 0:
        return 0.0, 0.0
    step_x, step_y = -(dyy * dx - dxy * dy) / determinant, -(dxx * dy - dxy * dx) / determinant
    return float(np.clip(step_x, -1, 1)), float(np.clip(step_y, -1, 1))


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
