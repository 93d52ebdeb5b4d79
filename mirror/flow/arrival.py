"""Somebody comes: the invitation while nobody is there, and who they are: guest, a member by tile or by a QR
code. Before a set of several: who each of them is, and whether all stand right.
"""

from __future__ import annotations

import math

import numpy as np

from mirror.flow.flow import Flow
from mirror.flow.session import KnownMember, Present, by_code
from mirror.flow.stage import AWAY, Stage, pill
from mirror.flow.stand import STRAY, Scene, StandStage, judge
from mirror.flow.view import Check, IdleView, Pill, StandView, Target, TilesView, Tone
from mirror.flow.words import WORDS
from mirror.gestures.limbs import Stillness, trunk_ends
from mirror.live.state import Analysed, Status, Watch

A_PAGE = 5
"""Members on a page, beside the guest."""
UNKNOWN_S = 4.0


def begin(flow: Flow, now: float) -> None:
    """Somebody is there: ask who, or where there are no members, take a guest at once."""
    if flow.members():
        flow.go("who", now)
        return
    flow.welcome(None, now)


class WhoStage(Stage[Flow]):
    """The member's tiles, a page at a time. Nothing is stored for a member before they confirmed that it is them: a
    hand may touch a tile by mistake."""

    def __init__(self, flow: Flow) -> None:
        super().__init__(flow)
        self._members = list(flow.members())
        # whose gym does not show names to everybody shows a code
        self._tiles = self._members if flow.settings.names else []
        self._page = 0
        self._unknown = -math.inf
        self._seen = math.nan
        self._asked: KnownMember | None = None

    def enter(self, now: float) -> None:
        self._seen = now
        self.flow.commands.read_codes(True)

    def leave(self, now: float) -> None:
        self.flow.commands.read_codes(False)

    def view(self, now: float) -> TilesView:
        if self._asked is not None:
            return self._question(self._asked)
        words = self.flow.words
        shown = self._tiles[self._page * A_PAGE : (self._page + 1) * A_PAGE]
        guest = Target("guest", words("who.guest"), words("who.guest_hint"), "g", True, "standing")
        tiles = [Target(f"member:{m.id}", m.name, figure=_initial(m)) for m in shown]
        actions = []
        if self._pages > 1:
            actions.append(Target("more", words("choose.more"), key="right"))
        actions.append(Target("back", words("choose.back"), key="escape"))
        unknown = now - self._unknown < UNKNOWN_S
        return TilesView(
            "who",
            words("who.title"),
            words("who.hint"),
            (guest, *tiles) if self.flow.settings.guests else tuple(tiles),
            actions=tuple(actions),
            page=self._page,
            pages=self._pages,
            scanning=words("who.scanning"),
            notice=Pill(words("who.unknown_code"), Tone.CUE) if unknown else None,
        )

    def _question(self, asked: KnownMember) -> TilesView:
        words = self.flow.words
        yes = Target("yes", words("who.yes"), key="return", figure=_initial(asked))
        no = Target("no", words("who.no"), key="escape", figure="standing")
        return TilesView("who", words("who.sure", name=asked.name), words("who.hint"), (yes, no))

    def choose(self, target: str, now: float) -> None:
        asked, self._asked = self._asked, None
        if target == "yes" and asked is not None:
            self._arrive(asked, now)
        elif target == "more":
            self._page = (self._page + 1) % self._pages
        elif target == "back":
            self.flow.home(now)
        elif target == "guest" and self.flow.settings.guests:
            self._arrive(None, now)
        elif target.startswith("member:"):
            self._asked = next(m for m in self._members if f"member:{m.id}" == target)

    def code(self, text: str, now: float) -> None:
        member = by_code(text, self._members)
        if member is None:
            self._unknown = now
        else:
            self._arrive(member, now)

    def tick(self, status: Status, now: float) -> None:
        if status.watch not in AWAY:
            self._seen = now
        elif now - self._seen > self.flow.settings.away:
            self.flow.home(now)

    @property
    def _pages(self) -> int:
        return max(1, math.ceil(len(self._tiles) / A_PAGE))

    def _arrive(self, member: KnownMember | None, now: float) -> None:
        self.flow.welcome(member, now)


def _initial(member: KnownMember) -> str:
    """Name of the figure that is the member's letter."""
    return f"initial:{member.name[:1].upper() or '?'}"


FIGURES = ("jumping_jack", "squat", "shoulder_press", "lunge")


class IdleStage(Stage[Flow]):
    """Also says what went wrong before, until somebody comes."""

    points = False

    def __init__(self, flow: Flow) -> None:
        super().__init__(flow)
        self._since = math.nan

    def leave(self, now: float) -> None:
        self.flow.notice_key = ""

    def enter(self, now: float) -> None:
        self.flow.commands.reset()

    def view(self, now: float) -> IdleView:
        words = self.flow.words
        status = self.flow.status
        wrong = status.watch in {Watch.CAMERA_GONE, Watch.DARK, Watch.ENGINE_DOWN, Watch.STARTING}
        notice = pill(words, status.watch) if wrong else None
        if notice is None and f"idle.{self.flow.notice_key}" in WORDS:
            notice = Pill(words(f"idle.{self.flow.notice_key}"), Tone.PLAIN)
        blind = status.watch is Watch.CAMERA_GONE
        return IdleView(
            words("idle.no_camera" if blind else "idle.headline"),
            words("idle.no_camera_hint" if blind else "idle.hint"),
            words("idle.foot"),
            notice,
            (
                Target("start", words("idle.touch"), key="return", strong=True),
                Target("trainer", words("door.open"), key="t"),
                *self._board(),
            ),
            FIGURES,
        )

    def _board(self) -> tuple[Target, ...]:
        return (Target("board", self.flow.words("board.open"), key="b"),) if self.flow.known.board else ()

    def see(self, analysed: Analysed, status: Status, now: float) -> None:
        if status.watch not in {Watch.FOLLOWING, Watch.CROWDED} or not analysed.pose.visible:
            self._since = math.nan
        elif math.isnan(self._since):
            self._since = now
        elif now - self._since >= self.flow.settings.arrive:
            begin(self.flow, now)

    def choose(self, target: str, now: float) -> None:
        if target == "start":
            begin(self.flow, now)
        elif target == "board":
            self.flow.go("board", now)
        elif target == "trainer":
            self.flow.go("door", now)


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
