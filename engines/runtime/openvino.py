"""OpenVINO on the CPU (extra `openvino`): beside ONNX Runtime, faster where the processor has BF16 or INT8 units.

FP32 is asked for unless a caller says otherwise: by itself OpenVINO takes BF16 where it can, which moves key points.
Imported only where a network is opened with it.
"""

from __future__ import annotations

import tempfile
import threading
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from engines.errors import EngineError
from engines.runtime import Network

Hint = Literal["f32", "bf16"]

HINTS: dict[Hint, str] = {"f32": "FP32", "bf16": "BF16"}
"""Precision hint -> the capability that the processor must have for it."""

WEIGHTED = frozenset({"Convolution", "GroupConvolution", "MatMul", "ConvolutionBackpropData"})
"""Operators that begin a unit: one that multiplies, and what follows it (bias, activation)."""

SILENT = frozenset({"Constant", "Parameter", "Result"})


class OpenVINOError(EngineError):
    """OpenVINO is missing, cannot load a model, or cannot run it in the precision that was asked for."""


def version() -> str:
    """OpenVINO's version; "" where it is not installed."""
    try:
        return str(_openvino().__version__)
    except OpenVINOError:
        return ""


def capabilities() -> tuple[str, ...]:
    """What the processor does in hardware: FP32, BF16, INT8, and others. Raises OpenVINOError without OpenVINO."""
    return tuple(_openvino().Core().get_property("CPU", "OPTIMIZATION_CAPABILITIES"))


def load(
    model: Path | bytes,
    threads: int = 1,
    hint: Hint = "f32",
    keep: Iterable[str] = (),
    batch: int | None = 1,
) -> Network:
    """Load an ONNX file, or ONNX in memory, for lowest latency.

    `keep` names layers (see `Opener.units`) that stay in FP32 when `hint` is "bf16". With `batch` the shapes are
    fixed to it, which is a little faster: larger inputs are cut into pieces of it, and must be a multiple; None
    leaves the batch free. `threads` is the number of cores that one call may use. Raises OpenVINOError.
    """
    return Opener(model, batch)(threads, hint, keep)


class Opener:
    """One model, opened several times: in each precision, with other layers left in FP32."""

    def __init__(self, model: Path | bytes, batch: int | None = 1) -> None:
        self._name = "the model" if isinstance(model, bytes) else str(model)
        self._batch = batch
        self._core = _openvino().Core()
        self._model = self._explain_errors(lambda: self._read(model))

    def units(self) -> list[tuple[str, ...]]:
        """Names of the layers in the order they run, cut before each that has weights."""
        units: list[list[str]] = [[]]
        for op in self._model.get_ordered_ops():
            kind = op.get_type_name()
            if kind in WEIGHTED and units[-1]:
                units.append([])
            if kind not in SILENT and op.get_output_element_type(0).is_real():
                units[-1].append(op.get_friendly_name())
        return [tuple(unit) for unit in units]

    def __call__(self, threads: int = 1, hint: Hint = "f32", keep: Iterable[str] = ()) -> Network:
        """A network; raises OpenVINOError where the processor lacks the precision (as `load`)."""
        check_hint(hint, self._core.get_property("CPU", "OPTIMIZATION_CAPABILITIES"))
        precise = frozenset(keep)
        options = {
            "PERFORMANCE_HINT": "LATENCY",
            "NUM_STREAMS": 1,
            "INFERENCE_NUM_THREADS": threads,
            "INFERENCE_PRECISION_HINT": hint,
        }

        def compile_model() -> Any:
            model = self._mark_precise(precise) if precise and hint != "f32" else self._model
            return self._core.compile_model(model, "CPU", options)

        return _network(self._explain_errors(compile_model), self._batch)

    def _read(self, model: Path | bytes) -> Any:
        read = self._core.read_model(model if isinstance(model, bytes) else str(model))
        if self._batch is not None:
            read.reshape(
                {port.any_name: [self._batch, *list(port.partial_shape)[1:]] for port in read.inputs}
            )
        return read

    def _mark_precise(self, keep: frozenset[str]) -> Any:
        """The model whose layers in `keep` are marked as precise, which the CPU plug-in leaves in FP32.

        Python has no call for the mark; OpenVINO's own file format has it.
        """
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "model.xml"
            _openvino().save_model(self._model, path, compress_to_fp16=False)
            tree = ET.parse(path)  # noqa: S314 - written by OpenVINO a moment ago
            for layer in tree.iterfind("layers/layer"):
                if layer.get("name") in keep:
                    ET.SubElement(_information(layer), "attribute", {"name": "precise", "version": "0"})
            weights = np.fromfile(path.with_suffix(".bin"), np.uint8)
        return self._core.read_model(ET.tostring(tree.getroot()), _openvino().Tensor(weights))

    def _explain_errors(self, work: Callable[[], Any]) -> Any:
        try:
            return work()
        except RuntimeError as error:
            reason = " ".join(str(error).split())[-200:]
            raise OpenVINOError(
                f"{self._name}: OpenVINO cannot load it ({reason}); ONNX Runtime can still run it"
            ) from error


def check_hint(hint: str, able: Sequence[str]) -> None:
    """Raise OpenVINOError for a precision that is none, or that a processor of these capabilities lacks."""
    if hint not in HINTS:
        raise OpenVINOError(f"precision {hint!r}: expected one of {', '.join(HINTS)}")
    needed = HINTS[hint]
    if needed not in able:
        raise OpenVINOError(f"this processor has no {needed} (it has {', '.join(able)}): use f32")


def _information(layer: ET.Element) -> ET.Element:
    """A layer's rt_info, made where it has none: it stands behind the layer's data."""
    found = layer.find("rt_info")
    if found is None:
        found = ET.Element("rt_info")
        layer.insert(1 if layer.find("data") is not None else 0, found)
    return found


def _network(compiled: Any, batch: int | None) -> Network:
    request, names = compiled.create_infer_request(), [port.any_name for port in compiled.outputs]
    alone = threading.Lock()  # a request belongs to one call at a time

    def once(inputs: Mapping[str, NDArray[np.float32]]) -> dict[str, NDArray[np.float32]]:
        with alone:
            request.infer(dict(inputs), share_inputs=True)
            return {name: request.get_tensor(name).data.copy() for name in names}

    def run(inputs: Mapping[str, NDArray[np.float32]]) -> dict[str, NDArray[np.float32]]:
        rows = len(next(iter(inputs.values())))
        if batch is None or rows == batch:
            return once(inputs)
        if rows % batch:
            raise OpenVINOError(f"a batch of {rows}: the network was opened for {batch}, expected a multiple")
        pieces = [
            once({name: value[at : at + batch] for name, value in inputs.items()})
            for at in range(0, rows, batch)
        ]
        return {name: np.concatenate([piece[name] for piece in pieces]) for name in names}

    return run


def _openvino() -> Any:
    try:
        import openvino
    except ImportError as error:
        raise OpenVINOError(
            "OpenVINO is not installed: pip install 'open-gym-mirror[openvino]', or use ONNX Runtime"
        ) from error
    return openvino
