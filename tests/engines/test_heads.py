"""What an ONNX file is, by its shapes: each head known here, and what is asked or refused."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from onnx import TensorProto

from engines.boxes import cell_count
from engines.errors import RefusedFileError
from engines.heads import recognise
from tests.engines.tiny_onnx import ramp, write

SIZE = (64, 96)
CELLS = cell_count(SIZE)
DETS = {"dets": ramp(1, 7, 5), "labels": np.zeros((1, 7), np.int64)}


@pytest.mark.parametrize(
    ("outputs", "decoder"),
    [
        ({"output": ramp(1, CELLS, 85, low=-2.0)}, "yolox-raw"),
        ({"output": ramp(1, CELLS, 6)}, "yolox-decoded"),
        ({"output0": ramp(1, 84, CELLS)}, "yolov8"),
        ({"output0": ramp(1, 5, CELLS)}, "yolov8"),
        ({"output0": ramp(1, 56, CELLS)}, "yolov8-pose"),
        ({"output0": ramp(1, 300, 6)}, "yolo26"),
        ({"output0": ramp(1, 300, 57)}, "yolo26-pose"),
    ],
)
@pytest.mark.parametrize("free", [False, True])
def test_a_detector_is_recognised(
    tmp_path: Path, outputs: dict[str, np.ndarray], decoder: str, free: bool
) -> None:
    seen, found = recognise(write(tmp_path / "net.onnx", outputs, free=free), None, None)
    assert (found.decoder, found.outputs) == (decoder, tuple(outputs))
    assert (seen.input, seen.size) == ("images", SIZE)


@pytest.mark.parametrize("size", [640, 416])
def test_real_sizes_are_recognised(tmp_path: Path, size: int) -> None:
    cells = {640: 8400, 416: 3549}[size]
    path = write(tmp_path / "net.onnx", {"output0": ramp(1, 84, cells)}, size=(size, size), batch="n")
    assert recognise(path, None, None)[1].decoder == "yolov8"


@pytest.mark.parametrize("free", [False, True])
@pytest.mark.parametrize("turned", [False, True])
def test_simcc_is_recognised_whatever_the_order(tmp_path: Path, free: bool, turned: bool) -> None:
    outputs = {"simcc_x": ramp(1, 26, 384), "simcc_y": ramp(1, 26, 512)}
    if turned:
        outputs = dict(reversed(outputs.items()))
    _, found = recognise(write(tmp_path / "net.onnx", outputs, size=(192, 256), free=free), None, None)
    assert (found.decoder, found.joints, found.simcc_split) == ("simcc", 26, 2.0)
    assert found.outputs == ("simcc_x", "simcc_y")


def test_simcc_of_a_square_input_goes_by_its_names(tmp_path: Path) -> None:
    outputs = {"simcc_y": ramp(1, 17, 128), "simcc_x": ramp(1, 17, 128)}
    assert recognise(write(tmp_path / "a.onnx", outputs, size=(64, 64)), None, None)[1].outputs == (
        "simcc_x",
        "simcc_y",
    )


def test_heatmaps_are_recognised(tmp_path: Path) -> None:
    path = write(tmp_path / "net.onnx", {"heatmaps": ramp(1, 17, 64, 48)}, size=(192, 256))
    _, found = recognise(path, None, None)
    assert (found.decoder, found.joints, found.outputs) == ("heatmap", 17, ("heatmaps",))


@pytest.mark.parametrize("name", ["yolox_tiny.onnx", "RTMDet-m.onnx"])
def test_boxes_and_labels_go_by_the_files_name(tmp_path: Path, name: str) -> None:
    _, found = recognise(write(tmp_path / name, DETS), None, None)
    assert found.decoder == name[:6].lower().rstrip("_").replace("yolox_", "yolox")
    assert found.outputs == ("dets", "labels")


def test_boxes_and_labels_of_another_name_are_asked_about(tmp_path: Path) -> None:
    path = write(tmp_path / "end2end.onnx", DETS)
    with pytest.raises(
        RefusedFileError, match=r"may be rtmdet or yolox.* --decoder rtmdet or --decoder yolox$"
    ):
        recognise(path, None, None)
    assert recognise(path, "rtmdet", None)[1].decoder == "rtmdet"


def test_metadata_tells_52_classes_from_17_key_points(tmp_path: Path) -> None:
    outputs = {"output0": ramp(1, 56, CELLS)}
    path = write(tmp_path / "net.onnx", outputs, metadata={"task": "detect"})
    assert recognise(path, None, None)[1].decoder == "yolov8"
    assert recognise(path, "yolov8-pose", None)[1].decoder == "yolov8-pose"


def test_a_decoder_that_cannot_read_it_is_refused_with_one_that_can(tmp_path: Path) -> None:
    path = write(tmp_path / "net.onnx", {"output0": ramp(1, 84, CELLS)})
    with pytest.raises(
        RefusedFileError,
        match=r"outputs output0 \(1, 84, 126\): decoder simcc cannot read that; .*yolov8.* can",
    ):
        recognise(path, "simcc", None)


@pytest.mark.parametrize(
    ("outputs", "how", "said"),
    [
        (
            {"logits": ramp(1, 1000)},
            {},
            r"outputs logits \(1, 1000\): no head known here \(give --decoder, one of",
        ),
        ({"o": ramp(1, 84, 100)}, {}, r"o \(1, 84, 100\): no head known here"),
        ({"o": ramp(1, 84, CELLS)}, {"batch": 8}, "its batch is fixed at 8"),
        ({"o": ramp(1, 84, CELLS)}, {"size": ("w", "h")}, "give --input-size HEIGHTxWIDTH"),
        (
            {"o": ramp(1, 84, CELLS)},
            {"kind": TensorProto.FLOAT16},
            r"tensor\(float16\); expected one, a picture",
        ),
    ],
)
def test_what_is_not_known_is_refused_with_what_was_seen(
    tmp_path: Path, outputs: dict[str, np.ndarray], how: dict[str, Any], said: str
) -> None:
    with pytest.raises(RefusedFileError, match=f"^net.onnx: .*{said}") as refused:
        recognise(write(tmp_path / "net.onnx", outputs, **how), None, None)
    assert "\n" not in str(refused.value)


def test_a_free_size_is_taken_from_the_option(tmp_path: Path) -> None:
    path = write(tmp_path / "net.onnx", {"o": ramp(1, 84, CELLS)}, size=("w", "h"))
    assert recognise(path, None, SIZE)[0].size == SIZE
    fixed = write(tmp_path / "fixed.onnx", {"o": ramp(1, 84, CELLS)})
    with pytest.raises(RefusedFileError, match="--input-size differs from its 96x64"):
        recognise(fixed, None, (96, 96))


@pytest.mark.parametrize("content", [b"", b"not ONNX at all"])
def test_what_is_no_onnx_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "net.onnx").write_bytes(content)
    with pytest.raises(
        RefusedFileError, match=r"^net.onnx: ONNX Runtime cannot load it \(.*\): fetch or export"
    ):
        recognise(tmp_path / "net.onnx", None, None)
