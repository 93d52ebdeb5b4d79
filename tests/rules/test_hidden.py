"""The side of an alternating exercise that is not seen counts by the rhythm of the one that is."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import stick_figure as figure
from test_library_cardio import high_knees, mountain_climbers

from engines.pose import INDEX
from rules import Counter, analyse
from rules.hidden import HiddenSide
from rules.tuning import read_tuning
from rules.verdict import Outcome

NEVER = -np.inf


def knee(turn, counter=0):
    return Outcome(turn - 0.3, turn, turn + 0.3, 80.0, counter=counter)


def without_the_right_leg(poses):
    score = poses.score.copy()
    score[:, [INDEX[f"right_{name}"] for name in ("knee", "ankle", "heel", "big_toe", "small_toe")]] = 0.0
    return replace(poses, score=score)


def test_the_fourth_of_one_side_tells_of_the_three_between():
    hidden = HiddenSide(read_tuning())
    found = [hidden.add(knee(0.9 * i), NEVER) for i in range(5)]
    assert [len(one) for one in found] == [0, 0, 0, 3, 1]
    assert [round(one.turn, 2) for one in found[3]] == [0.45, 1.35, 2.25]
    assert {one.counter for one in found[3]} == {1}


def test_a_side_that_is_seen_or_a_broken_rhythm_tells_of_nothing():
    seen, broken = HiddenSide(read_tuning()), HiddenSide(read_tuning())
    assert not any(seen.add(knee(0.9 * i), 0.9 * i - 0.1) for i in range(8))
    assert not any(broken.add(knee(turn), NEVER) for turn in (0.0, 0.9, 3.0, 3.9, 7.0, 7.9, 12.0))


def climb(turn, side="left", both=False):
    return replace(knee(turn), side=side, both=both)


def test_sides_that_are_counted_as_one_tell_of_the_other_where_the_same_one_leads_and_both_are_not_seen():
    hidden, seen, turns = (HiddenSide(read_tuning()) for _ in range(3))
    found = [hidden.add(climb(0.9 * i), NEVER) for i in range(5)]
    assert [len(one) for one in found] == [0, 0, 0, 3, 1]
    assert {one.side for one in found[3]} == {"right"} and {one.counter for one in found[3]} == {0}
    assert not any(seen.add(climb(0.9 * i, both=True), NEVER) for i in range(8))
    assert not any(turns.add(climb(0.9 * i, "right" if i % 2 else "left"), NEVER) for i in range(8))


def test_one_side_that_leads_seldom_does_not_end_what_is_known_of_the_other():
    hidden = HiddenSide(read_tuning())
    sides = ["left"] * 6 + ["right"] + ["left"] * 4
    found = [len(hidden.add(climb(0.9 * i, side), NEVER)) for i, side in enumerate(sides)]
    assert found == [0, 0, 0, 3, 1, 1, 0, 0, 0, 0, 3]


def one_leg_climbs(sure):
    """Mountain climbers whose right leg seems to stay back; how sure the engine is of its ankle."""
    poses = mountain_climbers(16, yaw=90)
    xy, score = poses.xy.copy(), poses.score.copy()
    leg = [INDEX[f"right_{name}"] for name in ("knee", "ankle", "heel", "big_toe", "small_toe")]
    xy[:, leg] = xy[:1, leg]
    score[:, INDEX["right_ankle"]] = sure
    return replace(poses, xy=xy, score=score)


def test_mountain_climbers_of_which_the_near_leg_hides_the_far_one():
    found = analyse(one_leg_climbs(0.1), "mountain_climber")
    assert len(found.reps) == 15
    assert [rep.side for rep in found.reps] == ["left", "right"] * 7 + ["left"]
    assert [note.kind for note in found.notes] == ["hidden_side"]


def test_a_leg_that_is_seen_to_stay_back_does_not_climb():
    found = analyse(one_leg_climbs(0.9), "mountain_climber")
    assert len(found.reps) == 8 and found.notes == ()


def test_high_knees_of_which_one_leg_is_not_seen():
    poses = without_the_right_leg(high_knees(12, yaw=90))
    found = analyse(poses, "high_knees")
    assert len(found.reps) == 11
    assert [rep.side for rep in found.reps] == ["left", "right"] * 5 + ["left"]
    assert [note.kind for note in found.notes] == ["hidden_side"]
    counter = Counter("high_knees")
    counts = [counter.update(poses.pose(i)).count for i in range(len(poses))]
    assert counts[-1] + len(counter.finish()[0]) == 11


def test_a_leg_that_is_seen_to_stand_does_not_count():
    time = figure.times(8.0)
    left = np.maximum(np.sin(2 * np.pi * time / 0.9), 0.0)
    joints = figure.body(len(time), thigh=(3 + 80 * left, 3 + 0 * left), shin=(-15 * left, 0 * left))
    found = analyse(figure.seen(time, joints, yaw=90), "high_knees")
    assert 7 <= len(found.reps) <= 9 and found.notes == ()
