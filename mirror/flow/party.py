"""Who is at the mirror: the first, and those beside them, with their gestures and what they have done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from mirror.flow.memory import KnownMember
from mirror.flow.stage import Stage
from mirror.gestures.crossed_arms import CrossedArms
from mirror.gestures.pointing import Pointing
from mirror.gestures.raised_hand import RaisedHand
from mirror.live.state import Analysed, BesideAnalysed, BesideEnded, SetEnded


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
