"""Sets and exercises in numbers: how many, how far, how clean, how fast. NaN where there is nothing to tell."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import fmean, median

from rules.exercise import Exercise
from rules.results import Hold, Rep, WorkoutSet
from rules.velocity_loss import mean_concentric_velocity


@dataclass(frozen=True, slots=True)
class Numbers:
    """Of the repetitions or holds of one or more sets.

    `quality` 0..1 is their mean, `share` the mean share of the full way (of the target time for holds, each at
    most 1), `clean` how many are without a fault. `tempo_s` is the median length, `out_s` and `back_s` of its
    ways. `loss` % is the median over the sets of `loss_of_speed`.
    """

    reps: int
    holds: int
    held_s: float
    longest_s: float
    quality: float
    share: float
    clean: int
    tempo_s: float
    out_s: float
    back_s: float
    loss: float

    @property
    def held(self) -> bool:
        """Whether this is of a posture that was held."""
        return self.holds > 0 and self.reps == 0


def numbers(sets: Sequence[WorkoutSet], exercise: Exercise | None) -> Numbers:
    """The numbers of sets of one exercise; `exercise` None where its rule is not known."""
    reps = [rep for one in sets for rep in one.reps]
    holds = [hold for one in sets for hold in one.holds]
    every: list[Rep | Hold] = [*reps, *holds]
    return Numbers(
        len(reps),
        len(holds),
        math.fsum(finite_values(hold.held_s for hold in holds)),
        max(finite_values(hold.held_s for hold in holds), default=math.nan),
        mean(one.quality for one in every),
        mean(
            [min(share(rep, exercise), 1.0) for rep in reps]
            or [min(share_of_hold(h, exercise), 1.0) for h in holds]
        ),
        sum(not one.faults for one in every),
        middle(rep.end_s - rep.start_s for rep in reps),
        middle(rep.turn_s - rep.start_s for rep in reps),
        middle(rep.end_s - rep.turn_s for rep in reps),
        middle(loss_of_speed(one.reps) for one in sets),
    )


def share(rep: Rep, exercise: Exercise | None) -> float:
    """How much of the full way a repetition went, 1 at the target; NaN where the rule is not known."""
    if exercise is None or exercise.hold is not None or not exercise.range.full:
        return math.nan
    return rep.rom / exercise.range.full


def share_of_hold(hold: Hold, exercise: Exercise | None) -> float:
    """The time held as a share of the rule's target; NaN where that is not known."""
    if exercise is None or exercise.hold is None:
        return math.nan
    return hold.held_s / exercise.hold.target


def speeds(reps: Sequence[Rep]) -> tuple[float, ...]:
    """Mean concentric velocity of each repetition, % of the fastest of its own side in the set."""
    found = [mean_concentric_velocity(rep) for rep in reps]
    fastest = {
        side: max(
            finite_values(v for v, rep in zip(found, reps, strict=True) if rep.side == side), default=math.nan
        )
        for side in {rep.side for rep in reps}
    }
    return tuple(
        100.0 * velocity / fastest[rep.side] if fastest[rep.side] > 0 else math.nan
        for velocity, rep in zip(found, reps, strict=True)
    )


def smooth_values(values: Sequence[float]) -> tuple[float, ...]:
    """Medians of three neighbours, at the ends of the first and the last three: one bad time moves nothing."""
    starts = (max(0, min(i - 1, len(values) - 3)) for i in range(len(values)))
    return tuple(middle(values[start : start + 3]) for start in starts)


def loss_of_speed(reps: Sequence[Rep]) -> float:
    """How much slower, %, a set ended than it was at its fastest, by steadied speeds; at least 0.

    NaN for fewer than four repetitions, in which no trend can be seen.
    """
    line = finite_values(smooth_values(speeds(reps)))
    return 100.0 * (1.0 - line[-1] / max(line)) if len(line) >= 4 and max(line) > 0 else math.nan


def finite_values(values: Iterable[float]) -> list[float]:
    """Those that are finite."""
    return [value for value in values if math.isfinite(value)]


def mean(values: Iterable[float]) -> float:
    """Of those that are known."""
    found = finite_values(values)
    return fmean(found) if found else math.nan


def middle(values: Iterable[float]) -> float:
    """The median of those that are known."""
    found = finite_values(values)
    return median(found) if found else math.nan
