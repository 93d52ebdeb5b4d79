"""What strangers differ in: a set as another person, another camera, another room or a worse engine would have it.

`STRANGERS` were looked at clip by clip while the rules were made. `LEFT_OUT` are of other kinds, sizes and seeds, and
nobody looks at a clip of them: they tell how far what was mended by the first holds for the next stranger.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from bench.engine_errors import hide, leap, lose_limbs, lose_sight, moments, rate, swap, tremble
from bench.variants import Change, at_frames, body_diagonal, out_of_sight, with_points
from engines.lift import Lifter, lift_sequence, load_lifter
from engines.pose import INDEX, PoseSequence
from rules.filters import FloatArray

Speed = Callable[[FloatArray], FloatArray]
"""Shares of the recording that are over -> how many times as fast it goes then."""

ZOOM, PAN, ROCK = (0.08, 7.3), (0.06, 3.1), (0.03, 2.3)
"""A camera in the hand: how much it zooms, pans and rocks (shares; of the body's diagonal), and the period, s."""
STILL = 0.003
"""How much the points of somebody who keeps still move, of the body's diagonal."""
NEAREST_M = 0.3
"""Nothing is nearer to the camera."""
CHAINS = {
    "arm": ("shoulder", "elbow", "wrist", ("index", "pinky")),
    "leg": ("hip", "knee", "ankle", ("heel", "toe")),
}


def reverse(sequence: PoseSequence) -> PoseSequence:
    """Backwards in time: another person's way out and back."""
    time = (sequence.time[-1] - sequence.time)[::-1]
    return PoseSequence(time, sequence.xy[::-1], sequence.score[::-1], None, sequence.size)


def pace(speed: Speed) -> Change:
    """Faster and slower."""

    def change(sequence: PoseSequence) -> PoseSequence:
        time = sequence.time - sequence.time[0]
        steps = np.diff(time, prepend=0.0) / speed(time / max(float(time[-1]), 1e-9))
        return PoseSequence(
            sequence.time[0] + np.cumsum(steps), sequence.xy, sequence.score, None, sequence.size
        )

    return change


def steady(factor: float) -> Change:
    """So many times as fast."""
    return pace(lambda over: np.full_like(over, factor))


def uneven(spread: float, every_s: float, seed: int) -> Change:
    """Each repetition has a pace of its own; `spread` is the SD of its logarithm."""

    def change(sequence: PoseSequence) -> PoseSequence:
        lasts = float(sequence.time[-1] - sequence.time[0])
        paces = np.exp(np.random.default_rng(seed).normal(0.0, spread, int(lasts / every_s) + 3))
        return pace(lambda over: np.interp(over * lasts, np.arange(len(paces)) * every_s, paces))(sequence)

    return change


def stop(lasts_s: float, between_s: float, seed: int) -> Change:
    """Somebody stops for so long, wherever they are, after so long again on average."""

    def change(sequence: PoseSequence) -> PoseSequence:
        step = float(np.median(np.diff(sequence.time)))
        times = np.ones(len(sequence), dtype=int)
        for first in moments(sequence.time, between_s, lasts_s, seed):
            times[np.searchsorted(sequence.time, first)] += round(lasts_s / step)
        return _held(sequence, times, step, seed)

    return change


def wait(seconds: float) -> Change:
    """Somebody keeps still for so long, before and after."""

    def change(sequence: PoseSequence) -> PoseSequence:
        step = float(np.median(np.diff(sequence.time)))
        times = np.ones(len(sequence), dtype=int)
        times[[0, -1]] += round(seconds / step)
        return _held(sequence, times, step, 2)

    return change


def reach(share: float) -> Change:
    """Somebody who moves by this share of it about the middle of the movement."""
    return lambda sequence: _scaled(sequence, np.full(len(sequence), share))


def vary_reach(least: float, most: float, every_s: float, seed: int) -> Change:
    """Somebody whose movements are of this share and that."""

    def change(sequence: PoseSequence) -> PoseSequence:
        time = sequence.time - sequence.time[0]
        shares = np.random.default_rng(seed).uniform(least, most, int(time[-1] / every_s) + 3)
        return _scaled(sequence, np.interp(time, np.arange(len(shares)) * every_s, shares))

    return change


def roll(degrees: float) -> Change:
    """The camera is not level."""
    cosine, sine = np.cos(np.radians(degrees)), np.sin(np.radians(degrees))
    return _linear([[cosine, -sine], [sine, cosine]])


def stretch(across: float) -> Change:
    """Somebody who is so much broader, or whose picture is."""
    return _linear([[across, 0.0], [0.0, 1.0]])


def tilt(share: float) -> Change:
    """A camera below (above 0) or above that looks up or down: what is a diagonal lower is by this share nearer."""

    def change(sequence: PoseSequence) -> PoseSequence:
        middle, size = _middle(sequence), body_diagonal(sequence)
        away = (sequence.xy - middle) / size
        return with_points(sequence, middle + size * away / (1.0 + share * away[..., 1:2]))

    return change


def bend(share: float) -> Change:
    """A wide lens: what is a diagonal from the middle is drawn in by this share."""

    def change(sequence: PoseSequence) -> PoseSequence:
        middle, size = _middle(sequence), body_diagonal(sequence)
        away = (sequence.xy - middle) / size
        return with_points(sequence, middle + size * away * (1.0 - share * (away**2).sum(-1, keepdims=True)))

    return change


def turn(degrees: float) -> Change:
    """Somebody turned so far about the plumb line, by the 3D points, which have errors of their own."""
    cosine, sine = np.cos(np.radians(degrees)), np.sin(np.radians(degrees))
    about = np.array([[cosine, 0.0, sine], [0.0, 1.0, 0.0], [-sine, 0.0, cosine]])

    def change(sequence: PoseSequence) -> PoseSequence:
        xyz, size = _lifted(sequence)
        middle = np.nanmedian(xyz, axis=(0, 1))
        moved = _seen_by(((xyz - middle) @ about.T) + middle, size) - _seen_by(xyz, size)
        unseen = ~np.isfinite(moved).all(-1)
        return out_of_sight(with_points(sequence, sequence.xy + np.nan_to_num(moved)), unseen)

    return change


def build(arms: float, legs: float) -> Change:
    """Somebody whose arms and legs are so many times as long, and who stands on the same floor."""

    def change(sequence: PoseSequence) -> PoseSequence:
        xy = sequence.xy.copy()
        for limb, factor in (("arm", arms), ("leg", legs)):
            for side in ("left", "right"):
                _lengthen(xy, sequence.xy, side, limb, factor)
        ankles = [INDEX["left_ankle"], INDEX["right_ankle"]]
        sunk = np.nan_to_num(xy[:, ankles] - sequence.xy[:, ankles]).mean(axis=1)
        return with_points(sequence, xy - sunk[:, None])

    return change


def sway(sequence: PoseSequence) -> PoseSequence:
    """A camera in somebody's hand, which zooms, pans and rocks."""
    time = sequence.time - sequence.time[0]
    zoom, pan, rock = (size * np.sin(2.0 * np.pi * time / period) for size, period in (ZOOM, PAN, ROCK))
    middle = _middle(sequence)
    moved = np.stack([pan, rock], axis=1)[:, None] * body_diagonal(sequence)
    return with_points(sequence, (sequence.xy - middle) * (1.0 + zoom)[:, None, None] + middle + moved)


def together(*changes: Change) -> Change:
    """One after the other."""

    def change(sequence: PoseSequence) -> PoseSequence:
        for one in changes:
            sequence = one(sequence)
        return sequence

    return change


_LIFTED: dict[int, tuple[PoseSequence, FloatArray, int]] = {}
"""Sequences that were lifted, by identity: each is turned several ways."""


def _lifted(sequence: PoseSequence) -> tuple[FloatArray, int]:
    """Points in space (N, 30, 3) m, and the longer edge of the picture, px."""
    if id(sequence) not in _LIFTED:
        across, down = sequence.size or np.nanmax(sequence.xy, axis=(0, 1)).astype(int) + 1
        size = int(across), int(down)
        sized = PoseSequence(sequence.time, sequence.xy, sequence.score, None, size)
        xyz = lift_sequence(_lifter(), sized).xyz
        assert xyz is not None
        _LIFTED[id(sequence)] = sequence, xyz, max(size)
    _, xyz, edge = _LIFTED[id(sequence)]
    return xyz, edge


@cache
def _lifter() -> Lifter:
    lifter = load_lifter("embedded")
    assert lifter is not None
    return lifter


def _seen_by(xyz: FloatArray, focal_px: float) -> FloatArray:
    return np.asarray(xyz[..., :2] / np.maximum(xyz[..., 2:], NEAREST_M) * focal_px)


def _lengthen(xy: FloatArray, old: FloatArray, side: str, limb: str, factor: float) -> None:
    """Move a limb's joints, and the tips beyond them, in place."""
    *joints, tips = CHAINS[limb]
    shift = np.zeros_like(xy[:, 0])
    for near, far in pairwise(joints):
        bone = old[:, INDEX[f"{side}_{far}"]] - old[:, INDEX[f"{side}_{near}"]]
        shift = shift + np.nan_to_num(bone) * (factor - 1.0)
        xy[:, INDEX[f"{side}_{far}"]] += shift
    for name, i in INDEX.items():
        if name.startswith(side) and any(tip in name for tip in tips):
            xy[:, i] += shift


def _held(sequence: PoseSequence, times: NDArray[np.int_], step_s: float, seed: int) -> PoseSequence:
    """Each frame so many times, a step apart; who keeps still trembles a little."""
    numbers = np.repeat(np.arange(len(sequence)), times)
    time = np.repeat(sequence.time + np.cumsum(times - 1) * step_s - (times - 1) * step_s, times)
    again = np.concatenate([np.arange(count) for count in times])
    held = at_frames(sequence, numbers)
    error = np.random.default_rng(seed).normal(size=held.xy.shape) * STILL * body_diagonal(sequence)
    return PoseSequence(time + again * step_s, held.xy + error, held.score, None, held.size)


def _scaled(sequence: PoseSequence, shares: FloatArray) -> PoseSequence:
    seen = np.isfinite(sequence.xy).sum(axis=0)
    middle = np.nansum(sequence.xy, axis=0) / np.maximum(seen, 1)
    return with_points(sequence, middle + shares[:, None, None] * (sequence.xy - middle))


def _linear(matrix: list[list[float]]) -> Change:
    def change(sequence: PoseSequence) -> PoseSequence:
        middle = _middle(sequence)
        return with_points(sequence, (sequence.xy - middle) @ np.array(matrix).T + middle)

    return change


def _middle(sequence: PoseSequence) -> FloatArray:
    return np.asarray(np.nanmedian(sequence.xy, axis=(0, 1)))


STRANGERS: dict[str, Change] = {
    "backwards in time": reverse,
    "0.7 times as fast": steady(0.7),
    "1.4 times as fast": steady(1.4),
    "tires: 1.4 to 0.7 times as fast": pace(lambda over: 1.4 - 0.7 * over),
    "uneven pace": uneven(0.3, 1.5, 5),
    "stops for a second": stop(1.0, 4.0, 7),
    "waits for 3 s": wait(3.0),
    "0.8 of the movement": reach(0.8),
    "1.2 of the movement": reach(1.2),
    "0.6 to 1.1 of the movement": vary_reach(0.6, 1.1, 3.0, 3),
    "camera rolled by 10 degrees": roll(10.0),
    "camera rolled by -10 degrees": roll(-10.0),
    "camera below": tilt(0.25),
    "camera above": tilt(-0.25),
    "wide lens": bend(0.12),
    "turned by 20 degrees": turn(20.0),
    "turned by -20 degrees": turn(-20.0),
    "15 % narrower": stretch(0.85),
    "15 % broader": stretch(1.15),
    "long arms": build(1.15, 1.0),
    "short arms": build(0.85, 1.0),
    "long legs": build(1.0, 1.15),
    "short legs": build(1.0, 0.85),
    "5 px of slow noise": tremble(5.0),
    "points leap": leap(0.01, 0.3, 31),
    "sides swapped": swap(0.15, 2.5, 11),
    "limbs lost": lose_limbs(0.5, 4.0, 20),
    "camera in the hand": sway,
    "15 poses a second": rate(15.0),
    "10 poses a second": rate(10.0),
    "gaps of 0.2 s": lose_sight(0.2, 2.0, 1),
    "feet out of sight": hide("ankle", "heel", "toe"),
    "head out of sight": hide("nose", "eye", "ear", "head"),
}

LEFT_OUT: dict[str, Change] = {
    "0.7 of the movement": reach(0.7),
    "1.3 of the movement": reach(1.3),
    "0.55 to 1.15 of the movement": vary_reach(0.55, 1.15, 2.2, 113),
    "quickens: 0.75 to 1.45 times as fast": pace(lambda over: 0.75 + 0.7 * over),
    "uneven pace": uneven(0.35, 2.5, 105),
    "stops for 0.7 s": stop(0.7, 5.0, 107),
    "waits for 5 s": wait(5.0),
    "camera further below": tilt(0.33),
    "camera further above": tilt(-0.33),
    "long arms, short legs": build(1.2, 0.88),
    "short arms, long legs": build(0.88, 1.12),
    "points leap": leap(0.006, 0.25, 131),
    "sides swapped": swap(0.25, 2.0, 111),
    "limbs lost": lose_limbs(0.35, 3.0, 120),
    "turned by 28 degrees": turn(28.0),
    "turned by -28 degrees": turn(-28.0),
    "turned by 12 degrees, slow noise": together(turn(12.0), tremble(4.0, 77)),
    "rolled, narrower, slow noise, 20 poses a second": together(
        roll(7.0), stretch(0.9), tremble(4.0, 55), rate(20.0)
    ),
    "rolled, shallower, slower, points leap": together(
        roll(-6.0), reach(0.88), steady(0.8), leap(0.006, 0.25, 132)
    ),
    "broader, uneven, slow noise, limbs lost": together(
        stretch(1.1), uneven(0.35, 2.5, 105), tremble(5.0, 66), lose_limbs(0.35, 3.0, 124)
    ),
}
