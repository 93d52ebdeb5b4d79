"""A session as a picture to take home: what stands on it. It names nobody."""

from __future__ import annotations

from dataclasses import dataclass

from mirror.flow.view import DayCell, Fact, SessionSummaryView, SetLine


@dataclass(frozen=True, slots=True)
class SessionCard:
    """The words of a card; `month` is empty of guests, `more` where no line is left out."""

    title: str
    subtitle: str
    facts: tuple[Fact, ...]
    lines: tuple[SetLine, ...]
    more: str = ""
    month: tuple[DayCell, ...] = ()
    streak: str = ""
    record: str = ""


def of_view(view: SessionSummaryView, title: str) -> SessionCard:
    """The card of what is on the glass at the end of a session."""
    return SessionCard(
        title,
        view.subtitle,
        view.facts,
        view.lines,
        view.more[len(view.lines)],
        view.month,
        view.streak,
        view.record,
    )
