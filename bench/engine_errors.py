"""What a 2D engine gets wrong, and a small processor leaves out."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from bench.variants import Change, at_frames, body_diagonal, out_of_sight, with_points
from engines.pose import INDEX, PoseSequence
from rules.filters import FloatArray

NOISE_S = 0.33
"""How long an error of the 2D engine lasts (time constant), s."""
LIMBS = (
    ("left_elbow", "left_wrist"),
    ("right_elbow", "right_wrist"),
    ("left_knee", "left_ankle"),
    ("right_knee", "right_ankle"),
)
"""What is lost from sight together."""
LEFT = tuple(i for name, i in INDEX.items() if name.startswith("left_"))
RIGHT = tuple(INDEX["right_" + name[5:]] for name in INDEX if name.startswith("left_"))


def tremble(pixels: float, seed: int = 0) -> Change:
    """Errors of the 2D engine that stay for a while, px for a body of 500 px from corner to corner."""

    def change(sequence: PoseSequence) -> PoseSequence:
        rest = np.exp(-np.median(np.diff(sequence.time)) / NOISE_S)
        error = np.random.default_rng(seed).normal(size=sequence.xy.shape)
        for i in range(1, len(error)):
            error[i] = rest * error[i - 1] + np.sqrt(1.0 - rest**2) * error[i]
        return with_points(sequence, sequence.xy + error * pixels * body_diagonal(sequence) / 500.0)

    return change


def leap(share: float, far: float, seed: int) -> Change:
    """This share of all points are so far off (SD, of the body's diagonal), each for one frame."""

    def change(sequence: PoseSequence) -> PoseSequence:
        random = np.random.default_rng(seed)
        wrong = random.random(sequence.score.shape) < share
        error = random.normal(size=sequence.xy.shape) * far * body_diagonal(sequence)
        return with_points(sequence, sequence.xy + wrong[..., None] * error)

    return change


def swap(lasts_s: float, between_s: float, seed: int) -> Change:
    """Left is taken for right for a moment, again and again."""

    def change(sequence: PoseSequence) -> PoseSequence:
        xy = sequence.xy.copy()
        rows = np.flatnonzero(_during(sequence.time, lasts_s, between_s, seed))[:, None]
        xy[rows, LEFT], xy[rows, RIGHT] = sequence.xy[rows, RIGHT], sequence.xy[rows, LEFT]
        return with_points(sequence, xy)

    return change


def lose_limbs(lasts_s: float, between_s: float, seed: int) -> Change:
    """A forearm or a shin is not seen for a moment, again and again, each at times of its own."""

    def change(sequence: PoseSequence) -> PoseSequence:
        lost = np.zeros(sequence.score.shape, dtype=bool)
        for number, names in enumerate(LIMBS):
            when = _during(sequence.time, lasts_s, between_s, seed + number)
            lost[np.ix_(when, [INDEX[name] for name in names])] = True
        return out_of_sight(sequence, lost)

    return change


def lose_sight(lasts_s: float, between_s: float, seed: int) -> Change:
    """Nobody is seen for a moment, again and again."""
    return lambda sequence: out_of_sight(sequence, _during(sequence.time, lasts_s, between_s, seed)[:, None])


def hide(*names: str) -> Change:
    """Key points whose name has one of these words are not seen."""
    points = np.array([any(name in point for name in names) for point in INDEX])
    return lambda sequence: out_of_sight(sequence, points[None])


def rate(fps: float) -> Change:
    """No more than so many poses a second, as on a small processor."""

    def change(sequence: PoseSequence) -> PoseSequence:
        keep, last = np.zeros(len(sequence), dtype=bool), -np.inf
        for i, now in enumerate(sequence.time):
            if now - last >= 1.0 / fps - 1e-6:
                keep[i], last = True, now
        return at_frames(sequence, keep)

    return change


def moments(time: FloatArray, between_s: float, lasts_s: float, seed: int) -> Iterator[float]:
    """When something happens that lasts so long, and comes after so long again on average, s."""
    random = np.random.default_rng(seed)
    at = time[0] + random.exponential(between_s)
    while at < time[-1]:
        yield float(at)
        at += lasts_s + random.exponential(between_s)


def _during(time: FloatArray, lasts_s: float, between_s: float, seed: int) -> NDArray[np.bool_]:
    inside = np.zeros(len(time), dtype=bool)
    for first in moments(time, between_s, lasts_s, seed):
        inside |= (time >= first) & (time < first + lasts_s)
    return inside
