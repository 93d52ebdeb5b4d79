"""Which layers have to stay in FP32 when the rest of a network runs in BF16: found by what the key points do.

A network can have one block whose values span so far that BF16's eight bits of mantissa move every key point, while
all other layers move them by nothing that counts. Each unit (a layer with weights and what follows it) is lowered
alone first and judged; then as few of the worst are left in FP32 as make the whole agree.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from engines.errors import EngineError
from engines.verification import Agreement

Judge = Callable[[frozenset[str]], Agreement]
"""Layers that stay in FP32 -> agreement of the rest in BF16 with FP32."""
Progress = Callable[[str, int, int], None]
"""What is being done, steps done, steps in all."""

LARGEST_SHARE = 0.5
"""With more units than this share in FP32 there is nothing left to gain."""


@dataclass(frozen=True, slots=True)
class PreciseLayers:
    """The layers that stay in FP32, and what was found of the network with them."""

    layers: tuple[str, ...]
    agreement: Agreement


def layers_to_keep(
    units: Sequence[tuple[str, ...]],
    quick: Judge,
    thorough: Judge,
    progress: Progress = lambda *_: None,
) -> PreciseLayers:
    """As few units as make the whole good, the most sensitive first.

    `quick` judges on a few crops, to put the units in order; `thorough` on all, to say what is good. Raises
    EngineError where even half of the units in FP32 are not enough.
    """
    found = thorough(frozenset())
    if found.ok:
        return PreciseLayers((), found)
    everything = frozenset(name for unit in units for name in unit)
    errors = []
    for i, unit in enumerate(units):
        progress("judging layers", i, len(units))
        errors.append(_error(quick(everything - set(unit))))
    order = sorted(range(len(units)), key=lambda i: -errors[i])
    for count in _counts(len(units)):
        progress("choosing layers", count, len(units))
        layers = tuple(name for i in order[:count] for name in units[i])
        found = thorough(frozenset(layers))
        if found.ok:
            return PreciseLayers(layers, found)
    raise EngineError("half of this network's layers would have to stay in FP32: BF16 gains nothing here")


def _error(found: Agreement) -> float:
    return found.mean_px + found.lost + found.ties


def _counts(units: int) -> list[int]:
    """1, 2, 3, 4, 5, 6, 8, 10, 13 ... up to the largest share: steps of a third."""
    counts, at = [], 1
    while at <= units * LARGEST_SHARE:
        counts.append(at)
        at += max(1, at // 3)
    return counts
