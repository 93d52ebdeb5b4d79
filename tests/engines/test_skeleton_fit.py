"""The skeleton fit: exact lengths, the same on both sides, and nothing moved that was right."""

from __future__ import annotations

import numpy as np
import pytest

from engines.lift_points import ANKLE_HEIGHT, BONE_OF, BONES, CHILD, PARENT, POINT, POINTS, STANDING, TREE
from engines.skeleton_fit import LEAST, BoneLengths, chained, fitted, symmetric_lengths, trust_in_rays


def bodies(count=5, seed=0):
    """Symmetric bodies in any pose, about the pelvis."""
    rng = np.random.default_rng(seed)
    lengths = rng.uniform(0.05, 0.3, len(BONES))
    points = rng.normal(size=(count, len(POINTS), 3))
    points[:, POINT["left_hip"]] = -points[:, POINT["right_hip"]]
    points[:, POINT["pelvis"]] = 0
    return chained(points, np.repeat(lengths[BONE_OF][None], count, 0)), lengths


def test_every_point_but_the_pelvis_hangs_on_one_bone_and_parents_come_first():
    assert sorted(CHILD) == sorted(set(range(len(POINTS))) - {POINT["pelvis"]})
    placed = {POINT["pelvis"]}
    for _, parent, child in TREE:
        assert POINT[parent] in placed
        placed.add(POINT[child])


def test_chained_bodies_have_the_lengths_asked_for():
    points, lengths = bodies()
    assert symmetric_lengths(points) == pytest.approx(np.repeat(lengths[None], 5, 0))
    sides = np.linalg.norm(points[:, CHILD] - points[:, PARENT], axis=-1)
    assert sides == pytest.approx(np.repeat(lengths[BONE_OF][None], 5, 0))


def test_a_body_that_fits_its_rays_and_lengths_stays_as_it_is():
    points, lengths = bodies()
    root = np.array([[0.2, 0.1, 3.0]] * 5)
    placed = points + root[:, None]
    rays = placed[..., :2] / placed[..., 2:]
    found = fitted(points, root, rays, np.ones(rays.shape[:2]), np.repeat(lengths[None], 5, 0))
    assert found == pytest.approx(points, abs=1e-9)


def test_depth_comes_from_length_where_the_rays_are_right():
    points, lengths = bodies(200, 3)
    root = np.array([[0.2, 0.1, 3.0]] * 200)
    placed = points + root[:, None]
    rays = placed[..., :2] / placed[..., 2:]
    guess = points * np.array([1, 1, 0.8])
    found = fitted(guess, root, rays, np.ones(rays.shape[:2]), np.repeat(lengths[None], 200, 0))
    before, after = (np.abs(p[..., 2] - points[..., 2]).mean() for p in (guess, found))
    assert after < 0.7 * before


def test_lengths_are_medians_of_frames_that_saw_the_bone_and_make_a_whole_body():
    lengths = np.full((30, len(BONES)), 0.2)
    shin = BONES.index("shin")
    lengths[:15, shin] = 0.9
    score = np.ones((30, len(POINTS)))
    score[:15, [POINT["left_ankle"], POINT["right_ankle"]]] = 0.1
    found = BoneLengths.of(lengths, score)
    assert found[shin] == pytest.approx(found[BONES.index("thigh")])
    assert found[[BONES.index(bone) for bone in STANDING]].sum() == pytest.approx(1 - ANKLE_HEIGHT)


def test_running_lengths_settle_on_those_of_the_whole_recording():
    rng = np.random.default_rng(5)
    lengths = 0.2 * (1 + 0.1 * rng.normal(size=(200, len(BONES))))
    score = np.ones((200, len(POINTS)))
    running = BoneLengths()
    for one, seen in zip(lengths, score, strict=True):
        running.add(one, seen)
    assert running.now == pytest.approx(BoneLengths.of(lengths, score), rel=0.02)


def test_rays_are_trusted_where_they_agree_with_the_network_and_where_they_were_seen():
    away = np.zeros((3, len(POINTS), 2))
    away[0, ..., 0], away[1, ..., 0] = 0.003, 0.03
    away[2, :5, 0] = 0.5
    score = np.ones((3, len(POINTS)))
    score[2, 7] = 0
    trust = trust_in_rays(away, score)
    assert trust[0] == pytest.approx(1) and trust[1] == pytest.approx(LEAST)
    assert trust[2, 7] == 0 and trust[2, 8] == pytest.approx(1)
