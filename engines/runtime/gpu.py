"""A card with its driver and its TensorRT: where the networks on it live, and are started again together."""

from __future__ import annotations

import importlib
import threading
from types import ModuleType
from typing import Any
from weakref import WeakSet

from engines.runtime.cuda import Cuda
from engines.runtime.driver import Driver, NoGpuError, check_driver
from engines.runtime.flavour import find_tensorrt
from engines.runtime.pycuda import Pycuda
from engines.runtime.tensorrt import PlanNetwork


class Gpu:
    """One card. A failure of the GPU takes all that is on it, so all networks of a process share one of these.

    `generation` counts the restarts: who has seen a failure says in which it was.
    """

    def __init__(self, trt: Any, driver: Driver) -> None:
        self.trt, self.driver, self.card = trt, driver, driver.card()
        self.generation = 0
        self._networks: WeakSet[PlanNetwork] = WeakSet()
        self._lock = threading.Lock()

    def __str__(self) -> str:
        return str(self.card)

    def open(self, plan: bytes, kernels: bytes = b"") -> PlanNetwork:
        """A plan (out of `engines.plans`) as a network. Raises as `PlanNetwork` does."""
        with self._lock:
            network = PlanNetwork(self.trt, self.driver, plan, kernels)
            self._networks.add(network)
            return network

    def restart(self, generation: int) -> None:
        """Close every network and throw the GPU's context away, if nobody has done so since `generation`.

        Raises GpuError where the GPU does not come back.
        """
        with self._lock:
            if generation != self.generation:
                return
            # TensorRT's objects go first: freed later, they would free what lies at their addresses by then
            for network in list(self._networks):
                network.close()
            self._networks.clear()
            self.driver.reset()
            self.driver.enter()
            self.generation += 1


_found: list[Gpu] = []
_finding = threading.Lock()


def this_gpu() -> Gpu:
    """The card of this machine, the same for the whole process.

    Raises NoGpuError without a driver or a GPU, NoTensorRTError without a TensorRT for it.
    """
    with _finding:
        if not _found:
            driver = find_driver()
            module: ModuleType = find_tensorrt(driver.card())
            _found.append(Gpu(module, driver))
        return _found[0]


def find_driver() -> Driver:
    """The driver through cuda-bindings, or through pycuda where that is what is installed.

    Raises NoGpuError where there is no driver, no GPU, or neither of the two packages.
    """
    check_driver()
    try:
        bindings = importlib.import_module("cuda.bindings.driver")
    except ImportError:
        bindings = None
    if bindings is not None:
        return Cuda(bindings)
    try:
        pycuda = importlib.import_module("pycuda.driver")
    except ImportError:
        raise NoGpuError(
            "the GPU cannot be reached from Python: pip install cuda-bindings (or pycuda)"
        ) from None
    return Pycuda(pycuda)
