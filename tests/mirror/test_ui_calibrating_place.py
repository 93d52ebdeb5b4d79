"""Glass, check and the kept versions on the trainer's page, every step by keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import mirror_scene as scene
import numpy as np
import pytest
from calibrating_stage import SIZE, known, looping, opened, press
from click.testing import CliRunner
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mirror.calibrations import folder
from mirror.cli.calibrate import calibrate
from mirror.flow.calibration_store import CalibrationStore
from mirror.live.loop import LiveLoop
from mirror.live.state import LiveOptions
from mirror.settings.file import load
from mirror.settings.options import Settings
from mirror.ui.trainer.calibrating.check_screen import CheckScreen
from mirror.ui.trainer.calibrating.floor_page import FloorPage
from mirror.ui.trainer.calibrating.glass_page import FIELDS, GlassPage
from mirror.ui.trainer.calibrating.page import STEPS, CalibrationPage
from mirror.ui.trainer.calibrating.page import make_window as opened_window
from mirror.ui.trainer.calibrating.parts import Aloud
from mirror.ui.trainer.calibrating.versions_page import VersionsPage
from mirror.ui.trainer.panel import TrainerPanel

GREY = [np.full((SIZE[1], SIZE[0], 3), 90, np.uint8)]


@pytest.fixture(autouse=True)
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("MIRROR_CALIBRATIONS", str(tmp_path))
    monkeypatch.setenv("MIRROR_CONFIG", str(tmp_path / "mirror.toml"))
    return tmp_path


@pytest.fixture
def loops() -> Iterator[list[LiveLoop]]:
    made: list[LiveLoop] = []
    yield made
    for loop in made:
        loop.stop()


def test_the_glass_is_typed_in_and_kept_as_the_next_version(qtbot: QtBot, loops: list[LiveLoop]) -> None:
    folder.save("hall", known(glass=False))
    CalibrationStore().use("hall@1")
    page = opened(qtbot, loops, GREY)
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
    qtbot: QtBot, loops: list[LiveLoop], kept: Path
) -> None:
    page = opened(qtbot, loops, GREY)
    page.open("glass")
    glass = page.pages["glass"]
    assert isinstance(glass, GlassPage)
    press(qtbot, glass.keep)
    assert "calibrate the lens first" in glass.message.text()
    assert not list(kept.glob("*.json"))


def test_the_overlay_is_nudged_by_arrow_keys_and_kept_when_it_fits(
    qtbot: QtBot, loops: list[LiveLoop]
) -> None:
    folder.save("hall", known())
    CalibrationStore().use("hall@1")
    page = opened(qtbot, loops, GREY)
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


def test_escape_leaves_the_check_and_keeps_nothing(qtbot: QtBot, loops: list[LiveLoop]) -> None:
    folder.save("hall", known())
    CalibrationStore().use("hall@1")
    page = opened(qtbot, loops, GREY)
    page.open("check")
    assert page.checking is not None
    qtbot.keyClick(page.checking, Qt.Key.Key_Left)
    qtbot.keyClick(page.checking, Qt.Key.Key_Escape)
    assert page.checking is None and folder.load("hall").version == 1


def test_versions_are_used_and_removed_by_keyboard(qtbot: QtBot, loops: list[LiveLoop]) -> None:
    for _ in range(2):
        folder.save("hall", known())
    page = opened(qtbot, loops, GREY)
    table = page.pages["kept"]
    assert isinstance(table, VersionsPage)
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
    qtbot: QtBot, loops: list[LiveLoop], size: tuple[int, int], said: str
) -> None:
    folder.save("hall", known(size))
    CalibrationStore().use("hall@1")
    page = opened(qtbot, loops, GREY)
    page.refresh()
    assert said in page.message.text()
    assert ("now" in page.message.text()) == (size != SIZE)


def test_a_damaged_file_is_said_and_the_page_opens(qtbot: QtBot, loops: list[LiveLoop], kept: Path) -> None:
    folder.save("hall", known())
    CalibrationStore().use("hall@1")
    (kept / "hall@1.json").write_text("{", encoding="utf-8")
    page = opened(qtbot, loops, GREY)
    assert "damaged" in page.message.text()
    for step in STEPS:
        page.open(step)
    assert page.checking is None


def test_every_field_and_button_is_reached_by_the_tab_key(qtbot: QtBot, loops: list[LiveLoop]) -> None:
    page = opened(qtbot, loops, GREY)
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
    assert isinstance(page.pages.get("floor"), FloorPage), "arrow keys open the neighbouring step"


def test_the_page_has_a_window_of_its_own_that_escape_closes(qtbot: QtBot, loops: list[LiveLoop]) -> None:
    closed: list[bool] = []
    loop = looping(GREY)
    loops.append(loop)
    window = opened_window(loop, Settings(), Aloud(), lambda: closed.append(True))
    qtbot.addWidget(window)
    window.resize(1000, 600)
    window.show()
    panel = window.findChild(TrainerPanel)
    assert panel is not None and panel.size() == window.size()
    page = window.findChild(CalibrationPage)
    assert page is not None and page.isVisible()
    qtbot.keyClick(panel, Qt.Key.Key_Escape)
    assert closed == [True]


def test_the_command_opens_that_window(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[LiveOptions] = []
    monkeypatch.setattr(
        "mirror.ui.trainer.calibrating.page.run_calibration",
        lambda settings, options: asked.append(options) or 0,
    )
    done = CliRunner().invoke(calibrate, ["screen", "--camera", "2", "--windowed"])
    assert done.exit_code == 0, done.output
    assert asked[0].camera == "2" and asked[0].windowed
