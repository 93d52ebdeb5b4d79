"""What the screens of several at once show. Plain data, as of `mirror.flow.view`."""

from __future__ import annotations

from dataclasses import dataclass

from mirror.flow.parts import FactView, HoldView, Pill, Target, Tone


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
