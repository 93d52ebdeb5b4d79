"""Sit-ups, crunches, leg raises and twists of a person made of sticks, from every side that can judge them."""

from __future__ import annotations

import bar_figure as bar
import floor_figure as floor
import numpy as np
import pytest
import stick_figure as figure

from rules import analyse

MOVEMENTS = {
    "sit_up": floor.sit_ups,
    "crunch": floor.crunches,
    "leg_raise": floor.leg_raises,
    "russian_twist": floor.russian_twists,
}
COUNTS = {"sit_up": 3, "crunch": 3, "leg_raise": 3, "russian_twist": 6}
YAWS = {
    "sit_up": (50, 90, 140, 270),
    "crunch": (0, 50, 90, 270),
    "leg_raise": (50, 90, 270),
    "russian_twist": (0, 50, 310),
}


def movement(name, **camera):
    return MOVEMENTS[name](COUNTS[name], distance=4.5, **camera)


TAKEN_FOR = {"sit_up": ("crunch",)}
"""What `auto` may take a made figure for, whose trunk is one stiff piece."""


@pytest.mark.parametrize("name,yaw", [(name, yaw) for name, yaws in YAWS.items() for yaw in yaws])
def test_counted_from_every_view_named_and_recognised(name, yaw):
    sequence = movement(name, yaw=yaw, noise=1.0)
    assert len(analyse(sequence, name).reps) == COUNTS[name]
    found = analyse(sequence)
    assert found.exercise in {name, *TAKEN_FOR.get(name, ())} and len(found.reps) == COUNTS[name]


@pytest.mark.parametrize("name", MOVEMENTS)
@pytest.mark.parametrize("fps", [15, 60])
def test_counts_at_every_frame_rate(name, fps):
    assert len(analyse(movement(name, yaw=50, fps=fps), name).reps) == COUNTS[name]


@pytest.mark.parametrize("name", MOVEMENTS)
def test_noise_dropped_frames_mirrored_and_small(name):
    sequence = movement(name, yaw=50, noise=3.0, seed=3)
    keep = np.random.default_rng(3).random(len(sequence)) > 0.1
    small = movement(name, yaw=50, size=(320, 180))
    for seen in (figure.frames(sequence, keep), sequence.mirror(), small):
        assert len(analyse(seen, name).reps) == COUNTS[name]


@pytest.mark.parametrize("yaw", [0, 30, 90])
@pytest.mark.parametrize("knees", [0.0, 80.0])
def test_leg_raises_at_a_bar(yaw, knees):
    found = analyse(floor.leg_raises(3, hanging=True, knees=knees, yaw=yaw, distance=5.0))
    assert (found.exercise, len(found.reps)) == ("leg_raise", 3)


@pytest.mark.parametrize("name", ["sit_up", "leg_raise"])
def test_partial_repetitions_are_doubts_with_a_reason(name):
    found = analyse(MOVEMENTS[name](4, depth=[1, 1, 0.5, 1], yaw=90), name)
    assert len(found.reps) == 3
    assert [doubt.reason for doubt in found.doubts] == ["too_shallow"]


def test_twists_from_the_side_do_not_convince():
    assert not any(rep.telling for rep in analyse(floor.russian_twists(6, yaw=90), "russian_twist").reps)


def test_both_twists_are_counted_each_with_its_side():
    sides = [rep.side for rep in analyse(floor.russian_twists(4, yaw=0), "russian_twist").reps]
    assert sides == ["left", "right", "left", "right"]


def test_a_sit_up_goes_further_than_a_crunch():
    assert not any(rep.telling for rep in analyse(floor.crunches(3, yaw=90), "sit_up").reps)
    assert all("sat_up" in rep.faults for rep in analyse(floor.sit_ups(3, yaw=90), "crunch").reps)
    assert analyse(floor.sit_ups(3, yaw=90)).exercise in {"sit_up", *TAKEN_FOR["sit_up"]}


def test_a_sit_up_is_no_leg_raise_nor_the_other_way_round():
    for movement, name in (
        (floor.sit_ups, "leg_raise"),
        (floor.leg_raises, "sit_up"),
        (floor.leg_raises, "crunch"),
    ):
        assert not any(rep.telling for rep in analyse(movement(3, yaw=90), name).reps)


@pytest.mark.parametrize("name", MOVEMENTS)
def test_daily_life_and_other_exercises_do_not_convince(name):
    for sequence in (
        figure.walking(yaw=60, noise=1.0),
        figure.drinking(noise=1.0),
        figure.standing(4.0, noise=2.0),
        figure.squats(3, yaw=60),
        figure.lunges(2, yaw=60),
        floor.push_ups(3, yaw=90),
        bar.pull_ups(3),
        bar.rows(3, yaw=90),
    ):
        assert not any(rep.telling for rep in analyse(sequence, name).reps)
