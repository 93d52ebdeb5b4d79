"""The trainer's tools in the review's window, by mouse and keys: drawing, stills, handles, people, two clips."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import cv2
import pytest
from looked_back import NOON, batch_folder, people_folder, store_with_sessions
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from mirror.results.folder import FOLDER
from mirror.review.comparison import FREE, STARTED, STRETCHED
from mirror.review.library import Library
from mirror.review.viewing import Viewing
from mirror.store.corrections import drawings
from mirror.store.database import open_store
from mirror.ui.review.compare import ITSELF
from mirror.ui.review.window import ReviewWindow
from mirror.ui.theme import DARK

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def kept(tmp_path: Path) -> tuple[Path, str, str]:
    path = tmp_path / "mirror.db"
    return path, *store_with_sessions(path, reps=5)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return batch_folder(tmp_path / "out")


@pytest.fixture
def window(
    qtbot: QtBot, kept: tuple[Path, str, str], folder: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Iterator[ReviewWindow]:
    monkeypatch.setattr("mirror.review.handing_out.default_folder", lambda: tmp_path / "documents")
    library = Library(kept[0], (folder.parents[1],), now=lambda: datetime.fromtimestamp(NOON), by="Jana")
    made = ReviewWindow(library, DARK)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.refresh()
    qtbot.waitUntil(lambda: made.measured is not None, timeout=20_000)
    yield made
    made.stop()


def viewing(window: ReviewWindow) -> Viewing:
    assert window.viewing is not None
    return window.viewing


def press(window: ReviewWindow, *keys: str) -> None:
    for key in keys:
        QTest.keySequence(window, QKeySequence(key))


def place(window: ReviewWindow, at: tuple[float, float]) -> QPoint:
    return window.board.pad.placement.place(at).toPoint()


def click(window: ReviewWindow, *points: tuple[float, float]) -> None:
    for at in points:
        QTest.mouseMove(window.board.pad, place(window, at))
        QTest.mouseClick(window.board.pad, LEFT, pos=place(window, at))


def drag(window: ReviewWindow, start: tuple[float, float], end: tuple[float, float]) -> None:
    pad = window.board.pad
    QTest.mousePress(pad, LEFT, pos=place(window, start))
    QTest.mouseMove(pad, place(window, end))
    QTest.mouseRelease(pad, LEFT, pos=place(window, end))


def reopened(window: ReviewWindow, row_id: str, qtbot: QtBot) -> Viewing:
    before = window.viewing
    window.open(row_id)
    qtbot.waitUntil(lambda: window.viewing is not before and window.measured is not None, timeout=20_000)
    return viewing(window)


def test_an_angle_is_drawn_kept_in_the_store_and_there_when_it_is_opened_again(
    window: ReviewWindow, kept: tuple[Path, str, str], qtbot: QtBot
) -> None:
    press(window, "1")
    assert window.board.tools.buttons["angle"].isChecked()
    with qtbot.waitSignal(window.settled, timeout=10_000):
        click(window, (200, 300), (400, 300), (400, 100))
    (one,) = drawings(open_store(kept[0]), kept[1])
    slack = 2 / window.board.pad.placement.scale
    assert one.kind == "angle" and one.points[1] == pytest.approx((400, 300), abs=slack)
    assert reopened(window, kept[1], qtbot).sketch.drawings == (one,)


def test_a_drawing_stays_where_it_is_in_the_picture_when_the_window_is_resized(window: ReviewWindow) -> None:
    press(window, "2")
    drag(window, (100, 100), (500, 300))
    (one,) = viewing(window).sketch.drawings
    window.resize(1000, 640)
    QTest.qWait(0)
    window.board.pad.setGeometry(window.board.picture.rect())
    assert viewing(window).sketch.drawings == (one,)
    at = window.board.pad.placement.place(one.points[1])
    assert window.board.picture.picture_box().contains(at)
    assert window.board.pad.placement.point(at) == pytest.approx(one.points[1])


def test_a_line_is_chosen_moved_erased_and_taken_back(
    window: ReviewWindow, kept: tuple[Path, str, str], qtbot: QtBot
) -> None:
    press(window, "2")
    drag(window, (100, 100), (500, 100))
    press(window, "2")
    drag(window, (300, 100), (300, 200))
    (moved,) = viewing(window).sketch.drawings
    assert moved.points[0][1] == pytest.approx(200, abs=8)
    with qtbot.waitSignal(window.settled, timeout=10_000):
        press(window, "Del")
    assert drawings(open_store(kept[0]), kept[1]) == ()
    with qtbot.waitSignal(window.settled, timeout=10_000):
        press(window, "Ctrl+Z")
    assert drawings(open_store(kept[0]), kept[1]) == (moved,)


def test_a_label_is_typed_on_the_picture_and_its_letters_are_no_commands(
    window: ReviewWindow, qtbot: QtBot
) -> None:
    press(window, "4")
    click(window, (200, 200))
    field = window.board.pad.field
    assert field.isVisible()
    QTest.keyClicks(field, "knees n a")
    with qtbot.waitSignal(window.settled, timeout=10_000):
        QTest.keyClick(field, Qt.Key.Key_Return)
    (one,) = viewing(window).sketch.drawings
    assert (one.kind, one.text) == ("label", "knees n a") and not field.isVisible()


def test_escape_lays_the_tool_down_before_anything_else(window: ReviewWindow) -> None:
    press(window, "3", "Esc")
    assert viewing(window).sketch.tool is None and window.head.message.isHidden()


def test_a_stopwatch_runs_with_the_replay_and_is_stopped(window: ReviewWindow) -> None:
    press(window, "5")
    click(window, (100, 100))
    press(window, *["Right"] * 10, "K")
    (one,) = viewing(window).sketch.drawings
    assert one.end_s == pytest.approx(viewing(window).replay.position)
    assert one.end_s - one.start_s == pytest.approx(10 / 30, abs=0.04)


def test_what_is_drawn_over_a_video_is_beside_its_results(
    window: ReviewWindow, folder: Path, qtbot: QtBot
) -> None:
    reopened(window, f"{FOLDER}{folder}", qtbot)
    press(window, "2")
    with qtbot.waitSignal(window.settled, timeout=10_000):
        drag(window, (100, 100), (500, 300))
    (said,) = json.loads((folder / "corrections.json").read_text())["drawings"]
    assert said["kind"] == "line" and len(said["points"]) == 2


def test_a_still_and_a_clip_are_written_beside_the_results_with_what_was_drawn(
    window: ReviewWindow, folder: Path, qtbot: QtBot
) -> None:
    reopened(window, f"{FOLDER}{folder}", qtbot)
    press(window, "2")
    drag(window, (300, 150), (900, 150))
    with qtbot.waitSignal(window.settled, timeout=20_000):
        press(window, "S")
    qtbot.waitUntil(lambda: list(folder.glob("still-*.png")) != [], timeout=20_000)
    (still,) = folder.glob("still-*.png")
    image = cv2.imread(str(still))
    yellow = (image[..., 2] > 200) & (image[..., 1] > 160) & (image[..., 0] < 140)
    assert yellow.sum() > 20
    press(window, "V")

    def written() -> None:
        assert f"Clip written to {folder}" in window.head.message.text(), window.head.message.text()
        assert list(folder.glob("clip-*.mp4")) != []

    qtbot.waitUntil(written, timeout=60_000)


def test_a_picture_that_cannot_be_written_is_said_with_its_file(
    window: ReviewWindow, folder: Path, qtbot: QtBot
) -> None:
    at = reopened(window, f"{FOLDER}{folder}", qtbot).replay.position
    taken = folder / f"still-{at:.2f}s.png"
    taken.mkdir()
    press(window, "S")
    said = f"Not written: {taken}: cannot be written"
    qtbot.waitUntil(lambda: said in window.head.message.text(), timeout=20_000)
    assert taken.is_dir() and list(taken.iterdir()) == [], "what stood there is as it was"


def test_an_added_repetition_has_handles_that_move_its_start_and_end(
    window: ReviewWindow, qtbot: QtBot
) -> None:
    window.commands.show_set(1)
    with qtbot.waitSignal(window.settled, timeout=10_000):
        window.board.bar.modes["mark"].click()
    view = viewing(window)
    track = window.board.scrubber.track
    assert view.edges is not None and track.edges is not None
    start, end = view.edges
    x, y = track.x_of(track.edges[1]), track.height() // 2
    to = track.x_of(track.edges[1] + 0.5)
    QTest.mousePress(track, LEFT, pos=QPoint(round(x), y))
    QTest.mouseMove(track, QPoint(round(to), y))
    assert view.replay.position == pytest.approx(end + 0.5, abs=0.1), "the picture goes along"
    with qtbot.waitSignal(window.settled, timeout=10_000):
        QTest.mouseRelease(track, LEFT, pos=QPoint(round(to), y))
    assert view.edges == pytest.approx((start, end + 0.5), abs=0.1)


def test_the_boxes_say_what_was_corrected_and_by_whom(window: ReviewWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.settled, timeout=10_000):
        press(window, "N")
    with qtbot.waitSignal(window.settled, timeout=10_000):
        press(window, "A")
    strip = window.board.bar.strip
    said = [strip.describe(index) for index in range(len(viewing(window).strip()))]
    assert sum("not counted · by Jana" in line for line in said) == 1
    assert window.details.heading.text() == "Marked by the trainer"
    (added,) = [item for item in viewing(window).strip() if item.added]
    assert added.settled is True and added.by == "by Jana"
    assert sum("added · by Jana" in line for line in said) == 1


def test_of_several_people_one_is_chosen_and_corrected(
    window: ReviewWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = people_folder(tmp_path / "two")
    window._library.__dict__["folders"] = (folder.parents[1],)
    reopened(window, f"{FOLDER}{folder}", qtbot)
    assert window.head.people.isVisible() and window.head.people.text() == "Person 1"
    before = viewing(window)
    window.head.people.menu().actions()[1].trigger()
    qtbot.waitUntil(lambda: window.viewing is not before and window.measured is not None, timeout=20_000)
    assert viewing(window).opened.person == 1 and window.head.people.text() == "Person 2"
    with qtbot.waitSignal(window.settled, timeout=10_000):
        press(window, "N")
    (said,) = json.loads((folder / "corrections.json").read_text())["corrections"]
    assert (said["person"], said["made_by"], said["counts"]) == (1, "Jana", False)


def test_one_person_alone_is_not_to_be_chosen(window: ReviewWindow) -> None:
    assert not window.head.people.isVisible()


def compared(window: ReviewWindow, row_id: str, qtbot: QtBot) -> None:
    window.comparison.begin(viewing(window), row_id)
    qtbot.waitUntil(lambda: window.comparison.on, timeout=20_000)


def rows_on_show(window: ReviewWindow) -> list[QLabel]:
    """The cells of the table of differences, without its title."""
    return [label for label in window.comparison.table.findChildren(QLabel) if label.isVisible()][1:]


def test_any_two_repetitions_of_a_recording_stand_beside_each_other(
    window: ReviewWindow, qtbot: QtBot
) -> None:
    window.commands.choose(0)
    compared(window, ITSELF, qtbot)
    board, reps = window.comparison.board, viewing(window).span.reps
    assert board._replay_of_other.position == pytest.approx(reps[1].start_s, abs=1e-6)
    qtbot.waitUntil(lambda: len(rows_on_show(window)) > 4)
    before = rows_on_show(window)
    box = board.bar.strip.box(3)
    QTest.mouseClick(board.bar.strip, LEFT, pos=box.center().toPoint())
    assert board._replay_of_other.position == pytest.approx(reps[3].start_s, abs=1e-6)
    assert board.other.name.text() == "Repetition 4" and board.mine.name.text() == "Repetition 1"
    assert not any(isValid(label) and label.isVisible() for label in before), "their rows have gone at once"
    press(window, "Right")
    assert board._replay_of_other.position > reps[3].start_s


def test_two_clips_go_on_together_from_the_moments_on_show(
    window: ReviewWindow, kept: tuple[Path, str, str], folder: Path, qtbot: QtBot
) -> None:
    compared(window, f"{FOLDER}{folder}", qtbot)
    comparison, board = window.comparison, window.comparison.board
    assert comparison.pairing is not None and comparison.pairing.mode == STRETCHED
    press(window, "M")
    assert comparison.pairing.mode == STARTED and board.modes.buttons[STARTED].isChecked()
    track = board.track.track
    QTest.mouseClick(track, LEFT, pos=QPoint(round(track.x_of(2.0)), track.height() // 2))
    assert comparison.pairing.mode == FREE
    mine, other = viewing(window).replay.position, board._replay_of_other.position
    assert other == pytest.approx(comparison._other.span.start_s + 2.0, abs=0.05)  # type: ignore[union-attr]
    press(window, *["Right"] * 6)
    passed = viewing(window).replay.position - mine
    assert passed > 0.1 and board._replay_of_other.position - other == pytest.approx(passed, abs=0.01)
    before = board._replay_of_other.position
    press(window, ".", ".")
    assert board._replay_of_other.position == pytest.approx(before + 2 / 30, abs=0.04)


def test_the_report_button_writes_the_player_beside_it(
    window: ReviewWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    press(window, "R")
    qtbot.waitUntil(lambda: "Report and 3D player" in window.head.message.text(), timeout=60_000)
    (folder,) = (tmp_path / "documents").iterdir()
    assert {path.name for path in folder.iterdir()} == {"report.pdf", "report.html", "player.html"}
