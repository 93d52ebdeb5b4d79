"""The typeface: Inter where it is installed, else the nearest sans that the system has."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtGui import QFontDatabase

WANTED = ("Inter", "Inter Variable", "Roboto", "Noto Sans", "Open Sans", "Liberation Sans", "DejaVu Sans")
"""In order of preference; Inter (SIL OFL) is Debian's `fonts-inter`."""


@lru_cache(maxsize=1)
def family() -> str:
    """The family that is there; Qt's own choice if none of `WANTED` is. Needs a running application."""
    known = set(QFontDatabase.families())
    for name in WANTED:
        if name in known:
            return name
    return QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
