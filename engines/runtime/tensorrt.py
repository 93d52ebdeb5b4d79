"""A TensorRT plan as a network: arrays in, arrays out, on the GPU. TensorRT and the driver are passed in.

One way for TensorRT 10, 11 and TensorRT-RTX: named tensors at fixed addresses, a stream and pinned buffers of its
own.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engines.errors import EngineError
from engines.runtime import Arrays
from engines.runtime.driver import Driver, GpuError
from engines.runtime.flavour import is_rtx
from engines.runtime.graphs import GraphRecorder
from engines.runtime.trtlog import listening


@dataclass(frozen=True, slots=True)
class Tensor:
    """An input or output: its name, and its memory on both sides, large enough for the largest batch."""

    name: str
    is_input: bool
    host: NDArray[Any]
    address: int


class PlanNetwork:
    """A network that runs a plan.

    `plan` must come out of `engines.plans`: to load one from elsewhere is to run whatever is in it. `kernels` is what
    `serialize_kernels` returned in an earlier run (TensorRT-RTX alone): it saves compiling for this card again. Calls
    may come from any thread. Raises EngineError for a plan that cannot be used here, GpuError where the GPU fails.
    """

    def __init__(self, trt: Any, driver: Driver, plan: bytes, kernels: bytes = b"") -> None:
        self._trt, self._driver, self._lock = trt, driver, threading.Lock()
        driver.enter()
        self._log = listening(trt)
        self._runtime = trt.Runtime(self._log)
        self._engine = self._runtime.deserialize_cuda_engine(plan)
        if self._engine is None:
            raise EngineError(f"TensorRT cannot use the plan: {self._log.reason()}; build it again")
        self._inputs = [name for name in self._names() if self._is_input(name)]
        self._context, self._kernels = self._create_context(kernels)
        self.smallest, self.largest = self._batches()
        self._batch, self._tensors = 0, list[Tensor]()
        self._stream = driver.stream()
        # TensorRT-RTX captures graphs by itself, and knows when its kernels are ready for it
        self._recorder = GraphRecorder(driver, self._stream, wanted=self._kernels is None)
        self._open = True
        try:
            self._allocate()
        except BaseException:
            self.close()
            raise

    def __call__(self, inputs: Arrays) -> dict[str, NDArray[np.float32]]:
        """Outputs by name; a batch larger than the plan's goes through in parts."""
        with self._lock:
            if not self._open:
                raise GpuError("a call", "CLOSED", "the GPU was started anew since")
            self._driver.enter()
            parts = [self._run(part) for part in self._parts(inputs)]
        return {name: np.concatenate([part[name] for part in parts]) for name in parts[0]}

    def serialize_kernels(self) -> bytes:
        """The kernels that TensorRT-RTX compiled for this card while running; nothing for the classic one."""
        with self._lock:
            return b"" if self._kernels is None else bytes(self._kernels.serialize())

    def close(self) -> None:
        """Give everything back. A GPU that is lost cannot take it; that is no error any more."""
        with self._lock:
            if not self._open:
                return
            self._open = False
            self._recorder.close()
            for tensor in self._tensors:
                with suppress(GpuError):
                    self._driver.free(tensor.address)
                with suppress(GpuError):
                    self._driver.unpin(tensor.host)
            with suppress(GpuError):
                self._driver.end_stream(self._stream)
            self._tensors = []
            self._context = self._kernels = self._engine = self._runtime = None

    def _names(self) -> list[str]:
        return [self._engine.get_tensor_name(i) for i in range(self._engine.num_io_tensors)]

    def _is_input(self, name: str) -> bool:
        return bool(self._engine.get_tensor_mode(name) == self._trt.TensorIOMode.INPUT)

    def _create_context(self, kernels: bytes) -> tuple[Any, Any]:
        """The execution context, and TensorRT-RTX's cache of kernels (None for the classic one)."""
        settings, cache = [], None
        if is_rtx(self._trt):
            config = self._engine.create_runtime_config()
            config.cuda_graph_strategy = self._trt.CudaGraphStrategy.WHOLE_GRAPH_CAPTURE
            cache = config.create_runtime_cache()
            if kernels:
                cache.deserialize(kernels)  # it refuses those of another card or driver by itself
            config.set_runtime_cache(cache)
            settings = [config]
        context = self._engine.create_execution_context(*settings)
        if context is None:
            raise GpuError("create_execution_context", "OUT_OF_MEMORY", self._log.reason())
        return context, cache

    def _batches(self) -> tuple[int, int]:
        """The smallest and largest batch of the plan's one profile; the fixed one twice where it has none."""
        least, most = [], []
        for name in self._inputs:
            shape = self._engine.get_tensor_shape(name)
            profile = (
                self._engine.get_tensor_profile_shape(name, 0) if shape[0] == -1 else (shape, shape, shape)
            )
            least.append(int(profile[0][0]))
            most.append(int(profile[2][0]))
        return max(least), min(most)

    def _allocate(self) -> None:
        """Memory on both sides for the largest batch."""
        self._shape(self.largest)
        for name in self._names():
            shape = tuple(int(size) for size in self._context.get_tensor_shape(name))
            if -1 in shape:
                raise EngineError(
                    f"output {name!r} has the shape {shape}, which depends on the data: build it anew"
                )
            host = self._driver.pin_array(shape, self._trt.nptype(self._engine.get_tensor_dtype(name)))
            self._tensors.append(
                Tensor(name, name in self._inputs, host, self._driver.allocate(max(host.nbytes, 1)))
            )
            self._context.set_tensor_address(name, self._tensors[-1].address)

    def _shape(self, count: int) -> None:
        if count == self._batch:
            return
        for name in self._inputs:
            shape = (count, *tuple(self._engine.get_tensor_shape(name))[1:])
            if not self._context.set_input_shape(name, shape):
                raise EngineError(f"the plan does not take {name!r} of shape {shape}: {self._log.reason()}")
        self._batch = count

    def _parts(self, inputs: Arrays) -> Iterator[Arrays]:
        """The inputs in parts of at most the largest batch. Raises EngineError for inputs that do not fit."""
        hosts = {tensor.name: tensor.host for tensor in self._tensors if tensor.is_input}
        if inputs.keys() != hosts.keys():
            raise EngineError(f"the plan takes {', '.join(hosts)}, not {', '.join(inputs) or 'nothing'}")
        counts = {len(value) for value in inputs.values()}
        fits = all(value.shape[1:] == hosts[name].shape[1:] for name, value in inputs.items())
        if not fits or len(counts) != 1 or 0 in counts:
            received = ", ".join(f"{name} {value.shape}" for name, value in inputs.items())
            taken = ", ".join(f"{name} {('n', *host.shape[1:])}" for name, host in hosts.items())
            raise EngineError(f"the plan takes {taken}, not {received}")
        for at in range(0, max(counts), self.largest):
            yield {name: value[at : at + self.largest] for name, value in inputs.items()}

    def _run(self, inputs: Arrays) -> dict[str, NDArray[Any]]:
        """One call of the plan. What is missing to its smallest batch is filled with the last picture."""
        count = len(next(iter(inputs.values())))
        batch = max(count, self.smallest)
        for tensor in self._tensors:
            if tensor.is_input:
                tensor.host[:count] = inputs[tensor.name]
                tensor.host[count:batch] = inputs[tensor.name][-1:]
        self._shape(batch)
        self._recorder.do(batch, lambda: self._enqueue(batch))
        self._driver.wait(self._stream)
        return {tensor.name: tensor.host[:count].copy() for tensor in self._tensors if not tensor.is_input}

    def _enqueue(self, batch: int) -> None:
        """Copy in, compute, copy out: begun in this order on the stream."""
        for tensor in self._tensors:
            if tensor.is_input:
                self._driver.upload(tensor.address, tensor.host[:batch], self._stream)
        self._log.forget()
        if not self._context.execute_async_v3(self._stream):
            raise GpuError("execute_async_v3", "TENSORRT_ERROR", self._log.reason())
        for tensor in self._tensors:
            if not tensor.is_input:
                self._driver.download(tensor.host[:batch], tensor.address, self._stream)
