"""One person in an energy game, from the frames that are analysed of them."""

from __future__ import annotations

import math

from mirror.flow.game_view import PlayerView
from mirror.flow.parts import Tone
from mirror.flow.words import Words
from mirror.live.state import Analysed
from rules.game import ABOVE, BELOW, IN, GameState

GONE_S = 1.0
"""Whoever is not seen for this long is not here."""
CALM = 12.0
"""Points a minute below which somebody stands still enough to mean a gesture."""
SAID_S = 0.8
"""Words about the zone stay for this long at least, so that they can be read."""
TONES = {BELOW: Tone.PLAIN, IN: Tone.GOOD, ABOVE: Tone.CUE, "": Tone.PLAIN}


class Player:
    """Follows one person through one game."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._state: GameState | None = None
        self._seen = -math.inf
        self._where, self._since = "", -math.inf
        self._slow_since = math.nan

    def see(self, analysed: Analysed, here: bool, now: float) -> None:
        """Take a frame; `here`: they are in it."""
        if here:
            self._seen = now
        state = analysed.game
        if state is None:
            return
        self._state = state
        if state.where != self._where and now - self._since >= SAID_S:
            self._where, self._since = state.where, now

    @property
    def points(self) -> int:
        """A point for each second in the zone."""
        return 0 if self._state is None else int(self._state.points)

    def seen(self, now: float) -> bool:
        """Whether they are here."""
        return now - self._seen <= GONE_S

    def calm(self, now: float) -> bool:
        """Whether they stand so still that crossed arms or a raised hand are meant."""
        return self.seen(now) and self._state is not None and self._state.rate < CALM

    def _say(self, resting: bool) -> str:
        if resting:
            return self._words("energy.breathe")
        return self._words(f"energy.{self._where}") if self._where else ""

    def view(self, place: int, label: str, ahead: bool, resting: bool, slow: bool, now: float) -> PlayerView:
        """What the glass shows of them; `resting`: there is no zone now, `slow`: the machine is."""
        state = self._state
        measured = not slow
        return PlayerView(
            place,
            label,
            self.seen(now),
            state.rate if state is not None and measured else 0.0,
            self._say(resting),
            Tone.PLAIN if resting else TONES[self._where],
            self.points,
            state.trace if state is not None else (),
            ahead,
            measured,
        )
