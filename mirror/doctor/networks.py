"""The profile's networks: there, whole, and their plans held against ONNX Runtime."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

from engines import cache, fetch, zoo
from engines.entries import Model
from engines.errors import EngineError
from engines.stages import stages_of
from mirror.doctor.finding import Finding, HostContext


def examine(host: HostContext) -> list[Finding]:
    """One finding for each stage of the profile, and for its plan where TensorRT is to run it."""
    known = zoo.load()
    stages = stages_of(known, host.profile.name)
    found = [Finding("engine 3d", "warning", stages.said, stages.remedy)] if stages.uses_fallback else []
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
