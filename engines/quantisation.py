"""INT8 by Q/DQ nodes, in as many convolutions as the key points bear.

A pose network quantised throughout is destroyed (a hundred pixels of error where half a one is borne). So each
convolution is quantised alone first and judged by what that does to the key points; then the largest set of those
that matter least is taken which still agrees with FP32. Symmetric, activations by tensor, weights by output channel,
as TensorRT wants it. What is not quantised is FP16 (see `engines.precision`), or stays FP32 for processors.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

from engines import runtime
from engines.errors import EngineError
from engines.precision import heads, to_fp16
from engines.verification import Agreement

OPSET = 19
"""The first in which Q/DQ nodes may have FP16 on their other side."""

USUAL = 0.9999
"""Quantile of a tensor's magnitudes that its range covers; what is beyond is cut off."""

MATTERS = 0.25
"""A layer whose error alone exceeds this share of the limit is tried with its whole range too."""

SINGLE = 12
"""How many layers are tried singly, after those that go in together."""

Inputs = Mapping[str, NDArray[np.float32]]
Check = Callable[[onnx.ModelProto], Agreement]
Lower = Callable[[onnx.ModelProto], onnx.ModelProto]
Progress = Callable[[str, int, int], None]
"""What is being done, steps done, steps in all."""


@dataclass(frozen=True, slots=True)
class Quantised:
    """A model with Q/DQ nodes, the names of its quantised layers, and what was found of it."""

    model: onnx.ModelProto
    layers: tuple[str, ...]
    agreement: Agreement


def to_int8(
    model: onnx.ModelProto,
    frames: Sequence[Inputs],
    quick: Check,
    thorough: Check,
    progress: Progress = lambda *_: None,
    rest: Lower = to_fp16,
) -> Quantised:
    """Quantise as many convolutions as bear it.

    `frames` are recorded inputs for the ranges of the activations. `quick` judges a candidate on a few crops, to put
    the layers in order; `thorough` on all of them, to say which set is still good (each is called with an ONNX model
    and returns its agreement with FP32). `rest` lowers what is not quantised. Raises EngineError where no
    layer bears it.
    """
    base = _upgrade_opset(model)
    ranges = activation_ranges(base, frames)
    layers = quantisable(base)
    errors: dict[str, float] = {}
    clipped: dict[str, float] = {}
    for i, name in enumerate(layers):
        progress("judging layers", i, len(layers))
        errors[name], clipped[name] = _alone(base, name, layers[name], ranges, quick)
    order = sorted(errors, key=lambda name: errors[name])

    def attempt(chosen: Sequence[str]) -> Quantised:
        made = rest(insert_qdq(base, {name: clipped[name] for name in chosen}))
        return Quantised(made, tuple(chosen), thorough(made))

    return _largest(order, attempt, progress)


def quantisable(model: onnx.ModelProto) -> dict[str, str]:
    """Name -> activation of the convolutions that may be quantised: not the heads, and not depthwise ones.

    Depthwise convolutions have few weights, gain nothing, and suffer most.
    """
    weights = {tensor.name for tensor in model.graph.initializer}
    last = heads(model)
    return {
        node.name: node.input[0]
        for node in model.graph.node
        if node.op_type == "Conv"
        and node.output[0] not in last
        and node.input[1] in weights
        and all(a.i == 1 for a in node.attribute if a.name == "group")
    }


def activation_ranges(model: onnx.ModelProto, frames: Sequence[Inputs]) -> dict[str, tuple[float, float]]:
    """Tensor -> (usual, largest) magnitude over recorded inputs, for what goes into convolutions."""
    given = {value.name for value in model.graph.input}
    wanted = sorted(set(quantisable(model).values()))
    tapped = onnx.ModelProto()
    tapped.CopyFrom(model)
    outputs = {value.name for value in model.graph.output}
    for name in wanted:
        if name not in given | outputs:
            tapped.graph.output.append(helper.make_tensor_value_info(name, TensorProto.FLOAT, None))
    network = runtime.loads(tapped.SerializeToString())
    found: dict[str, tuple[float, float]] = {}
    for frame in frames:
        values = {**frame, **network(frame)}
        for name in wanted:
            size = np.abs(values[name])
            usual, largest = found.get(name, (0.0, 0.0))
            found[name] = (max(usual, float(np.quantile(size, USUAL))), max(largest, float(size.max())))
    return found


def insert_qdq(model: onnx.ModelProto, ranges: Mapping[str, float]) -> onnx.ModelProto:
    """The model with Q/DQ nodes about some convolutions: `ranges` has the magnitude of each one's activation."""
    copy = onnx.ModelProto()
    copy.CopyFrom(model)
    graph, nodes = copy.graph, []
    weights = {tensor.name: tensor for tensor in graph.initializer}
    made: set[str] = set()
    for node in graph.node:
        fresh = onnx.NodeProto()
        fresh.CopyFrom(node)
        if node.name in ranges:
            nodes += _activation(graph, fresh, ranges[node.name], made)
            nodes += _weight(graph, fresh, numpy_helper.to_array(weights[node.input[1]]), made)
        nodes.append(fresh)
    del graph.node[:]
    graph.node.extend(nodes)
    _drop_unused(graph)
    return copy


def _activation(
    graph: onnx.GraphProto, node: onnx.NodeProto, magnitude: float, made: set[str]
) -> list[onnx.NodeProto]:
    name, scale = node.input[0], np.float32(max(magnitude, 1e-6) / 127)
    stem = f"{name}_by_{scale:.4e}"
    node.input[0] = f"{stem}_dq"
    if stem in made:
        return []
    made.add(stem)
    constants = [f"{stem}_scale", f"{stem}_zero"]
    graph.initializer.append(numpy_helper.from_array(np.asarray(scale), constants[0]))
    graph.initializer.append(numpy_helper.from_array(np.asarray(0, np.int8), constants[1]))
    return [
        helper.make_node("QuantizeLinear", [name, *constants], [f"{stem}_q"], f"{stem}_quantise"),
        helper.make_node("DequantizeLinear", [f"{stem}_q", *constants], [f"{stem}_dq"], f"{stem}_dequantise"),
    ]


def _weight(
    graph: onnx.GraphProto, node: onnx.NodeProto, weight: NDArray[Any], made: set[str]
) -> list[onnx.NodeProto]:
    stem = f"{node.input[1]}_int8"
    node.input[1] = f"{stem}_dq"
    if stem in made:
        return []
    made.add(stem)
    scale = np.maximum(np.abs(weight).reshape(len(weight), -1).max(1) / 127, 1e-8).astype(np.float32)
    steps = np.round(weight / scale.reshape(-1, *[1] * (weight.ndim - 1)))
    zero = np.zeros(len(scale), np.int8)
    constants = {
        stem: np.clip(steps, -127, 127).astype(np.int8), f"{stem}_scale": scale, f"{stem}_zero": zero
    }  # fmt: skip
    graph.initializer.extend(numpy_helper.from_array(value, name) for name, value in constants.items())
    return [
        helper.make_node("DequantizeLinear", list(constants), [f"{stem}_dq"], f"{stem}_dequantise", axis=0)
    ]


def _drop_unused(graph: onnx.GraphProto) -> None:
    used = {name for node in graph.node for name in node.input} | {value.name for value in graph.output}
    remaining = [tensor for tensor in graph.initializer if tensor.name in used]
    del graph.initializer[:]
    graph.initializer.extend(remaining)


def _alone(
    base: onnx.ModelProto, name: str, activation: str, ranges: Mapping[str, tuple[float, float]], quick: Check
) -> tuple[float, float]:
    """The error of quantising one layer, px, and the magnitude that it was found with: the better of two."""
    usual, largest = ranges[activation]
    first = quick(insert_qdq(base, {name: usual}))
    if _error(first) <= MATTERS * first.limit.mean_px:
        return _error(first), usual
    whole = _error(quick(insert_qdq(base, {name: largest})))
    return min((_error(first), usual), (whole, largest))


def _error(found: Agreement) -> float:
    return found.mean_px + found.lost + found.ties


Trial = Callable[[Sequence[str]], Quantised]
"""Some layers to the model with these quantised, and what was found of it."""


def _largest(order: Sequence[str], attempt: Trial, progress: Progress) -> Quantised:
    """A large set of layers that is still good: the front of the order by bisection, then single ones after it."""
    good: Quantised | None = None
    low, high = 1, len(order)
    rounds = len(order).bit_length()
    for done in range(rounds):
        if low > high:
            break
        progress("choosing layers", done, rounds + SINGLE)
        count = (low + high + 1) // 2
        tried = attempt(order[:count])
        if tried.agreement.ok:
            good, low = tried, count + 1
        else:
            high = count - 1
    if good is None:
        raise EngineError("no layer of this network can be quantised to INT8 within the limit; use FP16")
    return _with_more(good, order[len(good.layers) :][:SINGLE], attempt, lambda i: progress(
        "choosing layers", rounds + i, rounds + SINGLE
    ))  # fmt: skip


def _with_more(
    good: Quantised, rest: Sequence[str], attempt: Trial, step: Callable[[int], None]
) -> Quantised:
    """Layers after the one that did not go in may: errors of layers do not simply add up."""
    for i, name in enumerate(rest):
        step(i)
        tried = attempt((*good.layers, name))
        good = tried if tried.agreement.ok else good
    return good


def _upgrade_opset(model: onnx.ModelProto) -> onnx.ModelProto:
    version = max(o.version for o in model.opset_import if o.domain in ("", "ai.onnx"))
    try:
        upgraded = model if version >= OPSET else onnx.version_converter.convert_version(model, OPSET)
    except Exception as error:  # the converter's own classes are not exported
        raise EngineError(
            f"the model cannot be brought to opset {OPSET}, which INT8 needs: {error}"
        ) from error
    copy = onnx.ModelProto()
    copy.CopyFrom(upgraded)
    for i, node in enumerate(copy.graph.node):
        node.name = node.name or f"{node.op_type}_{i}"
    return copy
