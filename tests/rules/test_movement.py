"""A movement that a trainer calls a repetition is measured as the rules would have measured it."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest
import stick_figure as figure

from rules.analysis import analyse
from rules.exercise import Exercise
from rules.movement import measure_rep

SQUAT = Exercise.named("squat")


def test_a_counted_repetition_is_measured_as_it_was_counted() -> None:
    poses = figure.squats(3, noise=1.0, yaw=90.0)
    reps = analyse(poses, "squat", channels="live").reps
    assert len(reps) == 3
    for rep in reps:
        found = measure_rep(poses, SQUAT, rep.start_s, rep.end_s)
        assert found.rom == pytest.approx(rep.rom, rel=0.05)
        assert found.turn_s == pytest.approx(rep.turn_s, abs=0.05)
        assert (found.quality, found.rom_unit, found.faults) == (rep.quality, rep.rom_unit, ())
        assert found.eccentric_s == pytest.approx(rep.eccentric_s, abs=0.05)


def test_half_of_the_way_is_half_of_the_range() -> None:
    poses = figure.squats(1, depth=0.55, yaw=90.0)
    whole = figure.squats(1, yaw=90.0)
    end = float(poses.time[-1])
    found, full = (measure_rep(each, SQUAT, 0.5, end) for each in (poses, whole))
    assert found.rom < 0.8 * full.rom
    assert found.faults == ("short_range",) and found.quality < 0.85


def test_a_side_that_moves_alone_is_named() -> None:
    poses = figure.squats(1, yaw=90.0)
    found = measure_rep(poses, Exercise.named("squat"), 0.5, float(poses.time[-1]))
    assert found.side == "both"


@pytest.mark.parametrize("exercise", [None, Exercise.named("plank")])
def test_without_a_range_to_measure_nothing_is_known(exercise: Exercise | None) -> None:
    found = measure_rep(figure.squats(1), exercise, 0.5, 2.0)
    assert all(math.isnan(value) for value in (found.rom, found.quality, found.eccentric_s))
    assert found.start_s < found.turn_s < found.end_s


def test_what_was_not_seen_is_not_guessed() -> None:
    poses = figure.squats(1, yaw=90.0)
    nobody = replace(poses, xy=np.full_like(poses.xy, np.nan), score=np.zeros_like(poses.score), xyz=None)
    assert math.isnan(measure_rep(nobody, SQUAT, 0.5, 2.0).rom)
    empty = replace(poses, time=poses.time[:0], xy=poses.xy[:0], score=poses.score[:0], xyz=None)
    assert math.isnan(measure_rep(empty, SQUAT, 0.5, 2.0).rom)
