"""`mirror calibrate floor`, `glass` and `nudge`."""

import json

import cv2
import numpy as np
import pytest
from click.testing import CliRunner
from people import sequence_of
from rendered_board import render
from test_cli_calibrate import CAMERA, _own_place, call  # noqa: F401 (a fixture)
from test_floor_finding import PLACES, session

from calibration.boards import Board
from calibration.floor import level_floor
from calibration.glass import glass_from_measures
from calibration.intrinsics import Intrinsics
from calibration.record import Calibration
from export.keypoints import write_keypoints
from mirror.calibrations.folder import load, save
from mirror.cli.calibrate import calibrate

LENS = Intrinsics(900.0, 900.0, 639.5, 359.5, 1280, 720)


@pytest.fixture(autouse=True)
def _hall(_own_place):  # noqa: F811
    save("hall", Calibration(LENS, "given", "2026-01-01T00:00:00+00:00"))


def test_the_floor_comes_from_who_stands_in_a_recording(tmp_path):
    _, seen, _ = session(11, -3, 1.7)
    write_keypoints(tmp_path / "keypoints.csv", sequence_of(seen, LENS))
    said = json.loads(
        call("floor", "hall", "--keypoints", tmp_path / "keypoints.csv", "--member-height-m", 1.8, "--json")
    )
    assert said["version"] == 2 and said["floor"]["source"] == "members"
    assert (said["floor"]["pitch_deg"], said["floor"]["roll_deg"]) == pytest.approx((11, -3), abs=1)
    assert said["floor"]["height_m"] == pytest.approx(1.7, abs=0.05)
    assert "looks down by" in call("show", "hall")


def test_a_recording_without_3d_or_without_anybody_is_told(tmp_path):
    _, seen, _ = session(11, -3, 1.7)
    sequence = sequence_of(seen[:10], LENS)
    flat = type(sequence)(sequence.time, sequence.xy, sequence.score, None, sequence.size)
    write_keypoints(tmp_path / "flat.csv", flat)
    assert "has no 3D" in call("floor", "hall", "--keypoints", tmp_path / "flat.csv", code=1)
    write_keypoints(tmp_path / "short.csv", sequence_of(seen[:3], LENS))
    write_keypoints(tmp_path / "one.csv", sequence_of(session(11, -3, 1.7, PLACES[:1])[1], LENS))
    words = ("floor", "hall", "--keypoints", tmp_path / "one.csv")
    assert "stand straight and still at three places, near and far, or measure" in call(*words, code=1)
    assert load("hall").version == 1
    call(*words, "--member-height-m", 1.8, "--camera-height-m", 1.7)
    assert load("hall").calibration.floor.pitch_deg == pytest.approx(11, abs=1)
    assert "nobody stands upright" in call("floor", "hall", "--keypoints", tmp_path / "short.csv", code=1)
    assert load("hall").version == 2


def test_the_floor_comes_from_a_picture_of_the_board(tmp_path):
    save("lab", Calibration(CAMERA, "given", "2026-01-01T00:00:00+00:00"))
    board, true = Board(square_m=0.1), level_floor(40, 4, 1.0)
    up = np.array(true.up)
    away = np.array([0.0, 0.0, 1.0]) - up[2] * up
    away /= np.linalg.norm(away)
    place = -1.0 * up + 0.95 * away
    cv2.imwrite(
        str(tmp_path / "floor.png"),
        render(CAMERA, board, np.column_stack([np.cross(away, up), -away, -up]), place),
    )
    said = json.loads(call("floor", "lab", "--picture", tmp_path / "floor.png", "--square-mm", 100, "--json"))
    assert (said["floor"]["pitch_deg"], said["floor"]["roll_deg"]) == pytest.approx((40, 4), abs=0.7)
    assert said["floor"]["height_m"] == pytest.approx(1.0, abs=0.02)
    cv2.imwrite(str(tmp_path / "bare.png"), np.full((360, 640, 3), 90, np.uint8))
    assert "no charuco board" in call("floor", "lab", "--picture", tmp_path / "bare.png", code=1)


def test_floor_and_glass_as_measured_are_kept_together():
    call("floor", "hall", "--pitch-deg", 8, "--camera-height-m", 1.75)
    call(
        "glass",
        "hall",
        "--screen-mm",
        "523x930",
        "--screen-px",
        "1080x1920",
        "--camera-above-mm",
        40,
        "--gap-mm",
        4,
    )
    kept = load("hall")
    assert kept.version == 3 and kept.calibration.floor.height_m == 1.75
    up = level_floor(8, 0, 1.75).up
    assert kept.calibration.glass == glass_from_measures(
        "mirror", (0.523, 0.93), (1080, 1920), 0.04, up=up, gap_m=0.004
    )
    call("nudge", "hall", "--right-px", 10)
    assert load("hall").calibration.glass == kept.calibration.glass.nudge(10, 0)
    # new intrinsics leave the camera's place as it was
    call("fov", "hall", "--degrees", 70, "--size", "1280x720")
    after = load("hall").calibration
    assert (after.floor, after.glass) == (kept.calibration.floor, kept.calibration.glass.nudge(10, 0))
    assert "measure it again" in call("floor", "hall", "--pitch-deg", 9, "--camera-height-m", 1.75)


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["floor", "hall"], 2, "say one of --video"),
        (["floor", "hall", "--pitch-deg", "3"], 2, "with --camera-height-m"),
        (
            ["floor", "gym", "--pitch-deg", "3", "--camera-height-m", "1.5"],
            1,
            "no calibration is called 'gym'",
        ),
        (["floor", "hall", "--pitch-deg", "3", "--camera-height-m", "-1"], 1, "must be above 0"),
        (["nudge", "hall", "--right-px", "3"], 1, "knows no glass"),
        (
            ["glass", "hall", "--screen-mm", "0x1", "--screen-px", "2x2", "--camera-above-mm", "1"],
            1,
            "larger than 0 m",
        ),
    ],
)
def test_what_is_wrong_is_told_and_nothing_is_written(words, code, said):
    result = CliRunner().invoke(calibrate, words)
    assert result.exit_code == code and said in result.output
    assert load("hall").version == 1
