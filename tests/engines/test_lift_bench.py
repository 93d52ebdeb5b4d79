"""What the lifter's benchmark takes for standing, and how it measures feet against a plane."""

from __future__ import annotations

import numpy as np
import pytest

from bench.lift import FEET, legs_off_vertical, off_plane, sample, stands
from engines.lift_points import POINT, POINTS
from engines.pose import PoseSequence

FRAMES, FPS, TALL_PX = 90, 30.0, 300.0


def film(x: np.ndarray, y: np.ndarray) -> PoseSequence:
    """A body of 300 px whose feet are at (x, y) px in each frame; the rest of it never stops."""
    xy = np.zeros((FRAMES, len(POINTS), 2))
    xy[:, :, 0] = np.arange(FRAMES)[:, None] * 7.0
    xy[:, POINT["head"], 1] = -TALL_PX
    xy[:, FEET] = np.stack([x, y], axis=-1)[:, None]
    score = np.ones(xy.shape[:2])
    return PoseSequence.from_arrays(np.arange(FRAMES) / FPS, xy, score, keypoints=POINTS, size=(1280, 720))


def test_who_walks_then_stands_then_walks_stands_in_the_middle_alone() -> None:
    at = np.concatenate([np.arange(30) * 9.0, np.full(30, 261.0), 261.0 + np.arange(30) * 9.0])
    (run,) = stands(film(at, np.zeros(FRAMES)))
    # five frames before and after have to be still as well, and a step of 9 px is less than 5 % of 300
    assert (run.start, run.stop) == (33, 57)


def test_who_jumps_on_the_spot_does_not_stand() -> None:
    assert stands(film(np.zeros(FRAMES), 40 * np.abs(np.sin(np.arange(FRAMES) / 4)))) == []


def test_trembling_is_standing_and_a_missing_foot_is_not() -> None:
    trembling = np.random.default_rng(0).uniform(-5, 5, FRAMES)
    assert stands(film(trembling, np.zeros(FRAMES))) == [slice(5, 85)]
    gone = trembling.copy()
    gone[40] = np.nan
    assert stands(film(gone, np.zeros(FRAMES))) == [slice(5, 35), slice(46, 85)]


def test_distances_from_the_plane_are_those_of_the_plane_that_fits_best() -> None:
    grid = np.stack(np.meshgrid(np.arange(4.0), np.arange(4.0)), -1).reshape(-1, 2)
    tilted = np.column_stack([grid, 0.5 * grid[:, 0] - 0.2 * grid[:, 1]])
    np.testing.assert_allclose(off_plane(tilted), 0, atol=1e-12)
    up = np.where(np.arange(16) % 2 == (np.arange(16) // 4) % 2, 0.01, -0.01)
    assert off_plane(np.column_stack([grid, up])).mean() == pytest.approx(0.01, rel=0.01)
    assert len(off_plane(np.vstack([tilted, [[np.nan] * 3]]))) == 16


def test_the_sample_is_measured_in_its_stands_alone() -> None:
    xyz = np.zeros((FRAMES, 30, 3))
    xyz[:, FEET] = np.random.default_rng(1).normal(size=(FRAMES, len(FEET), 3)) * [1, 0, 1]
    xyz[:40, FEET, 1] = 5.0 * np.arange(40)[:, None]
    xyz[:, POINT["head"], 1] = -1.6
    xyz[:, [POINT["left_heel"], POINT["right_heel"]]] = 0.0
    body = film(np.zeros(FRAMES), np.zeros(FRAMES))
    lifted = PoseSequence(body.time, body.xy, body.score, xyz, body.size)
    found = sample(lifted, [slice(50, 60), slice(70, 80)])
    assert found["stands_frames"] == [[50, 60], [70, 80]]
    assert found["feet_off_their_plane_mm"]["worst"] == 0.0
    assert found["crown_to_heels_m"] == 1.6
    assert sample(lifted, [slice(10, 60)])["feet_off_their_plane_mm"]["worst"] > 1000


def test_a_leg_that_leans_away_is_told_from_one_that_the_picture_shows_leaning() -> None:
    xyz = np.zeros((3, 30, 3))
    xyz[:, POINT["left_hip"]] = [0.0, -1.0, np.tan(np.radians(12))]
    xyz[:, POINT["right_hip"]] = [-np.tan(np.radians(7)), -1.0, 0.0]
    assert legs_off_vertical(xyz, "left") == {"away": 12.0, "in the picture": 0.0}
    assert legs_off_vertical(xyz, "right") == {"away": 0.0, "in the picture": -7.0}
