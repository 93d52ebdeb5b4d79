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
