"""Who can be in front of the mirror, and what it remembers of them: their past, their plans, the gym's board."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from mirror.plans.choice import Offered, choose_offered_plans
from mirror.progress.board import Entry
from mirror.progress.past import Past
from mirror.references.reference import Reference
from mirror.store.last_sets import LastSet
from mirror.store.members import token_hash


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
