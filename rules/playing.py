"""Plays an energy game: from energy over time to points. One frame at a time, no clock.

The rate is smoothed over some seconds, so that the turn of a movement is no rest. Every second in the zone is a
point. Neither depends on how often poses come; where they come too seldom to tell the energy (`GAP_S`), time goes on
and nothing is earned.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from rules.game import IN, Game, GameDone, GameState, IntervalDone, where

SMOOTH_S = 1.0
"""Time over which the rate is smoothed: longer than half a jumping jack, shorter than an interval."""
GAP_S = 0.3
"""Two poses that lie farther apart say nothing about the energy between them."""


@dataclass(slots=True)
class _Tally:
    seconds: float = 0.0
    energy: float = 0.0
    in_zone_s: float = 0.0
    measured_s: float = 0.0


class Play:
    """One person in one game, from their first frame on."""

    def __init__(self, game: Game) -> None:
        self._game, self._ends = game, game.ends
        self._began = math.nan
        self._at = self._level = self._before = 0.0
        self._tallies = [_Tally() for _ in game.intervals]
        self._trace: tuple[float, ...] = ()
        self._measured = True

    def see(self, time: float, rate: float) -> None:
        """Take a frame's time, s, and the energy in it, points a minute. Times rise."""
        if math.isnan(self._began):
            self._began, self._before = time, rate
            return
        now = time - self._began
        step = now - self._at
        self._measured = step <= GAP_S
        mean = (self._before + rate) / 2
        self._level += (mean - self._level) * (1.0 - math.exp(-step / SMOOTH_S))
        self._before = rate
        self._earn(min(now, self._ends[-1]), mean)
        self._at = now

    @property
    def state(self) -> GameState:
        """Where the game stands."""
        game, at = self._game, min(self._at, self._ends[-1])
        i = game.at(at)
        return GameState(
            at,
            i,
            self._ends[i] - at,
            self._level,
            where(self._level, game.intervals[i].zone),
            sum(tally.in_zone_s for tally in self._tallies),
            self._trace,
            self._measured,
            at >= self._ends[-1],
        )

    @property
    def energy(self) -> float:
        """Points of energy so far."""
        return sum(tally.energy for tally in self._tallies)

    @property
    def done(self) -> GameDone:
        """What was done so far, of the intervals that were begun."""
        starts = (0.0, *self._ends)
        each = zip(self._game.intervals, self._tallies, starts, strict=False)
        return GameDone(
            self._game.name,
            tuple(
                IntervalDone(
                    one.kind,
                    one.title,
                    start,
                    start + tally.seconds,
                    *(one.zone or (0.0, 0.0)),
                    tally.energy,
                    tally.in_zone_s,
                    tally.measured_s,
                )
                for one, tally, start in each
                if tally.seconds > 0
            ),
            self._trace,
        )

    def _earn(self, until: float, mean: float) -> None:
        """Add what was earned since the last frame, to each interval its part of the time."""
        at = self._at
        while at < until - 1e-9:
            i = self._game.at(at)
            end = min(self._ends[i], until, math.floor(at + 1e-9) + 1.0)
            self._add(i, end - at, mean)
            at = end
            if abs(at - round(at)) < 1e-9 and round(at) > len(self._trace):
                self._trace = (*self._trace, round(self._level, 1) if self._measured else 0.0)

    def _add(self, i: int, seconds: float, mean: float) -> None:
        tally = self._tallies[i]
        tally.seconds += seconds
        if self._measured:
            tally.measured_s += seconds
            tally.energy += seconds * mean / 60.0
            tally.in_zone_s += seconds * (where(self._level, self._game.intervals[i].zone) == IN)
