"""A session as a picture to take home, this one or one of the past: what stands on it. It names nobody."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from statistics import fmean

from mirror.catalogue.figures import STANDING, has_figure
from mirror.flow.offer import Offer
from mirror.flow.past_sets import points_line
from mirror.flow.take_away import more
from mirror.flow.view import DayCell, FactView, SessionSummaryView, SetLine
from mirror.flow.words import Words, clock
from mirror.progress.days import month, streak
from mirror.progress.past import Past, PastSet


@dataclass(frozen=True, slots=True)
class SessionCard:
    """The words of a card; `month` is empty of guests, `more` where no line is left out."""

    title: str
    subtitle: str
    facts: tuple[FactView, ...]
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


def of_past(words: Words, offer: Offer, past: Past, today: date, title: str) -> SessionCard:
    """The card of a member's newest session, with the month up to `today`."""
    newest = [one for one in past if past and one.session == past[-1].session]
    row = streak(past, today)
    key = "progress.weeks_one" if row.weeks == 1 else "progress.weeks"
    days = month(past, today)
    return SessionCard(
        title,
        words("session.sets_one" if len(newest) == 1 else "session.sets_count", count=len(newest)),
        _facts(words, newest),
        tuple(_line(words, offer, one) for one in newest[:LINES]),
        more(words, max(len(newest) - LINES, 0)),
        tuple(DayCell(day.level, day.date == today, day.future) for day in days),
        words(key, count=row.weeks),
    )


LINES = 6
"""Sets that a card has room for."""


def _facts(words: Words, sets: Sequence[PastSet]) -> tuple[FactView, ...]:
    if not sets:
        return ()
    reps = sum(one.reps for one in sets)
    known = [one.quality for one in sets if one.game is None and not math.isnan(one.quality)]
    quality = f"{100 * fmean(known):.0f} %" if known else "–"
    return (
        FactView(str(reps), words("session.reps", count=reps)),
        FactView(str(len(sets)), words("session.sets", count=len(sets))),
        FactView(quality, words("session.quality")),
        FactView(f"{sum(one.energy for one in sets):.0f}", words("session.energy")),
    )


def _line(words: Words, offer: Offer, one: PastSet) -> SetLine:
    if one.game is not None:
        energy, time = f"{one.energy:.0f}", clock(one.seconds)
        detail = words("session.line_game_detail", energy=energy, time=time)
        return SetLine(
            words.exercise(one.game.name.replace("_", " ").capitalize()),
            "dance",
            points_line(words, one.points),
            detail,
        )
    held = one.held_s and not one.reps
    amount = round(one.held_s) if held else one.reps
    key = "session.line_held" if held else "session.line_one" if amount == 1 else "session.line"
    known = "–" if math.isnan(one.quality) else f"{100 * one.quality:.0f} %"
    return SetLine(
        offer.title(one.exercise),
        one.exercise if has_figure(one.exercise) else STANDING,
        words(key, count=amount),
        words("session.line_detail", quality=known, time=clock(one.seconds)),
    )
