"""State dicts as the official releases have them: their keys and shapes, and random weights that behave.

The tables were written from the official sources (`lib/models/pose_hrnet.py` of Sun et al.'s release with its
COCO configurations, `main/model.py` and `common/nets/resnet.py` of Moon et al.'s two).
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

HRNET_COUNTS = {
    "conv1": 1, "bn1": 5, "conv2": 1, "bn2": 5,
    "layer1": 4 * 18 + 6,
    "transition1": 12, "transition2": 6, "transition3": 6,
    "stage2": 2 * 4 * 12 + 2 * 6,
    "stage3": 4 * (3 * 4 * 12 + 3 * 6 + 3 * 6 + 6),
    "stage4": 3 * 4 * 4 * 12 + 2 * (6 * 6 + 6 * 6 + 4 * 6) + 3 * 6,
    "final_layer": 2,
}  # fmt: skip
"""Keys under each of HRNet's modules. A convolution has 1, with its batch norm 6; a basic block 12, a bottleneck 18.

The exchange of n branches: n (n - 1) / 2 projections upwards, as many ways down, of 1 to n - 1 convolutions each.
"""

HRNET_SHAPES = {
    "conv1.weight": (64, 3, 3, 3),
    "layer1.0.downsample.0.weight": (256, 64, 1, 1),
    "layer1.3.conv3.weight": (256, 64, 1, 1),
    "transition1.0.0.weight": ("w", 256, 3, 3),
    "transition1.1.0.0.weight": ("2w", 256, 3, 3),
    "transition2.2.0.0.weight": ("4w", "2w", 3, 3),
    "transition3.3.0.1.running_var": ("8w",),
    "stage2.0.branches.1.3.bn2.num_batches_tracked": (),
    "stage2.0.fuse_layers.0.1.0.weight": ("w", "2w", 1, 1),
    "stage3.3.fuse_layers.2.0.0.0.weight": ("w", "w", 3, 3),
    "stage3.3.fuse_layers.2.0.1.0.weight": ("4w", "w", 3, 3),
    "stage4.0.fuse_layers.3.0.2.1.bias": ("8w",),
    "stage4.2.fuse_layers.0.3.1.weight": ("w",),
    "stage4.2.branches.3.3.conv2.weight": ("8w", "8w", 3, 3),
    "final_layer.weight": (17, "w", 1, 1),
    "final_layer.bias": (17,),
}
"""Some keys and their shapes; w is the width."""

POSENET_SHAPES = {
    "backbone.conv1.weight": (64, 3, 7, 7),
    "backbone.layer2.0.downsample.0.weight": (512, 256, 1, 1),
    "backbone.layer4.2.conv2.weight": (512, 512, 3, 3),
    "head.deconv_layers.0.weight": (2048, 256, 4, 4),
    "head.deconv_layers.7.running_mean": (256,),
    "head.final_layer.weight": (18 * 64, 256, 1, 1),
    "head.final_layer.bias": (18 * 64,),
}
ROOTNET_SHAPES = {
    "backbone.layer3.5.bn3.weight": (1024,),
    "root.deconv_layers.3.weight": (256, 256, 4, 4),
    "root.xy_layer.weight": (1, 256, 1, 1),
    "root.depth_layer.weight": (1, 2048, 1, 1),
    "root.depth_layer.bias": (1,),
}


def draw_weights(network: nn.Module, seed: int = 0) -> dict[str, Tensor]:
    """The network's state dict with random weights that keep activations in bounds."""
    random = torch.Generator().manual_seed(seed)
    state = network.state_dict()
    for key, value in state.items():
        if key.endswith("running_var") or (value.ndim == 1 and key.endswith("weight")):
            state[key] = torch.rand(value.shape, generator=random) * 0.5 + 0.5
        elif value.ndim == 1:
            state[key] = torch.randn(value.shape, generator=random) * 0.1
        elif value.ndim == 4:
            fan = value[0].numel() if "deconv" not in key else value.shape[0] * 4
            state[key] = torch.randn(value.shape, generator=random) * (1.0 / fan) ** 0.5
    return state
