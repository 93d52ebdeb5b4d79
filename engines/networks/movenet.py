"""What MoveNet (Google, 2021) has learned of people, for our UNet to begin with.

Its encoder and decoder are laid out as ours, so that each layer has one here: `ENDS` and `_block` name them. The
files are a TensorFlow.js graph's (weights as float16 beside a list of names), batch norms folded into the
convolutions. MoveNet sees colours on -1..1 and ours are normalised by ImageNet's: the first layer takes up the
difference.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from engines.errors import RefusedFileError
from engines.networks.unet import STAGES, UNet

NAMES = {"s": "movenet-lightning", "m": "movenet-lightning", "l": "movenet-thunder"}
"""Size -> which MoveNet is as wide: the zoo's asset of the weights; `GRAPH` after it names that of the list."""
GRAPH = "-graph"

_FPN = "center_net_mobile_net_v2fpn_feature_extractor/model_1"
_SEPARABLE = f"{_FPN}/separable_conv2d"
ENDS: dict[str, tuple[tuple[str, str], ...]] = {
    "stem": ((f"{_FPN}/model/Conv1/Conv2D_weights", f"{_FPN}/model/Conv1/Conv2D_bn_offset"),),
    "top": ((f"{_FPN}/model/Conv_1/Conv2D_weights", f"{_FPN}/model/Conv_1/Conv2D_bn_offset"),),
    "below": ((f"{_FPN}/conv2d/Conv2D", f"{_FPN}/conv2d/BiasAdd"),),
    "joinings.0.beside": ((f"{_FPN}/conv2d_1/Conv2D", f"{_FPN}/conv2d_1/BiasAdd"),),
    "joinings.0.layers": (
        (f"{_SEPARABLE}/separable_conv2d", ""),
        (f"{_SEPARABLE}/separable_conv2d_weights", f"{_SEPARABLE}/separable_conv2d_bn_offset"),
    ),
    "joinings.1.beside": ((f"{_FPN}/conv2d_2/Conv2D", f"{_FPN}/conv2d_2/BiasAdd"),),
    "joinings.1.layers": (
        (f"{_SEPARABLE}_1/separable_conv2d", ""),
        (f"{_SEPARABLE}_1/separable_conv2d_weights", f"{_SEPARABLE}_1/separable_conv2d_bn_offset"),
    ),
    "joinings.2.beside": ((f"{_FPN}/conv2d_3/Conv2D", f"{_FPN}/conv2d_3/BiasAdd"),),
    "joinings.2.layers": (
        (f"{_SEPARABLE}_2/separable_conv2d", ""),
        (f"{_SEPARABLE}_2/separable_conv2d_weights", f"{_SEPARABLE}_2/separable_conv2d_bn_offset"),
    ),
    "before": (
        ("kpt_heatmap_0/separable_conv2d_4/separable_conv2d", ""),
        (
            "kpt_heatmap_0/separable_conv2d_4/separable_conv2d/ReadVariableOp_1",
            "kpt_heatmap_0/separable_conv2d_4/BiasAdd",
        ),
    ),
}
"""Part of ours -> weights and biases of theirs, in order, besides the encoder's blocks; "" for no bias."""

_KINDS = {"float16": np.float16, "float32": np.float32, "int32": np.int32}
_ROOT, _VARIABLE = "StatefulPartitionedCall/", "/ReadVariableOp"


def read(graph: Path, weights: Path) -> dict[str, np.ndarray]:
    """Tensors by name of a TensorFlow.js model: `graph` (JSON) lists what `weights` holds.

    Raises RefusedFileError for files that are no such model or cut short.
    """
    try:
        rows = json.loads(graph.read_text(encoding="utf-8"))["weightsManifest"][0]["weights"]
        data, at, found = weights.read_bytes(), 0, {}
        for row in rows:
            kind = np.dtype(_KINDS[row.get("quantization", row)["dtype"]])
            values = np.frombuffer(data, kind, int(np.prod(row["shape"], dtype=int)), at)
            name = row["name"].removeprefix(_ROOT).removesuffix(_VARIABLE)
            found[name] = values.reshape(row["shape"]).astype(np.float32)
            at += values.nbytes
    except (ValueError, KeyError, TypeError, IndexError) as error:
        what = f"{type(error).__name__} {error}"
        raise RefusedFileError(f"{graph}, {weights.name}: are no weights of TensorFlow.js: {what}") from error
    return found


def begin(
    network: UNet, tensors: Mapping[str, np.ndarray], mean: Sequence[float], std: Sequence[float]
) -> None:
    """Put MoveNet's weights into a network of its width, head apart: pictures of `mean` and `std`, 0..255, come in.

    Blocks that a deeper network has besides begin by passing on what comes. Raises RefusedFileError where a layer is
    missing or of another shape.
    """
    for part, theirs in ENDS.items():
        _fill(network.get_submodule(part), theirs, tensors, part)
    number = 0
    for at, (stage, (_, _, usual, _)) in enumerate(zip(network.stages, STAGES, strict=True)):
        for place, block in enumerate(stage.children()):
            if place < usual:
                _fill(block, _block(number), tensors, f"stages.{at}.{place}")
                number += 1
            else:
                _pass_on(block)
    _see(network.stem, torch.tensor(mean), torch.tensor(std))


def _block(number: int) -> tuple[tuple[str, str], ...]:
    """Layers of an inverted residual of theirs; the first expands nothing."""
    before = f"{_FPN}/model/" + (f"block_{number}" if number else "expanded_conv")
    layers = [f"{before}_expand/Conv2D"] if number else []
    layers += [f"{before}_depthwise/depthwise", f"{before}_project/Conv2D"]
    return tuple((f"{layer}_weights", f"{layer}_bn_offset") for layer in layers)


@torch.no_grad()
def _fill(
    part: nn.Module, theirs: Sequence[tuple[str, str]], tensors: Mapping[str, np.ndarray], where: str
) -> None:
    """Each convolution of a part with its weights; a norm after it does nothing but add the bias."""
    ours = [m for m in part.modules() if isinstance(m, nn.Conv2d | nn.BatchNorm2d)]
    convolutions = [layer for layer in ours if isinstance(layer, nn.Conv2d)]
    for layer, (weight, bias) in zip(convolutions, theirs, strict=True):
        _put(layer.weight, tensors, weight, where, turned=True)
        after = ours.index(layer) + 1
        norm = ours[after] if after < len(ours) else None
        if isinstance(norm, nn.BatchNorm2d):
            norm.running_mean, norm.running_var = (
                torch.zeros_like(norm.bias),
                torch.ones_like(norm.bias) - norm.eps,
            )
            norm.weight.fill_(1.0)
            _put(norm.bias, tensors, bias, where)
        elif layer.bias is not None:
            _put(layer.bias, tensors, bias, where)


def _put(
    ours: Tensor, tensors: Mapping[str, np.ndarray], name: str, where: str, turned: bool = False
) -> None:
    values = tensors.get(name)
    if values is None:
        raise RefusedFileError(f"MoveNet's weights: {name} is missing, which {where} begins with")
    theirs = torch.from_numpy(values)
    if turned:  # height, width, inputs, outputs; of a depthwise layer: height, width, outputs, 1
        depthwise = theirs.shape[2] == ours.shape[0] != ours.shape[1]
        theirs = theirs.permute((2, 3, 0, 1) if depthwise else (3, 2, 0, 1))
    if theirs.shape != ours.shape:
        raise RefusedFileError(
            f"MoveNet's weights: {name} is {tuple(theirs.shape)}, {where} is {tuple(ours.shape)}: another width"
        )
    ours.copy_(theirs)


@torch.no_grad()
def _pass_on(block: nn.Module) -> None:
    norm = [m for m in block.modules() if isinstance(m, nn.BatchNorm2d)][-1]
    nn.init.zeros_(norm.weight)
    nn.init.zeros_(norm.bias)


@torch.no_grad()
def _see(stem: nn.Module, mean: Tensor, std: Tensor) -> None:
    """The first layer for pictures of another normalisation: theirs is (colour - 127.5) / 127.5."""
    convolution = next(m for m in stem.modules() if isinstance(m, nn.Conv2d))
    norm = next(m for m in stem.modules() if isinstance(m, nn.BatchNorm2d))
    norm.bias.add_((convolution.weight.sum((2, 3)) * ((mean - 127.5) / 127.5)).sum(1))
    convolution.weight.mul_((std / 127.5).view(1, 3, 1, 1))
