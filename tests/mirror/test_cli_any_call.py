"""A property over the whole command line: whatever is asked, of whatever files, there is no traceback.

Every command is called with options and arguments drawn by a seed out of what people mistype and strangers send.
"""

from __future__ import annotations

import json
import zipfile
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import click
import pytest
from click.testing import CliRunner

from mirror.cli.main import main
from mirror.untrusted import escape_name

CALLS = 12
"""Of each command."""
WITHOUT = {
    "live", "review", "install-kiosk", "server", "worker", "cluster", "calibrate screen", "engines fetch",
    "engines build", "engines bench", "engines verify", "remote batch", "remote configure",
}  # fmt: skip
"""Commands that run until they are stopped, show a window, go into the network or change the machine: of these the
faults of the call alone."""
WORDS = [
    "", "x", "0", "-1", "1", "99999999999999999999", "1e400", "nan", "squat", "auto", "all", "embedded", "\x1b[2J",
    "a\nb", "[red]", "../../x", "/", "\u202eb", "'", "ñ" * 300, "1280x720", "0x0", "7x5", "camera.fps", "trainer.pin",
    "2026-05-01", "Anna", "csv,json", "hall", "hall@2", "--", "-", "%s%n", "\udcff",
]  # fmt: skip


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Files and folders of every kind that no command wants; and a place of its own for all that is written."""
    monkeypatch.setenv("MIRROR_STORE", str(tmp_path / "own" / "mirror.db"))
    monkeypatch.setenv("MIRROR_CONFIG", str(tmp_path / "mirror.toml"))
    monkeypatch.setenv("MIRROR_CALIBRATIONS", str(tmp_path / "calibrations"))
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    inside = tmp_path / "given"
    inside.mkdir()
    monkeypatch.chdir(inside)
    for name, content in {
        "empty.mp4": b"", "text.mp4": b"no video\n", "empty.csv": b"", "text.csv": b"a,b\n1,2\n", "empty.toml": b"",
        "bad.toml": b"[[[", "bytes.json": b"\x00\xff", "list.json": b"[1, 2]", "no.zip": b"PK\x03\x04",
        "empty.png": b"", "bad.onnx": b"\x08\x07" * 20, "escape\x1b[2J.csv": b"", "number.mp4.json": b"5",
    }.items():  # fmt: skip
        (inside / name).write_bytes(content)
    with zipfile.ZipFile(inside / "texts.zip", "w") as file:
        file.writestr("a.mp4", "no video")
        file.writestr("../b.mp4", "no video")
    (inside / "folder").mkdir()
    (inside / "folder" / "dead").symlink_to("nowhere")
    return [*(str(path) for path in sorted(inside.iterdir())), str(inside / "not-there.mp4"), "/dev/null"]


def commands(
    group: click.Group, before: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        if isinstance(command, click.Group):
            yield from commands(command, (*before, name))
        else:
            yield (*before, name), command


EVERY = dict(commands(main))


def value(parameter: click.Parameter, random: Random, files: list[str]) -> str:
    """A value for an option or an argument: often of its kind, then seldom a right one."""
    kind: Any = parameter.type
    if isinstance(kind, click.Choice) and random.random() < 0.7:
        return str(random.choice(list(kind.choices)))
    if isinstance(kind, click.Path) and random.random() < 0.8:
        return random.choice(files)
    if isinstance(kind, click.IntRange) and random.random() < 0.6:
        return str(random.choice([kind.min, kind.max, 3, -7]))
    return random.choice([*WORDS, *files])


def call(name: tuple[str, ...], command: click.Command, random: Random, files: list[str]) -> list[str]:
    words = list(name)
    for parameter in command.params:
        if not parameter.required and random.random() < 0.6:
            continue
        if isinstance(parameter, click.Option):
            words.append(random.choice(parameter.opts))
            if not parameter.is_flag:
                words.append(value(parameter, random, files))
        elif not (parameter.required and random.random() < 0.1):
            count = random.choice([1, 1, 2]) if parameter.nargs == -1 else 1
            words += [value(parameter, random, files) for _ in range(count)]
    return words


def look(words: list[str]) -> int:
    """Nothing unforeseen comes of a call, and nothing that steers a terminal; returns its exit status."""
    done = CliRunner().invoke(main, words, input="n\n")
    assert done.exception is None or isinstance(done.exception, SystemExit), (words, done.exception)
    assert done.exit_code in (0, 1, 2), (words, done.output)
    assert "Traceback" not in done.output and "not foreseen" not in done.output, (words, done.output)
    plain = done.output.replace("\t", " ")
    assert all(escape_name(line) == line for line in plain.split("\n")), (words, done.output)
    if done.exit_code == 2:
        assert done.stdout == "" and done.stderr, words
    if done.exit_code == 0 and "--json" in words:
        json.loads(done.stdout)
    return done.exit_code


@pytest.mark.parametrize("name", EVERY, ids=" ".join)
def test_no_call_ends_in_a_traceback(name: tuple[str, ...], files: list[str]) -> None:
    command = EVERY[name]
    assert (look([*name, "--help"]), look([*name, "--no-such-option"])) == (0, 2)
    if any(" ".join(name).startswith(one) for one in WITHOUT):
        return
    random = Random(" ".join(name))  # noqa: S311 - a seed, no secret
    for _ in range(CALLS):
        look(call(name, command, random, files))


def test_the_commands_are_those_that_there_are() -> None:
    assert {" ".join(name) for name in EVERY} >= {
        "batch",
        "sessions restore",
        "members renew",
        "config check",
    }
    assert all(any(" ".join(name).startswith(one) for name in EVERY) or one in {"worker", "cluster", "server"}
               for one in WITHOUT)  # fmt: skip
