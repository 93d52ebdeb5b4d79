"""HRNet for poses (Sun et al. 2019): four resolutions side by side, exchanged again and again.

Module names are those of the official release (`lib/models/pose_hrnet.py`), so its state dicts load as they are.
"""

from __future__ import annotations

from torch import Tensor, nn

from engines.networks.blocks import BasicBlock, Bottleneck, chain, conv3x3

STEM = 64
LAYER1 = 256
BLOCKS = 4
"""Basic blocks in each branch of each module."""

MODULES = (1, 4, 3)
"""High-resolution modules in stages 2, 3 and 4."""


class PoseHRNet(nn.Module):
    """HRNet-W`width`: `image` (n, 3, h, w) to heatmaps (n, joints, h / 4, w / 4); h and w multiples of 32.

    `kernel` is the final convolution's size, 1 in every official release.
    """

    def __init__(self, width: int, joints: int, kernel: int = 1) -> None:
        super().__init__()
        channels = [width << i for i in range(4)]
        self.conv1 = conv3x3(3, STEM, 2)
        self.bn1 = nn.BatchNorm2d(STEM)
        self.conv2 = conv3x3(STEM, STEM, 2)
        self.bn2 = nn.BatchNorm2d(STEM)
        self.relu = nn.ReLU()
        self.layer1 = chain(Bottleneck, STEM, STEM, 4)
        self.transition1 = transition([LAYER1], channels[:2])
        self.stage2 = stage(channels[:2], MODULES[0])
        self.transition2 = transition(channels[:2], channels[:3])
        self.stage3 = stage(channels[:3], MODULES[1])
        self.transition3 = transition(channels[:3], channels)
        self.stage4 = stage(channels, MODULES[2], outputs=1)
        self.final_layer = nn.Conv2d(width, joints, kernel, padding=kernel // 2)

    def forward(self, image: Tensor) -> Tensor:
        """Heatmaps as the official code returns them: no sigmoid, no scale."""
        x = self.relu(self.bn1(self.conv1(image)))
        x = self.relu(self.bn2(self.conv2(x)))
        branches = [self.layer1(x)]
        for moved, exchanged in (
            (self.transition1, self.stage2),
            (self.transition2, self.stage3),
            (self.transition3, self.stage4),
        ):
            # a branch that is new grows out of the coarsest there was
            branches = [layer(branches[min(i, len(branches) - 1)]) for i, layer in enumerate(moved)]
            branches = exchanged(branches)
        return self.final_layer(branches[0])


class ResolutionExchange(nn.Module):
    """One high-resolution module: a branch of basic blocks for each resolution, then their exchange."""

    def __init__(self, channels: list[int], outputs: int) -> None:
        super().__init__()
        self.branches = nn.ModuleList(chain(BasicBlock, width, width, BLOCKS) for width in channels)
        self.fuse_layers = nn.ModuleList(
            nn.ModuleList(fuse(channels, source, target) for source in range(len(channels)))
            for target in range(outputs)
        )
        self.relu = nn.ReLU()

    def forward(self, x: list[Tensor]) -> list[Tensor]:
        """As many resolutions as it has outputs, each the sum of all branches brought to it."""
        x = [branch(y) for branch, y in zip(self.branches, x, strict=True)]
        fused = []
        for layers in self.fuse_layers:
            total = layers[0](x[0])
            for layer, y in zip(list(layers)[1:], x[1:], strict=True):
                total = total + layer(y)
            fused.append(self.relu(total))
        return fused


def transition(before: list[int], after: list[int]) -> nn.ModuleList:
    """What brings the branches of one stage to those of the next: one more, at half the last resolution."""
    layers: list[nn.Module] = []
    for i, width in enumerate(after):
        if i < len(before):
            same = before[i] == width
            layers.append(nn.Identity() if same else _with_norm(conv3x3(before[i], width), relu=True))
        else:
            layers.append(nn.Sequential(_with_norm(conv3x3(before[-1], width, 2), relu=True)))
    return nn.ModuleList(layers)


def stage(channels: list[int], modules: int, outputs: int | None = None) -> nn.Sequential:
    """A stage of modules; the last returns `outputs` resolutions, the finest first (all where not given)."""
    last = len(channels) if outputs is None else outputs
    every = [len(channels)] * (modules - 1) + [last]
    return nn.Sequential(*(ResolutionExchange(channels, count) for count in every))


def fuse(channels: list[int], source: int, target: int) -> nn.Module:
    """What brings one branch to another's resolution: nearest-neighbour up, strided convolutions down."""
    if source == target:
        return nn.Identity()
    if source > target:
        project = nn.Conv2d(channels[source], channels[target], 1, bias=False)
        up = nn.Upsample(scale_factor=2 ** (source - target), mode="nearest")
        return nn.Sequential(project, nn.BatchNorm2d(channels[target]), up)
    steps = [
        _with_norm(conv3x3(channels[source], channels[source], 2), relu=True)
        for _ in range(target - source - 1)
    ]
    return nn.Sequential(*steps, _with_norm(conv3x3(channels[source], channels[target], 2), relu=False))


def _with_norm(convolution: nn.Conv2d, relu: bool) -> nn.Sequential:
    layers = [convolution, nn.BatchNorm2d(convolution.out_channels)]
    return nn.Sequential(*layers, *([nn.ReLU()] if relu else []))
