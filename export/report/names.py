"""A name on paper: one line of words, whatever it was typed as."""

from __future__ import annotations

import unicodedata

LONGEST = 120
"""Letters of a name that are shown."""
TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c")
"""Characters that turn the direction of what follows."""


def tidy(text: str, longest: int = LONGEST) -> str:
    """A name on one line: no control characters, nothing that turns the writing of what follows, not endless."""
    line = "".join(c for c in text if c not in TURNING and unicodedata.category(c) not in {"Cc", "Cs", "Co"})
    line = " ".join(line.split())
    return line if len(line) <= longest else f"{line[: longest - 1].rstrip()}…"
