"""A model of the zoo as TensorRT gets it: suppression cut off, and in the precision that is wanted."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnx

from engines import runtime
from engines.entries import Model, Precision
from engines.errors import EngineError
from engines.precision import to_fp16
from engines.quantisation import quantisable, to_int8
from engines.runtime import Arrays, Network
from engines.runtime.builder import BatchSizes
from engines.surgery import Tail, cut_suppression, with_suppression
from engines.verification import LIMITS, Agreement, Crop, Limit, remember_outputs, verify

log = logging.getLogger(__name__)

RECIPE = 1
"""Raised with every change to how a model is prepared: plans of another recipe are built again."""

LIVE_AND_BATCH = BatchSizes(1, 1, 16)
"""One person live; up to sixteen crops to a call otherwise."""

ROOM = 0.8
"""Quantisation is searched against this share of the limit: the plan rounds a little differently."""

QUICK = 12
"""Every so many crops are enough to put layers in order."""

Progress = Callable[[str, int, int], None]
"""What is being done, steps done, steps in all."""

Crops = Callable[[], Sequence[Crop]]
"""Recorded people, decoded when they are needed."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A model as TensorRT gets it: the ONNX, the names of its outputs, and what was cut off."""

    onnx: bytes
    outputs: tuple[str, ...]
    tail: Tail | None = None

    def network(self, bare: Network) -> Network:
        """What runs the ONNX, or the plan made of it, as the network that the zoo entry describes."""
        return with_suppression(bare, self.tail) if self.tail else bare


def prepare(
    model: Model, path: Path, precision: Precision, crops: Crops, progress: Progress = lambda *_: None
) -> Prepared:
    """Bring a model into the form and the precision that are built.

    `crops` are asked for INT8 alone, to calibrate. Raises EngineError for a file that is no network, and where the
    model does not bear the precision.
    """
    try:
        whole = onnx.load(str(path))
    except Exception as error:  # protobuf's own classes
        raise EngineError(
            f"{path}: is no ONNX model ({' '.join(str(error).split())}); fetch it again"
        ) from error
    cut = cut_suppression(whole)
    body, tail = cut or (whole, None)
    if precision == "fp16":
        body = to_fp16(body)
    elif precision == "int8":
        body = _quantise(model, path, body, tail, crops(), progress)
    outputs = (tail.boxes, tail.scores) if tail else model.outputs
    return Prepared(body.SerializeToString(), tuple(outputs), tail)


def _quantise(
    model: Model,
    path: Path,
    body: onnx.ModelProto,
    tail: Tail | None,
    crops: Sequence[Crop],
    progress: Progress,
) -> onnx.ModelProto:
    inputs: list[Arrays] = []
    reference = remember_outputs(runtime.load(path))

    def record_inputs(given: Arrays) -> dict[str, np.ndarray]:
        inputs.append(given)
        return reference(given)

    def judge(candidate: onnx.ModelProto, people: Sequence[Crop]) -> Agreement:
        made = Prepared(candidate.SerializeToString(), (), tail)
        network = made.network(runtime.loads(made.onnx))
        return verify(model, network, reference, people, _with_room(LIMITS[model.task]))

    verify(model, record_inputs, reference, crops)
    some = crops[::QUICK]
    found = to_int8(body, inputs[::2], lambda c: judge(c, some), lambda c: judge(c, crops), progress)
    text = f"INT8 in {len(found.layers)} of {len(quantisable(body))} layers, {found.agreement}"
    log.info("%s: %s", model.name, text)
    return found.model


def _with_room(limit: Limit) -> Limit:
    return Limit(limit.mean_px * ROOM, limit.p95_px * ROOM, limit.worst_px)


def fitting(prepared: Prepared) -> BatchSizes | None:
    """The default batch of a network: `LIVE_AND_BATCH`, or None where its own is fixed."""
    model = onnx.load_model_from_string(prepared.onnx)
    weights = {tensor.name for tensor in model.graph.initializer}
    first = [v.type.tensor_type.shape.dim[0] for v in model.graph.input if v.name not in weights]
    return None if any(size.dim_value > 0 for size in first) else LIVE_AND_BATCH
