"""What the mirror remembers of who is there: their past, the plans that they may choose, the gym's board."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from mirror.flow.members import KnownMember
from mirror.plans.choice import Offered, choose_offered_plans
from mirror.progress.board import Entry
from mirror.progress.past import Past
from mirror.references.reference import Reference
from mirror.store.last_sets import LastSet


@dataclass(frozen=True, slots=True)
class Known:
    """The sets of somebody's past in order of time, and the plans that they may choose, their own first; the gym's
    board, and whether they are on it; `at` is when it was read (Unix time), 0 where it was not, and for guests.
    `last` has the sets of each exercise in the newest session that is over and has it; `references` the repetitions
    that everybody is shown, by exercise.
    """

    sets: Past = ()
    offered: tuple[Offered, ...] = ()
    board: tuple[Entry, ...] = ()
    on_board: bool = False
    at: float = 0.0
    last: Mapping[str, tuple[LastSet, ...]] = field(default_factory=dict)
    references: Mapping[str, tuple[Reference, ...]] = field(default_factory=dict)

    def last_set(self, exercise: str, number: int) -> LastSet | None:
        """The n-th set (from 1) of an exercise in the session before, or the last one where it had fewer."""
        sets = self.last.get(exercise, ())
        return sets[min(number, len(sets)) - 1] if sets else None


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
