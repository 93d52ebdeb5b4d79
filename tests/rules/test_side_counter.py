"""One side from rest to the turn and back: when a movement is one repetition, and when it is several."""

from __future__ import annotations

import math

import numpy as np
import pytest

from rules.excursion import Excursion
from rules.exercise import Exercise
from rules.side_counter import SideCounter

SQUAT = Exercise.named("squat")
STEP_S = 1.0 / 30.0


def outcomes(*levels):
    """What the thighs' incline makes of a way over `levels` (s, degrees), smoothly from one to the next."""
    counter = SideCounter(SQUAT)
    thighs, speed = (SQUAT.signal_names.index(name) for name in (SQUAT.range.signal, "speed"))
    seconds, degrees = np.array(levels).T
    found = []
    for time in np.arange(seconds[0], seconds[-1], STEP_S):
        i = np.searchsorted(seconds, time, side="right") - 1
        share = (1 - math.cos(math.pi * (time - seconds[i]) / (seconds[i + 1] - seconds[i]))) / 2
        values = [math.nan] * (len(SQUAT.signal_names) + 2)
        values[speed] = 0.0
        values[thighs] = degrees[i] + share * (degrees[i + 1] - degrees[i])
        found.append(counter.step(float(time), values, 1.0, 1.0))
    return [outcome for outcome in found if outcome is not None]


@pytest.mark.parametrize(
    "wobbles",
    [[(2.6, 64)], [(2.2, 58), (2.6, 95), (2.8, 66)], [(2.2, 62), (2.6, 95), (3.8, 58), (4.0, 95), (4.2, 62)]],
)
def test_what_wobbles_at_the_bottom_is_one_repetition(wobbles):
    last = wobbles[-1][0]
    found = outcomes(
        (0, 10), (1, 10), (2, 95), *wobbles, (last + 0.3, 95), (last + 1.5, 10), (last + 2.5, 10)
    )
    assert [o.rom for o in found if o.reason is None] == [pytest.approx(85, abs=2)]


def test_cycles_that_turn_half_way_are_several_also_where_the_last_comes_to_rest():
    low = [level for i in range(3) for level in ((2 + 2 * i, 95), (3 + 2 * i, 45))]
    found = outcomes((0, 10), (1, 10), *low, (8, 95), (9, 10), (10, 10))
    assert [o.part for o in found] == [True] * 4
    assert {o.reason for o in found} == {"half_way"}


def test_one_that_begins_bent_and_turns_where_the_others_do_is_no_half_hearted_one():
    others = [level for i in range(3) for level in ((1 + 2 * i, 10), (2 + 2 * i, 95))]
    bent = outcomes((0, 10), *others, (6.8, 38), (7.2, 38), (8, 83), (9, 10), (10, 10))
    half = outcomes((0, 10), *others, (7, 10), (8, 55), (9, 10), (10, 10))
    assert [o.reason for o in bent if not o.part] == [None] * 4
    assert [o.reason for o in half if not o.part] == [None, None, None, "too_shallow"]


def test_a_movement_taken_up_late_turned_where_it_was_farthest():
    excursion = Excursion(SQUAT, {name: i for i, name in enumerate([*SQUAT.signal_names, "reach", "remain"])})
    for time, x in ((0.0, 70.0), (1.0, 4.0), (2.0, 60.0), (3.0, 40.0)):
        excursion.trace(time, x)
    excursion.take_up(1.0, 4.0)
    assert (excursion.start, excursion.turn, excursion.peak, excursion.rom) == (1.0, 2.0, 60.0, 56.0)
