"""After a set: what it was, one thing to do better, what the member claims of it, and the rest before the next."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from statistics import fmean, median

from mirror.flow.card import quality, share
from mirror.flow.flow import Flow
from mirror.flow.lifting import against, load_words, make_past_set, shifts
from mirror.flow.offer import Offer
from mirror.flow.summary import SummaryStage
from mirror.flow.view import FactView, OfferView, RepBar, SetSummaryView, Target, Tone
from mirror.flow.words import Words, clock
from mirror.live.analyst import SILENT
from mirror.live.state import NONE, SetEnded, Status, Watch
from mirror.progress.past import PastSet
from rules.results import Doubt, Rep
from rules.verdict import SHORT

CLAIM, LEAVE, DOUBT = "claim", "leave", "doubt:"


class Claiming:
    """The set of a summary, with what the member claims of it. Places are those in the doubts of `SetEnded.set`."""

    def __init__(self, ended: SetEnded) -> None:
        self.ended = ended
        self.picked: int | None = None

    def choose(self, target: str) -> int | None:
        """A bar or an answer was chosen; returns the place of a doubt that is claimed by this."""
        if target.startswith(DOUBT):
            chosen = int(target.removeprefix(DOUBT))
            self.picked = None if chosen == self.picked or chosen >= len(self.ended.set.doubts) else chosen
            return None
        place, self.picked = self.picked, None
        if target != CLAIM or place is None or place in self.ended.claimed:
            return None
        self.ended = replace(self.ended, claimed=(*self.ended.claimed, place))
        return place

    def view(self, words: Words) -> OfferView | None:
        """Why the chosen movement did not count, and the answers; None while none is chosen."""
        if self.picked is None:
            return None
        leave = Target(LEAVE, words("set.leave"), key="n")
        if self.picked in self.ended.claimed:
            return OfferView(words("set.claimed"), (leave,))
        reason = words(f"reason.{self.ended.set.doubts[self.picked].reason}")
        claim = Target(CLAIM, words("set.claim"), key="y", strong=True)
        return OfferView(words("set.doubt", reason=reason), (claim, leave))


CLEAN, GOOD = 0.93, 0.75
"""Mean quality that is praised."""
WHOLE = 0.9
"""Share of the target range that each repetition of a clean set has."""
EVEN = 0.12
"""Spread of the repetitions' times, as a share of their mean, that is steady."""
REASONS_SHOWN = 2
DOUBTED = 0.22
"""Height of the grey bar of a movement that did not count, as a share of the target."""


class SetSummaryStage(SummaryStage):
    """Waits for an answer; goes on by itself when the rest is over, or when nobody is left. `crawled`: for some of
    the set it was too slow to know the energy."""

    def __init__(self, flow: Flow, ended: SetEnded, crawled: bool = False) -> None:
        super().__init__(flow)
        self._crawled = crawled
        self._claiming = Claiming(ended)
        self._rested = False
        led = flow.session.led
        self._rest = flow.settings.rest if led is None else led.step.rest_s
        # what was not done at all is not done yet
        counted = bool(ended.amount)
        self._comes = led.after_set() if led is not None and counted else led
        before = [*flow.known.sets, *(make_past_set(one) for one in flow.session.sets[:-1])]
        self._against = against(flow.words, before, make_past_set(ended)) if counted else ("", False)

    def view(self, now: float) -> SetSummaryView:
        words, ended, offer = self.flow.words, self._ended, self.flow.offer
        before = self.flow.known.last_set(ended.set.exercise, self._number)
        exercise = offer.exercise(ended.set.exercise)
        rest = max(self._rest - (now - self.began), 0.0)
        count = ended.amount
        return SetSummaryView(
            title=words("set.title", set=self._number),
            subtitle=offer.title(ended.set.exercise) if exercise is not None else "",
            count=str(count),
            count_label=self._count_label(count),
            praise=praise(words, ended, offer),
            advice=advice(words, ended, offer),
            facts=facts(words, ended, offer, self._crawled),
            bars=bars(ended, offer, self._claiming.picked, before),
            bars_label=words("set.bars"),
            doubts=doubts(words, ended),
            rest=clock(math.ceil(rest)),
            rest_label=words("set.rest"),
            rest_share=rest / self._rest if self._rest else 0.0,
            targets=self._targets(),
            comes=self._coming(),
            against=self._against[0],
            record=self._against[1],
            asked=self._claiming.view(words),
            before=last_words(words, before, ended.set.exercise, offer),
        )

    def _targets(self) -> tuple[Target, ...]:
        words, name = self.flow.words, self._ended.set.exercise
        finish = Target("finish", words("set.finish"), key="f", strong=self.last)
        if self._led:
            going = Target("again", words("set.next"), key="return", strong=not self.last)
            return (finish,) if self.last else (going, finish)
        again = Target("again", words("set.again"), key="return", strong=not self.last)
        load = self.flow.load(name)
        weight = words("set.weight", load=load_words(words, load)) if load else words("menu.weight")
        weighed = (Target("weight", weight, key="w"),) if shifts(name) else ()
        return again, *weighed, Target("other", words("set.other"), key="o"), finish

    def _coming(self) -> str:
        words = self.flow.words
        if not self._led:
            return ""
        if self._comes is None:
            return words("set.plan_done")
        return words("set.comes", title=self.flow.offer.title(self._comes.step.exercise))

    def wait(self, status: Status, now: float) -> None:
        waited = now - self.began
        rested = waited >= self._rest
        if rested and not self._rested:
            self._rested = True
            self.flow.commands.sound("go")
        if not self.flow.dwell and self._goes_on(status, waited):
            self.choose("again", now)

    def _goes_on(self, status: Status, waited: float) -> bool:
        """In a plan to what comes, once this was read; else to the next set, once the rest is over."""
        if self._led:
            return waited >= self.flow.settings.last_summary
        return waited >= self._rest and status.watch is Watch.FOLLOWING

    def choose(self, target: str, now: float) -> None:

        if target == "again" and self._led:
            self.flow.lead(self._comes, now, self.began + self._rest, self._rest)
        elif target == "again":
            self.flow.go("stand", now)
        elif target == "weight":
            self.flow.go("next", now)
        elif target == "other":
            self.flow.go("choose", now)
        elif target == "finish":
            self.finish(now)
        else:
            self._claim(target)

    def _claim(self, target: str) -> None:
        """A bar, or what the member says to one."""
        before = self._ended
        place = self._claiming.choose(target)
        if place is None:
            return
        sets = self.flow.session.sets
        sets[:] = [self._ended if done is before else done for done in sets]
        if before.set.id:
            self.flow.commands.claim(before.set.id, place + 1)

    @property
    def _ended(self) -> SetEnded:
        """The set, with what is claimed of it."""
        return self._claiming.ended

    @property
    def _number(self) -> int:
        """Number of the set among those of its exercise in this session, from 1."""
        sets = [e for e in self.flow.session.sets if e.set.exercise == self._ended.set.exercise]
        return max(sum(bool(e.set.reps or e.set.holds or e.set.doubts) for e in sets), 1)

    def _count_label(self, count: int) -> str:
        """What was counted, and out of how many where the set had a target."""
        words, ended = self.flow.words, self._ended
        goal = self.flow.goal(ended.set.exercise)
        if goal.reps and ended.set.exercise != NONE and not ended.set.holds:
            return words("workout.of", target=goal.reps)
        return words(_unit(ended, count), count=count)

    @property
    def _led(self) -> bool:
        return self.flow.session.led is not None

    @property
    def last(self) -> bool:
        """The last planned set of this exercise, or of the plan, is done."""
        if self._led:
            return self._comes is None
        return bool(self.flow.settings.sets) and self.flow.session.set_number() > self.flow.settings.sets


def _unit(ended: SetEnded, count: int) -> str:
    if ended.set.holds:
        return "set.seconds"
    return "set.reps_one" if count == 1 else "set.reps"


def praise(words: Words, ended: SetEnded, offer: Offer) -> str:
    """One kind and true line."""
    reps = ended.set.reps
    if ended.set.holds:
        clean = not any(hold.faults for hold in ended.set.holds)
        return words("set.praise_best" if clean else "set.praise_good")
    if not reps:
        return words("set.none")
    lengths = [rep.end_s - rep.start_s for rep in reps]
    shares = [_share(rep, offer) for rep in reps]
    mean = quality(ended, offer)
    faultless = not any(rep.faults for rep in reps) and not select_doubts(ended)
    if mean >= CLEAN and faultless and min(shares) >= WHOLE:
        return words("set.praise_best")
    if min(shares) >= 1.0 and not select_doubts(ended):
        return words("set.praise_full")
    if len(reps) >= 4 and (max(lengths) - min(lengths)) / 2 <= EVEN * fmean(lengths):
        return words("set.praise_even")
    return words("set.praise_good" if mean >= GOOD else "set.praise_start")


def advice(words: Words, ended: SetEnded, offer: Offer) -> str:
    """The one thing to work on: the commonest fault, in the rule's own words."""
    faults = Counter(
        [f for rep in ended.set.reps for f in rep.faults]
        + [f for hold in ended.set.holds for f in hold.faults]
    )
    for fault, _ in faults.most_common():
        text = offer.cue(ended.set.exercise, fault)
        if text:
            return words("set.advice", cue=text)
    if any(doubt.reason == "too_shallow" for doubt in ended.set.doubts):
        text = offer.cue(ended.set.exercise, "short_range")
        return words("set.advice_range", cue=text) if text else ""
    return ""


def facts(words: Words, ended: SetEnded, offer: Offer, crawled: bool = False) -> tuple[FactView, ...]:
    """Quality, tempo, energy where it was known all the time, time."""
    found = []
    if ended.set.reps:
        found.append(FactView(f"{100 * quality(ended, offer):.0f} %", words("set.quality")))
        tempo = median(rep.end_s - rep.start_s for rep in ended.set.reps)
        seconds = words.decimal(f"{tempo:.1f}")
        found.append(FactView(words("workout.tempo_value", seconds=seconds), words("set.tempo")))
    if not crawled:
        found.append(FactView(f"{ended.energy_per_minute:.0f}", words("energy.mean")))
    found.append(FactView(clock(ended.set.end_s - ended.set.start_s), words("set.time")))
    return tuple(found)


def _share(rep: Rep, offer: Offer) -> float:
    """How high the bar of a repetition is, 1 at the target."""
    return share(rep.rom, rep.exercise, offer)


def _faulty(rep: Rep, offer: Offer) -> bool:
    """Whether a repetition's bar is not a clean one: it has a fault, or is too short for one that is clean (one whose
    beginning was not seen has no `short_range` of its own)."""
    return bool(rep.faults) or _share(rep, offer) < SHORT


def select_doubts(ended: SetEnded) -> list[Doubt]:
    """The movements that did not count and that the member is shown, in order of time."""
    if ended.set.exercise == NONE:
        return []
    return [doubt for doubt in ended.set.doubts if doubt.reason not in SILENT]


def select_unclaimed_doubts(ended: SetEnded) -> list[Doubt]:
    """Those of them that the member leaves as they are."""
    claimed = [ended.set.doubts[place] for place in ended.claimed]
    return [doubt for doubt in select_doubts(ended) if not any(doubt is one for one in claimed)]


def bars(
    ended: SetEnded, offer: Offer, picked: int | None = None, before: PastSet | None = None
) -> tuple[RepBar, ...]:
    """The strip of the set, in order of time: a repetition is as high as its share of the target range, coloured by
    whether something was wrong, or it was short; what did not count is grey, and can be chosen. `picked` is the place
    of one that is asked about."""
    strip = [
        (
            rep.start_s,
            RepBar(
                str(rep.rep), min(_share(rep, offer), 1.15), Tone.CUE if _faulty(rep, offer) else Tone.GOOD
            ),
        )
        for rep in ended.set.reps
    ]
    shown = select_doubts(ended)
    for place, doubt in enumerate(ended.set.doubts):
        if any(doubt is one for one in shown):
            strip.append((doubt.start_s, _grey(place, place in ended.claimed, place == picked)))
    ordered = [bar for _, bar in sorted(strip, key=lambda placed: placed[0])]
    return _beside(ordered, before, offer, ended.set.exercise)


def last_words(words: Words, last: PastSet | None, name: str, offer: Offer) -> str:
    """Last time's set in a line; empty where there was none."""
    if last is None:
        return ""
    judged = [rep for rep in last.counted if math.isfinite(rep.quality)]
    if not judged:
        return words("set.before", count=last.reps)
    mean = fmean(min(rep.quality, share(rep.rom, name, offer)) for rep in judged)
    return words("set.before_quality", count=last.reps, quality=f"{100 * mean:.0f} %")


def _grey(place: int, claimed: bool, picked: bool) -> RepBar:
    """The bar of what did not count; one that the member claims is as high as the target."""
    if claimed:
        return RepBar("+", 1.0, Tone.PLAIN, f"{DOUBT}{place}", picked)
    return RepBar("–", DOUBTED, Tone.PLAIN, f"{DOUBT}{place}", picked)


def _beside(strip: Sequence[RepBar], before: PastSet | None, offer: Offer, name: str) -> tuple[RepBar, ...]:
    """The repetitions' bars with last time's in their places."""
    exercise = offer.exercise(name)
    full = exercise.range.full if exercise is not None else 0.0
    roms = [rep.rom for rep in before.counted] if before is not None and full else []
    found = []
    for bar in strip:
        known = roms.pop(0) / full if roms and not bar.target else None
        found.append(bar if known is None else replace(bar, before=min(known, 1.15)))
    return tuple(found)


def doubts(words: Words, ended: SetEnded) -> tuple[str, ...]:
    """How many did not count, and why; the commonest reasons."""
    reasons = Counter(doubt.reason for doubt in select_unclaimed_doubts(ended))
    return tuple(
        words("set.not_counted", count=count, reason=words(f"reason.{reason}"))
        for reason, count in reasons.most_common(REASONS_SHOWN)
    )
