"""Motion-capture clips of `../shared/data/mocap` as poses of thirty points, in space and as cameras see them."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from engines.pose import INDEX, KEYPOINTS, FloatArray, PoseSequence

FOLDER = Path(__file__).parents[1] / ".." / "shared" / "data" / "mocap"
FPS = 30.0
LIMBS = ("shoulder", "elbow", "wrist", "hand", "hip", "knee", "ankle", "toe")
RIGS: dict[str, dict[str, str]] = {
    "uiprmd": {name: f"left_{name}" for name in LIMBS} | {"head": "head", "neck": "neck"},
    "cmu_amc": {
        "shoulder": "lclavicle", "elbow": "lhumerus", "wrist": "lradius", "hand": "lhand", "hip": "lhipjoint",
        "knee": "lfemur", "ankle": "ltibia", "toe": "ltoes", "head": "head", "neck": "thorax",
    },
}  # fmt: skip
"""Rig -> joint of our name -> the left joint's name in the rig (../shared/data/README.md)."""


@dataclass(frozen=True, slots=True)
class Clip:
    """Joint positions, name of the rig -> (N, 3) m, y up; `joints` of the rig by our names, left and right."""

    name: str
    rig: str
    description: str
    positions: dict[str, FloatArray]

    def joint(self, name: str, side: str = "left") -> FloatArray:
        """(N, 3) m of a joint by our name."""
        own = RIGS[self.rig][name]
        if side == "right":
            own = own.replace("left_", "right_") if own.startswith("left_") else _other(own, name)
        return self.positions[own]


def _other(own: str, name: str) -> str:
    return own if name in {"head", "neck"} else "r" + own[1:]


def clips(rig: str, words: tuple[str, ...] = (), most: int = 1000) -> list[Clip]:
    """Clips of a rig whose description holds one of the words (any without words), evenly picked up to `most`."""
    with (FOLDER / "index.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["source"] == rig]
    found = [row for row in rows if not words or any(word in row["description"].lower() for word in words)]
    picked = [
        found[int(i)] for i in np.unique(np.linspace(0, len(found) - 1, min(most, len(found))).astype(int))
    ]
    return [load(row["file"], rig, row["description"]) for row in picked]


def load(file: str, rig: str, description: str = "") -> Clip:
    """Read one clip."""
    with np.load(FOLDER / file, allow_pickle=False) as data:
        names = [str(name) for name in data["names"]]
        positions = data["positions"].astype(np.float64)
    return Clip(file, rig, description, {name: positions[:, i] for i, name in enumerate(names)})


def points(clip: Clip) -> FloatArray:
    """(N, 30, 3) m, y up: what the rig has of the thirty points, NaN for the rest."""
    count = len(clip.joint("hip"))
    out = np.full((count, len(KEYPOINTS), 3), np.nan)
    for side in ("left", "right"):
        for name in ("shoulder", "elbow", "wrist", "hip", "knee", "ankle"):
            out[:, INDEX[f"{side}_{name}"]] = clip.joint(name, side)
        out[:, INDEX[f"{side}_big_toe"]] = clip.joint("toe", side)
    out[:, INDEX["head"]] = clip.joint("head")
    out[:, INDEX["neck"]] = clip.joint("neck")
    out[:, INDEX["pelvis"]] = (clip.joint("hip") + clip.joint("hip", "right")) / 2
    return out


def in_space(clip: Clip) -> PoseSequence:
    """The clip in the axes of a level camera that looks along -z from 4 m before it."""
    return view_points(points(clip), yaw_deg=0.0)


def view_points(
    world: FloatArray, yaw_deg: float, distance_m: float = 4.0, height_m: float = 1.1, tilt_deg: float = 0.0,
    noise_px: FloatArray | float = 0.0, score: float | NDArray[np.float64] = 1.0, seed: int = 0,
) -> PoseSequence:  # fmt: skip
    """World points (N, 30, 3), y up, as a camera at that yaw about the person sees them; `xyz` is the exact truth."""
    centre = np.nanmean(world[:, [INDEX["left_hip"], INDEX["right_hip"]]], axis=(0, 1))
    a, b = np.radians(yaw_deg), np.radians(tilt_deg)
    turn = np.array([[np.cos(a), 0, -np.sin(a)], [0, 1, 0], [np.sin(a), 0, np.cos(a)]])
    ground = np.array([centre[0], np.nanquantile(world[..., 1], 0.01), centre[2]])
    level = (world - ground - [0.0, height_m, 0.0]) @ turn.T * [1.0, -1.0, -1.0] + [0.0, 0.0, distance_m]
    tilt = np.array([[1, 0, 0], [0, np.cos(b), -np.sin(b)], [0, np.sin(b), np.cos(b)]])
    xyz = level @ tilt.T
    xy = xyz[..., :2] / xyz[..., 2:] * 1100.0 + [640.0, 360.0]
    xy = xy + np.random.default_rng(seed).normal(size=xy.shape) * noise_px
    time = np.arange(len(world)) / FPS
    return PoseSequence(time, xy, np.broadcast_to(score, xy.shape[:2]).copy(), xyz, (1280, 720))
