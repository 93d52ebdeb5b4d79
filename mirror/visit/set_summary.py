"""After a set: what it was, one thing to do better, and the rest before the next."""

from __future__ import annotations

import math
from collections import Counter
from statistics import fmean, median
from typing import TYPE_CHECKING

from mirror.live.analyst import SILENT
from mirror.live.state import NONE, Analysed, SetEnded, Status, Watch
from mirror.visit.stage import Stage
from mirror.visit.view import Fact, RepBar, SetSummaryView, Target, Tone
from mirror.visit.who import AWAY
from mirror.visit.words import Words
from mirror.visit.workout import amount, clock
from rules.results import Rep

if TYPE_CHECKING:
    from mirror.visit.offer import Offer
    from mirror.visit.visit import Visit

CLEAN, GOOD = 0.93, 0.75
"""Mean quality that is praised."""
EVEN = 0.12
"""Spread of the repetitions' times, as a share of their mean, that is steady."""
DOUBTS_SHOWN = 2


class SetSummary(Stage):
    """Waits for an answer; goes on by itself when the rest is over, or when nobody is left."""

    menu_by_key = True

    def __init__(self, visit: Visit, ended: SetEnded) -> None:
        super().__init__(visit)
        self._ended = ended
        self._began = self._seen = math.nan
        self._rested = False

    def enter(self, now: float) -> None:
        self._began = self._seen = now

    def view(self, now: float) -> SetSummaryView:
        words, ended, offer = self.visit.words, self._ended, self.visit.offer
        exercise = offer.exercise(ended.exercise)
        rest = max(self.visit.plan.rest - (now - self._began), 0.0)
        count = amount(ended)
        done = sum(
            bool(e.reps or e.holds or e.doubts)
            for e in self.visit.visitor.sets
            if e.exercise == ended.exercise
        )
        return SetSummaryView(
            title=words("set.title", set=max(done, 1)),
            subtitle=offer.title(ended.exercise) if exercise is not None else "",
            count=str(count),
            count_label=words(_unit(ended, count)),
            praise=praise(words, ended, offer),
            advice=advice(words, ended, offer),
            facts=facts(words, ended),
            bars=bars(ended.reps, offer),
            bars_label=words("set.bars"),
            doubts=doubts(words, ended),
            rest=clock(math.ceil(rest)),
            rest_label=words("set.rest"),
            rest_share=rest / self.visit.plan.rest if self.visit.plan.rest else 0.0,
            targets=(
                Target("again", words("set.again"), key="return", strong=not self._last),
                Target("other", words("set.other"), key="o"),
                Target("finish", words("set.finish"), key="f", strong=self._last),
            ),
        )

    def see(self, analysed: Analysed, status: Status, now: float) -> None:
        if analysed.pose.visible:
            self._seen = now

    def tick(self, status: Status, now: float) -> None:
        waited = now - self._began
        rested = waited >= self.visit.plan.rest
        if rested and not self._rested:
            self._rested = True
            self.visit.backstage.sound("go")
        if status.watch is Watch.ENDED or (self._last and waited >= self.visit.plan.last_summary):
            if waited >= min(self.visit.plan.last_summary, self.visit.plan.away):
                self._finish(now)
        elif status.watch in AWAY and now - self._seen >= self.visit.plan.away:
            self._finish(now)
        elif rested and status.watch is Watch.FOLLOWING and not self.visit.dwell:
            self.choose("again", now)

    def choose(self, target: str, now: float) -> None:

        if target == "again":
            self.visit.go("stand", now)
        elif target == "other":
            self.visit.go("choose", now)
        elif target == "finish":
            self._finish(now)

    @property
    def _last(self) -> bool:
        """The last planned set of this exercise is done."""
        return bool(self.visit.plan.sets) and self.visit.visitor.set_number() > self.visit.plan.sets

    def _finish(self, now: float) -> None:

        self.visit.go("session_summary", now)


def _unit(ended: SetEnded, count: int) -> str:
    if ended.holds:
        return "set.seconds"
    return "set.reps_one" if count == 1 else "set.reps"


def praise(words: Words, ended: SetEnded, offer: Offer) -> str:
    """One kind and true line."""
    reps = ended.reps
    if ended.holds:
        clean = not any(hold.faults for hold in ended.holds)
        return words("set.praise_best" if clean else "set.praise_good")
    if not reps:
        return words("set.none")
    quality = fmean(rep.quality for rep in reps)
    lengths = [rep.end_s - rep.start_s for rep in reps]
    if quality >= CLEAN and not any(rep.faults for rep in reps):
        return words("set.praise_best")
    if all(share(rep, offer) >= 1.0 for rep in reps):
        return words("set.praise_full")
    if len(reps) >= 4 and (max(lengths) - min(lengths)) / 2 <= EVEN * fmean(lengths):
        return words("set.praise_even")
    return words("set.praise_good" if quality >= GOOD else "set.praise_start")


def advice(words: Words, ended: SetEnded, offer: Offer) -> str:
    """The one thing to work on: the commonest fault, in the rule's own words."""
    faults = Counter(
        [f for rep in ended.reps for f in rep.faults] + [f for hold in ended.holds for f in hold.faults]
    )
    for fault, _ in faults.most_common():
        said = offer.cue(ended.exercise, fault)
        if said:
            return words("set.advice", cue=said)
    if any(doubt.reason == "too_shallow" for doubt in ended.doubts):
        said = offer.cue(ended.exercise, "short_range")
        return words("set.advice_range", cue=said) if said else ""
    return ""


def facts(words: Words, ended: SetEnded) -> tuple[Fact, ...]:
    """Quality, tempo, energy, time."""
    found = []
    if ended.reps:
        found.append(Fact(f"{100 * fmean(rep.quality for rep in ended.reps):.0f} %", words("set.quality")))
        tempo = median(rep.end_s - rep.start_s for rep in ended.reps)
        found.append(Fact(words("workout.tempo_value", seconds=f"{tempo:.1f}"), words("set.tempo")))
    found.append(Fact(f"{ended.energy_per_minute:.0f}", words("set.energy")))
    found.append(Fact(clock(ended.end_s - ended.start_s), words("set.time")))
    return tuple(found)


def share(rep: Rep, offer: Offer) -> float:
    """How much of the target range a repetition reached, 1 at the target."""
    exercise = offer.exercise(rep.exercise)
    return rep.rom / exercise.range.full if exercise is not None and exercise.range.full else 1.0


def bars(reps: tuple[Rep, ...], offer: Offer) -> tuple[RepBar, ...]:
    """The strip of repetitions: height is the share of the target range, colour whether something was wrong."""
    return tuple(
        RepBar(str(rep.rep), min(share(rep, offer), 1.15), Tone.CUE if rep.faults else Tone.GOOD)
        for rep in reps
    )


def doubts(words: Words, ended: SetEnded) -> tuple[str, ...]:
    """What did not count, and why; the first few."""
    told = [d for d in ended.doubts if d.reason not in SILENT]
    if ended.exercise == NONE:
        return ()
    lines = [
        words(
            "set.doubt", time=clock(d.start_s - ended.start_s), reason=words(f"reason.{d.reason}")
        )
        for d in told[:DOUBTS_SHOWN]
    ]  # fmt: skip
    if len(told) > DOUBTS_SHOWN:
        lines.append(words("set.more_doubts", count=len(told) - DOUBTS_SHOWN))
    return tuple(lines)
