"""How high a limb's end is above its beginning: the words arm_rise and leg_rise, from any side."""

from __future__ import annotations

import numpy as np
import pytest
import stick_figure as figure

from engines.pose import KEYPOINTS
from rules.body import BodyStream
from rules.quantities import Quantities


def rise(name, **pose):
    joints = figure.body(30, arm_out=0.0, legs_out=0.0, **pose)
    body = BodyStream().of_sequence(figure.seen(figure.times(1.0), joints, yaw=90.0, distance=9.0))
    return float(np.median(Quantities(body).scalar(name, "left")))


@pytest.mark.parametrize("swing,expected", [(0.0, -1.0), (90.0, 0.0), (180.0, 1.0), (60.0, -0.5)])
def test_a_straight_arm_rises_with_the_cosine_of_its_swing(swing, expected):
    assert rise("arm_rise", arm=(swing, swing), forearm=(swing, swing)) == pytest.approx(expected, abs=0.04)


def test_a_standing_leg_is_at_minus_one_and_a_raised_one_level():
    assert rise("leg_rise") == pytest.approx(-1.0, abs=0.04)
    assert rise("leg_rise", thigh=(90.0, 0.0), shin=(90.0, 0.0)) == pytest.approx(0.0, abs=0.04)


def test_a_bent_arm_is_a_share_of_the_straight_one():
    upper, lower = figure.UPPER_ARM, figure.FOREARM
    bent = rise("arm_rise", arm=(90.0, 90.0), forearm=(180.0, 180.0))
    assert bent == pytest.approx(lower / (upper + lower), abs=0.04)


def test_the_nearer_side_is_known_from_the_first_frame_on():
    sequence = figure.standing(2.0, yaw=90.0)
    right = [i for i, name in enumerate(KEYPOINTS) if name.startswith("right")]
    sequence.score[:, right] = 0.95
    assert (BodyStream().of_sequence(sequence).near == 1).all()


@pytest.mark.parametrize("yaw,towards", [(0.0, 1.0), (180.0, 1.0)])
def test_outside_is_measured_towards_the_person_s_own_side_from_the_front_and_from_behind(yaw, towards):
    joints = figure.body(30, arm_out=60.0)
    body = BodyStream().of_sequence(figure.seen(figure.times(1.0), joints, yaw=yaw, distance=9.0))
    quantities = Quantities(body)
    for side, other in (("left", "right"), ("right", "left")):
        wrist, hip = quantities.point("wrist", side), quantities.point("hip", side)
        out = quantities.outside(wrist, hip, side)[-1]
        assert out * towards > 0.9
        assert quantities.outside(wrist, hip, other)[-1] == pytest.approx(-out)
