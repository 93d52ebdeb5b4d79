"""The review's lists and panels: sessions, channels, details with doubts and a note; all pieces at all sizes."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from review_pixels import near, pixels, shown

from mirror.review.views import DetailsData, DoubtRow, SessionRow
from mirror.ui.review.pieces.channel_nodes import common, partner, path_of, side_of, tree_of
from mirror.ui.review.pieces.channel_tree import NODE, ChannelTree
from mirror.ui.review.pieces.details import Details
from mirror.ui.review.pieces.look import LEAST_EM, em_for, look_of, style_sheet
from mirror.ui.review.pieces.session_list import SessionList
from mirror.ui.review.pieces.words import PIECE_WORDS, piece_words
from mirror.ui.theme import DARK, THEMES
from tests.gallery.invented import channels, details, sessions
from tests.gallery.pieces import WINDOWS, pieces
from tests.gallery.window import mock_window


@pytest.fixture
def listed(qtbot: QtBot) -> SessionList:
    made = SessionList(DARK)
    qtbot.addWidget(made)
    shown(made, 300, 700)
    made.present(sessions())
    return made


def titles(listed: SessionList) -> list[str]:
    return [listed.rows.index(i).data().split(",")[0] for i in range(listed.rows.rowCount())]


def test_sessions_stand_under_their_groups(listed: SessionList) -> None:
    assert titles(listed)[:3] == ["Today", "Member 204", "Member 117"]
    assert not listed.rows.flags(listed.rows.index(0)) & Qt.ItemFlag.ItemIsSelectable


def test_selecting_says_nothing_and_marks(listed: SessionList, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(listed.chosen):
        listed.select("s4")
    assert listed.selected == "s4"
    row = listed.view.visualRect(listed.view.currentIndex())
    port = pixels(listed.view.viewport())
    assert near(port[row.center().y(), row.right() - 8][None], look_of(DARK).chosen, 4).all()


def test_a_click_and_arrows_choose_and_headings_are_passed_over(listed: SessionList, qtbot: QtBot) -> None:
    said: list[str] = []
    listed.chosen.connect(said.append)
    at = listed.view.visualRect(listed.rows.index(3)).center()
    qtbot.mouseClick(listed.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    qtbot.keyClick(listed.view, Qt.Key.Key_Down)
    qtbot.keyClick(listed.view, Qt.Key.Key_Up)
    assert said == ["s3", "s4", "s3"]


def test_typing_finds_by_all_words_in_any_order(listed: SessionList, qtbot: QtBot) -> None:
    listed.select("s1")
    with qtbot.assertNotEmitted(listed.chosen):
        listed.search.setText("SQUAT 204")
        assert titles(listed) == ["Today", "Member 204"]
        listed.search.setText("saturday")
        assert titles(listed) == ["Batch: saturday.zip", "court_a.mp4", "court_b.mp4"]
        listed.search.setText("zzz")
        assert titles(listed) == []
        assert near(pixels(listed.view.viewport()), DARK.muted, 60).any(), "an empty list says why"
        listed.search.clear()
    assert listed.rows.row_of("s1") == listed.view.currentIndex().row() == 1


def test_down_goes_from_the_field_to_the_list_and_escape_empties_it(
    listed: SessionList, qtbot: QtBot
) -> None:
    listed.search.setText("lunge")
    with qtbot.waitSignal(listed.chosen) as told:
        qtbot.keyClick(listed.search, Qt.Key.Key_Down)
    assert told.args == ["s5"]
    qtbot.keyClick(listed.search, Qt.Key.Key_Escape)
    assert listed.search.text() == ""


def test_two_thousand_rows_are_not_all_painted(listed: SessionList) -> None:
    listed.present([("Old", [SessionRow(str(i), f"Member {i}", "Squat") for i in range(2000)])])
    listed.select("1999")
    assert listed.rows.rowCount() == 2001
    assert listed.view.viewport().rect().intersects(listed.view.visualRect(listed.view.currentIndex()))


# channels


@pytest.mark.parametrize(
    ("name", "side", "other", "path"),
    [
        ("angle.knee.left", "left", "angle.knee.right", ("angle", "knee")),
        ("position.right_wrist.x", "right", "position.left_wrist.x", ("position", "wrist", "x")),
        ("angle.trunk.lean", "", "angle.trunk.lean", ("angle", "trunk", "lean")),
        ("difference.upright", "", "difference.upright", ("difference", "upright")),
    ],
)
def test_sides_of_a_channel(name: str, side: str, other: str, path: tuple[str, ...]) -> None:
    assert (side_of(name), partner(name), path_of(name)) == (side, other, path)
    assert partner(partner(name)) == name


def test_every_channel_is_in_the_tree_and_pairs_are_one_row() -> None:
    nodes = [node for node in tree_of(channels()).walk() if node.names]
    assert {name for node in nodes for name in node.names} == {channel[0] for channel in channels()}
    knee = next(node for node in nodes if node.names == ("angle.knee.left", "angle.knee.right"))
    assert common("speed of left_knee", "speed of right_knee") == "speed of knee"
    assert common("left arm", "right leg") == "left arm"
    assert knee.paired and [child.side for child in knee.children.values()] == ["left", "right"]


def test_channels_with_the_same_path_are_both_kept() -> None:
    rows = [("a.left.b", "", ""), ("a.b", "", ""), ("a.b.c", "", "")]
    names = [name for node in tree_of(rows).walk() for name in node.names]
    assert sorted(names) == ["a.b", "a.b.c", "a.left.b"]


@pytest.fixture
def tree(qtbot: QtBot) -> ChannelTree:
    made = ChannelTree(DARK)
    qtbot.addWidget(made)
    shown(made, 500, 600)
    made.set_channels(channels())
    return made


def rows(tree: ChannelTree, parent: QModelIndex | None = None) -> list[str]:
    """Labels of all rows that are open."""
    found = []
    parent = parent or QModelIndex()
    for i in range(tree.matches.rowCount(parent)):
        index = tree.matches.index(i, 0, parent)
        found.append(index.data(NODE).label)
        if tree.view.isExpanded(index):
            found += rows(tree, index)
    return found


def test_groups_are_closed_until_something_is_sought(tree: ChannelTree) -> None:
    assert rows(tree)[:2] == ["angle", "angular velocity"]
    tree.search.setText("upright velocity")
    assert rows(tree) == ["angular velocity", "trunk lean"]
    tree.search.setText("nothing like it")
    assert rows(tree) == [] and not tree.none.isHidden()
    tree.search.setText("")
    assert len(rows(tree)) == 6 and tree.none.isHidden()


def test_enter_chooses_both_sides_of_what_was_found(tree: ChannelTree, qtbot: QtBot) -> None:
    tree.search.setText("angle.knee")
    qtbot.keyClick(tree.search, Qt.Key.Key_Down)
    with qtbot.waitSignal(tree.chosen) as told:
        qtbot.keyClick(tree.view, Qt.Key.Key_Return)
    assert told.args == [("angle.knee.left", "angle.knee.right")]


def test_a_group_opens_instead_of_being_chosen(tree: ChannelTree, qtbot: QtBot) -> None:
    tree.view.setCurrentIndex(tree.matches.index(0, 0))
    with qtbot.assertNotEmitted(tree.chosen):
        qtbot.keyClick(tree.view, Qt.Key.Key_Return)
    assert tree.view.isExpanded(tree.matches.index(0, 0))


def test_favourites_stand_first_open_and_in_pairs(tree: ChannelTree) -> None:
    tree.set_favourites(("angle.knee.right", "angle.trunk.lean", "not.there"))
    assert rows(tree)[:4] == ["Often used", "knee angle", "trunk lean angle", "angle"]
    first = tree.matches.index(0, 0, tree.matches.index(0, 0))
    assert first.data(NODE).names == ("angle.knee.left", "angle.knee.right")


# details


@pytest.fixture
def panel(qtbot: QtBot) -> Details:
    made = Details(DARK)
    qtbot.addWidget(made)
    shown(made, 400, 900)
    made.present(details())
    return made


def said(panel: QWidget) -> list[str]:
    return [label.text() for label in panel.findChildren(QLabel) if not label.isHidden()]


def test_facts_faults_and_doubts_are_told(panel: Details) -> None:
    words = said(panel)
    for text in ("Repetition 7", "Range of motion", "146°", "target 150°", "Fault", "Doubt, 0:58.4"):
        assert text in words, text
    assert near(pixels(panel), look_of(DARK).cue_ground, 3).sum() > 2000


@pytest.mark.parametrize(("number", "answer"), [(0, True), (1, False)])
def test_one_click_settles_a_doubt(panel: Details, qtbot: QtBot, number: int, answer: bool) -> None:
    button = panel.doubts[0].findChildren(QPushButton)[number]
    with qtbot.waitSignal(panel.settled) as told:
        button.click()
    assert told.args == [3, answer]


def test_a_settled_doubt_says_so_and_can_be_undone(panel: Details, qtbot: QtBot) -> None:
    panel.present(replace(details(), doubts=(DoubtRow(3, 58.4, "legs never opened", True),)))
    assert any("was a repetition" in words for words in said(panel.doubts[0]))
    (undo,) = panel.doubts[0].findChildren(QPushButton)
    with qtbot.waitSignal(panel.unsettled) as told:
        undo.click()
    assert told.args == [3]


def test_a_note_is_kept_once_when_it_is_left_or_by_ctrl_enter(panel: Details, qtbot: QtBot) -> None:
    kept: list[str] = []
    panel.noted.connect(kept.append)
    qtbot.keyClicks(panel.note, "Good day")
    assert kept == []
    qtbot.keyClick(panel.note, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    panel.note.clearFocus()
    assert kept == ["Good day"]
    qtbot.keyClicks(panel.note, "!")
    qtbot.keyClick(panel.note, Qt.Key.Key_Escape)
    assert panel.note.toPlainText() == "Good day"


def test_a_long_note_is_seen_whole_and_an_empty_trend_takes_little_room(panel: Details) -> None:
    low = panel.note.height()
    panel.present(replace(details(), note="Shoulder was sore last week. " * 4))
    assert panel.note.height() > 1.7 * low
    assert panel.note.verticalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    tall = panel.trend.sizeHint().height()
    panel.trend.present(("a",), (3.0,), "reps", "Weeks")
    assert panel.trend.sizeHint().height() > 2 * tall


def test_showing_the_next_repetition_replaces_the_last(panel: Details) -> None:
    panel.present(DetailsData("Repetition 8", note="tired"))
    assert "Range of motion" not in said(panel) and panel.doubts == []
    assert panel.note.toPlainText() == "tired"


# all of them


@pytest.mark.parametrize("name", pieces(DARK))
def test_every_piece_paints_in_every_theme_and_is_named(qtbot: QtBot, name: str) -> None:
    seen = []
    for theme in THEMES.values():
        made, width, height = pieces(theme)[name]()
        qtbot.addWidget(made)
        shown(made, width, height, theme)
        assert made.accessibleName()
        seen.append(pixels(made))
        assert pixels(made, 2.0).shape == (2 * height, 2 * width, 3)
        assert len(np.unique(seen[-1].reshape(-1, 3), axis=0)) > 8
    # the picture's ground is dark in every theme
    assert name.startswith("picture") or (seen[0] != seen[1]).any()


@pytest.mark.parametrize("size", WINDOWS.values(), ids=list(WINDOWS))
def test_nothing_is_cut_off_in_the_window(qtbot: QtBot, size: tuple[int, int, float]) -> None:
    width, height, _ = size
    window = mock_window(DARK)
    qtbot.addWidget(window)
    window.setStyleSheet(style_sheet(DARK, em_for(width, height)))
    window.resize(width, height)
    window.show()
    assert (window.width(), window.height()) == (width, height)
    for label in window.findChildren(QLabel):
        if label.isVisible() and not label.wordWrap():
            assert label.width() >= label.sizeHint().width() - 1, label.text()
    panel = window.findChildren(Details)[0]
    assert panel._area.verticalScrollBar().maximum() == 0


def test_letters_stay_large_enough_on_small_windows() -> None:
    assert em_for(1366, 768) == LEAST_EM and em_for(1920, 1080) == 17.5 and em_for(3840, 2160) == 35


def test_every_word_is_in_the_table_in_whole() -> None:
    assert all(text.strip() for text in PIECE_WORDS.values())
    assert piece_words(lambda text: f"<{text}>")("side.left") == "<left>"
