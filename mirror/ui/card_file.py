"""The card of a member's newest session as a file, drawn without a display."""

from __future__ import annotations

import os
import sys
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QDate, QLocale
from PySide6.QtGui import QGuiApplication

from mirror.flow.card import of_past
from mirror.flow.offer import Offer
from mirror.flow.words import Words
from mirror.progress.days import day_of
from mirror.progress.past import Past
from mirror.settings.languages import LANGUAGES
from mirror.ui.card import png
from mirror.ui.theme import theme
from mirror.ui.translation import language, translator
from rules.exercise import Exercise


def write(past: Past, path: Path, wanted: str) -> None:
    """Write the newest session of a past, which is not empty, in a language of the settings."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    words = Words(translator(wanted))
    offer = Offer([Exercise.named(name) for name in Exercise.names()], words)
    at = day_of(past[-1].at)
    day = QDate(at.year, at.month, at.day)
    title = QLocale(LANGUAGES[language(wanted)].locale).toString(day, QLocale.FormatType.LongFormat)
    today = day_of(datetime.now().timestamp())
    path.write_bytes(png(of_past(words, offer, past, today, title), theme("dark", False, False)))
    app.processEvents()
