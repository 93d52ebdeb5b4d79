"""Angles of the newest frame: those of the recording, a moment later, and as much to be trusted."""

from __future__ import annotations

import numpy as np
import pytest
import stick_figure as figure

from rules.biomechanics import biomechanics
from rules.bma.live import NAMES, live_angles
from rules.body import BodyStream
from rules.channels import DECLARED


def followed(sequence):
    stream = BodyStream()
    return [live_angles(stream.of_pose(sequence.pose(i)), sequence.score[i]) for i in range(len(sequence))]


def test_live_angles_are_channels_and_follow_those_of_the_recording():
    sequence = figure.squats(2, yaw=90)
    live, bma = followed(sequence), biomechanics(sequence, channels="live")
    assert set(NAMES) == {name for name in bma.names if name.startswith("angle.")} <= set(DECLARED)
    late = round(0.05 * 30)
    for name in NAMES:
        mine = np.array([angles[name].value for angles in live])[late:]
        assert np.abs(mine - bma.channel(name)[:-late])[20:].max() < 15.0, name
        assert np.median(np.abs(mine - bma.channel(name)[:-late])) < 2.0, name


def test_a_knee_seen_from_the_front_is_not_trusted_when_it_bends_and_one_from_the_side_is():
    side, front = (followed(figure.squats(2, yaw=yaw)) for yaw in (90, 0))
    bent = [i for i, angles in enumerate(side) if angles["angle.knee.left"].value < 100]
    assert len(bent) > 15
    assert np.mean([side[i]["angle.knee.left"].trust for i in bent]) > 0.9
    assert np.mean([front[i]["angle.knee.left"].trust for i in bent]) < 0.1


def test_what_is_not_seen_has_no_value_and_no_trust():
    angles = followed(figure.squats(1, without=("left_ankle",)))[-1]
    assert np.isnan(angles["angle.knee.left"].value) and not angles["angle.knee.left"].trust
    assert angles["angle.knee.right"].value == pytest.approx(170, abs=15)
