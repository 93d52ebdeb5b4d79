"""Who stands still has their feet under their weight; who moves, squats low or lies is left alone."""

from __future__ import annotations

import numpy as np
import pytest

from engines.balance import SURE, balance_bodies, standing
from engines.lift_points import POINT
from engines.upright import LEVEL
from tests.engines.test_upright import standing as figure

LEGS = [
    POINT[f"{side}_{name}"] for side in ("left", "right") for name in ("knee", "ankle", "heel", "big_toe")
]


def leaning(deg: float) -> tuple[np.ndarray, np.ndarray]:
    """The figure about the pelvis (1, 26, 3) with legs that lean: the feet away from the camera by so much."""
    _, points, _ = figure(0.0, 2)
    root = points[:1, POINT["pelvis"]]
    body = points[:1] - root[:, None]
    a = np.radians(deg)
    turn = np.array([[1, 0, 0], [0, np.cos(a), -np.sin(a)], [0, np.sin(a), np.cos(a)]])
    body[:, LEGS] = body[:, LEGS] @ turn.T
    return body, root


def lean(body: np.ndarray) -> float:
    ankles = (body[0, POINT["left_ankle"]] + body[0, POINT["right_ankle"]]) / 2
    return float(np.degrees(np.arctan2(ankles[2], ankles[1])))


@pytest.mark.parametrize("deg", [-15.0, 15.0])
def test_legs_are_taken_under_the_weight_and_the_trunk_stays(deg: float) -> None:
    straight, root = leaning(0.0)
    body, _ = leaning(deg)
    found = balance_bodies(body, root, LEVEL, np.ones(1))
    left = abs(lean(found) - lean(straight)) / abs(deg)
    assert 1 - SURE - 0.1 < left < 0.7
    others = np.setdiff1d(
        np.arange(body.shape[1]), [*LEGS, POINT["left_small_toe"], POINT["right_small_toe"]]
    )
    assert np.array_equal(found[:, others], body[:, others])
    bones = [np.linalg.norm(b[0, POINT["left_knee"]] - b[0, POINT["left_hip"]]) for b in (body, found)]
    assert bones[0] == pytest.approx(bones[1])


def test_who_does_not_stand_is_left_as_they_are() -> None:
    body, root = leaning(15.0)
    assert balance_bodies(body, root, LEVEL, np.zeros(1)) == pytest.approx(body, abs=1e-12)
    half = balance_bodies(body, root, LEVEL, np.full(1, 0.5))
    whole = balance_bodies(body, root, LEVEL, np.ones(1))
    assert lean(whole) < lean(half) < lean(body)


def test_standing_is_keeping_still_upright_on_both_feet() -> None:
    time, points, _ = figure(0.0)
    points = np.repeat(points[:1], len(time), 0)
    assert standing(time, points, LEVEL)[5:-5] == pytest.approx(1)
    walking = points + np.stack([np.arange(len(time)) * 0.02, *np.zeros((2, len(time)))], -1)[:, None]
    assert (standing(time, walking, LEVEL) == 0).all()
    lying = points[:, :, [1, 0, 2]]
    assert (standing(time, lying, LEVEL) == 0).all()
    raised = points.copy()
    raised[:, [POINT["left_ankle"], POINT["left_big_toe"]], 1] -= 0.2
    assert (standing(time, raised, LEVEL) == 0).all()
    seated = points.copy()
    seated[:, [POINT["left_knee"], POINT["right_knee"]]] += [0, -0.22, -0.24]
    assert (standing(time, seated, LEVEL) == 0).all()


def test_live_what_comes_does_not_count() -> None:
    time, points, _ = figure(0.0)
    points = np.repeat(points[:1], len(time), 0)
    points[40:] += np.stack([np.arange(20) * 0.03, *np.zeros((2, 20))], -1)[:, None]
    whole, live = (standing(time, points, LEVEL, later) for later in (True, False))
    assert live[39] == pytest.approx(1) and whole[39] < 1
    assert live[50] == whole[50] == 0
    missing = points.copy()
    missing[:] = np.nan
    assert (standing(time, missing, LEVEL) == 0).all()
