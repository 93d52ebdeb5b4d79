"""A small network taught by a large one on real clips, split by source: data, figures, counts.

    python -m bench.distil prepare --results DIR --out WORK    # labels: WORK/train/clips and WORK/left-out/clips
    python -m engines.training.bodies --out WORK/train/rendered --people 400
    mirror engines fetch movenet-lightning movenet-lightning-graph
    python -m engines.training.pose2d WORK/train --picture 128x160 --schedule cosine --rate 2e-3 --minutes 32 \\
        --held 0.05 --threads 1 --out WORK/first
    python -m engines.training.pose2d WORK/train --picture 160x160 --schedule cosine --rate 1e-3 --minutes 10 \\
        --held 0.05 --threads 1 --weights WORK/first/checkpoint.pt --out WORK/trained
    mirror engines import lite-s --from WORK/trained/lite-s.onnx --profile lite-s
    mirror batch WORK/films --out OWN --profile lite-s --no-3d --overlay none
    python -m bench.distil judge --model WORK/trained/lite-s.onnx --results DIR --own OWN/films --out WORK

Key points of DIR are what `mirror batch ../shared/data/videos --out ...` left in DIR/videos: RTMPose-s, tracked and
judged by a whole film; every `EVERY_S` seconds the flip test places them. Clips of one source stay on one side;
WORK/films links to those that are left out. Several --model are judged beside each other; the first is the one that
counted. What learns from these films stays where it was trained: only figures are
written, to bench/results/distil.json.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path
from statistics import median
from typing import Any

import numpy as np

from bench.accuracy import Count, accuracy, count_clip
from bench.clips import EXERCISE_FRAMES, sample
from bench.counted import DATA, NOBODY, ROOT, Clip, is_held, videos
from bench.fitting import reps_of
from engines import choice
from engines.follow import Engines
from engines.live import LiveTracker
from engines.pipeline import load_engines
from engines.pose import Frame
from engines.training.evaluate2d import estimator_of, frames_per_second, judge_samples
from engines.training.label import LabelWishes, confidence, write_pictures
from engines.training.pose2d.samples import ANNOTATIONS, Sample, read_folder, write_coco
from engines.video import VideoFile
from rules import Exercise
from rules.body import BodyStream

OUT = ROOT / "bench" / "results" / "distil.json"
PROFILE, BESIDE = "embedded", "rtmpose-s-halpe26"
EVERY_S = 0.3
LEFT_OUT = 0.25
"""Share of the clips whose sources nothing is learned from."""
SEED, ROUNDS = 16, 5
JUDGES = 700
"""People who judge at most, spread evenly over those left out."""
SIDES, CLIPS = ("train", "left-out"), "clips"
CARD = ("size", "picture", "init", "schedule", "steps", "batch", "minutes", "people", "precision")
"""What is recorded of a training."""


def choose_left_out(clips: Sequence[Clip]) -> frozenset[str]:
    """Sources to judge by: drawn by the seed until they have their share of the clips."""
    sources = sorted({clip.source for clip in clips})
    chosen: set[str] = set()
    for at in np.random.default_rng(SEED).permutation(len(sources)):
        if sum(clip.source in chosen for clip in clips) >= LEFT_OUT * len(clips):
            break
        chosen.add(sources[at])
    return frozenset(chosen)


def prepare(results: Path, out: Path) -> None:
    """Write labelled pictures of both sides."""
    clips = [clip for clip in videos(results) if len(clip.sequence.time)]
    apart = choose_left_out(clips)
    found: dict[str, list[Sample]] = {side: [] for side in SIDES}
    estimator = replace(load_engines(PROFILE).estimate, flip_test=True)
    wishes = LabelWishes(EVERY_S, flip_test=True)
    for number, clip in enumerate(clips):
        side = SIDES[clip.source in apart]
        film, sequence = DATA / "videos" / clip.name, clip.sequence
        people = write_pictures(
            film, out / side / CLIPS, PROFILE, sequence, confidence(sequence), wishes, estimator
        )
        found[side] += [replace(sample, source=clip.source) for sample in people]
        print(f"{number + 1} of {len(clips)}: {clip.name}, {len(found[side])} people in {side}", flush=True)
    for side, samples in found.items():
        write_coco(out / side / CLIPS / ANNOTATIONS, samples)
    _link(out / "films", [clip for clip in clips if clip.source in apart])
    (out / "left-out.json").write_text(json.dumps(sorted(apart)) + "\n", encoding="utf-8")


def _link(folder: Path, clips: Sequence[Clip]) -> None:
    for clip in clips:
        film = folder / clip.name
        film.parent.mkdir(parents=True, exist_ok=True)
        film.unlink(missing_ok=True)
        film.symlink_to((DATA / "videos" / clip.name).resolve())


def judge(models: Sequence[str], results: Path, own: Path | None, out: Path) -> dict[str, Any]:
    """Every figure of networks on the sources that nothing was learned from, RTMPose-s beside them."""
    every = read_folder(out / "left-out")
    people = every[:: -(-len(every) // JUDGES)]
    found: dict[str, Any] = {
        "machine": choice.machine(),
        "people": {
            "train": len(read_folder(out / "train")),
            "left-out": len(every),
            "judged by": len(people),
        },
        "sources": {"left-out": len(json.loads((out / "left-out.json").read_text()))},
    }
    for name in (*models, BESIDE):
        found[_short(name)] = {**_card(name), **judge_samples(estimator_of(name), people)}
    found["speed"] = speed(models)
    if own is not None:
        found["counts"] = counts(results, own, frozenset(json.loads((out / "left-out.json").read_text())))
    return found


def counts(results: Path, own: Path, apart: frozenset[str]) -> dict[str, Any]:
    """Repetitions, the exercise named, of the clips left out: by RTMPose-s and by the network that was judged."""
    theirs = {clip.name: clip for clip in videos(results) if _is_counted(clip, apart)}
    ours = {clip.name: clip for clip in videos(own) if clip.name in theirs}
    rows = {
        name: [_count(clips[clip]) for clip in sorted(ours)]
        for name, clips in ((BESIDE, theirs), ("own", ours))
    }
    differ = {
        a.clip.name: [a.clip.reps, a.reps, b.reps]
        for a, b in zip(*rows.values(), strict=True)
        if a.reps != b.reps
    }
    return {
        **{name: accuracy(row) for name, row in rows.items()},
        "differ: true, " + BESIDE + ", own": differ,
    }


def _card(model: str) -> dict[str, Any]:
    """How a network was trained, as its training wrote it beside the file."""
    file = Path(model).with_suffix(".json")
    if not model.endswith(".onnx") or not file.is_file():
        return {}
    card = json.loads(file.read_text(encoding="utf-8"))
    return {"training": {name: card[name] for name in CARD if name in card}}


def speed(models: Sequence[str]) -> dict[str, Any]:
    """Milliseconds of processor time, in one run and one thread: crop, network and decoding; the whole live step."""
    names = {BESIDE: BESIDE, **{_short(model): model for model in models}}
    estimators = {short: estimator_of(name) for short, name in names.items()}
    detect = load_engines(PROFILE).detect
    frames = list(islice(VideoFile(sample()).frames(), EXERCISE_FRAMES))
    pose: dict[str, list[float]] = {short: [] for short in names}
    live: dict[str, list[float]] = {short: [] for short in names}
    for _ in range(ROUNDS):
        for short, estimator in estimators.items():
            pose[short].append(1e3 / frames_per_second(estimator))
            live[short].append(_live_ms(Engines(detect, estimator), frames))
    figures: dict[str, Any] = {"pose_ms": _medians(pose), "live_step_ms": _medians(live)}
    for what in ("pose_ms", "live_step_ms"):
        theirs = figures[what][BESIDE]
        times = {name: round(theirs / ms, 2) for name, ms in figures[what].items() if name != BESIDE}
        figures[f"times by {what}"] = times
    return figures


def _live_ms(engines: Engines, frames: Sequence[Frame]) -> float:
    tracker = LiveTracker(engines)
    for frame in frames[:30]:
        tracker.step(frame)
    began = time.process_time()
    for frame in frames[30:]:
        tracker.step(frame)
    return 1e3 * (time.process_time() - began) / len(frames[30:])


def _medians(rows: dict[str, list[float]]) -> dict[str, float]:
    return {name: round(median(values), 2) for name, values in rows.items()}


def _is_counted(clip: Clip, apart: frozenset[str]) -> bool:
    return clip.source in apart and clip.exercise != NOBODY and not is_held(clip)


def _count(clip: Clip) -> Count:
    return count_clip(clip, reps_of(BodyStream().of_sequence(clip.sequence), Exercise.named(clip.exercise)))


def _short(model: str) -> str:
    return Path(model).stem if model.endswith(".onnx") else model


def main() -> None:
    """What the command asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("what", choices=["prepare", "judge"])
    parser.add_argument("--results", type=Path, required=True, help="what RTMPose-s found of all clips")
    parser.add_argument("--out", type=Path, required=True, metavar="WORK")
    parser.add_argument("--model", nargs="+", help="the networks to judge: ONNX files")
    parser.add_argument("--own", type=Path, help="what `mirror batch` found with it, of the clips left out")
    asked = parser.parse_args()
    if asked.what == "prepare":
        prepare(asked.results, asked.out)
        return
    figures = judge(asked.model, asked.results, asked.own, asked.out)
    OUT.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")
    print(json.dumps(figures, indent=2))


if __name__ == "__main__":
    main()
