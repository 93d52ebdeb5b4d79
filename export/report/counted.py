"""How many: the large number, the exercises, every repetition as a bar, and the table of sets."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from export.recording import Recording
from export.report.content import Bar, ExerciseDone, Strip, Table
from export.report.groups import Group, rule
from export.report.names import tidy
from export.report.numbers import Numbers, numbers, share, share_of_hold
from export.report.phrases import Phrases
from rules.results import WorkoutSet


def count(groups: Sequence[Group], words: Phrases) -> tuple[str, str]:
    """The one large number."""
    reps = sum(group.numbers.reps for group in groups)
    held_s = sum(group.numbers.held_s for group in groups)
    if not reps and held_s:
        return words.number(held_s), words("count.held", count=round(held_s))
    return str(reps), words("count.reps_one" if reps == 1 else "count.reps", count=reps)


def sets_words(groups: Sequence[Group], words: Phrases) -> str:
    """In how many sets."""
    count = sum(bool(one.reps or one.holds) for group in groups for one in group.sets)
    if not count:
        return words("count.none")
    return words("count.sets_one") if count == 1 else words("count.sets", count=count)


def more_words(words: Phrases, key: str, most: int) -> tuple[str, ...]:
    """The words for one, two … `most` rows for which there is no room."""
    return tuple(words(f"{key}_one") if n == 1 else words(key, count=n) for n in range(1, most + 1))


def summarise_group(group: Group, words: Phrases) -> ExerciseDone:
    """One exercise's line."""
    of = group.numbers
    if of.held:
        amounts = [words.number(math.fsum(h.held_s for h in one.holds)) for one in group.sets if one.holds]
        whole = words("did.held", count=words.number(of.held_s))
    else:
        amounts = [_amount(one, words) for one in group.sets if one.reps]
        whole = words("did.reps_one") if of.reps == 1 else words("did.reps", count=of.reps)
    amount = (
        " · ".join(amounts)
        if len(amounts) > 1 or any(one.load_kg for one in group.sets)
        else words("did.one_set")
    )
    return ExerciseDone(group.name, group.title, amount, whole, words.percent(of.quality), of.quality)


def _amount(one: WorkoutSet, words: Phrases) -> str:
    """Repetitions of a set, with its weight where there was one."""
    many = str(len(one.reps))
    return f"{many} × {words.load(one.load_kg)}" if one.load_kg else many


def strip_of(groups: Sequence[Group], words: Phrases) -> Strip:
    """The first chart: a bar for each repetition; a hold's height is its time."""
    exercises = {group.name: group for group in groups}
    sets = sorted((one for group in groups for one in group.sets), key=lambda one: one.start_s)
    sets = [one for one in sets if one.reps or one.holds]
    several = len({one.exercise for one in sets}) > 1
    held_only = bool(sets) and not any(one.reps for one in sets)
    target = next((g.exercise.hold.target for g in groups if g.exercise and g.exercise.hold), math.nan)
    labels = [_set_label(one, exercises[one.exercise].title if several else "", words) for one in sets]
    return Strip(
        words("strip.title_hold" if held_only else "strip.title"),
        words("strip.held", number=words.seconds(target, 0)) if held_only else words("strip.range"),
        tuple(
            # a name that goes on is written once
            ("" if several and label == before else label, _bars(one, exercises))
            for one, label, before in zip(sets, labels, ["", *labels], strict=False)
        ),
        words("strip.clean"),
        words("strip.fault"),
        "" if sets else words("strip.empty"),
    )


def _set_label(one: WorkoutSet, title: str, words: Phrases) -> str:
    return title or words("strip.set", number=one.number)


def _bars(one: WorkoutSet, groups: Mapping[str, Group]) -> tuple[Bar, ...]:
    exercise = groups[one.exercise].exercise
    return (
        *(Bar(share(rep, exercise), not rep.faults) for rep in one.reps),
        *(Bar(share_of_hold(hold, exercise), not hold.faults) for hold in one.holds),
    )


COLUMNS = ("set", "exercise", "amount", "quality", "range", "tempo", "lost")


def table(recording: Recording, titles: Mapping[str, str], words: Phrases) -> Table:
    """A row for each set in which something was counted."""
    rows = tuple(
        _row(one, titles.get(one.exercise, tidy(one.title, 40)), words)
        for one in recording.sets
        if one.reps or one.holds or one.game
    )
    columns = tuple(words(f"sets.{name}") for name in COLUMNS)
    return Table(words("sets.title"), columns, rows, more_words(words, "sets.more", len(rows)))


def _row(one: WorkoutSet, title: str, words: Phrases) -> tuple[str, ...]:
    of: Numbers = numbers([one], rule(one.exercise))
    amount = words.seconds(of.held_s, 0) if of.held else str(of.reps)
    if one.game is not None:
        points = one.game.points
        title, amount = (
            tidy(one.title, 40),
            words("sets.points_one" if points == 1 else "sets.points", count=points),
        )
    lost = words.percent(of.loss / 100)
    return (
        str(one.number),
        title if not one.load_kg else words("sets.with", exercise=title, load=words.load(one.load_kg)),
        amount,
        words.percent(of.quality),
        words.percent(of.share),
        words.seconds(of.tempo_s),
        lost,
    )
