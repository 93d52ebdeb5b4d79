"""`keypoints.csv`, `bma.csv`, and `bma.json`, which says what the channels are."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Any

from engines.pose import PoseSequence
from export.keypoints import write_keypoints
from export.tables import write_channel_units, write_channels
from rules.biomechanics import Biomechanics
from rules.channels import DECLARED
from rules.trust import trust


def write_csv(folder: Path, poses: PoseSequence, bma: Biomechanics) -> None:
    """Write the three files into a folder. Raises OSError naming the file."""
    write_keypoints(folder / "keypoints.csv", poses)
    write_channels(folder / "bma.csv", bma.time, bma.names, bma.values)
    units = zip(bma.names, bma.units, bma.descriptions, strict=True)
    write_channel_units(
        folder / "bma.json", {name: (unit, text) for name, unit, text in units}, declared(bma)
    )


def declared(bma: Biomechanics) -> dict[str, dict[str, Any]]:
    """Channel -> formula and source, and of an angle how far it can be trusted."""
    said = {name: {"formula": DECLARED[name].formula, "source": DECLARED[name].source} for name in bma.names}
    for name, found in trust(bma).items():
        said[name] |= asdict(found)
    return said
