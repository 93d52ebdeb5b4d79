"""A set of several: each counts for themselves; over when all have come to rest, or when anybody stops it."""

from __future__ import annotations

from mirror.flow.flow import Flow
from mirror.flow.states import alert, notice, pill, trusted
from mirror.flow.together.runner import Runner
from mirror.flow.together_view import PersonView, TogetherView
from mirror.flow.words import clock
from mirror.flow.workout import WorkoutStage
from mirror.live.state import NONE, Analysed, SetEnded, Status, Watch


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
