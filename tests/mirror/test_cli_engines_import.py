"""`mirror engines import` of networks that the zoo does not know: what it prints, writes and refuses."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner, Result

torch = pytest.importorskip("torch", reason="conversion needs the extra train")

from engines import zoo
from engines.networks.mppe import RootNet
from mirror.cli.main import main
from tests.engines.releases import draw_weights
from tests.engines.tiny_onnx import ramp, write


@pytest.fixture
def cache_dir(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("MIRROR_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


def call(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["engines", *map(str, arguments)])


def test_a_checkpoint_is_converted_kept_and_written_out(cache_dir: Path, tmp_path: Path) -> None:
    torch.save({"network": draw_weights(RootNet(18))}, tmp_path / "root.pth.tar")
    out = tmp_path / "root.onnx"
    done = call(
        "import",
        "my-root",
        "--from",
        tmp_path / "root.pth.tar",
        "--arch",
        "3dmppe_rootnet",
        "--out",
        out,
        "--json",
    )
    assert done.exit_code == 0, done.stderr
    document = json.loads(done.stdout)
    assert document["name"] == "my-root"
    assert document["out"] == str(out)
    assert out.read_bytes() == Path(document["path"]).read_bytes()
    assert Path(document["path"]).parent.name == document["sha256"] == zoo.load().model("my-root").sha256
    rows = {row["name"]: row for row in json.loads(call("list", "--json").stdout)["entries"]}
    assert (rows["my-root"]["task"], rows["my-root"]["cached"]) == ("root3d", True)
    assert "1 of 1 cached files are good" in call("verify").stdout


def test_onnx_is_recognised_and_said(cache_dir: Path, tmp_path: Path) -> None:
    path = write(tmp_path / "yolo11n.onnx", {"output0": ramp(1, 84, 8400)}, size=(640, 640))
    done = call("import", "yolo11n", "--from", path)
    assert done.exit_code == 0
    assert (
        "  yolov8 head: input images 640x640 (height x width), outputs output0 (1, 84, 8400)" in done.stdout
    )
    assert "yolo11n" in call("list").stdout


def test_options_say_what_the_file_does_not(cache_dir: Path, tmp_path: Path) -> None:
    labels = {"dets": ramp(1, 7, 5), "labels": np.zeros((1, 7), np.int64)}
    path = write(tmp_path / "end2end.onnx", labels, size=("w", "h"))
    asked = call("import", "mine", "--from", path)
    assert (asked.exit_code, asked.stdout) == (2, "")
    assert (
        asked.stderr == "Error: end2end.onnx: its input has no fixed size: give --input-size HEIGHTxWIDTH\n"
    )
    asked = call("import", "mine", "--from", path, "--input-size", "96x64")
    assert asked.exit_code == 2
    assert "give --decoder rtmdet or --decoder yolox" in asked.stderr
    done = call("import", "mine", "--from", path, "--input-size", "96x64", "--decoder", "rtmdet")
    assert done.exit_code == 0
    model = zoo.load().model("mine")
    assert (model.decoder, model.input_size, model.mean) == ("rtmdet", (64, 96), (103.53, 116.28, 123.675))


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--input-size", "100x64"), "expected HEIGHTxWIDTH in multiples of 32, as 256x192"),
        (
            ("--arch", "resnet"),
            "'resnet' is not one of 'hrnet_w32', 'hrnet_w48', '3dmppe_rootnet', '3dmppe_posenet'",
        ),
        (("--out", "nowhere/net.onnx"), "the folder nowhere does not exist"),
        (("--keypoints", "coco18"), "'coco18' is not one of 'coco17', 'halpe26'"),
        ((), "is not a PyTorch checkpoint"),
    ],
)
def test_a_wrong_call_exits_with_2_and_leaves_nothing(
    cache_dir: Path, tmp_path: Path, arguments: tuple[str, ...], said: str
) -> None:
    (tmp_path / "net.pth").write_text("no tensors")
    done = call("import", "mine", "--from", tmp_path / "net.pth", *arguments)
    assert done.exit_code == 2
    assert said in done.stderr
    assert not cache_dir.exists()
