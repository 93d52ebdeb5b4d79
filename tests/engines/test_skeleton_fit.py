"""The skeleton fit: exact lengths, the same on both sides, and nothing moved that was right."""

from __future__ import annotations

import numpy as np
import pytest

from engines.lift_points import BONE_OF, BONES, CHILD, PARENT, POINT, POINTS, TREE, bone_lengths
from engines.skeleton_fit import LEAST, chain_bones, fit_bodies, trust_in_rays


def bodies(count=5, seed=0):
    """Symmetric bodies in any pose, about the pelvis."""
    rng = np.random.default_rng(seed)
    lengths = rng.uniform(0.05, 0.3, len(BONES))
    points = rng.normal(size=(count, len(POINTS), 3))
    points[:, POINT["left_hip"]] = -points[:, POINT["right_hip"]]
    points[:, POINT["pelvis"]] = 0
    return chain_bones(points, np.repeat(lengths[BONE_OF][None], count, 0)), lengths


def test_every_point_but_the_pelvis_hangs_on_one_bone_and_parents_come_first():
    assert sorted(CHILD) == sorted(set(range(len(POINTS))) - {POINT["pelvis"]})
    placed = {POINT["pelvis"]}
    for _, parent, child in TREE:
        assert POINT[parent] in placed
        placed.add(POINT[child])


def test_chained_bodies_have_the_lengths_asked_for():
    points, lengths = bodies()
    assert bone_lengths(points) == pytest.approx(np.repeat(lengths[None], 5, 0))
    sides = np.linalg.norm(points[:, CHILD] - points[:, PARENT], axis=-1)
    assert sides == pytest.approx(np.repeat(lengths[BONE_OF][None], 5, 0))


def test_a_body_that_fits_its_rays_and_lengths_stays_as_it_is():
    points, lengths = bodies()
    root = np.array([[0.2, 0.1, 3.0]] * 5)
    placed = points + root[:, None]
    rays = placed[..., :2] / placed[..., 2:]
    found = fit_bodies(points, root, rays, np.ones(rays.shape[:2]), np.repeat(lengths[None], 5, 0))
    assert found == pytest.approx(points, abs=1e-9)


def test_depth_comes_from_length_where_the_rays_are_right():
    points, lengths = bodies(200, 3)
    root = np.array([[0.2, 0.1, 3.0]] * 200)
    placed = points + root[:, None]
    rays = placed[..., :2] / placed[..., 2:]
    guess = points * np.array([1, 1, 0.8])
    found = fit_bodies(guess, root, rays, np.ones(rays.shape[:2]), np.repeat(lengths[None], 200, 0))
    before, after = (np.abs(p[..., 2] - points[..., 2]).mean() for p in (guess, found))
    assert after < 0.7 * before


def test_rays_are_trusted_where_they_agree_with_the_network_and_where_they_were_seen():
    away = np.zeros((3, len(POINTS), 2))
    away[0, ..., 0], away[1, ..., 0] = 0.003, 0.03
    away[2, :5, 0] = 0.5
    score = np.ones((3, len(POINTS)))
    score[2, 7] = 0
    trust = trust_in_rays(away, score)
    assert trust[0] == pytest.approx(1) and trust[1] == pytest.approx(LEAST)
    assert trust[2, 7] == 0 and trust[2, 8] == pytest.approx(1)
