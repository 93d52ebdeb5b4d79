"""After a game: points, the line of energy with its zones, the best interval, the last time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from mirror.flow.coach import name_of
from mirror.flow.flow import Flow
from mirror.flow.game import blocks
from mirror.flow.lifting import against, last_time, make_past_set, points_label
from mirror.flow.summary import SummaryStage
from mirror.flow.view_parts import FactView, GameResultView, GameSummaryView, Target
from mirror.flow.words import Words, clock
from mirror.live.state import SetEnded
from rules.game import WORK, Game, GameDone

ALL_IN, STRONG = 0.75, 0.4
"""Shares of the points that could be had, that are praised."""
LEAST_MEASURED = 0.5
"""Share of the time in which energy must have been measured, for anything to be shown of it."""


@dataclass(frozen=True, slots=True)
class _Before:
    """The last time, and how this one stands against it in words; `record`: better than ever."""

    game: GameDone | None = None
    words: str = ""
    record: bool = False


class GameSummaryStage(SummaryStage):
    """Waits for an answer; the session is over when nobody is left."""

    def __init__(self, flow: Flow, ended: Mapping[int, SetEnded]) -> None:
        super().__init__(flow)
        game = flow.session.game
        if game is None:
            raise RuntimeError("no game was chosen: `Flow.play` chooses one")
        self._game: Game = game
        self._ended = {place: one for place, one in ended.items() if one.set.game is not None}
        self._before = self._compare() if list(self._ended) == [0] else _Before()

    def view(self, now: float) -> GameSummaryView:
        words, flow = self.flow.words, self.flow
        order = sorted(self._ended, key=flow.place_on_glass)
        longest = max((_game(one).seconds for one in self._ended.values()), default=0.0)
        whole = longest >= self._game.seconds - 1.0
        key = "energy.done" if whole else "energy.stopped"
        return GameSummaryView(
            title=words(key, title=flow.title, time=clock(longest)),
            subtitle=words("energy.race") if len(order) > 1 else "",
            seconds=self._game.seconds,
            blocks=blocks(self._game),
            people=tuple(self._result(place) for place in order),
            line_label=words("energy.line"),
            targets=(
                Target("again", words("energy.again"), key="return", strong=True),
                Target("other", words("energy.other"), key="o"),
                Target("finish", words("set.finish"), key="f"),
            ),
        )

    def choose(self, target: str, now: float) -> None:
        stages = {"again": "stand", "other": "choose", "finish": "session_summary"}
        if target in stages:
            self.flow.go(stages[target], now)

    def _compare(self) -> _Before:
        """Of one alone: their past, with what they did in this session before."""
        sets = self.flow.past[:-1]
        game = last_time(sets, self._game.name)
        if game is None:
            return _Before()
        text, record = against(self.flow.words, sets, make_past_set(self._ended[0]))
        if record:
            return _Before(game, text, True)
        return _Before(game, self.flow.words("set.before", count=game.points))

    def _result(self, place: int) -> GameResultView:
        words, done = self.flow.words, _game(self._ended[place])
        is_measured = done.measured >= LEAST_MEASURED
        return GameResultView(
            place,
            self.flow.label(place),
            str(done.points) if is_measured else "–",
            points_label(words, done.points),
            praise(words, done),
            facts(words, done, self._game) if is_measured else (),
            words("energy.most_points") if place == self._best() else "",
            self._before.words,
            self._before.record,
            done.trace,
            () if self._before.game is None else self._before.game.trace,
            tuple(one.in_zone_s / one.measured_s if one.measured_s else 0.0 for one in done.intervals),
        )

    def _best(self) -> int | None:
        """Who has the most points, where one alone has."""
        points = {place: one.amount for place, one in self._ended.items()}
        most = max(points.values(), default=0)
        best = [place for place, own in points.items() if own == most]
        return best[0] if len(best) == 1 < len(points) and most > 0 else None


def praise(words: Words, done: GameDone) -> str:
    """A line about how much of the time was in the zone."""
    if done.measured < LEAST_MEASURED:
        return words("energy.not_measured")
    share = done.points / done.possible if done.possible else 0.0
    return words(
        "energy.all_in" if share >= ALL_IN else "energy.strong" if share >= STRONG else "energy.start"
    )


def facts(words: Words, done: GameDone, game: Game) -> tuple[FactView, ...]:
    """Time in the zone, energy, the best interval, how long it was."""
    found = [
        FactView(clock(done.points), words("energy.in_zone", possible=clock(done.possible))),
        FactView(f"{60 * done.energy / max(done.seconds, 1.0):.0f}", words("energy.mean")),
    ]
    if done.best is not None:
        best = done.intervals[done.best]
        found.append(
            FactView(
                f"{best.per_minute:.0f}", words("energy.best", name=_name_interval(words, game, done.best))
            )
        )
    found.append(FactView(clock(done.seconds), words("energy.time")))
    return tuple(found)


def _name_interval(words: Words, game: Game, i: int) -> str:
    """An interval by its title, with its number where several are called so."""
    alike = [
        n for n, one in enumerate(game.intervals) if one.kind == WORK and one.title == game.intervals[i].title
    ]
    name = name_of(game.intervals[i], words)
    return f"{name} {alike.index(i) + 1}" if len(alike) > 1 else name


def _game(ended: SetEnded) -> GameDone:
    """What was done in a set that was a game."""
    return ended.set.game if ended.set.game is not None else GameDone("", (), ())
