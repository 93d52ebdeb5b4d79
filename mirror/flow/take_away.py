"""The session as a few lines of plain text, small enough for a QR code that a telephone reads from the glass."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import fmean

from mirror.flow.offer import Offer
from mirror.flow.past_sets import points_line
from mirror.flow.words import Words
from mirror.live.state import SetEnded

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
