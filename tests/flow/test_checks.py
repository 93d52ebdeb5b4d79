"""Words, figures and keys are tables: what they promise holds for all of them."""

from __future__ import annotations

import re
import string
from pathlib import Path

import mirror.flow
from mirror.flow.session import KnownMember, by_code
from mirror.flow.stage import by_key
from mirror.flow.view import Target, TilesView
from mirror.flow.words import WORDS, Words
from mirror.store.members import token_hash

SOURCES = [
    path.read_text(encoding="utf-8")
    for folder in (Path(mirror.flow.__file__).parent, Path(mirror.flow.__file__).parents[1] / "ui")
    for path in folder.rglob("*.py")
    if path.name != "words.py"
]


def test_every_key_that_the_screens_use_is_in_the_table_and_none_is_left_over() -> None:
    text = "\n".join(SOURCES)
    literal = set(
        re.findall(r'"((?:{})\.[a-z_.]+)"'.format("|".join({k.split(".")[0] for k in WORDS})), text)
    )
    used = literal & set(WORDS)
    prefixes = set(re.findall(r'f"([a-z]+(?:\.[a-z]+)?\.)\{', text))
    left_over = {key for key in WORDS if key not in used and not any(key.startswith(p) for p in prefixes)}
    assert left_over == set()


def test_braces_are_filled() -> None:
    words = Words()
    for key, text in WORDS.items():
        names = [name for _, name, _, _ in string.Formatter().parse(text) if name]
        if names:
            assert "{" not in words(key, **dict.fromkeys(names, 1))


def test_tiles_are_chosen_by_their_numbers() -> None:
    tiles = tuple(Target(f"t{i}", str(i)) for i in range(3))
    view = TilesView("who", "", "", tiles, actions=(Target("back", "", key="escape"),))
    assert [by_key(view, key) for key in ("1", "3", "4", "escape", "x")] == [
        tiles[0], tiles[2], None, view.actions[0], None,
    ]  # fmt: skip


def test_an_empty_token_is_nobodys() -> None:
    assert by_code("", [KnownMember("1", "A", "")]) is None
    assert by_code(" mirror:x\n", [KnownMember("1", "A", token_hash("mirror:x"))]) == KnownMember(
        "1", "A", token_hash("mirror:x")
    )
