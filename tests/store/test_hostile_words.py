"""Words from elsewhere, of a bundle or an old store: no path leaves its folder, nothing steers the terminal.

Every text of a session, one after the other, is made hostile; then every command that prints it or builds a path of
it is called.
"""

from __future__ import annotations

import json
import shutil
import zipfile
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from kept import record_session

from mirror.cli.main import main
from mirror.store import members
from mirror.store.bundle import write_bundle
from mirror.store.bundle_in import read_bundle
from mirror.store.corrections import correct, set_note
from mirror.store.database import StoreError, open_store
from mirror.store.sessions import sessions
from mirror.untrusted import escape_name

HOSTILE = {
    "up": "../../../../../owned",
    "absolute": "/tmp/owned-by-a-bundle",
    "windows": "..\\..\\owned",
    "escape": "\x1b]0;owned\x07\x1b[2J",
    "c1": "\x9b31mred",
    "lines": "one\nError: another",
    "markup": "[red]owned[/] [/unclosed]",
    "bidi": "\u202egnp.exe",
    "nul": "a\x00b",
    "long": "x" * 3000,
    "empty": "",
    "half": "\ud800",
    "device": "NUL",
}
HARMLESS_TO_PRINT = {"up", "absolute", "windows", "markup", "long", "empty", "device"}
TEXTS = {
    "session": ("note",),
    "member": ("name",),
    "workout_set": ("exercise", "title"),
    "cue": ("kind", "text", "reason", "detail"),
    "review_note": ("text",),
}
DATA = {"rep": ("exercise", "rom_unit", "faults", "side"), "doubt": ("exercise", "reason", "detail"),
        "hold": ("exercise", "faults")}  # fmt: skip


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "own" / "mirror.db"
    monkeypatch.setenv("MIRROR_STORE", str(path))
    monkeypatch.setenv("MIRROR_CONFIG", str(tmp_path / "mirror.toml"))
    return path


def keep(path: Path) -> str:
    with closing(open_store(path)) as store:
        anna = members.add(store, "Anna")
    kept = record_session(path, anna.id, seconds=1)
    with closing(open_store(path)) as store:
        correct(store, kept, (1, "doubt", 1), True)
        set_note(store, kept, "slower")
    return kept


def say(path: Path, out: Path) -> None:
    """Call everything that prints a session's words or builds a path of them, and look at what came of it."""
    outside = set(path.parent.parent.iterdir())
    for words in (
        ("sessions", "list"),
        ("sessions", "list", "--json"),
        ("sessions", "show", "1"),
        ("sessions", "show", "1", "--json"),
        ("members", "list"),
        ("members", "list", "--json"),
        ("sessions", "export", "1", "--out", str(out), "--format", "csv,json"),
        ("sessions", "corrections", "1", "--out", str(out)),
    ):
        look(CliRunner().invoke(main, list(words)), "--json" in words)
    assert set(path.parent.parent.iterdir()) - outside <= {out}
    assert not Path("/tmp/owned-by-a-bundle").exists()
    assert all(escape_name(each.name) == each.name for each in out.rglob("*"))


def look(done: Result, as_json: bool = False) -> None:
    """Nothing that steers a terminal, nothing unforeseen; JSON is JSON."""
    said = done.output
    assert all(escape_name(line) == line for line in said.split("\n")), said
    assert "foreseen" not in said and "Traceback" not in said, said
    assert done.exit_code in (0, 1, 2), said
    if as_json and done.exit_code == 0:
        json.loads(done.stdout)


@pytest.mark.parametrize("kind", HOSTILE)
def test_words_that_an_older_mirror_let_in(path: Path, tmp_path: Path, kind: str) -> None:
    keep(path)
    with closing(open_store(path)) as store:
        for table, columns in TEXTS.items():
            for column in columns:
                with suppress(UnicodeEncodeError):
                    store.execute(f"UPDATE {table} SET {column} = ?", [HOSTILE[kind]])
        for table, keys in DATA.items():
            (text,) = store.execute(f"SELECT data FROM {table}").fetchone()
            changed = {key: [HOSTILE[kind]] if key == "faults" else HOSTILE[kind] for key in keys}
            store.execute(f"UPDATE {table} SET data = ?", [json.dumps({**json.loads(text), **changed})])
    say(path, tmp_path / "out")


NUMBERS = {
    "member": ("height_m", "created_at"),
    "session": ("started_at", "length_s", "width", "height"),
    "workout_set": ("exercise_version", "start_s", "end_s", "energy"),
    "cue": ("time_s",),
    "pose_chunk": ("start_s", "end_s", "frames", "energy"),
    "correction": ("made_at", "counts"),
}
DATA_NUMBERS = {
    "rep": ("rep", "start_s", "turn_s", "end_s", "rom", "quality", "eccentric_s"),
    "doubt": ("start_s", "end_s"),
    "hold": ("hold", "start_s", "end_s", "quality"),
}


@pytest.mark.parametrize("value", [1e300, -1e300, -1, 2**62, 4e5])
def test_numbers_that_an_older_mirror_let_in(path: Path, tmp_path: Path, value: float) -> None:
    """One after the other, as each stops what reads it before the next."""
    kept = keep(path)
    whole = tmp_path / "whole.db"
    with closing(open_store(path)) as store:
        store.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    shutil.copy(path, whole)
    places = [(table, column) for table, columns in NUMBERS.items() for column in columns]
    for table, column in places:
        spoil(path, whole, f"UPDATE {table} SET {column} = ?", [value])
        say(path, tmp_path / "out")
    for table, keys in DATA_NUMBERS.items():
        for key in keys:
            spoil(path, whole, f"UPDATE {table} SET data = json_set(data, '$.{key}', ?)", [value])
            say(path, tmp_path / "out")
    # and it can be erased
    assert CliRunner().invoke(main, ["sessions", "erase", kept, "--yes"]).exit_code == 0


def spoil(path: Path, whole: Path, query: str, values: list[float]) -> None:
    for end in ("-wal", "-shm"):
        path.with_name(f"{path.name}{end}").unlink(missing_ok=True)
    shutil.copy(whole, path)
    with closing(open_store(path)) as store:
        store.execute(query, values)


def leaves(value: Any, place: tuple[Any, ...] = ()) -> Iterator[tuple[tuple[Any, ...], Any]]:
    if isinstance(value, dict | list):
        for key, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from leaves(inner, (*place, key))
    else:
        yield place, value


def changed(document: dict[str, Any], place: tuple[Any, ...], value: Any) -> dict[str, Any]:
    again = json.loads(json.dumps(document))
    inner = again
    for key in place[:-1]:
        inner = inner[key]
    inner[place[-1]] = value
    return again


def bundles(
    path: Path, tmp_path: Path, wanted: Callable[[Any], bool]
) -> tuple[dict[str, Any], list[tuple[Any, ...]]]:
    """The document of a bundle, and the places in it of the values that are wanted."""
    kept = keep(path)
    with closing(open_store(path)) as store:
        write_bundle(store, kept, tmp_path / "own.zip")
    with zipfile.ZipFile(tmp_path / "own.zip") as file:
        document = json.loads(file.read("session.json"))
    found = [place for place, value in leaves(document) if wanted(value) and place[0] != "keypoints"]
    path.unlink()
    return document, found


def rezipped(tmp_path: Path, document: dict[str, Any]) -> Path:
    target = tmp_path / "changed.zip"
    with zipfile.ZipFile(tmp_path / "own.zip") as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            new.writestr(name, json.dumps(document) if name == "session.json" else old.read(name))
    return target


@pytest.mark.parametrize("kind", HOSTILE)
def test_every_word_of_a_bundle(path: Path, tmp_path: Path, kind: str) -> None:
    document, places = bundles(path, tmp_path, lambda value: isinstance(value, str))
    assert len(places) >= 25
    taken = {}
    for place in places:
        store = open_store(path)
        try:
            target = rezipped(tmp_path, changed(document, place, HOSTILE[kind]))
            taken[place] = read_bundle(store, target)
        except StoreError as error:
            assert escape_name(str(error)) == str(error)
        else:
            # what was let in is looked at below, together: each into its place
            for table in ("session", "member"):
                store.execute(f"DELETE FROM {table}")
        store.close()
    assert kind in HARMLESS_TO_PRINT or set(taken) <= {("note",), ("review_note", "text")}
    whole = document
    for place in taken:
        whole = changed(whole, place, HOSTILE[kind])
    target = rezipped(tmp_path, whole)
    look(CliRunner().invoke(main, ["sessions", "import", str(target)]))
    say(path, tmp_path / "out")


@pytest.mark.parametrize("value", [1e300, -1e300, 1e18, 2**63 - 1, 2**70, -1, 10**400, 400_000])
def test_every_number_of_a_bundle(path: Path, tmp_path: Path, value: float) -> None:
    document, places = bundles(
        path, tmp_path, lambda value: isinstance(value, int | float) and not isinstance(value, bool)
    )
    assert len(places) > 25
    for place in places:
        target = rezipped(tmp_path, changed(document, place, value))
        done = CliRunner().invoke(main, ["sessions", "import", str(target)])
        look(done)
        if done.exit_code == 0:
            print(place)
            assert value in (-1, 400_000)
            say(path, tmp_path / "out")
            look(CliRunner().invoke(main, ["sessions", "erase", "1", "--yes"]))


def test_a_name_of_a_member_is_checked_where_it_is_made(path: Path) -> None:
    for kind in ("escape", "c1", "bidi", "nul", "long", "empty", "half"):
        done = CliRunner().invoke(main, ["members", "add", HOSTILE[kind]])
        assert done.exit_code == 1 and "a member's name has" in done.output
        look(done)


@pytest.mark.parametrize("kind", ["escape", "c1", "lines", "bidi", "markup"])
def test_words_of_the_command_line_itself(path: Path, tmp_path: Path, kind: str) -> None:
    kept = keep(path)
    word = HOSTILE[kind]
    for words in (
        ("sessions", "show", word),
        ("sessions", "list", "--member", word),
        ("sessions", "list", "--exercise", word),
        ("sessions", "erase", word, "--yes"),
        ("sessions", "erase", "--gone", word),
        ("sessions", "restore", word, "--yes"),
        ("sessions", "export", "1", "--out", str(tmp_path / word)),
        ("members", "renew", word),
        ("config", "set", "camera.device", word),
        ("config", "set", "trainer.pin", word),
        ("config", "show", "--file", word),
        ("exercises", "check", word),
        ("calibrate", "show", word),
        ("calibrate", "use", word),
    ):
        look(CliRunner().invoke(main, list(words)))
    with closing(open_store(path)) as store:
        assert [one.id for one in sessions(store)] == [kept], "none of these words is a session's"
