"""What a set amounts to: repetitions, quality, tempo, trend of the range, loss of velocity, sides."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from rules.results import Rep, RepMeasures, WorkoutSet
from rules.velocity_loss import mean_concentric_velocity, velocity_loss


@dataclass(frozen=True, slots=True)
class SetSummary:
    """One set in numbers; NaN where there is nothing to tell.

    Times in s. `quality` is the mean, 0..1. Tempo is the median of each phase: `eccentric_s`, `concentric_s`,
    `pause_s` between repetitions. `cadence` in repetitions a minute. `time_under_tension_s` is the time within
    repetitions. `rom` is the mean in `rom_unit`; `rom_trend` the change of range from first to last along the
    fitted line, % of the mean. Velocities are mean concentric velocities in `rom_unit` per second:
    the set's `velocity`, its fastest, its last; `velocity_loss` % from the fastest to the last.
    `left`, `right` count repetitions of one side alone; `side_difference` is the left's mean range less the
    right's, % of their mean. `best` and `worst` are numbers of repetitions, by quality, then range.
    `sparc` is the mean smoothness, `jump_height_m` and `longest_flight_s` of the best jump.
    """

    number: int
    exercise: str
    start_s: float
    end_s: float
    rest_before_s: float
    ended: str
    reps: int
    first_rep: int
    last_rep: int
    quality: float
    eccentric_s: float
    concentric_s: float
    pause_s: float
    cadence: float
    time_under_tension_s: float
    rom: float
    rom_unit: str
    rom_trend: float
    velocity: float
    fastest: float
    last: float
    velocity_loss: float
    left: int
    right: int
    side_difference: float
    best: int
    worst: int
    sparc: float = math.nan
    jump_height_m: float = math.nan
    longest_flight_s: float = math.nan


def summarise(one: WorkoutSet, measures: Sequence[RepMeasures] = ()) -> SetSummary:
    """The summary of one set; with the measures of its repetitions, smoothness and jumps too."""
    reps = one.reps
    velocities = [mean_concentric_velocity(rep) for rep in reps]
    numbers = {rep.rep for rep in reps}
    own = [one_rep for one_rep in measures if one_rep.rep in numbers]
    ordered = sorted(reps, key=lambda rep: (rep.quality, rep.rom, -rep.rep))
    return SetSummary(
        number=one.number,
        exercise=one.exercise,
        start_s=one.start_s,
        end_s=one.end_s,
        rest_before_s=one.rest_before_s,
        ended=one.ended,
        reps=len(reps),
        first_rep=reps[0].rep,
        last_rep=reps[-1].rep,
        quality=float(np.mean([rep.quality for rep in reps])),
        eccentric_s=float(np.median([rep.eccentric_s for rep in reps])),
        concentric_s=float(np.median([rep.concentric_s for rep in reps])),
        pause_s=_median([after.start_s - before.end_s for before, after in pairwise(reps)]),
        cadence=_cadence(reps),
        time_under_tension_s=float(sum(rep.end_s - rep.start_s for rep in reps)),
        rom=float(np.mean([rep.rom for rep in reps])),
        rom_unit=reps[0].rom_unit,
        rom_trend=_trend([rep.rom for rep in reps]),
        velocity=_mean(velocities),
        fastest=_most(velocities),
        last=velocities[-1],
        velocity_loss=velocity_loss(reps),
        left=sum(rep.side == "left" for rep in reps),
        right=sum(rep.side == "right" for rep in reps),
        side_difference=_side_difference(reps),
        best=ordered[-1].rep,
        worst=ordered[0].rep,
        sparc=_mean([one_rep.sparc for one_rep in own]),
        jump_height_m=_most([one_rep.jump_height_m for one_rep in own]),
        longest_flight_s=_most([one_rep.flight_s for one_rep in own]),
    )


def _cadence(reps: Sequence[Rep]) -> float:
    """Repetitions a minute, from the time between turns."""
    if len(reps) < 2:
        return math.nan
    return 60.0 * (len(reps) - 1) / (reps[-1].turn_s - reps[0].turn_s)


def _trend(roms: list[float]) -> float:
    """Change from the first to the last along the line of least squares, % of the mean."""
    if len(roms) < 3 or np.mean(roms) == 0:
        return math.nan
    slope = np.polyfit(np.arange(len(roms)), roms, 1)[0]
    return float(100.0 * slope * (len(roms) - 1) / np.mean(roms))


def _side_difference(reps: Sequence[Rep]) -> float:
    left, right = (_mean([rep.rom for rep in reps if rep.side == side]) for side in ("left", "right"))
    return 200.0 * (left - right) / (left + right) if left + right > 0 else math.nan


def _most(values: Sequence[float]) -> float:
    return max((value for value in values if not math.isnan(value)), default=math.nan)


def _mean(values: Sequence[float]) -> float:
    known = [value for value in values if not math.isnan(value)]
    return float(np.mean(known)) if known else math.nan


def _median(values: Sequence[float]) -> float:
    return float(np.median(values)) if values else math.nan
