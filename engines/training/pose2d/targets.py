"""What a network should give: a Gaussian at each labelled point; and how far it is from that."""

from __future__ import annotations

import torch
from torch import Tensor

from engines.networks.unet import STRIDE

SIGMA = 2.0
"""Standard deviation of a target, cells of the heatmap."""


def splats(xy: Tensor, size: tuple[int, int], sigma: float = SIGMA) -> Tensor:
    """Heatmaps (n, 30, h / 4, w / 4) with a Gaussian of height 1 at each of `xy` (n, 30, 2) px; `size` is (w, h)."""
    cells = xy / STRIDE
    columns, rows = (torch.arange(side // STRIDE, dtype=xy.dtype) for side in size)
    across = torch.exp(-((columns - cells[..., :1]) ** 2) / (2 * sigma**2))
    down = torch.exp(-((rows - cells[..., 1:]) ** 2) / (2 * sigma**2))
    return down[..., :, None] * across[..., None, :]


def mean_squared_error(found: Tensor, wanted: Tensor, weight: Tensor) -> Tensor:
    """Mean squared error over maps (n, 30, h, w), each by its `weight` (n, 30): a missing point is no target."""
    each = ((found - wanted) ** 2).mean((-1, -2))
    return (each * weight).sum() / weight.sum().clamp(min=1.0)


def simcc_maps(x: Tensor, y: Tensor, size: tuple[int, int], sigma: float = SIGMA) -> Tensor:
    """A SimCC teacher's bins x (n, k, split * w) and y (n, k, split * h) as heatmaps (n, k, size): their outer
    product, as high as the smaller of the two peaks, as broad as a target: bins are far narrower than that."""
    across = _broad(torch.nn.functional.adaptive_avg_pool1d(x.clamp(min=0), size[0]), sigma)
    down = _broad(torch.nn.functional.adaptive_avg_pool1d(y.clamp(min=0), size[1]), sigma)
    peak = torch.minimum(x.amax(-1), y.amax(-1)).clamp(0, 1)
    maps = down[..., :, None] * across[..., None, :]
    return maps / maps.amax((-1, -2), keepdim=True).clamp(min=1e-9) * peak[..., None, None]


def _broad(bins: Tensor, sigma: float) -> Tensor:
    """Bins (n, k, cells) smoothed by a Gaussian of `sigma` cells."""
    reach = int(3 * sigma + 0.5)
    steps = torch.arange(-reach, reach + 1, dtype=bins.dtype)
    kernel = torch.exp(-(steps**2) / (2 * sigma**2))
    flat = bins.reshape(-1, 1, bins.shape[-1])
    smooth = torch.nn.functional.conv1d(flat, (kernel / kernel.sum()).view(1, 1, -1), padding=reach)
    return smooth.reshape(bins.shape)
