"""Errors of the lifter as somebody outside measures them: engine scores, slow noise, cameras all around.

    python -m engines.training.judging --data FOLDER [--model FILE.onnx] [--out FILE.json]

Held-out people, level cameras 0.8 to 1.6 m above the floor and 2 to 4 m away at yaws of 0 to 180 degrees, noise of
5 px that stays for a third of a second, scores as `scores.toml` has them. Beside the usual errors: how far the legs
lean from where they are along the line of sight, and how deep the knees bend at the turn of each repetition.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from scipy.ndimage import gaussian_filter1d
from scipy.signal import find_peaks

from calibration.intrinsics import Intrinsics
from engines.lift import Lifter, lift_sequence, load_lifter
from engines.lift_points import POINT, POINTS, ROOT
from engines.pose import PoseSequence
from engines.scale import Scale
from engines.training import people, scores
from engines.training.body import Array
from engines.training.cameras import looking
from engines.training.evaluate import TrueMovement, read_held_out
from engines.training.filming import FilmedClip
from engines.training.metrics import angle_errors, joint_angles, position_errors
from engines.training.mocap import read_clips

YAWS_DEG = (0, 45, 90, 135, 180)
LENS = Intrinsics(1100.0, 1100.0, 539.5, 959.5, 1080, 1920)
HEIGHT_M, DISTANCE_M = (0.8, 1.6), (2.0, 4.0)
NOISE_PX, NOISE_FRAMES = 5.0, 5.0
SHIFT = 0.15
"""By how much the legs' scores alone are moved, up and down."""

LEGS = np.flatnonzero([name.endswith(("hip", "knee", "ankle", "toe", "heel")) for name in POINTS])
EXERCISES = ("squat", "sit to stand", "lunge", "hurdle step", "leg raise", "arm raises")
"""Groups that are exercises of a gym, as UI-PRMD's people do them."""

REPEATED = ("squat", "sit to stand", "lunge")
BEND_DEG = 40.0
"""A knee that bends by at least this much and back has done a repetition."""


@dataclass(frozen=True, slots=True)
class FilmedMovement:
    """A movement of a `group` as a camera at `yaw` degrees sees it."""

    group: str
    yaw: int
    film: FilmedClip


def film_movement(
    movement: TrueMovement, yaw: int, rng: np.random.Generator, noise_px: float = NOISE_PX
) -> FilmedMovement:
    """A movement from a random level camera at that yaw: 0 before the person, 90 at their left, 180 behind them."""
    points = movement.points.astype(np.float64)
    middle, low = points[:, ROOT].mean(0), points[..., 1].min()
    left = (points[:, POINT["left_hip"]] - points[:, POINT["right_hip"]]).mean(0)
    angle = np.arctan2(-left[2], left[0]) + np.radians(yaw)
    reach, up = rng.uniform(*DISTANCE_M) / movement.height_m, rng.uniform(*HEIGHT_M) / movement.height_m
    way = np.array([np.sin(angle), 0.0, np.cos(angle)])
    place = middle + reach * way
    place[1] = low + up
    aim = np.array([middle[0], place[1] + np.tan(np.radians(rng.normal(0, 4))) * reach, middle[2]])
    turn = looking(place[None], aim[None], np.zeros(1))[0]
    truth = (points - place) @ turn.T * movement.height_m
    rays = truth[..., :2] / np.maximum(truth[..., 2:], 0.2)
    xy = rays * LENS.fx + np.array([LENS.cx, LENS.cy]) + noise_px * _slow(rng, rays.shape)
    view = scores.view_of(rays.mean(0)[None])
    score = scores.draw_scores(rng, view, len(xy))[0]
    sequence = PoseSequence.from_arrays(
        np.arange(len(xy)) / 30, xy, score, keypoints=POINTS, size=(LENS.width, LENS.height)
    )
    return FilmedMovement(movement.group, yaw, FilmedClip(sequence, Scale(LENS, movement.height_m), truth))


def _slow(rng: np.random.Generator, shape: tuple[int, ...]) -> Array:
    noise = gaussian_filter1d(rng.normal(size=(shape[0] + 60, *shape[1:])), NOISE_FRAMES, axis=0)[30:-30]
    return np.asarray(noise / noise.std())


def hold_bones(movement: TrueMovement) -> TrueMovement:
    """The same movement with every bone of one length throughout."""
    return replace(movement, points=people.hold_bones(movement.points))


def leg_lean(xyz: Array) -> Array:
    """Degrees (n,) by which the line from the middle of the ankles to that of the hips leans away from the camera."""
    hips, ankles = (
        (xyz[:, POINT[f"left_{name}"]] + xyz[:, POINT[f"right_{name}"]]) / 2 for name in ("hip", "ankle")
    )
    line = hips - ankles
    return np.asarray(np.degrees(np.arctan2(line[:, 2], np.linalg.norm(line[:, :2], axis=-1))))


def turns(truth: Array, found: Array) -> Array:
    """Smallest knee angle found less the true one, of each repetition (k,), the mean of both knees."""
    true, ours = (joint_angles(points, "knee").mean(1) for points in (truth, found))
    low, _ = find_peaks(-true, prominence=BEND_DEG)
    about = [ours[max(at - 15, 0) : at + 16] for at in low]
    off = [np.nanmin(near) - true[at] for at, near in zip(low, about, strict=True) if np.isfinite(near).any()]
    return np.array(off)


def errors(lifter: Lifter, one: FilmedMovement) -> dict[str, Array]:
    """Errors of one film by kind."""
    film = one.film
    xyz = _lift(lifter, film.sequence, film.scale)
    found, true = xyz - xyz[:, ROOT, None], film.truth - film.truth[:, ROOT, None]
    upright = (joint_angles(true, "knee") > 150).all(1)
    kinds = {
        "mpjpe_mm": 1000 * position_errors(found, true),
        "lean_deg": np.abs(leg_lean(found) - leg_lean(true))[upright],
        "lean_signed_deg": (leg_lean(found) - leg_lean(true))[upright],
    }
    if one.group in REPEATED:
        kinds["turn_deg"] = turns(true, found)
    return kinds | {f"{joint}_deg": value for joint, value in angle_errors(found, true).items()}


def shifts(lifter: Lifter, one: FilmedMovement) -> Array:
    """Degrees by which the legs' lean moves when their scores alone do, up and down, mean over the frames."""
    film, plain = one.film, leg_lean(_lift(lifter, one.film.sequence, one.film.scale))
    moved = []
    for shift in (-SHIFT, SHIFT):
        score = film.sequence.score.copy()
        score[:, LEGS] = np.clip(score[:, LEGS] + shift, 0.13, 1) * (score[:, LEGS] > 0)
        other = _lift(lifter, replace(film.sequence, score=score), film.scale)
        moved.append(np.abs(leg_lean(other) - plain).mean())
    return np.array(moved)


def _lift(lifter: Lifter, sequence: PoseSequence, scale: Scale) -> Array:
    xyz = lift_sequence(lifter, sequence, scale).xyz
    assert xyz is not None  # noqa: S101
    return xyz[:, : len(POINTS)]


def film_all(movements: Iterable[TrueMovement], noise_px: float = NOISE_PX) -> Iterator[FilmedMovement]:
    """Every movement from every yaw; the same cameras and noise whoever lifts."""
    for number, movement in enumerate(movements):
        for yaw in YAWS_DEG:
            yield film_movement(movement, yaw, np.random.default_rng([31, number, yaw]), noise_px)


def judge(lifter: Lifter, films: Iterable[FilmedMovement], shifted: bool = True) -> dict[str, Any]:
    """Means of all errors by yaw and by group, spreads of turns, and what shifting the legs' scores does if that is
    asked for: it takes twice as long again."""
    parts: dict[str, dict[str, list[Array]]] = defaultdict(lambda: defaultdict(list))
    for one in films:
        kinds = errors(lifter, one) | ({"shift_deg": shifts(lifter, one)} if shifted else {})
        keys = ["all", f"yaw {one.yaw}", one.group]
        keys += ["exercises", f"exercises, yaw {one.yaw}"] if one.group in EXERCISES else ["others"]
        for key in keys + ([f"{one.group}, yaw {one.yaw}"] if one.group in REPEATED else []):
            for kind, values in kinds.items():
                parts[key][kind].append(np.ravel(values))
    return {key: _means(kinds) for key, kinds in sorted(parts.items())}


def _means(kinds: dict[str, list[Array]]) -> dict[str, float]:
    out: dict[str, float] = {}
    for kind, values in kinds.items():
        all_of = np.concatenate(values)
        all_of = all_of[np.isfinite(all_of)]
        if len(all_of):
            out[kind] = round(float(all_of.mean()), 2)
            if kind == "turn_deg":
                out |= {"turn_spread_deg": round(float(all_of.std()), 2), "turns": len(all_of)}
    return out


def main(given: Sequence[str] | None = None) -> None:
    """Judge and write the report."""
    parser = argparse.ArgumentParser(prog="python -m engines.training.judging")
    parser.add_argument("--data", type=Path, required=True, help="folder of index.csv and the clips")
    parser.add_argument("--model", type=Path, help="another ONNX file than the profile's")
    parser.add_argument("--out", type=Path, help="where the JSON goes; standard output if not given")
    parser.add_argument("--every", type=int, default=1, help="of UI-PRMD's takes every n-th")
    parser.add_argument(
        "--noise", type=float, default=NOISE_PX, help="standard deviation of the slow noise, px"
    )
    asked = parser.parse_args(given)
    lifter = Lifter.of(asked.model) if asked.model else load_lifter("embedded")
    if lifter is None:
        sys.exit("the embedded profile has no lifter: give --model FILE.onnx")
    movements = read_held_out(read_clips(asked.data), asked.every)
    text = json.dumps(judge(lifter, film_all(movements, asked.noise)), indent=1) + "\n"
    if asked.out:
        asked.out.write_text(text, encoding="utf-8")
    else:
        sys.stdout.write(text)


if __name__ == "__main__":
    main()
