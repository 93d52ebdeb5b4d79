"""`mirror calibrate` by command."""

import json
from functools import cache

import cv2
import numpy as np
import pytest
from click.testing import CliRunner
from rendered_board import placed, render, tilted, walk
from test_presets import photo

from calibration.boards import Board
from calibration.intrinsics import Intrinsics
from calibration.views import BoardAdvice
from mirror.cli.calibrate import calibrate
from mirror.cli.calibrate_camera import describe_advice
from mirror.settings import load

CAMERA = Intrinsics(505.0, 506.0, 322.3, 178.8, 640, 360, (-0.2, 0.06, 0.0, 0.0, 0.0))


@cache
def pictures():
    return [
        render(CAMERA, Board(), *pose, noise=1.0, seed=i) for i, pose in enumerate(walk(CAMERA, Board(), 20))
    ]


@pytest.fixture(autouse=True)
def _own_place(tmp_path, monkeypatch):
    monkeypatch.setenv("MIRROR_CONFIG", str(tmp_path / "mirror.toml"))
    monkeypatch.setenv("MIRROR_CALIBRATIONS", str(tmp_path / "calibrations"))


def call(*words, code=0):
    result = CliRunner().invoke(calibrate, [str(word) for word in words])
    assert result.exit_code == code, result.output
    return result.output


def photographs(folder, made):
    folder.mkdir(exist_ok=True)
    for i, picture in enumerate(made):
        cv2.imwrite(str(folder / f"{i:02}.png"), picture)
    return folder


def test_a_camera_is_calibrated_from_photographs(tmp_path):
    folder = photographs(tmp_path / "shots", pictures())
    said = json.loads(call("camera", "hall", "--images", folder, "--json"))
    assert (said["name"], said["version"], said["method"]) == ("hall", 1, "charuco")
    assert said["intrinsics"]["fx"] == pytest.approx(CAMERA.fx, rel=0.005)
    assert said["intrinsics"]["cx"] == pytest.approx(CAMERA.cx, abs=1)
    assert said["quality"]["coverage"] > 0.5 and np.shape(said["cells"]) == (6, 8)
    assert json.loads(call("show", "hall", "--json"))["quality"] == said["quality"]
    assert "hall@1: right, fits scaled from 640 x 360" in call("check", "hall", "--size", "1280x720")


def test_a_camera_is_calibrated_from_a_video(tmp_path):
    path = tmp_path / "board.avi"
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), 8.0, (640, 360))
    for picture in pictures():
        for _ in range(2):  # held still for a moment
            writer.write(picture)
    writer.release()
    said = json.loads(call("camera", "hall", "--video", path, "--json"))
    assert said["intrinsics"]["fx"] == pytest.approx(CAMERA.fx, rel=0.01)
    assert said["source"] == "board.avi"


def test_a_poor_calibration_is_refused_and_nothing_is_written(tmp_path):
    flat = [
        render(CAMERA, Board(), tilted(2 * i, 0), placed(CAMERA, (320, 180), 0.5 + i / 20)) for i in range(5)
    ]
    said = call("camera", "hall", "--images", photographs(tmp_path / "flat", flat), code=1)
    assert said.startswith("Error: ") and said.count("\n") == 1
    assert "show it" in said and not (tmp_path / "calibrations").exists()


def test_pictures_without_a_board_are_told(tmp_path):
    grey = [np.full((90, 160, 3), 99, np.uint8)]
    said = call("camera", "hall", "--images", photographs(tmp_path / "grey", grey), code=1)
    assert "grey: no charuco board of 7 x 5 squares is seen in it" in said
    mixed = photographs(tmp_path / "mixed", [*grey, np.zeros((80, 80, 3), np.uint8)])
    assert "80 x 80 px, the others have 160 x 90" in call("camera", "hall", "--images", mixed, code=1)
    (tmp_path / "none").mkdir()
    assert "holds no pictures" in call("camera", "hall", "--images", tmp_path / "none", code=1)
    (tmp_path / "none" / "bad.png").write_bytes(b"x")
    assert "bad.png: cannot be read as a picture" in call(
        "camera", "hall", "--images", tmp_path / "none", code=1
    )


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["camera", "hall"], "--video, --images or --camera"),
        (["camera", "hall", "--camera", "0", "--squares", "7by5"], "two numbers as in 7x5"),
        (["camera", "hall", "--camera", "0", "--square-mm", "0"], "2 to 1000 mm"),
        (["preset", "hall"], "say NAME, CAMERA and --size"),
    ],
)
def test_a_wrong_call_is_told(words, said):
    assert said in call(*words, code=2)


def test_a_board_is_written(tmp_path):
    assert "277 x 207 mm, charuco" in call("board", "--out", tmp_path / "board.pdf")
    assert (tmp_path / "board.pdf").read_bytes().startswith(b"%PDF-1.4")
    assert ".svg, .pdf or .png" in call("board", "--out", tmp_path / "board.doc", code=1)


def test_presets_fields_of_view_and_photographs_make_versions_of_one_name(tmp_path):
    call("preset", "hall", "logitech-c920", "--size", "1280x720")
    call("fov", "hall", "--degrees", "70", "--size", "1280x720")
    call("exif", "hall", photo(tmp_path / "a.jpg"))
    row = json.loads(call("list", "--json"))[0]
    assert (row["name"], row["versions"], row["method"]) == ("hall", [1, 2, 3], "exif")
    assert "logitech-c920" in call("show", "hall@1")
    assert "raspberry-pi-camera-3-wide" in call("preset", "--list")
    assert len(json.loads(call("preset", "--list", "--json"))) > 5


def test_a_calibration_is_used_only_where_it_fits(tmp_path):
    call("fov", "hall", "--degrees", "70", "--size", "1280x720")
    call("fov", "square", "--degrees", "70", "--size", "600x600")
    assert "in use: hall@1" in call("use", "hall")
    assert load().camera.calibration == "hall"
    assert "600 x 600, which has another aspect ratio than 1280 x 720" in call("use", "square", code=1)
    assert load().camera.calibration == "hall" and "*" in call("list")
    assert "in use: none" in call("use", "")
    assert load().camera.calibration == ""


def test_a_damaged_file_is_told_in_its_row_and_its_neighbours_are_listed(tmp_path):
    for name in ("hall", "gym"):
        call("fov", name, "--degrees", "70", "--size", "1280x720")
    (tmp_path / "calibrations" / "hall@1.json").write_text('{"format": 1')
    gym, hall = json.loads(call("list", "--json"))
    assert gym["error"] == "" and "damaged or cut off" in hall["error"]
    assert "damaged" in call("list")
    # a new solve of that name does not bury it unseen
    assert "damaged or cut off" in call("fov", "hall", "--degrees", "60", "--size", "640x360", code=1)
    call("remove", "hall@1", "--yes")
    call("fov", "hall", "--degrees", "60", "--size", "640x360")


def test_names_that_lead_elsewhere_are_refused_before_any_work(tmp_path):
    said = call("camera", "../hall", "--images", tmp_path, code=1)
    assert "cannot be a calibration's name" in said and said.count("\n") == 1


def test_removing_asks_first():
    call("fov", "hall", "--degrees", "70", "--size", "1280x720")
    refused = CliRunner().invoke(calibrate, ["remove", "hall"], input="n\n")
    assert refused.exit_code == 1 and "hall" in call("list")
    assert "removed: hall@1" in call("remove", "hall", "--yes")
    assert "no calibration is called 'hall'" in call("show", "hall", code=1)


@pytest.mark.parametrize(
    ("advice", "said"),
    [
        (BoardAdvice("show"), "hold the board before the camera"),
        (BoardAdvice("place", (0, 0)), "at the top right of the mirror"),
        (BoardAdvice("place", (7, 3)), "at the left of the mirror"),
        (BoardAdvice("place", (4, 5)), "at the bottom of the mirror"),
        (BoardAdvice("place", (4, 3)), "at the middle of the mirror"),
        (BoardAdvice("tip"), "tip the board forward"),
    ],
)
def test_advice_is_said_as_the_member_sees_the_mirror(advice, said):
    assert said in describe_advice(advice, (8, 6))
