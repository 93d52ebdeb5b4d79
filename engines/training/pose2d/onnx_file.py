"""A trained network as an ONNX file, held against PyTorch before anybody relies on it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
import torch
from torch import nn

from engines.errors import RefusedFileError
from engines.networks.onnx_export import AGREEMENT, bare, fold_norms, quiet
from engines.networks.unet import UNet, WithPeaks
from engines.runtime import signature

INPUT, HEATMAPS, PEAKS = "input", "heatmaps", ("xy", "score")


def write(network: UNet, size: tuple[int, int], path: Path, argmax: bool = False) -> float:
    """Write a network for inputs of `size` (width, height), any batch: `input` to `heatmaps`, or to `xy` and `score`.

    Returns the largest difference between ONNX Runtime and PyTorch, as a share of the largest output. Raises
    RefusedFileError where it is above `AGREEMENT`.
    """
    plain = fold_norms(network.cpu().float().eval())
    asked: nn.Module = WithPeaks(plain).eval() if argmax else plain
    outputs = list(PEAKS) if argmax else [HEATMAPS]
    example = torch.randn(2, 3, size[1], size[0], generator=torch.Generator().manual_seed(0))
    with quiet():
        program = torch.onnx.export(
            asked,
            (example,),
            input_names=[INPUT],
            output_names=outputs,
            dynamic_shapes=({0: torch.export.Dim("n", min=1)},),
            dynamo=True,
            verbose=False,
        )
    onnx.save(bare(program.model_proto), path)
    difference = _difference(asked, example, outputs[0], path)
    if not difference <= AGREEMENT:
        raise RefusedFileError(
            f"{path}: ONNX Runtime differs from PyTorch by {difference:.2g} of the largest output, above "
            f"{AGREEMENT:g}: the export is not used; report it with the versions of torch and onnxruntime"
        )
    return difference


@torch.no_grad()
def _difference(network: nn.Module, example: torch.Tensor, output: str, path: Path) -> float:
    found = network(example)
    expected = (found[0] if isinstance(found, tuple) else found).numpy()
    given = signature.read(path).run({INPUT: example.numpy()})[output]
    return float(np.abs(given - expected).max() / max(1.0, np.abs(expected).max()))
