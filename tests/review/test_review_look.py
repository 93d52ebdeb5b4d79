"""The review's window at its sizes, in both themes, in another language."""

from __future__ import annotations

from pathlib import Path

import pytest
from looked_back import store_with_sessions
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from mirror.review.library import Library
from mirror.review.views import DetailsData, DoubtRow
from mirror.review.words import review_words
from mirror.ui.review.board import StripBar
from mirror.ui.review.pieces.details import Details
from mirror.ui.review.pieces.look import style_sheet
from mirror.ui.review.pieces.words import piece_words
from mirror.ui.review.window import ReviewWindow
from mirror.ui.theme import DARK, LIGHT, Theme
from mirror.ui.translation import translate


@pytest.fixture
def kept(tmp_path: Path) -> tuple[Path, str, str]:
    path = tmp_path / "mirror.db"
    return path, *store_with_sessions(path, reps=5)


def test_it_speaks_german(qtbot: QtBot, kept: tuple[Path, str, str]) -> None:
    made = ReviewWindow(Library(kept[0]), LIGHT, translate("de"))
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    made.refresh()
    qtbot.waitUntil(lambda: made.measured is not None, timeout=20_000)
    assert made.head.title.text() == "Anna  ·  Kniebeuge  ·  Satz 1"
    assert (
        made.details.heading.text() == "Wiederholung 1"
        and made.head.buttons["compare"].text() == "Vergleichen"
    )
    assert made.board.charts[0]._data is not None and made.board.charts[0]._data.title == "Kniewinkel"
    made.stop()


def test_tails_of_letters_over_the_strip_are_seen(qtbot: QtBot) -> None:
    bar = StripBar(DARK, review_words(), piece_words())
    qtbot.addWidget(bar)
    bar.setStyleSheet(style_sheet(DARK, 19))
    bar.resize(1200, 100)
    bar.show()
    bar.grab()
    add = bar.modes["mark"]
    assert "p" in add.text() and add.height() >= add.sizeHint().height()


@pytest.mark.parametrize(("theme", "size"), [(LIGHT, (1366, 768)), (DARK, (1920, 1080))])
def test_everything_fits_in_both_themes(
    qtbot: QtBot, kept: tuple[Path, str, str], theme: Theme, size: tuple[int, int]
) -> None:
    made = ReviewWindow(Library(kept[0]), theme)
    qtbot.addWidget(made)
    made.resize(*size)
    made.show()
    made.refresh()
    qtbot.waitUntil(lambda: made.measured is not None, timeout=20_000)
    assert (made.width(), made.height()) == size
    for part in (
        made.sessions,
        made.board.picture,
        made.board.figure,
        made.board.bar,
        *made.board.charts,
        made.details,
    ):
        box = part.rect().translated(part.mapTo(made, part.rect().topLeft()))
        assert made.rect().contains(box) and box.width() > 150, part
    made.stop()


def test_what_a_bundle_says_is_shown_as_it_stands(qtbot: QtBot) -> None:
    made = Details(DARK)
    qtbot.addWidget(made)
    said = "<b>bold</b> <img src='/etc/passwd'>"
    made.present(DetailsData("Repetition 1", (), (said,), (DoubtRow(0, 1.0, said),)))
    shown = [label for label in made.findChildren(QLabel) if label.text() == said]
    assert len(shown) == 2
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in shown)
