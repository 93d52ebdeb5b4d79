"""How fast the sizes of a network of one's own are beside the zoo's 2D networks: `python bench/pose2d.py`.

Crop, network and decoding of one person on one thread, processor time, all in one run; untrained weights take as long
as trained ones. Writes bench/results/pose2d.json and prints it. What is measured is this machine: it names its
instruction sets.
"""

from __future__ import annotations

import json
import platform
import tempfile
from pathlib import Path

import torch

from engines.networks.unet import SIZES, UNet
from engines.training.evaluate2d import estimator_of, frames_per_second
from engines.training.pose2d.onnx_file import write

OUT = Path(__file__).parent / "results" / "pose2d.json"
BESIDE = "rtmpose-s-halpe26"
ROUNDS = 3
"""Each is measured so many times in turn, and its best taken: other programs only slow it down."""


def main() -> None:
    """Measure and write the figures."""
    torch.manual_seed(0)
    with tempfile.TemporaryDirectory() as folder:
        estimators = {BESIDE: estimator_of(BESIDE)}
        for name, size in SIZES.items():
            path = Path(folder) / f"lite-{name}.onnx"
            write(UNet(size), (256, 256), path)
            estimators[f"lite-{name}"] = estimator_of(str(path))
        rates = dict.fromkeys(estimators, 0.0)
        for _ in range(ROUNDS):
            for name, estimator in estimators.items():
                rates[name] = max(rates[name], frames_per_second(estimator))
    figures = {
        "machine": platform.machine(),
        "instructions": torch.backends.cpu.get_cpu_capability(),
        "crops_per_second": rates,
        f"times {BESIDE}": {name: rate / rates[BESIDE] for name, rate in rates.items()},
    }
    OUT.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")
    print(json.dumps(figures, indent=2))


if __name__ == "__main__":
    main()
