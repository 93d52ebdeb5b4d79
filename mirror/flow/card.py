"""A session to take home, as a picture (this one or one of the past, naming nobody) and as a few lines of
plain text, small enough for a QR code that a telephone reads from the glass.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from statistics import fmean

from mirror.catalogue import STANDING, has_figure
from mirror.flow.lifting import points_line
from mirror.flow.offer import Offer
from mirror.flow.view import DayCell, FactView, SessionSummaryView, SetLine
from mirror.flow.words import Words, clock
from mirror.live.state import SetEnded
from mirror.progress.days import month, streak
from mirror.progress.past import Past, PastSet

MOST_BYTES = 600
"""A code with more than this has modules too small to be read from a metre away."""


def take_away(
    words: Words, offer: Offer, sets: Sequence[SetEnded], titles: Sequence[str], date: str, card: str = ""
) -> str:
    """The summary itself: no address, nothing to look up, nothing that names the member.

    One line for each set until `MOST_BYTES` of UTF-8 are full; then how many more there were. `card` is what
    stands under it: the month, drawn in letters.
    """
    most = MOST_BYTES - len(f"\n\n{card}".encode() if card else b"")
    lines = [words("session.take_title", date=date)]
    for number, (done, title) in enumerate(zip(sets, titles, strict=True)):
        line = f"{title}: {_amount(words, done, offer)}"
        rest = more(words, len(sets) - number)
        if len("\n".join([*lines, line, rest]).encode()) > most:
            lines.append(rest)
            break
        lines.append(line)
    return "\n".join([*lines, "", card] if card else lines)


def _amount(words: Words, done: SetEnded, offer: Offer) -> str:
    if done.set.game is not None:
        return f"{points_line(words, done.amount)}, {words('session.energy')} {done.set.energy:.0f}"
    amount = words(line(done), count=done.amount)
    return f"{amount}, {words('session.quality')} {100 * quality(done, offer):.0f} %"


def more(words: Words, count: int) -> str:
    """How many sets stand on no line; empty where all do."""
    return words("session.more_one" if count == 1 else "session.more", count=count) if count else ""


def line(done: SetEnded) -> str:
    """Key of the words for a set's result."""
    if done.set.holds:
        return "session.line_held"
    return "session.line_one" if done.amount == 1 else "session.line"


def quality(done: SetEnded, offer: Offer) -> float:
    """Mean quality of what was counted in a set, 0..1; that of a repetition is no higher than its bar."""
    own = (min(rep.quality, share(rep.rom, rep.exercise, offer)) for rep in done.set.reps)
    known = [*own, *(hold.quality for hold in done.set.holds)]
    return fmean(known) if known else 0.0


def share(rom: float, name: str, offer: Offer) -> float:
    """How much of an exercise's target range was gone, 1 at the target."""
    exercise = offer.exercise(name)
    return rom / exercise.range.full if exercise is not None and exercise.range.full else 1.0


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
