"""The map of the repository names what is there, and the README stays short and true."""

from __future__ import annotations

import ast
import io
import re
import shlex
import tokenize
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from mirror.cli.main import main

ROOT = Path(__file__).parents[1]
MAPS = ("docs/architecture.md", "CONTRIBUTING.md", "SECURITY.md")
MOST_WORDS = 1200
RETIRED = (
    "lane",
    "desk",
    "shelf",
    "outlet",
    "roster",
    "backstage",
    "patient",
    "stretch",
    "mourn",
    "visit",
    "visits",
)
"""Words of our own for what has a word in the glossary: no module, class, function or argument is called so."""
PRIVATE_WORDS = frozenset({"kept", "said", "told", "anew", "heard"})
"""Stored or recorded, stated or noted, notified or given, again, received: each meaning has its own word."""
IRREGULAR = """
    kept heard told said held found taken given made shown seen known drawn written left sent brought
    thought built chosen lost won done gone begun grown broken spoken worn hidden laid paid met felt
    bound caught spent bent meant dealt swept led understood sold torn risen fallen driven thrown blown
    shaken frozen
"""
"""Participles without -ed. What looks like its verb (read, put, cut) is none here."""
NOT_PARTICIPLES = frozenset({"need", "feed", "speed", "seed", "embed", "exceed", "proceed", "bed"})
BY_CONTRACT = frozenset({("rules/exercise.py", "named"), ("mirror/server/api/jobs.py", "packed")})
"""Named in CONTRACT.md, or in the OpenAPI document."""
PACKAGES = ("mirror", "engines", "rules", "export", "calibration")
NAMED = re.compile(r"(?:mirror|engines|rules|export|calibration|tests|bench)/[\w/]*(?:\.\w+|/)")
"""`path/module.py`, `path/table.toml`, `path/folder/`."""
LINK = re.compile(r"\]\(([^)#:]+)(?:#[^)]*)?\)|src=\"([^\"]+)\"")


def text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def read_command(line: str) -> list[str] | None:
    """The words after `mirror` of a line of shell; None of any other line."""
    words = shlex.split(line, comments=True)
    return words[1:] if words and words[0].rpartition("/")[2] == "mirror" else None


def commands() -> Iterator[str]:
    """Lines of the shell blocks of README and batch.md, and commands within their sentences."""
    for page in (text("README.md"), text("docs/batch.md")):
        blocks = re.findall(r"```sh\n(.*?)```", page, flags=re.DOTALL)
        yield from (line for block in blocks for line in block.splitlines() if read_command(line) is not None)
        yield from re.findall(r"`(mirror [a-z][^`]*)`", re.sub(r"```.*?```", "", page, flags=re.DOTALL))


def resolved(words: list[str]) -> tuple[click.Command, list[str]]:
    """The command that words lead to, and the options that they use. Raises LookupError."""
    command: click.Command = main
    while isinstance(command, click.Group) and words and not words[0].startswith("-"):
        found = command.get_command(click.Context(command), words[0])
        if found is None:
            raise LookupError(f"there is no command {words[0]!r}")
        command, words = found, words[1:]
    return command, [word.partition("=")[0] for word in words if word.startswith("-")]


@pytest.mark.parametrize("name", MAPS)
def test_what_a_map_names_is_there(name: str) -> None:
    named = set(NAMED.findall(text(name)))
    assert named, "a map that names nothing is none"
    assert sorted(path for path in named if not (ROOT / path).exists()) == []


@pytest.mark.parametrize("name", ["README.md", "docs/batch.md", *MAPS])
def test_links_lead_to_files(name: str) -> None:
    targets = [one or other for one, other in LINK.findall(text(name))]
    assert targets
    assert [target for target in targets if not ((ROOT / name).parent / target).exists()] == []


def test_the_readme_is_short() -> None:
    assert len(text("README.md").split()) < MOST_WORDS


def test_the_readme_begins_with_the_demo() -> None:
    first = re.search(r"```sh\n(.*?)```", text("README.md"), flags=re.DOTALL)
    assert first is not None
    assert first[1].strip() == "make demo"


@pytest.mark.parametrize("line", sorted(set(commands())))
def test_every_command_that_they_show_exists(line: str) -> None:
    command, used = resolved(read_command(line) or [])
    known = {option for each in command.params for option in (*each.opts, *each.secondary_opts)}
    assert [option for option in used if option not in {*known, "--help"}] == []


def test_a_command_that_is_not_there_is_found_out() -> None:
    with pytest.raises(LookupError, match="exercise"):
        resolved(["exercise", "list"])


@pytest.mark.parametrize("package", PACKAGES)
def test_packages_are_marked_as_typed(package: str) -> None:
    assert (ROOT / package / "py.typed").exists()
    assert re.search(rf'^{package} = \[[^\]]*"py\.typed"', text("pyproject.toml"), flags=re.MULTILINE)


def names(path: Path) -> Iterator[str]:
    """The words of a module's name and of all that is defined in it, in lower case."""
    found = [path.stem]
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ClassDef | ast.FunctionDef):
            found.append(node.name)
        elif isinstance(node, ast.arg):
            found.append(node.arg)
    for name in found:
        yield from (word.lower() for word in re.findall(r"[A-Z]?[a-z0-9]+", name))


def test_retired_words_name_nothing() -> None:
    modules = [path for package in PACKAGES for path in (ROOT / package).rglob("*.py")]
    found = {str(path.relative_to(ROOT)): set(RETIRED) & set(names(path)) for path in modules}
    assert {path: words for path, words in found.items() if words} == {}


def words_of(text: str) -> set[str]:
    """The words of a name or of prose, in lower case; what is quoted as code is none."""
    return {word.lower() for word in re.findall(r"[A-Z]?[a-z]+", re.sub(r"`[^`]*`", "", text))}


def names_and_prose(path: Path) -> Iterator[tuple[int, str]]:
    """Every name, comment and docstring of a module, with its line; no other string."""
    source = path.read_text(encoding="utf-8")
    for node in ast.walk(ast.parse(source)):
        for each in getattr(node, "body", None) if isinstance(getattr(node, "body", None), list) else ():
            if isinstance(each, ast.Expr) and isinstance(each.value, ast.Constant):
                yield each.lineno, str(each.value.value)
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type in (tokenize.NAME, tokenize.COMMENT):
            yield token.start[0], token.string


def test_the_private_words_are_gone() -> None:
    modules = [path for package in PACKAGES for path in (ROOT / package).rglob("*.py")]
    found = [
        f"{path.relative_to(ROOT)}:{line}: {text}"
        for path in modules
        for line, text in names_and_prose(path)
        if PRIVATE_WORDS & words_of(text)
    ]
    assert len(modules) > 500 and found == []


def test_a_private_word_is_found_in_names_comments_and_docstrings(tmp_path: Path) -> None:
    (tmp_path / "one.py").write_text('"""What was told."""\nkept_by = "said"  # anew\n')
    lines = [line for line, text in names_and_prose(tmp_path / "one.py") if PRIVATE_WORDS & words_of(text)]
    assert sorted(lines) == [1, 2, 2]


def is_participle(name: str) -> bool:
    first = name.strip("_").partition("_")[0]
    return first in IRREGULAR.split() or (
        first.endswith("ed") and len(first) > 3 and first not in NOT_PARTICIPLES
    )


def named_by_participle(path: Path) -> Iterator[str]:
    """Functions that are called by what was done, but for properties, fixtures and questions (bool)."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) or not is_participle(node.name):
            continue
        asked = any(
            "property" in ast.unparse(each) or "fixture" in ast.unparse(each) for each in node.decorator_list
        )
        answers = node.returns is not None and ast.unparse(node.returns) in {
            "bool",
            "Flags",
            "NDArray[np.bool_]",
        }
        if not asked and not answers:
            yield node.name


def test_a_function_is_a_verb() -> None:
    modules = [path for package in PACKAGES for path in (ROOT / package).rglob("*.py")]
    found = {(str(path.relative_to(ROOT)), name) for path in modules for name in named_by_participle(path)}
    assert sorted(found - BY_CONTRACT) == []


@pytest.mark.parametrize(
    ("name", "expected"), [("_told", True), ("moved_by", True), ("read_store", False), ("feed", False)]
)
def test_what_a_participle_is(name: str, expected: bool) -> None:
    assert is_participle(name) is expected
