"""The same movement otherwise recorded: variants of a recording, and parts of a set.

`PROMISED` must count the same. `STRANGERS` stand for people, cameras and rooms that no recording here
shows; what is counted of them tells how far the figures of the recordings themselves hold for strangers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np

from engines.pose import INDEX, PoseSequence
from rules.filters import FloatArray

Change = Callable[[PoseSequence], PoseSequence]

NOISE_S = 0.33
"""How long an error of the 2D engine lasts (time constant), s."""
GAP_S, BETWEEN_GAPS_S = 0.2, 2.0
"""Nobody is seen for so long, and after so long again on average, s."""
ZOOM, PAN, ROCK = (0.08, 7.3), (0.06, 3.1), (0.03, 2.3)
"""A camera in the hand: how much it zooms, pans and rocks (shares; of the body's diagonal), and the period, s."""
LONGEST_PARTS = 16
"""At most about so many parts of one set are counted."""


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
    return _moved(sequence, sequence.xy + noise)


def reverse(sequence: PoseSequence) -> PoseSequence:
    """Backwards in time: another person's way out and back."""
    time = (sequence.time[-1] - sequence.time)[::-1]
    return PoseSequence(time, sequence.xy[::-1], sequence.score[::-1], None, sequence.size)


def pace(factor: float) -> Change:
    """So many times as fast."""

    def change(sequence: PoseSequence) -> PoseSequence:
        time = sequence.time[0] + (sequence.time - sequence.time[0]) / factor
        return PoseSequence(time, sequence.xy, sequence.score, None, sequence.size)

    return change


def roll(degrees: float) -> Change:
    """The camera is not level."""
    cosine, sine = np.cos(np.radians(degrees)), np.sin(np.radians(degrees))
    return _linear([[cosine, -sine], [sine, cosine]])


def stretch(across: float) -> Change:
    """Somebody who is so much broader, or whose picture is."""
    return _linear([[across, 0.0], [0.0, 1.0]])


def tremble(pixels: float) -> Change:
    """Errors of the 2D engine that stay for a while, px for a body of 500 px from corner to corner."""

    def change(sequence: PoseSequence) -> PoseSequence:
        rest = np.exp(-np.median(np.diff(sequence.time)) / NOISE_S)
        error = np.random.default_rng(0).normal(size=sequence.xy.shape)
        for i in range(1, len(error)):
            error[i] = rest * error[i - 1] + np.sqrt(1.0 - rest**2) * error[i]
        return _moved(sequence, sequence.xy + error * pixels * _diagonal(sequence) / 500.0)

    return change


def sway(sequence: PoseSequence) -> PoseSequence:
    """A camera in somebody's hand, which zooms, pans and rocks."""
    time = sequence.time - sequence.time[0]
    zoom, pan, rock = (size * np.sin(2.0 * np.pi * time / period) for size, period in (ZOOM, PAN, ROCK))
    middle = np.nanmedian(sequence.xy, axis=(0, 1))
    moved = np.stack([pan, rock], axis=1)[:, None] * _diagonal(sequence)
    return _moved(sequence, (sequence.xy - middle) * (1.0 + zoom)[:, None, None] + middle + moved)


def rate(fps: float) -> Change:
    """No more than so many poses a second, as on a small processor."""

    def change(sequence: PoseSequence) -> PoseSequence:
        keep, last = np.zeros(len(sequence), dtype=bool), -np.inf
        for i, now in enumerate(sequence.time):
            if now - last >= 1.0 / fps - 1e-6:
                keep[i], last = True, now
        return _frames(sequence, keep)

    return change


def lose_sight(sequence: PoseSequence) -> PoseSequence:
    """Nobody is seen for a moment, again and again."""
    random, time = np.random.default_rng(1), sequence.time
    lost, at = np.zeros(len(sequence), dtype=bool), time[0] + BETWEEN_GAPS_S
    while at < time[-1]:
        lost |= (time >= at) & (time < at + GAP_S)
        at += GAP_S + random.exponential(BETWEEN_GAPS_S)
    return _hidden(sequence, lost[:, None])


def hide(*names: str) -> Change:
    """Key points whose name has one of these words are not seen."""
    points = np.array([any(name in point for name in names) for point in INDEX])
    return lambda sequence: _hidden(sequence, points[None])


def cut_parts(sequence: PoseSequence, turns: tuple[float, ...]) -> Iterator[tuple[int, PoseSequence]]:
    """Shorter recordings of a set, each of two repetitions or more, from midway between two turns to midway between
    two others; with each, how many there are in it. `turns` (s), one a repetition, rising."""
    middles = (np.array(turns[:-1]) + np.array(turns[1:])) / 2
    edges = np.array([-np.inf, *middles, np.inf])
    count = len(turns)
    pairs = [(i, j) for i in range(count) for j in range(i + 1, count) if (i, j) != (0, count - 1)]
    for first, last in pairs[:: max(len(pairs) // LONGEST_PARTS, 1)]:
        inside = (sequence.time >= edges[first]) & (sequence.time <= edges[last + 1])
        yield last - first + 1, _frames(sequence, inside)


def _linear(matrix: list[list[float]]) -> Change:
    def change(sequence: PoseSequence) -> PoseSequence:
        middle = np.nanmedian(sequence.xy, axis=(0, 1))
        return _moved(sequence, (sequence.xy - middle) @ np.array(matrix).T + middle)

    return change


def _diagonal(sequence: PoseSequence) -> float:
    """Of the box round the body, px, in the middle over time."""
    seen = sequence.xy[np.isfinite(sequence.xy).all(-1).any(-1)]
    sides = np.nanmax(seen, axis=1) - np.nanmin(seen, axis=1)
    return float(np.median(np.hypot(sides[:, 0], sides[:, 1])))


def _hidden(sequence: PoseSequence, where: np.ndarray) -> PoseSequence:
    hidden = np.broadcast_to(where, sequence.score.shape)
    xy = np.where(hidden[..., None], np.nan, sequence.xy)
    return PoseSequence(sequence.time, xy, np.where(hidden, 0.0, sequence.score), None, sequence.size)


def _moved(sequence: PoseSequence, xy: FloatArray) -> PoseSequence:
    return PoseSequence(sequence.time, xy, sequence.score, None, sequence.size)


def _frames(sequence: PoseSequence, keep: np.ndarray) -> PoseSequence:
    return PoseSequence(sequence.time[keep], sequence.xy[keep], sequence.score[keep], None, sequence.size)


PROMISED: dict[str, Change] = {
    "half the frame rate": every_second,
    "twice the frame rate": double_rate,
    "half size": half_size,
    "mirrored": mirror_sequence,
    "a tenth of the frames dropped": drop_frames,
    "3 px of noise at 720p": noisy,
}
STRANGERS: dict[str, Change] = {
    "backwards in time": reverse,
    "0.7 times as fast": pace(0.7),
    "1.4 times as fast": pace(1.4),
    "camera rolled by 10 degrees": roll(10.0),
    "camera rolled by -10 degrees": roll(-10.0),
    "15 % narrower": stretch(0.85),
    "15 % broader": stretch(1.15),
    "5 px of slow noise": tremble(5.0),
    "camera in the hand": sway,
    "15 poses a second": rate(15.0),
    "10 poses a second": rate(10.0),
    "gaps of 0.2 s": lose_sight,
    "feet out of sight": hide("ankle", "heel", "toe"),
}
