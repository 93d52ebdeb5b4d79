"""What is looked at, as plain values: what the pieces of the review's window show; the sections of a
recording (each set, or all of it) with what was counted in it; and the mark of a repetition that nothing
counted.

The window's pieces (`mirror.ui.review.pieces`) take these and nothing else. Times are seconds since the
recording began.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from statistics import median

from engines.pose import FloatArray
from mirror.flow.words import WORDS, Words
from mirror.results.opened import Opened
from mirror.store.corrections import LEAST_MARK_S, MEMBER, MISSED, TRAINER, Key
from rules.library import rule_of
from rules.results import Doubt, Hold, Rep, WorkoutSet


@dataclass(frozen=True, slots=True)
class StripItem:
    """`kind` rep, doubt or hold; `quality` 0..1 with its `level` good, fair or poor; `faults` in words.

    `label` is what a hold ("32 s") or a doubt states. `settled` is the trainer's word: True it was a repetition,
    False it was not, None nobody has answered; `by` is who answered, in words. `added`: the trainer marked it.
    """

    kind: str
    number: int
    label: str
    quality: float
    level: str
    start_s: float
    end_s: float
    faults: tuple[str, ...] = ()
    settled: bool | None = None
    added: bool = False
    by: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """`values` (N,), NaN where nothing is known; `side` left, right or none; a `faint` one stands behind."""

    name: str
    values: FloatArray
    side: str = "none"
    faint: bool = False


@dataclass(frozen=True, slots=True)
class Spread:
    """Mean and standard deviation, (N,) each, of repetitions laid over each other; `side` as in `Line`."""

    mean: FloatArray
    sd: FloatArray
    side: str = "none"


@dataclass(frozen=True, slots=True)
class ChartData:
    """`x` (N,) rising, in seconds or percent (`x_kind`); `target` (low, high) or None; `trust` states how far to
    trust the values, in amber when `warn`. `x_label` stands at the axis where it is not empty.
    """

    title: str
    unit: str
    x: FloatArray
    lines: tuple[Line, ...]
    target: tuple[float, float] | None = None
    spread: tuple[Spread, ...] = ()
    trust: str = ""
    warn: bool = False
    x_label: str = ""
    x_kind: str = "seconds"


@dataclass(frozen=True, slots=True)
class SessionRow:
    """`id` is what a choice passes on; `title` ("Member 204") and `subtitle` ("Squat · 18:40 · 3 sets") are shown.

    `words` are not shown, but found by the search.
    """

    id: str
    title: str
    subtitle: str = ""
    words: str = ""


Group = tuple[str, Sequence[SessionRow]]
"""A heading (Today, a date, a batch) and the recordings under it."""


@dataclass(frozen=True, slots=True)
class Fact:
    """`label` ("Range of motion") with its `value` ("146°"), and what it is held against ("target 150°")."""

    label: str
    value: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class DoubtRow:
    """A movement that was not counted, and why; `settled` True it was a repetition, False not, None open.

    `kind` is `rep` where it was counted, and the trainer answered."""

    id: int
    time_s: float
    text: str
    settled: bool | None = None
    kind: str = "doubt"


@dataclass(frozen=True, slots=True)
class DetailsData:
    """What the panel shows; `note` is the trainer's own text."""

    heading: str
    facts: tuple[Fact, ...] = ()
    faults: tuple[str, ...] = ()
    doubts: tuple[DoubtRow, ...] = ()
    note: str = ""


MARGIN_S = 1.0
"""A set is shown from so long before its first movement to so long after its last."""
GOOD, FAIR = 0.8, 0.6
"""Quality from which on a repetition is good, or fair."""


@dataclass(frozen=True)
class Entry:
    """A repetition, a hold or a doubt with where it is from. `key` is None of a hold: there is nothing to correct."""

    row: Rep | Hold | Doubt
    of: WorkoutSet
    place: int

    @property
    def kind(self) -> str:
        """rep, hold or doubt."""
        return {Rep: "rep", Hold: "hold", Doubt: "doubt"}[type(self.row)]

    @property
    def key(self) -> Key | None:
        """By what a correction names it."""
        return None if isinstance(self.row, Hold) else (self.of.number, self.kind, self.place)


@dataclass(frozen=True)
class Span:
    """`number` of the set, 0 for all of them; `entries` in order of time."""

    number: int
    start_s: float
    end_s: float
    sets: tuple[WorkoutSet, ...]
    entries: tuple[Entry, ...]

    @property
    def length_s(self) -> float:
        """How long it is."""
        return self.end_s - self.start_s

    @cached_property
    def sections(self) -> list[tuple[float, float]]:
        """Start and end of each entry."""
        return [(entry.row.start_s, entry.row.end_s) for entry in self.entries]

    @cached_property
    def reps(self) -> tuple[Rep, ...]:
        """What was counted in it."""
        return tuple(entry.row for entry in self.entries if isinstance(entry.row, Rep))

    @property
    def exercise(self) -> str:
        """The one exercise of its sets, `none` where there are several or none."""
        names = {one.exercise for one in self.sets}
        return names.pop() if len(names) == 1 else "none"


def spans(opened: Opened) -> tuple[Span, ...]:
    """A span for each set; one of everything before them where there is not exactly one set."""
    sets = opened.recording.sets
    found = tuple(_span(one.number, (one,), opened.length_s) for one in sets)
    if len(found) == 1:
        return found
    entries = tuple(sorted((e for span in found for e in span.entries), key=lambda e: e.row.start_s))
    return (Span(0, 0.0, max(opened.length_s, 1e-3), sets, entries), *found)


def _span(number: int, sets: tuple[WorkoutSet, ...], length_s: float) -> Span:
    entries = tuple(sorted((entry for one in sets for entry in _entries(one)), key=lambda e: e.row.start_s))
    starts = [one.start_s for one in sets] + [entry.row.start_s for entry in entries]
    ends = [one.end_s for one in sets] + [entry.row.end_s for entry in entries]
    start, end = max(min(starts) - MARGIN_S, 0.0), min(max(ends) + MARGIN_S, max(length_s, *ends))
    return Span(number, start, max(end, start + 1e-3), sets, entries)


def _entries(one: WorkoutSet) -> list[Entry]:
    rows: Sequence[Sequence[Rep | Hold | Doubt]] = (one.reps, one.holds, one.doubts)
    return [Entry(row, one, place) for kind in rows for place, row in enumerate(kind, start=1)]


def strip(opened: Opened, span: Span, words: Words) -> tuple[StripItem, ...]:
    """The span's entries as the strip shows them."""
    return tuple(_item(opened, entry, words) for entry in span.entries)


def _item(opened: Opened, entry: Entry, words: Words) -> StripItem:
    row, answer = entry.row, None if entry.key is None else opened.answer_to(entry.key)
    by = name_corrector(opened, entry, words)
    if isinstance(row, Doubt):
        text, added = reason(row, words), row.reason == MISSED
        return StripItem(
            "doubt", entry.place, text, math.nan, "", row.start_s, row.end_s, (), answer, added, by
        )
    number = row.rep if isinstance(row, Rep) else row.hold
    label = "" if isinstance(row, Rep) else words("strip.hold", seconds=f"{row.held_s:.0f}")
    faults = tuple(fault_words(row.exercise, name, words) for name in row.faults)
    return StripItem(
        entry.kind,
        number,
        label,
        row.quality,
        level(row.quality, row.faults),
        row.start_s,
        row.end_s,
        faults,
        answer,
        by=by,
    )


def name_corrector(opened: Opened, entry: Entry, words: Words) -> str:
    """Who corrected an entry, in words; empty where nobody did, or it was not recorded who."""
    correction = None if entry.key is None else opened.corrections.get(entry.key)
    if correction is None or not correction.made_by:
        return ""
    if correction.made_by in (MEMBER, TRAINER):
        return words(f"by.{correction.made_by}")
    return words("by.name", name=correction.made_by)


def level(quality: float, faults: Sequence[str] = ()) -> str:
    """good, fair or poor; nothing where it is not known. With a fault nothing is good."""
    if math.isnan(quality):
        return ""
    if quality >= GOOD:
        return "fair" if faults else "good"
    return "fair" if quality >= FAIR else "poor"


def reason(doubt: Doubt, words: Words) -> str:
    """Why a movement was not counted, in words."""
    if doubt.reason == "not_this_exercise" and doubt.detail:
        return words.exercise(doubt.detail)
    return words.exercise(WORDS.get(f"reason.{doubt.reason}", doubt.reason.replace("_", " ")))


def fault_words(exercise: str, name: str, words: Words) -> str:
    """What the exercise's rule states of a fault; the fault's name in words where the rule does not know it."""
    rule = rule_of(exercise)
    if rule is not None:
        if name == "short_range" and rule.range is not None:
            return words.exercise(rule.range.say)
        for fault in rule.faults:
            if fault.name == name:
                return words.exercise(fault.say)
    return name.replace("_", " ").capitalize()


USUAL_S = 2.0
"""How long a repetition is taken to be where the set has none."""


@dataclass(frozen=True, slots=True)
class Mark:
    """What is asked for: a repetition of a set from `start_s` to `end_s` (s of the recording). `key` is of one that
    was marked before, and is moved; NaN times take it back."""

    set_number: int
    start_s: float
    end_s: float
    key: Key | None = None

    @property
    def gone(self) -> bool:
        """It is to be taken back."""
        return self.start_s != self.start_s


def place_mark(one: WorkoutSet, position_s: float, length_s: float) -> tuple[float, float]:
    """Start and end of a new mark about a position: as long as the set's repetitions are, within the recording."""
    half = median([rep.end_s - rep.start_s for rep in one.reps] or [USUAL_S]) / 2
    start = max(position_s - half, 0.0)
    return start, min(max(start + 2 * half, start + LEAST_MARK_S), max(length_s, start + LEAST_MARK_S))


def find_mark(one: WorkoutSet, key: Key | None) -> Doubt | None:
    """The mark that a key names; None of anything else."""
    if key is None or key[0] != one.number or key[1] != "doubt" or not 0 < key[2] <= len(one.doubts):
        return None
    row = one.doubts[key[2] - 1]
    return row if row.reason == MISSED else None
