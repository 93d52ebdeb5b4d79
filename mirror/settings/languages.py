"""The languages that the screens have, known without Qt: a compiled translation for each, and English."""

from __future__ import annotations

import locale
from collections.abc import Mapping
from pathlib import Path

FOLDER = Path(__file__).parents[1] / "ui" / "languages"
AUTO, ENGLISH = "auto", "en"
VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")


def languages() -> tuple[str, ...]:
    """Two letters of every language that there is; English is in the program."""
    return (ENGLISH, *sorted(path.stem for path in FOLDER.glob("*.qm")))


def chosen(wanted: str, environ: Mapping[str, str]) -> str:
    """The language of a setting: `auto` is that of the variables; English where there is no other."""
    asked = wanted
    if wanted == AUTO:
        named = next((environ[name] for name in VARIABLES if environ.get(name)), "")
        asked = locale.normalize(named)[:2]
    return asked if asked in languages() else ENGLISH
