"""FP16 by conversion: what becomes FP16, what stays FP32, and that the key points stay where they are."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper

from engines import fetch, runtime, zoo
from engines.errors import EngineError
from engines.precision import heads, to_fp16
from engines.recorded import crops
from engines.runtime import Network
from engines.surgery import cut_suppression, with_suppression
from engines.verification import Crop, verify
from tests.engines.graphs import convolutions, model

INPUT = np.random.default_rng(1).normal(size=(2, 3, 16, 16)).astype(np.float32)


def types(made: onnx.ModelProto) -> dict[str, int]:
    graph = onnx.shape_inference.infer_shapes(made).graph
    return {v.name: v.type.tensor_type.elem_type for v in (*graph.input, *graph.value_info, *graph.output)}


def test_convolutions_become_half_and_softmax_head_inputs_and_outputs_do_not() -> None:
    half = to_fp16(convolutions())
    kinds = types(half)
    outputs = {
        node.op_type: node.output[0] for node in half.graph.node if node.op_type in ("Relu", "Softmax")
    }
    assert kinds[outputs["Relu"]] == TensorProto.FLOAT16
    assert kinds[outputs["Softmax"]] == TensorProto.FLOAT
    assert (kinds["input"], kinds["h"], kinds["out"]) == (TensorProto.FLOAT,) * 3
    stored = {tensor.name: tensor.data_type for tensor in half.graph.initializer}
    assert stored["w1_fp16"] == TensorProto.FLOAT16
    assert stored["head"] == TensorProto.FLOAT
    assert "w1" not in stored


def test_half_gives_nearly_the_same_numbers() -> None:
    made = convolutions()
    whole, half = (
        runtime.loads(m.SerializeToString())({"input": INPUT})["out"] for m in (made, to_fp16(made))
    )
    assert np.abs(whole - half).max() < 2e-3 * np.abs(whole).max()
    assert not np.array_equal(whole, half)


def test_the_model_that_was_given_is_left_alone() -> None:
    made = convolutions()
    before = made.SerializeToString()
    to_fp16(made)
    assert made.SerializeToString() == before


def test_heads_reach_back_to_the_last_weighted_layers() -> None:
    assert heads(convolutions()) == {"h", "out"}


def test_weights_too_small_or_large_for_half_are_kept_within_its_range() -> None:
    weights = {"w": np.array([1e-20, -1e-20, 0, 1e9, 0.5], np.float32), "e": np.eye(5, dtype=np.float32)}
    nodes = [
        helper.make_node("Mul", ["x", "w"], ["y"]),
        helper.make_node("Identity", ["y"], ["z"]),
        helper.make_node("MatMul", ["z", "e"], ["out"]),
    ]
    half = to_fp16(model(nodes, {"x": ["n", 5]}, {"out": ["n", 5]}, weights))
    (kept,) = (onnx.numpy_helper.to_array(t) for t in half.graph.initializer if t.name == "w_fp16")
    assert kept.tolist() == pytest.approx([6e-8, -6e-8, 0, 65504, 0.5], rel=0.01)


def test_scales_of_a_resize_and_shapes_stay_what_they_are() -> None:
    weights = {"scales": np.array([1, 1, 2, 2], np.float32), "w": np.ones((1, 3, 1, 1), np.float32)}
    nodes = [
        helper.make_node("Relu", ["input"], ["r"]),
        helper.make_node("Resize", ["r", "", "scales"], ["big"], mode="nearest"),
        helper.make_node("Shape", ["big"], ["shape"]),
        helper.make_node("Reshape", ["big", "shape"], ["same"]),
        helper.make_node("Conv", ["same", "w"], ["out"]),
    ]
    made = model(nodes, {"input": [1, 3, 16, 16]}, {"out": [1, 1, 32, 32]}, weights)
    (whole,), (half,) = (
        runtime.loads(m.SerializeToString())({"input": INPUT[:1]}).values() for m in (made, to_fp16(made))
    )
    assert whole.shape == half.shape
    assert np.abs(whole - half).max() < 0.02


def test_constants_within_the_graph_are_converted_like_weights() -> None:
    value = onnx.numpy_helper.from_array(np.full((1, 3, 1, 1), 2, np.float32))
    nodes = [
        helper.make_node("Constant", [], ["c"], value=value),
        helper.make_node("Mul", ["input", "c"], ["m"]),
        helper.make_node("Conv", ["m", "w"], ["out"]),
    ]
    made = model(
        nodes, {"input": [1, 3, 4, 4]}, {"out": [1, 1, 4, 4]}, {"w": np.ones((1, 3, 1, 1), np.float32)}
    )
    assert {t.name for t in to_fp16(made).graph.initializer} == {"c_fp16", "w"}


def test_branches_and_unknown_types_are_refused() -> None:
    unknown = model([helper.make_node("Relu", ["input"], ["out"])], {"input": [1]}, {"out": [1]}, {})
    unknown.graph.node.insert(0, helper.make_node("Strange", ["input"], ["odd"], "node7", domain="our.own"))
    unknown.opset_import.append(helper.make_opsetid("our.own", 1))
    with pytest.raises(EngineError, match=r"'odd', from Strange 'node7', cannot be told.*use FP32"):
        to_fp16(unknown)
    branch = helper.make_graph([helper.make_node("Relu", ["input"], ["b"])], "b", [], [
        helper.make_tensor_value_info("b", TensorProto.FLOAT, [1])
    ])  # fmt: skip
    branched = onnx.ModelProto()
    branched.CopyFrom(unknown)
    branched.graph.node.append(
        helper.make_node("If", ["input"], ["o"], then_branch=branch, else_branch=branch)
    )
    with pytest.raises(EngineError, match="branches or loops"):
        to_fp16(branched)


@pytest.fixture(scope="module")
def people(sample: Path, engines: object) -> list[Crop]:
    """Twelve recorded frames."""
    return crops(sample, engines.detect, 12)  # type: ignore[attr-defined]


@pytest.mark.parametrize("name", ["rtmpose-s-halpe26", "yolox-tiny-humanart"])
def test_the_zoo_in_half_sees_what_it_saw(name: str, people: list[Crop]) -> None:
    entry = zoo.load().model(name)
    path = fetch.ensure(entry)
    made = onnx.load(str(path))
    cut = cut_suppression(made)

    def network(changed: onnx.ModelProto) -> Network:
        plain = runtime.loads(changed.SerializeToString())
        return with_suppression(plain, cut[1]) if cut else plain

    found = verify(entry, network(to_fp16(cut[0] if cut else made)), runtime.load(path), people)
    assert found.ok, str(found)
    assert found.compared > 10
    assert 0 < found.mean_px < 0.2
