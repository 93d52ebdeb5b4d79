"""`mirror engines bench` as a user calls it: what it measures, says, remembers and forgets."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from engines import choice, fetch, recorded, zoo
from engines.follow import Engines
from engines.recorded import crops
from engines.runtime import openvino
from mirror.cli.main import main

NAME = "yolox-tiny-humanart"


def call(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["engines", "bench", *arguments])


@pytest.fixture
def cache_dir(tmp_path: Path, sample: Path, engines: Engines, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache that has the detector and nothing else; two frames of the sample are the recorded people."""
    source = fetch.ensure(zoo.load().model(NAME))
    people = crops(sample, engines.detect, 2)
    monkeypatch.setattr(recorded, "sample_crops", lambda: people)
    monkeypatch.setenv("MIRROR_CACHE", str(tmp_path))
    fetch.take_file(zoo.load().model(NAME), source)
    monkeypatch.setenv("MIRROR_OFFLINE", "1")
    return tmp_path


def test_it_measures_each_way_remembers_the_fastest_that_is_right_and_forgets(cache_dir: Path) -> None:
    done = call("--model", NAME, "--quick", "--json")
    assert done.exit_code == 0, done.output
    said = json.loads(done.stdout)["models"][NAME]
    rows = {f"{row['runtime']} {row['precision']}": row for row in said["candidates"]}
    assert list(rows)[:3] == ["onnxruntime fp32", "openvino fp32", "openvino bf16"]
    assert (rows["onnxruntime fp32"]["faster"], rows["onnxruntime fp32"]["mean_px"]) == (1.0, 0.0)
    assert rows["openvino fp32"]["mean_px"] < 0.05
    assert bool(rows["openvino bf16"]["why"]) == ("BF16" not in openvino.capabilities())
    right = [label for label, row in rows.items() if row["eligible"]]
    assert said["chosen"] == max(right, key=lambda label: rows[label]["faster"])
    remembered = choice.recall(zoo.load().model(NAME).sha256)
    assert remembered is not None
    assert remembered.label == said["chosen"]

    assert call("--forget").exit_code == 0
    assert choice.recall(zoo.load().model(NAME).sha256) is None


def test_one_may_be_chosen_by_name_and_a_wrong_name_shows_those_there_are(cache_dir: Path) -> None:
    wrong = call("--model", NAME, "--quick", "--choose", "openvino int4")
    assert wrong.exit_code == 2
    assert "this machine can run 'onnxruntime fp32', 'openvino fp32'" in wrong.stderr
    assert not choice.path().exists()
    assert call("--model", NAME, "--quick", "--choose", "openvino fp32").exit_code == 0
    found = choice.recall(zoo.load().model(NAME).sha256)
    assert found is not None
    assert found.label == "openvino fp32"


def test_a_model_that_has_no_key_points_to_compare_is_refused(cache_dir: Path) -> None:
    refused = call("--model", "lift-s")
    assert refused.exit_code == 2
    assert "lift-s is a pose3d model" in refused.stderr
