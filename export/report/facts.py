"""How well, in four numbers."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from export.report.content import ReportFact
from export.report.groups import Group
from export.report.numbers import mean
from export.report.phrases import UNKNOWN, Phrases

CLEAN, GOOD = 0.93, 0.75
"""Mean quality that is called so."""
EVEN = 5.0
"""Difference of left and right, %, up to which they are called even."""


def facts_of(groups: Sequence[Group], main: Group | None, words: Phrases) -> tuple[ReportFact, ...]:
    """Quality, range, tempo and sides; of holds the longest in their place."""
    every = [one for group in groups for one in group.every]
    quality = mean(one.quality for one in every)
    weighed = [(group.numbers.share, len(group.every)) for group in groups]
    known = [(value, count) for value, count in weighed if math.isfinite(value) and count]
    reached = sum(v * n for v, n in known) / sum(n for _, n in known) if known else math.nan
    none = words("fact.none")
    found = [
        ReportFact(words.percent(quality), words("fact.quality"), _how(quality, words), quality),
        ReportFact(
            words.percent(reached),
            words("fact.range"),
            words("fact.range_detail") if math.isfinite(reached) else none,
            reached,
        ),
    ]
    if main is None:
        return tuple(found)
    several = sum(bool(group.every) for group in groups) > 1
    if not any(group.numbers.reps for group in groups):
        found[1] = replace(found[1], label=words("fact.time"), detail=words("fact.time_detail"))
        clean = sum(group.numbers.clean for group in groups)
        share = ReportFact(words("fact.clean_value", count=clean, all=len(every)), words("fact.clean"), "")
        return (*found, _longest(main, words), share)
    if main.numbers.held:
        return (*found, _longest(main, words))
    return (*found, _tempo(main, several, words), _sides(main, several, words))


def _how(quality: float, words: Phrases) -> str:
    if not math.isfinite(quality):
        return words("fact.none")
    key = "high" if quality >= CLEAN else "good" if quality >= GOOD else "start"
    return words(f"fact.quality_{key}")


def _name_key(key: str, main: Group, several: bool, words: Phrases) -> str:
    """What a number is of, where there is more than one exercise."""
    return f"{words(key)}, {main.title}" if several else words(key)


def _tempo(main: Group, several: bool, words: Phrases) -> ReportFact:
    of = main.numbers
    detail = words("fact.tempo_detail", out=words.seconds(of.out_s), back=words.seconds(of.back_s))
    return ReportFact(words.seconds(of.tempo_s), _name_key("fact.tempo", main, several, words), detail)


def _sides(main: Group, several: bool, words: Phrases) -> ReportFact:
    difference = main.movement.difference if main.movement is not None else math.nan
    label = _name_key("fact.sides", main, several, words)
    if math.isnan(difference):
        seen = main.movement is not None and main.movement.joint
        return ReportFact(UNKNOWN, label, words("fact.sides_unseen" if seen else "fact.sides_missing"))
    side = "even" if abs(difference) <= EVEN else "left" if difference > 0 else "right"
    return ReportFact(words.percent(abs(difference) / 100), label, words(f"fact.sides_{side}"))


def _longest(main: Group, words: Phrases) -> ReportFact:
    target = main.exercise.hold.target if main.exercise and main.exercise.hold else math.nan
    detail = words("fact.longest_detail", number=words.seconds(target, 0)) if math.isfinite(target) else ""
    return ReportFact(words.seconds(main.numbers.longest_s, 0), words("fact.longest"), detail)
