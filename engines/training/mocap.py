"""Motion-capture clips read from disk and brought to our key points."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from engines.training.body import POINT as AT
from engines.training.body import POINTS, Array, add_foot, add_head, add_middles, chest_forward, stature, unit
from engines.training.rigs import Rig, rig_of

HELD_OUT: frozenset[tuple[str, str]] = frozenset(
    {
        ("uiprmd", "s07"), ("uiprmd", "s08"), ("cmu_amc_subst", "13"), ("cmu_amc", "02"), ("cmu_aclstm", "94"),
        ("cmu_iclone", "06"), ("cmu_fbx", "55"), ("m2m", "artist"),
    }
)  # fmt: skip
"""(source, subject) of the people that training never sees; the lifter's errors are stated on them."""


@dataclass(frozen=True, slots=True)
class Clip:
    """A clip, y up, 30 frames a second: `points` (n, 26, 3) in statures of its person, `height` the stature in m."""

    name: str
    source: str
    subject: str
    about: str
    points: Array
    height: float

    @property
    def held_out(self) -> bool:
        """Whether its person is held out of training."""
        return (self.source, self.subject) in HELD_OUT


def read_index(folder: Path) -> list[dict[str, str]]:
    """Rows of `index.csv`. Raises FileNotFoundError, which names the file."""
    with (folder / "index.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def read_clips(folder: Path, every: int = 1) -> Iterator[Clip]:
    """All clips of a folder in the order of its index, or every n-th of them.

    Raises FileNotFoundError for a missing file, ValueError naming a clip whose rig is not declared.
    """
    for row in read_index(folder)[::every]:
        with np.load(folder / row["file"], allow_pickle=False) as data:
            names = {str(name): i for i, name in enumerate(data["names"])}
            positions = np.asarray(data["positions"], dtype=np.float32)
        try:
            points = to_points(positions, names, rig_of(row["source"], names))
        except ValueError as error:
            raise ValueError(f"{row['file']}: {error}") from error
        height = stature(points)
        about = row["description"]
        yield Clip(row["file"], row["source"], row["subject"], about, points / np.float32(height), height)


def to_points(positions: Array, names: dict[str, int], rig: Rig) -> Array:
    """Key points (n, 26, 3) in m from a rig's joints (n, joints, 3)."""

    def joint(name: str) -> Array:
        return positions[:, names[name]]

    points = np.full((len(positions), len(POINTS), 3), np.nan, dtype=np.float32)
    at = rig.joints
    for name in rig.points:
        for ours in (name, name.replace("left", "right", 1)):
            points[:, AT[ours]] = joint(at[ours])
    add_middles(points)
    size = _leg_stature(points)
    for side in ("left", "right"):
        heel = joint(at[f"{side}_heel"]) if rig.heel else None
        ankle = points[:, AT[f"{side}_ankle"]]
        add_foot(points, side, ankle + rig.ball_at * (joint(at[f"{side}_ball"]) - ankle), size, heel)
    add_head(points, *_head(points, joint, rig), size)
    return points


def _leg_stature(points: Array) -> float:
    """Stature as legs and trunk make it likely, for sizing what a rig does not measure."""
    chain = ("neck", "pelvis"), ("left_hip", "left_knee"), ("left_knee", "left_ankle")
    length = sum(
        float(np.median(np.linalg.norm(points[:, AT[a]] - points[:, AT[b]], axis=-1))) for a, b in chain
    )
    return length / 0.776


def _head(points: Array, joint, rig: Rig) -> tuple[Array, Array, Array]:  # type: ignore[no-untyped-def]
    """Centre, up and forward of the head (n, 3)."""
    base, tip = joint(rig.head.base), joint(rig.head.tip)
    centre, up = base + rig.head.at * (tip - base), unit(tip - base)
    if not rig.face:
        return centre, up, chest_forward(points)
    face = np.mean([joint(name) for name in rig.face], axis=0, dtype=np.float32)
    if rig.eyes is None:
        return centre, up, face - centre
    # the sagittal plane holds the line from the skull's base to the eyes
    line = unit(face - joint(rig.eyes.base))
    left = unit(joint(rig.face[0]) - joint(rig.face[1]))
    ahead = np.cross(left, line)
    angle = np.radians(rig.eyes.rise_deg)
    up = np.cos(angle) * line - np.sin(angle) * ahead
    forward = np.sin(angle) * line + np.cos(angle) * ahead
    return face - 0.085 * forward - 0.014 * up, up, forward
