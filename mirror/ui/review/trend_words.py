"""The trend as its bars want it: labels, values, unit, title."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from mirror.flow.words import Words
from mirror.progress.past import PastSet
from mirror.review.trends import MEASURES, trend


def read_trend(
    sets: Sequence[PastSet], measure: str, now: datetime, words: Words
) -> tuple[list[str], list[float], str, str]:
    """A measure over twelve weeks, each week named by its Monday; nothing where there is no history."""
    title = f"{words('trend.title')}: {words(f'trend.{measure}')}"
    if not sets:
        return [], [], "", title
    found = trend(sets, measure, now.timestamp())
    labels = [words("trend.week", date=words.day_short(begin)) for begin in found.weeks]
    return labels, list(found.values), found.unit, title


class TrendChoice:
    """Which measure is on show, of what history: sets by their exercise, the most frequent first."""

    def __init__(self) -> None:
        self.history: dict[str, list[PastSet]] = {}
        self.measure = next(iter(MEASURES))

    def turn(self) -> None:
        """The next measure."""
        names = list(MEASURES)
        self.measure = names[(names.index(self.measure) + 1) % len(names)]

    def read(self, exercise: str, now: datetime, words: Words) -> tuple[list[str], list[float], str, str]:
        """As the bars want it: of an exercise, of the most frequent where it is none of them."""
        usual = next(iter(self.history.values()), [])
        return read_trend(self.history.get(exercise, usual), self.measure, now, words)
