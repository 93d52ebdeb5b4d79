"""The lifter's network, and the same as ONNX."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from engines.lift_points import POINTS
from engines.lift_windows import FEATURES, GLOBALS, NOW, OFFSETS

WIDTH, STEP_WIDTH, BLOCKS = 512, 64, 3


class Residual(nn.Module):
    """x + W2 gelu(W1 norm(x)): one step of thought."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.norm = nn.LayerNorm(width)
        self.first, self.second = nn.Linear(width, width), nn.Linear(width, width)

    def forward(self, x: Tensor) -> Tensor:
        """(b, width) to (b, width)."""
        return x + self.second(nn.functional.gelu(self.first(self.norm(x))))


class Lifter(nn.Module):
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

    def forward(self, steps: Tensor, whole: Tensor) -> Tensor:
        """steps (b, 19, 78), whole (b, 20) to points (b, 26, 3)."""
        around = nn.functional.gelu(self.step(steps)).flatten(1)
        x = self.context(around) + self.now(torch.cat([steps[:, NOW], whole], dim=1))
        for block in self.blocks:
            x = block(x)
        return self.out(self.norm(x)).unflatten(1, (len(POINTS), 3))
