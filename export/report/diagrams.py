"""The numbers of the second and the third chart: how the joint moved, how fast, and what it earned."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from export.report.content import Curve, Curves, Speed
from export.report.groups import Group
from export.report.movement import SideCurves
from export.report.numbers import finite_values, loss_of_speed, speeds
from export.report.phrases import Phrases

STRAIGHT = frozenset({"knee", "hip", "elbow"})
"""Joints that are straight at 180 degrees."""
BAND = 3
"""Of so many repetitions and more there is a band: a standard deviation of two says nothing."""
SINGLES = 14
"""So many single repetitions are drawn behind the mean, evenly chosen."""


def curves(main: Group | None, words: Phrases) -> Curves:
    """Left and right of the main exercise."""
    moved = main.movement if main is not None else None
    if main is None or moved is None or not moved.joint:
        return Curves(words("curves.title_none"), "", (), "", "", words("curves.empty"))
    sides = [side for side in moved.sides if len(side.curves)]
    most = max(len(side.curves) for side in sides)
    key = "caption_hold" if main.numbers.held else {1: "caption_one", 2: "caption_two"}.get(most, "caption")
    straight = f" {words('curves.straight')}" if moved.joint in STRAIGHT else ""
    return Curves(
        words("curves.title", joint=words(f"joint.{moved.joint}")),
        f"{words(f'curves.{key}', exercise=main.title)}{straight}",
        tuple(_curve(side, words) for side in sides),
        words("curves.start"),
        words("curves.end"),
    )


def _curve(side: SideCurves, words: Phrases) -> Curve:
    chosen = np.unique(np.linspace(0, len(side.curves) - 1, SINGLES).round().astype(int))
    name, number = words(f"curves.{side.side}"), words.number(side.uncertainty_deg)
    if side.sure:
        text = words("curves.sure", side=name, range=words.number(side.range_deg), number=number)
    else:
        text = words("curves.unsure", side=name, number=number)
    return Curve(
        side.side,
        name,
        text,
        _tuple(side.curves.mean(axis=0)),
        _tuple(side.curves.std(axis=0, ddof=1)) if len(side.curves) >= BAND else (),
        tuple(_tuple(curve) for curve in side.curves[chosen]) if len(side.curves) > 1 else (),
        side.sure,
    )


def _tuple(values: np.ndarray) -> tuple[float, ...]:
    return tuple(round(float(value), 2) for value in values)


def compute_speed(main: Group, words: Phrases) -> Speed:
    """Each repetition of the main exercise against the fastest of its set."""
    sets = [one for one in main.sets if len(finite_values(speeds(one.reps))) >= 2]
    return Speed(
        words("speed.title"),
        words("speed.caption", exercise=main.title) if sets else "",
        tuple(
            (
                words("strip.set", number=one.number),
                speeds(one.reps),
                _describe_loss(loss_of_speed(one.reps), words),
            )
            for one in sets
        ),
        "%",
        "" if sets else words("speed.empty"),
    )


def _describe_loss(loss: float, words: Phrases) -> str:
    return words("speed.lost", number=words.percent(loss / 100)) if math.isfinite(loss) else ""


def energy(groups: Sequence[Group], words: Phrases) -> Speed:
    """Points in each set, where there is no speed to tell of."""
    sets = sorted((one for group in groups for one in group.sets), key=lambda one: one.start_s)
    earned = [one for one in sets if math.isfinite(one.energy) and one.energy > 0]
    return Speed(
        words("energy.title"),
        words("energy.caption") if earned else "",
        tuple(
            (words("strip.set", number=one.number), (one.energy,), words.number(one.energy, 1))
            for one in earned
        ),
        "",
        "" if earned else words("energy.empty"),
    )
