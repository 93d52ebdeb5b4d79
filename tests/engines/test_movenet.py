"""MoveNet's weights in our UNet: the same numbers as its own graph computes, and what does not fit is refused."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="training needs the extra train")

import torch.nn.functional as F  # noqa: N812 (as everybody calls it)
from torch import Tensor

from engines.errors import RefusedFileError
from engines.networks import movenet
from engines.networks.onnx_export import fold_norms
from engines.networks.unet import SIZES, UNet
from tests.engines.movenet_files import FPN, files

torch.set_num_threads(1)

HALVED = (1, 3, 6, 13)
MEAN, STD = (123.675, 116.28, 103.53), (58.395, 57.12, 57.375)


def theirs(image: Tensor, tensors: dict[str, np.ndarray]) -> Tensor:
    """What is before the heatmaps by MoveNet's own graph, TensorFlow's padding and colours on -1..1."""

    def get(name: str) -> Tensor:
        return torch.from_numpy(tensors[name])

    def wide(x: Tensor, name: str, stride: int = 1) -> Tensor:
        weight = get(f"{name}_weights").permute(3, 2, 0, 1)
        room = (0, 1, 0, 1) if stride == 2 else (weight.shape[-1] // 2,) * 4
        return F.conv2d(F.pad(x, room), weight, get(f"{name}_bn_offset"), stride)

    def each(x: Tensor, values: Tensor, bias: Tensor | None, stride: int = 1) -> Tensor:
        room = (0, 1, 0, 1) if stride == 2 else (1, 1, 1, 1)
        return F.conv2d(F.pad(x, room), values.permute(2, 3, 0, 1), bias, stride, groups=x.shape[1])

    def beside(x: Tensor, name: str) -> Tensor:
        return F.conv2d(x, get(f"{name}/Conv2D").permute(3, 2, 0, 1), get(f"{name}/BiasAdd"))

    x, levels = F.relu6(wide(image, f"{FPN}model/Conv1/Conv2D", 2)), {}
    for number in range(17):
        name, came = f"{FPN}model/block_{number}" if number else f"{FPN}model/expanded_conv", x
        if number:
            x = F.relu6(wide(x, f"{name}_expand/Conv2D"))
        values, bias = (
            get(f"{name}_depthwise/depthwise_weights"),
            get(f"{name}_depthwise/depthwise_bn_offset"),
        )
        x = F.relu6(each(x, values, bias, 2 if number in HALVED else 1))
        x = wide(x, f"{name}_project/Conv2D")
        x = x + came if came.shape == x.shape else x
        levels[number] = x
    x = beside(F.relu6(wide(x, f"{FPN}model/Conv_1/Conv2D")), f"{FPN}conv2d")
    for number, level in enumerate((9, 5, 2)):
        x = F.interpolate(x, scale_factor=2, mode="bilinear", align_corners=False)
        x = x + beside(levels[level], f"{FPN}conv2d_{number + 1}")
        name = f"{FPN}separable_conv2d{f'_{number}' if number else ''}/separable_conv2d"
        x = F.relu(wide(each(x, get(name), None), name))
    head = "kpt_heatmap_0/separable_conv2d_4/"
    x = each(x, get(f"{head}separable_conv2d"), None)
    weight = get(f"{head}separable_conv2d/ReadVariableOp_1").permute(3, 2, 0, 1)
    return F.relu(F.conv2d(x, weight, get(f"{head}BiasAdd")))


def before_heatmaps(network: UNet, image: Tensor) -> Tensor:
    found = []
    network.before.register_forward_hook(lambda _module, _given, out: found.append(out))
    network.eval()(image)
    return found[0]


@pytest.fixture(scope="module")
def tensors(tmp_path_factory: pytest.TempPathFactory) -> dict[str, np.ndarray]:
    return movenet.read(*files(tmp_path_factory.mktemp("movenet")))


@pytest.mark.parametrize("size", ["s", "m"])
def test_the_network_begins_with_the_numbers_of_theirs_whatever_its_depth(
    size: str, tensors: dict[str, np.ndarray]
) -> None:
    network = UNet(SIZES[size])
    movenet.begin(network, tensors, (127.5,) * 3, (127.5,) * 3)
    image = torch.rand(2, 3, 64, 96) * 2 - 1
    with torch.no_grad():
        expected = theirs(image, tensors)
        found = before_heatmaps(network, image)
        assert expected.std() > 0.1
        assert found == pytest.approx(expected, abs=1e-3)
        assert before_heatmaps(fold_norms(network), image) == pytest.approx(expected, abs=1e-3)


def test_pictures_come_in_with_our_mean_and_deviation(tensors: dict[str, np.ndarray]) -> None:
    network = UNet(SIZES["s"])
    movenet.begin(network, tensors, MEAN, STD)
    mean, std = (torch.tensor(values).view(1, 3, 1, 1) for values in (MEAN, STD))
    colours = torch.rand(1, 3, 64, 64) * 255
    with torch.no_grad():
        found = network.eval().stem((colours - mean) / std)
        theirs_ = UNet(SIZES["s"])
        movenet.begin(theirs_, tensors, (127.5,) * 3, (127.5,) * 3)
        expected = theirs_.eval().stem((colours - 127.5) / 127.5)
    # where a kernel lies over the margin, ours sees its mean colour and theirs grey
    assert found[..., :-1, :-1] == pytest.approx(expected[..., :-1, :-1], abs=1e-3)


def test_another_width_is_refused(tensors: dict[str, np.ndarray]) -> None:
    with pytest.raises(
        RefusedFileError, match=r"Conv1.*\(32, 3, 3, 3\), stem is \(56, 3, 3, 3\): another width"
    ):
        movenet.begin(UNet(SIZES["l"]), tensors, MEAN, STD)


def test_a_missing_layer_is_named_with_the_part_that_begins_with_it(tmp_path: Path) -> None:
    name = f"{FPN}model/block_6_depthwise/depthwise_weights"
    graph, weights = files(tmp_path, left_out=name)
    with pytest.raises(
        RefusedFileError, match=r"block_6_depthwise.* is missing, which stages\.3\.0 begins with"
    ):
        movenet.begin(UNet(SIZES["s"]), movenet.read(graph, weights), MEAN, STD)


def test_what_is_no_graph_and_what_is_cut_short_is_refused(tmp_path: Path) -> None:
    graph, weights = files(tmp_path)
    weights.write_bytes(weights.read_bytes()[:-100])
    with pytest.raises(RefusedFileError, match=r"net\.bin: are no weights of TensorFlow\.js"):
        movenet.read(graph, weights)
    graph.write_text("{}")
    with pytest.raises(RefusedFileError, match="KeyError 'weightsManifest'"):
        movenet.read(graph, weights)
