"""The offer to change the exercise amid a set that looks like another one: asked once, answered by a hand or not at
all."""

from __future__ import annotations

import math

from mirror.flow.offer import Offer
from mirror.flow.view import OfferView, Target
from mirror.flow.words import Words

OFFERED_S = 12.0
"""For so long the offer stands beside a count: who exercises has to come to rest before a hand can point."""
CHANGE, KEEP = "change", "keep"


class Changing:
    """What the set looks like, for as long as it is asked about. An exercise that was declined is not offered
    again. While nothing is `counted` of what was chosen, the offer stays: a hand on the floor points at nothing."""

    def __init__(self) -> None:
        self.counted = False
        self._name = ""
        self._since = -math.inf
        self._declined: set[str] = set()

    def see(self, name: str, now: float) -> None:
        """The set looks like the exercise `name`."""
        if name not in self._declined and name != self._name:
            self._name, self._since = name, now

    def find_offer(self, now: float) -> str:
        """The exercise that is offered; empty where none is."""
        if self._name and self.counted and now - self._since > OFFERED_S:
            self._declined.add(self._name)
            self._name = ""
        return self._name

    def answer(self, changed: bool) -> str:
        """The offer is over; returns the exercise to change to, empty where it was declined."""
        name, self._name = self._name, ""
        self._declined.add(name)
        return name if changed else ""

    def view(self, words: Words, offer: Offer, now: float) -> OfferView | None:
        """What is asked, and the two answers."""
        name = self.find_offer(now)
        if not name:
            return None
        return OfferView(
            words("workout.looks_like", title=offer.title(name)),
            (
                Target(CHANGE, words("workout.change"), key="return", strong=True),
                Target(KEEP, words("workout.keep"), key="n"),
            ),
        )
