"""What a model can run in on this machine's processor, each candidate held against ONNX Runtime in FP32."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from engines import runtime
from engines.choice import Choice, RuntimeName, open_network
from engines.entries import Model
from engines.errors import EngineError
from engines.runtime import Network
from engines.sensitivity import layers_to_keep
from engines.verification import LIMITS, Agreement, Crop, Limit, remember_outputs, verify

ROOM = 0.8
"""Layers are chosen against this share of the limit: other people than the recorded ones move a little more."""

QUICK = 8
"""Every so many crops are enough to put layers in order."""

Progress = Callable[[str, int, int], None]
"""What is being done, steps done, steps in all."""


@dataclass(frozen=True, slots=True)
class RuntimeCandidate:
    """One way to run a model; `network` is None where it cannot, and `why` says what stands in the way."""

    choice: Choice
    network: Network | None = None
    agreement: Agreement | None = None
    why: str = ""

    @property
    def eligible(self) -> bool:
        """Whether it may be chosen without being asked for."""
        return self.network is not None and self.agreement is not None and self.agreement.ok


def candidates(
    model: Model,
    file: Path,
    crops: Sequence[Crop],
    quick: bool = False,
    progress: Progress = lambda *_: None,
) -> list[RuntimeCandidate]:
    """Every way to run a model here, ONNX Runtime in FP32 first, each checked on recorded people.

    `quick` leaves out INT8, whose search takes minutes. One thread.
    """
    trial = _Trial(model, file, crops, progress)
    found = [trial.check(Choice())]
    found += [trial.check(Choice("openvino", "fp32")), trial.check(Choice("openvino", "bf16"))]
    if found[-1].network is not None and not found[-1].eligible:
        found.append(trial.find_mixed())
    return found if quick else [*found, *trial.int8()]


class _Trial:
    """One model's candidates; the reference computes each crop once."""

    def __init__(self, model: Model, file: Path, crops: Sequence[Crop], progress: Progress) -> None:
        self._model, self._file, self._crops, self._progress = model, file, crops, progress
        self._reference = remember_outputs(runtime.load(file))

    def check(self, choice: Choice) -> RuntimeCandidate:
        self._progress(f"{self._model.name}: {choice.label}", 0, 1)
        try:
            network = open_network(choice, self._file)
            return RuntimeCandidate(choice, network, self._judge(network, self._crops))
        except EngineError as error:
            return RuntimeCandidate(choice, why=str(error))

    def find_mixed(self) -> RuntimeCandidate:
        """BF16 with as few layers in FP32 as the key points ask for."""
        from engines.runtime.openvino import Opener

        opener = Opener(self._file)
        limit = with_room(LIMITS[self._model.task])

        def judge(crops: Sequence[Crop]) -> Callable[[frozenset[str]], Agreement]:
            return lambda keep: self._judge(opener(1, "bf16", keep), crops, limit)

        try:
            precise = layers_to_keep(
                opener.units(), judge(self._crops[::QUICK]), judge(self._crops), self._report
            )
        except EngineError as error:
            return RuntimeCandidate(Choice("openvino", "mixed"), why=str(error))
        return self.check(Choice("openvino", "mixed", precise.layers))

    def int8(self) -> list[RuntimeCandidate]:
        """INT8 in as many convolutions as the key points bear, in either runtime."""
        try:
            from engines.cpu_int8 import quantise_model

            limit = with_room(LIMITS[self._model.task])
            file, sha256 = quantise_model(self._model, self._file, self._crops, limit, self._report)
        except ImportError as error:
            return [RuntimeCandidate(Choice("onnxruntime", "int8"), why=f"{error.name} is not installed")]
        except EngineError as error:
            return [RuntimeCandidate(Choice("onnxruntime", "int8"), why=str(error))]
        names: tuple[RuntimeName, ...] = ("onnxruntime", "openvino")
        return [self.check(Choice(name, "int8", (), file, sha256)) for name in names]

    def _judge(self, network: Network, crops: Sequence[Crop], limit: Limit | None = None) -> Agreement:
        return verify(self._model, network, self._reference, crops, limit)

    def _report(self, what: str, done: int, steps: int) -> None:
        self._progress(f"{self._model.name}: {what}", done, steps)


def with_room(limit: Limit) -> Limit:
    """A limit that leaves some of itself unused."""
    return Limit(limit.mean_px * ROOM, limit.p95_px * ROOM, limit.worst_px)
