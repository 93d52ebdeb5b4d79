"""The JSON beside a video is checked, and says where it is wrong."""

import json

import pytest

from calibration.intrinsics import Intrinsics
from mirror.capture.metadata import Metadata, MetadataError, beside, load

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
    assert load(written(tmp_path, '{"speed_factor": 4}')).speed_factor == 4


def test_a_byte_order_mark_and_null_are_taken(tmp_path):
    text = b'\xef\xbb\xbf{"exercise": null, "view": "front"}'
    assert load(written(tmp_path, text)) == Metadata(view="front")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('{"exercise": "squat",\n "view" "side"}', "line 2, column 9: Expecting ':' delimiter"),
        (
            '{"view": "side", "hight": 1.8}',
            "unknown key 'hight'; the keys are exercise, view, athlete_height_m, camera",
        ),
        ('{"athlete_height_m": 180}', "athlete_height_m: expected float <= 2.6 (metres)"),
        ('{"athlete_height_m": "1.8"}', "athlete_height_m: expected float | null, got str (metres)"),
        ('{"athlete_height_m": NaN}', "NaN is no number of JSON"),
        ('{"exercise": ""}', "exercise: expected str of length >= 1"),
        ('{"exercise": 3}', "exercise: expected str | null, got int"),
        ('{"athlete_mass_kg": 2}', "athlete_mass_kg: expected float >= 10.0"),
        ('[{"view": "side"}]', "expected an object with any of exercise, view, athlete_height_m, camera"),
        ('{"camera": 3}', "camera: expected a calibration's name or intrinsics"),
        ('{"camera": {"fx": 1}}', "camera: fy is missing; needed are fx, fy, cx, cy, width, height"),
        (b'{"view": "\xff"}', "not UTF-8 at byte 10; save it as UTF-8"),
        ('{"view": ' + "[" * 100_000, "nested too deeply"),
        ('{"athlete_height_m": ' + "1" * 5000 + "}", "a number of 5000 digits"),
        ('{"athlete_height_m": 1e999}', "athlete_height_m: expected float <= 2.6 (metres)"),
        ('{"athlete_mass_kg": -1e300}', "athlete_mass_kg: expected float >= 10.0"),
        (
            '{"camera": {"fx": 1e300, "fy": 1, "cx": 1, "cy": 1, "width": 9, "height": 9}}',
            "camera: fx and fy must be",
        ),
        (
            '{"camera": {"fx": 1, "fy": 1, "cx": 1, "cy": 1, "width": 9, "height": 99999999}}',
            "camera: width and height must be",
        ),
        (
            '{"camera": {"fx": 1, "fy": 1, "cx": 1, "cy": 1, "width": 9, "height": 9, "distortion": [1e30]}}',
            "camera: cx, cy and distortion must be",
        ),
        ('{"exercise": "\\u001b[2Jsquat\\u0000", "\\u001b[2J": 1}', "unknown key '\\x1b[2J'"),
    ],
)
def test_what_is_wrong_is_named(tmp_path, text, message):
    with pytest.raises(MetadataError) as caught:
        load(written(tmp_path, text))
    assert str(caught.value).startswith(f"clip.mp4.json: {message}")
    assert "\n" not in str(caught.value)


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(MetadataError, match="cannot be read"):
        load(tmp_path / "gone.json")


FOREIGN = {
    "a photo service": '{"title": "jj.mp4", "creationTime": {"timestamp": "1"}, "geoData": {"latitude": 0.0}}',
    "a pose tool": '[{"image_id": "0.jpg", "category_id": 1, "keypoints": [1, 2, 0.9]}]',
    "a number": "7",
    "a misspelt key": '{"hight": 1.8}',
    "nothing": "",
    "no JSON": "{squats",
    "another encoding": "ü".encode("latin-1"),
    "far too deep": "[" * 100_000,
    "a long number": "1" * 5000,
    "a nested key of ours": '{"movie": {"exercise": "squat"}}',
    "too large": " " * 2_000_000,
}


@pytest.mark.parametrize("kind", FOREIGN)
def test_a_file_of_another_program_is_a_note(tmp_path, kind):
    path = written(tmp_path, FOREIGN[kind])
    metadata, note = beside(path)
    assert metadata == Metadata()
    assert note.startswith("clip.mp4.json beside it is not read: ")
    assert "\n" not in note and len(note) < 200
    with pytest.raises(MetadataError):
        load(path)


def test_no_file_and_an_empty_object_are_nothing_to_be_said(tmp_path):
    assert beside(None) == (Metadata(), "")
    assert beside(written(tmp_path, "{}")) == (Metadata(), "")


def test_a_file_of_ours_with_a_mistake_is_an_error(tmp_path):
    with pytest.raises(MetadataError, match="unknown key"):
        beside(written(tmp_path, '{"exercise": "squat", "title": "x"}'))
