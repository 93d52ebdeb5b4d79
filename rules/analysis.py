"""Analyse a recording: repetitions, doubts, biomechanics and energy."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from engines.pose import PoseSequence
from rules.biomechanics import Biomechanics, measure_channels, motion_of
from rules.body import Body, BodyStream, set_view
from rules.counter import Counter
from rules.energy import Energy, energy
from rules.exercise import Exercise
from rules.recogniser import NONE, Recogniser
from rules.rep_measures import rep_measures
from rules.results import Answer, Doubt, Hold, Note, Rep, RepMeasures, Track, WorkoutSet, in_order, standing
from rules.sets import find_sets
from rules.work import work

AUTO = "auto"


@dataclass(frozen=True)
class Analysis:
    """What a recording holds. `exercise` is `none` where `auto` recognised nothing.

    `holds` are the times of a held exercise such as the plank, which has no repetitions.
    """

    exercise: str
    reps: tuple[Rep, ...]
    doubts: tuple[Doubt, ...]
    bma: Biomechanics
    energy: Energy
    states: Track
    holds: tuple[Hold, ...] = ()
    sets: tuple[WorkoutSet, ...] = ()
    measures: tuple[RepMeasures, ...] = ()
    notes: tuple[Note, ...] = ()


def analyse(
    sequence: PoseSequence,
    exercise: str | Exercise = AUTO,
    *,
    view: str | None = None,
    height_m: float | None = None,
    mass_kg: float | None = None,
    channels: str = "all",
) -> Analysis:
    """Count and measure one person over time.

    `exercise` is a name of the library, an `Exercise`, or `auto`: recognise it, `none` if nobody exercises.
    `view` (front, three_quarter, side, back) overrules the view that is found; `height_m` brings metres to
    the biomechanics, and `mass_kg` their energies. `channels` is `live`, `essential` or `all` (over a
    thousand with 3D). Counting uses the same causal steps as the live screen; biomechanics are filtered
    without lag. Raises KeyError for an unknown exercise, ValueError for an unknown view or height.
    """
    counter: Counter | None
    body = set_view(BodyStream().of_sequence(sequence), view)
    motion = motion_of(sequence, height_m, mass_kg)
    bma = measure_channels(motion, channels)
    if exercise == AUTO:
        reps, doubts, states, counter = _recognise(body)
    else:
        counter = Counter(exercise)
        reps, doubts, states = _count(counter, body)
    chosen = counter.exercise if counter is not None else None
    name = chosen.name if chosen is not None else NONE
    holds = counter.holds if counter is not None else ()
    earned = energy(body, chosen, work=work(motion) if motion.scaled else None)
    sets = find_sets(sequence, reps)
    measures = rep_measures(motion, reps, sets)
    notes = _notes(counter if exercise != AUTO else None, reps, doubts)
    return Analysis(name, reps, doubts, bma, earned, states, holds, sets, measures, notes)


def in_life(sequence: PoseSequence, speed_factor: float) -> PoseSequence:
    """A film that is `speed_factor` times slower than life, in the time of life.

    Raises ValueError for one that is not from 0.01 to 100.
    """
    if not 0.01 <= speed_factor <= 100.0:
        raise ValueError(
            f"a speed factor is from 0.01 to 100 (2: half as fast as life), not {speed_factor:g}"
        )
    return sequence if speed_factor == 1.0 else replace(sequence, time=sequence.time / speed_factor)


def _notes(counter: Counter | None, reps: Sequence[Rep], doubts: Sequence[Doubt]) -> tuple[Note, ...]:
    notes = []
    if counter is not None and counter.looks_like:
        other = counter.looks_like
        notes.append(Note("looks_like", f"this looks like {other.replace('_', ' ')}", other))
    if counter is not None and counter.hidden:
        text = f"{counter.hidden} of one side, which was not seen, are counted by the rhythm of the other"
        notes.append(Note("hidden_side", text))
    if counter is not None and _mostly_slow(counter.exercise.times.longest, reps, doubts):
        text = "nearly all was too slow: if the film is in slow motion, say by how much (--speed-factor)"
        notes.append(Note("slow_motion", text))
    return tuple(notes)


def _mostly_slow(longest_s: float, reps: Sequence[Rep], doubts: Sequence[Doubt]) -> bool:
    """Whether most of what moved took longer than the exercise allows, counted because it repeats or not."""
    slow = sum(rep.end_s - rep.start_s > longest_s for rep in reps)
    slow += sum(doubt.reason == "too_slow" for doubt in doubts)
    return 2 * slow > len(reps) + len(doubts)


Counts = tuple[tuple[Rep, ...], tuple[Doubt, ...], Track]


def _count(counter: Counter, body: Body) -> Counts:
    answers = counter.see(body)
    return _gather(body, answers, counter.finish())


def _recognise(body: Body) -> tuple[tuple[Rep, ...], tuple[Doubt, ...], Track, Counter | None]:
    """With hindsight, the recognised exercise's counts from the first frame on."""
    recogniser = Recogniser()
    recogniser.see(body)
    recogniser.finish()
    if recogniser.exercise != NONE:
        counter = Counter(recogniser.exercise)
        return (*_count(counter, body), counter)
    return (), _near_misses(recogniser.found), _nothing(body), None


def _gather(body: Body, answers: Sequence[Answer], end: tuple[tuple[Rep, ...], tuple[Doubt, ...]]) -> Counts:
    reps = [answer.rep for answer in answers if answer.rep is not None] + list(end[0])
    doubts = [answer.doubt for answer in answers if answer.doubt is not None] + list(end[1])
    track = Track(
        body.time,
        tuple(answer.state for answer in answers),
        np.array([answer.progress for answer in answers], dtype=np.float32),
        np.array([answer.count for answer in answers], dtype=np.int32),
        tuple(answer.cue for answer in answers),
    )
    if end[0] and len(answers):
        track.count[-1] += len(end[0])
    numbered = in_order(reps)
    return numbered, standing(doubts, numbered), track


def _near_misses(found: Sequence[tuple[Sequence[Rep], Sequence[Doubt]]]) -> tuple[Doubt, ...]:
    """Where nothing was recognised: what came nearest to an exercise, one doubt for each moment.

    A lone repetition comes first, then one that fell short; what was held back for other reasons is left out, for
    every movement is something unfinished to most exercises.
    """
    doubts = [doubt for reps, own in found for doubt in standing(own, reps) if doubt.reason in RANK]
    for reps, _ in found:
        doubts += [_lone(rep) for rep in reps if rep.telling]
    selected: list[Doubt] = []
    for doubt in sorted(doubts, key=lambda d: (RANK[d.reason], d.start_s - d.end_s)):
        if not any(_shares(doubt, other) for other in selected):
            selected.append(doubt)
    return tuple(sorted(selected, key=lambda doubt: (doubt.start_s, doubt.end_s, doubt.exercise)))


RANK = {"not_recognised": 0, "too_shallow": 1, "too_short": 1}
"""Reasons that are reported where nothing was recognised, the most telling first."""


def _lone(rep: Rep) -> Doubt:
    detail = "a repetition, but not enough of them alike"
    return Doubt(rep.start_s, rep.end_s, rep.exercise, "not_recognised", detail)


def _shares(one: Doubt, other: Doubt) -> bool:
    """Whether they share more than half of the shorter one's time."""
    shared = min(one.end_s, other.end_s) - max(one.start_s, other.start_s)
    return shared > 0.5 * min(one.end_s - one.start_s, other.end_s - other.start_s)


def _nothing(body: Body) -> Track:
    count = len(body)
    return Track(
        body.time, (NONE,) * count, np.zeros(count, np.float32), np.zeros(count, np.int32), (None,) * count
    )
