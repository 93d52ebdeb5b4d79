"""Feet that keep still stand where they stood; the weight of who squats does not lie before them."""

from __future__ import annotations

import numpy as np
import pytest

from engines.balance import before_feet
from engines.feet import ANKLES, FEET, STILL, StoodSoFar, distance, ground_bodies, standing_distance, still
from engines.lift_points import POINT, bone_lengths
from engines.upright import LEVEL
from tests.engines.test_upright import standing as figure

TIME = np.arange(30) / 30
HIGH = [i for name, i in POINT.items() if not name.endswith(("knee", "ankle", "heel", "toe"))]
KNEES = [POINT["left_knee"], POINT["right_knee"]]


def squat(forward: float) -> tuple[np.ndarray, np.ndarray]:
    """Somebody from behind with bent knees, hips and trunk moved `forward`: points about the pelvis, and the root."""
    _, points, _ = figure(0.0, 2)
    body = points[:1].copy()
    body[..., 2] = 2 * body[:, ANKLES, 2].mean() - body[..., 2]
    body[:, HIGH] += [0.0, 0.14, -0.12 + forward]
    body[:, KNEES] += [0.0, 0.03, 0.11]
    root = body[:, POINT["pelvis"]]
    return body - root[:, None], root


def project(body: np.ndarray, root: np.ndarray) -> np.ndarray:
    placed = body + root[:, None]
    return placed[..., :2] / placed[..., 2:]


def ground(
    body: np.ndarray, root: np.ndarray, away: float, keep: bool = True
) -> tuple[np.ndarray, np.ndarray]:
    score = np.ones((1, 26))
    lengths = bone_lengths(body)
    return ground_bodies(
        body, body, root, project(body, root), score, lengths, LEVEL, np.array([keep]), np.array([away])
    )


@pytest.mark.parametrize(("speed", "kept"), [(0.0, True), (0.5 * STILL, True), (2 * STILL, False)])
def test_feet_that_move_in_the_picture_do_not_keep_still(speed: float, kept: bool) -> None:
    rays = np.zeros((30, 26, 2))
    rays[..., 0] = speed / 2 * TIME[:, None]
    assert (still(TIME, rays, np.ones((30, 26)), np.full(30, 2.0)) == kept).all()


def test_feet_that_are_not_seen_are_not_known_to_keep_still() -> None:
    score = np.ones((30, 26))
    score[:, FEET] = 0
    assert not still(TIME, np.zeros((30, 26, 2)), score, np.full(30, 2.0)).any()
    assert not still(TIME[:3], np.zeros((3, 26, 2)), np.ones((3, 26)), np.full(3, 2.0)).any()


def test_straight_legs_say_how_far_away_the_feet_are_for_as_long_as_these_keep_still() -> None:
    away = np.array([3.0, 3.01, 2.99, 3.2, 3.2, 3.2, 3.2, 5.0, 4.0, 4.0])
    weight = np.array([1.0, 1.0, 1.0, 0.02, 0.02, 0.02, 0.02, 1.0, 0.1, 0.1])
    keep = np.array([True] * 7 + [False] + [True] * 2)
    found = standing_distance(away, weight, keep)
    assert found[:7].tolist() == [3.0] * 7
    assert np.isnan(found[7:]).all(), "feet that move, and feet under legs that never were straight"


def test_as_frames_come_it_is_what_it_is_afterwards_and_a_step_forgets_it() -> None:
    _, points, _ = figure(0.0, 2)
    root = points[:1, POINT["pelvis"]]
    body = points[:1] - root[:, None]
    (stands,), _ = distance(body, root)
    so_far, score, rays = StoodSoFar(), np.ones((1, 26)), project(body, root)
    found = [so_far.step(i / 30, rays, score, body, root) for i in range(10)]
    assert not found[2][0][0] and found[9][0][0]
    assert found[9][1][0] == pytest.approx(stands)
    low, low_root = squat(0.0)
    keep, away = so_far.step(10 / 30, rays, score, low, low_root + np.array([0, 0, 0.3]))
    assert keep[0] and away[0] == pytest.approx(stands), "it squats, and seems farther away"
    for i in range(11, 15):
        keep, away = so_far.step(i / 30, rays + 0.05 * (i - 10), score, body, root)
    assert not keep[0] and np.isnan(away[0])


def test_a_body_that_drifts_away_is_taken_back_to_its_feet() -> None:
    body, root = squat(0.0)
    placed, found = ground(body, root, 2.5)
    assert placed[0, ANKLES, 2].mean() + found[0, 2] == pytest.approx(2.5)
    same, stays = ground(body, root, np.nan)
    assert np.allclose(stays, root) and np.allclose(same, body, atol=1e-6)


def test_weight_before_the_feet_of_who_squats_is_taken_back_and_weight_behind_them_stays() -> None:
    for forward, moves in ((0.2, True), (0.0, False)):
        body, root = squat(forward)
        (before,), _ = before_feet(body, LEVEL)
        assert (before > 0.02) == moves
        found, _ = ground(body, root, np.nan)
        (after,), _ = before_feet(found, LEVEL)
        if moves:
            assert 0 < after < 0.8 * before
        else:
            assert after == pytest.approx(before, abs=1e-6)


def test_who_walks_is_left_alone() -> None:
    body, root = squat(0.2)
    found, _ = ground(body, root, np.nan, keep=False)
    assert np.allclose(found, body, atol=1e-6)
