"""GPU, driver, TensorRT."""

from __future__ import annotations

from engines.errors import EngineError
from engines.runtime.driver import Driver, check_driver
from engines.runtime.flavour import INSTALL, NoTensorRTError, find_tensorrt, load_flavours
from engines.runtime.gpu import find_driver
from mirror.doctor.finding import Finding, HostContext, Level


def examine(host: HostContext) -> list[Finding]:
    """Driver, GPU and TensorRT: problems where the profile prefers them, else only told of."""
    lacking: Level = "problem" if host.wants_gpu else "ok"
    try:
        major, minor = check_driver()
    except EngineError as error:
        unknown = Finding("gpu", "ok", "cannot be told without a driver")
        return [_missing("driver", lacking, error, host), unknown, _examine_installed(lacking, host)]
    driver = Finding("driver", "ok", f"NVIDIA's, for CUDA {major}.{minor}")
    try:
        found = find_driver()
        card = found.card()
    except EngineError as error:
        return [driver, _missing("gpu", lacking, error, host), _examine_installed(lacking, host)]
    memory = f"{card.memory / (1 << 30):.1f} GiB"
    return [driver, Finding("gpu", "ok", f"{card}, {memory}"), _tensorrt(found, lacking, host)]


def _tensorrt(driver: Driver, lacking: Level, host: HostContext) -> Finding:
    try:
        module = find_tensorrt(driver.card())
    except EngineError as error:
        return _missing("tensorrt", lacking, error, host)
    return Finding("tensorrt", "ok", f"{module.__name__} {module.__version__}")


def _examine_installed(lacking: Level, host: HostContext) -> Finding:
    """What there is of TensorRT where no card says which is needed."""
    found = load_flavours()
    if not found:
        return _missing("tensorrt", lacking, NoTensorRTError(f"it is not installed; {INSTALL}"), host)
    named = ", ".join(f"{module.__name__} {module.__version__}" for module in found)
    return Finding("tensorrt", "ok", f"{named} is installed, for no card")


def _missing(topic: str, level: Level, error: EngineError, host: HostContext) -> Finding:
    """One message has what is missing and what to do, parted by a semicolon."""
    said, _, remedy = str(error).partition("; ")
    if level == "ok":
        return Finding(topic, "ok", f"{said} (profile {host.profile.name} needs none)")
    return Finding(topic, level, said, f"{remedy}; until then the networks run on the CPU")
