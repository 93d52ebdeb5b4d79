"""The parts of an exercise: what the tables of its TOML file declare."""

from __future__ import annotations

from dataclasses import dataclass

from rules.expression import Node


@dataclass(frozen=True, slots=True)
class Range:
    """The movement that is measured: `signal` goes from `rest` towards `target` and back.

    `slack` is how far from `rest`, towards the target, a member's own rest may lie; `least` is the smallest
    excursion that can be a repetition. All in `unit`. `seen_by` are the signals of which `signal` is the
    mean, if they are several; `instead` those that are read where none of these is seen. `leads` is a signal
    that is above 0 at the turn of a repetition of the left side, below 0 of the right one, for sides that take
    turns and are counted as one; `both` says how sure the pose engine is of both. Empty where there is none.
    """

    signal: str
    rest: float
    slack: float
    target: float
    least: float
    unit: str
    say: str
    seen_by: tuple[str, ...] = ()
    instead: tuple[str, ...] = ()
    leads: str = ""
    both: str = ""

    @property
    def direction(self) -> float:
        """+1 where the signal grows towards the target, -1 where it falls."""
        return 1.0 if self.target > self.rest else -1.0

    @property
    def full(self) -> float:
        """The excursion from rest to target, above 0."""
        return abs(self.target - self.rest)


@dataclass(frozen=True, slots=True)
class HoldRule:
    """A posture that is held instead of repeated: `that` must be true, or broken for no longer than `grace` s.

    Less than `least` s is not a hold; `target` s fills the meter.
    """

    that: Node
    least: float
    target: float
    grace: float
    say: str


@dataclass(frozen=True, slots=True)
class State:
    """A posture on the path: `enter` and `leave` are conditions apart from each other (hysteresis)."""

    name: str
    enter: Node
    leave: Node


@dataclass(frozen=True, slots=True)
class Times:
    """Bounds of a repetition, s."""

    shortest: float
    longest: float


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for this exercise where it holds, and against it where it does not; it never refuses a repetition.

    Either `that`, a condition, `at` the turn, always (on average), ever or throughout; or `swing`, a signal that
    moves by at least `least` and at most `most` within the repetition, or from the rest before it on (`at` rest).
    `like` names the exercise that it looks like where it does not hold.
    """

    detail: str
    at: str = "always"
    that: Node | None = None
    swing: str | None = None
    least: float = 0.0
    most: float = float("inf")
    weight: float = 1.0
    like: str | None = None


@dataclass(frozen=True, slots=True)
class Fault:
    """A form rule: where `when` holds at the turn, or always or ever, the repetition has this fault."""

    name: str
    when: Node
    at: str
    say: str
    cost: float


@dataclass(frozen=True, slots=True)
class Recognition:
    """What `auto` wants before it says that this is the exercise.

    `reps` alike, no more than `pause` s apart, which last at least `time` s together. `lone`: in a short
    recording that holds little else, fewer will do.
    """

    reps: int = 2
    pause: float = 5.0
    time: float = 1.5
    lone: bool = False
