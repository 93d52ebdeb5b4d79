"""Non-maximum suppression cut off a detector's graph, and done outside of it.

TensorRT-RTX has no runner for ONNX's NonMaxSuppression, and where there is one the number of boxes depends on the
data, which no CUDA graph can hold. So the graph ends at all boxes and their scores, and `with_suppression` does the
rest as the graph did.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import onnx
from numpy.typing import NDArray

from engines.crop import iou
from engines.errors import EngineError
from engines.runtime import Network

NMS = "NonMaxSuppression"
ALL = 1 << 30
"""No limit on the number of detections."""

PASSED = ("Gather", "Transpose", "Identity", "Cast")
"""Operators between the raw tensors and the suppression: they pick the best boxes, or turn the scores."""


@dataclass(frozen=True, slots=True)
class Tail:
    """What was cut off: the tensors where the graph now ends, and how its suppression worked.

    `boxes` is (n, boxes, 4) x1 y1 x2 y2, `scores` (n, boxes, classes), or (n, classes, boxes) where `turned`.
    `per_class` boxes of a class remain, and `most` of all classes together.
    """

    boxes: str
    scores: str
    turned: bool
    iou: float
    least: float
    per_class: int
    most: int


def cut_suppression(model: onnx.ModelProto) -> tuple[onnx.ModelProto, Tail] | None:
    """A model that ends before its NonMaxSuppression, and what was cut off; None for a model without one.

    Raises EngineError where the raw boxes and scores cannot be found.
    """
    found = [node for node in model.graph.node if node.op_type == NMS]
    if not found:
        return None
    if len(found) > 1:
        raise EngineError(
            f"{len(found)} nodes {NMS}: which one to cut is not clear; export the model without them"
        )
    node, makers = found[0], {name: node for node in model.graph.node for name in node.output}
    boxes, _ = _raw(node.input[0], makers)
    scores, turns = _raw(node.input[1], makers)
    constants = _constants(model)
    limits = [constants.get(name) for name in (*node.input[2:5], "", "", "")[:3]]
    per_class, overlap, least = (float(c.reshape(-1)[0]) if c is not None and c.size else 0.0 for c in limits)
    most = _top_k(model, node, makers, constants) or ALL
    tail = Tail(boxes, scores, turns % 2 == 0, overlap, least, int(per_class), most)
    return _ending_at(model, (boxes, scores)), tail


def with_suppression(network: Network, tail: Tail) -> Network:
    """The network as it was before the cut: `dets` (1, n, 5) x1 y1 x2 y2 score and `labels` (1, n) in place of all
    boxes, best first. `network` takes one picture at a time."""

    def run(inputs: Mapping[str, NDArray[np.float32]]) -> dict[str, Any]:
        outputs = network(inputs)
        scores = outputs[tail.scores][0]
        dets, labels = suppress(outputs[tail.boxes][0], scores.T if tail.turned else scores, tail)
        return {"dets": dets[None], "labels": labels[None]}

    return run


def suppress(
    boxes: NDArray[np.float32], scores: NDArray[np.float32], tail: Tail
) -> tuple[NDArray[np.float32], NDArray[np.int64]]:
    """Greedy suppression by class, as ONNX defines it: dets (k, 5), labels (k,), best first.

    `boxes` (n, 4) x1 y1 x2 y2, `scores` (n, classes).
    """
    dets, labels = [np.zeros((0, 5), np.float32)], [np.zeros(0, np.int64)]
    for label in range(scores.shape[1]):
        selected = _greedy(boxes, scores[:, label], tail)
        dets.append(np.concatenate([boxes[selected], scores[selected, label, None]], axis=1))
        labels.append(np.full(len(selected), label))
    every, names = np.concatenate(dets), np.concatenate(labels)
    best = np.argsort(-every[:, 4], kind="stable")[: tail.most]
    return every[best], names[best]


def _greedy(boxes: NDArray[np.float32], scores: NDArray[np.float32], tail: Tail) -> list[int]:
    likely = np.flatnonzero(scores > tail.least)
    waiting = likely[np.argsort(-scores[likely], kind="stable")]
    selected: list[int] = []
    while len(waiting) and len(selected) < tail.per_class:
        first, waiting = waiting[0], waiting[1:]
        selected.append(int(first))
        overlaps = iou(boxes[[first]].astype(np.float64), boxes[waiting].astype(np.float64))[0]
        waiting = waiting[overlaps <= tail.iou]
    return selected


def _raw(name: str, makers: Mapping[str, onnx.NodeProto]) -> tuple[str, int]:
    """The tensor that a suppression's input was picked from, and how often it was turned on the way."""
    turns = 0
    while name in makers and makers[name].op_type in PASSED:
        turns += makers[name].op_type == "Transpose"
        name = makers[name].input[0]
    if name not in makers:
        raise EngineError(f"the input {name!r} of {NMS} is no tensor of the network: it cannot be cut there")
    return name, turns


def _top_k(
    model: onnx.ModelProto, node: onnx.NodeProto, makers: Mapping[str, onnx.NodeProto],
    constants: Mapping[str, NDArray[Any]],
) -> int:  # fmt: skip
    """How many detections a TopK behind the suppression keeps; 0 where there is none."""
    for later in model.graph.node:
        if later.op_type == "TopK" and node.output[0] in _sources(later.input[1], makers):
            counted = _sources(later.input[1], makers, until="Shape")
            return max(
                [int(constants[n].max()) for n in counted & constants.keys() if constants[n].size == 1]
            )
    return 0


def _sources(name: str, makers: Mapping[str, onnx.NodeProto], until: str = "") -> set[str]:
    """Every tensor that goes into one, not looking behind operators of a kind."""
    seen: set[str] = set()
    waiting = [name]
    while waiting:
        at = waiting.pop()
        if at and at not in seen:
            seen.add(at)
            waiting += list(makers[at].input) if at in makers and makers[at].op_type != until else []
    return seen


def _constants(model: onnx.ModelProto) -> dict[str, NDArray[Any]]:
    found = {tensor.name: onnx.numpy_helper.to_array(tensor) for tensor in model.graph.initializer}
    for node in model.graph.node:
        if node.op_type == "Constant" and node.attribute and node.attribute[0].name == "value":
            found[node.output[0]] = onnx.numpy_helper.to_array(node.attribute[0].t)
    return found


def _ending_at(model: onnx.ModelProto, names: tuple[str, ...]) -> onnx.ModelProto:
    """The part of a model that computes some of its tensors."""
    inputs = [value.name for value in model.graph.input]
    weights = {tensor.name for tensor in model.graph.initializer}
    inferred = onnx.shape_inference.infer_shapes(model)
    cut = onnx.utils.Extractor(inferred).extract_model([n for n in inputs if n not in weights], list(names))
    onnx.checker.check_model(cut)
    return cut
