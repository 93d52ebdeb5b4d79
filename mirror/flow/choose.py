"""Choose an exercise, a plan or a game by a tile, or just start; and the menu that a raised hand opens,
behind which what was going on goes on.
"""

from __future__ import annotations

import math

from mirror.flow.flow import Flow
from mirror.flow.lifting import shifts, usually
from mirror.flow.session import Led
from mirror.flow.stage import AWAY, Stage
from mirror.flow.stand import StandStage
from mirror.flow.view import MenuView, Target, TilesView
from mirror.live.state import Analysed, SetEnded, Status
from mirror.plans.choice import OWN, OfferedPlan
from mirror.plans.plan import TrainingPlan

A_PAGE = 9
PLANS, GAMES = "plans", "energy"
"""The tabs of what the mirror leads through: exercises in order, and energy games without any."""


class ChooseStage(Stage[Flow]):
    """One group of exercises at a time; the last one is remembered within the session."""

    menu_by_key = True

    def __init__(self, flow: Flow) -> None:
        super().__init__(flow)
        self._groups = [PLANS, *flow.offer.groups, GAMES]
        done = flow.session.exercise
        usual = PLANS if self._has_own() else self._groups[1]
        self._group = next((name for name, names in flow.offer.groups.items() if done in names), usual)
        if flow.session.game is not None:
            self._group = GAMES
        self._page = 0
        self._untouched = usual == self._group != PLANS
        self._seen = math.nan

    def enter(self, now: float) -> None:
        self._seen = now

    def view(self, now: float) -> TilesView:
        words = self.flow.words
        member = self.flow.session.member
        tiles = self._tiles()[self._page * A_PAGE : (self._page + 1) * A_PAGE]
        tabs = [Target(f"group:{g}", words(f"choose.group.{g}")) for g in self._groups]
        title = words("choose.title") if member is None else words("choose.title_named", name=member.name)
        actions = [
            Target("auto", words("choose.auto"), words("choose.auto_hint"), "return", strong=True),
            Target("back", words("choose.back"), key="escape"),
        ]
        if self._pages > 1:
            actions.insert(1, Target("more", words("choose.more"), key="right"))
        return TilesView(
            "choose",
            title,
            words("choose.hint"),
            tiles,
            tuple(tabs),
            f"group:{self._group}",
            tuple(actions),
            self._page,
            self._pages,
        )

    def choose(self, target: str, now: float) -> None:
        kind, _, name = target.partition(":")
        self._untouched = False
        if kind == "group":
            self._group, self._page = name, 0
        elif kind == "more":
            self._page = (self._page + 1) % self._pages
        elif kind == "back":
            self._back(now)
        elif kind in {"exercise", "auto"}:
            self.flow.session.led = None
            self.flow.take(name or "auto")
            self.flow.go("next" if usually(name) else "stand", now)
        elif kind == "plan":
            chosen = next(one for one in self.flow.known.offered if one.plan.name == name)
            self.flow.session.game = None
            self.flow.lead(Led(chosen), now)
        elif kind == "game":
            chosen = next(one for one in self.flow.known.offered if one.plan.name == name)
            if chosen.plan.game is not None:
                self.flow.play(chosen.plan.game, now)

    def tick(self, status: Status, now: float) -> None:
        if self._untouched and self._has_own():
            self._group, self._page, self._untouched = PLANS, 0, False
        if status.watch not in AWAY:
            self._seen = now
        elif now - self._seen > self.flow.settings.away:
            self._back(now)

    def _has_own(self) -> bool:
        """A trainer wrote a plan for who is here: it is what they see first, as soon as it was read."""
        return any(one.whose == OWN and one.plan.game is None for one in self.flow.known.offered)

    @property
    def _pages(self) -> int:
        return max(1, math.ceil(len(self._tiles()) / A_PAGE))

    def _tiles(self) -> tuple[Target, ...]:
        offer = self.flow.offer
        if self._group in {PLANS, GAMES}:
            own = [
                one for one in self.flow.known.offered if (one.plan.game is None) == (self._group == PLANS)
            ]
            return tuple(self._plan(one) if one.plan.game is None else self._game(one.plan) for one in own)
        names = offer.groups[self._group]
        return tuple(Target(f"exercise:{name}", offer.title(name), figure=name) for name in names)

    def _plan(self, one: OfferedPlan) -> Target:
        words, plan = self.flow.words, one.plan
        key = "choose.plan_week" if one.due.weeks else "choose.plan"
        filled = {
            "minutes": plan.minutes,
            "count": len(plan.steps),
            "week": one.due.week,
            "weeks": one.due.weeks,
        }
        hint = words(key, **filled)
        return Target(f"plan:{plan.name}", words.exercise(plan.title), hint, figure=plan.steps[0].exercise)

    def _game(self, plan: TrainingPlan) -> Target:
        words, game = self.flow.words, plan.game
        count = 0 if game is None else len(game.intervals)
        key = "choose.game_one" if count == 1 else "choose.game"
        hint = words(key, minutes=plan.minutes, count=count)
        figure = "" if game is None else game.figure
        return Target(f"game:{plan.name}", words.exercise(plan.title), hint, figure=figure)

    def _back(self, now: float) -> None:
        """To the summary once something was done; else the session is over."""
        if self.flow.session.sets:
            self.flow.go("session_summary", now)
        else:
            self.flow.home(now)


WAYS = {"other": "choose", "finish": "session_summary", "weight": "next"}
"""Target -> the stage that it leads to."""
UNANSWERED_S = 12.0
"""A menu that nobody answers goes away."""


class MenuStage(Stage[Flow]):
    """Over a set or over `stand here`, which it comes back to."""

    def __init__(self, flow: Flow, behind: Stage[Flow]) -> None:
        super().__init__(flow)
        self.behind = behind
        self._opened = 0.0
        self._then = ""

    def enter(self, now: float) -> None:
        self._opened = now

    def view(self, now: float) -> MenuView:
        words = self.flow.words
        offered = [Target("resume", words("menu.resume"), key="escape", strong=True)]
        if self.behind.in_set:
            offered.append(Target("stop", words("menu.stop"), key="space"))
        if isinstance(self.behind, StandStage) and shifts(self.flow.session.exercise):
            offered.append(Target("weight", words("menu.weight"), key="w"))
        offered += [
            Target("other", words("menu.other"), key="o"),
            Target("finish", words("menu.finish"), key="f"),
            Target("mute", words("menu.unmute" if self.flow.muted else "menu.mute"), key="s"),
        ]
        known = self.flow.known.references.get(self.flow.session.exercise)
        if known and self.behind.in_set:
            shown = self.flow.ghost
            offered.append(Target("ghost", words("menu.no_ghost" if shown else "menu.ghost"), key="g"))
        return MenuView(words("menu.title"), tuple(offered))

    def see(self, analysed: Analysed, status: Status, now: float) -> None:
        self.behind.see(analysed, status, now)

    def tick(self, status: Status, now: float) -> None:
        if self.behind.in_set:
            self.behind.tick(status, now)
        if not self.flow.dwell and now - self._opened > UNANSWERED_S:
            self._back(now)

    def choose(self, target: str, now: float) -> None:
        if target == "mute":
            self.flow.toggle_mute()
            self._opened = now
        elif target == "ghost":
            self.behind.choose("ghost", now)
            self._back(now)
        elif target in {"resume", "menu"}:
            self._back(now)
        elif target == "stop":
            self.behind.choose("stop", now)
        elif self.behind.in_set:
            self._then = target
            self.behind.choose("stop", now)
        else:
            self._away(target, now)

    def set_ended(self, ended: SetEnded, now: float) -> None:
        """The set that went on behind the menu is over."""
        self.behind.set_ended(ended, now)
        if self._then:
            self._away(self._then, now)

    def _back(self, now: float) -> None:
        # the set has gone on: it must not begin again
        self.flow.resume(self.behind, now)

    def _away(self, target: str, now: float) -> None:

        if target != "weight":
            self.flow.session.led = None
        self.flow.go(WAYS[target], now)
