"""Counted recordings as windows with their class: within the set the exercise, outside it none."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from bench.counted import BOX_PX, Clip, push_up_sets, repcount_sets, videos
from bench.recognition.classes import NONE, classes
from bench.recognition.variety import BEFORE
from rules.body import BodyStream
from rules.filters import FloatArray
from rules.recognition.windows import RATE_HZ, STEPS, WindowStream, in_sight

INSIDE, OUTSIDE = 0.6, 0.1
"""A window is of the exercise if this share of it lies within the set, and of none if less than that does."""
LONE_S = 2.5
"""Length of a repetition that stands alone, and the longest that one reaches beyond its marked moment."""


@dataclass(frozen=True, slots=True)
class Recording:
    """The windows (k, BEFORE, CHANNELS) of one clip, when each ends (k,) s, and its class: -1 where it is neither
    of the exercise nor of none."""

    clip: Clip
    time: FloatArray
    windows: FloatArray
    labels: np.ndarray


def recordings(results: Path, boxes: int = 2) -> Iterator[Recording]:
    """Every counted clip whose exercise has a class. Long sets have lost their aspect: they come in several boxes."""
    yield from _label_clips(videos(results))
    yield from _label_clips(push_up_sets())
    rng = np.random.default_rng(0)
    for number in range(boxes):
        spread = 0.0 if number == 0 else 0.25
        box = BOX_PX * np.exp(spread * rng.standard_normal(2))
        yield from _label_clips(repcount_sets((float(box[0]), float(box[1]))))


def _label_clips(clips: Iterator[Clip]) -> Iterator[Recording]:
    for clip in clips:
        label = classes().of_exercise(clip.exercise)
        if label is None or not len(clip.sequence):
            continue
        time, windows = WindowStream(BEFORE).see(BodyStream().of_sequence(clip.sequence))
        seen = in_sight(windows)
        labels = label_windows(
            time[seen], span_of(clip), float(clip.sequence.time[0]), classes().names.index(label)
        )
        yield Recording(clip, time[seen], windows[seen].astype(np.float16), labels)


def span_of(clip: Clip) -> tuple[float, float]:
    """From half a repetition before the first marked moment to half a one after the last, s."""
    if clip.exercise == NONE:
        return float("inf"), float("inf")
    if not clip.times:
        return -float("inf"), float("inf")
    marks = np.array(clip.times)
    half = min(0.5 * float(np.median(np.diff(marks))) if len(marks) > 1 else LONE_S, LONE_S)
    return float(marks[0]) - half, float(marks[-1]) + half


def label_windows(time: FloatArray, span: tuple[float, float], begin: float, label: int) -> np.ndarray:
    """The class of windows that end at `time` in a recording that begins at `begin`, or -1."""
    start = np.maximum(time - STEPS / RATE_HZ, begin)
    inside = np.minimum(time, span[1]) - np.maximum(start, span[0])
    share = np.clip(inside, 0, None) / np.maximum(time - start, 1e-6)
    none = classes().names.index(NONE)
    return np.where(share >= INSIDE, label, np.where(share <= OUTSIDE, none, -1))
