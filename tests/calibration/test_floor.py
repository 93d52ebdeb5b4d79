"""Floor: pitch, roll and heights of what stands on it."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from calibration.floor import Floor, level_floor


@given(st.floats(-60, 60), st.floats(-60, 60), st.floats(0.1, 4))
def test_angles_come_back(pitch, roll, height):
    floor = level_floor(pitch, roll, height)
    assert (floor.pitch_deg, floor.roll_deg) == pytest.approx((pitch, roll))


def test_a_camera_that_looks_down_sees_the_floor_before_it_at_a_distance_that_fits():
    floor = level_floor(pitch_deg=30, roll_deg=0, height_m=1.0)
    # the axis of the camera meets the floor at 1 m / sin 30°
    assert floor.heights(np.array([[0.0, 0.0, 2.0], [0.0, 0.0, 0.0]])).tolist() == pytest.approx([0.0, 1.0])


@pytest.mark.parametrize(
    ("up", "height", "said"),
    [((0, -2, 0), 1, "length 1"), ((0, -1, 0), 0, "above 0"), ((0, -1, 0), float("nan"), "finite")],
)
def test_what_is_no_floor_is_refused(up, height, said):
    with pytest.raises(ValueError, match=said):
        Floor(up, height, 1.0, "given")
