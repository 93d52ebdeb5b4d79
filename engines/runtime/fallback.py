"""A network that outlives its GPU: one restart, then the CPU, visibly, and back when the GPU is back."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from engines.errors import EngineError
from engines.runtime import Arrays, Network
from engines.runtime.driver import GpuError
from engines.runtime.state import RuntimeState

log = logging.getLogger(__name__)

FIRST_PAUSE_S = 5.0
LONGEST_PAUSE_S = 300.0
"""Between two tries to get the GPU back: doubled after each that failed, up to this."""

SOUND_S = 60.0
"""A network that has run for so long since its last restart may be restarted again before the CPU takes over."""


class Closable(Protocol):
    """A network on the GPU."""

    def __call__(self, inputs: Arrays) -> dict[str, NDArray[np.float32]]:
        """Outputs by name. Raises GpuError where the GPU fails."""

    def close(self) -> None:
        """Give back what it holds."""


class Restartable(Protocol):
    """Where the networks live: `engines.runtime.gpu.Gpu`."""

    generation: int

    def restart(self, generation: int) -> None:
        """Start again, if nobody has since `generation`. Raises GpuError."""


def in_background(work: Callable[[], None]) -> None:
    """Do something beside the live loop, which must not stand still for it."""
    threading.Thread(target=work, name="back to the GPU", daemon=True).start()


class FallbackNetwork:
    """Runs on the GPU as long as it can.

    `opened` returns the network on the GPU, a new one each time; `spare` that on the CPU, loaded when first needed.
    `state` says what runs at the moment and why. `clock` returns seconds; `later` does the tries to get the GPU back.
    The first opening happens here: GpuError there is a failure like any later one, other EngineErrors are raised.
    """

    def __init__(
        self,
        gpu: Restartable,
        opened: Callable[[], Closable],
        spare: Callable[[], Network],
        device: str,
        clock: Callable[[], float] = time.monotonic,
        later: Callable[[Callable[[], None]], None] = in_background,
    ) -> None:
        self._gpu, self._opened, self._load_spare = gpu, opened, spare
        self._clock, self._later, self._device = clock, later, device
        self._lock = threading.Lock()
        self._network: Closable | None = None
        self._spare: Network | None = None
        self._generation = gpu.generation
        self._restarted = float("-inf")
        self._trying = self._lost = False
        self._pause = FIRST_PAUSE_S
        self._next_try = float("inf")
        self.state = RuntimeState("tensorrt", device, "tensorrt")
        try:
            self._start()
        except GpuError as error:
            self._give_up(error)

    def __call__(self, inputs: Arrays) -> dict[str, NDArray[np.float32]]:
        """Named outputs for named inputs, from the GPU or the CPU."""
        network = self._network
        if network is not None:
            try:
                return network(inputs)
            except GpuError as error:
                log.warning("%s", error)
                found = self._restart_and_run(inputs, error)
                if found is not None:
                    return found
        elif self._clock() >= self._next_try and not self._trying:
            self._trying = True
            held = {name: value.copy() for name, value in inputs.items()}
            self._later(lambda: self._try_again(held))
        return self._on_cpu(inputs)

    def close(self) -> None:
        """Give the GPU's part back; the CPU goes on to answer."""
        with self._lock:
            network, self._network = self._network, None
            self._next_try = float("inf")
        if network is not None:
            network.close()

    def _start(self) -> None:
        self._generation = self._gpu.generation
        self._network = self._opened()

    def _restart_and_run(self, inputs: Arrays, error: GpuError) -> dict[str, NDArray[np.float32]] | None:
        """Once more on a GPU started again; None where that fails too."""
        with self._lock:
            network, self._network = self._network, None
        if network is not None:
            network.close()
        if self._clock() - self._restarted < SOUND_S:
            self._give_up(error)
            return None
        self._restarted = self._clock()
        try:
            if not error.out_of_memory:
                self._gpu.restart(self._generation)
            self._start()
            found = self._run_started(inputs)
        except EngineError as second:
            self._give_up(second)
            return None
        log.warning("the GPU has been started anew")
        return found

    def _run_started(self, inputs: Arrays) -> dict[str, NDArray[np.float32]]:
        """The first run after a start, which tells whether the GPU is back."""
        if self._network is None:
            raise EngineError("this network is closed")
        try:
            return self._network(inputs)
        except EngineError:
            network, self._network = self._network, None
            network.close()
            raise

    def _give_up(self, error: EngineError) -> None:
        self._next_try = self._clock() + self._pause
        # where only memory was missing the others on the card go on, and nothing may be started again under them
        self._lost = isinstance(error, GpuError) and not error.out_of_memory
        self.state = RuntimeState(
            "onnxruntime", "CPU", "tensorrt", f"{error}; trying the GPU again every now and then"
        )
        log.error("%s", self.state)

    def _try_again(self, inputs: Arrays) -> None:
        """Open and run on the GPU beside the CPU; what works takes over."""
        try:
            if self._lost:
                self._gpu.restart(self._generation)
            generation = self._gpu.generation
            network = self._opened()
            try:
                network(inputs)
            except EngineError:
                network.close()
                raise
        except EngineError as error:
            self._pause = min(2 * self._pause, LONGEST_PAUSE_S)
            self._give_up(error)
        else:
            with self._lock:
                self._network, self._generation = network, generation
            self._pause, self._restarted = FIRST_PAUSE_S, self._clock()
            self.state = RuntimeState("tensorrt", self._device, "tensorrt")
            log.warning("back on %s", self.state)
        finally:
            self._trying = False

    def _on_cpu(self, inputs: Arrays) -> dict[str, NDArray[np.float32]]:
        with self._lock:
            if self._spare is None:
                self._spare = self._load_spare()
            spare = self._spare
        return spare(inputs)
