"""Precision lives in the ONNX: FP16 by conversion, with those layers left in FP32 that do not bear it.

TensorRT builds strongly typed networks: what the graph says, the plan does. Inputs and outputs stay FP32. (The public
converter, onnxconverter-common 1.16, fails on YOLOX's tail, hence our own.)
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from engines.errors import EngineError

SENSITIVE = frozenset({
    "Softmax", "LogSoftmax", "Exp", "Log", "Pow", "Sqrt", "Div", "Reciprocal",
    "ReduceSum", "ReduceMean", "ReduceL1", "ReduceL2", "ReduceSumSquare", "ReduceLogSumExp", "CumSum",
    "LayerNormalization", "InstanceNormalization", "GroupNormalization", "BatchNormalization",
})  # fmt: skip
"""Operators that sum many values, or divide by small ones: softmax, norms, and the like stay in FP32."""

FLOAT_ONLY = frozenset({
    "NonMaxSuppression", "TopK", "Range", "ConstantOfShape", "Cast", "CastLike", "EyeLike", "RandomNormal",
    "RandomUniform", "RandomNormalLike", "RandomUniformLike", "Multinomial", "Bernoulli",
})  # fmt: skip
"""Operators that say their own type, or gain nothing."""

FIRST_INPUT = frozenset({"Resize", "Upsample"})
"""Operators of which only the first input may be FP16: the others are scales."""

WEIGHTED = frozenset({"Conv", "ConvTranspose", "Gemm", "MatMul"})
"""Operators that have most of the weights, and take most of the time."""

SMALLEST, LARGEST = 6e-8, 65504.0
"""The FP16 range: smaller weights become the smallest instead of nothing, larger ones the largest."""


def to_fp16(model: onnx.ModelProto) -> onnx.ModelProto:
    """The model in FP16, but for its sensitive operators and its heads (see `heads`), inputs and outputs.

    Raises EngineError for a model whose types are unknown, or with branches and loops in it.
    """
    if any(attribute.g.node for node in model.graph.node for attribute in node.attribute):
        raise EngineError("the model has branches or loops (If, Loop, Scan): it cannot be converted to FP16")
    whole = _constants_as_weights(model)
    precise = heads(whole)
    work = _Halving(whole)
    for node in whole.graph.node:
        work.take(node, half=_bears_half(node, whole) and node.output[0] not in precise)
    return work.finish()


def heads(model: onnx.ModelProto) -> set[str]:
    """First outputs of the nodes from the last weighted layers to the outputs, these layers included.

    Their outputs are coordinates, or classes for each half pixel: rounding there moves the points themselves.
    """
    makers = {name: node for node in model.graph.node for name in node.output}
    found: set[str] = set()
    waiting = [value.name for value in model.graph.output]
    while waiting:
        node = makers.get(waiting.pop())
        if node is None or node.output[0] in found:
            continue
        found.add(node.output[0])
        if not _weighted(node, makers):
            waiting += list(node.input)
    return found


def _weighted(node: onnx.NodeProto, makers: Mapping[str, onnx.NodeProto]) -> bool:
    """Whether a node multiplies by weights, and not two computed tensors."""
    if node.op_type not in WEIGHTED:
        return False
    weights = makers.get(node.input[1])
    return weights is None or weights.op_type in ("Constant", "DequantizeLinear")


class _Halving:
    """A model on its way to FP16, node by node: every tensor has an FP32 or an FP16 form, the other when needed."""

    def __init__(self, model: onnx.ModelProto) -> None:
        self._model = onnx.ModelProto()
        self._model.CopyFrom(model)
        graph = self._model.graph
        self._floats = _float_tensors(model)
        self._weights = {tensor.name: tensor for tensor in model.graph.initializer}
        self._whole = {value.name for value in graph.input} | self._weights.keys()
        self._half: dict[str, str] = {}
        del graph.node[:], graph.value_info[:]

    def take(self, node: onnx.NodeProto, half: bool) -> None:
        """Carry the next node over, in FP16 or in FP32."""
        fresh = onnx.NodeProto()
        fresh.CopyFrom(node)
        half = half and any(name in self._floats for name in node.output)
        for i, name in enumerate(node.input):
            if name in self._floats:
                as_half = half and (i == 0 or node.op_type not in FIRST_INPUT)
                either = node.op_type in ("Shape", "Size") and name in self._half
                fresh.input[i] = self._half_name(name) if as_half or either else self._full(name)
        for i, name in enumerate(node.output):
            if half and name in self._floats:
                fresh.output[i] = self._half[name] = f"{name}_fp16"
            else:
                self._whole.add(name)
        self._model.graph.node.append(fresh)

    def finish(self) -> onnx.ModelProto:
        """The converted model; its inputs and outputs are what they were."""
        graph = self._model.graph
        for value in graph.output:
            if value.name in self._floats:
                self._full(value.name)
        used = {name for node in graph.node for name in node.input} | {value.name for value in graph.output}
        remaining = [tensor for tensor in graph.initializer if tensor.name in used]
        del graph.initializer[:]
        graph.initializer.extend(remaining)
        onnx.checker.check_model(self._model)
        return self._model

    def _half_name(self, name: str) -> str:
        if name not in self._half:
            self._half[name] = f"{name}_fp16"
            if name in self._weights:
                values = numpy_helper.to_array(self._weights[name])
                self._model.graph.initializer.append(
                    numpy_helper.from_array(_round_to_half(values), f"{name}_fp16")
                )
            else:
                self._cast(name, f"{name}_fp16", TensorProto.FLOAT16)
        return self._half[name]

    def _full(self, name: str) -> str:
        if name not in self._whole:
            self._whole.add(name)
            self._cast(self._half[name], name, TensorProto.FLOAT)
        return name

    def _cast(self, source: str, target: str, to: int) -> None:
        self._model.graph.node.append(helper.make_node("Cast", [source], [target], f"{target}_cast", to=to))


def _bears_half(node: onnx.NodeProto, model: onnx.ModelProto) -> bool:
    if node.op_type in ("QuantizeLinear", "DequantizeLinear"):
        return max(o.version for o in model.opset_import if o.domain in ("", "ai.onnx")) >= 19
    return node.domain in ("", "ai.onnx") and node.op_type not in SENSITIVE | FLOAT_ONLY


def _round_to_half(values: np.ndarray) -> np.ndarray:
    """FP32 values as FP16 ones, none of them lost at either end of the range."""
    small = (values != 0) & (np.abs(values) < SMALLEST)
    nonzero = np.where(small, np.copysign(SMALLEST, values), values)
    return np.clip(nonzero, -LARGEST, LARGEST).astype(np.float16)


def _float_tensors(model: onnx.ModelProto) -> set[str]:
    """Names of all FP32 tensors. Raises EngineError where the type of one is unknown."""
    graph = onnx.shape_inference.infer_shapes(model).graph
    types = {v.name: v.type.tensor_type.elem_type for v in (*graph.input, *graph.value_info, *graph.output)}
    types |= {tensor.name: tensor.data_type for tensor in graph.initializer}
    for node in graph.node:
        for name in node.output:
            if name and not types.get(name):
                raise EngineError(
                    f"the type of {name!r}, from {node.op_type} {node.name!r}, cannot be told: "
                    "the model cannot be converted to FP16; use FP32"
                )
    return {name for name, kind in types.items() if kind == TensorProto.FLOAT}


def _constants_as_weights(model: onnx.ModelProto) -> onnx.ModelProto:
    """A copy whose Constant nodes that hold a tensor are initializers."""
    copy = onnx.ModelProto()
    copy.CopyFrom(model)
    nodes = []
    for node in model.graph.node:
        value = next((a.t for a in node.attribute if a.name == "value"), None)
        if node.op_type == "Constant" and value is not None:
            tensor = copy.graph.initializer.add()
            tensor.CopyFrom(value)
            tensor.name = node.output[0]
        else:
            nodes.append(node)
    del copy.graph.node[:]
    copy.graph.node.extend(nodes)
    return copy
