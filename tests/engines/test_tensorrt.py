"""Running a plan: batches, buffers, graphs, failures; on a fake of the driver's and TensorRT's calls."""

from __future__ import annotations

import threading
from types import SimpleNamespace

import numpy as np
import pytest

from engines.errors import EngineError
from engines.runtime import driver as driver_module
from engines.runtime.cuda import Cuda
from engines.runtime.driver import Card, GpuError, NoGpuError, check_driver
from engines.runtime.flavour import NoTensorRTError, find_tensorrt
from engines.runtime.pycuda import Pycuda
from engines.runtime.tensorrt import PlanNetwork
from tests.engines.fake_gpu import Code, FakeCuda, FakeTensorRT, plan

PLAN = plan({"image": [-1, 2, 3]}, {"twice": [-1, 2, 3], "sum": [-1]}, kinds={"sum": "int64"})


def double(inputs: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
    image = inputs["image"]
    return {"twice": image * 2, "sum": image.sum((1, 2))}


def pictures(count: int) -> np.ndarray:
    return np.arange(count * 6, dtype=np.float32).reshape(count, 2, 3)


@pytest.fixture
def cuda() -> FakeCuda:
    return FakeCuda()


@pytest.fixture(params=[False, True], ids=["tensorrt", "tensorrt_rtx"])
def trt(cuda: FakeCuda, request: pytest.FixtureRequest) -> FakeTensorRT:
    return FakeTensorRT(cuda, double, rtx=request.param)


@pytest.mark.parametrize("count", [1, 3, 4, 5, 11])
def test_outputs_come_by_name_for_any_batch(cuda: FakeCuda, trt: FakeTensorRT, count: int) -> None:
    network = PlanNetwork(trt, Cuda(cuda), PLAN)
    assert (network.smallest, network.largest) == (1, 4)
    found = network({"image": pictures(count)})
    assert np.array_equal(found["twice"], pictures(count) * 2)
    assert np.array_equal(found["sum"], pictures(count).sum((1, 2)))
    assert (found["twice"].dtype, found["sum"].dtype) == (np.float32, np.int64)
    assert trt.executed == -(-count // 4)


def test_what_was_given_out_is_not_written_over_by_the_next_call(cuda: FakeCuda, trt: FakeTensorRT) -> None:
    network = PlanNetwork(trt, Cuda(cuda), PLAN)
    first = network({"image": pictures(1)})["twice"]
    network({"image": pictures(1) + 9})
    assert np.array_equal(first, pictures(1) * 2)


def test_a_batch_below_the_plans_smallest_is_filled_up_and_cut(cuda: FakeCuda, trt: FakeTensorRT) -> None:
    fixed = plan({"image": [3, 2, 3]}, {"twice": [3, 2, 3], "sum": [3]}, kinds={"sum": "int64"})
    network = PlanNetwork(trt, Cuda(cuda), fixed)
    assert (network.smallest, network.largest) == (3, 3)
    for count in (1, 3, 4):
        assert np.array_equal(network({"image": pictures(count)})["twice"], pictures(count) * 2)


@pytest.mark.parametrize(
    ("inputs", "said"),
    [
        ({"input": pictures(1)}, "takes image, not input"),
        ({}, "takes image, not nothing"),
        ({"image": pictures(1)[:, :1]}, r"takes image \('n', 2, 3\), not image \(1, 1, 3\)"),
        ({"image": pictures(0)}, r"not image \(0, 2, 3\)"),
    ],
)
def test_inputs_that_do_not_fit_are_named(
    cuda: FakeCuda, trt: FakeTensorRT, inputs: dict[str, np.ndarray], said: str
) -> None:
    with pytest.raises(EngineError, match=said):
        PlanNetwork(trt, Cuda(cuda), PLAN)(inputs)


def test_one_picture_is_captured_after_two_runs_and_then_launched(cuda: FakeCuda) -> None:
    trt = FakeTensorRT(cuda, double)
    network = PlanNetwork(trt, Cuda(cuda), PLAN)
    for i in range(6):
        found = network({"image": pictures(1) + i})
        assert np.array_equal(found["twice"], (pictures(1) + i) * 2)
    assert cuda.calls.count("cuStreamBeginCapture") == 1
    assert cuda.calls.count("cuGraphLaunch") == 4
    assert cuda.calls.count("cuMemcpyHtoDAsync") == 3
    # another batch in between goes plainly, and the graph is still right afterwards
    assert np.array_equal(network({"image": pictures(3)})["twice"], pictures(3) * 2)
    assert np.array_equal(network({"image": pictures(1) + 7})["twice"], (pictures(1) + 7) * 2)
    assert cuda.calls.count("cuGraphLaunch") == 5


def test_tensorrt_rtx_captures_by_itself(cuda: FakeCuda) -> None:
    network = PlanNetwork(FakeTensorRT(cuda, double, rtx=True), Cuda(cuda), PLAN)
    for _ in range(5):
        network({"image": pictures(1)})
    assert "cuStreamBeginCapture" not in cuda.calls


@pytest.mark.parametrize("call", ["cuStreamBeginCapture", "cuStreamEndCapture", "cuGraphInstantiate"])
def test_what_cannot_be_captured_goes_on_plainly(cuda: FakeCuda, call: str) -> None:
    trt = FakeTensorRT(cuda, double)
    network = PlanNetwork(trt, Cuda(cuda), PLAN)
    cuda.fail[call] = Code.CUDA_ERROR_STREAM_CAPTURE_UNSUPPORTED
    if call == "cuStreamEndCapture":
        # the driver ends a capture that fails
        cuda.fail.pop(call)
        cuda._cuStreamEndCapture = _failing_end(cuda)  # type: ignore[method-assign]
    for i in range(5):
        assert np.array_equal(network({"image": pictures(1) + i})["twice"], (pictures(1) + i) * 2)
    assert cuda.calls.count("cuStreamBeginCapture") == 1
    assert "cuGraphLaunch" not in cuda.calls


def _failing_end(cuda: FakeCuda) -> object:
    def end(stream: int) -> list[object]:
        cuda.streams[stream] = None
        cuda.fail["cuGraphInstantiate"] = Code.CUDA_ERROR_STREAM_CAPTURE_UNSUPPORTED
        return []

    return end


def test_closing_gives_everything_back(cuda: FakeCuda, trt: FakeTensorRT) -> None:
    network = PlanNetwork(trt, Cuda(cuda), PLAN)
    for _ in range(4):
        network({"image": pictures(1)})
    assert cuda.memory and cuda.host and cuda.streams
    network.close()
    network.close()
    assert (cuda.memory, cuda.host, cuda.streams) == ({}, {}, {})
    with pytest.raises(GpuError, match="CLOSED"):
        network({"image": pictures(1)})


def test_running_out_of_memory_while_opening_leaves_nothing_behind(cuda: FakeCuda, trt: FakeTensorRT) -> None:
    cuda.fail["cuMemAlloc"] = Code.CUDA_ERROR_OUT_OF_MEMORY
    with pytest.raises(GpuError, match="cuMemAlloc failed: CUDA_ERROR_OUT_OF_MEMORY") as caught:
        PlanNetwork(trt, Cuda(cuda), PLAN)
    assert caught.value.out_of_memory
    assert (cuda.memory, cuda.streams) == ({}, {})
    trt.refuse = True
    with pytest.raises(GpuError, match="requires 9000000 bytes") as caught:
        PlanNetwork(trt, Cuda(cuda), PLAN)
    assert caught.value.out_of_memory


def test_a_lost_gpu_is_an_error_with_the_drivers_name_and_closing_bears_it(
    cuda: FakeCuda, trt: FakeTensorRT
) -> None:
    network = PlanNetwork(trt, Cuda(cuda), PLAN)
    cuda.lost = True
    with pytest.raises(GpuError, match="CUDA_ERROR_ILLEGAL_ADDRESS") as caught:
        network({"image": pictures(1)})
    assert not caught.value.out_of_memory
    network.close()


def test_what_tensorrt_refuses_is_said(cuda: FakeCuda, trt: FakeTensorRT) -> None:
    with pytest.raises(EngineError, match="cannot use the plan: magic tag does not match; build it again"):
        PlanNetwork(trt, Cuda(cuda), b"rubbish")
    depends = plan({"image": [-1, 2, 3]}, {"boxes": [-1, -1, 4]})
    with pytest.raises(EngineError, match=r"'boxes' has the shape \(4, -1, 4\), which depends on the data"):
        PlanNetwork(trt, Cuda(cuda), depends)
    assert cuda.streams == {}


def test_threads_may_share_a_network(cuda: FakeCuda, trt: FakeTensorRT) -> None:
    network, wrong = PlanNetwork(trt, Cuda(cuda), PLAN), []

    def work(offset: int) -> None:
        for _ in range(20):
            found = network({"image": pictures(1) + offset})["twice"]
            if not np.array_equal(found, (pictures(1) + offset) * 2):
                wrong.append(offset)

    threads = [threading.Thread(target=work, args=(i,)) for i in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []


def test_kernels_compiled_by_tensorrt_rtx_are_given_and_taken_back(cuda: FakeCuda) -> None:
    rtx = FakeTensorRT(cuda, double, rtx=True)
    assert PlanNetwork(rtx, Cuda(cuda), PLAN).serialize_kernels() == b"compiled"
    assert PlanNetwork(rtx, Cuda(cuda), PLAN, kernels=b"from before").serialize_kernels() == b"from before"
    assert PlanNetwork(FakeTensorRT(cuda, double), Cuda(cuda), PLAN).serialize_kernels() == b""


def test_the_card_is_described(cuda: FakeCuda) -> None:
    card = Cuda(cuda).card()
    assert card == Card("NVIDIA GeForce RTX 4070", (8, 9), 12 << 30, (13, 0))
    assert str(card) == "NVIDIA GeForce RTX 4070 (compute capability 8.9)"


def test_no_visible_gpu_is_said(cuda: FakeCuda) -> None:
    cuda.fail["cuDeviceGet"] = Code.CUDA_ERROR_NO_DEVICE
    with pytest.raises(NoGpuError, match="CUDA_VISIBLE_DEVICES"):
        Cuda(cuda)


def test_every_call_of_the_fake_is_one_of_the_real_module() -> None:
    real = pytest.importorskip("cuda.bindings.driver", reason="cuda-bindings is not installed (extra rtx)")
    assert [name for name in FakeCuda.NAMES if not hasattr(real, name)] == []
    for group in ("CUdevice_attribute", "CUstream_flags", "CUstreamCaptureMode"):
        assert [
            name for name in vars(getattr(FakeCuda, group)) if not hasattr(getattr(real, group), name)
        ] == []
    assert real.CUresult.CUDA_ERROR_OUT_OF_MEMORY.name == Code.CUDA_ERROR_OUT_OF_MEMORY.name


def test_without_a_driver_the_library_that_is_missing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(driver_module, "LIBRARY", "libnot-there.so.1")
    with pytest.raises(NoGpuError, match=r"no NVIDIA driver: libnot-there\.so\.1 .* --profile embedded"):
        check_driver()


@pytest.mark.parametrize(
    ("code", "said"), [(100, "no GPU is visible"), (803, "restart the machine"), (7, "manual")]
)
def test_a_driver_that_does_not_answer_says_why(
    monkeypatch: pytest.MonkeyPatch, code: int, said: str
) -> None:
    library = SimpleNamespace(cuInit=lambda _: code)
    monkeypatch.setattr(driver_module.ctypes, "CDLL", lambda _: library)
    with pytest.raises(NoGpuError, match=f"cuInit gives {code}: .*{said}"):
        check_driver()


def modules(**there: object) -> object:
    def load(name: str) -> object:
        found = there.get(name)
        if found is None:
            raise ModuleNotFoundError(name)
        if isinstance(found, Exception):
            raise found
        return found

    return load


RTX_4070 = Card("NVIDIA GeForce RTX 4070", (8, 9), 1, (13, 0))
H200 = Card("NVIDIA H200", (9, 0), 1, (13, 0))


def test_rtx_cards_take_tensorrt_rtx_and_others_the_classic_one(cuda: FakeCuda) -> None:
    rtx, classic = FakeTensorRT(cuda, double, rtx=True), FakeTensorRT(cuda, double)
    both = modules(tensorrt_rtx=rtx, tensorrt=classic)
    assert find_tensorrt(RTX_4070, both) is rtx  # type: ignore[arg-type]
    assert find_tensorrt(H200, both) is classic  # type: ignore[arg-type]
    assert find_tensorrt(RTX_4070, modules(tensorrt=classic)) is classic  # type: ignore[arg-type]


def test_why_there_is_no_tensorrt_is_said(cuda: FakeCuda) -> None:
    rtx, old = FakeTensorRT(cuda, double, rtx=True), FakeTensorRT(cuda, double)
    old.__version__ = "8.6.1"
    for there, said in (
        (modules(), "TensorRT is not installed; for an RTX card: pip install"),
        (
            modules(tensorrt_rtx=rtx),
            r"TensorRT-RTX 1.7.1 does not run on NVIDIA H200 \(compute capability 9.0\)",
        ),
        (modules(tensorrt=old), "tensorrt 8.6.1 is too old: 10.0 or newer is needed"),
        (
            modules(tensorrt=OSError("libnvinfer.so.10: cannot open")),
            "tensorrt cannot be loaded .libnvinfer.so.10",
        ),
    ):
        with pytest.raises(NoTensorRTError, match=said):
            find_tensorrt(H200, there)  # type: ignore[arg-type]


class FakePycuda:
    """pycuda.driver, on the memory of a FakeCuda."""

    class Error(Exception):
        pass

    class MemoryError(Error):
        pass

    def __init__(self, cuda: FakeCuda, graphs: bool = True) -> None:
        self._cuda, self._graphs = cuda, graphs
        self.current: object = None
        context = SimpleNamespace(push=self._push, detach=self._detach)
        self.Device = lambda _: SimpleNamespace(
            name=lambda: cuda.name, compute_capability=lambda: cuda.capability, total_memory=lambda: 12 << 30,
            retain_primary_context=lambda: context,
        )  # fmt: skip
        self.Device.count = lambda: 1  # type: ignore[attr-defined]
        self.Context = SimpleNamespace(get_current=lambda: self.current)

    def init(self) -> None:
        pass

    def get_driver_version(self) -> int:
        return 12060

    def mem_alloc(self, size: int) -> object:
        code, address = self._cuda.cuMemAlloc(size)
        if code:
            raise self.MemoryError("cuMemAlloc failed: out of memory")
        cuda = self._cuda

        class Allocation:
            def __int__(self) -> int:
                return int(address)

            def free(self) -> None:
                cuda.cuMemFree(address)

        return Allocation()

    def pagelocked_empty(self, shape: tuple[int, ...], dtype: np.dtype) -> np.ndarray:
        array = np.empty(shape, dtype)
        self._cuda.host[array.ctypes.data] = array
        return array

    def Stream(self) -> object:  # noqa: N802
        cuda, handle = self._cuda, self._cuda.cuStreamCreate(1)[1]
        stream = SimpleNamespace(handle=handle, synchronize=lambda: cuda.cuStreamSynchronize(handle))
        if self._graphs:
            stream.begin_capture = lambda: cuda.cuStreamBeginCapture(handle, 1)
            stream.end_capture = lambda: _Graph(cuda, cuda.cuStreamEndCapture(handle)[1])
        return stream

    def memcpy_htod_async(self, address: int, array: np.ndarray, stream: object) -> None:
        self._check(self._cuda.cuMemcpyHtoDAsync(address, array.ctypes.data, array.nbytes, stream.handle))  # type: ignore[attr-defined]

    def memcpy_dtoh_async(self, array: np.ndarray, address: int, stream: object) -> None:
        self._check(self._cuda.cuMemcpyDtoHAsync(array.ctypes.data, address, array.nbytes, stream.handle))  # type: ignore[attr-defined]

    def _check(self, result: tuple[Code, ...]) -> None:
        if result[0]:
            raise self.Error(result[0].name)

    def _push(self) -> None:
        self.current = object()

    def _detach(self) -> None:
        self.current = None


class _Graph:
    def __init__(self, cuda: FakeCuda, steps: list) -> None:
        self._cuda, self._steps = cuda, steps

    def instantiate(self) -> _Graph:
        return self

    def launch(self, stream: object) -> None:
        self._cuda.cuGraphLaunch(self._steps, stream.handle)  # type: ignore[attr-defined]


@pytest.mark.parametrize("graphs", [True, False], ids=["with graphs", "older, without graphs"])
def test_pycuda_does_the_same(cuda: FakeCuda, graphs: bool) -> None:
    trt = FakeTensorRT(cuda, double)
    driver = Pycuda(FakePycuda(cuda, graphs))
    assert driver.card() == Card("NVIDIA GeForce RTX 4070", (8, 9), 12 << 30, (12, 6))
    network = PlanNetwork(trt, driver, PLAN)
    for i in range(5):
        assert np.array_equal(network({"image": pictures(1) + i})["twice"], (pictures(1) + i) * 2)
    assert cuda.calls.count("cuGraphLaunch") == (3 if graphs else 0)
    assert np.array_equal(network({"image": pictures(7)})["twice"], pictures(7) * 2)
    cuda.lost = True
    with pytest.raises(GpuError):
        network({"image": pictures(1)})
        network({"image": pictures(2)})
    cuda.lost = False
    network.close()
    assert cuda.memory == {}
    cuda.fail["cuMemAlloc"] = Code.CUDA_ERROR_OUT_OF_MEMORY
    with pytest.raises(GpuError) as caught:
        PlanNetwork(trt, driver, PLAN)
    assert caught.value.out_of_memory
    driver.reset()
