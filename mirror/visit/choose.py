"""Choose an exercise: a tab for each group, a tile for each exercise, or just start."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from mirror.live.state import Status
from mirror.visit.stage import Stage
from mirror.visit.view import Target, TilesView
from mirror.visit.who import AWAY

if TYPE_CHECKING:
    from mirror.visit.visit import Visit

A_PAGE = 9


class Choose(Stage):
    """One group of exercises at a time; the last one is remembered within the visit."""

    menu_by_key = True

    def __init__(self, visit: Visit) -> None:
        super().__init__(visit)
        self._groups = list(visit.offer.groups)
        done = visit.visitor.exercise
        self._group = next((g for g in self._groups if done in visit.offer.groups[g]), self._groups[0])
        self._page = 0
        self._seen = math.nan

    def enter(self, now: float) -> None:
        self._seen = now

    def view(self, now: float) -> TilesView:
        words, offer = self.visit.words, self.visit.offer
        member = self.visit.visitor.member
        names = offer.groups[self._group][self._page * A_PAGE : (self._page + 1) * A_PAGE]
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
            tuple(Target(f"exercise:{name}", offer.title(name), figure=name) for name in names),
            tuple(tabs),
            f"group:{self._group}",
            tuple(actions),
            self._page,
            self._pages,
        )

    def choose(self, target: str, now: float) -> None:
        kind, _, name = target.partition(":")
        if kind == "group":
            self._group, self._page = name, 0
        elif kind == "more":
            self._page = (self._page + 1) % self._pages
        elif kind == "back":
            self._back(now)
        elif kind in {"exercise", "auto"}:
            self.visit.visitor.exercise = name or "auto"
            self.visit.backstage.set_exercise(name or "auto")
            self.visit.go("stand", now)

    def tick(self, status: Status, now: float) -> None:
        if status.watch not in AWAY:
            self._seen = now
        elif now - self._seen > self.visit.plan.away:
            self._back(now)

    @property
    def _pages(self) -> int:
        return max(1, math.ceil(len(self.visit.offer.groups[self._group]) / A_PAGE))

    def _back(self, now: float) -> None:
        """To the summary once something was done; else the visit is over."""
        if self.visit.visitor.sets:
            self.visit.go("session_summary", now)
        else:
            self.visit.home(now)
