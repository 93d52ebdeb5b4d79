"""The suppression cut off a graph and done outside returns what the graph gave."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import onnx
import pytest
from onnx import helper, numpy_helper

from engines import fetch, runtime, zoo
from engines.errors import EngineError
from engines.follow import Engines
from engines.picture import Picture
from engines.surgery import ALL, Tail, cut_suppression, suppress, with_suppression
from engines.video import VideoFile
from tests.engines.graphs import model


def nms_graph(turned: bool = False) -> onnx.ModelProto:
    """`boxes` (1, 6, 4) and `scores` doubled, then suppressed: at most 2 of a class, IoU 0.5, score 0.2."""
    weights = {
        "most": np.array([2], np.int64), "iou": np.array([0.5], np.float32), "least": np.array([0.2], np.float32),
        "two": np.asarray(2.0, np.float32),
    }  # fmt: skip
    nodes = [
        helper.make_node("Mul", ["boxes", "two"], ["raw_boxes"]),
        helper.make_node("Mul", ["scores", "two"], ["raw_scores"]),
        *([helper.make_node("Transpose", ["raw_scores"], ["t"], perm=[0, 2, 1])] if not turned else []),
        helper.make_node(
            "NonMaxSuppression", ["raw_boxes", "raw_scores" if turned else "t", "most", "iou", "least"], ["chosen"]
        ),
        helper.make_node("Cast", ["chosen"], ["out"], to=1),
    ]  # fmt: skip
    shape = [1, 2, 6] if turned else [1, 6, 2]
    return model(nodes, {"boxes": [1, 6, 4], "scores": shape}, {"out": ["k", 3]}, weights)


@pytest.mark.parametrize("turned", [False, True])
def test_the_raw_boxes_and_scores_are_found_with_the_limits(turned: bool) -> None:
    found = cut_suppression(nms_graph(turned))
    assert found is not None
    cut, tail = found
    assert tail == Tail("raw_boxes", "raw_scores", turned, 0.5, pytest.approx(0.2), 2, ALL)
    assert [value.name for value in cut.graph.output] == ["raw_boxes", "raw_scores"]
    assert {node.op_type for node in cut.graph.node} == {"Mul"}


@pytest.mark.parametrize("turned", [False, True])
def test_outside_it_keeps_the_boxes_that_the_graph_keeps(turned: bool) -> None:
    rng = np.random.default_rng(2)
    corner = rng.uniform(0, 30, (1, 6, 2))
    boxes = np.concatenate([corner, corner + rng.uniform(10, 30, (1, 6, 2))], axis=-1).astype(np.float32)
    scores = rng.uniform(0, 0.5, (1, 6, 2)).astype(np.float32)
    inputs = {"boxes": boxes, "scores": scores.transpose(0, 2, 1).copy() if turned else scores}
    chosen = runtime.loads(nms_graph(turned).SerializeToString())(inputs)["out"].astype(int)
    expected = sorted((2 * scores[0, box, label], label, box) for _, label, box in chosen)[::-1]
    found = cut_suppression(nms_graph(turned))
    assert found is not None
    given = with_suppression(runtime.loads(found[0].SerializeToString()), found[1])(inputs)
    assert len(expected) == 4
    assert given["dets"][0, :, 4].tolist() == pytest.approx([row[0] for row in expected])
    assert given["labels"][0].tolist() == [row[1] for row in expected]
    assert np.allclose(given["dets"][0, :, :4], 2 * boxes[0, [row[2] for row in expected]])


def test_nothing_above_the_threshold_is_an_empty_answer() -> None:
    tail = Tail("b", "s", False, 0.5, 0.3, 10, 10)
    dets, labels = suppress(np.ones((4, 4), np.float32), np.full((4, 1), 0.3, np.float32), tail)
    assert (dets.shape, labels.shape) == ((0, 5), (0,))


def test_no_more_than_the_most_are_kept_best_first() -> None:
    boxes = np.array([[i * 10, 0, i * 10 + 5, 5] for i in range(6)], np.float32)
    scores = np.array([[0.5], [0.9], [0.6], [0.8], [0.4], [0.7]], np.float32)
    dets, _ = suppress(boxes, scores, Tail("b", "s", False, 0.5, 0.3, 10, 3))
    assert dets[:, 4].tolist() == pytest.approx([0.9, 0.8, 0.7])


def test_a_model_without_suppression_is_left_alone_and_two_are_refused() -> None:
    made = nms_graph()
    plain = model([helper.make_node("Relu", ["x"], ["y"])], {"x": [1]}, {"y": [1]}, {})
    assert cut_suppression(plain) is None
    again = made.graph.node.add()
    again.CopyFrom(next(node for node in made.graph.node if node.op_type == "NonMaxSuppression"))
    again.output[0] = "twice"
    with pytest.raises(EngineError, match="2 nodes NonMaxSuppression"):
        cut_suppression(made)


def test_suppression_of_the_input_itself_cannot_be_cut() -> None:
    made = nms_graph()
    node = next(node for node in made.graph.node if node.op_type == "NonMaxSuppression")
    node.input[0] = "boxes"
    with pytest.raises(EngineError, match="'boxes' of NonMaxSuppression is no tensor of the network"):
        cut_suppression(made)


def test_yolox_sees_the_same_people_with_its_tail_cut_off(sample: Path, engines: Engines) -> None:
    path = fetch.ensure(zoo.load().model("yolox-tiny-humanart"))
    found = cut_suppression(onnx.load(str(path)))
    assert found is not None
    cut, tail = found
    assert (round(tail.iou, 3), round(tail.least, 3), tail.per_class, tail.most) == (0.65, 0.01, 200, 100)
    outside = replace(engines.detect, network=with_suppression(runtime.loads(cut.SerializeToString()), tail))
    pictures: list[Picture] = [picture for i, _, picture in VideoFile(sample).pictures(0, 100) if i % 25 == 0]
    for picture in pictures:
        assert np.array_equal(outside(picture), engines.detect(picture))
    assert len(engines.detect(pictures[0])) > 0


def test_limits_in_constant_nodes_are_read_too() -> None:
    made = nms_graph()
    kept = [tensor for tensor in made.graph.initializer if tensor.name != "iou"]
    del made.graph.initializer[:]
    made.graph.initializer.extend(kept)
    value = numpy_helper.from_array(np.array([0.7], np.float32))
    made.graph.node.insert(0, helper.make_node("Constant", [], ["iou"], value=value))
    found = cut_suppression(made)
    assert found is not None
    assert found[1].iou == pytest.approx(0.7)
