"""What a network runs on, and whether that is what was asked for: for the kiosk, the doctor and the log."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engines.runtime import Arrays, Network


@dataclass(frozen=True, slots=True)
class RuntimeState:
    """A network's runtime and device; `wanted` is the runtime that was asked for, `detail` why it is another."""

    runtime: str = "onnxruntime"
    device: str = "CPU"
    wanted: str = "onnxruntime"
    detail: str = ""

    @property
    def degraded(self) -> bool:
        """Whether it runs on something else than was asked for."""
        return self.runtime != self.wanted

    def __str__(self) -> str:
        where = f"{self.runtime} on {self.device}"
        return f"{where}, not {self.wanted}: {self.detail}" if self.degraded else where


@dataclass(frozen=True, slots=True)
class Stated:
    """A network that says what it runs on."""

    run: Network
    state: RuntimeState

    def __call__(self, inputs: Arrays) -> dict[str, NDArray[np.float32]]:
        """Named outputs for named inputs."""
        return self.run(inputs)


def state_of(network: Network) -> RuntimeState:
    """What a network runs on; one that does not say is ONNX Runtime on the CPU."""
    found = getattr(network, "state", None)
    return found if isinstance(found, RuntimeState) else RuntimeState()
