"""Velocity of repetitions, and how much of it a set has lost.

Mean concentric velocity and its loss against the fastest repetition of the set: González-Badillo and
Sánchez-Medina, Movement velocity as a measure of loading intensity, Int J Sports Med 31 (2010); Sánchez-Medina
and González-Badillo, Velocity loss as an indicator of neuromuscular fatigue, Med Sci Sports Exerc 43 (2011).
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from rules.results import Rep


def mean_concentric_velocity(rep: Rep) -> float:
    """Range of motion over the time of the concentric phase, in the range's unit per second; NaN without one."""
    return rep.rom / rep.concentric_s if rep.concentric_s > 0 else math.nan


def velocity_loss(reps: Sequence[Rep]) -> float:
    """Per cent by which the last repetition is slower than the fastest up to it; NaN for fewer than two.

    Where sides alternate, each is compared with the fastest of its own side.
    """
    if len(reps) < 2:
        return math.nan
    last = mean_concentric_velocity(reps[-1])
    own = [mean_concentric_velocity(rep) for rep in reps if rep.side == reps[-1].side]
    known = [velocity for velocity in own if velocity > 0]
    if math.isnan(last) or not known:
        return math.nan
    return 100.0 * (1.0 - last / max(known))
