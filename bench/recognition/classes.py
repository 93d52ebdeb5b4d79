"""The classes that the recogniser's network tells apart, and the movements that show them, as the tables declare."""

from __future__ import annotations

import tomllib
import zlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TypeVar

import msgspec
from msgspec import structs

from engines.training.posing import KeyPose, library

NONE = "none"
TABLES = ("classes.toml", "movements.toml", "nothing.toml")
Table = TypeVar("Table")


class Class(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One class; `classes.toml` says what the fields mean."""

    exercises: tuple[str, ...] = ()
    made: tuple[str, ...] = ()
    captured: tuple[str, ...] = ()
    pace: tuple[float, float] = (0.35, 1.6)


class Movement(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Key poses gone through, at the class's pace if it has none of its own; `movements.toml` says more."""

    poses: tuple[str, ...]
    round: bool = False
    pace: tuple[float, float] | None = None
    hands: bool = False
    travels: bool = False


class Movements(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One of `movements.toml` and `nothing.toml`."""

    movements: dict[str, Movement]
    poses: dict[str, KeyPose]


class Declared(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All of `classes.toml`."""

    classes: dict[str, Class]
    hands_held: tuple[str, ...]
    aliases: dict[str, str]


@dataclass(frozen=True)
class Classes:
    """The classes, and every movement and pose that is declared for them."""

    classes: dict[str, Class]
    aliases: dict[str, str]
    movements: dict[str, Movement]
    poses: dict[str, KeyPose]

    @property
    def names(self) -> tuple[str, ...]:
        """Names of the classes in the network's order."""
        return tuple(self.classes)

    def of_exercise(self, words: str) -> str | None:
        """The class of an exercise's name or of the words of an index; None for one that has no class."""
        name = self.aliases.get(words, words)
        for known, described in self.classes.items():
            if name == known or name in described.exercises:
                return known
        return None

    def movement(self, name: str) -> Movement:
        """A declared movement, or one of the library of posed exercises. Raises KeyError."""
        own = self.movements.get(name)
        return own if own is not None else Movement(library().exercises[name].poses)

    def pose(self, name: str) -> KeyPose:
        """A declared key pose, or one of the library. Raises KeyError."""
        return self.poses[name] if name in self.poses else library().poses[name]


def digest_tables() -> str:
    """Eight digits (hexadecimal) that change with the tables of this folder."""
    texts = b"".join(Path(__file__).with_name(name).read_bytes() for name in TABLES)
    return f"{zlib.crc32(texts):08x}"


@cache
def classes() -> Classes:
    """The declared classes. Raises msgspec.ValidationError naming what is wrong in a table."""
    table = _read(TABLES[0], Declared)
    shown, nothing = _read(TABLES[1], Movements), _read(TABLES[2], Movements)
    none = table.classes[NONE]
    none = structs.replace(none, made=(*none.made, *nothing.movements))
    movements = {**shown.movements, **nothing.movements}
    known = Classes(table.classes | {NONE: none}, table.aliases, movements, shown.poses | nothing.poses)
    for name in table.hands_held:
        movements[name] = structs.replace(known.movement(name), hands=True)
    return known


def _read(name: str, kind: type[Table]) -> Table:
    text = Path(__file__).with_name(name).read_text(encoding="utf-8")
    return msgspec.convert(tomllib.loads(text), kind)
