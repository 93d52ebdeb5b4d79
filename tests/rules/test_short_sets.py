"""First and last repetitions: a recording begins or ends anywhere, and a set of two is a set."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

from rules import Exercise
from rules.side_counter import SideCounter

FPS = 30.0


def wave(*levels, lasts=1.0):
    """The signal from level to level, each way `lasts` s, smoothly."""
    ways = pairwise(levels)
    ease = (1.0 - np.cos(np.linspace(0.0, np.pi, round(lasts * FPS), endpoint=False))) / 2
    return np.concatenate([*(a + (b - a) * ease for a, b in ways), [levels[-1]]])


def watch(name, signal):
    """What one side of the exercise makes of its range's signal, and of the end of the recording."""
    exercise = Exercise.named(name)
    counter = SideCounter(exercise)
    place = exercise.signal_names.index(exercise.range.signal)
    found = []
    for i, x in enumerate(signal):
        values = [float("nan")] * (len(exercise.signal_names) + 2)
        values[place] = float(x)
        found.append(counter.step(i / FPS, values, 0.0, 0.0))
    found.append(counter.finish(len(signal) / FPS))
    return [outcome for outcome in found if outcome is not None]


def test_cycles_further_out_than_rest_may_lie_are_seen_from_the_first_on():
    found = watch("glute_bridge", wave(156, 180, 156, 180, 156, 180, 156))
    assert [round(one.turn) for one in found if one.part] == [1, 3, 5]


def test_what_is_held_before_the_first_rest_is_no_rest():
    held = wave(165, 165, lasts=4.0)
    found = watch("glute_bridge", np.concatenate([held, wave(165, 135, 135)]))
    assert [(one.whole, round(one.rom)) for one in found] == [(False, 30)]


def test_a_shallow_one_ends_where_it_came_nearest_to_rest():
    (found,) = watch("glute_bridge", np.concatenate([wave(120, 120), wave(120, 142, 120), wave(120, 120)]))
    assert found.reason == "too_shallow" and 2.7 < found.end < 3.0


@pytest.mark.parametrize(
    ("name", "levels", "counted"), [("high_knees", (10, 80), 1), ("deadlift", (8, 60), 0)]
)
def test_the_last_way_back_may_be_missing_in_part_unless_it_is_what_counts(name, levels, counted):
    rest, turn = levels
    way = wave(rest, rest, turn, rest, lasts=0.9)
    cut = watch(name, way[: round(2.3 * FPS)])
    assert sum(one.reason is None for one in cut) == counted
    assert sum(one.reason is None for one in watch(name, np.append(way, [rest] * 20))) == 1


def test_the_shape_is_of_the_whole_way_also_of_its_slow_beginning():
    (found,) = watch(
        "glute_bridge", np.concatenate([wave(120, 120), wave(120, 170, 120, lasts=2.0), wave(120, 120)])
    )
    half = np.array(found.shape)
    assert half[0] < 0.1 and half[-1] < 0.1
    assert np.abs(half - half[::-1]).max() < 0.2
