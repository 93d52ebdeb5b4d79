"""What is known of a repetition, a hold, a doubt or a set, as rows of facts; and how a member's exercise
went over the weeks, one value a week of each measure.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

import numpy as np
from sqlite_utils import Database

from mirror.flow.words import Words
from mirror.progress.past import PastSet, fastest
from mirror.results.opened import Opened
from mirror.review.measures import Measured
from mirror.review.views import DetailsData, DoubtRow, Entry, Fact, Span, fault_words, name_corrector, reason
from mirror.store.corrections import MISSED
from mirror.store.recordings import recording_as_corrected
from rules.library import rule_of
from rules.lifting import epley, loss
from rules.results import Doubt, Hold, Rep, RepMeasures, WorkoutSet
from rules.velocity_loss import mean_concentric_velocity

EVEN = 5.0
"""Sides that differ by less than this share (%) are even."""


def details(
    opened: Opened, span: Span, chosen: int | None, found: Measured | None, words: Words
) -> DetailsData:
    """The panel beside the charts: of the entry that is chosen, else of the span; doubts near it can be settled."""
    entry = span.entries[chosen] if chosen is not None and chosen < len(span.entries) else None
    doubts = tuple(_doubts(opened, span, chosen, words))
    if entry is None:
        return DetailsData(_heading(span, words), _of_span(opened, span, words), (), doubts, opened.note)
    if isinstance(entry.row, Rep):
        facts = tuple(
            _of_rep(entry.row, entry.of, _measures(entry, found), _measures_of_span(span, found), words)
        )
        heading = words("facts.rep", number=entry.row.rep)
    elif isinstance(entry.row, Hold):
        held = Fact(words("facts.held"), words.decimal(f"{entry.row.held_s:.1f} s"))
        facts = (held, Fact(words("facts.quality"), f"{100 * entry.row.quality:.0f} %"))
        heading = words("facts.hold", number=entry.row.hold)
    else:
        facts = (Fact(words("facts.tension"), _seconds(entry.row.end_s - entry.row.start_s, words)),)
        heading = _heading_of(entry.row, words)
    faults = () if isinstance(entry.row, Doubt) else entry.row.faults
    fault_lines = tuple(fault_words(entry.row.exercise, name, words) for name in faults)
    return DetailsData(heading, facts, fault_lines, doubts, opened.note)


def _heading(span: Span, words: Words) -> str:
    return words("facts.set", number=span.number) if span.number else words("facts.whole")


def _doubts(opened: Opened, span: Span, chosen: int | None, words: Words) -> Iterable[DoubtRow]:
    """The chosen entry where it is a doubt or was corrected, else the next doubt that nobody has settled."""
    entry = None if chosen is None else span.entries[chosen]
    settled = None if entry is None or entry.key is None else opened.answer_to(entry.key)
    if entry is not None and chosen is not None and isinstance(entry.row, Rep) and settled is not None:
        text = _with(words("rep.text", number=entry.row.rep), name_corrector(opened, entry, words))
        yield DoubtRow(chosen, entry.row.start_s - span.start_s, text, settled, "rep")
        return
    doubts = [(i, e.row) for i, e in enumerate(span.entries) if isinstance(e.row, Doubt)]
    keys = {i: span.entries[i].key for i, _ in doubts}
    answers = {i: opened.answer_to(key) for i, key in keys.items() if key is not None}
    after = [(i, row) for i, row in doubts if answers.get(i) is None and i >= (chosen or 0)]
    before = [(i, row) for i, row in doubts if answers.get(i) is None]
    shown = [(i, row) for i, row in doubts if i == chosen] or after[:1] or before[:1]
    for index, row in shown:
        text = _heading_of(row, words)
        text = text if row.reason == MISSED else words("doubt.text", reason=reason(row, words))
        text = _with(text, name_corrector(opened, span.entries[index], words))
        yield DoubtRow(index, row.start_s - span.start_s, text, answers.get(index))


def _heading_of(doubt: Doubt, words: Words) -> str:
    """That a movement was not counted, or that a trainer marked it."""
    if doubt.reason != MISSED:
        return words("facts.doubt")
    text = reason(doubt, words)
    return text[:1].upper() + text[1:]


def _with(text: str, by: str) -> str:
    return f"{text}  ·  {by}" if by else text


def _measures(entry: Entry, found: Measured | None) -> RepMeasures | None:
    return None if found is None else found.reps.get(entry.row.start_s)


def _measures_of_span(span: Span, found: Measured | None) -> dict[float, RepMeasures]:
    known = {} if found is None else found.reps
    starts = {rep.start_s for rep in span.reps}
    return {start: one for start, one in known.items() if start in starts}


def _of_rep(
    rep: Rep, of: WorkoutSet, own: RepMeasures | None, all_of: dict[float, RepMeasures], words: Words
) -> Iterable[Fact]:
    reps = of.reps
    yield Fact(words("facts.range"), _amount(rep.rom, rep.rom_unit, words), _target(rep.exercise, words))
    yield Fact(words("facts.out"), _seconds(_out(rep), words), _mean([_out(one) for one in reps], words))
    yield Fact(words("facts.back"), _seconds(_back(rep), words), _mean([_back(one) for one in reps], words))
    yield from rep_facts(rep, of, words)
    if own is not None:
        yield from _measure_facts(own, all_of, words)
    yield Fact(words("facts.quality"), f"{100 * rep.quality:.0f} %")


def _measure_facts(own: RepMeasures, all_of: dict[float, RepMeasures], words: Words) -> Iterable[Fact]:
    difference = sides(own.rom_left_deg, own.rom_right_deg)
    if math.isfinite(difference):
        key = "even" if abs(difference) < EVEN else "less_left" if difference < 0 else "less_right"
        yield Fact(words("facts.sides"), f"{abs(difference):.0f} %", words(f"facts.{key}"))
    if math.isfinite(own.velocity_loss):
        yield Fact(words("facts.loss"), f"{max(own.velocity_loss, 0.0):.0f} %", words("facts.stop"))
    if math.isfinite(own.sparc):
        mean = _mean_of_finite([one.sparc for one in all_of.values()])
        yield Fact(
            words("facts.smooth"),
            _minus(words.decimal(f"{own.sparc:.1f}")),
            words("facts.mean", value=_minus(words.decimal(f"{mean:.1f}"))),
        )
    if math.isfinite(own.jump_height_m) and own.jump_height_m > 0.03:
        yield Fact(words("facts.jump"), f"{100 * own.jump_height_m:.0f} cm")


def sides(left: float, right: float) -> float:
    """The left's range less the right's, % of their mean; NaN where one is not known."""
    return 200.0 * (left - right) / (left + right) if left + right > 0 else math.nan


def _of_span(opened: Opened, span: Span, words: Words) -> tuple[Fact, ...]:
    reps = span.reps
    ruled = sum(len(one.reps) for one in span.sets)
    added, refused = changes(opened, span)
    changed = words("head.changed", count=ruled, added=added, refused=refused) if added or refused else ""
    rows = [Fact(words("facts.reps"), str(ruled + added - refused), changed)]
    if reps:
        rows.append(
            Fact(words("facts.quality"), f"{100 * _mean_of_finite([rep.quality for rep in reps]):.0f} %")
        )
        if len({rep.rom_unit for rep in reps}) == 1 and span.number:
            mean = _mean_of_finite([rep.rom for rep in reps])
            ranged = _amount(mean, reps[0].rom_unit, words)
            rows.append(Fact(words("facts.range"), ranged, _target(reps[0].exercise, words)))
        tension = sum(rep.end_s - rep.start_s for rep in reps)
        rows.append(Fact(words("facts.tension"), _seconds(tension, words)))
        pace = cadence(reps) if span.number else math.nan
        if math.isfinite(pace):
            rows.append(Fact(words("facts.cadence"), words("facts.per_minute", value=f"{pace:.0f}")))
    rows += set_facts(span.sets, words)
    held = sum(e.row.held_s for e in span.entries if isinstance(e.row, Hold))
    if held:
        rows.append(Fact(words("facts.held"), f"{held:.0f} s"))
    energy = sum(one.energy for one in span.sets)
    rows.append(Fact(words("facts.energy"), words("facts.points", value=f"{energy:.0f}")))
    return tuple(rows)


def changes(opened: Opened, span: Span) -> tuple[int, int]:
    """How many repetitions the trainer added to what the rules counted, and how many were refused."""
    numbers = {one.number for one in span.sets}
    made = [
        correction.change for correction in opened.corrections.values() if correction.set_number in numbers
    ]
    return sum(change > 0 for change in made), sum(change < 0 for change in made)


def cadence(reps: Sequence[Rep]) -> float:
    """Repetitions a minute, from the time between turns; NaN of fewer than two."""
    if len(reps) < 2 or reps[-1].turn_s <= reps[0].turn_s:
        return math.nan
    return 60.0 * (len(reps) - 1) / (reps[-1].turn_s - reps[0].turn_s)


def _out(rep: Rep) -> float:
    return rep.turn_s - rep.start_s


def _back(rep: Rep) -> float:
    return rep.end_s - rep.turn_s


def _mean(values: Sequence[float], words: Words) -> str:
    return words("facts.mean", value=words.decimal(f"{_mean_of_finite(values):.2f}"))


def _mean_of_finite(values: Sequence[float]) -> float:
    found = [value for value in values if math.isfinite(value)]
    return float(np.mean(found)) if found else math.nan


def _target(exercise: str, words: Words) -> str:
    rule = rule_of(exercise)
    span = None if rule is None else rule.range
    return "" if span is None else words("facts.target", value=_amount(span.full, span.unit, words))


def _amount(value: float, unit: str, words: Words) -> str:
    if not math.isfinite(value):
        return "–"
    return f"{value:.0f}°" if unit == "deg" else words.decimal(f"{value:.2f} {unit}")


def _seconds(value: float, words: Words) -> str:
    return words.decimal(f"{value:.2f} s") if value < 10 else f"{value:.0f} s"


def _minus(text: str) -> str:
    return text.replace("-", "−")


def set_facts(sets: Sequence[WorkoutSet], words: Words) -> Iterable[Fact]:
    """Of one set or several: the weight, what was lifted altogether, the most that could be lifted once, velocity."""
    loaded = [one for one in sets if one.load_kg]
    if not loaded:
        return
    loads = " · ".join(dict.fromkeys(words.decimal(f"{one.load_kg:g}") for one in loaded))
    volume = sum(one.load_kg * len(one.reps) for one in loaded)
    lifted = words("facts.volume", value=words.decimal(f"{volume:g}"))
    yield Fact(words("facts.load"), words("facts.kg", value=loads), lifted)
    once = max((v for one in loaded if (v := epley(one.load_kg, len(one.reps))) > 0), default=math.nan)
    if math.isfinite(once):
        yield Fact(words("facts.once"), words("facts.kg", value=f"{once:.0f}"), words("facts.epley"))
    if len(loaded) == 1 and math.isfinite(fastest(loaded[0].velocities)):
        yield _velocity(loaded[0].velocities, words)


def _velocity(velocities: Sequence[float], words: Words) -> Fact:
    lost = loss(velocities)
    lost_text = "" if math.isnan(lost) else words("facts.lost", value=f"{max(lost, 0.0):.0f}")
    return Fact(words("facts.velocity"), words.decimal(f"{fastest(velocities):.2f} m/s"), lost_text)


def rep_facts(rep: Rep, of: WorkoutSet, words: Words) -> Iterable[Fact]:
    """The velocity of one repetition, against its set's."""
    place = next((i for i, one in enumerate(of.reps) if one.start_s == rep.start_s), None)
    if place is None or place >= len(of.velocities) or math.isnan(of.velocities[place]):
        return
    best = fastest(of.velocities)
    yield Fact(
        words("facts.velocity"),
        words.decimal(f"{of.velocities[place]:.2f} m/s"),
        words("facts.fastest", value=words.decimal(f"{best:.2f}")),
    )


WEEKS = 12


def _most(values: Sequence[float]) -> float:
    """The largest above 0, NaN where nothing was lifted."""
    return max((value for value in values if value > 0), default=math.nan)


def _sum(values: Sequence[float]) -> float:
    return sum(values) or math.nan


MEASURES: dict[str, tuple[Callable[[Sequence[PastSet]], float], str]] = {
    "rate": (lambda sets: _mean_of_finite([cadence(one.counted) for one in sets]), "/min"),
    "reps": (lambda sets: float(sum(one.reps for one in sets)), ""),
    "range": (lambda sets: _mean_of_finite([rep.rom for one in sets for rep in one.counted]), ""),
    "quality": (
        lambda sets: 100 * _mean_of_finite([rep.quality for one in sets for rep in one.counted]),
        "%",
    ),
    "velocity": (
        lambda sets: _mean_of_finite([mean_concentric_velocity(rep) for one in sets for rep in one.counted]),
        "/s",
    ),
    "energy": (
        lambda sets: _mean_of_finite([60 * one.energy / one.seconds for one in sets if one.seconds > 0]),
        "/min",
    ),
    "points": (lambda sets: _most([one.points for one in sets]), ""),
    "load": (lambda sets: _most([one.load_kg for one in sets]), "kg"),
    "volume": (lambda sets: _sum([one.load_kg * one.reps for one in sets]), "kg"),
    "bar": (lambda sets: _most([one.velocity for one in sets if one.load_kg]), "m/s"),
    "once": (lambda sets: _most([epley(one.load_kg, one.reps) for one in sets]), "kg"),
}
"""Measure -> how a week's sets make one value of it, and its unit; that of range and velocity is the exercise's."""


@dataclass(frozen=True, slots=True)
class Trend:
    """A value for each week, the newest last, NaN for a week without; `labels` say when each week began."""

    measure: str
    unit: str
    weeks: tuple[date, ...]
    values: tuple[float, ...]


def history(
    store: Database, member_id: str | None, exercise: str, now: float, weeks: int = WEEKS
) -> list[PastSet]:
    """The sets of an exercise that a member did in the last weeks, in order of time; none of a guest."""
    if member_id is None:
        return []
    sessions = store.execute(
        "SELECT v.id, v.started_at FROM session v WHERE v.member_id = ? AND v.started_at > ? AND v.started_at <= ?"
        " AND EXISTS (SELECT 1 FROM workout_set s WHERE s.session_id = v.id AND s.exercise = ?) ORDER BY 2",
        [member_id, now - (weeks + 1) * 7 * 86_400.0, now, exercise],
    ).fetchall()
    found = []
    for session_id, began_at in sessions:
        recording, _ = recording_as_corrected(store, session_id, poses=False)
        own = (one for one in recording.sets if one.exercise == exercise)
        found += [PastSet.of(one, began_at, session_id) for one in own]
    return [one for one in found if one.at <= now]


def trend(sets: Sequence[PastSet], measure: str, now: float, weeks: int = WEEKS) -> Trend:
    """A value for each of the last weeks (from Monday on), this one last. Raises KeyError for an unknown measure."""
    of_week, unit = MEASURES[measure]
    today = datetime.fromtimestamp(now).date()
    this = today - timedelta(days=today.weekday())
    begins = tuple(this - timedelta(weeks=weeks - 1 - i) for i in range(weeks))
    values = []
    for begin in begins:
        end = begin + timedelta(weeks=1)
        own = [one for one in sets if begin <= datetime.fromtimestamp(one.at).date() < end]
        values.append(of_week(own) if own else math.nan)
    if measure in ("range", "velocity"):
        names = {rep.rom_unit for one in sets for rep in one.counted}
        own_unit = names.pop() if len(names) == 1 else ""
        unit = ("°" if own_unit == "deg" else own_unit) + unit
    return Trend(measure, unit, begins, tuple(values))
