"""INT8 for processors: the sensitive layers stay in FP32, not in FP16, which processors convert to and fro."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import onnx

from engines import cache, runtime
from engines.entries import Model
from engines.errors import CacheError
from engines.quantisation import to_int8
from engines.runtime import Arrays
from engines.verification import Agreement, Crop, Limit, remember_outputs, verify

QUICK = 12
"""Every so many crops are enough to put layers in order."""

FOLDER = "quantised"


def quantise_model(
    model: Model,
    file: Path,
    crops: Sequence[Crop],
    limit: Limit,
    progress: Callable[[str, int, int], None] = lambda *_: None,
) -> tuple[str, str]:
    """Quantise a model in as many convolutions as bear `limit`; stored in the cache directory.

    Returns the ONNX file's place there and its sha256. Raises EngineError where no layer bears it, and CacheError.
    """
    inputs: list[Arrays] = []
    reference = remember_outputs(runtime.load(file))

    def record_inputs(given: Arrays) -> dict[str, np.ndarray]:
        inputs.append(given)
        return reference(given)

    def judge(candidate: onnx.ModelProto, people: Sequence[Crop]) -> Agreement:
        return verify(model, runtime.loads(candidate.SerializeToString()), reference, people, limit)

    verify(model, record_inputs, reference, crops)
    some = crops[::QUICK]
    found = to_int8(
        onnx.load(str(file)),
        inputs[::2],
        lambda c: judge(c, some),
        lambda c: judge(c, crops),
        progress,
        rest=lambda whole: whole,
    )
    return _store(model, found.model.SerializeToString())


def _store(model: Model, content: bytes) -> tuple[str, str]:
    sha256 = hashlib.sha256(content).hexdigest()
    place = f"{FOLDER}/{model.name}-{sha256[:16]}.onnx"
    path = cache.directory() / place
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part.write_bytes(content)
        part.replace(path)
    except OSError as error:
        raise CacheError(f"cannot write {path}: {error.strerror or error}") from error
    finally:
        part.unlink(missing_ok=True)
    return place, sha256
