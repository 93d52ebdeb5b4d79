"""Every English text that a translation must have: words of screens and report, what exercises and plans say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from string import Formatter

from export.report.phrases import PHRASES
from mirror.flow.traces import title
from mirror.flow.words import WORDS
from mirror.live.signals import charts
from mirror.plans.reading import library
from mirror.review.words import REVIEW_WORDS
from mirror.ui.review.pieces.words import PIECE_WORDS
from rules.exercise import Exercise

COUNT = "count"
"""The brace whose number chooses a plural form."""
BESIDE_A_NUMBER = frozenset({"repetitions", "reps", "sets", "seconds", "seconds held", "points"})
"""Texts without a brace that stand beside a number, and so have plural forms."""
TABLES = (("screen", WORDS), ("review", PIECE_WORDS), ("review", REVIEW_WORDS), ("report", PHRASES))
"""Where words are seen, and their table."""


@dataclass(frozen=True, slots=True)
class SourceText:
    """An English text, and the places where it is seen, for who translates it."""

    text: str
    seen: str

    @property
    def plural(self) -> bool:
        """Whether its translation has plural forms."""
        return COUNT in braces(self.text) or self.text in BESIDE_A_NUMBER


def list_sources() -> tuple[SourceText, ...]:
    """English texts, each once, in order."""
    found: dict[str, list[str]] = {}
    for text, seen in _all():
        if text and seen not in (places := found.setdefault(text, [])):
            places.append(seen)
    return tuple(SourceText(text, ", ".join(places)) for text, places in found.items())


def braces(text: str) -> list[str]:
    """What stands in the braces of a text, with its format, in alphabetical order.

    Raises ValueError for a brace that is not closed.
    """
    return sorted(
        name + (f"!{change}" if change else "") + (f":{form}" if form else "")
        for _, name, form, change in Formatter().parse(text)
        if name is not None
    )


def _all() -> Iterator[tuple[str, str]]:
    for place, table in TABLES:
        yield from ((text, f"{place} {key}") for key, text in table.items())
    for name in Exercise.names():
        yield from ((text, f"exercise {name}") for text in list_texts(Exercise.named(name)))
    for plan in library():
        yield from ((text, f"plan {plan.title}") for text in (plan.title, plan.about))
        if plan.game is not None:
            yield from ((one.title, f"interval of {plan.title}") for one in plan.game.intervals)


def list_texts(exercise: Exercise) -> Iterable[str]:
    """Title, cues and the titles of the charts of an exercise."""
    yield exercise.title
    yield exercise.range.say
    yield from (fault.say for fault in exercise.faults)
    yield from (title(chart.name) for chart in charts(exercise))
