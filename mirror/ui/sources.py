"""Every English text that a translation must have: the screens' and the report's words, what the exercises say.

`python -m mirror.ui.sources de` prints those that German lacks.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from xml.etree import ElementTree

from export.report.phrases import PHRASES
from mirror.live.signals import charts
from mirror.plans.reading import library
from mirror.review.words import REVIEW_WORDS
from mirror.ui.review.pieces.words import PIECE_WORDS
from mirror.ui.translation import FOLDER
from mirror.visit.traces import title
from mirror.visit.words import WORDS
from rules.exercise import Exercise


def sources() -> tuple[str, ...]:
    """English texts, each once, in order."""
    found = [*WORDS.values(), *PIECE_WORDS.values(), *REVIEW_WORDS.values(), *PHRASES.values()]
    for name in Exercise.names():
        found += said(Exercise.named(name))
    for plan in library():
        found += [plan.title, plan.about]
    return tuple(dict.fromkeys(text for text in found if text))


def said(exercise: Exercise) -> Iterable[str]:
    """Title, cues and the titles of the charts of an exercise."""
    yield exercise.title
    yield exercise.range.say
    yield from (fault.say for fault in exercise.faults)
    yield from (title(chart.name) for chart in charts(exercise))


def translations(language: str) -> dict[str, str]:
    """English -> translation, as the `.ts` file of a language has them."""
    tree = ElementTree.parse(FOLDER / f"{language}.ts")  # noqa: S314 - a file of this package
    return {
        message.findtext("source", ""): message.findtext("translation", "")
        for message in tree.iter("message")
    }


if __name__ == "__main__":
    have = translations(sys.argv[1])
    for text in sources():
        if not have.get(text):
            print(text)
