"""A language whose lines begin at the right: screens are turned about their middle, but for what must not be."""

from __future__ import annotations

from collections.abc import Iterator

import cv2
import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtWidgets import QApplication
from test_ui_fits import together
from test_ui_screens import painted, screens

from export.report.phrases import LEFTWARD
from mirror.flow.view import DoorView, NextView, Screen, SessionSummaryView
from mirror.flow.words import Words
from mirror.settings.languages import LANGUAGES
from mirror.ui.canvas import LEFT, RIGHT, Canvas, RenderCache
from mirror.ui.pieces.button import rightwards
from mirror.ui.theme import DARK
from mirror.ui.translation import direction, translate

SIZE = (1080, 1920)


@pytest.fixture(scope="module")
def views(qapp: QApplication) -> dict[str, Screen]:
    return screens() | together(Words())


@pytest.fixture
def canvas(qapp: QApplication) -> Iterator[Canvas]:
    """A black canvas of 200x100 px."""
    image = QImage(QSize(200, 100), QImage.Format.Format_RGB32)
    image.fill(0)
    painter = QPainter(image)
    yield Canvas(painter, DARK, 200, 100, RenderCache())
    painter.end()


def ink(canvas: Canvas) -> np.ndarray:
    """Where the canvas is not black, (100, 200)."""
    image = canvas.painter.device()
    assert isinstance(image, QImage)
    return np.frombuffer(image.constBits(), np.uint8).reshape(100, 200, 4)[..., :3].max(-1) > 40


@pytest.mark.parametrize("name", ["idle", "who", "stand", "menu", "set_summary", "session_summary", "board"])
def test_targets_are_where_they_are_seen(views: dict[str, Screen], name: str) -> None:
    _, plain, _ = painted(views[name], SIZE)
    _, turned, _ = painted(views[name], SIZE, leftward=True)
    assert turned.keys() == plain.keys()
    for target, box in plain.items():
        seen = turned[target]
        assert (seen.left(), seen.right()) == pytest.approx((1080 - box.right(), 1080 - box.left())), target
        assert seen.top() == box.top()


def test_digits_stay_from_left_to_right(views: dict[str, Screen]) -> None:
    assert isinstance(views["door"], DoorView) and isinstance(views["weigh"], NextView)
    _, places, _ = painted(views["door"], SIZE, leftward=True)
    keys = [key.id for key in views["door"].keys if key.label in "123"]
    lefts = [places[key].left() for key in keys]
    assert len(lefts) == 3 and lefts == sorted(lefts)
    _, loads, _ = painted(views["weigh"], SIZE, leftward=True)
    less_and_more = [loads[target.id].left() for target in views["weigh"].loads]
    assert len(less_and_more) == 4 and less_and_more == sorted(less_and_more)


def test_a_code_can_be_read_from_it(views: dict[str, Screen]) -> None:
    view = views["session_summary"]
    assert isinstance(view, SessionSummaryView)
    image, _, _ = painted(view, SIZE, leftward=True)
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(1920, 1080, 4)
    assert cv2.QRCodeDetector().detectAndDecode(np.ascontiguousarray(pixels[..., :3]))[0] == view.payload


def test_words_begin_at_the_other_side_and_can_be_read(canvas: Canvas) -> None:
    canvas.text(QPointF(10, 60), "L", 60, weight=700)
    plain = ink(canvas)
    canvas.painter.fillRect(canvas.area, 0)
    with canvas.leftwards() as turned:
        turned.text(QPointF(10, 60), "L", 60, weight=700)
    seen = ink(canvas)
    columns = np.flatnonzero(seen.any(0))
    assert columns[0] > 100 and columns[-1] < 190
    # an L has its upright at its left, turned or not
    assert seen[:, columns[0] + 2].sum() > 2 * seen[:, columns[-1] - 2].sum()
    shift = columns[0] - np.flatnonzero(plain.any(0))[0]
    assert np.mean(np.roll(plain, shift, 1) != seen) < 0.02


def test_a_piece_that_is_remembered_lies_where_it_was_painted(canvas: Canvas) -> None:
    box = QRectF(20, 20, 40, 40)
    with canvas.leftwards() as turned:
        for _ in range(2):
            turned.paint_cached("piece", box, lambda on: on.panel(QRectF(20, 20, 10, 40), 0, "#FFFFFF", 1.0))
    columns = np.flatnonzero(ink(canvas).any(0))
    assert (columns[0], columns[-1]) == (170, 179)


def test_what_stays_is_painted_as_it_is(canvas: Canvas) -> None:
    with canvas.leftwards() as turned, turned.as_seen(QRectF(20, 20, 40, 40)) as (on, seen):
        assert seen == QRectF(140, 20, 40, 40) and not on.leftward
        on.panel(QRectF(seen.left(), 20, 10, 40), 0, "#FFFFFF", 1.0)
    columns = np.flatnonzero(ink(canvas).any(0))
    assert (columns[0], columns[-1]) == (140, 149)


def test_cells_that_stay_from_left_to_right(canvas: Canvas) -> None:
    cells = [QRectF(10, 0, 20, 5), QRectF(40, 0, 30, 5)]
    assert rightwards(canvas, cells) == cells
    with canvas.leftwards() as turned:
        assert rightwards(turned, cells) == [QRectF(50, 0, 20, 5), QRectF(10, 0, 30, 5)]
        assert rightwards(turned, []) == []


def test_paragraphs_begin_at_the_other_side(canvas: Canvas) -> None:
    with canvas.leftwards() as turned:
        turned.paragraph(QRectF(0, 0, 200, 100), "l l", 30, align=LEFT)
    assert np.flatnonzero(ink(canvas).any(0))[0] > 150
    canvas.painter.fillRect(canvas.area, 0)
    with canvas.leftwards() as turned:
        turned.paragraph(QRectF(0, 0, 200, 100), "l l", 30, align=RIGHT)
    assert np.flatnonzero(ink(canvas).any(0))[-1] < 50


def test_the_language_says_where_lines_begin(qapp: QApplication) -> None:
    assert direction("ar") == Qt.LayoutDirection.RightToLeft
    assert direction("ja") == direction("en") == Qt.LayoutDirection.LeftToRight
    assert {name for name, row in LANGUAGES.items() if row.leftward} == LEFTWARD
    try:
        translate("ar")
        assert QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    finally:
        translate("en")
    assert QGuiApplication.layoutDirection() == Qt.LayoutDirection.LeftToRight
