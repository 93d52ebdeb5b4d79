"""`keypoints.csv`, `bma.csv`, and `bma.json`, which says what the channels are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engines.pose import PoseSequence
from export.keypoints import write_keypoints
from export.tables import write_channel_units, write_channels
from rules.biomechanics import Biomechanics
from rules.channels import DECLARED
from rules.trust import trust


def write_csv(
    folder: Path,
    poses: PoseSequence,
    bma: Biomechanics,
    beside: Sequence[tuple[PoseSequence, Biomechanics]] | None = None,
) -> None:
    """Write the three files into a folder. Raises OSError naming the file.

    `beside` are further people in the same frames, None where one alone was asked for: with it, each row of `bma.csv`
    says whose it is (`person`, 0 is the first).
    """
    write_keypoints(folder / "keypoints.csv", poses, beside=[own for own, _ in beside or ()])
    if beside is None:
        write_channels(folder / "bma.csv", bma.time, bma.names, bma.values)
    else:
        bma = widest([bma, *(own for _, own in beside)])
        people = np.stack([bma.values, *(_columns_of(own, bma.names) for _, own in beside)])
        write_channels(folder / "bma.csv", bma.time, bma.names, people)
    units = zip(bma.names, bma.units, bma.descriptions, strict=True)
    write_channel_units(
        folder / "bma.json", {name: (unit, text) for name, unit, text in units}, describe_channels(bma)
    )


def widest(people: Sequence[Biomechanics]) -> Biomechanics:
    """The first of some people's channels, with a column for each channel that another has and they have not."""
    first = people[0]
    more = [(own, i) for own in people[1:] for i, name in enumerate(own.names) if name not in first.names]
    unique = {own.names[i]: (own.units[i], own.descriptions[i]) for own, i in more}
    if not unique:
        return first
    nothing = np.full((len(first.time), len(unique)), np.nan, np.float32)
    return replace(
        first,
        names=(*first.names, *unique),
        units=(*first.units, *(unit for unit, _ in unique.values())),
        descriptions=(*first.descriptions, *(text for _, text in unique.values())),
        values=np.hstack([first.values, nothing]),
    )


def _columns_of(bma: Biomechanics, names: Sequence[str]) -> NDArray[np.float32]:
    """(N, C) values in the order of some names, NaN for a channel that is not there."""
    at = {name: i for i, name in enumerate(bma.names)}
    values = np.full((len(bma.time), len(names)), np.nan, np.float32)
    there = [i for i, name in enumerate(names) if name in at]
    values[:, there] = bma.values[:, [at[names[i]] for i in there]]
    return values


def describe_channels(bma: Biomechanics) -> dict[str, dict[str, Any]]:
    """Channel -> formula and source, and of an angle how far it can be trusted."""
    described = {
        name: {"formula": DECLARED[name].formula, "source": DECLARED[name].source} for name in bma.names
    }
    for name, found in trust(bma).items():
        described[name] |= asdict(found)
    return described
