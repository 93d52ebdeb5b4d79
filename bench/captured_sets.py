"""Sets of captured people, none of whom any rule was made on, as level cameras see them from all round.

UI-PRMD has ten repetitions of each movement by each of eight people, well and badly done, a clip each; those of one
person follow each other here. What is badly done goes less far, and not alike, yet whoever stands by counts it.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterator

import numpy as np

from bench import mocap
from bench.counted import Clip
from bench.engine_errors import tremble
from engines.pose import FloatArray, PoseSequence

MOVEMENTS = {
    "deep squat": "squat",
    "sit to stand": "squat",
    "inline lunge": "lunge",
    "side lunge": "side_lunge",
    "standing shoulder abduction": "lateral_raise",
    "standing shoulder scaption": "front_raise",
}
"""Words of the clips' descriptions -> exercise of the library."""
VIEWS = (0.0, 45.0, 90.0, 135.0, 180.0)
LOOKED_AT = ("s01", "s02", "s03", "s04")
"""Subjects of whom single sets were looked at; the others are left out."""
NOISE_PX = 5.0
BETWEEN_FRAMES, STILL_FRAMES = 9, 30
"""From the end of one clip to the beginning of the next, and before the first and after the last."""
BADLY = " (incorrect form)"


def captured_sets() -> Iterator[Clip]:
    """Each set from each side; `source` is the subject, `collection` is `well` or `badly`."""
    files: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    with (mocap.FOLDER / "index.csv").open(encoding="utf-8", newline="") as table:
        for row in csv.DictReader(table):
            words = row["description"].removesuffix(BADLY)
            way = "badly" if row["description"].endswith(BADLY) else "well"
            if row["source"] == "uiprmd" and words in MOVEMENTS:
                files[words, row["subject"], way].append(row["file"])
    for (words, subject, way), names in files.items():
        world = _in_a_row([mocap.points(mocap.load(name, "uiprmd")) for name in sorted(names)])
        for yaw in VIEWS:
            name, reps = f"{words}, {subject}, {way}, {yaw:.0f} degrees", len(names)
            exercise = MOVEMENTS[words]
            yield Clip(name, exercise, reps, (reps,), (), subject, False, way, _seen(world, yaw))


def _in_a_row(clips: list[FloatArray]) -> FloatArray:
    parts = [np.repeat(clips[0][:1], STILL_FRAMES, axis=0), clips[0]]
    share = np.linspace(0.0, 1.0, BETWEEN_FRAMES + 2)[1:-1, None, None]
    for clip in clips[1:]:
        last = parts[-1][-1]
        parts += [last + (clip[0] - last) * share, clip]
    return np.concatenate([*parts, np.repeat(parts[-1][-1:], STILL_FRAMES, axis=0)])


def _seen(world: FloatArray, yaw: float) -> PoseSequence:
    poses = mocap.view_points(world, yaw)
    score = np.isfinite(poses.xy).all(-1).astype(np.float64)
    flat = PoseSequence(poses.time, poses.xy, score, None, poses.size)
    return tremble(NOISE_PX)(flat)
