"""The board held before a camera, without one: pictures in its place."""

import pytest
from rendered_board import render, walk
from test_cli_calibrate import CAMERA

import mirror.live.assembly
from calibration.boards import Board
from engines.pose import Frame
from mirror.calibrations.folder import CalibrationError
from mirror.cli.calibrate_camera import live_views


class Pictures:
    """A camera that shows each picture twice and can be closed."""

    def __init__(self, made):
        self.made, self.given, self.closed = made, 0, False

    def frames(self, _):
        for picture in self.made:
            for _ in range(2):
                self.given += 1
                yield Frame(picture, self.given, self.given / 30)

    def close(self):
        self.closed = True


def test_views_are_taken_until_they_are_enough_and_the_way_there_is_said(monkeypatch):
    poses = walk(CAMERA, Board(), 30)
    source, said = Pictures([render(CAMERA, Board(), *pose) for pose in poses]), []
    monkeypatch.setattr(mirror.live.assembly, "source_of", lambda *_: source)
    collector = live_views("0", Board(), said.append)
    assert collector.enough and source.closed and source.given < 60
    assert said[0] == "0 views, hold the board before the camera, still"
    assert said[-1].endswith("that is enough") and any("of the mirror" in line for line in said)


def test_a_camera_without_pictures_is_told(monkeypatch):
    monkeypatch.setattr(mirror.live.assembly, "source_of", lambda *_: Pictures([]))
    with pytest.raises(CalibrationError, match="camera 0: gave no picture"):
        live_views("0", Board(), lambda _: None)
