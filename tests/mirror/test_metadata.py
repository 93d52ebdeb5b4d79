"""The JSON beside a video is checked, and says where it is wrong."""

import json

import pytest

from calibration.intrinsics import Intrinsics
from mirror.capture.metadata import Metadata, MetadataError, load

CAMERA = {"fx": 800, "fy": 800.5, "cx": 640, "cy": 360, "width": 1280, "height": 720}


def written(tmp_path, text):
    path = tmp_path / "clip.mp4.json"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def test_everything_may_be_set_and_nothing_must(tmp_path):
    assert load(written(tmp_path, "{}")) == Metadata()
    full = {"exercise": "squat", "view": "side", "athlete_height_m": 1.8, "camera": CAMERA}
    assert load(written(tmp_path, json.dumps(full))) == Metadata(
        "squat", "side", 1.8, Intrinsics(800, 800.5, 640, 360, 1280, 720)
    )
    assert load(written(tmp_path, '{"camera": "rack 2", "athlete_height_m": 2}')).camera == "rack 2"
    assert load(written(tmp_path, '{"athlete_mass_kg": 82.5}')).athlete_mass_kg == 82.5


def test_a_byte_order_mark_and_null_are_taken(tmp_path):
    text = b'\xef\xbb\xbf{"exercise": null, "view": "front"}'
    assert load(written(tmp_path, text)) == Metadata(view="front")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('{"exercise": "squat",\n "view" "side"}', "line 2, column 9: Expecting ':' delimiter"),
        ("", "line 1, column 1: Expecting value"),
        ('{"hight": 1.8}', "unknown key 'hight'; the keys are exercise, view, athlete_height_m, camera"),
        ('{"athlete_height_m": 180}', "athlete_height_m: expected float <= 2.6 (metres)"),
        ('{"athlete_height_m": "1.8"}', "athlete_height_m: expected float | null, got str (metres)"),
        ('{"athlete_height_m": NaN}', "NaN is no number of JSON"),
        ('{"exercise": ""}', "exercise: expected str of length >= 1"),
        ('{"exercise": 3}', "exercise: expected str | null, got int"),
        ('{"athlete_mass_kg": 2}', "athlete_mass_kg: expected float >= 10.0"),
        ("[]", "expected an object with any of exercise, view, athlete_height_m, camera"),
        ('{"camera": 3}', "camera: expected a calibration's name or intrinsics"),
        ('{"camera": {"fx": 1}}', "camera: fy is missing; needed are fx, fy, cx, cy, width, height"),
        (b'{"view": "\xff"}', "not UTF-8 at byte 10; save it as UTF-8"),
        ("[" * 100_000, "maximum recursion depth exceeded"),
    ],
)
def test_what_is_wrong_is_named(tmp_path, text, message):
    with pytest.raises(MetadataError) as caught:
        load(written(tmp_path, text))
    assert str(caught.value).startswith(f"clip.mp4.json: {message}")
    assert "\n" not in str(caught.value)


def test_a_missing_and_an_oversized_file_are_named(tmp_path):
    with pytest.raises(MetadataError, match="cannot be read"):
        load(tmp_path / "gone.json")
    with pytest.raises(MetadataError, match="larger than"):
        load(written(tmp_path, " " * 2_000_000))
