"""One stage of a visit: what is on the screen, and what can happen there."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING

from mirror.live.state import Analysed, SetEnded, Status
from mirror.visit.view import Screen

if TYPE_CHECKING:
    from mirror.visit.visit import Visit


class Stage(ABC):
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

    def __init__(self, visit: Visit) -> None:
        self.visit = visit

    @abstractmethod
    def view(self, now: float) -> Screen:
        """What is on the screen."""

    def enter(self, now: float) -> None:  # noqa: B027 - most stages begin with nothing to do
        """The stage begins."""

    def leave(self, now: float) -> None:  # noqa: B027
        """The stage ends."""

    def see(self, analysed: Analysed, status: Status, now: float) -> None:  # noqa: B027
        """A frame was analysed."""

    def tick(self, status: Status, now: float) -> None:  # noqa: B027
        """Time goes on, with or without frames."""

    def choose(self, target: str, now: float) -> None:  # noqa: B027
        """A target of the screen was chosen."""

    def repeats(self, target: str) -> bool:
        """Whether a hand that stays on a target chooses it again and again."""
        return False

    def crossed(self, now: float) -> None:  # noqa: B027
        """Both arms were crossed."""

    def code(self, text: str, now: float) -> None:  # noqa: B027
        """A QR code was read."""

    def set_ended(self, ended: SetEnded, now: float) -> None:  # noqa: B027
        """The loop has closed a set."""
