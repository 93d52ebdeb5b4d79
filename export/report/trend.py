"""How a member gets on: what earlier sessions held, and the weeks since."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo

from export.recording import Recording
from export.report.content import Weeks
from export.report.numbers import finite_values, mean
from export.report.phrases import Phrases

SHOWN = 12
"""Weeks at most, this one included."""
STEADY = 0.03
"""A change of quality by less than this is none."""


@dataclass(frozen=True, slots=True)
class ExerciseTally:
    """What was done of one exercise in a session; `quality` 0..1 is the mean, NaN without any."""

    reps: int
    held_s: float
    quality: float


@dataclass(frozen=True, slots=True)
class Past:
    """A session as the trend needs it: when (Unix time), and what by exercise."""

    began_at: float
    done: dict[str, ExerciseTally]


def past(recording: Recording) -> Past:
    """The tally of a session. One whose time is not known is of 1970, and so of no week that is shown."""
    done = {}
    for name in dict.fromkeys(one.exercise for one in recording.sets):
        own = [one for one in recording.sets if one.exercise == name]
        reps = [rep for one in own for rep in one.reps]
        holds = [hold for one in own for hold in one.holds]
        quality = mean([*(rep.quality for rep in reps), *(hold.quality for hold in holds)])
        if reps or holds:
            done[name] = ExerciseTally(
                len(reps), math.fsum(finite_values(hold.held_s for hold in holds)), quality
            )
    return Past(recording.began_at or 0.0, done)


def weeks(
    now: Past, history: Sequence[Past], exercise: str, title: str, zone: tzinfo | None, words: Phrases
) -> Weeks:
    """Repetitions (or seconds held) a week and their quality, of the exercise, up to the week of `now`."""
    this = _monday(now.began_at, zone)
    earlier = [one for one in history if one.began_at < now.began_at and exercise in one.done]
    if not earlier or exercise not in now.done:
        return Weeks(words("weeks.title"), "", (), (), (), words("weeks.first"))
    by_week: dict[date, list[ExerciseTally]] = {}
    for one in [*earlier, now]:
        by_week.setdefault(_monday(one.began_at, zone), []).append(one.done[exercise])
    first = max(min(by_week), this - timedelta(weeks=SHOWN - 1))
    mondays = [first + timedelta(weeks=i) for i in range((this - first).days // 7 + 1)]
    held = not now.done[exercise].reps
    quality = tuple(_quality(by_week.get(m, ())) for m in mondays)
    return Weeks(
        words("weeks.title"),
        words("weeks.caption_held" if held else "weeks.caption", exercise=title),
        (*(_label(monday, words) for monday in mondays[:-1]), words("weeks.now")),
        tuple(math.fsum(t.held_s if held else t.reps for t in by_week.get(m, ())) for m in mondays),
        quality,
        _describe_trend(quality, _label(first, words), words),
    )


def _quality(tallies: Sequence[ExerciseTally]) -> float:
    """The mean, by how much was done."""
    known = [(t.quality, max(t.reps, 1)) for t in tallies if math.isfinite(t.quality)]
    return sum(q * n for q, n in known) / sum(n for _, n in known) if known else math.nan


def _monday(at: float, zone: tzinfo | None) -> date:
    day = datetime.fromtimestamp(at, zone).date()
    return day - timedelta(days=day.weekday())


def _label(monday: date, words: Phrases) -> str:
    return words.day_short(datetime(monday.year, monday.month, monday.day))


def _describe_trend(quality: Sequence[float], since: str, words: Phrases) -> str:
    """This week's quality against that of the first week shown."""
    before, after = quality[0], quality[-1]
    if len(quality) < 2 or not (math.isfinite(before) and math.isfinite(after)):
        return ""
    change = after - before
    if abs(change) < STEADY:
        return words("weeks.same", now=words.percent(after), day=since)
    key = "weeks.up" if change > 0 else "weeks.down"
    return words(key, before=words.percent(before), now=words.percent(after), day=since)
