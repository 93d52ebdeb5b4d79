"""Energy games: a set without an exercise, in intervals of work and rest, each with a zone of energy to be in.

What a game is, where it stands while it is played, and what is recorded of it. `rules.playing` plays it.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate

ENERGY = "energy"
"""What stands in the place of the exercise in a set that was a game."""
WORK, REST = "work", "rest"
BELOW, IN, ABOVE = "below", "in", "above"

Zone = tuple[float, float]
"""Least and most energy, points a minute."""
ZONES: dict[str, Zone] = {
    "easy": (8.0, 35.0),
    "steady": (20.0, 60.0),
    "hard": (40.0, 90.0),
    "all_out": (50.0, 100.0),
}
"""Zones by their names. Squats earn about 30 points a minute, jumping jacks and high knees 55 to 85."""


@dataclass(frozen=True, slots=True)
class Interval:
    """A part of a game, `work` or `rest`; `title` may be empty, `zone` None where no points are to be had."""

    kind: str
    seconds: float
    title: str = ""
    zone: Zone | None = None


@dataclass(frozen=True, slots=True)
class Game:
    """Intervals in order, all rounds written out. `figure` is the drawn one of its tile."""

    name: str
    title: str
    intervals: tuple[Interval, ...]
    figure: str = ""

    @property
    def ends(self) -> tuple[float, ...]:
        """When each interval ends, s since the game began."""
        return tuple(accumulate(interval.seconds for interval in self.intervals))

    @property
    def seconds(self) -> float:
        """How long it lasts."""
        return sum(interval.seconds for interval in self.intervals)

    def at(self, seconds: float) -> int:
        """The interval that is on at a time of the game; the last one after its end."""
        return next((i for i, end in enumerate(self.ends) if seconds < end), len(self.intervals) - 1)


@dataclass(frozen=True, slots=True)
class GameState:
    """Where somebody is in a game: `at_s` of it have gone by, the `interval` (from 0) ends in `left_s`.

    `rate` is their energy, points a minute, over the last seconds; `where` it is against the zone, empty where there
    is none; `points` a second in the zone each; `trace` the rate at each whole second. `measured`: poses come often
    enough to say so.
    """

    at_s: float
    interval: int
    left_s: float
    rate: float
    where: str
    points: float
    trace: tuple[float, ...]
    measured: bool
    over: bool


@dataclass(frozen=True, slots=True)
class IntervalDone:
    """What an interval was: times in s since the game began, its zone (0 and 0: none), energy in points.

    `in_zone_s` of the `measured_s` in which energy could be measured were in the zone.
    """

    kind: str
    title: str
    start_s: float
    end_s: float
    low: float
    high: float
    energy: float
    in_zone_s: float
    measured_s: float

    @property
    def per_minute(self) -> float:
        """Mean energy, points a minute; 0 where it could not be measured."""
        return 60.0 * self.energy / self.measured_s if self.measured_s > 0 else 0.0


@dataclass(frozen=True, slots=True)
class GameDone:
    """What somebody did in a game called `name`, as far as it went; `trace` is their rate at each whole second."""

    name: str
    intervals: tuple[IntervalDone, ...]
    trace: tuple[float, ...]

    @property
    def points(self) -> int:
        """A point for each second in the zone."""
        return int(sum(interval.in_zone_s for interval in self.intervals) + 1e-6)

    @property
    def possible(self) -> int:
        """Points that could have been had, of the intervals that were begun."""
        return round(sum(one.end_s - one.start_s for one in self.intervals if one.high > 0))

    @property
    def energy(self) -> float:
        """Points of energy."""
        return sum(interval.energy for interval in self.intervals)

    @property
    def seconds(self) -> float:
        """How long it went on."""
        return self.intervals[-1].end_s if self.intervals else 0.0

    @property
    def measured(self) -> float:
        """Share of the time in which energy could be measured, 0..1."""
        return sum(one.measured_s for one in self.intervals) / self.seconds if self.seconds > 0 else 0.0

    @property
    def best(self) -> int | None:
        """The interval of work with the most energy a minute; None where there are not two of them to compare."""
        work = [i for i, one in enumerate(self.intervals) if one.kind == WORK and one.measured_s > 1.0]
        return max(work, key=lambda i: self.intervals[i].per_minute) if len(work) > 1 else None


def where(rate: float, zone: Zone | None) -> str:
    """Where a rate is against a zone: below, in or above it; empty where there is none."""
    if zone is None:
        return ""
    if rate < zone[0]:
        return BELOW
    return IN if rate <= zone[1] else ABOVE
