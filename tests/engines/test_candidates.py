"""`mirror engines bench` and reduced precision: a small network quantised for real, judged by its key points.

It finds a red and a blue spot. `plain` bears INT8 in every layer; in `hostile` a constant channel of several
thousand shares its tensor with the picture, which eight bits cannot hold both.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
import pytest
from onnx import helper

from engines import cache, choice, runtime
from engines.benchmark import fastest, time_candidates
from engines.candidates import RuntimeCandidate, candidates
from engines.choice import Choice
from engines.entries import Licence, Model
from engines.picture import Picture
from engines.quantisation import insert_qdq, quantisable
from engines.runtime import openvino
from engines.verification import Crop, verify
from tests.engines.graphs import model as graph

SIDE = 64
LICENCE = Licence(spdx="MIT", makers="us", link="https://example.org")


def weights(before: int, after: int, passed: int) -> np.ndarray:
    """A box filter that hands on the first channels, each to its own."""
    out = np.zeros((after, before, 3, 3), np.float32)
    for channel in range(passed):
        out[channel, channel] = 1 / 9
    return out


def spots(constant: float = 0.0) -> onnx.ModelProto:
    """`input` (n, 3, 64, 64) to `heatmaps` (n, 2, 16, 16): how red, and how blue, it is there."""
    bias = np.array([0, 0, 0, constant], np.float32)
    head = np.zeros((2, 4, 1, 1), np.float32)
    head[0, :3, 0, 0], head[1, :3, 0, 0] = (1.5, -1, -1), (-1, -1, 1.5)
    values = {
        "a": weights(3, 4, 3), "a_bias": bias, "b": weights(4, 4, 3), "b_bias": bias, "c": weights(4, 4, 3),
        "head": head,
    }  # fmt: skip
    nodes = [
        helper.make_node("Conv", ["input", "a", "a_bias"], ["x"], "first", pads=[1] * 4, strides=[2, 2]),
        helper.make_node("Relu", ["x"], ["rx"]),
        helper.make_node("Conv", ["rx", "b", "b_bias"], ["y"], "second", pads=[1] * 4, strides=[2, 2]),
        helper.make_node("Relu", ["y"], ["ry"]),
        helper.make_node("Conv", ["ry", "c"], ["z"], "third", pads=[1] * 4),
        helper.make_node("Conv", ["z", "head"], ["h"], "head"),
        helper.make_node("Relu", ["h"], ["heatmaps"]),
    ]
    return graph(nodes, {"input": ["n", 3, SIDE, SIDE]}, {"heatmaps": ["n", 2, 16, 16]}, values, opset=19)


def entry(file: Path) -> Model:
    return Model(
        name="spots", task="pose2d", decoder="heatmap", outputs=("heatmaps",), file=file.name, licence=LICENCE,
        sha256=cache.sha256_of(file), input_size=(SIDE, SIDE), colour="rgb", std=(255.0, 255.0, 255.0),
        box_padding=1.0, keypoints=("left_wrist", "right_wrist"),
    )  # fmt: skip


@pytest.fixture
def people() -> list[Crop]:
    """Two soft spots on grey noise, elsewhere in each picture."""
    rng, across = np.random.default_rng(4), np.mgrid[:SIDE, :SIDE].transpose(1, 2, 0)
    found = []
    for _ in range(12):
        image = rng.uniform(0, 20, (SIDE, SIDE, 3))
        for channel, at in ((2, rng.uniform(12, 52, 2)), (0, rng.uniform(12, 52, 2))):
            image[..., channel] += 230 * np.exp(-((across - at) ** 2).sum(-1) / 60)
        picture = Picture((np.clip(image, 0, 255).astype(np.uint8),))
        found.append(Crop(picture, np.array([0.0, 0.0, SIDE, SIDE])))
    return found


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MIRROR_CACHE", str(tmp_path / "cache"))


def try_candidates(
    made: onnx.ModelProto, people: list[Crop], folder: Path
) -> tuple[Model, dict[str, RuntimeCandidate]]:
    file = folder / "spots.onnx"
    file.write_bytes(made.SerializeToString())
    model = entry(file)
    return model, {found.choice.label: found for found in candidates(model, file, people)}


def int8_layers(chosen: Choice) -> set[str]:
    """The convolutions of a quantised file that have a Q/DQ pair before them."""
    made = onnx.load(str(cache.directory() / chosen.file))
    makers = {name: node.op_type for node in made.graph.node for name in node.output}
    return {
        node.name
        for node in made.graph.node
        if node.op_type == "Conv" and makers.get(node.input[0]) == "DequantizeLinear"
    }


def test_a_network_that_bears_int8_is_quantised_and_its_points_stay(
    people: list[Crop], tmp_path: Path
) -> None:
    model, found = try_candidates(spots(), people, tmp_path)
    for label in ("onnxruntime int8", "openvino int8"):
        assert found[label].eligible, found[label].agreement or found[label].why
        agreement = found[label].agreement
        assert agreement is not None
        assert agreement.compared == 2 * len(people)
        assert 0 < agreement.mean_px < 0.4
    assert int8_layers(found["onnxruntime int8"].choice) == {"first", "second", "third"}
    assert cache.sha256_of(cache.directory() / found["onnxruntime int8"].choice.file) == (
        found["onnxruntime int8"].choice.sha256
    )
    rows = time_candidates(model, list(found.values()), people, rounds=1)
    assert rows[0].faster == 1.0
    assert all(row.ms > 0 for row in rows if row.candidate.network is not None)


def test_a_layer_that_eight_bits_destroy_stays_in_fp32(people: list[Crop], tmp_path: Path) -> None:
    _, found = try_candidates(spots(4000.0), people, tmp_path)
    kept = found["onnxruntime int8"]
    assert kept.eligible, kept.agreement or kept.why
    # the constant is in what goes into the second and the third
    assert int8_layers(kept.choice) == {"first"}


def test_a_quantisation_that_moves_the_points_is_refused_and_never_the_fastest(
    people: list[Crop], tmp_path: Path
) -> None:
    made = spots(4000.0)
    model, found = try_candidates(made, people, tmp_path)
    ranges = {"first": 1.0, "second": 4000.0, "third": 4000.0}
    assert ranges.keys() == quantisable(made).keys()
    bad = tmp_path / "cache" / "bad.onnx"
    bad.write_bytes(insert_qdq(made, ranges).SerializeToString())
    chosen = Choice("onnxruntime", "int8", (), bad.name, cache.sha256_of(bad))
    network = choice.open_network(chosen, bad)
    said = verify(model, network, runtime.load(tmp_path / "spots.onnx"), people)
    wrong = RuntimeCandidate(chosen, network, said)
    assert not wrong.eligible
    assert said.lost or said.mean_px > 1
    rows = time_candidates(model, [found["onnxruntime fp32"], wrong], people, rounds=1)
    assert fastest(rows) is rows[0]


def test_a_network_of_which_no_layer_bears_it_says_so(people: list[Crop], tmp_path: Path) -> None:
    made = spots(4000.0)
    # the picture itself shares its tensor with the constant
    shift = helper.make_node("Sum", ["input", "far"], ["moved"])
    made.graph.initializer.append(
        onnx.numpy_helper.from_array(np.array([[[[0]], [[90000]], [[0]]]], np.float32), "far")
    )
    made.graph.node[0].input[0] = "moved"
    green = onnx.numpy_helper.to_array(made.graph.initializer[0]).copy()
    green[1] = 0
    made.graph.initializer[0].CopyFrom(onnx.numpy_helper.from_array(green, "a"))
    made.graph.node.insert(0, shift)
    _, found = try_candidates(made, people, tmp_path)
    refused = found["onnxruntime int8"]
    assert refused.network is None
    assert not refused.eligible
    assert "no layer of this network can be quantised to INT8 within the limit" in refused.why
    assert "openvino int8" not in found


def test_quick_leaves_int8_out_and_bf16_is_judged_where_the_processor_has_it(
    people: list[Crop], tmp_path: Path
) -> None:
    file = tmp_path / "spots.onnx"
    file.write_bytes(spots().SerializeToString())
    found = {c.choice.label: c for c in candidates(entry(file), file, people, quick=True)}
    assert not [label for label in found if label.endswith("int8")]
    able = "BF16" in openvino.capabilities()
    assert (found["openvino bf16"].network is not None) == able
    assert bool(found["openvino bf16"].why) != able
    fp32 = found["openvino fp32"].agreement
    assert fp32 is not None
    assert fp32.mean_px < 0.01
