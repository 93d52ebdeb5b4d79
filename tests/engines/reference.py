"""Sampling and decoding written out plainly in float64, to hold the fast code against."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


def region(box: Floats, target: tuple[int, int], padding: float = 1.25) -> tuple[Floats, Floats]:
    """Centre and extent of a top-down crop as MMPose cuts it: padded, then widened to the input's aspect."""
    x1, y1, x2, y2 = (float(value) for value in box)
    width, height = max(x2 - x1, 1.0) * padding, max(y2 - y1, 1.0) * padding
    if width / height > target[0] / target[1]:
        height = width * target[1] / target[0]
    else:
        width = height * target[0] / target[1]
    return np.array([(x1 + x2) / 2, (y1 + y2) / 2]), np.array([width, height])


def sample(image: NDArray[np.uint8], xs: Floats, ys: Floats, empty: float = 0.0) -> Floats:
    """Bilinear samples (n, C) of an (H, W, C) image at float positions, `empty` outside."""
    height, width = image.shape[:2]
    x0, y0 = np.floor(xs).astype(int), np.floor(ys).astype(int)
    total = np.zeros((len(xs), image.shape[2]))
    for dx in (0, 1):
        for dy in (0, 1):
            x, y = x0 + dx, y0 + dy
            weight = (1 - np.abs(xs - x)) * (1 - np.abs(ys - y))
            inside = (x >= 0) & (x < width) & (y >= 0) & (y < height)
            values = image[np.clip(y, 0, height - 1), np.clip(x, 0, width - 1)].astype(np.float64)
            total += weight[:, None] * np.where(inside[:, None], values, empty)
    return total


def crop(image: NDArray[np.uint8], centre: Floats, extent: Floats, target: tuple[int, int]) -> Floats:
    """(h, w, C) float64: each pixel of the crop sampled where it lies in the picture."""
    xs, ys = _places(centre, extent, target)
    return sample(image, xs, ys).reshape(target[1], target[0], -1)


def crop_planes(
    planes: Sequence[NDArray[np.uint8]], centre: Floats, extent: Floats, target: tuple[int, int]
) -> Floats:
    """(h, w, 3) float64 RGB out of YUV 4:2:0, ITU-R BT.601, the colours sited amid four pixels."""
    xs, ys = _places(centre, extent, target)
    y = sample(planes[0][..., None], xs, ys, 16.0)
    u, v = (sample(plane[..., None], (xs - 0.5) / 2, (ys - 0.5) / 2, 128.0) for plane in planes[1:])
    light, blue, red = (y - 16) * 255 / 219, (u - 128) * 255 / 224, (v - 128) * 255 / 224
    r, b = light + 1.402 * red, light + 1.772 * blue
    g = (light - 0.299 * r - 0.114 * b) / 0.587
    return np.hstack([r, g, b]).reshape(target[1], target[0], 3)


def _places(centre: Floats, extent: Floats, target: tuple[int, int]) -> tuple[Floats, Floats]:
    columns, rows = np.meshgrid(np.arange(target[0]), np.arange(target[1]))
    xs = (columns.ravel() - target[0] / 2) / target[0] * extent[0] + centre[0]
    ys = (rows.ravel() - target[1] / 2) / target[1] * extent[1] + centre[1]
    return xs, ys


def peak(line: Floats) -> float:
    """Where the parabola through the highest value and its neighbours peaks."""
    top = int(np.argmax(line))
    if top in (0, len(line) - 1):
        return float(top)
    bend, slope, _ = np.polyfit([-1.0, 0.0, 1.0], line[top - 1 : top + 2], 2)
    return top + (float(np.clip(-slope / (2 * bend), -0.5, 0.5)) if bend < 0 else 0.0)


def dark(heatmap: Floats, blur: int = 11) -> tuple[float, float]:
    """(x, y) in cells by distribution-aware decoding (Zhang et al. 2020, equations 4 to 9)."""
    height, width = heatmap.shape
    sigma = 0.3 * ((blur - 1) * 0.5 - 1) + 0.8
    taps = np.exp(-((np.arange(blur) - blur // 2) ** 2) / (2 * sigma**2))
    taps /= taps.sum()
    padded = np.pad(heatmap, blur // 2, mode="reflect")
    smooth = np.apply_along_axis(np.convolve, 0, padded, taps, mode="valid")
    smooth = np.apply_along_axis(np.convolve, 1, smooth, taps, mode="valid")
    log = np.log(np.maximum(smooth / smooth.max() * heatmap.max(), 1e-10))
    y, x = np.unravel_index(heatmap.argmax(), heatmap.shape)
    if not (1 < x < width - 2 and 1 < y < height - 2):
        return float(x), float(y)
    across, down = np.gradient(log, axis=1), np.gradient(log, axis=0)
    slope = np.array([across[y, x], down[y, x]])
    hessian = np.array(
        [
            [np.gradient(across, axis=1)[y, x], np.gradient(across, axis=0)[y, x]],
            [np.gradient(down, axis=1)[y, x], np.gradient(down, axis=0)[y, x]],
        ]
    )
    if (np.linalg.eigvalsh((hessian + hessian.T) / 2) >= 0).any():
        return float(x), float(y)  # no maximum near by
    step = -np.linalg.solve(hessian, slope)
    return float(x + step[0]), float(y + step[1])
