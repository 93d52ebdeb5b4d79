"""How well the rules count: development clips, push-up point sets, motion capture in which nobody exercises.

    python bench/counting.py                     # analyses ../shared/data/videos first: some minutes
    python bench/counting.py --results DIR       # on what `mirror batch ../shared/data/videos --out ...` left

Writes bench/results/counting.json and prints it as tables. Exact: the count is one of the accepted ones; OBO:
off by one at most; MAE: mean of |count - truth| / truth. The delay of a count is the time of the frame that
shows it, less the time at which the movement was over by hindsight (zero-phase filter).
"""

from __future__ import annotations

import argparse
import csv
import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from engines.pose import KEYPOINTS, PoseSequence
from export.keypoints import read_keypoints
from rules import Counter, Exercise, analyse
from rules.body import BodyStream
from rules.filters import zero_phase
from rules.judge import lane_sides, side_signals, signal_table
from rules.quantities import Quantities
from rules.view import view_name

ROOT = Path(__file__).parents[1]
DATA = ROOT / ".." / "shared" / "data"
OUT = ROOT / "bench" / "results" / "counting.json"
NOBODY = "none"


@dataclass(frozen=True, slots=True)
class Clip:
    """One recording with its truth; `accepted` are the counts that can be defended where a clip is cut."""

    name: str
    exercise: str
    reps: int
    accepted: tuple[int, ...]
    sequence: PoseSequence


def clips(results: Path) -> Iterator[Clip]:
    """The development clips: counts of index.csv where it has them, else our own in bench/counts.csv."""
    index = {row["file"]: row for row in _rows(DATA / "videos" / "index.csv")}
    for row in _rows(ROOT / "bench" / "counts.csv"):
        truth = index.get(row["file"], row)
        accepted = tuple(int(count) for count in truth["accepted"].split())
        if not truth["reps"]:
            continue  # a collage of stills and close-ups: there is no true count
        table = results / Path(row["file"]).with_suffix("") / "keypoints.csv"
        yield Clip(row["file"], row["exercise"], int(truth["reps"]), accepted, read_keypoints(table))


def push_up_sets() -> Iterator[Clip]:
    """The 118 push-up sets of another pose system."""
    folder = DATA / "keypoints"
    points = np.load(folder / "push_up_coco17.npz")
    for row in _rows(folder / "push_up_coco17.csv"):
        clip = points[row["clip"]]
        time = np.arange(len(clip)) / float(row["fps"])
        accepted = tuple(int(count) for count in row["accepted"].split())
        sequence = PoseSequence.from_arrays(time, clip[..., :2], clip[..., 2], keypoints=KEYPOINTS[:17])
        yield Clip(row["clip"], "push_up", int(row["reps"]), accepted, sequence)


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as table:
        return list(csv.DictReader(table))


def judged(clip: Clip, count: int) -> dict[str, float]:
    """One count against the truth; a clip in which nobody exercises has false repetitions instead of an error."""
    nearest = min(clip.accepted, key=lambda accepted: abs(accepted - count))
    return {
        "count": count,
        "exact": float(count in clip.accepted),
        "obo": float(abs(nearest - count) <= 1),
        "error": abs(nearest - count) / nearest if nearest else 0.0,
    }


def accuracy(rows: list[dict[str, float]]) -> dict[str, float]:
    """Exact, off by one and mean absolute error of many."""
    if not rows:
        return {}
    means = {name: float(np.mean([row[name] for row in rows])) for name in ("exact", "obo", "error")}
    return {"clips": len(rows), "exact": means["exact"], "obo": means["obo"], "mae": means["error"]}


def view_of(sequence: PoseSequence) -> str:
    """The view in which the recording was mostly seen."""
    body = BodyStream().of_sequence(sequence)
    return view_name(float(np.nanmedian(body.breadth)), float(np.nanmedian(body.facing))) or "unknown"


# Same movement, same count: each variant of a recording must count the same.
def every_second(sequence: PoseSequence) -> PoseSequence:
    """Half the frame rate."""
    return _frames(sequence, np.arange(len(sequence)) % 2 == 0)


def doubled(sequence: PoseSequence) -> PoseSequence:
    """Twice the frame rate, key points between the frames halfway."""
    time = np.interp(np.arange(2 * len(sequence) - 1) / 2, np.arange(len(sequence)), sequence.time)
    xy = np.repeat(sequence.xy, 2, axis=0)[:-1]
    xy[1::2] = (sequence.xy[:-1] + sequence.xy[1:]) / 2
    score = np.repeat(sequence.score, 2, axis=0)[:-1]
    return PoseSequence(time, xy, score, None, sequence.size)


def half_size(sequence: PoseSequence) -> PoseSequence:
    """Half the resolution."""
    return PoseSequence(sequence.time, sequence.xy / 2, sequence.score, None, None)


def mirrored(sequence: PoseSequence) -> PoseSequence:
    """Left is right and right is left; a table of key points does not say how large the picture was."""
    right, low = np.nanmax(sequence.xy, axis=(0, 1))
    size = sequence.size or (int(right) + 1, int(low) + 1)
    return PoseSequence(sequence.time, sequence.xy, sequence.score, None, size).mirrored()


def dropped(sequence: PoseSequence) -> PoseSequence:
    """One frame in ten is missing."""
    return _frames(sequence, np.random.default_rng(0).random(len(sequence)) > 0.1)


def noisy(sequence: PoseSequence) -> PoseSequence:
    """3 px of noise at 720 lines: in proportion for other sizes, which are judged by the person's height."""
    seen = sequence.xy[np.isfinite(sequence.xy).all(-1)]
    lines = max(float(np.ptp(seen[:, 1])) / 0.8, 120.0) if len(seen) else 720.0
    noise = np.random.default_rng(0).normal(0.0, 3.0 * min(lines, 720.0) / 720.0, sequence.xy.shape)
    return PoseSequence(sequence.time, sequence.xy + noise, sequence.score, None, sequence.size)


def _frames(sequence: PoseSequence, keep: np.ndarray) -> PoseSequence:
    return PoseSequence(sequence.time[keep], sequence.xy[keep], sequence.score[keep], None, sequence.size)


VARIANTS: dict[str, Callable[[PoseSequence], PoseSequence]] = {
    "half the frame rate": every_second,
    "twice the frame rate": doubled,
    "half size": half_size,
    "mirrored": mirrored,
    "a tenth of the frames dropped": dropped,
    "3 px of noise at 720p": noisy,
}


def delays_s(clip: Clip) -> list[float]:
    """Time from the true end of each repetition to the frame that shows its count."""
    rule = Exercise.named(clip.exercise)
    if rule.hold is not None:
        return []
    body = BodyStream().of_sequence(clip.sequence)
    answers = Counter(rule).see(body)
    counted = [(float(body.time[i]), answer.rep) for i, answer in enumerate(answers) if answer.rep]
    smooth = zero_phase(body.time, body.xy.reshape(len(body.time), -1)).reshape(body.xy.shape)
    raw = np.where(clip.sequence.score[..., None] >= 0.3, clip.sequence.xy, np.nan)
    smooth = zero_phase(body.time, raw.reshape(len(raw), -1)).reshape(raw.shape)
    still = type(body)(**{**{f: getattr(body, f) for f in body.__slots__}, "xy": smooth})
    found = []
    for shown, rep in counted:
        side = rep.side if rep.side in lane_sides(rule) else lane_sides(rule)[0]
        table = signal_table(side_signals(rule, side), Quantities(still))
        x = rule.range.direction * table[:, rule.signal_names.index(rule.range.signal)]
        found.append(shown - _over(body.time, x, rep.turn_s, shown))
    return found


def _over(time: np.ndarray, x: np.ndarray, turn_s: float, shown_s: float) -> float:
    """When the signal was back within a tenth of its way from its lowest, between the turn and just after."""
    inside = np.flatnonzero((time >= turn_s) & (time <= shown_s + 0.3) & np.isfinite(x))
    if len(inside) < 2:
        return shown_s
    values = x[inside]
    low = values.min()
    return float(time[inside[np.flatnonzero(values <= low + 0.1 * (values[0] - low))[0]]])


def measure(results: Path) -> dict[str, object]:
    """Every figure."""
    table, named, auto, variants, delays = [], [], [], dict.fromkeys(VARIANTS, 0), []
    changed: dict[str, list[str]] = {name: [] for name in VARIANTS}
    false_auto = 0
    for clip in clips(results):
        row: dict[str, object] = {
            "clip": clip.name,
            "exercise": clip.exercise,
            "view": view_of(clip.sequence),
        }
        row["truth"], row["accepted"] = clip.reps, list(clip.accepted)
        found = analyse(clip.sequence)
        row["recognised"], row["auto"] = found.exercise, len(found.reps)
        if clip.exercise == NOBODY:
            false_auto += len(found.reps)
        else:
            count = len(analyse(clip.sequence, clip.exercise).reps)
            row["named"] = count
            named.append(judged(clip, count))
            auto.append(judged(clip, len(found.reps)))
            delays += delays_s(clip)
            for name, change in VARIANTS.items():
                other = len(analyse(change(clip.sequence), clip.exercise).reps)
                variants[name] += other == count
                if other != count:
                    changed[name].append(f"{clip.name}: {count} became {other}")
        table.append(row)
    sets = list(push_up_sets())
    pushed = {
        way: accuracy([judged(clip, len(analyse(clip.sequence, way).reps)) for clip in sets])
        for way in ("push_up", "auto")
    }
    return {
        "named": accuracy(named),
        "auto": accuracy(auto),
        "false repetitions where nobody exercises": false_auto,
        "same count": {name: same / max(len(named), 1) for name, same in variants.items()},
        "changed counts": changed,
        "delay of a count, ms": {
            "median": round(1e3 * float(np.median(delays))),
            "95 %": round(1e3 * float(np.percentile(delays, 95))),
            "repetitions": len(delays),
        },
        "push-up point sets": pushed,
        "by exercise and view": table,
    }


def show(figures: dict[str, object]) -> None:
    """As tables on standard output."""
    rows = figures["by exercise and view"]
    assert isinstance(rows, list)
    print(f"{'exercise':18} {'view':14} {'truth':>5} {'named':>5} {'auto':>4}  {'recognised':18} clip")
    for row in sorted(rows, key=lambda row: (row["exercise"], row["view"])):
        print(
            f"{row['exercise']:18} {row['view']:14} {row['truth']:5} {row.get('named', '-'):>5} {row['auto']:4}"
            f"  {row['recognised']:18} {row['clip']}"
        )
    print(json.dumps({k: v for k, v in figures.items() if k != "by exercise and view"}, indent=2))


def main() -> None:
    """Measure and write the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--results", type=Path, help="folder that `mirror batch` left for the clips")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        results = arguments.results
        if results is None:
            command = [sys.executable, "-m", "mirror", "batch", str(DATA / "videos"), "--out", folder]
            subprocess.run([*command, "--overlay", "none", "--no-3d"], check=True)
            results = Path(folder) / "videos"
        figures = measure(results)
    OUT.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")
    show(figures)


if __name__ == "__main__":
    main()
