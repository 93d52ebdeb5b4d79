"""Fields of view: stated over each side, and from EXIF."""

import math

import pytest

from calibration.field_of_view import intrinsics_of_35mm, intrinsics_of_field, likely_intrinsics


def test_a_field_of_view_over_each_side_gives_the_same_camera():
    camera = intrinsics_of_field((1920, 1080), 70.0)
    vertical = math.degrees(2 * math.atan(540 / camera.fx))
    diagonal = math.degrees(2 * math.atan(math.hypot(960, 540) / camera.fx))
    assert intrinsics_of_field((1920, 1080), vertical, "vertical").fx == pytest.approx(camera.fx)
    assert intrinsics_of_field((1920, 1080), diagonal, "diagonal").fx == pytest.approx(camera.fx)
    assert (camera.cx, camera.cy) == (959.5, 539.5)


def test_a_photograph_of_a_35mm_frame_has_its_focal_length_in_frame_widths():
    # the film's own aspect ratio: 36 mm are 3600 px, so 50 mm are 5000 px
    assert intrinsics_of_35mm((3600, 2400), 50.0).fx == pytest.approx(5000)


def test_an_upright_picture_of_an_unknown_camera_has_its_likely_field_over_the_height():
    assert likely_intrinsics((720, 1280)).fx == pytest.approx(likely_intrinsics((1280, 720)).fx)


@pytest.mark.parametrize("degrees", [0, 180, -3, float("nan")])
def test_impossible_fields_of_view_are_refused(degrees):
    with pytest.raises(ValueError, match="between 1 and 175 degrees"):
        intrinsics_of_field((1280, 720), degrees)


def test_impossible_focal_lengths_are_refused():
    with pytest.raises(ValueError, match="4 to 2000 mm"):
        intrinsics_of_35mm((1280, 720), 0.0)
