"""The arms' exercises of the library on a person made of sticks: counted, and told from their neighbours."""

from __future__ import annotations

import numpy as np
import pytest
import stick_figure as figure

from rules import analyse


def timed(reps, fps, rep_s, depth=1.0):
    time = figure.times(2.5 + reps * (rep_s + 0.6), fps)
    return time, figure.repeated(time, reps, rep_s, depth=depth)


def lateral_raises(reps=4, fps=30.0, rep_s=2.4, depth=1.0, **camera):
    time, phase = timed(reps, fps, rep_s, depth)
    return figure.seen(time, figure.body(len(time), arm_out=8 + 80 * phase), **camera)


def front_raises(reps=4, fps=30.0, rep_s=2.4, depth=1.0, arms="both", **camera):
    time, phase = timed(reps, fps, rep_s, depth)
    left, right = 5 + 83 * phase, (5 + 83 * phase if arms == "both" else 5 + 0 * phase)
    return figure.seen(time, figure.body(len(time), arm=(left, right), forearm=(left, right)), **camera)


def triceps_extensions(reps=4, fps=30.0, rep_s=2.0, depth=1.0, **camera):
    """Overhead: the upper arms point up, the forearms swing back behind the head."""
    time, phase = timed(reps, fps, rep_s, depth)
    up, forearm = 172 + 0 * phase, 172 + 110 * phase
    joints = figure.body(len(time), arm=(up, up), forearm=(forearm, forearm), arm_out=4)
    return figure.seen(time, joints, **camera)


def push_downs(reps=4, fps=30.0, rep_s=2.0, **camera):
    """At the cable: the elbows stay at the sides, the forearms swing from level to straight down."""
    time, phase = timed(reps, fps, rep_s)
    arm, forearm = 5 + 0 * phase, 95 - 85 * phase
    return figure.seen(time, figure.body(len(time), arm=(arm, arm), forearm=(forearm, forearm)), **camera)


def side_bends(reps=4, fps=30.0, rep_s=2.2, depth=1.0, **camera):
    time, phase = timed(reps, fps, rep_s, depth)
    return figure.seen(time, figure.body(len(time), bend=32 * phase), **camera)


def arm_circles(reps=4, fps=30.0, rep_s=1.6, **camera):
    """Forwards, with straight arms, one circle after the other."""
    time = figure.times(2.0 + reps * rep_s, fps)
    turn = 360 * np.clip((time - 1.0) / rep_s, 0, reps)
    joints = figure.body(len(time), arm=(turn, turn), forearm=(turn, turn), arm_out=15)
    return figure.seen(time, joints, **camera)


MOVEMENTS = {
    "lateral_raise": (lateral_raises, (0, 35, 180, 325)),
    "front_raise": (front_raises, (0, 45, 90, 270)),
    "triceps_extension": (triceps_extensions, (0, 45, 90, 180, 270)),
    "side_bend": (side_bends, (0, 180)),
    "arm_circle": (arm_circles, (0, 45, 90, 180)),
}
TAKEN_FOR = {("arm_circle", yaw): ("front_raise",) for yaw in (0, 45, 90)}
"""What `auto` may take a made figure for: arms that rise in front and sink behind, as no shoulder can."""
CASES = [(name, yaw) for name, (_, yaws) in MOVEMENTS.items() for yaw in yaws]


@pytest.mark.parametrize("name,yaw", CASES)
def test_counts_from_every_view_named_and_recognised(name, yaw):
    sequence = MOVEMENTS[name][0](yaw=yaw)
    assert len(analyse(sequence, name).reps) == 4
    found = analyse(sequence)
    assert found.exercise in {name, *TAKEN_FOR.get((name, yaw), ())} and len(found.reps) == 4


@pytest.mark.parametrize("name", MOVEMENTS)
@pytest.mark.parametrize("fps", [15, 60])
def test_counts_at_other_rates_with_noise(name, fps):
    assert len(analyse(MOVEMENTS[name][0](fps=fps, noise=3.0, yaw=10), name).reps) == 4


@pytest.mark.parametrize("name", MOVEMENTS)
def test_counts_mirrored_small_and_with_dropped_frames(name):
    sequence = MOVEMENTS[name][0](yaw=15)
    keep = np.random.default_rng(1).random(len(sequence)) > 0.1
    assert len(analyse(sequence.mirror(), name).reps) == 4
    assert len(analyse(MOVEMENTS[name][0](size=(320, 180)), name).reps) == 4
    assert len(analyse(figure.frames(sequence, keep), name).reps) == 4


SHALLOW = {"lateral_raise": 0.62, "front_raise": 0.62, "triceps_extension": 0.45, "side_bend": 0.45}


@pytest.mark.parametrize("name,depth", SHALLOW.items())
def test_a_half_hearted_one_among_full_ones_is_a_doubt(name, depth):
    found = analyse(MOVEMENTS[name][0](depth=[1.0, 1.0, depth, 1.0], yaw=0), name)
    assert len(found.reps) == 3
    assert "too_shallow" in {doubt.reason for doubt in found.doubts}


@pytest.mark.parametrize("yaw", [0, 45])
def test_raises_to_the_side_and_to_the_front_are_told_apart(yaw):
    assert not any(rep.telling for rep in analyse(front_raises(yaw=yaw), "lateral_raise").reps)
    assert not any(rep.telling for rep in analyse(lateral_raises(yaw=yaw), "front_raise").reps)


def test_from_the_side_a_lateral_raise_shows_in_how_short_the_arm_looks():
    assert len(analyse(lateral_raises(yaw=90), "lateral_raise").reps) == 4
    assert not any(rep.telling for rep in analyse(front_raises(yaw=90), "lateral_raise").reps)


def test_one_arm_counts_too_and_says_which():
    reps = analyse(front_raises(arms="left", yaw=60), "front_raise").reps
    assert [rep.side for rep in reps] == ["left"] * 4
    assert [rep.side for rep in analyse(front_raises(yaw=60), "front_raise").reps] == ["both"] * 4


def test_curls_are_no_raises_and_raises_no_curls():
    assert not any(rep.telling for rep in analyse(figure.curls(4, yaw=60), "front_raise").reps)
    assert not any(rep.telling for rep in analyse(front_raises(yaw=60), "biceps_curl").reps)


@pytest.mark.parametrize("yaw", [45, 90])
def test_push_downs_count_when_named_but_are_not_recognised(yaw):
    sequence = push_downs(yaw=yaw)
    assert len(analyse(sequence, "triceps_extension").reps) in {3, 4}
    assert analyse(sequence).exercise != "triceps_extension"


@pytest.mark.parametrize("name", MOVEMENTS)
@pytest.mark.parametrize("life", [figure.walking, figure.drinking, figure.standing])
def test_daily_life_is_none_of_them(name, life):
    assert not any(rep.telling for rep in analyse(life(yaw=20), name).reps)
