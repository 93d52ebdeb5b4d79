"""Recordings with known counts: videos of three indexes, push-up point sets, and long sets of another pose system.

Key points of the videos are what `mirror batch ../shared/data/videos --out DIR` left in DIR/videos. Clips of one
`source` share a person, a room or a film, and stay on one side of any split.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from engines.pose import KEYPOINTS, PoseSequence
from export.keypoints import read_keypoints
from rules import Exercise

ROOT = Path(__file__).parents[1]
DATA = ROOT / ".." / "shared" / "data"
COUNTS = ROOT / "bench" / "counts.csv"
"""Exercise, source and cuts of the first index, which names exercises in free words; counts where it has none."""
NOBODY = "none"
"""The exercise of a clip in which nobody does one of ours."""

BLAZEPOSE = (
    "nose", "", "left_eye", "", "", "right_eye", "", "left_ear", "right_ear", "", "", "left_shoulder",
    "right_shoulder", "left_elbow", "right_elbow", "left_wrist", "right_wrist", "left_pinky", "right_pinky",
    "left_index", "right_index", "", "", "left_hip", "right_hip", "left_knee", "right_knee", "left_ankle",
    "right_ankle", "left_heel", "right_heel", "left_big_toe", "right_big_toe",
)  # fmt: skip
"""The 33 key points of BlazePose under our names; empty where we have none."""
REPCOUNT_NAMES = {
    "jump_jack": "jumping_jack", "jumpjacks": "jumping_jack", "push_up": "push_up", "pushups": "push_up",
    "situp": "sit_up", "squat": "squat", "squant": "squat", "front_raise": "front_raise", "frontraise": "front_raise",
    "pull_up": "pull_up", "pullups": "pull_up",
}  # fmt: skip
REPCOUNT_FPS = 30.0
BOX_PX = (700.0, 1000.0)
"""The box that a set's points fill in every frame has lost its aspect; this is taken for it."""


@dataclass(frozen=True, slots=True)
class Clip:
    """One recording with its truth.

    `accepted` are the counts that can be defended where it is cut, `times` (s) one moment of each repetition where
    they are known. `edited`: cuts, zooms or frozen pictures. `collection` is `first`, `second`, `third`, `push_up`
    or `repcount`; `note` is the index's.
    """

    name: str
    exercise: str
    reps: int
    accepted: tuple[int, ...]
    times: tuple[float, ...]
    source: str
    edited: bool
    collection: str
    sequence: PoseSequence
    note: str = ""


def videos(results: Path) -> Iterator[Clip]:
    """The videos of all three indexes whose key points are under `results`."""
    yield from _first(results)
    for collection in ("second", "third"):
        for row in _rows(DATA / "videos" / collection / "index.csv"):
            clip = _clip(results, f"{collection}/{row['file']}", row, row, collection)
            if clip is not None:
                yield clip


def push_up_sets() -> Iterator[Clip]:
    """The 118 push-up sets of another pose system: seventeen key points."""
    folder = DATA / "keypoints"
    points = np.load(folder / "push_up_coco17.npz")
    for row in _rows(folder / "push_up_coco17.csv"):
        clip = points[row["clip"]]
        time = np.arange(len(clip)) / float(row["fps"])
        sequence = PoseSequence.from_arrays(time, clip[..., :2], clip[..., 2], keypoints=KEYPOINTS[:17])
        accepted = _whole(row["accepted"])
        yield Clip(
            row["clip"], "push_up", int(row["reps"]), accepted, (), row["clip"], False, "push_up", sequence
        )


def repcount_sets(box_px: tuple[float, float] = BOX_PX) -> Iterator[Clip]:
    """The 76 long sets of BlazePose; exercises that are not ours are `none`."""
    folder = DATA / "keypoints"
    points = np.load(folder / "repcount.npz")
    for row in _rows(folder / "repcount.csv"):
        exercise = REPCOUNT_NAMES.get(row["exercise"], NOBODY)
        sequence = _blazepose(points[row["key"]], box_px)
        reps = int(row["reps"]) if exercise != NOBODY else 0
        turns = tuple(_middle_s(cycle) for cycle in row["cycles_frames"].split()) if reps else ()
        yield Clip(
            row["key"],
            exercise,
            reps,
            (reps,),
            turns,
            row["key"],
            False,
            "repcount",
            sequence,
            row["exercise"],
        )


def is_held(clip: Clip) -> bool:
    """Whether the clip's exercise is held, not repeated."""
    rule = None if clip.exercise == NOBODY else Exercise.named(clip.exercise)
    return rule is not None and rule.hold is not None


def _first(results: Path) -> Iterator[Clip]:
    index = {row["file"]: row for row in _rows(DATA / "videos" / "index.csv")}
    for row in _rows(COUNTS):
        truth = index.get(row["file"], row)
        if not truth["reps"]:
            continue  # a collage of stills and close-ups: there is no true count
        clip = _clip(results, row["file"], row, truth, "first")
        if clip is not None:
            yield clip


def _clip(
    results: Path, file: str, row: dict[str, str], truth: dict[str, str], collection: str
) -> Clip | None:
    """None while `mirror batch` has not come to it."""
    table = results / Path(file).with_suffix("") / "keypoints.csv"
    if not table.exists():
        return None
    times = tuple(float(second) for second in (truth.get("rep_times_s") or "").split())
    return Clip(
        file, row["exercise"], int(truth["reps"]), _whole(truth["accepted"]), times, row["source"],
        row["edited"] == "1", collection, read_keypoints(table), truth.get("note") or "",
    )  # fmt: skip


def _blazepose(points: np.ndarray, box_px: tuple[float, float]) -> PoseSequence:
    known = [i for i, name in enumerate(BLAZEPOSE) if name]
    xy = points[:, known, :2].astype(np.float64) * box_px
    names = [BLAZEPOSE[i] for i in known]
    return PoseSequence.from_arrays(np.arange(len(points)) / REPCOUNT_FPS, xy, keypoints=names)


def _middle_s(cycle: str) -> float:
    first, last = (int(frame) for frame in cycle.split("-"))
    return (first + last) / 2 / REPCOUNT_FPS


def _whole(counts: str) -> tuple[int, ...]:
    return tuple(int(count) for count in counts.split())


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as table:
        return list(csv.DictReader(table))
