"""Fits the recogniser's network to windows with classes (extra `train`), and hands its weights to numpy."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import nn

from bench.recognition.classes import NONE, classes
from bench.recognition.variety import vary_windows
from rules.filters import FloatArray
from rules.recognition.network import STRIDES
from rules.recognition.windows import CHANNELS

WIDTHS, REACH, HIDDEN = (64, 96, 128), (5, 5, 3), 128
SMOOTHING, DROPOUT, DECAY = 0.05, 0.3, 0.02
RECORDED, CAPTURED = 0.7, 0.12
"""Shares of recordings and of motion capture among what a class is drawn from, where it has them."""
DRAWN, DRAWN_NOTHING = 0.15, 0.06
"""Drawn figures beside them, of an exercise that has some, and of none: what is drawn mostly shows exercises."""
FEW = 0.5
"""Recordings come to half of their share where a class has so many of them: one room shows little of an exercise."""
KINDS = ("made", "captured", "recorded", "drawn")
OFTEN = 250
"""Steps from one checkpoint to the next."""


@dataclass(frozen=True)
class Windows:
    """`x` (n, BEFORE, CHANNELS); `label` (n,) number of the class; `kind` (n,) place in KINDS; `group` (n,) which
    recording a window is of, so that long ones do not outweigh short ones."""

    x: FloatArray
    label: np.ndarray
    kind: np.ndarray
    group: np.ndarray

    def where(self, keep: np.ndarray) -> Windows:
        """Some of them."""
        return Windows(self.x[keep], self.label[keep], self.kind[keep], self.group[keep])

    def odds(self) -> FloatArray:
        """How often each is drawn: none as often as all else together, recordings before made movements."""
        none = classes().names.index(NONE)
        known = np.unique(self.label[self.label != none])
        odds = np.zeros(len(self.x))
        for label in np.unique(self.label):
            share = 0.5 if label == none else 0.5 / len(known)
            own = self.label == label
            parts = {kind: own & (self.kind == kind) for kind in np.unique(self.kind[own])}
            weights = (*self._shares(own), DRAWN_NOTHING if label == none else DRAWN)
            total = sum(weights[kind] for kind in parts)
            for kind, part in parts.items():
                _, place, size = np.unique(self.group[part], return_inverse=True, return_counts=True)
                each = 1 / np.sqrt(size[place])
                odds[part] = share * weights[kind] / total * each / each.sum()
        return odds

    def _shares(self, own: np.ndarray) -> tuple[float, float, float]:
        """Of made, captured and recorded movements among those of one class."""
        groups = len(np.unique(self.group[own & (self.kind == KINDS.index("recorded"))]))
        seen = RECORDED * groups / (groups + FEW)
        return 1 - seen - CAPTURED, CAPTURED, seen


class Net(nn.Module):
    """The network as `rules.recognition.network` computes it, with each convolution's answers normalised while it
    learns; the weights that are handed over have that within them."""

    def __init__(self) -> None:
        super().__init__()
        sizes = [CHANNELS, *WIDTHS]
        self.convolutions = nn.ModuleList(
            nn.Conv1d(sizes[i], sizes[i + 1], REACH[i], STRIDES[i], bias=False) for i in range(len(WIDTHS))
        )
        self.norms = nn.ModuleList(nn.BatchNorm1d(width) for width in WIDTHS)
        self.first = nn.Linear(2 * WIDTHS[-1], HIDDEN)
        self.second = nn.Linear(HIDDEN, len(classes().names))
        self.dropout = nn.Dropout(DROPOUT)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        x = x.transpose(1, 2)
        for convolution, norm in zip(self.convolutions, self.norms, strict=True):
            x = torch.relu(norm(convolution(x)))
        pooled = torch.cat([x.mean(-1), x.amax(-1)], 1)
        return self.second(self.dropout(torch.relu(self.first(self.dropout(pooled)))))

    def arrays(self) -> dict[str, np.ndarray]:
        """The weights as `Network.of` takes them, halved to 16 bits."""
        found: dict[str, torch.Tensor] = {}
        for i, (convolution, norm) in enumerate(zip(self.convolutions, self.norms, strict=True)):
            gain = norm.weight / torch.sqrt(norm.running_var + norm.eps)
            found[f"kernel{i}"] = (convolution.weight * gain[:, None, None]).permute(2, 1, 0)
            found[f"bias{i}"] = norm.bias - norm.running_mean * gain
        for i, layer in enumerate((self.first, self.second)):
            found |= {f"layer{i}": layer.weight.T, f"bias{len(WIDTHS) + i}": layer.bias}
        arrays = {name: value.detach().numpy().astype(np.float16) for name, value in found.items()}
        names = [" ".join(described.exercises or (name,)) for name, described in classes().classes.items()]
        return arrays | {"classes": np.array(names)}


class Course:
    """A net on its way through `steps` of AdamW, whose rate rises for a tenth of them and falls by half a cosine.

    With a file `checkpoint` it goes on where it was stopped, to the same weights; the file goes when it is through.
    """

    def __init__(self, net: Net, steps: int, rate: float, seed: int, checkpoint: Path | None = None) -> None:
        self.net, self.steps, self.done, self.recent = net, steps, 0, 0.0
        self._rng = np.random.default_rng(seed)
        torch.manual_seed(seed)
        self._optimiser = torch.optim.AdamW(net.parameters(), lr=rate, weight_decay=DECAY)
        self._plan = torch.optim.lr_scheduler.OneCycleLR(
            self._optimiser, rate, total_steps=steps, pct_start=0.1
        )
        self._parts = {"net": net, "optimiser": self._optimiser, "plan": self._plan}
        self._loss_of = nn.CrossEntropyLoss(label_smoothing=SMOOTHING)
        self._checkpoint = checkpoint
        if checkpoint is not None and checkpoint.exists():
            self._resume(checkpoint)

    def run(
        self,
        windows: Windows,
        batch: int = 256,
        progress: Callable[[int, float], None] | None = None,
        until: int | None = None,
    ) -> None:
        """Learn to the end, or to step `until`; reports the step and the loss at every checkpoint."""
        sums = np.cumsum(windows.odds())
        self.net.train()
        while self.done < min(self.steps, self.steps if until is None else until):
            drawn = np.searchsorted(sums, self._rng.random(batch) * sums[-1])
            self._step(vary_windows(self._rng, windows.x[drawn]), windows.label[drawn])
            if self.done % OFTEN == 0:
                self._save()
                if progress is not None:
                    progress(self.done, self.recent)
        self.net.eval()
        if self.done == self.steps and self._checkpoint is not None:
            self._checkpoint.unlink(missing_ok=True)

    def _step(self, x: FloatArray, label: np.ndarray) -> None:
        loss = self._loss_of(self.net(torch.from_numpy(x)), torch.from_numpy(label))
        self._optimiser.zero_grad()
        loss.backward()
        self._optimiser.step()
        self._plan.step()
        self.done += 1
        self.recent += 0.02 * (float(loss.detach()) - self.recent)

    def _save(self) -> None:
        if self._checkpoint is None:
            return
        state: dict[str, object] = {name: part.state_dict() for name, part in self._parts.items()}
        state |= {"drawing": json.dumps(self._rng.bit_generator.state), "torch": torch.get_rng_state()}
        save_state(state | {"done": self.done, "recent": self.recent}, self._checkpoint)

    def _resume(self, checkpoint: Path) -> None:
        state = torch.load(checkpoint, weights_only=True)
        for name, part in self._parts.items():
            part.load_state_dict(state[name])
        self._rng.bit_generator.state = json.loads(state["drawing"])
        torch.set_rng_state(state["torch"])
        self.done, self.recent = state["done"], state["recent"]


def save_state(state: dict[str, object], file: Path) -> None:
    """Write a state so that the file is whole, or as it was."""
    part = file.with_suffix(file.suffix + ".part")
    torch.save(state, part)
    part.replace(file)
