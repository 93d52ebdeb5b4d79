"""What the member says to a movement that did not count: why it did not is told when its bar is chosen."""

from __future__ import annotations

from dataclasses import replace

from mirror.flow.view import OfferView, Target
from mirror.flow.words import Words
from mirror.live.state import SetEnded

CLAIM, LEAVE, DOUBT = "claim", "leave", "doubt:"


class Claiming:
    """The set of a summary, with what the member claims of it. Places are those in the doubts of `SetEnded.set`."""

    def __init__(self, ended: SetEnded) -> None:
        self.ended = ended
        self.picked: int | None = None

    def choose(self, target: str) -> int | None:
        """A bar or an answer was chosen; returns the place of a doubt that is claimed by this."""
        if target.startswith(DOUBT):
            chosen = int(target.removeprefix(DOUBT))
            self.picked = None if chosen == self.picked or chosen >= len(self.ended.set.doubts) else chosen
            return None
        place, self.picked = self.picked, None
        if target != CLAIM or place is None or place in self.ended.claimed:
            return None
        self.ended = replace(self.ended, claimed=(*self.ended.claimed, place))
        return place

    def view(self, words: Words) -> OfferView | None:
        """Why the chosen movement did not count, and the answers; None while none is chosen."""
        if self.picked is None:
            return None
        leave = Target(LEAVE, words("set.leave"), key="n")
        if self.picked in self.ended.claimed:
            return OfferView(words("set.claimed"), (leave,))
        reason = words(f"reason.{self.ended.set.doubts[self.picked].reason}")
        claim = Target(CLAIM, words("set.claim"), key="y", strong=True)
        return OfferView(words("set.doubt", reason=reason), (claim, leave))
