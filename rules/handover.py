"""One value out of several signals that see the same movement: of the first that is seen, without a jump."""

from __future__ import annotations

import math
from collections.abc import Sequence

WAIT_S = 0.3
"""A signal that is out of sight for less than this is waited for; after that the next takes over, if it has been in
sight for as long."""
FADE_S = 1.0
"""Time constant with which what two signals differ by, where one takes over from the other, is forgotten."""
HARDLY = 1e-3
"""So little of it is nothing."""


class Handover:
    """The value of the first of `places` that is seen; where another takes over, it goes on from where that was.

    Signals of one movement, brought to one rest and target, still differ by some of the range from person to person.
    Without this a hand that goes out of sight at the turn would be half a repetition of its own.
    """

    def __init__(self, places: Sequence[int]) -> None:
        self._places = tuple(places)
        self._rank = 0
        self._unseen = [math.nan] * len(places)
        self._differ = [0.0] * len(places)
        self._time, self._apart = -math.inf, 0.0
        self._others = tuple(enumerate(self._places))[1:]
        self._plain: Sequence[float] | None = None

    def read(self, time: float, values: Sequence[float]) -> float:
        """Take one frame; NaN where none of the signals is seen, or the one that was is waited for."""
        own = values[self._places[0]]
        if not self._others:
            return own
        if self._plain is not None:
            if not math.isnan(own):
                return self._go_on(time, own, values)
            self._note([self._plain[place] for place in self._places])
            self._plain = None
        each = [values[place] for place in self._places]
        rank = self._choose(time, each)
        if rank < 0:
            return math.nan
        self._fade(time)
        self._note(each)
        if rank != self._rank:
            self._rank, self._apart = rank, self._differ[rank]
            self._note(each)
        if rank == 0 and not self._apart:
            self._plain = values
        return each[rank] + self._apart

    def _go_on(self, time: float, own: float, values: Sequence[float]) -> float:
        """The own signal again, as nearly always: what is noted of it is the last frame, no more."""
        self._time, self._plain = time, values
        for rank, place in self._others:
            if math.isnan(values[place]):
                self._unseen[rank] = time
        return own

    def _choose(self, time: float, each: Sequence[float]) -> int:
        """The first that is seen: at once the one that is read or one before it, later one after it."""
        self._unseen = [
            time if math.isnan(one + old) else old for old, one in zip(self._unseen, each, strict=True)
        ]
        for rank, (unseen, one) in enumerate(zip(self._unseen, each, strict=True)):
            at_once = rank <= self._rank and not math.isnan(one)
            if at_once or time - max(self._time, unseen) > WAIT_S:
                return rank
        return -1

    def _fade(self, time: float) -> None:
        if self._apart:
            self._apart *= math.exp((self._time - time) / FADE_S)
            self._apart = self._apart if abs(self._apart) > HARDLY else 0.0
        self._time = time

    def _note(self, each: Sequence[float]) -> None:
        """What each signal that is seen differs by from the one that is read, if that is seen."""
        value = each[self._rank] + self._apart
        if not math.isnan(value):
            self._differ = [
                old if math.isnan(one) else value - one for old, one in zip(self._differ, each, strict=True)
            ]
