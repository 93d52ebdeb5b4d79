"""Arms of others, and arms turned and bent: bones keep their lengths, bodies stay where they are."""

from __future__ import annotations

import numpy as np
import pytest

from engines.lift_points import POINT, bone_lengths
from engines.training.arms import MOST_DEG, Arms, arms_apart, change_arms, exchange_arms
from engines.training.metrics import joint_angles
from engines.training.posing import make_clips

STILL = [i for name, i in POINT.items() if not name.endswith(("elbow", "wrist"))]


@pytest.fixture(scope="module")
def bodies() -> np.ndarray:
    return make_clips(np.random.default_rng(0), 12, 60)


def test_arms_of_others_keep_their_bend_and_their_bones(bodies: np.ndarray) -> None:
    changed = exchange_arms(np.random.default_rng(1), bodies, 1.0)
    assert bone_lengths(changed) == pytest.approx(bone_lengths(bodies), abs=2e-3)
    assert np.array_equal(changed[:, :, STILL], bodies[:, :, STILL])
    before, after = (joint_angles(part[:, 30], "elbow") for part in (bodies, changed))
    # each pair of elbows is some body's, and the more bent of two were taken
    for pair in after:
        assert np.abs(before - pair).max(1).min() < 0.5
    assert after.mean() < before.mean() - 5
    assert np.array_equal(exchange_arms(np.random.default_rng(1), bodies, 0.0), bodies)


def test_arms_changed_one_by_one_keep_their_bones_and_hang_on_their_shoulders(bodies: np.ndarray) -> None:
    changed = arms_apart(np.random.default_rng(1), bodies, 1.0, 40.0)
    assert bone_lengths(changed) == pytest.approx(bone_lengths(bodies), abs=2e-3)
    assert np.array_equal(changed[:, :, STILL], bodies[:, :, STILL])
    moved = np.linalg.norm(changed - bodies, axis=-1)[:, :, [POINT["left_wrist"], POINT["right_wrist"]]]
    assert (moved.mean(1) > 0.01).mean() > 0.9
    assert np.array_equal(arms_apart(np.random.default_rng(1), bodies, 0.0, 40.0), bodies)


def test_left_and_right_get_their_arms_from_different_bodies(bodies: np.ndarray) -> None:
    # nothing is turned here, so an arm that nobody bent has some body's angle
    changed = arms_apart(np.random.default_rng(2), bodies, 1.0, 0.0)
    before, after = (joint_angles(part[:, 30], "elbow") for part in (bodies, changed))
    donors = [
        (np.abs(before[:, 0] - left).argmin(), np.abs(before[:, 1] - right).argmin())
        for left, right in after
        if np.abs(before[:, 0] - left).min() < 0.1 and np.abs(before[:, 1] - right).min() < 0.1
    ]
    assert donors
    assert any(left != right for left, right in donors)


def test_elbows_are_bent_and_stretched_for_good_and_within_their_limits(bodies: np.ndarray) -> None:
    rng = np.random.default_rng(3)
    bent = np.full((1, 60, 26, 3), 0.0)
    bent[:] = bodies[:1]
    # one arm that stays bent by a right angle, on eighty bodies
    for side, sign in (("left", 1), ("right", -1)):
        shoulder = bent[:, :, POINT[f"{side}_shoulder"]]
        bent[:, :, POINT[f"{side}_elbow"]] = shoulder + np.array([0, -0.16, 0])
        bent[:, :, POINT[f"{side}_wrist"]] = shoulder + np.array([0.02 * sign, -0.16, 0.14])
    many = np.repeat(bent, 80, 0)
    before, after = (
        180 - np.array([joint_angles(body, "elbow") for body in part])
        for part in (many, arms_apart(rng, many, 1.0, 0.0))
    )
    change = after - before
    assert change.std(1).max() < 0.01
    assert (np.abs(change[:, 0]) < 0.01).mean() == pytest.approx(0.4, abs=0.12)
    assert change.max() > 20
    assert change.min() < -20
    assert after.max() <= MOST_DEG + 0.1
    assert after.min() >= 5 - 0.1


def test_nothing_is_drawn_where_nothing_is_to_change(bodies: np.ndarray) -> None:
    rng = np.random.default_rng(4)
    assert change_arms(rng, bodies, Arms()) is bodies
    assert rng.random() == np.random.default_rng(4).random()
