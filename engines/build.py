"""From a model of the zoo to a TensorRT plan that has been held against ONNX Runtime.

Prepared (suppression cut off, precision), built, run on recorded crops, and only then put into the cache of plans.
"""

from __future__ import annotations

import platform
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engines import cache, plans, runtime
from engines.entries import Model, Precision
from engines.errors import PlanError
from engines.plans import BuiltPlan, PlanTarget
from engines.preparation import RECIPE, Crops, Progress, fitting, prepare
from engines.runtime import Arrays, Network
from engines.runtime.builder import BatchSizes, BuildError, build
from engines.runtime.fallback import Closable
from engines.runtime.gpu import Gpu
from engines.surgery import Tail, with_suppression
from engines.verification import Agreement, Crop, verify


def target(model: Model, path: Path, precision: Precision, batch: BatchSizes | None, gpu: Gpu) -> PlanTarget:
    """What a plan for this model, precision and batch would be on this machine."""
    return PlanTarget(
        model=model.name,
        onnx_sha256=cache.sha256_of(path),
        precision=precision,
        batch=None if batch is None else (batch.least, batch.usual, batch.most),
        recipe=RECIPE,
        flavour=gpu.trt.__name__,
        version=gpu.trt.__version__,
        gpu=gpu.card.name,
        capability=gpu.card.capability,
        cuda=gpu.card.cuda,
        system=platform.system(),
        machine=platform.machine(),
    )


def find(wanted: PlanTarget, say: Callable[[str], None]) -> BuiltPlan | None:
    """The plan for a target from the cache; one that is damaged or foreign is logged, and counts as none."""
    try:
        return plans.read(wanted)
    except PlanError as error:
        say(f"{error}: it is not loaded, but built anew")
        return None


def ensure_plan(
    model: Model,
    path: Path,
    precision: Precision,
    gpu: Gpu,
    crops: Crops,
    batch: BatchSizes | None = None,
    progress: Progress = lambda *_: None,
    say: Callable[[str], None] = lambda _: None,
    again: bool = False,
) -> BuiltPlan:
    """The plan of a model for this machine's card: from the cache, else built, held against ONNX Runtime, and stored.

    `batch` None is the fixed one of the network, or `LIVE_AND_BATCH`. `again` builds in any case. One process builds
    at a time; others wait and find its plan. Raises BuildError with TensorRT's reasons or how far the key points lie
    off, GpuError where the GPU fails; the cache is as it was then.
    """
    wanted = target(model, path, precision, batch, gpu)
    found = None if again else find(wanted, say)
    if found:
        return found
    with plans.one_builder():
        found = None if again else find(wanted, lambda _: None)
        if found:
            return found
        plan = _build_plan(wanted, model, path, gpu, crops, batch, progress)
        plans.write(plan)
        return plan


def _build_plan(
    wanted: PlanTarget,
    model: Model,
    path: Path,
    gpu: Gpu,
    crops: Crops,
    batch: BatchSizes | None,
    progress: Progress,
) -> BuiltPlan:
    prepared = prepare(model, path, wanted.precision, crops, progress)
    content = build(gpu.trt, prepared.onnx, prepared.outputs, batch or fitting(prepared), progress)
    progress("comparing key points", 0, 1)
    network = gpu.open(content)
    try:
        found = verify(model, prepared.network(network), runtime.load(path), crops())
        kernels = network.serialize_kernels()
    finally:
        network.close()
    progress("comparing key points", 1, 1)
    if not found.ok:
        raise BuildError(
            f"{model.name}, {wanted.precision}: the plan is {found}; {_instead(wanted.precision)}"
        )
    _keep_kernels(wanted, kernels)
    notes = {"agreement": asdict(found), "tail": asdict(prepared.tail) if prepared.tail else None}
    return BuiltPlan(wanted, content, notes)


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """A build without a card: the size of the plan in bytes, and how far the prepared ONNX is from the original."""

    size: int
    agreement: Agreement


def rehearse(
    trt: Any,
    model: Model,
    path: Path,
    precision: Precision,
    crops: Crops,
    batch: BatchSizes | None = None,
    progress: Progress = lambda *_: None,
) -> Rehearsal:
    """Prepare and build with TensorRT-RTX, which needs no card for it, and keep nothing.

    What the plan would compute is judged by its ONNX, in ONNX Runtime on the CPU. Raises BuildError as a real build.
    """
    prepared = prepare(model, path, precision, crops, progress)
    content = build(trt, prepared.onnx, prepared.outputs, batch or fitting(prepared), progress, portable=True)
    network = prepared.network(runtime.loads(prepared.onnx))
    found = verify(model, network, runtime.load(path), crops())
    if not found.ok:
        raise BuildError(f"{model.name}, {precision}: the ONNX is {found}; {_instead(precision)}")
    return Rehearsal(len(content), found)


@dataclass(frozen=True, slots=True)
class Loaded:
    """A plan on the card as the network that the zoo entry describes."""

    run: Network
    plan: Closable

    def __call__(self, inputs: Arrays) -> dict[str, NDArray[np.float32]]:
        """Named outputs for named inputs. Raises GpuError where the GPU fails."""
        return self.run(inputs)

    def close(self) -> None:
        """Give the card back what it holds."""
        self.plan.close()


def load_plan(plan: BuiltPlan, gpu: Gpu) -> Loaded:
    """Put a plan on the card. Raises GpuError."""
    opened = gpu.open(plan.content, _kernels(plan.target))
    tail = plan.notes.get("tail")
    return Loaded(with_suppression(opened, Tail(**tail)) if tail else opened, opened)


def check_plan(plan: BuiltPlan, model: Model, path: Path, gpu: Gpu, crops: Sequence[Crop]) -> Agreement:
    """Hold a plan of the cache against ONNX Runtime once more. Raises GpuError."""
    network = load_plan(plan, gpu)
    try:
        return verify(model, network, runtime.load(path), crops)
    finally:
        network.close()


def _keep_kernels(wanted: PlanTarget, kernels: bytes) -> None:
    """TensorRT-RTX compiles for the card at the first run, which takes seconds: stored, under the same HMAC."""
    if kernels:
        plans.write(BuiltPlan(_kernels_target(wanted), kernels, {}))


def _kernels(wanted: PlanTarget) -> bytes:
    try:
        found = plans.read(_kernels_target(wanted))
    except PlanError:
        return b""
    return found.content if found else b""


def _kernels_target(wanted: PlanTarget) -> PlanTarget:
    return plans.rename_target(wanted, f"{wanted.model}{plans.KERNELS}")


def _instead(precision: Precision) -> str:
    return {
        "fp32": "use --profile embedded on this machine, and report it with the versions of driver and TensorRT",
        "fp16": "build it with --precision fp32",
        "int8": "build it with --precision fp16",
    }[precision]
