"""A profile's networks on the runtime that it prefers, and on the next best, visibly, where that cannot be had."""

from __future__ import annotations

import logging
import sys
from pathlib import Path

import msgspec
import numpy as np
import pytest

from engines import fetch, recorded, selection, zoo
from engines.follow import Engines
from engines.live import LiveTracker
from engines.pipeline import load_engines, runtime_states
from engines.pose import Frame
from engines.runtime import driver, fallback, gpu
from engines.runtime.cuda import Cuda
from engines.runtime.fallback import FallbackNetwork
from engines.runtime.gpu import Gpu
from engines.runtime.state import RuntimeState, state_of
from engines.verification import Crop
from engines.video import VideoFile
from tests.engines.fake_build import BuildingTensorRT
from tests.engines.fake_gpu import FakeCuda

NAME = "rtmpose-s-halpe26"
WANTED = msgspec.structs.replace(
    zoo.load().profile("embedded"),
    name="card",
    runtimes=("tensorrt", "onnxruntime"),
    root3d=None,
    pose3d=None,
)
PICTURE = {"input": np.random.default_rng(0).normal(size=(1, 3, 256, 192)).astype(np.float32)}


@pytest.fixture(scope="module")
def people(sample: Path, engines: Engines) -> list[Crop]:
    return recorded.crops(sample, engines.detect, 2)


@pytest.fixture
def card(people: list[Crop], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> BuildingTensorRT:
    """A fake card with a cache of plans of its own."""
    paths = {name: fetch.ensure(zoo.load().model(name)) for name in (NAME, "yolox-tiny-humanart")}
    monkeypatch.setenv("MIRROR_CACHE", str(tmp_path))
    for name, path in paths.items():
        fetch.take_file(zoo.load().model(name), path)
    trt = BuildingTensorRT(FakeCuda())
    monkeypatch.setattr(gpu, "_found", [Gpu(trt, Cuda(trt.cuda))])
    monkeypatch.setattr(recorded, "sample_crops", lambda: people)
    return trt


def open_network(profile: zoo.Profile = WANTED) -> object:
    model = zoo.load().model(NAME)
    return selection.opener(profile)(model, fetch.ensure(model))


def test_the_cpus_profile_asks_nothing_of_a_gpu(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> None:
        raise AssertionError("the GPU was asked for")

    monkeypatch.setattr(gpu, "this_gpu", refuse)
    network = open_network(zoo.load().profile("embedded"))
    assert state_of(network) == RuntimeState()  # type: ignore[arg-type]


def test_without_a_driver_the_cpu_runs_and_says_why(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(gpu, "_found", [])
    monkeypatch.setattr(driver, "LIBRARY", "libnot-there.so.1")
    with caplog.at_level(logging.WARNING):
        network = open_network()
    state = state_of(network)  # type: ignore[arg-type]
    assert (state.runtime, state.wanted, state.degraded) == ("onnxruntime", "tensorrt", True)
    assert "no NVIDIA driver: libnot-there.so.1" in state.detail
    assert f"{NAME}: onnxruntime on CPU, not tensorrt: no NVIDIA driver" in caplog.text
    assert network(PICTURE)["simcc_x"].shape == (1, 26, 384)  # type: ignore[operator]


def test_without_onnx_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "engines.accelerated", None)
    state = state_of(open_network())  # type: ignore[arg-type]
    assert state.degraded
    assert "pip install 'open-gym-mirror[rtx]'" in state.detail


def test_a_card_builds_the_plan_at_first_use_and_is_heard(card: BuildingTensorRT) -> None:
    heard: list[tuple[str, int, int]] = []
    model = zoo.load().model(NAME)
    network = selection.opener(WANTED, progress=lambda *said: heard.append(said))(model, fetch.ensure(model))
    assert isinstance(network, FallbackNetwork)
    assert str(network.state) == "tensorrt on NVIDIA GeForce RTX 4070 (compute capability 8.9)"
    assert (f"{NAME}: Building engine", 3, 3) in heard
    assert network(PICTURE)["simcc_x"].shape == (1, 26, 384)
    open_network()
    assert card.builds == 1


def test_a_model_that_does_not_bear_fp16_runs_in_fp32(
    card: BuildingTensorRT, caplog: pytest.LogCaptureFixture
) -> None:
    spoil_first(card, 1)
    with caplog.at_level(logging.WARNING):
        network = open_network()
    assert isinstance(network, FallbackNetwork)
    assert not network.state.degraded
    assert card.builds == 2
    assert f"{NAME}, fp16: the plan is refused" in caplog.text


def test_a_model_that_bears_no_precision_runs_on_the_cpu_and_says_why(card: BuildingTensorRT) -> None:
    spoil_first(card, 2)
    state = state_of(open_network())  # type: ignore[arg-type]
    assert state.degraded
    assert f"{NAME}, fp32: the plan is refused" in state.detail


def spoil_first(card: BuildingTensorRT, builds: int) -> None:
    """The plans of so many first builds compute noise."""
    noise, sound = np.random.default_rng(0), card.compute

    def compute(said: dict, given: dict) -> dict[str, np.ndarray]:
        found = sound(said, given)
        if card.builds > builds:
            return found
        return {name: noise.normal(0, 1, value.shape).astype(np.float32) for name, value in found.items()}

    card.compute = compute  # type: ignore[method-assign]


def test_a_session_outlives_its_gpu(
    card: BuildingTensorRT, sample: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Lost once: restarted. Lost again: the CPU. The poses go on as if nothing had happened."""
    (tmp_path / "zoo.toml").write_text(
        '[profiles.card]\ndetector = "yolox-tiny-humanart"\npose2d = "rtmpose-s-halpe26"\n'
        'runtimes = ["tensorrt", "onnxruntime"]\nprecision = "fp32"\n'
    )
    monkeypatch.setattr(fallback, "in_background", lambda work: None)
    engines = load_engines("card")
    assert [str(state) for state in runtime_states(engines).values()] == [
        "tensorrt on NVIDIA GeForce RTX 4070 (compute capability 8.9)"
    ] * 2
    tracker, expected = LiveTracker(engines), LiveTracker(load_engines("embedded"))
    for index, time, picture in VideoFile(sample).pictures(0, 18):
        card.cuda.lost = card.cuda.lost or index in (6, 12)
        frame = Frame(picture.bgr, index, time)
        assert np.allclose(tracker.step(frame).xy, expected.step(frame).xy, atol=0.01, equal_nan=True)
        assert runtime_states(engines)["pose2d"].degraded == (index >= 12)
    state = runtime_states(engines)["pose2d"]
    assert str(state).startswith("onnxruntime on CPU, not tensorrt: GPU: ")


def test_every_profile_ends_on_the_cpu() -> None:
    assert {profile.runtimes[-1] for profile in zoo.load().profiles.values()} == {"onnxruntime"}
