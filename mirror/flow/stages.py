"""The stages of a session by their names."""

from __future__ import annotations

from collections.abc import Callable

from mirror.flow.board import LeaderboardStage
from mirror.flow.choose import ChooseStage
from mirror.flow.door import DoorStage
from mirror.flow.energy.game import GameStage
from mirror.flow.energy.summary import GameSummaryStage
from mirror.flow.first_run import FirstRunStage
from mirror.flow.flow import Flow
from mirror.flow.idle import IdleStage
from mirror.flow.menu import MenuStage
from mirror.flow.next_set import NextSetStage
from mirror.flow.session_summary import SessionSummaryStage
from mirror.flow.set_summary import SetSummaryStage
from mirror.flow.stage import Stage
from mirror.flow.stand import StandStage
from mirror.flow.trainer import TrainerStage
from mirror.flow.who import WhoStage
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
