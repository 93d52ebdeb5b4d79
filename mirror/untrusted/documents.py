"""Documents that came from elsewhere: what no program of ours writes is found before it is used or printed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from mirror.untrusted.names import escape_name

DEEPEST = 12
LONGEST = 4000
"""Characters of one text."""
LARGEST = 5e9
"""Larger than every number that is written: times of the wall clock, bytes, px."""


def decode(raw: bytes | str) -> Any:
    """What a JSON document holds. Raises ValueError in one line, also for nesting and numbers without end."""
    try:
        return json.loads(raw, parse_constant=_no_number)
    except RecursionError:
        raise ValueError("brackets in brackets, too deep") from None
    except ValueError as error:
        text = " ".join(str(error).split())
        raise ValueError("a number with thousands of digits" if "digits)" in text else text) from None


def check(document: Any, many_lines: frozenset[str] = frozenset()) -> None:
    """Raises ValueError for nesting, numbers and words beyond reason, and words that steer a terminal.

    Texts at the places `many_lines` (as in `review_note.text`) may have line ends.
    """
    for where, value in leaves(document):
        if isinstance(value, str):
            _check_words(where, value, where in many_lines)
        elif isinstance(value, int | float) and not -LARGEST <= value <= LARGEST:
            raise ValueError(f"{where} is beyond {LARGEST:g}, which no mirror writes")


def leaves(value: Any, where: str = "", depth: int = 0) -> Iterator[tuple[str, Any]]:
    """Every value and every key with where it stands. Raises ValueError for what is nested too deep."""
    if depth > DEEPEST:
        raise ValueError(f"{where.split('.', maxsplit=1)[0]} is nested more than {DEEPEST} deep")
    if isinstance(value, dict):
        for key, inner in value.items():
            yield "a key", key
            yield from leaves(inner, f"{where}.{key}" if where else str(key), depth + 1)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from leaves(inner, where, depth + 1)
    else:
        yield where, value


def _check_words(where: str, text: str, many_lines: bool) -> None:
    if len(text) > LONGEST:
        raise ValueError(f"{where} has {len(text)} characters, more than any mirror writes")
    if any(escape_name(line) != line for line in (text.splitlines() if many_lines else [text])):
        raise ValueError(f"{where} has characters that are not seen, such as those that steer a terminal")


def _no_number(word: str) -> None:
    raise ValueError(f"{word} is no number of JSON")
