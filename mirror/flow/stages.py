"""The stages of a session by their names; of several, those of one alone, but where it matters who is who."""

from __future__ import annotations

from collections.abc import Callable

from mirror.flow.arrival import IdleStage, TogetherStandStage, TogetherWhoStage, WhoStage
from mirror.flow.choose import ChooseStage, MenuStage
from mirror.flow.door import DoorStage, FirstRunStage, TrainerStage
from mirror.flow.flow import Flow
from mirror.flow.game import GameStage
from mirror.flow.game_summary import GameSummaryStage
from mirror.flow.next_set import NextSetStage
from mirror.flow.set_summary import SetSummaryStage
from mirror.flow.stage import Stage
from mirror.flow.stand import StandStage
from mirror.flow.summary import LeaderboardStage, SessionSummaryStage
from mirror.flow.together import TogetherFarewellStage, TogetherSummaryStage, TogetherWorkoutStage
from mirror.flow.workout import WorkoutStage

STAGES: dict[str, Callable[..., Stage[Flow]]] = {
    "first": FirstRunStage,
    "idle": IdleStage,
    "who": WhoStage,
    "choose": ChooseStage,
    "next": NextSetStage,
    "stand": StandStage,
    "workout": WorkoutStage,
    "game": GameStage,
    "game_summary": GameSummaryStage,
    "menu": MenuStage,
    "set_summary": SetSummaryStage,
    "session_summary": SessionSummaryStage,
    "board": LeaderboardStage,
    "door": DoorStage,
    "trainer": TrainerStage,
}


TOGETHER: dict[str, Callable[..., Stage[Flow]]] = {
    **STAGES,
    "who": TogetherWhoStage,
    "stand": TogetherStandStage,
    "workout": TogetherWorkoutStage,
    "set_summary": TogetherSummaryStage,
    "session_summary": TogetherFarewellStage,
}


def stages_of(most: int) -> dict[str, Callable[..., Stage[Flow]]]:
    """The stages of a mirror at which up to `most` take part at once."""
    return STAGES if most == 1 else TOGETHER
