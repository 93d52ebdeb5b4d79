"""The card of a session that is over, from what is known of a member's past."""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import date
from statistics import fmean

from mirror.catalogue.figures import STANDING, has_figure
from mirror.flow.card import SessionCard
from mirror.flow.energy.scores import points_line
from mirror.flow.offer import Offer
from mirror.flow.take_away import more
from mirror.flow.view import DayCell, Fact, SetLine
from mirror.flow.words import Words
from mirror.flow.workout import clock
from mirror.progress.days import month, streak
from mirror.progress.past import Past, PastSet


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


def _facts(words: Words, sets: Sequence[PastSet]) -> tuple[Fact, ...]:
    if not sets:
        return ()
    reps = sum(one.reps for one in sets)
    known = [one.quality for one in sets if one.game is None and not math.isnan(one.quality)]
    quality = f"{100 * fmean(known):.0f} %" if known else "–"
    return (
        Fact(str(reps), words("session.reps", count=reps)),
        Fact(str(len(sets)), words("session.sets", count=len(sets))),
        Fact(quality, words("session.quality")),
        Fact(f"{sum(one.energy for one in sets):.0f}", words("session.energy")),
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
