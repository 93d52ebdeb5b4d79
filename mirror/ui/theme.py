"""The look, as one table: colours of the dark and the light theme, sizes, weights; and the typeface, Inter where it
is installed, else the nearest sans that the system has.

Sizes are pixels of a glass that is 1920 long; the canvas scales them. Colours are safe for the colour-blind,
and nothing is shown by colour alone.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont, QFontDatabase, QFontMetrics

from mirror.settings.languages import LANGUAGES


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours as `#RRGGBB`, opacity 0..1, sizes in px of 1920."""

    name: str
    left: str = "#56B4E9"
    right: str = "#E69F00"
    good: str = "#40E0A8"
    cue: str = "#FFB84D"
    stop: str = "#FF6B5E"
    ink: str = "#F5F8FA"
    muted: str = "#AEB6BD"
    ground: str = "#05080B"
    panel: str = "#0A0E12"
    raised: str = "#22303A"
    on_cue: str = "#14100A"
    on_good: str = "#06231A"
    work: str = "#D8431F"
    rest: str = "#1F5FBF"
    on_interval: str = "#FFFFFF"
    panel_opacity: float = 0.66
    count: int = 330
    title: int = 64
    cue_size: int = 52
    label: int = 36
    small: int = 30
    least: int = 28
    pulse: bool = True

    def enlarge(self, factor: float) -> Theme:
        """The same look with larger letters."""
        sizes = {
            name: round(getattr(self, name) * factor)
            for name in ("count", "title", "cue_size", "label", "small", "least")
        }
        return replace(self, **sizes)


DARK = Theme("dark")
LIGHT = Theme(
    "light",
    left="#0072B2",
    right="#A85F00",
    good="#00795A",
    cue="#9A5B00",
    stop="#B3261E",
    ink="#10161B",
    muted="#55606A",
    ground="#F2F5F7",
    panel="#FFFFFF",
    raised="#E4EAEE",
    on_cue="#FFFFFF",
    on_good="#FFFFFF",
    panel_opacity=0.9,
)
CONTRAST = replace(
    DARK,
    name="contrast",
    left="#7CCBFF",
    right="#FFB400",
    good="#57FFC4",
    cue="#FFD23F",
    ink="#FFFFFF",
    muted="#DDE3E8",
    ground="#000000",
    panel="#000000",
    raised="#1B2730",
    panel_opacity=0.88,
)
THEMES: dict[str, Theme] = {theme.name: theme for theme in (DARK, LIGHT, CONTRAST)}
"""As the setting `screen.theme` names them."""

LARGE_PRINT = 1.2
"""Letters grow by this in large print; the layouts leave room for it."""


def theme(name: str = "dark", large_print: bool = False, reduced_motion: bool = False) -> Theme:
    """The theme of the settings. Raises KeyError for a name that is not in `THEMES`."""
    chosen = replace(THEMES[name], pulse=not reduced_motion)
    return chosen.enlarge(LARGE_PRINT) if large_print else chosen


TYPEFACES = ("Inter", "Inter Variable", "Roboto", "Noto Sans", "Open Sans", "Liberation Sans", "DejaVu Sans")
"""In order of preference; Inter (SIL OFL) is Debian's `fonts-inter`."""

_LANGUAGE = "mirror.language"


@lru_cache(maxsize=1)
def family() -> str:
    """The family that is there; Qt's own choice if none of `TYPEFACES` is. Needs a running application."""
    known = set(QFontDatabase.families())
    for name in TYPEFACES:
        if name in known:
            return name
    return QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()


def use_letters(language: str) -> None:
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
