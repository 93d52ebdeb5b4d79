"""What the screens of an energy game show. Plain data, as of `mirror.flow.view`."""

from __future__ import annotations

from dataclasses import dataclass

from mirror.flow.parts import FactView, HoldView, Pill, Target, Tone
from rules.game import Zone

Trace = tuple[float, ...]
"""Energy at each whole second of a game, points a minute."""


@dataclass(frozen=True, slots=True)
class BlockView:
    """An interval on the line of the game: `kind` is work or rest, times in s since the game began."""

    kind: str
    start_s: float
    end_s: float
    zone: Zone | None


@dataclass(frozen=True, slots=True)
class PlayerView:
    """One person in the game. `rate` is their energy now, points a minute, `say` what to make of it.

    `place` counts from 0 and has a colour of its own; `label` is the name, or the place's number; `here` says whether
    they are seen; `ahead` whether they lead; `measured` whether their energy can be measured at all.
    """

    place: int
    label: str
    here: bool
    rate: float
    say: str
    tone: Tone
    points: int
    trace: Trace
    ahead: bool
    measured: bool


@dataclass(frozen=True, slots=True)
class GameView:
    """The game as it is played: the interval in its colour, the time that is left of it, everybody's energy.

    `name` is the interval's, `number` which one of how many, `comes` what is next; `left_s` is left of it and `left`
    the same in words; `before` is the line of the last time, empty where there was none.
    """

    title: str
    kind: str
    name: str
    number: str
    comes: str
    left: str
    left_s: float
    at_s: float
    seconds: float
    zone: Zone | None
    blocks: tuple[BlockView, ...]
    players: tuple[PlayerView, ...]
    before: Trace
    pill: Pill
    notice: Pill | None
    points_label: str
    energy_label: str
    too_slow: str
    foot: tuple[str, ...]
    alert: Pill | None = None
    trusted: bool = True
    hold: HoldView | None = None


@dataclass(frozen=True, slots=True)
class GameResultView:
    """What one person did in a game; `won` is empty where they are not the best of several.

    `against` is the last time or the record that was broken, `shares` how much of each interval was in its zone,
    0..1.
    """

    place: int
    label: str
    points: str
    points_label: str
    praise: str
    facts: tuple[FactView, ...]
    won: str
    against: str
    record: bool
    trace: Trace
    before: Trace
    shares: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class GameSummaryView:
    """What came of a game, from left to right on the glass."""

    title: str
    subtitle: str
    seconds: float
    blocks: tuple[BlockView, ...]
    people: tuple[GameResultView, ...]
    line_label: str
    targets: tuple[Target, ...]
