"""Push-ups of all kinds: a person made of sticks on the floor, from every side that can judge them."""

from __future__ import annotations

import floor_figure as floor
import numpy as np
import pytest
import stick_figure as figure

from engines.pose import KEYPOINTS, PoseSequence
from rules import analyse
from rules.expression import ExpressionError, parse
from rules.vocabulary import check_signal

MOVEMENTS = {
    "push_up": floor.push_ups,
    "knee_push_up": lambda reps=3, **k: floor.push_ups(reps, knees=True, **k),
    "pike_push_up": floor.pike_push_ups,
}


@pytest.mark.parametrize("yaw", [90, 270, 60, 130])
@pytest.mark.parametrize("name", MOVEMENTS)
def test_each_kind_is_counted_and_recognised(name, yaw):
    sequence = MOVEMENTS[name](3, yaw=yaw, noise=1.0)
    assert len(analyse(sequence, name).reps) == 3
    found = analyse(sequence)
    assert (found.exercise, len(found.reps)) == (name, 3)


VARIANTS = {
    "hands on a bench": {"raised_m": 0.45},
    "feet on a bench": {"raised_m": -0.45},
    "wide": {"wide": 1.7},
    "narrow": {"wide": 0.5},
}


@pytest.mark.parametrize("variant", VARIANTS)
def test_one_rule_covers_incline_decline_wide_and_narrow(variant):
    assert len(analyse(floor.push_ups(3, yaw=80, **VARIANTS[variant]), "push_up").reps) == 3


@pytest.mark.parametrize("yaw", [0, 20, 180])
def test_push_ups_towards_the_camera_and_away_from_it(yaw):
    assert len(analyse(floor.push_ups(3, yaw=yaw, noise=1.0), "push_up").reps) == 3


@pytest.mark.parametrize("name", MOVEMENTS)
@pytest.mark.parametrize("rep_s,fps", [(0.7, 30), (0.7, 60), (2.0, 15), (9.0, 30)])
def test_fast_and_slow(name, rep_s, fps):
    assert len(analyse(MOVEMENTS[name](3, rep_s=rep_s, fps=fps, yaw=90), name).reps) == 3


@pytest.mark.parametrize("name", MOVEMENTS)
def test_noise_dropped_frames_mirrored_and_small(name):
    sequence = MOVEMENTS[name](3, yaw=75, noise=3.0, seed=1)
    keep = np.random.default_rng(1).random(len(sequence)) > 0.1
    small = MOVEMENTS[name](3, yaw=75, size=(320, 180))
    for seen in (figure.frames(sequence, keep), sequence.mirror(), small):
        assert len(analyse(seen, name).reps) == 3


def test_a_half_push_up_among_whole_ones_is_a_doubt():
    found = analyse(floor.push_ups(4, depth=[1, 1, 0.5, 1], yaw=90), "push_up")
    assert len(found.reps) == 3
    assert [doubt.reason for doubt in found.doubts] == ["too_shallow"]


def test_knees_on_the_floor_are_a_fault_of_a_push_up_and_the_other_way_round():
    on_knees = analyse(floor.push_ups(2, knees=True, yaw=90), "push_up").reps
    on_feet = analyse(floor.push_ups(2, yaw=90), "knee_push_up").reps
    assert {"knees_down"} <= set(on_knees[0].faults) and {"knees_up"} <= set(on_feet[0].faults)
    assert analyse(floor.push_ups(2, yaw=90), "push_up").reps[0].faults == ()


def test_only_key_points_of_the_coco_17():
    sequence = floor.push_ups(3, yaw=90)
    coco = PoseSequence.from_arrays(
        sequence.time, sequence.xy[:, :17], sequence.score[:, :17], keypoints=KEYPOINTS[:17]
    )
    assert len(analyse(coco, "push_up").reps) == 3


def test_a_still_plank_walking_and_squats_are_no_push_ups():
    still = floor.push_ups(3, depth=0.0, yaw=90, noise=1.0)
    for sequence in (still, figure.walking(yaw=90), figure.squats(3, yaw=90), figure.squats(3, yaw=0)):
        for name in MOVEMENTS:
            assert not any(rep.telling for rep in analyse(sequence, name).reps)


def test_hips_stay_high_in_a_pike_only():
    assert not any(rep.telling for rep in analyse(floor.push_ups(3, yaw=90), "pike_push_up").reps)
    assert analyse(floor.pike_push_ups(3, yaw=90)).exercise == "pike_push_up"


def test_a_single_push_up_is_recognised_in_a_short_recording_only():
    sequence = floor.push_ups(1, yaw=90)
    assert analyse(sequence).exercise == "push_up"
    before = floor.push_ups(16, depth=0.0, yaw=90)
    long = PoseSequence.from_arrays(
        np.concatenate([before.time, sequence.time + before.time[-1] + 1 / 30]),
        np.concatenate([before.xy, sequence.xy]),
        np.concatenate([before.score, sequence.score]),
    )
    found = analyse(long)
    assert found.reps == ()


def test_a_key_point_of_no_side_cannot_be_outside_of():
    with pytest.raises(ExpressionError, match="one side"):
        check_signal(parse("outside(wrist.left, hip.both)"), frozenset(), False)
