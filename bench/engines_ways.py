"""Every way to run a network on this processor: by runtime and precision, as its zoo entry describes it or bare."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnx

from engines import cache, choice, runtime
from engines.candidates import with_room
from engines.cpu_int8 import quantise_model as quantised_file
from engines.entries import Model
from engines.errors import EngineError
from engines.precision import to_fp16
from engines.preparation import prepare
from engines.quantisation import activation_ranges, insert_qdq, quantisable
from engines.runtime import Network, openvino
from engines.verification import LIMITS, Crop

Way = Callable[[], Network]


@dataclass(frozen=True)
class Ways:
    """Networks by label, such as "onnxruntime fp16", and why the others are not there."""

    networks: dict[str, Network]
    failed: dict[str, str]


def of_model(model: Model, file: Path, crops: Sequence[Crop], int8: bool) -> Ways:
    """A 2D network in FP32, FP16, BF16 and, with `int8`, in INT8 as far as its key points bear it."""
    ways = {**_plain(file), "onnxruntime fp16": lambda: _open_half(model, file)}
    chosen = choice.recall(model.sha256)
    if chosen is not None and chosen.precision == "mixed":
        ways[chosen.label] = lambda: choice.open_network(chosen, file)
    if int8:
        made = _Once(lambda: _quantise(model, file, crops))
        ways["onnxruntime int8"] = lambda: runtime.load(made())
        ways["openvino int8"] = lambda: _free(made(), "f32")
    return _open(ways)


def of_random(file: Path, inputs: dict[str, np.ndarray], folder: Path) -> Ways:
    """A network with random weights: INT8 in every layer that may be, since there are no key points to keep."""
    made = _Once(lambda: _quantise_throughout(file, inputs, folder))
    return _open(
        {
            **_plain(file),
            "onnxruntime fp16": lambda: runtime.loads(to_fp16(onnx.load(str(file))).SerializeToString()),
            "onnxruntime int8": lambda: runtime.load(made()),
            "openvino int8": lambda: _free(made(), "f32"),
        }
    )


def of_file(file: Path) -> Ways:
    """A network whose file holds bytes: widened when it is loaded, multiplied by as they are, and in BF16."""
    plain = _plain(file)
    widened = {"onnxruntime fp32": lambda: runtime.load(file, widened=True)}
    return _open(plain | widened | {"onnxruntime int8": plain["onnxruntime fp32"]})


def _plain(file: Path) -> dict[str, Way]:
    return {
        "onnxruntime fp32": lambda: runtime.load(file),
        "openvino fp32": lambda: _free(file, "f32"),
        "openvino bf16": lambda: _free(file, "bf16"),
    }


def _open(ways: dict[str, Way]) -> Ways:
    networks, failed = {}, {}
    for label, way in ways.items():
        try:
            networks[label] = way()
        except EngineError as error:
            failed[label] = str(error)
    return Ways(networks, failed)


def _free(file: Path, hint: openvino.Hint) -> Network:
    return openvino.load(file, hint=hint, batch=None)


def _open_half(model: Model, file: Path) -> Network:
    prepared = prepare(model, file, "fp16", list)
    return prepared.network(runtime.loads(prepared.onnx))


def _quantise(model: Model, file: Path, crops: Sequence[Crop]) -> Path:
    place, _ = quantised_file(model, file, crops, with_room(LIMITS[model.task]))
    return cache.directory() / place


def _quantise_throughout(file: Path, inputs: dict[str, np.ndarray], folder: Path) -> Path:
    whole = onnx.load(str(file))
    layers, ranges = quantisable(whole), activation_ranges(whole, [inputs])
    made = insert_qdq(whole, {name: ranges[activation][1] for name, activation in layers.items()})
    to = folder / f"{file.stem}_int8.onnx"
    onnx.save(made, to)
    return to


class _Once:
    """Makes a file when it is first asked for; what failed fails again without another try."""

    def __init__(self, make: Callable[[], Path]) -> None:
        self._make = make
        self._made: Path | EngineError | None = None

    def __call__(self) -> Path:
        if self._made is None:
            try:
                self._made = self._make()
            except EngineError as error:
                self._made = error
        if isinstance(self._made, EngineError):
            raise self._made
        return self._made
