"""What a session asks of those behind the glass: the live loop, the store, the voice, the machine."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from mirror.flow.card import SessionCard
from mirror.flow.session import KnownMember
from mirror.progress.past import PastSet
from mirror.store.session_writer import Aim
from rules.game import Game


@dataclass(frozen=True, slots=True)
class CameraChoice:
    """A camera that is connected: its device, as the settings name it, and what its driver calls it."""

    device: str
    name: str


@dataclass(frozen=True, slots=True)
class Complaint:
    """Something that is not well: `about` what, as the words under `first.found.` are called; `detail` as the doctor
    prints it, for who mends it; `stops` where the mirror cannot work with it."""

    about: str
    detail: str
    stops: bool


class Machine(Protocol):
    """Behind the glass. None of these may wait."""

    def cameras(self) -> tuple[CameraChoice, ...]:
        """Those that are connected now."""

    def camera(self) -> str:
        """The device of the one in use."""

    def use_camera(self, device: str) -> None:
        """Show the pictures of another one."""

    def languages(self) -> tuple[str, ...]:
        """Two letters of those that it has the letters for."""

    def language(self) -> str:
        """Two letters of the one that was chosen; `auto` is that of the machine."""

    def use_language(self, name: str) -> None:
        """Go over to another one, at once."""

    def keep(self) -> bool:
        """Write language and camera into the settings; False where they cannot be written."""

    def look(self) -> None:
        """Have everything looked at again."""

    def complaints(self) -> tuple[Complaint, ...] | None:
        """What is not well, the worst first; None while it is being looked at."""


class SessionCommands(Protocol):
    """Commands of the session. None of them may wait."""

    def begin_session(self, member: KnownMember | None) -> None:
        """Somebody has come: open a session; None is a guest."""

    def begin_beside(self, place: int, member: KnownMember) -> None:
        """Whoever has a place beside the first (1 is the next one) is a member: open a session for them."""

    def end_session(self) -> None:
        """The session is over: close the session."""

    def set_exercise(self, name: str) -> None:
        """Take an exercise, or `auto`."""

    def set_game(self, game: Game) -> None:
        """Play an energy game from the next set on."""

    def change_exercise(self, name: str) -> None:
        """The set that is on is of another exercise: count what was done of it again."""

    def aim_at(self, aim: Aim) -> None:
        """Note with the next sets what they are done with and aim at."""

    def begin_set(self) -> None:
        """Count from now on."""

    def end_set(self) -> None:
        """Close the set; `Flow.set_ended` is called with what it was."""

    def claim(self, set_id: str, doubt: int) -> None:
        """The member says that the n-th doubt (from 1) of a set was a repetition: keep that beside it."""

    def reset(self) -> None:
        """Drop the set that is on, and forget who was followed."""

    def hand_over(self, card: SessionCard, sets: Sequence[PastSet]) -> str:
        """Offer a session's card and table to a telephone; the address of both, empty where that is not offered. Sets
        with a time of 0 are of now."""

    def read_codes(self, on: bool) -> None:
        """Look for QR codes in the camera's picture, or stop looking."""

    def say(self, words: str, urgent: bool = False) -> None:
        """Say something aloud; `urgent` cuts off what the voice is saying."""

    def sound(self, name: str) -> None:
        """Make a sound: `count`, `refused`, `go`, `done`, `choose`."""

    def mute(self, on: bool) -> None:
        """Be silent, or not."""

    def store_pin(self, hashed: str) -> bool:
        """Write the trainer's first PIN, as a hash, into the settings; False where they cannot be written."""
