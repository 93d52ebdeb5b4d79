"""How well the camera, the floor and the member's reflection are known: figures of docs/calibration.md.

    python bench/calibrating.py [--cameras 6] [--clips 40] [--json bench/results/calibration.json]

Cameras are made at random and solved from rendered boards. Floors are found from motion capture, as made cameras see
it and the lifter lifts it (../shared/data/mocap; left out where it is not there). Overlays are drawn for joints
anywhere before the glass, with what the engines do not know as an error.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "calibration"))

from people import in_room, projected, seen_by
from rendered_board import render, walk

from calibration.boards import Board
from calibration.floor_finding import floor_of_members
from calibration.glass import glass_from_measures
from calibration.intrinsics import Intrinsics
from calibration.solving import solve
from calibration.standing import NobodyStandsError, standing, stature_of
from calibration.views import ViewCollector
from engines.lift import Lifter, lift_sequence, load_lifter
from engines.lift_points import POINTS
from engines.pose import KEYPOINTS, PoseSequence
from engines.scale import Scale
from engines.training.mocap import Clip, read_clips

MOCAP = Path(__file__).parents[2] / "shared" / "data" / "mocap"
SIZE = (1280, 720)
LENS = Intrinsics(760.0, 760.0, 639.5, 359.5, *SIZE)
PICTURE_NOISE_PX = 2.0
PLACES = (((0.0, 3.4), 0.0), ((-0.7, 2.7), 35.0), ((0.8, 4.5), -60.0))
"""Where somebody stands on the floor, m to the right and away, and how they are turned, deg."""


def spread(values: list[float], digits: int = 3) -> dict[str, float]:
    """Median, 90th percentile and largest."""
    found = np.abs(values)
    return {
        "median": round(float(np.median(found)), digits),
        "p90": round(float(np.quantile(found, 0.9)), digits),
        "most": round(float(found.max()), digits),
    }


def draw_camera(rng: np.random.Generator) -> Intrinsics:
    """A webcam as it might be: 60 to 90 degrees wide, off its middle, with a lens that bends."""
    focal = SIZE[0] / (2 * np.tan(np.radians(rng.uniform(60, 90)) / 2))
    bend = (rng.uniform(-0.25, 0.1), rng.uniform(-0.05, 0.08), *rng.uniform(-1e-3, 1e-3, 2), 0.0)
    centre = np.array(SIZE) / 2 + rng.uniform(-15, 15, 2)
    return Intrinsics(focal, focal * rng.uniform(0.998, 1.002), *centre, *SIZE, tuple(map(float, bend)))


def intrinsics(cameras: int) -> dict[str, Any]:
    """Errors of focal length (%) and principal point (px) from about twenty rendered views of a ChArUco board."""
    focal, centre, rms = [], [], []
    for seed in range(cameras):
        true = draw_camera(np.random.default_rng(seed))
        collector = ViewCollector(Board(), SIZE, still=False)
        for i, pose in enumerate(walk(true, Board(), 22, seed)):
            collector.offer(render(true, Board(), *pose, seed=i))
        found = solve(collector.views, SIZE)
        lens = found.intrinsics
        focal += [100 * (lens.fx / true.fx - 1), 100 * (lens.fy / true.fy - 1)]
        centre += [lens.cx - true.cx, lens.cy - true.cy]
        rms.append(found.quality.rms_px)
    return {
        "cameras": cameras,
        "focal_percent": spread(focal),
        "centre_px": spread(centre),
        "rms_px": spread(rms),
    }


def scenes(clips: int) -> Iterator[tuple[Clip, list[np.ndarray], Any]]:
    """Clips in which somebody stands, played at three places before a made camera.

    Returns the clip, its points (n, 26, 3) m in camera axes at each place, and the true floor.
    """
    rng, given = np.random.default_rng(1), 0
    for clip in read_clips(MOCAP, 23):
        points = clip.points[:200].astype(float) * clip.height
        points -= np.nanmean(points, axis=(0, 1)) * [1, 0, 1]
        ankles = points[:, [POINTS.index(f"{side}_ankle") for side in ("left", "right")], 1]
        points[..., 1] -= np.quantile(ankles.min(axis=1), 0.05) - 0.039 * clip.height
        pitch, roll, height = rng.uniform(0, 18), rng.uniform(-5, 5), rng.uniform(1.2, 2.1)
        turns = rng.uniform(-20, 20, 3)
        rooms = [
            np.stack([in_room(frame, place, facing + turn) for frame in points])
            for (place, facing), turn in zip(PLACES, turns, strict=True)
        ]
        seen = [seen_by(room, pitch, roll, height) for room in rooms]
        try:
            standing(np.arange(len(points)) / 30, seen[0][0], POINTS)
        except NobodyStandsError:
            continue
        yield clip, [part for part, _ in seen], seen[0][1]
        given += 1
        if given >= clips:
            return


def lift_clip(lifter: Lifter, clip: Clip, seen: np.ndarray) -> np.ndarray:
    """(n, 30, 3) m as the engines would have them: from the picture, with the member's height."""
    xy = projected(seen, LENS) + np.random.default_rng(2).normal(0, PICTURE_NOISE_PX, (*seen.shape[:2], 2))
    sequence = PoseSequence.from_arrays(
        np.arange(len(seen)) / 30, xy, np.full(seen.shape[:2], 0.8), keypoints=POINTS, size=SIZE
    )
    found = lift_sequence(lifter, sequence, Scale(LENS, clip.height)).xyz
    assert found is not None
    return found


WAYS: dict[str, tuple[int, bool]] = {
    "three places": (3, False),
    "one place, camera's height measured": (1, True),
    "three places, camera's height measured": (3, True),
}


def floors(clips: int) -> dict[str, Any]:
    """Errors of up (deg) and of the camera's height (m), and how far the lifted stature is off (%)."""
    up: dict[str, list[float]] = {way: [] for way in WAYS}
    over: dict[str, list[float]] = {way: [] for way in WAYS}
    stature = []
    lifter = load_lifter()
    assert lifter is not None
    for clip, parts, true in scenes(clips):
        made = [lift_clip(lifter, clip, part) for part in parts]
        for way, (places, measured) in WAYS.items():
            xyz = np.concatenate(made[:places])
            time = np.arange(len(xyz)) / 30
            try:
                found = floor_of_members(
                    time, xyz, KEYPOINTS, clip.height, true.height_m if measured else None
                )
                stature.append(100 * (stature_of(time, xyz, KEYPOINTS) / clip.height - 1))
            except (NobodyStandsError, ValueError):
                continue
            up[way].append(float(np.degrees(np.arccos(np.clip(np.dot(found.up, true.up), -1, 1)))))
            over[way].append(found.height_m - true.height_m)
    said: dict[str, Any] = {
        way: {"scenes": len(up[way]), "up_deg": spread(up[way], 2), "height_m": spread(over[way])}
        for way in WAYS
    }
    return {**said, "stature_percent": spread(stature, 2)}


def overlays() -> dict[str, Any]:
    """How far the overlay lies from the reflection (mm on the glass) where depth and eye are not known exactly."""
    rng = np.random.default_rng(3)
    pane = glass_from_measures("mirror", (0.7, 1.2), (1080, 1920), 0.04, up=(0.0, -0.99, -0.14))
    joints = np.column_stack(
        [rng.uniform(-0.6, 0.6, 400), rng.uniform(-0.4, 1.2, 400), rng.uniform(1.5, 3.0, 400)]
    )
    eyes = np.column_stack(
        [joints[:, 0] + rng.uniform(-0.2, 0.2, 400), rng.uniform(-0.3, 0.3, 400), joints[:, 2]]
    )
    cases = {
        "body 3 % nearer than it is": 0.97,
        "body 6 % nearer than it is": 0.94,
    }
    found = {}
    for name, factor in cases.items():
        pairs = zip(joints, eyes, strict=True)
        apart = [
            (pane.overlay_points(factor * joint[None], factor * eye) - pane.overlay_points(joint[None], eye))[
                0
            ]
            for joint, eye in pairs
        ]
        found[name] = spread(list(1000 * np.linalg.norm(np.array(apart) * pane.metres_per_px, axis=1)), 1)
    pairs = zip(joints, eyes, strict=True)
    apart = [
        (
            pane.overlay_points(joint[None], eye + np.array([0.03, 0, 0]))
            - pane.overlay_points(joint[None], eye)
        )[0]
        for joint, eye in pairs
    ]
    found["one eye rather than between both"] = spread(
        list(1000 * np.linalg.norm(np.array(apart) * pane.metres_per_px, axis=1)), 1
    )
    return found


def main() -> None:
    """Measure, print, and write where asked."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--cameras", type=int, default=6)
    parser.add_argument("--clips", type=int, default=40)
    parser.add_argument("--json", type=Path)
    given = parser.parse_args()
    said = {"intrinsics": intrinsics(given.cameras), "overlay_mm": overlays()}
    if (MOCAP / "index.csv").is_file():
        said["floor"] = floors(given.clips)
    print(json.dumps(said, indent=2))
    if given.json is not None:
        given.json.write_text(json.dumps(said, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
