"""The menu that a raised hand opens. What was going on goes on behind it."""

from __future__ import annotations

from mirror.flow.flow import Flow
from mirror.flow.lifting import shifts
from mirror.flow.stage import Stage
from mirror.flow.stand import StandStage
from mirror.flow.view import MenuView, Target
from mirror.live.state import Analysed, SetEnded, Status

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
