"""A recording that must count the same, and parts of a set.

`strangers.py` has what need not be the same: other people, cameras and rooms.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engines.pose import PoseSequence
from rules.filters import FloatArray

Change = Callable[[PoseSequence], PoseSequence]

LONGEST_PARTS = 16
"""At most about so many parts of one set are counted."""


def every_second(sequence: PoseSequence) -> PoseSequence:
    """Half the frame rate."""
    return at_frames(sequence, np.arange(len(sequence)) % 2 == 0)


def double_rate(sequence: PoseSequence) -> PoseSequence:
    """Twice the frame rate, key points between the frames halfway."""
    time = np.interp(np.arange(2 * len(sequence) - 1) / 2, np.arange(len(sequence)), sequence.time)
    xy = np.repeat(sequence.xy, 2, axis=0)[:-1]
    xy[1::2] = (sequence.xy[:-1] + sequence.xy[1:]) / 2
    score = np.repeat(sequence.score, 2, axis=0)[:-1]
    return PoseSequence(time, xy, score, None, sequence.size)


def half_size(sequence: PoseSequence) -> PoseSequence:
    """Half the resolution."""
    return PoseSequence(sequence.time, sequence.xy / 2, sequence.score, None, None)


def mirror_sequence(sequence: PoseSequence) -> PoseSequence:
    """Left is right and right is left; a table of key points does not say how large the picture was."""
    right, low = np.nanmax(sequence.xy, axis=(0, 1))
    size = sequence.size or (int(right) + 1, int(low) + 1)
    return PoseSequence(sequence.time, sequence.xy, sequence.score, None, size).mirror()


def drop_frames(sequence: PoseSequence) -> PoseSequence:
    """One frame in ten is missing."""
    return at_frames(sequence, np.random.default_rng(0).random(len(sequence)) > 0.1)


def noisy(sequence: PoseSequence) -> PoseSequence:
    """3 px of noise at 720 lines: in proportion for other sizes, which are judged by the person's height."""
    seen = sequence.xy[np.isfinite(sequence.xy).all(-1)]
    lines = max(float(np.ptp(seen[:, 1])) / 0.8, 120.0) if len(seen) else 720.0
    noise = np.random.default_rng(0).normal(0.0, 3.0 * min(lines, 720.0) / 720.0, sequence.xy.shape)
    return with_points(sequence, sequence.xy + noise)


def cut_parts(sequence: PoseSequence, turns: tuple[float, ...]) -> Iterator[tuple[int, PoseSequence]]:
    """Shorter recordings of a set, each of two repetitions or more, from midway between two turns to midway between
    two others; with each, how many there are in it. `turns` (s), one a repetition, rising."""
    middles = (np.array(turns[:-1]) + np.array(turns[1:])) / 2
    edges = np.array([-np.inf, *middles, np.inf])
    count = len(turns)
    pairs = [(i, j) for i in range(count) for j in range(i + 1, count) if (i, j) != (0, count - 1)]
    for first, last in pairs[:: max(len(pairs) // LONGEST_PARTS, 1)]:
        inside = (sequence.time >= edges[first]) & (sequence.time <= edges[last + 1])
        yield last - first + 1, at_frames(sequence, inside)


def with_points(sequence: PoseSequence, xy: FloatArray) -> PoseSequence:
    """The sequence with other places `xy` (N, 30, 2) px."""
    return PoseSequence(sequence.time, xy, sequence.score, None, sequence.size)


def at_frames(sequence: PoseSequence, keep: NDArray[Any]) -> PoseSequence:
    """Some frames of the sequence: `keep` is a mask, or numbers of frames."""
    return PoseSequence(sequence.time[keep], sequence.xy[keep], sequence.score[keep], None, sequence.size)


def out_of_sight(sequence: PoseSequence, where: NDArray[np.bool_]) -> PoseSequence:
    """The sequence without the points of a mask that broadcasts to (N, 30)."""
    hidden = np.broadcast_to(where, sequence.score.shape)
    xy = np.where(hidden[..., None], np.nan, sequence.xy)
    return PoseSequence(sequence.time, xy, np.where(hidden, 0.0, sequence.score), None, sequence.size)


def body_diagonal(sequence: PoseSequence) -> float:
    """Of the box round the body, px, in the middle over time."""
    seen = sequence.xy[np.isfinite(sequence.xy).all(-1).any(-1)]
    sides = np.nanmax(seen, axis=1) - np.nanmin(seen, axis=1)
    return float(np.median(np.hypot(sides[:, 0], sides[:, 1])))


PROMISED: dict[str, Change] = {
    "half the frame rate": every_second,
    "twice the frame rate": double_rate,
    "half size": half_size,
    "mirrored": mirror_sequence,
    "a tenth of the frames dropped": drop_frames,
    "3 px of noise at 720p": noisy,
}
