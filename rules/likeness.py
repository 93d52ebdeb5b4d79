"""What repeats is a repetition: movements that resemble each other, and those that were held back until some did."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from rules.exercise import Exercise
from rules.tuning import Tuning
from rules.verdict import ENDED_SHARE, HARDLY, Outcome, against, lost

RHYTHM = 4.0
"""They are of one set if no more than so many times the longer one's time, and `PAUSE_S`, lies between them."""
PAUSE_S = 4.0
ENOUGH, ENOUGH_ODD, NEARLY = 2, 3, 0.85
"""So many movements alike are repetitions, or so many where one reached less than this share of the needed range, or
looks like something else."""
MANY, LESS = 4, 0.3
"""Of so many alike, what has no more than so much less evidence than they have is one of them."""
STEADY = 0.5
"""In a new tempo, the smallest range is this share of the largest."""
OUTNUMBER = 2
"""What is given back is so many times as frequent as what was counted meanwhile and does not resemble it."""
STRANGE, VERY_STRANGE = 0.5, 0.25
"""What resembles none of the set has at least the one share of their usual evidence, and what does the other (a
change to a view that says little leaves 0.3 of it), or waits until it repeats."""
RHYTHMIC = 3
"""What comes on the beat after so many, and resembles most of them, need not look like the exercise."""
BEATS = 4
"""So many repetitions make a rhythm."""
FULL = 0.75
"""With this share of the range of those before it, and turning from them by this share of its own time, a movement
is no bump between two beats."""
BUMP = 0.5
"""Less than this share of the range and of the time of those before it is a bump."""
ON_BEAT = 0.25
"""What turns within this share of a beat is on it."""
MARGIN, SIZE = 1.15, 0.5
"""A first movement that went no further than so many times what is needed counts with the next, if its range is at
least this share of that one's."""
ALONE = "the first of its kind"
REMEMBERED = 24
SAME = 0.5
"""Movements that share this much of the shorter one's time are one."""


def alike(one: Outcome, other: Outcome, tuning: Tuning) -> bool:
    """Whether two movements are of one kind: range, tempo, and shape where both were seen from end to end."""
    ranges, times = (one.rom, other.rom), _times(one, other)
    if min(ranges) < tuning.alike_range * max(ranges) or min(times) < tuning.alike_time * max(times):
        return False
    return not (_seen(one) and _seen(other)) or _apart(one.shape, other.shape) <= tuning.alike_shape


def _seen(one: Outcome) -> bool:
    return one.whole and not one.missing


def _times(one: Outcome, other: Outcome) -> tuple[float, float]:
    """How long both took, s, of what was seen of both: all, the way out, or back; 0 and 1 where it is nothing."""
    if _seen(one) and _seen(other):
        return one.moved_s, other.moved_s
    if one.whole and other.whole:
        return one.turn - one.start, other.turn - other.start
    if max(one.missing, other.missing) < ENDED_SHARE:
        return _way_back(one), _way_back(other)
    return 0.0, 1.0


def _way_back(one: Outcome) -> float:
    """How long it took, or would have taken at that pace, s."""
    return (one.end - one.turn) / (1.0 - one.missing)


def of_one_set(one: Outcome, other: Outcome) -> bool:
    """Whether no rest lies between them."""
    pause = max(one.start, other.start) - min(one.end, other.end)
    return pause <= max(PAUSE_S, RHYTHM * max(one.end - one.start, other.end - other.start))


def _steady(one_s: float, other_s: float, tuning: Tuning) -> bool:
    return min(one_s, other_s) >= tuning.alike_time * max(one_s, other_s)


def _apart(one: Sequence[float], other: Sequence[float]) -> float:
    if not one or not other:
        return 0.0
    return math.sqrt(sum((a - b) ** 2 for a, b in zip(one, other, strict=True)) / len(one))


@dataclass(slots=True, eq=False)
class _Seen:
    outcome: Outcome
    counted: bool
    lost: bool


class RecentMovements:
    """Movements of late: those that were counted, and those that were held back."""

    def __init__(self, exercise: Exercise) -> None:
        self._exercise = exercise
        self._seen: list[_Seen] = []

    def add(self, outcome: Outcome) -> list[Outcome]:
        """Take a movement; returns those held back that are repetitions now, in order of time."""
        new = _Seen(outcome, outcome.reason is None, lost(self._exercise, outcome))
        remaining = [
            s
            for s in self._seen
            if not (new.counted and s.outcome.part and overlap(s.outcome, outcome) > SAME)
        ]
        self._seen = [*remaining[-REMEMBERED:], new]
        found = [seen for seen in self._seen if not seen.counted and self._settled(seen)]
        if new.counted:
            found += [
                seen for seen in [*self._firsts(outcome), *self._find_missed_beats()] if seen not in found
            ]
        for seen in found:
            seen.counted = True
        return [seen.outcome for seen in found]

    def hold_back(self, outcome: Outcome) -> Outcome:
        """The movement itself, or with the reason for which it waits until others resemble it."""
        if self.between_beats(outcome) or self._is_bump(outcome):
            return replace(outcome, reason="too_fast", detail="between two beats of the set's rhythm")
        if self._first(outcome):
            return replace(outcome, reason="getting_into_position", detail=ALONE)
        if self.stranger(outcome):
            reason = against(self._exercise, outcome.values)
            return replace(outcome, reason="not_this_exercise", detail=f"unlike the others: {reason}")
        return outcome

    def stranger(self, outcome: Outcome) -> bool:
        """Whether it looks much less like the exercise than the set, of which it may have the shape: a flip."""
        counted = [s.outcome for s in self._seen if s.counted]
        if len(counted) < ENOUGH:
            return False
        like = sum(alike(outcome, known, self._exercise.tuning) for known in counted)
        if 2 * like > len(counted) and self._next(outcome, counted):
            return outcome.evidence < HARDLY
        share = VERY_STRANGE if like else STRANGE
        return outcome.evidence < share * median(known.evidence for known in counted)

    def _next(self, outcome: Outcome, counted: Sequence[Outcome]) -> bool:
        """Whether it comes when the set's rhythm has the next one."""
        turns = sorted(known.turn for known in counted)
        if len(turns) < RHYTHMIC:
            return False
        return _steady(
            median(b - a for a, b in pairwise(turns)), outcome.turn - turns[-1], self._exercise.tuning
        )

    def _first(self, outcome: Outcome) -> bool:
        """Whether it would be the first of a set, and only just went far enough: set-up does that."""
        if any(s.counted and of_one_set(s.outcome, outcome) for s in self._seen):
            return False
        return outcome.whole and outcome.reach < MARGIN

    def _firsts(self, outcome: Outcome) -> list[_Seen]:
        """What waited as the first of the set, of which the one counted now shows the size."""
        waiting = (s for s in self._seen if not s.counted and s.outcome.detail == ALONE and not s.lost)
        return [s for s in waiting if s.outcome.rom >= SIZE * outcome.rom and of_one_set(s.outcome, outcome)]

    def credit(self, outcome: Outcome) -> None:
        """What is counted as one of a row."""
        self._seen = [*self._seen[-REMEMBERED:], _Seen(outcome, True, False)]

    def finish(self) -> list[Outcome]:
        """At the end of a set in which nothing was counted, movements count by their path alone."""
        if any(seen.counted for seen in self._seen):
            return []
        alone = (
            s for s in self._seen if s.outcome.reason == "not_this_exercise" or s.outcome.detail == ALONE
        )
        return [s.outcome for s in alone if not s.lost]

    def _settled(self, held: _Seen) -> bool:
        """Whether enough movements are like the one that was held back, or its set varies by as much."""
        if held.lost or self.between_beats(held.outcome):
            return False
        if self._many_alike(held):
            return True
        if in_span := self._in_span(held.outcome):
            held.outcome = replace(held.outcome, in_span=True)
        return in_span

    def _many_alike(self, held: _Seen) -> bool:
        """Whether enough movements are like it, itself included."""
        group = self._like(held)
        if len(group) < self._enough(group) or not self._usual(held.outcome, group):
            return False
        others = sum(s.counted and s not in group for s in self._between(group))
        return len(group) > OUTNUMBER * others

    def _in_span(self, held: Outcome) -> bool:
        """Whether the set has shown by how much it varies, and this one, from rest to rest, is hardly smaller."""
        small = held.whole and not held.part and held.reason == "too_shallow"
        if not small or self._exercise.sides != "both":
            return False
        known = [s for s in self._seen if s.counted and not s.outcome.in_span]
        group = [s for s in known if self._one_set(s.outcome, held)]
        if len(group) < ENOUGH or not self._usual(held, group) or self._too_soon(held, group):
            return False
        return held.rom >= self._exercise.tuning.alike_range * min(s.outcome.rom for s in group)

    def _too_soon(self, held: Outcome, group: Sequence[_Seen]) -> bool:
        """Whether it turned sooner before or after another than they follow each other."""
        turns = sorted(s.outcome.turn for s in group)
        usual = median(b - a for a, b in pairwise(turns))
        return min(abs(turn - held.turn) for turn in turns) < self._exercise.tuning.alike_time * usual

    def _one_set(self, one: Outcome, other: Outcome) -> bool:
        """Whether no rest lies between them, with what was counted from the one to the other."""
        first, last = sorted((one, other), key=lambda o: o.turn)
        between = [s.outcome for s in self._seen if s.counted and first.turn < s.outcome.turn < last.turn]
        chain = [first, *sorted(between, key=lambda o: o.turn), last]
        return all(of_one_set(a, b) for a, b in pairwise(chain))

    def _like(self, held: _Seen) -> list[_Seen]:
        """Those of its set that it resembles, and those that they resemble."""
        group, fresh = [held], [held]
        while fresh:
            last = fresh.pop()
            known = (s for s in self._seen if s not in group and not s.lost)
            more = [s for s in known if self._linked(s, last)]
            group += more
            fresh += more
        return group

    def _usual(self, held: Outcome, group: Sequence[_Seen]) -> bool:
        """Whether it lasts about as long, and looks as much like the exercise, as those that it resembles."""
        known = [s.outcome for s in group]
        lasts = held.end - held.start if held.missing else held.moved_s
        usual = median(o.moved_s for o in known)
        if held.whole and min(lasts, usual) < self._exercise.tuning.alike_time * max(lasts, usual):
            return False
        usually = median([s.outcome.evidence for s in group if s.counted] or [o.evidence for o in known])
        wanted = min(max(self._exercise.tuning.likely, VERY_STRANGE * usually), usually)
        if len(group) >= MANY:
            wanted = min(wanted, max(usually - LESS, HARDLY))
        return held.evidence >= wanted

    def _linked(self, one: _Seen, other: _Seen) -> bool:
        """Whether they are alike, and one was counted where the recording's end hides what came of the other."""
        a, b = one.outcome, other.outcome
        certain = one.counted or other.counted or max(a.missing, b.missing) < ENDED_SHARE
        return certain and alike(a, b, self._exercise.tuning) and of_one_set(a, b)

    def between_beats(self, held: Outcome) -> bool:
        """Whether it turned much sooner before or after one that was counted than they follow each other."""
        turns = sorted(s.outcome.turn for s in self._seen if s.counted and s.outcome.side == held.side)
        if len(turns) < BEATS:
            return False
        beat = median(b - a for a, b in pairwise(turns))
        away = min(abs(turn - held.turn) for turn in turns)
        soon = away < self._exercise.tuning.beat * beat
        return soon and not self._new_beat(held) and not self._full(held, away)

    def _is_bump(self, outcome: Outcome) -> bool:
        """Whether it is much smaller and much shorter than those of the set before it, be they too few for a beat."""
        recent = [s.outcome for s in self._seen if s.counted and of_one_set(s.outcome, outcome)][-BEATS:]
        if len(recent) < ENOUGH:
            return False
        lasts, usual = outcome.moved_s, median(o.moved_s for o in recent)
        return lasts < BUMP * usual and outcome.rom < BUMP * median(o.rom for o in recent)

    def _full(self, held: Outcome, away_s: float) -> bool:
        """Whether the set goes faster: all the way, as far as those before it, and after the last in its own time."""
        recent = median([s.outcome.rom for s in self._seen if s.counted][-BEATS:])
        whole = held.whole and held.gone and not held.part
        return whole and held.rom >= FULL * recent and away_s >= FULL * (held.end - held.start)

    def _find_missed_beats(self) -> list[_Seen]:
        """Small ones, each on the beat that is missing between two that were counted in a rhythm."""
        turns = sorted(s.outcome.turn for s in self._seen if s.counted)
        if len(turns) < BEATS + 2:
            return []
        beat = median(b - a for a, b in pairwise(turns))
        gaps = ((a + b) / 2 for a, b in pairwise(turns) if abs(b - a - 2 * beat) <= 2 * ON_BEAT * beat)
        found = [self._on_beat(middle, ON_BEAT * beat) for middle in gaps]
        return [seen for seen in found if seen is not None]

    def _on_beat(self, turn: float, about_s: float) -> _Seen | None:
        """The largest of those held back that turned about then."""
        near = [s for s in self._seen if not s.counted and abs(s.outcome.turn - turn) <= about_s]
        likely = (s for s in near if s.outcome.whole and s.outcome.evidence >= self._exercise.tuning.likely)
        return max(likely, key=lambda s: s.outcome.rom, default=None)

    def _new_beat(self, held: Outcome) -> bool:
        """Whether it follows the two before it as they follow each other, with about their range: a new tempo."""
        known = (s.outcome for s in self._seen if s.counted or not s.outcome.part)
        before = sorted((o for o in known if o.turn < held.turn), key=lambda o: o.turn)[-2:]
        if len(before) < 2:
            return False
        beats = [before[1].turn - before[0].turn, held.turn - before[1].turn]
        ranges = [o.rom for o in (*before, held)]
        steady = min(beats) >= self._exercise.tuning.alike_time * max(beats)
        return steady and min(ranges) >= STEADY * max(ranges)

    def _between(self, group: Sequence[_Seen]) -> list[_Seen]:
        start, end = min(s.outcome.start for s in group), max(s.outcome.end for s in group)
        return [s for s in self._seen if s.outcome.end > start and s.outcome.start < end]

    def _enough(self, group: Sequence[_Seen]) -> int:
        held = [s.outcome for s in group if not s.counted]
        odd = any(o.evidence < self._exercise.tuning.likely or o.reach < NEARLY for o in held)
        return ENOUGH_ODD if odd else ENOUGH


def overlap(one: Outcome, other: Outcome) -> float:
    """Shared time as a share of the shorter movement."""
    shared = min(one.end, other.end) - max(one.start, other.start)
    return shared / max(min(one.end - one.start, other.end - other.start), 1e-9)
