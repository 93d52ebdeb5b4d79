"""What a session adds to a member's progress: the month, the weeks in a row, the records, for the last screen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from mirror.flow.against import make_past_set
from mirror.flow.memory import Known
from mirror.flow.view import DayCell
from mirror.flow.words import Words
from mirror.live.state import SetEnded
from mirror.progress.card import month_text
from mirror.progress.days import Day, day_of, month, streak
from mirror.progress.past import Past, PastSet
from mirror.progress.records import find_broken_records


@dataclass(frozen=True, slots=True)
class SessionProgress:
    """`streak` in words, `record` how many were broken (empty: none), the days of the month."""

    streak: str
    record: str
    days: tuple[Day, ...]
    today: date

    @property
    def cells(self) -> tuple[DayCell, ...]:
        """The days as the screen paints them."""
        return tuple(DayCell(day.level, day.date == self.today, day.future) for day in self.days)

    @property
    def card(self) -> str:
        """The same as a few lines of plain text."""
        return "\n".join([line for line in (self.streak, self.record) if line] + month_text(self.days))


def progress_of(words: Words, known: Known, sets: Sequence[SetEnded]) -> SessionProgress | None:
    """Of a member's past with what they did now; None before the past was read, and of guests."""
    if not known.at:
        return None
    earlier = known.sets
    now = tuple(_now(one, known.at) for one in sets if one.anything)
    today = day_of(known.at)
    row = streak([*earlier, *now], today)
    count = _records(earlier, now)
    key = "progress.weeks_one" if row.weeks == 1 else "progress.weeks"
    told = words("progress.records_one" if count == 1 else "progress.records", count=count) if count else ""
    return SessionProgress(words(key, count=row.weeks), told, month([*earlier, *now], today), today)


def _now(ended: SetEnded, at: float) -> PastSet:
    return replace(make_past_set(ended), at=at)


def _records(earlier: Past, now: Past) -> int:
    """How many sets of now broke a record."""
    return sum(bool(find_broken_records([*earlier, *now[:i]], one)) for i, one in enumerate(now))
