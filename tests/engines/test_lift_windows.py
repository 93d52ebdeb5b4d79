"""Windows of rays: where they look in time, and that a turned camera sees the same body."""

from __future__ import annotations

import numpy as np
import pytest

from engines.lift_points import FLIPPED, POINTS
from engines.lift_windows import (
    NOW,
    OFFSETS,
    centre_windows,
    features,
    flip_windows,
    sample_windows,
    turn_towards,
    unflip_points,
)

COUNT = len(POINTS)


def moving(times):
    """Every point goes right by one unit of ray a second."""
    rays = np.zeros((len(times), COUNT, 2), dtype=np.float32)
    rays[..., 0] = np.asarray(times)[:, None]
    return np.asarray(times, dtype=float), rays, np.ones((len(times), COUNT), dtype=np.float32)


@pytest.mark.parametrize("fps", [15, 24, 29.97, 30, 60])
def test_any_frame_rate_is_seen_at_thirtieths_of_a_second(fps):
    times, rays, score = moving(np.arange(int(3 * fps)) / fps)
    at = times[len(times) // 2 :][:1]
    found, seen = sample_windows(times, rays, score, at)
    assert (seen > 0.99).all()
    assert found[0, :, 0, 0] == pytest.approx(at + OFFSETS / 30, abs=0.004)


def test_before_the_first_and_after_the_last_frame_nothing_is_seen():
    times, rays, score = moving(np.arange(10) / 30)
    _, seen = sample_windows(times, rays, score, times[[0, -1]])
    assert (seen[0, OFFSETS < 0] == 0).all() and (seen[0, NOW] == 1).all()
    assert (seen[1, OFFSETS > 0] == 0).all()


def test_a_gap_is_not_bridged_and_a_point_that_one_frame_missed_is_missing_between_them():
    times, rays, score = moving([0.0, 0.05, 0.1, 0.6])
    score[1, 3] = 0
    _, seen = sample_windows(times, rays, score, np.array([0.1]))
    between = list(OFFSETS).index(-1)
    assert seen[0, between, 3] == 0 and seen[0, between, 4] == 1
    assert (seen[0, (OFFSETS > 0) & (OFFSETS < 15)] == 0).all()


def test_a_camera_turned_about_its_centre_gives_the_same_window():
    rng = np.random.default_rng(0)
    body = rng.normal(scale=0.3, size=(1, len(OFFSETS), COUNT, 3)) + np.array([0, 0, 3])
    turn = turn_towards(np.array([[0.35, -0.2]], dtype=np.float32))[0]
    score = np.ones((1, len(OFFSETS), COUNT), dtype=np.float32)
    first, turn_a, size_a = centre_windows((body[..., :2] / body[..., 2:]).astype(np.float32), score)
    moved = body @ turn
    second, turn_b, size_b = centre_windows((moved[..., :2] / moved[..., 2:]).astype(np.float32), score)
    assert size_a == pytest.approx(size_b, rel=0.01)
    # the middles of the two pictures are not quite the same direction, nor is their roll
    assert second == pytest.approx(first, abs=0.12)
    assert turn_a[0] @ turn_a[0].T == pytest.approx(np.eye(3), abs=1e-6)
    assert np.linalg.det(turn_b[0]) == pytest.approx(1, abs=1e-6)


def test_the_middle_comes_to_lie_on_the_axis():
    middle = np.array([[0.4, -0.3]], dtype=np.float32)
    turned = turn_towards(middle)[0] @ [0.4, -0.3, 1]
    assert turned[:2] == pytest.approx([0, 0], abs=1e-6) and turned[2] > 1


def test_missing_points_weigh_nothing():
    rng = np.random.default_rng(1)
    rays = rng.normal(size=(1, len(OFFSETS), COUNT, 2)).astype(np.float32)
    score = np.ones((1, len(OFFSETS), COUNT), dtype=np.float32)
    score[:, :, 5] = 0
    other = rays.copy()
    other[:, :, 5] = 77
    for a, b in zip(features(rays, score), features(other, score), strict=True):
        assert np.array_equal(a, b)


def test_mirroring_twice_is_nothing():
    rng = np.random.default_rng(2)
    steps = rng.normal(size=(2, len(OFFSETS), COUNT * 3)).astype(np.float32)
    points = rng.normal(size=(2, COUNT, 3)).astype(np.float32)
    assert np.array_equal(flip_windows(flip_windows(steps)), steps)
    assert np.array_equal(unflip_points(unflip_points(points)), points)
    assert np.array_equal(FLIPPED[FLIPPED], np.arange(COUNT))
