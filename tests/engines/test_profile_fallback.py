"""A network outlives its GPU: restarted once, then on the CPU, and back; on a fake of the driver's calls."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from engines.errors import EngineError
from engines.runtime import Arrays
from engines.runtime.cuda import Cuda
from engines.runtime.fallback import FIRST_PAUSE_S, LONGEST_PAUSE_S, SOUND_S, FallbackNetwork
from engines.runtime.gpu import Gpu
from engines.runtime.state import RuntimeState, Stated, state_of
from tests.engines.fake_gpu import Code, FakeCuda, FakeTensorRT, plan

PLAN = plan({"image": [-1, 2]}, {"out": [-1, 2]})
PICTURE = {"image": np.array([[1.0, 2.0]], np.float32)}


class World:
    """A card, a clock that is set by hand, and what is to be done beside the live loop."""

    def __init__(self) -> None:
        self.cuda = FakeCuda()
        self.gpu = Gpu(FakeTensorRT(self.cuda, lambda given: {"out": given["image"] * 2}), Cuda(self.cuda))
        self.now = 1000.0
        self.later: list[Callable[[], None]] = []
        self.cpu_loads = 0

    def spare(self) -> Callable[[Arrays], dict[str, np.ndarray]]:
        self.cpu_loads += 1
        return lambda given: {"out": given["image"] * 2 + 0.5}

    def network(self) -> FallbackNetwork:
        return FallbackNetwork(
            self.gpu,
            lambda: self.gpu.open(PLAN),
            self.spare,
            str(self.gpu),
            lambda: self.now,
            self.later.append,
        )

    def beside(self) -> None:
        """Do what waits."""
        waiting = self.later[:]
        self.later.clear()
        for work in waiting:
            work()


@pytest.fixture
def world() -> World:
    return World()


def from_gpu(network: FallbackNetwork) -> bool:
    """Where the answer came from: the CPU's is half a unit off here."""
    value = float(network(PICTURE)["out"][0, 0])
    assert value in (2.0, 2.5)
    return value == 2.0


def test_a_sound_gpu_runs_and_the_cpus_network_is_not_even_loaded(world: World) -> None:
    network = world.network()
    assert all(from_gpu(network) for _ in range(5))
    assert world.cpu_loads == 0
    assert state_of(network) == RuntimeState(
        "tensorrt", "NVIDIA GeForce RTX 4070 (compute capability 8.9)", "tensorrt"
    )
    assert not network.state.degraded


def test_a_lost_gpu_is_started_anew_within_the_same_call(world: World) -> None:
    network = world.network()
    world.cuda.lost = True
    assert from_gpu(network)
    assert world.cuda.calls.count("cuDevicePrimaryCtxReset") == 1
    assert not network.state.degraded
    assert world.cpu_loads == 0


def test_out_of_memory_is_tried_once_more_without_throwing_the_others_out(world: World) -> None:
    network, other = world.network(), world.gpu.open(PLAN)
    world.cuda.fail["cuMemcpyHtoDAsync"] = Code.CUDA_ERROR_OUT_OF_MEMORY
    assert from_gpu(network)
    assert "cuDevicePrimaryCtxReset" not in world.cuda.calls
    assert other(PICTURE)["out"].tolist() == [[2.0, 4.0]]


def test_a_gpu_that_stays_lost_leaves_the_session_on_the_cpu_and_says_so(world: World) -> None:
    network = world.network()
    break_for_good(world)
    assert not from_gpu(network)
    assert network.state.degraded
    assert (network.state.runtime, network.state.device, network.state.wanted) == (
        "onnxruntime",
        "CPU",
        "tensorrt",
    )
    assert "CUDA_ERROR_ILLEGAL_ADDRESS" in str(network.state)
    assert all(not from_gpu(network) for _ in range(3))
    assert world.cpu_loads == 1


def test_only_one_restart_in_a_row(world: World) -> None:
    network = world.network()
    world.cuda.lost = True
    assert from_gpu(network)
    world.now += SOUND_S / 2
    world.cuda.lost = True
    assert not from_gpu(network)
    assert world.cuda.calls.count("cuDevicePrimaryCtxReset") == 1


def test_after_a_sound_minute_it_may_be_restarted_again(world: World) -> None:
    network = world.network()
    for _ in range(3):
        world.cuda.lost = True
        assert from_gpu(network)
        world.now += SOUND_S + 1
    assert world.cuda.calls.count("cuDevicePrimaryCtxReset") == 3


def test_back_to_the_gpu_beside_the_live_loop(world: World) -> None:
    network = world.network()
    mend = break_for_good(world)
    assert not from_gpu(network)
    world.now += FIRST_PAUSE_S + 1
    assert not from_gpu(network)
    assert len(world.later) == 1
    # asked for only once while it is under way
    assert not from_gpu(network)
    assert len(world.later) == 1
    mend()
    world.beside()
    assert from_gpu(network)
    assert not network.state.degraded


def test_tries_become_rarer_up_to_five_minutes(world: World) -> None:
    network = world.network()
    break_for_good(world)
    from_gpu(network)
    pauses, last = [], world.now
    for _ in range(10):
        while not world.later:
            world.now += 1
            from_gpu(network)
        pauses.append(world.now - last)
        last = world.now
        world.beside()
    assert pauses == [min(FIRST_PAUSE_S * 2**i, LONGEST_PAUSE_S) for i in range(10)]


def test_a_gpu_that_is_full_from_the_start_is_the_same(world: World) -> None:
    world.cuda.fail["cuMemAlloc"] = Code.CUDA_ERROR_OUT_OF_MEMORY
    network = world.network()
    assert network.state.degraded
    assert "CUDA_ERROR_OUT_OF_MEMORY" in network.state.detail
    assert not from_gpu(network)
    world.now += FIRST_PAUSE_S
    from_gpu(network)
    world.beside()
    assert from_gpu(network)


def test_two_networks_on_one_lost_gpu_start_it_anew_once_and_both_go_on(world: World) -> None:
    one, two = world.network(), world.network()
    world.cuda.lost = True
    assert from_gpu(one)
    assert from_gpu(two)
    assert from_gpu(one)
    assert world.cuda.calls.count("cuDevicePrimaryCtxReset") == 1
    assert world.gpu.generation == 1
    assert len(world.cuda.memory) == 4


def test_inputs_that_do_not_fit_are_no_failure_of_the_gpu(world: World) -> None:
    network = world.network()
    with pytest.raises(EngineError, match="takes image"):
        network({"picture": PICTURE["image"]})
    assert not network.state.degraded


def test_the_inputs_of_a_try_are_a_copy(world: World) -> None:
    """The live loop writes over its buffers while the GPU is tried."""
    network = world.network()
    mend = break_for_good(world)
    from_gpu(network)
    world.now += FIRST_PAUSE_S
    inputs = {"image": PICTURE["image"].copy()}
    network(inputs)
    seen: list[float] = []
    world.gpu.trt.function = lambda given: seen.append(float(given["image"][0, 0])) or {"out": given["image"]}
    inputs["image"][:] = 99
    mend()
    world.beside()
    assert seen == [1.0]


def test_closing_gives_the_card_back_and_the_cpu_answers(world: World) -> None:
    network = world.network()
    network.close()
    assert world.cuda.memory == {}
    assert not from_gpu(network)
    world.now += 1000
    assert not from_gpu(network)
    assert world.later == []


def test_states_of_other_networks() -> None:
    plain = lambda given: given  # noqa: E731
    assert str(state_of(plain)) == "onnxruntime on CPU"
    said = RuntimeState("onnxruntime", "CPU", "tensorrt", "no NVIDIA driver")
    assert state_of(Stated(plain, said)) is said
    assert str(said) == "onnxruntime on CPU, not tensorrt: no NVIDIA driver"
    assert Stated(plain, said)(PICTURE) is PICTURE


def break_for_good(world: World) -> Callable[[], None]:
    """The GPU is lost, and resetting it does not help, until what this returns is called."""
    world.cuda.lost = True
    reset = world.cuda._cuDevicePrimaryCtxReset
    world.cuda._cuDevicePrimaryCtxReset = lambda device: None  # type: ignore[method-assign]

    def mend() -> None:
        world.cuda._cuDevicePrimaryCtxReset = reset  # type: ignore[method-assign]

    return mend
