"""How often an angle's error lies within its stated uncertainty, on motion capture seen from all sides.

    python bench/uncertainty.py [--clips 40] [--json bench/results/uncertainty.json]

Each clip is seen by made cameras from random directions, heights and distances, with key points that lie beside the
joints as far as their scores say, for about a third of a second at a time. The angle in the picture is held against
the angle in space. A standard deviation should hold 68 % of the errors, twice that 95 %.

The lifter's angles in space are held against the truth as well, as `engines.training.judging` films people that
neither it nor its deviations (`engines.training.spread`) were trained on.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from dataclasses import replace
from pathlib import Path

import mocap
import numpy as np
from scipy.ndimage import gaussian_filter1d
from scipy.stats import spearmanr

from engines.lift import Lifter, lift_sequence, load_lifter
from engines.lift_points import POINTS
from engines.lift_spread import JOINTS
from engines.pose import INDEX, KEYPOINTS, PoseSequence
from engines.training.judging import FilmedMovement, film_all
from engines.training.mocap import read_clips
from engines.training.spread import judging
from rules.biomechanics import biomechanics
from rules.bma.uncertainty import limit_deg
from rules.body_size import body_size
from rules.point_spread import point_spread
from rules.view import raw_view, view_name

WORDS = (
    "squat", "lunge", "sit to stand", "leg raise", "shoulder", "arm", "walk", "kick", "jump", "stretch", "exercise",
    "bend", "step", "dance",
)  # fmt: skip
RIGS = ("uiprmd", "cmu_amc")
MOST_FRAMES = 600
FAR_DEG = 20.0
"""An error above this should not be trusted."""


def beside(shape: tuple[int, ...], rng: np.random.Generator) -> np.ndarray:
    """Errors of unit variance that stay for about a third of a second, as those of a network do."""
    smooth = gaussian_filter1d(rng.normal(size=shape), 5.0, axis=0, mode="nearest")
    return smooth / smooth.std()


def in_place(world: np.ndarray) -> np.ndarray:
    """The same movement without the way across the floor, as before a mirror."""
    hips = world[:, [INDEX["left_hip"], INDEX["right_hip"]]].mean(axis=1, keepdims=True)
    way = gaussian_filter1d(hips, 15.0, axis=0, mode="nearest") * [1.0, 0.0, 1.0]
    return world - way


def views(clip: mocap.Clip, count: int, rng: np.random.Generator) -> list[tuple[PoseSequence, PoseSequence]]:
    """The clip from random places: as seen, and the truth in space."""
    world = in_place(mocap.points(clip)[:MOST_FRAMES])
    found = []
    for _ in range(count):
        camera = {
            "yaw_deg": rng.uniform(0, 360), "distance_m": rng.uniform(2.5, 5.0), "height_m": rng.uniform(0.5, 1.8),
            "tilt_deg": rng.uniform(-10, 10),
        }  # fmt: skip
        plain = mocap.view_points(world, **camera)
        score = np.full(plain.score.shape, rng.uniform(0.35, 1.0))
        off = point_spread(score)[..., None] * body_size(plain.xy).height * beside(plain.xy.shape, rng)
        flat = PoseSequence(plain.time, plain.xy + off, score, None, plain.size)
        found.append((flat, plain))
    return found


def errors(flat: PoseSequence, truth: PoseSequence) -> dict[tuple[str, str], tuple[np.ndarray, np.ndarray]]:
    """(joint, view) -> errors and uncertainties, deg."""
    one, other = biomechanics(flat, channels="live"), biomechanics(truth, channels="live")
    breadth, facing = raw_view(truth.xy, np.full(len(truth), body_size(truth.xy).lengths[0]))
    view = view_name(float(np.nanmedian(breadth)), float(np.nanmedian(facing))) or "unknown"
    found = {}
    for name in one.names:
        if name.startswith("uncertainty."):
            angle = name.removeprefix("uncertainty.")
            found[angle, view] = (one.channel(angle) - other.channel(angle), one.channel(name))
    return found


def coverage(found: list[tuple[np.ndarray, np.ndarray]], stated: bool = False) -> dict[str, float]:
    """Share of the errors within once and twice the uncertainty, how large both are, and what is trusted.

    `stated`: by the 3D stage.
    """
    error = np.concatenate([np.abs(e) for e, _ in found])
    spread = np.concatenate([u for _, u in found])
    known = np.isfinite(error) & np.isfinite(spread)
    error, spread = error[known], spread[known]
    trusted, far = spread <= limit_deg(stated), error > FAR_DEG
    return {
        "frames": len(error),
        "within_1": round(float((error <= spread).mean()), 3),
        "within_2": round(float((error <= 2 * spread).mean()), 3),
        "rms_error_deg": round(float(np.sqrt((error**2).mean())), 2),
        "rms_uncertainty_deg": round(float(np.sqrt((spread**2).mean())), 2),
        "trusted": round(float(trusted.mean()), 3),
        "rank_correlation": round(float(spearmanr(error, spread)[0]), 3),
        "trusted_of_errors_above_20_deg": round(float(trusted[far].mean()), 3) if far.any() else 0.0,
        "rms_error_trusted_deg": round(
            float(np.sqrt((error[trusted] ** 2).mean())) if trusted.any() else 0.0, 2
        ),
        "rms_error_untrusted_deg": round(
            float(np.sqrt((error[~trusted] ** 2).mean())) if (~trusted).any() else 0.0, 2
        ),
    }


def measure(count: int, per_clip: int = 4) -> dict[str, dict[str, float]]:
    """Coverage of everything, of each joint, and of each view."""
    rng = np.random.default_rng(0)
    gathered: dict[str, list[tuple[np.ndarray, np.ndarray]]] = defaultdict(list)
    for rig in RIGS:
        for clip in mocap.clips(rig, WORDS, count):
            for flat, truth in views(clip, per_clip, rng):
                for (angle, view), pair in errors(flat, truth).items():
                    if "ankle" in angle and rig == "uiprmd":
                        continue  # its toe is no big toe
                    joint = "trunk lean" if "trunk" in angle else angle.split(".")[1]
                    for key in ("all", joint, view, f"{joint}, {view}"):
                        gathered[key].append(pair)
    return {key: coverage(found) for key, found in sorted(gathered.items())}


def lift_errors(lifter: Lifter, one: FilmedMovement) -> dict[str, tuple[np.ndarray, np.ndarray]]:
    """Joint -> errors and uncertainties, deg, of a film that was lifted."""
    film = one.film
    true = np.full((len(film.truth), len(KEYPOINTS), 3), np.nan)
    true[:, : len(POINTS)] = film.truth
    sure = replace(film.sequence, xyz=true, score=np.ones_like(film.sequence.score))
    found, other = (
        biomechanics(each, channels="live")
        for each in (lift_sequence(lifter, film.sequence, film.scale), sure)
    )
    pairs: dict[str, tuple[np.ndarray, np.ndarray]] = {}
    for joint in JOINTS:
        names = [f"angle.{joint}.{side}" for side in ("left", "right")]
        off = np.concatenate([found.channel(name) - other.channel(name) for name in names])
        pairs[joint] = off, np.concatenate([found.channel(f"uncertainty.{name}") for name in names])
    return pairs


def measure_space(lifter: Lifter, every: int) -> dict[str, dict[str, float]]:
    """Coverage of the lifter's angles: of everything, of each joint, and of each yaw."""
    gathered: dict[str, list[tuple[np.ndarray, np.ndarray]]] = defaultdict(list)
    for one in film_all(judging(read_clips(mocap.FOLDER), every)):
        for joint, pair in lift_errors(lifter, one).items():
            for key in ("all", joint, f"yaw {one.yaw}", f"{joint}, yaw {one.yaw}"):
                gathered[key].append(pair)
    return {f"in space, {key}": coverage(found, stated=True) for key, found in sorted(gathered.items())}


def main() -> None:
    """Measure, print, and write what was found."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--clips", type=int, default=40, help="clips of each rig")
    parser.add_argument("--every", type=int, default=4, help="in space: of UI-PRMD's takes every n-th")
    parser.add_argument("--model", type=Path, help="another ONNX file than the profile's lifter")
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    lifter = Lifter.of(options.model) if options.model else load_lifter("embedded")
    assert lifter is not None
    found = measure(options.clips) | measure_space(lifter, options.every)
    for key, said in found.items():
        print(f"{key:24s} " + " ".join(f"{name} {value:g}" for name, value in said.items()))
    if options.json:
        options.json.write_text(json.dumps(found, indent=2) + "\n")


if __name__ == "__main__":
    main()
