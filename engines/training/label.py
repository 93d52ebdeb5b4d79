"""Label videos by a large network for a small one: `python -m engines.training.label VIDEOS… --out DATA`.

Each point's confidence comes of the network's score, of how far it lies from the path that a zero-phase filter
leaves, and, where a second profile looks too, of how far the two agree. The frames that a person should look at
(least sure, most unusual poses) are written for a labelling tool; `--take` takes them back. Rounds can follow each
other: what a person labelled is never labelled over."""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray
from scipy.signal import butter, sosfiltfilt

from engines.crop import box_of, grow_box
from engines.errors import EngineError
from engines.picture import Picture
from engines.pipeline import Pipeline
from engines.pose import FloatArray, PoseSequence
from engines.pose2d import PoseEstimator
from engines.training.pose2d.samples import ANNOTATIONS, DataError, Sample, read_coco, write_coco
from engines.training.tools import TOOLS, read_reviewed, write_for_review
from engines.video import VideoFile

REVIEW, CARD, PICTURES = "review.json", "card.json", "pictures"
CUTOFF_HZ = 6.0
"""Of the zero-phase filter: faster than this nobody's joints go to and fro."""
STRAY, APART = 0.03, 0.05
"""Distances, as a share of the box, at which a point's confidence falls to 0.6: from its filtered path, and between
two networks."""
MARGIN = 0.1
NEIGHBOURS = 5
"""A pose is as unusual as its distance to its fifth nearest."""


@dataclass(frozen=True, slots=True)
class LabelWishes:
    """How to label: a frame `every_s` seconds, points of less confidence than `least` are left out, a share
    `review` of the people is for a person to look at, with `flip_test` the network sees the mirrored crop too."""

    every_s: float = 0.5
    least: float = 0.4
    review: float = 0.15
    flip_test: bool = False


USUAL = LabelWishes()


def confidence(sequence: PoseSequence, second: PoseSequence | None = None) -> FloatArray:
    """(n, 30) 0..1: how sure each point of a recording is, 0 where it is missing."""
    side = _sides(sequence)
    sure = np.where(np.isfinite(sequence.xy).all(-1), sequence.score, 0.0)
    off = np.linalg.norm(sequence.xy - smooth_paths(sequence.time, sequence.xy), axis=-1)
    sure = sure * _falling(off / side[:, None], STRAY)
    if second is not None:
        apart = np.linalg.norm(sequence.xy - second.xy, axis=-1)
        agreed = _falling(apart / side[:, None], APART)
        sure = sure * np.where(np.isfinite(second.xy).all(-1), agreed, 1.0)
    return np.asarray(np.clip(sure, 0.0, 1.0))


def smooth_paths(time: FloatArray, xy: FloatArray) -> FloatArray:
    """Paths (n, 30, 2) through a zero-phase Butterworth filter of second order; gaps are bridged, short films
    stay."""
    step = float(np.median(np.diff(time))) if len(time) > 1 else 0.0
    if len(time) < 20 or not 0 < CUTOFF_HZ * step < 0.4:
        return xy
    flat = xy.reshape(len(xy), -1).copy()
    for column in flat.T:
        known = np.isfinite(column)
        if known.sum() > 1:
            column[~known] = np.interp(time[~known], time[known], column[known])
    flat = np.nan_to_num(flat)
    passed = sosfiltfilt(butter(2, 2 * CUTOFF_HZ * step, output="sos"), flat, axis=0)
    return np.where(np.isfinite(xy), passed.reshape(xy.shape), np.nan)


def unusual(xy: FloatArray) -> FloatArray:
    """(n,) how far each pose (n, 30, 2) is from others, body and place taken out: the distance to the fifth
    nearest."""
    centre = np.nanmean(xy, axis=1, keepdims=True)
    size = np.nanmax(np.abs(xy - centre), axis=(1, 2), keepdims=True)
    shape = np.nan_to_num((xy - centre) / np.maximum(size, 1e-6)).reshape(len(xy), -1)
    apart = np.linalg.norm(shape[:, None] - shape[None], axis=-1)
    return np.asarray(np.sort(apart, axis=1)[:, min(NEIGHBOURS, len(xy) - 1)])


def for_a_person(samples: Sequence[Sample], share: float) -> NDArray[np.bool_]:
    """(n,) which people somebody should look at: half of the share the least sure, half the most unusual."""
    chosen = np.zeros(len(samples), dtype=bool)
    count = round(share * len(samples))
    if not count:
        return chosen
    sure = np.array([s.weight[s.weight > 0].mean() if (s.weight > 0).any() else 0.0 for s in samples])
    chosen[np.argsort(sure)[: (count + 1) // 2]] = True
    odd = np.argsort(-unusual(np.stack([s.xy for s in samples])))
    chosen[[at for at in odd if not chosen[at]][: count // 2]] = True
    return chosen


def label_video(
    path: Path, out: Path, profile: str, second: str | None, wishes: LabelWishes
) -> Iterator[Sample]:
    """Label one video: write a picture for each chosen frame, and return what was found in it."""
    pipeline = Pipeline(profile, three_d=False)
    sequence = pipeline.sequence(path)
    other = Pipeline(second, three_d=False).sequence(path) if second else None
    mirrored = replace(pipeline.engines.estimate, flip_test=True) if wishes.flip_test else None
    return write_pictures(path, out, profile, sequence, confidence(sequence, other), wishes, mirrored)


def write_pictures(
    path: Path,
    out: Path,
    origin: str,
    sequence: PoseSequence,
    sure: FloatArray,
    wishes: LabelWishes,
    mirrored: PoseEstimator | None = None,
) -> Iterator[Sample]:
    """People of the chosen frames of a video whose key points are known, `sure` (n, 30) by `confidence`: a picture
    of each frame is written below `out`. `mirrored` looks again, at the mirrored crop too, and places the points."""
    chosen = _choose_frames(sequence.time, wishes.every_s)
    for index, _, picture in VideoFile(path).pictures(int(chosen[0]) if len(chosen) else 0):
        if index > chosen[-1]:
            return
        box = box_of(sequence.xy[index], sure[index], wishes.least) if index in chosen else None
        if box is None:
            continue
        xy, certain = sequence.xy[index], sure[index]
        if mirrored is not None:
            xy, certain = _look_again(mirrored, picture, box, xy, certain)
        file = out / PICTURES / path.stem / f"{index:06d}.jpg"
        file.parent.mkdir(parents=True, exist_ok=True)
        cv2.imwrite(str(file), picture.bgr, [cv2.IMWRITE_JPEG_QUALITY, 92])
        weight = np.where(certain >= wishes.least, certain, 0.0)
        hidden = np.zeros(len(weight), dtype=bool)
        xy = np.where(weight[:, None] > 0, xy, np.nan)
        yield Sample(file, grow_box(box, MARGIN), xy, weight, hidden, path.stem, origin)


def _look_again(
    mirrored: PoseEstimator, picture: Picture, box: FloatArray, xy: FloatArray, sure: FloatArray
) -> tuple[FloatArray, FloatArray]:
    """Places by the flip test, and how sure they are: less where they lie apart from what was found before."""
    again, _ = mirrored(picture, box)
    side = max(float((box[2:] - box[:2]).max()), 1.0)
    apart = np.linalg.norm(again - xy, axis=-1) / side
    known = np.asarray(np.isfinite(again).all(-1) & np.isfinite(xy).all(-1))
    return np.where(known[:, None], again, np.nan), np.where(known, sure * _falling(apart, APART), 0.0)


def label(
    videos: Sequence[Path], out: Path, profile: str, second: str | None, wishes: LabelWishes
) -> dict[str, int]:
    """Label videos into a data folder; returns the card: how many labels are from whom. Raises EngineError."""
    known = read_coco(out / ANNOTATIONS) if (out / ANNOTATIONS).is_file() else []
    people = [sample for sample in known if sample.origin == "person"]
    done = {sample.picture for sample in people}
    found = [
        sample
        for video in videos
        for sample in label_video(video, out, profile, second, wishes)
        if sample.picture not in done
    ]
    if not found and not people:
        raise DataError(f"{', '.join(map(str, videos))}: nobody was seen well enough to be labelled")
    others = [s for s in known if s.origin != "person" and s.source not in {v.stem for v in videos}]
    asked = for_a_person(found, wishes.review)
    write_coco(out / REVIEW, [sample for sample, ask in zip(found, asked, strict=True) if ask])
    sure = [sample for sample, ask in zip(found, asked, strict=True) if not ask]
    return _write(out, [*people, *others, *sure])


def take(out: Path, reviewed: Sequence[Sample]) -> dict[str, int]:
    """Take what a person labelled into a data folder: it replaces what a network found in the same picture."""
    known = read_coco(out / ANNOTATIONS) if (out / ANNOTATIONS).is_file() else []
    sources = {
        s.picture: s.source for s in [*known, *(read_coco(out / REVIEW) if (out / REVIEW).is_file() else [])]
    }
    people = [
        replace(
            s, origin="person", weight=(s.weight > 0).astype(float), source=sources.get(s.picture, s.source)
        )
        for s in reviewed
    ]
    theirs = {sample.picture for sample in people}
    return _write(out, [*people, *(sample for sample in known if sample.picture not in theirs)])


def _write(out: Path, samples: Sequence[Sample]) -> dict[str, int]:
    write_coco(out / ANNOTATIONS, samples)
    card = dict(Counter(sample.origin for sample in samples))
    (out / CARD).write_text(json.dumps(card, indent=2) + "\n", encoding="utf-8")
    return card


def _choose_frames(time: FloatArray, every_s: float) -> NDArray[np.intp]:
    """The frames nearest to every so-many-th second."""
    if not len(time):
        return np.zeros(0, dtype=np.intp)
    wanted = np.arange(time[0], time[-1] + 1e-9, every_s)
    return np.unique(np.searchsorted(time, wanted).clip(0, len(time) - 1))


def _sides(sequence: PoseSequence) -> FloatArray:
    """(n,) longer side of each pose's box, px; the median where nobody is seen."""
    with np.errstate(all="ignore"):
        seen = np.any(np.isfinite(sequence.xy).all(-1), axis=1)
        sides = np.full(len(sequence.time), np.nan)
        if seen.any():
            points = sequence.xy[seen]
            sides[seen] = (np.nanmax(points, axis=1) - np.nanmin(points, axis=1)).max(1)
    usual = float(np.nanmedian(sides)) if np.isfinite(sides).any() else 1.0
    return np.maximum(np.where(np.isfinite(sides), sides, usual), 1.0)


def _falling(share: FloatArray, at: float) -> FloatArray:
    """1 at 0, 0.6 at `at`, and on towards 0; unknown is 1."""
    return np.asarray(np.exp(-0.51 * np.nan_to_num(share / at) ** 2))


def main(given: Sequence[str] | None = None) -> int:
    """Label, or take back; returns the exit status."""
    parser = argparse.ArgumentParser(
        prog="python -m engines.training.label", description="Label videos for training."
    )
    parser.add_argument("videos", nargs="*", type=Path, metavar="VIDEO")
    parser.add_argument("--out", type=Path, required=True, metavar="DATA")
    parser.add_argument("--profile", default="embedded", help="whose networks label (default embedded)")
    parser.add_argument(
        "--second", metavar="PROFILE", help="a second opinion: where the two differ, points weigh less"
    )
    parser.add_argument("--every", type=float, default=USUAL.every_s, metavar="S")
    parser.add_argument(
        "--least", type=float, default=USUAL.least, help="confidence below which a point is left out"
    )
    parser.add_argument(
        "--review", type=float, default=USUAL.review, help="share of people for a person to look at"
    )
    parser.add_argument(
        "--flip", action="store_true", help="place points by the flip test: the mirrored crop is seen too"
    )
    parser.add_argument("--tool", choices=TOOLS, default="cvat", help="whose format the review has")
    parser.add_argument("--take", type=Path, metavar="FILE", help="take a reviewed file of the tool back")
    asked = parser.parse_args(given)
    try:
        if asked.take is not None:
            card = take(asked.out, read_reviewed(asked.take, asked.out, asked.tool))
        else:
            wishes = LabelWishes(asked.every, asked.least, asked.review, asked.flip)
            card = label(_find_videos(asked.videos), asked.out, asked.profile, asked.second, wishes)
            write_for_review(asked.out, read_coco(asked.out / REVIEW), asked.tool)
    except EngineError as error:
        print(error, file=sys.stderr)
        return 1
    print(f"{asked.out / ANNOTATIONS}: " + ", ".join(f"{count} by {who}" for who, count in card.items()))
    return 0


def _find_videos(videos: Sequence[Path]) -> list[Path]:
    """The videos, and those in folders. Raises DataError where there is none."""
    endings = {".mp4", ".mov", ".mkv", ".avi", ".webm", ".m4v"}
    found = [path for each in videos for path in (sorted(each.rglob("*")) if each.is_dir() else [each])]
    films = [path for path in found if path.suffix.lower() in endings]
    if not films:
        raise DataError(f"{', '.join(map(str, videos)) or 'VIDEO'}: there is no video to label")
    return films


if __name__ == "__main__":
    sys.exit(main())
