"""ONNX files of a few hundred bytes with the heads of real networks: their outputs are constants."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper


def write(
    path: Path,
    outputs: Mapping[str, np.ndarray],
    size: tuple[int | str, int | str] = (64, 96),
    batch: int | str = 1,
    free: bool = False,
    picture: str = "images",
    metadata: Mapping[str, str] | None = None,
    kind: int = TensorProto.FLOAT,
) -> Path:
    """A network for pictures of `size` (width, height) that returns `outputs`, whatever it sees.

    `free` declares all outputs with free extents, as exporters do that could not tell them.
    """
    given = helper.make_tensor_value_info(picture, kind, [batch, 3, size[1], size[0]])
    nodes, declared = [], []
    for name, value in outputs.items():
        nodes.append(helper.make_node("Constant", [], [name], value=numpy_helper.from_array(value)))
        shape = [f"{name}_{i}" for i in range(value.ndim)] if free else list(value.shape)
        declared.append(
            helper.make_tensor_value_info(name, helper.np_dtype_to_tensor_dtype(value.dtype), shape)
        )
    graph = helper.make_graph(nodes, "tiny", [given], declared)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9)
    for key, text in (metadata or {}).items():
        model.metadata_props.add(key=key, value=text)
    onnx.save(model, path)
    return path


def ramp(*shape: int, low: float = 0.0, high: float = 1.0) -> np.ndarray:
    """Rising numbers of a shape, float32."""
    return np.linspace(low, high, int(np.prod(shape)), dtype=np.float32).reshape(shape)
