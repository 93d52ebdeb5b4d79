"""ONNX Runtime on the CPU: the embedded default, on any machine."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from engines.errors import EngineError
from engines.runtime import Network

_ERRORS_ONLY = 3


def load(path: Path, threads: int = 1, *, widened: bool = False) -> Network:
    """Load an ONNX file. `threads` is the number of cores that one call may use; for `widened` see `runtime.load`.

    Raises EngineError naming the file when ONNX Runtime refuses it.
    """
    try:
        return _network(str(path), threads, widened)
    except Exception as error:  # ONNX Runtime raises classes of its own that it does not export
        reason = str(error).splitlines()[0]
        raise EngineError(
            f"{path}: ONNX Runtime cannot load it ({reason}); fetch it again: mirror engines fetch"
        ) from error


def loads(model: bytes, threads: int = 1) -> Network:
    """Load an ONNX model that is in memory. Raises EngineError when ONNX Runtime refuses it."""
    try:
        return _network(model, threads)
    except Exception as error:
        raise EngineError(f"ONNX Runtime cannot load the model ({str(error).splitlines()[0]})") from error


def _network(model: str | bytes, threads: int, widened: bool = False) -> Network:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = _ERRORS_ONLY
    # a waiting thread that spins takes the core from the decoder and from the other worker
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    if widened:
        # else activations become bytes too, and how they are rounded depends on the processor
        options.add_session_config_entry("session.disable_quant_qdq", "1")
    session = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
    names = [output.name for output in session.get_outputs()]

    def run(inputs: Mapping[str, NDArray[np.float32]]) -> dict[str, NDArray[np.float32]]:
        return dict(zip(names, session.run(names, dict(inputs)), strict=True))

    return run
