"""The lifter's network, and the same as ONNX."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from engines.lift_points import POINTS, SPREADS
from engines.lift_windows import FEATURES, GLOBALS, NOW, OFFSETS

WIDTH, STEP_WIDTH, BLOCKS = 512, 64, 3

DOUBT_WIDTH = 128
USUAL = -2.3
"""Logarithm of an angle's usual error in radians."""


class Residual(nn.Module):
    """x + W2 gelu(W1 norm(x)): one step of thought."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.norm = nn.LayerNorm(width)
        self.first, self.second = nn.Linear(width, width), nn.Linear(width, width)

    def forward(self, x: Tensor) -> Tensor:
        """(b, width) to (b, width)."""
        return x + self.second(nn.functional.gelu(self.first(self.norm(x))))


class LifterNetwork(nn.Module):
    """Windows of 2D points to one 3D pose about the pelvis, in statures, axes towards the person.

    After the residual network of Martinez et al. (ICCV 2017), with the steps about the frame in question mixed in
    (as in Pavllo et al., CVPR 2019): every step goes through the same small layer, all of them together through
    one large one.
    """

    def __init__(self, width: int = WIDTH, step_width: int = STEP_WIDTH, blocks: int = BLOCKS) -> None:
        super().__init__()
        self.step = nn.Linear(FEATURES, step_width)
        self.context = nn.Linear(step_width * len(OFFSETS), width)
        self.now = nn.Linear(FEATURES + GLOBALS, width)
        self.blocks = nn.ModuleList(Residual(width) for _ in range(blocks))
        self.norm = nn.LayerNorm(width)
        self.out = nn.Linear(width, 3 * len(POINTS))
        self.doubt, self.spread = nn.Linear(width, DOUBT_WIDTH), nn.Linear(DOUBT_WIDTH, len(SPREADS))

    def forward(self, steps: Tensor, whole: Tensor) -> tuple[Tensor, Tensor]:
        """steps (b, 19, 78), whole (b, 24) to points (b, 26, 3), and the logarithms (b, 10) of the mean absolute
        errors, in radians, that the angles of `SPREADS` are likely to have."""
        around = nn.functional.gelu(self.step(steps)).flatten(1)
        x = self.context(around) + self.now(torch.cat([steps[:, NOW], whole], dim=1))
        for block in self.blocks:
            x = block(x)
        x = self.norm(x)
        spread = self.spread(nn.functional.gelu(self.doubt(x))) + USUAL
        return self.out(x).unflatten(1, (len(POINTS), 3)), spread
