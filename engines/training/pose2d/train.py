"""The training itself: steps, epochs, checkpoints that are gone on from, and what each epoch shows."""

from __future__ import annotations

import contextlib
import math
import pickle
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from engines import fetch, zoo
from engines.networks import movenet
from engines.networks.onnx_export import fold_norms
from engines.networks.unet import SIZES, UNet, WithPeaks
from engines.training.pose2d.augment import MEAN, PLAIN, STD, Augmentation, CropBatch, CropVariety
from engines.training.pose2d.crops import CropCache
from engines.training.pose2d.pages import draw_curves, draw_page
from engines.training.pose2d.samples import DataError
from engines.training.pose2d.scores import Scores, scores_of
from engines.training.pose2d.targets import mean_squared_error, splats

CURVES = ("epoch", "steps", "rate", "loss", "held_loss", "ned", "pck20", "pck10")
"""Columns of curves.csv; the last four are of people who were held out, empty where there are none."""
SCHEDULES = ("steps", "cosine")
WARM = 0.03
"""Share of a training over which a smooth rate rises."""
BEGUN = 0.2
"""Share of the rate for layers that have learned already."""
SHOWN = 12
"""Crops on the page of an epoch."""

Teacher = Callable[[Tensor], tuple[Tensor, Tensor]]
"""From normalised crops (n, 3, h, w) to heatmaps (n, 30, h / 4, w / 4) and which of the thirty it has (30,)."""


@dataclass(frozen=True, slots=True)
class PoseRecipe:
    """How to train. `size` of the network, `picture` (width, height) of its input; `rate` is Adam's, a tenth of it
    after `first_drop` of the epochs and a hundredth after `second_drop`; `teaching` 0..1 is how much of the loss is
    the teacher's, where there is one. With `minutes` it ends when they are over, and the rate falls by the larger
    share, of the epochs or of the minutes: what is learned then depends on the machine's pace. `schedule` "cosine"
    falls smoothly instead, step by step after a rise over `WARM`: for short trainings. `init` names what the network
    began with: its batch norms are part of its convolutions then, and stay as they are."""

    size: str = "s"
    picture: tuple[int, int] = (256, 256)
    epochs: int = 60
    batch: int = 32
    rate: float = 2e-3
    first_drop: float = 0.7
    second_drop: float = 0.9
    seed: int = 0
    teaching: float = 0.5
    minutes: float = 0.0
    schedule: str = "steps"
    init: str = ""

    def share_of(self, epoch: float, spent_s: float = 0.0) -> float:
        """How much of the training is over, 0..1."""
        timed = spent_s / (60 * self.minutes) if self.minutes else 0.0
        return max(epoch / self.epochs, timed)

    def rate_of(self, epoch: float, spent_s: float = 0.0) -> float:
        """The learning rate so many epochs, or seconds, after the beginning."""
        if self.schedule == "cosine":
            share = self.share_of(epoch, spent_s)
            return self.rate * min((share + 1e-3) / WARM, 0.5 + 0.5 * math.cos(math.pi * min(share, 1.0)))
        share = self.share_of(int(epoch), spent_s)
        return float(self.rate * 0.1 ** ((share >= self.first_drop) + (share >= self.second_drop)))


@dataclass(frozen=True, slots=True)
class Precision:
    """What is multiplied in: `dtype` None is float32. `reason` names it and why."""

    device: str
    dtype: torch.dtype | None
    reason: str

    @classmethod
    def choose(cls, device: str) -> Precision:
        """Half precision with scaled losses on CUDA, bfloat16 on a processor that has it, else float32."""
        if device == "cuda":
            return cls(device, torch.float16, "FP16 with scaled losses (CUDA)")
        if torch.cpu._is_avx512_bf16_supported():
            return cls(device, torch.bfloat16, "BF16 (this processor multiplies it)")
        return cls(device, None, "FP32 (this processor has no BF16)")

    def cast(self) -> contextlib.AbstractContextManager[Any]:
        """The context in which a network is run."""
        return contextlib.nullcontext() if self.dtype is None else torch.autocast(self.device, self.dtype)


class PoseTraining:
    """A network on its way; `state` and `load` take it through a kill."""

    def __init__(self, plan: PoseRecipe, train: CropCache, held: CropCache, precision: Precision) -> None:
        if not len(train):
            raise DataError("nobody is left to train on: give more sources, or hold out a smaller share")
        torch.manual_seed(plan.seed)
        self.plan, self.train, self.held, self.precision = plan, train, held, precision
        self.network = _network(plan).to(precision.device, memory_format=torch.channels_last)
        self.optimiser = torch.optim.Adam(_groups(self.network, plan), lr=plan.rate)
        self.scaler = torch.amp.GradScaler(precision.device, enabled=precision.dtype is torch.float16)
        self.step, self.losses, self.rows = 0, list[float](), list[dict[str, float]]()
        self.spent_s = 0.0
        self._vary = Augmentation(plan.picture, CropVariety())
        self._plain = Augmentation(plan.picture, PLAIN)

    @property
    def steps_of_epoch(self) -> int:
        """Optimiser steps of an epoch."""
        return max(len(self.train) // self.plan.batch, 1)

    @property
    def epoch(self) -> int:
        """The epoch that the next step belongs to."""
        return self.step // self.steps_of_epoch

    def batch(self, step: int) -> CropBatch:
        """The batch of a step: it depends on the seed and the step alone."""
        epoch, within = divmod(step, self.steps_of_epoch)
        order = np.random.default_rng([self.plan.seed, epoch]).permutation(len(self.train))
        numbers = order[within * self.plan.batch : (within + 1) * self.plan.batch]
        torch.manual_seed(self.plan.seed * 1_000_003 + step)
        return self._vary([self.train[int(number)] for number in numbers])

    def advance(self, teacher: Teacher | None = None, batch: CropBatch | None = None) -> float:
        """One step, with the `batch` of that step where it is made already; returns its loss."""
        batch, device = batch or self.batch(self.step), self.precision.device
        for group in self.optimiser.param_groups:
            rate = self.plan.rate_of(self.step / self.steps_of_epoch, self.spent_s)
            group["lr"] = rate * group["share"]
        self.network.train()
        with self.precision.cast():
            found = self.network(batch.image.to(device))
        value = self._loss(found.float(), batch, teacher)
        self.optimiser.zero_grad(set_to_none=True)
        self.scaler.scale(value).backward()
        self.scaler.step(self.optimiser)
        self.scaler.update()
        self.step += 1
        self.losses.append(float(value.detach()))
        return self.losses[-1]

    def _loss(self, found: Tensor, batch: CropBatch, teacher: Teacher | None) -> Tensor:
        wanted = splats(batch.xy, self.plan.picture).to(found.device)
        weight = batch.weight.to(found.device)
        labels = mean_squared_error(found, wanted, weight)
        if teacher is None:
            return labels
        maps, has = teacher(batch.image)
        taught = mean_squared_error(found, maps.to(found.device), has.to(found.device).expand_as(weight))
        return (1 - self.plan.teaching) * labels + self.plan.teaching * taught

    @torch.no_grad()
    def judge(self) -> tuple[float, Scores] | None:
        """Loss and scores on the people who were held out; None where there are none."""
        if not len(self.held):
            return None
        self.network.eval()
        losses, found, wanted, weights = [], [], [], []
        for first in range(0, len(self.held), self.plan.batch):
            numbers = range(first, min(first + self.plan.batch, len(self.held)))
            batch = self._plain([self.held[number] for number in numbers])
            maps = self.network(batch.image.to(self.precision.device)).float().cpu()
            losses.append(float(mean_squared_error(maps, splats(batch.xy, self.plan.picture), batch.weight)))
            found.append(peaks(maps))
            wanted.append(batch.xy.numpy())
            weights.append(batch.weight.numpy())
        every = (np.concatenate(part) for part in (found, wanted, weights))
        return float(np.mean(losses)), scores_of(*every)

    def state(self) -> dict[str, Any]:
        """What `load` goes on from."""
        return {
            "plan": asdict(self.plan),
            "step": self.step,
            "spent_s": self.spent_s,
            "losses": self.losses,
            "rows": self.rows,
            "network": self.network.state_dict(),
            "optimiser": self.optimiser.state_dict(),
            "scaler": self.scaler.state_dict(),
        }

    def load(self, path: Path) -> None:
        """Go on from a checkpoint. Raises DataError for one of another plan."""
        state = torch.load(path, map_location=self.precision.device, weights_only=True)
        before, now = state["plan"], asdict(self.plan)
        longer = ("epochs", "minutes")
        changed = [
            key for key in now if key not in longer and tuple_of(before.get(key)) != tuple_of(now[key])
        ]
        if changed:
            raise DataError(
                f"{path}: was begun with another {', '.join(changed)}: give the same, or another --out"
            )
        self.step, self.losses, self.rows = state["step"], state["losses"], state["rows"]
        self.spent_s = state["spent_s"]
        self.network.load_state_dict(state["network"])
        self.optimiser.load_state_dict(state["optimiser"])
        self.scaler.load_state_dict(state["scaler"])

    def begin_with(self, path: Path) -> None:
        """Take the weights of another training of this size as the first ones. Raises DataError."""
        try:
            state = torch.load(path, map_location=self.precision.device, weights_only=True)
            size, init = state["plan"]["size"], state["plan"].get("init", "")
        except (OSError, KeyError, TypeError, RuntimeError, pickle.UnpicklingError) as error:
            raise DataError(f"{path}: is no checkpoint of a training: give its checkpoint.pt") from error
        if size != self.plan.size:
            raise DataError(f"{path}: is of size {size}, this training of {self.plan.size}")
        if init != self.plan.init:
            raise DataError(
                f"{path}: began with {init or 'nothing'}: give --init {'movenet' if init else 'none'}"
            )
        try:
            self.network.load_state_dict(state["network"])
        except RuntimeError as error:
            raise DataError(f"{path}: is of a network laid out otherwise: train it anew") from error

    @torch.no_grad()
    def page(self, path: Path) -> None:
        """Draw crops of the people held out (or trained on) with targets and predictions."""
        cache = self.held if len(self.held) else self.train
        spread = np.linspace(0, len(cache) - 1, min(SHOWN, len(cache))).astype(int)
        batch = self._plain([cache[int(number)] for number in spread])
        self.network.eval()
        found = peaks(self.network(batch.image.to(self.precision.device)).float().cpu())
        draw_page(path, batch, found)


def _network(plan: PoseRecipe) -> nn.Module:
    """A new network, or one that begins with what MoveNet has learned. Raises what fetching raises."""
    network = UNet(SIZES[plan.size])
    if not plan.init:
        return network
    known = zoo.load()
    graph, weights = (fetch.ensure(known.asset(name)) for name in (plan.init + movenet.GRAPH, plan.init))
    movenet.begin(network, movenet.read(graph, weights), MEAN, STD)
    return fold_norms(network.eval())


def _groups(network: nn.Module, plan: PoseRecipe) -> list[dict[str, Any]]:
    """The last layer, which always begins at nothing, and the others, each with its share of the rate."""
    last = [value for name, value in network.named_parameters() if name.startswith("head.")]
    others = [value for name, value in network.named_parameters() if not name.startswith("head.")]
    return [{"params": last, "share": 1.0}, {"params": others, "share": BEGUN if plan.init else 1.0}]


def peaks(maps: Tensor) -> np.ndarray:
    """Places (n, 30, 2) px of the input of the highest peaks of heatmaps."""
    xy, _ = WithPeaks(nn.Identity())(maps)
    return np.asarray(xy.numpy())


def tuple_of(value: Any) -> Any:
    """Lists and tuples are the same to a checkpoint."""
    return tuple(value) if isinstance(value, list) else value


def run(
    training: PoseTraining,
    out: Path,
    teacher: Teacher | None = None,
    tell: Callable[[str], None] = lambda line: print(line, file=sys.stderr),
    checkpoint_every: int = 100,
) -> None:
    """Train to the plan's end: a line now and then, and after each epoch curves, a page of examples, a checkpoint."""
    out.mkdir(parents=True, exist_ok=True)
    total, began, first = training.plan.epochs * training.steps_of_epoch, time.monotonic(), training.step
    before_s = training.spent_s
    for batch in _batches(training, total):
        training.advance(teacher, batch)
        training.spent_s = before_s + time.monotonic() - began
        over = training.plan.share_of(0, training.spent_s) >= 1
        ended = over or training.step % training.steps_of_epoch == 0
        if ended:
            _close_epoch(training, out)
        if ended or training.step % checkpoint_every == 0:
            save(training, out / "checkpoint.pt")
            tell(_line(training, total, (training.spent_s - before_s) / (training.step - first)))
        if over:
            return


def _batches(training: PoseTraining, total: int) -> Iterator[CropBatch]:
    """The batches that are left, each made while the network learns from the one before."""
    with ThreadPoolExecutor(1, "batches") as maker:
        coming = maker.submit(training.batch, training.step)
        for step in range(training.step + 1, total + 1):
            batch = coming.result()
            if step < total:
                coming = maker.submit(training.batch, step)
            yield batch


def save(training: PoseTraining, path: Path) -> None:
    """Write a checkpoint whole or not at all."""
    part = path.with_suffix(".part")
    torch.save(training.state(), part)
    part.replace(path)


def _close_epoch(training: PoseTraining, out: Path) -> None:
    epoch = training.epoch
    judged = training.judge()
    row = dict.fromkeys(CURVES, float("nan"))
    row |= {"epoch": epoch, "steps": training.step, "rate": training.optimiser.param_groups[0]["lr"]}
    row["loss"] = float(np.mean(training.losses))
    if judged is not None:
        held_loss, scores = judged
        row |= {"held_loss": held_loss, "ned": scores.ned_torso, "pck20": scores.pck20, "pck10": scores.pck10}
    training.rows.append(row)
    training.losses = []
    _write_curves(out / "curves.csv", training.rows)
    draw_curves(out / "curves.png", training.rows)
    training.page(out / f"examples-{epoch:03d}.png")


def _write_curves(path: Path, rows: Sequence[dict[str, float]]) -> None:
    lines = [",".join(CURVES)]
    lines += [",".join("" if np.isnan(row[name]) else f"{row[name]:.6g}" for name in CURVES) for row in rows]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _line(training: PoseTraining, total: int, pace_s: float) -> str:
    left = pace_s * (total - training.step)
    if training.plan.minutes:
        left = min(left, max(60 * training.plan.minutes - training.spent_s, 0.0))
    last = training.rows[-1] if training.rows else {}
    held = (
        f", held out: NED {last['ned']:.3f}, PCK@0.2 {last['pck20']:.2f}"
        if last and last["ned"] == last["ned"]
        else ""
    )
    recent = np.mean(training.losses[-100:]) if training.losses else last.get("loss", float("nan"))
    where = f"epoch {training.epoch} of {training.plan.epochs}, step {training.step} of {total}"
    rate = f"{training.plan.batch / pace_s:.0f} crops a second, {left / 60:.0f} min left"
    return f"{where}: loss {recent:.5f}{held}; {rate}"
