"""Tensors out of a PyTorch file, and nothing else: no object of it is built, no code of it runs.

The keys come out as the official releases name them, whatever wrapped them.
"""

from __future__ import annotations

import pickle
import re
import warnings
from importlib import import_module
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor

from engines.errors import RefusedFileError

WRAPPERS = ("network", "state_dict", "model")
"""Under which key the state dict lies: 3DMPPE's snapshots, OpenMMLab's files, others."""

PARALLEL = "module."
"""What `DataParallel` puts before every key."""


class Inert:
    """Stands for an object that a training log left in a checkpoint; keeps nothing of it."""

    def __new__(cls, *_: Any, **__: Any) -> Inert:
        return super().__new__(cls)

    def __setstate__(self, _: Any) -> None:
        """Drop what was pickled."""


def _safe_globals() -> list[Any]:
    """What OpenMMLab's files hold beside tensors: arrays of numbers, and the log of the training."""
    arrays = [np.ndarray, np.dtype, *(getattr(np.dtypes, name) for name in np.dtypes.__all__)]
    multiarray = import_module("numpy._core.multiarray")
    parts = (multiarray._reconstruct, multiarray.scalar)
    numpy_1 = [(part, f"numpy.core.multiarray.{part.__name__}") for part in parts]
    logs = [(Inert, "mmengine.logging.history_buffer.HistoryBuffer")]
    return [*arrays, *parts, *numpy_1, *logs]


def read(path: Path) -> dict[str, Tensor]:
    """The state dict of a PyTorch file, keys without wrapper and prefix, on the CPU.

    Raises RefusedFileError for a file that is no checkpoint, is cut short, holds code, or holds no state dict.
    """
    tensors = _unwrap_state(_load_pickle(path), path)
    while tensors and all(key.startswith(PARALLEL) for key in tensors):
        tensors = {key.removeprefix(PARALLEL): value for key, value in tensors.items()}
    return tensors


def _load_pickle(path: Path) -> Any:
    try:
        with warnings.catch_warnings(), torch.serialization.safe_globals(_safe_globals()):
            warnings.simplefilter("ignore")  # of an unusual pickle, which is refused below
            return torch.load(path, map_location="cpu", weights_only=True)
    except pickle.UnpicklingError as error:
        raise RefusedFileError(f"{path.name}: {_why_not(str(error), path)}") from error
    except OSError as error:
        raise RefusedFileError(f"{path.name}: cannot be read: {error.strerror or error}") from error
    except Exception as error:  # torch's own readers raise many kinds for a damaged file
        raise RefusedFileError(f"{path.name}: {_explain_damage(str(error))}") from error


def _why_not(error: str, path: Path) -> str:
    asked = re.search(r"GLOBAL ([\w.]+)", error)
    if asked:
        return (
            f"holds code ({asked[1]}), not only tensors; nothing of it was run: save the network's state_dict() "
            "alone where you trust the file, or export ONNX there, and import that"
        )
    with path.open("rb") as file:
        pickled = file.read(1) == b"\x80"
    if pickled and "Unsupported operand" in error:
        return (
            "is a pickle that torch.save did not write, which may hold code; nothing of it was run: import a "
            "file of torch.save, or ONNX"
        )
    return "is not a PyTorch checkpoint: expected a file of torch.save (.pth, .pt, .pth.tar) or ONNX"


def _explain_damage(error: str) -> str:
    if "TorchScript" in error:
        return (
            "is a TorchScript program, not a checkpoint: import its state_dict() saved by torch.save, or ONNX"
        )
    reason = re.split(r"\. |\n", error)[0] or "no reason given"
    return f"is damaged or cut short ({reason}): fetch or copy it again"


def _unwrap_state(held: Any, path: Path) -> dict[str, Tensor]:
    while isinstance(held, dict) and not any(isinstance(value, Tensor) for value in held.values()):
        inner = [held[key] for key in WRAPPERS if isinstance(held.get(key), dict)]
        if not inner:
            break
        held = inner[0]
    if not isinstance(held, dict) or not any(isinstance(value, Tensor) for value in held.values()):
        keys = ", ".join(map(str, list(held)[:6])) if isinstance(held, dict) else ""
        there = f"its keys are {keys or 'none'}" if isinstance(held, dict) else f"but a {type(held).__name__}"
        raise RefusedFileError(
            f"{path.name}: holds no state dict ({there}): expected tensors by name, or these under "
            f"{', '.join(WRAPPERS)}"
        )
    for key, value in held.items():
        if not isinstance(value, Tensor):
            raise RefusedFileError(
                f"{path.name}: key {key} is no tensor but {type(value).__name__}: save the network's "
                "state_dict() alone"
            )
    return {str(key): value for key, value in held.items()}
