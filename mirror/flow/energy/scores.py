"""Points in words, and what was done in a game before."""

from __future__ import annotations

from collections.abc import Sequence

from mirror.flow.words import Words
from mirror.progress.past import PastSet
from rules.game import GameDone


def last_time(sets: Sequence[PastSet], name: str) -> GameDone | None:
    """The last time that the game called `name` was played; None where it never was."""
    return next((one.game for one in reversed(sets) if one.game is not None and one.game.name == name), None)


def points_label(words: Words, count: int) -> str:
    """What stands beside a number of points."""
    return words("energy.points_one" if count == 1 else "energy.points", count=count)


def points_line(words: Words, count: int) -> str:
    """A number of points: `143 points`."""
    return words("session.line_game_one" if count == 1 else "session.line_game", count=count)
