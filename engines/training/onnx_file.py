"""The lifter as ONNX, weights in half precision or bytes, widened when the file is loaded; sums are single."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

from engines.lift_points import POINTS, SPREADS
from engines.lift_windows import FEATURES, GLOBALS, NOW, OFFSETS
from engines.training.network import BLOCKS, USUAL, LifterNetwork

OPSET = 20

BYTES_FROM, HALVES_FROM = 200_000, 4096
"""Weights of this many numbers are stored in bytes (in a deep network; each output has its scale) or in halves."""


class _Graph:
    """Nodes and weights as they are added, and names for what is between; large weights `in_bytes` or in halves."""

    def __init__(self, in_bytes: bool) -> None:
        self.in_bytes = in_bytes
        self.nodes: list[onnx.NodeProto] = []
        self.weights: list[onnx.TensorProto] = []

    def node(self, kind: str, *inputs: str, name: str | None = None, **attributes: object) -> str:
        """Add a node; returns its output's name."""
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


def write_onnx(network: LifterNetwork, path: Path) -> None:
    """Write inputs `steps` (b, 19, 78) and `whole` (b, 24), outputs `points` (b, 26, 3) and `spread` (b, 10), as
    `LifterNetwork` has them. Raises OSError."""
    state = {name: tensor.detach().numpy() for name, tensor in network.state_dict().items()}
    graph = _Graph(in_bytes=len(network.blocks) > BLOCKS)
    around = graph.node("Flatten", graph.node("Gelu", graph.linear("steps", "step", state)), axis=1)
    one = graph.node("Gather", "steps", graph.weight("frame", np.array(NOW, dtype=np.int64)), axis=1)
    now = graph.linear(graph.node("Concat", one, "whole", axis=1), "now", state)
    x = graph.node("Add", graph.linear(around, "context", state), now)
    for i in range(len(network.blocks)):
        inner = graph.linear(graph.norm(x, f"blocks.{i}.norm", state), f"blocks.{i}.first", state)
        x = graph.node("Add", x, graph.linear(graph.node("Gelu", inner), f"blocks.{i}.second", state))
    x = graph.norm(x, "norm", state)
    shape = graph.weight("shape", np.array([-1, len(POINTS), 3], dtype=np.int64))
    graph.node("Reshape", graph.linear(x, "out", state), shape, name="points")
    doubt = graph.linear(graph.node("Gelu", graph.linear(x, "doubt", state)), "spread", state)
    usual = graph.weight("usual", np.array(USUAL, dtype=np.float32))
    graph.node("Add", doubt, usual, name="spread")
    model = helper.make_model(
        _make_graph(graph), opset_imports=[helper.make_opsetid("", OPSET)], ir_version=9
    )
    onnx.checker.check_model(model, full_check=True)
    path.write_bytes(model.SerializeToString())


def read_weights(network: LifterNetwork, path: Path) -> None:
    """Take the weights of a file that `write_onnx` wrote, as they are rounded there.

    Blocks that the file has not change nothing at first: what they would add is zero, as is the weight of inputs that
    it did not know. Errors that it does not state begin as usual. Raises OSError, and KeyError naming a weight that
    the file lacks.
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
        if values is None and name in NEWER:
            continue
        if values is None:
            raise KeyError(f"{path} has no weight {name!r}: give a file that engines.training wrote")
        state[name] = _widen(values, tensor.shape)
    network.load_state_dict(state)


NEWER = frozenset(f"{layer}.{part}" for layer in ("doubt", "spread") for part in ("weight", "bias"))
"""Weights that files of earlier versions do not have."""


def _widen(values: np.ndarray, shape: torch.Size) -> torch.Tensor:
    """Values in the first columns of a weight of this shape, zero in others."""
    wide = torch.zeros(shape)
    wide[..., : values.shape[-1]] = torch.from_numpy(values.copy())
    return wide


def _values(held: dict[str, np.ndarray], name: str) -> np.ndarray | None:
    """A weight as torch has it, None where the file has none of that name."""
    if f"{name}_byte" in held:
        wide = held[f"{name}_byte"].astype(np.float32) * held[f"{name}_scale"]
    elif name in held or f"{name}_half" in held:
        wide = held[name if name in held else f"{name}_half"].astype(np.float32)
    else:
        return None
    return np.asarray(wide.T if wide.ndim == 2 else wide)


def _make_graph(graph: _Graph) -> onnx.GraphProto:
    def value(name: str, *shape: int) -> onnx.ValueInfoProto:
        return helper.make_tensor_value_info(name, TensorProto.FLOAT, ["batch", *shape])

    inputs = [value("steps", len(OFFSETS), FEATURES), value("whole", GLOBALS)]
    outputs = [value("points", len(POINTS), 3), value("spread", len(SPREADS))]
    return helper.make_graph(graph.nodes, "lifter", inputs, outputs, graph.weights)
