"""What an ONNX file takes and returns, before anybody knows what it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from engines.errors import EngineError
from engines.runtime import Network

Shape = tuple[int | None, ...]
"""Extents; None for one that is free."""


@dataclass(frozen=True)
class Signature:
    """Inputs and outputs by name, the inputs' element types, the metadata, and ONNX Runtime on the CPU to run it."""

    inputs: Mapping[str, Shape]
    types: Mapping[str, str]
    outputs: Mapping[str, Shape]
    metadata: Mapping[str, str]
    run: Network


def read(path: Path, threads: int = 1) -> Signature:
    """The signature of an ONNX file. Raises EngineError with ONNX Runtime's reason where it cannot load it."""
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 4
    options.intra_op_num_threads = threads
    try:
        session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
    except Exception as error:  # ONNX Runtime raises classes of its own that it does not export
        raise EngineError(f"ONNX Runtime cannot load it ({str(error).splitlines()[0]})") from error
    inputs = {given.name: _whole(given.shape) for given in session.get_inputs()}
    types = {given.name: given.type for given in session.get_inputs()}
    outputs = {given.name: _whole(given.shape) for given in session.get_outputs()}
    metadata = session.get_modelmeta().custom_metadata_map

    def run(given: Mapping[str, NDArray[np.float32]]) -> dict[str, NDArray[np.float32]]:
        return dict(zip(outputs, session.run(list(outputs), dict(given)), strict=True))

    return Signature(inputs, types, outputs, metadata, run)


def _whole(shape: list[object]) -> Shape:
    return tuple(extent if isinstance(extent, int) and extent > 0 else None for extent in shape)
