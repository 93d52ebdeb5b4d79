"""Flights of a jump: when both feet are off the floor, and how high that is.

Height from flight time, h = g t² / 8: Bosco, Luhtanen and Komi, Eur J Appl Physiol 50 (1983); it needs no scale. What
looks like a flight must fall as a body falls: the curve of the centre of mass, measured in body heights, must be
that of gravity for a person of human size. A step up, a camera that tilts, or feet that are lost do not pass.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from rules.bma import mass
from rules.bma.motion import Motion
from rules.body_size import FEET
from rules.filters import FloatArray

GRAVITY = 9.81
OFF_FLOOR = 0.02
"""Body heights that the lower foot must be over its floor."""
SHORTEST_S, LONGEST_S = 0.15, 1.0
USUAL_M = 1.75
"""Body height where it is not known; it only turns the level into a time of some milliseconds."""
HUMAN_M = (1.0, 2.6)
"""Body height that the fall implies. Wide, as a fall of a third of a second is seen in ten frames."""
BLOCK_S = 2.0
FLOOR_SHARE = 0.3
"""The floor is what the lower foot keeps to for so much of the time about it."""


@dataclass(frozen=True, slots=True)
class Flight:
    """Both feet off the floor, from `start_s` to `end_s`; `height_m` that the body rose, from the time alone."""

    start_s: float
    end_s: float
    height_m: float

    @property
    def flight_s(self) -> float:
        return self.end_s - self.start_s


def flights(motion: Motion) -> tuple[Flight, ...]:
    """Every flight of a recording, in order."""
    if len(motion.time) < 4 or not motion.height > 0:
        return ()
    over = foot_height(motion)
    up = over > OFF_FLOOR
    edges = np.flatnonzero(np.diff(np.concatenate(([0], up.astype(np.int8), [0]))))
    with np.errstate(all="ignore"):
        centre = mass.height(motion)
    level_m = OFF_FLOOR * (motion.height * motion.metres if motion.scaled else USUAL_M)
    found = []
    for first, stop in zip(edges[::2], edges[1::2], strict=True):
        flight = _flight(motion.time, over, int(first), int(stop), level_m)
        if flight is not None and _falls(motion.time[first:stop], centre[first:stop]):
            found.append(flight)
    return tuple(found)


def foot_height(motion: Motion) -> FloatArray:
    """(n,) body heights of the lower foot over its floor about that time; NaN where no foot is seen."""
    ups = -motion.points[:, FEET, 1]
    sides = [np.fmin.reduce(ups[:, side::2], axis=1) for side in (0, 1)]
    lower = np.minimum(*sides) / motion.height
    block = ((motion.time - motion.time[0]) / BLOCK_S).astype(np.intp)
    middles, floors = [], []
    for number in np.unique(block):
        about = lower[np.abs(block - number) <= 1]
        about = about[np.isfinite(about)]
        if len(about):
            middles.append(motion.time[block == number].mean())
            floors.append(np.quantile(about, FLOOR_SHARE))
    if not floors:
        return np.full(len(lower), np.nan)
    return np.asarray(lower - np.interp(motion.time, middles, floors))


def _flight(time: FloatArray, over: FloatArray, first: int, stop: int, level_m: float) -> Flight | None:
    """Times of take-off and landing between frames: where the foot crosses the level, and as much before and after
    as a body in flight takes for that height."""
    if first == 0 or stop == len(time) or np.isnan(over[[first - 1, stop]]).any():
        return None
    start = _crossing(time, over, first - 1)
    end = _crossing(time, over, stop - 1)
    whole = math.sqrt((end - start) ** 2 + 8 * level_m / GRAVITY)
    if not SHORTEST_S <= whole <= LONGEST_S:
        return None
    early = (whole - (end - start)) / 2
    return Flight(start - early, end + early, GRAVITY * whole**2 / 8)


def _crossing(time: FloatArray, over: FloatArray, before: int) -> float:
    share = (OFF_FLOOR - over[before]) / (over[before + 1] - over[before])
    return float(time[before] + share * (time[before + 1] - time[before]))


def _falls(time: FloatArray, centre: FloatArray) -> bool:
    """Whether the centre of mass (n,), in body heights, is drawn down as by gravity."""
    known = np.isfinite(centre)
    if known.sum() < 4:
        return False
    curve = -2.0 * np.polyfit(time[known] - time[known].mean(), centre[known], 2)[0]
    return bool(HUMAN_M[0] <= GRAVITY / curve <= HUMAN_M[1]) if curve > 0 else False
