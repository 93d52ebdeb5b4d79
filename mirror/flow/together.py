"""A set of several: each counts for themselves; it is over when all have come to rest, or when anybody stops
it. After it, and at the end of the session, what everybody did.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from statistics import fmean

from mirror.flow.card import quality, take_away
from mirror.flow.flow import Flow
from mirror.flow.lifting import points_label
from mirror.flow.offer import Goal, Offer
from mirror.flow.set_summary import advice
from mirror.flow.settings import FlowSettings
from mirror.flow.stage import Stage, alert, notice, pill, trusted
from mirror.flow.summary import SummaryStage
from mirror.flow.view_parts import FactView, PersonView, ResultsView, ResultView, Target, TogetherView, Tone
from mirror.flow.words import Words, clock
from mirror.flow.workout import FULL, WorkoutStage, moment
from mirror.gestures.set_over import SetOver
from mirror.live.state import NONE, Analysed, CueKind, SetEnded, Status, Watch

CUE_HELD_S = 1.5
"""A cue stays for this long at least, so that it can be read."""
GONE_S = 1.0
"""Whoever is not seen for this long is not here."""


class Runner:
    """Follows one person through one set. `chosen` is the exercise of all, or `auto` for each their own."""

    def __init__(self, offer: Offer, settings: FlowSettings, words: Words, chosen: str) -> None:
        self._offer, self._settings, self._words, self._chosen = offer, settings, words, chosen
        self._seen: Analysed | None = None
        self._name = chosen
        self._over = self._set_over()
        self._here = -math.inf
        self.count, self._counted = 0, -math.inf
        self._cue, self._tone, self._cued = "", Tone.CUE, -math.inf
        self.over = False

    @property
    def began(self) -> bool:
        """Whether there has been a frame of them in the set."""
        return self._seen is not None

    @property
    def energy(self) -> float:
        """Points since the set began."""
        seen = self._seen
        return 0.0 if seen is None or math.isnan(seen.energy) else seen.energy

    def see(self, analysed: Analysed, now: float) -> bool:
        """Take a frame; returns whether the count has grown."""
        if analysed.pose.visible:
            self._here = now
        if not analysed.in_set:
            return False
        self._seen = analysed
        if self._chosen == "auto" and analysed.exercise not in {NONE, self._name}:
            self._name = analysed.exercise
            self._over = self._set_over()
        self.over = self._over.update(moment(analysed)) is not None or (
            self.over and not self._moves(analysed)
        )
        self._follow_cue(analysed, now)
        return self._follow_count(analysed, now)

    def view(self, place: int, label: str, alike: bool, ahead: bool, now: float) -> PersonView:
        """What the glass shows of them; `alike`: everybody does the same, `ahead`: they lead."""
        seen = self._seen
        progress = 0.0 if seen is None else seen.progress
        unknown = self._name == "auto"
        return PersonView(
            place=place,
            label=label,
            title="" if alike or unknown else self._offer.title(self._name),
            here=now - self._here <= GONE_S,
            count=self.count,
            of=self._of(),
            counted_age=now - self._counted,
            progress=progress,
            reached=progress >= FULL,
            energy=round(self.energy),
            cue=self._cue,
            cue_tone=self._tone,
            watching=self._words("workout.recognise") if unknown else "",
            ahead=ahead,
        )

    def _moves(self, analysed: Analysed) -> bool:
        return analysed.rep is not None

    @property
    def _held(self) -> bool:
        exercise = self._offer.exercise(self._name)
        return exercise is not None and exercise.hold is not None

    def _goal(self) -> Goal:
        return self._offer.goal(self._name, self._settings.reps)

    def _set_over(self) -> SetOver:
        goal = self._goal()
        return SetOver(goal.reps or None, self._settings.set_rest, goal.seconds or None)

    def _of(self) -> str:
        goal = self._goal()
        if goal.reps and not self._held:
            return self._words("workout.of", target=goal.reps)
        return self._words("workout.seconds" if self._held else "workout.reps", count=self.count)

    def _follow_count(self, analysed: Analysed, now: float) -> bool:
        count = int(analysed.held_s) if self._held else analysed.count
        grown, self.count = count > self.count, count
        if grown and not self._held:
            self._counted = now
        return grown and not self._held

    def _follow_cue(self, analysed: Analysed, now: float) -> None:
        text = self._words_of(analysed)
        if text == self._cue:
            self._cued = now if text else self._cued
        elif text or now - self._cued >= CUE_HELD_S:
            self._cue, self._cued = text, now

    def _words_of(self, analysed: Analysed) -> str:
        cue, words = analysed.cue, self._words
        if cue is None or cue.kind is CueKind.LOOKS_LIKE:
            return ""
        if cue.kind is CueKind.HIDDEN_SIDE:
            return words("workout.hidden_side")
        if cue.kind is CueKind.REFUSED and cue.reason is not None:
            return words.exercise(cue.text) or words(f"reason.{cue.reason}")
        return words.exercise(cue.text)


class TogetherWorkoutStage(WorkoutStage):
    """As a set of one alone, for everybody who has a place when they begin to move."""

    def __init__(self, flow: Flow) -> None:
        super().__init__(flow)
        self._runners: dict[int, Runner] = {}

    def view(self, now: float) -> TogetherView:  # type: ignore[override]
        words, flow = self.flow.words, self.flow
        return TogetherView(
            title=flow.offer.title(flow.session.exercise),
            set_line=words("together.race" if self._alike else "together.own"),
            clock=clock(self._seconds),
            pill=pill(words, flow.status.watch),
            notice=self._notices.show(now),
            people=self._people(now),
            race=self._alike,
            full=words("workout.full"),
            start=words("workout.start"),
            energy_label=words("workout.energy"),
            foot=(words("workout.foot_stop"), words("workout.foot_menu")),
            alert=alert(words, flow.status.watch),
            trusted=trusted(flow.status.watch),
            hold=flow.hold,
        )

    def see(self, analysed: Analysed, status: Status, now: float) -> None:
        for one in self.flow.party.present(self.flow.first):
            runner = self._runners.setdefault(one.place, self._runner())
            if runner.see(one.analysed, now):
                self.flow.commands.sound("count")
        began = [runner for runner in self._runners.values() if runner.began]
        if began and all(runner.over for runner in began):
            self._end(now)

    def tick(self, status: Status, now: float) -> None:
        self._notices.look(notice(self.flow.words, status), now)
        if status.watch is Watch.ENDED:
            self._end(now)

    def set_ended(self, ended: SetEnded, now: float) -> None:
        if ended.set.exercise != NONE:
            self.flow.session.sets.append(ended)
        self.flow.commands.sound("done")
        self.flow.go("set_summary", now, {0: ended, **self._others()})

    def _others(self) -> dict[int, SetEnded]:
        ended = enumerate(self.flow.party.ended, 1)
        return {place: one for place, one in ended if one is not None and place in self._runners}

    @property
    def _alike(self) -> bool:
        return self.flow.session.exercise != "auto"

    @property
    def _seconds(self) -> float:
        first = self.flow.first
        return 0.0 if first is None else first.set_s

    def _runner(self) -> Runner:
        flow = self.flow
        return Runner(flow.offer, flow.settings, flow.words, flow.session.exercise)

    def _people(self, now: float) -> tuple[PersonView, ...]:
        """From left to right on the glass."""
        ahead = self._ahead()
        order = sorted(self._runners, key=self.flow.place_on_glass)
        return tuple(
            self._runners[place].view(place, self.flow.label(place), self._alike, place == ahead, now)
            for place in order
        )

    def _ahead(self) -> int | None:
        """Who leads: by repetitions, then by energy; each their own: by energy alone. Nobody while it is even."""
        points = {
            place: (runner.count if self._alike else 0, round(runner.energy))
            for place, runner in self._runners.items()
        }
        best = max(points.values(), default=(0, 0))
        leaders = [place for place, own in points.items() if own == best]
        return leaders[0] if len(leaders) == 1 and best > (0, 0) else None


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
