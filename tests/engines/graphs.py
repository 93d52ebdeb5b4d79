"""Small ONNX graphs for tests."""

from __future__ import annotations

from typing import Any

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper


def model(
    nodes: list[onnx.NodeProto],
    inputs: dict[str, list[Any]],
    outputs: dict[str, list[Any]],
    weights: dict[str, np.ndarray],
    opset: int = 17,
) -> onnx.ModelProto:
    """A checked model; all inputs and outputs are FP32, dimensions are numbers or names."""
    graph = helper.make_graph(
        nodes,
        "small",
        [helper.make_tensor_value_info(name, TensorProto.FLOAT, shape) for name, shape in inputs.items()],
        [helper.make_tensor_value_info(name, TensorProto.FLOAT, shape) for name, shape in outputs.items()],
        [numpy_helper.from_array(value, name) for name, value in weights.items()],
    )
    made = helper.make_model(graph, opset_imports=[helper.make_opsetid("", opset)], ir_version=8)
    onnx.checker.check_model(made)
    return made


def convolutions(channels: int = 4, layers: int = 3, opset: int = 17) -> onnx.ModelProto:
    """`input` (n, 3, 16, 16) through 3x3 convolutions with ReLU, then a mean, a softmax and a 1x1 head: `out`."""
    rng = np.random.default_rng(0)
    nodes, weights, at, before = [], {}, "input", 3
    for i in range(layers):
        weights[f"w{i}"] = rng.normal(0, 0.3, (channels, before, 3, 3)).astype(np.float32)
        weights[f"b{i}"] = rng.normal(0, 0.1, channels).astype(np.float32)
        nodes.append(
            helper.make_node("Conv", [at, f"w{i}", f"b{i}"], [f"c{i}"], f"conv{i}", pads=[1, 1, 1, 1])
        )
        nodes.append(helper.make_node("Relu", [f"c{i}"], [f"r{i}"], f"relu{i}"))
        at, before = f"r{i}", channels
    weights["head"] = rng.normal(0, 0.3, (2, channels, 1, 1)).astype(np.float32)
    nodes += [
        helper.make_node("Softmax", [at], ["s"], "softmax", axis=1),
        helper.make_node("Mul", [at, "s"], ["weighed"], "weigh"),
        helper.make_node("Conv", ["weighed", "head"], ["h"], "head"),
        helper.make_node("Mul", ["h", "two"], ["out"], "scale"),
    ]
    weights["two"] = np.asarray(2.0, np.float32)
    return model(nodes, {"input": ["n", 3, 16, 16]}, {"out": ["n", 2, 16, 16]}, weights, opset)
