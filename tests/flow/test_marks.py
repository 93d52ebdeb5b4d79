"""A fault on the body: which joint glows, and where the arrow leads."""

from __future__ import annotations

import numpy as np
import pytest

from engines.pose import INDEX, KEYPOINTS
from mirror.flow.marks_and_charts import marks, read_marks
from rules.exercise import Exercise

SCORE = np.full(len(KEYPOINTS), 0.9)


def body(**points: tuple[float, float]) -> np.ndarray:
    """(30, 2) px: a trunk of 100 px, and what is given."""
    xy = np.full((len(KEYPOINTS), 2), np.nan)
    for name, at in {"neck": (200.0, 100.0), "pelvis": (200.0, 200.0), **points}.items():
        xy[INDEX[name]] = at
    return xy


def test_who_leans_is_shown_the_place_over_the_hips() -> None:
    (mark,) = marks("leaning_forward", body(neck=(260.0, 120.0)), SCORE)
    assert mark.at == (260.0, 120.0)
    assert mark.to == pytest.approx((200.0, 200.0 - 100.0))


def test_a_bent_knee_is_led_onto_the_line_of_the_leg() -> None:
    bent = body(left_hip=(100.0, 100.0), left_knee=(140.0, 200.0), left_ankle=(100.0, 300.0))
    (mark,) = marks("bent_knees", bent, SCORE)
    assert mark.at == (140.0, 200.0) and mark.to == pytest.approx((100.0, 200.0))


def test_hips_that_sag_are_led_up_onto_the_line_of_the_body() -> None:
    plank = body(left_shoulder=(100.0, 200.0), left_hip=(200.0, 240.0), left_ankle=(300.0, 200.0))
    (mark,) = marks("hips_sag", plank, SCORE)
    assert mark.to is not None and mark.to[1] == pytest.approx(200.0)


def test_elbows_that_should_keep_still_glow_without_an_arrow() -> None:
    found = marks("swinging_elbow", body(left_elbow=(150.0, 160.0), right_elbow=(250.0, 160.0)), SCORE)
    assert len(found) == 2 and all(mark.to is None for mark in found)


def test_what_is_not_seen_and_what_has_no_place_has_no_mark() -> None:
    assert marks("bent_knees", body(), SCORE) == ()
    assert marks("no_such_fault", body(), SCORE) == ()
    assert marks("leaning_forward", body(), np.zeros(len(KEYPOINTS))) == ()


def test_every_declared_mark_is_of_a_fault_in_the_rules_and_names_joints_that_there_are() -> None:
    faults = {fault.name for name in Exercise.names() for fault in Exercise.named(name).faults}
    assert set(read_marks()) <= faults
    assert all(set(said["joints"]) <= set(KEYPOINTS) for said in read_marks().values())
    assert {said["towards"] for said in read_marks().values()} <= {
        "straight",
        "upright",
        "up",
        "down",
        "still",
    }
