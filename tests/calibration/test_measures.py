"""What an installer reads off a rule, and the geometry that is kept, are one and the same."""

from __future__ import annotations

from dataclasses import astuple

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from calibration.floor import level_floor
from calibration.measures import RuleMeasures, measures_of

SIZE_PX = (1080, 1920)


def numbers(most: float) -> st.SearchStrategy[float]:
    return st.floats(-most, most)


@given(
    above=numbers(800), right=numbers(500), ahead=numbers(80), turn=numbers(40), tilt=numbers(15),
    pitch=numbers(30), roll=numbers(8),
)  # fmt: skip
def test_a_glass_says_the_measures_that_it_was_made_of(
    above: float, right: float, ahead: float, turn: float, tilt: float, pitch: float, roll: float
) -> None:
    up = level_floor(pitch, roll, 1.8).up
    given_ = RuleMeasures("mirror", 680, 1210, above, right, ahead, turn, tilt, 6)
    found = measures_of(given_.glass(SIZE_PX, up), up)
    assert found.kind == "mirror"
    assert astuple(found)[1:] == pytest.approx(astuple(given_)[1:], abs=1e-6)


def test_a_nudge_moves_the_overlay_by_as_many_millimetres() -> None:
    before = RuleMeasures()
    eye, joint = np.array([0.05, 0.2, 2.0]), np.array([[0.3, 1.1, 2.3]])
    first = before.glass(SIZE_PX).overlay_points(joint, eye)
    moved = before.nudge(12.0, -7.0).glass(SIZE_PX).overlay_points(joint, eye)
    per_px = 1000 * before.glass(SIZE_PX).metres_per_px
    assert (moved - first)[0] * per_px == pytest.approx([12.0, -7.0])
