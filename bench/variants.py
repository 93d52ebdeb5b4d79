"""The same movement otherwise recorded: each variant of a recording must count the same."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from engines.pose import PoseSequence


def every_second(sequence: PoseSequence) -> PoseSequence:
    """Half the frame rate."""
    return _frames(sequence, np.arange(len(sequence)) % 2 == 0)


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
    "twice the frame rate": double_rate,
    "half size": half_size,
    "mirrored": mirror_sequence,
    "a tenth of the frames dropped": drop_frames,
    "3 px of noise at 720p": noisy,
}
