"""INT8: where the Q/DQ nodes go, what they do, and which layers are left out."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper, numpy_helper

from engines import fetch, runtime, zoo
from engines.errors import EngineError
from engines.follow import Engines
from engines.quantisation import activation_ranges, insert_qdq, quantisable, to_int8
from engines.recorded import crops
from engines.verification import LIMITS, Agreement, Crop, remember_outputs, verify
from tests.engines.graphs import convolutions, model

INPUT = {"input": np.random.default_rng(1).normal(size=(2, 3, 16, 16)).astype(np.float32)}


def run(made: onnx.ModelProto) -> np.ndarray:
    return runtime.loads(made.SerializeToString())(INPUT)["out"]


def agreement(error: float) -> Agreement:
    return Agreement(error, error, error, 10, 0, 0, LIMITS["pose2d"])


def test_heads_and_depthwise_convolutions_are_left_out() -> None:
    made = convolutions(opset=19)
    assert quantisable(made) == {"conv0": "input", "conv1": "r0", "conv2": "r1"}
    weights = {"w": np.ones((3, 1, 3, 3), np.float32), "h": np.ones((1, 3, 1, 1), np.float32)}
    nodes = [
        helper.make_node("Conv", ["x", "w"], ["y"], "depthwise", group=3),
        helper.make_node("Conv", ["y", "h"], ["out"], "head"),
    ]
    assert quantisable(model(nodes, {"x": [1, 3, 8, 8]}, {"out": [1, 1, 6, 6]}, weights)) == {}


def test_ranges_are_the_largest_magnitude_over_all_frames_and_the_usual_one() -> None:
    made = convolutions(opset=19)
    frames = [INPUT, {"input": INPUT["input"] * 3}]
    found = activation_ranges(made, frames)
    assert set(found) == {"input", "r0", "r1"}
    usual, largest = found["input"]
    assert largest == pytest.approx(3 * np.abs(INPUT["input"]).max())
    assert 0.8 * largest < usual < largest


def test_quantising_one_layer_rounds_its_input_and_weights_to_127_steps_each_way() -> None:
    made = convolutions(layers=1, opset=19)
    changed = insert_qdq(made, {"conv0": 2.0})
    weight = numpy_helper.to_array(made.graph.initializer[0])
    scale = np.abs(weight).reshape(len(weight), -1).max(1).reshape(-1, 1, 1, 1) / 127
    by_hand = onnx.ModelProto()
    by_hand.CopyFrom(made)
    by_hand.graph.initializer[0].CopyFrom(
        numpy_helper.from_array((np.round(weight / scale) * scale).astype(np.float32), "w0")
    )
    step = 2.0 / 127
    rounded = {"input": (np.clip(np.round(INPUT["input"] / step), -128, 127) * step).astype(np.float32)}
    expected = runtime.loads(by_hand.SerializeToString())(rounded)["out"]
    assert np.allclose(run(changed), expected, atol=1e-5)
    assert not np.allclose(run(changed), run(made), atol=1e-3)


def test_shared_tensors_are_quantised_once_and_old_weights_go() -> None:
    weights = {name: np.full((1, 3, 1, 1), 0.5, np.float32) for name in ("a", "b")}
    nodes = [
        helper.make_node("Conv", ["input", "a"], ["x"], "one"),
        helper.make_node("Conv", ["input", "b"], ["y"], "two"),
        helper.make_node("Add", ["x", "y"], ["out"]),
    ]
    made = model(nodes, {"input": [1, 3, 4, 4]}, {"out": [1, 1, 4, 4]}, weights, opset=19)
    changed = insert_qdq(made, {"one": 2.0, "two": 2.0})
    assert [node.op_type for node in changed.graph.node].count("QuantizeLinear") == 1
    assert {"a", "b"} & {tensor.name for tensor in changed.graph.initializer} == set()
    assert sum(tensor.data_type == TensorProto.INT8 for tensor in changed.graph.initializer) == 5


def test_the_layers_that_matter_least_are_taken_as_long_as_it_is_good() -> None:
    """conv1 alone costs 3, the others 0.1 and 0.2 px; more than 0.25 px together is refused."""
    cost = {"r0": 3.0, "input": 0.2, "r1": 0.1}
    tried: list[set[str]] = []

    def judge(candidate: onnx.ModelProto) -> Agreement:
        inputs = {
            n.input[0].removesuffix("_fp16") for n in candidate.graph.node if n.op_type == "QuantizeLinear"
        }
        tried.append(inputs)
        return agreement(sum(cost[name] for name in inputs))

    heard: list[tuple[str, int, int]] = []
    found = to_int8(convolutions(opset=11), [INPUT], judge, judge, lambda *said: heard.append(said))
    assert found.layers == ("conv2", "conv0")
    assert found.agreement.mean_px == pytest.approx(0.3)
    assert [said for said in heard if said[0] == "judging layers"][-1] == ("judging layers", 2, 3)
    # conv1 was tried with both ranges, being far off with the usual one
    assert tried.count({"r0"}) >= 2


def test_a_network_that_bears_no_quantisation_is_refused() -> None:
    with pytest.raises(EngineError, match="no layer of this network can be quantised"):
        to_int8(convolutions(), [INPUT], lambda _: agreement(9), lambda _: agreement(9))


def test_rtmpose_in_int8_keeps_its_key_points(sample: Path, engines: Engines) -> None:
    entry = zoo.load().model("rtmpose-s-halpe26")
    path = fetch.ensure(entry)
    people = crops(sample, engines.detect, 6)
    inputs: list[Mapping[str, np.ndarray]] = []
    reference = remember_outputs(runtime.load(path))

    def record(given: Mapping[str, np.ndarray]) -> dict[str, np.ndarray]:
        inputs.append(given)
        return reference(given)

    def judge(candidate: onnx.ModelProto, by: list[Crop] = people[:4]) -> Agreement:
        return verify(entry, runtime.loads(candidate.SerializeToString()), reference, by)

    verify(entry, record, reference, people[4:])
    found = to_int8(onnx.load(str(path)), inputs, lambda c: judge(c, people[:1]), judge)
    assert found.agreement.ok
    assert len(found.layers) >= 10
    assert any(tensor.data_type == TensorProto.INT8 for tensor in found.model.graph.initializer)
