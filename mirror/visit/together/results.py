"""What everybody did: after a set, and at the end of the visit."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from statistics import fmean

from mirror.live.state import NONE, SetEnded, Status, Watch
from mirror.visit.energy.scores import points_label
from mirror.visit.parts import Fact, Target
from mirror.visit.set_summary import advice
from mirror.visit.stage import Stage
from mirror.visit.summary import Summary
from mirror.visit.take_away import quality, take_away
from mirror.visit.together_view import ResultsView, ResultView
from mirror.visit.visit import Visit
from mirror.visit.words import Words
from mirror.visit.workout import clock


class TogetherSummary(Summary):
    """After a set of several; goes on by itself when the rest is over, or when nobody is left."""

    def __init__(self, visit: Visit, ended: Mapping[int, SetEnded]) -> None:
        super().__init__(visit)
        self._ended = dict(ended)

    def view(self, now: float) -> ResultsView:
        words, visit = self.visit.words, self.visit
        rest = max(visit.plan.rest - (now - self.began), 0.0)
        won = winners(words, {place: [ended] for place, ended in self._ended.items()})
        order = sorted(self._ended, key=visit.place_on_glass)
        return ResultsView(
            title=words("together.done"),
            subtitle=visit.offer.title(visit.visitor.exercise) if visit.visitor.exercise != "auto" else "",
            people=tuple(self._result(place, won.get(place, "")) for place in order),
            qr_label="",
            foot=f"{words('set.rest')} {clock(math.ceil(rest))}",
            targets=(
                Target("again", words("set.again"), key="return", strong=True),
                Target("other", words("set.other"), key="o"),
                Target("finish", words("set.finish"), key="f"),
            ),
        )

    def wait(self, status: Status, now: float) -> None:
        rested = now - self.began >= self.visit.plan.rest
        if rested and status.watch is Watch.FOLLOWING and not self.visit.dwell:
            self.choose("again", now)

    def choose(self, target: str, now: float) -> None:
        stages = {"again": "stand", "other": "choose", "finish": "session_summary"}
        if target in stages:
            self.visit.go(stages[target], now)

    def _result(self, place: int, won: str) -> ResultView:
        words, offer, ended = self.visit.words, self.visit.offer, self._ended[place]
        count = ended.amount
        known = ended.exercise != NONE
        return ResultView(
            place,
            self.visit.label(place),
            offer.title(ended.exercise) if known else "",
            str(count),
            words(_unit(ended, count), count=count),
            facts(words, [ended]),
            won,
            advice(words, ended, offer) if known else "",
        )


class TogetherFarewell(Stage[Visit]):
    """The whole visit of everybody, each with a code to take it away; then nobody again."""

    menu_by_key = True

    def __init__(self, visit: Visit) -> None:
        super().__init__(visit)
        self._sets = {place: visit.sets_of(place) for place in visit.places()}
        self._until = math.nan
        self._payloads: dict[int, str] = {}

    def enter(self, now: float) -> None:
        self._until = now + self.visit.plan.farewell
        words, today = self.visit.words, self.visit.today()
        for place, sets in self._sets.items():
            titles = [self.visit.title_of(done) for done in sets]
            self._payloads[place] = take_away(words, sets, titles, today) if sets else ""

    def view(self, now: float) -> ResultsView:
        words = self.visit.words
        won = winners(words, self._sets)
        order = sorted(self._sets, key=self.visit.place_on_glass)
        return ResultsView(
            title=words("session.title"),
            subtitle="" if any(self._sets.values()) else words("session.nothing"),
            people=tuple(self._result(place, won.get(place, "")) for place in order if self._sets[place]),
            qr_label=words("session.qr"),
            foot=words("session.foot_named", seconds=max(0, math.ceil(self._until - now))),
            targets=(
                Target("done", words("session.close"), key="return", strong=True),
                Target("continue", words("session.continue"), key="c"),
            ),
        )

    def tick(self, status: Status, now: float) -> None:
        if now >= self._until and not self.visit.dwell:
            self.visit.home(now)

    def choose(self, target: str, now: float) -> None:
        if target == "done":
            self.visit.home(now)
        elif target == "continue":
            self.visit.go("choose", now)

    def _result(self, place: int, won: str) -> ResultView:
        words, sets = self.visit.words, self._sets[place]
        games = [done for done in sets if done.game is not None]
        played = games == sets
        count = sum(done.amount if played else len(done.reps) for done in sets)
        unit = words("session.sets_one" if len(sets) == 1 else "session.sets_count", count=len(sets))
        counted = words("set.reps_one" if count == 1 else "set.reps", count=count)
        said = points_label(words, count) if played else counted
        return ResultView(
            place,
            self.visit.label(place),
            unit,
            str(count),
            said,
            facts(words, sets),
            won,
            "",
            self._payloads[place],
        )


def facts(words: Words, sets: Sequence[SetEnded]) -> tuple[Fact, ...]:
    """Energy in points, and quality where anything was counted."""
    found = [Fact(f"{sum(done.energy for done in sets):.0f}", words("set.energy"))]
    counted = [quality(done) for done in sets if done.reps or done.holds]
    if counted:
        found.append(Fact(f"{100 * fmean(counted):.0f} %", words("set.quality")))
    return tuple(found)


def winners(words: Words, sets: Mapping[int, Sequence[SetEnded]]) -> dict[int, str]:
    """What somebody is best at, where one alone is: repetitions of the same exercise, else energy."""
    if len(sets) < 2:
        return {}
    names = {done.exercise for own in sets.values() for done in own}
    reps = {place: sum(len(done.reps) for done in own) for place, own in sets.items()}
    energy = {place: round(sum(done.energy for done in own)) for place, own in sets.items()}
    found = _best(energy, words("together.most_energy"))
    return found | _best(reps, words("together.most_reps")) if len(names) == 1 else found


def _best(points: Mapping[int, int], said: str) -> dict[int, str]:
    most = max(points.values())
    best = [place for place, own in points.items() if own == most]
    return {best[0]: said} if len(best) == 1 and most > 0 else {}


def _unit(ended: SetEnded, count: int) -> str:
    if ended.holds:
        return "set.seconds"
    return "set.reps_one" if count == 1 else "set.reps"
