"""Milliseconds per picture of every network of the zoo, by runtime, precision and batch, on one thread.

    python bench/engines_table.py [--batches 1 8 64] [--rounds 3] [--random] [--json FILE]

The bare network calls alone, processor time, all candidates of a model in turn; medians of the rounds. Key points are
compared with ONNX Runtime FP32 on the people of the sample video. `mixed` and `int8` are those that `mirror engines
bench` has chosen on this machine, where it has. Models that are not in the cache are listed as such. `--random` adds
HRNet with random weights (extra `train`), for the speed alone. Without a card, CUDA and TensorRT are not measured.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from statistics import median
from typing import Any

import cv2
import numpy as np

from engines import cache, choice, runtime, zoo
from engines.entries import Model
from engines.errors import EngineError
from engines.recorded import sample_crops
from engines.runtime import Network, openvino
from engines.verification import Crop, remembered, verify

RESULTS = Path(__file__).parent / "results"
RANDOM = {"hrnet_w32": (192, 256), "hrnet_w48": (288, 384)}
"""Architecture -> (width, height) of the input, as the official checkpoints have them."""

Networks = dict[str, Network]


def networks(file: Path, chosen: choice.Choice | None = None) -> tuple[Networks, dict[str, str]]:
    """Every way to run a file on this processor with any batch; and why the others cannot."""
    ways: dict[str, Callable[[], Network]] = {
        "onnxruntime fp32": lambda: runtime.load(file),
        "openvino fp32": lambda: _free(file, "f32"),
        "openvino bf16": lambda: _free(file, "bf16"),
    }
    if chosen is not None and chosen.precision in ("mixed", "int8"):
        ways[chosen.label] = lambda: choice.opened(chosen, file)
    made: Networks = {}
    failed = {}
    for name, way in ways.items():
        try:
            made[name] = way()
        except EngineError as error:
            failed[name] = str(error)
    return made, failed


def _free(file: Path, hint: openvino.Hint) -> Network:
    return openvino.load(file, hint=hint, batch=None)


def speeds(
    made: Networks, name: str, size: tuple[int, int], batches: Sequence[int], rounds: int
) -> dict[str, dict[str, float]]:
    """Milliseconds per picture, by network and batch; a batch that a network is not made for is left out."""
    found: dict[str, dict[str, float]] = {way: {} for way in made}
    for batch in batches:
        pictures = np.random.default_rng(0).normal(size=(batch, 3, size[1], size[0])).astype(np.float32)
        try:
            spent = _rounds(made, {name: pictures}, rounds)
        except Exception as error:  # the runtimes' own classes, for a batch that is fixed in the file
            print(f"  batch {batch}: {str(error).splitlines()[0][:90]}", file=sys.stderr)
            continue
        for way, seconds in spent.items():
            found[way][str(batch)] = round(median(seconds) / batch * 1e3, 3)
    return found


def _rounds(made: Networks, inputs: Mapping[str, np.ndarray], rounds: int) -> dict[str, list[float]]:
    spent: dict[str, list[float]] = {way: [] for way in made}
    for at in range(rounds + 1):
        for way, network in made.items():
            began = time.process_time()
            network(inputs)
            if at:
                spent[way].append(time.process_time() - began)
    return spent


def row(
    model: Model, file: Path, crops: Sequence[Crop], batches: Sequence[int], rounds: int
) -> dict[str, Any]:
    """One model's figures."""
    made, failed = networks(file, choice.recall(model.sha256))
    times = speeds(made, model.input, model.input_size, batches, rounds)
    reference = remembered(made["onnxruntime fp32"])
    said: dict[str, Any] = {"ways": {}, "cannot": failed}
    for way, network in made.items():
        found = verify(model, network, reference, crops)
        said["ways"][way] = {
            "ms_per_picture": times[way],
            "mean_px": round(found.mean_px, 4),
            "p95_px": round(found.p95_px, 3),
            "agrees": found.ok,
        }
    return said


def random_row(arch: str, size: tuple[int, int], batches: Sequence[int], rounds: int) -> dict[str, Any]:
    """HRNet's figures with random weights: speed alone."""
    from engines.networks import onnx_export
    from engines.networks.hrnet import PoseHRNet
    from engines.networks.releases import Release

    network = PoseHRNet(int(arch[-2:]), 17).eval()
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / f"{arch}.onnx"
        onnx_export.write(Release(arch, network, 17), size, file)  # type: ignore[arg-type]
        made, failed = networks(file)
        times = speeds(made, "image", size, batches, rounds)
    return {
        "weights": "random: for the speed alone",
        "ways": {way: {"ms_per_picture": figures} for way, figures in times.items()},
        "cannot": failed,
    }


def main() -> None:
    """Measure, print, and write what was found."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--batches", type=int, nargs="+", default=[1, 8, 64])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--random", choices=list(RANDOM), nargs="*", default=[])
    parser.add_argument("--json", type=Path, default=RESULTS / "engines.json")
    given = parser.parse_args()
    cv2.setNumThreads(1)
    crops = sample_crops(12)
    table: dict[str, Any] = {}
    for model in zoo.load().models.values():
        file = cache.find(model)
        if model.task in ("detector", "pose2d"):
            there = file is not None
            table[model.name] = (
                row(model, file, crops, given.batches, given.rounds) if there else "not fetched"
            )  # type: ignore[arg-type]
            print(model.name, json.dumps(table[model.name]), flush=True)
    for arch in given.random:
        table[arch] = random_row(arch, RANDOM[arch], given.batches, given.rounds)
        print(arch, json.dumps(table[arch]), flush=True)
    report = {
        "machine": choice.machine(),
        "versions": choice.versions(),
        "threads": 1,
        "card": "none: CUDA and TensorRT not measured",
        "models": table,
    }
    given.json.write_text(json.dumps(report, indent=2) + "\n")


if __name__ == "__main__":
    main()
