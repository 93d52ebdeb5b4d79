"""Intrinsics: checked values, scaling, field of view."""

import math

import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from calibration.intrinsics import Intrinsics

VALUES = {"fx": 800.0, "fy": 810.0, "cx": 639.5, "cy": 359.5, "width": 1280, "height": 720}


def test_from_dict_takes_numbers_and_distortion():
    camera = Intrinsics.from_dict({**VALUES, "fx": 800, "distortion": [0.1, -0.2, 0, 0]})
    assert camera == Intrinsics(800.0, 810.0, 639.5, 359.5, 1280, 720, (0.1, -0.2, 0.0, 0.0))


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"focal": 3}, "unknown key 'focal'; the keys are fx, fy"),
        ({"fx": "800"}, "fx must be a number, not '800'"),
        ({"fx": True}, "fx must be a number"),
        ({"fx": 0}, "fx and fy must be above 0 px"),
        ({"fy": float("nan")}, "finite"),
        ({"width": 1280.5}, "width must be a whole number of px"),
        ({"height": 0}, "at least 1 px"),
        ({"distortion": [0.1]}, "distortion has 1 coefficients"),
        ({"distortion": 0.1}, "distortion must be a list"),
        ({"distortion": ["a", 0, 0, 0]}, "distortion must be a number"),
    ],
)
def test_from_dict_names_the_key_that_is_wrong(change, message):
    with pytest.raises(ValueError, match=message):
        Intrinsics.from_dict({**VALUES, **change})


def test_from_dict_names_what_is_missing():
    with pytest.raises(ValueError, match="cy is missing"):
        Intrinsics.from_dict({key: value for key, value in VALUES.items() if key != "cy"})


@given(st.floats(1, 179), st.integers(1, 8000), st.integers(1, 8000))
def test_the_field_of_view_spans_the_picture_from_edge_to_edge(angle, width, height):
    camera = Intrinsics.from_field_of_view(width, height, angle)
    left = math.degrees(math.atan((camera.cx + 0.5) / camera.fx))
    right = math.degrees(math.atan((width - 0.5 - camera.cx) / camera.fx))
    assert left == pytest.approx(angle / 2) and right == pytest.approx(angle / 2)


@pytest.mark.parametrize("angle", [0, 180, -20, float("nan")])
def test_an_impossible_field_of_view_is_refused(angle):
    with pytest.raises(ValueError, match="field of view"):
        Intrinsics.from_field_of_view(1280, 720, angle)


def test_scaling_moves_a_projected_point_as_resizing_the_picture_does():
    camera = Intrinsics(**VALUES)
    point = np.array([0.3, -0.2, 2.0])
    full, half = (k @ point / point[2] for k in (camera.matrix, camera.scale_to(640, 360).matrix))
    # pixel centres: x' + 0.5 = (x + 0.5) / 2
    assert half[:2] + 0.5 == pytest.approx((full[:2] + 0.5) / 2)
    assert camera.scale_to(640, 360).scale_to(1280, 720) == camera


def test_scaling_to_another_aspect_ratio_is_refused():
    camera = Intrinsics(**VALUES)
    with pytest.raises(ValueError, match="1280 x 720, which has another aspect ratio than 640 x 480"):
        camera.scale_to(640, 480)
    assert camera.scale_to(854, 480).height == 480


def test_the_matrix_projects_as_opencv_does():
    camera = Intrinsics(**VALUES)
    point = np.array([[0.3, -0.2, 2.0]])
    pixels, _ = cv2.projectPoints(point, np.zeros(3), np.zeros(3), camera.matrix, None)
    assert pixels.ravel() == pytest.approx((camera.matrix @ point[0] / 2.0)[:2])
