"""The screens' words in the member's language, by Qt's translation: one `.qm` for each language."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QLocale, QObject, Qt, QTranslator
from PySide6.QtGui import QGuiApplication

from export.report.phrases import Counted
from mirror.settings.languages import FOLDER, LANGUAGES, languages
from mirror.ui import theme

CONTEXT = "mirror"
"""The one context of our `.ts` files; their sources are the English texts."""
WITHOUT_NUMBER = 3
"""The number whose plural form stands where none is known, as over a column; `few` where a language has it."""


def language(wanted: str) -> str:
    """The language of a setting: `auto` is the system's; English where there is no other."""
    asked = QLocale.system().name()[:2] if wanted == "auto" else wanted
    return asked if asked in languages() else "en"


def direction(wanted: str) -> Qt.LayoutDirection:
    """Where a language's lines begin."""
    leftward = LANGUAGES[language(wanted)].leftward
    return Qt.LayoutDirection.RightToLeft if leftward else Qt.LayoutDirection.LeftToRight


def translate(wanted: str) -> Callable[[str], str]:
    """Install a language in the running application, with its side where lines begin, its letters and its numbers; a
    function from English to it."""
    running = QCoreApplication.instance()
    if isinstance(running, QGuiApplication):
        running.setLayoutDirection(direction(wanted))
        theme.use_letters(language(wanted))
        QLocale.setDefault(QLocale(LANGUAGES[language(wanted)].locale))
    translator = _load_translator(wanted, running)
    if translator is None:
        return str
    QCoreApplication.installTranslator(translator)
    return _function(translator)


class Tongue:
    """A function from English to a language, which can change while the program runs. `language`: its two letters."""

    def __init__(self, wanted: str) -> None:
        self.use(wanted)

    def use(self, wanted: str) -> None:
        """Install another language, that of a setting."""
        self.language = language(wanted)
        self._translate = translate(self.language)

    def __call__(self, english: str) -> str:
        return self._translate(english)


def translator(wanted: str) -> Callable[[str], str]:
    """A function from English to a language, which changes nothing and needs no running application."""
    loaded = _load_translator(wanted)
    return str if loaded is None else _function(loaded)


def _load_translator(wanted: str, parent: QObject | None = None) -> QTranslator | None:
    """The translator of a language, None where there is nothing to translate."""
    chosen = language(wanted)
    found = QTranslator(parent)
    return found if chosen != "en" and found.load(str(FOLDER / f"{chosen}.qm")) else None


def _function(translator: QTranslator) -> Callable[[str], str]:
    def look_up(english: str) -> str:
        number = english.number if isinstance(english, Counted) else WITHOUT_NUMBER
        # a message without plural forms is found without a number alone
        found = translator.translate(CONTEXT, english, None, number) or translator.translate(CONTEXT, english)
        return found or english

    return look_up
