"""How a joint moved: laid over 0 to 100 %, left and right, and how far that can be judged from this view."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import reported as made
import stick_figure as figure

from engines.pose import PoseSequence
from export.report.movement import MOST_SETS, STEPS, Movement, movement
from rules.analysis import analyse
from rules.exercise import Exercise
from rules.results import WorkoutSet


def moved(poses: PoseSequence, name: str = "squat", keep=lambda reps: reps) -> Movement:
    found = analyse(poses, name, channels="live")
    end = float(poses.time[-1])
    one = WorkoutSet(1, name, name, 0.0, end, keep(found.reps), found.doubts, found.holds)
    return movement(poses, [one], Exercise.named(name))


def test_every_repetition_is_laid_over_the_others_on_both_sides() -> None:
    found = moved(figure.jumping_jacks(5), "jumping_jack")
    assert found.joint == "shoulder"
    assert [side.curves.shape for side in found.sides] == [(5, STEPS), (5, STEPS)]
    left = found.sides[0].curves
    # arms go from hanging down to over the head, and back
    assert left[:, 50].min() > 140 and left[:, 0].max() < 60
    assert np.ptp(left, axis=0).max() < 15
    assert found.view == "front" and not found.spatial


def test_alike_sides_differ_by_little() -> None:
    assert abs(moved(figure.jumping_jacks(5), "jumping_jack").difference) < 3


def test_repetitions_of_one_side_are_drawn_on_that_side_alone() -> None:
    def halves(reps):
        return tuple(replace(rep, side="left" if i % 3 else "right") for i, rep in enumerate(reps))

    found = moved(figure.squats(6), keep=halves)
    assert [len(side.curves) for side in found.sides] == [4, 2]


def test_an_angle_that_cannot_be_judged_is_not_sure_and_not_compared() -> None:
    poses = figure.squats(5, noise=1.0)
    blurred = replace(poses, score=np.where(poses.score > 0, 0.31, 0.0))
    assert all(side.sure for side in moved(figure.squats(5, yaw=90)).sides)
    found = moved(blurred)
    assert not any(side.sure for side in found.sides)
    assert np.isnan(found.difference)


def test_nobody_and_nothing_give_no_joint() -> None:
    sets = [made.one_set(made.reps(3))]
    for poses in (made.nobody(10.0), made.nobody(0.0), made.nobody(0.2)):
        found = movement(poses, sets, Exercise.named("squat"))
        assert (found.joint, found.sides, found.view) == ("", (), None)


def test_a_repetition_that_was_hardly_seen_is_left_out() -> None:
    poses = figure.squats(4)
    found = analyse(poses, "squat", channels="live")
    hidden = (poses.time > found.reps[1].start_s) & (poses.time < found.reps[1].end_s)
    xy = np.where(hidden[:, None, None], np.nan, poses.xy)
    one = WorkoutSet(1, "squat", "Squat", 0.0, float(poses.time[-1]), found.reps)
    less = movement(replace(poses, xy=xy), [one], Exercise.named("squat"))
    assert len(less.sides[0].curves) == len(found.reps) - 1


def test_the_joint_of_a_hold_is_the_one_that_its_rule_weighs_most() -> None:
    poses = figure.squats(2, yaw=90)
    held = made.one_set(holds=[made.hold(1, 0.5, 3.0)], exercise="plank")
    assert movement(poses, [held], Exercise.named("plank")).joint == "hip"


def test_of_very_many_sets_some_are_looked_at_from_first_to_last() -> None:
    poses = figure.squats(3)
    found = analyse(poses, "squat", channels="live")
    length = float(poses.time[-1]) + 1 / 30
    count = 30
    whole = PoseSequence(
        np.concatenate([poses.time + i * length for i in range(count)]),
        np.tile(poses.xy, (count, 1, 1)), np.tile(poses.score, (count, 1)), None, poses.size,
    )  # fmt: skip
    sets = []
    for i in range(count):
        at = i * length
        reps = [
            replace(r, start_s=r.start_s + at, turn_s=r.turn_s + at, end_s=r.end_s + at) for r in found.reps
        ]
        sets.append(WorkoutSet(i + 1, "squat", "Squat", at, at + length, tuple(reps)))
    seen = movement(whole, sets, Exercise.named("squat"))
    assert len(seen.sides[0].curves) == MOST_SETS * len(found.reps)
