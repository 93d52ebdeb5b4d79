"""The lifter as ONNX, weights in half precision or bytes, widened when the file is loaded; sums are single."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

from engines.lift_points import POINTS
from engines.lift_windows import FEATURES, GLOBALS, NOW, OFFSETS
from engines.training.network import BLOCKS, Lifter

OPSET = 20

BYTES_FROM, HALVES_FROM = 200_000, 4096
"""Weights of this many numbers are kept in bytes (in a deep network; each output has its scale) or in halves."""


class _Graph:
    """Nodes and weights as they are added, and names for what is between; large weights `in_bytes` or in halves."""

    def __init__(self, in_bytes: bool) -> None:
        self.in_bytes = in_bytes
        self.nodes: list[onnx.NodeProto] = []
        self.weights: list[onnx.TensorProto] = []

    def node(self, kind: str, *inputs: str, name: str | None = None, **attributes: object) -> str:
        """Add a node; gives its output's name."""
        out = name or f"{kind.lower()}_{len(self.nodes)}"
        self.nodes.append(helper.make_node(kind, list(inputs), [out], **attributes))
        return out

    def weight(self, name: str, values: np.ndarray) -> str:
        """Add a weight; large ones as bytes or halves."""
        wide = values.astype(np.float32) if values.dtype != np.int64 else values
        if self.in_bytes and wide.size >= BYTES_FROM:
            scale = np.maximum(np.abs(wide).max(0), 1e-6) / 127
            self.weights.append(
                numpy_helper.from_array(np.rint(wide / scale).astype(np.int8), f"{name}_byte")
            )
            self.weights.append(numpy_helper.from_array(scale, f"{name}_scale"))
            # TensorRT takes bytes in this way alone; ONNX Runtime multiplies by them without widening
            return self.node("DequantizeLinear", f"{name}_byte", f"{name}_scale", name=name, axis=1)
        if wide.size < HALVES_FROM:
            self.weights.append(numpy_helper.from_array(wide, name))
            return name
        self.weights.append(numpy_helper.from_array(wide.astype(np.float16), f"{name}_half"))
        return self.node("Cast", f"{name}_half", name=name, to=TensorProto.FLOAT)

    def linear(self, x: str, name: str, state: dict[str, np.ndarray]) -> str:
        """x W^T + b."""
        product = self.node("MatMul", x, self.weight(f"{name}.weight", state[f"{name}.weight"].T.copy()))
        return self.node("Add", product, self.weight(f"{name}.bias", state[f"{name}.bias"]))

    def norm(self, x: str, name: str, state: dict[str, np.ndarray]) -> str:
        """Layer normalisation."""
        parts = [self.weight(f"{name}.{part}", state[f"{name}.{part}"]) for part in ("weight", "bias")]
        return self.node("LayerNormalization", x, *parts, axis=-1, epsilon=1e-5)


def write_onnx(network: Lifter, path: Path) -> None:
    """Write inputs `steps` (b, 19, 78) and `whole` (b, 20), output `points` (b, 26, 3). Raises OSError."""
    state = {name: tensor.detach().numpy() for name, tensor in network.state_dict().items()}
    graph = _Graph(in_bytes=len(network.blocks) > BLOCKS)
    around = graph.node("Flatten", graph.node("Gelu", graph.linear("steps", "step", state)), axis=1)
    one = graph.node("Gather", "steps", graph.weight("frame", np.array(NOW, dtype=np.int64)), axis=1)
    now = graph.linear(graph.node("Concat", one, "whole", axis=1), "now", state)
    x = graph.node("Add", graph.linear(around, "context", state), now)
    for i in range(len(network.blocks)):
        inner = graph.linear(graph.norm(x, f"blocks.{i}.norm", state), f"blocks.{i}.first", state)
        x = graph.node("Add", x, graph.linear(graph.node("Gelu", inner), f"blocks.{i}.second", state))
    flat = graph.linear(graph.norm(x, "norm", state), "out", state)
    shape = graph.weight("shape", np.array([-1, len(POINTS), 3], dtype=np.int64))
    graph.node("Reshape", flat, shape, name="points")
    model = helper.make_model(_described(graph), opset_imports=[helper.make_opsetid("", OPSET)], ir_version=9)
    onnx.checker.check_model(model, full_check=True)
    path.write_bytes(model.SerializeToString())


def read_weights(network: Lifter, path: Path) -> None:
    """Take the weights of a file that `write_onnx` wrote, as they are rounded there.

    Blocks that the file has not change nothing at first: what they would add is zero. Raises OSError, and KeyError
    naming a weight that the file lacks.
    """
    held = {one.name: numpy_helper.to_array(one) for one in onnx.load(path).graph.initializer}
    blocks = sum(name.startswith("blocks.") and name.endswith(".norm.weight") for name in held)
    state = network.state_dict()
    for name, tensor in state.items():
        if name.startswith("blocks.") and int(name.split(".")[1]) >= blocks:
            if ".second." in name:
                tensor.zero_()
            continue
        values = _values(held, name)
        state[name] = torch.from_numpy((values.T if tensor.ndim == 2 else values).copy())
    network.load_state_dict(state)


def _values(held: dict[str, np.ndarray], name: str) -> np.ndarray:
    if f"{name}_byte" in held:
        return np.asarray(held[f"{name}_byte"].astype(np.float32) * held[f"{name}_scale"])
    return held[name if name in held else f"{name}_half"].astype(np.float32)


def _described(graph: _Graph) -> onnx.GraphProto:
    def value(name: str, *shape: int) -> onnx.ValueInfoProto:
        return helper.make_tensor_value_info(name, TensorProto.FLOAT, ["batch", *shape])

    inputs = [value("steps", len(OFFSETS), FEATURES), value("whole", GLOBALS)]
    return helper.make_graph(graph.nodes, "lifter", inputs, [value("points", len(POINTS), 3)], graph.weights)
