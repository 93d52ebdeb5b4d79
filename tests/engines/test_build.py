"""Plans: built by the real TensorRT-RTX, which needs no card for it; stored, verified and refused on a fake GPU."""

from __future__ import annotations

import importlib
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from types import ModuleType

import msgspec
import numpy as np
import onnx
import pytest
from onnx import helper

from engines import build, fetch, plans, runtime, zoo
from engines import cache as files
from engines.entries import Model, Precision
from engines.errors import EngineError
from engines.follow import Engines
from engines.precision import to_fp16
from engines.preparation import Prepared, fitting, prepare
from engines.quantisation import activation_ranges, insert_qdq, quantisable
from engines.recorded import crops
from engines.runtime import builder
from engines.runtime.builder import BatchSizes, BuildError
from engines.runtime.cuda import Cuda
from engines.runtime.driver import GpuError
from engines.runtime.gpu import Gpu
from engines.verification import Crop
from tests.engines.fake_build import BuildingTensorRT
from tests.engines.fake_gpu import Code, FakeCuda
from tests.engines.graphs import convolutions, model

EMBEDDED = ("rtmpose-s-halpe26", "yolox-tiny-humanart")


@pytest.fixture(scope="module")
def rtx() -> ModuleType:
    """The real TensorRT-RTX; `make test` installs it on Linux x86-64."""
    return pytest.importorskip("tensorrt_rtx", reason="tensorrt_rtx is not installed (extra rtx)")


@pytest.fixture(scope="module")
def people(sample: Path, engines: Engines) -> list[Crop]:
    return crops(sample, engines.detect, 4)


def entry(name: str) -> tuple[Model, Path]:
    found = zoo.load().model(name)
    return found, fetch.ensure(found)


# --- the real TensorRT-RTX, without a card ---


@pytest.mark.parametrize("precision", ["fp32", "fp16"])
@pytest.mark.parametrize("name", EMBEDDED)
def test_the_zoo_builds(rtx: ModuleType, name: str, precision: Precision) -> None:
    found, path = entry(name)
    prepared = prepare(found, path, precision, list)
    heard: list[tuple[str, int, int]] = []
    content = builder.build(
        rtx,
        prepared.onnx,
        prepared.outputs,
        fitting(prepared),
        lambda *said: heard.append(said),
        portable=True,
    )
    assert len(content) > {"fp32": 15e6, "fp16": 8e6}[precision]
    assert any(phase == "Building engine" and done == steps > 0 for phase, done, steps in heard)
    assert all(0 <= done <= steps for _, done, steps in heard)


@pytest.mark.parametrize("name", EMBEDDED)
def test_the_zoo_builds_in_int8(rtx: ModuleType, name: str, people: list[Crop]) -> None:
    """With every layer quantised that may be: which of them the key points bear is test_quantisation's matter."""
    found, path = entry(name)
    prepared = prepare(found, path, "fp32", list)
    base = _opset19(onnx.load_model_from_string(prepared.onnx))
    shape = (1, 3, *found.input_size[::-1])
    frame = {found.input: np.random.default_rng(0).normal(0, 1, shape).astype(np.float32)}
    ranges = activation_ranges(base, [frame])
    whole = {layer: ranges[source][1] for layer, source in quantisable(base).items()}
    assert len(whole) > 20
    made = to_fp16(insert_qdq(base, whole))
    content = builder.build(rtx, made.SerializeToString(), prepared.outputs, fitting(prepared), portable=True)
    assert len(content) > 8e6


def test_the_lifter_builds_from_its_bytes(rtx: ModuleType) -> None:
    _, path = entry("lift-s")
    content = builder.build(rtx, path.read_bytes(), ["points", "spread"], BatchSizes(1, 1, 64), portable=True)
    assert len(content) > 4e6


def _opset19(made: onnx.ModelProto) -> onnx.ModelProto:
    version = max(o.version for o in made.opset_import)
    return made if version >= 19 else onnx.version_converter.convert_version(made, 19)


def test_a_network_that_tensorrt_cannot_read_is_refused_with_node_and_operator(rtx: ModuleType) -> None:
    made = model([helper.make_node("Relu", ["x"], ["y"], "first")], {"x": [1, 3]}, {"y": [1, 3]}, {})
    made.graph.node[0].op_type = "Frobnicate"
    made.graph.node[0].domain = "our.own"
    made.opset_import.append(helper.make_opsetid("our.own", 1))
    with pytest.raises(BuildError, match=r"cannot read the model: .*node Frobnicate 'first'"):
        builder.build(rtx, made.SerializeToString(), ["y"], portable=True)


@pytest.mark.parametrize(
    "content", [b"", b"rubbish" * 100, onnx.ModelProto(ir_version=8).SerializeToString()]
)
def test_rubbish_is_refused_even_where_the_parser_says_true(rtx: ModuleType, content: bytes) -> None:
    with pytest.raises(BuildError, match="cannot read the model") as caught:
        builder.build(rtx, content, ["out"], portable=True)
    assert "\n" not in str(caught.value)


def test_outputs_and_batches_that_do_not_fit_are_refused(rtx: ModuleType) -> None:
    free = convolutions().SerializeToString()
    with pytest.raises(BuildError, match="no output heatmaps; it has out"):
        builder.build(rtx, free, ["heatmaps"], portable=True)
    fixed = model(
        [helper.make_node("Relu", ["x"], ["y"])], {"x": [2, 3]}, {"y": [2, 3]}, {}
    ).SerializeToString()
    assert builder.build(rtx, fixed, ["y"], portable=True)
    assert builder.build(rtx, fixed, ["y"], BatchSizes(2, 2, 2), portable=True)
    with pytest.raises(BuildError, match=r"fixed batch of 2: build it with --batch 2,2,2"):
        builder.build(rtx, fixed, ["y"], BatchSizes(1, 1, 8), portable=True)
    wide = model([helper.make_node("Relu", ["x"], ["y"])], {"x": ["n", "w"]}, {"y": ["n", "w"]}, {})
    with pytest.raises(BuildError, match=r"shape \(-1, -1\): only the batch, its first, may be free"):
        builder.build(rtx, wide.SerializeToString(), ["y"], portable=True)


def test_a_detector_with_its_suppression_in_it_is_what_rtx_cannot_build(rtx: ModuleType) -> None:
    _, path = entry("yolox-tiny-humanart")
    with pytest.raises(BuildError, match=r"cannot build the plan: .*NonMaxSuppression"):
        builder.build(rtx, path.read_bytes(), ["dets", "labels"], portable=True)


def test_an_interrupt_stops_the_build(rtx: ModuleType) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        builder.build(
            rtx, convolutions().SerializeToString(), ["out"], BatchSizes(1, 1, 4), interrupt, portable=True
        )


def test_a_rehearsal_builds_and_judges_without_a_card(
    rtx: ModuleType, people: list[Crop], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found, path = entry("rtmpose-s-halpe26")
    monkeypatch.setenv("MIRROR_CACHE", str(tmp_path))
    done = build.rehearse(rtx, found, path, "fp16", lambda: people)
    assert done.agreement.ok
    assert done.size > 8e6
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("text", "said"), [("1,2", "three numbers"), ("a,b,c", "three numbers"), ("2,1,4", "rising")]
)
def test_batches_are_three_rising_numbers(text: str, said: str) -> None:
    assert BatchSizes.parse("1,8,64") == BatchSizes(1, 8, 64)
    with pytest.raises(EngineError, match=said):
        BatchSizes.parse(text)


# --- from the model to the stored plan, on a fake GPU whose plans ONNX Runtime computes ---


class Bench:
    """A fake card and a cache of its own."""

    def __init__(self, people: Sequence[Crop]) -> None:
        self.trt = BuildingTensorRT(FakeCuda())
        self.gpu = Gpu(self.trt, Cuda(self.trt.cuda))
        self.model, self.path = entry("rtmpose-s-halpe26")
        self.people, self.said = people, list[str]()

    def ensure(self, precision: Precision = "fp16", **more: bool) -> plans.BuiltPlan:
        return build.ensure_plan(
            self.model, self.path, precision, self.gpu, lambda: self.people, say=self.said.append, **more
        )


@pytest.fixture
def bench(people: list[Crop], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Bench:
    made = Bench(people)
    monkeypatch.setenv("MIRROR_CACHE", str(tmp_path / "cache"))
    return made


def test_a_plan_is_built_once_and_then_comes_from_the_cache(bench: Bench) -> None:
    first = bench.ensure()
    assert first.notes["agreement"]["mean_px"] < 0.2
    assert (bench.trt.builds, bench.said) == (1, [])
    assert bench.ensure() == first
    assert bench.trt.builds == 1
    assert bench.ensure("fp32").target != first.target
    assert bench.ensure(again=True).target == first.target
    assert bench.trt.builds == 3
    assert bench.trt.cuda.memory == {}


def test_a_kept_plan_sees_what_onnx_runtime_sees(bench: Bench) -> None:
    plan = bench.ensure()
    found = build.check_plan(plan, bench.model, bench.path, bench.gpu, bench.people)
    assert found.ok
    network = build.load_plan(plan, bench.gpu)
    picture = np.random.default_rng(0).normal(size=(3, 3, 256, 192)).astype(np.float32)
    outputs = network({"input": picture})
    assert outputs["simcc_x"].shape == (3, 26, 384)
    network.close()
    assert bench.trt.cuda.memory == {}


def test_a_detectors_plan_gives_boxes_as_its_zoo_entry_says(bench: Bench, engines: Engines) -> None:
    bench.model, bench.path = zoo.load().model("yolox-tiny-humanart"), _path_of("yolox-tiny-humanart")
    plan = bench.ensure("fp32")
    assert plan.target.batch is None
    network = build.load_plan(plan, bench.gpu)
    assert network({"input": np.full((1, 3, 416, 416), 114, np.float32)})["dets"].shape[2] == 5
    assert build.check_plan(plan, bench.model, bench.path, bench.gpu, bench.people).worst_px < 0.01


@cache
def _path_of(name: str) -> Path:
    return entry(name)[1]


def test_a_plan_that_sees_something_else_is_refused_and_not_kept(bench: Bench) -> None:
    kept = bench.ensure("fp32")
    before = sorted(path.name for path in plans.directory().iterdir())
    noise = np.random.default_rng(0)
    sound = bench.trt.compute
    bench.trt.compute = lambda said, given: {  # type: ignore[method-assign]
        name: value + noise.normal(0, 1, value.shape).astype(np.float32)
        for name, value in sound(said, given).items()
    }
    with pytest.raises(
        BuildError, match=r"rtmpose-s-halpe26, fp16: the plan is refused: mean .* --precision fp32"
    ):
        bench.ensure("fp16")
    assert sorted(path.name for path in plans.directory().iterdir()) == before
    bench.trt.compute = sound  # type: ignore[method-assign]
    assert plans.read(kept.target) == kept


@pytest.mark.parametrize("call", ["cuMemAlloc", "cuMemHostAlloc", "cuStreamCreate"])
def test_a_build_that_fails_on_the_card_leaves_the_cache_as_it_was(bench: Bench, call: str) -> None:
    bench.trt.cuda.fail[call] = Code.CUDA_ERROR_OUT_OF_MEMORY
    with pytest.raises(GpuError, match="OUT_OF_MEMORY"):
        bench.ensure()
    assert not plans.directory().exists()
    assert bench.ensure().notes["agreement"]["compared"] > 20


def test_a_spoilt_plan_is_never_loaded_but_built_anew_and_that_is_said(bench: Bench) -> None:
    plan = bench.ensure()
    path = plans.directory() / f"{plan.target.digest}.plan"
    path.write_bytes(path.read_bytes() + b"more")
    loaded: list[bytes] = []
    sound = bench.trt._engine
    bench.trt._engine = lambda log, content: loaded.append(content) or sound(log, content)  # type: ignore[method-assign]
    assert bench.ensure() == plan
    assert bench.said == [
        "rtmpose-s-halpe26: its plan is damaged, or not the one that this program wrote: it is not loaded, "
        "but built anew"
    ]
    assert loaded == [plan.content]
    assert bench.trt.builds == 2


def test_another_model_file_is_another_plan(bench: Bench, tmp_path: Path) -> None:
    first = bench.ensure("fp32")
    other = tmp_path / "other.onnx"
    changed = onnx.load(str(bench.path))
    changed.doc_string = "another file"
    onnx.save(changed, str(other))
    bench.path = other
    assert bench.ensure("fp32").target.onnx_sha256 == files.sha256_of(other) != first.target.onnx_sha256
    assert len(plans.list_targets()) == 2


def test_a_file_that_is_no_network_is_refused_before_anything_is_built(bench: Bench, tmp_path: Path) -> None:
    bench.path = tmp_path / "broken.onnx"
    bench.path.write_bytes(b"rubbish")
    with pytest.raises(EngineError, match=r"broken\.onnx: is no ONNX model"):
        bench.ensure()
    assert bench.trt.builds == 0
    assert not plans.directory().exists()


def test_kernels_of_tensorrt_rtx_are_kept_with_the_plan_and_given_back(
    people: list[Crop], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench = Bench(people)
    monkeypatch.setenv("MIRROR_CACHE", str(tmp_path))
    bench.trt = BuildingTensorRT(FakeCuda(), rtx=True)
    bench.gpu = Gpu(bench.trt, Cuda(bench.trt.cuda))
    plan = bench.ensure("fp32")
    assert {target.model for target in plans.list_targets()} == {
        "rtmpose-s-halpe26",
        "rtmpose-s-halpe26.kernels",
    }
    network = build.load_plan(plan, bench.gpu)
    assert network.plan.serialize_kernels() == b"compiled"  # type: ignore[attr-defined]


def test_prepared_models_know_their_default_batch() -> None:
    free, fixed = convolutions(), convolutions()
    fixed.graph.input[0].type.tensor_type.shape.dim[0].dim_value = 1
    assert fitting(Prepared(free.SerializeToString(), ())) == BatchSizes(1, 1, 16)
    assert fitting(Prepared(fixed.SerializeToString(), ())) is None


def test_a_target_says_everything_that_a_plan_depends_on(bench: Bench) -> None:
    found = build.target(bench.model, bench.path, "int8", BatchSizes(1, 2, 3), bench.gpu)
    assert msgspec.to_builtins(found) == {
        "model": "rtmpose-s-halpe26", "onnx_sha256": bench.model.sha256, "precision": "int8", "batch": (1, 2, 3),
        "recipe": build.RECIPE, "flavour": "tensorrt", "version": "10.14.1", "gpu": "NVIDIA GeForce RTX 4070",
        "capability": (8, 9), "cuda": (13, 0), "system": found.system, "machine": found.machine,
    }  # fmt: skip


# --- a real card, where there is one ---


def test_on_a_real_card_the_plan_sees_what_onnx_runtime_sees(
    people: list[Crop], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from engines.runtime.gpu import this_gpu

    try:
        gpu = this_gpu()
    except EngineError as error:
        pytest.skip(f"there is no card: {error}")
    found, path = entry("rtmpose-s-halpe26")
    monkeypatch.setenv("MIRROR_CACHE", str(tmp_path))
    plan = build.ensure_plan(found, path, "fp16", gpu, lambda: people)
    network = build.load_plan(plan, gpu)
    crop = {"input": np.random.default_rng(0).normal(size=(1, 3, 256, 192)).astype(np.float32)}
    expected = runtime.load(path)(crop)["simcc_x"]
    for _ in range(5):  # plain runs, then the graph
        assert np.abs(network(crop)["simcc_x"] - expected).max() < 0.05
    network.close()
    assert importlib.util.find_spec(gpu.trt.__name__) is not None
