"""Repetitions, doubts, holds and games as JSON in a row: what a later mirror adds to them needs no new column."""

from __future__ import annotations

import dataclasses
import json
import math
from typing import Any, TypeVar

import msgspec

from rules.game import GameDone
from rules.results import Doubt, Hold, Rep

T = TypeVar("T", Rep, Doubt, Hold)


def to_json(value: Rep | Doubt | Hold) -> str:
    """The fields as a JSON object; NaN is null."""
    return json.dumps(document(value), ensure_ascii=False, allow_nan=False)


def document(value: Rep | Doubt | Hold) -> dict[str, Any]:
    """The fields in JSON's own types; NaN is None."""
    fields = dataclasses.asdict(value)
    return {name: None if isinstance(v, float) and not math.isfinite(v) else v for name, v in fields.items()}


def from_json(kind: type[T], text: str) -> T:
    """Back from JSON: fields that this mirror does not know are passed over, missing ones take their default.

    Raises ValueError for anything that is not such an object.
    """
    return from_document(kind, json.loads(text))


def from_document(kind: type[T], data: object) -> T:
    """Back from the fields in JSON's own types. Raises ValueError."""
    if not isinstance(data, dict):
        raise ValueError(f"expected an object with the fields of {kind.__name__}, got {data!r}")
    values = {}
    for field in dataclasses.fields(kind):
        if field.name in data:
            values[field.name] = _value(field.name, str(field.type), data[field.name])
    try:
        return kind(**values)
    except TypeError as error:
        raise ValueError(f"not a whole {kind.__name__}: {error}") from None


def _value(name: str, kind: str, value: object) -> Any:
    if kind == "float":
        if value is None:
            return math.nan
        if isinstance(value, int | float) and not isinstance(value, bool):
            return float(value)
    elif kind.startswith("tuple") and isinstance(value, list):
        if all(isinstance(item, str) for item in value):
            return tuple(storable(item) for item in value)
    elif isinstance(value, str) and kind == "str":
        return storable(value)
    elif type(value).__name__ == kind:
        return value
    raise ValueError(f"{name}: expected {kind}, got {value!r}")


def storable(value: str) -> str:
    """Halves of characters, which JSON and command lines let through and no store can hold, become question marks."""
    return value.encode("utf-8", "replace").decode()


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
