"""Learn how sure the lifter is of its angles: `python -m engines.training.spread --data FOLDER --out FILE.npz`.

What it learns from are the lifter's errors in films as `engines.training.judging` makes them: of people whom the
lifter's training saw, for the variety, and of half of the people whom it never saw, by whom it is calibrated. The
other half are left for `bench/uncertainty.py`, which judges.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from engines.lift import Lifter, load_lifter, place_points
from engines.lift_spread import JOINTS, MOST_UNUSUAL, TERMS, WHICH, angles, doubt_of, terms
from engines.training.body import Array
from engines.training.evaluate import TrueMovement, movements
from engines.training.judging import film_all
from engines.training.mocap import Clip, read_clips

CALIBRATING = ("s07", "02", "13", "94")
"""Held-out people by whom it is calibrated; the others judge."""

HIDDEN, STEPS, BATCH, RATE = 32, 1500, 4096, 3e-3
COVERED = 0.965
"""Of the calibrating people's errors twice the deviation covers this much, so that it is 95 % of other people's."""

EVERY_FRAME = 4
"""Neighbouring frames are alike: every so many are learned from."""

TAKES, CLIPS = 40, 2
"""Of training's UI-PRMD takes every so many, of its other clips every so many."""


def calibrating(clips: Iterable[Clip], every: int) -> list[TrueMovement]:
    """Movements of the people who calibrate; of UI-PRMD's takes every n-th."""
    return movements((clip for clip in clips if clip.held_out and clip.subject in CALIBRATING), every)


def judging(clips: Iterable[Clip], every: int) -> list[TrueMovement]:
    """Movements of the people who are left to judge; of UI-PRMD's takes every n-th."""
    return movements((clip for clip in clips if clip.held_out and clip.subject not in CALIBRATING), every)


def familiar(clips: Iterable[Clip]) -> list[TrueMovement]:
    """Some movements of the people whom training saw."""
    known = [clip for clip in clips if not clip.held_out]
    takes, others = ([clip for clip in known if (clip.source == "uiprmd") == of] for of in (True, False))
    return movements(takes[::TAKES] + others[::CLIPS])


def errors(lifter: Lifter, chosen: Iterable[TrueMovement]) -> tuple[Array, Array]:
    """Terms (n, 10, terms) and errors in degrees (n, 10) of films of movements."""
    values, off = [], []
    for one in film_all(chosen):
        found = place_points(lifter, one.film.sequence, one.film.scale)
        seen = np.where((found.score > 0)[..., None], found.points, np.nan)
        values.append(terms(*found)[::EVERY_FRAME])
        off.append(np.abs(angles(seen) - angles(one.film.truth))[::EVERY_FRAME])
    return np.concatenate(values), np.concatenate(off)


class SpreadNetwork(nn.Module):
    """Terms and joint to the logarithm of an angle's likely error."""

    def __init__(self) -> None:
        super().__init__()
        wide = (len(TERMS) + len(JOINTS), HIDDEN, HIDDEN, 1)
        self.layers = nn.ModuleList(nn.Linear(a, b) for a, b in pairwise(wide))
        self.drop = nn.Dropout(0.1)

    def forward(self, x: Tensor) -> Tensor:
        """(b, terms and joints) to (b,)."""
        x = self.drop(nn.functional.silu(self.layers[0](x)))
        return self.layers[2](nn.functional.silu(self.layers[1](x)))[:, 0]


def learn_weights(values: Array, off: Array, seed: int = 0, steps: int = STEPS) -> dict[str, Array]:
    """Weights by name from terms (n, 10, terms) and errors (n, 10): the likeliest under Laplace distributions."""
    torch.manual_seed(seed)
    known = np.isfinite(values).all(-1) & np.isfinite(off)
    mean, scale = values[known].mean(0), values[known].std(0) + 1e-6
    usual = np.clip((values[known] - mean) / scale, -MOST_UNUSUAL, MOST_UNUSUAL)
    which = np.broadcast_to(WHICH, (*off.shape, len(JOINTS)))[known]
    x = torch.from_numpy(np.concatenate([usual, which], axis=1).astype(np.float32))
    y = torch.from_numpy(off[known].astype(np.float32)) + 0.5
    network = SpreadNetwork()
    optimiser = torch.optim.AdamW(network.parameters(), RATE, weight_decay=0.01)
    course = torch.optim.lr_scheduler.OneCycleLR(optimiser, RATE, total_steps=steps)
    for _ in range(steps):
        at = torch.randint(len(x), (BATCH,))
        likely = network(x[at])
        value = (likely + y[at] * torch.exp(-likely)).mean()
        optimiser.zero_grad()
        value.backward()
        optimiser.step()
        course.step()
    weights = {f"layer{i}": layer.weight.detach().numpy().T for i, layer in enumerate(network.layers)}
    biases = {f"bias{i}": layer.bias.detach().numpy() for i, layer in enumerate(network.layers)}
    return {"mean": mean, "scale": scale, "joints": np.zeros(len(JOINTS)), **weights, **biases}


def calibrate_weights(weights: dict[str, Array], values: Array, off: Array) -> dict[str, Array]:
    """Weights with which twice the standard deviation covers `COVERED` of the errors (n, 10) of each joint."""
    stated = doubt_of(weights)(values)
    joints = [
        np.log(np.nanquantile(off[:, sides] / np.exp(stated[:, sides]), COVERED) / 2)
        for sides in (slice(2 * i, 2 * i + 2) for i in range(len(JOINTS)))
    ]
    return weights | {"joints": np.array(joints)}


def main(given: Sequence[str] | None = None) -> None:
    """Film, lift, learn, calibrate, write."""
    parser = argparse.ArgumentParser(prog="python -m engines.training.spread")
    parser.add_argument("--data", type=Path, required=True, help="folder of index.csv and the clips")
    parser.add_argument("--model", type=Path, help="another ONNX file than the profile's lifter")
    parser.add_argument(
        "--every", type=int, default=5, help="of the calibrating people's UI-PRMD takes every n-th"
    )
    parser.add_argument("--out", type=Path, required=True, help="where engines/lift_spread.npz goes")
    asked = parser.parse_args(given)
    torch.set_num_threads(1)
    lifter = Lifter.of(asked.model) if asked.model else load_lifter("embedded")
    if lifter is None:
        sys.exit("the embedded profile has no lifter: give --model FILE.onnx")
    clips = list(read_clips(asked.data))
    own, off = errors(lifter, calibrating(clips, asked.every))
    more, their_off = errors(lifter, familiar(clips))
    weights = learn_weights(np.concatenate([own, more]), np.concatenate([off, their_off]))
    found: dict[str, Any] = {
        name: part.astype(np.float32) for name, part in calibrate_weights(weights, own, off).items()
    }
    np.savez(asked.out, **found)


if __name__ == "__main__":
    main()
