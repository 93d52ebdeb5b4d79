"""The declarations of `options` as a table: what checks, comments and documents are made from."""

from __future__ import annotations

import inspect
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, Literal, get_args, get_origin, get_type_hints

from msgspec import Meta
from msgspec.structs import fields

from mirror.settings.languages import LANGUAGES
from mirror.settings.options import Settings
from mirror.untrusted.names import escape_name

Value = str | int | float | bool
LANGUAGE = "screen.language"
LARGEST = 10**9
LONGEST = 500
"""Characters of words, all of which are seen: none steers a terminal."""


@dataclass(frozen=True, slots=True)
class Option:
    """One option: `table.name`, `kind` (str, int, float, bool), its default, and what it may be."""

    table: str
    name: str
    kind: type
    default: Value
    text: str
    unit: str
    least: float | None
    most: float | None
    choices: tuple[Value, ...]

    @property
    def key(self) -> str:
        """As `mirror config set` names it."""
        return f"{self.table}.{self.name}"

    @property
    def expected(self) -> str:
        """What a value must be, in words."""
        if self.choices:
            return "one of " + ", ".join(self._describe_choice(choice) for choice in self.choices)
        word = {str: "words in quotes", bool: "true or false", int: "a whole number", float: "a number"}[
            self.kind
        ]
        bounds = "" if self.least is None else f" from {self.least:g} to {self.most:g}"
        return f"{word}{bounds}{f' ({self.unit})' if self.unit else ''}"

    def _describe_choice(self, choice: Value) -> str:
        """A choice as the file has it; a language's own name beside its two letters."""
        named = LANGUAGES.get(str(choice)) if self.key == LANGUAGE else None
        return to_toml(choice) if named is None else f"{to_toml(choice)} ({named.name})"

    def fits(self, value: object) -> bool:
        """Whether a value of a file is right."""
        if self.choices:
            return value in self.choices and not isinstance(value, bool)
        if self.kind is float and type(value) is int and abs(value) < LARGEST:
            value = float(value)
        if type(value) is not self.kind:
            return False
        if isinstance(value, str):
            return len(value) <= LONGEST and escape_name(value) == value
        bounded = self.least is None or self.most is None
        return bounded or self.least <= value <= self.most  # type: ignore[operator]


@cache
def tables() -> dict[str, str]:
    """Table name -> what it is about."""
    hints = get_type_hints(Settings)
    return {f.name: inspect.getdoc(hints[f.name]) or "" for f in fields(Settings)}


@cache
def options() -> dict[str, Option]:
    """Key -> option, in order of declaration."""
    hints = get_type_hints(Settings)
    found = [
        _option(f.name, hints[f.name], inner) for f in fields(Settings) for inner in fields(hints[f.name])
    ]
    return {option.key: option for option in found}


def _option(table: str, struct: Any, inner: Any) -> Option:
    declared = get_type_hints(struct, include_extras=True)[inner.name]
    kind, meta = get_args(declared) if get_origin(declared) is Annotated else (declared, Meta(description=""))
    extra = meta.extra or {}
    choices = get_args(kind) if get_origin(kind) is Literal else tuple(extra.get("choices", ()))
    return Option(
        table,
        inner.name,
        type(inner.default),
        inner.default,
        meta.description or "",
        extra.get("unit", ""),
        meta.ge,
        meta.le,
        choices,
    )


def to_toml(value: Value) -> str:
    """A value as TOML."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        escaped = value.replace("\\", "\\\\").replace('"', '\\"')
        return '"' + "".join(c if c.isprintable() else f"\\U{ord(c):08x}" for c in escaped) + '"'
    return repr(value)
