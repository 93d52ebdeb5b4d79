"""OpenVINO beside ONNX Runtime: the same key points in FP32, BF16 where it bears it, clear refusals elsewhere."""

from __future__ import annotations

import builtins
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import pytest

from engines import fetch, runtime, zoo
from engines.follow import Engines
from engines.recorded import crops
from engines.runtime import openvino
from engines.runtime.openvino import Opener, OpenVINOError, check_hint
from engines.verification import Limit, verify
from tests.engines.graphs import convolutions

SAME = Limit(0.05, 0.05, 0.05)
INPUT = np.random.default_rng(1).normal(size=(2, 3, 16, 16)).astype(np.float32)


@pytest.fixture(scope="module")
def made() -> bytes:
    return convolutions().SerializeToString()


@pytest.mark.parametrize("name", ["rtmpose-s-halpe26", "yolox-tiny-humanart"])
def test_key_points_and_boxes_are_onnx_runtimes(name: str, sample: Path, engines: Engines) -> None:
    model = zoo.load().model(name)
    file = fetch.ensure(model)
    found = verify(model, openvino.load(file), runtime.load(file), crops(sample, engines.detect, 3), SAME)
    assert found.ok, str(found)


def test_a_fixed_batch_takes_larger_ones_in_pieces_and_a_free_one_whole(made: bytes) -> None:
    expected = runtime.loads(made)({"input": INPUT})["out"]
    for batch in (1, 2, None):
        got = openvino.load(made, batch=batch)({"input": INPUT})["out"]
        assert np.allclose(got, expected, atol=1e-5)
    with pytest.raises(OpenVINOError, match=r"batch of 3.*opened for 2"):
        openvino.load(made, batch=2)({"input": np.concatenate([INPUT, INPUT[:1]])})


def test_results_stay_when_the_network_runs_again(made: bytes) -> None:
    network = openvino.load(made)
    first = network({"input": INPUT[:1]})["out"]
    before = first.copy()
    network({"input": INPUT[1:]})
    assert np.array_equal(first, before)


def test_units_begin_with_what_has_weights(made: bytes) -> None:
    units = Opener(made).units()
    convolutions_in_it = sum(node.op_type == "Conv" for node in onnx.load_from_string(made).graph.node)
    assert len(units) == convolutions_in_it
    names = [name for unit in units for name in unit]
    assert len(names) == len(set(names))


def test_layers_that_are_kept_do_not_move_key_points(made: bytes, sample: Path, engines: Engines) -> None:
    if "BF16" not in openvino.capabilities():
        with pytest.raises(OpenVINOError, match="no BF16"):
            openvino.load(made, hint="bf16")
        return
    model = zoo.load().model("rtmpose-s-halpe26")
    opener, reference = Opener(fetch.ensure(model)), runtime.load(fetch.ensure(model))
    names = [name for unit in opener.units() for name in unit]
    people = crops(sample, engines.detect, 2)
    kept, lowered = (
        verify(model, opener(hint="bf16", keep=keep), reference, people, SAME) for keep in (names, [])
    )
    assert kept.mean_px < 0.05
    assert lowered.mean_px > 4 * kept.mean_px


def test_a_precision_that_the_processor_lacks_is_refused_in_one_line() -> None:
    check_hint("bf16", ["FP32", "BF16"])
    with pytest.raises(OpenVINOError, match=r"no BF16 \(it has FP32, INT8\): use f32"):
        check_hint("bf16", ["FP32", "INT8"])
    with pytest.raises(OpenVINOError, match="'int4': expected one of f32, bf16"):
        check_hint("int4", ["FP32"])


def test_what_is_no_network_is_refused_by_name(tmp_path: Path) -> None:
    path = tmp_path / "broken.onnx"
    path.write_bytes(b"no network")
    with pytest.raises(OpenVINOError, match=r"broken\.onnx: OpenVINO cannot load it"):
        openvino.load(path)


def test_without_openvino_the_line_says_what_to_install(made: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def missing(name: str, *args: Any, **more: Any) -> Any:
        if name == "openvino":
            raise ImportError(name)
        return real(name, *args, **more)

    monkeypatch.setattr(builtins, "__import__", missing)
    with pytest.raises(OpenVINOError, match=r"pip install 'open-gym-mirror\[openvino\]'"):
        openvino.load(made)
    assert openvino.version() == ""
