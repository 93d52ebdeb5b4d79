"""An estimate of the mechanical work of the body, and of what it costs the member to do it.

Work is the sum of all rises of the body's mechanical energy, potential and kinetic, segment by segment (Winter,
Biomechanics and Motor Control of Human Movement, 4th ed., sec. 6.3). Muscles turn a quarter of what they burn into
positive work, and brake at a fifth of that cost: efficiencies 0.25 and -1.2 (Margaria, Int Z Angew Physiol 25, 1968).
Rest adds one kilocalorie for each kilogram and hour. Weights that are lifted, and muscles that hold still, are not
seen: with skeletons alone such estimates err by about 29 % in the literature, so they are shown with 30 % to either
side.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from rules.bma import mass
from rules.bma.motion import Motion
from rules.filters import FloatArray, zero_phase

CONCENTRIC, ECCENTRIC = 0.25, 1.2
"""Efficiencies of positive and of negative work."""
REST_KCAL_PER_KG_HOUR = 1.0
JOULES_PER_KCAL = 4184.0
ERROR = 0.3
"""Share of the estimate by which it may be wrong to either side."""
LEAST_RISE = 0.0025
"""A rise or fall of the energy is work if it is larger than this share of m g times body height: 3 J, or 4 mm, …"""
NOISES = 6.0
"""… and than so many standard deviations of what stands between 3 and 6 Hz, where bodies do little and noise does."""
SLOW_HZ = 3.0


@dataclass(frozen=True, slots=True)
class Work:
    """Of a recording: `positive_j` lifting and speeding up, `negative_j` lowering and braking, J, both above 0;
    `kcal` with rest, between `kcal_low` and `kcal_high`; for a body of `mass_kg`."""

    positive_j: float
    negative_j: float
    kcal: float
    kcal_low: float
    kcal_high: float
    mass_kg: float


def work(motion: Motion) -> Work:
    """Work of the whole recording. Needs metres (`motion.scaled`)."""
    with np.errstate(all="ignore"):
        energy = motion.of(mass.potential) + motion.of(mass.kinetic)
        slow = zero_phase(motion.time, energy[:, None], SLOW_HZ)[:, 0]
    least = LEAST_RISE * motion.mass_kg * mass.GRAVITY * motion.height * motion.metres
    positive, negative = _rises_and_falls(slow, max(least, NOISES * _spread(energy - slow)))
    seconds = float(motion.time[-1] - motion.time[0]) if len(motion.time) else 0.0
    rest = REST_KCAL_PER_KG_HOUR * motion.mass_kg * seconds / 3600.0
    kcal = (positive / CONCENTRIC + negative / ECCENTRIC) / JOULES_PER_KCAL + rest
    return Work(
        round(positive, 2), round(negative, 2), round(kcal, 4), round(kcal * (1 - ERROR), 4),
        round(kcal * (1 + ERROR), 4), motion.mass_kg,
    )  # fmt: skip


def _spread(values: FloatArray) -> float:
    """Standard deviation by the median absolute deviation, 0 where nothing is known."""
    known = values[np.isfinite(values)]
    return 1.4826 * float(np.median(np.abs(known - np.median(known)))) if len(known) else 0.0


def _rises_and_falls(energy: FloatArray, least: float) -> tuple[float, float]:
    """Sum of the rises and of the falls of (n,) that are larger than `least`; nothing is counted over a gap."""
    rises = falls = 0.0
    seen = np.isfinite(energy)
    edges = np.flatnonzero(np.diff(np.concatenate(([0], seen.astype(np.int8), [0]))))
    for start, stop in zip(edges[::2], edges[1::2], strict=True):
        turns = _turns(energy[start:stop], least)
        steps = np.diff(turns)
        rises += float(steps[steps > 0].sum())
        falls += float(-steps[steps < 0].sum())
    return rises, falls


def _turns(values: FloatArray, least: float) -> FloatArray:
    """The values at which a series turns, leaving out what goes back by less than `least`."""
    slopes = np.sign(np.diff(values))
    inner = np.flatnonzero(slopes[1:] * slopes[:-1] <= 0) + 1
    turning = [float(values[0])]
    for value in (*values[inner].tolist(), float(values[-1])):
        further = len(turning) > 1 and (value - turning[-1]) * (turning[-1] - turning[-2]) >= 0
        if further:
            turning[-1] = value
        elif abs(value - turning[-1]) >= least:
            turning.append(value)
    return np.array(turning)
