"""One stage of a session: what is on the screen, and what can happen there."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import Generic, TypeVar

from mirror.flow.view import Screen
from mirror.live.state import Analysed, SetEnded, Status, Watch

V = TypeVar("V")
"""The session that a stage acts on: a type of its own, since the session knows the stages that it drives."""

AWAY = frozenset({Watch.NOBODY, Watch.LOST, Watch.CAMERA_GONE})
"""Nobody is followed."""


class Stage(ABC, Generic[V]):
    """What the stages share: each answers the events that mean something to it, and ignores the others.

    `points` says whether a wrist can choose here, `menu` whether a raised hand opens the menu, `menu_by_key` whether
    the key M does where the screen has no target for it, `stops` whether crossed arms mean anything, `in_set` whether
    a set is on. Times `now` are s of the screen's clock.
    """

    points = True
    menu = False
    menu_by_key = False
    stops = False
    in_set = False

    def __init__(self, flow: V) -> None:
        self.flow = flow

    @abstractmethod
    def view(self, now: float) -> Screen:
        """What is on the screen."""

    def enter(self, now: float) -> None:
        """The stage begins."""

    def leave(self, now: float) -> None:
        """The stage ends."""

    def see(self, analysed: Analysed, status: Status, now: float) -> None:
        """A frame was analysed."""

    def tick(self, status: Status, now: float) -> None:
        """Time goes on, with or without frames."""

    def choose(self, target: str, now: float) -> None:
        """A target of the screen was chosen."""

    def repeats(self, target: str) -> bool:
        """Whether a hand that stays on a target chooses it again and again."""
        return False

    def stop(self, now: float) -> None:
        """Both arms were crossed."""

    def code(self, text: str, now: float) -> None:
        """A QR code was read."""

    def set_ended(self, ended: SetEnded, now: float) -> None:
        """The loop has closed a set."""
