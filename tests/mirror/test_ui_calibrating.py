"""The lens on the trainer's page: boards in the camera's pictures become a file, in the real page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from calibrating_stage import SIZE, Heard, opened, press
from pytestqt.qtbot import QtBot
from rendered_board import render, walk
from ui_stage import until

from calibration.boards import Board
from calibration.intrinsics import Intrinsics
from mirror.calibrations import folder
from mirror.live.loop import LiveLoop
from mirror.settings.file import load
from mirror.ui.trainer.calibrating.board_page import BoardPage

LENS = Intrinsics(505.0, 506.0, 322.0, 178.0, *SIZE, (-0.2, 0.06, 0.0, 0.0, 0.0))


@pytest.fixture(autouse=True)
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("MIRROR_CALIBRATIONS", str(tmp_path))
    monkeypatch.setenv("MIRROR_CONFIG", str(tmp_path / "mirror.toml"))
    return tmp_path


@pytest.fixture(scope="module")
def pictures() -> list[np.ndarray]:
    """What the camera sees of somebody who shows the board all over the picture."""
    board = Board()
    return [render(LENS, board, *place, seed=i) for i, place in enumerate(walk(LENS, board, 24))]


@pytest.fixture
def loops() -> Iterator[list[LiveLoop]]:
    made: list[LiveLoop] = []
    yield made
    for loop in made:
        loop.stop()


def test_a_board_shown_to_the_camera_becomes_a_calibration_in_use(
    qtbot: QtBot, loops: list[LiveLoop], pictures: list[np.ndarray], kept: Path
) -> None:
    heard = Heard()
    page = opened(qtbot, loops, pictures * 8, heard)
    press(qtbot, page.buttons["camera"])
    board = page.pages["camera"]
    assert isinstance(board, BoardPage)
    board.name.setText("hall")
    until((kept / "hall@1.json").exists)
    found = folder.load("hall@1").calibration
    assert found.method == "charuco" and found.source == "held"
    quality = found.quality
    assert quality is not None and quality.coverage > 0.5 and quality.fx_std_px < 0.004 * LENS.fx
    # which pictures there was time for differs; that the figures tell the truth does not
    assert abs(found.intrinsics.fx - LENS.fx) < 4 * quality.fx_std_px
    assert abs(found.intrinsics.cx - LENS.cx) < 4 * quality.cx_std_px
    until(lambda: "hall@1" in board.verdict.text())
    assert f"{quality.rms_px:.2f} px" in board.verdict.text()
    assert load().camera.calibration == "hall"
    assert heard.sounds.count("count") == quality.views and heard.sounds[-1] == "go"
    assert "hall@1" in page.message.text()


def test_views_are_taken_only_while_the_board_rests_and_begin_anew_when_asked(
    qtbot: QtBot, loops: list[LiveLoop], pictures: list[np.ndarray]
) -> None:
    shown = pictures[:3] * 20
    page = opened(qtbot, loops, shown)
    page.open("camera")
    board = page.pages["camera"]
    assert isinstance(board, BoardPage)
    until(lambda: board.view is not None and board.view.views == 3)
    until(lambda: (now := loops[0].latest().shown) is not None and now.index > 4 * len(shown))
    assert board.view is not None and board.view.done < 0.9 and not board.view.verdict
    press(qtbot, board.again)
    # the last picture is shown for good now: it alone is taken again
    until(lambda: board.view is not None and board.view.views == 1)
    assert load().camera.calibration == ""


def test_looking_ends_when_the_page_is_left(
    qtbot: QtBot, loops: list[LiveLoop], pictures: list[np.ndarray]
) -> None:
    page = opened(qtbot, loops, pictures[:1])
    page.open("camera")
    board = page.pages["camera"]
    assert isinstance(board, BoardPage)
    looking = board._looking
    assert looking is not None
    page.open("kept")
    assert board._looking is None
    until(lambda: not looking._thread.is_alive())
