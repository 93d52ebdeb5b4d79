"""Before a set of several: who each of them is, and whether all stand right."""

from __future__ import annotations

import numpy as np

from mirror.flow.checks import Scene, judge
from mirror.flow.flow import Flow
from mirror.flow.memory import KnownMember
from mirror.flow.parts import Target
from mirror.flow.party import Present
from mirror.flow.stand import STRAY, StandStage
from mirror.flow.view import Check, StandView, TilesView
from mirror.flow.who import WhoStage
from mirror.gestures.holding import Stillness
from mirror.gestures.limbs import trunk_ends
from mirror.live.state import Analysed, Status


class TogetherWhoStage(WhoStage):
    """Asks one after the other, from the first place on; nobody is asked for twice."""

    def __init__(self, flow: Flow) -> None:
        super().__init__(flow)
        self._places = flow.places() or [0]
        self._known: list[KnownMember | None] = []

    def view(self, now: float) -> TilesView:
        from dataclasses import replace

        view = super().view(now)
        if self._asked is not None or len(self._places) < 2:
            return view
        return replace(view, title=self.flow.words("together.who", number=self._places[len(self._known)] + 1))

    def _arrive(self, member: KnownMember | None, now: float) -> None:
        self._known.append(member)
        self._members = [one for one in self._members if one is not member]
        self._tiles = [one for one in self._tiles if one is not member]
        self._page = 0
        if len(self._known) < len(self._places):
            return
        known = dict(zip(self._places, self._known, strict=True))
        self.flow.welcome(known.get(0), now)
        for place, one in known.items():
            if place and one is not None:
                self.flow.join(place, one)


class TogetherStandStage(StandStage):
    """Counts down once everybody who has a place stands right and still."""

    def __init__(self, flow: Flow) -> None:
        super().__init__(flow)
        self._stills = [Stillness() for _ in range(flow.party.most)]
        self._ready: dict[int, bool] = {}
        self._whose = ""

    def view(self, now: float) -> StandView:
        from dataclasses import replace

        view = super().view(now)
        checks = tuple(
            Check(f"person:{place}", self.flow.label(place), ok) for place, ok in sorted(self._ready.items())
        )
        more = self.flow.words("together.stand", most=self.flow.party.most)
        text = f"{self._whose}: {view.say}" if self._whose and not view.ready else view.say
        skip = Target("skip", self.flow.words("stand.skip"), more, key="space")
        targets = (skip, *(target for target in view.targets if target.id != "skip"))
        return replace(view, checks=checks or view.checks, say=text, targets=targets)

    def see(self, analysed: Analysed, status: Status, now: float) -> None:
        found = self.flow.party.present(self.flow.first)
        scenes = {one.place: judge(one.analysed, status, self._exercise) for one in found}
        self._ready = {place: scene.ready for place, scene in scenes.items()}
        wrong = next((place for place, scene in scenes.items() if not scene.ready), None)
        self._whose = "" if wrong is None or len(scenes) < 2 else self.flow.label(wrong)
        stills = [self._is_still(one) for one in found]
        self._follow(self._worst(scenes, wrong, status), now, bool(stills) and all(stills))

    def _worst(self, scenes: dict[int, Scene], wrong: int | None, status: Status) -> Scene:
        if not scenes:
            return judge(None, status, self._exercise)
        return scenes[min(scenes)] if wrong is None else scenes[wrong]

    def _is_still(self, one: Present) -> bool:
        trunk = trunk_ends(one.analysed.filtered)
        length = float(np.hypot(*(trunk[0] - trunk[1])))
        return self._stills[one.place].stray(one.analysed.time, trunk, length) < STRAY
