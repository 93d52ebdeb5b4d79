"""How fast the sizes of a network of one's own are beside the zoo's 2D networks: `python -m bench.pose2d`.

Crop, network and decoding of one person on one thread, processor time, all in one run, by ONNX Runtime in FP32 and,
where OpenVINO is installed, by it in FP32 and BF16; untrained weights take as long as trained ones (HRNet's are
random). Networks of the zoo that are not in the cache and cannot be fetched are left out. Writes
bench/results/pose2d.json and prints it. What is measured is this machine: it names its instruction sets.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import torch

from bench.counted import ROOT
from engines import cache, choice, zoo
from engines.errors import EngineError
from engines.networks import onnx_export
from engines.networks.hrnet import PoseHRNet
from engines.networks.releases import Release
from engines.networks.unet import SIZES, UNet
from engines.pose2d import PoseEstimator
from engines.runtime import load, openvino
from engines.training.evaluate2d import estimator_of, frames_per_second
from engines.training.pose2d.onnx_file import write

OUT = ROOT / "bench" / "results" / "pose2d.json"
BESIDE = "rtmpose-s-halpe26"
OTHERS = ("rtmpose-m-halpe26", "rtmpose-l-halpe26", "rtmpose-m-coco", "rtmpose-l-coco")
PICTURES = ((256, 256), (192, 256), (160, 160), (128, 160))
FP32 = "onnxruntime fp32"
HINTS: dict[str, openvino.Hint] = {"openvino fp32": "f32", "openvino bf16": "bf16"}
ROUNDS, SLOW = 3, 15.0
"""Each is measured so many times in turn, and its best taken: other programs only slow it down. What does fewer crops
a second than `SLOW` is measured once."""


def files(folder: Path) -> Iterator[tuple[str, PoseEstimator, Path]]:
    """Every network that can be run or made here, with its file."""
    known = zoo.load()
    for name in (BESIDE, *OTHERS):
        file = cache.find(known.model(name))
        if file is not None:
            yield name, estimator_of(name), file
    made = folder / "hrnet-w32.onnx"
    model = known.model("hrnet-w32-coco")
    onnx_export.write(Release("hrnet_w32", PoseHRNet(32, 17).eval(), 17), model.input_size, made)
    yield "hrnet-w32-coco", PoseEstimator.of(model, load(made, 1)), made
    for name, size in SIZES.items():
        for picture in PICTURES:
            width, height = picture
            made = folder / f"{name}{width}.onnx"
            write(UNet(size), picture, made)
            yield f"lite-{name} {width}x{height}", estimator_of(str(made)), made


def ways(estimator: PoseEstimator, file: Path) -> Iterator[tuple[str, PoseEstimator]]:
    """A network in every runtime and precision that is here."""
    yield FP32, estimator
    for label, hint in HINTS.items():
        try:
            yield label, replace(estimator, network=openvino.load(file, 1, hint=hint))
        except EngineError:
            continue


def main() -> None:
    """Measure and write the figures."""
    torch.manual_seed(0)
    with tempfile.TemporaryDirectory() as folder:
        running = {
            (name, way): made
            for name, estimator, file in files(Path(folder))
            for way, made in ways(estimator, file)
        }
        best = dict.fromkeys(running, 0.0)
        for _ in range(ROUNDS):
            for key, estimator in running.items():
                if 0.0 < best[key] < SLOW:
                    continue
                best[key] = max(best[key], frames_per_second(estimator))
    rates: dict[str, dict[str, float]] = {}
    for (name, way), rate in best.items():
        rates.setdefault(name, {})[way] = round(rate, 1)
    figures = {
        "machine": choice.machine(),
        "versions": choice.versions(),
        "crops_per_second": rates,
        f"times {BESIDE}, {FP32}": {
            name: round(row[FP32] / rates[BESIDE][FP32], 2) for name, row in rates.items()
        },
    }
    OUT.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")
    print(json.dumps(figures, indent=2))


if __name__ == "__main__":
    main()
