"""Milliseconds per picture of every network of the zoo, by runtime, precision and batch, on one thread.

    python bench/engines_table.py [--batches 1 8 64] [--rounds 3] [--only NAME ...] [--json FILE]

The bare network calls alone, processor time, all ways of a model in turn; medians of the rounds. Key points are
compared with ONNX Runtime FP32 on the people of the sample video, the lifter's points on the sample's movement.
HRNet and 3DMPPE have random weights where theirs are not in the cache (extra `train`): for the speed alone.
Networks that are neither here nor made here are listed as such. Without a card, CUDA and TensorRT are not measured.
`bench/engines_doc.py` writes the table of docs/engines.md.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median
from typing import Any

import cv2
import numpy as np
from engines_ways import Ways, of_file, of_model, of_random

from engines import cache, choice, fetch, zoo
from engines.entries import Model
from engines.lift import Lifter, lift_sequence
from engines.lift_windows import FEATURES, GLOBALS, OFFSETS
from engines.pipeline import Pipeline
from engines.recorded import sample_crops
from engines.runtime import Network
from engines.verification import Crop, remember_outputs, verify

RESULTS = Path(__file__).parent / "results"
SLOW_S = 2.0
"""A call that takes longer is made once, without a round to warm up."""

LARGEST = {"3dmppe-posenet-muco": 8}
"""Largest batch of some: five networks with PoseNet's heat volumes of 64 pictures want over 20 GB of memory."""

MM_PER_M = 1000.0
NOT_HERE = "not in the cache, and its makers cannot be reached from here"


def speeds(
    made: Mapping[str, Network], inputs: Mapping[str, np.ndarray], batches: Sequence[int], rounds: int
) -> dict[str, dict[str, float]]:
    """Milliseconds per picture, by network and batch; a batch that a network is not made for is left out.

    `inputs` are those of one picture.
    """
    found: dict[str, dict[str, float]] = {way: {} for way in made}
    for batch in batches:
        given = {name: np.repeat(value, batch, axis=0) for name, value in inputs.items()}
        guess_s = max((times.get("1", 0.0) for times in found.values()), default=0.0) * batch / 1e3
        try:
            spent = _rounds(made, given, 1 if guess_s > SLOW_S else rounds, guess_s <= SLOW_S)
        except Exception as error:  # the runtimes' own classes, for a batch that is fixed in the file
            print(f"  batch {batch}: {str(error).splitlines()[0][:90]}", file=sys.stderr)
            continue
        for way, seconds in spent.items():
            found[way][str(batch)] = round(median(seconds) / batch * 1e3, 3)
    return found


def _rounds(
    made: Mapping[str, Network], inputs: Mapping[str, np.ndarray], rounds: int, warm: bool
) -> dict[str, list[float]]:
    spent: dict[str, list[float]] = {way: [] for way in made}
    for at in range(rounds + warm):
        for way, network in made.items():
            began = time.process_time()
            network(inputs)
            if at >= warm:
                spent[way].append(time.process_time() - began)
    return spent


def picture(model: Model) -> dict[str, np.ndarray]:
    """Input of one picture, noise."""
    width, height = model.input_size
    noise = np.random.default_rng(0).normal(size=(1, 3, height, width)).astype(np.float32)
    given = {model.input: noise}
    return given | {"k": np.full((1, 1), 4000, np.float32)} if model.task == "root3d" else given


def row(
    ways: Ways, times: Mapping[str, dict[str, float]], apart: Mapping[str, dict[str, Any]]
) -> dict[str, Any]:
    """One model's figures."""
    return {
        "ways": {way: {"ms_per_picture": times[way], **apart.get(way, {})} for way in ways.networks},
        "cannot": ways.failed,
    }


def of_2d(
    model: Model, file: Path, crops: Sequence[Crop], batches: Sequence[int], rounds: int
) -> dict[str, Any]:
    """A detector's or pose network's figures, INT8 with as many layers as its key points bear."""
    ways = of_model(model, file, crops, int8=True)
    reference = remember_outputs(ways.networks["onnxruntime fp32"])
    apart = {}
    for way, network in ways.networks.items():
        found = verify(model, network, reference, crops)
        apart[way] = {
            "mean_px": round(found.mean_px, 4), "p95_px": round(found.p95_px, 3), "agrees": found.ok
        }  # fmt: skip
    return row(ways, speeds(ways.networks, picture(model), batches, rounds), apart)


def of_lifter(file: Path, batches: Sequence[int], rounds: int) -> dict[str, Any]:
    """The lifter's figures; its points in mm on the sample's movement."""
    ways = of_file(file)
    flat = Pipeline(three_d=False).sequence(fetch.ensure(zoo.load().asset("sample")))
    lifted = {way: lift_sequence(Lifter(network), flat).xyz for way, network in ways.networks.items()}
    reference = lifted["onnxruntime fp32"]
    apart = {}
    for way, xyz in lifted.items():
        assert xyz is not None and reference is not None
        off = np.linalg.norm(xyz - reference, axis=-1)
        apart[way] = {"mean_mm": round(float(np.nanmean(off)) * MM_PER_M, 3)}
    inputs = {
        "steps": np.random.default_rng(0).normal(size=(1, len(OFFSETS), FEATURES)).astype(np.float32),
        "whole": np.random.default_rng(1).normal(size=(1, GLOBALS)).astype(np.float32),
    }
    return row(ways, speeds(ways.networks, inputs, batches, rounds), apart)


def of_random_weights(model: Model, batches: Sequence[int], rounds: int) -> dict[str, Any]:
    """A network that is made here of its architecture: speed, and how far its bare outputs move."""
    from engines.networks import onnx_export

    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / f"{model.name}.onnx"
        onnx_export.write(_release(model), model.input_size, file)
        inputs = picture(model)
        ways = of_random(file, inputs, Path(folder))
        reference = ways.networks["onnxruntime fp32"](inputs)[model.outputs[0]]
        apart = {}
        for way, network in ways.networks.items():
            off = np.abs(network(inputs)[model.outputs[0]] - reference).max() / np.abs(reference).max()
            apart[way] = {"output_off": round(float(off), 5)}
        found = row(ways, speeds(ways.networks, inputs, batches, rounds), apart)
    return {"weights": "random: for the speed alone, key points would mean nothing", **found}


def _release(model: Model) -> Any:
    from engines.networks.hrnet import PoseHRNet
    from engines.networks.mppe import PoseNet, RootNet
    from engines.networks.releases import Release

    assert model.checkpoint is not None
    arch = model.checkpoint.arch
    made = {
        "hrnet_w32": lambda: PoseHRNet(32, 17),
        "hrnet_w48": lambda: PoseHRNet(48, 17),
        "3dmppe_rootnet": lambda: RootNet(50),
        "3dmppe_posenet": lambda: PoseNet(50, 21),
    }[arch]()
    return Release(arch, made.eval(), 0 if arch == "3dmppe_rootnet" else len(model.keypoints))


def figures(model: Model, crops: Sequence[Crop], batches: Sequence[int], rounds: int) -> Any:
    """What can be measured of a model here."""
    file = cache.find(model)
    batches = [batch for batch in batches if batch <= LARGEST.get(model.name, batch)]
    if file is None:
        return of_random_weights(model, batches, rounds) if model.checkpoint else NOT_HERE
    if model.decoder == "lift":
        return of_lifter(file, batches, rounds)
    return of_2d(model, file, crops, batches, rounds)


def main() -> None:
    """Measure, print, and write what was found."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--batches", type=int, nargs="+", default=[1, 8, 64])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument(
        "--only", nargs="+", metavar="NAME", help="Measure these anew; the others stay as they are."
    )
    parser.add_argument("--json", type=Path, default=RESULTS / "engines.json")
    given = parser.parse_args()
    cv2.setNumThreads(1)
    known = zoo.load()
    table = json.loads(given.json.read_text())["models"] if given.only else {}
    crops = sample_crops(12)
    for model in known.models.values():
        if given.only and model.name not in given.only:
            continue
        table[model.name] = figures(model, crops, given.batches, given.rounds)
        print(model.name, json.dumps(table[model.name]), flush=True)
    report = {
        "machine": choice.machine(),
        "versions": choice.versions(),
        "threads": 1,
        "card": "none: CUDA and TensorRT not measured",
        "models": {name: table[name] for name in known.models if name in table},
    }
    given.json.write_text(json.dumps(report, indent=2) + "\n")


if __name__ == "__main__":
    main()
