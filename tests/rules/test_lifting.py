"""Velocity of a load by somebody whose movement is known; the most that is lifted once, by hand."""

from __future__ import annotations

import math

import numpy as np
import pytest
import stick_figure as figure

from engines.pose import PoseSequence
from mirror.live.analyst import Analyst
from rules.exercise import Exercise
from rules.lifting import bar, by_velocity, epley, loss, read_declarations
from rules.results import WorkoutSet


def lifted(sequence: PoseSequence, exercise: str, height_m: float | None = figure.HEIGHT) -> WorkoutSet:
    analyst = Analyst(exercise)
    analyst.height_m = height_m
    analyst.begin_set()
    for i in range(len(sequence)):
        analyst.see(sequence.pose(i), sequence.size or figure.SIZE)
    ended = analyst.end_set()
    assert ended is not None
    return ended.set


def truth(ended: WorkoutSet, rep_s: float, way_m: float) -> float:
    """Mean velocity of a raised cosine's way up within the first repetition as it was counted, m/s."""
    rep = ended.reps[0]
    begun, top = 1.0 + rep_s / 2, 1.0 + rep_s
    time = np.linspace(begun, min(rep.end_s, top), 2000)
    risen = way_m * (1 - np.cos(2 * np.pi * (time - 1.0) / rep_s)) / -2
    low, high = risen.min(), risen.max()
    part = (risen >= low + 0.03 * (high - low)) & (risen <= high - 0.03 * (high - low))
    return float(0.94 * (high - low) / np.ptp(time[part]))


@pytest.mark.parametrize("rep_s", [1.6, 2.4, 3.6])
def test_a_squats_velocity_is_that_of_the_shoulders(rep_s: float) -> None:
    ended = lifted(figure.squats(3, rep_s=rep_s, yaw=90), "squat")
    # shoulders of the figure: thighs from 3 to 90, shins to -25, trunk to 35 degrees
    thigh, shin, torso = figure.THIGH, figure.SHIN, figure.TORSO
    up = [
        thigh * np.cos(np.radians(a)) + shin * np.cos(np.radians(b)) + torso * np.cos(np.radians(c))
        for a, b, c in ((3, 0, 0), (90, -25, 35))
    ]
    assert ended.velocities[0] == pytest.approx(truth(ended, rep_s, up[0] - up[1]), rel=0.12)
    assert np.ptp(ended.velocities) < 0.05 * ended.velocities[0], "all were alike"


def test_slower_is_slower_by_as_much() -> None:
    quick, slow = (lifted(figure.squats(2, rep_s=s, yaw=90), "squat").velocities[1] for s in (1.6, 3.2))
    assert quick / slow == pytest.approx(2.0, rel=0.06)


@pytest.mark.parametrize("fps", [12.0, 30.0, 60.0])
def test_the_velocity_does_not_depend_on_the_rate_of_pictures(fps: float) -> None:
    usual = lifted(figure.curls(3, yaw=60), "biceps_curl").velocities
    assert lifted(figure.curls(3, yaw=60, fps=fps), "biceps_curl").velocities[1] == pytest.approx(
        usual[1], rel=0.08
    )


def test_metres_follow_the_members_height() -> None:
    own = lifted(figure.squats(2, yaw=90), "squat", 1.75).velocities
    taller = lifted(figure.squats(2, yaw=90), "squat", 1.925).velocities
    assert taller == pytest.approx(np.array(own) * 1.1)


def test_an_exercise_that_lifts_nothing_has_no_velocity() -> None:
    assert lifted(figure.jumping_jacks(3), "jumping_jack").velocities == ()


def test_a_repetition_whose_bar_is_not_seen_has_no_velocity() -> None:
    hidden = figure.squats(2, yaw=90, without=("left_shoulder", "right_shoulder", "neck"))
    assert all(math.isnan(v) for v in lifted(hidden, "squat").velocities)


def test_every_exercise_that_is_declared_is_there() -> None:
    assert set(read_declarations()) <= set(Exercise.names())
    assert {of.point for of in read_declarations().values()} == {"wrists", "shoulders", "hips"}


def test_the_bar_is_the_middle_or_the_one_that_is_seen() -> None:
    xy = figure.standing(0.1).xy[:1].copy()
    middle = bar(xy)[0]
    from engines.pose import INDEX

    left, right = INDEX["left_wrist"], INDEX["right_wrist"]
    assert middle == pytest.approx((xy[0, left] + xy[0, right]) / 2)
    xy[0, left] = np.nan
    assert bar(xy)[0] == pytest.approx(xy[0, right])
    xy[0, right] = np.nan
    assert np.isnan(bar(xy)).all()


def test_loss_is_against_the_faster_of_the_first_two() -> None:
    assert math.isnan(loss([]))
    assert math.isnan(loss([0.5]))
    assert loss([0.4, 0.5, 0.4]) == pytest.approx(20.0)
    assert loss([0.5, 0.4, math.nan, 0.3]) == pytest.approx(40.0)
    assert math.isnan(loss([0.5, 0.4, math.nan]))
    assert loss([0.4, 0.5, 0.8, 0.5]) == pytest.approx(0.0), "a later one that was thrown up is no measure"


def test_epley() -> None:
    assert epley(100.0, 10) == pytest.approx(133.33, abs=0.01)
    assert epley(100.0, 1) == 100.0
    assert math.isnan(epley(100.0, 13)) and math.isnan(epley(0.0, 5)) and math.isnan(epley(100.0, 0))


def test_load_and_velocity_make_a_line() -> None:
    assert by_velocity([(40, 0.9), (60, 0.7), (80, 0.5)], 0.3) == pytest.approx(100.0)
    assert by_velocity([(40, 0.7), (40, 0.9), (80, 0.5)], 0.3) == pytest.approx(100.0), (
        "the fastest of a load"
    )
    assert math.isnan(by_velocity([(40, 0.9), (40, 0.8)], 0.3)), "one load"
    assert math.isnan(by_velocity([(40, 0.9), (42, 0.8)], 0.3)), "too near each other"
    assert math.isnan(by_velocity([(40, 0.6), (80, 0.6)], 0.3)), "as fast with more"
    assert math.isnan(by_velocity([(40, 0.5), (80, 0.9)], 0.3)), "faster with more"
    assert math.isnan(by_velocity([(40, 0.90), (60, 0.88)], 0.3)), "too far beyond what was lifted"
