"""Whatever a command lets through is a line and a status, never a traceback."""

from __future__ import annotations

import ast
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from engines.errors import EngineError
from mirror.cli import errors
from mirror.cli.main import main
from mirror.store.database import StoreError

ROOT = Path(__file__).parents[2]
PACKAGES = ("mirror", "engines", "rules", "export", "calibration")
INNER = {
    "mirror.batch.consumer:ConsumerStoppedError", "mirror.batch.consumer:LostError",
    "mirror.live.between_stages:ClosedError",
    "mirror.live.recorder:LowDiskError", "mirror.batch.register:RegisteringStoppedError",
    "mirror.worker.http_broker:StoppingError",
    "mirror.server.problems:ProblemError", "engines.video.apart:BrokenError",
    "mirror.store.bundle_in:NewerError", "mirror.take_home:TooManyError",
}  # fmt: skip
"""Errors that are caught where they are raised: no command meets them."""


@pytest.fixture(autouse=True)
def own_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MIRROR_STORE", str(tmp_path / "mirror.db"))
    monkeypatch.setenv("MIRROR_CONFIG", str(tmp_path / "mirror.toml"))


def call(*words: object) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words])


def lines(done: Result) -> list[str]:
    """What went wrong, and that it is no traceback."""
    assert done.exit_code in (1, 2), done.output
    assert isinstance(done.exception, SystemExit), done.exception
    assert "Traceback" not in done.output
    return done.stderr.splitlines()


@pytest.fixture(params=["nothing", "text", "cut"])
def unreadable(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    content = {"nothing": b"", "text": b"ffconcat version 1.0\n", "cut": b"\0\0\0\x18ftypmp42" + bytes(900)}
    path = tmp_path / f"{request.param}.mp4"
    path.write_bytes(content[request.param])
    return path


@pytest.mark.parametrize(
    "words",
    [
        ["exercises", "try", "squat", "VIDEO"],
        ["exercises", "try", "auto", "VIDEO", "--json"],
        ["exercises", "new", "mine", "--from", "VIDEO", "--reps", "4"],
        ["live", "--headless", "--video", "VIDEO"],
        ["calibrate", "floor", "gym", "--video", "VIDEO"],
    ],
)
def test_an_unreadable_video_is_a_line_from_every_command(
    unreadable: Path, words: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    found = lines(call(*(unreadable if word == "VIDEO" else word for word in words)))
    assert found and len(found[-1]) < 500


def test_every_error_with_words_for_people_is_known() -> None:
    declared = {name for package in PACKAGES for name in _declared(ROOT / package)}
    assert not declared - set(errors.KNOWN) - INNER - _below(declared)
    assert set(errors.KNOWN) <= declared, "one that is not there any more"


def _declared(folder: Path) -> set[str]:
    """module:class of every error below a folder."""
    found = set()
    for path in folder.rglob("*.py"):
        module = ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef) and node.name.endswith("Error"):
                found.add(f"{module}:{node.name}")
    return found


def _below(declared: set[str]) -> set[str]:
    """Those that inherit from a known one."""
    heads = {name.split(":")[1] for name in errors.KNOWN}
    parents = {}
    for name in declared:
        module, own = name.split(":")
        path = ROOT / Path(*module.split("."))
        text = (
            path.with_suffix(".py") if path.with_suffix(".py").is_file() else path / "__init__.py"
        ).read_text()
        node = next(n for n in ast.walk(ast.parse(text)) if isinstance(n, ast.ClassDef) and n.name == own)
        parents[own] = {base.id for base in node.bases if isinstance(base, ast.Name)}

    def known(own: str) -> bool:
        return own in heads or any(known(parent) for parent in parents.get(own, ()))

    return {name for name in declared if any(known(parent) for parent in parents[name.split(":")[1]])}


def test_words_of_strangers_cannot_steer_the_terminal() -> None:
    assert errors.describe_error(StoreError("one\x1b[2J\ntwo")) == "one\\x1b[2J\ntwo"
    assert errors.describe_error(EngineError("a\rb")) in ("a\\rb", "a\nb")
    assert "\x1b" not in errors.unforeseen(TypeError("\x1b[31mred"))


def test_an_error_of_the_system_names_the_file() -> None:
    assert (
        errors.describe_error(PermissionError(13, "Permission denied", "/etc/shadow"))
        == "/etc/shadow: Permission denied"
    )
    assert "mirror.db" in str(errors.describe_error(sqlite3.DatabaseError("file is not a database")))
    assert errors.describe_error(TypeError("a bug")) is None


@pytest.mark.parametrize("error", [TypeError("a bug"), RecursionError("too deep"), MemoryError()])
def test_what_nobody_foresaw_is_a_line_that_asks_for_a_report(
    error: Exception, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr("mirror.store.members.members", broken)
    (line,) = lines(call("members", "list"))
    assert type(error).__name__ in line and "please report it" in line


def test_a_command_may_name_more_that_is_a_line() -> None:
    @click.command()
    @errors.one_line_errors(KeyError)
    def command() -> None:
        raise KeyError("wrong word")

    done = CliRunner().invoke(command, [])
    assert (done.exit_code, done.stderr) == (1, "Error: 'wrong word'\n")


@pytest.mark.parametrize("words", [["sessions", "list"], ["exercises", "show", "squat"], ["channels"]])
def test_a_reader_that_goes_away_is_no_error(words: list[str]) -> None:
    call = [sys.executable, "-c", "from mirror.cli import main; main()", *words]
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as nobody:
        done = subprocess.run(call, stdout=nobody, stderr=subprocess.PIPE, text=True, check=False)
    assert done.stderr == ""
    assert done.returncode in (0, 1, errors.READER_GONE)
