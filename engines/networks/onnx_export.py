"""A release as an ONNX file, held against PyTorch before anybody relies on it."""

from __future__ import annotations

import copy
import logging
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path

import numpy as np
import onnx
import torch
from torch import Tensor, nn
from torch.nn.utils.fusion import fuse_conv_bn_eval

from engines.errors import RefusedFileError
from engines.networks.releases import Release
from engines.runtime import signature

AGREEMENT = 1e-3
"""Largest difference between ONNX Runtime and PyTorch, as a share of the largest output (or of 1)."""

K_MM = 3000.0
"""A distance for RootNet to be tried with."""


def write(release: Release, size: tuple[int, int], path: Path) -> float:
    """Write the network as ONNX for inputs of `size` (width, height), any batch, weights inside.

    Inputs `image` (n, 3, h, w) and, for RootNet, `k` (n, 1). Returns the largest difference between ONNX Runtime
    and PyTorch, as a share of the largest output. Raises RefusedFileError where it is above `AGREEMENT`.
    """
    example = _inputs(release, size, 2, seed=0)
    batch = torch.export.Dim("n", min=1)
    with quiet():
        program = torch.onnx.export(
            fold_norms(release.network),
            tuple(example.values()),
            input_names=list(example),
            output_names=[release.output],
            dynamic_shapes=tuple({0: batch} for _ in example),
            dynamo=True,
            verbose=False,
        )
    onnx.save(bare(program.model_proto), path)
    difference = max(_difference(release, size, count, path) for count in (1, 3))
    if not difference <= AGREEMENT:
        raise RefusedFileError(
            f"{release.arch}: ONNX Runtime differs from PyTorch by {difference:.2g} of the largest output, "
            f"above {AGREEMENT:g}: the export is not used; report it with the versions of torch and onnxruntime"
        )
    return difference


def fold_norms(network: nn.Module) -> nn.Module:
    """A copy whose batch norms are part of the convolutions before them: half the nodes, the same numbers."""
    network = copy.deepcopy(network)
    for module in list(network.modules()):
        for (name, layer), (after, norm) in pairwise(list(module.named_children())):
            turned = isinstance(layer, nn.ConvTranspose2d)
            if isinstance(norm, nn.BatchNorm2d) and (turned or isinstance(layer, nn.Conv2d)):
                setattr(module, name, fuse_conv_bn_eval(layer, norm, transpose=turned))
                setattr(module, after, nn.Identity())
    return network


def _inputs(release: Release, size: tuple[int, int], count: int, seed: int) -> dict[str, Tensor]:
    random = torch.Generator().manual_seed(seed)
    image = torch.randn(count, 3, size[1], size[0], generator=random)
    if release.arch != "3dmppe_rootnet":
        return {"image": image}
    return {"image": image, "k": torch.rand(count, 1, generator=random) * K_MM + K_MM}


def _difference(release: Release, size: tuple[int, int], count: int, path: Path) -> float:
    inputs = _inputs(release, size, count, seed=count)
    with torch.no_grad():
        expected = release.network(*inputs.values()).numpy()
    found = signature.read(path).run({name: value.numpy() for name, value in inputs.items()})[release.output]
    return float(np.abs(found - expected).max() / max(1.0, np.abs(expected).max()))


def bare(model: onnx.ModelProto) -> onnx.ModelProto:
    """The model without the exporter's notes of source files and lines, so that equal weights make equal files."""
    del model.metadata_props[:]
    del model.graph.metadata_props[:]
    for node in model.graph.node:
        node.doc_string = ""
        del node.metadata_props[:]
    for value in (*model.graph.value_info, *model.graph.input, *model.graph.output, *model.graph.initializer):
        del value.metadata_props[:]
    return model


@contextmanager
def quiet() -> Iterator[None]:
    """Without the exporter's remarks, which are about torchvision and about itself."""
    logger = logging.getLogger("torch.onnx")
    before = logger.level
    logger.setLevel(logging.ERROR)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        logger.setLevel(before)
