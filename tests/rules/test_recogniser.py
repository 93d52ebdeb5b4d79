"""`auto`: what is recognised, when, and what it is recognised by."""

import numpy as np
import pytest
import stick_figure as figure
from constant_network import constant

from engines.pose import PoseSequence
from rules import Exercise, Recogniser, analyse
from rules.body import BodyStream
from rules.exercise import read_exercise
from rules.recogniser import WATCHING
from rules.recognition.weighing import Weighing

TRAINERS_RULE = """
name = "leg_swing"
title = "Leg swing"
version = 1
views = ["front", "three_quarter", "side", "back"]
camera = "From the side."
first = "concentric"
path = ["hanging", "up", "hanging"]
between = ["swinging up", "coming back"]

[signals]
thigh = "thigh_incline.max"

[range]
signal = "thigh"
rest = 5
slack = 20
target = 70
least = 40
unit = "deg"
say = "Swing higher"

[[states]]
name = "hanging"
enter = "remain < 0.35"
leave = "reach > 0.45"

[[states]]
name = "up"
enter = "reach > 1"
leave = "remain < 0.75"

[times]
shortest = 0.6
longest = 6
"""


def leg_swings(reps=4, **camera):
    """One straight leg swings forward and back."""
    time = figure.times(2.0 + reps * 2.0)
    phase = figure.repeated(time, reps, 1.6, 0.4)
    left = 70 * phase
    joints = figure.body(len(time), thigh=(left, 0.0), shin=(left, 0.0))
    return figure.seen(time, joints, **camera)


def recognised(sequence, network=None, exercises=None):
    recogniser = Recogniser(exercises, network=network)
    recogniser.see(BodyStream().of_sequence(sequence))
    recogniser.finish()
    return recogniser.exercise, len(recogniser.reps)


def test_what_it_looks_like_decides_between_rules_that_both_count():
    squats = [Exercise.named("squat"), read_exercise("other.toml", renamed("squat", "lunge"))]
    sequence = figure.squats(3, yaw=40)
    for seen in ("squat", "lunge"):
        odds = {"none": 1, "squat": 1, "lunge": 1} | {seen: 50}
        assert recognised(sequence, constant(**odds), squats) == (seen, 3)


def renamed(exercise, name):
    return Exercise.named(exercise).text.replace(f'name = "{exercise}"', f'name = "{name}"', 1)


def test_what_looks_like_nothing_is_nothing_however_it_counts():
    drinks = figure.drinking(yaw=45)
    assert (
        recognised(drinks, constant(none=1000, biceps_curl=1), [Exercise.named("biceps_curl")])[0] == "none"
    )


def test_a_trainer_s_rule_takes_part_without_training():
    rule = read_exercise("leg_swing.toml", TRAINERS_RULE)
    library = [Exercise.named(name) for name in Exercise.names()]
    assert recognised(leg_swings(yaw=60), exercises=[*library, rule]) == ("leg_swing", 4)


def test_a_trainer_s_rule_does_not_take_what_the_network_knows():
    rule = read_exercise("leg_swing.toml", TRAINERS_RULE)
    library = [Exercise.named(name) for name in Exercise.names()]
    assert recognised(figure.squats(4, yaw=90), exercises=[*library, rule]) == ("squat", 4)
    assert recognised(figure.walking(yaw=90), exercises=[rule])[0] == "none"


def test_a_trainer_s_rule_wants_repetitions_alike():
    rule = read_exercise("leg_swing.toml", TRAINERS_RULE)
    assert recognised(leg_swings(1, yaw=60), exercises=[rule]) == ("none", 0)
    assert recognised(leg_swings(2, yaw=60), exercises=[rule]) == ("leg_swing", 2)


@pytest.mark.parametrize("yaw", [0, 45, 90])
@pytest.mark.parametrize("life", [figure.walking, figure.standing])
def test_walking_and_standing_are_none(life, yaw):
    found = analyse(life(yaw=yaw))
    assert (found.exercise, found.reps) == ("none", ())


def test_while_it_watches_there_is_no_progress_and_no_count():
    sequence = figure.curls(4, yaw=40)
    recogniser = Recogniser()
    answers = [recogniser.update(sequence.pose(i)) for i in range(len(sequence))]
    before = [answer for answer in answers if answer.state == WATCHING]
    assert len(before) > 60
    assert {(answer.progress, answer.count) for answer in before} == {(0.0, 0)}
    assert answers[-1].count == 4 and max(answer.progress for answer in answers) > 0.9


def test_what_was_done_before_is_credited_once_it_is_recognised():
    sequence = figure.jumping_jacks(6)
    recogniser = Recogniser()
    counts = [recogniser.update(sequence.pose(i)).count for i in range(len(sequence))]
    first = next(count for count in counts if count)
    assert first >= 1 and counts[-1] == 6
    assert [rep.rep for rep in recogniser.reps] == [1, 2, 3, 4, 5, 6]


def test_one_repetition_is_enough_where_it_looks_like_nothing_else():
    found = analyse(figure.curls(1, yaw=60))
    assert found.exercise in {"biceps_curl", "hammer_curl"} and len(found.reps) == 1


def test_what_was_recognised_on_the_way_and_is_not_enough_in_the_end_is_none():
    """Who looks like a squat all along and squats once in a while does something else."""
    recogniser = Recogniser(network=constant(none=1, squat=3), numbers=Weighing(0.3, 0.1))
    recogniser.see(BodyStream().of_sequence(one_after_the_other(figure.squats(1), figure.standing(60))))
    assert recogniser.exercise == "squat" and len(recogniser.reps) == 1
    recogniser.finish()
    assert recogniser.exercise == "none" and recogniser.reps == ()


def test_frame_rate_and_mirror_change_nothing():
    for sequence in (
        figure.jumping_jacks(5, fps=15),
        figure.jumping_jacks(5, fps=60),
        mirrored(figure.jumping_jacks(5)),
    ):
        found = analyse(sequence)
        assert (found.exercise, len(found.reps)) == ("jumping_jack", 5)


def mirrored(sequence):
    return PoseSequence(sequence.time, sequence.xy, sequence.score, None, sequence.size).mirror()


def test_legs_out_of_the_picture_are_still_a_curl():
    without = {
        f"{side}_{name}" for side in ("left", "right") for name in ("knee", "ankle", "heel", "big_toe")
    }
    found = analyse(figure.curls(4, yaw=20, without=without))
    assert found.exercise in {"biceps_curl", "hammer_curl"} and len(found.reps) == 4


def test_two_exercises_of_one_recording_are_the_longer_one():
    found = analyse(one_after_the_other(figure.jumping_jacks(2), figure.curls(6, yaw=0)))
    assert found.exercise in {"biceps_curl", "hammer_curl"} and len(found.reps) == 6


def one_after_the_other(one, other):
    time = np.concatenate([one.time, other.time + one.time[-1] + 1 / 30])
    xy, score = (np.concatenate([getattr(one, part), getattr(other, part)]) for part in ("xy", "score"))
    return PoseSequence(time, xy, score, None, one.size)
