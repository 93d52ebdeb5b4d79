"""The typeface: Inter where it is installed, else the nearest sans that the system has."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont, QFontDatabase, QFontMetrics

from mirror.settings.languages import LANGUAGES

WANTED = ("Inter", "Inter Variable", "Roboto", "Noto Sans", "Open Sans", "Liberation Sans", "DejaVu Sans")
"""In order of preference; Inter (SIL OFL) is Debian's `fonts-inter`."""

_LANGUAGE = "mirror.language"


@lru_cache(maxsize=1)
def family() -> str:
    """The family that is there; Qt's own choice if none of `WANTED` is. Needs a running application."""
    known = set(QFontDatabase.families())
    for name in WANTED:
        if name in known:
            return name
    return QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()


def use(language: str) -> None:
    """Have the running application write with the letters of a language."""
    if (running := QCoreApplication.instance()) is not None:
        running.setProperty(_LANGUAGE, language)


def families(language: str = "") -> list[str]:
    """The family, and those that have the letters of a language: that of the application where none is named."""
    running = QCoreApplication.instance()
    named = language or (running.property(_LANGUAGE) if running is not None else "")
    return _families(named or "en")


def list_families() -> str:
    """The families as a style sheet lists them."""
    return ", ".join(f'"{name}"' for name in families())


def has_letters(language: str) -> bool:
    """Whether this machine can write a language: every one of its letters has a shape."""
    font = QFont()
    font.setFamilies(families(language))
    metrics = QFontMetrics(font)
    return all(metrics.inFontUcs4(ord(letter)) for letter in LANGUAGES[language].letters)


@lru_cache(maxsize=len(LANGUAGES))
def _families(language: str) -> list[str]:
    known = set(QFontDatabase.families())
    return [family(), *(name for name in LANGUAGES[language].typefaces if name in known)]
