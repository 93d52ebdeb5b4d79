"""What strangers do to files: bytes changed, parts lost and doubled, numbers and words exchanged. By a seed."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Sequence
from random import Random
from typing import Any

NUMBERS = [
    b"0", b"-1", b"1", b"1e300", b"-1e300", b"1e-300", b"nan", b"inf", b"-inf", b"2147483648", b"9223372036854775808",
    b"18446744073709551616", b"0.1", b"1e5", b"true", b"null", b'"1"', b"[]", b"{}", b"9" * 5000, b"0x" + b"f" * 5000,
]  # fmt: skip
WORDS = [
    b"", b"../../../../owned", b"/etc/passwd", b"..\\\\..\\\\x", b"\\u001b[2J", b"\x1b[2J", b"\\u0000", b"\\ud800",
    b"\xff\xfe", b"[red]x[/]", b"\xe2\x80\xae", b"x" * 3000, b"NUL", b"one\\ntwo", b"nose", b"squat", b"none",
    b"reach > 1", b"min(", b"((((((((((", b"a.b", b"trunk_lean / 0",
]  # fmt: skip
PIECES = [
    b"[" * 3000,
    b"{" * 3000,
    b"\n",
    b"\r",
    b"\x00",
    b"\xef\xbb\xbf",
    b'"',
    b"'",
    b",",
    b"=",
    b"[[x]]\n",
    b"#",
]
VALUES: list[Any] = [
    None, True, 0, -1, 5, 2**40, 2**70, 1e300, 0.5, "", "x", "../../x", "\x1b[2J", "\x00", "\ud800", "y" * 3000, [],
    {}, [[]], {"a": 1}, [None], [1, "x"],
]  # fmt: skip
_NUMBER = re.compile(rb"-?\d+\.?\d*(?:e[+-]?\d+)?")
_WORD = re.compile(rb'"([^"\n]*)"')


def mutated(data: bytes, random: Random, others: Sequence[bytes] = ()) -> bytes:
    """The data after one to four changes."""
    for _ in range(random.choice([1, 1, 1, 2, 4])):
        data = random.choice(CHANGES)(data, random, others)
    return data


def _bit(data: bytes, random: Random, _: Sequence[bytes]) -> bytes:
    if not data:
        return b"\x80"
    at = random.randrange(len(data))
    return data[:at] + bytes([data[at] ^ 1 << random.randrange(8)]) + data[at + 1 :]


def _lost(data: bytes, random: Random, _: Sequence[bytes]) -> bytes:
    first, last = _span(data, random)
    return data[:first] + data[last:]


def _doubled(data: bytes, random: Random, _: Sequence[bytes]) -> bytes:
    first, last = _span(data, random)
    return data[:last] + data[first:last] * random.choice([1, 1, 2, 40]) + data[last:]


def _cut(data: bytes, random: Random, _: Sequence[bytes]) -> bytes:
    return data[: random.randrange(len(data) + 1)]


def _piece(data: bytes, random: Random, _: Sequence[bytes]) -> bytes:
    at = random.randrange(len(data) + 1)
    return data[:at] + random.choice(PIECES) + data[at:]


def _number(data: bytes, random: Random, _: Sequence[bytes]) -> bytes:
    return _exchanged(data, random, _NUMBER, 0, NUMBERS)


def _word(data: bytes, random: Random, _: Sequence[bytes]) -> bytes:
    return _exchanged(data, random, _WORD, 1, WORDS)


def _line(data: bytes, random: Random, _: Sequence[bytes]) -> bytes:
    lines = data.split(b"\n")
    a, b = random.randrange(len(lines)), random.randrange(len(lines))
    lines[a], lines[b] = lines[b], lines[a]
    return b"\n".join(lines)


def _spliced(data: bytes, random: Random, others: Sequence[bytes]) -> bytes:
    if not others:
        return data
    other = random.choice(others)
    return data[: random.randrange(len(data) + 1)] + other[random.randrange(len(other) + 1) :]


def _node(data: bytes, random: Random, _: Sequence[bytes]) -> bytes:
    """Another value in the place of some value of a JSON document."""
    try:
        document = json.loads(data)
    except (ValueError, RecursionError):
        return data
    places = list(_places(document))
    if not places:
        return data
    owner, key = random.choice(places)
    owner[key] = random.choice(VALUES)
    return json.dumps(document).encode()


def _places(value: Any) -> Iterator[tuple[Any, Any]]:
    if isinstance(value, dict | list):
        for key, inner in list(value.items() if isinstance(value, dict) else enumerate(value)):
            yield value, key
            yield from _places(inner)


def _span(data: bytes, random: Random) -> tuple[int, int]:
    first = random.randrange(len(data) + 1)
    return first, min(len(data), first + random.choice([1, 2, 8, 40, 400]))


def _exchanged(
    data: bytes, random: Random, pattern: re.Pattern[bytes], group: int, by: Sequence[bytes]
) -> bytes:
    found = list(pattern.finditer(data))
    if not found:
        return data
    one = random.choice(found)
    return data[: one.start(group)] + random.choice(by) + data[one.end(group) :]


CHANGES: list[Callable[[bytes, Random, Sequence[bytes]], bytes]] = [
    _bit, _lost, _doubled, _cut, _piece, _number, _number, _number, _word, _word, _word,
    _line, _spliced, _node, _node, _node,
]  # fmt: skip
