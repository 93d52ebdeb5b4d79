"""A store that is damaged is said to be, and a copy takes its place by one command."""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
import stat
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import date
from pathlib import Path
from threading import Barrier

import pytest
from click.testing import CliRunner, Result
from kept import older_store, record_session

from mirror.cli.main import main
from mirror.store import members
from mirror.store.backup import backup, restore
from mirror.store.database import DamagedStoreError, StoreError, open_store
from mirror.store.erasure import Erasure, UnfinishedError, erase
from mirror.store.ledger import folder_of
from mirror.store.migrations import MIGRATIONS
from mirror.store.session_writer import RecorderLock
from mirror.store.sessions import sessions

FIRST, SECOND = date(2026, 5, 1), date(2026, 5, 2)


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("MIRROR_STORE", str(tmp_path / "own" / "mirror.db"))
    monkeypatch.setenv("MIRROR_CONFIG", str(tmp_path / "mirror.toml"))
    return tmp_path / "own" / "mirror.db"


def call(*words: str, status: int = 0) -> Result:
    done = CliRunner().invoke(main, list(words))
    assert done.exit_code == status, done.output
    return done


def numbers(path: Path) -> list[int]:
    with closing(open_store(path)) as store:
        return [row.number for row in sessions(store)]


def spoiled(path: Path, page: int = 0) -> None:
    if path.with_name(f"{path.name}-wal").exists():
        with closing(sqlite3.connect(path)) as store:
            store.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    with path.open("r+b") as file:
        file.seek(page * 4096)
        file.write(os.urandom(4096))


@pytest.mark.parametrize("words", [("list",), ("show", "1"), ("erase", "1", "--yes"), ("export", "1")])
def test_a_damaged_store_names_the_newest_good_copy_and_the_command(
    path: Path, words: tuple[str, ...]
) -> None:
    record_session(path)
    good = backup(path, folder_of(path), FIRST)
    shutil.copy(good, folder_of(path) / f"mirror-{SECOND}.db")
    spoiled(folder_of(path) / f"mirror-{SECOND}.db")
    spoiled(path)
    (line,) = call("sessions", *words, status=1).stderr.strip().splitlines()
    assert f"{path}: the store is damaged (" in line
    assert f"the newest good backup is {good}: `mirror sessions restore`" in line
    call("sessions", "restore", "--yes")
    assert numbers(path) == [1]


def test_damage_deep_in_the_store_is_told_too(path: Path) -> None:
    record_session(path, seconds=40)
    good = backup(path, folder_of(path), FIRST)
    for page in range(1, path.stat().st_size // 4096):
        spoiled(path, page)
    assert f"the newest good backup is {good}" in call("sessions", "list", status=1).stderr


def test_without_a_good_copy_it_says_so(path: Path) -> None:
    record_session(path)
    spoiled(path)
    assert "there is no good backup to go back to" in call("sessions", "list", status=1).stderr
    assert "no good backup is in" in call("sessions", "restore", "--yes", status=1).stderr


def test_an_emptied_store_is_not_taken_for_a_new_one(path: Path) -> None:
    record_session(path)
    backup(path, folder_of(path), FIRST)
    os.truncate(path, 0)
    with pytest.raises(DamagedStoreError, match="it is empty"):
        open_store(path)
    call("sessions", "restore", "--yes")
    assert numbers(path) == [1]


def test_a_lost_store_that_several_open_at_once_is_made_once(path: Path) -> None:
    """The kiosk's recorder and its list of members open the store at the same time."""
    record_session(path)
    backup(path, folder_of(path), FIRST)
    for _ in range(10):
        for file in path.parent.glob(f"{path.name}*"):
            file.unlink()
        together = Barrier(4)
        with ThreadPoolExecutor(4) as pool:
            opened = list(pool.map(opened_at_once, [path] * 4, [together] * 4))
        assert opened == [0, 0, 0, 0]
        assert not list(path.parent.glob(".*.new"))


def opened_at_once(path: Path, together: Barrier) -> int:
    """The number of sessions in the store, opened at the same moment as others do."""
    together.wait()
    store = open_store(path)
    try:
        return store["session"].count
    finally:
        store.close()


def test_the_log_of_the_store_before_does_not_get_into_the_copy(path: Path) -> None:
    """docs/kiosk.md once said to put the copy in the store's place: with a log beside it that destroyed both."""
    record_session(path, seconds=1)
    backup(path, folder_of(path), FIRST)
    child = os.fork()
    if child == 0:
        # a mirror that writes, and is killed before its log is in the store
        record_session(path, seconds=30)
        store = open_store(path)
        store.execute("PRAGMA wal_autocheckpoint = 0")
        store.execute("UPDATE session SET note = 'later'")
        os.kill(os.getpid(), signal.SIGKILL)
    os.waitpid(child, 0)
    assert path.with_name("mirror.db-wal").stat().st_size > 0
    told = call("sessions", "restore", "--yes").stdout
    assert numbers(path) == [1]
    with closing(open_store(path)) as store:
        assert store.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert store.execute("SELECT note FROM session").fetchall() == [("",)]
    aside = Path(told.splitlines()[1].removeprefix("the store that was there: "))
    # nothing is lost: the store before opens with its own log
    assert numbers(aside) == [2, 1]


def test_a_copy_is_tried_before_it_is_needed(path: Path, tmp_path: Path) -> None:
    record_session(path)
    before = path.read_bytes()
    newer = tmp_path / "newer.db"
    shutil.copy(backup(path, folder_of(path), FIRST), newer)
    with closing(sqlite3.connect(newer)) as store:
        store.execute("PRAGMA user_version = 999")
    other = tmp_path / "other.db"
    with closing(sqlite3.connect(other)) as store:
        store.execute("CREATE TABLE something (else_ TEXT)")
    spoil = tmp_path / "spoilt.db"
    shutil.copy(folder_of(path) / f"mirror-{FIRST}.db", spoil)
    spoiled(spoil, 3)
    for copy, said in ((newer, "newer mirror"), (other, "no store of a mirror"), (spoil, "damaged")):
        assert said in call("sessions", "restore", str(copy), "--yes", status=1).stderr
    assert "no such backup; there are" in call("sessions", "restore", "nothing.db", "--yes", status=1).stderr
    assert path.read_bytes() == before and not list(path.parent.glob("*aside*"))


def test_a_copy_of_an_older_mirror_is_brought_up_to_date(path: Path) -> None:
    record_session(path)
    copy = path.parent / "older.db"
    older_store(copy).close()
    call("sessions", "restore", str(copy), "--yes")
    assert numbers(path) == []
    with closing(open_store(path)) as store:
        assert store.execute("PRAGMA user_version").fetchone() == (len(MIGRATIONS),)


def test_nothing_is_restored_under_a_mirror_that_runs(path: Path) -> None:
    record_session(path)
    backup(path, folder_of(path), FIRST)
    mirror = RecorderLock(path)
    assert "stop the mirror first" in call("sessions", "restore", "--yes", status=1).stderr
    mirror.release()
    assert call("sessions", "restore", "--yes").exit_code == 0


def test_a_copy_dated_in_the_future_is_not_the_newest(path: Path) -> None:
    record_session(path)
    good = backup(path, folder_of(path), date.today())
    backup(path, folder_of(path), date(2099, 1, 1))
    spoiled(path)
    assert f"the newest good backup is {good}" in call("sessions", "list", status=1).stderr


def test_who_is_being_erased_does_not_come_back_with_a_copy(path: Path) -> None:
    with closing(open_store(path)) as store:
        anna = members.add(store, "Anna Secretname")
    record_session(path, anna.id)
    good = backup(path, folder_of(path), FIRST)
    whole = good.read_bytes()
    broken = folder_of(path) / f"mirror-{SECOND}.db"
    broken.write_bytes(b"damaged" * 5000)
    with pytest.raises(UnfinishedError):
        erase(path, Erasure(members=(anna.id,)))
    # a copy from a stick, made before
    good.write_bytes(whole)
    broken.unlink()
    call("sessions", "restore", good.name, "--yes")
    assert numbers(path) == []
    left = b"".join(file.read_bytes() for file in path.parent.rglob("*") if file.is_file())
    assert b"Anna Secretname" not in left


def test_what_was_set_aside_is_for_its_owner_and_is_erased_from(path: Path) -> None:
    with closing(open_store(path)) as store:
        anna = members.add(store, "Anna Secretname")
    record_session(path, anna.id)
    done = restore(path, backup(path, folder_of(path), FIRST))
    assert done.aside is not None and stat.S_IMODE(done.aside.stat().st_mode) == 0o600
    assert b"Anna Secretname" in done.aside.read_bytes()
    erase(path, Erasure(members=(anna.id,)))
    assert b"Anna Secretname" not in done.aside.read_bytes()


def test_a_copy_of_a_damaged_store_is_not_made(path: Path) -> None:
    record_session(path, seconds=30)
    kept = backup(path, folder_of(path), FIRST)
    spoiled(path, 5)
    with pytest.raises(StoreError):
        backup(path, folder_of(path), SECOND)
    assert [file.name for file in folder_of(path).iterdir()] == [kept.name]


def test_nothing_is_restored_under_a_program_that_has_the_store_open(path: Path) -> None:
    record_session(path)
    backup(path, folder_of(path), FIRST)
    ready, done = os.pipe(), os.pipe()
    child = os.fork()
    if child == 0:
        store = open_store(path)
        sessions(store)
        os.write(ready[1], b"1")
        os.read(done[0], 1)
        store.close()
        os._exit(0)
    os.read(ready[0], 1)
    assert "another program has it open" in call("sessions", "restore", "--yes", status=1).stderr
    os.write(done[1], b"1")
    os.waitpid(child, 0)
    assert call("sessions", "restore", "--yes").exit_code == 0


def test_a_store_that_is_gone_is_not_made_anew_without_a_word(
    path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    record_session(path)
    backup(path, folder_of(path), FIRST)
    for file in path.parent.glob("mirror.db*"):
        file.unlink()
    assert numbers(path) == []
    assert "`mirror sessions restore` goes back to a copy" in caplog.text
    call("sessions", "restore", "--yes")
    assert numbers(path) == [1]
