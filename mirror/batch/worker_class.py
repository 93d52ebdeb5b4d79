"""What runs a profile on this machine: the class of a worker.

The same network in another runtime, precision, version or instruction set moves key points by what is too small to
see and enough to make other bytes. So what ran is part of the work's key, and a video stays within one class.
"""

from __future__ import annotations

import hashlib
import json
import platform
from importlib.metadata import version
from pathlib import Path
from typing import Any

from engines import fetch, zoo
from engines.errors import EngineError
from engines.pipeline import REVISION
from engines.stages import stages_of

COUNTED = ("av", "numpy", "onnxruntime", "open-gym-mirror", "opencv-python-headless", "scipy")
"""Distributions that the numbers depend on."""

INSTRUCTIONS = (
    "sse4_1", "avx", "fma", "avx2", "f16c", "avx_vnni", "avx512f", "avx512bw", "avx512vl", "avx512_vnni",
    "avx512_bf16", "avx512_fp16", "amx_tile", "amx_int8", "asimd", "asimddp", "asimdhp", "sve", "i8mm", "bf16",
)  # fmt: skip
"""Flags of a processor by which ONNX Runtime, numpy and OpenBLAS choose their kernels."""


def versions() -> dict[str, str]:
    """Versions of what the numbers depend on."""
    return {"python": platform.python_version(), **{name: version(name) for name in COUNTED}}


def engine_sums(profile: str) -> dict[str, str]:
    """Model name -> sha256 of each model that does a stage of a profile here, of the file as it is."""
    return fetch.sums(profile)


def what_ran(profile: str) -> dict[str, Any]:
    """Runtime, provider, precision, versions, models and instruction set that a profile has here.

    Raises UnknownNameError for a profile that is not there.
    """
    chosen = zoo.load().profile(profile)
    # in order of preference; a batch never runs what `mirror engines bench` chose
    runtime, provider, precision = "onnxruntime", "CPU", "fp32"
    if chosen.runtimes[0] == "tensorrt":
        card = _card()
        if card:
            runtime, provider, precision = "tensorrt", card, chosen.precision
    return {
        "profile": profile,
        "runtimes": list(chosen.runtimes),
        # "" where the profile's own networks do every stage
        "fallback": stages_of(zoo.load(), profile).notice,
        "runtime": runtime,
        "provider": provider,
        "precision": precision,
        "versions": versions(),
        "models": engine_sums(profile),
        "revision": REVISION,
        "machine": platform.machine(),
        "instructions": instructions(),
    }


def class_of(ran: dict[str, Any]) -> str:
    """A short name of what ran: the same where the same bytes come out."""
    return hashlib.sha256(json.dumps(ran, sort_keys=True).encode()).hexdigest()[:16]


def instructions(cpuinfo: Path = Path("/proc/cpuinfo")) -> list[str]:
    """The processor's instruction sets that matter here; empty where the system does not list them."""
    try:
        lines = cpuinfo.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return []
    # "flags" on x86, "Features" on ARM
    listed = next(
        (line.partition(":")[2] for line in lines if line.lower().startswith(("flags", "features"))), ""
    )
    flags = set(listed.split())
    return [name for name in INSTRUCTIONS if name in flags]


def _card() -> str:
    """The GPU that TensorRT runs on here; "" where there is none, or no TensorRT."""
    try:
        from engines.runtime.gpu import this_gpu

        gpu = this_gpu()
    except (EngineError, ImportError):
        return ""
    return f"{gpu}, TensorRT {gpu.trt.__version__}"
