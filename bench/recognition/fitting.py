"""Fits the recogniser's network to windows with classes (extra `train`), and hands its weights to numpy."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import torch
from torch import nn

from recognition.classes import NONE, classes
from recognition.variety import varied
from rules.filters import FloatArray
from rules.recognition.network import STRIDES
from rules.recognition.windows import CHANNELS

WIDTHS, REACH, HIDDEN = (64, 96, 128), (5, 5, 3), 128
SMOOTHING, DROPOUT, DECAY = 0.05, 0.3, 0.02
RECORDED, CAPTURED = 0.7, 0.12
"""Shares of recordings and of motion capture among what a class is drawn from, where it has them."""
KINDS = ("made", "captured", "recorded")


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
            weights = {kind: (1 - RECORDED - CAPTURED, CAPTURED, RECORDED)[kind] for kind in parts}
            for kind, part in parts.items():
                _, place, size = np.unique(self.group[part], return_inverse=True, return_counts=True)
                each = 1 / np.sqrt(size[place])
                odds[part] = share * weights[kind] / sum(weights.values()) * each / each.sum()
        return odds


class Net(nn.Module):
    """The network as `rules.recognition.network` computes it."""

    def __init__(self) -> None:
        super().__init__()
        sizes = [CHANNELS, *WIDTHS]
        self.convolutions = nn.ModuleList(
            nn.Conv1d(sizes[i], sizes[i + 1], REACH[i], STRIDES[i]) for i in range(len(WIDTHS))
        )
        self.first = nn.Linear(2 * WIDTHS[-1], HIDDEN)
        self.second = nn.Linear(HIDDEN, len(classes().names))
        self.dropout = nn.Dropout(DROPOUT)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        x = x.transpose(1, 2)
        for convolution in self.convolutions:
            x = torch.relu(convolution(x))
        pooled = torch.cat([x.mean(-1), x.amax(-1)], 1)
        return self.second(self.dropout(torch.relu(self.first(self.dropout(pooled)))))

    def arrays(self) -> dict[str, np.ndarray]:
        """The weights as `Network.of` takes them, halved to 16 bits."""
        found = {f"kernel{i}": c.weight.permute(2, 1, 0) for i, c in enumerate(self.convolutions)}
        found |= {"layer0": self.first.weight.T, "layer1": self.second.weight.T}
        parts = [*self.convolutions, self.first, self.second]
        found |= {f"bias{i}": part.bias for i, part in enumerate(parts)}
        arrays = {name: value.detach().numpy().astype(np.float16) for name, value in found.items()}
        names = [" ".join(described.exercises or (name,)) for name, described in classes().classes.items()]
        return arrays | {"classes": np.array(names)}


def fit(
    net: Net,
    windows: Windows,
    steps: int,
    rate: float,
    seed: int,
    batch: int = 256,
    progress: Callable[[int, float], None] | None = None,
) -> None:
    """Move the net's weights by `steps` of AdamW whose rate falls by half a cosine; reports the loss now and then."""
    rng = np.random.default_rng(seed)
    torch.manual_seed(seed)
    sums = np.cumsum(windows.odds())
    optimiser = torch.optim.AdamW(net.parameters(), lr=rate, weight_decay=DECAY)
    plan = torch.optim.lr_scheduler.OneCycleLR(optimiser, rate, total_steps=steps, pct_start=0.1)
    loss_of = nn.CrossEntropyLoss(label_smoothing=SMOOTHING)
    net.train()
    recent = 0.0
    for step in range(steps):
        drawn = np.searchsorted(sums, rng.random(batch) * sums[-1])
        x = torch.from_numpy(varied(rng, windows.x[drawn]).astype(np.float32))
        loss = loss_of(net(x), torch.from_numpy(windows.label[drawn]))
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        plan.step()
        recent += 0.02 * (float(loss.detach()) - recent)
        if progress is not None and step % 100 == 99:
            progress(step + 1, recent)
    net.eval()
