"""The table of engines in the documents is the one that was measured."""

from __future__ import annotations

import json

import pytest

from bench.engines_doc import BEGIN, DOCUMENT, END, RESULTS, table, with_table
from engines import zoo

SAME = {"mean_px": 0.0, "p95_px": 0.0, "agrees": True}
REPORT = {
    "models": {
        "net": {
            "ways": {
                "onnxruntime fp32": {"ms_per_picture": {"1": 12.34, "8": 9.876}} | SAME,
                "openvino int8": {"ms_per_picture": {"1": 3.2}, "mean_px": 3.8, "p95_px": 10.5, "agrees": False},
            },
            "cannot": {},
        },
        "made": {
            "weights": "random",
            "ways": {"openvino bf16": {"ms_per_picture": {"64": 100.4}, "output_off": 0.0123}},
            "cannot": {},
        },
        "lift": {"ways": {"openvino bf16": {"ms_per_picture": {"1": 0.5}, "mean_mm": 1.5}}, "cannot": {}},
        "far": "not here",
    }
}  # fmt: skip


def test_a_row_for_each_way_with_what_was_measured() -> None:
    assert table(REPORT).splitlines()[2:] == [
        "| net | onnxruntime fp32 | 12 | 9.88 | – |  |",
        "|  | openvino int8 | 3.20 | – | – | 3.80, 95 % 10.50 px, refused |",
        "| made* | openvino bf16 | – | – | 100 | outputs 1.2 % |",
        "| lift | openvino bf16 | 0.50 | – | – | 1.50 mm |",
        "",
        "Not measured, for want of their files: far.",
    ]


def test_only_what_is_between_the_marks_changes() -> None:
    text = f"before\n{BEGIN}old\n{END}after\n"
    assert with_table(text, "new\n") == f"before\n{BEGIN}new\n{END}after\n"
    with pytest.raises(ValueError, match="a mark is missing"):
        with_table("no marks", "new\n")


def test_the_document_shows_the_results_and_the_results_every_model() -> None:
    report = json.loads(RESULTS.read_text(encoding="utf-8"))
    assert list(report["models"]) == list(zoo.read_packaged().models)
    assert table(report) in DOCUMENT.read_text(encoding="utf-8")
    measured = {name: said["ways"] for name, said in report["models"].items() if isinstance(said, dict)}
    assert {"yolox-tiny-humanart", "rtmpose-s-halpe26", "hrnet-w32-coco", "hrnet-w48-coco"} <= {
        name for name, ways in measured.items() if "onnxruntime int8" in ways
    }
    assert all(ways["onnxruntime fp32"]["ms_per_picture"]["1"] > 0 for ways in measured.values())
