"""The stages of a session by their names."""

from __future__ import annotations

from collections.abc import Callable

from mirror.flow.board import Board
from mirror.flow.choose import Choose
from mirror.flow.door import Door
from mirror.flow.energy.game import EnergyGame
from mirror.flow.energy.summary import GameSummary
from mirror.flow.first_run import FirstRun
from mirror.flow.flow import Flow
from mirror.flow.idle import Idle
from mirror.flow.menu import Menu
from mirror.flow.next_set import NextSet
from mirror.flow.session_summary import SessionSummary
from mirror.flow.set_summary import SetSummary
from mirror.flow.stage import Stage
from mirror.flow.stand import Stand
from mirror.flow.trainer import Trainer
from mirror.flow.who import Who
from mirror.flow.workout import Workout

STAGES: dict[str, Callable[..., Stage[Flow]]] = {
    "first": FirstRun,
    "idle": Idle,
    "who": Who,
    "choose": Choose,
    "next": NextSet,
    "stand": Stand,
    "workout": Workout,
    "game": EnergyGame,
    "game_summary": GameSummary,
    "menu": Menu,
    "set_summary": SetSummary,
    "session_summary": SessionSummary,
    "board": Board,
    "door": Door,
    "trainer": Trainer,
}
