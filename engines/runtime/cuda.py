"""The CUDA driver through NVIDIA's cuda-bindings. The module is passed in: nothing of CUDA is imported here."""

from __future__ import annotations

import ctypes
from typing import Any

import numpy as np
from numpy.typing import DTypeLike, NDArray

from engines.runtime.driver import Card, GpuError, NoGpuError


class Cuda:
    """`Driver` by `cuda.bindings.driver`: the first GPU's primary context, which TensorRT uses too."""

    def __init__(self, driver: Any) -> None:
        self._driver = driver
        self._call("cuInit", 0)
        try:
            self._device = self._call("cuDeviceGet", 0)
        except GpuError as error:
            raise NoGpuError(
                f"no GPU is visible ({error.code}); does CUDA_VISIBLE_DEVICES allow one?"
            ) from None
        self._context: Any = None
        self._blocks: dict[int, Any] = {}

    def card(self) -> Card:
        """Name, compute capability, memory, and the driver's CUDA version."""
        name = bytes(self._call("cuDeviceGetName", 128, self._device)).split(b"\0")[0].decode()
        kinds = self._driver.CUdevice_attribute
        major, minor = (
            int(self._call("cuDeviceGetAttribute", kind, self._device))
            for kind in (
                kinds.CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MAJOR,
                kinds.CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MINOR,
            )
        )
        memory, version = (
            int(self._call("cuDeviceTotalMem", self._device)),
            int(self._call("cuDriverGetVersion")),
        )
        return Card(name, (major, minor), memory, (version // 1000, version % 1000 // 10))

    def enter(self) -> None:
        """Make the primary context the calling thread's, retaining it at the first call."""
        if self._context is None:
            self._context = self._call("cuDevicePrimaryCtxRetain", self._device)
        self._call("cuCtxSetCurrent", self._context)

    def reset(self) -> None:
        """Destroy the primary context, whoever uses it, so that the next `enter` finds a sound one."""
        self._context = None
        self._blocks.clear()
        self._call("cuDevicePrimaryCtxReset", self._device)

    def allocate(self, size: int) -> int:
        """Bytes of GPU memory."""
        return int(self._call("cuMemAlloc", size))

    def free(self, address: int) -> None:
        """Give GPU memory back."""
        self._call("cuMemFree", address)

    def pin_array(self, shape: tuple[int, ...], dtype: DTypeLike) -> NDArray[Any]:
        """An array in page-locked memory."""
        kind = np.dtype(dtype)
        size = max(int(np.prod(shape)) * kind.itemsize, 1)
        block = self._call("cuMemHostAlloc", size, 0)
        raw = (ctypes.c_uint8 * size).from_address(int(block))
        array = np.frombuffer(memoryview(raw), kind, int(np.prod(shape))).reshape(shape)
        self._blocks[array.ctypes.data] = block
        return array

    def unpin(self, array: NDArray[Any]) -> None:
        """Give page-locked memory back."""
        block = self._blocks.pop(array.ctypes.data, None)
        if block is not None:
            self._call("cuMemFreeHost", block)

    def stream(self) -> int:
        """A stream that does not wait for the default one."""
        return int(self._call("cuStreamCreate", self._driver.CUstream_flags.CU_STREAM_NON_BLOCKING))

    def end_stream(self, stream: int) -> None:
        """Give a stream back."""
        self._call("cuStreamDestroy", stream)

    def upload(self, address: int, array: NDArray[Any], stream: int) -> None:
        """Begin to copy to the GPU."""
        self._call("cuMemcpyHtoDAsync", address, array.ctypes.data, array.nbytes, stream)

    def download(self, array: NDArray[Any], address: int, stream: int) -> None:
        """Begin to copy from the GPU."""
        self._call("cuMemcpyDtoHAsync", array.ctypes.data, address, array.nbytes, stream)

    def wait(self, stream: int) -> None:
        """Until the stream is done."""
        self._call("cuStreamSynchronize", stream)

    def begin_capture(self, stream: int) -> None:
        """Record, rather than do, what comes on the stream from this thread."""
        mode = self._driver.CUstreamCaptureMode.CU_STREAM_CAPTURE_MODE_THREAD_LOCAL
        self._call("cuStreamBeginCapture", stream, mode)

    def end_capture(self, stream: int) -> Any:
        """The recorded graph, ready to launch."""
        graph = self._call("cuStreamEndCapture", stream)
        try:
            return self._call("cuGraphInstantiate", graph, 0)
        finally:
            self._call("cuGraphDestroy", graph)

    def launch(self, graph: Any, stream: int) -> None:
        """Begin to do a graph."""
        self._call("cuGraphLaunch", graph, stream)

    def end_graph(self, graph: Any) -> None:
        """Give a graph back."""
        self._call("cuGraphExecDestroy", graph)

    def _call(self, name: str, *arguments: Any) -> Any:
        """Call the driver; returns its one result, or raises GpuError with the name of its error."""
        code, *results = getattr(self._driver, name)(*arguments)
        if int(code):
            raise GpuError(name, getattr(code, "name", str(int(code))))
        return results[0] if results else None
