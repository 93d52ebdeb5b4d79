"""What analysing returns: repetitions, doubts, and an answer for every frame."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from rules.game import GameDone

REASONS: dict[str, str] = {
    "too_shallow": "the movement turned back before the least range",
    "too_fast": "faster than a body makes this movement; mostly a slip of the pose engine",
    "too_slow": "longer than the exercise allows between start and end",
    "limbs_not_visible": "key points that the rule needs were not seen for too much of it",
    "wrong_view": "in older recordings: the exercise could not be judged from where the camera stood",
    "getting_into_position": "it did not begin from the start posture",
    "half_way": "it came back only part of the way, or began from there",
    "unfinished": "the recording ended, or was cut, on the way",
    "too_short": "the posture was not held for long enough",
    "not_this_exercise": "something that the exercise needs was not as it must be",
    "not_recognised": "no exercise was recognised, and this came near one",
}
"""Every reason that a doubt may have, and what it means."""


@dataclass(frozen=True, slots=True)
class Rep:
    """A counted repetition. Times are in s; `turn_s` is where the range of motion was widest.

    `rom` is in `rom_unit`; `quality` is 0..1: the share of the target range that was reached, less the cost
    of each fault; `faults` are names out of the exercise's form rules and `short_range`. `evidence` is -1
    clearly another exercise to 1 clearly this one, and `telling` says that it is clear enough for `auto` to go by.
    """

    rep: int
    exercise: str
    start_s: float
    turn_s: float
    end_s: float
    rom: float
    rom_unit: str
    eccentric_s: float
    concentric_s: float
    quality: float
    faults: tuple[str, ...] = ()
    side: str = "both"
    telling: bool = True
    evidence: float = 0.0


@dataclass(frozen=True, slots=True)
class Hold:
    """A posture that was held. Times are in s; `quality` and `faults` as of a `Rep`."""

    hold: int
    exercise: str
    start_s: float
    end_s: float
    quality: float
    faults: tuple[str, ...] = ()

    @property
    def held_s(self) -> float:
        return self.end_s - self.start_s


@dataclass(frozen=True, slots=True)
class RepMeasures:
    """One repetition; NaN where there is nothing to tell.

    `joint` is the joint angle that moved most, `rom_left_deg` and `rom_right_deg` its ranges. `mean_velocity` is
    range over concentric time in the range's unit per second; `peak_velocity_deg_s` the joint's fastest in the
    concentric phase. `velocity_loss` % against the set's fastest so far. `sparc` the mean spectral arc length of
    the ways out and back. `time_under_tension_s` from start to end. `flight_s`, `jump_height_m` of a jump within
    it.
    """

    rep: int
    side: str
    joint: str
    rom_left_deg: float
    rom_right_deg: float
    mean_velocity: float
    peak_velocity_deg_s: float
    velocity_loss: float
    sparc: float
    time_under_tension_s: float
    flight_s: float
    jump_height_m: float


@dataclass(frozen=True, slots=True)
class WorkoutSet:
    """One set: what the mirror counts, the store holds, and exports, review and report take.

    Times are in s since the recording began; `end_s` is NaN while the set is on. `exercise` is a name of the library
    (`energy` in a game, `none` where none was recognised), `title` the words for it, empty where nobody looked.
    `energy` is in points. `measures` and `velocities` (m/s, NaN where not known) are of `reps`, in their order, or
    empty where nobody measured or nothing was lifted. `id` is the store's, empty where the set is not in it;
    `version` and `sha256` are of the rule that counted, 0 and empty where that is not known.

    `corrected` states of each of `reps` whether a trainer decided otherwise than the rules; empty: of none.
    `reps_as_counted` and `doubts_as_counted` are how many the rules found, None where there are as many. `load_kg` is
    what was lifted, 0 the body alone; `target_reps` 0 an open set; `plan` whose step it was, or empty. `game` is what
    was done in an energy game, which has no repetitions; None in a set of an exercise. `rest_before_s` is NaN for the
    first set and where nobody measured; `ended` is a key of `rules.sets.ENDED`, empty where no tracker did it.
    """

    number: int
    exercise: str
    title: str = ""
    start_s: float = 0.0
    end_s: float = math.nan
    reps: tuple[Rep, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    holds: tuple[Hold, ...] = ()
    energy: float = 0.0
    measures: tuple[RepMeasures, ...] = ()
    id: str = ""
    version: int = 0
    sha256: str = ""
    corrected: tuple[bool, ...] = ()
    reps_as_counted: int | None = None
    doubts_as_counted: int | None = None
    load_kg: float = 0.0
    target_reps: int = 0
    plan: str = ""
    velocities: tuple[float, ...] = ()
    game: GameDone | None = None
    rest_before_s: float = field(default=math.nan, compare=False)
    ended: str = ""

    @property
    def as_counted(self) -> tuple[int, int]:
        """How many repetitions and doubts the rules found."""
        reps, doubts = self.reps_as_counted, self.doubts_as_counted
        return len(self.reps) if reps is None else reps, len(self.doubts) if doubts is None else doubts

    @property
    def sizes(self) -> tuple[int, int, int]:
        """How many repetitions, doubts and holds there are."""
        return len(self.reps), len(self.doubts), len(self.holds)


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something that came near a repetition and was not counted. `reason` is a key of `REASONS`."""

    start_s: float
    end_s: float
    exercise: str
    reason: str
    detail: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What the counter says about one frame.

    `progress` is 0..1, the range-of-motion meter; `count` the repetitions so far; `cue` words for the member;
    `held_s` how long a held exercise's posture has been held by now; `looks_like` the exercise that the set looks
    like rather than the one that is counted, named once; `hidden` how many of the repetitions are of a side that was
    not seen, counted by the rhythm of the other.
    """

    state: str
    progress: float
    count: int
    rep: Rep | None = None
    doubt: Doubt | None = None
    cue: str | None = None
    held_s: float = 0.0
    looks_like: str = ""
    hidden: int = 0


@dataclass(frozen=True, slots=True)
class Track:
    """The answers of all N frames, for the overlay and for charts."""

    time: NDArray[np.float64]
    state: tuple[str, ...]
    progress: NDArray[np.float32]
    count: NDArray[np.int32]
    cue: tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """What is worth saying about a recording: `looks_like` another exercise, `slow_motion`, `hidden_side`."""

    kind: str
    text: str
    exercise: str = ""


def standing(doubts: Iterable[Doubt], reps: Iterable[Rep]) -> tuple[Doubt, ...]:
    """Doubts in order of time, without those of which most of the time was counted after all."""
    spans = [(rep.start_s, rep.end_s) for rep in reps]
    left = (doubt for doubt in doubts if not any(_mostly_within(doubt, span) for span in spans))
    return tuple(sorted(left, key=lambda doubt: (doubt.start_s, doubt.end_s)))


def _mostly_within(doubt: Doubt, span: tuple[float, float]) -> bool:
    if span == (doubt.start_s, doubt.end_s):
        return True
    return min(doubt.end_s, span[1]) - max(doubt.start_s, span[0]) > 0.5 * (doubt.end_s - doubt.start_s)


def in_order(reps: Iterable[Rep]) -> tuple[Rep, ...]:
    """Repetitions in order of time, numbered from 1: some are known only once others resemble them."""
    ordered = sorted(reps, key=lambda rep: (rep.start_s, rep.end_s))
    return tuple(replace(rep, rep=number) for number, rep in enumerate(ordered, start=1))
