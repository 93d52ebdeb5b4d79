"""Which network a state dict is of, and that network with these weights, strictly loaded."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import get_args

import torch
from torch import Tensor, nn

from engines.entries import Arch
from engines.errors import RefusedFileError
from engines.networks.blocks import Bottleneck
from engines.networks.hrnet import PoseHRNet
from engines.networks.mppe import DEPTH_BINS, RESNETS, PoseNet, RootNet

ARCHS: tuple[Arch, ...] = get_args(Arch)
WIDTHS: dict[Arch, int] = {"hrnet_w32": 32, "hrnet_w48": 48}

OUTPUTS: dict[Arch, str] = {
    "hrnet_w32": "heatmaps",
    "hrnet_w48": "heatmaps",
    "3dmppe_rootnet": "root",
    "3dmppe_posenet": "coordinates",
}
"""What the only output is called."""

_MMPOSE = (
    (r"^backbone\.", ""),
    (r"^(?:keypoint_head|head)\.final_layer\.(?:0\.)?(?=weight$|bias$)", "final_layer."),
)


@dataclass(frozen=True)
class Release:
    """A network with its weights, in evaluation mode; `joints` is 0 for RootNet."""

    arch: Arch
    network: nn.Module
    joints: int

    @property
    def output(self) -> str:
        """The name of the output."""
        return OUTPUTS[self.arch]


def load(tensors: Mapping[str, Tensor], arch: Arch | None, where: str) -> Release:
    """The network of a state dict. Every key must load and none be left over.

    `arch` may be left out: the keys tell. Raises RefusedFileError, beginning with `where`, for another
    network's state dict, a key that is missing, left over, of the wrong shape, or not of finite numbers.
    """
    seen = recognise(tensors, where)
    if arch is not None and seen is not None and arch != seen:
        raise RefusedFileError(f"{where}: --arch {arch} was asked for, but its keys are those of {seen}")
    chosen = arch or seen
    if chosen is None:
        raise RefusedFileError(
            f"{where}: its keys ({', '.join(list(tensors)[:3])}, …) are those of no network known here: give "
            f"--arch, one of {', '.join(ARCHS)}, or import ONNX"
        )
    named = _official(tensors) if chosen in WIDTHS else dict(tensors)
    network, joints = _empty(chosen, named, where)
    _fill(network, named, f"{where} as {chosen}")
    return Release(chosen, network.eval(), joints)


def recognise(tensors: Mapping[str, Tensor], where: str) -> Arch | None:
    """Which network has such keys; None for none known here."""
    names = _official(tensors)
    if any(key.startswith("stage4.") for key in names):
        return _hrnet(names, where)
    if any(key.startswith("root.") for key in tensors):
        return "3dmppe_rootnet"
    if any(key.startswith("head.deconv_layers.") for key in tensors):
        return "3dmppe_posenet"
    return None


def _hrnet(names: Mapping[str, Tensor], where: str) -> Arch:
    """W32 or W48, by the finest branch of stage 2."""
    key = next((k for k in names if re.match(r"stage2\.0\.branches\.0\.\d\.(conv|bn)\d\.weight", k)), None)
    width = 32 if key is None else len(names[key])
    found = [arch for arch, known in WIDTHS.items() if known == width]
    if not found:
        raise RefusedFileError(f"{where}: key {key} is {width} wide: an HRNet-W{width}, expected W32 or W48")
    if any(key.startswith(("incre_modules.", "classifier.")) for key in names):
        raise RefusedFileError(
            f"{where}: key incre_modules… is of HRNet the classifier: expected the pose network's weights"
        )
    return found[0]


def _official(tensors: Mapping[str, Tensor]) -> dict[str, Tensor]:
    """HRNet's keys with mmpose's names (0.x and 1.x) turned into the official ones; others as they are."""
    if not any(key.startswith("backbone.stage4.") for key in tensors):
        return dict(tensors)
    named = {}
    for key, value in tensors.items():
        official = key
        for pattern, name in _MMPOSE:
            official = re.sub(pattern, name, official)
        named[official] = value
    return named


def _empty(arch: Arch, names: Mapping[str, Tensor], where: str) -> tuple[nn.Module, int]:
    """The network with the sizes that the tensors show, on the meta device: it has no weights yet."""
    with torch.device("meta"):
        if arch in WIDTHS:
            final = names.get("final_layer.weight", torch.empty(17, WIDTHS[arch], 1, 1))
            joints, kernel = len(final), final.shape[-1]
            return PoseHRNet(WIDTHS[arch], joints, kernel if kernel in (1, 3) else 1), joints
        depth = _resnet_depth(names, where)
        if arch == "3dmppe_rootnet":
            return RootNet(depth), 0
        final = names.get("head.final_layer.weight", torch.empty(18 * DEPTH_BINS, 256, 1, 1))
        if len(final) % DEPTH_BINS:
            raise RefusedFileError(
                f"{where}: key head.final_layer.weight has {len(final)} outputs, expected joints times "
                f"{DEPTH_BINS} depth bins"
            )
        return PoseNet(depth, len(final) // DEPTH_BINS), len(final) // DEPTH_BINS


def _resnet_depth(names: Mapping[str, Tensor], where: str) -> int:
    found = [re.match(r"backbone\.layer([1-4])\.(\d+)\.", key) for key in names]
    blocks = {(int(m[1]), int(m[2])) for m in found if m}
    counts = tuple(1 + max((b for n, b in blocks if n == layer), default=-1) for layer in (1, 2, 3, 4))
    deep = any(re.match(r"backbone\.layer\d\.\d+\.conv3\.", key) for key in names)
    for depth, (block, expected) in RESNETS.items():
        if counts == expected and (block is Bottleneck) == deep:
            return depth
    if not blocks:
        raise RefusedFileError(
            f"{where}: key backbone.layer1.0.conv1.weight is missing: it has no ResNet backbone"
        )
    raise RefusedFileError(
        f"{where}: backbone.layer1 to layer4 have {counts} blocks, which is no ResNet of {list(RESNETS)}"
    )


def _fill(network: nn.Module, names: Mapping[str, Tensor], where: str) -> None:
    expected = network.state_dict()
    given = dict(names)
    for key in expected:
        if key.endswith(
            ".num_batches_tracked"
        ):  # files older than PyTorch 0.4.1 lack it, and nothing reads it
            given.setdefault(key, torch.tensor(0))
    _refuse(where, "is missing", [key for key in expected if key not in given])
    _refuse(where, "is left over", [key for key in given if key not in expected])
    for key, tensor in given.items():
        if tensor.shape != expected[key].shape:
            shapes = f"has shape {tuple(tensor.shape)}, expected {tuple(expected[key].shape)}"
            raise RefusedFileError(
                f"{where}: key {key} {shapes}: another network's weights, or another --arch"
            )
        if not bool(torch.isfinite(tensor).all()):
            raise RefusedFileError(
                f"{where}: key {key} has values that are not finite: fetch or copy it again"
            )
    whole = {key: value.float() if value.is_floating_point() else value for key, value in given.items()}
    network.load_state_dict(whole, strict=True, assign=True)


def _refuse(where: str, what: str, keys: list[str]) -> None:
    if keys:
        more = f" (and {len(keys) - 1} more)" if len(keys) > 1 else ""
        raise RefusedFileError(
            f"{where}: key {keys[0]} {what}{more}: another network's weights, or a changed one; try another "
            "--arch, or export ONNX where it came from, and import that"
        )
