"""INT8 and the other precisions of 2D pose networks, by key points and speed: `python -m bench.int8 MODEL ...`.

MODEL are names of the zoo (`lite-s` after `mirror engines import`). Each is quantised as `mirror engines bench` does:
static, Q/DQ, weights by output channel, activations calibrated on the people of the sample video, layers kept in FP32
as the key points ask for it. With --data, the labels of other people judge every way again: what was not calibrated
on. One thread, processor time, whole stage (crop, network, decoding). Writes bench/results/int8.json.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import cv2
import onnx

from bench.counted import ROOT
from engines import cache, choice, fetch, zoo
from engines.benchmark import Timed, fastest, time_candidates
from engines.candidates import candidates
from engines.entries import Model
from engines.pose2d import PoseEstimator
from engines.quantisation import quantisable
from engines.recorded import sample_crops
from engines.training.evaluate2d import judge_samples
from engines.training.pose2d.samples import Sample, read_folder

OUT = ROOT / "bench" / "results" / "int8.json"
SPREAD = 400
"""People who judge at most, spread evenly over the data."""


def measure(name: str, people: Sequence[Sample]) -> dict[str, Any]:
    """Every way to run one network here: speed, key points against FP32, and against the labels of `people`."""
    model = zoo.load().model(name)
    file = fetch.ensure(model)
    crops = sample_crops()
    ways = time_candidates(model, candidates(model, file, crops), crops)
    rows = {way.choice.label: _row(model, way, people) for way in ways}
    return {
        "convolutions": len(quantisable(onnx.load(str(file)))),
        "chosen": fastest(ways).choice.label,
        "ways": rows,
    }


def _row(model: Model, way: Timed, people: Sequence[Sample]) -> dict[str, Any]:
    network, agreement = way.candidate.network, way.candidate.agreement
    if network is None or agreement is None:
        return {"cannot": way.candidate.why}
    row = {
        "ms": round(way.ms, 3), "times fp32": round(way.faster, 3), "agrees": agreement.ok,
        "mean_px": round(agreement.mean_px, 4), "p95_px": round(agreement.p95_px, 3), "lost": agreement.lost,
    }  # fmt: skip
    if way.choice.file:
        row["quantised"] = _count_quantised(cache.directory() / way.choice.file)
    if people:
        found = judge_samples(PoseEstimator.of(model, network), people)
        row |= {key: round(found[key], 4) for key in ("ned_torso", "pck20", "pck10")}
    return row


def _count_quantised(file: Path) -> int:
    """How many convolutions have weights in INT8."""
    nodes = onnx.load(str(file)).graph.node
    made = {node.output[0] for node in nodes if node.op_type == "DequantizeLinear"}
    return sum(node.op_type == "Conv" and node.input[1] in made for node in nodes)


def main() -> None:
    """Measure and write the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("models", nargs="+", metavar="MODEL")
    parser.add_argument("--data", type=Path, help="labelled people to judge by as well")
    asked = parser.parse_args()
    cv2.setNumThreads(1)
    every = read_folder(asked.data) if asked.data else []
    people = every[:: max(len(every) // SPREAD, 1)]
    figures: dict[str, Any] = {
        "machine": choice.machine(),
        "versions": choice.versions(),
        "people": len(people),
    }
    for name in asked.models:
        print(name, file=sys.stderr)
        figures[name] = measure(name, people)
    OUT.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")
    print(json.dumps(figures, indent=2))


if __name__ == "__main__":
    main()
