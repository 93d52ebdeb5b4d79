"""What screens are made of (targets, pills, facts), and what the screens of an energy game and of several at
once show. Plain data, as of `mirror.flow.view`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from rules.game import Zone


class Tone(StrEnum):
    """What a line of words is: the theme has a colour and the screens a sign for each."""

    GOOD = "good"
    PLAIN = "plain"
    CUE = "cue"
    STOP = "stop"


@dataclass(frozen=True, slots=True)
class Target:
    """Something big that can be chosen by touch, key or a dwelling wrist. `key` is its keyboard short cut."""

    id: str
    label: str
    hint: str = ""
    key: str = ""
    strong: bool = False
    figure: str = ""
    """Name of the drawn figure, or `initial:X` for a member's letter."""


@dataclass(frozen=True, slots=True)
class Pill:
    """A short line about how it goes, with a dot."""

    text: str
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True, slots=True)
class Dwell:
    """Which target a pointing wrist rests on, and how much of the dwelling time is over, 0..1."""

    target: str
    share: float


@dataclass(frozen=True, slots=True)
class HoldView:
    """A gesture that is being held: what it will do, and how much of its time is over, 0..1."""

    gesture: str
    label: str
    share: float


@dataclass(frozen=True, slots=True)
class FactView:
    """A number worth reading, and what it is."""

    value: str
    label: str


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


@dataclass(frozen=True, slots=True)
class PersonView:
    """One person's part of the set: as of one alone (`WorkoutView`).

    `place` counts from 0 and has a colour of its own; `label` is the name, or the place's number; `title` is their
    exercise, empty where all do the same; `here` says whether they are seen.
    """

    place: int
    label: str
    title: str
    here: bool
    count: int
    of: str
    counted_age: float
    progress: float
    reached: bool
    energy: int
    cue: str
    cue_tone: Tone
    watching: str
    ahead: bool


@dataclass(frozen=True, slots=True)
class TogetherView:
    """A set of several, from left to right on the glass. `race`: all do the same exercise."""

    title: str
    set_line: str
    clock: str
    pill: Pill
    notice: Pill | None
    people: tuple[PersonView, ...]
    race: bool
    full: str
    start: str
    energy_label: str
    foot: tuple[str, ...]
    alert: Pill | None = None
    trusted: bool = True
    hold: HoldView | None = None


@dataclass(frozen=True, slots=True)
class ResultView:
    """What one person did; `won` is what they are best at, empty where they are not; `payload` is their QR code's."""

    place: int
    label: str
    title: str
    count: str
    count_label: str
    facts: tuple[FactView, ...]
    won: str
    advice: str
    payload: str = ""


@dataclass(frozen=True, slots=True)
class ResultsView:
    """What everybody did, in a set or in the whole session."""

    title: str
    subtitle: str
    people: tuple[ResultView, ...]
    qr_label: str
    foot: str
    targets: tuple[Target, ...]
