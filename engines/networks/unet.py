"""A pose network of one's own: a UNet decoder on a MobileNetV2 encoder, heatmaps of the thirty key points out.

Three sizes by width and depth. The encoder is that of Sandler et al. 2018 (inverted residuals, linear bottlenecks);
the decoder joins its levels (Ronneberger et al. 2015) by depthwise separable convolutions up to a quarter of the
input, as CenterNet (Zhou et al. 2019) does. Layers are those of MoveNet (Google, 2021), so that a network can begin
with what that has learned (`engines.networks.movenet`). Argmax of a heatmap means one person: the one whom the crop
is about.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn

from engines.pose import KEYPOINTS

STRIDE = 4
"""Pixels of the input to a cell of the heatmaps."""

STAGES: tuple[tuple[int, int, int, int], ...] = (
    (1, 16, 1, 1), (6, 24, 2, 2), (6, 32, 3, 2), (6, 64, 4, 2),
    (6, 96, 3, 1), (6, 160, 3, 2), (6, 320, 1, 1),
)  # fmt: skip
"""Stages of MobileNetV2: expansion, channels, blocks, stride of the first block."""

LEVELS = (1, 2, 3)
"""Stages whose pictures, a quarter, an eighth and a sixteenth of the input, the decoder joins."""

TOP, DECODER, HEAD = 1280, (64, 32, 24), 96
"""Channels: of the encoder's last layer, at a thirty-second of the input; of the decoder at a sixteenth, an eighth
and a quarter; before the heatmaps."""


@dataclass(frozen=True, slots=True)
class Size:
    """How large a network is: `width` multiplies the encoder's channels, `depth` its blocks."""

    width: float
    depth: float


SIZES: dict[str, Size] = {
    "s": Size(1.0, 1.0),
    "m": Size(1.0, 1.67),
    "l": Size(1.75, 1.0),
}


class InvertedResidual(nn.Module):
    """Expand, 3x3 depthwise, project; a shortcut where nothing changes its shape."""

    def __init__(self, inputs: int, outputs: int, expansion: int, stride: int) -> None:
        super().__init__()
        hidden = inputs * expansion
        expand = [*_convolution(inputs, hidden, 1), nn.ReLU6()] if expansion > 1 else []
        self.layers = nn.Sequential(
            *expand,
            *_convolution(hidden, hidden, 3, stride, groups=hidden),
            nn.ReLU6(),
            *_convolution(hidden, outputs, 1),
        )
        self.shortcut = stride == 1 and inputs == outputs

    def forward(self, x: Tensor) -> Tensor:
        """(n, inputs, h, w) to (n, outputs, h / stride, w / stride)."""
        y: Tensor = self.layers(x)
        return x + y if self.shortcut else y


class Joining(nn.Module):
    """Twice as large, the encoder's level of that size added, and one separable convolution over the sum."""

    def __init__(self, level: int, inputs: int, outputs: int) -> None:
        super().__init__()
        self.larger = nn.Upsample(scale_factor=2, mode="bilinear", align_corners=False)
        self.beside = nn.Conv2d(level, inputs, 1)
        self.layers = _separable(inputs, outputs)

    def forward(self, below: Tensor, beside: Tensor) -> Tensor:
        """(n, inputs, h, w) and (n, level, 2 h, 2 w) to (n, outputs, 2 h, 2 w)."""
        y: Tensor = self.layers(self.larger(below) + self.beside(beside))
        return y


class UNet(nn.Module):
    """`image` (n, 3, h, w), normalised, h and w multiples of 32, to heatmaps (n, joints, h / 4, w / 4)."""

    def __init__(self, size: Size, joints: int = len(KEYPOINTS)) -> None:
        super().__init__()
        channels = _round_channels(32 * size.width)
        self.stem = nn.Sequential(*_convolution(3, channels, 3, 2), nn.ReLU6())
        self.stages = nn.ModuleList()
        levels = []
        for number, (expansion, wide, blocks, stride) in enumerate(STAGES):
            outputs = _round_channels(wide * size.width)
            self.stages.append(
                _stage(channels, outputs, expansion, max(round(blocks * size.depth), 1), stride)
            )
            channels = outputs
            if number in LEVELS:
                levels.append(channels)
        self.top = nn.Sequential(*_convolution(channels, TOP, 1), nn.ReLU6())
        self.below = nn.Conv2d(TOP, DECODER[0], 1)
        self.joinings = nn.ModuleList(
            Joining(level, inputs, outputs)
            for level, inputs, outputs in zip(levels[::-1], DECODER, [*DECODER[1:], DECODER[-1]], strict=True)
        )
        self.before = _separable(DECODER[-1], HEAD)
        self.head = nn.Conv2d(HEAD, joints, 1)
        # a heatmap is nothing nearly everywhere: begin there
        nn.init.normal_(self.head.weight, std=0.001)
        nn.init.zeros_(self.head.bias)

    def forward(self, image: Tensor) -> Tensor:
        """Heatmaps, about 0 to 1 at the peak."""
        x = self.stem(image)
        levels = []
        for number, stage in enumerate(self.stages):
            x = stage(x)
            if number in LEVELS:
                levels.append(x)
        x = self.below(self.top(x))
        for joining in self.joinings:
            x = joining(x, levels.pop())
        y: Tensor = self.head(self.before(x))
        return y


class WithPeaks(nn.Module):
    """A network with the argmax in its graph: `xy` (n, joints, 2) px of the input and `score` (n, joints).

    The peak moves a quarter of a cell towards its higher neighbour on each axis (Xiao et al. 2018).
    """

    def __init__(self, network: nn.Module) -> None:
        super().__init__()
        self.network = network

    def forward(self, image: Tensor) -> tuple[Tensor, Tensor]:
        """Places and heights of the highest peaks."""
        maps = self.network(image)
        width = maps.shape[-1]
        score, at = maps.flatten(2).max(-1)
        x, y = at % width, torch.div(at, width, rounding_mode="floor")
        padded = nn.functional.pad(maps, (1, 1, 1, 1), mode="replicate").flatten(2)
        middle = (y + 1) * (width + 2) + x + 1

        def beside(step: int) -> Tensor:
            return padded.gather(2, (middle + step)[..., None])[..., 0]

        shift_x = torch.sign(beside(1) - beside(-1)) / 4
        shift_y = torch.sign(beside(width + 2) - beside(-width - 2)) / 4
        return torch.stack([x + shift_x, y + shift_y], -1) * STRIDE, score.clamp(0, 1)


def _stage(inputs: int, outputs: int, expansion: int, blocks: int, stride: int) -> nn.Sequential:
    """Inverted residuals, the first of which changes size and channels."""
    first = InvertedResidual(inputs, outputs, expansion, stride)
    others = (InvertedResidual(outputs, outputs, expansion, 1) for _ in range(blocks - 1))
    return nn.Sequential(first, *others)


def _separable(inputs: int, outputs: int) -> nn.Sequential:
    """3x3 depthwise, then 1x1, as one layer: one norm, one ReLU."""
    depthwise = nn.Conv2d(inputs, inputs, 3, padding=1, groups=inputs, bias=False)
    return nn.Sequential(depthwise, *_convolution(inputs, outputs, 1), nn.ReLU())


def _convolution(
    inputs: int, outputs: int, kernel: int, stride: int = 1, groups: int = 1
) -> tuple[nn.Module, ...]:
    """A convolution without bias that keeps the size (or halves an even one), and its batch norm. Where it halves,
    what is beyond the picture is right and below, as TensorFlow has it: the middle of a kernel is a cell's middle."""
    room = kernel // 2 if stride == 1 else 0
    return (
        *([nn.ZeroPad2d((0, 1, 0, 1))] if stride > 1 else []),
        nn.Conv2d(inputs, outputs, kernel, stride, room, groups=groups, bias=False),
        nn.BatchNorm2d(outputs),
    )


def _round_channels(channels: float) -> int:
    """A number of channels that eight divides: what vector units like."""
    return max(8, int(channels + 4) // 8 * 8)
