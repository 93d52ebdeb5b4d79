"""The CUDA driver through pycuda, for a Jetson image that has it. The module is passed in, never imported here."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import DTypeLike, NDArray

from engines.runtime.driver import Card, GpuError, NoGpuError


class Pycuda:
    """`Driver` by `pycuda.driver`, in the first GPU's primary context."""

    def __init__(self, driver: Any) -> None:
        self._driver = driver
        driver.init()
        if not driver.Device.count():
            raise NoGpuError("no GPU is visible; does CUDA_VISIBLE_DEVICES allow one?")
        self._device = driver.Device(0)
        self._context: Any = None
        # pycuda frees what nobody holds: so everything is held here by its number
        self._held: dict[int, Any] = {}

    def card(self) -> Card:
        """Name, compute capability, memory, and the driver's CUDA version."""
        version = int(self._driver.get_driver_version())
        capability = self._device.compute_capability()
        return Card(
            self._device.name(), (int(capability[0]), int(capability[1])), int(self._device.total_memory()),
            (version // 1000, version % 1000 // 10),
        )  # fmt: skip

    def enter(self) -> None:
        """Make the primary context the calling thread's, if it is not."""
        if self._context is None:
            self._context = self._device.retain_primary_context()
        if self._driver.Context.get_current() is None:
            self._do("Context.push", self._context.push)

    def reset(self) -> None:
        """Let go of the context: pycuda cannot destroy it for others."""
        self._held.clear()
        context, self._context = self._context, None
        if context is not None:
            self._do("Context.detach", context.detach)

    def allocate(self, size: int) -> int:
        """Bytes of GPU memory."""
        return self._hold(self._do("mem_alloc", self._driver.mem_alloc, size))

    def free(self, address: int) -> None:
        """Give GPU memory back."""
        self._do("free", self._held.pop(address).free)

    def pin_array(self, shape: tuple[int, ...], dtype: DTypeLike) -> NDArray[Any]:
        """An array in page-locked memory, which lives as long as the array."""
        array: NDArray[Any] = self._do(
            "pagelocked_empty", self._driver.pagelocked_empty, shape, np.dtype(dtype)
        )
        return array

    def unpin(self, array: NDArray[Any]) -> None:
        """Nothing to do: the memory goes with the array."""

    def stream(self) -> int:
        """A stream of one's own."""
        stream = self._do("Stream", self._driver.Stream)
        self._held[int(stream.handle)] = stream
        return int(stream.handle)

    def end_stream(self, stream: int) -> None:
        """Give a stream back."""
        self._held.pop(stream, None)

    def upload(self, address: int, array: NDArray[Any], stream: int) -> None:
        """Begin to copy to the GPU."""
        self._do("memcpy_htod_async", self._driver.memcpy_htod_async, address, array, self._held[stream])

    def download(self, array: NDArray[Any], address: int, stream: int) -> None:
        """Begin to copy from the GPU."""
        self._do("memcpy_dtoh_async", self._driver.memcpy_dtoh_async, array, address, self._held[stream])

    def wait(self, stream: int) -> None:
        """Until the stream is done."""
        self._do("Stream.synchronize", self._held[stream].synchronize)

    def begin_capture(self, stream: int) -> None:
        """Record what comes on the stream. Raises GpuError where this pycuda is too old for it."""
        begin = getattr(self._held[stream], "begin_capture", None)
        if begin is None:
            raise GpuError("begin_capture", "not in this pycuda")
        self._do("Stream.begin_capture", begin)

    def end_capture(self, stream: int) -> Any:
        """The recorded graph, ready to launch."""
        graph = self._do("Stream.end_capture", self._held[stream].end_capture)
        return self._do("Graph.instantiate", graph.instantiate)

    def launch(self, graph: Any, stream: int) -> None:
        """Begin to do a graph."""
        self._do("GraphExec.launch", graph.launch, self._held[stream])

    def end_graph(self, graph: Any) -> None:
        """Nothing to do: pycuda frees a graph that nobody holds."""

    def _hold(self, thing: Any) -> int:
        self._held[int(thing)] = thing
        return int(thing)

    def _do(self, name: str, call: Any, *arguments: Any) -> Any:
        """Call pycuda; its errors become GpuError."""
        try:
            return call(*arguments)
        except self._driver.MemoryError as error:
            raise GpuError(name, "CUDA_ERROR_OUT_OF_MEMORY", str(error)) from error
        except self._driver.Error as error:
            raise GpuError(name, type(error).__name__, " ".join(str(error).split())) from error
