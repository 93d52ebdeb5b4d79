"""Which runtime runs a profile's networks on this machine.

A profile names its runtimes in order of preference. Where TensorRT is wanted and cannot be had, the networks run in
ONNX Runtime on the CPU and say so (`engines.runtime.state`): a mirror that is slow is better than one that is dark.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import cache, partial
from pathlib import Path

from engines.choice import open_live
from engines.entries import Model, Precision, Profile
from engines.errors import EngineError
from engines.runtime import Network, load
from engines.runtime.state import RuntimeState, Stated

log = logging.getLogger(__name__)

Open = Callable[[Model, Path], Network]
Progress = Callable[[str, int, int], None]
"""What is being done (with the model's name), steps done, steps in all."""


def opener(
    profile: Profile, threads: int = 1, progress: Progress = lambda *_: None, live: bool = False
) -> Open:
    """What makes networks of a profile's files on this machine.

    A plan that is missing is built at first use, which `progress` hears of. `threads` is for what runs on the CPU;
    `live` takes the runtime there that `mirror engines bench` chose, where ONNX Runtime is wanted.
    """
    if profile.runtimes[0] != "tensorrt":
        return partial(open_live, threads=threads) if live else lambda model, path: load(path, threads)
    try:
        from engines.accelerated import network
        from engines.runtime.gpu import this_gpu

        gpu = this_gpu()
    except EngineError as error:
        return partial(_on_cpu, threads=threads, why=str(error))
    except ImportError as error:
        why = f"{error.name} is not installed, which building plans needs: pip install 'open-gym-mirror[rtx]'"
        return partial(_on_cpu, threads=threads, why=why)
    from engines.recorded import sample_crops

    people = cache(sample_crops)  # decoded once for all models, and let go of with them

    def open_for(model: Model, path: Path) -> Network:
        try:
            return network(
                model, path, _precisions(profile), gpu, partial(load, path, threads), people, progress
            )
        except EngineError as error:
            return _on_cpu(model, path, threads, str(error))

    return open_for


def _precisions(profile: Profile) -> tuple[Precision, ...]:
    """The wanted precision, and FP32 for a model that does not bear it."""
    return tuple(dict.fromkeys((profile.precision, "fp32")))


def _on_cpu(model: Model, path: Path, threads: int, why: str) -> Network:
    state = RuntimeState("onnxruntime", "CPU", "tensorrt", why)
    log.warning("%s: %s", model.name, state)
    return Stated(load(path, threads), state)
