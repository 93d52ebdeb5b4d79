"""Scores as a real 2D engine assigns them: measured on recordings, declared in `scores.toml`, drawn for training.

    python -m engines.training.scores RESULTS --out engines/training/scores.toml

RESULTS is a folder in which `mirror batch` left `keypoints.csv` files. A score is the recording's own level plus what
is usual for the joint in the view, plus what this recording, this side and this moment add. Which of two sides scores
lower is drawn by chance: depth has no part in it, so nothing that learns from these scores can read it out of them.
"""

from __future__ import annotations

import argparse
import csv
import sys
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path

import msgspec
import numpy as np

from engines.lift_points import POINT, POINTS
from engines.pose import INDEX
from engines.training.body import Array

VIEWS = ("front", "back", "side")
SIDED = 0.35
"""Shoulders less far apart than this share of the trunk's length are seen from the side."""

KINDS: tuple[str, ...] = tuple(
    dict.fromkeys(name.removeprefix("left_").removeprefix("right_") for name in POINTS)
)
KIND_OF = np.array([KINDS.index(name.removeprefix("left_").removeprefix("right_")) for name in POINTS])
LIMBS = np.flatnonzero(
    [name.endswith(("shoulder", "elbow", "wrist", "hip", "knee", "ankle")) for name in POINTS]
)
SHARES = np.linspace(0, 1, 11)
LEAST_FRAMES = 20
"""Recordings in which the person is seen in fewer frames than this are left out."""


class JointScores(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Scores of a joint beside the recording's level: the usual difference, the better and the worse side's distance
    from it, standard deviations between recordings and within one."""

    usual: float
    side: float
    between: float
    within: float


class Pattern(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A whole table: quantiles (0, 10 … 100 %) of recordings' levels, joints by view, quantiles of scores out of the
    picture, and how many recordings were measured."""

    recordings: int
    level: list[float]
    outside: list[float]
    views: dict[str, dict[str, JointScores]]


@cache
def pattern() -> Pattern:
    """The table that training draws from."""
    text = (resources.files("engines.training") / "scores.toml").read_text(encoding="utf-8")
    return msgspec.convert(tomllib.loads(text), Pattern)


@dataclass(frozen=True, slots=True)
class ScoredRecording:
    """What an engine saw: `xy` (n, 26, 2) px, NaN where missing, `score` (n, 26), and the picture's `size` in px."""

    xy: Array
    score: Array
    size: tuple[int, int]


def read_recording(path: Path) -> ScoredRecording:
    """The athlete's points of a `keypoints.csv`, with the picture's size out of `summary.json` beside it.

    Raises OSError, and ValueError naming a file that is not as `mirror batch` writes it.
    """
    try:
        about = msgspec.json.decode((path.parent / "summary.json").read_bytes())["video"]
        size = (int(about["width"]), int(about["height"]))
        with path.open(encoding="utf-8", newline="") as file:
            rows = [row for row in csv.DictReader(file) if row["person"] == "0" and row["keypoint"] in POINT]
        frames = 1 + max((int(row["frame"]) for row in rows), default=-1)
        xy, score = np.full((frames, len(POINTS), 2), np.nan), np.zeros((frames, len(POINTS)))
        for row in rows:
            if row["x_px"]:
                at = int(row["frame"]), INDEX[row["keypoint"]]
                xy[at], score[at] = (float(row["x_px"]), float(row["y_px"])), float(row["score"])
    except (KeyError, ValueError, msgspec.DecodeError) as error:
        raise ValueError(f"{path} is not as `mirror batch` writes it: {error}") from error
    return ScoredRecording(xy, score, size)


def view_of(xy: Array) -> Array:
    """Index in `VIEWS` (n,) from which bodies (n, 26, 2) are seen, by the line of their shoulders."""
    middle = [
        (xy[:, POINT[f"left_{name}"]] + xy[:, POINT[f"right_{name}"]]) / 2 for name in ("shoulder", "hip")
    ]
    trunk = np.maximum(np.linalg.norm(middle[0] - middle[1], axis=-1), 1e-6)
    wide = (xy[:, POINT["left_shoulder"], 0] - xy[:, POINT["right_shoulder"], 0]) / trunk
    return np.where(wide > SIDED, 0, np.where(wide < -SIDED, 1, 2))


def measure_pattern(recordings: Iterable[ScoredRecording]) -> Pattern:
    """The table of recordings. Raises ValueError where a view was never seen."""
    levels: list[float] = []
    outside: list[Array] = []
    found: dict[tuple[str, str], list[Array]] = defaultdict(list)
    for one in recordings:
        there = (one.score > 0).any(1)
        if there.sum() < LEAST_FRAMES:
            continue
        xy, score = one.xy[there], one.score[there]
        beyond = ((xy < 0) | (xy > np.array(one.size) - 1)).any(-1) & (score > 0)
        outside.append(score[beyond])
        levels.append(float(np.median(score[:, LIMBS])))
        _add(found, xy, np.where(beyond, np.nan, score - levels[-1]))
    missing = [view for view in VIEWS if (view, KINDS[0]) not in found]
    if missing:
        raise ValueError(f"no recording shows anybody from {missing[0]}: measure more recordings")
    if not sum(map(len, outside)):
        raise ValueError("no recording shows a point out of the picture: measure more recordings")
    views = {view: {kind: _joint(np.array(found[view, kind])) for kind in KINDS} for view in VIEWS}
    return Pattern(len(levels), _round_shares(levels), _round_shares(np.concatenate(outside)), views)


def _add(found: dict[tuple[str, str], list[Array]], xy: Array, beside: Array) -> None:
    """Add a recording's rows (usual, half the sides' difference, deviation within) of each view and kind of joint."""
    seen_from = view_of(xy)
    for number, view in enumerate(VIEWS):
        rows = beside[seen_from == number]
        if len(rows) < LEAST_FRAMES:
            continue
        for kind in range(len(KINDS)):
            of = rows[:, kind == KIND_OF]
            if np.isfinite(of).sum(0).min() >= LEAST_FRAMES:
                middle = np.nanmedian(of, axis=0)
                numbers = [middle.mean(), np.ptp(middle) / 2, np.nanstd(of, axis=0).mean()]
                found[view, KINDS[kind]].append(np.array(numbers))


def _joint(rows: Array) -> JointScores:
    usual, side, within = np.median(rows, axis=0)
    return JointScores(*(round(float(value), 3) for value in (usual, side, rows[:, 0].std(), within)))


def _round_shares(values: Sequence[float] | Array) -> list[float]:
    return [round(float(value), 3) for value in np.quantile(values, SHARES)]


LEG_SHIFT, ARM_SHIFT = 0.12, 0.08
"""Standard deviation of what a pair of legs, or of arms, scores beside the rest for no reason at all."""

_LEGS = np.array([name.endswith(("hip", "knee", "ankle", "toe", "heel")) for name in POINTS])
_ARMS = np.array([name.endswith(("shoulder", "elbow", "wrist")) for name in POINTS])
_LEFT = np.array([name.startswith("left") for name in POINTS])
_SIGN = np.where(_LEFT, 1.0, np.where([name.startswith("right") for name in POINTS], -1.0, 0.0))


def draw_scores(rng: np.random.Generator, seen_from: np.ndarray, frames: int) -> Array:
    """Scores (b, frames, 26) of bodies that are seen from the views `seen_from` (b,), all of them in the picture.

    Which side is the worse one, and whether legs or arms score better than usual, is chance.
    """
    table, count = pattern(), len(seen_from)
    usual, side, between, within = (
        _by_view(name)[seen_from] for name in ("usual", "side", "between", "within")
    )
    level = np.interp(rng.random(count), SHARES, table.level)[:, None]
    own = usual + between * rng.normal(size=(count, len(POINTS)))
    halves = rng.choice([-1.0, 1.0], (count, 2)) * rng.uniform(0, 2, (count, 2))
    own += _SIGN * side * np.where(_LEGS, halves[:, :1], halves[:, 1:])
    own += LEG_SHIFT * rng.normal(size=(count, 1)) * _LEGS + ARM_SHIFT * rng.normal(size=(count, 1)) * _ARMS
    moment = _wavering(rng, count, frames) * within[:, None]
    return np.clip(level[:, None] + own[:, None] + moment, 0.05, 1.0).astype(np.float32)


def draw_outside(rng: np.random.Generator, shape: tuple[int, ...]) -> Array:
    """Scores of points out of the picture."""
    return np.interp(rng.random(shape), SHARES, pattern().outside).astype(np.float32)


def _by_view(name: str) -> Array:
    """(views, 26) of a column of the table."""
    views = pattern().views
    return np.array([[getattr(views[view][KINDS[kind]], name) for kind in KIND_OF] for view in VIEWS])


def _wavering(rng: np.random.Generator, count: int, frames: int, every: int = 5) -> Array:
    """Unit noise (count, frames, 26) that changes within some tenths of a second."""
    knots = rng.standard_normal((count, frames // every + 2, len(POINTS)), dtype=np.float32)
    at = np.arange(frames) / every
    low, share = at.astype(int), (at % 1).astype(np.float32)[:, None]
    mixed = knots[:, low] * (1 - share) + knots[:, low + 1] * share
    return np.asarray(mixed / np.sqrt(share**2 + (1 - share) ** 2))


def format_pattern(table: Pattern) -> str:
    """The table as TOML."""
    lines = [
        "# Scores of the embedded profile's 2D engine, as `python -m engines.training.scores` measured them.",
        "# `usual`: beside the recording's level; `side`: half the difference of left and right; `between`,",
        "# `within`: standard deviations between recordings and within one.",
        f"recordings = {table.recordings}",
        f"level = {table.level}",
        f"outside = {table.outside}",
    ]
    for view, joints in table.views.items():
        lines += ["", f"[views.{view}]"]
        for kind, joint in joints.items():
            values = ", ".join(f"{name} = {value}" for name, value in msgspec.structs.asdict(joint).items())
            lines.append(f"{kind} = {{ {values} }}")
    return "\n".join(lines) + "\n"


def main(given: Sequence[str] | None = None) -> None:
    """Measure and write."""
    parser = argparse.ArgumentParser(
        prog="python -m engines.training.scores", description="Measure a 2D engine's scores."
    )
    parser.add_argument("results", type=Path, help="folder that `mirror batch` wrote")
    parser.add_argument("--out", type=Path, help="the table to write; standard output if not given")
    asked = parser.parse_args(given)
    paths = sorted(asked.results.rglob("keypoints.csv"))
    if not paths:
        sys.exit(
            f"{asked.results} holds no keypoints.csv: run mirror batch VIDEOS --out {asked.results} first"
        )
    text = format_pattern(measure_pattern(read_recording(path) for path in paths))
    if asked.out:
        asked.out.write_text(text, encoding="utf-8")
    else:
        sys.stdout.write(text)


if __name__ == "__main__":
    main()
