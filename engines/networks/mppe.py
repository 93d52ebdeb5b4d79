"""3DMPPE (Moon et al. 2019): RootNet for the root's place, PoseNet for the joints about it.

Both: a ResNet, three deconvolutions to a quarter of the input, and coordinates by soft-argmax (Sun et al. 2018).
Module names are those of the official releases (`main/model.py`, `common/nets/resnet.py` of both), so their state
dicts load as they are.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from engines.networks.blocks import BasicBlock, Block, Bottleneck, chain

DEPTH_BINS = 64
DECONVOLVED = 256

RESNETS: dict[int, tuple[Block, tuple[int, int, int, int]]] = {
    18: (BasicBlock, (2, 2, 2, 2)),
    34: (BasicBlock, (3, 4, 6, 3)),
    50: (Bottleneck, (3, 4, 6, 3)),
    101: (Bottleneck, (3, 4, 23, 3)),
    152: (Bottleneck, (3, 8, 36, 3)),
}
"""Depth -> block, and how many of it in each of the four layers."""


class ResNetBackbone(nn.Module):
    """ResNet without its classifier: (n, 3, h, w) to (n, `channels`, h / 32, w / 32)."""

    def __init__(self, depth: int) -> None:
        super().__init__()
        block, counts = RESNETS[depth]
        self.channels = 512 * block.expansion
        self.conv1 = nn.Conv2d(3, 64, 7, 2, 3, bias=False)
        self.bn1 = nn.BatchNorm2d(64)
        self.relu = nn.ReLU()
        self.maxpool = nn.MaxPool2d(3, 2, 1)
        self.layer1 = chain(block, 64, 64, counts[0])
        self.layer2 = chain(block, 64 * block.expansion, 128, counts[1], 2)
        self.layer3 = chain(block, 128 * block.expansion, 256, counts[2], 2)
        self.layer4 = chain(block, 256 * block.expansion, 512, counts[3], 2)

    def forward(self, x: Tensor) -> Tensor:
        """The last layer's features."""
        x = self.maxpool(self.relu(self.bn1(self.conv1(x))))
        return self.layer4(self.layer3(self.layer2(self.layer1(x))))


class PoseNet(nn.Module):
    """`image` (n, 3, h, w) to coordinates (n, joints, 3): x 0..w/4, y 0..h/4, z 0..64, cells of the heat volume."""

    def __init__(self, depth: int, joints: int) -> None:
        super().__init__()
        self.backbone = ResNetBackbone(depth)
        self.head = PoseHead(self.backbone.channels, joints)

    def forward(self, image: Tensor) -> Tensor:
        """Coordinates as the official code returns them in test mode."""
        return self.head(self.backbone(image))


class PoseHead(nn.Module):
    """Features to a heat volume for each joint, and to its mean place."""

    def __init__(self, channels: int, joints: int) -> None:
        super().__init__()
        self.joints = joints
        self.deconv_layers = deconvolutions(channels)
        self.final_layer = nn.Conv2d(DECONVOLVED, joints * DEPTH_BINS, 1)

    def forward(self, features: Tensor) -> Tensor:
        """(n, joints, 3)."""
        volume = self.final_layer(self.deconv_layers(features))
        height, width = volume.shape[2:]
        heat = torch.softmax(volume.reshape(-1, self.joints, DEPTH_BINS * height * width), 2)
        heat = heat.reshape(-1, self.joints, DEPTH_BINS, height, width)
        return torch.stack([mean_place(heat.sum(axes)) for axes in ((2, 3), (2, 4), (3, 4))], dim=2)


class RootNet(nn.Module):
    """`image` (n, 3, h, w) and `k` (n, 1) mm to root (n, 3): x 0..w/4 and y 0..h/4 cells, depth in mm."""

    def __init__(self, depth: int) -> None:
        super().__init__()
        self.backbone = ResNetBackbone(depth)
        self.root = RootHead(self.backbone.channels)

    def forward(self, image: Tensor, k: Tensor) -> Tensor:
        """The root as the official code returns it in test mode."""
        return self.root(self.backbone(image), k)


class RootHead(nn.Module):
    """Features to the root's place in the picture, and to gamma, which corrects the depth k."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.deconv_layers = deconvolutions(channels)
        self.xy_layer = nn.Conv2d(DECONVOLVED, 1, 1)
        self.depth_layer = nn.Conv2d(channels, 1, 1)

    def forward(self, features: Tensor, k: Tensor) -> Tensor:
        """(n, 3): x, y in cells, gamma times k."""
        heat = self.xy_layer(self.deconv_layers(features))
        height, width = heat.shape[2:]
        heat = torch.softmax(heat.reshape(-1, 1, height * width), 2).reshape(-1, 1, height, width)
        x, y = mean_place(heat.sum(2)), mean_place(heat.sum(3))
        gamma = self.depth_layer(features.mean((2, 3), keepdim=True)).reshape(-1, 1)
        return torch.cat([x, y, gamma * k.reshape(-1, 1)], dim=1)


def mean_place(heat: Tensor) -> Tensor:
    """Mean index along the last axis of what sums to one there."""
    cells = torch.arange(heat.shape[-1], dtype=heat.dtype, device=heat.device)
    return (heat * cells).sum(-1)


def deconvolutions(channels: int) -> nn.Sequential:
    """Three 4x4 deconvolutions, each doubling height and width, with batch norm and ReLU."""
    layers: list[nn.Module] = []
    for inputs in (channels, DECONVOLVED, DECONVOLVED):
        layers += [
            nn.ConvTranspose2d(inputs, DECONVOLVED, 4, 2, 1, bias=False),
            nn.BatchNorm2d(DECONVOLVED),
            nn.ReLU(),
        ]
    return nn.Sequential(*layers)
