"""Train the lifter: `python -m engines.training.lift --data FOLDER --out FILE.onnx --seed 0`.

Everything that is drawn comes from the seed; docs/lifter.md says how long it takes. Progress goes to standard error
with errors on held-out people; checkpoints beside the output are taken up again by `--resume`.
"""

from __future__ import annotations

import argparse
import copy
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch

from engines.lift_windows import NOW
from engines.training.ahead import draw_ahead
from engines.training.batches import Bank, WindowBatch, WindowVariety, draw_batch
from engines.training.losses import loss, spread_error
from engines.training.metrics import angle_errors, position_errors
from engines.training.mocap import Clip, read_clips
from engines.training.network import LifterNetwork
from engines.training.onnx_file import read_weights, write_onnx
from engines.training.recipes import COURSES, BatchSource, Recipe, banks

CHECK_EVERY = 500
AVERAGE = 0.998
"""Part of the running mean of the weights that a step leaves."""

SPREAD = 0.002
"""Weight of the likelihood of the stated errors beside that of the errors themselves."""

MM_PER_STATURE = 1700.0


class LifterTraining:
    """A network on its way: weights, their running average, the optimiser, and the step that it is at."""

    def __init__(self, recipe: Recipe, captured: Bank, made: Bank, halves: bool = False) -> None:
        torch.manual_seed(recipe.seed)
        self.recipe, self.drawing, self._halves = recipe, BatchSource(recipe, captured, made), halves
        self.network = LifterNetwork(blocks=recipe.plan.blocks)
        with torch.no_grad():
            self.network.out.weight.mul_(0.1)
        self.average = copy.deepcopy(self.network)
        self._optimiser = torch.optim.AdamW(self.network.parameters(), lr=recipe.rate(0), weight_decay=0.01)
        self.step = 0

    def advance(self, batch: WindowBatch | None = None) -> float:
        """One step; returns its loss. `batch` is this step's, where it has been drawn already."""
        batch = batch or self.drawing(self.step)
        for group in self._optimiser.param_groups:
            group["lr"] = self.recipe.rate(self.step)
        inputs = torch.from_numpy(batch.steps), torch.from_numpy(batch.whole)
        with torch.autocast("cpu", torch.bfloat16, enabled=self._halves):
            found, spread = (part.float() for part in self.network(*inputs))
        target, weight = torch.from_numpy(batch.target), torch.from_numpy(batch.weight)
        value = loss(found, target, self.recipe.plan.bend, weight if self.recipe.plan.turns else None)
        value = value + SPREAD * spread_error(spread, found, target).mean()
        self._optimiser.zero_grad()
        value.backward()
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
        self._optimiser.step()
        self.step += 1
        self._follow()
        return float(value.detach())

    @torch.no_grad()
    def _follow(self) -> None:
        keep = min(AVERAGE, self.step / (self.step + 10))
        for mean, new in zip(self.average.parameters(), self.network.parameters(), strict=True):
            mean.lerp_(new, 1 - keep)

    def begin_with(self, path: Path) -> None:
        """Take the weights of an ONNX file that an earlier course wrote. Raises OSError, KeyError."""
        read_weights(self.network, path)
        self.average = copy.deepcopy(self.network)

    def save(self, path: Path) -> None:
        """Write a checkpoint that `load` takes up."""
        part = path.with_suffix(".part")
        state = {
            "step": self.step,
            "network": self.network.state_dict(),
            "average": self.average.state_dict(),
        }
        torch.save(state | {"optimiser": self._optimiser.state_dict()}, part)
        part.replace(path)

    def load(self, path: Path) -> None:
        """Go on from a checkpoint."""
        state = torch.load(path, weights_only=True)
        self.step = state["step"]
        self.network.load_state_dict(state["network"])
        self.average.load_state_dict(state["average"])
        self._optimiser.load_state_dict(state["optimiser"])


@torch.no_grad()
def errors(network: LifterNetwork, batch: WindowBatch) -> dict[str, float]:
    """MPJPE in mm of a person of 1.70 m, and mean errors of joint angles in degrees."""
    found = network(torch.from_numpy(batch.steps), torch.from_numpy(batch.whole))[0].numpy()
    angles = {joint: float(values.mean()) for joint, values in angle_errors(found, batch.target).items()}
    return {"mpjpe_mm": float(position_errors(found, batch.target).mean()) * MM_PER_STATURE, **angles}


def draw_held_out(bank: Bank, scenes: int = 512) -> WindowBatch:
    """Windows of held-out people, the same ones whatever the seed, all of the points in question seen."""
    batch = draw_batch(np.random.default_rng(7), bank, bank, scenes, WindowVariety(made=0.0))
    whole = (batch.steps[:, NOW, 2::3] > 0).all(1)
    return WindowBatch(batch.steps[whole], batch.whole[whole], batch.target[whole], batch.weight[whole])


def train(training: LifterTraining, check: WindowBatch, checkpoint: Path, ahead: bool = False) -> None:
    """Run to the recipe's end, with a line and a checkpoint now and then; batches come from another process if
    they are drawn `ahead`."""
    began, first, losses = time.monotonic(), training.step, []
    steps = range(training.step, training.recipe.steps)
    for batch in draw_ahead(training.drawing, steps) if ahead else map(training.drawing, steps):
        losses.append(training.advance(batch))
        if training.step % CHECK_EVERY == 0 or training.step == training.recipe.steps:
            training.save(checkpoint)
            found = errors(training.average, check)
            pace = (time.monotonic() - began) / (training.step - first)
            text = ", ".join(f"{name} {value:.1f}" for name, value in found.items())
            print(
                f"step {training.step}: loss {np.mean(losses):.4f}; held out: {text}; {pace:.2f} s/step",
                file=sys.stderr,
            )
            losses = []


def arguments(given: Sequence[str] | None = None) -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m engines.training.lift", description="Train the lifter.")
    parser.add_argument("--data", type=Path, required=True, help="folder of index.csv and the clips")
    parser.add_argument("--out", type=Path, required=True, help="the ONNX file to write")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument(
        "--course", type=int, choices=COURSES, help="this one alone; without, all of them one after the other"
    )
    usual = ", ".join(str(course.steps) for course in COURSES.values())
    parser.add_argument("--steps", type=int, help=f"of each course, usually {usual}")
    parser.add_argument(
        "--scenes", type=int, default=Recipe().scenes, help="in a batch, four windows of each"
    )
    parser.add_argument("--rate", type=float, help="peak learning rate")
    parser.add_argument(
        "--after", type=Path, metavar="FILE.onnx", help="with --course: what the course before this one wrote"
    )
    parser.add_argument("--halves", action="store_true", help="multiply in bfloat16, where the processor can")
    parser.add_argument("--ahead", action="store_true", help="draw batches in a second process")
    parser.add_argument("--every", type=int, default=1, help="take every n-th clip only")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--resume", action="store_true", help="go on from the checkpoints beside --out")
    asked = parser.parse_args(given)
    if asked.course and (asked.course > 1) != bool(asked.after):
        parser.error("--after FILE.onnx goes with --course 2 and later ones, and they need it")
    if asked.after and not asked.course:
        parser.error("--after needs --course, the number of the course that follows it")
    return asked


def main(given: Sequence[str] | None = None) -> None:
    """Read, train, write; of several courses each but the last is written beside the last's file."""
    asked = arguments(given)
    torch.set_num_threads(asked.threads)
    clips = list(read_clips(asked.data, asked.every))
    chosen, before = [asked.course] if asked.course else list(COURSES), asked.after
    for number in chosen:
        out = asked.out if number == chosen[-1] else asked.out.with_suffix(f".{number}.onnx")
        if not (asked.resume and out != asked.out and out.exists()):
            run_course(number, asked, clips, before, out)
        before = out


def run_course(
    number: int, asked: argparse.Namespace, clips: Sequence[Clip], before: Path | None, out: Path
) -> None:
    """Run a course of a command line from the weights in `before`, or from its checkpoint, and write `out`."""
    recipe = Recipe(number, asked.steps, asked.scenes, asked.rate, asked.seed)
    captured, made, held_out = banks(clips, recipe)
    training, checkpoint = LifterTraining(recipe, captured, made, asked.halves), out.with_suffix(".pt")
    if asked.resume and checkpoint.exists():
        training.load(checkpoint)
    elif before:
        training.begin_with(before)
    print(f"course {number}: {recipe.steps} steps", file=sys.stderr)
    train(training, draw_held_out(held_out), checkpoint, asked.ahead)
    write_onnx(training.average, out)


if __name__ == "__main__":
    main()
