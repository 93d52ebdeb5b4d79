"""How fast a load rises, and the most that somebody could lift once.

The bar is what rises with the load: the middle of wrists, shoulders or hips, as `rules/lifting.toml` declares. Its
height is measured in body heights along the picture's vertical, so that a known stature makes metres of it.
"""

from __future__ import annotations

import math
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

import numpy as np

from engines.pose import INDEX, FloatArray
from rules.body import Body, body_height
from rules.results import Rep

USUAL_HEIGHT_M = 1.72
"""Stature of somebody whose own is not known: velocities are then right for them within some per cent."""
ENDS = 0.03
"""Share of the way at either end that is no movement yet, or no more: a pause is not part of the lift."""
LEAST_WAY = 0.03
"""Body heights: less than this is no lift."""
MOST_REPS = 12
"""Epley's line is not for sets that are longer."""
APART = 0.1
"""Two loads tell something of the line of load and velocity if they differ by this share of the heavier."""
BEYOND = 1.5
"""A line is not trusted beyond this many times the heaviest load that was lifted."""


@dataclass(frozen=True, slots=True)
class Lifting:
    """What is declared of an exercise that is done with a load: see `rules/lifting.toml`."""

    point: str
    usual: bool
    step_kg: float
    slowest: float


@cache
def read_declarations() -> dict[str, Lifting]:
    """Exercise -> its declaration."""
    text = resources.files("rules").joinpath("lifting.toml").read_text(encoding="utf-8")
    return {name: Lifting(**row) for name, row in tomllib.loads(text).items()}


def bar(xy: FloatArray, point: str = "wrists") -> FloatArray:
    """(n, 2) the middle of both wrists, shoulders or hips of key points (n, 30, 2); of the one that is seen alone."""
    name = point.removesuffix("s")
    pair = xy[:, [INDEX[f"left_{name}"], INDEX[f"right_{name}"]]]
    with np.errstate(all="ignore"):
        seen = np.isfinite(pair)
        total, count = np.where(seen, pair, 0.0).sum(1), seen.sum(1)
        return np.where(count > 0, total / count, np.nan)


class Lift:
    """Follows the bar of one set, for the velocities of its repetitions; `height_m` of the member if known."""

    def __init__(self, exercise: str, height_m: float | None = None) -> None:
        of = read_declarations().get(exercise)
        self._point = of.point if of is not None else "shoulders"
        self._height_m = height_m or USUAL_HEIGHT_M
        self._time: list[float] = []
        self._risen: list[float] = []

    def add(self, body: Body) -> None:
        """Take the next frames."""
        risen = -bar(body.xy, self._point)[:, 1] / body_height(body.lengths)
        self._time += body.time.tolist()
        self._risen += risen.tolist()

    def velocity(self, rep: Rep) -> float:
        """Mean velocity of the way up within a repetition, m/s; NaN where the bar was not seen or did not rise."""
        time, risen = np.array(self._time), np.array(self._risen)
        ways = [(rep.start_s, rep.turn_s), (rep.turn_s, rep.end_s)]
        found = [_rise(time, risen, start, end) for start, end in ways]
        return max(found, key=lambda way: way[0])[1] * self._height_m


def _rise(time: FloatArray, risen: FloatArray, start_s: float, end_s: float) -> tuple[float, float]:
    """How far it rose from one time to another, in body heights, and how fast, in body heights a second."""
    part = (time >= start_s - 1e-6) & (time <= end_s + 1e-6) & np.isfinite(risen)
    time, risen = time[part], risen[part]
    if len(time) < 3:
        return 0.0, math.nan
    top = int(risen.argmax())
    low = int(risen[: top + 1].argmin())
    way = float(risen[top] - risen[low])
    if way < LEAST_WAY:
        return way, math.nan
    on = np.flatnonzero(risen[low : top + 1] >= risen[low] + ENDS * way)[0] + low
    off = np.flatnonzero(risen[low : top + 1] >= risen[top] - ENDS * way)[0] + low
    before = _crossing(time, risen, int(on), risen[low] + ENDS * way)
    after = _crossing(time, risen, int(off), risen[top] - ENDS * way)
    took = after - before
    return way, (1 - 2 * ENDS) * way / took if took > 0 else math.nan


def _crossing(time: FloatArray, risen: FloatArray, at: int, level: float) -> float:
    """When a level was crossed on the way to the frame `at`, between two frames."""
    if at == 0 or risen[at] == risen[at - 1]:
        return float(time[at])
    share = (level - risen[at - 1]) / (risen[at] - risen[at - 1])
    return float(time[at - 1] + min(max(share, 0.0), 1.0) * (time[at] - time[at - 1]))


def loss(velocities: Sequence[float]) -> float:
    """Per cent by which the last repetition is slower than the faster of the first two; NaN for fewer than two.

    The first may be one to find the way.
    """
    known = [one for one in velocities if one > 0]
    if len(known) < 2 or not velocities[-1] > 0:
        return math.nan
    return 100.0 * (1.0 - known[-1] / max(known[:2]))


def epley(load_kg: float, reps: int) -> float:
    """The most that can be lifted once, kg, from a set to the end: load x (1 + reps / 30).

    Epley, Poundage chart, Boyd Epley Workout (1985). NaN for no load and for sets of more than 12.
    """
    if load_kg <= 0 or not 1 <= reps <= MOST_REPS:
        return math.nan
    return load_kg if reps == 1 else load_kg * (1 + reps / 30)


def by_velocity(lifted: Sequence[tuple[float, float]], slowest: float) -> float:
    """The most that can be lifted once, kg, from (load kg, fastest mean velocity m/s) of sets at two loads or more.

    The line of load and velocity is followed to the exercise's `slowest` (Jidovtseff et al., J Strength Cond Res 25,
    2011). NaN where the loads are too near each other, or nobody was slower with more.
    """
    best: dict[float, float] = {}
    for load, velocity in lifted:
        if load > 0 and velocity > 0:
            best[load] = max(best.get(load, 0.0), velocity)
    if len(best) < 2 or min(best) > (1 - APART) * max(best):
        return math.nan
    if len(set(best.values())) < 2:
        return math.nan
    slope, rest = np.polyfit(list(best.values()), list(best), 1)
    most = float(slope * slowest + rest)
    return most if slope < 0 and max(best) <= most <= BEYOND * max(best) else math.nan
