"""Axes that all charts share: ticks, faint lines across, words that never lie on each other."""

from __future__ import annotations

import math
from collections.abc import Sequence

from export.report.marks import Label, Mark, Path
from export.report.paint import MUTED, RULE

SMALL = 8.5
"""Size of the words on axes, pt."""
LETTER = 0.56
"""Mean width of a letter, of its size: enough to keep words apart without measuring them."""


def wide(text: str, size: float = SMALL) -> float:
    """About how wide words are, pt; wide scripts count double."""
    return size * sum(1.05 if ord(c) > 0x2E80 else LETTER for c in text)


def shorten(text: str, width: float, size: float = SMALL) -> str:
    """The text, cut where it is wider than `width`; empty where not even two letters fit."""
    if wide(text, size) <= width:
        return text
    cut = text
    while cut and wide(f"{cut}…", size) > width:
        cut = cut[:-1]
    return f"{cut.rstrip()}…" if len(cut) >= 2 else ""


def ticks(low: float, high: float, most: int = 5) -> list[float]:
    """Round numbers from `low` to `high`, at most `most`."""
    if not high > low:
        return [low]
    for power in range(-3, 7):
        for step in (1.0, 2.0, 2.5, 5.0):
            size = step * 10.0**power
            first, last = math.ceil(low / size - 1e-9), math.floor(high / size + 1e-9)
            if last - first + 1 <= most:
                return [i * size for i in range(first, last + 1)]
    return [low, high]


def across(x: float, y: float, width: float, words: str, strong: bool = False) -> list[Mark]:
    """A line across the chart at `y`, with words to its left."""
    dash = () if not strong else (2.5, 2.5)
    colour = MUTED if strong else RULE
    return [
        Path(((x, y), (x + width, y)), colour, 0.8 if strong else 0.6, dash=dash),
        Label(x - 5, y + SMALL * 0.35, words, SMALL, MUTED, anchor="end"),
    ]


def space_words(
    wanted: Sequence[tuple[float, str]], width: float = math.inf, gap: float = 7.0
) -> list[tuple[float, str]]:
    """Of words centred at x, those that leave room between each other; the last one always stays.

    The last one is moved to the left where it would stand out over `width`, and has room for bold letters.
    """
    placed: list[tuple[float, str]] = []
    edge = math.inf
    for x, text in reversed(wanted):
        half = wide(text) / 2 * (1.0 if placed else 1.1)
        at = x if placed else min(x, width - half)
        if at + half <= edge:
            placed.append((at, text))
            edge = at - half - gap
    return placed[::-1]
