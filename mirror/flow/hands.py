"""The gestures of one person: a raised hand, crossed arms, a hand that points."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from mirror.flow.stage import Stage
from mirror.gestures.crossed_arms import CrossedArms
from mirror.gestures.pointing import Pointing
from mirror.gestures.raised_hand import RaisedHand
from mirror.live.state import Analysed


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
