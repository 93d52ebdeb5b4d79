"""How often an angle's error lies within its stated uncertainty, on motion capture seen from all sides.

    python bench/uncertainty.py [--clips 40] [--json bench/results/uncertainty.json]

Each clip is seen by made cameras from random directions, heights and distances, with key points that lie beside the
joints as far as their scores say, for about a third of a second at a time. The angle in the picture is held against
the angle in space. A standard deviation should hold 68 % of the errors, twice that 95 %.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from pathlib import Path

import mocap
import numpy as np
from scipy.ndimage import gaussian_filter1d

from engines.pose import INDEX, PoseSequence
from rules.biomechanics import biomechanics
from rules.bma.uncertainty import TRUST_DEG
from rules.body_size import body_size
from rules.point_spread import point_spread
from rules.view import raw_view, view_name

WORDS = (
    "squat", "lunge", "sit to stand", "leg raise", "shoulder", "arm", "walk", "kick", "jump", "stretch", "exercise",
    "bend", "step", "dance",
)  # fmt: skip
RIGS = ("uiprmd", "cmu_amc")
MOST_FRAMES = 600


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
        plain = mocap.seen(world, **camera)
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


def coverage(found: list[tuple[np.ndarray, np.ndarray]]) -> dict[str, float]:
    """Share of the errors within once and twice the uncertainty, and how large both are."""
    error = np.concatenate([np.abs(e) for e, _ in found])
    spread = np.concatenate([u for _, u in found])
    known = np.isfinite(error) & np.isfinite(spread)
    error, spread = error[known], spread[known]
    trusted = spread <= TRUST_DEG
    return {
        "frames": len(error),
        "within_1": round(float((error <= spread).mean()), 3),
        "within_2": round(float((error <= 2 * spread).mean()), 3),
        "rms_error_deg": round(float(np.sqrt((error**2).mean())), 2),
        "rms_uncertainty_deg": round(float(np.sqrt((spread**2).mean())), 2),
        "trusted": round(float(trusted.mean()), 3),
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


def main() -> None:
    """Measure, print, and write what was found."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--clips", type=int, default=40, help="clips of each rig")
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    found = measure(options.clips)
    for key, said in found.items():
        print(f"{key:24s} " + " ".join(f"{name} {value:g}" for name, value in said.items()))
    if options.json:
        options.json.write_text(json.dumps(found, indent=2) + "\n")


if __name__ == "__main__":
    main()
