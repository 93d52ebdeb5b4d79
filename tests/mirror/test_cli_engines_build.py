"""`mirror engines build` and `verify` as a user calls them: without a card, with a fake one; what is left behind."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from engines import fetch, plans, recorded, zoo
from engines.follow import Engines
from engines.runtime import driver, gpu
from engines.runtime.cuda import Cuda
from engines.runtime.gpu import Gpu
from mirror.cli.main import main
from tests.engines.fake_build import BuildingTensorRT
from tests.engines.fake_gpu import Code, FakeCuda

NAME = "rtmpose-s-halpe26"


def call(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["engines", *arguments])


@pytest.fixture
def cache_dir(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache that has the embedded pose network and nothing else."""
    source = fetch.ensure(zoo.load().model(NAME))
    monkeypatch.setenv("MIRROR_CACHE", str(tmp_path))
    fetch.take_file(zoo.load().model(NAME), source)
    monkeypatch.setenv("MIRROR_OFFLINE", "1")
    return tmp_path


@pytest.fixture
def no_card(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gpu, "_found", [])
    monkeypatch.setattr(driver, "LIBRARY", "libnot-there.so.1")


@pytest.fixture
def card(monkeypatch: pytest.MonkeyPatch, sample: Path, engines: Engines) -> BuildingTensorRT:
    """A fake card that computes with ONNX Runtime, and a few recorded people."""
    trt = BuildingTensorRT(FakeCuda())
    monkeypatch.setattr(gpu, "_found", [Gpu(trt, Cuda(trt.cuda))])
    people = recorded.crops(sample, engines.detect, 3)
    monkeypatch.setattr(recorded, "sample_crops", lambda: people)
    return trt


def left(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*"))


@pytest.mark.usefixtures("no_card")
def test_without_a_driver_one_line_says_so_and_nothing_is_left(cache_dir: Path) -> None:
    before = left(cache_dir)
    done = call("build", "--model", NAME)
    assert done.exit_code == 1
    assert done.stderr.startswith("Error: no NVIDIA driver: libnot-there.so.1 is not there; install")
    assert (done.stderr.count("\n"), left(cache_dir)) == (1, before)


@pytest.mark.usefixtures("cache_dir")
def test_without_tensorrt_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gpu, "_found", [])
    monkeypatch.setattr(gpu, "find_driver", lambda: Cuda(FakeCuda("NVIDIA H200", (9, 0))))
    monkeypatch.setitem(sys.modules, "tensorrt", None)
    monkeypatch.setitem(sys.modules, "tensorrt_rtx", None)
    done = call("build", "--model", NAME)
    assert done.exit_code == 1
    assert "TensorRT is not installed; for an RTX card: pip install 'open-gym-mirror[rtx]'" in done.stderr
    done = call("build", "--model", NAME, "--dry-run")
    assert done.exit_code == 1
    assert "tensorrt_rtx cannot be loaded" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--model", "nothing"), "no model 'nothing'"),
        (("--profile", "nothing"), "no profile 'nothing'"),
        (("--batch", "4,2,1"), "three rising numbers"),
        (("--precision", "int3"), "'int3' is not one of"),
    ],
)
def test_a_wrong_call_exits_with_2(cache_dir: Path, arguments: tuple[str, ...], said: str) -> None:
    done = call("build", *arguments)
    assert done.exit_code == 2
    assert said in done.stderr


def test_build_then_verify(cache_dir: Path, card: BuildingTensorRT) -> None:
    done = call("build", "--model", NAME, "--precision", "fp16", "--json")
    assert done.exit_code == 0, done.stderr
    (row,) = json.loads(done.stdout)["built"]
    assert (row["model"], row["precision"], row["kept"], card.builds) == (NAME, "fp16", True, 1)
    assert row["agreement"]["mean_px"] < 0.2
    assert (plans.directory() / f"{row['plan']}.plan").exists()
    again = call("build", "--model", NAME)
    assert (again.exit_code, card.builds) == (0, 1)
    assert again.stdout.startswith(f"{NAME} fp16: on NVIDIA GeForce RTX 4070")
    call("build", "--model", NAME, "--force")
    assert card.builds == 2
    checked = call("verify", "--json")
    assert checked.exit_code == 0
    document = json.loads(checked.stdout)
    assert (document["checked"], document["bad"]) == (1, 0)
    (plan,) = document["plans"]
    assert (plan["model"], plan["state"]) == (NAME, "good")
    assert plan["agreement"]["compared"] > 10
    assert card.cuda.memory == {}


def test_verify_names_a_foreign_plan_and_exits_with_1(cache_dir: Path, card: BuildingTensorRT) -> None:
    row = json.loads(call("build", "--model", NAME, "--precision", "fp32", "--json").stdout)["built"][0]
    path = plans.directory() / f"{row['plan']}.plan"
    path.write_bytes(path.read_bytes()[:-1] + b"?")
    checked = call("verify")
    assert checked.exit_code == 1
    assert checked.stdout.splitlines()[0] == "1 of 1 cached files are good"
    assert f"foreign: plan of {NAME}, fp32: {NAME}: its plan is damaged" in checked.stdout
    mended = call("build", "--model", NAME, "--precision", "fp32")
    assert mended.exit_code == 0
    assert "it is not loaded, but built anew" in mended.stderr
    assert call("verify").exit_code == 0


def test_verify_tells_plans_of_another_card_apart(cache_dir: Path, card: BuildingTensorRT) -> None:
    call("build", "--model", NAME, "--precision", "fp32")
    gpu._found[0].card = Cuda(FakeCuda("NVIDIA GeForce RTX 5090", (12, 0))).card()
    checked = call("verify")
    assert checked.exit_code == 0
    assert "other: plan of rtmpose-s-halpe26, fp32: for NVIDIA GeForce RTX 4070" in checked.stdout


def test_verify_without_a_card_says_that_plans_are_unchecked(
    cache_dir: Path, card: BuildingTensorRT, monkeypatch: pytest.MonkeyPatch
) -> None:
    call("build", "--model", NAME, "--precision", "fp32")
    monkeypatch.setattr(gpu, "_found", [])
    monkeypatch.setattr(driver, "LIBRARY", "libnot-there.so.1")
    checked = call("verify")
    assert checked.exit_code == 0
    assert f"unchecked: plan of {NAME}, fp32: no NVIDIA driver" in checked.stdout


def test_one_model_that_fails_takes_no_other_down(cache_dir: Path, card: BuildingTensorRT) -> None:
    done = call("build", "--model", "rtmpose-m-halpe26", "--model", NAME, "--precision", "fp32", "--json")
    assert done.exit_code == 1
    document = json.loads(done.stdout)
    assert [row["model"] for row in document["built"]] == [NAME]
    (failed,) = document["failed"]
    assert failed["model"] == "rtmpose-m-halpe26"
    assert "MIRROR_OFFLINE" in failed["why"]
    card.cuda.fail["cuStreamCreate"] = Code.CUDA_ERROR_OUT_OF_MEMORY
    done = call("build", "--model", NAME, "--precision", "fp16")
    assert (done.exit_code, "OUT_OF_MEMORY" in done.stderr) == (1, True)
    assert len(plans.list_targets()) == 1


def test_a_rehearsal_needs_no_card_and_keeps_nothing(
    cache_dir: Path, card: BuildingTensorRT, no_card: None
) -> None:
    pytest.importorskip("tensorrt_rtx", reason="tensorrt_rtx is not installed (extra rtx)")
    before = left(cache_dir)
    done = call("build", "--model", NAME, "--dry-run")
    assert done.exit_code == 0, done.stderr
    assert "nothing kept; its ONNX is good: mean" in done.stdout
    assert left(cache_dir) == before
