"""What the networks run on: GPU, driver, TensorRT; and the profile's networks: there, whole, their plans
held against ONNX Runtime.
"""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

from engines import cache, fetch, zoo
from engines.entries import Model
from engines.errors import EngineError
from engines.runtime.driver import Driver, check_driver
from engines.runtime.flavour import INSTALL, NoTensorRTError, find_tensorrt, load_flavours
from engines.runtime.gpu import find_driver
from engines.stages import stages_of
from mirror.doctor import Finding, HostContext, Level


def examine_graphics(host: HostContext) -> list[Finding]:
    """Driver, GPU and TensorRT: problems where the profile prefers them, else only remarks."""
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
    message, _, remedy = str(error).partition("; ")
    if level == "ok":
        return Finding(topic, "ok", f"{message} (profile {host.profile.name} needs none)")
    return Finding(topic, level, message, f"{remedy}; until then the networks run on the CPU")


def examine_networks(host: HostContext) -> list[Finding]:
    """One finding for each stage of the profile, and for its plan where TensorRT is to run it."""
    known = zoo.load()
    stages = stages_of(known, host.profile.name)
    found = [Finding("engine 3d", "warning", stages.notice, stages.remedy)] if stages.uses_fallback else []
    for stage, name in stages.models.items():
        model = known.model(name)
        file = _file(stage, model, fetch.offline())
        found.append(file)
        if file.level == "ok" and host.wants_gpu and model.decoder != "lift":
            found += _plan(stage, model, host)
    return found


def _file(stage: str, model: Model, offline: bool) -> Finding:
    topic = f"engine {stage}"
    path = cache.find(model)
    if path is None:
        return _absent(topic, model, offline)
    try:
        # a model that was made here has no sum of its own in the zoo: its folder is named after it
        whole = cache.sha256_of(path) == (model.sha256 or path.parent.name)
    except EngineError as error:
        return Finding(topic, "problem", str(error), "make it readable")
    if not whole:
        return Finding(
            topic, "problem", f"{path} is damaged", f"delete it and run mirror engines fetch {model.name}"
        )
    return Finding(topic, "ok", f"{model.name}, {path.stat().st_size / 1e6:.1f} MB, as its sha256 says")


def _absent(topic: str, model: Model, offline: bool) -> Finding:
    text = f"{model.name} is not in the cache"
    if offline or not model.sources:
        return Finding(topic, "problem", text, f"bring it: mirror engines import {model.name} --from FILE")
    return Finding(
        topic, "warning", text, f"mirror engines fetch {model.name} (or it is fetched at first use)"
    )


def _plan(stage: str, model: Model, host: HostContext) -> list[Finding]:
    """What is known of the plan; nothing where there is no card to have one for."""
    if find_spec("onnx") is None:
        return []
    from engines.build import target
    from engines.runtime.gpu import this_gpu

    try:
        gpu = this_gpu()
    except EngineError:
        return []
    path = cache.find(model)
    if path is None:
        return []
    return [
        _judge_network(f"plan {stage}", model, path, target(model, path, host.profile.precision, None, gpu))
    ]


def _judge_network(topic: str, model: Model, path: Path, wanted: object) -> Finding:
    from engines import plans

    build = f"mirror engines build --model {model.name}"
    try:
        plan = plans.read(wanted)  # type: ignore[arg-type]
    except EngineError as error:
        return Finding(topic, "warning", str(error), f"{build} (or it is built at the next start)")
    if plan is None:
        return Finding(
            topic, "warning", f"{model.name} has none yet", f"{build} (or the first start takes longer)"
        )
    found = plan.notes["agreement"]
    text = f"{model.name}, {plan.target.precision}: key points within {found['mean_px']:.2f} px of ONNX Runtime's"
    return Finding(topic, "ok", text)
