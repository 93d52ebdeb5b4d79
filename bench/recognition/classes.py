"""The classes that the recogniser's network tells apart, as `classes.toml` declares them."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

import msgspec

from engines.training.posing import KeyPose, library

NONE = "none"


class Class(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One class; `classes.toml` says what the fields mean."""

    exercises: tuple[str, ...] = ()
    made: tuple[str, ...] = ()
    captured: tuple[str, ...] = ()
    pace: tuple[float, float] = (0.35, 1.6)


class Movement(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Key poses gone through, there and back or `round`; at the class's pace if it has none of its own."""

    poses: tuple[str, ...]
    round: bool = False
    pace: tuple[float, float] | None = None


class Classes(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All of `classes.toml`."""

    classes: dict[str, Class]
    hands_held: tuple[str, ...]
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
        """A movement of this file or of the library of posed exercises. Raises KeyError."""
        own = self.movements.get(name)
        return own if own is not None else Movement(library().exercises[name].poses)

    def pose(self, name: str) -> KeyPose:
        """A key pose of this file or of the library. Raises KeyError."""
        return self.poses[name] if name in self.poses else library().poses[name]


@cache
def classes() -> Classes:
    """The declared classes. Raises msgspec.ValidationError naming what is wrong in the file."""
    text = (Path(__file__).with_name("classes.toml")).read_text(encoding="utf-8")
    return msgspec.convert(tomllib.loads(text), Classes)
