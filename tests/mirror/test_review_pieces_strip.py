"""The review's strip of repetitions, its bars of weeks and its list of keys."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from review_pixels import near, pixels, shown, wheel

from mirror.review.views import StripItem
from mirror.ui.review.keys import KeysOverlay
from mirror.ui.review.pieces.look import contrast, look_of, readable_on
from mirror.ui.review.pieces.rep_strip import RepStrip, StripLayout, shade
from mirror.ui.review.pieces.trend import TrendBars
from mirror.ui.theme import DARK, THEMES, Theme
from tests.gallery.invented import keys, strip


def rep(number: int, level: str = "good", quality: float = 0.9, faults: tuple[str, ...] = ()) -> StripItem:
    return StripItem("rep", number, "", quality, level, float(number), number + 0.8, faults)


@pytest.fixture
def view(qtbot: QtBot) -> RepStrip:
    made = RepStrip(DARK)
    qtbot.addWidget(made)
    shown(made, 1000, 80)
    made.present(strip(13), "Set 2")
    return made


@pytest.mark.parametrize("count", [0, 1, 5, 13, 40, 300])
@pytest.mark.parametrize("width", [320, 800, 1160])
def test_boxes_never_overlap_and_each_can_be_brought_into_sight(count: int, width: int) -> None:
    layout = StripLayout(count, width, 16.0)
    boxes = [layout.box(i) for i in range(count)]
    assert all(a.right() < b.left() for a, b in pairwise(boxes))
    assert all(31.9 <= box.width() <= 96.1 for box in boxes)
    for i, box in enumerate(boxes):
        offset = layout.offset_for(i, 0.0)
        assert box.left() - offset >= layout.left - 0.5
        assert box.right() - offset <= layout.left + layout.room + 0.5
        assert i in layout.in_sight(offset)
        assert layout.index_at(box.center()) == i
    assert layout.index_at(QPointF(0, 0)) == -1


def test_a_click_chooses_once_and_says_which(view: RepStrip, qtbot: QtBot) -> None:
    at = view.box(4).center().toPoint()
    with qtbot.waitSignal(view.chosen) as told:
        qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=at)
    assert told.args == [4] and view.selected == 4
    with qtbot.assertNotEmitted(view.chosen):
        qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=at)
        view.select(2)


def test_keys_go_to_the_neighbour_and_to_the_ends(view: RepStrip, qtbot: QtBot) -> None:
    said: list[int] = []
    view.chosen.connect(said.append)
    for key in (
        Qt.Key.Key_Right,
        Qt.Key.Key_Right,
        Qt.Key.Key_Left,
        Qt.Key.Key_Left,
        Qt.Key.Key_End,
        Qt.Key.Key_Home,
    ):
        qtbot.keyClick(view, key)
    assert said == [0, 1, 0, 12, 0]


def test_keys_in_an_empty_strip_choose_nothing(view: RepStrip, qtbot: QtBot) -> None:
    view.present(())
    with qtbot.assertNotEmitted(view.chosen):
        for key in (Qt.Key.Key_Right, Qt.Key.Key_End):
            qtbot.keyClick(view, key)
    assert view.selected == -1


def test_three_hundred_scroll_to_what_is_selected(view: RepStrip) -> None:
    view.present([rep(i + 1) for i in range(300)])
    assert view.offset == 0
    view.select(299)
    assert view.box(299).right() <= view.width()
    wheel(view, QPoint(100, 40), 120)
    assert view.box(299).right() > view.width() - 20
    wheel(view, QPoint(100, 40), 10**6)
    assert view.offset == 0


def inside(view: RepStrip, index: int) -> np.ndarray:
    box = view.box(index).adjusted(4, 4, -4, -4).toRect()
    return pixels(view)[box.top() : box.bottom(), box.left() : box.right()]


def test_levels_have_their_colours_and_more_than_colour(view: RepStrip) -> None:
    view.present([rep(1), rep(2, "fair", 0.6), rep(3, "poor", 0.3), rep(3, "poor", 0.3, ("Arms",))])
    look = look_of(DARK)
    for i, (level, quality) in enumerate((("good", 0.9), ("fair", 0.6), ("poor", 0.3))):
        assert near(inside(view, i), shade(look, level, quality), 3).mean() > 0.5, level
    marked, plain = view.box(3), view.box(2)
    corner = pixels(view)[int(plain.top()) + 6 : int(plain.top()) + 9]
    x = int(marked.right()) - 9
    assert (corner[:, x] != corner[:, int(plain.right()) - 9]).any(), "a fault has a corner"


def test_the_bar_is_as_long_as_the_quality(view: RepStrip) -> None:
    view.present([rep(1, "good", 1.0), rep(2, "good", 0.5)])
    lengths = []
    for i in (0, 1):
        box = view.box(i)
        row = pixels(view)[round(box.bottom() - 0.42 * 16 + 1)]
        part = row[int(box.left()) : int(box.right())]
        lengths.append(int((part.sum(-1) < part.sum(-1).max() - 150).sum()))
    assert lengths[0] == pytest.approx(2 * lengths[1], abs=5)


def test_the_chosen_one_has_a_white_edge(view: RepStrip) -> None:
    def white() -> int:
        return int(near(pixels(view)[25:], DARK.ink, 6).sum())

    before = white()
    view.select(3)
    assert white() > before + 100


def test_a_doubt_is_empty_until_it_is_settled(view: RepStrip) -> None:
    def doubt(settled: bool | None) -> StripItem:
        return StripItem("doubt", 0, "too fast", 0.0, "poor", 1.0, 2.0, (), settled)

    view.present([doubt(None), doubt(True), doubt(False)])
    good = DARK.good
    assert not near(inside(view, 0), good, 60).any()
    assert near(inside(view, 1), good, 60).any()
    assert (
        "counted" in view.describe(1) and "not counted" in view.describe(2) and "too fast" in view.describe(0)
    )


def test_what_is_selected_is_said_in_words(view: RepStrip) -> None:
    view.present([rep(1, "fair", 0.62, ("Arms not all the way up",))])
    view.select(0)
    assert view.accessibleDescription() == "Repetition 1: fair, quality 62 % · Arms not all the way up"


@pytest.mark.parametrize("theme", THEMES.values(), ids=list(THEMES))
def test_letters_can_be_read_on_every_colour(theme: Theme) -> None:
    look = look_of(theme)
    for level in ("good", "fair", "poor"):
        for quality in (0.0, 0.5, 1.0):
            paint = shade(look, level, quality)
            assert contrast(readable_on(paint), paint) >= 4.5, (level, quality)
    for ink in (look.ink, look.muted, look.cue):
        assert contrast(ink, look.panel) >= 4.5
    assert contrast(look.muted, look.raised) >= 4.5
    assert contrast(look.ink, look.chosen) >= 4.5
    assert contrast(look.cue, look.cue_ground) >= 4.5
    assert contrast(look.ink, look.good_ground) >= 4.5


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


# weeks


@pytest.fixture
def trend(qtbot: QtBot) -> TrendBars:
    made = TrendBars(DARK)
    qtbot.addWidget(made)
    shown(made, 300, 170)
    made.present([f"week {i}" for i in range(4)], [10.0, np.nan, 20.0, 40.0], "reps", "Weeks")
    return made


def test_bars_are_as_high_as_their_values_and_missing_weeks_have_none(trend: TrendBars) -> None:
    heights = [trend.bar(i).height() for i in range(4)]
    assert heights[1] == 0
    assert heights[0] * 4 == pytest.approx(heights[3], rel=0.02)
    assert heights[2] * 2 == pytest.approx(heights[3], rel=0.02)


def test_the_last_bar_is_bright_and_one_under_the_hand_too(trend: TrendBars, qtbot: QtBot) -> None:
    def bright(index: int) -> bool:
        at = trend.bar(index).center().toPoint()
        return bool(near(pixels(trend)[at.y(), at.x()][None], DARK.left, 4).all())

    assert bright(3) and not bright(0)
    qtbot.mouseMove(trend, trend.bar(0).center().toPoint())
    assert bright(0) and bright(3)
    qtbot.mouseMove(trend, QPoint(110, 100))
    assert not bright(0)


def test_the_newest_value_is_said(trend: TrendBars) -> None:
    assert trend.accessibleDescription() == "week 3: 40 reps"
    trend.present(["a"], [np.nan], "reps", "Weeks")
    assert trend.accessibleDescription() == "Not yet enough sessions"
    assert trend.bar(0).isEmpty()


# keys


def test_the_keys_cover_the_window_and_give_the_focus_back(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    field = QLineEdit()
    QVBoxLayout(window).addWidget(field)
    overlay = KeysOverlay(DARK, parent=window)
    overlay.present(keys())
    shown(window, 900, 700)
    assert not overlay.isVisible()
    field.setFocus()
    overlay.toggle()
    assert overlay.isVisible() and overlay.size() == window.size()
    window.resize(1000, 600)
    assert overlay.size() == window.size()
    qtbot.keyClick(overlay, Qt.Key.Key_Question)
    assert not overlay.isVisible() and window.focusWidget() is field
    overlay.toggle()
    qtbot.mouseClick(overlay, Qt.MouseButton.LeftButton)
    assert not overlay.isVisible()


def test_every_group_of_keys_is_in_a_column_and_said(qtbot: QtBot) -> None:
    overlay = KeysOverlay(DARK)
    qtbot.addWidget(overlay)
    overlay.present(keys())
    assert [group for column in overlay.columns() for group in column] == list(keys())
    assert len(overlay.columns()) == 2
    assert "Space: play, pause" in overlay.accessibleDescription()
