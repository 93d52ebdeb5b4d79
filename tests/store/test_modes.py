"""Whatever is written of people is for its owner alone, also where it was there already, under any umask."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner
from kept import record_session

from mirror.cli.main import main
from mirror.store import members
from mirror.store.backup import backup
from mirror.store.corrections import correct
from mirror.store.database import open_store
from mirror.store.ledger import folder_of
from mirror.store.session_writer import RecorderLock


@pytest.fixture(autouse=True)
def _open_umask() -> Iterator[None]:
    before = os.umask(0)
    yield
    os.umask(before)


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("MIRROR_STORE", str(tmp_path / "own" / "mirror.db"))
    monkeypatch.setenv("MIRROR_CONFIG", str(tmp_path / "settings" / "mirror.toml"))
    return tmp_path / "own" / "mirror.db"


def call(*words: str) -> None:
    done = CliRunner().invoke(main, list(words))
    assert done.exit_code == 0, done.output


def open_to_others(folder: Path) -> list[str]:
    """Everything below a folder, and the folder, that somebody else has any right to."""
    return [
        f"{path.relative_to(folder.parent)} {stat.S_IMODE(path.stat().st_mode):o}"
        for path in (folder, *sorted(folder.rglob("*")))
        if stat.S_IMODE(path.stat().st_mode) & 0o077
    ]


def full(path: Path) -> None:
    """Everything that the mirror writes of people, by its commands."""
    call("members", "add", "Anna", "--pictures")
    with closing(open_store(path)) as store:
        anna = members.find_member(store, "Anna")
    kept = record_session(path, anna.id, metres=(0, 1, 2))
    with closing(open_store(path)) as store:
        correct(store, kept, (1, "doubt", 1), True)
    RecorderLock(path).release()
    backup(path, folder_of(path), date(2026, 5, 1))
    call(
        "sessions",
        "export",
        "1",
        "--out",
        str(path.parent.parent / "out"),
        "--format",
        "csv,json,parquet,bvh",
    )
    call("sessions", "corrections", "--out", str(path.parent.parent / "cases"))
    call("sessions", "restore", "--yes")
    call("config", "set", "trainer.pin", "1234")


def test_nothing_that_is_written_can_be_read_by_others(path: Path) -> None:
    full(path)
    folders = [path.parent, *(path.parent.parent / name for name in ("out", "cases"))]
    assert [line for folder in folders for line in open_to_others(folder)] == []
    assert len(list(path.parent.rglob("*"))) >= 7
    assert stat.S_IMODE((path.parent.parent / "settings" / "mirror.toml").stat().st_mode) == 0o600


def test_what_was_readable_before_is_narrowed(path: Path) -> None:
    full(path)
    for each in (path.parent, *path.parent.rglob("*")):
        each.chmod(0o777 if each.is_dir() else 0o666)
    call("sessions", "list")
    backup(path, folder_of(path), date(2026, 5, 2))
    RecorderLock(path).release()
    call("sessions", "erase", "--member", "Anna", "--yes")
    assert open_to_others(path.parent) == []


def test_the_log_of_a_store_that_is_open_is_private(path: Path) -> None:
    with closing(open_store(path)) as store:
        members.add(store, "Anna")
        beside = [path, *(path.with_name(f"mirror.db{end}") for end in ("-wal", "-shm"))]
        assert [stat.S_IMODE(each.stat().st_mode) for each in beside] == [0o600] * 3


def test_a_folder_of_others_is_not_closed_to_them(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shared = tmp_path / "shared"
    shared.mkdir(mode=0o755)
    (shared / "something of somebody").write_text("")
    monkeypatch.setenv("MIRROR_STORE", str(shared / "mirror.db"))
    call("members", "add", "Anna")
    assert stat.S_IMODE(shared.stat().st_mode) == 0o755
    assert stat.S_IMODE((shared / "mirror.db").stat().st_mode) == 0o600


def test_a_bundle_is_private_from_its_first_byte(path: Path, tmp_path: Path) -> None:
    from mirror.store.bundle import write_bundle

    kept = record_session(path)
    with closing(open_store(path)) as store:
        write_bundle(store, kept, tmp_path / "one.zip")
    assert stat.S_IMODE((tmp_path / "one.zip").stat().st_mode) == 0o600
