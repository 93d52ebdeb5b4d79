"""The outside judge's measures, and what they must show of the shipped weights whatever the scores do."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from engines.lift import Lifter, load_lifter
from engines.lift_points import POINT, POINTS, ROOT, bone_lengths
from engines.training import judging, scores
from engines.training.evaluate import TrueMovement
from engines.training.judging import YAWS_DEG, FilmedMovement, film_movement, judge, leg_lean, shifts, turns
from engines.training.metrics import joint_angles
from engines.training.posing import pose_bodies


@pytest.fixture(scope="module")
def lifter() -> Lifter:
    found = load_lifter("embedded")
    assert found is not None
    return found


def squats(frames: int = 90, deepest_deg: float = 100.0) -> np.ndarray:
    """Two squats, facing +z, in statures: hips and knees bend and open again; the arms hang."""
    bend = deepest_deg * np.sin(np.pi * np.arange(frames) / 45) ** 2
    angles = np.zeros((frames, 27), dtype=np.float32)
    for first in (9, 18):
        angles[:, first + 4], angles[:, first + 7], angles[:, first + 8] = 0.9 * bend, bend, 0.3 * bend
    angles[:, 0] = 0.3 * bend
    return pose_bodies(angles)


def film_squats(yaw: int, seed: int = 0, noise_px: float = judging.NOISE_PX) -> FilmedMovement:
    """The squats from a yaw, in a recording in which limbs score .72 as they usually do, varied as they are."""
    one = film_movement(
        TrueMovement("squat", squats(), 1.7), yaw, np.random.default_rng([seed, yaw]), noise_px
    )
    score = one.film.sequence.score
    there = score > 0
    usual = np.clip(score + 0.72 - np.median(score[:, scores.LIMBS]), 0.15, 1.0) * there
    return replace(one, film=replace(one.film, sequence=replace(one.film.sequence, score=usual)))


def test_a_squat_is_one_and_its_turn_is_found_at_the_bottom() -> None:
    points = squats()
    knees = joint_angles(points, "knee").mean(1)
    assert knees.max() > 170 and knees.min() < 85
    assert turns(points, points) == pytest.approx([0, 0], abs=1e-6)
    shallow = np.concatenate([points[:1]] * len(points))
    assert turns(points, shallow) == pytest.approx([knees.max() - knees.min()] * 2, abs=1)


@pytest.mark.parametrize(("yaw", "nose"), [(0, "towards"), (90, "right"), (180, "away")])
def test_a_camera_at_a_yaw_sees_the_front_the_left_side_or_the_back(yaw: int, nose: str) -> None:
    film = film_movement(TrueMovement("squat", squats(), 1.7), yaw, np.random.default_rng(0), 0.0).film
    about = film.truth[0] - film.truth[0, POINT["neck"]]
    x, _, z = about[POINT["nose"]]
    # who is seen from their left looks to the picture's left
    expected = {"towards": z < -0.05, "right": x < -0.05, "away": z > 0.05}
    assert expected[nose]
    left = film.truth[0, POINT["left_hip"]] - film.truth[0, POINT["right_hip"]]
    assert np.sign(round(left[0], 2)) == {0: 1, 90: 0, 180: -1}[yaw]


def test_films_have_the_heights_distances_and_noise_that_they_should() -> None:
    movement = TrueMovement("squat", squats(), 1.7)
    for yaw in YAWS_DEG:
        clean, noisy = (
            film_movement(movement, yaw, np.random.default_rng(yaw), noise).film
            for noise in (0.0, judging.NOISE_PX)
        )
        assert np.array_equal(clean.truth, noisy.truth)
        off = (noisy.sequence.xy - clean.sequence.xy)[:, : len(POINTS)]
        assert off.std() == pytest.approx(5.0, rel=0.02)
        assert np.diff(off, axis=0).std() < 1.5
        assert 1.7 < np.median(clean.truth[:, ROOT, 2]) < 4.3
        assert np.array_equal(clean.sequence.score, noisy.sequence.score)


def test_the_lean_of_legs_is_that_of_the_line_from_ankles_to_hips() -> None:
    points = np.zeros((1, len(POINTS), 3))
    for side in ("left", "right"):
        points[0, POINT[f"{side}_ankle"]] = [0, 1, 0]
        points[0, POINT[f"{side}_hip"]] = [0, 0, -np.tan(np.radians(10))]
    assert leg_lean(points) == pytest.approx([-10])


@pytest.mark.parametrize("yaw", YAWS_DEG)
def test_the_scores_of_legs_alone_do_not_lean_them(lifter: Lifter, yaw: int) -> None:
    """Before, 18 degrees one way and 15 the other."""
    for seed in range(2):
        assert shifts(lifter, film_squats(yaw, seed)).max() < 3.0


def test_true_points_are_lifted_the_same_whatever_they_score(lifter: Lifter) -> None:
    one = film_squats(45, 4, 0.0)
    ones = replace(one.film.sequence, score=np.where(one.film.sequence.score > 0, 1.0, 0.0))
    plain, sure = (
        judging.errors(lifter, replace(one, film=replace(one.film, sequence=sequence)))
        for sequence in (one.film.sequence, ones)
    )
    assert abs(plain["mpjpe_mm"].mean() - sure["mpjpe_mm"].mean()) < 6
    assert abs(plain["lean_deg"].mean() - sure["lean_deg"].mean()) < 1.5


def test_a_squat_from_any_side_is_about_as_deep_as_it_is(lifter: Lifter) -> None:
    report = judge(lifter, [film_squats(yaw) for yaw in YAWS_DEG])
    assert set(report) == {"all", "exercises", "squat"} | {
        f"{group}yaw {yaw}" for yaw in YAWS_DEG for group in ("", "exercises, ", "squat, ")
    }
    assert report["all"]["turns"] == 2 * len(YAWS_DEG)
    assert abs(report["all"]["turn_deg"]) < 10
    assert report["all"]["mpjpe_mm"] < 90


def test_bones_that_are_held_are_as_long_as_upright_and_point_where_they_did() -> None:
    movement = TrueMovement("squat", squats().astype(np.float32), 1.7)
    shrunk = movement.points.astype(np.float64)
    depth = 1 - 0.2 * np.abs(np.sin(np.linspace(0, 2 * np.pi, len(shrunk))))
    shrunk[...] = shrunk[:, ROOT, None] + depth[:, None, None] * (shrunk - shrunk[:, ROOT, None])
    held = judging.hold_bones(replace(movement, points=shrunk)).points
    long = bone_lengths(held)
    assert np.ptp(long, axis=0) == pytest.approx(0, abs=1e-5)
    assert joint_angles(held, "knee") == pytest.approx(joint_angles(movement.points, "knee"), abs=0.1)
    feet = [POINT[f"{side}_heel"] for side in ("left", "right")]
    assert np.isfinite(held[:, feet]).all()
