"""A reference of one figure laid over another: their limbs, their place, their phase, from the right side."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest
import stick_figure as figure

from engines.pose import INDEX, FloatArray, PoseSequence
from export.recording import Recording
from mirror.live.analyst import Analyst
from mirror.live.state import Analysed
from mirror.references.ghost import Ghost
from mirror.references.reference import Reference, UnfitError, make_reference, yaw
from rules.counter import Counter
from rules.results import WorkoutSet

TOE, ANKLE, HIP, KNEE, WRIST = (
    INDEX[name] for name in ("left_big_toe", "left_ankle", "left_hip", "left_knee", "left_wrist")
)

LATE = 0.15
"""Torso lengths between a ghost that is in time and its member, at most."""


def squats(reps: int, **asked: float) -> PoseSequence:
    """Squats of a figure whose feet stay where they are."""
    poses = figure.squats(reps, **asked)
    return replace(poses, xy=poses.xy - (poses.xy[:, ANKLE] - poses.xy[0, ANKLE])[:, None])


def recorded(poses: PoseSequence, exercise: str = "squat") -> Recording:
    counter = Counter(exercise)
    answers = [counter.update(poses.pose(i)) for i in range(len(poses))]
    reps = tuple(answer.rep for answer in answers if answer.rep is not None)
    one = WorkoutSet(1, exercise, exercise, 0.0, float(poses.time[-1]), reps)
    return Recording("a", "session", "Session 1", poses, (one,), member="Tina", size=poses.size)


def reference(poses: PoseSequence, exercise: str = "squat", rep: int = 1) -> Reference:
    recording = recorded(poses, exercise)
    return make_reference(recording, recording.sets[0], recording.sets[0].reps[rep - 1], poses)


def laid(
    one: Reference, poses: PoseSequence, exercise: str = "squat"
) -> Iterator[tuple[Analysed, FloatArray | None]]:
    ghost, analyst = Ghost((one,)), Analyst(exercise)
    analyst.begin_set()
    for i in range(len(poses)):
        said = analyst.see(poses.pose(i), figure.SIZE)
        yield said, ghost.see(said.time, said.pose, said.filtered, said.view, said.progress)


def apart(poses: PoseSequence, one: Reference, exercise: str = "squat") -> list[float]:
    """Torso lengths between member and ghost in each frame in which it is laid over, after the first second."""
    found = []
    for said, points in laid(one, poses, exercise):
        if points is not None and said.time > poses.time[0] + 1:
            seen = said.filtered
            torso = np.linalg.norm(seen[INDEX["neck"]] - seen[INDEX["pelvis"]])
            found.append(float(np.nanmean(np.linalg.norm(points - seen, axis=1)) / torso))
    return found


def test_over_its_own_body_the_ghost_is_the_body() -> None:
    poses = squats(2, yaw=90)
    assert np.quantile(apart(poses, reference(poses)), 0.95) < 0.08


def test_a_smaller_and_slower_member_has_a_ghost_of_their_own_size_in_their_own_time() -> None:
    one = reference(squats(1, yaw=90, rep_s=2.0))
    far = squats(2, yaw=90, rep_s=3.6, distance=5.0)
    off = apart(far, one)
    assert len(off) > 0.9 * (len(far) - 30)
    assert np.quantile(off, 0.95) < 0.15


@pytest.mark.parametrize("fps", [1.4, 2.0, 3.0, 8.0])
def test_with_few_poses_a_second_it_is_in_the_phase_of_the_pose_that_it_is_drawn_with(fps: float) -> None:
    off = apart(squats(5, yaw=90, fps=fps), reference(squats(2, yaw=90)))
    assert len(off) > 5 * fps
    assert np.quantile(off, 0.9) < LATE


def test_its_feet_stay_on_the_members_while_they_bend() -> None:
    one = reference(squats(1, yaw=90))
    for said, points in laid(one, squats(1, yaw=90, distance=4.5)):
        if said.time > 1.0:
            assert points is not None
            assert np.linalg.norm(points[ANKLE] - said.filtered[ANKLE]) < 6


def test_who_leans_sees_where_they_lean() -> None:
    one = reference(squats(1, yaw=90))
    bent = squats(1, yaw=90)
    # the same squat with a trunk that is bowed further, about the pelvis
    xy = bent.xy.copy()
    upper = [INDEX[n] for n in ("neck", "nose", "head", "left_shoulder", "right_shoulder")]
    xy[:, upper, 0] += np.linspace(0, 60, len(xy))[:, None]
    *_, (said, points) = laid(one, replace(bent, xy=xy))
    assert points is not None
    assert abs(points[INDEX["neck"], 0] - said.filtered[INDEX["neck"], 0]) > 30


def test_who_faces_the_other_way_gets_it_the_other_way_round() -> None:
    one = reference(squats(1, yaw=90))
    assert np.quantile(apart(squats(2, yaw=-90), one), 0.9) < 0.2


def test_a_lunge_of_the_other_leg_is_shown_with_the_other_leg() -> None:
    # the first repetition is of the left leg, the second of the right
    poses = figure.lunges(2, yaw=90)
    first = reference(poses, "lunge", 1)
    second = PoseSequence(
        poses.time[120:] - poses.time[120], poses.xy[120:], poses.score[120:], None, poses.size
    )
    assert np.median(apart(second, first, "lunge")) < 0.2


def test_another_view_has_no_ghost_where_there_is_no_third_dimension() -> None:
    one = reference(squats(1, yaw=90))
    assert one.view == "side"
    points = [ghost for said, ghost in laid(one, squats(1, yaw=0)) if said.time > 2.5]
    assert not any(each is not None for each in points)


def test_with_the_third_dimension_it_is_turned() -> None:
    side, front = solid(squats(1, yaw=90), 90), solid(squats(1, yaw=0), 0)
    one = reference(side)
    off = apart(front, one)
    assert len(off) > 60
    assert np.median(off) < 0.25


def test_who_turns_in_the_middle_of_it_is_followed() -> None:
    one = reference(solid(squats(1, yaw=90), 90))
    front, side = solid(squats(1, yaw=0), 0), solid(squats(1, yaw=90), 90)
    both = PoseSequence(
        np.concatenate([front.time, front.time[-1] + 1 / 30 + side.time]),
        np.concatenate([front.xy, side.xy]),
        np.concatenate([front.score, side.score]),
        np.concatenate([front.xyz, side.xyz]),
        front.size,
    )
    laid_over = [points is not None for _, points in laid(one, both)]
    assert sum(laid_over[60:100]) == 40 and sum(laid_over[-60:]) == 60


def solid(poses: PoseSequence, yaw: float) -> PoseSequence:
    """The same squats with what a perfect lifter would say of them, camera axes."""
    time = poses.time
    phase = figure.repeated(time, 1, 2.4)
    thigh, shin = 3 + 87 * phase, -25 * phase
    joints = figure.body(
        len(time), trunk=35 * phase, thigh=(thigh, thigh), shin=(shin, shin), legs_out=8, arm=(5.0, 5.0),
        forearm=(5.0, 5.0),
    )  # fmt: skip
    a = np.radians(yaw)
    turn = np.array([[np.cos(a), 0, -np.sin(a)], [0, 1, 0], [np.sin(a), 0, np.cos(a)]])
    xyz = np.full((len(time), 30, 3), np.nan)
    for name, points in joints.items():
        x, y, z = (points @ turn.T).T
        xyz[:, INDEX[name]] = np.stack([x, 1.1 - y, 3.5 - z], axis=-1)
    return replace(poses, xyz=xyz)


def test_a_body_of_which_one_side_is_hidden_has_no_known_turn() -> None:
    hidden = solid(squats(1, yaw=90), 0.0).xyz
    assert hidden is not None
    hidden = hidden[:2].copy()
    hidden[1, [INDEX["left_shoulder"], INDEX["left_hip"]]] = np.nan
    assert np.isnan(yaw(hidden)).tolist() == [False, True]


def test_somebody_who_is_out_of_sight_has_none() -> None:
    one = reference(squats(1, yaw=90))
    ghost, poses = Ghost((one,)), squats(1, yaw=90)
    pose = poses.pose(0)
    nothing = np.full((30, 2), np.nan)
    assert ghost.see(0.0, replace(pose, score=np.zeros(30)), nothing, "side", 0.0) is None


def test_without_references_there_is_nothing_to_show() -> None:
    pose = figure.standing(1.0).pose(0)
    assert Ghost(()).see(0.0, pose, pose.xy, "front", 0.0) is None


def test_the_way_back_is_shown_on_the_way_back() -> None:
    one = reference(squats(1, yaw=90))
    out, back = one.frame(0.5, True), one.frame(0.5, False)
    assert out < one.turn < back
    assert one.frame(1.0, True) == one.turn
    assert one.frame(0.0, False) == len(one.progress) - 1


def test_a_repetition_that_is_half_hidden_is_refused_with_the_reason() -> None:
    legs = ("left_knee", "left_ankle", "left_big_toe", "left_heel", "left_elbow", "left_wrist")
    poses = squats(1, yaw=20)
    hidden = poses.score.copy()
    hidden[:, [INDEX[name] for name in legs]] = 0.0
    recording = recorded(poses)
    blind = replace(recording, poses=replace(poses, score=hidden))
    with pytest.raises(UnfitError, match="13 of 19 key points"):
        make_reference(blind, recording.sets[0], recording.sets[0].reps[0], poses)


def test_an_exercise_that_is_not_in_the_library_is_refused() -> None:
    recording = recorded(squats(1, yaw=90))
    other = replace(recording.sets[0], exercise="none")
    with pytest.raises(UnfitError, match="no exercise of the library"):
        make_reference(recording, other, recording.sets[0].reps[0], recording.poses)
