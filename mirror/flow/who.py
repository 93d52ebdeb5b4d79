"""Who are you: guest at once, a member by tile, once they say that it is them, or by a QR code held to the camera."""

from __future__ import annotations

import math

from mirror.flow.flow import Flow
from mirror.flow.memory import KnownMember, by_code
from mirror.flow.stage import AWAY, Stage
from mirror.flow.view import Pill, Target, TilesView, Tone
from mirror.live.state import Status

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
    """The member's tiles, a page at a time. Nothing is stored for a member before they have said that it is them: a
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
