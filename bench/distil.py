"""A small network taught by a large one on real clips, split by source: data, figures, counts.

    python -m bench.distil prepare --results DIR --out WORK    # labels: WORK/train and WORK/left-out
    python -m engines.training.bodies --out WORK/train/rendered --people 1500
    python -m engines.training.pose2d WORK/train --size s --picture 192x256 --out WORK/trained
    python -m bench.distil judge WORK/trained/lite-s.onnx --out WORK

Key points are what `mirror batch ../shared/data/videos --out ...` left in DIR/videos: RTMPose-s, tracked and judged
by a whole film; every `EVERY_S` seconds the flip test places them. Clips of one source stay on one side. What learns
from these films stays where it was trained: only figures are written, to bench/results/distil.json.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from bench.counted import DATA, Clip, videos
from engines.pipeline import load_engines
from engines.training.label import Wishes, confidence, pictured
from engines.training.pose2d.samples import ANNOTATIONS, Sample, write_coco

PROFILE = "embedded"
EVERY_S = 0.3
LEFT_OUT = 0.25
"""Share of the clips whose sources nothing is learned from."""
SEED = 16
SIDES, CLIPS = ("train", "left-out"), "clips"


def left_out(clips: Sequence[Clip]) -> frozenset[str]:
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
    apart = left_out(clips)
    found: dict[str, list[Sample]] = {side: [] for side in SIDES}
    estimator = replace(load_engines(PROFILE).estimate, flip_test=True)
    wishes = Wishes(EVERY_S, flip_test=True)
    for number, clip in enumerate(clips):
        side = SIDES[clip.source in apart]
        film, sequence = DATA / "videos" / clip.name, clip.sequence
        people = pictured(
            film, out / side / CLIPS, PROFILE, sequence, confidence(sequence), wishes, estimator
        )
        found[side] += [replace(sample, source=clip.source) for sample in people]
        print(f"{number + 1} of {len(clips)}: {clip.name}, {len(found[side])} people in {side}", flush=True)
    for side, samples in found.items():
        write_coco(out / side / CLIPS / ANNOTATIONS, samples)
    (out / "left-out.json").write_text(json.dumps(sorted(apart)) + "\n", encoding="utf-8")


def main() -> None:
    """What the command asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("what", choices=["prepare"])
    parser.add_argument("--results", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    asked = parser.parse_args()
    prepare(asked.results, asked.out)


if __name__ == "__main__":
    main()
