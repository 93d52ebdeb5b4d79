"""Runtimes: a model file becomes a callable, arrays in, arrays out. Nothing outside knows which one runs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Arrays = Mapping[str, NDArray[np.float32]]
"""Arrays by the names of a network's inputs."""

Network = Callable[[Arrays], dict[str, NDArray[np.float32]]]
"""Named input arrays to named output arrays."""


def load(path: Path, threads: int = 1, *, widened: bool = False) -> Network:
    """Make a network of a model file with the runtime that this machine has (ONNX Runtime on the CPU).

    Weights that are stored in bytes are multiplied by as they are, or `widened` once, when the file is loaded: exact.
    """
    from engines.runtime import onnx

    return onnx.load(path, threads, widened=widened)


def loads(model: bytes, threads: int = 1) -> Network:
    """The same for an ONNX model in memory, in ONNX Runtime on the CPU."""
    from engines.runtime import onnx

    return onnx.loads(model, threads)
