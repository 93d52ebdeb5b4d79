"""Composes a report: from a recording and what came before it to words and numbers."""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, tzinfo

from export.recording import RecordedSet, Recording
from export.report.advice import Group, advise
from export.report.content import Bar, Done, Fact, Report, Section, Strip, Table, Weeks
from export.report.diagrams import curves, energy, speed
from export.report.marks import Drawing
from export.report.movement import movement
from export.report.numbers import Numbers, held, mean, numbers, share
from export.report.phrases import UNKNOWN, Phrases
from export.report.sureness import sureness
from export.report.trend import Past, past, weeks
from export.report.uncounted import uncounted
from rules.exercise import Exercise

CLEAN, GOOD = 0.93, 0.75
"""Mean quality that is called so."""
EVEN = 5.0
"""Difference of left and right, %, up to which they are called even."""
NAME_LONGEST = 120
"""Letters of a name that are kept."""


def compose(
    recording: Recording,
    history: Sequence[Past] = (),
    words: Phrases | None = None,
    zone: tzinfo | None = None,
    icons: Mapping[str, Drawing] | None = None,
) -> Report:
    """The report of a recording. `history` are earlier visits of the same member, in any order.

    `zone` is where the days are counted, None for this machine's; `icons` small people by exercise.
    """
    words = words or Phrases()
    groups = _groups(recording, words)
    main = _main(groups)
    if main is not None:
        seen = movement(recording.poses, main.sets, main.exercise)
        groups = [replace(one, movement=seen) if one is main else one for one in groups]
        main = replace(main, movement=seen)
    when = None if recording.began_at is None else datetime.fromtimestamp(recording.began_at, zone)
    titles = {one.name: one.title for one in groups} | _library_titles(recording, words)
    count, count_label = _count(groups, words)
    return Report(
        language=words.language,
        kind=words(f"kind.{recording.kind}" if recording.kind == "batch" else "kind.session"),
        name=_name(recording, words),
        under=_under(recording, when, words),
        when=when,
        praise=_praise(recording, groups, main, history, words),
        count=count,
        count_label=count_label,
        count_sets=_sets_said(groups, words),
        facts=_facts(groups, main, words),
        did_title=words("did.title"),
        did=tuple(_done(group, words) for group in groups if group.every),
        did_more=(words("did.more_one"), words("did.more")),
        quality_label=words("did.quality"),
        advice_title=words("advice.title"),
        advice=advise(groups, words),
        strip=_strip(groups, words),
        curves=curves(main, words),
        speed=energy(groups, words) if main is None or main.numbers.held else speed(main, words),
        weeks=_weeks(recording, history, main, zone, words),
        sets=_table(recording, titles, words),
        uncounted=uncounted(recording, titles, words),
        trust=sureness(recording, main, words),
        note=_note(recording, words),
        foot=words("foot"),
        page=words("page"),
        icons=dict(icons or {}),
    )


def tidy(text: str, longest: int = NAME_LONGEST) -> str:
    """A name on one line: no control characters, nothing that turns the writing of what follows, not endless."""
    kept = "".join(c for c in text if c not in _TURNING and unicodedata.category(c) not in {"Cc", "Cs", "Co"})
    kept = " ".join(kept.split())
    return kept if len(kept) <= longest else f"{kept[: longest - 1].rstrip()}…"


_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c")


def rule(name: str) -> Exercise | None:
    """The library's rule of this name, None where there is none."""
    return Exercise.named(name) if name in Exercise.names() else None


def _groups(recording: Recording, words: Phrases) -> list[Group]:
    """One group for each exercise, in the order they were begun."""
    found = []
    for name in dict.fromkeys(one.exercise for one in recording.sets):
        own = tuple(one for one in recording.sets if one.exercise == name)
        exercise = rule(name)
        title = tidy(words.exercise(exercise.title if exercise else own[0].title), 40)
        found.append(Group(name, title, exercise, own, numbers(own, exercise)))
    return found


def _library_titles(recording: Recording, words: Phrases) -> dict[str, str]:
    """Titles of what doubts are of."""
    named = {doubt.exercise: rule(doubt.exercise) for doubt in recording.doubts}
    return {name: words.exercise(found.title) for name, found in named.items() if found is not None}


def _main(groups: Sequence[Group]) -> Group | None:
    """The exercise that took most of the time."""
    done = [group for group in groups if group.every]
    return max(done, key=lambda group: sum(one.end_s - one.start_s for one in group.sets), default=None)


def _name(recording: Recording, words: Phrases) -> str:
    if recording.kind == "batch":
        return tidy(recording.title) or UNKNOWN
    return tidy(recording.member or "") or words("guest")


def _under(recording: Recording, when: datetime | None, words: Phrases) -> str:
    parts = [] if when is None else [words.day(when), words.clock(when)]
    if recording.length_s >= 90:
        parts.append(words("minutes", number=words.number(recording.length_s / 60)))
    elif recording.length_s > 0:
        parts.append(words.seconds(recording.length_s, 0))
    return "  ·  ".join(parts)


def _count(groups: Sequence[Group], words: Phrases) -> tuple[str, str]:
    """The one large number."""
    reps = sum(group.numbers.reps for group in groups)
    held_s = sum(group.numbers.held_s for group in groups)
    if not reps and held_s:
        return words.number(held_s), words("count.held")
    return str(reps), words("count.reps_one" if reps == 1 else "count.reps")


def _sets_said(groups: Sequence[Group], words: Phrases) -> str:
    count = sum(bool(one.reps or one.holds) for group in groups for one in group.sets)
    if not count:
        return words("count.none")
    return words("count.sets_one") if count == 1 else words("count.sets", count=count)


def _facts(groups: Sequence[Group], main: Group | None, words: Phrases) -> tuple[Fact, ...]:
    every = [one for group in groups for one in group.every]
    quality = mean(one.quality for one in every)
    weighed = [(group.numbers.share, len(group.every)) for group in groups]
    known = [(value, count) for value, count in weighed if math.isfinite(value) and count]
    reached = sum(v * n for v, n in known) / sum(n for _, n in known) if known else math.nan
    none = words("fact.none")
    found = [
        Fact(words.percent(quality), words("fact.quality"), _how(quality, words), quality),
        Fact(
            words.percent(reached),
            words("fact.range"),
            words("fact.range_detail") if math.isfinite(reached) else none,
            reached,
        ),
    ]
    if main is None:
        return tuple(found)
    several = sum(bool(group.every) for group in groups) > 1
    if main.numbers.held:
        return (*found, _longest(main, words))
    return (*found, _tempo(main, several, words), _sides(main, several, words))


def _how(quality: float, words: Phrases) -> str:
    if not math.isfinite(quality):
        return words("fact.none")
    key = "high" if quality >= CLEAN else "good" if quality >= GOOD else "start"
    return words(f"fact.quality_{key}")


def _named(key: str, main: Group, several: bool, words: Phrases) -> str:
    """What a number is of, where there is more than one exercise."""
    return f"{words(key)}, {main.title}" if several else words(key)


def _tempo(main: Group, several: bool, words: Phrases) -> Fact:
    of = main.numbers
    detail = words("fact.tempo_detail", out=words.seconds(of.out_s), back=words.seconds(of.back_s))
    return Fact(words.seconds(of.tempo_s), _named("fact.tempo", main, several, words), detail)


def _sides(main: Group, several: bool, words: Phrases) -> Fact:
    difference = main.movement.difference if main.movement is not None else math.nan
    label = _named("fact.sides", main, several, words)
    if math.isnan(difference):
        return Fact(UNKNOWN, label, words("fact.sides_unseen"))
    side = "even" if abs(difference) <= EVEN else "left" if difference > 0 else "right"
    return Fact(words.percent(abs(difference) / 100), label, words(f"fact.sides_{side}"))


def _longest(main: Group, words: Phrases) -> Fact:
    target = main.exercise.hold.target if main.exercise and main.exercise.hold else math.nan
    detail = words("fact.longest_detail", number=words.seconds(target, 0)) if math.isfinite(target) else ""
    return Fact(words.seconds(main.numbers.longest_s, 0), words("fact.longest"), detail)


def _praise(
    recording: Recording, groups: Sequence[Group], main: Group | None, history: Sequence[Past], words: Phrases
) -> str:
    """One kind and true line."""
    if main is None:
        return words("praise.none")
    every = [one for group in groups for one in group.every]
    quality = mean(one.quality for one in every)
    return words(f"praise.{_praised(past(recording), groups, main, history, quality)}")


def _praised(now: Past, groups: Sequence[Group], main: Group, history: Sequence[Past], quality: float) -> str:
    before = sorted(
        (p for p in history if p.began_at < now.began_at and main.name in p.done), key=lambda p: p.began_at
    )
    amounts = [p.done[main.name].held_s if main.numbers.held else p.done[main.name].reps for p in before]
    own = main.numbers.held_s if main.numbers.held else main.numbers.reps
    if len(amounts) >= 2 and own > max(amounts):
        return "most"
    if quality >= CLEAN and all(group.numbers.clean == len(group.every) for group in groups):
        return "clean"
    shares = [share(rep, group.exercise) for group in groups for one in group.sets for rep in one.reps]
    if shares and all(each >= 1.0 for each in shares):
        return "full"
    if before and main.numbers.quality >= before[-1].done[main.name].quality + 0.03:
        return "better"
    return "good" if quality >= GOOD else "start"


def _done(group: Group, words: Phrases) -> Done:
    of = group.numbers
    if of.held:
        amounts = [words.number(math.fsum(h.held_s for h in one.holds)) for one in group.sets if one.holds]
        whole = words("did.held", count=words.number(of.held_s))
    else:
        amounts = [str(len(one.reps)) for one in group.sets if one.reps]
        whole = words("did.reps_one") if of.reps == 1 else words("did.reps", count=of.reps)
    return Done(group.name, group.title, " · ".join(amounts), whole, words.percent(of.quality), of.quality)


def _strip(groups: Sequence[Group], words: Phrases) -> Strip:
    exercises = {group.name: group for group in groups}
    sets = sorted((one for group in groups for one in group.sets), key=lambda one: one.start_s)
    sets = [one for one in sets if one.reps or one.holds]
    several = len({one.exercise for one in sets}) > 1
    held_only = bool(sets) and not any(one.reps for one in sets)
    target = next((g.exercise.hold.target for g in groups if g.exercise and g.exercise.hold), math.nan)
    return Strip(
        words("strip.title_hold" if held_only else "strip.title"),
        words("strip.held", number=words.seconds(target, 0)) if held_only else words("strip.range"),
        tuple(
            (_set_label(one, exercises[one.exercise].title if several else "", words), _bars(one, exercises))
            for one in sets
        ),
        words("strip.clean"),
        words("strip.fault"),
        "" if sets else words("strip.empty"),
    )


def _set_label(one: RecordedSet, title: str, words: Phrases) -> str:
    return title or words("strip.set", number=one.number)


def _bars(one: RecordedSet, groups: Mapping[str, Group]) -> tuple[Bar, ...]:
    exercise = groups[one.exercise].exercise
    return (
        *(Bar(share(rep, exercise), not rep.faults) for rep in one.reps),
        *(Bar(held(hold, exercise), not hold.faults) for hold in one.holds),
    )


def _weeks(
    recording: Recording, history: Sequence[Past], main: Group | None, zone: tzinfo | None, words: Phrases
) -> Weeks:
    title = words("weeks.title")
    if recording.kind == "batch" or recording.began_at is None:
        return Weeks(title, "", (), (), (), words("weeks.batch"))
    if recording.member is None:
        return Weeks(title, "", (), (), (), words("weeks.guest"))
    return weeks(past(recording), history, main.name if main else "", main.title if main else "", zone, words)


COLUMNS = ("set", "exercise", "amount", "quality", "range", "tempo", "lost")


def _table(recording: Recording, titles: Mapping[str, str], words: Phrases) -> Table:
    rows = tuple(
        _row(one, titles.get(one.exercise, tidy(one.title, 40)), words)
        for one in recording.sets
        if one.reps or one.holds
    )
    columns = tuple(words(f"sets.{name}") for name in COLUMNS)
    return Table(words("sets.title"), columns, rows, (words("sets.more_one"), words("sets.more")))


def _row(one: RecordedSet, title: str, words: Phrases) -> tuple[str, ...]:
    of: Numbers = numbers([one], rule(one.exercise))
    amount = words.seconds(of.held_s, 0) if of.held else str(of.reps)
    lost = words.percent(max(of.loss, 0.0) / 100) if math.isfinite(of.loss) else UNKNOWN
    return (
        str(one.number),
        title,
        amount,
        words.percent(of.quality),
        words.percent(of.share),
        words.seconds(of.tempo_s),
        lost,
    )


def _note(recording: Recording, words: Phrases) -> Section | None:
    text = tidy(recording.note, 400)
    return Section(words("note.title"), text, ()) if text else None
