"""A model of the zoo on this machine's card, as a network that falls back to the CPU where the card fails."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from engines.build import ensure_plan, load_plan
from engines.entries import Model, Precision
from engines.plans import BuiltPlan
from engines.preparation import Crops, Progress
from engines.runtime import Network
from engines.runtime.builder import BuildError
from engines.runtime.fallback import FallbackNetwork
from engines.runtime.gpu import Gpu

log = logging.getLogger(__name__)


def network(
    model: Model,
    path: Path,
    precisions: Sequence[Precision],
    gpu: Gpu,
    spare: Callable[[], Network],
    crops: Crops,
    progress: Progress = lambda *_: None,
) -> FallbackNetwork:
    """The model's network on the card, in the first of the precisions that agrees with ONNX Runtime.

    `spare` loads it for the CPU, when it is first needed; `crops` returns recorded people for a plan that has to be
    built. Raises BuildError where no precision can be built, or agrees.
    """

    def report(phase: str, done: int, steps: int) -> None:
        progress(f"{model.name}: {phase}", done, steps)

    plan = _first(model, path, precisions, gpu, crops, report)
    return FallbackNetwork(gpu, partial(load_plan, plan, gpu), spare, str(gpu))


def _first(
    model: Model, path: Path, precisions: Sequence[Precision], gpu: Gpu, crops: Crops, progress: Progress
) -> BuiltPlan:
    for precision in precisions[:-1]:
        try:
            return ensure_plan(model, path, precision, gpu, crops, None, progress, log.warning)
        except BuildError as error:
            log.warning("%s", error)
    return ensure_plan(model, path, precisions[-1], gpu, crops, None, progress, log.warning)
