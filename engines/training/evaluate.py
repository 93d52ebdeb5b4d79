"""Errors of the lifter on people and cameras that training never saw.

    python -m engines.training.evaluate --data FOLDER [--model FILE.onnx] [--out FILE.json]

Every held-out clip is filmed by random cameras and lifted the way that recordings and live frames are. Errors are
about the pelvis, in mm at each person's own height, over limbs, neck and crown; those of PA-MPJPE after the best
rotation, scale and shift. The baseline puts every point at the pelvis' true depth.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from engines.lift import Lifter, lift_sequence, load_lifter
from engines.lift_points import CHILD, PARENT, POINTS, ROOT
from engines.rays import rays_of
from engines.scale import Scale
from engines.training.body import Array
from engines.training.filming import FilmedClip, films
from engines.training.metrics import ANGLES, angle_errors, errors_after_alignment, position_errors
from engines.training.mocap import Clip, read_clips
from engines.training.posing import exercise_angles, pose_bodies

LONGEST = 150
"""Frames of a clip that are judged."""

MOTIONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("push-up, crawl, lying (artist)", ("pushup", "crawl", "sleeping")),
    ("other artist's key frames", ("artist",)),
    ("jumping jacks, twists, bends, squats", ("jumping jacks",)),
    ("squat", ("squat",)),
    ("lunge", ("lunge",)),
    ("hurdle step", ("hurdle",)),
    ("sit to stand", ("sit to stand",)),
    ("leg raise", ("leg raise",)),
    ("arm raises", ("shoulder",)),
    ("walk, run, jump", ("walk", "run", "jump", "bend over")),
    ("dance", ("dance",)),
    ("sport", ("",)),
)
"""Group of clips -> words of their descriptions, the first that fits."""

FLOOR = (
    "push_up", "plank", "mountain_climber", "crunch", "sit_up", "leg_raise", "bridge", "bench_press", "cobra",
    "hinge", "deadlift", "pull_up", "hanging_leg_raise", "dip", "burpee",
)  # fmt: skip
"""Exercises that no capture here has: posed again for the evaluation, the same makers of poses as in training."""


@dataclass
class ErrorTally:
    """Errors as they come, and their means."""

    parts: dict[str, list[Array]] = field(default_factory=lambda: defaultdict(list))

    def add(self, name: str, values: Array) -> None:
        """Take some errors; missing ones do not count."""
        self.parts[name].append(values[np.isfinite(values)])

    def means(self) -> dict[str, float]:
        """Mean of each kind, rounded."""
        joined = {name: np.concatenate([p.ravel() for p in parts]) for name, parts in self.parts.items()}
        return {name: round(float(values.mean()), 2) for name, values in joined.items() if len(values)}


def group_of(about: str) -> str:
    """The group of a clip by its description."""
    return next(group for group, words in MOTIONS if any(word in about for word in words))


@dataclass(frozen=True)
class TrueMovement:
    """A movement to judge: its `group`, points (n, 26, 3) in statures, height in m, and whether it is `rare`."""

    group: str
    points: Array
    height_m: float
    rare: bool = True


THIN = 5
"""Of UI-PRMD's takes, which repeat ten movements, every so many counts as rare."""


def evaluate(lifter: Lifter, movements: Iterable[TrueMovement], cameras: int) -> dict[str, Any]:
    """Mean errors by noise, way and group; of all of them, and of the `rare` ones."""
    tallies: dict[tuple[str, str, str], ErrorTally] = defaultdict(ErrorTally)
    for number, movement in enumerate(movements):
        keys = [movement.group, "all", "rare"][: 2 + movement.rare]
        for noise in ("true 2D", "noisy 2D"):
            rng = np.random.default_rng([97, number])
            for film in films(rng, movement.points, movement.height_m, cameras, noise == "noisy 2D"):
                for way in ("centred", "causal"):
                    found = errors(lifter, film, way == "causal")
                    for key in keys:
                        for name, values in found.items():
                            tallies[noise, way, key].add(name, values)
    report: dict[str, Any] = {}
    for (noise, way, group), tally in sorted(tallies.items()):
        report.setdefault(noise, {}).setdefault(way, {})[group] = tally.means()
    return report


def errors(lifter: Lifter, film: FilmedClip, causal: bool) -> dict[str, Array]:
    """Errors of one film by kind."""
    lifted = lift_sequence(lifter, film.sequence, film.scale, causal)
    assert lifted.xyz is not None  # noqa: S101
    xyz = lifted.xyz[:, : len(POINTS)]
    found, true = xyz - xyz[:, ROOT, None], film.truth - film.truth[:, ROOT, None]
    whole = np.isfinite(found).all((1, 2))
    kinds = {
        "mpjpe_mm": 1000 * position_errors(found, true),
        "pa_mpjpe_mm": 1000 * errors_after_alignment(found[whole], true[whole]),
        "baseline_mm": 1000 * position_errors(_flat(film), true),
        "root_mm": 1000 * np.linalg.norm(xyz[:, ROOT] - film.truth[:, ROOT], axis=-1),
        "bone_length_deviation_percent": _deviation(xyz),
    }
    return kinds | {f"{joint}_deg": value for joint, value in angle_errors(found, true).items()}


def _flat(film: FilmedClip) -> Array:
    """Every point at the pelvis' true depth, about the pelvis."""
    assert film.scale.intrinsics is not None  # noqa: S101
    rays = rays_of(film.sequence.xy[:, : len(POINTS)], film.scale.intrinsics)
    flat = np.concatenate([rays, np.ones_like(rays[..., :1])], -1) * film.truth[:, ROOT, None, 2:]
    return np.asarray(flat - flat[:, ROOT, None])


def _deviation(xyz: Array) -> Array:
    """Standard deviation over time of each bone's length, in percent of it."""
    lengths = np.linalg.norm(xyz[:, CHILD] - xyz[:, PARENT], axis=-1)
    seen = np.isfinite(lengths).sum(0) > 1
    return 100 * np.nanstd(lengths[:, seen], axis=0) / np.nanmean(lengths[:, seen], axis=0)


def read_held_out(clips: Iterable[Clip], every: int = 1) -> list[TrueMovement]:
    """Movements of held-out people; of UI-PRMD's many takes every n-th."""
    return movements((clip for clip in clips if clip.held_out), every)


def movements(clips: Iterable[Clip], every: int = 1) -> list[TrueMovement]:
    """Movements of clips; of UI-PRMD's many takes every n-th."""
    return [
        TrueMovement(
            group_of(clip.about), _middle(clip.points), clip.height, clip.source != "uiprmd" or i % THIN == 0
        )
        for i, clip in enumerate(clips)
        if clip.source != "uiprmd" or i % every == 0
    ]


def _middle(points: Array) -> Array:
    spare = max(len(points) - LONGEST, 0) // 2
    return points[spare : spare + LONGEST]


def pose_movements(each: int) -> list[TrueMovement]:
    """Floor and hanging exercises posed with a seed of their own."""
    rng = np.random.default_rng(20)
    drawn = [(name, pose_bodies(exercise_angles(rng, name, LONGEST))) for name in FLOOR for _ in range(each)]
    return [TrueMovement(f"posed {name}", points, 1.7) for name, points in drawn]


def main(given: Sequence[str] | None = None) -> None:
    """Evaluate and write the report."""
    parser = argparse.ArgumentParser(prog="python -m engines.training.evaluate")
    parser.add_argument("--data", type=Path, required=True, help="folder of index.csv and the clips")
    parser.add_argument("--model", type=Path, help="another ONNX file than the profile's")
    parser.add_argument("--out", type=Path, help="where the JSON goes; standard output if not given")
    parser.add_argument("--cameras", type=int, default=3)
    parser.add_argument("--every", type=int, default=1, help="of UI-PRMD's takes every n-th")
    asked = parser.parse_args(given)
    lifter = Lifter.of(asked.model) if asked.model else load_lifter("embedded")
    if lifter is None:
        sys.exit("the embedded profile has no lifter: give --model FILE.onnx")
    captured = read_held_out(read_clips(asked.data), asked.every)
    report = {
        "people": "held out: UI-PRMD s07 s08, CMU 02 06 13 55 94, Mesh2Motion's artist",
        "captured": evaluate(lifter, captured, asked.cameras),
        "posed (same makers as in training)": evaluate(lifter, pose_movements(2), asked.cameras),
    }
    text = json.dumps(report, indent=1) + "\n"
    if asked.out:
        asked.out.write_text(text, encoding="utf-8")
    else:
        sys.stdout.write(text)


__all__ = ["ANGLES", "Scale", "errors", "evaluate", "main", "pose_movements", "read_held_out"]

if __name__ == "__main__":
    main()
