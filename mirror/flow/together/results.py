"""What everybody did: after a set, and at the end of the session."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from statistics import fmean

from mirror.flow.flow import Flow
from mirror.flow.offer import Offer
from mirror.flow.parts import FactView, Target
from mirror.flow.past_sets import points_label
from mirror.flow.set_summary import advice
from mirror.flow.stage import Stage
from mirror.flow.summary import SummaryStage
from mirror.flow.take_away import quality, take_away
from mirror.flow.together_view import ResultsView, ResultView
from mirror.flow.words import Words, clock
from mirror.live.state import NONE, SetEnded, Status, Watch


class TogetherSummaryStage(SummaryStage):
    """After a set of several; goes on by itself when the rest is over, or when nobody is left."""

    def __init__(self, flow: Flow, ended: Mapping[int, SetEnded]) -> None:
        super().__init__(flow)
        self._ended = dict(ended)

    def view(self, now: float) -> ResultsView:
        words, flow = self.flow.words, self.flow
        rest = max(flow.settings.rest - (now - self.began), 0.0)
        won = winners(words, {place: [ended] for place, ended in self._ended.items()})
        order = sorted(self._ended, key=flow.place_on_glass)
        return ResultsView(
            title=words("together.done"),
            subtitle=flow.offer.title(flow.session.exercise) if flow.session.exercise != "auto" else "",
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
        rested = now - self.began >= self.flow.settings.rest
        if rested and status.watch is Watch.FOLLOWING and not self.flow.dwell:
            self.choose("again", now)

    def choose(self, target: str, now: float) -> None:
        stages = {"again": "stand", "other": "choose", "finish": "session_summary"}
        if target in stages:
            self.flow.go(stages[target], now)

    def _result(self, place: int, won: str) -> ResultView:
        words, offer, ended = self.flow.words, self.flow.offer, self._ended[place]
        count = ended.amount
        known = ended.set.exercise != NONE
        return ResultView(
            place,
            self.flow.label(place),
            offer.title(ended.set.exercise) if known else "",
            str(count),
            words(_unit(ended, count), count=count),
            facts(words, offer, [ended]),
            won,
            advice(words, ended, offer) if known else "",
        )


class TogetherFarewellStage(Stage[Flow]):
    """The whole session of everybody, each with a code to take it away; then nobody again."""

    menu_by_key = True

    def __init__(self, flow: Flow) -> None:
        super().__init__(flow)
        self._sets = {place: flow.sets_of(place) for place in flow.places()}
        self._until = math.nan
        self._payloads: dict[int, str] = {}

    def enter(self, now: float) -> None:
        self._until = now + self.flow.settings.farewell
        words, today = self.flow.words, self.flow.today()
        for place, sets in self._sets.items():
            titles = [self.flow.title_of(done) for done in sets]
            self._payloads[place] = take_away(words, self.flow.offer, sets, titles, today) if sets else ""

    def view(self, now: float) -> ResultsView:
        words = self.flow.words
        won = winners(words, self._sets)
        order = sorted(self._sets, key=self.flow.place_on_glass)
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
        if now >= self._until and not self.flow.dwell:
            self.flow.home(now)

    def choose(self, target: str, now: float) -> None:
        if target == "done":
            self.flow.home(now)
        elif target == "continue":
            self.flow.go("choose", now)

    def _result(self, place: int, won: str) -> ResultView:
        words, sets = self.flow.words, self._sets[place]
        games = [done for done in sets if done.set.game is not None]
        played = games == sets
        count = sum(done.amount if played else len(done.set.reps) for done in sets)
        unit = words("session.sets_one" if len(sets) == 1 else "session.sets_count", count=len(sets))
        counted = words("set.reps_one" if count == 1 else "set.reps", count=count)
        text = points_label(words, count) if played else counted
        return ResultView(
            place,
            self.flow.label(place),
            unit,
            str(count),
            text,
            facts(words, self.flow.offer, sets),
            won,
            "",
            self._payloads[place],
        )


def facts(words: Words, offer: Offer, sets: Sequence[SetEnded]) -> tuple[FactView, ...]:
    """Energy in points, and quality where anything was counted."""
    found = [FactView(f"{sum(done.set.energy for done in sets):.0f}", words("set.energy"))]
    counted = [quality(done, offer) for done in sets if done.set.reps or done.set.holds]
    if counted:
        found.append(FactView(f"{100 * fmean(counted):.0f} %", words("set.quality")))
    return tuple(found)


def winners(words: Words, sets: Mapping[int, Sequence[SetEnded]]) -> dict[int, str]:
    """What somebody is best at, where one alone is: repetitions of the same exercise, else energy."""
    if len(sets) < 2:
        return {}
    names = {done.set.exercise for own in sets.values() for done in own}
    reps = {place: sum(len(done.set.reps) for done in own) for place, own in sets.items()}
    energy = {place: round(sum(done.set.energy for done in own)) for place, own in sets.items()}
    found = _best(energy, words("together.most_energy"))
    return found | _best(reps, words("together.most_reps")) if len(names) == 1 else found


def _best(points: Mapping[int, int], text: str) -> dict[int, str]:
    most = max(points.values())
    best = [place for place, own in points.items() if own == most]
    return {best[0]: text} if len(best) == 1 and most > 0 else {}


def _unit(ended: SetEnded, count: int) -> str:
    if ended.set.holds:
        return "set.seconds"
    return "set.reps_one" if count == 1 else "set.reps"
