"""One kind and true line."""

from __future__ import annotations

from collections.abc import Sequence

from export.recording import Recording
from export.report.facts import CLEAN, GOOD
from export.report.groups import Group
from export.report.numbers import mean, share
from export.report.phrases import Phrases
from export.report.trend import Past, past
from export.report.uncounted import doubts_to_show

BETTER = 0.03
"""More quality than last time by so much is worth a word."""


def praise_of(
    recording: Recording,
    groups: Sequence[Group],
    main: Group | None,
    history: Sequence[Past],
    words: Phrases,
    best_week: bool = True,
) -> str:
    """The line below the name. `best_week`: the chart of weeks shows none with more than this one."""
    if main is None:
        return words("praise.none")
    every = [one for group in groups for one in group.every]
    quality = mean(one.quality for one in every)
    kind = _choose_praise(past(recording), groups, main, history, quality, best_week)
    if kind == "good":
        clean = sum(group.numbers.clean for group in groups)
        # of what was tried, as the advice counts it
        tried = len(every) + sum(d.reason == "too_shallow" for d in doubts_to_show(recording.doubts))
        return words("praise.good", count=clean, all=tried) if clean else words("praise.good_plain")
    return words(f"praise.{kind}", exercise=main.title)


def _choose_praise(
    now: Past, groups: Sequence[Group], main: Group, history: Sequence[Past], quality: float, best_week: bool
) -> str:
    before = sorted(
        (p for p in history if p.began_at < now.began_at and main.name in p.done), key=lambda p: p.began_at
    )
    amounts = [p.done[main.name].held_s if main.numbers.held else p.done[main.name].reps for p in before]
    own = main.numbers.held_s if main.numbers.held else main.numbers.reps
    if len(amounts) >= 2 and own > max(amounts) and best_week:
        return "most"
    if quality >= CLEAN and all(group.numbers.clean == len(group.every) for group in groups):
        return "clean"
    shares = [share(rep, group.exercise) for group in groups for one in group.sets for rep in one.reps]
    if shares and all(each >= 1.0 for each in shares):
        return "full"
    if before and main.numbers.quality >= before[-1].done[main.name].quality + BETTER:
        return "better"
    return "good" if quality >= GOOD else "start"
