"""People of whom a part is out of sight are counted by what is seen."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
import stick_figure as figure
from leg_figure import side_lunges

from engines.pose import INDEX
from rules import analyse
from rules.body import BodyStream, join_blocks
from rules.expression import parse
from rules.handover import Handover
from rules.quantities import Quantities, evaluate


def hiding(poses, names, frames=slice(None)):
    """The same poses without the key points called so, in some frames."""
    hidden = [place for name, place in INDEX.items() if name.startswith(names) or name.endswith(names)]
    score = poses.score.copy()
    score[np.ix_(np.arange(len(score))[frames], hidden)] = 0.0
    return replace(poses, score=score)


def every_other_second(poses):
    return np.flatnonzero((poses.time - poses.time[0]) % 2.0 >= 1.0)


def count(poses, exercise):
    return len(analyse(poses, exercise=exercise).reps)


def height(poses):
    body = BodyStream().of_sequence(poses)
    return evaluate(parse("up(shoulder.both, ankle.both)"), Quantities(body), {})


def test_the_middle_of_two_points_is_the_one_that_is_seen():
    poses = figure.squats(2)
    assert np.allclose(height(hiding(poses, "right")), height(poses), atol=0.05)
    assert np.isnan(height(hiding(poses, ("right", "left")))).all()


def test_a_shoulder_that_goes_out_of_sight_moves_nobody():
    poses = figure.standing(6)
    now_and_then = hiding(poses, "right_shoulder", every_other_second(poses))
    assert np.abs(BodyStream().of_sequence(now_and_then).moved).max() < 0.02


def test_with_a_shoulder_out_of_sight_the_way_of_the_other_is_the_body_s():
    poses = figure.squats(2)
    whole, half = (
        BodyStream().of_sequence(each).moved[:, 1] for each in (poses, hiding(poses, "left_shoulder"))
    )
    assert np.allclose(half, whole, atol=0.03)


def test_half_a_body_in_blocks_is_half_a_body_at_once():
    poses = figure.squats(2)
    poses = hiding(poses, "right_shoulder", every_other_second(poses))
    stream, whole = BodyStream(), BodyStream().of_sequence(poses)
    cuts = [0, 1, 2, 40, len(poses)]
    blocks = [stream.of_sequence(figure.frames(poses, slice(*pair))) for pair in pairwise(cuts)]
    assert np.allclose(join_blocks(blocks).moved, whole.moved, equal_nan=True)


@pytest.mark.parametrize("side", ["left", "right"])
def test_half_a_body_side_lunges(side):
    assert count(hiding(side_lunges(4), side), "side_lunge") == 4


@pytest.mark.parametrize("hidden", [("wrist", "index", "pinky"), ("elbow", "wrist", "index", "pinky")])
def test_jacks_count_without_hands_and_without_arms(hidden):
    assert count(hiding(figure.jumping_jacks(4), hidden), "jumping_jack") == 4


def test_of_jacks_with_hands_that_come_and_go_at_most_one_is_missed():
    poses = figure.jumping_jacks(6)
    assert count(hiding(poses, "wrist", every_other_second(poses)), "jumping_jack") in (5, 6)


@pytest.mark.parametrize("hidden", [("ankle", "heel", "toe"), "left_ankle"])
def test_side_lunges_count_with_the_feet_below_the_picture(hidden):
    assert count(hiding(side_lunges(4), hidden), "side_lunge") == 4


def test_what_is_truly_out_of_sight_counts_nothing():
    assert count(hiding(figure.curls(4), ("wrist", "index", "pinky")), "biceps_curl") == 0


def read(own, other, step_s=0.125):
    handover = Handover([0, 1])
    return [handover.read(i * step_s, pair) for i, pair in enumerate(zip(own, other, strict=True))]


def test_the_own_signal_is_read_while_it_is_seen():
    assert read([1.0, 2.0, 3.0], [9.0, 9.0, 9.0]) == [1.0, 2.0, 3.0]


def test_a_short_gap_is_waited_for():
    nan = float("nan")
    assert np.isnan(read([1.0, nan, nan, 4.0], [9.0] * 4)[1:3]).all()


def test_the_other_takes_over_where_the_own_one_was_and_the_difference_fades():
    nan = float("nan")
    values = read([1.0] + [nan] * 60, [2.0] * 61)
    assert np.isnan(values[1:3]).all()
    assert values[3] == pytest.approx(1.0) and values[10] > values[5] > 1.0
    assert values[60] == pytest.approx(2.0, abs=0.01)


def test_what_is_seen_for_a_moment_takes_nothing_over():
    nan = float("nan")
    assert np.isnan(read([nan] * 9, [nan] * 5 + [9.0, 9.0] + [nan] * 2)).all()
