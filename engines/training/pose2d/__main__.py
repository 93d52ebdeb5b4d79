"""Train a pose network from a folder: `python -m engines.training.pose2d DATA --size s --out DIR`.

DATA holds `annotations.json` in COCO's key point format and its pictures, or folders that do. Run again with the same
--out, it goes on from its checkpoint. docs/training.md goes through it step by step.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

import torch

from engines import cache, zoo
from engines.errors import EngineError
from engines.networks import movenet
from engines.networks.unet import SIZES
from engines.training.pose2d.crops import CropCache
from engines.training.pose2d.onnx_file import write
from engines.training.pose2d.samples import read_folder, split
from engines.training.pose2d.teacher import teacher_of
from engines.training.pose2d.train import SCHEDULES, PoseRecipe, PoseTraining, Precision, run

CHECKPOINT = "checkpoint.pt"
USUAL = PoseRecipe()
PICTURES = {
    f"{w}x{h}": (w, h)
    for w, h in ((256, 256), (192, 256), (160, 192), (160, 160), (128, 160), (128, 128), (96, 128))
}
"""Width x height of the network's input: square, the upright crop of top-down networks, small ones for speed."""
USUAL_PICTURE = {"s": "160x160", "m": "192x256", "l": "256x256"}
AUTO, NONE = "auto", "none"


def arguments(given: Sequence[str] | None = None) -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(
        prog="python -m engines.training.pose2d", description="Train a pose network of your own."
    )
    parser.add_argument("data", type=Path, metavar="DATA", help="folder of annotations.json and its pictures")
    parser.add_argument("--size", choices=SIZES, default="s", help="small, medium or large (default s)")
    parser.add_argument(
        "--out", type=Path, required=True, help="folder for network, checkpoint, curves, examples"
    )
    parser.add_argument(
        "--picture",
        choices=PICTURES,
        help=f"width x height of the input (by size: {', '.join(USUAL_PICTURE.values())})",
    )
    parser.add_argument("--epochs", type=int, default=USUAL.epochs)
    parser.add_argument("--batch", type=int, default=USUAL.batch)
    parser.add_argument("--rate", type=float, default=USUAL.rate, help="Adam's learning rate at first")
    parser.add_argument(
        "--minutes",
        type=float,
        default=0.0,
        metavar="M",
        help="end after so long (default: when all epochs are over)",
    )
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument(
        "--held", type=float, default=0.15, help="share of people to judge by, whole sources of them"
    )
    parser.add_argument(
        "--teacher", metavar="MODEL", help="a 2D network of the zoo whose heatmaps are learned too"
    )
    parser.add_argument(
        "--teaching", type=float, default=USUAL.teaching, help="how much of the loss is the teacher's"
    )
    parser.add_argument(
        "--memory-mb", type=float, default=2048, help="crops held in memory; the others lie on disk"
    )
    parser.add_argument(
        "--argmax", action="store_true", help="write a second file with the argmax in its graph"
    )
    parser.add_argument(
        "--init",
        choices=(AUTO, "movenet", NONE),
        default=AUTO,
        help="begin with MoveNet's weights: auto where `mirror engines fetch` has brought them",
    )
    parser.add_argument(
        "--schedule", choices=SCHEDULES, default=USUAL.schedule, help="how the rate falls (default steps)"
    )
    parser.add_argument(
        "--weights",
        type=Path,
        metavar="CHECKPOINT",
        help="begin with what another training of this size learned",
    )
    parser.add_argument("--threads", type=int, default=0, help="cores to use (default: all)")
    return parser.parse_args(given)


def main(given: Sequence[str] | None = None) -> int:
    """Train, write the network and its card; returns the exit status."""
    asked = arguments(given)
    try:
        train(asked)
    except EngineError as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print(f"stopped: the same command goes on from {asked.out / CHECKPOINT}", file=sys.stderr)
        return 1
    return 0


def train(asked: argparse.Namespace) -> None:
    """What the command asks for. Raises DataError, and what the teacher's network raises."""
    if asked.threads:
        torch.set_num_threads(asked.threads)
    asked.picture = asked.picture or USUAL_PICTURE[asked.size]
    picture = PICTURES[asked.picture]
    plan = PoseRecipe(
        asked.size,
        picture,
        asked.epochs,
        asked.batch,
        asked.rate,
        seed=asked.seed,
        teaching=asked.teaching,
        minutes=asked.minutes,
        schedule=asked.schedule,
        init=beginning(asked),
    )
    people, held = split(read_folder(asked.data), asked.held, asked.seed)
    precision = Precision.choose("cuda" if torch.cuda.is_available() else "cpu")
    print(f"{len(people)} people to train on, {len(held)} held out; {precision.reason}", file=sys.stderr)
    print(f"begins with {plan.init or 'nothing: see --init in docs/training.md'}", file=sys.stderr)
    stored = asked.out / "crops"
    half = asked.memory_mb / 2 if held else asked.memory_mb
    training = PoseTraining(
        plan, CropCache(people, picture, stored, half), CropCache(held, picture, stored, half), precision
    )
    if (asked.out / CHECKPOINT).is_file():
        training.load(asked.out / CHECKPOINT)
        print(f"going on from step {training.step}", file=sys.stderr)
    elif asked.weights is not None:
        training.begin_with(asked.weights)
    run(training, asked.out, teacher_of(asked.teacher) if asked.teacher else None)
    _write(training, asked)


def beginning(asked: argparse.Namespace) -> str:
    """The asset that a network of that size begins with, "" for none."""
    name, known = movenet.NAMES[asked.size], zoo.load()
    files = (known.asset(name), known.asset(name + movenet.GRAPH))
    wanted = asked.init == "movenet" or (asked.init == AUTO and all(cache.find(file) for file in files))
    return name if wanted else ""


def _write(training: PoseTraining, asked: argparse.Namespace) -> None:
    name = f"lite-{asked.size}"
    files = {name: False, **({f"{name}-argmax": True} if asked.argmax else {})}
    for file, argmax in files.items():
        write(training.network, training.plan.picture, asked.out / f"{file}.onnx", argmax)
    judged = training.judge()
    card = {"size": asked.size, "epochs": training.plan.epochs, "seed": asked.seed, "teacher": asked.teacher}
    card |= {"init": training.plan.init, "schedule": asked.schedule}
    card |= {
        "picture": asked.picture,
        "batch": training.plan.batch,
        "steps": training.step,
        "minutes": round(training.spent_s / 60, 1),
        "people": len(training.train),
        "held_out": len(training.held),
        "precision": training.precision.reason,
    }
    if judged is not None:
        scores = judged[1]
        card |= {"ned_torso": scores.ned_torso, "ned_box": scores.ned_box}
        card |= {"pck20": scores.pck20, "pck10": scores.pck10, "by_joint": scores.by_joint}
    (asked.out / f"{name}.json").write_text(json.dumps(card, indent=2) + "\n", encoding="utf-8")
    file = asked.out / f"{name}.onnx"
    print(
        f"{file}: take it by `mirror engines import {name} --from {file} --profile {name}`", file=sys.stderr
    )


if __name__ == "__main__":
    sys.exit(main())
