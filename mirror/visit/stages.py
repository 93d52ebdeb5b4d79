"""The stages of a visit by their names."""

from __future__ import annotations

from collections.abc import Callable

from mirror.visit.board import Board
from mirror.visit.choose import Choose
from mirror.visit.door import Door
from mirror.visit.energy.game import EnergyGame
from mirror.visit.energy.summary import GameSummary
from mirror.visit.first_run import FirstRun
from mirror.visit.idle import Idle
from mirror.visit.menu import Menu
from mirror.visit.next_set import NextSet
from mirror.visit.session_summary import SessionSummary
from mirror.visit.set_summary import SetSummary
from mirror.visit.stage import Stage
from mirror.visit.stand import Stand
from mirror.visit.trainer import Trainer
from mirror.visit.visit import Visit
from mirror.visit.who import Who
from mirror.visit.workout import Workout

STAGES: dict[str, Callable[..., Stage[Visit]]] = {
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
