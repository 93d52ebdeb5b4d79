"""Composes a report: from a recording and what came before it to words and numbers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, tzinfo

from export.recording import Recording
from export.report.advice import advise
from export.report.content import Report, Section, Weeks
from export.report.counted import count, more_words, sets_words, strip_of, summarise_group, table
from export.report.diagrams import compute_speed, curves, energy
from export.report.facts import facts_of
from export.report.groups import Group, groups_of, main_of, rule
from export.report.marks import SheetDrawing
from export.report.movement import movement
from export.report.names import tidy
from export.report.phrases import UNKNOWN, Phrases
from export.report.praise import praise_of
from export.report.sureness import sureness
from export.report.trend import Past, past
from export.report.trend import weeks as weeks_of
from export.report.uncounted import group_uncounted


def compose(
    recording: Recording,
    history: Sequence[Past] = (),
    words: Phrases | None = None,
    zone: tzinfo | None = None,
    icons: Mapping[str, SheetDrawing] | None = None,
    note: str = "",
) -> Report:
    """The report of a recording. `history` are earlier sessions of the same member, in any order.

    `zone` is where the days are counted, None for this machine's; `icons` small people by exercise; `note` what
    is to be read in place of the trainer's note. The recording's own note, the program's in English, is left out.
    """
    words = words or Phrases()
    groups = groups_of(recording, words)
    groups = [
        replace(one, movement=movement(recording.poses, one.sets, one.exercise)) if one.every else one
        for one in groups
    ]
    main = main_of(groups)
    when = None if recording.began_at is None else datetime.fromtimestamp(recording.began_at, zone)
    titles = {one.name: one.title for one in groups} | _library_titles(recording, words)
    number, label = count(groups, words)
    weeks = _weeks(recording, history, main, zone, words)
    best_week = not weeks.amounts or weeks.amounts[-1] >= max(weeks.amounts)
    return Report(
        language=words.language,
        kind=words(f"kind.{recording.kind}" if recording.kind == "batch" else "kind.session"),
        name=_name(recording, words),
        under=_under(recording, when, words),
        when=when,
        praise=praise_of(recording, groups, main, history, words, best_week),
        count=number,
        count_label=label,
        count_sets=sets_words(groups, words),
        facts=facts_of(groups, main, words),
        did_title=words("did.title"),
        did=tuple(summarise_group(group, words) for group in groups if group.every),
        did_more=more_words(words, "did.more", len(groups)),
        quality_label=words("did.quality"),
        advice_title=words("advice.title"),
        advice=advise(groups, words),
        strip=strip_of(groups, words),
        curves=curves(main, words),
        speed=energy(groups, words) if main is None or main.numbers.held else compute_speed(main, words),
        weeks=weeks,
        sets=table(recording, titles, words),
        uncounted=group_uncounted(recording, titles, words),
        trust=sureness(recording, main, words),
        note=_note(note or recording.trainer_note, words),
        foot=words("foot"),
        page=words("page"),
        icons=dict(icons or {}),
    )


def _library_titles(recording: Recording, words: Phrases) -> dict[str, str]:
    """Titles of what doubts are of."""
    named = {doubt.exercise: rule(doubt.exercise) for doubt in recording.doubts}
    return {name: words.exercise(found.title) for name, found in named.items() if found is not None}


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


def _weeks(
    recording: Recording, history: Sequence[Past], main: Group | None, zone: tzinfo | None, words: Phrases
) -> Weeks:
    title = words("weeks.title")
    if recording.kind == "batch" or recording.began_at is None:
        return Weeks(title, "", (), (), (), words("weeks.batch"))
    if recording.member is None:
        return Weeks(title, "", (), (), (), words("weeks.guest"))
    return weeks_of(
        past(recording), history, main.name if main else "", main.title if main else "", zone, words
    )


def _note(note: str, words: Phrases) -> Section | None:
    text = tidy(note, 400)
    return Section(words("note.title"), text, ()) if text else None
