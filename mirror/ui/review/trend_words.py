"""The trend as its bars want it: labels, values, unit, title."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from mirror.review.trends import SetDone, trend
from mirror.visit.words import Words


def trend_shown(
    sets: Sequence[SetDone], measure: str, now: datetime, words: Words
) -> tuple[list[str], list[float], str, str]:
    """A measure over twelve weeks, each week named by its Monday; nothing where there is no history."""
    title = f"{words('trend.title')}: {words(f'trend.{measure}')}"
    if not sets:
        return [], [], "", title
    found = trend(sets, measure, now.timestamp())
    labels = [words("trend.week", date=f"{begin.day}.{begin.month}.") for begin in found.weeks]
    return labels, list(found.values), found.unit, title
