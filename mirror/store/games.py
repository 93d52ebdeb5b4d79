"""An energy game in the row of its set: one JSON object, empty for a set of an exercise."""

from __future__ import annotations

import msgspec

from rules.game import GameDone


def game_text(game: GameDone | None) -> str:
    """The game as a row has it."""
    return "" if game is None else msgspec.json.encode(game).decode()


def game_of(text: str) -> GameDone | None:
    """Back from a row; None where there is none, or it cannot be read."""
    if not text:
        return None
    try:
        return msgspec.json.decode(text, type=GameDone)
    except (msgspec.MsgspecError, ValueError, RecursionError):
        return None
