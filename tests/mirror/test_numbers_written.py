"""Decimals and dates on the screens, in the review and in the report: as the language writes them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QDate, QLocale, QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from export.report.phrases import Phrases
from mirror.flow.lifting import load_words, velocity_words
from mirror.flow.words import Words
from mirror.review.words import review_words
from mirror.settings.languages import LANGUAGES
from mirror.settings.options import Settings, Value
from mirror.ui.review.pieces import picture
from mirror.ui.review.pieces.chart import end_words, tick_words
from mirror.ui.review.pieces.chart_data import Axis
from mirror.ui.review.pieces.words import PIECE_WORDS
from mirror.ui.trainer.fields import Stepper, normalise_number, number
from mirror.ui.trainer.settings import SettingsPage
from mirror.ui.translation import translate, translator

SHORT = QLocale.FormatType.ShortFormat
SECONDS = "visit.hold_s"
"""An option in steps of half a second."""


@pytest.mark.parametrize("name", sorted(LANGUAGES))
def test_decimals_and_dates_are_written_as_qt_does_in_the_language(name: str) -> None:
    words, locale = Words(translator(name)), QLocale(LANGUAGES[name].locale)
    assert words.decimal("-12.5") == f"-12{locale.decimalPoint()}5"
    pattern = re.sub(r"y+", "yyyy", re.sub(r"M+", "MM", re.sub(r"d+", "dd", locale.dateFormat(SHORT))))
    day = date(2026, 3, 9)
    assert words.numeric_date(day) == locale.toString(QDate(2026, 3, 9), pattern)


@pytest.mark.parametrize(
    ("name", "load", "velocity"),
    [("en", "22.5 kg", "0.53 m/s"), ("de", "22,5 kg", "0,53 m/s"), ("ja", "22.5 kg", "0.53 m/s")],
)
def test_loads_and_velocities_have_the_language_s_decimal_sign(name: str, load: str, velocity: str) -> None:
    words = Words(translator(name))
    assert load_words(words, 22.5) == load
    assert velocity_words(words, [0.53], known_height=True) == velocity


def test_the_charts_of_the_review_write_decimals_as_its_language_does() -> None:
    words = Words(translator("de"), PIECE_WORDS)
    assert tick_words(Axis(0.0, 1.0, 0.5), "m/s", words) == ["0,0", "0,5", "1,0"]
    assert end_words("seconds", (0.0, 1.5), words) == ("0,00 s", "1,50 s")


def test_the_report_and_the_screens_write_alike() -> None:
    report, review = Phrases("pl", translator("pl")), review_words(translator("pl"))
    assert report.number(1.25, 2) == review.decimal("1.25") == "1,25"


@pytest.fixture
def german(qapp: QApplication) -> Iterator[Words]:
    """The running program in German."""
    yield Words(translate("de"))
    translate("en")


def settings_page(qtbot: QtBot, words: Words) -> tuple[SettingsPage, dict[str, Value]]:
    """The form, and what it has written."""
    written: dict[str, Value] = {}
    page = SettingsPage(Settings(), words, written.__setitem__)
    qtbot.addWidget(page)
    return page, written


def typed(page: SettingsPage, key: str, text: str) -> None:
    field = page.fields[key]
    assert isinstance(field, QLineEdit)
    field.setText(text)
    field.editingFinished.emit()


def test_the_settings_write_and_read_numbers_as_the_language_does(qtbot: QtBot, german: Words) -> None:
    page, written = settings_page(qtbot, german)
    field = page.fields[SECONDS]
    stepper = field.parentWidget()
    assert isinstance(field, QLineEdit) and isinstance(stepper, Stepper)
    before = float(normalise_number(field.text()))
    stepper.more.click()
    assert field.text() == german.decimal(f"{before + 0.5:g}")
    assert written[SECONDS] == before + 0.5
    for text, value in (("2,5", 2.5), ("1.5", 1.5), (" 3 ", 3.0)):
        typed(page, SECONDS, text)
        assert written[SECONDS] == value, text


def test_the_settings_take_a_comma_in_a_language_that_writes_a_point(
    qtbot: QtBot, qapp: QApplication
) -> None:
    page, written = settings_page(qtbot, Words())
    typed(page, SECONDS, "2,5")
    assert written[SECONDS] == 2.5


@pytest.mark.parametrize("language", ["en", "de", "fr", "ar"])
@pytest.mark.parametrize("text", ["24,5", "24.5"])
def test_a_number_with_arrows_reads_both_signs_and_writes_its_language_s(
    qtbot: QtBot, qapp: QApplication, language: str, text: str
) -> None:
    translate(language)
    try:
        told: list[float] = []
        box = number(10.0, 2, 1000, 0.1, told.append, 1)
        qtbot.addWidget(box)
        line = box.lineEdit()
        line.selectAll()
        qtbot.keyClicks(line, text)
        qtbot.keyClick(line, Qt.Key.Key_Return)
        assert told == [24.5]
        assert line.text() == Words(translator(language)).decimal("24.5")
    finally:
        translate("en")


def test_a_stopwatch_on_the_picture_has_the_language_s_sign(
    german: Words, monkeypatch: pytest.MonkeyPatch
) -> None:
    written: list[str] = []
    monkeypatch.setattr(
        picture, "_write_words", lambda painter, within, at, words, *rest: written.append(words)
    )
    image = QImage(100, 100, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    picture._draw_stopwatch(painter, QRectF(0, 0, 100, 100), QPointF(50, 50), 1234.5, 10.0)
    painter.end()
    assert written == ["1234,50 s"]
