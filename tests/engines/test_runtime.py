"""Runtimes: arrays in, arrays out; a file that cannot run is named."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper

from engines import runtime
from engines.errors import EngineError


def doubling(path: Path) -> Path:
    """A network `twice` = 2 * `input` and `half` = input / 2, for any batch."""
    shape = ["n", 3]
    graph = helper.make_graph(
        [
            helper.make_node("Mul", ["input", "two"], ["twice"]),
            helper.make_node("Div", ["input", "two"], ["half"]),
        ],
        "doubling",
        [helper.make_tensor_value_info("input", TensorProto.FLOAT, shape)],
        [helper.make_tensor_value_info(name, TensorProto.FLOAT, shape) for name in ("twice", "half")],
        [helper.make_tensor("two", TensorProto.FLOAT, [], [2.0])],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    onnx.save(model, str(path))
    return path


@pytest.mark.parametrize("batch", [1, 5])
def test_outputs_come_by_name_for_any_batch(tmp_path: Path, batch: int) -> None:
    network = runtime.load(doubling(tmp_path / "a.onnx"))
    values = np.arange(3 * batch, dtype=np.float32).reshape(batch, 3)
    outputs = network({"input": values})
    assert set(outputs) == {"twice", "half"}
    assert np.array_equal(outputs["twice"], values * 2)
    assert np.array_equal(outputs["half"], values / 2)


def test_threads_do_not_change_what_comes_out(tmp_path: Path) -> None:
    path, values = (
        doubling(tmp_path / "a.onnx"),
        np.random.default_rng(0).normal(size=(64, 3)).astype(np.float32),
    )
    one, two = (runtime.load(path, threads)({"input": values})["half"] for threads in (1, 2))
    assert np.array_equal(one, two)


@pytest.mark.parametrize("content", [b"", b"this is no network\n" * 50, bytes(range(256)) * 16, None])
def test_a_file_that_is_no_network_is_named(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "broken.onnx"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(EngineError) as caught:
        runtime.load(path)
    message = str(caught.value)
    assert str(path) in message
    assert "mirror engines fetch" in message
    assert "\n" not in message


def test_a_network_cut_short_is_named(tmp_path: Path) -> None:
    path = doubling(tmp_path / "a.onnx")
    path.write_bytes(path.read_bytes()[:60])
    with pytest.raises(EngineError, match=r"a\.onnx"):
        runtime.load(path)
