"""The trainer's page Calibration, from boards in the camera's pictures to files, and every step by keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import mirror_scene as scene
import numpy as np
import pytest
from calibrating_stage import looping
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot
from rendered_board import render, walk
from ui_stage import until

from calibration.boards import Board
from calibration.intrinsics import Intrinsics
from calibration.record import Calibration
from mirror.calibrating.shelf import Shelf
from mirror.calibrations import folder
from mirror.live.loop import LiveLoop
from mirror.settings.reading import load
from mirror.ui.theme import THEMES, Theme
from mirror.ui.trainer.calibrating.aloud import Aloud
from mirror.ui.trainer.calibrating.board_page import BoardPage
from mirror.ui.trainer.calibrating.check_screen import CheckScreen
from mirror.ui.trainer.calibrating.glass_page import FIELDS, GlassPage
from mirror.ui.trainer.calibrating.kept_page import KeptPage
from mirror.ui.trainer.calibrating.page import STEPS, CalibrationPage
from mirror.visit.words import Words

SIZE = (640, 360)
LENS = Intrinsics(505.0, 506.0, 322.0, 178.0, *SIZE, (-0.2, 0.06, 0.0, 0.0, 0.0))
DARK = THEMES["dark"]


class Heard:
    """A voice that only notes."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self.sounds: list[str] = []

    def say(self, words: str, urgent: bool = False) -> None:
        self.words.append(words)

    def sound(self, name: str) -> None:
        self.sounds.append(name)


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


def opened(
    qtbot: QtBot,
    loops: list[LiveLoop],
    pictures: list[np.ndarray],
    heard: Heard | None = None,
    look: Theme = DARK,
) -> CalibrationPage:
    loop = looping(pictures)
    loops.append(loop)
    page = CalibrationPage(loop, look, Words(), Shelf("held"), Aloud(heard))
    qtbot.addWidget(page)
    page.resize(1280, 720)
    page.show()
    loop.start()
    until(lambda: loop.latest().shown is not None)
    return page


def known(size: tuple[int, int] = SIZE, glass: bool = True) -> Calibration:
    lens = Intrinsics(505.0, 505.0, 320.0, 180.0, *size)
    return Calibration(
        lens, "given", "2026-11-21T10:00:00+00:00", floor=scene.FLOOR, glass=scene.GLASS if glass else None
    )


def press(qtbot: QtBot, button: QPushButton) -> None:
    """With the keyboard, as somebody without a mouse does."""
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)


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
    assert "hall@1" in page.said.text()


def test_views_are_taken_only_while_the_board_rests_and_begin_anew_when_asked(
    qtbot: QtBot, loops: list[LiveLoop], pictures: list[np.ndarray]
) -> None:
    page = opened(qtbot, loops, pictures[:3])
    page.open("camera")
    board = page.pages["camera"]
    assert isinstance(board, BoardPage)
    until(lambda: board.view is not None and board.view.views == 3)
    assert board.view is not None and board.view.done < 0.9 and not board.view.verdict
    press(qtbot, board.again)
    # the last picture is still shown: it alone is taken again
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


def test_the_glass_is_typed_in_and_kept_as_the_next_version(
    qtbot: QtBot, loops: list[LiveLoop], pictures: list[np.ndarray]
) -> None:
    folder.save("hall", known(glass=False))
    Shelf().use("hall@1")
    page = opened(qtbot, loops, pictures[:1])
    page.open("glass")
    glass = page.pages["glass"]
    assert isinstance(glass, GlassPage)
    for key, value in (
        ("width_mm", 700),
        ("height_mm", 1244),
        ("camera_above_mm", 55),
        ("camera_right_mm", -20),
    ):
        glass.fields[key].setValue(value)
    press(qtbot, glass.keep)
    made = folder.load("hall").calibration.glass
    assert folder.load("hall").version == 2 and made is not None
    assert made.kind == "mirror" and made.size_m == (0.7, 1.244) and made.size_px == (1280, 720)
    top = np.array(made.corner) + 0.35 * np.array(made.across)
    assert -top @ np.array(made.down) == pytest.approx(-0.055) and -top @ np.array(
        made.across
    ) == pytest.approx(-0.02)


def test_a_glass_without_a_lens_is_refused_with_what_to_do(
    qtbot: QtBot, loops: list[LiveLoop], pictures: list[np.ndarray], kept: Path
) -> None:
    page = opened(qtbot, loops, pictures[:1])
    page.open("glass")
    glass = page.pages["glass"]
    assert isinstance(glass, GlassPage)
    press(qtbot, glass.keep)
    assert "calibrate the lens first" in glass.said.text()
    assert not list(kept.glob("*.json"))


def test_the_overlay_is_nudged_by_arrow_keys_and_kept_when_it_fits(
    qtbot: QtBot, loops: list[LiveLoop], pictures: list[np.ndarray]
) -> None:
    folder.save("hall", known())
    Shelf().use("hall@1")
    page = opened(qtbot, loops, pictures[:1])
    told: list[bool] = []
    page.changed.connect(lambda: told.append(True))
    press(qtbot, page.buttons["check"])
    check = page.checking
    assert isinstance(check, CheckScreen) and check.size() == page.size()
    for key, modifier in (
        (Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier),
        (Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Up, Qt.KeyboardModifier.NoModifier),
    ):
        qtbot.keyClick(check, key, modifier)
    qtbot.keyClick(check, Qt.Key.Key_Return)
    assert page.checking is None and told
    made = folder.load("hall").calibration.glass
    body = scene.standing()
    before, after = (glass.overlay_points(body, body[0]) for glass in (scene.GLASS, made))  # type: ignore[union-attr]
    moved = (after - before) * 1000 * scene.GLASS.metres_per_px
    assert folder.load("hall").version == 2
    assert moved[5] == pytest.approx([11.0, -1.0])


def test_escape_leaves_the_check_and_keeps_nothing(
    qtbot: QtBot, loops: list[LiveLoop], pictures: list[np.ndarray]
) -> None:
    folder.save("hall", known())
    Shelf().use("hall@1")
    page = opened(qtbot, loops, pictures[:1])
    page.open("check")
    assert page.checking is not None
    qtbot.keyClick(page.checking, Qt.Key.Key_Left)
    qtbot.keyClick(page.checking, Qt.Key.Key_Escape)
    assert page.checking is None and folder.load("hall").version == 1


def test_versions_are_used_and_removed_by_keyboard(
    qtbot: QtBot, loops: list[LiveLoop], pictures: list[np.ndarray]
) -> None:
    for _ in range(2):
        folder.save("hall", known())
    page = opened(qtbot, loops, pictures[:1])
    table = page.pages["kept"]
    assert isinstance(table, KeptPage)
    assert [table.table.item(row, 0).text() for row in range(2)] == ["hall@2", "hall@1"]
    table.table.setFocus()
    table.table.selectRow(1)
    press(qtbot, table.use)
    assert load().camera.calibration == "hall@1"
    assert "in use" in table.table.item(1, 0).text()
    table.table.selectRow(0)
    press(qtbot, table.remove)
    assert folder.versions() == {"hall": (1, 2)}, "asked once is not enough"
    press(qtbot, table.remove)
    assert folder.versions() == {"hall": (1,)}


@pytest.mark.parametrize(
    ("size", "said"),
    [((640, 360), "for pictures of 640 x 360."), ((1280, 720), "scaled"), ((640, 480), "anew")],
)
def test_a_camera_of_another_resolution_is_warned_of(
    qtbot: QtBot, loops: list[LiveLoop], pictures: list[np.ndarray], size: tuple[int, int], said: str
) -> None:
    folder.save("hall", known(size))
    Shelf().use("hall@1")
    page = opened(qtbot, loops, pictures[:1])
    page.refresh()
    assert said in page.said.text()
    assert ("now" in page.said.text()) == (size != SIZE)


def test_a_damaged_file_is_said_and_the_page_opens(
    qtbot: QtBot, loops: list[LiveLoop], pictures: list[np.ndarray], kept: Path
) -> None:
    folder.save("hall", known())
    Shelf().use("hall@1")
    (kept / "hall@1.json").write_text("{", encoding="utf-8")
    page = opened(qtbot, loops, pictures[:1])
    assert "damaged" in page.said.text()
    for step in STEPS:
        page.open(step)
    assert page.checking is None


def test_every_field_and_button_is_reached_by_the_tab_key(
    qtbot: QtBot, loops: list[LiveLoop], pictures: list[np.ndarray]
) -> None:
    page = opened(qtbot, loops, pictures[:1])
    page.open("glass")
    glass = page.pages["glass"]
    assert isinstance(glass, GlassPage)
    start = page.buttons["glass"]
    # of the row of steps, the open one takes the focus, and arrow keys go to its neighbours
    wanted: list[QWidget] = [*glass.fields.values(), glass.keep, glass.look, page.buttons["check"]]
    assert len(glass.fields) == len(FIELDS) + 1
    reached, at = set(), start.nextInFocusChain()
    while at is not start:
        if at.focusPolicy() & Qt.FocusPolicy.TabFocus and at.isVisible():
            reached.add(at)
        at = at.nextInFocusChain()
    assert set(wanted) <= reached
    start.setFocus()
    qtbot.keyClick(start, Qt.Key.Key_Left)
    assert isinstance(page.pages.get("camera"), BoardPage), "arrow keys open the neighbouring step"
