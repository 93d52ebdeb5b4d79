"""The drawing of docs/calibration.md is what its script draws, by the geometry that the mirror uses."""

import importlib.util
from pathlib import Path

import pytest

DOCS = Path(__file__).parents[2] / "docs"


@pytest.fixture
def script():
    spec = importlib.util.spec_from_file_location("draw_calibration", DOCS / "draw_calibration.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_drawing_is_up_to_date(script):
    assert (DOCS / "calibration.svg").read_text(encoding="utf-8") == script.drawing(), (
        "python docs/draw_calibration.py"
    )


def test_the_drawn_crossing_lies_where_angle_in_is_angle_out(script):
    (eye, eye_far), (knee, knee_far) = script.EYE, script.KNEE
    crossing = script.crossing()
    assert (eye - crossing) / eye_far == pytest.approx((crossing - knee) / knee_far)
