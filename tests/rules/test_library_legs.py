"""Lunges, split squats, hinges: a person made of sticks, counted from all round and told from their neighbours."""

from __future__ import annotations

import leg_figure as legs
import numpy as np
import pytest
import stick_figure as figure

from rules import analyse

MOVEMENTS = {
    "jump_squat": (lambda **k: legs.jump_squats(5, **k), 5, (0, 45, 90, 180, 270)),
    "lunge": (legs.lunges, 4, (0, 45, 90, 180, 270, 315)),
    "split_squat": (legs.split_squats, 4, (0, 45, 90, 270)),
    "side_lunge": (legs.side_lunges, 4, (0, 35, 180, 325)),
    "deadlift": (legs.hinges, 3, (0, 45, 90, 180, 270)),
    "good_morning": (lambda **k: legs.hinges(bar="shoulders", knees=0.04, **k), 3, (0, 45, 90, 180, 270)),
}
TAKEN_FOR = {("lunge", 180): ("split_squat",), ("split_squat", 0): ("lunge",)}
"""What `auto` may take for each other: from the front and the back, a step is not seen."""
CASES = [(name, yaw) for name, (_, _, yaws) in MOVEMENTS.items() for yaw in yaws]


@pytest.mark.parametrize("name,yaw", CASES)
def test_counts_from_every_view_named_and_recognised(name, yaw):
    movement, reps, _ = MOVEMENTS[name]
    sequence = movement(yaw=yaw)
    assert len(analyse(sequence, name).reps) == reps
    found = analyse(sequence)
    assert found.exercise in {name, *TAKEN_FOR.get((name, yaw), ())} and len(found.reps) == reps


@pytest.mark.parametrize("name", MOVEMENTS)
def test_counts_at_other_rates_mirrored_small_noisy_and_with_dropped_frames(name):
    movement, reps, yaws = MOVEMENTS[name]
    for yaw in yaws[:3]:
        sequence = movement(yaw=yaw)
        keep = np.random.default_rng(2).random(len(sequence)) > 0.1
        changed = {
            "60 fps": movement(yaw=yaw, fps=60),
            "15 fps": movement(yaw=yaw, fps=15),
            "mirrored": sequence.mirror(),
            "small": movement(yaw=yaw, size=(640, 360)),
            "noise": movement(yaw=yaw, noise=3.0),
            "dropped": figure.frames(sequence, keep),
            "far": movement(yaw=yaw, distance=6.0),
        }
        counts = {way: len(analyse(other, name).reps) for way, other in changed.items()}
        assert counts == dict.fromkeys(changed, reps), yaw


VARIANTS = {
    "reverse": lambda yaw: legs.lunges(reverse=True, yaw=yaw),
    "one leg": lambda yaw: legs.lunges(alternate=False, yaw=yaw),
    "quick": lambda yaw: legs.lunges(rep_s=1.1, pause_s=0.1, yaw=yaw),
    "slow": lambda yaw: legs.lunges(rep_s=7.0, yaw=yaw),
}


@pytest.mark.parametrize("yaw", [0, 45, 90, 180])
@pytest.mark.parametrize("depth", [1.0, 0.6])
def test_lunges_before_a_near_camera_that_looks_down(depth, yaw):
    """A step towards such a camera puts the foot lower in the picture, as if the hips had gone up."""
    sequence = legs.lunges(depth=depth, yaw=yaw, distance=2.0, above=0.9)
    assert len(analyse(sequence, "lunge").reps) == 4


@pytest.mark.parametrize("yaw", [0, 45, 90])
@pytest.mark.parametrize("variant", VARIANTS)
def test_lunges_of_every_kind(variant, yaw):
    assert len(analyse(VARIANTS[variant](yaw), "lunge").reps) == 4


@pytest.mark.parametrize("yaw", [0, 45, 90])
def test_split_squats_on_a_bench(yaw):
    sequence = legs.split_squats(bench_m=0.35, yaw=yaw)
    assert len(analyse(sequence, "split_squat").reps) == 4
    found = analyse(sequence)
    assert found.exercise in {"split_squat", *TAKEN_FOR.get(("split_squat", yaw), ())}
    assert len(found.reps) == 4 or found.exercise == "lunge", "a lunge taken for it goes by its own path"


def test_split_squats_from_behind_are_counted_whatever_they_are_called():
    """From behind, a step away from the camera and back does not show."""
    sequence = legs.split_squats(yaw=180)
    assert len(analyse(sequence, "split_squat").reps) == len(analyse(sequence).reps) == 4


def test_side_lunges_on_feet_that_stay_wide_apart_and_from_the_side_none_that_convinces():
    assert len(analyse(legs.side_lunges(fixed=True), "side_lunge").reps) == 4
    found = analyse(legs.side_lunges(yaw=90), "side_lunge")
    assert not any(rep.telling for rep in found.reps)


@pytest.mark.parametrize("yaw", [0, 45, 90])
@pytest.mark.parametrize("knees", [0.05, 0.15, 0.3])
def test_deadlifts_with_straight_and_with_bent_knees(knees, yaw):
    assert len(analyse(legs.hinges(knees=knees, yaw=yaw), "deadlift").reps) == 3


@pytest.mark.parametrize("yaw", [0, 45, 90])
def test_a_film_that_begins_hinged_counts_the_first_way_up(yaw):
    assert len(analyse(legs.hinges(start_low=True, yaw=yaw), "deadlift").reps) == 3
    found = analyse(legs.hinges(bar="shoulders", knees=0.04, start_low=True, yaw=yaw), "good_morning")
    assert len(found.reps) == 3


@pytest.mark.parametrize("between,counted", [(0.0, 3), (0.2, 3), (0.6, 3)])
def test_a_first_way_back_counts_near_rest_and_where_others_turn_as_far_from_it(between, counted):
    """The film begins hinged; on the way to the second turn the trunk comes up to `between` of the way."""
    time = figure.times(9.0)
    phase = between + (1 - between) * (1 + np.cos(2 * np.pi * time / 3.0)) / 2
    joints = legs.hinged(np.where(time < 7.5, phase, (1 + np.cos(2 * np.pi * time / 3.0)) / 2))
    assert len(analyse(figure.seen(time, joints, yaw=90), "deadlift").reps) == counted


def test_a_shallow_one_among_deep_ones_is_a_doubt():
    shallow = {"lunge": (0.28, 90), "split_squat": (0.33, 90), "side_lunge": (0.12, 0), "deadlift": (0.5, 90)}
    for name, (share, yaw) in shallow.items():
        movement, reps, _ = MOVEMENTS[name]
        depth = np.ones(reps)
        depth[1] = share
        found = analyse(movement(depth=depth, yaw=yaw), name)
        assert len(found.reps) == reps - 1, name
        assert len(found.doubts) == 1, name


NEIGHBOURS = {
    "squats": figure.squats,
    "walking": figure.walking,
    "drinking": figure.drinking,
    "jumping jacks": figure.jumping_jacks,
    "jump squats": legs.jump_squats,
    "lunges": legs.lunges,
    "side lunges": legs.side_lunges,
    "deadlifts": legs.hinges,
    "good mornings": MOVEMENTS["good_morning"][0],
}
ALLOWED = {
    ("jump_squat", "jump squats"), ("squat", "jump squats"), ("deadlift", "jump squats"),
    ("lunge", "lunges"), ("split_squat", "lunges"), ("side_lunge", "side lunges"), ("deadlift", "deadlifts"),
    ("good_morning", "good mornings"), ("squat", "squats"), ("deadlift", "side lunges"),
}  # fmt: skip


@pytest.mark.parametrize("yaw", [0, 45, 90])
@pytest.mark.parametrize("name", [*MOVEMENTS, "squat"])
def test_neighbours_do_not_convince_even_when_named(name, yaw):
    for what, movement in NEIGHBOURS.items():
        if (name, what) not in ALLOWED and (what != "side lunges" or yaw < 90):
            assert not any(rep.telling for rep in analyse(movement(yaw=yaw), name).reps), what


def test_faults_of_form_are_found():
    leaning = legs.hinges(knees=0.36, lean=42.0, yaw=90)
    assert all("squatting" in rep.faults for rep in analyse(leaning, "deadlift").reps[1:])
    short = analyse(legs.lunges(step_m=0.22, yaw=90), "lunge")
    assert all("short_step" in rep.faults for rep in short.reps)
