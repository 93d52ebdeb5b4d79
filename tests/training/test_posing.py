"""Bodies posed by joint angles: the angles come out as they were asked for, the floor is under them."""

from __future__ import annotations

import numpy as np
import pytest

from engines.lift_points import POINT, bone_lengths
from engines.training.metrics import joint_angles
from engines.training.people import exchange_legs, tip_bodies, turn_heads, vary_proportions
from engines.training.posing import (
    LIMITS,
    KeyPose,
    exercise_angles,
    library,
    make_clips,
    pose_bodies,
    roaming_angles,
)


def of(name):
    return pose_bodies(library().poses[name].vector[None])


def test_exercises_name_key_poses_and_key_poses_keep_to_the_joints_limits():
    for name, exercise in library().exercises.items():
        assert len(exercise.poses) >= 2 and set(exercise.poses) <= library().poses.keys(), name
    for name, pose in library().poses.items():
        assert (pose.vector >= LIMITS[:, 0]).all() and (pose.vector <= LIMITS[:, 1]).all(), name


@pytest.mark.parametrize("flexion", [0, 45, 120])
def test_flexion_is_what_the_joint_lacks_of_straight(flexion):
    points = pose_bodies(KeyPose(elbow=flexion, knee=flexion).vector[None])
    assert joint_angles(points, "elbow")[0] == pytest.approx(180 - flexion, abs=0.1)
    assert joint_angles(points, "knee")[0] == pytest.approx(180 - flexion, abs=0.1)


def test_a_standing_person_faces_forward_left_hand_to_the_left():
    points = pose_bodies(KeyPose().vector[None])[0]
    assert points[POINT["left_wrist"], 0] > 0.1 > -0.1 > points[POINT["right_wrist"], 0]
    assert (
        points[POINT["nose"], 2] > 0.04 and points[POINT["left_big_toe"], 2] > points[POINT["left_heel"], 2]
    )
    assert points[POINT["head"], 1] == pytest.approx(1, abs=0.03)


def test_a_plank_rests_on_its_hands_face_down():
    points = of("plank")[0]
    low = {name for name, i in POINT.items() if points[i, 1] < 0.06}
    assert {"left_wrist", "right_wrist"} <= low and points[POINT["left_big_toe"], 1] < 0.25
    assert points[POINT["nose"], 1] < points[POINT["left_ear"], 1]


def test_who_hangs_has_the_hands_above_the_head():
    points = of("hang")[0]
    assert points[POINT["left_wrist"], 1] > points[POINT["head"], 1] + 0.05


def test_drawn_movements_keep_to_the_limits_and_are_smooth():
    rng = np.random.default_rng(0)
    for angles in (exercise_angles(rng, "push_up", 90), roaming_angles(rng, 90)):
        assert (angles >= LIMITS[:, 0]).all() and (angles <= LIMITS[:, 1]).all()
        assert np.abs(np.diff(angles[:, 3:], axis=0)).max() < 60


def test_other_people_do_the_same_with_other_bones_and_stay_symmetric():
    rng = np.random.default_rng(1)
    bodies = make_clips(rng, 6, 20)
    changed, lengths = vary_proportions(rng, bodies)
    for joint in ("knee", "elbow"):
        before, after = (joint_angles(part.reshape(-1, 26, 3), joint) for part in (bodies, changed))
        assert after == pytest.approx(before, abs=0.2)
    assert np.median(bone_lengths(changed), axis=1) == pytest.approx(lengths, rel=1e-3)


def test_turned_heads_tipped_bodies_and_exchanged_legs_keep_their_sizes():
    rng = np.random.default_rng(2)
    bodies = make_clips(rng, 8, 20)
    for varied in (
        tip_bodies(rng, bodies, 1.0),
        exchange_legs(rng, bodies, 1.0),
    ):
        assert bone_lengths(varied) == pytest.approx(bone_lengths(bodies), abs=2e-3)
    turned = turn_heads(rng, bodies)
    ears = [POINT["left_ear"], POINT["right_ear"]]
    width = np.linalg.norm(turned[:, :, ears[0]] - turned[:, :, ears[1]], axis=-1)
    assert width == pytest.approx(np.full(width.shape, 0.086), abs=1e-3)
