"""A movement that somebody else says was a repetition, measured as one: by the signals of the exercise's rule."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import NamedTuple

import numpy as np

from engines.pose import PoseSequence
from rules.exercise import Exercise
from rules.filters import FloatArray
from rules.results import Rep
from rules.tracing import Trace, trace
from rules.verdict import SHORT

BEFORE_S = 2.0
"""The signals' filter is given so much before the movement."""
REST_S = 0.5
"""Where it began is the lowest of so long before it, as a repetition begins where rest was left."""
LEAST_SEEN = 0.5
"""Share of the movement in which the signal must be known."""


class _Move(NamedTuple):
    """`rom` and `peak` in the range's unit, from where it began and from the declared rest."""

    rom: float
    turn_s: float
    side: str
    peak: float


def measure_rep(poses: PoseSequence, exercise: Exercise | None, start_s: float, end_s: float) -> Rep:
    """The repetition from `start_s` to `end_s`, with number 0: its range, where it turned, its quality.

    What is not known is NaN: all of it where there is no rule (None), a posture is held, or it was not seen. The
    form rules are not asked, so that of the faults there can be `short_range` alone.
    """
    part = _cut(poses, start_s - BEFORE_S, end_s)
    judged = exercise is not None and exercise.hold is None and len(part) > 0
    moves = _moves(trace(part, exercise), exercise, start_s) if judged and exercise is not None else []
    if not moves:
        middle = _Move(math.nan, (start_s + end_s) / 2, "both", math.nan)
        unmeasured = _rep(exercise, start_s, end_s, middle)
        return replace(unmeasured, eccentric_s=math.nan, concentric_s=math.nan)
    widest = max(moves)
    both = len(moves) > 1 and min(moves).rom > SHORT * widest.rom
    return _rep(exercise, start_s, end_s, widest._replace(side="both") if both else widest)


def _cut(poses: PoseSequence, start_s: float, end_s: float) -> PoseSequence:
    part = slice(*np.searchsorted(poses.time, [start_s - 1e-6, end_s + 1e-6]).tolist())
    xyz = None if poses.xyz is None else poses.xyz[part]
    return replace(poses, time=poses.time[part], xy=poses.xy[part], score=poses.score[part], xyz=xyz)


def _moves(found: Trace, exercise: Exercise, start_s: float) -> list[_Move]:
    """That of each side which was seen."""
    inside, near = found.time >= start_s - 1e-6, found.time >= start_s - REST_S
    moves = []
    for side, signals in found.signals.items():
        way: FloatArray = exercise.range.direction * (signals[exercise.range.signal] - exercise.range.rest)
        x, time = way[inside], found.time[inside]
        if len(x) and np.isfinite(x).mean() >= LEAST_SEEN:
            turn = int(np.nanargmax(x))
            base = min(float(np.nanmin(way[near])), exercise.range.slack)
            moves.append(_Move(float(x[turn]) - base, float(time[turn]), side, float(x[turn])))
    return moves


def _rep(exercise: Exercise | None, start_s: float, end_s: float, move: _Move) -> Rep:
    out, back = move.turn_s - start_s, end_s - move.turn_s
    first = exercise is None or exercise.first == "eccentric"
    phases = (out, back) if first else (back, out)
    if exercise is None:
        return Rep(0, "none", start_s, move.turn_s, end_s, math.nan, "", *phases, math.nan)
    full = exercise.range.full
    share = min(max(move.peak, 0.0) / full, 1.0) if full and math.isfinite(move.peak) else math.nan
    return Rep(
        rep=0,
        exercise=exercise.name,
        start_s=start_s,
        turn_s=move.turn_s,
        end_s=end_s,
        rom=move.rom,
        rom_unit=exercise.range.unit,
        eccentric_s=phases[0],
        concentric_s=phases[1],
        quality=round(share, 3) if math.isfinite(share) else share,
        faults=("short_range",) if share < SHORT else (),
        side=move.side,
    )
