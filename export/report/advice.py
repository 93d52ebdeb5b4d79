"""The one thing to work on: of all that could be better, what cost most and came often, in words a beginner knows.

Each candidate is weighed in lost repetitions: a fault by its cost in quality times how often it came, a repetition
that stopped on the way by what was missing of it, one that was not counted by `UNCOUNTED`.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from export.report.content import Advice
from export.report.groups import Group
from export.report.numbers import share
from export.report.phrases import Phrases
from export.report.uncounted import doubts_to_show

UNCOUNTED = 0.4
OFTEN = 0.08
"""Less than this share of the repetitions is nothing to speak of …"""
FEW = 3
"""… unless there are no more than this many."""
UNEVEN = 10.0
"""Difference of left and right, %, from which on it is worth a word; 10 to 15 % is what is called an asymmetry
(Bishop et al., Interlimb asymmetries, Strength Cond J 40 (2018))."""
FADED = 30.0
"""Loss of velocity, %, from which on a set went further than it had to (Pareja-Blanco et al., Scand J Med Sci Sports
27 (2017): 20 % trains as well as 40 %)."""
CLEAN = 0.85


Weighed = tuple[float, Advice]


def advise(groups: Sequence[Group], words: Phrases) -> Advice:
    """The weightiest candidate; something kind where there is none."""
    found = [
        (weight, replace(advice, exercise=group.name))
        for group in groups
        for weight, advice in _candidates(group, words)
    ]
    if found:
        return max(found, key=lambda one: one[0])[1]
    return _kind(groups, words)


def _candidates(group: Group, words: Phrases) -> Iterator[Weighed]:
    yield from _faults(group, words)
    yield from _short(group, words)
    yield from _weigh_refusals(group, words)
    yield from _sides(group, words)
    yield from _fade(group, words)


def _often(count: int, of: int) -> bool:
    return count > 0 and (of <= FEW or count >= max(2, OFTEN * of))


def _faults(group: Group, words: Phrases) -> Iterator[Weighed]:
    """The rule's own form faults."""
    rules = {fault.name: fault for fault in group.exercise.faults} if group.exercise else {}
    every = group.every
    for name, count in Counter(fault for one in every for fault in one.faults).items():
        if name in rules and rules[name].say and _often(count, len(every)):
            held = "_hold" if group.numbers.held else ""
            because = words(f"advice.seen{held}", count=count, all=len(every), exercise=group.title)
            cue = words.exercise(rules[name].say)
            # a fault that cost nothing was still worth a rule
            yield (
                count * max(rules[name].cost, 0.05),
                Advice(name, cue, because, words(f"advice.fault_why{held}")),
            )


def _short(group: Group, words: Phrases) -> Iterator[Weighed]:
    """Repetitions that stopped on the way, counted or not."""
    if group.exercise is None or group.exercise.hold is not None or not group.exercise.range.say:
        return
    reps = [rep for one in group.sets for rep in one.reps]
    short = [share(rep, group.exercise) for rep in reps if "short_range" in rep.faults]
    lost = sum(max(1.0 - each, 0.0) for each in short if math.isfinite(each))
    refused = _refusals(group)["too_shallow"]
    count, of = len(short) + refused, len(reps) + refused
    if _often(count, of):
        because = words("advice.short", count=count, all=of, exercise=group.title)
        cue = words.exercise(group.exercise.range.say)
        yield lost + UNCOUNTED * refused, Advice("short_range", cue, because, words("advice.short_why"))


REFUSALS = {
    "limbs_not_visible": "seen_better", "wrong_view": "turn", "too_fast": "slow", "too_short": "longer",
}  # fmt: skip
"""A doubt's reason, and the words for it."""


def _refusals(group: Group) -> Counter[str]:
    return Counter(doubt.reason for one in group.sets for doubt in doubts_to_show(one.doubts))


def _weigh_refusals(group: Group, words: Phrases) -> Iterator[Weighed]:
    counts = _refusals(group)
    for reason, key in REFUSALS.items():
        count = counts[reason]
        if count >= 2 and _often(count, count + len(group.every)):
            because = words(f"advice.{key}_because", count=count)
            yield (
                UNCOUNTED * count,
                Advice(reason, words(f"advice.{key}"), because, words(f"advice.{key}_why")),
            )


def _sides(group: Group, words: Phrases) -> Iterator[Weighed]:
    difference = group.movement.difference if group.movement is not None else math.nan
    if group.movement is None or not abs(difference) >= UNEVEN or group.numbers.held:
        return
    joint = words(f"joint.{group.movement.joint}")
    number = words.percent(abs(difference) / 100)
    because = words("advice.sides_because", joint=joint, number=number, exercise=group.title)
    side = "left" if difference < 0 else "right"
    yield (
        abs(difference) / 100 * group.numbers.reps / 2,
        Advice("sides", words(f"advice.{side}"), because, words("advice.sides_why")),
    )


def _fade(group: Group, words: Phrases) -> Iterator[Weighed]:
    loss = group.numbers.loss
    if not loss >= FADED or max(len(one.reps) for one in group.sets) < 5:
        return
    because = words("advice.fade_because", number=words.percent(loss / 100), exercise=group.title)
    weight = (loss - FADED) / 100 * len(group.sets)
    yield weight, Advice("fade", words("advice.fade"), because, words("advice.fade_why"))


def _kind(groups: Sequence[Group], words: Phrases) -> Advice:
    done = [group for group in groups if group.every]
    if not done:
        return _of("begin", words)
    best = max(done, key=lambda group: len(group.every))
    if not best.numbers.quality >= CLEAN:
        return _of("same", words)
    held = best.numbers.held
    return Advice(
        "more",
        words("advice.more_hold" if held else "advice.more"),
        words("advice.more_because", exercise=best.title),
        words("advice.more_hold_why" if held else "advice.more_why"),
        best.name,
    )


def _of(key: str, words: Phrases) -> Advice:
    return Advice(key, words(f"advice.{key}"), words(f"advice.{key}_because"), words(f"advice.{key}_why"))
