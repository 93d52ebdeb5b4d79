"""The lifter as ONNX, weights in half precision: they are widened when the file is loaded, sums are single."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

from engines.lift_points import POINTS
from engines.lift_windows import FEATURES, GLOBALS, NOW, OFFSETS
from engines.training.network import Lifter

OPSET = 20


class _Graph:
    """Nodes and weights as they are added, and names for what is between."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.weights: list[onnx.TensorProto] = []

    def node(self, kind: str, *inputs: str, name: str | None = None, **attributes: object) -> str:
        """Add a node; gives its output's name."""
        out = name or f"{kind.lower()}_{len(self.nodes)}"
        self.nodes.append(helper.make_node(kind, list(inputs), [out], **attributes))
        return out

    def weight(self, name: str, values: np.ndarray) -> str:
        """Add a weight; large ones as halves."""
        wide = values.astype(np.float32) if values.dtype != np.int64 else values
        if wide.size < 4096:
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
    graph = _Graph()
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
    """Take the weights of a file that `write_onnx` wrote, as they are rounded there. Raises OSError, and KeyError
    naming a weight that the file lacks."""
    held = {one.name: numpy_helper.to_array(one) for one in onnx.load(path).graph.initializer}
    state = {}
    for name, tensor in network.state_dict().items():
        values = held[name if name in held else f"{name}_half"].astype(np.float32)
        state[name] = torch.from_numpy((values.T if tensor.ndim == 2 else values).copy())
    network.load_state_dict(state)


def _described(graph: _Graph) -> onnx.GraphProto:
    def value(name: str, *shape: int) -> onnx.ValueInfoProto:
        return helper.make_tensor_value_info(name, TensorProto.FLOAT, ["batch", *shape])

    inputs = [value("steps", len(OFFSETS), FEATURES), value("whole", GLOBALS)]
    return helper.make_graph(graph.nodes, "lifter", inputs, [value("points", len(POINTS), 3)], graph.weights)
