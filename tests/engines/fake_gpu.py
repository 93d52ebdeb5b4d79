# ruff: noqa: N802 (the names are NVIDIA's)
"""A GPU that is none: the calls of cuda.bindings.driver and of TensorRT's runtime, on this process's own memory.

Thin on purpose: addresses are looked up, copies copy, a captured stream records. What it cannot show is whether a
real card computes what it should; tests marked `card` do that where there is one.
"""

from __future__ import annotations

import ctypes
import json
from collections.abc import Callable, Mapping
from enum import IntEnum
from types import SimpleNamespace
from typing import Any, ClassVar

import numpy as np


class Code(IntEnum):
    """The driver's results that are needed here."""

    CUDA_SUCCESS = 0
    CUDA_ERROR_INVALID_VALUE = 1
    CUDA_ERROR_OUT_OF_MEMORY = 2
    CUDA_ERROR_NO_DEVICE = 100
    CUDA_ERROR_ILLEGAL_ADDRESS = 700
    CUDA_ERROR_STREAM_CAPTURE_UNSUPPORTED = 900


Step = Callable[[], None]


class FakeCuda:
    """`cuda.bindings.driver` for one GPU. `fail` has the result of the next call of a name; `lost` fails everything
    until the context is reset; `calls` counts."""

    CUdevice_attribute = SimpleNamespace(
        CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MAJOR="major",
        CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MINOR="minor",
    )
    CUstream_flags = SimpleNamespace(CU_STREAM_NON_BLOCKING=1)
    CUstreamCaptureMode = SimpleNamespace(CU_STREAM_CAPTURE_MODE_THREAD_LOCAL=1)
    NAMES: ClassVar[tuple[str, ...]] = (
        "cuInit", "cuDeviceGet", "cuDeviceGetName", "cuDeviceGetAttribute", "cuDeviceTotalMem", "cuDriverGetVersion",
        "cuDevicePrimaryCtxRetain", "cuDevicePrimaryCtxReset", "cuCtxSetCurrent", "cuMemAlloc", "cuMemFree",
        "cuMemHostAlloc", "cuMemFreeHost", "cuStreamCreate", "cuStreamDestroy", "cuStreamSynchronize",
        "cuMemcpyHtoDAsync", "cuMemcpyDtoHAsync", "cuStreamBeginCapture", "cuStreamEndCapture", "cuGraphInstantiate",
        "cuGraphDestroy", "cuGraphLaunch", "cuGraphExecDestroy",
    )  # fmt: skip

    def __init__(self, name: str = "NVIDIA GeForce RTX 4070", capability: tuple[int, int] = (8, 9)) -> None:
        self.name, self.capability = name, capability
        self.fail: dict[str, Code] = {}
        self.lost = False
        self.calls: list[str] = []
        self.memory: dict[int, np.ndarray] = {}
        self.host: dict[int, Any] = {}
        self.streams: dict[int, list[Step] | None] = {}
        self.context = 0
        self._next = 0x1000

    def __getattr__(self, name: str) -> Any:
        if name not in self.NAMES:
            raise AttributeError(name)

        def call(*arguments: Any) -> tuple[Any, ...]:
            self.calls.append(name)
            if name in self.fail:
                return (self.fail.pop(name), None)
            if self.lost and name not in ("cuInit", "cuDeviceGet", "cuDevicePrimaryCtxReset"):
                return (Code.CUDA_ERROR_ILLEGAL_ADDRESS, None)
            result = getattr(self, f"_{name}")(*arguments)
            return (Code.CUDA_SUCCESS,) if result is None else (Code.CUDA_SUCCESS, result)

        return call

    def number(self) -> int:
        self._next += 0x1000
        return self._next

    def later(self, stream: int, step: Step) -> None:
        """Do a step, or record it where the stream is captured."""
        recording = self.streams[int(stream)]
        if recording is None:
            step()
        else:
            recording.append(step)

    def _cuInit(self, flags: int) -> None:
        assert flags == 0

    def _cuDeviceGet(self, ordinal: int) -> int:
        return ordinal

    def _cuDeviceGetName(self, size: int, device: int) -> bytes:
        return self.name.encode().ljust(size, b"\0")

    def _cuDeviceGetAttribute(self, kind: str, device: int) -> int:
        return self.capability[kind == "minor"]

    def _cuDeviceTotalMem(self, device: int) -> int:
        return 12 << 30

    def _cuDriverGetVersion(self) -> int:
        return 13000

    def _cuDevicePrimaryCtxRetain(self, device: int) -> int:
        self.context = self.number()
        return self.context

    def _cuDevicePrimaryCtxReset(self, device: int) -> None:
        self.lost = False
        self.memory.clear()
        self.streams.clear()

    def _cuCtxSetCurrent(self, context: int) -> None:
        assert context == self.context

    def _cuMemAlloc(self, size: int) -> int:
        address = self.number()
        self.memory[address] = np.zeros(size, np.uint8)
        return address

    def _cuMemFree(self, address: int) -> None:
        del self.memory[address]

    def _cuMemHostAlloc(self, size: int, flags: int) -> int:
        block = (ctypes.c_uint8 * size)()
        self.host[ctypes.addressof(block)] = block
        return ctypes.addressof(block)

    def _cuMemFreeHost(self, address: int) -> None:
        del self.host[address]

    def _cuStreamCreate(self, flags: int) -> int:
        stream = self.number()
        self.streams[stream] = None
        return stream

    def _cuStreamDestroy(self, stream: int) -> None:
        del self.streams[stream]

    def _cuStreamSynchronize(self, stream: int) -> None:
        assert self.streams[stream] is None

    def _cuMemcpyHtoDAsync(self, address: int, source: int, size: int, stream: int) -> None:
        assert source in self.host
        self.later(stream, lambda: ctypes.memmove(self.memory[address].ctypes.data, source, size) and None)

    def _cuMemcpyDtoHAsync(self, target: int, address: int, size: int, stream: int) -> None:
        assert target in self.host
        self.later(stream, lambda: ctypes.memmove(target, self.memory[address].ctypes.data, size) and None)

    def _cuStreamBeginCapture(self, stream: int, mode: int) -> None:
        self.streams[stream] = []

    def _cuStreamEndCapture(self, stream: int) -> list[Step]:
        steps, self.streams[stream] = self.streams[stream], None
        assert steps is not None
        return steps

    def _cuGraphInstantiate(self, graph: list[Step], flags: int) -> list[Step]:
        return list(graph)

    def _cuGraphDestroy(self, graph: list[Step]) -> None:
        graph.clear()

    def _cuGraphLaunch(self, graph: list[Step], stream: int) -> None:
        for step in graph:
            step()

    def _cuGraphExecDestroy(self, graph: list[Step]) -> None:
        graph.clear()


Function = Callable[[Mapping[str, np.ndarray]], dict[str, np.ndarray]]


class FakeTensorRT(SimpleNamespace):
    """TensorRT's runtime on a FakeCuda: a plan names its tensors (see `plan`), `function` computes them."""

    class ILogger:
        INTERNAL_ERROR, ERROR, WARNING, INFO, VERBOSE = range(5)

    TensorIOMode = SimpleNamespace(INPUT="input", OUTPUT="output")
    __name__ = "tensorrt"
    __version__ = "10.14.1"

    def __init__(self, cuda: FakeCuda, function: Function, rtx: bool = False) -> None:
        super().__init__()
        self.cuda, self.function = cuda, function
        self.executed = 0
        self.refuse = False
        if rtx:
            self.__name__, self.__version__ = "tensorrt_rtx", "1.7.1"
            self.CudaGraphStrategy = SimpleNamespace(DISABLED=0, WHOLE_GRAPH_CAPTURE=1)
            members = {"SM86": 0, "SM89": 1, "SM120": 2}
            self.ComputeCapability = SimpleNamespace(__members__=members, CURRENT=3)

    def Runtime(self, log: Any) -> Any:
        return SimpleNamespace(deserialize_cuda_engine=lambda content: self._engine(log, content))

    def compute(self, said: dict[str, Any], given: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
        """What the engine of a plan that says `said` returns."""
        return self.function(given)

    def nptype(self, kind: str) -> np.dtype[Any]:
        return np.dtype(kind)

    def _engine(self, log: Any, content: bytes) -> Any:
        try:
            said = json.loads(content)
        except ValueError:
            log.log(self.ILogger.ERROR, "magic tag does not match")
            return None
        return _Engine(self, log, said)


def plan(
    inputs: dict[str, list[int]], outputs: dict[str, list[int]], batch: tuple[int, int, int] = (1, 1, 4),
    kinds: dict[str, str] | None = None,
) -> bytes:  # fmt: skip
    """What FakeTensorRT takes for a plan; -1 is the free batch."""
    return json.dumps({"inputs": inputs, "outputs": outputs, "batch": batch, "kinds": kinds or {}}).encode()


class _Engine:
    def __init__(self, trt: FakeTensorRT, log: Any, said: dict[str, Any]) -> None:
        self.trt, self.log, self.said = trt, log, said
        self.shapes = {**said["inputs"], **said["outputs"]}
        self.num_io_tensors = len(self.shapes)
        self.kernels = b""

    def get_tensor_name(self, i: int) -> str:
        return list(self.shapes)[i]

    def get_tensor_mode(self, name: str) -> str:
        return "input" if name in self.said["inputs"] else "output"

    def get_tensor_shape(self, name: str) -> tuple[int, ...]:
        return tuple(self.shapes[name])

    def get_tensor_dtype(self, name: str) -> str:
        return str(self.said["kinds"].get(name, "float32"))

    def get_tensor_profile_shape(self, name: str, profile: int) -> list[tuple[int, ...]]:
        assert profile == 0
        return [(size, *self.shapes[name][1:]) for size in self.said["batch"]]

    def create_runtime_config(self) -> Any:
        return _Config(self)

    def create_execution_context(self, config: Any = None) -> Any:
        if self.trt.refuse:
            self.log.log(self.trt.ILogger.ERROR, "requires 9000000 bytes of device memory")
            return None
        if config is not None:
            assert config.cuda_graph_strategy == 1
        return _Context(self)


class _Config:
    """TensorRT-RTX's settings, and its cache of kernels."""

    cuda_graph_strategy = 0

    def __init__(self, engine: _Engine) -> None:
        self.engine = engine

    def create_runtime_cache(self) -> Any:
        def deserialize(content: bytes) -> bool:
            self.engine.kernels = content
            return True

        return SimpleNamespace(serialize=lambda: self.engine.kernels or b"compiled", deserialize=deserialize)

    def set_runtime_cache(self, cache: Any) -> bool:
        return True


class _Context:
    def __init__(self, engine: _Engine) -> None:
        self.engine = engine
        self.batch = -1
        self.addresses: dict[str, int] = {}

    def set_input_shape(self, name: str, shape: tuple[int, ...]) -> bool:
        least, _, most = self.engine.said["batch"]
        if self.engine.shapes[name][0] == -1 and not least <= shape[0] <= most:
            self.engine.log.log(1, "shape outside of the profile")
            return False
        self.batch = shape[0]
        return True

    def get_tensor_shape(self, name: str) -> tuple[int, ...]:
        return tuple(
            self.batch if i == 0 and size == -1 else size for i, size in enumerate(self.engine.shapes[name])
        )

    def set_tensor_address(self, name: str, address: int) -> bool:
        self.addresses[name] = address
        return True

    def execute_async_v3(self, stream: int) -> bool:
        trt = self.engine.trt
        if trt.cuda.lost:
            self.engine.log.log(1, "Cuda Runtime (an illegal memory access was encountered)")
            return False
        shapes = {name: self.get_tensor_shape(name) for name in self.engine.shapes}
        trt.cuda.later(stream, lambda: self._compute(shapes))
        return True

    def _compute(self, shapes: dict[str, tuple[int, ...]]) -> None:
        trt = self.engine.trt
        trt.executed += 1
        views = {}
        for name, shape in shapes.items():
            kind = np.dtype(self.engine.get_tensor_dtype(name))
            size = int(np.prod(shape)) * kind.itemsize
            views[name] = trt.cuda.memory[self.addresses[name]][:size].view(kind).reshape(shape)
        given = {name: views[name].copy() for name in self.engine.said["inputs"]}
        for name, value in trt.compute(self.engine.said, given).items():
            views[name][:] = value
