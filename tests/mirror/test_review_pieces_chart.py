"""The review's charts: axes, what is drawn, what is read, and how they seek."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot
from review_pixels import near, pixels, send_move, shown, wheel

from mirror.review.views import ChartData, Line, Spread
from mirror.ui.review.pieces.chart import ChartPanel
from mirror.ui.review.pieces.chart_data import (
    axis,
)
from mirror.ui.theme import DARK
from tests.gallery.invented import knee, overlay, shoulder

X = np.linspace(0.0, 10.0, 101)


def data(*lines: Line, unit: str = "°", target: tuple[float, float] | None = None) -> ChartData:
    return ChartData("Knee", unit, X, lines, target)


def flat(value: float, side: str = "left") -> Line:
    return Line(side, np.full(len(X), value), side)


@pytest.fixture
def panel(qtbot: QtBot) -> ChartPanel:
    made = ChartPanel(DARK)
    qtbot.addWidget(made)
    shown(made, 500, 300)
    made.present(data(flat(120.0), flat(60.0, "right")))
    return made


def at_value(panel: ChartPanel, value: float) -> int:
    area, found = panel.area(), axis(panel._data)
    assert found is not None
    return round(area.bottom() - (value - found.low) / (found.high - found.low) * area.height())


def test_lines_are_drawn_at_their_values_in_their_side_s_colour(panel: ChartPanel) -> None:
    picture, x = pixels(panel), round(panel.area().center().x())
    for value, paint in ((120.0, DARK.left), (60.0, DARK.right)):
        y = at_value(panel, value)
        assert near(picture[y - 3 : y + 4, x], paint, 30).any(), value
        assert not near(picture[y - 20 : y - 6, x], paint, 30).any()


def test_the_target_is_a_green_ground(panel: ChartPanel) -> None:
    panel.present(data(flat(120.0), target=(80.0, 100.0)))
    picture, x = pixels(panel), round(panel.area().center().x())
    inside, outside = picture[at_value(panel, 90.0), x], picture[at_value(panel, 110.0) - 4, x]
    assert inside[1] > outside[1] + 15 and inside[1] > inside[0] + 15


def test_a_line_at_the_end_of_the_axis_keeps_its_thickness(panel: ChartPanel) -> None:
    def thick(value: float) -> int:
        y, x = at_value(panel, value), round(panel.area().center().x())
        return int(near(pixels(panel)[y - 4 : y + 5, x], DARK.left, 60).sum())

    panel.present(data(flat(180.0), flat(135.0), flat(0.0)))
    assert min(thick(180.0), thick(135.0), thick(0.0)) >= 2


def test_a_gap_is_a_gap(panel: ChartPanel) -> None:
    values = np.full(len(X), 100.0)
    values[40:60] = np.nan
    panel.present(data(Line("left", values, "left")))
    picture, y, area = pixels(panel), at_value(panel, 100.0), panel.area()
    drawn = near(picture[y - 3 : y + 4], DARK.left, 30).any(0)
    middle = round(area.center().x())
    assert not drawn[middle - 20 : middle + 20].any()
    assert drawn[round(area.left() + 0.2 * area.width())]


def test_the_cursor_is_white_where_the_replay_is(panel: ChartPanel) -> None:
    panel.set_cursor(2.5)
    area = panel.area()
    x = round(area.left() + 0.25 * area.width())
    column = pixels(panel)[round(area.top()) + 5 : round(area.bottom()) - 5, x - 2 : x + 3]
    assert near(column, DARK.ink, 30).any(1).mean() > 0.8
    panel.set_cursor(None)
    column = pixels(panel)[round(area.top()) + 5 : round(area.bottom()) - 5, x - 2 : x + 3]
    assert near(column, DARK.ink, 30).any(1).mean() < 0.1


def test_a_click_and_a_drag_seek(panel: ChartPanel, qtbot: QtBot) -> None:
    said: list[float] = []
    panel.sought.connect(said.append)
    middle, y = round(panel.area().center().x()), round(panel.area().center().y())
    qtbot.mousePress(panel, Qt.MouseButton.LeftButton, pos=QPoint(middle, y))
    send_move(panel, QPoint(499, y), Qt.MouseButton.LeftButton)
    assert said == [pytest.approx(5.0, abs=0.1), 10.0]
    qtbot.mouseRelease(panel, Qt.MouseButton.LeftButton, pos=QPoint(499, y))
    send_move(panel, QPoint(middle - 50, y))
    assert len(said) == 2, "a hand that only hovers seeks nothing"
    qtbot.mousePress(panel, Qt.MouseButton.LeftButton, pos=QPoint(middle, 5))
    send_move(panel, QPoint(middle, y), Qt.MouseButton.LeftButton)
    assert len(said) == 2, "the title is no place to seek"


def test_hovering_reads_without_seeking(panel: ChartPanel, qtbot: QtBot) -> None:
    panel.set_cursor(0.0)
    before = pixels(panel)
    with qtbot.assertNotEmitted(panel.sought):
        send_move(panel, panel.area().center().toPoint())
    assert (pixels(panel) != before).any()
    assert panel.read(3.0) == (("left", "120°"), ("right", "60°"))


@pytest.mark.parametrize(
    ("key", "shift", "wanted"),
    [
        (Qt.Key.Key_Right, False, 5.1),
        (Qt.Key.Key_Left, False, 4.9),
        (Qt.Key.Key_Right, True, 6.0),
        (Qt.Key.Key_Home, False, 0.0),
        (Qt.Key.Key_End, False, 10.0),
    ],
)
def test_keys_seek(panel: ChartPanel, qtbot: QtBot, key: Qt.Key, shift: bool, wanted: float) -> None:
    panel.set_cursor(5.0)
    modifier = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
    with qtbot.waitSignal(panel.sought) as told:
        qtbot.keyClick(panel, key, modifier)
    assert told.args == [pytest.approx(wanted)]


def test_the_wheel_zooms_about_the_hand_and_a_double_click_shows_all(panel: ChartPanel, qtbot: QtBot) -> None:
    middle = panel.area().center().toPoint()
    wheel(panel, middle, 700)
    low, high = panel.x_range
    assert 0 < low < 5 < high < 10 and (low + high) / 2 == pytest.approx(5, abs=0.1)
    panel.set_cursor(9.9)
    assert panel.x_range[0] <= 9.9 <= panel.x_range[1], "the page is turned"
    qtbot.mouseDClick(panel, Qt.MouseButton.LeftButton, pos=middle)
    assert panel.x_range == (0, 10)


def test_lines_are_sharp_where_the_screen_is_finer(panel: ChartPanel) -> None:
    fine, coarse = pixels(panel, 2.0), np.repeat(np.repeat(pixels(panel), 2, 0), 2, 1)
    assert np.abs(np.diff(fine, axis=0)).max(-1).sum() > 0
    blocks = (fine[::2, ::2] == fine[1::2, 1::2]).all(-1)
    title = slice(5, 25), slice(10, 60)
    assert not blocks[title].all() and (fine != coarse).any()


def test_a_zoom_stays_while_the_same_stretch_is_shown(panel: ChartPanel) -> None:
    panel.set_range(2.0, 4.0)
    panel.present(data(flat(80.0)))
    assert panel.x_range == (2, 4)
    panel.present(shoulder())
    assert panel.x_range[1] == pytest.approx(3.3)


def test_a_warning_is_amber_and_other_words_are_not(panel: ChartPanel) -> None:
    panel.present(knee())
    assert near(pixels(panel)[:30], DARK.cue, 30).any()
    panel.present(shoulder())
    assert not near(pixels(panel)[:30], DARK.cue, 30).any()


def test_an_empty_chart_says_so_and_takes_no_click(panel: ChartPanel, qtbot: QtBot) -> None:
    for nothing in (None, data(flat(np.nan)), ChartData("K", "°", X[:0], ())):
        panel.present(nothing)
        with qtbot.assertNotEmitted(panel.sought):
            qtbot.keyClick(panel, Qt.Key.Key_Space)
            qtbot.mouseClick(panel, Qt.MouseButton.LeftButton)
        assert panel.read(1.0) == ()
        assert pixels(panel).any()


def test_a_band_is_named_with_its_mean(panel: ChartPanel) -> None:
    panel.present(overlay())
    names = [name for name, _ in panel.read(50.0)]
    assert names == ["rep 7", "± SD"]


def test_another_recording_s_line_is_dashed_and_named_once(panel: ChartPanel) -> None:
    rows = np.linspace(40, 120, len(X))
    spread = tuple(
        Spread(rows + off, np.full(len(X), 5.0), side) for off, side in ((0, "left"), (9, "right"))
    )
    other = tuple(Line("Other", rows + 30, side, faint=True) for side in ("left", "right"))
    chart = ChartData("K", "°", X, other, spread=spread)
    panel.present(chart)
    assert panel.read(0.0) == (("left", "40°"), ("right", "49°"), ("± SD", ""), ("Other", ""))
    many = ChartData("K", "°", X, (*other, replace(other[0], name="b")), spread=spread)
    panel.present(many)
    assert [name for name, _ in panel.read(0.0)] == ["left", "right", "± SD"]


def test_one_sample_can_be_shown(panel: ChartPanel) -> None:
    panel.present(ChartData("K", "m", np.array([2.0]), (Line("a", np.array([1.0])),)))
    panel.set_cursor(2.0)
    assert panel.read(2.0) == (("a", "1.00 m"),) or panel.read(2.0)[0][0] == "a"
    assert pixels(panel).any()


def test_a_dense_line_is_drawn_as_high_as_it_swings(panel: ChartPanel) -> None:
    x = np.linspace(0, 10, 60_000)
    y = 100 + 30 * np.sign(np.sin(3000 * x))
    y[24_000:36_000] = np.nan
    panel.present(ChartData("K", "°", x, (Line("left", y, "left"),)))
    drawn, area = near(pixels(panel), DARK.left, 30), panel.area()
    column = drawn[:, round(area.left() + 0.2 * area.width())]
    assert column[at_value(panel, 128) : at_value(panel, 72)].all()
    assert not column[10 : at_value(panel, 136)].any()
    assert not drawn[round(area.top()) : round(area.bottom()), round(area.center().x())].any()
