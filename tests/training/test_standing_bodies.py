"""Exercises on both feet: the weight over them, soles level and where they were, from upright to each one's depth."""

from __future__ import annotations

import numpy as np
import pytest

from engines.balance import before_feet
from engines.lift_points import POINT, bone_lengths
from engines.training.metrics import joint_angles
from engines.training.posing import KeyPose, library, pose_bodies
from engines.training.standing import SWAY, balance, level_soles, make_standing, plant_feet

UP = np.array([0.0, 1.0, 0.0])


@pytest.fixture(scope="module")
def clips() -> np.ndarray:
    return make_standing(np.random.default_rng(5), 40)


def test_the_weight_is_over_the_feet(clips: np.ndarray) -> None:
    before = before_feet(clips.reshape(-1, 26, 3).astype(np.float64), UP)[0]
    assert before.mean() == pytest.approx(0, abs=0.01)
    assert before.std() < 1.5 * SWAY
    # as the key pose has it, a squat with a bar falls over
    posed = before_feet(
        pose_bodies(library().poses["good_morning_arms"].vector[None]).astype(np.float64), UP
    )[0]
    assert abs(posed[0]) > 2 * SWAY


def test_each_person_sways_about_a_place_of_their_own() -> None:
    low = np.repeat(library().poses["squat_low"].vector[None], 5, 0)
    places = [
        before_feet(pose_bodies(balance(np.random.default_rng(seed), low)).astype(np.float64), UP)[0]
        for seed in range(40)
    ]
    assert np.ptp(places, axis=1).max() < 1e-6
    assert np.mean(places) == pytest.approx(0, abs=0.01)
    assert np.std(places) == pytest.approx(SWAY, rel=0.4)


def test_balancing_leaves_the_knees_as_they_are() -> None:
    low = library().poses["squat_goblet_low"].vector[None]
    before, after = (
        joint_angles(pose_bodies(angles), "knee") for angles in (low, balance(np.random.default_rng(1), low))
    )
    assert after == pytest.approx(before, abs=0.01)


def test_soles_are_level_as_far_as_ankles_bend() -> None:
    rise = []
    for knee, hip in ((0, 0), (60, 50), (80, 45), (120, 60)):
        angles = level_soles(KeyPose(knee=knee, leg=(hip, 0, 0)).vector[None])
        points = pose_bodies(angles)[0]
        rise.append(points[POINT["left_heel"], 1] - points[POINT["left_big_toe"], 1])
    assert rise[:3] == pytest.approx([0, 0, 0], abs=0.012)
    # no ankle bends by sixty degrees: heels rise
    assert rise[3] > 0.03


def test_ankles_stay_where_they_stood_and_the_body_moves(clips: np.ndarray) -> None:
    middle = (clips[:, :, POINT["left_ankle"]] + clips[:, :, POINT["right_ankle"]]) / 2
    assert np.ptp(middle[..., [0, 2]], axis=1).max() < 1e-5
    assert np.ptp(clips[:, :, POINT["pelvis"], 2], axis=1).mean() > 0.03
    assert np.ptp(bone_lengths(clips), axis=1)[:, :3].max() < 1e-4


def test_people_begin_upright_and_go_as_deep_as_each_of_them_does(clips: np.ndarray) -> None:
    knees = joint_angles(clips.reshape(-1, 26, 3), "knee").mean(1).reshape(clips.shape[:2])
    assert np.percentile(knees.max(1), 10) > 155
    assert np.ptp(knees.min(1)) > 60
    assert knees.min() > 40


def test_a_seed_makes_the_same_people(clips: np.ndarray) -> None:
    assert np.array_equal(make_standing(np.random.default_rng(5), 40), clips)
    assert not np.array_equal(make_standing(np.random.default_rng(6), 1), clips[:1])


def test_planted_feet_are_on_the_floor() -> None:
    points = plant_feet(np.repeat(library().poses["squat_low"].vector[None], 3, 0))
    assert points[..., 1].min(axis=1) == pytest.approx(0, abs=1e-6)
