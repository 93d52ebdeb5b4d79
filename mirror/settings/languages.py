"""The languages that the screens have, known without Qt: a compiled translation for each, and English."""

from __future__ import annotations

import locale
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parents[1] / "ui" / "languages"
AUTO, ENGLISH = "auto", "en"
VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")


@dataclass(frozen=True, slots=True)
class Language:
    """What is to be known of a language.

    `name` is its own, `locale` what Qt calls it: Arabic is that of the Emirates, whose figures are 1, 2, 3 and whose
    decimals have a point. `forms` are its plural forms in Qt's order; in `exact` are those that stand for one number
    alone, whose words need not say it. `voice` is eSpeak's, empty where none can be followed. `leftward`: its lines
    begin at the right. `letters` are some that not every typeface has, `fonts` Debian's package that has them, and
    `typefaces` the families that are asked for them first: Japanese and Chinese share letters, and write them
    differently.
    """

    name: str
    locale: str
    forms: tuple[str, ...] = ("one", "other")
    exact: tuple[str, ...] = ("one",)
    voice: str = ""
    leftward: bool = False
    letters: str = ""
    fonts: str = "fonts-inter"
    typefaces: tuple[str, ...] = ()


LANGUAGES: dict[str, Language] = {
    "en": Language("English", "en_GB", voice="en"),
    "ar": Language(
        "العربية", "ar_AE", ("zero", "one", "two", "few", "many", "other"), ("zero", "one", "two"),
        voice="ar", leftward=True, letters="ابتكرين", fonts="fonts-noto-core",
        typefaces=("Noto Sans Arabic", "Noto Naskh Arabic"),
    ),
    "de": Language("Deutsch", "de_DE", voice="de", letters="äöüß"),
    "es": Language("Español", "es_ES", voice="es", letters="áñ¿"),
    "fr": Language("Français", "fr_FR", exact=(), voice="fr", letters="éçœ"),
    "it": Language("Italiano", "it_IT", voice="it", letters="àèù"),
    "ja": Language(
        "日本語", "ja_JP", ("other",), (), letters="回数をカウント選択", fonts="fonts-noto-cjk",
        typefaces=("Noto Sans CJK JP", "Noto Sans JP"),
    ),
    "nl": Language("Nederlands", "nl_NL", voice="nl", letters="ëï"),
    "pl": Language(
        "Polski", "pl_PL", ("one", "few", "many"), voice="pl", letters="ąćęłńóśźż",
    ),
    "pt": Language("Português", "pt_BR", exact=(), voice="pt-br", letters="ãçõ"),
    "tr": Language("Türkçe", "tr_TR", ("other",), (), voice="tr", letters="ğışİ"),
    "zh": Language(
        "简体中文", "zh_CN", ("other",), (), voice="cmn-latn-pinyin", letters="训练动作选择", fonts="fonts-noto-cjk",
        typefaces=("Noto Sans CJK SC", "Noto Sans SC"),
    ),
}  # fmt: skip
"""Two letters -> the language. A translation needs its row here, and a test checks the forms against Qt."""


def languages() -> tuple[str, ...]:
    """Two letters of every language that there is; English is in the program."""
    return (ENGLISH, *sorted(path.stem for path in FOLDER.glob("*.qm")))


def choose_language(wanted: str, environ: Mapping[str, str]) -> str:
    """The language of a setting: `auto` is that of the variables; English where there is no other."""
    asked = wanted
    if wanted == AUTO:
        named = next((environ[name] for name in VARIABLES if environ.get(name)), "")
        asked = locale.normalize(named)[:2]
    return asked if asked in languages() else ENGLISH
