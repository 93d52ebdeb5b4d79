"""What `mirror engines bench` remembers: for whom it holds, when it is forgotten, and that batches never see it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from engines import cache, choice, pipeline, runtime
from engines.benchmark import Timed, fastest
from engines.candidates import RuntimeCandidate
from engines.choice import Choice
from engines.errors import EngineError
from engines.pipeline import load_engines, runtime_states
from engines.runtime.state import RuntimeState
from engines.sensitivity import layers_to_keep
from engines.verification import LIMITS, Agreement
from engines.zoo import read_packaged
from tests.engines.graphs import convolutions

POSE = read_packaged().model("rtmpose-s-halpe26")
CHOSEN = Choice("openvino", "fp32", faster=1.7, mean_px=0.2)


@pytest.fixture
def own_cache(tmp_path: Path, sample: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A cache of its own that has what was fetched."""
    fetched = cache.directory()
    for name in ("models", "assets"):
        (tmp_path / name).symlink_to(fetched / name)
    monkeypatch.setenv("MIRROR_CACHE", str(tmp_path))
    yield tmp_path


def agreement(mean: float) -> Agreement:
    return Agreement(mean, mean, mean, 10, 0, 0, LIMITS["pose2d"])


def test_a_choice_is_remembered_beside_the_others_and_forgotten_when_asked(own_cache: Path) -> None:
    assert choice.recall("a" * 64) is None
    choice.remember({"a" * 64: CHOSEN})
    choice.remember({"b" * 64: Choice()})
    assert choice.recall("a" * 64) == CHOSEN
    assert choice.recall("c" * 64) is None, "another model's sum"
    choice.forget()
    assert choice.recall("a" * 64) is None
    assert any((own_cache / "models").iterdir()), "the rest of the cache stays"


@pytest.mark.parametrize("what", ["machine", "versions"])
def test_another_processor_or_version_forgets(
    own_cache: Path, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    choice.remember({"a" * 64: CHOSEN})
    monkeypatch.setattr(
        choice, what, {"machine": lambda: "other", "versions": lambda: {"openvino": "1"}}[what]
    )
    assert choice.recall("a" * 64) is None


def test_a_damaged_file_is_as_none(own_cache: Path) -> None:
    choice.path().write_text("{")
    assert choice.recall("a" * 64) is None
    choice.remember({"a" * 64: CHOSEN})
    assert choice.recall("a" * 64) == CHOSEN


def test_live_runs_what_was_chosen_and_a_batch_never_does(own_cache: Path) -> None:
    choice.remember({POSE.sha256: CHOSEN})
    live, batch = (runtime_states(load_engines(live=live)) for live in (True, False))
    assert live["pose2d"] == RuntimeState("openvino", "CPU in fp32", "openvino")
    assert live["detector"] == RuntimeState(), "nothing was chosen for it"
    assert batch == {"detector": RuntimeState(), "pose2d": RuntimeState()}


def test_the_live_tracker_asks_for_what_was_chosen(own_cache: Path) -> None:
    choice.remember({POSE.sha256: CHOSEN})
    assert pipeline.live_tracker(three_d=False).states["pose2d"].runtime == "openvino"


def test_what_was_chosen_and_cannot_run_gives_way_and_says_so(own_cache: Path) -> None:
    choice.remember({POSE.sha256: Choice("openvino", "int8", (), "quantised/gone.onnx", "0" * 64)})
    state = runtime_states(load_engines(live=True))["pose2d"]
    assert state.degraded
    assert "gone.onnx" in state.detail


def test_a_quantised_file_that_was_changed_is_not_loaded(own_cache: Path) -> None:
    file = own_cache / "quantised.onnx"
    file.write_bytes(convolutions().SerializeToString())
    chosen = Choice("onnxruntime", "int8", (), "quantised.onnx", cache.sha256_of(file))
    assert choice.open_network(chosen, file) is not None
    file.write_bytes(file.read_bytes() + b"\0")
    with pytest.raises(EngineError, match="not what was measured"):
        choice.open_network(chosen, file)


def test_the_fastest_is_chosen_of_those_that_agree() -> None:
    network = runtime.loads(convolutions().SerializeToString())
    rows = [
        Timed(RuntimeCandidate(Choice(), network, agreement(0.0)), 10.0, 1.0),
        Timed(RuntimeCandidate(Choice("openvino", "bf16"), network, agreement(0.9)), 5.0, 2.0),
        Timed(RuntimeCandidate(Choice("openvino", "mixed"), network, agreement(0.3)), 6.0, 1.6),
        Timed(RuntimeCandidate(Choice("openvino", "int8"), None, None, "missing")),
    ]
    assert fastest(rows) is rows[2]
    assert fastest(rows[:2]) is rows[0]
    assert (rows[2].choice.faster, rows[2].choice.mean_px) == (1.6, 0.3)


def test_as_few_layers_are_kept_as_make_the_whole_agree() -> None:
    """c costs 2 px, b 0.4, the others 0.05 each: c and b in FP32 are enough for half a pixel."""
    cost = {"a": 0.05, "b": 0.4, "c": 2.0, "d": 0.05, "e": 0.05, "f": 0.05}

    def judge(kept: frozenset[str]) -> Agreement:
        return agreement(sum(px for name, px in cost.items() if name not in kept))

    units = [(name,) for name in cost]
    found = layers_to_keep(units, judge, judge)
    assert found.layers == ("c", "b")
    assert found.agreement.mean_px == pytest.approx(0.2)
    assert layers_to_keep([("a",), ("d",)], lambda _: agreement(0.1), lambda _: agreement(0.1)).layers == ()
    with pytest.raises(EngineError, match="BF16 gains nothing"):
        layers_to_keep(units, lambda _: agreement(9.0), lambda _: agreement(9.0))
