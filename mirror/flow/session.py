"""A session: who can be in front of the mirror and what it remembers of them, who is here and what was done
so far, and those beside the first with their gestures.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Protocol

from mirror.flow.stage import Stage
from mirror.gestures.hand import Pointing, RaisedHand
from mirror.gestures.set_over import CrossedArms
from mirror.live.state import Analysed, BesideAnalysed, BesideEnded, SetEnded
from mirror.plans.choice import OfferedPlan, choose_offered_plans
from mirror.plans.plan import Step
from mirror.progress.days import BoardEntry
from mirror.progress.past import Past, PastSet
from mirror.references.reference import Reference
from mirror.store.members import token_hash
from rules.game import Game


@dataclass(frozen=True, slots=True)
class KnownMember:
    """A member as the tiles show them. `token_sha256` is of what their QR code says; empty where they have none.
    `height_m` None where it is not known."""

    id: str
    name: str
    token_sha256: str = ""
    height_m: float | None = None


def by_code(text: str, members: Sequence[KnownMember]) -> KnownMember | None:
    """The member whose QR code says `text`; None for any other code."""
    token_sha256 = token_hash(text.strip())
    return next((member for member in members if member.token_sha256 == token_sha256), None)


@dataclass(frozen=True, slots=True)
class Known:
    """The sets of somebody's past in order of time, and the plans that they may choose, their own first; the gym's
    board, and whether they are on it; `at` is when it was read (Unix time), 0 where it was not, and for guests.
    `references` are the repetitions that everybody is shown, by exercise.
    """

    sets: Past = ()
    offered: tuple[OfferedPlan, ...] = ()
    board: tuple[BoardEntry, ...] = ()
    on_board: bool = False
    at: float = 0.0
    references: Mapping[str, tuple[Reference, ...]] = field(default_factory=dict)

    def last_set(self, exercise: str, number: int) -> PastSet | None:
        """The n-th set (from 1) of an exercise in the newest session that has it, or the last one there."""
        sets = [one for one in self.sets if one.exercise == exercise and one.reps]
        newest = [one for one in sets if one.session == sets[-1].session]
        return newest[min(number, len(newest)) - 1] if newest else None


class Memory(Protocol):
    """Read beside the screen's thread: none of it may wait."""

    def look(self, member: KnownMember | None) -> None:
        """Read what is known of a member, or of nobody (None)."""

    def recall(self, member: KnownMember | None) -> Known:
        """What is known by now."""

    def put_on_board(self, member: KnownMember, on: bool) -> None:
        """The member chose to be on the gym's board, or not to be any more."""


class NoMemory:
    """Knows nobody, and of plans those that come with the mirror."""

    def __init__(self) -> None:
        self._known = Known((), choose_offered_plans(None, None, (), 0.0))

    def look(self, member: KnownMember | None) -> None:
        """There is nothing to read."""

    def recall(self, member: KnownMember | None) -> Known:
        """The plans that come with the mirror."""
        return self._known

    def put_on_board(self, member: KnownMember, on: bool) -> None:
        """There is no board."""


AUTO = "auto"


@dataclass(frozen=True, slots=True)
class Led:
    """Where somebody is in a plan: in `round` (from 0) at the step `at`, whose set `set` (from 1) is next."""

    offered: OfferedPlan
    at: int = 0
    set: int = 1
    round: int = 0

    @property
    def step(self) -> Step:
        """The step that is on."""
        return self.offered.steps[self.at]

    @property
    def number(self) -> int:
        """The step's number among all rounds, from 1."""
        return self.round * len(self.offered.steps) + self.at + 1

    @property
    def count(self) -> int:
        """How many steps there are in all rounds."""
        return len(self.offered.steps) * self.offered.plan.rounds

    def after_set(self) -> Led | None:
        """After a set: its step's next one, or the next step; None when all is done."""
        return replace(self, set=self.set + 1) if self.set < self.step.sets else self.after_step()

    def after_step(self) -> Led | None:
        """The next step, whatever is left of this one; None when all is done."""
        if self.at + 1 < len(self.offered.steps):
            return replace(self, at=self.at + 1, set=1)
        if self.round + 1 < self.offered.plan.rounds:
            return replace(self, at=0, set=1, round=self.round + 1)
        return None


@dataclass
class SessionState:
    """Who is here, and what was done so far. `member` None is a guest, `present` False nobody.

    `led` is where they are in a plan; `loads` kg that they chose, by exercise; `game` the energy game that they play.
    """

    present: bool = False
    member: KnownMember | None = None
    exercise: str = AUTO
    sets: list[SetEnded] = field(default_factory=list)
    began: float = 0.0
    led: Led | None = None
    loads: dict[str, float] = field(default_factory=dict)
    game: Game | None = None

    def set_number(self) -> int:
        """Number of the next set of the exercise."""
        return 1 + sum(
            one.exercise == self.exercise
            for one in (done.set for done in self.sets)
            if one.reps or one.holds or one.doubts
        )


@dataclass(frozen=True, slots=True)
class Gesture:
    """What a person's hands ask for in one frame; `pointer` as of `Pointing`."""

    menu: bool = False
    crossed: bool = False
    pointer: tuple[float, float] | None = None


class Hands:
    """Follows one person's hands; a stage says which of them mean anything."""

    def __init__(self, hold_s: float) -> None:
        self._raised, self._arms, self._pointing = RaisedHand(hold_s), CrossedArms(), Pointing()

    def update(self, analysed: Analysed, stage: Stage[Any]) -> Gesture:
        """Take a frame."""
        xy, time = analysed.filtered, analysed.time
        pointer = self._pointing.update(time, xy) if stage.points else None
        menu = stage.menu and self._raised.update(time, xy)
        return Gesture(menu, not menu and stage.stops and self._arms.update(time, xy), pointer)

    @property
    def raised(self) -> float:
        """How much of the time is over for which a raised hand is held, 0..1."""
        return self._raised.share

    @property
    def crossed(self) -> float:
        """The same of crossed arms."""
        return self._arms.share

    def forget(self) -> None:
        """A gesture of one screen must do nothing on the next."""
        self._raised.forget()
        self._arms.forget()
        self._pointing.forget()


@dataclass
class Guest:
    """Somebody beside the first: who they are (None: a guest), whom the engines have at their place, their sets."""

    member: KnownMember | None = None
    occupant: int = 0
    sets: list[SetEnded] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Present:
    """Whoever has a place: its number from 0, their newest frame, where they stand, 0..1 of the camera's width."""

    place: int
    analysed: Analysed
    at: float


class Party:
    """The places of one mirror, `most` of them; of one alone there is only the first."""

    def __init__(self, most: int, hold_s: float) -> None:
        self.most = most
        self.beside: BesideAnalysed | None = None
        self.ended: tuple[SetEnded | None, ...] = ()
        self.others = tuple(Guest() for _ in range(most - 1))
        self._hands = tuple(Hands(hold_s) for _ in range(most - 1))
        self._at = [i / max(most - 1, 1) for i in range(most)]

    # ---- events

    def see(self, beside: BesideAnalysed) -> None:
        """Those beside the first were analysed. Somebody else at a place is a guest who has done nothing yet."""
        self.beside = beside
        for guest, occupant in zip(self.others, beside.occupants, strict=True):
            if occupant and occupant != guest.occupant:
                guest.member, guest.sets = (None, []) if guest.occupant else (guest.member, guest.sets)
                guest.occupant = occupant

    def end_set(self, ended: BesideEnded) -> None:
        """The sets of those beside the first were closed."""
        self.ended = ended.sets
        for guest, own in zip(self.others, ended.sets, strict=True):
            if own is not None and own.set.exercise != "none":
                guest.sets.append(own)

    def leave(self) -> None:
        """Everybody has gone."""
        self.ended = ()
        for guest in self.others:
            guest.member, guest.sets = None, []

    # ---- who is there

    def present(self, first: Analysed | None) -> list[Present]:
        """Everybody who has a place, by place."""
        found = [] if first is None or not first.pose.visible else [self._present(0, first)]
        if self.beside is None:
            return found
        each = zip(self.beside.people, self.beside.occupants, strict=True)
        return found + [
            self._present(place, analysed) for place, (analysed, occupant) in enumerate(each, 1) if occupant
        ]

    def lead(self, first: Analysed) -> Analysed:
        """Who speaks for all: the first, or while nobody has their place, the next who is seen."""
        if first.pose.visible or self.beside is None:
            return first
        return next((analysed for analysed in self.beside.people if analysed.pose.visible), first)

    def _present(self, place: int, analysed: Analysed) -> Present:
        """Where somebody stands, as slowly as parts of the glass may change hands."""
        xs = analysed.filtered[:, 0]
        xs = xs[xs == xs]  # noqa: PLR0124 - what is not seen is NaN
        if len(xs):
            now = float(xs.mean()) / max(analysed.size[0], 1)
            self._at[place] += (now - self._at[place]) * 0.05
        return Present(place, analysed, self._at[place])

    def at(self, place: int) -> float:
        """Where whoever has a place stands, 0..1 of the camera's width."""
        return self._at[place]

    # ---- hands

    def gestures(self, stage: Stage[Any]) -> Sequence[Gesture]:
        """What the hands of those beside the first ask for."""
        if self.beside is None:
            return ()
        each = zip(self._hands, self.beside.people, strict=True)
        return [hands.update(analysed, stage) for hands, analysed in each if analysed.pose.visible]

    @property
    def raised(self) -> float:
        """How long a hand of theirs is being raised, 0..1 of the time that it takes."""
        return max((hands.raised for hands in self._hands), default=0.0)

    @property
    def crossed(self) -> float:
        """The same of crossed arms."""
        return max((hands.crossed for hands in self._hands), default=0.0)

    def quiet(self) -> None:
        """A gesture of one screen must do nothing on the next."""
        for hands in self._hands:
            hands.forget()
