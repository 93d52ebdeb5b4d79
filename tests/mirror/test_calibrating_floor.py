"""Floor and gravity on the screen: three places, or the board on the floor; what is said, and what is kept."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import mirror_scene as scene
import numpy as np
import people
import pytest
from calibrating_stage import looping
from pytestqt.qtbot import QtBot
from rendered_board import render
from ui_stage import Puppet, until

from calibration.boards import Board
from calibration.floor import Floor
from calibration.intrinsics import Intrinsics
from calibration.measures import measures_of
from calibration.record import Calibration
from engines.pose import Pose, PoseSequence
from mirror.calibrations import folder
from mirror.flow.calibration_floor import LOOKS, PLACES, FloorState, MemberSteps
from mirror.flow.calibration_store import CalibrationStore
from mirror.flow.words import Words
from mirror.live.canvas import PictureLayout
from mirror.live.loop import LiveLoop
from mirror.live.state import Analysed
from mirror.ui.theme import THEMES
from mirror.ui.trainer.calibrating.floor_page import FloorPage
from mirror.ui.trainer.calibrating.parts import Aloud

LENS = Intrinsics(900.0, 900.0, 639.5, 359.5, 1280, 720)
STATURE, PITCH, ROLL, HEIGHT = 1.78, 14.0, -2.0, 1.9
SPOTS = ((-0.5, 2.6), (0.6, 3.0), (0.0, 3.8))


@pytest.fixture(autouse=True)
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("MIRROR_CALIBRATIONS", str(tmp_path))
    monkeypatch.setenv("MIRROR_CONFIG", str(tmp_path / "mirror.toml"))
    return tmp_path


def visitor(
    spots: tuple[tuple[float, float], ...] = SPOTS, seconds: float = 2.0
) -> tuple[PoseSequence, Floor]:
    """Somebody who stands in one spot after the other, as a camera that hangs askew sees them; and its floor."""
    rng = np.random.default_rng(4)
    frames = []
    for spot in spots:
        room = people.in_room(people.standing(STATURE), spot)
        body, floor = people.seen_by(room, PITCH, ROLL, HEIGHT)
        sway = 0.001 * rng.normal(0, 1, (round(30 * seconds), 1, 3)).cumsum(axis=0)
        frames += list(body + sway)
    return people.sequence_of(frames, LENS), floor


def analysed(pose: Pose) -> Analysed:
    return Analysed(pose.index, pose.time, pose, pose.xy, (LENS.width, LENS.height))


def followed(steps: MemberSteps, sequence: PoseSequence) -> list[FloorState]:
    return [steps.see(analysed(sequence.pose(i))) for i in range(len(sequence))]


def angle(first: Floor, second: Floor) -> float:
    return float(np.degrees(np.arccos(np.clip(np.array(first.up) @ np.array(second.up), -1, 1))))


def test_three_places_give_gravity_and_the_cameras_height() -> None:
    sequence, truth = visitor()
    states = followed(MemberSteps(STATURE), sequence)
    found = states[-1].floor
    assert found is not None and states[-1].hint == "done" and found.source == "members"
    assert angle(found, truth) < 1.0 and found.height_m == pytest.approx(truth.height_m, abs=0.03)
    assert sorted({state.done for state in states}) == list(range(PLACES + 1))


def test_the_same_place_counts_once() -> None:
    sequence, _ = visitor((SPOTS[0], (SPOTS[0][0] + 0.1, SPOTS[0][1]), SPOTS[1]))
    states = followed(MemberSteps(), sequence)
    assert states[-1].done == 2 and states[-1].floor is None
    assert "elsewhere" in {state.hint for state in states}


def test_who_moves_or_bends_is_asked_to_stand() -> None:
    stands = people.standing(STATURE)
    bodies = [people.bent(stands, 40 + 30 * np.sin(i / 4)) for i in range(90)]
    frames = [people.seen_by(people.in_room(body), PITCH, ROLL, HEIGHT)[0] for body in bodies]
    states = followed(MemberSteps(), people.sequence_of(frames, LENS))
    assert states[-1].done == 0 and states[-1].hint == "still"


def test_nobody_and_no_depth_are_said() -> None:
    sequence, _ = visitor()
    steps = MemberSteps()
    assert steps.see(analysed(Pose.missing(0, 0.0))).hint == "show"
    flat = Pose(sequence.xy[0], sequence.score[0], None, 1, 0.1)
    assert steps.see(analysed(flat)).hint == "no_depth"


@pytest.fixture
def loops() -> Iterator[list[LiveLoop]]:
    made: list[LiveLoop] = []
    yield made
    for loop in made:
        loop.stop()


def opened(qtbot: QtBot, loop: LiveLoop, loops: list[LiveLoop], board: Board) -> FloorPage:
    loops.append(loop)
    page = FloorPage(loop, THEMES["dark"], Words(), CalibrationStore(), Aloud(), board)
    qtbot.addWidget(page)
    page.resize(960, 540)
    page.show()
    return page


def test_the_page_keeps_the_floor_and_the_glass_hangs_as_it_was_measured(
    qtbot: QtBot, loops: list[LiveLoop]
) -> None:
    level = Floor((0.0, -1.0, 0.0), 1.7, 1.0, "given")
    glass = scene.MEASURES.glass((1080, 1920), level.up)
    folder.save("hall", Calibration(LENS, "given", "2026-11-21", floor=level, glass=glass))
    CalibrationStore().use("hall@1")
    sequence, truth = visitor()
    puppet = Puppet(sequence)
    loop = LiveLoop(puppet, puppet.engines, every_frame=True)
    page = opened(qtbot, loop, loops, Board())
    page.tall.setValue(100 * STATURE)
    loop.start()
    until(lambda: folder.versions().get("hall") == (1, 2))
    made = folder.load("hall").calibration
    assert made.floor is not None and made.glass is not None
    assert angle(made.floor, truth) < 1.5 and made.floor.height_m == pytest.approx(truth.height_m, abs=0.04)
    again = measures_of(made.glass, made.floor.up)
    assert again.camera_above_mm == pytest.approx(scene.MEASURES.camera_above_mm)
    assert again.tilt_deg == pytest.approx(scene.MEASURES.tilt_deg, abs=1e-6)
    until(lambda: "hall@2" in page.verdict.text())
    assert "over the floor" in page.verdict.text()


def lying(lens: Intrinsics, board: Board) -> tuple[np.ndarray, Floor]:
    """The board on the floor before the camera, and that floor."""
    from calibration.floor import level_floor

    floor = level_floor(32.0, 1.0, 1.2)
    up = np.array(floor.up)
    ahead = np.array([0.0, 0.0, 1.0]) - up[2] * up
    ahead /= np.linalg.norm(ahead)
    axes = np.stack([np.cross(-up, ahead), -ahead, -up], axis=1)
    middle = -up * floor.height_m + ahead * 1.7
    return render(lens, board, axes, middle, noise=1.0), floor


def test_the_board_on_the_floor_gives_it_too(qtbot: QtBot, loops: list[LiveLoop]) -> None:
    board = Board("charuco", (7, 5), 0.12)
    folder.save("hall", Calibration(LENS, "given", "2026-11-21"))
    CalibrationStore().use("hall@1")
    picture, truth = lying(LENS, board)
    loop = looping([picture])
    loop.set_canvas(PictureLayout(mirror=True))
    page = opened(qtbot, loop, loops, board)
    page.way.setCurrentIndex(page.way.findData("board"))
    assert not page.tall.isEnabled()
    loop.start()
    until(lambda: folder.versions().get("hall") == (1, 2))
    made = folder.load("hall").calibration.floor
    assert made is not None and made.source == "board"
    assert angle(made, truth) < 0.3 and made.height_m == pytest.approx(truth.height_m, abs=0.01)
    assert page.state is not None and page.state.done == LOOKS


def test_a_board_without_a_lens_is_told_what_to_do(qtbot: QtBot, loops: list[LiveLoop]) -> None:
    board = Board("charuco", (7, 5), 0.12)
    loop = looping([lying(LENS, board)[0]])
    page = opened(qtbot, loop, loops, board)
    page.way.setCurrentIndex(page.way.findData("board"))
    loop.start()
    until(lambda: "Calibrate the lens first" in page.verdict.text())
    assert folder.versions() == {}
