"""The review's window, driven by its keys alone."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from looked_back import NOON, batch_folder, store_with_sessions
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from mirror.results.folder import FOLDER
from mirror.review.library import Library
from mirror.review.viewing import Viewing
from mirror.store.corrections import corrections, note
from mirror.store.database import open_store
from mirror.ui.review.compare import REFERENCE, mine_beside
from mirror.ui.review.keys import KEYS
from mirror.ui.review.window import ReviewWindow
from mirror.ui.theme import DARK

Key = Qt.Key


def noon() -> datetime:
    """The day of the newest session."""
    return datetime.fromtimestamp(NOON)


@pytest.fixture
def kept(tmp_path: Path) -> tuple[Path, str, str]:
    path = tmp_path / "mirror.db"
    return path, *store_with_sessions(path, reps=5)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return batch_folder(tmp_path / "out")


@pytest.fixture
def window(qtbot: QtBot, kept: tuple[Path, str, str], folder: Path) -> Iterator[ReviewWindow]:
    made = ReviewWindow(Library(kept[0], (folder.parents[1],), now=noon), DARK)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.refresh()
    qtbot.waitUntil(lambda: made.measured is not None, timeout=20_000)
    yield made
    made.stop()


def press(window: ReviewWindow, *keys: str) -> None:
    for key in keys:
        QTest.keySequence(window, QKeySequence(key))


def viewing(window: ReviewWindow) -> Viewing:
    assert window.viewing is not None
    return window.viewing


def test_the_newest_session_is_open_at_its_first_set(
    window: ReviewWindow, kept: tuple[Path, str, str]
) -> None:
    assert viewing(window).opened.recording.id == kept[1] == window.sessions.selected
    assert window.head.title.text() == "Anna  ·  Squat  ·  set 1"
    assert "repetitions, 1 doubt" in window.head.facts.text()
    assert all(chart._data is not None for chart in window.board.charts)
    assert window.details.heading.text() == "Repetition 1"
    assert len(window.details.trend._values) == 12


def test_arrows_step_and_with_shift_go_from_repetition_to_repetition(window: ReviewWindow) -> None:
    frame = viewing(window).replay.frame
    press(window, "Right", "Right", "Left")
    assert viewing(window).replay.frame == frame + 1
    press(window, "Shift+Right", "Shift+Right")
    assert viewing(window).chosen == 2 == window.board.bar.strip.selected
    assert window.details.heading.text() == "Repetition 3"
    start = viewing(window).sections[2][0]
    assert viewing(window).replay.position == pytest.approx(start)
    assert window.board.scrubber.position_s == pytest.approx(start - viewing(window).span.start_s, abs=1e-3)
    press(window, "Shift+Left")
    assert window.details.heading.text() == "Repetition 2"


def test_space_plays_and_pauses(window: ReviewWindow, qtbot: QtBot) -> None:
    before = viewing(window).replay.position
    press(window, "Space")
    assert viewing(window).replay.playing and window.board.scrubber.play.isChecked()
    qtbot.waitUntil(lambda: viewing(window).replay.position > before + 0.05)
    press(window, "Space")
    assert not viewing(window).replay.playing and not window.playing.ticking


def test_brackets_change_the_speed_and_l_repeats(window: ReviewWindow) -> None:
    press(window, "[")
    assert viewing(window).replay.speed == 0.5 and window.board.scrubber.speed.text() == "0.5x"
    press(window, "]", "]")
    assert viewing(window).replay.speed == 1.5
    press(window, "Shift+Right", "L")
    assert viewing(window).replay.loop == viewing(window).sections[1]
    assert window.board.scrubber.loop.isChecked()
    press(window, "L")
    assert viewing(window).replay.loop is None


def test_a_doubt_is_settled_with_one_key_and_kept(
    window: ReviewWindow, kept: tuple[Path, str, str], qtbot: QtBot
) -> None:
    press(window, "D")
    assert window.details.heading.text() == "Not counted"
    assert window.details.doubts[0].doubt.text == "Not counted: not far enough"
    ruled = len(viewing(window).span.reps)
    with qtbot.waitSignal(window.settled, timeout=10_000):
        press(window, "Y")
    (said,) = corrections(open_store(kept[0]), kept[1])
    assert (said.set_number, said.kind, said.number, said.counts) == (1, "doubt", 1, True)
    assert f"{ruled + 1} repetitions ({ruled} by the rules, 1 added, 0 refused)" in window.head.facts.text()
    assert viewing(window).strip()[-1].settled is True
    with qtbot.waitSignal(window.settled, timeout=10_000):
        press(window, "U")
    assert corrections(open_store(kept[0]), kept[1]) == ()
    with qtbot.waitSignal(window.settled, timeout=10_000):
        press(window, "N")
    assert corrections(open_store(kept[0]), kept[1])[0].counts is False


def test_a_doubt_is_settled_with_one_click(
    window: ReviewWindow, kept: tuple[Path, str, str], qtbot: QtBot
) -> None:
    (box,) = window.details.doubts
    with qtbot.waitSignal(window.settled, timeout=10_000):
        box.settled.emit(box.doubt.id, True)
    assert corrections(open_store(kept[0]), kept[1])[0].counts is True
    assert window.details.doubts == [], "nothing is left to be settled"


def test_a_note_is_written_and_kept_and_its_letters_are_no_commands(
    window: ReviewWindow, kept: tuple[Path, str, str], qtbot: QtBot
) -> None:
    press(window, "Ctrl+N")
    assert window.details.note.hasFocus()
    QTest.keyClicks(window.details.note, "lower, y n d")
    with qtbot.waitSignal(window.settled, timeout=10_000):
        QTest.keyClick(window.details.note, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert note(open_store(kept[0]), kept[1]) == "lower, y n d"
    assert corrections(open_store(kept[0]), kept[1]) == ()


def test_pages_turn_from_set_to_set(window: ReviewWindow, qtbot: QtBot) -> None:
    press(window, "PgDown")
    assert window.head.title.text().endswith("Jumping jack  ·  set 2")
    assert window._trend.read("jumping_jack", noon(), window.words)[1][-1] == window.details.trend._values[-1]
    qtbot.waitUntil(lambda: window.measured is not None, timeout=20_000)
    assert window.board.charts[0]._data is not None and window.board.charts[0]._data.title == "Shoulder angle"
    press(window, "PgUp", "PgUp")
    assert window.head.title.text().endswith("whole")
    assert len(viewing(window).strip()) > 8


def test_o_lays_repetitions_over_each_other(window: ReviewWindow) -> None:
    press(window, "O")
    data = window.board.charts[0]._data
    assert data is not None and data.x_kind == "percent" and data.spread
    press(window, "O")
    assert window.board.charts[0]._data is not None and window.board.charts[0]._data.x_kind == "seconds"


def test_a_channel_is_found_by_typing_and_charted(window: ReviewWindow, qtbot: QtBot) -> None:
    press(window, "H")
    dialog = window._channels
    assert dialog is not None
    qtbot.waitUntil(dialog.tree.search.hasFocus)
    QTest.keyClicks(dialog.tree.search, "symmetry ankle")
    QTest.keyClick(dialog.tree.search, Key.Key_Down)
    QTest.keyClick(dialog.tree.view, Key.Key_Return)
    qtbot.waitUntil(lambda: viewing(window).wanted[0].names[0].startswith("symmetry.ankle"), timeout=5_000)
    qtbot.waitUntil(lambda: window.measured is not None, timeout=20_000)
    assert window.board.charts[0]._data is not None and window.board.charts[0]._data.title == "Symmetry ankle"


def test_slash_searches_and_another_session_is_opened(
    window: ReviewWindow, kept: tuple[Path, str, str], qtbot: QtBot
) -> None:
    press(window, "/")
    assert window.sessions.search.hasFocus()
    QTest.keyClicks(window.sessions.search, "front.mp4")
    QTest.keyClick(window.sessions.search, Key.Key_Down)
    qtbot.waitUntil(lambda: viewing(window).opened.recording.kind == "batch", timeout=20_000)
    assert window.head.title.text() == "front.mp4  ·  Jumping jack  ·  set 1"


def test_results_of_a_batch_are_shown_with_their_film_and_corrected(
    window: ReviewWindow, folder: Path, qtbot: QtBot
) -> None:
    window.open(f"{FOLDER}{folder}")
    qtbot.waitUntil(
        lambda: window.board.picture._image is not None and window.measured is not None, timeout=20_000
    )
    image = window.board.picture._image
    assert image is not None and image.shape == (90, 160, 3)
    press(window, "D")
    with qtbot.waitSignal(window.settled, timeout=10_000):
        press(window, "Y")
    said = json.loads((folder / "corrections.json").read_text(encoding="utf-8"))
    assert [(one["kind"], one["counts"]) for one in said["corrections"]] == [("doubt", True)]


def test_two_sessions_side_by_side(window: ReviewWindow, kept: tuple[Path, str, str], qtbot: QtBot) -> None:
    press(window, "C")
    assert window.comparison.dialog is not None and window.comparison.dialog.isVisible()
    window.comparison.dialog.list.chosen.emit(kept[2])
    qtbot.waitUntil(lambda: window.comparison.on, timeout=20_000)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    assert window.middle.currentWidget() is window.comparison.board
    press(window, "Shift+Right", "[")
    assert window.comparison.scrubber.speed.text() == "0.5x"
    other = window.comparison._other
    assert other is not None
    assert window.comparison.board._replay_of_other.position == pytest.approx(other.reps[1].start_s, abs=1e-6)
    press(window, "Escape")
    assert not window.comparison.on and window.middle.currentWidget() is window.board


def test_question_mark_shows_every_key(window: ReviewWindow) -> None:
    press(window, "?")
    assert window.overlay.isVisible()
    said = window.overlay.accessibleDescription()
    assert all((key.cap or key.sequence) in said for key in KEYS)
    QTest.keyClick(window.overlay, Key.Key_Escape)
    assert not window.overlay.isVisible()


def test_every_key_is_bound_once(window: ReviewWindow) -> None:
    sequences = [QKeySequence(key.sequence).toString() for key in KEYS]
    assert len(set(sequences)) == len(sequences) and all(sequences)
    free = {"search", "keys", "leave"}
    assert {key.verb for key in KEYS} == set(window.commands._verbs(viewing(window))) | free


def test_escape_asks_before_the_program_is_closed(window: ReviewWindow, qtbot: QtBot) -> None:
    window.setFocus()
    left: list[int] = []
    window.left.connect(lambda: left.append(1))
    press(window, "Escape")
    assert window.head.message.text() == "Press Esc again to close"
    press(window, "Shift+Right", "Escape")
    assert left == [], "another key in between, and it asks again"
    press(window, "Escape")
    assert left == [1]


def test_a_refused_repetition_is_said_to_be_none(window: ReviewWindow, qtbot: QtBot) -> None:
    press(window, "Shift+Right")
    with qtbot.waitSignal(window.settled, timeout=10_000):
        press(window, "N")
    (box,) = window.details.doubts
    assert any("Settled: was none" in label.text() for label in box.findChildren(QLabel))
    strip = window.board.bar.strip
    assert "not counted" in strip.describe(strip.selected)


def test_the_chosen_repetition_stands_beside_the_best(window: ReviewWindow, qtbot: QtBot) -> None:
    press(window, "C")
    assert window.comparison.dialog is not None
    window.comparison.dialog.list.chosen.emit(REFERENCE)
    qtbot.waitUntil(lambda: window.comparison.on, timeout=20_000)
    mine = mine_beside(viewing(window), window.comparison._other)
    assert mine.reps == (viewing(window).rep,)
    press(window, "Shift+Right")
    assert window.comparison._rep is viewing(window).rep


def test_a_repetition_that_nothing_counted_is_marked_at_the_cursor_and_taken_back(
    window: ReviewWindow, qtbot: QtBot
) -> None:
    shown = viewing(window)
    before = len(shown.span.entries)
    shown.replay.seek(shown.span.start_s + 0.4)
    with qtbot.waitSignal(window.settled, timeout=10_000):
        press(window, "A")
    assert len(shown.span.entries) == before + 1
    index = next(i for i, e in enumerate(shown.span.entries) if getattr(e.row, "reason", "") == "missed")
    assert window.board.bar.strip.describe(index)
    shown.choose(index)
    with qtbot.waitSignal(window.settled, timeout=10_000):
        press(window, "U")
    assert len(shown.span.entries) == before
    shown.choose(0)
    press(window, "I")
    assert window.head.message.text() == "First mark a repetition by A, or choose one that you marked"


def test_what_cannot_be_opened_is_told_and_what_was_open_stays(window: ReviewWindow, qtbot: QtBot) -> None:
    before = window.viewing
    with qtbot.waitSignal(window.settled, timeout=10_000):
        window.open("f" * 32)
    assert "no such session" in window.head.message.text() and window.viewing is before


def test_a_film_that_is_damaged_is_told_and_the_rest_is_shown(
    window: ReviewWindow, folder: Path, qtbot: QtBot
) -> None:
    (folder.parents[2] / "front.mp4").write_bytes(b"no film at all")
    window.open(f"{FOLDER}{folder}")
    qtbot.waitUntil(lambda: "front.mp4" in window.head.message.text(), timeout=20_000)
    qtbot.waitUntil(lambda: window.measured is not None, timeout=20_000)
    assert window.board.picture._xy is not None
