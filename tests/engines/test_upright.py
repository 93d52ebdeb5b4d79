"""Up without a calibration: from who stands, against cameras that hang level."""

from __future__ import annotations

import numpy as np
import pytest

from engines import upright
from engines.lift_points import POINT, POINTS
from engines.upright import LEVEL, UprightSoFar
from tests.engines.test_lift import FIGURE


def turn_to_camera(pitch_deg: float) -> np.ndarray:
    """World (y down) to the axes of a camera that looks down by so much."""
    a = np.radians(pitch_deg)
    return np.array([[1, 0, 0], [0, np.cos(a), np.sin(a)], [0, -np.sin(a), np.cos(a)]]).T


def standing(pitch_deg: float, frames: int = 60) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Times, points in statures and scores of the figure, who stands 3 m away at two places."""
    figure = FIGURE | {
        middle: tuple(np.mean([FIGURE[f"{side}_{part}"] for side in ("left", "right")], axis=0))
        for middle, part in (("pelvis", "hip"), ("neck", "shoulder"))
    }
    body = np.array([figure[name] for name in POINTS], dtype=float) + np.array([0, 0.35, 3.0])
    points = np.repeat(body[None], frames, 0)
    points[frames // 2 :] += [0.4, 0, 0.8]
    placed = points @ turn_to_camera(pitch_deg).T / 1.7
    return np.arange(frames) / 30, placed, np.ones(placed.shape[:2])


def pitch(up: np.ndarray) -> float:
    return float(np.degrees(np.arcsin(-up[2])))


@pytest.mark.parametrize("true", [-12.0, 0.0, 15.0])
def test_who_stands_tells_which_way_a_camera_looks(true: float) -> None:
    up = upright.find_way_up(*standing(true))
    assert up is not None
    assert np.linalg.norm(up) == pytest.approx(1)
    assert pitch(up) == pytest.approx(true, abs=5)
    assert abs(pitch(up)) <= abs(true) + 2


def test_nobody_who_stands_tells_nothing() -> None:
    time, points, score = standing(0.0)
    assert upright.find_way_up(time, points, np.zeros_like(score)) is None
    sitting = points.copy()
    sitting[:, [POINT["left_knee"], POINT["right_knee"]], 2] -= 0.25
    assert upright.find_way_up(time, sitting, score) is None


def test_what_is_surer_counts_more_against_a_level_camera() -> None:
    up = -turn_to_camera(20.0)[:, 1]
    near, far = (pitch(upright.between_level(up, spread)) for spread in (2.0, 15.0))
    assert 17 < near < 20 and 2 < far < 8
    assert upright.between_level(LEVEL, 9.0) == pytest.approx(LEVEL)


def test_a_long_recording_is_looked_at_in_runs_that_keep_their_pace() -> None:
    time, points, score = standing(8.0, 4000)
    up = upright.find_way_up(time, points, score)
    assert up is not None
    assert pitch(up) == pytest.approx(8, abs=4)


def test_as_frames_come_up_is_known_after_a_second_and_not_forgotten() -> None:
    time, points, score = standing(10.0, 60)
    so_far, known = UprightSoFar(), []
    for one in zip(time, points, score, strict=True):
        so_far.add(*one)
        known.append(so_far.now)
    assert known[28] is None and known[29] is not None
    assert pitch(known[-1]) == pytest.approx(10, abs=5)
    before = so_far.now
    for i in range(330):
        so_far.add(3 + i / 30, np.full_like(points[0], np.nan), np.zeros_like(score[0]))
    assert np.array_equal(so_far.now, before)
