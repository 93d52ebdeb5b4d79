"""Which runtime is fastest and right on this machine, as `mirror engines bench` has found and remembers it.

`bench.json` in the cache directory has one choice for each model's sha256. A choice holds for the processor and the
versions that it was measured with; with any other it is as if there were none, and ONNX Runtime runs in FP32.
Only the live way looks here: a batch's numbers must not depend on what was measured on a machine.
"""

from __future__ import annotations

import logging
import os
import platform
from collections.abc import Mapping
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Literal

import msgspec

from engines import cache, runtime
from engines.entries import Model
from engines.errors import CacheError, EngineError
from engines.runtime import Network
from engines.runtime.state import RuntimeState, Stated

log = logging.getLogger(__name__)

FORMAT = 1
"""Raised with every change to what is measured or stored: choices of another format are forgotten."""

RuntimeName = Literal["onnxruntime", "openvino"]
Lowered = Literal["fp32", "bf16", "mixed", "int8"]
"""All FP32; all BF16; BF16 with the sensitive layers in FP32; INT8 with the sensitive layers in FP32."""


class Choice(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How a model runs: `keep` names the layers in FP32 (mixed), `file` and `sha256` the quantised ONNX (int8).

    `file` is relative to the cache directory. `faster` is the measured rate over ONNX Runtime's in FP32, `mean_px`
    how far the key points lie from its, on average, in pixels of the network's input.
    """

    runtime: RuntimeName = "onnxruntime"
    precision: Lowered = "fp32"
    keep: tuple[str, ...] = ()
    file: str = ""
    sha256: str = ""
    faster: float = 1.0
    mean_px: float = 0.0

    @property
    def label(self) -> str:
        """Such as "openvino mixed"."""
        return f"{self.runtime} {self.precision}"


class _Bench(msgspec.Struct, frozen=True):
    format: int
    machine: str
    versions: dict[str, str]
    models: dict[str, Choice] = {}


def path() -> Path:
    """Where the choices of this machine are stored."""
    return cache.directory() / "bench.json"


def machine() -> str:
    """The processor, as its system names it."""
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        lines = []
    named = [line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")]
    features = sorted(f for line in lines if line.startswith("flags") for f in line.split() if _counts(f))
    name = named[0] if named else platform.processor()
    return " ".join([platform.machine(), name, *dict.fromkeys(features)]).strip()


def versions() -> dict[str, str]:
    """Versions of the runtimes that are installed."""
    found = {}
    for name in ("onnxruntime", "openvino"):
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            continue
    return found


def recall(sha256: str) -> Choice | None:
    """What was chosen for a model on this machine; None where nothing was, or where it holds no more."""
    bench = _read()
    return None if bench is None else bench.models.get(sha256)


def remember(choices: Mapping[str, Choice]) -> None:
    """Keep choices by their models' sha256, beside those that hold already. Raises CacheError."""
    bench = _read()
    known = {} if bench is None else bench.models
    _write(_Bench(FORMAT, machine(), versions(), {**known, **choices}))


def forget() -> None:
    """Go back to ONNX Runtime in FP32 for every model. Raises CacheError."""
    try:
        path().unlink(missing_ok=True)
    except OSError as error:
        raise CacheError(f"cannot delete {path()}: {error.strerror or error}") from error


def open_live(model: Model, file: Path, threads: int = 1) -> Network:
    """A model's network as it was chosen here; ONNX Runtime in FP32 where nothing was, or where it fails."""
    chosen = recall(model.sha256)
    if chosen is None:
        return runtime.load(file, threads)
    state = RuntimeState(chosen.runtime, f"CPU in {chosen.precision}", chosen.runtime)
    try:
        return Stated(open_network(chosen, file, threads), state)
    except EngineError as error:
        log.warning("%s: %s cannot run: %s", model.name, chosen.label, error)
        return Stated(
            runtime.load(file, threads), RuntimeState("onnxruntime", "CPU", chosen.runtime, str(error))
        )


def open_network(chosen: Choice, file: Path, threads: int = 1) -> Network:
    """A network of an ONNX file, as chosen. Raises EngineError where this machine cannot."""
    source = file if chosen.precision != "int8" else _find_quantised(chosen)
    if chosen.runtime == "onnxruntime":
        return runtime.load(source, threads)
    from engines.runtime import openvino

    hint: openvino.Hint = "bf16" if chosen.precision in ("bf16", "mixed") else "f32"
    return openvino.load(source, threads, hint, chosen.keep)


def _find_quantised(chosen: Choice) -> Path:
    file = cache.directory() / chosen.file
    if cache.sha256_of(file) != chosen.sha256:
        raise EngineError(f"{file} is not what was measured: run mirror engines bench again")
    return file


def _counts(flag: str) -> bool:
    return flag.startswith(("avx", "amx")) or flag in ("asimddp", "bf16", "i8mm")


def _read() -> _Bench | None:
    try:
        bench = msgspec.json.decode(path().read_bytes(), type=_Bench)
    except (OSError, msgspec.DecodeError):
        return None
    same = (bench.format, bench.machine, bench.versions) == (FORMAT, machine(), versions())
    return bench if same else None


def _write(bench: _Bench) -> None:
    part = path().with_name(f".bench.{os.getpid()}.part")
    try:
        part.parent.mkdir(parents=True, exist_ok=True)
        part.write_bytes(msgspec.json.format(msgspec.json.encode(bench), indent=2) + b"\n")
        part.replace(path())
    except OSError as error:
        raise CacheError(f"cannot write {path()}: {error.strerror or error}") from error
    finally:
        part.unlink(missing_ok=True)
