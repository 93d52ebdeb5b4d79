"""Decimals and dates on the screens, in the review and in the report: as the language writes them."""

from __future__ import annotations

import re
from datetime import date

import pytest
from PySide6.QtCore import QDate, QLocale

from export.report.phrases import Phrases
from mirror.review.words import review_words
from mirror.settings.languages import LANGUAGES
from mirror.ui.review.pieces.chart_data import Axis
from mirror.ui.review.pieces.chart_paper import end_words, tick_words
from mirror.ui.review.pieces.words import PIECE_WORDS
from mirror.ui.translation import translator
from mirror.visit.lifted import load_words, velocity_words
from mirror.visit.words import Words

SHORT = QLocale.FormatType.ShortFormat


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
