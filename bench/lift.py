"""How right the 3D is: errors on held-out people, and the sample video in metres. Writes `results/lift.json`.

python bench/lift.py --data ../shared/data/mocap [--model FILE.onnx] [--plot FILE.png]
"""

from __future__ import annotations

import argparse
import json
import time
from pathlib import Path
from typing import Any

import cv2
import numpy as np

from calibration.intrinsics import Intrinsics
from engines import fetch, zoo
from engines.lift import Lifter, LiveLifter, lift_sequence, load_lifter
from engines.lift_points import POINT, POINTS, TREE
from engines.pipeline import Pipeline
from engines.pose import FloatArray, PoseSequence
from engines.scale import Scale
from engines.training.evaluate import evaluate, pose_movements, read_held_out
from engines.training.judging import REPEATED, film_all, hold_bones, judge
from engines.training.mocap import read_clips

SAMPLE_CAMERA = Intrinsics(2520.0897, 2520.0897, 884.0, 497.0, 1768, 994)
"""Sports2D/Demo/Calib_demo.toml, which comes with the sample video in its wheel."""

SAMPLE_HEIGHT_M = 1.65
"""The athlete's height by Sports2D/Demo/Config_demo.toml."""

FEET = tuple(
    POINT[f"{side}_{part}"] for side in ("left", "right") for part in ("heel", "big_toe", "small_toe")
)

STILL, STILL_S = 0.05, 1 / 6
"""Who stands: no point of the feet is seen to move by more than this share of the body's height in the picture,
this long before and after."""

SHORTEST = 5
"""Frames of a stand that counts."""

LIMIT_S = 20.0


def main() -> None:
    """Measure and write."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--model", type=Path)
    parser.add_argument("--cameras", type=int, default=3)
    parser.add_argument("--every", type=int, default=1, help="of UI-PRMD's takes every n-th")
    parser.add_argument(
        "--plot", type=Path, help="PNG of the sample's stick figure from the front, side and top"
    )
    parser.add_argument("--out", type=Path, default=Path(__file__).parent / "results" / "lift.json")
    asked = parser.parse_args()
    lifter = Lifter.of(asked.model) if asked.model else load_lifter("embedded")
    assert lifter is not None
    flat = Pipeline(three_d=False).sequence(fetch.ensure(zoo.load().asset("sample")))
    lifted = lift_sequence(lifter, flat, Scale(SAMPLE_CAMERA, SAMPLE_HEIGHT_M))
    if asked.plot:
        draw(lifted, asked.plot)
    captured = read_held_out(read_clips(asked.data), asked.every)
    repeated = [one for one in read_held_out(read_clips(asked.data)) if one.group in REPEATED]
    report = {
        "model": zoo.load().profile("embedded").pose3d,
        "held out": "UI-PRMD s07 s08, CMU 02 06 13 55 94, Mesh2Motion's artist",
        "of UI-PRMD's takes every": asked.every,
        "cameras": asked.cameras,
        "as engines see them (engines.training.judging)": judge(lifter, film_all(captured)),
        "the same, every take of squats, lunges and sit to stand": judge(lifter, film_all(repeated), False),
        "the same takes, bones held to their length": judge(
            lifter, film_all(map(hold_bones, repeated)), False
        ),
        "captured": evaluate(lifter, captured, asked.cameras),
        "posed, by the makers of poses that training uses": evaluate(
            lifter, pose_movements(2), asked.cameras
        ),
        "sample": sample(lifted, stands(flat)),
        "speed, processor time of one thread": speed(lifter, flat),
    }
    asked.out.write_text(json.dumps(report, indent=1) + "\n", encoding="utf-8")


def stands(flat: PoseSequence) -> list[slice]:
    """The stretches of frames in which the feet keep still, by the 2D points alone."""
    xy, reach = flat.xy[:, FEET], round(STILL_S / float(np.median(np.diff(flat.time))))
    body = flat.xy[np.isfinite(flat.xy[:, : len(POINTS)]).all((1, 2)), : len(POINTS), 1]
    height = float(np.median(np.ptp(body, axis=1)))
    still = np.zeros(len(flat), bool)
    for i in range(reach, len(flat) - reach):
        about = xy[i - reach : i + reach + 1]
        # a point that is missing does not compare
        still[i] = bool((np.ptp(about, axis=0) <= STILL * height).all())
    edges = np.flatnonzero(np.diff(np.concatenate([[False], still, [False]]).astype(int)))
    runs = [slice(int(first), int(last)) for first, last in edges.reshape(-1, 2)]
    return [run for run in runs if run.stop - run.start >= SHORTEST]


def sample(lifted: PoseSequence, standing: list[slice]) -> dict[str, Any]:
    """What the sample must show while he stands: feet in a plane, arms of one length, height."""
    assert lifted.xyz is not None
    each = [lifted.xyz[run, : len(POINTS)] for run in standing]
    xyz = np.concatenate(each)
    off = [off_plane(points[:, FEET].reshape(-1, 3)) for points in each]
    # he leans in one of them
    tall = max(float(np.nanmedian(crown_to_heels(points))) for points in each)
    arms = [
        float(np.median(length(xyz, f"{s}_shoulder", f"{s}_elbow") + length(xyz, f"{s}_elbow", f"{s}_wrist")))
        for s in ("left", "right")
    ]
    return {
        "stands_frames": [[run.start, run.stop] for run in standing],
        "feet_off_their_plane_mm": {
            "mean": round(float(1000 * np.concatenate(off).mean()), 1),
            "worst": round(float(1000 * np.concatenate(off).max()), 1),
            "mean of each stand": [round(float(1000 * one.mean()), 1) for one in off],
        },
        "legs_off_vertical_deg": [
            {side: legs_off_vertical(points, side) for side in ("left", "right")} for points in each
        ],
        "arm_length_m": {"left": round(arms[0], 4), "right": round(arms[1], 4)},
        "crown_to_heels_m": round(tall, 3),
        "height_given_m": SAMPLE_HEIGHT_M,
        "distance_m": round(float(np.median(xyz[:, POINT["pelvis"], 2])), 2),
    }


def legs_off_vertical(xyz: FloatArray, side: str) -> dict[str, float]:
    """Degrees by which the line from an ankle to its hip leans away from the camera, and to the right, which
    the picture itself shows: medians of a stand."""
    line = xyz[:, POINT[f"{side}_hip"]] - xyz[:, POINT[f"{side}_ankle"]]
    away, right = (np.degrees(np.arctan2(line[:, axis], -line[:, 1])) for axis in (2, 0))
    return {
        "away": round(float(np.nanmedian(away)), 1),
        "in the picture": round(float(np.nanmedian(right)), 1),
    }


def crown_to_heels(xyz: FloatArray) -> FloatArray:
    """Distance in each frame from the crown to the middle of the heels, m."""
    heels = (xyz[:, POINT["left_heel"]] + xyz[:, POINT["right_heel"]]) / 2
    return np.asarray(np.linalg.norm(xyz[:, POINT["head"]] - heels, axis=-1))


def off_plane(points: FloatArray) -> FloatArray:
    """Distances (n,) of points (n, 3) from the plane that fits them best; missing ones are left out."""
    there = points[np.isfinite(points).all(1)]
    middle = there - there.mean(0)
    return np.asarray(np.abs(middle @ np.linalg.svd(middle, full_matrices=False)[2][2]))


def length(xyz: FloatArray, a: str, b: str) -> FloatArray:
    """Distance of two points in each frame, m."""
    return np.asarray(np.linalg.norm(xyz[:, POINT[a]] - xyz[:, POINT[b]], axis=-1))


def speed(lifter: Lifter, flat: PoseSequence) -> dict[str, float]:
    """Frames a second of a recording, ms of a live frame."""
    assert flat.size is not None
    began, frames = time.process_time(), 0
    while time.process_time() - began < LIMIT_S / 10:
        lift_sequence(lifter, flat)
        frames += len(flat)
    batch = frames / (time.process_time() - began)
    poses, live = [flat.pose(i) for i in range(len(flat))], LiveLifter(lifter)
    began = time.process_time()
    for pose in poses:
        live.step(pose, flat.size)
    step = (time.process_time() - began) / len(poses)
    return {"recording_frames_per_s": round(batch), "live_ms_per_frame": round(1000 * step, 2)}


def draw(lifted: PoseSequence, path: Path, side: int = 250) -> None:
    """Stick figures of some frames in three views: front, side (right is away), top."""
    assert lifted.xyz is not None
    frames = np.linspace(5, len(lifted) - 60, 8).astype(int)
    sheet = np.full((3 * side, len(frames) * side, 3), 255, np.uint8)
    for column, frame in enumerate(frames):
        points = lifted.xyz[frame, : len(POINTS)]
        for row, axes in enumerate(((0, 1), (2, 1), (0, 2))):
            flat = (points - points[POINT["pelvis"]])[:, axes] * 110 * [1, -1 if row == 2 else 1] + side / 2
            for _, parent, child in TREE:
                ends = flat[[POINT[parent], POINT[child]]]
                if np.isfinite(ends).all():
                    colour = (
                        (0, 0, 220) if "left" in child else (220, 0, 0) if "right" in child else (0, 0, 0)
                    )
                    a, b = (ends + np.array([column, row]) * side).astype(int).tolist()
                    cv2.line(sheet, a, b, colour, 2, cv2.LINE_AA)
    cv2.imwrite(str(path), sheet)


if __name__ == "__main__":
    main()
