"""Names of people and things as names of files: any script stays, nothing leaves its folder, any system has them."""

from __future__ import annotations

import unicodedata

LONGEST_BYTES = 120
"""Of a name in UTF-8: file systems take 255, and something may stand before and behind it."""
_NEVER = '<>:"/\\|?*'
_RESERVED = frozenset(
    ["con", "prn", "aux", "nul", "conin$", "conout$"]
    + [f"{port}{digit}" for port in ("com", "lpt") for digit in "0123456789¹²³"]
)
"""Names that Windows keeps for devices, with any ending."""


def safe_name(text: str, fallback: str = "unnamed") -> str:
    """One part of a path that looks like `text`; `fallback` where nothing of it can stay.

    Unicode in NFC; what Windows, macOS or a shell could take for something else becomes `_`; letters that are
    not seen or change the direction of writing go; no dot or blank at either end, no device's name, not too long.
    """
    cleaned = "".join(_character(each) for each in unicodedata.normalize("NFC", text))
    name = _shorten(" ".join(cleaned.split())).strip(" .")
    if not name.strip("_ ."):
        return fallback
    if name.split(".", 1)[0].rstrip(" ").casefold() in _RESERVED:
        name = f"_{name}"
    return name


def _character(each: str) -> str:
    if each in _NEVER:
        return "_"
    if each.isspace():
        return " "
    # controls, marks that change direction, surrogates, private and unassigned: the two joiners are part of words
    if unicodedata.category(each).startswith("C") and each not in "\u200c\u200d":
        return ""
    return each


def _shorten(name: str) -> str:
    """At most `LONGEST_BYTES`, and never cut between a letter and its marks."""
    data = name.encode()
    if len(data) <= LONGEST_BYTES:
        return name
    cut = data[:LONGEST_BYTES].decode(errors="ignore")
    while cut and (unicodedata.combining(name[len(cut)]) or name[len(cut)] in "\u200c\u200d"):
        cut = cut[:-1]
    return cut
