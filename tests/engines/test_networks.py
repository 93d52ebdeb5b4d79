"""HRNet and 3DMPPE: the official releases' keys, and the same numbers from a second way of computing them."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="conversion needs the extra train")

import torch.nn.functional as F  # noqa: N812 (as everybody calls it)
from torch import Tensor

from engines.networks.hrnet import PoseHRNet
from engines.networks.mppe import PoseNet, RootNet
from tests.engines.releases import (
    HRNET_COUNTS,
    HRNET_SHAPES,
    POSENET_SHAPES,
    ROOTNET_SHAPES,
    draw_weights,
)

torch.set_num_threads(1)


@pytest.mark.parametrize("width", [32, 48])
def test_hrnet_has_the_keys_of_the_official_release(width: int) -> None:
    with torch.device("meta"):
        state = PoseHRNet(width, 17).state_dict()
    assert Counter(key.split(".")[0] for key in state) == HRNET_COUNTS
    assert len(state) == 1754
    sizes = {"w": width, "2w": 2 * width, "4w": 4 * width, "8w": 8 * width}
    for key, shape in HRNET_SHAPES.items():
        assert tuple(state[key].shape) == tuple(sizes.get(extent, extent) for extent in shape), key
    # millions of parameters as Sun et al. 2019, table 1 has them
    learned = sum(v.numel() for k, v in state.items() if "running" not in k and "batches" not in k)
    assert round(learned / 1e6, 1) == {32: 28.5, 48: 63.6}[width]


@pytest.mark.parametrize(("depth", "blocks"), [(18, 8), (34, 16), (50, 16), (101, 33), (152, 50)])
def test_3dmppe_has_the_keys_of_the_official_releases(depth: int, blocks: int) -> None:
    with torch.device("meta"):
        pose, root = PoseNet(depth, 18).state_dict(), RootNet(depth).state_dict()
    deep = depth >= 50
    backbone = 6 + blocks * (18 if deep else 12) + 6 * (4 if deep else 3)
    assert Counter(key.split(".")[0] for key in pose) == {"backbone": backbone, "head": 18 + 2}
    assert Counter(key.split(".")[0] for key in root) == {"backbone": backbone, "root": 18 + 4}
    if depth == 50:
        for state, shapes in ((pose, POSENET_SHAPES), (root, ROOTNET_SHAPES)):
            assert {key: tuple(state[key].shape) for key in shapes} == shapes


def test_hrnet_computes_what_its_keys_say() -> None:
    """Written a second time without modules: convolutions by key, as the paper's figure 1 has them."""
    network = PoseHRNet(32, 17).eval().double()
    state = {key: value.double() for key, value in draw_weights(network).items()}
    network.load_state_dict(state)
    image = torch.randn(2, 3, 64, 96, generator=torch.Generator().manual_seed(1)).double()
    with torch.no_grad():
        heatmaps = network(image)
    assert heatmaps.shape == (2, 17, 16, 24)
    np.testing.assert_allclose(heatmaps, ByKey(state).hrnet(image), atol=1e-9)


def test_posenet_is_the_mean_place_of_its_heat_volume() -> None:
    network = PoseNet(18, 3).eval()
    network.load_state_dict(draw_weights(network))
    image = torch.randn(2, 3, 64, 96, generator=torch.Generator().manual_seed(2))
    with torch.no_grad():
        given = network(image).numpy()
        volume = network.head.final_layer(network.head.deconv_layers(network.backbone(image))).numpy()
    heat = np.exp(volume.astype(np.float64)).reshape(2, 3, 64, 16, 24)
    heat /= heat.sum((2, 3, 4), keepdims=True)
    z, y, x = np.mgrid[:64, :16, :24]
    expected = np.stack([(heat * axis).sum((2, 3, 4)) for axis in (x, y, z)], axis=-1)
    assert given.shape == (2, 3, 3)
    np.testing.assert_allclose(given, expected, atol=1e-4)


def test_rootnet_is_the_mean_place_and_gamma_times_k() -> None:
    network = RootNet(18).eval()
    network.load_state_dict(draw_weights(network))
    image = torch.randn(2, 3, 64, 96, generator=torch.Generator().manual_seed(3))
    k = torch.tensor([[1500.0], [4000.0]])
    with torch.no_grad():
        given = network(image, k).numpy()
        features = network.backbone(image)
        heat = network.root.xy_layer(network.root.deconv_layers(features)).numpy().astype(np.float64)
    pooled = features.numpy().mean((2, 3))
    depth = network.root.depth_layer
    gamma = pooled @ depth.weight.detach().numpy()[0, :, 0, 0] + depth.bias.item()
    share = np.exp(heat[:, 0]) / np.exp(heat[:, 0]).sum((1, 2), keepdims=True)
    y, x = np.mgrid[:16, :24]
    assert given.shape == (2, 3)
    np.testing.assert_allclose(given[:, 0], (share * x).sum((1, 2)), atol=1e-4)
    np.testing.assert_allclose(given[:, 1], (share * y).sum((1, 2)), atol=1e-4)
    np.testing.assert_allclose(given[:, 2], gamma * k[:, 0].numpy(), rtol=1e-4)


class ByKey:
    """HRNet as functions of a state dict."""

    def __init__(self, state: dict[str, Tensor]) -> None:
        self.state = state

    def conv(self, x: Tensor, conv: str, norm: str, stride: int = 1, relu: bool = True) -> Tensor:
        weight = self.state[f"{conv}.weight"]
        x = F.conv2d(x, weight, stride=stride, padding=weight.shape[-1] // 2)
        mean, var, gain, bias = (
            self.state[f"{norm}.{part}"] for part in ("running_mean", "running_var", "weight", "bias")
        )
        x = (x - mean[:, None, None]) / torch.sqrt(var + 1e-5)[:, None, None]
        x = x * gain[:, None, None] + bias[:, None, None]
        return F.relu(x) if relu else x

    def block(self, x: Tensor, name: str, convolutions: int) -> Tensor:
        y = x
        for i in range(1, convolutions + 1):
            y = self.conv(y, f"{name}.conv{i}", f"{name}.bn{i}", relu=i < convolutions)
        if f"{name}.downsample.0.weight" in self.state:
            x = self.conv(x, f"{name}.downsample.0", f"{name}.downsample.1", relu=False)
        return F.relu(x + y)

    def module(self, x: list[Tensor], name: str) -> list[Tensor]:
        for b in range(len(x)):
            for i in range(4):
                x[b] = self.block(x[b], f"{name}.branches.{b}.{i}", 2)
        targets = [
            t for t in range(len(x)) if any(k.startswith(f"{name}.fuse_layers.{t}.") for k in self.state)
        ]
        return [F.relu(sum(self.bring(x[s], name, s, t) for s in range(len(x)))) for t in targets]

    def bring(self, x: Tensor, name: str, source: int, target: int) -> Tensor:
        fuse = f"{name}.fuse_layers.{target}.{source}"
        if source > target:
            x = self.conv(x, f"{fuse}.0", f"{fuse}.1", relu=False)
            for _ in range(source - target):
                x = x.repeat_interleave(2, 2).repeat_interleave(2, 3)
        for i in range(target - source):
            x = self.conv(x, f"{fuse}.{i}.0", f"{fuse}.{i}.1", 2, relu=i < target - source - 1)
        return x

    def hrnet(self, x: Tensor) -> Tensor:
        x = self.conv(self.conv(x, "conv1", "bn1", 2), "conv2", "bn2", 2)
        for i in range(4):
            x = self.block(x, f"layer1.{i}", 3)
        every = [self.conv(x, "transition1.0.0", "transition1.0.1")]
        every.append(self.conv(x, "transition1.1.0.0", "transition1.1.0.1", 2))
        for stage, modules in ((2, 1), (3, 4), (4, 3)):
            if stage > 2:
                new = f"transition{stage - 1}.{stage - 1}.0"
                every.append(self.conv(every[-1], f"{new}.0", f"{new}.1", 2))
            for module in range(modules):
                every = self.module(every, f"stage{stage}.{module}")
        return F.conv2d(every[0], self.state["final_layer.weight"], self.state["final_layer.bias"])
