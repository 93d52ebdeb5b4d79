"""A checked TOML file whose faults name the line and the key."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Mapping
from typing import Any

HEADER = re.compile(r"^\s*(\[\[?)\s*([A-Za-z0-9_.-]+)\s*\]\]?\s*(#.*)?$")
KEY = re.compile(r"^\s*([A-Za-z0-9_-]+|\"[^\"]*\")\s*=")

Path = tuple[str | int, ...]
TURNING = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""What changes the direction of writing, so that a text looks like another one."""
LONGEST_VALUE = 100
"""Characters of a value in a message."""


class RuleError(ValueError):
    """A rule file is wrong: `file:line: key: expected …, got …`."""


class TomlSource:
    """The parsed document `data` of the file called `name`, with the line of every key."""

    def __init__(self, name: str, text: str) -> None:
        self.name = name
        try:
            self.data: dict[str, Any] = tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            found = re.search(r"at line (\d+)", str(error))
            line = int(found.group(1)) if found else text.count("\n") + 1
            raise RuleError(f"{name}:{line}: file: expected TOML, got {error}") from None
        except RecursionError:
            raise RuleError(f"{name}:1: file: expected TOML, got brackets in brackets, too deep") from None
        except ValueError:
            # the one that the parser lets through as it is
            raise RuleError(f"{name}:1: file: expected TOML, got a number with thousands of digits") from None
        self._lines = key_lines(text)

    def line(self, path: Path) -> int:
        """Line (from 1) of a key, of the table around it if it has none of its own, else 1."""
        while path and path not in self._lines:
            path = path[:-1]
        return self._lines.get(path, 1)

    def fault(self, path: Path, expected: str, got: str) -> RuleError:
        """The error to raise for what stands at `path`."""
        key = ".".join(str(part + 1) if isinstance(part, int) else part for part in path)
        # a key in quotes may hold anything; a fault is one line
        key = "".join(c if c.isprintable() else "?" for c in key)[:LONGEST_VALUE]
        return RuleError(f"{self.name}:{self.line(path)}: {key or 'file'}: expected {expected}, got {got}")

    def table(self, path: Path, keys: Mapping[str, bool]) -> dict[str, Any]:
        """The table at `path`, with every required key of `keys` (name -> required) and no other."""
        table: Any = self.data
        for part in path:
            table = table[part]
        if not isinstance(table, dict):
            raise self.fault(path, "a table", _kind(table))
        for key in table:
            if key not in keys:
                raise self.fault((*path, key), f"one of {', '.join(keys)}", shorten_value(key))
        for key, required in keys.items():
            if required and key not in table:
                raise self.fault((*path, key), "a value", "nothing (the key is missing)")
        return table

    def text(self, path: Path, value: object, choices: tuple[str, ...] | None = None) -> str:
        """`value` as text, not empty, out of `choices` if there are any."""
        if not isinstance(value, str) or not value.strip():
            raise self.fault(path, "words in quotes", _kind(value))
        if not all(_is_seen(character) for character in value):
            raise self.fault(path, "words on one line, of characters that are seen", shorten_value(value))
        if choices is not None and value not in choices:
            raise self.fault(path, f"one of {', '.join(choices)}", shorten_value(value))
        return value

    def number(self, path: Path, value: object, least: float = -1e6, most: float = 1e6) -> float:
        """`value` as a finite number within the bounds."""
        if isinstance(value, bool) or not isinstance(value, int | float) or not least <= value <= most:
            bounds = "" if (least, most) == (-1e6, 1e6) else f" from {least:g} to {most:g}"
            raise self.fault(path, f"a number{bounds}", _kind(value))
        return float(value)

    def switch(self, path: Path, value: object) -> bool:
        """`value` as true or false."""
        if not isinstance(value, bool):
            raise self.fault(path, "true or false", _kind(value))
        return value

    def texts(self, path: Path, value: object, choices: tuple[str, ...] | None = None) -> tuple[str, ...]:
        """`value` as a list of texts, not empty."""
        if not isinstance(value, list) or not value:
            raise self.fault(path, "a list of words", _kind(value))
        return tuple(self.text(path, item, choices) for item in value)


def key_lines(text: str) -> dict[Path, int]:
    """Path of every table and key -> its line, from 1. The n-th `[[name]]` has the path (name, n - 1)."""
    lines: dict[Path, int] = {}
    counts: dict[str, int] = {}
    table: Path = ()
    for number, line in enumerate(text.splitlines(), start=1):
        if header := HEADER.match(line):
            name = header.group(2)
            table = tuple(name.split("."))
            if header.group(1) == "[[":
                table = (*table, counts.setdefault(name, 0))
                counts[name] += 1
            lines[table] = number
        elif key := KEY.match(line):
            lines.setdefault((*table, key.group(1).strip('"')), number)
    return lines


def shorten_value(value: object) -> str:
    """A value as it may stand in a message: one line, not long, whatever it is."""
    try:
        text = repr(value)
    except (ValueError, RecursionError):
        # Python writes no whole number of more than 4,300 digits
        return f"a {type(value).__name__} that is too long to be told"
    return text if len(text) <= LONGEST_VALUE else f"{text[:LONGEST_VALUE]}…"


def _is_seen(character: str) -> bool:
    """Whether a screen or a terminal shows it and does nothing else; what joins letters is fine."""
    return unicodedata.category(character) not in {"Cc", "Cs", "Zl", "Zp"} and character not in TURNING


def _kind(value: object) -> str:
    if isinstance(value, str) and not value.strip():
        return "empty text"
    if isinstance(value, dict):
        return "a table"
    return "an empty list" if value == [] else shorten_value(value)
