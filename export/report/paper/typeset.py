"""Words on paper: cut, wrapped and fitted by measured widths, collected as marks."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator

from export.report.marks import Label, Mark, SheetDrawing, move_marks
from export.report.paint import INK

Measure = Callable[[str, float, int], float]
"""Width in pt of words in a size (pt) and a weight (400..700)."""

LEADING = 1.36
"""Distance of two lines, of the size."""


TIED = "\u00a0"


class Sheet:
    """Collects the marks of one page."""

    def __init__(self, width: float, height: float, measure: Measure) -> None:
        self.width, self.height, self.measure = width, height, measure
        self._marks: list[Mark] = []

    def add(self, *marks: Mark) -> None:
        """Marks as they are."""
        self._marks += marks

    def place(self, drawing: SheetDrawing, x: float, y: float) -> None:
        """A drawing with its upper left corner at (x, y)."""
        self._marks += move_marks(drawing.marks, x, y)

    def line(
        self,
        x: float,
        y: float,
        text: str,
        size: float,
        colour: str = INK,
        weight: int = 400,
        anchor: str = "start",
        width: float = float("inf"),
    ) -> float:
        """One line, cut to `width`; returns the width that it takes."""
        text = cut_text(text, size, weight, width, self.measure)
        if text:
            self.add(Label(x, y, text, size, colour, weight, anchor))
        return self.measure(text, size, weight) if text else 0.0

    def fit_line(
        self, x: float, y: float, text: str, size: float, least: float, width: float, weight: int = 700
    ) -> float:
        """One line, smaller where it is too wide, cut where even `least` is; returns its size."""
        while size > least and self.measure(text, size, weight) > width:
            size -= 1.0
        self.line(x, y, text, size, INK, weight, width=width)
        return size

    def block(
        self,
        x: float,
        y: float,
        text: str,
        size: float,
        width: float,
        lines: int,
        colour: str = INK,
        weight: int = 400,
    ) -> float:
        """Wrapped lines, the first on the base line `y`; returns the base line that would come next."""
        for words in wrap_text(text, size, weight, width, lines, self.measure):
            self.line(x, y, words, size, colour, weight)
            y += size * LEADING
        return y

    def finish(self) -> SheetDrawing:
        """The page."""
        return SheetDrawing(self.width, self.height, tuple(self._marks))


def wrap_text(text: str, size: float, weight: int, width: float, lines: int, measure: Measure) -> list[str]:
    """At most so many lines no wider than `width`; the last is cut where there is more."""
    found: list[str] = []
    line = ""
    # a number and its per cent sign stay together
    for word in _words(text.replace(" %", f"{TIED}%"), size, weight, width, measure):
        longer = f"{line} {word}" if line else word
        if line and measure(longer, size, weight) > width:
            found.append(line)
            longer = word
        line = longer
    if line:
        found.append(line)
    if len(found) > lines:
        rest = " ".join(found[lines - 1 :])
        found = [*found[: lines - 1], cut_text(rest, size, weight, width, measure)]
    return [words.replace(TIED, " ") for words in found]


def cut_text(text: str, size: float, weight: int, width: float, measure: Measure) -> str:
    """The text, cut at the end where it is wider than `width`; never inside a letter with its marks."""
    if measure(text, size, weight) <= width:
        return text
    parts = list(_letters(text))
    while parts and measure("".join(parts).rstrip() + "…", size, weight) > width:
        parts.pop()
    return "".join(parts).rstrip() + "…" if parts else ""


def _words(text: str, size: float, weight: int, width: float, measure: Measure) -> Iterator[str]:
    """Words; one that is wider than a line comes in pieces."""
    for word in text.split(" "):
        piece = ""
        for letter in _letters(word):
            if piece and measure(piece + letter, size, weight) > width:
                yield piece
                piece = ""
            piece += letter
        yield piece


def _letters(text: str) -> Iterator[str]:
    """Letters with what is joined to them: accents, vowel signs, emoji of several parts."""
    cluster = ""
    for c in text:
        joins = (
            unicodedata.category(c).startswith("M")
            or c in "\u200d\ufe0f"
            or "\U0001f3fb" <= c <= "\U0001f3ff"
        )
        if cluster and not joins and not cluster.endswith("\u200d"):
            yield cluster
            cluster = ""
        cluster += c
    if cluster:
        yield cluster
