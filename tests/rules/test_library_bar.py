"""Pulls, presses, rows and dips: a person made of sticks, from every side that can judge them."""

from __future__ import annotations

import bar_figure as bar
import floor_figure as floor
import numpy as np
import pytest
import stick_figure as figure

from rules import analyse

MOVEMENTS = {
    "pull_up": bar.pull_ups,
    "inverted_row": bar.inverted_rows,
    "dip": bar.dips,
    "bent_over_row": bar.rows,
    "shoulder_press": bar.presses,
}
YAWS = {
    "pull_up": (0, 45, 90, 180),
    "inverted_row": (40, 90, 180, 270),
    "dip": (0, 50, 90, 270),
    "bent_over_row": (0, 60, 90, 270),
    "shoulder_press": (0, 45, 90, 180),
}
LEGS = [f"{side}_{part}" for side in ("left", "right") for part in ("knee", "ankle", "big_toe", "heel")]


@pytest.mark.parametrize("name,yaw", [(name, yaw) for name, yaws in YAWS.items() for yaw in yaws])
def test_counted_from_every_view_named_and_recognised(name, yaw):
    sequence = MOVEMENTS[name](3, yaw=yaw, noise=1.0)
    assert len(analyse(sequence, name).reps) == 3
    found = analyse(sequence)
    assert (found.exercise, len(found.reps)) == (name, 3)


@pytest.mark.parametrize("name", MOVEMENTS)
@pytest.mark.parametrize("rep_s,fps", [(0.8, 60), (1.6, 15), (7.0, 30)])
def test_fast_and_slow(name, rep_s, fps):
    assert len(analyse(MOVEMENTS[name](3, rep_s=rep_s, fps=fps, yaw=60), name).reps) == 3


@pytest.mark.parametrize("name", MOVEMENTS)
def test_noise_dropped_frames_mirrored_and_small(name):
    sequence = MOVEMENTS[name](3, yaw=60, noise=3.0, seed=2)
    keep = np.random.default_rng(2).random(len(sequence)) > 0.1
    small = MOVEMENTS[name](3, yaw=60, size=(320, 180))
    for seen in (figure.frames(sequence, keep), sequence.mirror(), small):
        assert len(analyse(seen, name).reps) == 3


@pytest.mark.parametrize(
    "name,share", [(name, 0.48 if name == "shoulder_press" else 0.58) for name in MOVEMENTS]
)
def test_partial_repetitions_are_doubts_with_a_reason(name, share):
    found = analyse(MOVEMENTS[name](4, depth=[1, 1, share, 1], yaw=60), name)
    assert len(found.reps) == 3
    assert "too_shallow" in {doubt.reason for doubt in found.doubts}


def test_variants_of_one_rule():
    counts = {
        "dip on a bench": (bar.dips(3, bench=True, yaw=90), "dip"),
        "wide pull-up": (bar.pull_ups(3, grip_m=0.3), "pull_up"),
        "knees bent": (bar.pull_ups(3, knees=90.0), "pull_up"),
        "row with one arm": (bar.rows(3, arms="left", yaw=90), "bent_over_row"),
        "row arm by arm": (bar.rows(3, arms="alternating", yaw=20), "bent_over_row"),
        "row at 45 degrees": (bar.rows(3, lean=45.0, yaw=90), "bent_over_row"),
        "row with a flat back": (bar.rows(3, lean=85.0, yaw=90), "bent_over_row"),
        "seated press": (bar.presses(3, seated=True, yaw=20), "shoulder_press"),
        "press from hanging arms": (bar.presses(3, hang_s=0.6), "shoulder_press"),
    }
    assert {what: len(analyse(*pair).reps) for what, pair in counts.items()} == dict.fromkeys(counts, 3)


@pytest.mark.parametrize("name", ["pull_up", "shoulder_press"])
def test_legs_need_not_be_seen(name):
    assert len(analyse(MOVEMENTS[name](3, without=LEGS), name).reps) == 3


@pytest.mark.parametrize("yaw", [0, 60, 90])
def test_a_pull_up_is_no_press_and_a_row_no_push_up(yaw):
    """The arms do the same: what moves, the hands or the body, tells which."""
    assert not any(rep.telling for rep in analyse(bar.pull_ups(3, yaw=yaw), "shoulder_press").reps)
    assert not any(rep.telling for rep in analyse(bar.presses(3, yaw=yaw), "pull_up").reps)
    assert not any(rep.telling for rep in analyse(bar.rows(3, yaw=yaw), "push_up").reps)
    assert not any(rep.telling for rep in analyse(bar.rows(3, yaw=yaw), "dip").reps)
    assert not any(rep.telling for rep in analyse(floor.push_ups(3, yaw=yaw), "bent_over_row").reps)


@pytest.mark.parametrize("name", MOVEMENTS)
def test_daily_life_and_other_exercises_do_not_convince(name):
    for sequence in (
        figure.walking(yaw=60, noise=1.0),
        figure.drinking(noise=1.0),
        figure.standing(4.0, noise=2.0),
        figure.squats(3, yaw=60),
        figure.curls(3, yaw=20),
        figure.jumping_jacks(3),
    ):
        assert not any(rep.telling for rep in analyse(sequence, name).reps)


def test_a_slanted_body_is_a_fault_of_a_pull_up():
    reps = analyse(bar.inverted_rows(3, yaw=90), "pull_up").reps
    assert all("slanted" in rep.faults for rep in reps)
    assert all(rep.faults == () for rep in analyse(bar.pull_ups(3), "pull_up").reps)
